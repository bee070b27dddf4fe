"""A report as a .docx: WordprocessingML written part by part, for LibreOffice to print."""
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
         '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>'
         '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'
         '</Types>')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
             '{}</Relationships>')


def relation(identity, kind, target):
    return f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def run(text, style, size=None):
    font = f'<w:rFonts w:ascii="{style.font}" w:hAnsi="{style.font}" w:eastAsia="{style.font}"/>'
    half_points = round(2 * (size or style.size))
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(text).split("\n"))
    return (f'<w:r><w:rPr>{font}<w:sz w:val="{half_points}"/></w:rPr>'
            f'<w:t xml:space="preserve">{lines}</w:t></w:r>')


def paragraph(text, style, align="left", indent=0, size=None):
    return (f'<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="{indent}"/>'
            f'<w:jc w:val="{align}"/></w:pPr>{run(text, style, size)}</w:p>')


def page_number(style):
    before, _, after = style.footer.partition("#")
    field = f'<w:fldSimple w:instr="PAGE">{run("1", style)}</w:fldSimple>'
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run(before, style)}{field}{run(after, style)}</w:p>'


def spread(cells, open_spans, columns):
    """The cells of a row with the places that cells above still hold: (cell, width, merge)."""
    row, column, waiting = [], 0, list(cells)
    while column < columns:
        if open_spans.get(column, (0,))[0] > 0:
            rows_left, width, cell = open_spans[column]
            open_spans[column] = (rows_left - 1, width, cell)
            row.append((cell, width, "continue"))
        else:
            cell = waiting.pop(0)
            width = cell.across
            if cell.down > 1:
                open_spans[column] = (cell.down - 1, width, cell)
            row.append((cell, width, "restart" if cell.down > 1 else ""))
        column += width
    return row


def table_cell(cell, twips, width, merge, style):
    merged = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[merge]
    downwards = cell.kind == "upright" and style.upright == "turned"
    direction = '<w:textDirection w:val="tbRlV"/>' if downwards else ""
    align = style.align_of(cell)
    text = "" if merge == "continue" else style.text(cell)
    return (f'<w:tc><w:tcPr><w:tcW w:w="{twips}" w:type="dxa"/><w:gridSpan w:val="{width}"/>{merged}'
            f'{direction}<w:vAlign w:val="{style.valign}"/></w:tcPr>'
            f'{paragraph(text, style, align, size=style.table_size)}</w:tc>')


def table(grid, weights, heads, style):
    unit = style.text_width_twips / sum(weights)
    twips = [round(w * unit) for w in weights]
    border = "".join(f'<w:{side} w:val="single" w:sz="4"/>'
                     for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    margin = "".join(f'<w:{side} w:w="{style.padding}" w:type="dxa"/>' for side in ("left", "right"))
    rows, open_spans = [], {}
    for number, cells in enumerate(grid):
        properties = ("" if style.split_rows else "<w:cantSplit/>") + ("<w:tblHeader/>" if style.repeat and number < heads else "")
        if style.row_height:
            properties += f'<w:trHeight w:val="{style.row_height}"/>'
        at, printed = 0, ""
        for cell, width, merge in spread(cells, open_spans, len(weights)):
            printed += table_cell(cell, sum(twips[at:at + width]), width, merge, style)
            at += width
        rows.append(f"<w:tr><w:trPr>{properties}</w:trPr>{printed}</w:tr>")
    columns = "".join(f'<w:gridCol w:w="{t}"/>' for t in twips)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{border}</w:tblBorders><w:tblLayout w:type="fixed"/>'
            f'<w:tblCellMar>{margin}</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
            f'{"".join(rows)}</w:tbl>')


def body(blocks, style):
    parts = []
    for kind, *content in blocks:
        if kind == "title":
            parts.append(paragraph(content[0], style, "center", size=style.size * 1.5))
        elif kind == "text":
            parts.append(paragraph(content[0], style, "both", indent=round(40 * style.size)))
        elif kind == "table":
            parts.append(table(*content, style))
        elif kind == "page":
            parts.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    width, height = style.page_twips
    orient = ' w:orient="landscape"' if width > height else ""
    margin = style.margin_twips
    section = (f'<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
               f'<w:footerReference w:type="default" r:id="rId2"/>'
               f'<w:pgSz w:w="{width}" w:h="{height}"{orient}/><w:pgMar w:top="{margin}" w:right="{margin}"'
               f' w:bottom="{margin}" w:left="{margin}" w:header="600" w:footer="600"/></w:sectPr>')
    return "".join(parts) + section


def write(path, blocks, style):
    head = paragraph(style.header, style, "center") if style.header else "<w:p/>"
    foot = page_number(style) if style.footer else "<w:p/>"
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS.format(relation("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": RELATIONS.format(
            relation("rId1", "header", "header1.xml") + relation("rId2", "footer", "footer1.xml")),
        "word/header1.xml": f"<w:hdr {W}>{head}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{foot}</w:ftr>",
        "word/document.xml": f"<w:document {W} {R}><w:body>{body(blocks, style)}</w:body></w:document>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + xml)
