"""What the requests of Schemathesis need to get past the door: a session, and headers that belong to the body.

Signs in as the contract says (SyncProtocol §3), with the code from the portal's newest e-mail, and again whenever the
session has ended. Without CONTRACT_SIGNED_IN=1 everybody stays outside and every request stays as it was made up.
"""

import base64
import hashlib
import json
import os
import pathlib
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
import uuid

import requests
import schemathesis

ORIGIN = os.environ["CONTRACT_ORIGIN"]
DIRECTORY = pathlib.Path(os.environ["CONTRACT_DIRECTORY"])
MAIL = DIRECTORY / "mail"
# Every operation with every status it was answered with.
SEEN = DIRECTORY / "seen"
FIXTURES = pathlib.Path(__file__).parent.parent / "SyncProtocol/Fixtures"
FORM = FIXTURES / "certificate-form-compliant.json"
CREATION = json.loads((FIXTURES / "vehicle-creation-out-of-province.json").read_text(encoding="utf-8"))
# Sealed for the keys in golden-keys.json, which the portal is started with (SyncProtocol §12).
BUNDLE = json.loads((FIXTURES / "bundle-file-two.json").read_text(encoding="utf-8"))
STATION_KEY = json.loads((FIXTURES / "station-key-one.json").read_text(encoding="utf-8"))
SIGNED_IN = os.environ.get("CONTRACT_SIGNED_IN") == "1"
PREFIX = "/sync/v1"
ACCESS_CODE, PASSWORD, MANDATE = "TREM1234", "mecano-1", "M-100200"
# Who signs in and out in made-up requests.
OTHER_ACCESS_CODE, OTHER_PASSWORD = "GAGN2345", "mecano-2"
# The first of the reference portal's vehicles.
VEHICLE = "00000000-0000-4000-8000-000000000001"

_ids = iter(range(1, 1 << 32))
_lock = threading.Lock()
_token = None


def next_id():
    return str(uuid.UUID(int=0x019A_0000_0000_7000_8000_0000_0000_0000 + next(_ids)))


def next_number():
    return f"C{next(_ids):07}"


