"""axe-core: the rules of WCAG 2.2 A and AA, and what it calls best practice."""
from axe_playwright_python.base import AXE_SCRIPT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""The rules whose outcome a theme can change: it changes colours and nothing else."""
RUN = """([type, values]) => axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] })
  .then((told) => told.violations.map((v) => `${v.id}: ${v.help}: `
    + v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`)
      .join(' | ')))"""

CONTROL = """<!DOCTYPE html><html><head><title></title></head><body><img src="data:,"><input>
<p style="color:#bbb;background:#fff">Grey on white</p></body></html>"""
"""A page that must fail: no language, no title, an image and a field without a name, grey on white."""
CONTROL_RULES = ["html-has-lang", "document-title", "image-alt", "label", "color-contrast"]


def violations(page, only_colours=False):
    """A text for each rule that the page breaks."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    return page.evaluate(RUN, ["rule", COLOUR_RULES] if only_colours else ["tag", RULES])
