#!/usr/bin/env bash
# Builds the package and runs its tests: see Tests/run.py, and `bash Tests/run.sh --help`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source .ci/setup.sh
install_missing python3
exec python3 Tests/run.py "$@"