def send(method, path, body=None, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    document = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(ORIGIN + path, document, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read()


def newest_code():
    newest = max(MAIL.glob("*.eml"))
    return re.search(r"^Code : (\d{6})", newest.read_text(encoding="utf-8"), re.MULTILINE)[1]


def sign_in():
    """A token. A session that a generated request has left open is ended first."""
    send("POST", "/admin/sign-out-all")
    attempt = next_id()
    status, body = send(
        "POST", f"{PREFIX}/sign-ins", {"id": attempt, "accessCode": ACCESS_CODE, "password": PASSWORD}
    )
    assert status == 201, (status, body)
    status, body = send(
        "POST", f"{PREFIX}/sign-ins/{attempt}/code", {"id": next_id(), "code": newest_code()}
    )
    assert status == 201, (status, body)
    return json.loads(body)["token"]


def token():
    """The session's token, after a question that shows that it is open and keeps it so."""
    global _token
    with _lock:
        question = f"{PREFIX}/operations/{VEHICLE}"
        if _token is None or send("GET", question, token=_token)[0] == 401:
            _token = sign_in()
        return _token


def digest(body):
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


def dice(request, body):
    """0 to 7, by what was made up: the same in every run, whatever came before."""
    return hashlib.sha256(f"{request.method} {request.path_url}".encode() + body).digest()[0] % 8


def put_body(request, message):
    request.body = json.dumps(message, ensure_ascii=False).encode()
    request.headers["Content-Length"] = str(len(request.body))
    request.headers["Content-Type"] = "application/json"
    return request.body


def committed():
    """Kind and number of the document that was committed last, if any."""
    documents = json.loads(send("GET", "/admin/certificates")[1])
    documents = documents["certificates"] if isinstance(documents, dict) else documents
    return (documents[-1]["kind"], documents[-1]["number"], documents[-1].get("operation")) if documents else None


class Session(requests.auth.AuthBase):
    """Makes of most made-up requests ones that a station could send; the others stay as they are."""

    def __call__(self, request):
        if SIGNED_IN:
            request.headers["Authorization"] = f"Bearer {token()}"
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        if SIGNED_IN and isinstance(body, bytes) and dice(request, body) > 1:
            self.fit(request, body)
        return request

    def fit(self, request, body):
        path = urllib.parse.urlsplit(request.url).path.removeprefix(PREFIX)
        parts = path.strip("/").split("/")
        if (request.method, parts[0], len(parts)) == ("PUT", "certificates", 3):
            body = self.fit_form(request, body, parts)
        elif (request.method, parts[0], len(parts)) == ("PUT", "vehicles", 2):
            self.fit_vehicle(request, body)
        elif (request.method, parts) == ("POST", ["bundles"]):
            self.fit_bundle(request, body)
        elif request.method in ("GET", "POST") and parts[0] in ("certificates", "operations") and len(parts) > 1:
            self.fit_name(request, parts)
        elif request.method == "POST" and parts[0] == "sign-ins" and b"accessCode" in body:
            self.fit_person(request, body)
        elif request.method == "POST" and parts[0] == "sign-ins" and parts[-1] == "code":
            self.fit_code(request, body)
        if request.headers.get("Content-Digest", "").startswith("sha-256=:"):
            request.headers["Content-Digest"] = digest(body)
        if request.headers.get("Sync-Mandate") and dice(request, body) > 2:
            request.headers["Sync-Mandate"] = MANDATE
        if request.headers.get("Sync-Vehicle"):
            request.headers["Sync-Vehicle"] = VEHICLE
        if request.headers.get("Idempotency-Key") and dice(request, body) > 3:
            request.headers["Idempotency-Key"] = next_id()

    def fit_bundle(self, request, body):
        """The golden bundle; one in three of a station whose key is known, the others with a made-up member."""
        told = f"{PREFIX}/stations/{BUNDLE['station']}/key"
        assert send("PUT", told, STATION_KEY, token())[0] == 200
        try:
            made_up = json.loads(body)
            keep = [] if dice(request, body) > 4 else sorted(set(made_up) & set(BUNDLE))[:1]
            put_body(request, {**BUNDLE, **{name: made_up[name] for name in keep}})
        except (ValueError, TypeError):
            return

    def fit_vehicle(self, request, body):
        """One in three is a creation that every rule allows, of a vehicle that is not there."""
        if dice(request, body) > 5:
            put_body(request, {**CREATION, "vehicle": {**CREATION["vehicle"], "vin": next_number()}})
            request.url = f"{ORIGIN}{PREFIX}/vehicles/{next_id()}"

    def fit_form(self, request, body, parts):
        """A form says its own kind and number; the path says the same. One in three is a form that every rule allows."""
        try:
            form = json.loads(body)
            if dice(request, body) > 5:
                form = {**json.loads(FORM.read_text(encoding="utf-8")), "number": next_number()}
                body = put_body(request, form)
            kind, number = form["kind"], form["number"]
        except (ValueError, KeyError, TypeError):
            return body
        if kind in ("mechanical", "photometric") and re.fullmatch("[A-Za-z0-9][A-Za-z0-9-]{0,31}", str(number)):
            request.url = f"{ORIGIN}{PREFIX}/certificates/{kind}/{number}"
        return body

    def fit_name(self, request, parts):
        """Asks for what is there."""
        last = committed()
        if last is None:
            return
        kind, number, operation = last
        names = [operation or parts[1]] if parts[0] == "operations" else [kind, number, *parts[3:]]
        request.url = f"{ORIGIN}{PREFIX}/{parts[0]}/{'/'.join(names)}"

    def fit_person(self, request, body):
        try:
            person = {"id": next_id(), "accessCode": OTHER_ACCESS_CODE, "password": OTHER_PASSWORD}
            put_body(request, {**json.loads(body), **person})
        except (ValueError, TypeError):
            return

    def fit_code(self, request, body):
        """Opens the challenge that is answered; one code in two is wrong."""
        attempt = next_id()
        person = {"id": attempt, "accessCode": OTHER_ACCESS_CODE, "password": OTHER_PASSWORD}
        status, _ = send("POST", f"{PREFIX}/sign-ins", person)
        if status == 409:
            send("POST", "/admin/sign-out-all")
            attempt = person["id"] = next_id()
            status, _ = send("POST", f"{PREFIX}/sign-ins", person)
        try:
            message = json.loads(body)
            if status == 201 and dice(request, body) % 2:
                message = {**message, "id": next_id(), "code": newest_code()}
            put_body(request, message)
        except (ValueError, TypeError):
            return
        request.url = f"{ORIGIN}{PREFIX}/sign-ins/{attempt}/code"


schemathesis.auth.set_from_requests(Session())


@schemathesis.check
def answer_is_the_portals(context, response, case):
    """SyncProtocol §1.5, on every answer whatever its status."""
    for name, value in {"sync-portal": "1", "cache-control": "no-store"}.items():
        assert response.headers.get(name) == [value], f"{name} is {response.headers.get(name)}"
    assert response.headers.get("date"), "no Date"
    with SEEN.open("a", encoding="utf-8") as seen:
        seen.write(f"{case.operation.label} {response.status_code}\n")
