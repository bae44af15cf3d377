"""Guided keying by two windows; afterwards the portal's own file is asked."""
import contextlib
import json
import signal
import subprocess
import time

import axe
import browser
import portal_site
import station as stations
import survey
from keyer import CODE, DAY, SECOND, SECOND_CODE, WHO, YESTERDAY, Keyer, keying, papers, web_station
from sentences import sentence

LONG_NAME = "Société de transport et de location Exemple du Sud 2"
HOSTILE = "<script>document.title='pwned'</script><img src=x onerror=alert(1)> {{token}} & \"x\""


@sentence("guided keying brings ten papers into the portal, with every trouble of a day, once each and none lost")
def ten(world):
    chosen = ["4471182", "4471180", "4471189", "4471190", "4471191", "4471192", "4471197", "0088001"]
    with contextlib.ExitStack() as closing:
        station = closing.enter_context(web_station(world, *chosen, second=["olderDocument"]))
        older = json.loads((DAY / "older.json").read_text().replace("@DAY@", YESTERDAY))
        station.run("record", "-", "--legacy-number", "0098765", "--legacy-issued", "2022-05-02T10:00-04:00",
                    given=json.dumps(older))
        keyer = Keyer(world, station, closing)
        keyer.key("4471182", by_clipboard=True)
        keyer.key("4471189")
        keyer.key("4471180")
        if keyer.found[-1] != "selectedOtherOwner":
            yield f"the Civic is at the portal under another owner: {keyer.found}"
        keyer.key("0088001", "AVP")
        yield from server_error(keyer)
        yield from typed_by_colleague(keyer)
        yield from interrupted(keyer)
        keyer.key("4471197")
        yield from repairs(keyer)
        yield from older_document(keyer, station)
        yield from keyer.visit.faults
        yield from audited(station, keyer)


def server_error(keyer):
    """A name is typed whole by mistake; the portal saves it all the same and answers « Erreur 500 »."""
    keyer.station.portal.run("fault", "set", "name-500", "--value", "committed")
    keyer.go("4471190")
    keyer.take()
    if keyer.search() is not None:
        yield "4471190 is at the portal already"
    keyer.answer("absent")
    keyer.vehicle()
    keyer.type_all(instead={"Nom": LONG_NAME})
    try:
        portal_site.save(keyer.site)
        yield "the portal takes a name of 52 characters"
    except portal_site.Refused as refusal:
        if refusal.title != "Erreur 500":
            yield f"the portal says {refusal}"
    keyer.page.goto(keyer.page.url.split("?")[0] + "?refus=1")
    keyer.page.locator('[name="comment"][value="serverError"]').check()
    keyer.page.locator('[name="message"]').fill("Erreur 500 " + HOSTILE)
    keyer.press("Noter ce refus")
    if "40 caractères" not in keyer.visit.text():
        yield "after « Erreur 500 » the name's length is not told as the first cause"
    keyer.site.goto(keyer.portal + "/menu")
    if keyer.search() is None:
        yield "what the portal saved before « Erreur 500 » is not found"
    keyer.answer("present")
    keyer.witness(with_page=True)
    keyer.station.portal.run("fault", "clear", "name-500")
    keyer.visit.go("/certificat/CVM/4471190")
    if HOSTILE.split("&")[0].strip() not in keyer.visit.text() or keyer.page.title() == "pwned":
        yield "the portal's message is not shown as it is"


def typed_by_colleague(keyer):
    """Somebody has typed it at the portal before: only a sighting is noted."""
    paper = papers()["4471191"]
    portal_site.find_vehicle(keyer.site, niv=paper["vehicle"]["vin"])
    portal_site.create(keyer.site)
    portal_site.fill_all(keyer.site, {
        "numero": "4471191", "date": YESTERDAY, "heure": "11:15", "motif": "Hors province", "mecanicien": CODE,
        "pnbv": "1", "odometre": "61200", "unite": "km", "type": "Personne physique", "nom": "Brooks, Example",
        "resultat": "Conforme", "circuler": "Oui"})
    portal_site.save(keyer.site)
    keyer.go("4471191")
    keyer.take()
    if keyer.search() is None:
        yield "the colleague's paper is not found"
    keyer.answer("present")
    keyer.witness()


