"""Whether what people wait for takes as long with a long history: the figures of Benchmarks/growth.sh."""

import re
import subprocess

from programs import ENVIRONMENT, Hindrance, ROOT
from tables import Figures, Row

WORK = ["start", "status", "next batch", "look-up", "record", "list"]
ROWS = [
    row for work in WORK for row in (
        Row(f"{work}_short", f"{work}, short history", "ms"),
        Row(work, f"{work}, long history", "ms", at_most=2, against=f"{work}_short"),
        Row(f"{work}_pages", "… pages of the file that it asks for", ""))]
# One line of the test; a Duration is told in seconds.
LINE = re.compile(r"figure: growth: ([\w -]+): ([\d.e-]+) seconds → ([\d.e-]+) seconds, .*pages (\d+) → (\d+)")


def measure(setting):
    title = "growth: 1 000 and 40 000 confirmed certificates, tests' build, medians of seven"
    figures = Figures(setting, "growth", title, ROWS)
    options = [*(["--small"] if setting.is_small else []), *([] if setting.builds else ["--no-build"])]
    ended = subprocess.run(
        ["bash", ROOT / "Benchmarks/growth.sh", *options], capture_output=True, text=True, env=ENVIRONMENT, timeout=3_600)
    found = {name: values for name, *values in LINE.findall(ended.stdout)}
    if set(found) != set(WORK):
        raise Hindrance(f"growth.sh ended with {ended.returncode}: {(ended.stdout + ended.stderr)[-2000:]}")
    for work, (short, long, few, many) in found.items():
        figures.add(f"{work}_short", float(short) * 1000)
        figures.add(work, float(long) * 1000)
        figures.add(f"{work}_pages", int(many))
        # Pages are the same in each run, whatever else the computer does; the test judges them at its own scale.
        if int(many) > 2 * int(few) + 8:
            figures.note(f"{work} asks for {many} pages with the long history, for {few} with the short one")
    return figures
