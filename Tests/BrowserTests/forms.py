"""The form of an inspection: scanner, remarks, errors and warnings, with the script and without it."""
import browser
from sentences import sentence

NIV = "2HGFC2F50KH512034"
ENDS = [("Enter",), ("Enter", "Enter"), ("Enter", "Control+j")]
"""How a scanner ends a code: with CR, with CR LF as two Enter keys, or as Enter and line feed."""

ORDINARY = {"annee": "2019", "marque": "Honda", "modele": "Civic", "plaque": "K12 ABC", "masse": "1 250,5",
            "odometre": "98 231", "nom": "Tremblay, Exemple"}


class Sent:
    """What is sent while a test types, but drafts and live state: forms and pages."""

    def __init__(self, page):
        self.requests = []
        page.on("request", self._keep)

    def _keep(self, request):
        if request.is_navigation_request():
            self.requests.append(f"{request.method} {request.url}")


def start(visit):
    """Opens the form of a new CVM."""
    visit.go("/nouvelle")
    visit.page.wait_for_selector('[name="niv"]')


def check(visit):
    """Presses the button that checks the answers."""
    visit.page.locator('[name="faire"][value="verifier"]').last.click()
    visit.page.wait_for_load_state()


def confirm(visit):
    """Confirms all remarks, and has the answers checked again."""
    for box in visit.page.locator(".note.warn input[type=checkbox]").all():
        box.check()
    check(visit)


def see(visit, name):
    """The live remark under a field."""
    return visit.page.locator(f'[data-for="{name}"]').inner_text()


@sentence("a scanner's burst submits from no field, whether it ends with CR, CR LF or two line feeds")
def bursts(world):
    with world.chromium.visit(world.desk) as visit:
        person = browser.Person(visit)
        for name in ("numero", "niv", "annee", "plaque", "nom", "remarques"):
            for end in ENDS:
                start(visit)
                sent = Sent(visit.page)
                person.scan(name, NIV, end)
                if sent.requests:
                    yield f"{name}, {end}: {sent.requests}"
                if visit.page.input_value('[name="niv"]') not in ("", NIV):
                    yield f"{name}, {end}: the NIV is {visit.page.input_value('[name=niv]')}"
        yield from visit.faults


@sentence("a scanned NIV is cleaned, the focus goes on, and a leading I of 18 characters is dropped with a remark")
def dropped_letter(world):
    for language in "fr", "en":
        with world.chromium.visit(world.desk, language, width=390) as visit:
            person = browser.Person(visit)
            for typed, value, is_dropped in (
                    (NIV, NIV, False), ("I" + NIV, NIV, True), ("i" + NIV.lower(), NIV, True),
                    ("2hgfc-2f50 kh512034", NIV, False), ("I" + NIV[:-1], "I" + NIV[:-1], False)):
                start(visit)
                person.scan("niv", typed)
                if visit.page.input_value('[name="niv"]') != value:
                    yield f"{typed} became {visit.page.input_value('[name=niv]')}"
                if visit.page.evaluate("document.activeElement.name") == "niv":
                    yield f"{typed}: the focus stays"
                remark = see(visit, "niv")
                dropped = visit.page.locator('[data-for="niv"]').get_attribute("data-dropped") or "(no data-dropped)"
                if (dropped in remark) != is_dropped:
                    yield f"{typed} ({language}): the remark is “{remark}”"


@sentence("without the script too, a leading I of 18 characters is dropped with a remark before anything is recorded")
def dropped_without_script(world):
    with world.chromium.visit(world.desk, javascript=False) as visit:
        start(visit)
        visit.page.fill('[name="niv"]', "i" + NIV.lower())
        check(visit)
        if visit.page.input_value('[name="niv"]') != NIV:
            yield f"the NIV is {visit.page.input_value('[name=niv]')}"
        if "I" not in visit.text():
            yield "no remark"


@sentence("without the script a scanner's Enter records nothing and loses nothing")
def scan_without_script(world):
    with world.chromium.visit(world.desk, javascript=False) as visit:
        person = browser.Person(visit)
        before = world.desk.listed()
        start(visit)
        visit.page.fill('[name="nom"]', "Roy, Exemple")
        visit.page.focus('[name="niv"]')
        person.scan("niv", "I" + NIV)
        visit.page.wait_for_load_state()
        kept = {name: visit.page.input_value(f'[name="{name}"]') for name in ("niv", "nom")}
        if kept != {"niv": NIV, "nom": "Roy, Exemple"}:
            yield f"the form has {kept}"
        if world.desk.listed() != before:
            yield "something was recorded"


