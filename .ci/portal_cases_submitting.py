"""What is submitted by a person with a mandate: §4.2 to §4.8, §6.2, §12."""

import base64
import gzip
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor

from portal_cases import case, rows
from portal_wire import CODINGS, bomb, expect, packed


@case("vehicle-created-once", "6.2", "mandate")
def _(run):
    vehicle, vin = run.next_id(), run.next_vin()
    body = {"vehicle": {"vin": vin, "year": 2019, "make": "CHECK"}, "owner": {"kind": "person", "name": "Essai"}}
    made = run.create(vehicle, body).expect_status(201)
    run.vehicle = vehicle
    expect(made["id"] == vehicle and made["vehicle"]["vin"] == vin, f"{made}")
    run.create(vehicle, body).expect_status(200)
    spaced = json.dumps(body, indent=1).encode()
    run.create(vehicle, spaced).expect_status(200)
    # Replays before rules: other content of a form that no rule allows is the id's fault first.
    other = {**body, "vehicle": {**body["vehicle"], "vin": "not a NIV"}}
    run.create(vehicle, other).expect_problem(412, "number-taken", "id")
    problem = run.create(run.next_id(), body).expect_problem(409, "vehicle-exists", "vehicle.vin")
    expect(problem["vehicle"]["id"] == vehicle, "vehicle-exists shows another vehicle")


@case("vehicle-rules", "6.2", "mandate")
def _(run):
    body = {"vehicle": {"vin": run.next_vin()}, "owner": {"kind": "person", "name": "Essai"}}
    answer = run.ask("PUT", f"/vehicles/{run.next_id()}", body)
    answer.expect_problem(400, "malformed-request", "If-None-Match")
    limit = run.capabilities()["limits"]["ownerName"]
    wrong = {**body, "owner": {"kind": "person", "name": "a" * (limit + 1)}}
    run.create(run.next_id(), wrong).expect_problem(422, "invalid-form", "owner.name")
    run.create(run.next_id(), {**body, "vehicle": {"vin": "a"}}).expect_problem(422, "invalid-form", "vehicle.vin")
    run.create(run.next_id(), {**body, "vehicle": {}}).expect_problem(400, "malformed-request", "vehicle.vin")


@case("certificate-once", "4.2", "vehicle")
def _(run):
    """201, its replay, and the same number and key used otherwise."""
    number, operation = run.next_number(), run.next_id()
    form = run.form(number)
    receipt = run.submit(number, form, operation).expect_status(201)
    digest = hashlib.sha256(run.bytes(form)).hexdigest()
    wanted = {"operation": operation, "kind": "mechanical", "number": number, "digest": digest, "vehicle": run.vehicle}
    for name, value in wanted.items():
        expect(receipt[name] == value, f"the receipt's {name} is {receipt[name]}")
    again = run.submit(number, form, operation).expect_status(200)
    expect(again == receipt, "a replay has another receipt")
    features = run.capabilities()["features"]
    if features["uniqueNumbers"]:
        same = run.submit(number, form, run.next_id()).expect_status(200)
        expect(same["operation"] == operation, "the receipt does not name the operation that committed it")
        # A form that no rule allows: that the number is taken comes first.
        run.submit(number, {"kind": None}, run.next_id()).expect_problem(412, "number-taken", "number")
    if features["idempotency"]:
        other = run.next_number()
        run.submit(other, run.form(other), operation).expect_problem(412, "number-taken", "Idempotency-Key")
        told = run.ask("GET", f"/operations/{operation}").expect_status(200)
        expect(told["state"] == "committed" and told["receipt"] == receipt, f"{told}")
    run.committed = {"number": number, "form": form, "receipt": receipt}


