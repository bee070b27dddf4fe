#!/usr/bin/env bash
# What examples/quickstart.sh promises in its --help: exit codes, any folder name, a database that is refreshed.
set -uo pipefail
top=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd -- "$work" || exit 1
failures=0

# check NAME CODE TEXT ARGUMENT…: quickstart ends with CODE and prints TEXT somewhere.
check() {
  local name=$1 code=$2 text=$3 got
  shift 3
  output=$(bash "$top/examples/quickstart.sh" "$@" 2>&1)
  got=$?
  [[ $got == "$code" && $output == *"$text"* ]] && return
  failures=$((failures + 1))
  printf 'FAIL %s: expected %s and “%s”, got %s and\n%s\n' "$name" "$code" "$text" "$got" "$output"
}

real=$top/examples/reports/高场街道办事处2024年.txt
folder="$work/O'Hara 的 \"年报\" [1] \\ *"
mkdir -p "$folder/子文件夹"
cp "$real" "$folder/子文件夹/a 'b' \"c\".txt"

check 'the examples' 0 '虚构县人民政府办公室' -o examples.db
check 'the examples have errors' 1 '[错误]' --check -o examples.db
check 'a report without one' 0 '高场街道办事处' --check -o new.db "$folder"
check 'a single file' 0 '高场街道办事处' --check -o file.db "$real"
check 'the database keeps what is elsewhere' 0 '数据库里还有1份' -o new.db "$real"

sed -i 's/^(七)总计 | 0/(七)总计 | 5/' "$folder/子文件夹/"*
check 'a changed file is read again' 1 '5件' --check -o "$folder/it's.db" "$folder"
command=$(sed -n "/sqlite3 -cmd/,\$p" <<<"$output")
typed=$(eval "${command%%$'\n'*}" <<<"${command#*$'\n'}" 2>&1) || { failures=$((failures + 1)); echo "FAIL what it says to type: $typed"; }
[[ $typed == *高场街道办事处* ]] || { failures=$((failures + 1)); echo "FAIL what it says to type gives: $typed"; }

check 'no error' 0 '错误0处' --check -o mine.db "$real"
sqlite3 mine.db 'CREATE VIEW check_mine AS SELECT id AS report_id, nowhere AS message FROM report'
check 'a check that fails is an error' 1 '错误1处' --check -o mine.db "$real"
check 'and is shown' 0 $'\n不能运行的检查\n  [错误] ' -o mine.db "$real"

head -c 100 /dev/zero >"$folder/zero.txt"
check 'an unreadable file is shown' 0 'zero.txt：' -o new.db "$folder"
check 'and counts' 2 'zero.txt：' --check -o new.db "$folder"
mkdir empty
check 'an empty folder is no success' 2 '共0份' --check -o empty.db empty

check 'a missing folder' 64 'nowhere' nowhere
check 'an unknown option' 64 '--chekc' --chekc
check 'two folders' 64 'b' a b
check 'help' 0 'Usage' --help
sqlite3 foreign.db 'CREATE TABLE document(x)'
check 'a foreign database is left alone' 70 'document' -o foreign.db "$folder"
((failures == 0))
