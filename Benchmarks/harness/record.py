"""How fast inspections are recorded durably: one recorder, eight at once, and many lines by the command."""

import os
import re
import signal
import subprocess
import time

from inspections import Vehicles, number, write_lines
from programs import Hindrance
from station import Station
from tables import Figures, Row

# Share, seconds, microseconds a call, calls, errors, name.
ROW_OF_STRACE = re.compile(r"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s.*\b(?:fdatasync|fsync)$", re.MULTILINE)
ROWS = [
    Row("sqlite1", "raw SQLite, one row a commit", "/s"),
    Row("sqlite10", "raw SQLite, 10 rows a commit", "/s"),
    Row("sqlite100", "raw SQLite, 100 rows a commit", "/s"),
    Row("one", "one recorder over the socket", "/s", at_least=0.4, against="sqlite1"),
    Row("one_p50", "… p50", "ms"),
    Row("one_p99", "… p99", "ms"),
    Row("one_cpu", "… CPU of the agent, each", "ms"),
    Row("eight", "eight recorders at once", "/s", at_least=3, against="one"),
    Row("eight_p50", "… p50", "ms"),
    Row("eight_p99", "… p99", "ms"),
    Row("eight_cpu", "… CPU of the agent, each", "ms"),
    Row("lines", "record --lines, the whole command", "/s", at_least=8000),
    Row("lines_cpu", "… CPU of the agent, each", "ms"),
    Row("one_syncs", "fdatasync a record, checkpoints too: one", "calls", at_most=1.2),
    Row("eight_syncs", "… eight recorders", "calls"),
]


def measure(setting):
    figures = Figures(setting, "record", "record: inspections recorded durably, off line", ROWS)
    one, eight, lines = setting.scaled((1_000, 2_000, 5_000), (20, 40, 50))
    vehicles = Vehicles(setting, one + eight + lines)
    for _ in range(setting.rounds):
        raw_sqlite(setting, figures)
        with Station(setting) as station:
            recording(setting, figures, station, vehicles, (one, eight, lines))
    counting_syncs(setting, figures, vehicles)
    return figures


def raw_sqlite(setting, figures):
    folder = setting.new_folder("sqlite")
    for group, full, small in ((1, 3_000, 50), (10, 10_000, 100), (100, 20_000, 200)):
        rows = setting.scaled(full, small)
        told = setting.limit("sqlite_limit", folder / f"{group}.sqlite", group, rows)
        figures.add(f"sqlite{group}", told["perSecond"])


def recording(setting, figures, station, vehicles, counts):
    one, eight, lines = counts
    station.start()
    station.add_stock(number(1), number(one + eight + lines))
    shares = (("one", 1, one), ("eight", one + 1, eight), ("lines", one + eight + 1, lines))
    files = [write_lines(station.folder / name, vehicles, first, count) for name, first, count in shares]
    for key, file, count, threads in (("one", files[0], one, 1), ("eight", files[1], eight, 8)):
        cpu = station.agent.cpu_seconds()
        told = setting.limit("recorder", station.socket, file, threads)
        figures.add(key, told["perSecond"])
        figures.add(f"{key}_p50", told["p50"] * 1000)
        figures.add(f"{key}_p99", told["p99"] * 1000)
        figures.add(f"{key}_cpu", (station.agent.cpu_seconds() - cpu) / count * 1000)
    cpu, began = station.agent.cpu_seconds(), time.monotonic()
    station.record(files[2])
    figures.add("lines", lines / (time.monotonic() - began))
    figures.add("lines_cpu", (station.agent.cpu_seconds() - cpu) / lines * 1000)
    waiting = station.status()["counts"].get("ready", 0)
    if waiting != one + eight + lines:
        raise Hindrance(f"{waiting} wait, though {one + eight + lines} were recorded")


def counting_syncs(setting, figures, vehicles):
    """A short round of its own, since strace slows the agent down."""
    count = setting.scaled(200, 16)
    with Station(setting) as station:
        station.start()
        station.add_stock(number(1), number(2 * count))
        for key, first, threads in (("one_syncs", 1, 1), ("eight_syncs", count + 1, 8)):
            file = write_lines(station.folder / key, vehicles, first, count)
            try:
                with Syncs(station.agent.pid, station.folder / f"{key}.strace") as syncs:
                    setting.limit("recorder", station.socket, file, threads)
                figures.add(key, syncs.count / count)
            except PermissionError:
                figures.note("strace: not allowed")


class Syncs:
    """Counts the calls by which a program waits for its disk, with strace."""

    def __init__(self, pid, output):
        self.output = output
        self.tracer = subprocess.Popen(
            ["strace", "-f", "-c", "-e", "trace=fdatasync,fsync", "-o", str(output), "-p", str(pid)],
            stderr=subprocess.PIPE, text=True)
        # It says on its first line that it is attached.
        line = self.tracer.stderr.readline()
        if "attached" not in line:
            self.tracer.kill()
            raise PermissionError(line) if "not permitted" in line else Hindrance(f"strace: {line}")
        os.set_blocking(self.tracer.stderr.fileno(), False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tracer.send_signal(signal.SIGINT)
        self.tracer.wait(20)
        self.tracer.stderr.close()
        self.count = sum(int(calls) for calls in ROW_OF_STRACE.findall(self.output.read_text()))