def interrupted(keyer):
    """In the middle the browser is closed and the agent killed; afterwards the number is looked for first."""
    keyer.go("4471192")
    keyer.take()
    keyer.search()
    keyer.answer("absent")
    keyer.vehicle()
    for _ in range(9):
        keyer.type()
    keyer.window.close()
    keyer.station.end(signal.SIGKILL)
    keyer.station.start()
    keyer.site.goto(keyer.portal + "/menu")
    keyer.open()
    keyer.go("4471192")
    if "étape 10 de" not in keyer.visit.text().replace("\xa0", " "):
        yield f"it does not say at which step it was left: {keyer.visit.text()[:600]}"
    keyer.take()
    if keyer.search() is not None:
        yield "an interrupted paper is at the portal"
    keyer.answer("absent")
    keyer.vehicle()
    keyer.found.pop()
    keyer.type_all()
    keyer.save()
    keyer.witness()


def repairs(keyer):
    """The short way for repairs of a document that is at the portal [FAQ A2]."""
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    keyer.station.run("conform", "4471197", "-", given=(DAY / "conformity.json").read_text().replace("@NOW@", now))
    keyer.go("4471197")
    keyer.take()
    shown = keyer.search()
    if shown is None or shown["resultat"] != "Non conforme":
        yield f"the document of the repairs is shown as {shown}"
    keyer.answer("absent")
    with keyer.site.expect_navigation():
        keyer.site.get_by_role("link", name="Conformer ce CVM").click()
    while keyer.page.locator('button[value="fait"]').count():
        label = keyer.named()[1]
        if label == "Réparée":
            keyer.site.locator("label").filter(has_text=keyer.value()).first.click()
            keyer.press("Fait (Entrée)")
        elif label == "Numéro":
            keyer.press("Fait (Entrée)")
        else:
            keyer.type()
    keyer.save()
    keyer.witness()


def older_document(keyer, station):
    """The number is left empty, the portal gives one, and a second person looks without our values [FAQ A3]."""
    keyer.visit.go("/saisie")
    number = next(n for n, line in station.listed().items() if line["state"] == "ready")
    keyer.go(number)
    keyer.take()
    if keyer.search() is not None:
        yield "an older document is at the portal before it was typed"
    keyer.answer("absent")
    keyer.vehicle()
    keyer.type_all()
    said = keyer.save()
    given = said.split()[2]
    keyer.given = (number, given)
    shown = portal_site.search_number(keyer.site, given)
    keyer.note(given, shown)
    keyer.go(number)
    text = keyer.page.locator("main").inner_text()
    for ours in ("Charger", "2C3CDXBG5GH417208", "Exemple, Ariane", "conforme."):
        if ours in text:
            yield f"the second person is shown {ours}"
    keyer.note(given, shown)
    if "C'est vous" not in keyer.visit.text().replace("’", "'"):
        yield f"the same person may look twice at once: {keyer.visit.text()[:500]}"
    keyer.note_second(number, shown | {"numero": given})


def audited(station, keyer):
    """The portal's own file beside the station's list: a paper that was seen there counts as said to be there."""
    listed = json.loads(station.run("list", "--json", "--limit", 500, allowing=(0, 10)))
    witnessed = 0
    for line in listed["certificates"]:
        state = (line.get("keying") or {}).get("state", "")
        witnessed += state.startswith("witnessed")
        line["state"] = state if state.startswith("witnessed") else line["state"]
        if line["number"] == keyer.given[0]:
            line["portalNumber"] = keyer.given[1]
    told = station.portal.audit(json.dumps(listed)).strip()
    counts = dict(part.split("=") for part in told.splitlines()[-1].split()[1:])
    count = len(listed["certificates"])
    twice, lost = counts["duplicated"], counts["lost"]
    print(f"guided: papers={count} twice={twice} lost={lost} witnessed={witnessed}", flush=True)
    if (count, witnessed, twice, lost, counts["duplicate-vehicles"]) != (10, 10, "0", "0", "0"):
        yield f"{count} papers, {witnessed} witnessed: {told}"
    if counts["portal"] != "9" or counts["conformities"] != "1":
        yield f"the portal's file has {told}"
    created = station.portal.ledger()["vehicles"]["created"]
    if created != keyer.found.count("created") + 1:
        yield f"{created} vehicles were created, for {keyer.found} and one of the colleague's"
    verdict = json.loads(station.run("status", "--json", allowing=(0, 10)))["verdict"]
    if verdict != "upToDate":
        yield f"the verdict is {verdict}"


