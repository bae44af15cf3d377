"""What can be asked of a portal without an account: §1, §2, and the parts of §3 that cost nobody an attempt."""

import json
import unicodedata
import urllib.parse

from portal_cases import case, rows
from portal_wire import Closed, Failed, expect

# Answered 404 where the message could be read, and 400 where not (§3.2); nobody's attempt.
GOOD = '{"code":"123456","id":"%s"}'


def code_path(run):
    return f"/sign-ins/{run.next_id()}/code"


def good(run, more=""):
    """A readable message, with members more."""
    text = GOOD % run.next_id()
    return (text[:-1] + more + "}").encode()


def taken(run, body, headers=()):
    run.portal.ask("POST", code_path(run), body, headers).expect_problem(404, "not-found")


def refused(run, body, field=None, headers=()):
    return run.portal.ask("POST", code_path(run), body, headers).expect_problem(400, "malformed-request", field)


def nested(depth):
    """A member that is not known, so that its innermost list is `depth` deep in the whole."""
    return ',"x":' + "[" * (depth - 1) + "]" * (depth - 1)


@case("capabilities", "2")
def _(run):
    told = run.portal.ask("GET", "").expect_status(200)
    expect("1.0" in told["protocolVersions"], f"protocolVersions is {told['protocolVersions']}")
    bounds = {
        "ownerName": (1, 200), "street": (1, 200), "identificationNumber": (13, 40), "remarks": (200, 10_000),
        "lookup": (1, 500), "match": (1, 100), "batch": (1, 500), "body": (65_536, 4_194_304),
    }
    for name, (low, high) in bounds.items():
        expect(low <= told["limits"][name] <= high, f"limits.{name} is {told['limits'][name]}")
    expect(1 <= told["limits"].get("requests", 1) <= 8, f"limits.requests is {told['limits'].get('requests')}")
    expect(all(isinstance(name, str) for name in told.get("encodings", [])), f"encodings is {told.get('encodings')}")
    for name in ("uniqueNumbers", "idempotency", "lookup", "batch"):
        expect(isinstance(told["features"][name], bool), f"features.{name} is {told['features'][name]}")


rows("1.2", "", [
    ("json-good", lambda run: good(run), None),
    ("json-unknown-member", lambda run: good(run, ',"laterVersion":[1,{"x":"y"}]'), None),
    ("json-depth-16", lambda run: good(run, nested(16)), None),
    ("json-nfc", lambda run: good(run, ',"x":"É"'), None),
    ("json-surrogate-pair", lambda run: good(run, r',"x":"\ud83d\ude97"'), None),
    ("json-spaces-and-order", lambda run: b' {\n"id" : "' + run.next_id().encode() + b'" ,\t"code":"123456" }\n', None),
    ("json-escapes", lambda run: GOOD.replace("123456", r"\u0031\u00323456").encode() % run.next_id().encode(), None),
    ("json-null", lambda run: b'{"code":null,"id":"%s"}' % run.next_id().encode(), "code"),
    ("json-null-in-unknown-member", lambda run: good(run, ',"x":{"y":[null]}'), ("x.y.0", None)),
    ("json-duplicate-name", lambda run: good(run, ',"code":"654321"'), ("code", None)),
    ("json-duplicate-name-same-value", lambda run: good(run, ',"code":"123456"'), ("code", None)),
    ("json-duplicate-name-escaped", lambda run: good(run, r',"\u0063ode":"123456"'), ("code", None)),
    ("json-duplicate-in-unknown-member", lambda run: good(run, ',"x":[{"y":1,"y":2}]'), ("x.0.y", None)),
    ("json-byte-order-mark", lambda run: b"\xef\xbb\xbf" + good(run), (None,)),
    ("json-utf-16", lambda run: good(run).decode().encode("utf-16-le"), (None,)),
    ("json-not-utf-8", lambda run: good(run, ',"x":"?"').replace(b'"?"', b'"\xc9"'), ("x", None)),
    ("json-depth-17", lambda run: good(run, nested(17)), ("x" + ".0" * 15, "x" + ".0" * 14, None)),
    ("json-lone-surrogate", lambda run: good(run, r',"x":"\ud800"'), ("x", None)),
    ("json-lone-low-surrogate", lambda run: good(run, r',"x":"a\udc00"'), ("x", None)),
    ("json-not-nfc", lambda run: good(run, f',"x":"{unicodedata.normalize("NFD", "É")}"'), ("x",)),
    ("json-not-nfc-escaped", lambda run: good(run, r',"x":"E\u0301"'), ("x",)),
    ("json-two-values", lambda run: good(run) + b"{}", (None,)),
    ("json-trailing-comma", lambda run: good(run, ","), (None,)),
    ("json-empty", lambda run: b"", (None,)),
    ("json-other-type", lambda run: b"[]", (None,)),
    ("json-member-missing", lambda run: b'{"code":"123456"}', ("id",)),
    ("json-member-of-other-type", lambda run: b'{"code":123456,"id":"%s"}' % run.next_id().encode(), ("code",)),
    ("id-in-capitals", lambda run: b'{"code":"123456","id":"%s"}' % run.next_id().upper().encode(), ("id",)),
    ("code-of-five-digits", lambda run: b'{"code":"12345","id":"%s"}' % run.next_id().encode(), ("code",)),
], lambda run, body, field: taken(run, body(run)) if field is None
    # An empty tuple of fields would say that any will do.
    else refused(run, body(run), field if field != (None,) else None))