@case("bytes-are-kept", "1.4", "vehicle")
def _(run):
    """Canonical or not, with members that nobody knows: what came is what is digested and given back."""
    number = run.next_number()
    form = {"laterVersion": {"z": 1.50, "a": "é/"}, **run.form(number)}
    payload = ("  " + json.dumps(form, indent=2).replace("/", "\\/") + "\n").encode()
    receipt = run.submit(number, payload, run.next_id()).expect_status(201)
    expect(receipt["digest"] == hashlib.sha256(payload).hexdigest(), "the digest is not that of the bytes that were sent")
    document = run.ask("GET", f"/certificates/mechanical/{number}").expect_status(200)
    expect(document["payload"].encode() == payload, "the payload is not the bytes that were sent")


@case("looked-up", "4.5", "vehicle")
def _(run):
    run.offered("lookup")
    known, digest = run.committed["number"], run.committed["receipt"]["digest"]
    asked = [(known, digest), (known, "0" * 64), (known.lower(), digest), ("0" + known, digest)]
    queries = [{"kind": "mechanical", "number": number, "digest": told} for number, told in asked]
    queries.append({**queries[0], "kind": "photometric"})
    results = run.ask("POST", "/certificates:lookup", {"queries": queries}).expect_status(200)["results"]
    states = [result["state"] for result in results]
    expect(states == ["same", "differs", "absent", "absent", "absent"], f"{states}")
    expect(results[0]["receipt"] == run.committed["receipt"], "the receipt is another")


HEADERS = ("Idempotency-Key", "Content-Digest", "If-None-Match", "Sync-Vehicle")
rows("1.5", "vehicle", [
    *((f"header {name} missing", name, None) for name in HEADERS),
    ("header Idempotency-Key in quotes", "Idempotency-Key", '"019a0000-0000-7000-8000-000000000001"'),
    ("header Idempotency-Key in capitals", "Idempotency-Key", "019A0000-0000-7000-8000-000000000001"),
    ("header Content-Digest of another algorithm", "Content-Digest", "sha-512=:AAAA:"),
    ("header Content-Digest twice", "Content-Digest", "sha-256=:%s:, sha-256=:%s:" % (("A" * 43 + "=",) * 2)),
    ("header If-None-Match of a tag", "If-None-Match", '"x"'),
    ("header Sync-Vehicle of no form", "Sync-Vehicle", "1"),
], lambda run, name, value: one_header(run, name, value))


def one_header(run, name, value):
    number = run.next_number()
    answer = run.submit(number, run.form(number), run.next_id(), {name: value})
    answer.expect_problem(400, "malformed-request", name)


@case("digest-before-form", "4.2", "vehicle")
def _(run):
    wrong = {"Content-Digest": "sha-256=:" + base64.b64encode(bytes(32)).decode() + ":"}
    run.submit(run.next_number(), b"null", run.next_id(), wrong).expect_problem(422, "digest-mismatch", "Content-Digest")


@case("form-before-vehicle", "4.2", "vehicle")
def _(run):
    number, nowhere = run.next_number(), {"Sync-Vehicle": run.next_id()}
    wrong = {**run.form(number), "utcOffset": 900}
    run.submit(number, wrong, run.next_id(), nowhere).expect_problem(422, "invalid-form", "utcOffset")
    run.submit(number, run.form(number), run.next_id(), nowhere).expect_problem(422, "unknown-vehicle", "Sync-Vehicle")
    # Nothing of a refusal is left: neither the number nor the key is used up.
    run.submit(number, run.form(number), run.next_id()).expect_status(201)


@case("payload-over-64-kib", "1.6", "vehicle")
def _(run):
    number = run.next_number()
    form = {**run.form(number), "laterVersion": "a" * 66_000}
    run.submit(number, form, run.next_id()).expect_problem(413, "too-large", "body")


def changed(form, path, value):
    """The form with one member changed; None leaves it out."""
    form = json.loads(json.dumps(form))
    *parents, name = path.split(".")
    place = form
    for parent in parents:
        place = place[parent]
    if value is None:
        place.pop(name, None)
    else:
        place[name] = value
    return form


