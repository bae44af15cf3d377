"""A station with its agent, and the two portals that it reports to: the null portal and the reference portal."""

import http.client
import json
import re
import shutil
import socket
import time

from programs import Hindrance, Running, run

ACCESS_CODE, PASSWORD = "TREM1234", "mecano-1"
NOWHERE = "http://127.0.0.1:9"  # nothing listens at the port `discard`


class SocketConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path, timeout=120):
        super().__init__("localhost", timeout=timeout)
        self.path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


def ask(connection, method, path, call=None):
    """Makes a call and returns its answer; the connection may be used again."""
    body = None if call is None else json.dumps(call).encode()
    connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    answer = connection.getresponse()
    read = answer.read()
    if answer.status >= 300:
        raise Hindrance(f"{method} {path}: {answer.status} {read[:500].decode(errors='replace')}")
    return json.loads(read) if read else None


def is_listening(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


class NullPortal(Running):
    """Answers from memory. Its control socket can be asked from any network namespace."""

    def __init__(self, setting, vehicles, port=0, options=(), through=()):
        self.folder = setting.new_folder("null")
        self.control = self.folder / "control"
        super().__init__(
            [setting.results / "bin/null_portal", "--port", port, "--control", self.control, "--vehicles", vehicles,
             *options],
            self.folder / "log", through)
        self.until("it listens", lambda: self.log.read_text().strip().isdigit())
        self.port = int(self.log.read_text())

    def figures(self):
        return ask(SocketConnection(self.control), "GET", "/null/figures")

    def code(self):
        return "123456"

    def check_all(self, count):
        """Throws unless it has each certificate once."""
        figures = self.figures()
        if figures["certificates"] != count or figures["conflicts"]:
            raise Hindrance(f"the null portal has {figures['certificates']} of {count}, {figures['conflicts']} twice")


class ReferencePortal(Running):
    """The program `cvmportal`, with its vehicles."""

    def __init__(self, setting, vehicles, port=0):
        self.program = setting.cvmportal
        self.folder = setting.new_folder("portal")
        ready = self.folder / "ready"
        super().__init__(
            [self.program, "serve", "--data", self.folder, "--port", port, "--port-file", ready, "--vehicles", vehicles],
            self.folder / "log")
        self.until("it listens", lambda: ready.exists() and ready.read_text().strip().isdigit())
        self.port = int(ready.read_text())

    def code(self):
        mail = run([self.program, "mail", "--data", self.folder, "--last"])
        return re.findall(r"\b[0-9]{6}$", mail, re.MULTILINE)[-1]

    def check_all(self, count):
        """Throws unless its ledger has each certificate once."""
        ledger = json.loads(run([self.program, "ledger", "--data", self.folder, "--json"]))
        numbers = [certificate["number"] for certificate in ledger["certificates"]]
        if len(numbers) != count or len(set(numbers)) != count or ledger["duplicateCertificates"]:
            raise Hindrance(f"the reference portal has {len(set(numbers))} of {count}, {len(numbers)} in all")


class Station:
    """A station's folder, and its agent while it runs."""

    def __init__(self, setting, portal=NOWHERE, copied_from=None, fields=None):
        self.setting = setting
        self.agent = None
        self.folder = setting.new_folder("station")
        self.data = self.folder / "data"
        if copied_from:
            shutil.copytree(copied_from.data, self.data)
        else:
            self.run("init", "--portal", portal, "--kind", "mobile-unit", "--name", "Unité mobile 1")
        # No page: several stations run at once.
        (self.data / "config.json").write_text(json.dumps({"portal": portal, "page": False, **(fields or {})}))

    def run(self, *arguments, given="", allowed=(0,)):
        return run([self.setting.cvmsync, *arguments, "--data", self.data, "--lang", "en"], given, allowed)

    def start(self, through=()):
        """Starts the agent; returns the seconds until it answered."""
        command = [self.setting.cvmsync, "agent", "--data", self.data, "--lang", "en"]
        self.agent = Running(command, self.folder / "log", through)
        return self.agent.until("it answers", self.is_answering, every=0.005)

    def is_answering(self):
        try:
            self.status()
            return True
        except OSError:
            return False

    @property
    def socket(self):
        return self.data / "agent.sock"

    def ask(self, method, path, call=None):
        return ask(SocketConnection(self.socket), method, path, call)

    def status(self):
        return self.ask("GET", "/v1/status")

    def confirmed(self):
        return self.status()["counts"].get("confirmed", 0)

    def add_stock(self, first, last):
        self.run("stock", "add", first, last, "--who", "Exemple Tremblay")

    def record(self, lines):
        """Records a file of lines; throws unless all are recorded."""
        told = self.run("record", "--lines", lines, "--json")
        outcomes = [json.loads(line)["outcome"] for line in told.splitlines()]
        wrong = [outcome for outcome in outcomes if outcome != "recorded"]
        if wrong or not outcomes:
            raise Hindrance(f"{len(wrong)} of {len(outcomes)} were not recorded: {wrong[:1]}")

    def sign_in(self, portal):
        """Signs in; returns the instant at which the code was sent, from when on the agent may drain."""
        call = {"accessCode": ACCESS_CODE, "password": PASSWORD, "confirmed": True}
        asked = self.ask("POST", "/v1/sign-in", call)
        if asked["outcome"] != "codeSent":
            raise Hindrance(f"sign-in: {asked}")
        code = portal.code()
        began = time.time()
        answered = self.ask("POST", "/v1/sign-in-code", {"code": code, "confirmed": True})
        if answered["outcome"] != "signedIn":
            raise Hindrance(f"sign-in: {answered}")
        return began

    def stop(self):
        if self.agent:
            self.agent.end()
            self.agent = None

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()
