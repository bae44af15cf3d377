"""Portals that are wrong in one way each: the reference portal behind a go-between that does what a server often does.

Each must be caught by the conformance check, by the cases that are named with it; the go-between alone by none.

    self-test: wrong=N caught=N
"""

import base64
import contextlib
import dataclasses
import gzip
import hashlib
import http.client
import http.server
import json
import re
import sys
import threading
import time
import typing
import unicodedata
import urllib.parse
import zlib

import portal_conformance
from portal_wire import Portal


@dataclasses.dataclass
class Exchange:
    """A request on its way, and the answer on its way back; `status` is there once it is answered."""

    method: str
    path: str
    headers: dict
    body: bytes
    status: int = 0
    answer: list = dataclasses.field(default_factory=list)
    content: bytes = b""

    def header(self, name):
        return next((value for key, value in self.headers.items() if key.lower() == name.lower()), None)

    def drop(self, name):
        self.headers = {key: value for key, value in self.headers.items() if not re.fullmatch(name, key, re.IGNORECASE)}

    def drop_answered(self, name):
        self.answer = [(key, value) for key, value in self.answer if key.lower() != name.lower()]

    def message(self):
        return json.loads(self.content)

    def put(self, message):
        self.content = json.dumps(message, ensure_ascii=False).encode()

    def refuse(self, status, kind, field=None):
        self.status = status
        told = {"type": f"urn:sync-portal:problem:{kind}", "title": "Non", "status": status, "processed": "no"}
        self.put(told | ({"field": field} if field else {}))
        self.answer = [
            ("Sync-Portal", "1"), ("Cache-Control", "no-store"), ("Content-Type", "application/problem+json"),
            ("Date", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ]


def nothing(_):
    pass


@dataclasses.dataclass
class Wrong:
    name: str
    caught_by: tuple
    before: typing.Callable = nothing
    after: typing.Callable = nothing


def tamed(value, depth=1):
    """What a lenient parser makes of JSON: no nulls, one of two members, whole characters, nothing too deep."""
    if isinstance(value, dict):
        return {name: tamed(one, depth + 1) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [tamed(one, depth + 1) for one in value if one is not None] if depth < 15 else []
    if isinstance(value, str):
        whole = value.encode("utf-8", "replace").decode("utf-8", "replace")
        return unicodedata.normalize("NFC", whole)
    return value


def parses_first(exchange):
    """A generated server: an object comes in, and is written again for whoever wants its bytes."""
    try:
        message = tamed(json.loads(exchange.body.decode("utf-8-sig", "replace")))
    except ValueError:
        return
    exchange.body = json.dumps(message, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    if exchange.header("Content-Digest"):
        digest = base64.b64encode(hashlib.sha256(exchange.body).digest()).decode()
        exchange.drop("Content-Digest")
        exchange.headers["Content-Digest"] = f"sha-256=:{digest}:"


def takes_any_type(exchange):
    exchange.drop("Content-Type")
    exchange.headers["Content-Type"] = "application/json"


def refuses_identity(exchange):
    if exchange.header("Content-Encoding") == "identity":
        exchange.refuse(400, "malformed-request", "Content-Encoding")


def digests_other_receipts(exchange):
    if exchange.path.endswith("certificates:batch") and b'"compact"' in exchange.content:
        exchange.put({**exchange.message(), "digest": hashlib.sha256(exchange.body).hexdigest()})


def tells_problems_of_nobody(exchange):
    if exchange.path.endswith("certificates:batch") and b'"compact"' in exchange.content:
        answer = exchange.message()
        for result in answer["results"]:
            result.pop("operation", None)
        exchange.put(answer)


def change_candidates(exchange, change):
    if exchange.path.endswith("vehicles:match") and b'"compact"' in exchange.content:
        answer = exchange.message()
        for result in answer["results"]:
            for candidate in result["candidates"]:
                change(candidate)
        exchange.put(answer)


def calls_every_plate_the_same(exchange):
    def change(candidate):
        if candidate.pop("plate", None):
            candidate["same"] = [*candidate.get("same", []), "plate"]
    change_candidates(exchange, change)


def leaves_out_without_a_word(exchange):
    change_candidates(exchange, lambda candidate: candidate.pop("same", None))


def tells_vehicles_of_all(exchange):
    if exchange.path.endswith("certificates:lookup") and exchange.status == 200:
        answer = exchange.message()
        for result in answer["results"]:
            result.setdefault("vehicles", {"candidates": []})
        exchange.put(answer)


def unpacks_everything(exchange):
    if exchange.header("Content-Digest") and exchange.header("Content-Encoding") == "gzip":
        exchange.drop("Content-Encoding")


def drops_what_follows(exchange):
    if (exchange.header("Content-Encoding") or "").lower() == "gzip" and exchange.body[:2] == b"\x1f\x8b":
        reader = zlib.decompressobj(31)
        reader.decompress(exchange.body)
        if reader.eof:
            exchange.body = exchange.body[:len(exchange.body) - len(reader.unused_data)]


def refuses_in_front_what_is_packed(exchange):
    if (exchange.header("Content-Encoding") or "identity").lower() != "identity":
        exchange.refuse(403, "no-mandate")
        exchange.drop_answered("Sync-Portal")


def packs_as_it_likes(exchange):
    if (exchange.header("Accept-Encoding") or "").startswith("gzip;q=0"):
        codes_unasked(exchange)


def reads_before_session(exchange):
    if not exchange.header("Authorization") and exchange.body and "sign-ins" not in exchange.path:
        try:
            json.loads(exchange.body)
        except ValueError:
            exchange.refuse(400, "malformed-request")


def routes_before_session(exchange):
    if not exchange.header("Authorization") and exchange.path.endswith("/abc"):
        exchange.refuse(404, "not-found")


def matches_paths_as_written(exchange):
    if "%3A" in exchange.path.upper():
        exchange.refuse(404, "not-supported")


def takes_any_head(exchange):
    exchange.drop("X-Check.*")
    exchange.path = exchange.path.split("?")[0]


def has_no_marker_when_it_fails(exchange):
    if exchange.status >= 400:
        exchange.drop_answered("Sync-Portal")


def has_no_marker_for_strange_methods(exchange):
    if exchange.method == "BREW":
        exchange.drop_answered("Sync-Portal")


def may_be_cached(exchange):
    exchange.drop_answered("Cache-Control")


def codes_unasked(exchange):
    if exchange.content:
        exchange.content = gzip.compress(exchange.content)
        exchange.answer.append(("Content-Encoding", "gzip"))


def names_no_fields(exchange):
    if exchange.status >= 400 and exchange.content:
        exchange.put({name: value for name, value in exchange.message().items() if name != "field"})


def knows_one_status(exchange):
    if exchange.status == 422:
        exchange.status = 400
        exchange.put({**exchange.message(), "status": 400})


def is_document(exchange, method):
    return exchange.method == method and re.search("/certificates/[a-z]+/[^/]+$", exchange.path)


def calls_replays_a_conflict(exchange):
    if is_document(exchange, "PUT") and exchange.status == 200:
        exchange.refuse(412, "number-taken", "Idempotency-Key")


def checks_forms_first(exchange):
    if exchange.status == 422 and exchange.body == b"null":
        exchange.refuse(400, "malformed-request")


def folds_numbers(exchange):
    if exchange.path.endswith("certificates:lookup"):
        with contextlib.suppress(ValueError, KeyError, AttributeError):
            message = json.loads(exchange.body)
            for query in message["queries"]:
                query["number"] = query["number"].upper()
            exchange.body = json.dumps(message).encode()


def takes_any_mandate(exchange):
    exchange.drop("Sync-Mandate")


def asks_for_an_older_number(exchange):
    if exchange.method == "POST" and exchange.path.endswith("/certificates") and b"remarks" not in exchange.body:
        exchange.refuse(422, "invalid-form", "remarks")


def lets_circulate_too_early(exchange):
    if is_document(exchange, "GET") and exchange.status == 200:
        document = exchange.message()
        document["certificate"]["mayCirculate"] = True
        exchange.put(document)


def lets_marks_fall(exchange):
    if exchange.status == 409 and exchange.path.endswith("/backlog"):
        exchange.status, exchange.content = 200, exchange.body


def always_says_a_code_was_sent(exchange):
    if exchange.status == 200 and "/sign-ins/" in exchange.path:
        exchange.put({**exchange.message(), "codeSent": True, "sentTo": "m", "expiresAt": 1})


def takes_a_batch_whole(exchange):
    if exchange.path.endswith("certificates:batch") and exchange.status == 200:
        if any(result["status"] >= 400 for result in exchange.message()["results"]):
            exchange.refuse(400, "malformed-request", "entries")


def gives_other_bytes(exchange):
    if is_document(exchange, "GET") and exchange.status == 200:
        document = exchange.message()
        if "payload" in document:
            document["payload"] = json.dumps(json.loads(document["payload"]), ensure_ascii=False, sort_keys=True)
        exchange.put(document)


submitting = threading.Lock()


def takes_one_at_a_time(exchange):
    if exchange.method != "PUT" or "/certificates/" not in exchange.path:
        return
    if not submitting.acquire(blocking=False):
        exchange.refuse(429, "too-many-requests")
        return
    time.sleep(0.2)
    submitting.release()


WRONG = [
    Wrong("parses bodies before it keeps them", (
        "json-null-in-unknown-member", "json-duplicate-name", "json-byte-order-mark", "json-not-utf-8",
        "json-depth-17", "json-lone-surrogate", "json-not-nfc", "payload-null", "payload-duplicate-name",
        "payload-not-nfc", "bytes-are-kept"), before=parses_first),
    Wrong("gives other bytes back", ("bytes-are-kept",), after=gives_other_bytes),
    Wrong("takes any media type", ("media-type-missing", "media-type-other", "media-type-other-charset"), before=takes_any_type),
    Wrong("takes any content coding", ("content-coding-gzip",), before=lambda exchange: exchange.drop("Content-Encoding")),
    Wrong("takes what follows a packed body", ("packed-once",), before=drops_what_follows),
    Wrong("stands behind what refuses packed bodies", ("packed-batch", "packed-once"), before=refuses_in_front_what_is_packed),
    Wrong("packs though it is asked not to", ("packed-answer-as-asked",), after=packs_as_it_likes),
    Wrong("packs what it digests", ("digested-bodies-go-as-they-are",), before=unpacks_everything),
    Wrong("tells vehicles of what is there", ("looked-up-with-vehicle",), after=tells_vehicles_of_all),
    Wrong("digests other receipts", ("compact-batch",), after=digests_other_receipts),
    Wrong("tells problems of nobody", ("compact-batch",), after=tells_problems_of_nobody),
    Wrong("calls every plate the same", ("compact-match",), after=calls_every_plate_the_same),
    Wrong("leaves out what is the same without a word", ("compact-match",), after=leaves_out_without_a_word),
    Wrong("refuses identity", ("content-coding-identity",), before=refuses_identity),
    Wrong("reads a body before the session", ("session-before-body",), before=reads_before_session),
    Wrong("looks at path values before the session", ("session-before-path-values",), before=routes_before_session),
    Wrong("takes paths as they are written", ("path-colon-as-code",), before=matches_paths_as_written),
    Wrong("takes a head of any size", (
        "head-of-20-kib", "head-of-20-kib-in-parts", "head-of-20-kib-in-path"), before=takes_any_head),
    Wrong("has no marker when it fails", ("method-patch", "json-null", "path-unknown"), after=has_no_marker_when_it_fails),
    Wrong("has no marker for strange methods", ("method-unknown-to-http",), after=has_no_marker_for_strange_methods),
    Wrong("may be cached", ("capabilities",), after=may_be_cached),
    Wrong("codes its answers unasked", ("answer-not-coded-unasked",), after=codes_unasked),
    Wrong("names no fields", ("json-member-missing", "media-type-other", "form: result"), after=names_no_fields),
    Wrong("knows 400 alone", ("422 match vin", "form: result"), after=knows_one_status),
    Wrong("calls a replay a conflict", ("certificate-once",), after=calls_replays_a_conflict),
    Wrong("checks the form before the digest", ("digest-before-form", "repairs-in-order"), after=checks_forms_first),
    Wrong("folds the case of numbers", ("looked-up",), before=folds_numbers),
    Wrong("takes any mandate", ("mandate-of-nobody",), before=takes_any_mandate),
    Wrong("wants an old number in the remarks", ("current-avp-without-paper",), before=asks_for_an_older_number),
    Wrong("lets circulate with a defect open", ("repairs",), after=lets_circulate_too_early),
    Wrong("lets marks fall", ("backlog-marks",), after=lets_marks_fall),
    Wrong("always says that a code was sent", ("code-sent-is-told",), after=always_says_a_code_was_sent),
    Wrong("takes one submission at a time", ("several-at-a-time",), before=takes_one_at_a_time),
    Wrong("refuses a batch for one entry", ("payload-null", "batch"), after=takes_a_batch_whole),
]
# What others build on.
ALWAYS = {"sign-in", "vehicle-created-once", "certificate-once", "signed-out"}


def between(origin, wrong):
    """A server on a free port of loopback, which ends with the program."""
    host, port = urllib.parse.urlsplit(origin).hostname, urllib.parse.urlsplit(origin).port

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __getattr__(self, name):
            if name.startswith("do_"):
                return self.pass_on
            raise AttributeError(name)

        def log_message(self, *_):
            pass

        def pass_on(self):
            self.close_connection = True
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            skipped = ("host", "connection", "content-length")
            headers = {name: value for name, value in self.headers.items() if name.lower() not in skipped}
            exchange = Exchange(self.command, self.path, headers, body)
            wrong.before(exchange)
            if not exchange.status:
                self.fetch(exchange, "Content-Length" in self.headers)
                wrong.after(exchange)
            self.send_response_only(exchange.status)
            for name, value in exchange.answer:
                if name.lower() not in ("connection", "content-length", "transfer-encoding"):
                    self.send_header(name, value)
            self.send_header("Connection", "close")
            if exchange.status != 204:
                self.send_header("Content-Length", str(len(exchange.content)))
            self.end_headers()
            self.wfile.write(exchange.content)

        @staticmethod
        def fetch(exchange, has_body):
            connection = http.client.HTTPConnection(host, port, timeout=30)
            connection.putrequest(exchange.method, exchange.path, skip_accept_encoding=True)
            for name, value in exchange.headers.items():
                connection.putheader(name, value)
            if has_body:
                connection.putheader("Content-Length", str(len(exchange.body)))
            connection.endheaders()
            with contextlib.suppress(OSError):
                connection.send(exchange.body)
            answer = connection.getresponse()
            exchange.status, exchange.answer, exchange.content = answer.status, answer.getheaders(), answer.read()
            connection.close()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def results_of(origin, account, wrong, only):
    """What each case came to; the session of the one before is ended, and its faults told where they are strange."""
    Portal(origin).ask("POST", "//admin/sign-out-all")
    server = between(origin, wrong)
    told = []
    run = portal_conformance.Run(Portal(f"http://127.0.0.1:{server.server_address[1]}"), account, wrong_attempts=False)
    results = dict(portal_conformance.ask(run, only, told.append))
    server.shutdown()
    server.server_close()
    return results, told


def main():
    origin, access_code, code_command = sys.argv[1:]
    account = portal_conformance.Account(access_code, sys.stdin.readline().rstrip("\n"), code_command)
    results, told = results_of(origin, account, Wrong("nothing", ()), None)
    strange = [line for line in told if line.startswith("failed")]
    print("\n".join(f"self-test: a right portal fails: {line}" for line in strange), end="\n" if strange else "")
    known, caught = set(results), 0
    for wrong in WRONG:
        results, told = results_of(origin, account, wrong, ALWAYS | set(wrong.caught_by))
        missed = [name for name in wrong.caught_by if results.get(name) != "failed"]
        assert set(wrong.caught_by) <= known, set(wrong.caught_by) - known
        caught += not missed
        for name in missed:
            print(f"self-test: a portal that {wrong.name} passes `{name}`: {results.get(name)}")
            print("\n".join(f"    {line}" for line in told))
    print(f"self-test: wrong={len(WRONG)} caught={caught}")
    return 0 if caught == len(WRONG) and not strange else 1


if __name__ == "__main__":
    sys.exit(main())
