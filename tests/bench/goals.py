#!/usr/bin/env python3
"""What the extension costs, row by row, as a Markdown table; each row beside its yardstick, taken in
the same run. Ends with a line of JSON for machines.

usage: goals.py MODULE REPORTS CORPUS [--documents N] [--rounds N] [--files N] [--hostile TABLE]
  MODULE   PATH/gouji, without its suffix
  REPORTS  a folder of real reports that print all 200 cells
  CORPUS   a folder that gouji_corpus has filled
  TABLE    the program gouji_hostile_table

B is `SELECT sum(length(body)) FROM document` over the same documents, in a database in memory. A
figure is the median of the rounds, with the least and the greatest; the first round is dropped.
Needs a Python whose sqlite3 loads extensions, as Debian's does; lxml and pandas for their peers.
"""

import argparse
import json
import os
import random
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

YARDSTICK = "SELECT sum(length(body)) FROM document"
CELLS = ("SELECT sum(value), sum(start), count(raw), sum(status = 'ok')"
         " FROM document, report_cells(body)")
EVERYTHING = ("SELECT sum((SELECT count(*) FROM report_meta(body)) + length(report_text(body))"
              " + (SELECT count(*) FROM report_sections(body))"
              " + (SELECT count(*) FROM report_cells(body))"
              " + (SELECT count(*) FROM report_claims(body))) FROM document")
FINDING = "SELECT count(*) FROM finding"
ALONE = "SELECT count(*) FROM check_result(0) WHERE outcome = 'broken'"  # on one core


def connect(module, file=":memory:"):
    db = sqlite3.connect(file, isolation_level=None)
    db.enable_load_extension(True)
    db.load_extension(module)
    return db


