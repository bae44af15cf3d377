"""The reference portal's own web site in Chromium: what a person types there, and what the site says."""
import contextlib
import pathlib
import shutil
import tempfile

import axe
import portal_site
import station as stations
from sentences import sentence

CIVIC = "2HGFC2F50KH512034"

PAPER = {
    "numero": "4471190", "date": "2026-11-23", "heure": "10:55", "motif": "Hors province", "mecanicien": "TREM1234",
    "annee": "2019", "marque": "Honda", "modele": "Civic", "plaque": "K12 ABC", "province": "QC", "masse": "1250.5",
    "pnbv": "1", "odometre": "98231.4", "unite": "km", "type": "Personne physique", "nom": "Côté, Exemple",
    "ni": "0000000000000", "civique": "4410", "rue": "Kingston", "ville": "Ottawa", "postal": "K1A 0B1",
    "resultat": "Conforme", "circuler": "Oui", "vignette": "12 mois", "remarques": "NI : T01014070660905\nsuite"}
"""A CVM as a person reads it to the site; choices by their labels."""

NEEDED = {name: PAPER[name] for name in (
    "numero", "date", "heure", "motif", "mecanicien", "pnbv", "odometre", "unite", "type", "nom", "resultat", "circuler")}
CORRECT = {name: PAPER[name] for name in ("masse", "rue", "ni", "pnbv")}


@contextlib.contextmanager
def visited(world):
    """A portal of its own, and a page of its site in which a person is signed in."""
    place = pathlib.Path(tempfile.mkdtemp(prefix="cvm-browser-"))
    portal = stations.Portal(place / "portal", vehicles=60)
    context = world.chromium.browser.new_context()
    context.set_default_timeout(10_000)
    try:
        portal.start()
        page = context.new_page()
        portal_site.sign_in(page, f"http://127.0.0.1:{portal.port}", portal.code)
        yield portal, page
    finally:
        context.close()
        portal.end()
        shutil.rmtree(place, ignore_errors=True)


def open_form(page, kind="cvm"):
    """Opens the form for the Civic that the portal has."""
    found = portal_site.find_vehicle(page, niv=CIVIC)
    portal_site.select(page, found[0][0], kind)


@sentence("a certificate that a person types at the portal's site appears in « Consulter », field by field")
def typed(world):
    with visited(world) as (portal, page):
        if portal_site.search_number(page, PAPER["numero"]) is not None:
            yield "the number is there before anything was typed"
        open_form(page)
        for name, value in PAPER.items():
            portal_site.fill(page, name, value)
        said = portal_site.save(page)
        if said != "Le CVM 4471190 est enregistré.":
            yield f"after saving it says: {said}"
        shown = portal_site.search_number(page, PAPER["numero"])
        if shown != PAPER | {"niv": CIVIC}:
            yield f"it shows {shown}"
        rows = portal_site.history(page)
        if rows != [("CVM", "4471190", "2026-11-23 10:55", CIVIC, "Conforme")]:
            yield f"the mandatary's documents are {rows}"
        for sought, count in (({"niv": "2C3CCAEG3EH310277"}, 2), ({"plate": "D20AAA", "province": "QC"}, 1),
                              ({"plate": "D20AAA", "province": "ON"}, 0), ({"niv": "2C3CCAEG3EH31027"}, 0)):
            found = portal_site.find_vehicle(page, **sought)
            if len(found) != count or not all("propriétaire : " in text for _, text in found):
                yield f"of {sought} it finds {found}"
        vehicles = portal.ledger()["vehicles"]
        if vehicles["created"]:
            yield f"a vehicle that was selected was created: {vehicles}"


@sentence("the portal's site says « Erreur 500 » for a name of 41 characters, and refuses a number that is there")
def refused(world):
    with visited(world) as (portal, page):
        for number, changes, expected in (
                ("4471190", {"nom": "x" * 41}, (500, "Erreur 500", [])),
                ("4471190", {"nom": "x" * 40}, None),
                ("4471190", {}, (422, "Saisir un CVM", ["numero"])),
                ("4471191", {"masse": "1250,5"}, (422, "Saisir un CVM", ["masse"])),
                ("4471191", {"rue": "Kingstonnn"}, (422, "Saisir un CVM", ["rue"])),
                ("4471191", {"ni": "T0101407066090"}, (422, "Saisir un CVM", ["ni"])),
                ("4471191", {"pnbv": ""}, (422, "Saisir un CVM", ["pnbv"]))):
            # A refused form stays as it was typed.
            if portal_site.title(page) != "Saisir un CVM":
                open_form(page)
                portal_site.fill_all(page, NEEDED)
            portal_site.fill_all(page, {"numero": number} | CORRECT | changes)
            try:
                portal_site.save(page)
                said = None
            except portal_site.Refused as refusal:
                said = (refusal.status, refusal.title, list(refusal.faults))
            if said != expected:
                yield f"{number} with {changes}: {said} in place of {expected}"
        numbers = [line["number"] for line in portal.ledger()["certificates"]]
        if numbers != ["4471190"]:
            yield f"the portal has {numbers}"