@sentence("the usual screens of guided keying have the fields, the labels and the order of the portal's site")
def screens(world):
    with world.station(portal="web") as station:
        ours = [(screen["title"], field["label"])
                for screen in json.loads(station.run("key-in", "screens"))["certificate"] for field in screen["fields"]]
    told = subprocess.check_output([stations.PROGRAMS / "cvmportal", "site-fields"])
    site = [(field["screen"], field["label"]) for field in json.loads(told)]
    # The site shows the NIV of the vehicle that was selected, and has a unit and its absence in one list.
    ours.remove(("Véhicule", "NIV"))
    if list(dict.fromkeys(ours)) != site:
        yield from (f"not at the site: {field}" for field in ours if field not in site)
        yield from (f"not asked for: {field}" for field in site if field not in ours)
        yield "the order differs"


@sentence("guided keying works by keyboard: Space copies, Enter copies the next value and goes on, Backspace goes back")
def by_keyboard(world):
    with keying(world, "4471182") as keyer:
        page = keyer.page

        def strike(key):
            page.wait_for_timeout(160)
            with page.expect_navigation():
                page.keyboard.press(key)
            return keyer.heading()

        keyer.go("4471182")
        keyer.take()
        if keyer.copied() != "4471182":
            yield "Space does not copy the number to look for"
        keyer.answer("absent")
        keyer.answer("created")
        headings = [keyer.heading()] + [strike("Enter") for _ in range(3)]
        if headings != ["Numéro du document", "Date de la vérification", "Heure de la vérification", "Motif"]:
            yield f"Enter goes through {headings}"
        if page.evaluate("navigator.clipboard.readText()") != "08:25":
            yield "« Fait » does not copy the value that follows"
        heading = strike("Enter")
        value = page.locator("#valeur")
        selected = value.evaluate("(at) => at === document.activeElement && at.selectionEnd === at.value.length")
        if not selected or heading != "Code d’accès du mécanicien":
            yield f"the value of « {heading} » is not selected"
        if strike("Enter") != "NIV" or not page.locator("#copied").inner_text().startswith("Copié"):
            yield "it does not say that the value was copied with « Fait »"
        if strike("Backspace") != "Code d’accès du mécanicien":
            yield "Backspace does not go back"
        yield from keyer.visit.faults


@sentence("guided keying works without JavaScript; reload, back and a form sent twice repeat nothing")
def without_script(world):
    with keying(world, "4471182", javascript=False) as keyer:
        keyer.go("4471182")
        keyer.take()
        keyer.search()
        keyer.answer("absent")
        keyer.vehicle()
        for _ in range(3):
            keyer.type()
        heading = keyer.heading()
        keyer.page.reload()
        if keyer.heading() != heading:
            yield f"after a reload « {heading} » is « {keyer.heading()} »"
        keyer.page.go_back()
        if keyer.heading() != heading:
            yield f"the browser's way back shows « {keyer.heading()} » as if it were not done"
        older = keyer.visit.context.new_page()
        older.goto(keyer.page.url)
        keyer.type()
        heading = keyer.heading()
        with older.expect_navigation():
            older.locator('button[value="fait"]').click()
        shown = older.locator("main").inner_text()
        if heading not in shown or "Rien n'est changé" not in shown:
            yield f"an older page's « Fait » leads to {shown[:300]}"
        older.close()
        keyer.visit.go(keyer.visit.path())
        keyer.type_all()
        keyer.save()
        keyer.witness(pdf=PDF)
        if keyer.station.listed()["4471182"]["keying"]["state"] != "witnessed":
            yield "it is not witnessed"
        yield from copied_and_taken_back(keyer)


