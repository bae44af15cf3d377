"""How soon a page begins to come from a station with a long history."""
import contextlib
import http.client
import os
import shutil
import statistics
import subprocess
import time

import pages
import sites
from sentences import sentence
from station import ROOT

CERTIFICATES, LOTS, MINUTES = 40_000, 200, 60
"""24 certificates a day for four years and a half: three times what a garage with one van uses."""
MOST_QUARTILES, ROUNDS = 13, 15
"""The lower quartile of all pages' times, those of forms that ask nothing of the history, is how fast this computer is. Where
that is 4 ms, the slowest page is allowed 50 ms."""


def grown(station):
    """Puts a file with a long history in the station's place, which StoreTests makes within seconds."""
    copy = station.place / "grown.sqlite"
    program = ROOT / ".build/debug/cvm-syncPackageTests.xctest"
    told = subprocess.run(
        [program, "--testing-library", "swift-testing", "--filter", r"^StoreTests\.GrowthTests/"], cwd=ROOT, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300,
        env=os.environ | {"GROWTH": f"{CERTIFICATES} {LOTS} {MINUTES}", "GROWN_FILE": str(copy)})
    if not copy.exists():
        raise RuntimeError(f"StoreTests made no file: {told.stdout[-1000:]}")
    for name in ("station.sqlite", "station.sqlite-wal", "station.sqlite-shm", "station.witness", "station.checked"):
        (station.folder / name).unlink(missing_ok=True)
    shutil.move(copy, station.folder / "station.sqlite")
    os.chmod(station.folder / "station.sqlite", 0o600)


def first_byte(connection, path, headers):
    """Milliseconds until an answer begins, and the bytes of its body."""
    began = time.perf_counter()
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    milliseconds = (time.perf_counter() - began) * 1000
    body = answer.read()
    if answer.status == 303:
        # A new form, whose address has the id of its draft.
        return first_byte(connection, answer.headers["Location"], headers)
    if answer.status != 200:
        raise AssertionError(f"{path} answers {answer.status}")
    return milliseconds, len(body)


@contextlib.contextmanager
def before_others():
    """This program and the agent that it starts have the processors first: other suites run beside this one, and their
    time is not the page's. Only root may have that; without it the times are those of a busy computer."""
    usual = os.sched_getscheduler(0), os.sched_getparam(0)
    with contextlib.suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    try:
        yield
    finally:
        os.sched_setscheduler(0, *usual)


@sentence("with 40 000 certificates no page takes 13 times as long as the quick ones to begin, and none is over 40 KB")
def first_bytes(world):
    with world.station() as station, contextlib.ExitStack() as stack:
        grown(station)
        stack.enter_context(before_others())
        station.start()
        medians = {}
        with world.chromium.visit(station) as visit:
            headers = {"Cookie": sites.cookies(visit)}
            connection = http.client.HTTPConnection("127.0.0.1", station.port, timeout=30)
            for path in pages.crawl(visit):
                told = [first_byte(connection, path, headers) for _ in range(ROUNDS)]
                medians[path] = statistics.median(milliseconds for milliseconds, _ in told)
                if told[0][1] > 40 << 10:
                    yield f"{path}: {told[0][1]} bytes"
            connection.close()
        quick = statistics.quantiles(medians.values())[0]
        for path, median in medians.items():
            if median > MOST_QUARTILES * quick:
                yield f"{path}: {median:.0f} ms, {median / quick:.1f} times {quick:.1f} ms"
        slowest = max(medians.values())
        print(f"first byte with {CERTIFICATES} certificates: at most {slowest:.0f} ms in the median, "
              f"{slowest / quick:.1f} times the lower quartile", flush=True)
