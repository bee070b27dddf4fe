#!/usr/bin/env bash
# Builds and runs all tests, installing first what is missing; ends with the summary of CTest and its exit code.
# usage: run.sh [PRESET]      dev (the default) or asan
# $GOUJI_CONFORMANCE, if set, is a script that takes PATH/gouji; it becomes a test of preset dev.
# $GOUJI_SQLITE_AMALGAMATION, if set, are folders with a sqlite3.c each (tests/amalgamation.sh gets two), which
# are tested with as well.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
preset=${1:-dev}

bash tests/packages.sh --tests
cmake --preset "$preset" # every time, so that GOUJI_CONFORMANCE is seen
cmake --build --preset "$preset" -j2
exec ctest --preset "$preset" -j2
