"""The reference portal's own web site, as a person works with it: one page of Chromium, one field at a time.

`site` is its address, `page` a page of playwright. Names of fields are those of Examples/ReferencePortal/README.md.
"""
import urllib.parse

PASSWORD = "mecano-1"
ACCESS_CODE = "TREM1234"


class Refused(AssertionError):
    """The site refused; `faults` has its message by the name of the field, "" for what belongs to none."""

    def __init__(self, status, title, faults):
        super().__init__(f"{status} {title}: {faults}")
        self.status, self.title, self.faults = status, title, faults


def sign_in(page, site, code, access_code=ACCESS_CODE, password=PASSWORD):
    """Signs in; `code()` gives the newest code, as `station.Portal.code` does. Raises `Refused`."""
    page.goto(site + "/")
    _type(page, "code-acces", access_code)
    _type(page, "mot-de-passe", password)
    _press(page, "Continuer")
    if title(page) != "Code de sécurité":
        raise refusal(page)
    enter_code(page, code())


def enter_code(page, code):
    _type(page, "code", code)
    _press(page, "Confirmer")
    if title(page) != "Menu":
        raise refusal(page)


def sign_out(page):
    _press(page, "Déconnexion")


def search_number(page, number, kind="cvm"):
    """Searches « Consulter un CVM ou un AVP »: None where it is absent, else what is shown, by field."""
    _go(page, "Consulter un CVM ou un AVP")
    page.locator("#document").select_option(kind)
    _type(page, "numero", number)
    _press(page, "Rechercher")
    if page.locator(".absent").count():
        return None
    if title(page) != f"{kind.upper()} {number}":
        raise refusal(page)
    return shown(page)


def shown(page):
    """The fields of the document that is shown; choices by their labels."""
    return {at.get_attribute("data-champ"): at.inner_text() for at in page.locator("[data-champ]").all()}


def history(page):
    """The rows of the mandatary's documents: (document, number, date, NIV, result)."""
    _go(page, "Consulter un CVM ou un AVP")
    return [tuple(row.locator("td").all_inner_texts()) for row in page.locator("tbody tr").all()]


def find_vehicle(page, niv=None, plate=None, province=""):
    """Searches a vehicle by exact NIV or by plate: a list of (id, text)."""
    _go(page, "Rechercher un véhicule")
    if niv:
        _type(page, "niv", niv)
    else:
        _type(page, "plaque", plate)
        _type(page, "province", province)
    _press(page, "Rechercher")
    return [(at.get_attribute("data-vehicule"), at.locator("span").inner_text())
            for at in page.locator("[data-vehicule]").all()]


def select(page, vehicle, kind="cvm"):
    """Selects a vehicle that was found, by its id, and opens the form of a CVM or an AVP for it."""
    page.locator(f'[data-vehicule="{vehicle}"] a').click()
    _follow(page, f"Saisir un {kind.upper()}")


def create(page, niv=None, kind="cvm"):
    """Opens the form for a vehicle that the portal does not have; the NIV is the one that was searched, or `niv`."""
    _press(page, "Créer un véhicule")
    if niv is not None:
        _type(page, "niv", niv)
    _press(page, f"Saisir un {kind.upper()}")
    if not page.locator('[value="enregistrer"]').count():
        raise refusal(page)


def fill(page, name, value):
    """Fills one field by its name; a choice by its label or value; "" leaves it empty."""
    field = page.locator(f'[id="{name}"]')
    if field.evaluate("(at) => at.localName") == "select":
        field.select_option(value)
    else:
        field.fill(value)


FILL = """(values) => {
  for (const [name, value] of Object.entries(values)) {
    const field = document.getElementById(name);
    const choice = [...(field.options ?? [])].find((option) => option.label === value);
    field.value = choice ? choice.value : value;
  }
}"""


def fill_all(page, values):
    """Fills many fields at once, for tests that are about something else."""
    page.evaluate(FILL, values)


def save(page):
    """Presses [Enregistrer] and returns what the site says is saved. Raises `Refused` where it refuses."""
    _press(page, "Enregistrer")
    done = page.locator(".done")
    if not done.count():
        raise refusal(page)
    return done.inner_text()


def conform(page, kind, number, repaired, **fields):
    """Notes the Nth defects of a document as repaired, from its page."""
    page.goto(urllib.parse.urljoin(page.url, f"/conformite/{kind}/{number}"))
    for position in repaired:
        page.locator(f"#reparee-{position}").check()
    for name, value in fields.items():
        fill(page, name, value)
    return save(page)


def title(page):
    return page.locator("h1").inner_text() if page.locator("h1").count() else ""


def refusal(page):
    """What the page says is wrong."""
    faults = {at.get_attribute("id").removesuffix("-erreur"): at.inner_text().removeprefix("Erreur : ")
              for at in page.locator(".error").all()}
    alert = page.locator("[role=alert]")
    if not faults and alert.count():
        faults[""] = alert.inner_text()
    status = page.evaluate("performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0")
    return Refused(status, title(page), faults)


def _type(page, name, value):
    page.locator(f'[id="{name}"]').fill(value)


def _press(page, label):
    with page.expect_navigation():
        page.get_by_role("button", name=label, exact=True).click()


def _follow(page, label):
    with page.expect_navigation():
        page.get_by_role("link", name=label, exact=False).first.click()
    if title(page) == "Connexion":
        raise refusal(page)


def _go(page, label):
    """Follows a link that is on every page of a session; « Erreur 500 » has none, and a person goes back then."""
    if not page.get_by_role("link", name=label).count():
        page.goto(urllib.parse.urljoin(page.url, "/menu"))
        if title(page) != "Menu":
            raise refusal(page)
    _follow(page, label)
