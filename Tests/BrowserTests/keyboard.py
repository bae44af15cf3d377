"""Every page by keyboard alone."""
import pages
from sentences import sentence

MOST_STOPS = 400

STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  // A link in a sentence may stand on two lines.
  const style = getComputedStyle(at), box = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
  const above = document.elementFromPoint(x, y);
  return {
    // A date has several stops: day, month and year.
    html: at.outerHTML.slice(0, 120), first: !at.dataset.seen || at.matches('[type=date]'),
    // The browser shows the focus on the parts of a date itself.
    ring: !!at.dataset.seen || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: (at.dataset.seen = 1) && 1,
    isShown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !(above && (at.contains(above) || above.contains(at) || above.closest('label')?.contains(at))) };
}"""
"""What has the focus, and how it shows."""

LEFT = """() => {
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((at) => at.checkVisibility() && at.tabIndex >= 0 && !at.disabled && !at.dataset.seen
      && !(at.type === 'radio' && [...document.getElementsByName(at.name)].some((r) => r.dataset.seen)))
    .map((at) => at.outerHTML.slice(0, 120));
}"""
"""Controls that the Tab key did not reach; of a group of choices one is enough."""


@sentence("the Tab key reaches every control of every page, and the focus shows")
def everything_is_reached(world):
    with world.chromium.visit(world.lived, width=390) as visit:
        for name, show in pages.all_pages(visit):
            show(visit)
            # The page may begin with the focus further down.
            visit.page.evaluate("document.querySelector('.skip').focus()")
            for _ in range(MOST_STOPS):
                stop = visit.page.evaluate(STOP)
                if stop is None or not stop["first"]:
                    break
                for fault, holds in ("no ring", stop["ring"]), ("is not shown", stop["isShown"]), (
                        "is covered", not stop["isCovered"]):
                    if not holds:
                        yield f"{name}: {fault}: {stop['html']}"
                visit.page.keyboard.press("Tab")
            yield from (f"{name}: not reached: {at}" for at in visit.page.evaluate(LEFT))


@sentence("the first Tab stop of every page leads to its content")
def skip_link(world):
    with world.chromium.visit(world.lived) as visit:
        for path in pages.crawl(visit):
            visit.go(path)
            if visit.page.evaluate("document.activeElement !== document.body"):
                continue  # it begins in its content
            visit.page.keyboard.press("Tab")
            visit.page.keyboard.press("Enter")
            if not visit.page.evaluate("document.activeElement?.matches('main') || location.hash === '#contenu'"):
                yield path
