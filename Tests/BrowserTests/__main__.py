"""usage: python Tests/BrowserTests [--events FILE] [TEXT]

Tests the page in Chromium: those whose name contains TEXT, or all. Needs the built programs and what
`.ci/setup.sh` installs; Tests/run.sh sees to both. --events writes what Tests/run.py counts by.
"""
import sys

import sentences
import world

# The modules with tests, in the order in which they run.
import looks, keyboard, forms, drafts, days, attacks, portals, guided, times  # noqa: E401, F401


def main(arguments):
    events = None
    if arguments[:1] == ["--events"]:
        events, arguments = arguments[1], arguments[2:]
    if len(arguments) > 1 or arguments and arguments[0].startswith("-"):
        sys.exit(print(__doc__, end="", file=sys.stderr) or 64)
    shared = world.World()
    try:
        failed = sentences.run_all(shared, arguments[0] if arguments else "", sentences.Events(events))
    finally:
        shared.close()
    if shared.figures:
        print("browser: " + " ".join(f"{name}={value}" for name, value in shared.figures.items()))
    sys.exit(failed > 0)


main(sys.argv[1:])
