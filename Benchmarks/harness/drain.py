"""How fast what was recorded off line reaches the portal, once each, after a person signed in."""

import json
import statistics
import time

import peers
from inspections import Vehicles, number, write_batch_entries, write_lines
from programs import Hindrance
from station import NullPortal, ReferencePortal, Station
from tables import Figures, Row

ROWS = [
    Row("pipe", "bare pipe, batches of 100", "/s"),
    Row("pipe_cpu", "… CPU of the pipe, each", "ms"),
    Row("pipe_zstd", "bare pipe, batches of 100 packed by zstd", "/s"),
    Row("pipe_zstd_cpu", "… CPU of the pipe, each", "ms"),
    Row("null", "agent to the null portal", "/s", at_least=0.3, against="pipe"),
    Row("null_seconds", "… until all are confirmed", "s", at_most=1.5),
    Row("null_cpu", "… CPU of the agent, each", "ms", at_most=0.15),
    Row("null_portal_cpu", "… CPU of the null portal, each", "ms"),
    Row("null_requests", "… requests in all", ""),
    Row("null_up", "… HTTP bytes to the portal, each", "B"),
    Row("null_down", "… HTTP bytes from the portal, each", "B"),
    Row("null_first", "… first certificate after the code", "ms"),
    Row("status_p50", "… status meanwhile, twice a second, p50", "ms"),
    Row("status_p95", "… p95", "ms"),
    Row("memory", "… most memory of the agent", "MB"),
    Row("reference", "agent to the reference portal", "/s", against="null"),
    Row("reference_cpu", "… CPU of the agent, each", "ms"),
    Row("reference_portal_cpu", "… CPU of the reference portal, each", "ms"),
    Row("syslog_ng", "syslog-ng, http batches of 100, disk buffer", "/s"),
    Row("syslog_ng_cpu", "… CPU, each", "ms"),
    Row("persist_queue", "persist-queue + requests, batches of 100", "/s"),
    Row("persist_queue_cpu", "… CPU, each", "ms"),
]
# Goals of time are about so many certificates.
FULL, SMALL = 10_000, 50
# A lot of paper has at most so many numbers.
LOT = 10_000


def measure(setting):
    figures = Figures(setting, "drain", "drain: certificates from the station to the portal, exactly once", ROWS)
    count = setting.certificates or setting.scaled(FULL, SMALL)
    vehicles = Vehicles(setting, count)
    lines = write_batch_entries(setting.folder / "batch-entries", vehicles, count)
    with waiting_station(setting, vehicles, count) as waiting:
        for _ in range(setting.rounds):
            bare_pipe(setting, figures, vehicles, lines, count, "pipe", "identity")
            bare_pipe(setting, figures, vehicles, lines, count, "pipe_zstd", "zstd")
            to_null_portal(setting, figures, waiting, vehicles, count)
            if vehicles.are_seeded:
                to_reference_portal(setting, figures, waiting, vehicles, count)
            peers.drain(setting, figures, vehicles, lines, count)
    return figures


def waiting_station(setting, vehicles, count, **options):
    """A station that recorded so much off line, at rest: each round drains a copy of it."""
    station = Station(setting, **options)
    station.start()
    for first in range(1, count + 1, LOT):
        some = min(LOT, count + 1 - first)
        station.add_stock(number(first), number(first + some - 1))
        station.record(write_lines(station.folder / "lines", vehicles, first, some))
    station.stop()
    return station


def bare_pipe(setting, figures, vehicles, lines, count, key, coding):
    folder = setting.new_folder("pipe")
    with NullPortal(setting, vehicles.file) as portal:
        address = f"http://127.0.0.1:{portal.port}"
        told = setting.limit("pipe", folder / "items.sqlite", lines, address, 100, coding)
        portal.check_all(count)
    figures.add(key, told["perSecond"])
    figures.add(f"{key}_cpu", told["cpuSeconds"] / count * 1000)


def to_null_portal(setting, figures, waiting, vehicles, count):
    with NullPortal(setting, vehicles.file) as portal, copy_of(setting, waiting, portal.port) as station:
        before, cpu = portal.figures(), station.agent.cpu_seconds()
        seconds, latencies, began = drained(station, portal, count)
        cpu = station.agent.cpu_seconds() - cpu
        check(station, portal, count)
        after = portal.figures()
        figures.add("null", count / seconds)
        figures.add("null_seconds", seconds)
        figures.add("null_cpu", cpu / count * 1000)
        figures.add("null_portal_cpu", (after["cpuSeconds"] - before["cpuSeconds"]) / count * 1000)
        figures.add("null_requests", after["requests"] - before["requests"])
        figures.add("null_up", (after["bytesIn"] - before["bytesIn"]) / count)
        figures.add("null_down", (after["bytesOut"] - before["bytesOut"]) / count)
        figures.add("null_first", (after["firstAt"] - began) * 1000)
        figures.add("status_p50", statistics.median(latencies) * 1000)
        figures.add("status_p95", sorted(latencies)[len(latencies) * 95 // 100] * 1000)
        figures.add("memory", station.agent.memory()["VmHWM"] / 1024)


def to_reference_portal(setting, figures, waiting, vehicles, count):
    with ReferencePortal(setting, vehicles.seeded) as portal, copy_of(setting, waiting, portal.port) as station:
        cpu, portal_cpu = station.agent.cpu_seconds(), portal.cpu_seconds()
        seconds, _, _ = drained(station, portal, count)
        cpu, portal_cpu = station.agent.cpu_seconds() - cpu, portal.cpu_seconds() - portal_cpu
        check(station, portal, count)
    figures.add("reference", count / seconds)
    figures.add("reference_cpu", cpu / count * 1000)
    figures.add("reference_portal_cpu", portal_cpu / count * 1000)


def copy_of(setting, waiting, port):
    station = Station(setting, f"http://127.0.0.1:{port}", copied_from=waiting)
    station.start()
    return station


def drained(station, portal, count):
    """Signs in and waits until all are confirmed: seconds from the code on, how long each `status` took, the beginning.

    As a page does, it asks often how far the pass is, which is cheap, and for the status twice a second, or at the end."""
    began = station.sign_in(portal)
    latencies = []
    last = time.monotonic()

    def is_done():
        nonlocal last
        if station.ask("GET", "/v1/progress")["remaining"] > 0 and time.monotonic() - last < 0.5:
            return False
        last = time.monotonic()
        confirmed = station.confirmed()
        latencies.append(time.monotonic() - last)
        return confirmed == count

    station.agent.until(f"all {count} are confirmed", is_done, within=600, every=0.05)
    return time.time() - began, latencies, began


def check(station, portal, count):
    """Throws unless both sides say that each certificate is there once."""
    told = json.loads(station.run("status", "--json"))
    if told["counts"].get("confirmed") != count or told["counts"].get("ready"):
        raise Hindrance(f"the station does not say that all {count} are confirmed: {told['counts']}")
    portal.check_all(count)
