"""Signing in, and what is read in a session: §3, §4.4, §4.5, §4.9, §4.10, §5, §6.1, §7."""

import base64
import hashlib

from portal_cases import case, rows
from portal_wire import expect


@case("sign-in", "3.1", "account")
def _(run):
    """Signs in, and looks at the attempt on the way; what follows is in this session."""
    attempt = run.next_id()
    person = {"id": attempt, "accessCode": run.account.access_code, "password": run.account.password}
    challenge = run.portal.ask("POST", "/sign-ins", person).expect_status(201)
    expect(challenge["id"] == attempt, "the challenge has another id")
    run.portal.ask("POST", "/sign-ins", person).expect_problem(412, "number-taken")
    standing = run.portal.ask("GET", f"/sign-ins/{attempt}").expect_status(200)
    expect(standing["attemptsLeft"] == challenge["attemptsLeft"], "the standing counts otherwise than the challenge")
    run.standing = standing
    answer = {"id": run.next_id(), "code": run.account.code()}
    grant = run.portal.ask("POST", f"/sign-ins/{attempt}/code", answer).expect_status(201)
    run.attempt, run.answer, run.challenge = attempt, answer, challenge
    run.token, run.person = grant["token"], grant["person"]
    expect(run.person["accessCode"] == run.account.access_code, "the session is another person's")


@case("code-sent-is-told", "3.3", "session")
def _(run):
    if "codeSent" not in run.standing:
        run.skip("the portal does not tell whether a code was sent, as it may")
    expect(run.standing["codeSent"] is True, "codeSent is not true while the code was on its way")
    for name in ("sentTo", "expiresAt"):
        expect(run.standing.get(name) == run.challenge[name], f"{name} is not the challenge's")
    after = run.portal.ask("GET", f"/sign-ins/{run.attempt}").expect_status(200)
    expect(after["codeSent"] is False and "sentTo" not in after, "codeSent is not false once the code was answered")


@case("code-attempt-once", "3.2", "session")
def _(run):
    run.portal.ask("POST", f"/sign-ins/{run.attempt}/code", run.answer).expect_problem(412, "number-taken")
    again = {**run.answer, "id": run.next_id()}
    run.portal.ask("POST", f"/sign-ins/{run.attempt}/code", again).expect_problem(410, "challenge-superseded")


@case("already-signed-in", "3.1", "session")
def _(run):
    person = {"id": run.next_id(), "accessCode": run.account.access_code, "password": run.account.password}
    problem = run.portal.ask("POST", "/sign-ins", person).expect_problem(409, "already-signed-in")
    expect(isinstance(problem.get("since"), int), "since is missing")


@case("wrong-password-costs-one-attempt-once", "3.1", "attempts")
def _(run):
    attempt = run.next_id()
    person = {"id": attempt, "accessCode": run.account.access_code, "password": run.account.password + "x"}
    left = run.portal.ask("POST", "/sign-ins", person).expect_problem(401, "wrong-password")["attemptsLeft"]
    run.portal.ask("POST", "/sign-ins", person).expect_problem(412, "number-taken")
    standing = run.portal.ask("GET", f"/sign-ins/{attempt}").expect_status(200)
    expect(standing["attemptsLeft"] == left, f"{standing['attemptsLeft']} attempts left after {left} were told")
    expect(standing.get("codeSent") in (None, False), "codeSent after a wrong password")


@case("values-in-paths-before-body", "1.7", "session")
def _(run):
    for method, path in (("GET", "/certificates/other/1"), ("GET", "/certificates/mechanical/a_b"),
                         ("GET", "/certificates/mechanical/-1"), ("GET", "/certificates/mechanical/" + "1" * 33),
                         ("GET", "/operations/abc"), ("GET", "/stations/abc/backlog"), ("PUT", "/stations/abc/backlog")):
        answer = run.ask(method, path, b"null" if method == "PUT" else None)
        if answer.status == 501 and path.startswith("/operations"):
            continue
        answer.expect_problem(404, "not-found")