rows("4.1", "vehicle", [
    ("form: another number", "number", "CHECK0", 422, "number"),
    ("form: another kind", "kind", "photometric", 422, "kind"),
    ("form: a kind nobody knows", "kind", "CVM", 400, "kind"),
    ("form: no inspection", "inspection", None, 400, "inspection"),
    ("form: decimal as a number", "odometer.value", 48210, 400, "odometer.value"),
    ("form: decimal with a comma", "odometer.value", "48210,5", 400, "odometer.value"),
    ("form: negative odometer", "odometer.value", "-1", 422, "odometer.value"),
    ("form: odometer without unit", "odometer.unit", None, 422, "odometer"),
    ("form: access code", "mechanic", "trem1234", 422, "mechanic"),
    ("form: instant", "performedAt", 253402300800000, 422, "performedAt"),
    ("form: offset", "utcOffset", 841, 422, "utcOffset"),
    ("form: NIV of 18", "vehicle.vin", "A" * 18, 422, "vehicle.vin"),
    ("form: plate that is empty", "vehicle.plate", "", 422, "vehicle.plate"),
    ("form: jurisdiction", "vehicle.jurisdiction", "Québec", 422, "vehicle.jurisdiction"),
    ("form: control character", "vehicle.make", "A\u0085B", 422, "vehicle.make"),
    ("form: result", "result", "nonCompliant", 422, "result"),
    ("form: sticker", "sticker", 7, 422, "sticker"),
    ("form: enterprise number of a person", "owner.enterpriseNumber", "1234567890", 422, "owner.enterpriseNumber"),
], lambda run, path, value, status, field: one_member(run, path, value, status, field))


def one_member(run, path, value, status, field):
    number = run.next_number()
    answer = run.submit(number, changed(run.form(number), path, value), run.next_id())
    answer.expect_problem(status, "malformed-request" if status == 400 else "invalid-form", field)


rows("4.1", "vehicle", [
    ("form: plate and net mass left out (R6)", "vehicle.plate", None),
    ("form: PNBV 1 (R8)", "vehicle.grossVehicleWeightRating", "1"),
    ("form: PNBV 4501 (R8)", "vehicle.grossVehicleWeightRating", "4501"),
    ("form: NIV of one character (R5)", "vehicle.vin", "7"),
    ("form: decimals of the odometer (R7)", "odometer.value", "1250.5"),
], lambda run, path, value: allowed(run, path, value))


def allowed(run, path, value):
    number = run.next_number()
    run.submit(number, changed(run.form(number), path, value), run.next_id()).expect_status(201)


rows("1.2", "vehicle", [
    ("payload-null", lambda text: text.replace('"utcOffset":-300', '"utcOffset":-300,"x":null')),
    ("payload-duplicate-name", lambda text: text[:-1] + ',"utcOffset":-300}'),
    ("payload-byte-order-mark", lambda text: "\ufeff" + text),
    ("payload-lone-surrogate", lambda text: text[:-1] + r',"x":"\ud800"}'),
    ("payload-not-nfc", lambda text: text[:-1] + ',"x":"E\u0301"}'),
    ("payload-depth-17", lambda text: text[:-1] + ',"x":' + "[" * 16 + "]" * 16 + "}"),
], lambda run, change: one_payload(run, change))


def one_payload(run, change):
    number = run.next_number()
    payload = change(run.bytes(run.form(number)).decode()).encode()
    run.submit(number, payload, run.next_id()).expect_problem(400, "malformed-request")
    if not run.capabilities()["features"]["batch"]:
        return
    # The same within a batch is that entry's fault alone.
    good = run.next_number()
    entries = [run.entry(number, payload), run.entry(good, run.bytes(run.form(good)))]
    results = run.ask("POST", "/certificates:batch", {"entries": entries}).expect_status(200)["results"]
    expect([result["status"] for result in results] == [400, 201], f"{[result['status'] for result in results]}")


