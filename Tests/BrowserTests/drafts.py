"""What a person has typed outlives everything."""
import signal
import time

import browser
import forms
from sentences import sentence

FIELDS = {"annee": "2019", "marque": "Honda", "modele": "Civic", "plaque": "K12 ABC", "nom": "Tremblay, Exemple"}


def first_draft(visit):
    """Opens the newest draft from the first page."""
    visit.go("/nouvelle")
    if visit.page.locator('[name="niv"]').count() == 0 or visit.page.input_value('[name="niv"]') == "":
        visit.page.locator("main a[href*='/nouvelle']").first.click()
        visit.page.wait_for_selector('[name="niv"]')


@sentence("kill -9 in the middle of an entry loses at most what was typed in the last second")
def kill(world):
    for after in 0.0, 0.4, 1.1:
        with world.station() as station:
            station.run("stock", "add", "4471180", "4471189", "--who", "Exemple Tremblay")
            station.start()
            with world.chromium.visit(station) as visit:
                forms.start(visit)
                person = browser.Person(visit)
                person.scan("niv", forms.NIV)
                typed = [("niv", forms.NIV, time.monotonic())]
                for name, value in FIELDS.items():
                    person.type(name, value)
                    typed.append((name, value, time.monotonic()))
                    visit.page.wait_for_timeout(300)
                visit.page.wait_for_timeout(after * 1000)
                killed = time.monotonic()
                station.end(signal.SIGKILL)
                station.start()
            # Another visit, as after a restart of the computer: nothing is in the browser's memory.
            with world.chromium.visit(station) as visit:
                first_draft(visit)
                for name, value, at in typed:
                    found = visit.page.input_value(f'[name="{name}"]')
                    if killed - at > 1.0 and found != value:
                        yield f"{name}, typed {killed - at:.1f} s before, is “{found}”"


@sentence("a draft that cannot be saved says so, and is saved by itself once the agent is back")
def retried(world):
    with world.station() as station:
        station.run("stock", "add", "4471180", "4471189", "--who", "Exemple Tremblay")
        station.start()
        with world.chromium.visit(station) as visit:
            forms.start(visit)
            station.end(signal.SIGKILL)
            browser.Person(visit).type("nom", "Gagnon, Exemple")
            unsaved = visit.page.locator("form[data-draft]").get_attribute("data-unsaved")
            visit.page.wait_for_function("(text) => document.querySelector('#draft').textContent === text", arg=unsaved)
            station.start()
            visit.page.wait_for_function("(text) => document.querySelector('#draft').textContent !== text", arg=unsaved)
        with world.chromium.visit(station) as visit:
            first_draft(visit)
            if visit.page.input_value('[name="nom"]') != "Gagnon, Exemple":
                yield f"the name is {visit.page.input_value('[name=nom]')}"


@sentence("a form that is begun beside a draft proposes the number after the draft's own")
def next_number(world):
    with world.station() as station:
        station.run("stock", "add", "4471180", "4471189", "--who", "Exemple Tremblay")
        station.start()
        with world.chromium.visit(station) as visit:
            for number in "4471180", "4471181", "4471182":
                forms.start(visit)
                if visit.page.input_value('[name="numero"]') != number:
                    yield f"{visit.page.input_value('[name=numero]')} is proposed where {number} is next"
                with visit.page.expect_response(lambda answer: "brouillon" in answer.url):
                    visit.page.fill('[name="nom"]', "Roy, Exemple")


@sentence("what was typed just before leaving the page is in the draft")
def leaving(world):
    with world.chromium.visit(world.desk) as visit:
        forms.start(visit)
        browser.Person(visit).type("nom", "Leblanc, Exemple")
        visit.go("/")
        visit.page.wait_for_timeout(300)
        first_draft(visit)
        if visit.page.input_value('[name="nom"]') != "Leblanc, Exemple":
            yield f"the name is {visit.page.input_value('[name=nom]')}"


@sentence("a draft that is saved by itself leaves the code of the form as it was")
def code_stays(world):
    with world.chromium.visit(world.desk) as visit:
        forms.start(visit)
        code = visit.page.locator('[name="jeton"]').first.get_attribute("value")
        with visit.page.expect_response(lambda answer: "brouillon" in answer.url) as saved:
            visit.page.fill('[name="nom"]', "Roy, Exemple")
        if saved.value.status != 200:
            yield f"the draft answers {saved.value.status}"
        if visit.page.locator('[name="jeton"]').first.get_attribute("value") != code:
            yield "the page has another code"
        forms.fill_ordinary(visit)
        forms.check(visit)
        if visit.page.locator(".errs").count():
            yield f"the form is refused afterwards: {visit.page.locator('.errs').inner_text()}"
