"""A station and a reference portal, the real programs on loopback, in a temporary folder."""
import http.client
import json
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / ".build/debug"
ZONE = "America/Toronto"
os.environ["TZ"] = ZONE
time.tzset()
PATIENCE = 30
"""Seconds that anything may take to happen."""

GIVEN = set()
"""The ports that were given."""

PASSWORD = "mecano-1"
ACCESS_CODE = "TREM1234"


def until(is_so, what, seconds=PATIENCE):
    """Waits until the function gives something true, and returns it."""
    end = time.monotonic() + seconds
    while not (value := is_so()):
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not happen in {seconds} s")
        time.sleep(0.02)
    return value


def free_port():
    """One that the system gives to nobody who asks for any: other suites ask meanwhile."""
    while True:
        port = random.randrange(20_000, 30_000)
        if port in GIVEN:
            continue
        GIVEN.add(port)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Program:
    """A program that runs until it is ended, its output in a file."""

    def __init__(self, command, log):
        self.log = log
        with open(log, "ab") as output:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)

    def end(self, with_signal=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()


class Portal:
    """The reference portal. It keeps its port when it goes and comes back."""

    def __init__(self, folder, vehicles=600):
        self.folder, self.port, self.vehicles, self.program = folder, free_port(), vehicles, None
        folder.mkdir(parents=True)

    def start(self):
        ready = self.folder / "port.ready"
        ready.unlink(missing_ok=True)
        self.program = Program(
            [PROGRAMS / "cvmportal", "serve", "--data", self.folder, "--port", str(self.port), "--port-file", ready,
             "--vehicles", str(self.vehicles)], self.folder / "portal.log")
        until(lambda: ready.exists() and ready.read_text(), "the portal's start")

    def end(self):
        if self.program:
            self.program.end()
            self.program = None

    def run(self, *arguments, given=None):
        return subprocess.run(
            [PROGRAMS / "cvmportal", *arguments, "--data", self.folder], input=given, capture_output=True, text=True,
            timeout=PATIENCE, check=True).stdout

    def audit(self, given):
        """All that the audit prints for stations' lists, also where it finds something wrong."""
        return subprocess.run(
            [PROGRAMS / "cvmportal", "audit", "--data", self.folder], input=given, capture_output=True, text=True,
            timeout=PATIENCE).stdout

    def code(self):
        """The newest code that the portal sent by e-mail."""
        return re.findall(r"\d{6}$", self.run("mail", "--last").strip(), re.M)[-1]

    def ledger(self):
        return json.loads(self.run("ledger", "--json"))


class Station:
    """A station in a folder of its own, with a portal that may be off; `portal` is « web » for the portal's site."""

    def __init__(self, name="Garage Exemple", kind="mobile-unit", vehicles=600, portal=None):
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="cvm-browser-"))
        self.folder = self.place / "van"
        self.portal = Portal(self.place / "portal", vehicles)
        self.agent = None
        self.port = free_port()
        self.run("init", "--portal", portal or f"http://127.0.0.1:{self.portal.port}", "--kind", kind, "--name", name)
        settings = self.folder / "config.json"
        settings.write_text(json.dumps(json.loads(settings.read_text()) | {"page": self.port}))

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def run(self, *arguments, given=None, allowing=(0,), language="fr"):
        done = subprocess.run(
            [PROGRAMS / "cvmsync", *map(str, arguments), "--data", self.folder, "--lang", language], input=given,
            capture_output=True, text=True, timeout=120)
        if done.returncode not in allowing:
            raise RuntimeError(f"cvmsync {arguments[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def listed(self):
        """The station's certificates by number, as `cvmsync list --json` tells them."""
        told = json.loads(self.run("list", "--json", "--limit", 500, allowing=(0, 10)))
        return {certificate["number"]: certificate for certificate in told["certificates"]}

    def account(self):
        """How the account stands at the portal, such as `signedIn`."""
        return json.loads(self.run("status", "--json", allowing=(0, 10, 75, 77)))["account"]["state"]

    def audit(self):
        """The closing line of the portal's audit of this station; raises when it found something wrong."""
        given = self.run("list", "--json", "--limit", 500, allowing=(0, 10))
        return self.portal.run("audit", given=given).strip().splitlines()[-1]

    def start(self):
        self.agent = Program(
            [PROGRAMS / "cvmsync", "agent", "--data", self.folder, "--lang", "fr"], self.place / "agent.log")
        until(self.answers, "the agent's start")

    def answers(self):
        if self.agent.process.poll() is not None:
            raise RuntimeError("the agent ended: " + self.log()[-2000:])
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/style.css")
            return connection.getresponse().status == 200 and (self.folder / "agent.sock").exists()
        except OSError:
            return False
        finally:
            connection.close()

    def end(self, with_signal=signal.SIGTERM):
        if self.agent:
            self.agent.end(with_signal)
            self.agent = None

    def log(self):
        return self.agent.log.read_text(errors="replace")

    def ask(self, call, content=None):
        """Asks the agent over its socket, as the command line does."""
        connection = http.client.HTTPConnection("localhost", timeout=PATIENCE)
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.connect(str(self.folder / "agent.sock"))
        try:
            connection.request("POST", f"/v1/{call}", json.dumps(content or {}), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            text = answer.read().decode()
            if answer.status != 200:
                raise RuntimeError(f"/v1/{call} answered {answer.status}: {text[:500]}")
            return json.loads(text)
        finally:
            connection.close()

    def opening(self):
        """An address with a one-time code that opens the page."""
        return self.ask("page")["address"]

    def sign_in(self):
        self.run("sign-in", ACCESS_CODE, given=PASSWORD + "\n", allowing=(0, 77))
        self.run("sign-in", "--code", given=self.portal.code() + "\n")

    def remove(self):
        self.end()
        self.portal.end()
        shutil.rmtree(self.place, ignore_errors=True)


class Demonstration:
    """`cvmsync demo`, as far as a browser sees it."""

    def __init__(self):
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="cvm-browser-"))
        self.program = Program([PROGRAMS / "cvmsync", "demo", "--print", "--lang", "fr"], self.place / "demo.log")
        self.first = until(self._address, "the demonstration's address")
        self.address = self.first.partition("/ouvrir")[0]

    def _address(self):
        found = re.search(r"http://127\.0\.0\.1:\d+/ouvrir\S+", self.program.log.read_text(errors="replace"))
        return found and found[0]

    def opening(self):
        return self.first

    def remove(self):
        self.program.end(signal.SIGINT)
        shutil.rmtree(self.place, ignore_errors=True)


