#!/usr/bin/env bash
# Runs the examples of a README, in order and in an empty folder that has the checkout's examples/ and build/.
# usage: readme.sh README.md
# A ```sh block is run by bash, ```sql by sqlite3 on gouji.db with the release library loaded, ```python by Debian's
# python3 where it is there. None may fail. A ```text block right after one is what it must print; a line … in it
# stands for any lines.
set -euo pipefail
readme=$(realpath -- "${1:?usage: readme.sh README.md}")
top=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/blocks" "$work/run" "$top/build" 2>/dev/null || true
ln -s "$top/examples" "$top/build" "$work/run/"
cd -- "$work/run"

# blocks/001.sh, blocks/002.text, …
awk -v folder="$work/blocks" '
  /^```[a-z]/ { block = sprintf("%s/%03d.%s", folder, ++count, substr($0, 4)); printf "" > block; next }
  /^```/ { close(block); block = ""; next }
  block { print > block }' "$readme"

run() {
  case $1 in
    *.sh) bash -euo pipefail "$1" ;;
    *.sql) sqlite3 -batch -bail -init /dev/null -cmd '.load build/release/gouji' -header gouji.db <"$1" ;;
    *.python) [[ -x /usr/bin/python3 ]] && /usr/bin/python3 "$1" ;;
  esac
}

# The pieces between the lines … are there, in order; \1 ties the first to the beginning.
matches() {
  local actual=$'\1'$1$'\n' expected=$'\1'$2$'\n' piece
  while [[ $expected == *$'…\n'* ]]; do
    piece=${expected%%$'…\n'*}
    expected=${expected#*$'…\n'}
    [[ $actual == *"$piece"* ]] || return 1
    actual=${actual#*"$piece"}
  done
  [[ $actual == "$expected" || ($expected != $'\1'* && $actual == *"$expected") ]]
}

failures=0 last=''
for block in "$work"/blocks/*; do
  if [[ $block != *.text ]]; then
    last=$block
    if [[ $block == *.python && ! -x /usr/bin/python3 ]]; then last=''; continue; fi
    if ! run "$block" >"$work/actual" 2>"$work/errors"; then
      printf '%s failed:\n' "${block##*/}"
      cat "$block" "$work/errors"
      exit 1 # what follows stands on it
    fi
    sed -i "s|$top/||g" "$work/actual"
  elif [[ -n $last ]] && ! matches "$(<"$work/actual")" "$(<"$block")"; then
    failures=$((failures + 1))
    printf '%s prints something else than %s says:\n' "${last##*/}" "${block##*/}"
    cat "$last"
    diff "$block" "$work/actual" || true
  fi
done
((failures == 0))