@case("batch", "4.6", "vehicle")
def _(run):
    run.offered("batch")
    limit = run.capabilities()["limits"]["batch"]
    first, second = run.next_number(), run.next_number()
    entry = run.entry(first, run.bytes(run.form(first)))
    mismatched = {**run.entry(second, run.bytes(run.form(second))), "digest": "0" * 64}
    entries = [entry, mismatched, entry][:limit]
    results = run.ask("POST", "/certificates:batch", {"entries": entries}).expect_status(200)["results"]
    expect([result["operation"] for result in results] == [one["operation"] for one in entries], "not in their order")
    expect([result["status"] for result in results] == [201, 422, 200][:limit], f"{results}")
    if limit > 1:
        expect(results[1]["problem"].get("field") == "digest", f"{results[1]}")
    whole = run.ask("POST", "/certificates:batch", {"entries": [{**entry, "operation": "x"}]})
    whole.expect_problem(400, "malformed-request", "entries.0.operation")
    whole = run.ask("POST", "/certificates:batch", {"entries": [{**entry, "number": "a_b"}]})
    whole.expect_problem(400, "malformed-request", "entries.0.number")
    small = {**entry, "payload": "{}"}
    run.ask("POST", "/certificates:batch", {"entries": [small] * (limit + 1)}).expect_problem(413, "too-large", "entries")
    large = run.entry(second, b'{"x":"' + b"a" * 66_000 + b'"}')
    result = run.ask("POST", "/certificates:batch", {"entries": [large]}).expect_status(200)["results"][0]
    expect(result["status"] == 413 and result["problem"].get("field") == "payload", f"{result}")


def completed_match(result, query):
    """§1.10: a compact result in full. Only what `same` names is the query's."""
    candidates = []
    for candidate in result["candidates"]:
        vehicle = {name: value for name, value in candidate.items() if name != "same"}
        same = candidate.get("same", [])
        allowed = [name for name in ("plate", "jurisdiction") if name in query and name not in vehicle]
        expect(set(same) <= set(allowed) and len(set(same)) == len(same), f"same is {same} in {candidate} for {query}")
        expect("vin" in vehicle, f"no vin in {candidate}")
        expect("vehicle" not in vehicle, f"a candidate in full: {candidate}")
        vehicle |= {name: query[name] for name in same}
        one = {name: vehicle.pop(name) for name in ("id", "ownerName") if name in vehicle}
        candidates.append({**one, "vehicle": vehicle})
    return {"key": query["key"], "candidates": candidates, "truncated": result.get("truncated", False)}


def codings(run):
    """Those that both know."""
    told = [name.lower() for name in run.capabilities().get("encodings", [])]
    known = [name for name in CODINGS if name in told]
    if not known:
        run.skip("encodings lists none that this check knows, as it may")
    return known


@case("packed-batch", "1.9", "vehicle")
def _(run):
    """The same entries, packed and not: one commit, one receipt, a digest of what was packed."""
    run.offered("batch")
    for coding in codings(run):
        number = run.next_number()
        body = run.bytes({"entries": [run.entry(number, run.bytes(run.form(number)))]})
        headers = {"Content-Encoding": coding}
        first = run.ask("POST", "/certificates:batch", packed(coding, body), headers).expect_status(200)["results"]
        again = run.ask("POST", "/certificates:batch", body).expect_status(200)["results"]
        expect([first[0]["status"], again[0]["status"]] == [201, 200], f"{coding}: {first} {again}")
        expect(first[0]["receipt"] == again[0]["receipt"], f"{coding}: another receipt")
        expect(first[0]["receipt"]["digest"] == json.loads(body)["entries"][0]["digest"], f"{coding}: another digest")