LATE = {
    "number": "4471206", "mechanic": "TREM1234", "paperReason": "mobileUnit", "inspectionReason": "outOfProvince",
    "vehicle": {"vin": "9XX9X99ACDEFACDEF", "year": 2021, "make": "Ford", "model": "Escape", "plate": "ACDEF",
                "jurisdiction": "ON", "pnbv": {"notVisible": "light"}},
    "owner": {"kind": "person", "name": "Harper, Example"}, "odometer": {"value": "88123", "unit": "km"},
    "result": "compliant", "sticker": "12"}
"""An inspection that is recorded after the day's pass."""


def lived(station):
    """Gives a station a day that has every state: reinstated, to review, blocked, waiting, with drafts and lots."""
    examples = ROOT / "Examples/VanDay"
    yesterday = time.strftime("%Y-%m-%d", time.localtime(time.time() - 86_400))
    station.run("stock", "add", "4471180", "4471229", "--who", "Exemple Tremblay")
    station.run("stock", "add", "0088001", "0088010", "--kind", "AVP", "--who", "Exemple Tremblay")
    station.start()
    day = (examples / "day.jsonl").read_text().replace("@DAY@", yesterday)
    station.run("record", "--lines", "-", given=day)
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    station.run("conform", "4471197", "-", given=(examples / "conformity.json").read_text().replace("@NOW@", now))
    older = (examples / "older.json").read_text().replace("@DAY@", yesterday)
    station.run("record", "-", "--legacy-number", "0098765", "--legacy-issued", "2022-05-02T10:00-04:00", given=older)
    station.portal.start()
    station.portal.run("fault", "set", "refuse-number", "--value", "4471196")
    station.sign_in()
    station.run("sync", allowing=(0, 10))
    who = ("--who", "Exemple Tremblay", "--why")
    station.run("stock", "spoil", "4471210", *who, "déchiré")
    slip = station.place / "slip.json"
    station.run("stock", "hand-over", "4471227", "4471229", "--to", "Garage", *who, "en manque", "--output", slip)
    # Nobody is signed in any more: it waits. Two numbers before it were passed over.
    station.run("record", "-", given=json.dumps(LATE | {"performedAt": f"{yesterday}T17:10-05:00"}))
    return station
