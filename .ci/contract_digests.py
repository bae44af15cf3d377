"""What SyncProtocol/README.md §1.4 says each digest in Fixtures/ is of, held against the digests themselves."""

import base64
import hashlib
import json
import re

ROW = re.compile(r"^\| `([a-z0-9-]+)` `([A-Za-z0-9.:]+)` \| (.+) \|$", re.MULTILINE)
FILE = re.compile(r"^file `([a-z0-9-]+)`(?:, which is `([A-Za-z0-9.]+)`)?$")
KEY = re.compile(r"^key `([A-Za-z.]+)` of `([a-z0-9-]+)`: its 32 bytes$")
TEXT = re.compile(r"^text `([^`]*)`(?:`: no bytes)?$")
HEADER = re.compile(r"The header `Content-Digest` of `([a-z0-9-]+)` is `([^`]+)`")


def read(folder, name):
    """A file's text: its bytes without the last line feed."""
    return (folder / f"{name}.json").read_bytes()[:-1]


def value_at(document, path):
    """`answer:results.0.digest` goes on in the JSON that is the text of `answer`."""
    for part in re.split("([.:])", path):
        if part == ".":
            continue
        if part == ":":
            document = json.loads(document)
        else:
            document = document[int(part)] if isinstance(document, list) else document[part]
    return document


def digests(document, path=""):
    """The path of each digest in a message, also in JSON that is a text, save in a certificate's payload."""
    if isinstance(document, dict):
        for name, value in document.items():
            yield from digests(value, f"{path}{'' if not path or path.endswith(':') else '.'}{name}")
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from digests(value, f"{path}.{index}")
    elif isinstance(document, str) and re.fullmatch("[0-9a-f]{64}", document):
        yield path
    elif isinstance(document, str) and path == "answer":
        yield from digests(json.loads(document), "answer:")


def preimage(folder, document, said):
    """The bytes that a row of the table names; a fault as text where they cannot be found."""
    if found := FILE.match(said):
        text = read(folder, found[1])
        if found[2] and value_at(document, found[2]).encode() != text:
            return f"`{found[2]}` is not the text of {found[1]}"
        return text
    if found := KEY.match(said):
        return base64.b64decode(value_at(json.loads(read(folder, found[2])), found[1]))
    if said == "text ``: no bytes":
        return b""
    if found := TEXT.match(said):
        return found[1].replace("\\n", "\n").encode()
    return f"cannot be read: {said}"


def faults(contract):
    """Every digest in Fixtures/ has its row, every row a digest, and what it says is true."""
    folder = contract / "Fixtures"
    readme = (contract / "README.md").read_text(encoding="utf-8")
    rows = {(name, path): said for name, path, said in ROW.findall(readme)}
    there = set()
    for file in sorted(folder.glob("*.json")):
        document = json.loads(file.read_bytes())
        for path in digests(document):
            key = (file.stem, path)
            there.add(key)
            if key not in rows:
                yield f"README.md §1.4: no row says what `{path}` of {file.stem} is the digest of"
                continue
            text = preimage(folder, document, rows[key])
            if isinstance(text, str):
                yield f"README.md §1.4: {file.stem} `{path}`: {text}"
            elif hashlib.sha256(text).hexdigest() != value_at(document, path):
                yield f"README.md §1.4: `{path}` of {file.stem} is not the digest of {rows[key]}"
    for name, path in sorted(set(rows) - there):
        yield f"README.md §1.4: {name} has no digest at `{path}`"
    header = HEADER.search(readme)
    if not header:
        yield "README.md §1.4: no header Content-Digest is shown"
    elif header[2] != f"sha-256=:{base64.b64encode(hashlib.sha256(read(folder, header[1])).digest()).decode()}:":
        yield f"README.md §1.4: the header shown is not the digest of {header[1]}"
    if not rows:
        yield "README.md §1.4: no table of digests"