@case("packed-once", "1.9", "session")
def _(run):
    """One frame or member, whole, with nothing around it."""
    body = run.bytes({"queries": []})
    for coding in codings(run):
        one, headers = packed(coding, body), {"Content-Encoding": coding.upper()}
        expect(run.ask("POST", "/vehicles:match", one, headers).expect_status(200)["results"] == [], f"{coding}: results")
        for wrong in (one + one, one + b" ", one[:-1], body, b""):
            answer = run.ask("POST", "/vehicles:match", wrong, headers)
            answer.expect_problem(400, "malformed-request", "Content-Encoding")
        twice = {"Content-Encoding": f"{coding}, {coding}"}
        answer = run.ask("POST", "/vehicles:match", packed(coding, one), twice)
        answer.expect_problem(415, "unsupported-encoding", "Content-Encoding")
        told = [name.strip() for name in ",".join(answer.values("Accept-Encoding")).lower().split(",")]
        expect(coding in told, f"415 says Accept-Encoding {told}")


@case("packed-over-the-limit", "1.9", "session")
def _(run):
    limit = run.capabilities()["limits"]["body"]
    for coding in codings(run):
        answer = run.ask("POST", "/vehicles:match", bomb(coding, limit + 200_000), {"Content-Encoding": coding})
        answer.expect_problem(413, "too-large", "body")


@case("packed-answer-as-asked", "1.9", "session")
def _(run):
    vehicles = [{"key": str(index), "vin": "CHECK"} for index in range(run.capabilities()["limits"]["match"])]
    body = run.bytes({"queries": vehicles})
    plain = run.ask("POST", "/vehicles:match", body).expect_status(200)
    for asked, allowed in (("gzip", ["gzip"]), ("gzip;q=0", []), ("zstd;q=0, gzip;q=0.5", ["gzip"]), ("x-check", [])):
        answer = run.ask("POST", "/vehicles:match", body, {"Accept-Encoding": asked})
        told = [name.lower() for name in answer.values("Content-Encoding") if name.lower() != "identity"]
        expect(all(name in allowed for name in told), f"{asked}: Content-Encoding is {told}")
        if told:
            answer.body = gzip.decompress(answer.body)
        expect(answer.expect_status(200) == plain, f"{asked}: another answer")


@case("digested-bodies-go-as-they-are", "1.9", "vehicle")
def _(run):
    number = run.next_number()
    for coding in codings(run):
        answer = run.submit(number, packed(coding, run.bytes(run.form(number))), run.next_id(), {"Content-Encoding": coding})
        answer.expect_problem(415, "unsupported-encoding", "Content-Encoding")


@case("several-at-a-time", "2.1", "vehicle")
def _(run):
    """As many requests at a time as the portal says: each is judged by itself, and one number is committed once."""
    capabilities = run.capabilities()
    count = capabilities["limits"].get("requests", 1)
    if count == 1 or not capabilities["features"]["uniqueNumbers"]:
        run.skip("limits.requests is 1, or features.uniqueNumbers false, as they may be")
    number, same = run.next_number(), [run.next_id() for _ in range(count)]
    form = run.form(number)
    others = [(run.next_number(), run.next_id()) for _ in range(count)]
    forms = [run.form(other) for other, _ in others]
    with ThreadPoolExecutor(count) as threads:
        answers = list(threads.map(lambda one: run.submit(number, form, one), same))
        apart = list(threads.map(lambda one, its: run.submit(one[0], its, one[1]), others, forms))
    committed = set()
    for answer in answers:
        # It may meet the one that is being committed (§4.2).
        if answer.status == 409:
            answer.expect_problem(409, "in-progress")
        else:
            committed.add(answer.expect_status(200, 201)["operation"])
    expect(len(committed) == 1, f"{len(committed)} operations committed one number")
    for answer, (_, operation) in zip(apart, others, strict=True):
        expect(answer.expect_status(201)["operation"] == operation, "the receipt is another operation's")


