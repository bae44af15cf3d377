"""Runs the benchmarks that are named, prints a table for each and writes its figures as JSON."""

import argparse
import importlib
import pathlib
import signal
import sys
import time
import traceback

from programs import Hindrance, ROOT, Running, Setting
from tables import write

NAMES = ["record", "drain", "badlink", "idle", "oneshot", "growth"]


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/run.sh")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*NAMES, []], help=", ".join(NAMES))
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--certificates", type=int)
    parser.add_argument("--json", type=pathlib.Path, help="one file for all names")
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    options = parser.parse_args()
    results = ROOT / ".build/benchmarks"
    results.mkdir(parents=True, exist_ok=True)
    try:
        setting = Setting(options, results)
    except Hindrance as error:
        sys.exit(str(error))
    # What runs is ended, and what was made is removed, however this ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    documents, failed = {}, False
    try:
        setting.compile_limits()
        for name in options.names or NAMES:
            began = time.monotonic()
            try:
                figures = importlib.import_module(name).measure(setting)
            except Exception as error:
                failed = True
                Running.end_all()
                print(f"{name}: FAILED: {error}")
                if not isinstance(error, Hindrance):
                    traceback.print_exc()
                continue
            print(f"\n{figures.table()}\n  ({time.monotonic() - began:.0f} s)", flush=True)
            documents[name] = figures.document()
            if not options.json:
                write(results / f"{name}.json", documents[name])
    finally:
        Running.end_all()
        setting.remove()
    if options.json:
        write(options.json, documents)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