@case("absent", "4.5", "session")
def _(run):
    run.offered("lookup")
    query = {"kind": "mechanical", "number": run.next_number(), "digest": "0" * 64}
    found = run.ask("POST", "/certificates:lookup", {"queries": [query, query]}).expect_status(200)["results"]
    expect([result["state"] for result in found] == ["absent"] * 2, f"{found}")
    run.ask("GET", f"/certificates/mechanical/{query['number']}").expect_problem(404, "not-found")


@case("empty-lists", "1.6", "session")
def _(run):
    for path, name in (("/certificates:lookup", "queries"), ("/vehicles:match", "queries"), ("/certificates:batch", "entries")):
        answer = run.ask("POST", path, {name: []})
        if answer.status in (404, 501):
            answer.expect_problem((404, 501), "not-supported")
        elif answer.status == 403:
            answer.expect_problem(403, "no-mandate")
        else:
            expect(answer.expect_status(200)["results"] == [], "an empty list has results")


@case("lists-over-the-limit", "1.6", "session")
def _(run):
    limits = run.capabilities()["limits"]
    vehicles = [{"key": str(index), "vin": "CHECK"} for index in range(limits["match"] + 1)]
    run.ask("POST", "/vehicles:match", {"queries": vehicles}).expect_problem(413, "too-large", "queries")
    if run.capabilities()["features"]["lookup"]:
        query = {"kind": "mechanical", "number": "CHECK1", "digest": "0" * 64}
        over = {"queries": [query] * (limits["lookup"] + 1)}
        run.ask("POST", "/certificates:lookup", over).expect_problem(413, "too-large", "queries")


QUERY = {"kind": "mechanical", "number": "CHECK1", "digest": "0" * 64}
rows("1.8", "session", [
    ("400 look-up number", "/certificates:lookup", {"queries": [{**QUERY, "number": "a_b"}]}, 400, "queries.0.number"),
    ("400 look-up digest", "/certificates:lookup", {"queries": [{**QUERY, "digest": "0" * 63}]}, 400, "queries.0.digest"),
    ("400 look-up digest in capitals", "/certificates:lookup", {"queries": [{**QUERY, "digest": "A" * 64}]}, 400, "queries.0.digest"),
    ("400 look-up kind", "/certificates:lookup", {"queries": [QUERY, {**QUERY, "kind": "CVM"}]}, 400, "queries.1.kind"),
    ("400 look-up without queries", "/certificates:lookup", {}, 400, "queries"),
    ("400 match without vin", "/vehicles:match", {"queries": [{"key": "1"}]}, 400, "queries.0.vin"),
    ("422 match vin", "/vehicles:match", {"queries": [{"key": "1", "vin": "A-1"}]}, 422, "queries.0.vin"),
    ("422 match key", "/vehicles:match", {"queries": [{"key": "", "vin": "A1"}]}, 422, "queries.0.key"),
    ("422 match plate", "/vehicles:match", {"queries": [{"key": "1", "vin": "A1", "plate": "1" * 17}]}, 422, "queries.0.plate"),
    ("422 match control character", "/vehicles:match", {"queries": [{"key": "1", "vin": "A1", "plate": "A\u202e1"}]}, 422, "queries.0.plate"),
    ("422 find vin", "/certificates:find", {"kind": "mechanical", "vin": "a b"}, 422, "vin"),
    ("400 find kind", "/certificates:find", {"kind": "x", "vin": "A1"}, 400, "kind"),
    ("400 inventory first", "/certificates:inventory", {"kind": "mechanical", "first": "-1", "last": "2"}, 400, "first"),
    ("422 inventory first", "/certificates:inventory", {"kind": "mechanical", "first": "CHECK", "last": "CHECK"}, 422, "first"),
    ("422 inventory last", "/certificates:inventory", {"kind": "mechanical", "first": "9", "last": "1"}, 422, "last"),
], lambda run, path, body, status, field: judged(run, path, body, status, field))
rows("4.10", "session", [
    ("413 inventory last", "/certificates:inventory", {"kind": "mechanical", "first": "00000", "last": "10000"}, 413, "last"),
], lambda run, path, body, status, field: judged(run, path, body, status, field))


