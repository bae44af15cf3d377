"""Programs: where they are, how they are started and ended, and what the kernel says of them."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIMITS = ROOT / "Benchmarks/limits"
TICK = os.sysconf("SC_CLK_TCK")
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}

# What each C program is compiled from, and what it is linked with.
C_PROGRAMS = {
    "null_portal": (["null_portal.c", "certificates.c", "http_server.c"], ["-lssl", "-lcrypto", "-lzstd"]),
    "sqlite_limit": (["sqlite_limit.c"], ["-lsqlite3"]),
    "pipe": (["pipe.c"], ["-lcurl", "-lsqlite3", "-lzstd"]),
    "link": (["link.c"], []),
    "recorder": (["recorder.c"], ["-lpthread"]),
}

# libcrypto's one-shot digests are deprecated, and the fastest.
WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-deprecated-declarations"]


class Hindrance(Exception):
    """Something did not work: the run fails."""


class Setting:
    """The programs and the scale of a run, and the folder that is removed at its end."""

    def __init__(self, options, results):
        self.results = results
        self.is_small = options.small
        self.rounds = options.rounds or (1 if options.small else 5)
        self.builds = not options.no_build
        self.certificates = options.certificates
        # On a disk: /tmp may be memory, where a commit costs nothing.
        place = os.environ.get("BENCHMARK_DIR", "/var/tmp")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cvmsync-bench-", dir=place))
        self.count = 0
        # Copies, so that all rounds are of the same programs even if they are built again meanwhile.
        self.cvmsync, self.cvmportal = (self.copied(options.programs / name) for name in ("cvmsync", "cvmportal"))

    def copied(self, program):
        try:
            return shutil.copy(program, self.folder)
        except FileNotFoundError:
            self.remove()
            raise Hindrance(f"{program.name} is not built") from None

    def scaled(self, full, small):
        return small if self.is_small else full

    def new_folder(self, name):
        self.count += 1
        folder = self.folder / f"{name}-{self.count}"
        folder.mkdir()
        return folder

    def limit(self, name, *arguments, through=()):
        """Runs a C program to its end and returns the JSON that it prints."""
        return json.loads(run([*through, self.results / "bin" / name, *arguments]))

    def compile_limits(self):
        compiler = shutil.which("gcc") or shutil.which("clang")
        (self.results / "bin").mkdir(parents=True, exist_ok=True)
        for name, (sources, libraries) in C_PROGRAMS.items():
            program = self.results / "bin" / name
            newest = max(source.stat().st_mtime for source in LIMITS.iterdir())
            if not program.exists() or program.stat().st_mtime < newest:
                paths = [LIMITS / source for source in sources]
                run([compiler, "-O2", *WARNINGS, "-o", program, *paths, *libraries])

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def run(command, given="", allowed=(0,), within=600):
    """Runs a program to its end and returns what it printed."""
    command = [str(part) for part in command]
    ended = subprocess.run(command, input=given, text=True, capture_output=True, timeout=within, env=ENVIRONMENT)
    if ended.returncode not in allowed:
        said = (ended.stderr or ended.stdout)[-2000:]
        raise Hindrance(f"exit status {ended.returncode} from {' '.join(command[:4])}: {said}")
    return ended.stdout


class Running:
    """A program that runs until it is ended; its output is kept in a file."""

    all = []

    def __init__(self, command, log, through=()):
        self.name = pathlib.Path(str(command[0])).name
        self.log = pathlib.Path(log)
        with open(log, "ab") as output:
            self.process = subprocess.Popen(
                [str(part) for part in (*through, *command)], stdin=subprocess.PIPE, stdout=output, stderr=output,
                env=ENVIRONMENT)
        Running.all.append(self)

    @staticmethod
    def end_all():
        """Ends what still runs after a failure."""
        for program in Running.all:
            program.end()

    @property
    def pid(self):
        return self.process.pid

    def said(self):
        return self.log.read_text(errors="replace")[-2000:]

    def check(self):
        if self.process.poll() is not None:
            raise Hindrance(f"{self.name} ended ({self.process.returncode}): {self.said()}")

    def until(self, what, is_true, within=60, every=0.02):
        """Waits until something is true; returns how long that took, in seconds."""
        began = time.monotonic()
        while not is_true():
            self.check()
            if time.monotonic() - began > within:
                raise Hindrance(f"{self.name}: gave up waiting until {what}; it said: {self.said()}")
            time.sleep(every)
        return time.monotonic() - began

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self):
        """Resident kilobytes: all, what is of no file, and the most there were."""
        text = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        fields = dict(line.split(":", 1) for line in text.splitlines())
        return {name: int(fields[name].split()[0]) for name in ("VmRSS", "RssAnon", "VmHWM")}

    def threads(self):
        return len(os.listdir(f"/proc/{self.pid}/task"))

    def switches(self):
        """Context switches by thread: those it asked for, which is once for each time it was woken, and the others."""
        counts = {}
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                lines = pathlib.Path(f"/proc/{self.pid}/task/{task}/status").read_text().splitlines()
            except OSError:
                continue  # the thread has ended meanwhile
            counts[task] = [int(line.split()[1]) for line in lines if "ctxt_switches" in line]
        return counts

    def end(self):
        Running.all = [other for other in Running.all if other is not self]
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process.stdin.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()
