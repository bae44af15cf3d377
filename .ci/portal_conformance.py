"""Asks a running portal what SyncProtocol/README.md says, a case at a time.

    conformance: cases=N passed=N failed=N absent=N skipped=N

`absent`: the portal does not have what the case is about, as it may, and says so. Exit status: 0 where every case was
asked and none failed, 1 where one failed, 2 where nothing was asked, 3 where none failed but some were skipped.
"""

import argparse
import base64
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys
import time

import portal_cases
import portal_cases_outside  # noqa: F401  (puts its cases)
import portal_cases_inside  # noqa: F401
import portal_cases_submitting  # noqa: F401
from portal_wire import Absent, BadAddress, Closed, Failed, Portal

FIXTURES = pathlib.Path(__file__).parent.parent / "SyncProtocol/Fixtures"
# What a case needs, and what is missing where it is not there.
NEEDS = {
    "": None,
    "account": "no account was given (--access-code, and the password on standard input)",
    "session": "there is no session",
    "mandate": "there is no session of a person with a mandate",
    "vehicle": "there is no vehicle to file documents under",
    "attempts": "it uses up an attempt of the account (--wrong-attempts)",
}


class Account:
    """Who signs in; a password and a code are never arguments, nor printed."""

    def __init__(self, access_code, password, code_command):
        self.access_code, self.password, self.code_command = access_code, password, code_command

    def code(self):
        if self.code_command:
            told = subprocess.run(shlex.split(self.code_command), check=True, capture_output=True, text=True).stdout
            return told.strip()[-6:]
        try:
            with open("/dev/tty", encoding="utf-8") as terminal:
                print("The code that was mailed: ", end="", file=sys.stderr, flush=True)
                return terminal.readline().strip()
        except OSError:
            raise Failed("there is nobody to ask for the code, and no --code-command") from None


