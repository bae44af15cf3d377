"""What programs cost that have nothing to do: an agent nobody is signed in to, one with a person, and syslog-ng."""

import time

import peers
from inspections import Vehicles
from station import NullPortal, Station
from tables import Figures, Row


def rows_of(key, title, with_goals):
    return [
        Row(f"{key}_rss", f"{title}: memory", "MB", at_most=30 if with_goals else None),
        Row(f"{key}_anonymous", "… of it of no file", "MB"),
        Row(f"{key}_switches", "… context switches", "/s"),
        Row(f"{key}_wakeups", "… wake-ups", "/s", at_most=0.5 if with_goals else None),
        Row(f"{key}_threads", "… threads", ""),
        Row(f"{key}_cpu", "… CPU", "ms/s"),
    ]


ROWS = [
    *rows_of("out", "agent, nobody signed in", True), *rows_of("signed", "agent, a person signed in", True),
    *rows_of("syslog", "syslog-ng", False),
]


def measure(setting):
    """All of them rest side by side, and a round is a stretch of that time."""
    figures = Figures(setting, "idle", "idle: nothing to do, for 20 s a round", ROWS)
    vehicles = Vehicles(setting, 20)
    with NullPortal(setting, vehicles.file) as portal:
        address = f"http://127.0.0.1:{portal.port}"
        with Station(setting, address) as out, Station(setting, address) as signed:
            out.start()
            signed.start()
            signed.sign_in(portal)
            running = {"out": out.agent, "signed": signed.agent}
            if peers.syslog_ng():
                folder = setting.new_folder("syslog-ng")
                (folder / "lines").touch()
                running["syslog"] = peers.started_syslog_ng(folder, f"{address}/null/sink")
            else:
                figures.note("syslog-ng: absent")
            try:
                time.sleep(setting.scaled(10, 1))
                for _ in range(setting.rounds):
                    rest(figures, running, setting.scaled(20, 3))
            finally:
                if "syslog" in running:
                    running["syslog"].end()
    return figures


def rest(figures, running, seconds):
    before = {key: (program.switches(), program.cpu_seconds()) for key, program in running.items()}
    time.sleep(seconds)
    for key, program in running.items():
        program.check()
        switches, cpu = before[key]
        wanted, unwanted = difference(switches, program.switches())
        memory = program.memory()
        figures.add(f"{key}_rss", memory["VmRSS"] / 1024)
        figures.add(f"{key}_anonymous", memory["RssAnon"] / 1024)
        figures.add(f"{key}_switches", (wanted + unwanted) / seconds)
        figures.add(f"{key}_wakeups", wanted / seconds)
        figures.add(f"{key}_threads", program.threads())
        figures.add(f"{key}_cpu", (program.cpu_seconds() - cpu) / seconds * 1000)


def difference(before, after):
    """The context switches between two readings, of both sorts; those of threads that ended meanwhile are unknown."""
    pairs = [(before.get(task, [0, 0]), counts) for task, counts in after.items()]
    return [sum(late[sort] - early[sort] for early, late in pairs) for sort in (0, 1)]
