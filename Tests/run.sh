#!/usr/bin/env bash
# Builds the package and runs every suite of tests, each in a process of its own with a time limit, and fuzzes the parsers.
# Suites that mostly wait run one after another beside those that compute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/setup.sh

usage() {
  cat <<'TEXT'
usage: bash Tests/run.sh [--full] [--only NAME]…

  --full        the proofs at the scale of a release (Tests/README.md has both scales)
  --only NAME   one suite (EndToEndTests, or end-to-end for short), or one proof of Tests/README.md:
                exhaustive, simulation, kill, powercut, io, damage, hostile, attacks, fuzz (may be repeated)

TEST_TIME_LIMIT=SECONDS changes every suite's time limit. The full output of a suite is kept in .build/tests/SUITE.log.
The last line is `N passed, N failed`; the exit status is 0 when nothing failed, 1 when something did, 64 for bad usage.
TEXT
}

# EndToEndTests, end-to-end and endtoend are the same suite.
short_name() {
  local name=${1,,}
  name=${name//[-_]/}
  echo "${name%tests}"
}

all_suites() {
  local folder
  for folder in Tests/*Tests/; do basename "$folder"; done
}

# Which tests a proof is: the beginning of their names, SUITE.TYPE. One that is a whole suite needs no line.
proof_tests() {
  case $1 in
    exhaustive) echo SimulationTests.Exhaustive ;;
    simulation) echo SimulationTests.Simulation ;;
    kill) echo EndToEndTests.EndToEnd/Kill ;;
    powercut) echo DurabilityTests.PowerCut ;;
    io) echo DurabilityTests.InputOutput ;;
    damage) echo 'StoreTests.(WAL|Witness)?Damage' ;;
    *) return 1 ;;
  esac
}

# What --only NAME runs.
tests_named() {
  local suite
  if [[ $1 == fuzz || $1 == attacks ]] || proof_tests "$1" >/dev/null; then
    echo "$1"
    return 0
  fi
  for suite in $(all_suites); do
    if [[ $(short_name "$suite") == "$(short_name "$1")" ]]; then
      echo "$suite"
      return 0
    fi
  done
  echo "There is no suite or proof $1. Suites: $(all_suites | tr '\n' ' ')" >&2
  return 1
}

time_limit() {
  case $1 in
    SimulationTests | simulation) echo "${TEST_TIME_LIMIT:-3300}" ;;
    EndToEndTests | DurabilityTests | HostileTests | StoreTests | exhaustive | kill | powercut | io | damage | attacks)
      echo "${TEST_TIME_LIMIT:-1500}"
      ;;
    *) echo "${TEST_TIME_LIMIT:-600}" ;;
  esac
}

# Suites whose programs and servers wait for each other, and have limits for it: whoever computes lets them go first.
# Fuzzing comes after them, since it has a time of its own for each target and ends long before the histories do.
waits() { case $1 in EndToEndTests | HostileTests | TransportTests | kill | attacks | fuzz) return 0 ;; *) return 1 ;; esac; }

# Reads a suite's event stream; writes "PASSED FAILED SKIPPED" and then a line for each failed or unfinished test.
# A test is a test function, whatever its number of arguments.
tally() {
  awk '
    function id(line) { sub(/.*"testID":"/, "", line); sub(/"},"version".*/, "", line); return line }
    /^{"kind":"test",/ && /"kind":"function"/ {
      line = $0; sub(/","isParameterized".*/, "", line); sub(/.*"id":"/, "", line); planned[line] = 1
    }
    /"kind":"testSkipped"/ { skipped[id($0)] = 1 }
    /"kind":"testStarted"/ { started[id($0)] = 1 }
    /"kind":"testEnded"/ { ended[id($0)] = 1; if (/"symbol":"fail"/) failed[id($0)] = 1 }
    END {
      for (test in planned) {
        if (test in skipped) { skips++; continue }
        if (test in failed) { fails++; names[++count] = "failed: " test; continue }
        if (test in ended) { passes++; continue }
        fails++
        if (test in started) names[++count] = "did not finish: " test
      }
      printf "%d %d %d\n", passes, fails, skips
      for (i = 1; i <= count; i++) { gsub(/\\\//, "/", names[i]); gsub(/\\"/, "\"", names[i]); print names[i] }
    }' "$1"
}

# How many of the attacks held, by what suites told of their tests (their event streams).
tell_attacks() { python3 Tests/attacks.py figure "$@"; }

# Ends every process of a session: tests that hang, and agents or portals they left behind.
stop_session() {
  local stat fields
  for stat in /proc/[0-9]*/stat; do
    fields=$(cat "$stat" 2>/dev/null) || continue
    read -r -a after_name <<<"${fields##*) }"
    if [[ ${after_name[3]} == "$1" ]]; then kill -KILL "$(basename "$(dirname "$stat")")" 2>/dev/null || true; fi
  done
}

# Runs one suite, or the tests of one proof, tells what came of it, and leaves its counts in $logs/SUITE.counts.
run_suite() {
  local suite=$1 limit status=0 began=$SECONDS reason='' counts suite_passed suite_failed suite_skipped
  local filter filters=()
  local log=$logs/$suite.log events=$logs/$suite.jsonl command first=(nice -n 5)
  if [[ $suite == fuzz ]]; then
    command=(bash Tests/Fuzz/run.sh --seconds "$fuzz_seconds")
  else
    if [[ $suite == attacks ]]; then
      while IFS= read -r filter; do filters+=(--filter "$filter"); done < <(python3 Tests/attacks.py filters)
    else
      filter=$(proof_tests "$suite") || filter="$suite."
      filters=(--filter "^${filter//./\\.}")
    fi
    # Not by way of `swift test`, of which only one can run at a time.
    command=("$program" --testing-library swift-testing "${filters[@]}"
      --event-stream-version 0 --event-stream-output-path "$events")
  fi
  limit=$(time_limit "$suite")
  if waits "$suite"; then first=(); fi
  rm -f "$log" "$events"
  setsid timeout --foreground --kill-after=10 "$limit" "${first[@]}" "${command[@]}" </dev/null >"$log" 2>&1 &
  session=$!
  wait "$session" || status=$?
  stop_session "$session"
  session=''
  touch "$events"
  if [[ $suite == attacks ]]; then tell_attacks "$events" >>"$log" || status=1; fi
  if [[ $suite == fuzz ]]; then
    # Programs of their own: one test that passes or fails.
    counts="$((status == 0)) $((status != 0)) 0"
  else
    counts=$(tally "$events")
  fi
  read -r suite_passed suite_failed suite_skipped <<<"${counts%%$'\n'*}"
  if ((status == 124 || status == 137)); then
    reason="stopped at its time limit of $limit s"
  elif [[ $suite == fuzz ]]; then
    if ((status != 0)); then reason="status $status"; fi
  elif ! grep -q '"kind":"runEnded"' "$events"; then
    reason="crashed (status $status)"
  elif ((suite_passed + suite_failed == 0)); then
    reason='ran no test'
  elif ((status != 0 && suite_failed == 0)); then
    reason="failed outside its tests (status $status)"
  fi
  if [[ -n $reason && $suite_failed == 0 ]]; then suite_failed=1; fi
  printf '%4d passed, %d failed, %d skipped  (%d s)  %s\n' \
    "$suite_passed" "$suite_failed" "$suite_skipped" $((SECONDS - began)) "$reason"
  if ((suite_failed > 0)); then report_failure "$log"; fi
  printf '%s %s\n%s\n' "$suite_passed" "$suite_failed" "$(sed 1d <<<"$counts")" >"$logs/$suite.counts"
}

# Runs suites one after another. What each tells is kept until its turn has come.
run_lane() {
  local suite
  trap '[[ -z $session ]] || stop_session "$session"' EXIT
  trap 'exit 130' INT TERM
  for suite in "$@"; do run_suite "$suite" >"$logs/$suite.told"; done
}

# Runs all suites given, and tells of each in the order given.
run_suites() {
  local suite computing=() waiting=()
  for suite in "$@"; do
    rm -f "$logs/$suite.counts" "$logs/$suite.told"
    if waits "$suite"; then waiting+=("$suite"); else computing+=("$suite"); fi
  done
  run_lane "${computing[@]}" &
  lanes+=($!)
  run_lane "${waiting[@]}" &
  lanes+=($!)
  for suite in "$@"; do
    printf '%-20s ' "$suite"
    until [[ -s $logs/$suite.counts ]] || ! kill -0 "${lanes[@]}" 2>/dev/null; do sleep 0.2; done
    add_counts "$suite"
  done
  wait "${lanes[@]}" || true
  lanes=()
}

# Tells of one suite that has ended, and adds its counts to the totals.
add_counts() {
  local suite=$1 suite_passed=0 suite_failed=1 names
  if [[ -e $logs/$suite.told ]]; then cat "$logs/$suite.told"; fi
  if [[ -e $logs/$suite.counts ]]; then read -r suite_passed suite_failed <"$logs/$suite.counts"; fi
  passed=$((passed + suite_passed))
  failed=$((failed + suite_failed))
  if ((suite_failed > 0)); then
    names=$(sed -n '2,$p' "$logs/$suite.counts" 2>/dev/null | grep . | sed 's/^/  /') || true
    failures+="${names:-  $suite: see its output}"$'\n'
    reports+=$(report_failure "$logs/$suite.log" | head -n 30)$'\n'
  fi
  figures+=$(sed -nE -e "s/^figure: (($proofs): .*)/\1/p" -e '/^fuzz: /p' "$logs/$suite.log" 2>/dev/null || true)$'\n'
}

# What failed tests said, without the lines of those that passed.
report_failure() {
  if [[ $1 == */fuzz.log ]]; then tail -n 40 "$1" | sed 's/^/    /'; fi
  grep -aE '^(✘|error:|↳|  [^ :]+:[0-9]+: )|Fatal error|Program crashed| crashed:' "$1" |
    grep -avE '^↳ (Testing Library|Target Platform)|^✘ (Suite|Test run)' | cut -c 1-400 | head -n 80 | sed 's/^/    /' || true
  echo "    full output: $1"
}

finish() {
  if [[ -n $failures ]]; then printf '\nFailed:\n%s' "$failures"; fi
  if [[ -n $reports ]]; then printf '\nWhat they said:\n%s' "$reports"; fi
  figures=$(grep . <<<"$figures" || true)
  if [[ -n $figures ]]; then printf '\n%s\n' "$figures"; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0)) || exit 1
}

