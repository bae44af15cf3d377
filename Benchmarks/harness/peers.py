"""Programs that people would otherwise use to store and forward: syslog-ng, and persist-queue with requests."""

import importlib.util
import json
import pathlib
import shutil
import sys
import time

from programs import Running, run
from station import NullPortal

SYSLOG_NG = """@version: 3.38
options {{ stats-freq(0); }};
source s {{ file("{folder}/lines" flags(no-parse) follow-freq(1)); }};
destination d {{
  http(url("{url}") method("POST") headers("Content-Type: application/json") body("${{MESSAGE}}") delimiter("\\n")
    batch-lines(100) batch-timeout(100) workers(1) log-fifo-size(20000)
    {tls} disk-buffer(reliable(yes) disk-buf-size(268435456) mem-buf-size(67108864) dir("{folder}")));
}};
log {{ source(s); destination(d); flags(flow-control); }};
"""

# So few for persist-queue, which needs some milliseconds for each.
PERSIST_QUEUE_MOST = 2_000
# Given folder, file of lines, how many of them, address: fills the queue, then sends it.
# Prints seconds and CPU seconds of the sending.
PERSIST_QUEUE = """
import itertools, json, sys, time, persistqueue, requests
folder, lines, count, address = sys.argv[1:]
queue = persistqueue.SQLiteAckQueue(folder, auto_commit=False)
with open(lines, encoding="utf-8") as given:
    for line in itertools.islice(given, int(count)):
        queue.put(line)
queue.task_done()
began, cpu = time.monotonic(), time.process_time()
session = requests.Session()
while queue.size:
    batch = [queue.get(block=False, raw=True) for _ in range(min(100, queue.size))]
    session.post(address, "".join(one["data"] for one in batch).encode()).raise_for_status()
    for one in batch:
        queue.ack(id=one["pqid"])
    queue.task_done()
print(json.dumps([time.monotonic() - began, time.process_time() - cpu]))
"""


def syslog_ng():
    """The program, if it is there with its http destination."""
    program = shutil.which("syslog-ng") or shutil.which("syslog-ng", path="/usr/sbin")
    has_http = any(pathlib.Path("/usr/lib").glob("**/syslog-ng/**/libhttp.so"))
    return program if program and has_http else None


def started_syslog_ng(folder, url, authority=None, through=()):
    """Starts it on the file `lines` of its folder; it stays in the foreground."""
    tls = f'tls(ca-file("{authority}"))' if authority else ""
    (folder / "conf").write_text(SYSLOG_NG.format(folder=folder, url=url, tls=tls))
    return Running(
        [syslog_ng(), "--foreground", "--no-caps", "--cfgfile", folder / "conf", "--persist-file",
         folder / "persist", "--pidfile", folder / "pid", "--control", folder / "ctl"], folder / "log", through)


def drain(setting, figures, vehicles, lines, count):
    """Sends the same lines with each peer that is there."""
    if syslog_ng():
        drain_by_syslog_ng(setting, figures, vehicles, lines, count)
    else:
        figures.note("syslog-ng: absent")
    if importlib.util.find_spec("persistqueue") and importlib.util.find_spec("requests"):
        drain_by_persist_queue(setting, figures, vehicles, lines, count)
    else:
        figures.note("persist-queue: absent")


def drain_by_syslog_ng(setting, figures, vehicles, lines, count):
    folder = setting.new_folder("syslog-ng")
    shutil.copy(lines, folder / "lines")
    with NullPortal(setting, vehicles.file) as portal:
        began = time.time()
        with started_syslog_ng(folder, f"http://127.0.0.1:{portal.port}/null/sink") as peer:
            peer.until("all lines are there", lambda: portal.figures()["certificates"] == count, within=120)
            figures.add("syslog_ng_cpu", peer.cpu_seconds() / count * 1000)
        figures.add("syslog_ng", count / (portal.figures()["lastAt"] - began))


def drain_by_persist_queue(setting, figures, vehicles, lines, count):
    folder = setting.new_folder("persist-queue")
    count = min(count, PERSIST_QUEUE_MOST)
    with NullPortal(setting, vehicles.file) as portal:
        address = f"http://127.0.0.1:{portal.port}/null/sink"
        seconds, cpu = json.loads(run([sys.executable, "-c", PERSIST_QUEUE, folder, lines, count, address]))
        portal.check_all(count)
    figures.add("persist_queue", count / seconds)
    figures.add("persist_queue_cpu", cpu / count * 1000)
