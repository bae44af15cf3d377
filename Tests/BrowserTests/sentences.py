"""Tests as sentences that could be false, and the stream of events by which Tests/run.py counts them."""
import collections
import json
import time
import traceback

MOST_SAID = 20
"""Faults that one test tells."""

SENTENCES = []
"""(identifier, function) of each test, in the order of the modules."""


def sentence(text):
    """Marks a test: a function of a `World` that yields, or raises, a text for each thing that is wrong."""
    def keep(function):
        module = function.__module__.rpartition(".")[2].title().replace("_", "")
        SENTENCES.append((f"BrowserTests.{module}/`{text}`", function))
        return function
    return keep


class Events:
    """The event stream of Swift Testing, one JSON object a line, as far as Tests/run.py reads it."""

    def __init__(self, path):
        self.file = open(path, "w") if path else None

    def tell(self, kind, test=None, symbol=None, text="", record="event"):
        messages = [{"symbol": symbol, "text": text}] if symbol else []
        name = {"id": test} if record == "test" else {"testID": test}
        if self.file:
            payload = {"kind": kind, "messages": messages, **name}
            print(json.dumps({"kind": record, "payload": payload}), file=self.file, flush=True)


def run_all(world, chosen, events):
    """Runs the tests whose identifier contains `chosen`; returns how many failed."""
    tests = [(name, function) for name, function in SENTENCES if chosen in name]
    outcomes = collections.Counter()
    for name, _ in tests:
        events.tell("function", name, record="test")
    for name, function in tests:
        began = time.monotonic()
        events.tell("testStarted", name)
        faults = list(_faults(world, function))
        for fault in faults:
            events.tell("issueRecorded", name, "fail", fault)
        symbol = "fail" if faults else "pass"
        events.tell("testEnded", name, symbol)
        outcomes[symbol] += 1
        print(f"{'✘' if faults else '✔'} {name} ({time.monotonic() - began:.1f} s)", flush=True)
        for fault in faults:
            print("  " + fault.replace("\n", "\n  "), flush=True)
    events.tell("runEnded")
    print(f"{outcomes['pass']} passed, {outcomes['fail']} failed", flush=True)
    return outcomes["fail"]


def _faults(world, function):
    count = 0
    try:
        for fault in function(world) or ():
            count += 1
            if count <= MOST_SAID:
                yield str(fault)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)
        place = next((f for f in reversed(where) if "BrowserTests" in f.filename), where[-1])
        yield f"{type(error).__name__}: {str(error)[:1500]} ({place.filename.rpartition('/')[2]}:{place.lineno})"
    if count > MOST_SAID:
        yield f"… and {count - MOST_SAID} more"
