"""The pages of the site: those that links lead to from the first one, and those that a form leads to."""
import collections
import re
import urllib.parse

import forms
from station import ROOT

LINKS = "() => [...document.links].filter((link) => !link.hasAttribute('download')).map((link) => link.href)"
ACTIONS = """() => [...document.forms].filter((form) => form.method === 'post')
  .flatMap((form) => [form.action, ...(form.dataset.draft ? [new URL(form.dataset.draft, location).href] : [])])"""
MOST_OF_A_KIND = 2
"""How many pages of one route are looked at, such as certificates."""


FILES = {"/saisie/{kind}/{number}/copie/{digest}"}
"""Routes that answer with a file to keep, which no link shows as a page; WebTests have them."""


def routes():
    """The paths that the site answers to GET with a page, as its source declares them."""
    found = set()
    for source in (ROOT / "Sources/Web/Pages").rglob("*.swift"):
        found |= set(re.findall(r'\.get\(\s*"(/[^"]*)"', source.read_text()))
    return sorted(found - FILES)


def kind_of(path):
    """A path with its numbers and days replaced, so that the pages of one kind have the same: each day leads to the one
    before it, without an end."""
    for numbered in r"[\da-f-]{36}", r"\d{4}-\d\d(?:-\d\d)?|(?<==)\d+", r"(?<=/)(?:(?:CVM|AVP)\b|[A-Z]{0,3}\d+)":
        path = re.sub(numbered, "#", path)
    return path


def crawl(visit):
    """The paths that links lead to from the first page, some of each kind, in the order in which they are found."""
    waiting, seen, found = collections.deque(["/"]), {"/"}, []
    kinds = collections.Counter()
    while waiting:
        path = waiting.popleft()
        kinds[kind_of(path)] += 1
        if kinds[kind_of(path)] > MOST_OF_A_KIND:
            continue
        answer = visit.go(path)
        if not answer.ok:
            visit.faults.append(f"a link leads to {path}, which answers {answer.status}")
            continue
        found.append(path)
        for link in visit.page.evaluate(LINKS):
            address = urllib.parse.urlsplit(link)
            target = address.path + (f"?{address.query}" if address.query else "")
            is_page = link.startswith(visit.station.address) and not target.startswith(("/langue/", "/ouvrir"))
            if is_page and target not in seen:
                seen.add(target)
                waiting.append(target)
    return found


def actions(visit):
    """The paths to which the forms of the site are sent, one of each kind."""
    found = {}
    for path in crawl(visit):
        visit.go(path)
        for address in visit.page.evaluate(ACTIONS):
            target = urllib.parse.urlsplit(address).path
            found.setdefault(kind_of(target), target)
    return sorted(found.values())


def all_pages(visit):
    """(name, function that shows it) of each page; the function returns the answer where the page came by GET."""
    found = crawl(visit)
    for path in found + [path for path in UNLINKED if path not in found]:
        yield path, lambda visit, path=path: visit.go(path)
    yield from FORMS


def errors(visit):
    """The form of a new inspection with everything missing."""
    visit.go("/nouvelle")
    forms.check(visit)
    visit.page.wait_for_selector(".errs")


def remarks(visit):
    """The form with a remark to confirm: the check digit of the NIV is wrong."""
    visit.go("/nouvelle")
    forms.fill_ordinary(visit, forms.NIV[:8] + "1" + forms.NIV[9:])
    forms.check(visit)
    visit.page.wait_for_selector(".note.warn")


def answers(visit):
    """The page on which answers are checked before anything is recorded."""
    remarks(visit)
    forms.confirm(visit)


def repairs(visit):
    """The page on which repairs are checked before anything is recorded."""
    visit.go("/conformite?numero=4471198")
    visit.page.locator("main input[type=radio][value=oui]").first.check()
    forms.check(visit)
    visit.page.wait_for_url("**/conformite/verifier?*")


def found(visit):
    """What a search finds."""
    visit.go("/historique")
    visit.page.locator("main form input:not([type=hidden])").first.fill("4471183")
    visit.page.locator("main form button").first.click()
    visit.page.wait_for_load_state()


UNLINKED = ["/avis", "/saisie", "/saisie/CVM/4471206", "/conformite", "/nouvelle/enregistree/CVM/4471180", "/conformite/enregistree/CVM/4471197"]
"""Pages that a link leads to only at another moment of a day."""
FORMS = [("an entry with errors", errors), ("an entry with a remark", remarks), ("answers to check", answers),
         ("repairs to check", repairs), ("what a search found", found)]
"""Pages that only a form leads to."""
