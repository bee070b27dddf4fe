#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each, as many at a time as there are processors; a finding
# ends it with 1 and the file that shows it, under build/fuzz/found/. What was found before is tried first.
# usage: fuzz.sh MINUTES [TARGET…]      MINUTES for each target, as 30 or 0.25; the default are all of them
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
minutes=${1:?usage: fuzz.sh MINUTES [TARGET…]}
shift
targets=("$@")
((${#targets[@]})) || targets=(sql document html markdown wordml docx plain number) # the slowest to begin first
work=build/fuzz
seconds=$(awk -v minutes="$minutes" 'BEGIN { printf "%d", minutes * 60 }')
if ((seconds == 0)); then # which libFuzzer would take for ever
  printf 'fuzz.sh: MINUTES is %s, which is less than a second\n' "$minutes" >&2
  exit 2
fi

bash tests/packages.sh --fuzz
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz -j2
rm -rf "$work/seeds"
"$work/tests/fuzz/fuzz_seeds" "$work/seeds" examples/reports tests/documents

# Runs one target, and says what came of it.
fuzz() {
  local target=$1 log=$work/$1.log status=0
  mkdir -p "$work/corpus/$target" "$work/found/$target" "$work/seeds/$target"
  # Every file that it begins with is kept as it is; what covers more goes into the first folder.
  ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 "$work/tests/fuzz/fuzz_$target" \
    -max_total_time="$seconds" -dict=tests/fuzz/report.dict -max_len=32768 -timeout=20 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$work/found/$target/" \
    "$work/corpus/$target" "tests/fuzz/corpus/$target" "$work/seeds/$target" >"$log" 2>&1 || status=1
  printf '%s: %s executions, %s\n' "$target" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
    "$(grep -aoE 'cov: [0-9]+ ft: [0-9]+' "$log" | tail -n 1)"
  if ((status)); then
    grep -aE 'BREACH|ERROR: |SUMMARY|Test unit written' "$log" || tail -n 20 "$log"
  fi
  return "$status"
}

status=0 running=0 most=$(nproc)
for target in "${targets[@]}"; do
  if ((running == most)); then
    wait -n || status=1
    running=$((running - 1))
  fi
  fuzz "$target" &
  running=$((running + 1))
done
for ((; running > 0; --running)); do wait -n || status=1; done
exit "$status"
