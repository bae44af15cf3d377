"""Looks once at every page of a lived day, in both languages and themes, wide and narrow, and keeps what it saw."""
import dataclasses
import re
import time
import urllib.parse

import axe
import pages

LANGUAGES, THEMES, WIDTHS = ("fr", "en"), ("light", "dark"), (360, 1280)

TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll('*')].filter((at) => at.offsetParent && !at.closest('.vh'))
    .filter((at) => at.getBoundingClientRect().right > width + 1 || at.getBoundingClientRect().left < -6);
  return (document.documentElement.scrollWidth > width ? ['the page'] : [])
    .concat(wide.slice(0, 3).map((at) => at.outerHTML.slice(0, 120)));
}"""
"""What is outside the window on its left or right."""

TOO_LOW = """() => {
  const seen = (at) => at.checkVisibility({ visibilityProperty: true }) && !at.matches('.vh');
  const isAlone = (at) => !at.closest('dd') && at.parentElement.textContent.trim() === at.textContent.trim()
    || at.matches('nav a, header a, .counts a, .btn, .errs a');
  const controls = [...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary')]
    .concat([...document.links].filter(isAlone)).filter(seen);
  return controls.map((at) => [at, at.matches('[type=radio], [type=checkbox]') ? at.closest('label') ?? at : at])
    .filter(([, target]) => target.getBoundingClientRect().height < 47.5)
    .map(([at, target]) => `${target.getBoundingClientRect().height} px: ${at.outerHTML.slice(0, 120)}`);
}"""
"""Controls under 48 px; links in running text are none."""

BROKEN = """() => {
  const broken = [];
  for (const at of document.querySelectorAll('dt, th, h1, h2, h3, .btn, button, nav a, legend, label, .tag, .word')) {
    if (!at.offsetParent) continue;
    const walk = document.createTreeWalker(at, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) for (const { 0: word, index } of walk.currentNode.data.matchAll(/[\\p{L}]+/gu)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, index);
      range.setEnd(walk.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map((r) => Math.round(r.top))).size > 1) broken.push(word);
    }
  }
  return broken;
}"""
"""Words of labels and titles that are broken inside the word."""


@dataclasses.dataclass
class View:
    """One page in one language, theme and width."""
    page: str
    language: str
    theme: str
    width: int
    violations: list
    too_wide: list
    too_low: list
    broken: list

    def __str__(self):
        return f"{self.page} ({self.language}, {self.theme}, {self.width} px)"


@dataclasses.dataclass
class Loaded:
    """One page in one language, as it came."""
    page: str
    language: str
    path: str
    title: str
    text: str
    size: int
    lang: str


class Survey:
    def __init__(self, world):
        self.views, self.loaded, self.faults, self.visited = [], [], [], set()
        began = time.monotonic()
        for language in LANGUAGES:
            with world.chromium.visit(world.lived, language, width=WIDTHS[0]) as visit:
                for name, show in pages.all_pages(visit):
                    self._look(visit, name, show, language)
                self.faults += visit.faults
        print(f"looked at {len(self.views)} views in {time.monotonic() - began:.0f} s", flush=True)

    def _look(self, visit, name, show, language):
        page = visit.page
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        page.emulate_media(color_scheme=THEMES[0])
        try:
            answer = show(visit)
        except Exception as error:
            self.faults.append(f"{name} ({language}) cannot be shown: {str(error)[:300]}")
            return
        self.visited.add(urllib.parse.urlsplit(page.url).path)
        self.loaded.append(Loaded(
            name, language, visit.path(), page.title(), visit.text(), len(answer.body()) if answer else 0,
            page.locator("html").get_attribute("lang")))
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            for theme in THEMES:
                page.emulate_media(color_scheme=theme)
                is_first = theme == THEMES[0]
                self.views.append(View(
                    name, language, theme, width, axe.violations(page, only_colours=not is_first), *(
                        page.evaluate(script) if is_first else [] for script in (TOO_WIDE, TOO_LOW, BROKEN))))

    def unvisited(self):
        """The routes of the site that no page of the survey has."""
        return [route for route in pages.routes() if not any(matches(route, path) for path in self.visited)]


def matches(route, path):
    return re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(route)), path) is not None
