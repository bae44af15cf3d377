"""Figures of several rounds: medians, ratios to limits and peers, goals; a table for people and JSON for programs."""

import dataclasses
import datetime
import json
import os
import statistics


@dataclasses.dataclass
class Row:
    """One figure. With `against`, the goal is a ratio to another figure of the same run; otherwise it is in `unit`."""

    key: str
    label: str
    unit: str
    at_least: float | None = None
    at_most: float | None = None
    against: str | None = None


class Figures:
    """The values of one name of the benchmarks, round by round."""

    def __init__(self, setting, name, title, rows):
        self.setting, self.name, self.title, self.rows = setting, name, title, rows
        self.values = {row.key: [] for row in rows}
        self.notes = []

    def add(self, key, value):
        self.values[key].append(value)

    def note(self, text):
        """What is missing, and why; said once."""
        if text not in self.notes:
            self.notes.append(text)

    def median(self, key):
        return statistics.median(self.values[key]) if self.values[key] else None

    def ratio(self, row):
        """The median of the ratios of each round, so that what slows a round down slows both sides."""
        pairs = zip(self.values[row.key], self.values[row.against])
        ratios = [own / other for own, other in pairs if other]
        return statistics.median(ratios) if ratios else None

    def judged(self, row):
        """The number that the goal is about, and whether it is reached; None for what was not measured."""
        value = self.ratio(row) if row.against else self.median(row.key)
        # Goals are about the full scale.
        if value is None or self.setting.is_small or (row.at_least is None and row.at_most is None):
            return value, None
        reached = (row.at_least is None or value >= row.at_least) and (row.at_most is None or value <= row.at_most)
        return value, reached

    def table(self):
        lines = [self.title, f"{'':44}{'median':>12}  {'least – most':>21}  against, goal"]
        for row in self.rows:
            values = self.values[row.key]
            if not values:
                continue
            spread = f"{shown(min(values))} – {shown(max(values))}" if len(values) > 1 else ""
            lines.append(f"  {row.label:<42}{shown(self.median(row.key)):>12}  {spread:>21}  {self.remark(row)}".rstrip())
        if self.setting.is_small:
            lines.append("  small: of fewer certificates and shorter times than these lines say")
        return "\n".join(lines + [f"  {note}" for note in self.notes])

    def remark(self, row):
        value, reached = self.judged(row)
        parts = [row.unit]
        if row.against and value is not None:
            other = next(one for one in self.rows if one.key == row.against)
            parts.append(f"{shown(value)} × {other.label}")
        if reached is not None:
            sign, goal = ("≥", row.at_least) if row.at_least is not None else ("≤", row.at_most)
            parts.append(f"goal {sign} {shown(goal)}{' ×' if row.against else ''}: {'reached' if reached else 'not yet'}")
        return ", ".join(parts)

    def document(self):
        figures = {}
        for row in self.rows:
            if not self.values[row.key]:
                continue
            value, reached = self.judged(row)
            figure = dataclasses.asdict(row) | {"values": self.values[row.key], "median": self.median(row.key)}
            figures[figure.pop("key")] = figure | {"ratio": value if row.against else None, "reached": reached}
        return {
            "name": self.name, "at": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
            "scale": "small" if self.setting.is_small else "full", "rounds": self.setting.rounds, "cpus": os.cpu_count(),
            "notes": self.notes, "figures": figures}


def shown(value):
    """Three significant digits; whole from 100 on."""
    if value is None:
        return "–"
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}".replace(",", "\u202f")
    return f"{value:.3g}"


def write(path, document):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