@case("compact-batch", "1.10", "vehicle")
def _(run):
    """Completed from the entries it is the answer in full, and its digest is of the receipts as they are stored."""
    run.offered("batch")
    run.offered("compact")
    first, second = run.next_number(), run.next_number()
    entry = run.entry(first, run.bytes(run.form(first)))
    entries = [entry, {**run.entry(second, run.bytes(run.form(second))), "digest": "0" * 64}]
    entries = entries[:run.capabilities()["limits"]["batch"]]
    run.ask("POST", "/certificates:batch", {"entries": entries}).expect_status(200)
    full = run.ask("POST", "/certificates:batch", {"entries": entries}).expect_status(200)["results"]
    told = run.ask("POST", "/certificates:batch", {"entries": entries, "compact": True}).expect_status(200)
    if "compact" not in told:
        expect(told["results"] == full, "another answer")
        return
    expect(told["compact"] is True, f"compact is {told['compact']}")
    completed, text = [], ""
    for result, one in zip(told["results"], entries, strict=True):
        # A problem keeps its operation.
        whole = dict(result)
        if "receipt" in result:
            whole["operation"] = one["operation"]
            known = {name: one[name] for name in ("operation", "kind", "number", "digest", "vehicle")}
            receipt = whole["receipt"] = known | result["receipt"]
            names = ("operation", "kind", "number", "digest", "vehicle", "receivedAt", "portalID")
            text += " ".join(str(receipt[name]) for name in names) + "\n"
        completed.append(whole)
    expect(completed == full, f"completed it is {completed}")
    expect(told["digest"] == hashlib.sha256(text.encode()).hexdigest(), "digest is not that of the receipts in full")


@case("looked-up-with-vehicle", "4.5", "vehicle")
def _(run):
    """Vehicles exactly with what is absent and was asked for, and those that a match tells."""
    run.offered("lookup")
    run.offered("lookupVehicles")
    vehicle = {"vin": json.loads(run.bytes(run.form(run.next_number())))["vehicle"]["vin"], "plate": "CHECK 1", "jurisdiction": "QC"}
    absent = {"kind": "mechanical", "number": run.next_number(), "digest": "0" * 64}
    there = {**absent, "number": run.committed["number"]}
    queries = [{**absent, "vehicle": vehicle}, absent, {**there, "vehicle": vehicle}]
    told = run.ask("POST", "/certificates:lookup", {"queries": queries}).expect_status(200)["results"]
    expect([result["state"] for result in told] == ["absent", "absent", "differs"], f"{told}")
    expect(["vehicles" in result for result in told] == [True, False, False], f"{told}")
    match = run.ask("POST", "/vehicles:match", {"queries": [{"key": "1", **vehicle}]}).expect_status(200)["results"][0]
    expect(completed_match(told[0]["vehicles"], {"key": "1", **vehicle}) == match, f"{told[0]['vehicles']}")
    wrong = [absent, {**absent, "vehicle": {"vin": "a b"}}]
    answer = run.ask("POST", "/certificates:lookup", {"queries": wrong})
    answer.expect_problem(400, "malformed-request", "queries.1.vehicle.vin")
    over = [{**absent, "vehicle": {"vin": "CHECK"}}] * (run.capabilities()["limits"]["match"] + 1)
    if len(over) <= run.capabilities()["limits"]["lookup"]:
        run.ask("POST", "/certificates:lookup", {"queries": over}).expect_problem(413, "too-large", "queries")


@case("compact-match", "1.10", "mandate")
def _(run):
    run.offered("compact")
    vin = run.next_vin()
    for plate in ({"plate": "CHECK 1", "jurisdiction": "QC"}, {}):
        body = {"vehicle": {"vin": vin, **plate}, "owner": {"kind": "person", "name": "Essai"}, "distinct": True}
        run.create(run.next_id(), body).expect_status(201)
    queries = [{"key": "1", "vin": vin, "plate": "CHECK 1", "jurisdiction": "QC"}, {"key": "2", "vin": vin},
               {"key": "3", "vin": vin, "plate": "CHECK1", "jurisdiction": "ON"}, {"key": "4", "vin": run.next_vin()}]
    full = run.ask("POST", "/vehicles:match", {"queries": queries}).expect_status(200)["results"]
    told = run.ask("POST", "/vehicles:match", {"queries": queries, "compact": True}).expect_status(200)
    if "compact" not in told:
        expect(told["results"] == full, "another answer")
        return
    completed = [completed_match(result, query) for result, query in zip(told["results"], queries, strict=True)]
    expect(completed == full, f"completed it is {completed}")


