"""A drain over a bad link: 320 ms there and back, 1 Mbit/s, 2 % of the packets lost, TLS; and outages of it."""

import time

import network
import peers
from drain import check, waiting_station
from inspections import Vehicles, write_batch_entries
from station import NullPortal, Station
from tables import Figures, Row

MANY, FEW, INTERRUPTED = 500, 20, 300
# Key, seconds, and whether it is the station's own interface that goes.
OUTAGES = [("after_20", 20, False), ("after_40", 40, False), ("after_own_20", 20, True)]
SMALL_OUTAGES = [("after_20", 1, False)]

ROWS = [
    Row("pipe", "bare pipe, batches of 100 packed by zstd", "/s"),
    Row("pipe_up", "… IP bytes up, each", "B"),
    Row("pipe_down", "… IP bytes down, each", "B"),
    Row("many", f"agent, {MANY} certificates", "/s", at_least=120),
    Row("many_pipe", "… beside the bare pipe", "/s", against="pipe"),
    Row("many_first", "… first one after the code", "s"),
    Row("many_up", "… IP bytes up, each", "B", at_most=560),
    Row("many_down", "… IP bytes down, each", "B", at_most=120),
    Row("many_requests", "… requests in all", ""),
    Row("few", f"agent, {FEW} certificates, until confirmed", "s", at_most=3),
    Row("few_requests", "… requests in all", ""),
    Row("after_20", "first one after 20 s without the link", "s", at_most=2.5),
    Row("after_40", "first one after 40 s without the link", "s"),
    Row("after_own_20", "first one after 20 s, own interface down", "s", at_most=2.5),
    Row("syslog_ng", "syslog-ng, http batches of 100", "/s"),
    Row("syslog_ng_up", "… IP bytes up, each", "B"),
    Row("syslog_ng_down", "… IP bytes down, each", "B"),
]


def measure(setting):
    title = "badlink: 320 ms there and back, 1 Mbit/s, 2 % lost, TLS"
    figures = Figures(setting, "badlink", title, ROWS)
    if reason := network.reason_against():
        figures.note(f"badlink: skipped: {reason}")
        return figures
    many, few, interrupted = setting.scaled((MANY, FEW, INTERRUPTED), (10, 2, 10))
    work = Work(setting, figures, many)
    with waiting_station(setting, work.vehicles, many) as at_many, \
            waiting_station(setting, work.vehicles, few) as at_few, \
            waiting_station(setting, work.vehicles, interrupted) as at_interrupted:
        for _ in range(setting.rounds):
            bare_pipe(work, many)
            drain_many(work, at_many, many)
            drain_few(work, at_few, few)
            for key, seconds, is_own in setting.scaled(OUTAGES, SMALL_OUTAGES):
                drain_through_outage(work, at_interrupted, interrupted, key, seconds, is_own)
            syslog_ng(work, many)
    return figures


class Work:
    """What all measurements over the link share."""

    def __init__(self, setting, figures, count):
        self.setting, self.figures = setting, figures
        self.vehicles = Vehicles(setting, count)
        self.lines = write_batch_entries(setting.folder / "link-entries", self.vehicles, count)
        self.authority, self.key = network.certificate(setting.folder)

    def link(self):
        link = network.BadLink(self.setting)
        if not link.is_reno:
            self.figures.note("the kernel's own congestion control, not reno")
        return link

    def portal(self, link):
        options = ["--address", network.PORTAL, "--certificate", self.authority, "--key", self.key]
        return NullPortal(self.setting, self.vehicles.file, options=options, through=link.portal)

    def address(self, portal):
        return f"https://{network.PORTAL}:{portal.port}"

    def station(self, link, portal, waiting):
        fields = {"certificateAuthorities": str(self.authority)}
        station = Station(self.setting, self.address(portal), copied_from=waiting, fields=fields)
        station.start(link.station)
        return station


def bare_pipe(work, count):
    with work.link() as link, work.portal(link) as portal:
        file = work.setting.new_folder("pipe") / "items.sqlite"
        told = work.setting.limit(
            "pipe", file, work.lines, work.address(portal), 100, "zstd", work.authority, through=link.station)
        work.figures.add("pipe", told["perSecond"])
        add_bytes(work.figures, "pipe", link, count)
        portal.check_all(count)


def drain_many(work, waiting, count):
    with work.link() as link, work.portal(link) as portal, work.station(link, portal, waiting) as station:
        began = station.sign_in(portal)
        wait_for_all(station, count)
        figures = portal.figures()
        rate = count / (figures["lastAt"] - began)
        work.figures.add("many", rate)
        work.figures.add("many_pipe", rate)
        work.figures.add("many_first", figures["firstAt"] - began)
        work.figures.add("many_requests", figures["requests"])
        add_bytes(work.figures, "many", link, count)
        check(station, portal, count)


def drain_few(work, waiting, count):
    with work.link() as link, work.portal(link) as portal, work.station(link, portal, waiting) as station:
        began = station.sign_in(portal)
        wait_for_all(station, count)
        work.figures.add("few", time.time() - began)
        work.figures.add("few_requests", portal.figures()["requests"])
        check(station, portal, count)


def drain_through_outage(work, waiting, count, key, seconds, is_own):
    """The link goes once something has arrived, and comes back."""
    with work.link() as link, work.portal(link) as portal, work.station(link, portal, waiting) as station:
        station.sign_in(portal)
        station.agent.until("something arrives", lambda: portal.figures()["certificates"] > 0, within=120)
        arrived = portal.figures()["certificates"]
        if arrived == count:
            work.figures.note(f"{key}: all had arrived before the link went")
            return
        set_link = link.own_interface if is_own else link.tell
        set_link("down")
        time.sleep(seconds)
        arrivals = portal.figures()["arrivals"]
        set_link("up")
        back = time.time()
        station.agent.until("more arrives", lambda: len(portal.figures()["arrivals"]) > len(arrivals), within=300)
        work.figures.add(key, portal.figures()["arrivals"][len(arrivals)][0] - back)
        wait_for_all(station, count)
        check(station, portal, count)


def syslog_ng(work, count):
    if not peers.syslog_ng():
        work.figures.note("syslog-ng: absent")
        return
    folder = work.setting.new_folder("syslog-ng")
    (folder / "lines").write_bytes(work.lines.read_bytes())
    with work.link() as link, work.portal(link) as portal:
        began = time.time()
        url = f"{work.address(portal)}/null/sink"
        with peers.started_syslog_ng(folder, url, work.authority, link.station) as peer:
            peer.until("all lines are there", lambda: portal.figures()["certificates"] == count, within=300)
        work.figures.add("syslog_ng", count / (portal.figures()["lastAt"] - began))
        add_bytes(work.figures, "syslog_ng", link, count)


def add_bytes(figures, key, link, count):
    counts = link.counts()
    figures.add(f"{key}_up", counts["upBytes"] / count)
    figures.add(f"{key}_down", counts["downBytes"] / count)


def wait_for_all(station, count):
    station.agent.until(f"all {count} are confirmed", lambda: station.confirmed() == count, within=900, every=0.1)
