#!/usr/bin/env python3
"""usage: bash Tests/run.sh [--full] [--only NAME]…

  --full        the proofs at the scale of a release (Tests/README.md has both scales)
  --only NAME   one suite (EndToEndTests, or end-to-end for short), or one proof of Tests/README.md:
                exhaustive, simulation, kill, powercut, io, damage, hostile, attacks, browser, guided, fuzz (may be
                repeated)

TEST_TIME_LIMIT=SECONDS changes every suite's time limit. The full output of a suite is kept in .build/tests/SUITE.log.
The last line is `N passed, N failed`; the exit status is 0 when nothing failed, 1 when something did, 64 for bad usage.
"""
import collections, json, os, pathlib, re, signal, subprocess, sys, threading, time
from concurrent.futures import Future

# Not by way of `swift test`, of which only one can run at a time.
PROGRAM = ".build/debug/cvm-syncPackageTests.xctest"
LOGS = pathlib.Path(".build/tests")
SUITES = sorted(folder.name for folder in pathlib.Path("Tests").glob("*Tests"))
# The suite that is in Python, in a browser; it tells its tests as the others do. The proof of guided keying is a part.
BROWSER, GUIDED = "BrowserTests", "guided"
# Which tests a proof is: the beginning of their names, SUITE.TYPE. One that is a whole suite needs no line.
PROOFS = {
    "exhaustive": "SimulationTests.Exhaustive", "simulation": "SimulationTests.Simulation",
    "kill": "EndToEndTests.EndToEnd/Kill", "powercut": "DurabilityTests.PowerCut", "io": "DurabilityTests.InputOutput",
    "damage": "StoreTests.(WAL|Witness)?Damage",
}
# Bytes that a suite may tell of its tests. They include the arguments of each, three times, and byte for byte: a large one
# takes minutes. Build large values inside the test.
TOLD = 16 << 20
FIGURES = re.compile(f"^(?:figure: (?=(?:{'|'.join(PROOFS)}|hostile|attacks): )|(?=(?:fuzz|browser|guided): ))(.*)", re.M)
# Suites whose programs and servers wait for each other, and have limits for it, run beside those that compute; whoever
# has no more of the one kind goes on with the other. Fuzzing comes last: each of its targets has a time of its own.
WAITING = {"EndToEndTests", "HostileTests", "TransportTests", BROWSER, GUIDED, "kill", "attacks", "fuzz"}
LIMITS = {"SimulationTests": 3300, "simulation": 3300} | dict.fromkeys(
    [BROWSER, GUIDED, "EndToEndTests", "DurabilityTests", "HostileTests", "StoreTests", "exhaustive", "kill", "powercut", "io",
     "damage", "attacks"], 2400)  # seconds, three times what they usually take; 600 for the others


def named(name):
    """The suite or proof that `--only NAME` runs: EndToEndTests, end-to-end and endtoend are the same suite."""
    def short(suite):
        return re.sub("[-_]", "", suite.lower()).removesuffix("tests")
    for suite in SUITES:
        if short(suite) == short(name):
            return suite
    if name in [*PROOFS, GUIDED, "attacks", "fuzz"]:
        return name
    sys.exit(print(f"There is no suite or proof {name}. Suites: {' '.join(SUITES)}", file=sys.stderr) or 64)


# Attacks: the tables under `## Attacks` of Tests/README.md, of rows (attack, Suite.Type/sentence).

def attacks():
    section = pathlib.Path("Tests/README.md").read_text().split("\n## Attacks\n", 1)[1].split("\n## ", 1)[0]
    for line in section.split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if len(cells) == 3 and cells[0] not in ("attack", "---"):
            test = re.fullmatch(r"`(\w+\.[\w/]+)`: (.+)", cells[2])
            if not test:
                sys.exit(f"Tests/README.md: the test of an attack is `Suite.Type` and its sentence, not: {cells[2]}")
            yield cells[0], f"{test[1]}/`{test[2]}`"