def without_number(run, form):
    operation = run.next_id()
    answer = run.submit(None, form, operation)
    if answer.status in (404, 501):
        answer.expect_problem((404, 501), "not-supported")
        run.skip("the portal takes no documents without a number, as it may")
    receipt = answer.expect_status(201)
    if run.capabilities()["features"]["idempotency"]:
        again = run.submit(None, form, operation).expect_status(200)
        expect(again == receipt, "a replay has another receipt")
    return receipt


@case("older-document", "4.7", "vehicle")
def _(run):
    form = {**run.form(None), "remarks": "Ancien CVM : 0098765"}
    receipt = without_number(run, form)
    if run.capabilities()["features"].get("find"):
        body = {"kind": "mechanical", "vin": form["vehicle"]["vin"]}
        found = run.ask("POST", "/certificates:find", body).expect_status(200)
        ours = [one for one in found["documents"] if one["number"] == receipt["number"]]
        expect(ours and ours[0].get("remarks") == form["remarks"], "it is not found by its vehicle")
        expect(ours[0]["receipt"] == receipt, "the receipt found is another")
    run.submit(None, run.form(run.next_number()), run.next_id()).expect_problem(422, "invalid-form", "number")


@case("current-avp-without-paper", "4.7", "vehicle")
def _(run):
    form = run.form(None)
    readings = [{"window": window, "transmission": "70"} for window in ("frontLeft", "frontRight")]
    form = {**form, "kind": "photometric", "readings": readings}
    form.pop("sticker")
    receipt = without_number(run, form)
    expect(receipt["kind"] == "photometric", f"{receipt}")
    run.ask("GET", f"/certificates/photometric/{receipt['number']}").expect_status(200)


@case("repairs", "4.8", "vehicle")
def _(run):
    number = run.next_number()
    defects = [{"component": "4010", "code": "AB", "severity": "major"}, {"component": "7", "code": "D", "severity": "minor"}]
    form = {**run.form(number), "defects": defects, "result": "nonCompliant", "mayCirculate": False}
    form.pop("sticker")
    run.submit(number, form, run.next_id()).expect_status(201)
    operation, first = run.next_id(), run.repair(("4010", "AB"))
    receipt = run.conform(number, first, operation).expect_status(201)
    expect(receipt["digest"] == hashlib.sha256(run.bytes(first)).hexdigest(), "the digest is not that of the body")
    if run.capabilities()["features"]["idempotency"]:
        expect(run.conform(number, first, operation).expect_status(200) == receipt, "a replay has another receipt")
        run.conform(number, run.repair(("7", "D")), operation).expect_problem(412, "number-taken", "Idempotency-Key")
        told = run.ask("GET", f"/operations/{operation}").expect_status(200)
        expect(told["receipt"] == receipt, "the operation is not told")
    shown = run.ask("GET", f"/certificates/mechanical/{number}").expect_status(200)["certificate"]
    expect((shown["result"], shown["mayCirculate"]) == ("nonCompliant", False), "a minor defect is open still")
    # All repairs of one request, or none.
    both = run.repair(("7", "D"), ("4010", "AB"))
    run.conform(number, both, run.next_id()).expect_problem(422, "invalid-form", "repairs.1")
    run.conform(number, run.repair(("7", "D")), run.next_id()).expect_status(201)
    document = run.ask("GET", f"/certificates/mechanical/{number}").expect_status(200)
    shown = document["certificate"]
    expect((shown["result"], shown["mayCirculate"]) == ("compliant", True), "every defect is repaired")
    expect(len(document["conformities"]) == 2 and document["payload"].encode() == run.bytes(form), "not the document sent")


