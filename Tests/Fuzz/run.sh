#!/usr/bin/env bash
# Builds the parsers with libFuzzer and lets it write input for each of them, from the corpus that is kept here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source .ci/setup.sh

usage() {
  cat <<'TEXT'
usage: bash Tests/Fuzz/run.sh [--seconds N] [--target NAME]… [--replay FILE]

  --seconds N     how long each target runs (30)
  --target NAME   one target: a folder of Tests/Fuzz/Corpus (may be repeated; all unless given)
  --replay FILE   runs one input once, with the target of its folder or of --target

An input that crashes, hangs for 5 s, takes 512 MiB or breaks what is asserted stays in the corpus as crash-*, timeout-*
or oom-*: mend the cause and give the file a name that says what it showed. FuzzCorpusTests replay it from then on.
The last line is `fuzz: targets=N runs=N crashes=N`; the exit status is 0 when nothing was found, 1 when something was,
64 for bad usage.
TEXT
}

seconds=30 replay='' targets=()
while (($# > 0)); do
  case $1 in
    --seconds) seconds=${2:-}; shift ;;
    --target) targets+=("${2:-}"); shift ;;
    --replay) replay=${2:-}; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 64 ;;
  esac
  shift || { usage >&2; exit 64; }
done
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 64; }

corpus=Tests/Fuzz/Corpus
if [[ -n $replay && ${#targets[@]} == 0 ]]; then targets=("$(basename "$(dirname "$replay")")"); fi
if ((${#targets[@]} == 0)); then mapfile -t targets < <(ls "$corpus"); fi
for target in "${targets[@]}"; do
  [[ -d $corpus/$target ]] || { echo "There is no target $target. Targets: $(ls "$corpus" | tr '\n' ' ')" >&2; exit 64; }
done

scratch=.build-fuzz
fuzzer=$scratch/fuzz
logs=$scratch/logs

# The modules under fire, each after those it imports.
modules=(SyncProtocol:SyncProtocol/Messages Domain:Sources/Domain Transport:Sources/Transport
  StationSettings:Sources/StationSettings PortalLedger:Examples/ReferencePortal/Ledger
  FuzzProperties:Tests/Fuzz/Properties Entry:Tests/Fuzz/Entry)

# SwiftPM links no executable with libFuzzer, so our own modules are compiled here, with what it watches them by. What
# they stand on comes from the ordinary build.
build() {
  local bin checkouts entry name sources stale='' objects=()
  swift build "${build_flags[@]}" --target FuzzProperties </dev/null
  bin=$(swift build --show-bin-path </dev/null)
  # Not optimised: this compiles in 59 s instead of 172, for six tenths of the runs.
  local flags=(-Onone -whole-module-optimization -swift-version 6 -package-name cvm_sync -parse-as-library -sanitize=fuzzer
    -I "$scratch/modules" -I "$bin/Modules" -I Sources/CCurl/include -I Sources/CCompression)
  for name in ExistentialAny MemberImportVisibility InternalImportsByDefault NonisolatedNonsendingByDefault \
    InferIsolatedConformances; do
    flags+=(-enable-upcoming-feature "$name")
  done
  checkouts=.build/checkouts/swift-crypto/Sources
  for name in CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
    if [[ -d $checkouts/$name/include ]]; then flags+=(-Xcc "-fmodule-map-file=$checkouts/$name/include/module.modulemap"); fi
  done
  mkdir -p "$scratch/modules"
  for entry in "${modules[@]}"; do
    name=${entry%%:*}
    objects+=("$scratch/$name.o")
    mapfile -t sources < <(find "${entry#*:}" -name '*.swift' | sort)
    # Once one is compiled, so are all that may import it.
    if [[ -z $stale && -f $scratch/$name.o && -z $(find "${entry#*:}" Tests/Fuzz/run.sh -newer "$scratch/$name.o") ]]; then
      continue
    fi
    stale=yes
    swiftc "${flags[@]}" -module-name "$name" -emit-module -emit-module-path "$scratch/modules/$name.swiftmodule" \
      -c "${sources[@]}" -o "$scratch/$name.o" </dev/null
  done
  for name in CCurl Crypto CryptoBoringWrapper CCryptoBoringSSL CCryptoBoringSSLShims CXKCP CXKCPShims; do
    if [[ -d $bin/$name.build ]]; then
      mapfile -t -O "${#objects[@]}" objects < <(find "$bin/$name.build" -name '*.o' | sort)
    fi
  done
  # shellcheck disable=SC2046
  swiftc -sanitize=fuzzer "${objects[@]}" -lstdc++ $(pkg-config --libs libzstd zlib) -o "$fuzzer" </dev/null
}

# seeds TARGET: the folders it starts from; the first takes what is found on the way.
seeds() {
  mkdir -p "$scratch/found/$1"
  printf '%s\n' "$scratch/found/$1" "$corpus/$1"
  case $1 in messages | answers | receipts) echo SyncProtocol/Fixtures ;; esac
}

words() { case $1 in messages | answers | receipts | record | configuration) echo "-dict=Tests/Fuzz/Words/json.dict" ;; esac; }

# Runs one target for its time; its log is kept.
fuzz() {
  local target=$1 folders status=0
  mapfile -t folders < <(seeds "$target")
  # Swift's own handler of crashes would keep libFuzzer from keeping the input.
  # shellcheck disable=SC2046
  SWIFT_BACKTRACE=enable=no FUZZ_TARGET=$target "$fuzzer" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=512 -max_len=16384 -seed=1 \
    -print_final_stats=1 -artifact_prefix="$corpus/$target/" $(words "$target") "${folders[@]}" \
    </dev/null >"$logs/$target.log" 2>&1 || status=$?
  echo "$status" >"$logs/$target.status"
}

install_missing "${build_packages[@]}"
require_swift
mkdir -p "$logs"
echo "Building the parsers for libFuzzer"
build

if [[ -n $replay ]]; then
  FUZZ_TARGET=${targets[0]} exec "$fuzzer" -timeout=5 -rss_limit_mb=512 "$replay"
fi

began=$SECONDS
export corpus fuzzer logs scratch seconds
export -f fuzz seeds words
# As many at a time as there are processors.
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz "$1"' fuzz {}

runs=0 crashes=0
for target in "${targets[@]}"; do
  log=$logs/$target.log status=$(cat "$logs/$target.status")
  executed=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
  runs=$((runs + ${executed:-0}))
  printf '%-14s %9d runs  %s\n' "$target" "${executed:-0}" "$(grep -aoE 'cov: [0-9]+ ft: [0-9]+ corp: [0-9]+' "$log" | tail -n 1)"
  if ((status == 0)); then continue; fi
  crashes=$((crashes + 1))
  grep -aE '^fuzz: |Fatal error|ERROR: libFuzzer' "$log" | cut -c 1-400 | head -n 5 | sed 's/^/    /' || true
  input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
  echo "    replay: bash Tests/Fuzz/run.sh --replay ${input:-FILE}"
  echo "    full output: $log"
done
printf '(%d s)\n' $((SECONDS - began))
echo "fuzz: targets=${#targets[@]} runs=$runs crashes=$crashes"
((crashes == 0)) || exit 1
