"""A portal as a client meets it: one request on one connection, its answer as it came."""

import dataclasses
import email.utils
import gzip
import http.client
import json
import ssl
import urllib.parse

CODINGS = ("zstd", "gzip")
PREFIX = "/sync/v1"
TIMEOUT = 30
# A frame with a window of 8 MiB, without a size and a checksum.
ZSTD_HEAD = b"\x28\xb5\x2f\xfd\x00\x68"
PROBLEM = "urn:sync-portal:problem:"


class Failed(Exception):
    """The portal does not do what the contract says."""


class Absent(Exception):
    """The portal does not have what the case is about, as it may, and says so."""


class Closed(Exception):
    """The connection ended without an answer."""


def expect(holds, said):
    if not holds:
        raise Failed(said)


@dataclasses.dataclass
class Answer:
    status: int
    headers: list
    body: bytes

    def values(self, name):
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def is_marked(self):
        return self.values("Sync-Portal") == ["1"]

    def message(self):
        try:
            return json.loads(self.body)
        except ValueError:
            raise Failed(f"{self.status} with a body that is not JSON: {self.body[:80]!r}") from None

    def expect_headers(self):
        """§1.5, on every answer whatever its status."""
        expect(self.is_marked, f"{self.status}: Sync-Portal is {self.values('Sync-Portal')}")
        expect(self.values("Cache-Control") == ["no-store"], f"{self.status}: Cache-Control is {self.values('Cache-Control')}")
        dates = self.values("Date")
        expect(len(dates) == 1, f"{self.status}: Date is {dates}")
        try:
            email.utils.parsedate_to_datetime(dates[0])
        except (ValueError, TypeError):
            raise Failed(f"Date is {dates[0]!r}") from None
        if self.body:
            wanted = "application/json" if self.status < 400 else "application/problem+json"
            types = [value.split(";")[0].strip().lower() for value in self.values("Content-Type")]
            expect(types == [wanted], f"{self.status}: Content-Type is {types}, not {wanted}")

    def expect_status(self, *statuses):
        told = f" ({self.body[:160].decode('utf-8', 'replace')})" if self.body else ""
        expect(self.status in statuses, f"{self.status} instead of {' or '.join(map(str, statuses))}{told}")
        self.expect_headers()
        return self.message() if self.body else None

    def expect_problem(self, status, kind, field=None):
        """`status` and `field` may each be several; with no field any is right."""
        statuses = status if isinstance(status, tuple) else (status,)
        problem = self.expect_status(*statuses)
        expect(isinstance(problem, dict), f"{self.status} without a problem")
        told = str(problem.get("type", "")).removeprefix(PROBLEM)
        expect(told == kind, f"{self.status} `{told}` instead of `{kind}`")
        expect(problem.get("status") == self.status, f"status {self.status}, in the problem {problem.get('status')}")
        expect(problem.get("processed") == "no", f"processed is {problem.get('processed')!r}")
        fields = field if isinstance(field, tuple) else (field,)
        if field is not None:
            expect(problem.get("field") in fields, f"field is {problem.get('field')!r} instead of {field!r}")
        return problem


def packed(coding, body):
    """§1.9. zstd in blocks of bytes as they are (RFC 8878 §3.1.1.2), since not every Python has a packer for it."""
    if coding == "gzip":
        return gzip.compress(body)
    blocks = [body[start:start + 100_000] for start in range(0, len(body), 100_000)] or [b""]
    framed = [(len(block) << 3 | (index == len(blocks) - 1)).to_bytes(3, "little") + block for index, block in enumerate(blocks)]
    return ZSTD_HEAD + b"".join(framed)


def bomb(coding, size):
    """Spaces, packed small."""
    if coding == "gzip":
        return gzip.compress(b" " * size)
    count = -(-size // 131_072)
    return ZSTD_HEAD + b"".join((1 << 20 | 2 | (index == count - 1)).to_bytes(3, "little") + b" " for index in range(count))


class BadAddress(Exception):
    """The address cannot be a portal's, or nothing answers there."""


class Portal:
    def __init__(self, url, authorities=None):
        parts = urllib.parse.urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path not in ("", "/"):
            raise BadAddress(f"expected https://HOST[:PORT] without a path, got {url}")
        if parts.scheme == "http" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
            raise BadAddress("plain http is for loopback alone (§1.1)")
        self.parts = parts
        self.context = ssl.create_default_context(cafile=authorities) if parts.scheme == "https" else None

    def connection(self):
        if self.context:
            return http.client.HTTPSConnection(self.parts.hostname, self.parts.port, timeout=TIMEOUT, context=self.context)
        return http.client.HTTPConnection(self.parts.hostname, self.parts.port, timeout=TIMEOUT)

    def ask(self, method, path, body=None, headers=(), token=None):
        """`body`: bytes as they are, anything else as JSON. `path`: behind /sync/v1, or the whole from `//` on.

        A header of the same name in `headers` replaces the usual one; None leaves it out.
        """
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
        lines = {"Accept": "application/json, application/problem+json"}
        if body is not None:
            lines |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
        if token:
            lines["Authorization"] = f"Bearer {token}"
        for name, value in dict(headers).items():
            lines[name] = value
        target = path[1:] if path.startswith("//") else PREFIX + path
        connection = self.connection()
        try:
            connection.putrequest(method, target, skip_accept_encoding=True)
            for name, value in lines.items():
                if value is not None:
                    connection.putheader(name, value)
            connection.endheaders()
            try:
                if body:
                    connection.send(body)
            except OSError:
                # It may have answered already, and read no further.
                pass
            answer = connection.getresponse()
            return Answer(answer.status, answer.getheaders(), answer.read())
        except (OSError, http.client.HTTPException) as error:
            raise Closed(f"{method} {target}: {type(error).__name__} {error}") from error
        finally:
            connection.close()
