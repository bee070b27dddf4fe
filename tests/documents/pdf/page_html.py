"""A report as a web page, for chromium to print."""
from html import escape


def sheet(style):
    def box(place, text):
        if not text:
            return ""
        before, _, after = text.partition("#")
        content = f'"{before}" counter(page) "{after}"' if "#" in text else f'"{text}"'
        return f"@{place} {{ content: {content}; font: {style.size}pt '{style.font}'; }}"
    width, height = (f"{t / 20}pt" for t in style.page_twips)
    valign = {"center": "middle"}.get(style.valign, style.valign)
    spacing = f"height: {style.row_height / 20}pt;" if style.row_height else ""
    return f"""
@page {{ size: {width} {height}; margin: {style.margin_twips / 20}pt;
  {box("top-center", style.header)} {box("bottom-center", style.footer)} }}
body {{ font: {style.size}pt '{style.font}'; line-height: {style.leading}; margin: 0; }}
h1 {{ font-size: 150%; text-align: center; font-weight: normal; }}
p {{ margin: 0; text-indent: 2em; text-align: justify; }}
table {{ border-collapse: collapse; width: 100%; table-layout: {style.layout}; font-size: {style.table_size}pt;
  letter-spacing: {style.tracking}pt; }}
td {{ border: 1px solid black; padding: 1pt {style.padding / 20}pt; vertical-align: {valign}; text-align: center; {spacing} }}
td.label {{ text-align: {style.align}; }}
td.head, td.group {{ text-align: {style.head_align}; }}
td.figure {{ text-align: {style.figure_align}; }}
tr {{ break-inside: {"auto" if style.split_rows else "avoid"}; }}
.turned {{ writing-mode: vertical-rl; }}
.watermark {{ position: fixed; top: 40%; left: 10%; font-size: 60pt; color: #ddd; rotate: -35deg; }}
.page {{ break-after: page; }}"""


def table(grid, weights, heads, style):
    columns = "".join(f'<col style="width: {100 * w / sum(weights):.3f}%">' for w in weights)
    rows = []
    for cells in grid:
        printed = ""
        for cell in cells:
            text = escape(style.text(cell)).replace("\n", "<br>")
            if cell.kind == "upright" and style.upright == "turned":
                text = f'<div class="turned">{text}</div>'
            printed += (f'<td class="{cell.kind}" colspan="{cell.across}" rowspan="{cell.down}">'
                        f"{text}</td>")
        rows.append(f"<tr>{printed}</tr>")
    head = f'<thead>{"".join(rows[:heads])}</thead>' if style.repeat else "".join(rows[:heads])
    return f'<table><colgroup>{columns}</colgroup>{head}<tbody>{"".join(rows[heads:])}</tbody></table>'


def write(path, blocks, style):
    mark = escape(style.watermark)
    parts = [f'<div class="watermark">{mark}</div>'] if mark else []
    for kind, *content in blocks:
        if kind == "title":
            parts.append(f"<h1>{escape(content[0])}</h1>")
        elif kind == "text":
            parts.append(f"<p>{escape(content[0])}</p>")
        elif kind == "table":
            parts.append(table(*content, style))
        elif kind == "page":
            parts.append('<div class="page"></div>')
    with open(path, "w", encoding="utf-8") as page:
        page.write(f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>{sheet(style)}'
                   f'</style></head><body>{"".join(parts)}</body></html>')