suites=()
while (($# > 0)); do
  case $1 in
    --full) export PROOF_SCALE=full; shift ;;
    --only)
      (($# >= 2)) || { usage >&2; exit 64; }
      suites+=("$(tests_named "$2")") || exit 64
      shift 2
      ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
done
everything=0
if ((${#suites[@]} == 0)); then
  everything=1
  mapfile -t suites < <(all_suites; echo fuzz)
fi

# Of each target.
fuzz_seconds=10
if [[ ${PROOF_SCALE:-} == full ]]; then fuzz_seconds=30; fi
# The proofs whose figures close a run.
proofs='exhaustive|simulation|kill|powercut|io|damage|hostile|attacks'
passed=0 failed=0 failures='' reports='' figures='' session='' lanes=()
trap '((${#lanes[@]} == 0)) || { kill "${lanes[@]}" 2>/dev/null; wait "${lanes[@]}" 2>/dev/null; } || true' EXIT
trap 'exit 130' INT TERM
logs=.build/tests
mkdir -p "$logs"

install_missing "${test_packages[@]}"
require_swift
# Fuzzing builds what it needs by itself.
if [[ ${suites[*]} != fuzz ]]; then
  echo "Building with the tests (the first time takes several minutes)"
  if ! swift build --build-tests "${build_flags[@]}" </dev/null; then
    failed=1 failures='  the build: see its errors above'$'\n'
    finish
  fi
  program=$(swift build "${build_flags[@]}" --show-bin-path </dev/null)/cvm-syncPackageTests.xctest
fi
run_suites "${suites[@]}"
if ((everything)); then
  # Its tests are among those of all suites.
  if ! told=$(tell_attacks "$logs"/*Tests.jsonl); then
    failed=$((failed + 1)) failures+=$'  attacks:\n'"$(sed 1d <<<"$told")"$'\n'
  fi
  figures+=$(sed -nE '1s/^figure: //p' <<<"$told")$'\n'
fi
finish
