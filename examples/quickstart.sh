#!/usr/bin/env bash
# From a folder of annual reports to their findings: builds gouji, reads every file of the folder into a
# database, and prints a row a report, then what does not agree. `quickstart.sh --help` says the rest.
set -euo pipefail

usage() {
  cat <<'END'
用法 Usage: bash examples/quickstart.sh [--check] [-o FILE] [FOLDER]

读取文件夹里的全部年报，存入一个数据库文件，列出每份报告的主要数字和不相符之处。
Reads every report of a folder into a database file, and lists their figures and findings.

  FOLDER             年报所在的文件夹，也可以是一个文件；不写则为 examples/reports
                     a folder of reports, or one file; default: examples/reports
  -o, --output FILE  数据库文件，默认为当前文件夹的 gouji.db；已有的会更新
                     the database file; default: ./gouji.db; an existing one is refreshed
  --check            供脚本使用，以退出码表示结果  for scripts: the exit code tells the outcome
  -h, --help         显示本说明  this text

可以随时按 Ctrl-C 中断：已读入的保留在数据库里，再次执行时接着读。没有变化的文件不再读。
Ctrl-C keeps what has been read, and the next run goes on from there. Unchanged files are not read again.

退出码 Exit code: 0 已完成 the job ran; 64 用法有误 wrong usage; 70 未能完成 the job failed;
           130 被中断 interrupted
  --check: 0 没有错误 no finding of severity error; 1 有错误 some;
           2 没有文件，或有文件读不出 no file, or one that could not be read
END
}

misused() { printf '%s\n用 --help 查看说明。\n' "$1" >&2; exit 64; }
failed() { printf '%s\n' "$1" >&2; exit 70; }
interrupted() {
  trap '' INT TERM HUP
  local kept
  kept=$(sqlite3 -batch -init /dev/null -cmd '.timeout 10000' "$database" 'SELECT count(*) FROM document' 2>/dev/null) || kept=0
  progress ''
  printf '已中断。%s里已有%s份文档；再次执行同样的命令，就从这里接着读。\n' "${database#./}" "${kept:-0}" >&2
  exit 130
}
on_terminal() { [[ -t 2 ]]; }
progress() { if on_terminal; then printf '\r\033[K%s' "$1" >&2; fi; }

# A string as SQL writes it, an argument of a dot command, a word of a shell's line.
sql_string() { printf "'%s'" "${1//\'/\'\'}"; }
dot_word() { if plain "$1"; then printf '%s' "$1"; else printf '"%s"' "$(sed 's/[\\"]/\\&/g' <<<"$1")"; fi; }
shell_word() { if plain "$1"; then printf '%s' "$1"; else printf "'%s'" "$(sed "s/'/'\\\\''/g" <<<"$1")"; fi; }
plain() { [[ $1 != *[!A-Za-z0-9_./-]* ]]; }

build() {
  cd -- "$top"
  cmake --preset release && cmake --build --preset release -j"$(nproc)"
}

