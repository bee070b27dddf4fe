"""Makes the fixtures of this folder: reports printed by LibreOffice and chromium, as pdftotext reads them.

    python3 make.py [NAME…]      (Debian: libreoffice-writer chromium poppler-utils fonts-noto-cjk)

Writes <report>.<print>.<mode>.txt here and, of what is a report, pdf_<report>.cells.tsv beside the
other golden files.
The tests need none of this: other versions of the programs may place things otherwise.
"""
import dataclasses
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # no __pycache__ among the fixtures

import page_docx  # noqa: E402
import page_html  # noqa: E402
from prints import PRINTS  # noqa: E402
from unlike import Unlike  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE.parent.parent / "golden"
MODES = {"layout": ["-layout"], "raw": ["-raw"], "plain": []}


def blocks(report, style):
    """What stands on the pages, from top to bottom."""
    weights = [style.label_weight] + [(10 - style.label_weight) / 6] * 6
    yield "title", report.title
    yield "text", (f"根据《中华人民共和国政府信息公开条例》要求，现公布{report.title}。"
                   f"本报告所列数据的统计期限自{report.year}年1月1日起至{report.year}年12月31日止。"
                   "（地址：虚构路48号，电话：0000-8211701。本报告为示例，机关和数字均属虚构。）")
    yield from section("一、总体情况", report.prose[1])
    yield from section("二、主动公开政府信息情况", [])
    if "disclosure" not in report.missing:
        yield from pieces(report.disclosure_table(), weights, 0, style.disclosure_cuts, False)
    yield from section("三、收到和处理政府信息公开申请情况", [])
    if "applications" not in report.missing:
        yield from pieces(report.applications_table(), style.weights, 3 + report.captions,
                          style.cuts, style.repeat)
    yield from section("四、政府信息公开行政复议、行政诉讼情况", [])
    if "remedies" not in report.missing:
        yield "table", report.remedies_table(), [1] * 15, 3
    yield from section("五、存在的主要问题及改进情况", report.prose[5])
    yield from section("六、其他需要报告的事项", report.prose[6])


def section(heading, paragraphs):
    yield "text", heading
    for paragraph in paragraphs:
        yield "text", paragraph


def pieces(grid, weights, heads, cuts, repeat):
    """The table, or its parts on a page each: cut before those rows, with the head again or not."""
    if not cuts:
        yield "table", grid, weights, heads
        return
    for number, (start, end) in enumerate(zip([0] + cuts, cuts + [len(grid)])):
        part = fragment(grid, start, end)
        if number:
            yield "page",
            part = grid[:heads] + part if repeat else part
        yield "table", part, weights, heads if repeat or number == 0 else 0


def fragment(grid, start, end):
    """Rows start…end as a table of their own: what spans the cut is printed in both parts."""
    lines = [list(cells) for cells in grid[start:end]]
    above = [(row, cell) for row in range(start) for cell in grid[row]
             if cell.down > 1 and row + cell.down > start]
    for row, cell in reversed(above):
        lines[0].insert(0, dataclasses.replace(cell, down=row + cell.down - start, text=""))
    for row, cells in enumerate(lines):
        lines[row] = [dataclasses.replace(c, down=min(c.down, len(lines) - row)) for c in cells]
    return lines


def print_page(page, folder):
    source = folder / f"{page.name}.{page.style.program}"
    writer = {"docx": page_docx, "html": page_html}[page.style.program]
    unlike = isinstance(page.document, Unlike)
    content = page.document.blocks if unlike else blocks(page.document, page.style)
    writer.write(source, list(content), page.style)
    pdf = folder / f"{page.name}.pdf"
    if page.style.program == "docx":
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
                   "--convert-to", "pdf", "--outdir", folder, source]
    else:
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu",
                   f"--user-data-dir={folder}/chromium", "--no-pdf-header-footer",
                   f"--print-to-pdf={pdf}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True)
    return pdf


def main(names):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for page in PRINTS:
            if names and page.name not in names:
                continue
            pdf = print_page(page, folder)
            for mode in page.modes:
                target = HERE / f"{page.name}.{mode}.txt"
                subprocess.run(["pdftotext", *MODES[mode], *page.options, pdf, target], check=True)
            if not isinstance(page.document, Unlike):
                golden = GOLDEN / f"pdf_{page.document.name}.cells.tsv"
                golden.write_text(page.document.golden(), encoding="utf-8")
            print(page.name)


if __name__ == "__main__":
    missing = [p for p in ("soffice", "chromium", "pdftotext") if shutil.which(p) is None]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}")
    main(sys.argv[1:])