rows("1.2", "", [
    ("media-type-charset", {"Content-Type": "application/json; charset=utf-8"}, None),
    ("media-type-case-and-quotes", {"Content-Type": 'Application/JSON;Charset="UTF-8"'}, None),
    ("media-type-other-parameter", {"Content-Type": "application/json; profile=x"}, None),
    ("media-type-missing", {"Content-Type": None}, "Content-Type"),
    ("media-type-other", {"Content-Type": "text/plain"}, "Content-Type"),
    ("media-type-form", {"Content-Type": "application/x-www-form-urlencoded"}, "Content-Type"),
    ("media-type-suffix", {"Content-Type": "application/vnd.x+json"}, "Content-Type"),
    ("media-type-other-charset", {"Content-Type": "application/json; charset=iso-8859-1"}, "Content-Type"),
    ("content-coding-identity", {"Content-Encoding": "identity"}, None),
], lambda run, headers, field: refused(run, good(run), field, headers) if field else taken(run, good(run), headers))


# Secrets are never packed.
rows("1.9", "", [
    ("content-coding-gzip", {"Content-Encoding": "gzip"}), ("content-coding-unknown", {"Content-Encoding": "x-check"}),
], lambda run, headers: refused_coding(run.portal.ask("POST", code_path(run), good(run), headers)))


def refused_coding(answer):
    """415, or 400 as version 1.0 has it."""
    kind = "unsupported-encoding" if answer.status == 415 else "malformed-request"
    answer.expect_problem((400, 415), kind, "Content-Encoding")
    if answer.status == 415:
        expect(answer.values("Accept-Encoding"), "415 without Accept-Encoding")


@case("answer-not-coded-unasked", "1.9")
def _(run):
    for asked in (None, "identity"):
        answer = run.portal.ask("GET", "", headers={"Accept-Encoding": asked})
        answer.expect_status(200)
        expect(answer.values("Content-Encoding") in ([], ["identity"]), f"Content-Encoding is {answer.values('Content-Encoding')}")


@case("method-unknown-to-http", "1.7")
def _(run):
    run.portal.ask("BREW", "").expect_problem((405, 501), "not-supported")
    # The server answers others afterwards.
    run.portal.ask("GET", "").expect_status(200)


rows("8.2", "", [
    ("method-patch", "PATCH", ""), ("method-delete", "DELETE", ""), ("method-propfind", "PROPFIND", ""),
    ("method-of-other-endpoint", "GET", "/sign-ins"), ("method-get-of-lookup", "GET", "/certificates:lookup"),
], lambda run, method, path: not_allowed(run, method, path))


def not_allowed(run, method, path):
    answer = run.portal.ask(method, path)
    answer.expect_problem((405, 501), "not-supported")
    if answer.status == 405:
        expect(answer.values("Allow"), "405 without Allow")


@case("path-unknown", "8.1")
def _(run):
    for path in ("/nothing", "//sync/v2", "//"):
        run.portal.ask("GET", path).expect_problem((404, 501), "not-supported")


@case("path-slash-at-end", "1.6")
def _(run):
    for path in ("/", "/sign-ins/"):
        answer = run.portal.ask("GET", path)
        expect(answer.status in (404, 501), f"{answer.status} for a slash at the end")
        answer.expect_headers()


@case("path-colon-as-code", "1.6")
def _(run):
    for path in ("/certificates:lookup", "/certificates%3Alookup", "/certificates%3alookup", "/vehicles%3Amatch"):
        run.portal.ask("POST", path, {"queries": []}).expect_problem(401, "session-ended")


@case("path-slash-as-code", "1.6")
def _(run):
    answer = run.portal.ask("GET", "/sign-ins%2F" + run.next_id())
    expect(answer.status in (404, 501), f"{answer.status}: %2F was taken for a slash, or the like")
    answer.expect_headers()


@case("path-query-ignored", "1.6")
def _(run):
    run.portal.ask("GET", "?x=" + urllib.parse.quote("é")).expect_status(200)


@case("path-id-of-no-form", "1.6")
def _(run):
    for path in ("/sign-ins/abc", "/sign-ins/" + run.next_id().upper()):
        run.portal.ask("GET", path).expect_problem(404, "not-found")


def long_head(run, headers=(), path=""):
    """Refused by the portal as the contract has it, or by what stands in front of it."""
    try:
        answer = run.portal.ask("GET", path, headers=headers)
    except Closed:
        return
    if not answer.is_marked and answer.status in (400, 414, 431):
        return
    answer.expect_problem(413, "too-large", "head")