class Run:
    """One portal, and what earlier cases have left for later ones."""

    def __init__(self, portal, account=None, vehicle=None, wrong_attempts=False):
        self.portal, self.account, self.vehicle, self.wrong_attempts = portal, account, vehicle, wrong_attempts
        self.token = self.person = self.committed = self._capabilities = None
        self._count = 0
        # Numbers, ids and NIVs that no run before has used.
        self._base = int(time.time() * 1000) << 12
        self.station_key = json.loads((FIXTURES / "station-key-one.json").read_text(encoding="utf-8"))["key"]

    def next_id(self):
        """A UUID of version 7."""
        self._count += 1
        text = f"{(self._base >> 12) & (1 << 48) - 1:012x}7{os.getpid() & 0xFFF:03x}8{self._count:015x}"
        return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))

    def _next_name(self, width):
        self._count += 1
        digits, value, text = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ", self._base + self._count, ""
        while value:
            value, rest = divmod(value, len(digits))
            text = digits[rest] + text
        return text[-width:]

    def next_number(self):
        return f"CHECK{self._next_name(14)}0"

    def next_vin(self):
        return f"CHECK{self._next_name(12)}"

    def skip(self, why):
        raise Absent(why)

    def capabilities(self):
        if self._capabilities is None:
            self._capabilities = self.portal.ask("GET", "").expect_status(200)
        return self._capabilities

    def offered(self, feature):
        if not self.capabilities()["features"].get(feature):
            self.skip(f"features.{feature} is false, as it may be")

    # What is asked in the session.

    def ask(self, method, path, body=None, headers=()):
        return self.portal.ask(method, path, body, headers, token=self.token)

    def create(self, vehicle, body):
        return self.ask("PUT", f"/vehicles/{vehicle}", body, {"If-None-Match": "*"})

    def bytes(self, message):
        if isinstance(message, bytes):
            return message
        return json.dumps(message, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def sealed(self, payload, operation, headers):
        digest = base64.b64encode(hashlib.sha256(payload).digest()).decode()
        return {"Idempotency-Key": operation, "Content-Digest": f"sha-256=:{digest}:"} | dict(headers)

    def submit(self, number, form, operation, headers=()):
        """§4.2, or §4.7 where `number` is None."""
        payload = self.bytes(form)
        if number is None:
            lines = {"Sync-Vehicle": self.vehicle} | dict(headers)
            return self.ask("POST", "/certificates", payload, self.sealed(payload, operation, lines))
        lines = {"If-None-Match": "*", "Sync-Vehicle": self.vehicle} | dict(headers)
        return self.ask("PUT", f"/certificates/mechanical/{number}", payload, self.sealed(payload, operation, lines))

    def conform(self, number, form, operation, headers=()):
        payload = self.bytes(form)
        path = f"/certificates/mechanical/{number}/conformity"
        return self.ask("POST", path, payload, self.sealed(payload, operation, headers))

    def entry(self, number, payload):
        return {
            "operation": self.next_id(), "kind": "mechanical", "number": number, "vehicle": self.vehicle,
            "digest": hashlib.sha256(payload).hexdigest(), "payload": payload.decode(),
        }

    def form(self, number):
        """One that every rule allows, of an inspection of its own; None is left out."""
        form = json.loads((FIXTURES / "certificate-form-compliant.json").read_text(encoding="utf-8"))
        form |= {"inspection": self.next_id(), "number": number}
        if number is None:
            del form["number"]
        return form

    def repair(self, *defects):
        form = json.loads((FIXTURES / "conformity-form-one-repair.json").read_text(encoding="utf-8"))
        form["repairs"] = [
            {"component": component, "code": code, "repairedAt": 1795600000000 + self._count} for component, code in defects
        ]
        return form

    def lacks(self, needs):
        has = {
            "account": self.account is not None,
            "session": self.token is not None,
            "mandate": self.token is not None and bool(self.person["mandates"]),
            "vehicle": self.token is not None and bool(self.person["mandates"]) and self.vehicle is not None,
            "attempts": self.token is not None and self.wrong_attempts,
        }
        return None if has.get(needs, True) else NEEDS[needs]


def ask(run, only=None, told=print):
    """Every case; yields its name and `passed`, `failed`, `absent` or `skipped`."""
    for one in portal_cases.CASES:
        if only is not None and one.name not in only:
            continue
        why, result = run.lacks(one.needs), "skipped"
        if why is None:
            try:
                one.ask(run)
                result = "passed"
            except Absent as absent:
                result, why = "absent", str(absent)
            except (Failed, Closed) as fault:
                result, why = "failed", str(fault)
            except (KeyError, IndexError, TypeError, AttributeError, ValueError) as fault:
                result, why = "failed", f"the answer lacks something: {type(fault).__name__} {fault}"
        told(f"{result:8} §{one.section:5} {one.name}{f': {why}' if why else ''}")
        yield one.name, result


def figures(results):
    count = {result: sum(one == result for _, one in results) for result in ("passed", "failed", "absent", "skipped")}
    told = " ".join(f"{name}={number}" for name, number in count.items())
    print(f"conformance: cases={len(results)} {told}", flush=True)
    if count["failed"] or not results:
        return 1
    return 3 if count["skipped"] else 0


def arguments():
    parser = argparse.ArgumentParser(prog="check-portal", description=__doc__.split("\n")[0])
    parser.add_argument("--url", help="the portal: https://HOST[:PORT], or http on loopback; use one for tests")
    parser.add_argument("--ca", help="a PEM file of authorities to trust in place of the system's")
    parser.add_argument("--access-code", help="who signs in; the password is the first line of standard input")
    parser.add_argument("--code-command", help="prints the six digits; without it a person is asked")
    parser.add_argument("--vehicle", help="id of a vehicle the portal has; without it one is created")
    parser.add_argument("--wrong-attempts", action="store_true", help="may use up attempts of the account")
    parser.add_argument("--only", action="append", metavar="NAME", help="this case alone; can be given again")
    parser.add_argument("--quiet", action="store_true", help="shows no case that passed")
    parser.add_argument("--list", action="store_true", help="shows the cases and asks nothing")
    return parser.parse_args()


def main():
    given = arguments()
    if given.list:
        for one in portal_cases.CASES:
            print(f"§{one.section:5} {one.name}{f' ({one.needs})' if one.needs else ''}")
        print(f"cases={len(portal_cases.CASES)}")
        return 0
    try:
        portal = Portal(given.url or "", given.ca)
        portal.ask("GET", "")
    except BadAddress as fault:
        print(f"check-portal: --url: {fault}", file=sys.stderr)
        return 2
    except Closed as closed:
        print(f"check-portal: --url: nothing answers there: {closed}", file=sys.stderr)
        return 2
    account = None
    if given.access_code:
        account = Account(given.access_code, sys.stdin.readline().rstrip("\n"), given.code_command)
    run = Run(portal, account, given.vehicle, given.wrong_attempts)

    def told(line):
        if not given.quiet or not line.startswith("passed"):
            print(line, flush=True)

    only = None if given.only is None else set(given.only) | {"sign-in", "vehicle-created-once"}
    return figures(list(ask(run, only, told)))


if __name__ == "__main__":
    sys.exit(main())
