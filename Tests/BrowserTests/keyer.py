"""A person between two windows: our page of guided keying, and the portal's own site. They read each value here and
type it there."""
import contextlib
import json
import re
import time

import portal_site
import station as stations

WHO, CODE = "Marie Exemple", "TREM1234"
SECOND, SECOND_CODE = "Luc Exemple", "LAVO4321"
YESTERDAY = time.strftime("%Y-%m-%d", time.localtime(time.time() - 86_400))
DAY = stations.ROOT / "Examples/VanDay"


def papers():
    """Lines of the van's day by number, each with the PNBV that the site asks for."""
    lines = [json.loads(line) for line in (DAY / "day.jsonl").read_text().replace("@DAY@", YESTERDAY).splitlines()]
    for line in lines:
        line["vehicle"].setdefault("pnbv", {"notVisible": "light"})
    return {line["number"]: line for line in lines}


@contextlib.contextmanager
def web_station(world, *chosen, second=()):
    """A station whose portal is a web site, with these papers of the day; its reference portal runs beside."""
    with world.station(portal="web") as station:
        settings = station.folder / "config.json"
        settings.write_text(json.dumps(json.loads(settings.read_text()) | {"secondPerson": list(second)}))
        station.run("stock", "add", "4471180", "4471379", "--who", WHO)
        station.run("stock", "add", "0088001", "0088200", "--kind", "AVP", "--who", WHO)
        station.portal.start()
        station.start()
        lines = papers()
        lines["4471180"]["owner"]["name"] = "Acheteur, Exemple"
        station.run("record", "--lines", "-", given="\n".join(json.dumps(lines[number]) for number in chosen) + "\n")
        yield station