PDF = b"%PDF-1.7\n\x00\xff\r\n--\r\n%%EOF"


def copied_and_taken_back(keyer):
    """The PDF comes back byte for byte; two windows that take back the same tick take back one."""
    keyer.visit.go("/certificat/CVM/4471182")
    with keyer.page.expect_download() as download:
        keyer.page.locator('a[href*="/copie/"]').last.click()
    if download.value.path().read_bytes() != PDF or not download.value.suggested_filename.endswith("-constat.pdf"):
        yield f"the copy is not the PDF that was given: {download.value.suggested_filename}"
    older = keyer.visit.context.new_page()
    for page in keyer.page, older:
        page.goto(f"{keyer.station.address}/saisie/CVM/4471182?retirer=1")
        page.locator('[name="raison"]').fill("mauvaise fenêtre")
        page.locator('[name="qui"]').fill(WHO)
        page.locator('[name="code"]').fill(CODE)
    for page in keyer.page, older:
        with page.expect_navigation():
            page.locator("main form.box button.go").click()
    if "Rien n’est changé" not in older.locator("main").inner_text().replace("'", "’"):
        yield f"what was taken back twice says {older.locator('main').inner_text()[:300]}"
    older.close()
    if keyer.station.listed()["4471182"]["keying"]["state"] != "keyed":
        yield f"two windows took back {keyer.station.listed()['4471182']['keying']}"


@sentence("a scan does nothing to a step of guided keying, and a key that is held down does one step")
def scanned(world):
    with keying(world, "4471182") as keyer:
        page, scanner = keyer.page, browser.Person(keyer.visit)
        keyer.go("4471182")
        keyer.take()
        keyer.answer("absent")
        keyer.answer("created")
        for _ in range(2):
            heading = keyer.heading()
            scanner.burst("JTDKARFU1J3060518")
            page.wait_for_timeout(300)
            if keyer.heading() != heading:
                yield f"a scan leads from « {heading} » to « {keyer.heading()} »"
            page.locator("#valeur, button[value=fait]").first.focus()
            page.wait_for_timeout(200)
            with page.expect_navigation():
                page.keyboard.down("Enter")
            then = keyer.heading()
            for _ in range(12):
                page.keyboard.down("Enter")
                page.wait_for_timeout(60)
            page.keyboard.up("Enter")
            page.wait_for_timeout(400)
            if then == heading or keyer.heading() != then:
                yield f"a held Enter leads from « {heading} » by « {then} » to « {keyer.heading()} »"
        yield from keyer.visit.faults


def stages(keyer):
    """The name of each stage of one paper, while the page shows it."""
    keyer.visit.go("/saisie")
    yield "the list"
    keyer.go("4471190")
    yield "who types"
    keyer.take()
    yield "step 0"
    keyer.answer("absent")
    yield "the vehicle"
    keyer.answer("created")
    seen = set()
    while keyer.page.locator('button[value="fait"]').count():
        screen = keyer.named()[0]
        is_adapted = keyer.page.locator(".tag.info").count() > 0
        if screen not in seen or is_adapted:
            yield f"a step of {screen}{', adapted' if is_adapted else ''}"
        seen.add(screen)
        keyer.press("Fait (Entrée)")
    yield "the recap"
    keyer.visit.go(keyer.visit.path() + "?refus=1")
    yield "a refusal"
    keyer.visit.go(keyer.visit.path() + "?reprendre=1")
    yield "to take up again"
    keyer.visit.go(keyer.visit.path())
    keyer.press("Le portail l'a enregistré")
    yield "what was seen"
    keyer.note("4471190", {"resultat": "Conforme", "numero": "4471190", "niv": "204417"})
    yield "the list afterwards"
    keyer.go("4471190")
    yield "the second person"
    keyer.visit.go(keyer.visit.path() + "?retirer=1")
    yield "to take back"
    keyer.visit.go("/certificat/CVM/4471190")
    yield "the certificate"
    keyer.note_second("4471190", {"resultat": "Conforme", "numero": "4471190", "niv": "204417"})
    keyer.go("4471190")
    yield "witnessed by two"
    for path in ("/", "/aide", "/poste", "/historique", "/stock"):
        keyer.visit.go(path)
        yield path


