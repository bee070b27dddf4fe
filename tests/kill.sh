#!/usr/bin/env bash
# Kills, at random moments, programs that fill and change a stored database, and looks at what is left:
# the database is sound, its rows are those of its documents, and filling it again completes it.
# usage: kill.sh RUNS [SEED]      with the library of preset release; the last line is the sum
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:?usage: kill.sh RUNS [SEED]}
RANDOM=${2:-$$}
module=$PWD/build/release/gouji
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Seventy files in five folders, no two alike.
for folder in 1 2 3 4 5; do
  mkdir -p "$work/files/$folder"
  for copy in 1 2; do
    number=0
    for report in examples/reports/*.txt; do
      number=$((number + 1))
      sed "s/12/$folder$copy/g" "$report" >"$work/files/$folder/$copy-$number.txt"
    done
  done
done
files=$(find "$work/files" -type f | wc -l)

# How it is filled: each folder is a statement; then some documents change, go or get another id.
cat >"$work/load.sql" <<SQL
.load $module
.timeout 10000
SQL
for folder in 1 2 3 4 5; do
  cat <<SQL
INSERT INTO document(path, body, error, bytes, modified)
SELECT path, body, error, bytes, modified FROM reports('$work/files/$folder') WHERE true
    ON CONFLICT(path) DO UPDATE SET body = excluded.body, error = excluded.error,
       bytes = excluded.bytes, modified = excluded.modified
 WHERE body IS NOT excluded.body OR error IS NOT excluded.error;
SQL
done >"$work/ingest.sql"
cat >"$work/change.sql" <<'SQL'
UPDATE document SET body = replace(body, '1', '7') WHERE id % 4 <> 0;
DELETE FROM document WHERE id % 5 = 0;
UPDATE document SET id = id + 1000 WHERE id % 7 = 0;
SQL

# Nothing but "ok" and zeros where all agree.
cat >"$work/agree.sql" <<SQL
.load $module
PRAGMA integrity_check;
PRAGMA foreign_key_check;
SELECT count(*) FROM (
  SELECT id, tbl, item, measure, value, raw, status, start, length FROM document, report_cells(body)
  EXCEPT SELECT report_id, tbl, item, measure, value, raw, status, start, length FROM cell);
SELECT (SELECT count(*) FROM cell) - (SELECT count(*) FROM document, report_cells(body));
SELECT count(*) FROM (
  SELECT id, item, measure, value, quote, start FROM document, report_claims(body)
  EXCEPT SELECT report_id, item, measure, value, quote, start FROM claim);
SELECT (SELECT count(*) FROM claim) - (SELECT count(*) FROM document, report_claims(body));
SELECT count(*) FROM document LEFT JOIN report USING (id) WHERE report.path IS NOT document.path;
SELECT (SELECT count(*) FROM report) - (SELECT count(*) FROM document);
SQL

db=$work/reports.db
sqlite3 "$db" ".load $module" "SELECT gouji_install('stored')" >/dev/null

# As long as a run takes that nobody kills, from the second on.
milliseconds() { echo $(($(date +%s%N) / 1000000)); }
cat "$work/load.sql" "$work/ingest.sql" "$work/change.sql" | sqlite3 "$db"
start=$(milliseconds)
cat "$work/load.sql" "$work/ingest.sql" "$work/change.sql" | sqlite3 "$db"
span=$(($(milliseconds) - start))

killed=0 ended=0 wrong=0 completed=0
for ((run = 1; run <= runs; ++run)); do
  journal=$(((RANDOM % 2)) && echo wal || echo delete)
  {
    cat "$work/load.sql"
    echo "PRAGMA journal_mode = $journal;"
    cat "$work/ingest.sql" "$work/change.sql"
  } >"$work/run.sql"
  sqlite3 "$db" <"$work/run.sql" >/dev/null 2>&1 &
  pid=$!
  wait_for=$((RANDOM % span))
  sleep "$((wait_for / 1000)).$(printf '%03d' $((wait_for % 1000)))"
  if kill -9 "$pid" 2>/dev/null; then killed=$((killed + 1)); else ended=$((ended + 1)); fi
  wait "$pid" 2>/dev/null || true
  state=$(sqlite3 "$db" <"$work/agree.sql" 2>&1 | tr '\n' ' ')
  if [[ $state != 'ok 0 0 0 0 0 0 ' ]]; then
    wrong=$((wrong + 1))
    printf 'run %d: %s\n' "$run" "$state"
  fi
  # Now and then to its end, and from the beginning again.
  ((run % 10)) && continue
  cat "$work/load.sql" "$work/ingest.sql" "$work/agree.sql" >"$work/run.sql"
  state=$(sqlite3 "$db" <"$work/run.sql" 2>&1 | tr '\n' ' ')
  count=$(sqlite3 "$db" 'SELECT count(*) FROM document')
  if [[ $state == 'ok 0 0 0 0 0 0 ' && $count == "$files" ]]; then
    completed=$((completed + 1))
  else
    wrong=$((wrong + 1))
    printf 'run %d, completed: %s %s documents of %s\n' "$run" "$state" "$count" "$files"
  fi
  sqlite3 "$db" ".load $module" 'DELETE FROM document'
done
printf '%d runs, %d killed, %d ended before, %d completed, %d databases wrong\n' \
  "$runs" "$killed" "$ended" "$completed" "$wrong"
((wrong == 0))
