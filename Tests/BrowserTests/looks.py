"""What every page must be, in both languages and themes, wide and narrow."""
import re

import axe
import pages
import station
from sentences import sentence

MOST_BYTES = 40 << 10


@sentence("every route of the site is looked at")
def every_route(world):
    yield from world.survey.unvisited()
    world.figures["pages"] = len({view.page for view in world.survey.views})


@sentence("no link is dead, and no page breaks its policy, logs an error, asks another server or shows an alert")
def no_faults(world):
    yield from world.survey.faults


@sentence("axe-core finds no violation on any page, in both languages and themes, at 360 and 1280 px")
def no_violations(world):
    found = [f"{view}: {violation}" for view in world.survey.views for violation in view.violations]
    world.figures["axe"] = len(found)
    yield from found


@sentence("a page that must fail does fail axe-core")
def control_fails(world):
    context = world.chromium.browser.new_context()
    try:
        page = context.new_page()
        page.set_content(axe.CONTROL)
        found = " ".join(axe.violations(page))
        yield from (f"{rule} is not found" for rule in axe.CONTROL_RULES if f"{rule}:" not in found)
    finally:
        context.close()


@sentence("no page is wider than its window")
def no_overflow(world):
    yield from (f"{view}: {at}" for view in world.survey.views for at in view.too_wide)


@sentence("every control is at least 48 px high")
def high_controls(world):
    yield from (f"{view}: {at}" for view in world.survey.views for at in view.too_low)


@sentence("no label, title or button breaks inside a word")
def whole_words(world):
    yield from (f"{view}: {word}" for view in world.survey.views for word in view.broken)


STRIPE = "getComputedStyle(document.body, '::before').backgroundImage"


@sentence("each page of a demonstration is striped and says so, in both languages, printed too")
def demonstration(world):
    shown = station.Demonstration()
    try:
        with world.chromium.visit(shown, width=360) as visit:
            for language, word in ("fr", "DÉMONSTRATION"), ("en", "DEMONSTRATION"):
                visit.go(f"/langue/{language}?retour=/")
                for path in pages.crawl(visit):
                    visit.go(path)
                    for media in "screen", "print":
                        visit.page.emulate_media(media=media)
                        mark = visit.page.locator(".demo-mark")
                        if not mark.is_visible() or word not in mark.inner_text().upper():
                            yield f"{path} ({language}, {media}) is not marked"
                        if "gradient" not in visit.page.evaluate(STRIPE):
                            yield f"{path} ({language}, {media}) is not striped"
            yield from visit.faults
    finally:
        shown.remove()
    with world.chromium.visit(world.lived) as visit:
        if visit.page.locator(".demo-mark").count() or "gradient" in visit.page.evaluate(STRIPE):
            yield "a real station is marked as a demonstration"


SIDES = """() => [...document.querySelectorAll('dl')].filter((list) => {
    const names = [...list.querySelectorAll('dt')]
      .map((at) => at.textContent.trim().split(/[^\\p{L}]/u)[0].toLowerCase());
    return names.some((name) => name === 'ici' || name === 'here') && names.some((name) => /^port(ail|al)$/.test(name));
  }).map((list) => {
    list.scrollIntoView({ block: 'start' });
    const boxes = [...list.querySelectorAll('dd')].map((at) => at.getBoundingClientRect());
    return boxes.every((box) => box.width > 40 && box.left >= 0 && box.right <= innerWidth && box.top >= -1
      && box.bottom <= innerHeight);
  })"""
"""Of each list that shows both sides of a field: whether both are in the window at once."""


@sentence("both sides of each field of a review are visible at once at 360 px, the near NIVs among them")
def both_sides(world):
    for language in "fr", "en":
        with world.chromium.visit(world.lived, language, width=360) as visit:
            visit.go("/reviser/CVM/4471195")
            told = visit.page.evaluate(SIDES)
            if len(told) < 2 or not all(told):
                yield f"{language}: {told}"
            text = re.sub(r"\s", "", visit.text())
            for niv in "JTDKARFU1J3O60518", "JTDKARFU1J3060518":
                if niv not in text:
                    yield f"{language}: {niv} is not shown"


@sentence("each page is at most 40 KB")
def small_pages(world):
    yield from (f"{page.page} ({page.language}): {page.size} bytes" for page in world.survey.loaded
                if page.size > MOST_BYTES)


@sentence("each page says its language, and no page that a link leads to has the title of another")
def titles(world):
    titles = {}
    for page in world.survey.loaded:
        if page.lang != {"fr": "fr-CA", "en": "en-CA"}[page.language]:
            yield f"{page.page}: lang {page.lang} where {page.language} was chosen"
        if not page.title.endswith("· cvmsync"):
            yield f"{page.page}: title {page.title}"
        if not page.page.startswith("/") or page.page in pages.UNLINKED:
            continue
        other = titles.setdefault((page.language, page.title), page.path)
        if other != page.path:
            yield f"{page.page} and {other}: {page.title}"