def perturbed(reports, count):
    """Documents no two of which are equal: figures, organ and year of real ones changed."""
    chance = random.Random(20240515)
    first = "云青临东白澄安宁丰平"
    for i in range(count):
        text = reports[i % len(reports)]
        organ = i // (4 * len(reports))
        place = first[organ % 10] + first[organ // 10 % 10] + first[organ // 100 % 10]
        text = text.replace("人民政府", place + "岭县人民政府").replace("2024年", f"{2021 + i // len(reports) % 4}年")
        yield text.replace("| 0 | 0 | 0 | 0 | 0 |", f"| 0 | {chance.randrange(100)} | 0 | 0 | 0 |", 1) + f"\n{i}"


def load(db, documents):
    db.execute("SELECT gouji_install()").fetchall()
    db.execute("BEGIN")
    db.executemany("INSERT INTO document(path, body) VALUES (?, ?)",
                   ((str(i), text) for i, text in enumerate(documents)))
    db.execute("COMMIT")


def seconds(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def rounds(count, *works):
    """The times of each work, run in turn; the first round is dropped."""
    times = [[] for _ in works]
    for number in range(count + 1):
        for work, kept in zip(works, times):
            took = seconds(work)
            if number > 0:
                kept.append(took)
    return times


class Table:
    def __init__(self):
        self.rows = []
        print("| quantity | measured | ratio: median (least–greatest) | must | met |")
        print("| --- | ---: | ---: | ---: | --- |", flush=True)

    def add(self, name, measured, ratios, must, unit=""):
        median = statistics.median(ratios)
        met = must is None or median <= must
        spread = f"{median:.2f}{unit} ({min(ratios):.2f}–{max(ratios):.2f})"
        limit = "" if must is None else f"≤ {must}{unit}"
        print(f"| {name} | {measured} | {spread} | {limit} | {'' if must is None else 'yes' if met else '**no**'} |",
              flush=True)
        self.rows.append({"name": name, "ratio": round(median, 3), "must": must, "met": met})


def microseconds(times, count):
    return f"{statistics.median(times) / count * 1e6:.1f} µs"


def measure_documents(table, module, reports, args):
    db = connect(module)
    count = args.documents
    load(db, perturbed(reports, count))
    run = lambda sql: lambda: db.execute(sql).fetchall()
    works = {"yardstick B": YARDSTICK, "200 cells of a text report": CELLS,
             "everything of a report": EVERYTHING,
             f"finding, all rules, {(os.cpu_count() or 1) - 1} threads besides": FINDING}
    times = rounds(args.rounds, *[run(sql) for sql in works.values()])
    for (name, sql), must, kept in zip(works.items(), [None, 8, 16, 20], times):
        ratios = [a / b for a, b in zip(kept, times[0])]
        table.add(name, microseconds(kept, count), ratios, must, " B")
    return times


def measure_unlike(table, module, reports, args):
    """The same where no two texts have the same words around their tables: nothing is known of any."""
    heading = "二、主动公开政府信息情况\n"
    letters = "甲乙丙丁戊己庚辛壬癸"
    db = connect(module)
    count = args.documents
    texts = perturbed([text for text in reports if heading in text], count)
    load(db, (text.replace(heading, heading + "说明" + "".join(letters[int(c)] for c in str(i)) + "\n", 1)
              for i, text in enumerate(texts)))
    yardstick, times = rounds(args.rounds, lambda: db.execute(YARDSTICK).fetchall(),
                              lambda: db.execute(CELLS).fetchall())
    table.add("200 cells, where no tables are laid out as others are", microseconds(times, count),
              [a / b for a, b in zip(times, yardstick)], None, " B")


def measure_alone(table, module, reports, args):
    """All rules without other threads that parse."""
    db = connect(module)
    load(db, perturbed(reports, args.documents))
    yardstick, times = rounds(args.rounds, lambda: db.execute(YARDSTICK).fetchall(),
                              lambda: db.execute(ALONE).fetchall())
    table.add("the same on one core, check_result(0)", microseconds(times, args.documents),
              [a / b for a, b in zip(times, yardstick)], None, " B")


def measure_growth(table, module, reports, args):
    few = min(5000, args.documents // 4)
    costs = []
    for count in (few, args.documents):
        db = connect(module)
        load(db, perturbed(reports, count))
        times, = rounds(args.rounds, lambda: db.execute(FINDING).fetchall())
        costs.append([each / count for each in times])
    table.add(f"finding a report, at {args.documents} against {few}", "",
              [b / a for a, b in zip(*costs)], 1.15, "×")


def measure_files(table, module, args):
    """From files to findings, against the shell reading the same files; one core."""
    def gouji():
        db = connect(module)
        db.execute("SELECT gouji_install()").fetchall()
        db.execute("INSERT INTO document(path, body, error, bytes, modified)"
                   " SELECT path, body, error, bytes, modified FROM reports(?, NULL, 0)", (args.corpus,))
        db.execute(ALONE).fetchall()

    def shell():
        subprocess.run(["sqlite3", ":memory:",
                        f"SELECT sum(length(data)) FROM fsdir('{args.corpus}') WHERE data IS NOT NULL"],
                       check=True, capture_output=True)

    ours, theirs = rounds(max(2, args.rounds // 3), gouji, shell)
    files = sum(len(names) for _, _, names in os.walk(args.corpus))
    table.add(f"{files} mixed files → documents → findings, against fsdir", microseconds(ours, files),
              [a / b for a, b in zip(ours, theirs)], 25, "×")


def measure_pages(table, module, args):
    pages = []
    for folder, _, names in os.walk(args.corpus):
        pages += [os.path.join(folder, name) for name in names if name.endswith(".html")]
    pages = [open(page, "rb").read() for page in sorted(pages)[:200]]
    utf8 = [page for page in pages if b"gb2312" not in page[:600]]
    padded = [page.replace(b"<body", b"<!--" + b"x" * 10 + b"--><body", 1) for page in utf8]
    words = [page.decode("utf-8").replace("utf-8", "gb2312").encode("gb18030") for page in padded]
    db = connect(module)
    def cells(documents):
        def work():
            for page in documents:
                db.execute("SELECT count(value) FROM report_cells(?)", (page,)).fetchone()
        return work
    def memchr():
        for page in padded:
            page.count(b"<")
    first, second, third = rounds(args.rounds, cells(padded), cells(words), memchr)
    size = sum(map(len, padded)) // len(padded)
    least = statistics.median(third) / len(padded) * 4 + 200e-6 * size / 95_000
    table.add(f"a web page of {size // 1000} KB → cells, against 4 passes for '<' and 200 µs a 95 KB",
              microseconds(first, len(padded)),
              [each / len(padded) / least for each in first], 1, "×")
    table.add("the same in GB18030, against UTF-8", microseconds(second, len(words)),
              [b / a for a, b in zip(first, second)], 1.6, "×")


def peak(module, folder):
    """Kilobytes that a scan of a folder holds at most, in a process of its own."""
    script = ("import sqlite3, sys; db = sqlite3.connect(':memory:'); db.enable_load_extension(True);"
              "db.load_extension(sys.argv[1]);"
              "db.execute('SELECT sum(length(body)), count(year) FROM reports(?)', (sys.argv[2],)).fetchall();"
              "print(next(l.split()[1] for l in open('/proc/self/status') if l.startswith('VmHWM')))")
    return int(subprocess.run([sys.executable, "-c", script, module, folder], check=True,
                              capture_output=True, text=True).stdout)


def measure_hostile(table, module, reports, args):
    """Documents made to hurt, of 1 and 10 MB, through all functions: each in a process of its own, the
    slowest of all kinds. A second for 10 MB on the machine of the goal, where B was 4.7 µs for a report of
    7,975 bytes, is 160 times the yardstick over as many bytes."""
    db = connect(module)
    load(db, perturbed(reports, 2000))
    size, = db.execute("SELECT sum(length(CAST(body AS BLOB))) FROM document").fetchone()
    costs = {}  # of each kind, a round each: 10 MB over the yardstick, and over its own 1 MB; seconds
    for _ in range(max(3, args.rounds // 4)):
        yardstick, = rounds(5, lambda: db.execute(YARDSTICK).fetchall())
        yardstick = statistics.median(yardstick) / size * 10 * 2**20
        lines = subprocess.run([args.hostile, module, "1", "10"], capture_output=True, text=True).stdout
        for name, *figures in (line.strip("| ").split(" | ") for line in lines.splitlines()[2:]):
            small, large = float(figures[0]), float(figures[2])
            # Less than 20 ms tell nothing of how the work grows.
            costs.setdefault(name, []).append((large / yardstick, large / max(small, 0.02), large))
    for part, named, must, unit in ((0, "10 MB made to hurt, the slowest of", 160, " B"),
                                    (1, "… against 1 MB of it, the worst of", 15, "×")):
        name = max(costs, key=lambda name: statistics.median(cost[part] for cost in costs[name]))
        table.add(f"{named} {len(costs)}: {name}",
                  f"{statistics.median(cost[2] for cost in costs[name]):.2f} s",
                  [cost[part] for cost in costs[name]], must, unit)


def measure_memory(table, module, args):
    """A scan's memory over an empty one's: of the corpus, and of a hundred folders, each of one file under
    many names."""
    empty = tempfile.mkdtemp()
    base = peak(module, empty)
    os.rmdir(empty)
    of_all = peak(module, args.corpus) - base
    table.add("memory of a scan of all files, over an empty one", f"{of_all} KB", [of_all / 1024], 16, " MB")
    texts = [os.path.join(folder, name) for folder, _, names in os.walk(args.corpus)
             for name in sorted(names) if name.endswith(".txt")]
    with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(args.corpus))) as many:
        for number in range(100):
            folder = os.path.join(many, f"{number:03}")
            os.mkdir(folder)
            for name in range(args.files // 100):
                os.link(texts[number % len(texts)], os.path.join(folder, f"{name}.txt"))
        few, more = [peak(module, os.path.join(many, part)) - base for part in ("000", "")]
        table.add(f"… of {args.files} files in 100 folders, against the first of them", f"{more} KB",
                  [(more - few) / 1024], 2, " MB")


def measure_cores(table, module, args):
    """Two cores: a scan with the usual threads against one without, and two connections."""
    folders = sorted(os.path.join(args.corpus, name) for name in os.listdir(args.corpus))
    files = sum(len(names) for _, _, names in os.walk(args.corpus))
    scan = "SELECT count(body), sum(year) FROM reports(?, NULL, ?)"

    def work(sources, threads):
        db = connect(module)
        for source in sources:
            db.execute(scan, (source, threads)).fetchall()

    def halves():
        both = [threading.Thread(target=work, args=(half, 0)) for half in (folders[::2], folders[1::2])]
        for each in both:
            each.start()
        for each in both:
            each.join()

    alone, ahead, two = rounds(max(3, args.rounds // 2), lambda: work([args.corpus], 0),
                               lambda: work([args.corpus], None), halves)
    table.add(f"one scan that reads ahead, {(os.cpu_count() or 1) - 1} threads, against none",
              microseconds(ahead, files), [b / a for a, b in zip(alone, ahead)], 0.8, "×")
    table.add("two connections on halves, against one", microseconds(two, files),
              [b / a for a, b in zip(alone, two)], 0.588, "×")


REFRESH = ("INSERT INTO document(path, body, error, bytes, modified)"
           " SELECT path, body, error, bytes, modified FROM reports(?, 'document') WHERE true"
           " ON CONFLICT(path) DO UPDATE SET body = excluded.body, error = excluded.error,"
           " bytes = excluded.bytes, modified = excluded.modified")


def measure_refresh(table, module, args):
    """A second run over files that have not changed, against the first, and against find."""
    db = connect(module)
    db.execute("SELECT gouji_install()").fetchall()
    time.sleep(3)  # files that are new are read twice
    first = seconds(lambda: db.execute(REFRESH, (args.corpus,)))
    find = ["find", args.corpus, "-type", "f", "-printf", "%p %s %T@\n"]
    again, listed = rounds(args.rounds, lambda: db.execute(REFRESH, (args.corpus,)),
                           lambda: subprocess.run(find, check=True, stdout=subprocess.DEVNULL))
    files = db.execute("SELECT count(*) FROM document").fetchone()[0]
    table.add("a second run over the same files, against the first", microseconds(again, files),
              [each / first for each in again], 0.25, "×")
    table.add("… against find, which looks at them too", microseconds(listed, files),
              [a / b for a, b in zip(again, listed)], 6, "×")


def measure_stored(table, module, reports, args):
    with tempfile.TemporaryDirectory() as folder:
        db = connect(module, os.path.join(folder, "stored.db"))
        db.execute("SELECT gouji_install('stored')").fetchall()
        took = seconds(lambda: (db.execute("BEGIN"), db.executemany(
            "INSERT INTO document(path, body) VALUES (?, ?)",
            ((str(i), text) for i, text in enumerate(perturbed(reports, 1000)))), db.execute("COMMIT")))
        text, = db.execute("SELECT sum(length(CAST(body AS BLOB))) FROM document").fetchone()
        pages = db.execute("PRAGMA page_count").fetchone()[0] * db.execute("PRAGMA page_size").fetchone()[0]
        table.add("size of a stored database, against its text", f"{took / 1000 * 1e6:.0f} µs to insert one",
                  [pages / text], 1.75, "×")
        yardstick, kept = rounds(args.rounds, lambda: db.execute(YARDSTICK).fetchall(),
                                 lambda: db.execute(FINDING).fetchall())
        table.add("finding, all rules, of a stored database", microseconds(kept, 1000),
                  [a / b for a, b in zip(kept, yardstick)], None, " B")


def regular_expressions(text):
    """The peer: rows of the statutory tables by patterns written for these labels; no status."""
    cells = 0
    for label in ("本年新收政府信息公开申请数量", "上年结转政府信息公开申请数量", "予以公开", "部分公开", "属于国家秘密",
                  "法律行政法规禁止公开", "三安全一稳定", "保护第三方合法权益", "三类内部事务信息", "四类过程性信息", "行政执法案卷",
                  "行政查询事项", "不掌握相关政府信息", "需要另行制作", "申请内容仍不明确", "信访举报投诉类申请", "重复申请",
                  "提供公开出版物", "大量反复申请", "重新出具已获取信息", "逾期不补正", "缴纳费用", "3.其他", "七)总计",
                  "结转下年度继续办理"):
        row = re.search(re.escape(label) + r"[^|]*((?:\|\s*\d+\s*){7})\|", text)
        if row:
            cells += len(re.findall(r"\d+", row.group(1)))
    for label in ("规章", "规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"):
        row = re.search(r"^" + label + r"\s*\|((?:\s*[\d.]+\s*\|)+)", text, re.M)
        if row:
            cells += len(re.findall(r"[\d.]+", row.group(1)))
    row = re.search(r"((?:\d+\s*\|\s*){14}\d+)", text)
    return cells + (len(re.findall(r"\d+", row.group(1))) if row else 0)


def measure_peers(table, module, reports, args):
    documents = list(perturbed(reports, min(args.documents, 500)))
    db = connect(module)
    load(db, documents)
    ours, theirs = rounds(args.rounds, lambda: db.execute(CELLS).fetchall(),
                          lambda: [regular_expressions(text) for text in documents])
    table.add("peer: Python re, the same cells of text, against ours", microseconds(theirs, len(documents)),
              [b / a for a, b in zip(ours, theirs)], None, "×")
    try:
        import io
        import pandas
        page = next(open(os.path.join(folder, name), "rb").read()
                    for folder, _, names in os.walk(args.corpus) for name in sorted(names)
                    if name.endswith(".html"))
        encoding = "gb18030" if b"gb2312" in page[:600] else "utf-8"
        ours, theirs = rounds(args.rounds,
                              lambda: db.execute("SELECT count(*) FROM report_cells(?)", (page + b" ",)).fetchone(),
                              lambda: pandas.read_html(io.BytesIO(page), encoding=encoding))
        table.add("peer: pandas.read_html (lxml), the tables of a page, against ours",
                  microseconds(theirs, 1), [b / a for a, b in zip(ours, theirs)], None, "×")
    except ImportError:
        print("(pandas and lxml are not installed: no peer for pages)", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("module")
    parser.add_argument("reports")
    parser.add_argument("corpus")
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=100_000, help="of the scan for its memory")
    parser.add_argument("--hostile", help="the program that measures documents made to hurt")
    args = parser.parse_args()
    db = connect(args.module)
    reports = [body for body, cells in db.execute(
        "SELECT body, (SELECT sum(status = 'ok') FROM report_cells(body)) FROM reports(?)"
        " WHERE error IS NULL", (args.reports,)) if cells == 200]
    if not reports:
        sys.exit(f"goals.py: no report with 200 figures in {args.reports}")
    table = Table()
    measure_documents(table, args.module, reports, args)
    measure_alone(table, args.module, reports, args)
    measure_unlike(table, args.module, reports, args)
    measure_growth(table, args.module, reports, args)
    measure_files(table, args.module, args)
    measure_cores(table, args.module, args)
    measure_refresh(table, args.module, args)
    measure_pages(table, args.module, args)
    if args.hostile:
        measure_hostile(table, args.module, reports, args)
    measure_memory(table, args.module, args)
    measure_stored(table, args.module, reports, args)
    measure_peers(table, args.module, reports, args)
    print(json.dumps({"unmet": [row["name"] for row in table.rows if not row["met"]], "rows": table.rows},
                     ensure_ascii=False))


if __name__ == "__main__":
    main()
