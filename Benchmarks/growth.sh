#!/usr/bin/env bash
# Shows that what people wait for takes as long after many certificates as after a thousand: start, status, next batch,
# look-up, one record and list, as medians of seven rounds in turn, in one run. More than twice the time is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'TEXT'
usage: bash Benchmarks/growth.sh [--full] [--small] [--release] [--no-build]

  --full      1 000 000 certificates and 1 000 lots, in place of 40 000 and 200: about 5 GB of disk and minutes to fill
  --small     200 and 3 000 certificates, as the tests have it: what is judged is the pages that are read, not times
  --release   with optimised code, which is built first
  --no-build  with the tests as they were built last
TEXT
}

size='40000 200' builds=true
build=(--explicit-target-dependency-import-check error)
for option in "$@"; do
  case $option in
    --full) size='1000000 1000' ;;
    --small) size='' ;;
    --release) build+=(-c release -Xswiftc -enable-testing --scratch-path .build-release) ;;
    --no-build) builds=false ;;
    *)
      usage >&2
      exit 64
      ;;
  esac
done
if $builds; then swift build --build-tests "${build[@]}"; fi
if [[ -n $size ]]; then export GROWTH=$size; fi
swift test --skip-build "${build[@]}" --disable-xctest --filter '^StoreTests\.GrowthTests/'
