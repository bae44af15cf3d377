"""Validates openapi.yaml, then each fixture against the schema its file name begins with, and every digest in them."""

import json
import pathlib
import re
import sys

import contract_digests
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

CONTRACT = pathlib.Path("SyncProtocol")
SCHEMAS = "#/components/schemas/"


def kebab(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def schema_names(fixture, document, by_stem):
    """`lookup-request-four` is a LookupRequest; a Problem must also fit the schema of its type."""
    stem = max((s for s in by_stem if fixture == s or fixture.startswith(s + "-")), key=len, default=None)
    if stem is None:
        return []
    if stem != "problem":
        return [by_stem[stem]]
    kind = document["type"].rsplit(":", 1)[-1]
    return ["Problem", by_stem.get(f"{kind}-problem", f"{kind}-problem")]


def main():
    contract = yaml.safe_load((CONTRACT / "openapi.yaml").read_text(encoding="utf-8"))
    validate(contract)
    schemas = contract["components"]["schemas"]
    by_stem = {kebab(name): name for name in schemas}
    faults = []
    fixtures = sorted((CONTRACT / "Fixtures").glob("*.json"))
    for path in fixtures:
        document = json.loads(path.read_text(encoding="utf-8"))
        names = schema_names(path.stem, document, by_stem)
        if not names:
            faults.append(f"{path}: its name begins with no schema's")
        for name in names:
            if name not in schemas:
                faults.append(f"{path}: openapi.yaml has no schema for {name}")
                continue
            schema = {"$ref": SCHEMAS + name, "components": contract["components"]}
            for error in Draft202012Validator(schema).iter_errors(document):
                faults.append(f"{path}: {name}: {error.json_path}: {error.message}")
    faults += contract_digests.faults(CONTRACT)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"check-contract: openapi.yaml is valid, {len(fixtures)} fixtures, {len(faults)} faults")
    return 1 if faults or not fixtures else 0


if __name__ == "__main__":
    sys.exit(main())
