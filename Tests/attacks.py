#!/usr/bin/env python3
"""The attacks of Tests/README.md: which tests they are, and how many of them held.

usage: attacks.py filters            prints, for each attack, a pattern that selects its test
       attacks.py figure EVENTS...   reads what suites told of their tests (event streams of Swift Testing, one JSON
                                     object a line) and prints `figure: attacks: tried=N held=N`, then a line for each
                                     attack that did not hold; exit status 1 unless all of them held
"""
import json
import pathlib
import re
import sys

README = pathlib.Path(__file__).with_name("README.md")


def attacks():
    """Rows of the tables under `## Attacks`: (attack, type, sentence)."""
    section = README.read_text(encoding="utf-8").split("\n## Attacks\n", 1)[1].split("\n## ", 1)[0]
    for line in section.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if len(cells) != 3 or cells[0] in ("attack", "---"):
            continue
        named = re.fullmatch(r"`(\w+\.[\w/]+)`: (.+)", cells[2])
        if not named:
            sys.exit(f"Tests/README.md: the test of an attack is `Suite.Type` and its sentence, not: {cells[2]}")
        yield cells[0], named[1], named[2]


def filters():
    for _, kind, sentence in attacks():
        print("^" + re.sub(r"([\\^$.|?*+()\[\]{}])", r"\\\1", f"{kind}/`{sentence}`"))


def told(paths):
    """For each test function that was planned: its type and sentence, and whether it ended well."""
    planned, failed, ended = {}, set(), set()
    for path in paths:
        for line in pathlib.Path(path).read_text(encoding="utf-8", errors="replace").split("\n"):
            try:
                event = json.loads(line, strict=False)
            except ValueError:
                continue
            payload = event.get("payload", {})
            if event.get("kind") == "test" and payload.get("kind") == "function":
                planned[payload["id"]] = re.sub(r"`\(.*$", "", payload["id"]).replace("/`", "/", 1)
            elif payload.get("kind") == "testEnded":
                ended.add(payload.get("testID"))
                if any(message.get("symbol") == "fail" for message in payload.get("messages", [])):
                    failed.add(payload.get("testID"))
    held = {}
    for test, name in planned.items():
        held[name] = held.get(name, True) and test in ended and test not in failed
    return held


def figure(paths):
    held = told(paths)
    rows = list(attacks())
    lost = [(attack, f"{kind}/{sentence}") for attack, kind, sentence in rows if not held.get(f"{kind}/{sentence}")]
    print(f"figure: attacks: tried={len(rows)} held={len(rows) - len(lost)}")
    for attack, test in lost:
        print(f"  {'failed' if test in held else 'no such test'}: {attack} ({test})")
    return 1 if lost or not rows else 0


if sys.argv[1:] == ["filters"]:
    filters()
elif sys.argv[1:2] == ["figure"]:
    sys.exit(figure(sys.argv[2:]))
else:
    sys.exit(__doc__)