def held(tests):
    """The figure of the attacks, and a line for each that did not hold."""
    outcomes = {}
    for test, outcome in tests.items():
        name = re.sub(r"`\(.*$", "`", test)
        outcomes[name] = outcomes.get(name, True) and outcome == "passed"
    rows = list(attacks())
    lost = [f"{'failed' if test in outcomes else 'no such test'}: {attack} ({test})" for attack, test in rows
            if not outcomes.get(test)]
    return f"attacks: tried={len(rows)} held={len(rows) - len(lost)}", lost


# One suite.

starting, running = threading.Lock(), set()


def end(session):
    """Kills whatever a suite left: tests that hang, agents and portals. Each suite has a session of its own for this."""
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text(errors="replace").rpartition(")")[2].split()[3]) == session:
                os.kill(int(stat.parent.name), signal.SIGKILL)
        except (OSError, IndexError):
            continue


def execute(command, log, limit):
    """The exit status; None when the time limit passed."""
    with starting:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        running.add(child.pid)
    try:
        return child.wait(limit)
    except subprocess.TimeoutExpired:
        return None
    finally:
        child.kill()
        child.wait()
        end(child.pid)
        running.discard(child.pid)


def read(events):
    """What became of each test function, whatever its number of arguments, what failed ones said, and whether the run
    came to its end: by an event stream of Swift Testing, one JSON object a line."""
    tests, said, has_ended = {}, [], False
    for line in events.read_text(errors="replace").split("\n") if events.exists() else []:
        try:
            event = json.loads(line, strict=False)
        except ValueError:
            continue
        payload = event["payload"]
        kind, test, messages = payload["kind"], payload.get("testID"), payload.get("messages", [])
        if event["kind"] == "test" and kind == "function":
            tests[payload["id"]] = "not started"
        elif kind == "runEnded":
            has_ended = True
        elif kind == "issueRecorded" and any(message["symbol"] == "fail" for message in messages):
            said.append(f"{test}: " + " ".join(message["text"] for message in messages)[:1000])
        elif test in tests and kind in ("testStarted", "testSkipped"):
            tests[test] = {"testStarted": "did not finish", "testSkipped": "skipped"}[kind]
        elif test in tests and kind == "testEnded":
            tests[test] = "failed" if any(message["symbol"] == "fail" for message in messages) else "passed"
    return tests, said, has_ended


def run(suite):
    """Runs a suite, or the tests of a proof: its tests, what failed ones said, how it failed otherwise, and its seconds."""
    began, limit = time.monotonic(), int(os.environ.get("TEST_TIME_LIMIT") or LIMITS.get(suite, 600))
    events = LOGS / f"{suite}.jsonl"
    events.unlink(missing_ok=True)
    patterns = [PROOFS.get(suite, f"{suite}.").replace(".", r"\.")]
    if suite == "attacks":
        patterns = [re.sub(r"([\\^$.|?*+()\[\]{}])", r"\\\1", test) for _, test in attacks()]
    command = [PROGRAM, "--testing-library", "swift-testing", "--event-stream-version", "0",
               "--event-stream-output-path", str(events)]
    for pattern in patterns:
        command += ["--filter", f"^{pattern}"]
    if suite in (BROWSER, GUIDED):
        command = [".build-venv/bin/python", "Tests/BrowserTests", "--events", str(events)]
        command += ["BrowserTests.Guided/"] if suite == GUIDED else []
    if suite == "fuzz":
        command = ["bash", "Tests/Fuzz/run.sh", "--seconds", "30" if os.environ.get("PROOF_SCALE") == "full" else "10"]
    with open(LOGS / f"{suite}.log", "w") as log:
        status = execute(command if suite in WAITING else ["nice", "-n", "5", *command], log, limit)
    tests, said, has_ended = read(events)
    if suite == "fuzz":
        tests, has_ended = {"fuzz": "failed" if status else "passed"}, True
    told = events.stat().st_size if events.exists() else 0
    reasons = [
        (status is None, f"stopped at its time limit of {limit} s"), (not has_ended, f"crashed (status {status})"),
        (not {"passed", "failed"} & set(tests.values()), "ran no test"),
        (told > TOLD, f"told {told >> 20} MiB of its tests: which argument is large?"),
        (status and "failed" not in tests.values(), f"failed outside its tests (status {status})")]
    reason = next((reason for holds, reason in reasons if holds), "")
    if reason or "failed" in tests.values():
        text = (LOGS / f"{suite}.log").read_text(errors="replace").split("\n")
        fatal = [line for line in text if re.search("Fatal error|error:|crashed", line)]
        said.append("\n  ".join([f"{suite}: full output: {LOGS}/{suite}.log; its end:", *fatal[:10], *text[-20:]]))
    return tests, said, reason, time.monotonic() - began