@sentence("Enter in a text field checks the answers: it neither adds nor removes a line")
def person_enter(world):
    for javascript in True, False:
        with world.chromium.visit(world.desk, javascript=javascript) as visit:
            start(visit)
            visit.page.locator('[name="resultat"][value="non"]').check()
            lines = visit.page.locator('[name^="composant-"]').count()
            visit.page.focus('[name="nom"]')
            browser.Person(visit).enter()
            where = "with script" if javascript else "without script"
            if visit.page.locator('[name^="composant-"]').count() != lines:
                yield f"{where}: another number of lines"
            if not visit.page.locator(".errs").count():
                yield f"{where}: the answers were not checked"


@sentence("what a counter says under a field is what the portal gets: 40 of a name, 9 of a street, a point for a comma")
def counters(world):
    with world.chromium.visit(world.desk) as visit:
        start(visit)
        for name, typed, said in (
                ("nom", "Tremblay, Exemple", "17"), ("nom", "é" * 41, "é" * 40),
                ("rue", "Kingston Heights", "Kingston "), ("masse", "1 250,5", "1250.5"),
                ("odometre", "98 231", "98231"), ("niv", NIV, "17")):
            visit.page.fill(f'[name="{name}"]', typed)
            if said.strip() not in see(visit, name):
                yield f"{name} = {typed}: {see(visit, name)}"


@sentence("all errors are told at once, in a summary on top with the focus and links to the fields, and nothing is lost")
def errors(world):
    for language, prefix in ("fr", "Erreur"), ("en", "Error"):
        for javascript in True, False:
            with world.chromium.visit(world.desk, language, width=390, javascript=javascript) as visit:
                start(visit)
                wrong = {"niv": NIV, "annee": "217", "marque": "Honda", "modele": "Civic", "masse": "beaucoup",
                         "nom": "", "odometre": "12 km et plus"}
                for name, value in wrong.items():
                    visit.page.fill(f'[name="{name}"]', value)
                check(visit)
                visit.page.wait_for_selector(".errs")
                where = f"{language}, {'with' if javascript else 'without'} script"
                if not visit.page.title().startswith(prefix):
                    yield f"{where}: the title is {visit.page.title()}"
                if not visit.page.evaluate("document.activeElement.matches('.errs')"):
                    yield f"{where}: the summary has not the focus"
                links = visit.page.locator(".errs a[href^='#']")
                named = {link.get_attribute("href")[1:] for link in links.all()}
                if not {"annee", "masse", "nom", "odometre"} <= named:
                    yield f"{where}: the summary names {named}"
                for name in named:
                    field = visit.page.locator(f"#{name}")
                    if not field.count():
                        yield f"{where}: a link leads to #{name}, which is not there"
                        continue
                    told = field.get_attribute("aria-describedby") or ""
                    places = [at for at in told.split() if at.endswith("-e")]
                    beside = " ".join(visit.page.locator(f"#{at}").inner_text() for at in places)
                    summary = visit.page.locator(f".errs a[href='#{name}']").first.inner_text()
                    sentence_of = summary.split(":", 1)[-1].strip()
                    if field.get_attribute("aria-invalid") != "true" or sentence_of not in beside:
                        yield f"{where}: “{summary}” is not beside its field: “{beside}”"
                for name, value in wrong.items():
                    if visit.page.input_value(f'[name="{name}"]') != value:
                        yield f"{where}: {name} has become {visit.page.input_value(f'[name={name}]')}"
                summary_top = visit.page.locator(".errs").bounding_box()["y"]
                if summary_top > visit.page.locator("form").first.bounding_box()["y"]:
                    yield f"{where}: the summary is not on top"


@sentence("warnings stand apart from errors, are asked before anything is recorded, and once confirmed stop nothing")
def warnings(world):
    for javascript in True, False:
        with world.chromium.visit(world.desk, javascript=javascript) as visit:
            where = "with script" if javascript else "without script"
            start(visit)
            fill_ordinary(visit, NIV[:8] + "1" + NIV[9:])
            check(visit)
            visit.page.wait_for_selector(".note.warn input[type=checkbox]")
            if visit.page.locator(".errs").count():
                yield f"{where}: told as an error: {visit.page.locator('.errs').inner_text()}"
            confirm(visit)
            if visit.page.locator('[name="niv"]:not([type=hidden])').count():
                yield f"{where}: a confirmed warning stops the entry: {visit.text()[:300]}"


def fill_ordinary(visit, niv=NIV):
    """Fills in an ordinary CVM as somebody with a mouse would."""
    page = visit.page
    page.locator('[name="numero-lu"]').check()
    page.fill('[name="niv"]', niv)
    for name, value in ORDINARY.items():
        page.fill(f'[name="{name}"]', value)
    page.locator('[name="resultat"][value="conforme"]').check()
    if page.locator('[name="mecanicien"]').evaluate("(at) => at.matches('input')"):
        page.fill('[name="mecanicien"]', "TREM1234")
