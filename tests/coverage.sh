#!/usr/bin/env bash
# How many lines of ext/ the corpus of the fuzzers reaches, with what they begin with: a line a folder.
# usage: coverage.sh [--files]      --files: a line a file
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
bash tests/packages.sh --fuzz
cmake --preset coverage >/dev/null
cmake --build --preset coverage -j2
work=build/coverage
LLVM_PROFILE_FILE=$work/seeds.profraw "$work/tests/fuzz/fuzz_seeds" "$work/seeds" examples/reports tests/documents

version=$(clang++ -dumpversion | cut -d. -f1)
tool() { command -v "$1" || command -v "$1-$version" || printf '/usr/lib/llvm-%s/bin/%s\n' "$version" "$1"; }
objects=("$work/gouji.so")
for target in document docx html markdown number plain sql wordml; do
  LLVM_PROFILE_FILE=$work/$target-%m.profraw "$work/tests/fuzz/fuzz_$target" \
    "tests/fuzz/corpus/$target" "$work/seeds/$target" >/dev/null
  objects+=(-object "$work/tests/fuzz/fuzz_$target")
done
"$(tool llvm-profdata)" merge -o "$work/all.profdata" "$work"/*.profraw
"$(tool llvm-cov)" export -summary-only -instr-profile "$work/all.profdata" "${objects[@]}" "$PWD/ext/" |
  python3 -c '
import collections, json, sys
lines = collections.defaultdict(lambda: [0, 0])
for file in json.load(sys.stdin)["data"][0]["files"]:
    _, inside, name = file["filename"].rpartition("/ext/")
    if not inside: continue  # of the tests, which are in the objects as well
    for key in [name if "--files" in sys.argv else name.split("/")[0], "ext"]:
        lines[key][0] += file["summary"]["lines"]["covered"]
        lines[key][1] += file["summary"]["lines"]["count"]
for name, (covered, count) in sorted(lines.items()):
    print(f"{name}: {100 * covered / count:.1f} % of {count} lines")
' "$@"