def run_all(suites, is_everything):
    """Runs them, those that wait beside those that compute, and tells of each in the order given."""
    outcomes, taking = {suite: Future() for suite in suites}, threading.Lock()
    # The longest first, so that the lanes end together.
    left = sorted(suites, key=lambda suite: -LIMITS.get(suite, 600))

    def take(waits):
        while True:
            with taking:
                if not left:
                    return
                suite = next((suite for suite in left if (suite in WAITING) == waits), left[0])
                left.remove(suite)
            try:
                outcomes[suite].set_result(run(suite))
            except BaseException as error:
                outcomes[suite].set_exception(error)

    for waits in (True, False):
        threading.Thread(target=take, args=[waits], daemon=True).start()
    everything, failures, reports, figures, passed, failed = {}, [], [], [], 0, 0
    for suite, outcome in outcomes.items():
        print(f"{suite:20} ", end="", flush=True)
        tests, said, reason, seconds = outcome.result()
        everything |= tests
        counts = collections.Counter(tests.values())
        lost = len(tests) - counts["passed"] - counts["skipped"] or int(reason != "")
        print(f"{counts['passed']:4d} passed, {lost} failed, {counts['skipped']} skipped  ({seconds:.0f} s)  {reason}",
              flush=True)
        failures += [f"{suite}: {reason}"] * bool(reason) + [
            f"{outcome}: {test}" for test, outcome in tests.items() if outcome in ("failed", "did not finish")]
        passed, failed, reports = passed + counts["passed"], failed + lost, reports + said[-30:]
        figures += FIGURES.findall((LOGS / f"{suite}.log").read_text(errors="replace"))
    if is_everything or "attacks" in suites:
        figure, lost = held(everything)
        figures, failures, failed = [*figures, figure], failures + lost, failed + bool(lost)
    for title, lines in ("Failed", failures), ("What they said", reports), ("Figures", figures):
        if lines:
            print(f"\n{title}:\n" + "\n".join(lines))
    return passed, failed


def main(arguments):
    suites = []
    while arguments:
        match arguments:
            case ["--full", *arguments]: os.environ["PROOF_SCALE"] = "full"
            case ["--only", name, *arguments]: suites.append(named(name))
            case ["--help" | "-h", *_]: sys.exit(print(__doc__, end=""))
            case _: sys.exit(print(__doc__, end="", file=sys.stderr) or 64)
    suites = list(dict.fromkeys(suites))
    for number in signal.SIGINT, signal.SIGTERM:
        signal.signal(number, interrupted)
    LOGS.mkdir(parents=True, exist_ok=True)
    # Fuzzing builds what it needs by itself.
    build = "true" if suites == ["fuzz"] else 'swift build --build-tests "${build_flags[@]}" </dev/null'
    if not suites or {BROWSER, GUIDED} & set(suites):
        build += ('; install_missing "${browser_packages[@]}"; '
                  'python_with "playwright, axe_playwright_python" "${browser_modules[@]}"')
    print("Building with the tests (the first time takes several minutes)", flush=True)
    prepared = subprocess.run(["bash", "-c", "set -e; source .ci/setup.sh; install_missing \"${test_packages[@]}\"; "
                               f"require_swift; {build}"]).returncode == 0
    passed, failed = run_all(suites or [*SUITES, "fuzz"], not suites) if prepared else (0, 1)
    if not prepared:
        print("\nFailed:\n  the build: see its errors above")
    print(f"\n{passed} passed, {failed} failed")
    sys.exit(failed > 0)


def interrupted(*_):
    with starting:
        for session in list(running):
            end(session)
    os._exit(130)


main(sys.argv[1:])
