"""Adds up the reports of Schemathesis: `contract: operations=N cases=N answers=N failures=N`.

With `--all` every answer that most rules need must have been seen. `answers` counts the different pairs of an operation and a status: how much of the contract was seen at all.
"""

import json
import pathlib
import sys


def main(arguments):
    folders = [argument for argument in arguments if argument != "--all"]
    operations = cases = failures = 0
    answers = set()
    complete = True
    for folder in map(pathlib.Path, folders):
        try:
            report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            complete = False
            continue
        complete &= report["complete"] and report["operations"]["tested"] == report["operations"]["total"]
        operations = max(operations, report["operations"]["tested"])
        cases += report["test_cases"]["generated"]
        failures += report["test_cases"]["unique_failures"] + len(report["errors"])
        seen = folder / "portal/seen"
        answers |= set(seen.read_text(encoding="utf-8").splitlines() if seen.exists() else ())
    # A session that was never granted, or a document that never came in, would leave most rules unseen.
    needed = {
        "POST /sync/v1/sign-ins 201",
        "POST /sync/v1/sign-ins/{id}/code 201",
        "PUT /sync/v1/certificates/{kind}/{number} 201",
        "GET /sync/v1/certificates/{kind}/{number} 200",
        "GET /sync/v1/operations/{id} 200",
        "PUT /sync/v1/vehicles/{id} 201",
        "POST /sync/v1/certificates:inventory 200",
        "PUT /sync/v1/stations/{id}/key 200",
        "POST /sync/v1/bundles 200",
        "POST /sync/v1/bundles 422",
    }
    for answer in sorted(needed - answers) if "--all" in arguments else ():
        failures += 1
        print(f"check-portal: never seen: {answer}", file=sys.stderr)
    if not complete:
        print("check-portal: a run did not ask every operation", file=sys.stderr)
    print(f"contract: operations={operations} cases={cases} answers={len(answers)} failures={failures}")
    return 0 if complete and failures == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
