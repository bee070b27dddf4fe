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

# many FOLDER COUNT: so many reports, each of an organ of its own, one in ten with a figure changed.
many() {
  mkdir "$1"
  awk -v folder="$1" -v count="$2" '
    { text = text $0 "\n" }
    END {
      for (i = 1; i <= count; ++i) {
        one = text
        gsub(/高场街道/, "高场" i "街道", one)
        if (i % 10 == 0) sub(/\(七\)总计 \| 0/, "(七)总计 | 5", one)
        printf "%s", one > (folder "/" 10000 + i)
        close(folder "/" 10000 + i)
      }
    }' "$real"
  touch -d '1 hour ago' "$1"/*
}
fail() { failures=$((failures + 1)); printf 'FAIL %s\n' "$1"; }
kept() { sqlite3 -batch -init /dev/null -cmd '.timeout 10000' "$1" 'SELECT count(*) FROM document' 2>/dev/null; }

# Ctrl-C, which a terminal sends to all of a job, and a job of its own is what -m makes.
many many 1200
rm -f cut.db
set -m
bash "$top/examples/quickstart.sh" -o cut.db many >cut.out 2>&1 &
set +m
for ((i = 0; i < 3000; ++i)); do
  [[ $(kept cut.db) =~ ^[1-9] ]] && break
  sleep 0.02
done
kill -INT -- -$!
wait $!
code=$?
first=$(kept cut.db)
[[ $code == 130 && $(<cut.out) == *"已中断。cut.db里已有${first}份文档"* && $(<cut.out) != *rror* ]] || fail "Ctrl-C: $code, $(<cut.out)"
((first > 0 && first < 1200 && first % 500 == 0)) || fail "Ctrl-C keeps whole batches: $first"
check 'after Ctrl-C it goes on' 0 '共1200份文档' -o cut.db many
resumed=${output//cut.db/one.db}
check 'a single run' 0 '共1200份文档' -o one.db many
[[ $output == "$resumed" ]] || fail 'what was cut has other findings than a single run'

check 'of many reports those without errors are left out' 0 '其余1,080份从略' -o one.db many
[[ $output != *'[警告]'* && $output == *'[错误]'* ]] || fail 'of many reports more than errors is listed'

# What is known is not opened: it would have another body now.
check 'a figure that is known' 0 '5件' -o known.db many/10010
stamp=$(stat -c %y many/10010)
sed -i 's/^(七)总计 | 5/(七)总计 | 7/' many/10010
touch -d "$stamp" many/10010
check 'an unchanged file is not read again' 0 '5件' -o known.db many/10010
sqlite3 known.db "UPDATE gouji SET version = '0.0.1'"
check 'another version of gouji reads it again' 0 '7件' -o known.db many/10010
sed -i 's/^(七)总计 | 7/(七)总计 | 9/' many/10010
touch many/10010
check 'a changed one is' 0 '9件' -o known.db many/10010

# On a terminal it says how far it is.
if command -v script >/dev/null; then
  script -qec "bash '$top/examples/quickstart.sh' -o shown.db many" /dev/null >shown.out </dev/null
  grep -qE '读取 (500|1,000) / 1,200 份  每秒 [1-9][0-9,]* 份  还需约 [0-9]+ 秒' shown.out || fail "no progress: $(head -c 300 shown.out)"
fi

check 'a missing folder' 64 'nowhere' nowhere
check 'an unknown option' 64 '--chekc' --chekc
check 'two folders' 64 'b' a b
check 'help' 0 'Usage' --help
sqlite3 foreign.db 'CREATE TABLE document(x)'
check 'a foreign database is left alone' 70 'document' -o foreign.db "$folder"
((failures == 0))
