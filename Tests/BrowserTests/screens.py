"""usage: python Tests/BrowserTests/screens.py [TEXT]

Pictures of every page, or of those whose name contains TEXT: in both languages and themes, at 390 and 1280 px, into
`out/screens`, which git ignores. Without TEXT also the two small ones of README.md, into `Documentation/images`.
"""
import re
import sys

import pages
import survey
import world
from station import ROOT

WIDTHS = (390, 1280)
PLACE = ROOT / "out/screens"
README = ROOT / "Documentation/images"
SHOWN = {"page-fr.png": ("fr", "/"), "page-en.png": ("en", "/reviser/CVM/4471195")}
"""The pictures of README.md: each a language and a path."""


def name_of(page):
    return re.sub(r"\W+", "-", page).strip("-") or "accueil"


def take_all(shared, text):
    PLACE.mkdir(parents=True, exist_ok=True)
    for language in survey.LANGUAGES:
        with shared.chromium.visit(shared.lived, language) as visit:
            for page, show in pages.all_pages(visit):
                if text not in page:
                    continue
                show(visit)
                for width in WIDTHS:
                    visit.page.set_viewport_size({"width": width, "height": 844})
                    for theme in survey.THEMES:
                        visit.page.emulate_media(color_scheme=theme)
                        picture = PLACE / f"{name_of(page)}.{language}.{width}.{theme}.png"
                        visit.page.screenshot(path=picture, full_page=True)
                        print(picture.relative_to(ROOT), flush=True)


def take_for_readme(shared):
    README.mkdir(parents=True, exist_ok=True)
    for name, (language, path) in SHOWN.items():
        with shared.chromium.visit(shared.lived, language, width=390) as visit:
            visit.page.set_viewport_size({"width": 390, "height": 700})
            visit.go(path)
            visit.page.screenshot(path=README / name)
            print(f"Documentation/images/{name}: {(README / name).stat().st_size} bytes", flush=True)


def main(arguments):
    if len(arguments) > 1 or arguments and arguments[0].startswith("-"):
        sys.exit(print(__doc__, end="", file=sys.stderr) or 64)
    shared = world.World()
    try:
        take_all(shared, arguments[0] if arguments else "")
        if not arguments:
            take_for_readme(shared)
    finally:
        shared.close()


if __name__ == "__main__":
    main(sys.argv[1:])