class Keyer:
    """A person with our page in one window and the portal's site in another, signed in there."""

    def __init__(self, world, station, closing, javascript=True):
        self.world, self.station, self.closing, self.javascript = world, station, closing, javascript
        self.keyed, self.found = {}, []
        context = world.chromium.browser.new_context()
        context.set_default_timeout(10_000)
        closing.callback(context.close)
        self.site = context.new_page()
        portal_site.sign_in(self.site, self.portal, station.portal.code)
        self.open()

    @property
    def portal(self):
        return f"http://127.0.0.1:{self.station.portal.port}"

    def open(self):
        """Opens our page, half a screen wide, in a window of its own."""
        self.window = contextlib.ExitStack()
        self.visit = self.window.enter_context(
            self.world.chromium.visit(self.station, width=480, javascript=self.javascript))
        self.visit.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=self.station.address)
        self.closing.callback(self.window.close)
        self.page = self.visit.page

    # Our window.

    def press(self, name, scope="main"):
        with self.page.expect_navigation():
            self.page.locator(scope).get_by_role("button", name=name, exact=True).first.click()

    def heading(self):
        return self.page.locator("h1").inner_text().replace("\xa0", " ")

    def go(self, number, kind="CVM"):
        """From the list to one paper, by its link."""
        self.visit.go("/saisie")
        link = self.page.locator(f'main td a:not(.btn)[href*="/saisie/{kind}/{number}"]').first
        with self.page.expect_navigation():
            link.click()

    def take(self, who=WHO, code=CODE):
        """Says who types; the fields may be filled in already."""
        self.page.locator('[name="qui"]').fill(who)
        self.page.locator('[name="code"]').fill(code)
        button = self.page.locator("main form.box button.go")
        with self.page.expect_navigation():
            button.click()

    def answer(self, code):
        """What the portal shows, by the button of the choice."""
        with self.page.expect_navigation():
            self.page.locator(f'button[name="vu"][value="{code}"]').click()

    def value(self):
        """The value of this stage, as a person reads it; None where the field is left empty."""
        copied = self.page.locator("#valeur")
        if copied.count():
            return copied.input_value()
        shown = self.page.locator("#montre")
        return None if "soft" in (shown.get_attribute("class") or "") else shown.inner_text()

    def copied(self):
        """The value by way of the clipboard: the key for it, then what the clipboard has."""
        self.page.locator("#valeur").focus()
        self.page.keyboard.press("Space")
        stations.until(lambda: self.page.locator("#copied").inner_text().startswith("Copié"), "a copy", 5)
        return self.page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")

    # Both windows.

    def search(self):
        """Step 0: looks for the number at the portal; what it shows there, or None."""
        if not self.heading().startswith("Cherchez d"):
            raise AssertionError(f"step 0 does not come first: {self.heading()}")
        return portal_site.search_number(self.site, self.value(), self.kind().lower())

    def kind(self):
        return self.visit.path().split("/")[2]

    def facts(self):
        """What our page says the portal's vehicle is compared with."""
        return {label.inner_text(): label.locator("xpath=following-sibling::dd[1]").inner_text()
                for label in self.page.locator("main .facts dt").all()}

    def vehicle(self):
        """Looks for the vehicle and selects it, whoever's it is, or creates it once [FAQ R1]."""
        found = portal_site.find_vehicle(self.site, niv=self.value())
        if len(found) > 1:
            # Year, make and plate tell which of them it is.
            plate = next(text for label, text in self.facts().items() if label.startswith("Plaque"))
            found = [vehicle for vehicle in found if plate in vehicle[1]]
        if len(found) > 1:
            raise AssertionError(f"the portal has several: {found}")
        if found:
            portal_site.select(self.site, found[0][0], self.kind().lower())
            owner = next(text for label, text in self.facts().items() if label.startswith("Nom"))
            self.found.append("selected" if owner in found[0][1] else "selectedOtherOwner")
        else:
            portal_site.create(self.site, kind=self.kind().lower())
            self.found.append("created")
        self.answer(self.found[-1])

    def named(self):
        """The portal's screen and label, as our page names them."""
        return re.findall(r"« (.+?) »", self.page.locator("main > p.soft").nth(1).inner_text().replace("\xa0", " "))

    def control(self):
        """The control of the portal's form that our page names by its screen, label and, in a list, row."""
        screen, label = self.named()
        scope = self.site.locator("form")
        if screen == "Défectuosités":
            row = re.search(r"\d+$", self.page.locator("label[for=valeur], #montre").first.inner_text())
            row = row[0] if row else "1"
            scope = self.site.locator("fieldset").filter(
                has=self.site.locator(f'legend:text-is("Défectuosité {row}")')).last
        labels = scope.locator("label").filter(has_text=re.compile(rf"^{re.escape(label)}( \(obligatoire\))?$"))
        return label, (self.site.locator(f'[id="{labels.first.get_attribute("for")}"]') if labels.count() else None)

    def type(self, instead=None, by_clipboard=False):
        """Types one value into the portal's form, then says « Fait »."""
        label, control = self.control()
        value = self.copied() if by_clipboard and self.page.locator("#valeur").count() else self.value()
        if label == "NIV":
            # The portal shows the vehicle that was selected: nothing to type.
            if value not in self.site.locator("main").inner_text():
                raise AssertionError(f"the portal's form is for another vehicle than {value}")
        elif control is None:
            raise AssertionError(f"the portal's form has no field « {label} »")
        elif control.evaluate("(at) => at.localName") == "select":
            options = control.evaluate("(at) => [...at.options].map((o) => o.label)")
            chosen = [o for o in options if value and o and (o.lower() == value.lower() or value == o.split(" ")[0])]
            if len(chosen) != 1:
                raise AssertionError(f"« {label} »: {value} is none of {options}")
            control.select_option(label=chosen[0])
        else:
            control.fill(instead.get(label, value or "") if instead else value or "")
        self.press("Fait (Entrée)")

    def type_all(self, **options):
        """All fields, to the recap."""
        steps = 0
        while self.page.locator('button[value="fait"]').count():
            self.type(**options)
            steps += 1
        return steps

    def save(self):
        """Presses the portal's button, and says here that it saved; a number that it gave goes with it."""
        said = portal_site.save(self.site)
        if self.page.locator('[name="numero"]').count():
            self.page.locator('[name="numero"]').fill(said.split()[2])
        self.press("Le portail l'a enregistré")
        return said

    def witness(self, **copy):
        """Looks for it at the portal again and notes what it shows."""
        number = re.search(r"cherchez (\S+?)(?: et|,)", self.page.locator("main").inner_text().replace("\xa0", " "))[1]
        shown = portal_site.search_number(self.site, number, self.kind().lower())
        if shown is None:
            raise AssertionError(f"the portal does not show {number}")
        self.note(number, shown, **copy)

    def note(self, number, shown, with_page=False, pdf=None, who=WHO, code=CODE):
        result = {"Conforme": "compliant", "Non conforme": "nonCompliant"}[shown["resultat"]]
        self.page.locator('[name="numero"]').fill(shown["numero"])
        self.page.locator('[name="niv"]').fill(shown["niv"][-6:])
        if "operation=" not in self.page.url:
            self.page.locator(f'[name="resultat"][value="{result}"]').check()
        if with_page:
            self.page.locator('[name="page"]').fill(self.site.locator("body").inner_text())
        if pdf:
            self.page.locator('[name="pdf"]').set_input_files(
                {"name": "page.pdf", "mimeType": "application/pdf", "buffer": pdf})
        self.take(who, code)

    def note_second(self, number, shown):
        """What a second person notes; `number` is this station's."""
        self.go(number)
        self.note(shown["numero"], shown, who=SECOND, code=SECOND_CODE)

    def type_all_here(self):
        """Says « Fait » for every field, whatever the portal's window shows."""
        while self.page.locator('button[value="fait"]').count():
            self.press("Fait (Entrée)")

    def key(self, number, kind="CVM", **options):
        """One paper, from the list to the sighting."""
        self.go(number, kind)
        self.take()
        shown = self.search()
        if shown is not None:
            raise AssertionError(f"{number} is at the portal before it was typed")
        self.answer("absent")
        self.vehicle()
        self.type_all(**options)
        self.save()
        self.witness()


@contextlib.contextmanager
def keying(world, *chosen, javascript=True, second=()):
    """A person with both windows, for one paper or more."""
    with contextlib.ExitStack() as closing:
        station = closing.enter_context(web_station(world, *chosen, second=second))
        yield Keyer(world, station, closing, javascript)