def judged(run, path, body, status, field):
    answer = run.ask("POST", path, body)
    if answer.status in (404, 501):
        answer.expect_problem((404, 501), "not-supported")
        run.skip("the portal does not have this endpoint, as it may")
    kind = {400: "malformed-request", 413: "too-large", 422: "invalid-form"}[status]
    answer.expect_problem(status, kind, field)


@case("json-rules-in-session", "1.2", "session")
def _(run):
    for body in (b'{"queries":[],"queries":[]}', b'{"queries":null}', b'\xef\xbb\xbf{"queries":[]}',
                 '{"queries":[{"key":"E\u0301","vin":"A1"}]}'.encode()):
        run.ask("POST", "/vehicles:match", body).expect_problem(400, "malformed-request")


@case("operation-of-nobody", "5", "session")
def _(run):
    answer = run.ask("GET", f"/operations/{run.next_id()}")
    if answer.status == 501:
        run.skip("the portal has no operations, as it may")
    answer.expect_problem(404, ("not-found" if run.capabilities()["features"]["idempotency"] else "not-supported"))


@case("backlog-marks", "7", "session")
def _(run):
    station, epoch, operation = run.next_id(), run.next_id(), run.next_id()
    path = f"/stations/{station}/backlog"
    report = {"epoch": epoch, "highWaterMark": 7, "lastOperation": operation, "counts": {"ready": 2, "laterState": 1}}
    first = run.ask("PUT", path, report)
    if first.status in (404, 501):
        run.skip("the portal keeps no reports, as it may")
    expect(first.expect_status(200)["counts"].get("laterState") == 1, "a state of a later version was not kept")
    expect(run.ask("GET", path).expect_status(200)["highWaterMark"] == 7, "the report is not given back")
    run.ask("PUT", path, report).expect_status(200)
    run.ask("PUT", path, {**report, "highWaterMark": 6}).expect_problem(409, "station-behind")
    run.ask("PUT", path, {**report, "lastOperation": run.next_id()}).expect_problem(409, "station-behind")
    expect(run.ask("GET", path).expect_status(200)["lastOperation"] == operation, "a refused report was kept")
    run.ask("PUT", path, {key: value for key, value in report.items() if key != "lastOperation"}).expect_status(200)
    run.ask("PUT", path, {**report, "highWaterMark": 8, "lastOperation": run.next_id()}).expect_status(200)
    run.ask("PUT", path, {**report, "epoch": run.next_id(), "highWaterMark": 2}).expect_status(200)
    run.ask("PUT", path, {**report, "highWaterMark": -1}).expect_problem(422, "invalid-form", "highWaterMark")
    run.ask("PUT", path, {**report, "highWaterMark": 1.5}).expect_problem(400, "malformed-request", ("highWaterMark", None))
    run.ask("PUT", path, {**report, "counts": {"Ready": 1}}).expect_problem(422, "invalid-form", "counts")
    run.ask("GET", f"/stations/{run.next_id()}/backlog").expect_problem(404, "not-found")


@case("inventory-of-nothing", "4.10", "session")
def _(run):
    number = run.next_number()
    answer = run.ask("POST", "/certificates:inventory", {"kind": "mechanical", "first": number, "last": number})
    if answer.status in (404, 501):
        run.skip("the portal has no inventory, as it may")
    told = answer.expect_status(200)
    expect(told["count"] == 0 and base64.b64decode(told["present"]) == b"\0", f"{told}")
    expect(told["digest"] == hashlib.sha256(b"").hexdigest(), "the digest of nothing is another")