build_with_progress() {
  build 2>&1 | tee "$work/build.log" | while IFS= read -r line; do
    [[ $line != '['*/*']'* ]] || progress "编译 ${line%%]*}]"
  done
}

# What the SQL below is to know, as bound parameters: names with any character are safe in them.
parameters() {
  local is_new=1 version=''
  if [[ -s $database ]]; then
    is_new=0
    version=$(sqlite3 -batch -init /dev/null -cmd '.timeout 10000' "$database" 'SELECT version FROM gouji' 2>/dev/null) || version=''
  fi
  cat <<END
.parameter init
INSERT INTO temp.sqlite_parameters(key, value) VALUES
  (':library', $(sql_string "$library")), (':folder', $(sql_string "$folder")),
  (':database', $(sql_string "$(realpath -m -- "$database")")), (':is_new', $is_new),
  (':version', $(sql_string "$version")), (':batch', $batch), (':terminal', $(on_terminal && echo 1 || echo 0));
END
}

# Reads the folder into `document`, some hundred files at a time, so that an interrupt loses no more. `scan` are its
# files, `known` what `document` has of them, unless another version of gouji read it, and what this run has read,
# readable or not: to each its turn.
read_reports() {
  cat <<'END'
.output /dev/null
.timeout 60000
SELECT load_extension(:library);
SELECT CASE WHEN :is_new THEN gouji_install('stored') ELSE gouji_install() END;
CREATE TEMP TABLE scan AS
SELECT path FROM reports(:folder) -- where the database itself may lie
 WHERE path NOT IN (:database, :database || '-journal', :database || '-wal', :database || '-shm');
CREATE TEMP TABLE known(path PRIMARY KEY, bytes, modified, error);
INSERT INTO known SELECT path, bytes, modified, error FROM document
 WHERE path IN (SELECT path FROM scan) AND :version = gouji_version();
CREATE TEMP TABLE run AS
SELECT julianday('now') AS start, 0 AS done, (SELECT count(*) FROM scan) AS files,
       (SELECT count(*) FROM reports(:folder, 'known') WHERE path IN (SELECT path FROM scan)) AS missing;
END
  local turn
  for ((turn = 0; turn * batch < files; ++turn)); do read_batch 'LIMIT :batch'; done
  read_batch '' # a file that is just changing, or can't be looked at, comes at each turn
}

# Before the next turn it says how far it is: 读取 1,200 / 20,000 份  每秒 480 份  还需约 39 秒
read_batch() {
  cat <<END
CREATE TEMP TABLE batch AS
SELECT path, body, error, bytes, modified FROM reports(:folder, 'known') WHERE path IN (SELECT path FROM scan) $1;
INSERT INTO document(path, body, error, bytes, modified) SELECT path, body, error, bytes, modified FROM batch WHERE true
    ON CONFLICT(path) DO UPDATE SET body = excluded.body, error = excluded.error,
       bytes = excluded.bytes, modified = excluded.modified;
REPLACE INTO known SELECT path, bytes, modified, NULL FROM batch;
UPDATE run SET done = min(missing, done + (SELECT count(*) FROM batch));
DROP TABLE batch;
SELECT writefile('/dev/fd/3', char(13) || char(27) || format('[K读取 %,d / %,d 份  每秒 %,d 份  还需约 %,d 秒',
         files - missing + done, files, CAST(done / seconds AS INTEGER),
         CAST((missing - done) * seconds / done + 0.5 AS INTEGER)))
  FROM (SELECT *, (julianday('now') - start) * 86400 AS seconds FROM run), temp.sqlite_parameters
 WHERE done BETWEEN 1 AND missing - 1 AND seconds > 0 AND key = ':terminal' AND value;
END
}

# `told` is a row for each file with the figures to show, `judged` what did not hold, computed once.
judge_reports() {
  cat <<'END'
SELECT writefile('/dev/fd/3', char(13) || char(27) || format('[K核对 %,d 份 …', (SELECT count(*) FROM scan))) FROM temp.sqlite_parameters WHERE key = ':terminal' AND value;
CREATE TEMP TABLE judged AS SELECT * FROM judgement WHERE outcome <> 'held' AND NOT waived;
CREATE TEMP TABLE counted AS
SELECT report_id, sum(outcome = 'broken' AND severity = 'error') AS errors,
       sum(outcome = 'broken' AND severity = 'warning') AS warnings, sum(outcome = 'undecided') AS undecided
  FROM judged GROUP BY report_id;
CREATE TEMP TABLE figure AS
SELECT report_id, max(total) FILTER (WHERE item = 'received') AS received,
       max(total) FILTER (WHERE item = 'handled_total') AS handled,
       max(total) FILTER (WHERE item = 'carried_out') AS carried_out
  FROM application GROUP BY report_id;
CREATE TEMP TABLE told AS
SELECT id AS report_id, path, authority, year, received, handled, carried_out, error,
       coalesce(errors, 0) AS errors, coalesce(warnings, 0) AS warnings, coalesce(undecided, 0) AS undecided,
       CASE path WHEN :folder THEN path ELSE substr(path, length(:folder) + 2) END AS file
  FROM scan JOIN document USING (path) JOIN report USING (id, path)
  LEFT JOIN counted ON counted.report_id = id LEFT JOIN figure ON figure.report_id = id;
CREATE TEMP VIEW listed AS -- of many reports only those with errors, and of those only these
SELECT report_id, (SELECT count(*) FROM told) > 300 AS many FROM told
 WHERE errors > 0 OR error IS NOT NULL OR (SELECT count(*) FROM told) <= 300;
CREATE TEMP TABLE found AS -- in these reports, or in none: a check that fails has none
SELECT * FROM judged
 WHERE outcome = 'broken' AND (report_id IS NULL OR report_id IN (SELECT report_id FROM told));
END
}

# Prints them. The width of a name on a terminal: Chinese characters take three bytes and two columns.
tell_findings() {
  cat <<'END'
SELECT writefile('/dev/fd/3', char(13) || char(27) || '[K') FROM temp.sqlite_parameters WHERE key = ':terminal' AND value;
.output stdout
WITH row(name, line, path) AS (
  SELECT coalesce(authority, file),
         format('%6s %7s %7s %7s %5d %5d %5d', coalesce(year, '-'), coalesce(received, '-'), coalesce(handled, '-'),
                coalesce(carried_out, '-'), errors, warnings, undecided), path
    FROM told JOIN listed USING (report_id)
   UNION ALL
  SELECT '机关', '  年度    新收    办结    结转  错误  警告  未定', ''),
sized AS (SELECT *, (length(name) + length(CAST(name AS BLOB))) / 2 AS width FROM row)
SELECT name || format('%*s', (SELECT max(width) FROM sized) - width, '') || line FROM sized ORDER BY path;
SELECT '（“-”：没有读到这个数。未定：因缺少数字或数字不清而无法核对的关系有多少项。）';
SELECT format('（文档很多，这里只列有错误的、读不出的，其余%,d份从略；以下也只列错误。警告和提示都在数据库的 finding 里。）',
              (SELECT count(*) FROM told) - count(*)) FROM listed HAVING (SELECT count(*) FROM told) > 300;

SELECT CASE row_number() OVER one WHEN 1
            THEN char(10) || coalesce(authority || coalesce(' ' || year || '年', '') || '（' || file || '）', file) || char(10)
            ELSE '' END
       || '  [' || CASE severity WHEN 'error' THEN '错误' WHEN 'warning' THEN '警告' ELSE '提示' END || '] ' || message
  FROM told JOIN found USING (report_id) JOIN listed USING (report_id)
 WHERE NOT many OR severity = 'error'
WINDOW one AS (PARTITION BY path ORDER BY severity = 'error' DESC, severity = 'warning' DESC, start, rule, tbl, item, measure)
 ORDER BY path, row_number() OVER one;

SELECT CASE row_number() OVER (ORDER BY path) WHEN 1 THEN char(10) || '读不出的文件' || char(10) ELSE '' END
       || '  ' || file || '：' || error
  FROM told WHERE error IS NOT NULL ORDER BY path;

SELECT CASE row_number() OVER (PARTITION BY rule = 'broken_check' ORDER BY item, message)
            WHEN 1 THEN char(10) || iif(rule = 'broken_check', '不能运行的检查', '不属于哪一份报告的') || char(10) ELSE '' END
       || '  [' || CASE severity WHEN 'error' THEN '错误' WHEN 'warning' THEN '警告' ELSE '提示' END || '] ' || message
  FROM found WHERE report_id IS NULL ORDER BY rule = 'broken_check', item, message;

SELECT char(10) || format('共%d份文档', count(*)) || CASE WHEN count(error) > 0 THEN format('，其中%d份读不出', count(error)) ELSE '' END
       || (SELECT format('：错误%d处，警告%d处，提示%d处。', count(*) FILTER (WHERE severity = 'error'),
                         count(*) FILTER (WHERE severity = 'warning'), count(*) FILTER (WHERE severity = 'info')) FROM found)
  FROM told;
SELECT format('数据库里还有%d份不在这个文件夹里的文档。', count(*))
  FROM document WHERE path NOT IN (SELECT path FROM scan) HAVING count(*) > 0;
END
}

# The exit code of --check.
tell_outcome() {
  cat <<END
.output $(dot_word "$work/outcome")
SELECT CASE WHEN count(*) = 0 OR count(error) > 0 THEN 2
            WHEN 'error' IN (SELECT severity FROM found) THEN 1 ELSE 0 END FROM told;
END
}

tell_next_steps() {
  cat <<END

结果在 ${database#./}。接着可以这样查：

  sqlite3 -cmd $(shell_word ".load $(dot_word "${library#"$PWD"/}")") $(shell_word "${database#./}")

  SELECT authority, year, message FROM finding LEFT JOIN report ON id = report_id WHERE severity = 'error';
  SELECT label, natural_person, total FROM application WHERE report_id = 1;
  SELECT path, errors, withheld, undecided FROM verdict;
  UPDATE rule SET enabled = 0 WHERE rule = 'blank_cell';  -- 停用一条规则
END
}

checking='' database=gouji.db folder='' options=yes
while (($#)); do
  case $options$1 in
    yes--check) checking=yes ;;
    yes-o | yes--output) [[ -n ${2-} ]] || misused "$1 后面要写数据库文件名。"; database=$2; shift ;;
    yes--output=?*) database=${1#*=} ;;
    yes-h | yes--help) usage; exit ;;
    yes--) options=no ;;
    yes-*) misused "不认识的选项：$1" ;;
    *) [[ -z $folder ]] || misused "只能写一个文件夹，多了：$1"; folder=$1 ;;
  esac
  shift
done
top=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
library=$top/build/release/gouji
folder=${folder:-$top/examples/reports}
[[ -e $folder ]] || misused "没有这个文件夹：$folder"
folder=$(realpath -- "$folder")
[[ $database == /* ]] || database=./$database # never an option or a URI
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap interrupted INT TERM HUP
# Each batch looks for its files anew: so there are no more than forty.
files=$(find "$folder" -type f -not -path '*/.*' | wc -l)
batch=$((files > 20000 ? files / 40 : 500))

bash "$top/tests/packages.sh" || exit 70
build_with_progress || { progress ''; cat "$work/build.log" >&2; failed '编译未能完成。'; }
progress "读取 $folder …"
{ parameters; read_reports; judge_reports; tell_findings; tell_outcome; } >"$work/job.sql"
# Progress goes to 3; errors are kept back, since an interrupt is none to tell of. Between two statements the shell
# stops for one where it reads a file, and not where that is its input.
sqlite3 -batch -bail -init /dev/null "$database" ".read $(dot_word "$work/job.sql")" 3>&2 2>"$work/errors" || {
  cat "$work/errors" >&2
  failed "未能完成：$folder"
}
cat "$work/errors" >&2
tell_next_steps
[[ -z $checking ]] || exit "$(<"$work/outcome")"
