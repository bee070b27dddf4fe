#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each, one after the other; a finding ends it with 1 and the
# file that shows it, under build/fuzz/found/. What was found before is tried first.
# usage: fuzz.sh MINUTES [TARGET…]      MINUTES for each target; the default are all of them
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
minutes=${1:?usage: fuzz.sh MINUTES [TARGET…]}
shift
targets=("$@")
((${#targets[@]})) || targets=(document html markdown wordml docx plain number sql)
work=build/fuzz

bash tests/packages.sh --fuzz
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j2
"$work/tests/fuzz/fuzz_seeds" "$work/seeds" examples/reports tests/documents

status=0
for target in "${targets[@]}"; do
  log=$work/$target.log
  mkdir -p "$work/corpus/$target" "$work/found/$target" "$work/seeds/$target"
  # Every file that it begins with is kept as it is; what covers more goes into the first folder.
  if ! ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 "$work/tests/fuzz/fuzz_$target" \
    -max_total_time=$((minutes * 60)) -dict=tests/fuzz/report.dict -max_len=32768 -timeout=20 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$work/found/$target/" \
    "$work/corpus/$target" "tests/fuzz/corpus/$target" "$work/seeds/$target" >"$log" 2>&1; then
    status=1
    grep -aE 'BREACH|ERROR: |SUMMARY|Test unit written' "$log" || tail -n 20 "$log"
  fi
  coverage=$(grep -aoE 'cov: [0-9]+ ft: [0-9]+' "$log" | tail -n 1)
  printf '%s: %s executions, %s\n' "$target" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$coverage"
done
exit "$status"
