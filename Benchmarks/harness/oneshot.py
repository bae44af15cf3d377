"""How long whole commands take, with and without an agent, on a new station and on one with a history."""

import email.utils
import json
import os
import shutil
import time

from drain import drained, waiting_station
from inspections import Vehicles, inspection, number, write_lines
from programs import ENVIRONMENT, Hindrance, run
from station import NullPortal, SocketConnection, Station
from tables import Figures, Row


def rows_of(history, title):
    return [
        Row(f"status_agent_{history}", f"status, with an agent, {title}", "ms", at_most=15),
        Row(f"record_agent_{history}", f"record, with an agent, {title}", "ms", at_most=15),
        Row(f"status_alone_{history}", f"status, without one, {title}", "ms", at_most=25),
        Row(f"record_alone_{history}", f"record, without one, {title}", "ms", at_most=25),
    ]


ROWS = [
    Row("true", "/bin/true", "ms"),
    Row("sqlite3", "sqlite3, one durable row", "ms"),
    Row("version", "cvmsync --version", "ms"),
    *rows_of("new", "new"), *rows_of("old", "history"),
    Row("size", "cvmsync, stripped", "MB", at_most=20),
]


def measure(setting):
    figures = Figures(setting, "oneshot", "oneshot: whole commands (“history”: 2 000 confirmed certificates)", ROWS)
    # A round is one run of each command.
    times = max(setting.rounds, setting.scaled(15, 1))
    confirmed = setting.scaled(2_000, 20)
    vehicles = Vehicles(setting, confirmed + 2 * times)
    size(setting, figures)
    with new_station(setting) as new, station_with_history(setting, vehicles, confirmed, 2 * times) as old:
        expect_words(new, vehicles)
        places = {new: 1, old: confirmed + 1}
        for _ in range(times):
            elsewhere(setting, figures)
            for station, history in ((new, "new"), (old, "old")):
                for way in ("agent", "alone"):
                    if way == "agent":
                        station.start()
                        # What an agent does at its start is over.
                        time.sleep(setting.scaled(1, 0.2))
                    commands(figures, station, vehicles, places[station], f"{way}_{history}")
                    station.stop()
                    places[station] += 1
    return figures


def expect_words(station, vehicles):
    """Throws unless the program composes, compares and dates texts: an optimised one has no table of languages for it."""
    entry = json.loads(inspection(1, vehicles.usable[0]))
    entry |= {"number": number(10_000), "owner": entry["owner"] | {"name": "Lebœuf, Zoe\u0301 \ufb01ls"}}
    file = station.folder / "words.json"
    file.write_text(json.dumps(entry), encoding="utf-8")
    station.run("record", file)
    found = json.loads(station.run("search", "--owner", "--json", given="LEBOEUF ZOÉ fils"))["certificates"]
    if [one["owner"] for one in found] != ["Lebœuf, Zoé \ufb01ls"]:
        raise Hindrance(f"an owner is not found by name: {found}")
    station.start()
    connection = SocketConnection(station.socket)
    connection.request("GET", "/v1/status")
    date = connection.getresponse().headers["Date"]
    station.stop()
    if not date or abs(email.utils.parsedate_to_datetime(date).timestamp() - time.time()) > 60:
        raise Hindrance(f"the agent's answer has the date {date}")


def new_station(setting):
    station = Station(setting)
    station.add_stock(number(1), number(10_000))
    return station


def station_with_history(setting, vehicles, confirmed, more):
    """A station whose certificates the null portal has confirmed, and that has paper for more; its agent is ended."""
    with NullPortal(setting, vehicles.file) as portal:
        station = waiting_station(setting, vehicles, confirmed, portal=f"http://127.0.0.1:{portal.port}")
        station.add_stock(number(confirmed + 1), number(confirmed + more))
        station.start()
        drained(station, portal, confirmed)
        station.stop()
        portal.check_all(confirmed)
    return station


def elsewhere(setting, figures):
    figures.add("true", milliseconds(["/bin/true"]))
    file = setting.folder / "row.sqlite"
    if not file.exists():
        run(["sqlite3", file, "PRAGMA journal_mode=WAL; CREATE TABLE item (id INTEGER PRIMARY KEY, payload BLOB)"])
    insert = "PRAGMA synchronous=FULL; INSERT INTO item (payload) VALUES (zeroblob(2048))"
    figures.add("sqlite3", milliseconds([shutil.which("sqlite3"), file, insert]))
    figures.add("version", milliseconds([setting.cvmsync, "--version"]))


def commands(figures, station, vehicles, place, key):
    station_options = ["--data", station.data, "--json"]
    file = write_lines(station.folder / "one.jsonl", vehicles, place, 1)
    figures.add(f"status_{key}", milliseconds([station.setting.cvmsync, "status", *station_options]))
    figures.add(f"record_{key}", milliseconds([station.setting.cvmsync, "record", file, *station_options]))


def milliseconds(command):
    """The time from the start of a program to its end; its output goes nowhere."""
    command = [str(part) for part in command]
    nowhere = [(os.POSIX_SPAWN_OPEN, descriptor, os.devnull, os.O_RDWR, 0) for descriptor in (0, 1)]
    began = time.perf_counter()
    pid = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=nowhere)
    _, status = os.waitpid(pid, 0)
    taken = time.perf_counter() - began
    if status != 0:
        raise Hindrance(f"exit status {os.waitstatus_to_exitcode(status)} from {' '.join(command[:4])}")
    return taken * 1000


def size(setting, figures):
    stripped = setting.folder / "stripped"
    if shutil.which("strip"):
        run(["strip", "-o", stripped, setting.cvmsync])
        figures.add("size", stripped.stat().st_size / 1e6)
    else:
        figures.note("strip: absent")