@case("head-of-12-kib", "1.6")
def _(run):
    run.portal.ask("GET", "", headers={"X-Check": "a" * 12_000}).expect_status(200)


rows("1.6", "", [
    ("head-of-20-kib", lambda: {"X-Check": "a" * 20_000}, ""),
    ("head-of-20-kib-in-parts", lambda: {f"X-Check-{index}": "a" * 1_000 for index in range(20)}, ""),
    ("head-of-20-kib-in-path", dict, "?x=" + "a" * 20_000),
], lambda run, headers, path: long_head(run, headers(), path))


@case("body-over-limit", "1.6")
def _(run):
    limit = run.capabilities()["limits"]["body"]
    body = good(run, ',"x":"' + "a" * limit + '"')
    try:
        answer = run.portal.ask("POST", code_path(run), body)
    except Closed as closed:
        raise Failed(f"the connection closed without 413: {closed}") from None
    answer.expect_problem(413, "too-large", "body")


@case("standing-of-nobody", "3.3")
def _(run):
    run.portal.ask("GET", "/sign-ins/" + run.next_id()).expect_problem(404, "not-found")


@case("sign-out-always-204", "3.4")
def _(run):
    for path in ("/sessions/current", "/sign-ins/" + run.next_id(), "/sign-ins/abc"):
        run.portal.ask("DELETE", path).expect_status(204)
    run.portal.ask("DELETE", "/sessions/current", token="nobody-has-this-token").expect_status(204)


@case("access-code-of-no-form", "3.1")
def _(run):
    for access_code in ("TREM12345", "trem1234", "TR123456", ""):
        body = {"id": run.next_id(), "accessCode": access_code, "password": "x"}
        run.portal.ask("POST", "/sign-ins", body).expect_problem(400, "malformed-request", "accessCode")


@case("password-of-no-form", "3.1")
def _(run):
    for password in ("", "a" * 201, "a\u0007"):
        body = {"id": run.next_id(), "accessCode": "ZZZZ9999", "password": password}
        run.portal.ask("POST", "/sign-ins", body).expect_problem(400, "malformed-request", "password")


@case("refused-attempt-keeps-its-id", "3")
def _(run):
    attempt = run.next_id()
    body = {"id": attempt, "accessCode": "nobody", "password": "x"}
    for _ in range(2):
        run.portal.ask("POST", "/sign-ins", body).expect_problem(400, "malformed-request")
    run.portal.ask("GET", f"/sign-ins/{attempt}").expect_problem(404, "not-found")


ID = "019a0000-0000-7000-8000-000000000001"
NEEDS_SESSION = [
    ("PUT", "/certificates/mechanical/CHECK1"), ("GET", "/certificates/mechanical/CHECK1"),
    ("POST", "/certificates:lookup"), ("POST", "/certificates:batch"), ("POST", "/certificates"),
    ("POST", "/certificates:inventory"), ("POST", "/certificates/mechanical/CHECK1/conformity"),
    ("POST", "/certificates:find"), ("GET", f"/operations/{ID}"), ("POST", "/vehicles:match"), ("PUT", f"/vehicles/{ID}"),
    ("PUT", f"/stations/{ID}/backlog"), ("GET", f"/stations/{ID}/backlog"), ("PUT", f"/stations/{ID}/key"),
    ("POST", "/bundles"),
]


def without_session(run, method, path):
    body = None if method == "GET" else {}
    for token in (None, "nobody-has-this-token"):
        answer = run.portal.ask(method, path, body, token=token)
        if answer.status in (404, 501):
            answer.expect_problem((404, 501), "not-supported")
        else:
            answer.expect_problem(401, "session-ended")


rows("1.7", "", [
    ("session-first " + method + " " + path.replace(ID, "{id}"), method, path) for method, path in NEEDS_SESSION
], without_session)


@case("session-before-body", "1.7")
def _(run):
    """A request that is wrong in every way is answered by the first check."""
    wrong = {"Content-Type": "text/plain", "Content-Encoding": "gzip"}
    run.portal.ask("POST", "/vehicles:match", b"\xff", wrong).expect_problem(401, "session-ended")
    run.portal.ask("PUT", f"/vehicles/{ID}", b"null", wrong).expect_problem(401, "session-ended")


@case("session-before-path-values", "1.7")
def _(run):
    for method, path in (("GET", "/certificates/other/1"), ("GET", "/operations/abc"), ("PUT", "/vehicles/abc")):
        run.portal.ask(method, path, None if method == "GET" else {}).expect_problem(401, "session-ended")


@case("method-before-session", "1.7")
def _(run):
    not_allowed(run, "DELETE", "/vehicles:match")


@case("coding-before-json", "1.7")
def _(run):
    refused_coding(run.portal.ask("POST", code_path(run), b"\x1f\x8b", {"Content-Encoding": "gzip"}))
    refused(run, json.dumps({}).encode(), "Content-Type", {"Content-Type": "text/plain"})