@sentence("every stage of guided keying keeps axe's rules in both themes and languages, and fits 360 px")
def looks(world):
    for language in ("fr", "en"):
        with keying(world, "4471190", "4471191", second=["adapted"]) as keyer:
            for name in stages(keyer):
                place = keyer.page.url
                if language == "en":
                    keyer.visit.go("/langue/en?retour=/aide")
                    keyer.page.goto(place)
                keyer.page.set_viewport_size({"width": 360 if language == "fr" else 480, "height": 800})
                for script in (survey.TOO_WIDE, survey.TOO_LOW, survey.BROKEN):
                    yield from (f"{name} ({language}): {at}" for at in keyer.page.evaluate(script))
                keyer.page.emulate_media(color_scheme="light")
                yield from (f"{name} ({language}): {fault}" for fault in axe.violations(keyer.page))
                keyer.page.emulate_media(color_scheme="dark")
                yield from (f"{name} ({language}, dark): {at}" for at in axe.violations(keyer.page, only_colours=True))
                if language == "en":
                    keyer.visit.go("/langue/fr?retour=/aide")
                    keyer.page.goto(place)
            yield from keyer.visit.faults


SEND = """([path, members]) => fetch(path, { method: 'POST', body: new URLSearchParams(members), redirect: 'manual' })
  .then(async (answer) => [answer.status, await answer.text()])"""


@sentence("nobody else moves a paper that a person types, sees its values, or makes the page run what it shows")
def attacked(world):
    with keying(world, "4471182", "4471189") as keyer:
        keyer.go("4471182")
        keyer.take(who=HOSTILE)
        keyer.answer("absent")
        keyer.answer("created")
        while keyer.named()[1] != "Nom":
            keyer.press("Fait (Entrée)")
        path, value = keyer.visit.path(), keyer.value()
        members = {name: keyer.page.locator(f'#champ [name="{name}"]').input_value() for name in ("jeton", "revision")}
        for name, change in ("without a code", {"jeton": ""}), ("with another code", {"jeton": "0" * 64}):
            status, _ = keyer.page.evaluate(SEND, [path, members | {"faire": "fait"} | change])
            if status != 403:
                yield f"a form {name} is answered {status}"
        with world.chromium.visit(keyer.station, width=480) as other:
            other.go(path)
            if value in other.text():
                yield "another person sees the value"
            other.page.locator('[name="qui"]').fill(SECOND)
            other.page.locator('[name="code"]').fill(SECOND_CODE)
            with other.page.expect_navigation():
                other.page.locator("main form.box button.go").click()
            if "depuis" not in other.text() or value in other.text():
                yield f"another person takes what is taken: {other.text()[:400]}"
            token = other.page.locator('[name="jeton"]').first.input_value()
            for act in ({"faire": "fait"}, {"faire": "enregistre"}, {"faire": "plus-tard"}):
                status, text = other.page.evaluate(SEND, [path, members | act | {"jeton": token}])
                if status not in (409, 422) or value in text:
                    yield f"another person's {act} is answered {status}"
            yield from other.faults
        keyer.visit.go(path)
        if keyer.value() != value:
            yield "another person moved it"
        keyer.type_all_here()
        keyer.press("Le portail l'a enregistré")
        keyer.page.locator('[name="note"]').fill(HOSTILE[:190])
        keyer.page.locator('[name="reference"]').fill("'\"><script>document.title='pwned'</script>")
        keyer.page.locator('[name="page"]').fill(HOSTILE * 50)
        keyer.note("4471182", {"resultat": "Conforme", "numero": "4471182", "niv": "A60418"}, who=HOSTILE)
        for place in ("/saisie", path, "/certificat/CVM/4471182", "/historique", "/"):
            keyer.visit.go(place)
            if keyer.page.title() == "pwned" or keyer.page.locator("main img, main script").count():
                yield f"{place} runs what somebody typed"
        keyer.visit.go("/certificat/CVM/4471182")
        if "document.title='pwned'" not in keyer.visit.text():
            yield "what was typed is not shown as it is"
        yield from keyer.visit.faults
