#!/usr/bin/env bash
# Measures how fast the programs are, beside what the computer can do at most and beside programs that people would
# otherwise use, in turn in one run. Benchmarks/README.md says what each name measures.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/setup.sh

usage() {
  cat <<'TEXT'
usage: bash Benchmarks/run.sh [NAME…] [OPTION…]

  NAME              record, drain, badlink, idle, oneshot, growth; all of them if none is named
  --small           the programs as they are built for tests, and next to nothing to do: shows that everything works
  --rounds N        5 unless said; 1 with --small
  --certificates N  in drain, in place of 10 000; with more than that, of made-up vehicles and to the null portal alone
  --no-build        with the programs as they were built last
  --peers           installs the programs to compare with, syslog-ng among them, a service of the system; otherwise
                    those that are there are compared with
  --json FILE       the figures of all names in one file; otherwise .build/benchmarks/NAME.json

Ends with 1 if something did not work, such as a certificate that was lost; never because of a time.
TEXT
}

options=() builds=true peers=false programs=.build-release/release
build=("${release_flags[@]}" --scratch-path .build-release)
while (($# > 0)); do
  case $1 in
    --small)
      options+=(--small)
      programs=.build/debug build=()
      ;;
    --no-build)
      builds=false
      options+=(--no-build)
      ;;
    --peers) peers=true ;;
    --rounds | --json | --certificates)
      if (($# < 2)); then
        usage >&2
        exit 64
      fi
      options+=("$1" "$2")
      shift
      ;;
    --help | -h)
      usage
      exit 0
      ;;
    record | drain | badlink | idle | oneshot | growth) options+=("$1") ;;
    *)
      usage >&2
      exit 64
      ;;
  esac
  shift
done

if $builds; then
  require_swift
  install_missing "${build_packages[@]}"
  for product in cvmsync cvmportal; do
    swift build "${build[@]}" "${build_flags[@]}" --product "$product"
  done
fi
install_missing "${benchmark_packages[@]}"
# Without a program to compare with, its rows are missing and a line says so.
python=python3 own=.build-benchmark-venv/bin/python
if [[ $peers == true ]]; then
  install_missing "${peer_packages[@]}" || echo 'Goes on without these.'
  # A folder of their own: the checks of `.ci` have other versions of what these need.
  if [[ ! -x $own ]]; then
    install_missing python3-venv && python3 -m venv "${own%/bin/python}"
  fi
  "$own" -m pip install --quiet --disable-pip-version-check "${peer_modules[@]}" || echo 'Goes on without persist-queue.'
fi
if [[ -x $own ]]; then python=$own; fi
exec "$python" Benchmarks/harness "${options[@]}" --programs "$programs"