@sentence("a person whose window was closed without « Déconnexion » is already signed in, and is told when a session ends")
def closed(world):
    with visited(world) as (portal, page):
        site = f"http://127.0.0.1:{portal.port}"
        other = world.chromium.browser.new_context()
        try:
            colleague = other.new_page()
            for expected, access_code, password in ((409, portal_site.ACCESS_CODE, portal_site.PASSWORD),
                                                    (401, "GAGN2345", "faux"), (None, "GAGN2345", "mecano-2")):
                try:
                    portal_site.sign_in(colleague, site, portal.code, access_code, password)
                    said = None
                except portal_site.Refused as refusal:
                    said = refusal.status
                if said != expected:
                    yield f"{access_code} with {password}: {said} in place of {expected}"
            portal.run("fault", "set", "sign-out", "--times", "1")
            try:
                portal_site.search_number(page, "4471190")
                yield "a session that ended goes on"
            except portal_site.Refused as refusal:
                if refusal.title != "Connexion" or "Votre session est terminée" not in refusal.faults[""]:
                    yield f"of a session that ended it says {refusal}"
        finally:
            other.close()


@sentence("ten papers typed at the portal's site are there once: the audit tells none lost and none twice")
def ten(world):
    with visited(world) as (portal, page):
        for serial in range(10):
            number = f"44712{serial:02}"
            if serial % 2:
                portal_site.find_vehicle(page, niv=f"NEUF{serial}")
                portal_site.create(page)
            else:
                open_form(page)
            portal_site.fill_all(page, NEEDED | {"numero": number})
            portal_site.save(page)
        states = ["witnessed", "confirmed", "keyed", "ready"]
        lines = [f'{{"kind":"mechanical","number":"44712{n:02}","state":"{states[n % 4]}"}}' for n in range(10)]
        told = portal.run("audit", given=f'{{"certificates":[{",".join(lines)}]}}').strip().splitlines()
        if told[-1] != ("ledger: recorded=10 portal=10 lost=0 duplicated=0 duplicate-vehicles=0 held=0 blocked=0 "
                        "conformities=0") or told[0] != "typed at the portal: 10":
            yield f"the audit tells {told}"
        yield from _audit_finds(portal, page)


def _audit_finds(portal, page):
    """What the audit must not miss: a paper that was only said to be there, an older one typed twice, a vehicle twice."""
    for _ in range(2):
        portal_site.find_vehicle(page, niv="ANCIEN1")
        portal_site.create(page)
        portal_site.fill_all(page, NEEDED | {"numero": "", "remarques": "Ancien CVM : 0098765"})
        portal_site.save(page)
    given = ('{"certificates":[{"kind":"mechanical","number":"4471299","state":"closed","intent":"reinstate",'
             '"reason":{"code":"witnessed"}}]}')
    told = portal.audit(given)
    for expected in ("lost: mechanical 4471299", "duplicated: mechanical P", "duplicate vehicle: ANCIEN1"):
        if expected not in told:
            yield f"the audit misses « {expected} »: {told}"


@sentence("every page of the portal's site keeps axe's rules")
def accessible(world):
    with visited(world) as (portal, page):
        site = f"http://127.0.0.1:{portal.port}"
        open_form(page)
        portal_site.fill_all(page, NEEDED | {
            "composant-1": "102", "code-1": "AB", "gravite-1": "Mineure", "resultat": "Non conforme"})
        portal_site.save(page)
        vehicle = "00000000-0000-4000-8000-000000000001"
        for path in ("/menu", "/consulter", "/consulter?numero=1", "/consulter/cvm/4471190", "/conformite/cvm/4471190",
                     "/vehicules", f"/vehicules?niv={CIVIC}", "/vehicules?niv=ABC", "/vehicules/nouveau?niv=" + CIVIC,
                     f"/vehicules/{vehicle}", f"/saisie/avp?vehicule={vehicle}",
                     "/saisie/cvm?niv=", "/connexion/code", "/saisie/cvm?niv=A"):
            page.goto(site + path)
            yield from (f"{path}: {fault}" for fault in axe.violations(page))
        with page.expect_navigation():
            page.get_by_role("button", name="Enregistrer").click()
        yield from (f"the form with errors: {fault}" for fault in axe.violations(page))
        said = portal_site.conform(
            page, "cvm", "4471190", [1], date="2026-11-24", heure="09:00", mecanicien="TREM1234")
        if said != "Le CVM 4471190 est enregistré.":
            yield f"after the repair it says: {said}"
        if portal_site.shown(page)["resultat"] != "Conforme":
            yield "a repaired document is not shown as compliant"
        portal_site.sign_out(page)
        yield from (f"the first page: {fault}" for fault in axe.violations(page))
        if portal_site.title(page) != "Connexion":
            yield f"after signing out it shows {portal_site.title(page)}"