@case("repairs-in-order", "4.8", "vehicle")
def _(run):
    nowhere = run.next_number()
    wrong = {"Content-Digest": "sha-256=:" + base64.b64encode(bytes(32)).decode() + ":"}
    run.conform(nowhere, b"null", run.next_id(), {"Idempotency-Key": None}).expect_problem(400, "malformed-request", "Idempotency-Key")
    run.conform(nowhere, b"null", run.next_id(), wrong).expect_problem(422, "digest-mismatch", "Content-Digest")
    run.conform(nowhere, b"null", run.next_id()).expect_problem(404, "not-found")
    known = run.committed["number"]
    run.conform(known, b"null", run.next_id()).expect_problem(400, "malformed-request")
    run.conform(known, run.repair(), run.next_id()).expect_problem(422, "invalid-form", "repairs")
    run.conform(known, run.repair(("1", "A")), run.next_id()).expect_problem(422, "invalid-form", "repairs.0")


@case("inventory", "4.10", "vehicle")
def _(run):
    number, digest = run.committed["number"], run.committed["receipt"]["digest"]
    answer = run.ask("POST", "/certificates:inventory", {"kind": "mechanical", "first": number, "last": number})
    if answer.status in (404, 501):
        run.skip("the portal has no inventory, as it may")
    told = answer.expect_status(200)
    expect((told["count"], told["present"]) == (1, "gA=="), f"{told}")
    expect(told["digest"] == hashlib.sha256(f"{number} {digest}\n".encode()).hexdigest(), "the digest is of another text")


@case("mandate-of-nobody", "3.5", "vehicle")
def _(run):
    number = run.next_number()
    strange = {"Sync-Mandate": "CHECK-OF-NOBODY"}
    run.submit(number, run.form(number), run.next_id(), strange).expect_problem(403, "no-mandate", "Sync-Mandate")
    # Before everything that is wrong with the rest.
    run.submit(number, b"null", "x", strange).expect_problem(403, "no-mandate", "Sync-Mandate")
    for mandate in run.person["mandates"]:
        own = run.next_number()
        run.submit(own, run.form(own), run.next_id(), {"Sync-Mandate": mandate}).expect_status(201)
    run.ask("POST", "/vehicles:match", {"queries": []}, strange).expect_status(200)


@case("bundle-in-order", "12.5", "mandate")
def _(run):
    keys = run.capabilities().get("bundles")
    if not keys:
        run.ask("POST", "/bundles", {}).expect_problem((404, 501), "not-supported")
        run.skip("the portal takes no bundles, as it may")
    station, key = run.next_id(), run.station_key
    recipient = hashlib.sha256(base64.b64decode(keys["sealing"])).hexdigest()
    file = {
        "format": 1, "bundle": run.next_id(), "station": station, "created": 1795600000000, "recipient": "0" * 64,
        "encapsulatedKey": key, "ciphertext": "A" * 64, "signature": "A" * 86 + "==",
    }
    run.ask("POST", "/bundles", {**file, "format": 2}).expect_problem(400, "malformed-request", "format")
    run.ask("POST", "/bundles", {**file, "recipient": "x"}).expect_problem(400, "malformed-request", "recipient")
    run.ask("POST", "/bundles", file).expect_problem(422, "invalid-form", "recipient")
    file["recipient"] = recipient
    run.ask("POST", "/bundles", file).expect_problem(422, "invalid-form", "station")
    run.ask("PUT", f"/stations/{station}/key", {"key": key}).expect_status(200)
    run.ask("PUT", f"/stations/{station}/key", {"key": key}).expect_status(200)
    run.ask("PUT", f"/stations/{station}/key", {"key": keys["receipts"]}).expect_problem(412, "number-taken", "key")
    run.ask("POST", "/bundles", file).expect_problem(422, "invalid-form", "signature")


@case("signed-out", "3.4", "session")
def _(run):
    run.portal.ask("DELETE", f"/sign-ins/{run.attempt}").expect_status(204)
    run.ask("POST", "/vehicles:match", {"queries": []}).expect_problem(401, "session-ended")
    run.portal.ask("DELETE", "/sessions/current", token=run.token).expect_status(204)
