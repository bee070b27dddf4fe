"""Makes the fixtures of this folder: one made-up report in the formats of word processors and converters.

    python3 make.py                 # in this folder; the second file needs LibreOffice

bureau.docx is written part by part as Microsoft Word writes: text in runs cut anywhere, headings numbered
by a list, changes tracked, a text box given twice, a header.
libreoffice.docx is what LibreOffice makes of the same report as a web page.
pipes.md has tables of pipes, as converters of .docx write it; tags.md has them in HTML, as converters of PDF do.
The figures are in the tables below; tests/golden/bureau.cells.tsv has them as the form orders them.
"""
import pathlib
import re
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
TITLE = "虚构县农业农村局2024年政府信息公开工作年度报告"
PREAMBLE = ("根据《中华人民共和国政府信息公开条例》的规定，现公布虚构县农业农村局2024年政府信息公开工作年度报告。"
            "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。")
SECTIONS = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
            "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"]
ASPECTS = [("主动公开", "全年主动公开政府信息386条。"), ("依申请公开", "全年收到政府信息公开申请40件，上年结转4件，结转下年度5件。")]
PROBLEMS = "公开内容还不够细，下一步将加强业务培训。"
OTHER = "本年度未收取信息处理费。"
PUBLISHED = "发布日期：2025-01-17"

COLUMNS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
GROUPS = [
    ("（一）予以公开", [("", "11 2 1 0 1 0 15")]),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [("", "4 1 0 0 0 0 5")]),
    ("（三）不予公开", [("1.属于国家秘密", "0 0 0 0 0 0 0"), ("2.其他法律行政法规禁止公开", "1 0 0 0 0 0 1"),
                  ("3.危及“三安全一稳定”", "0 0 0 0 0 0 0"), ("4.保护第三方合法权益", "2 1 0 0 0 0 3"),
                  ("5.属于三类内部事务信息", "1 0 0 0 0 0 1"), ("6.属于四类过程性信息", "2 0 0 0 0 0 2"),
                  ("7.属于行政执法案卷", "1 0 0 0 1 0 2"), ("8.属于行政查询事项", "1 0 0 0 0 0 1")]),
    ("（四）无法提供", [("1.本机关不掌握相关政府信息", "4 1 0 0 0 0 5"), ("2.没有现成信息需要另行制作", "1 0 0 0 0 0 1"),
                  ("3.补正后申请内容仍不明确", "0 0 0 0 0 0 0")]),
    ("（五）不予处理", [("1.信访举报投诉类申请", "1 0 0 0 0 0 1"), ("2.重复申请", "0 0 0 0 0 0 0"),
                  ("3.要求提供公开出版物", "0 0 0 0 0 0 0"), ("4.无正当理由大量反复申请", "0 0 0 0 0 0 0"),
                  ("5.要求行政机关确认或重新出具已获取信息", "0 1 0 0 0 0 1")]),
    ("（六）其他处理", [("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1 0 0 0 0 0 1"),
                  ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "0 0 0 0 0 0 0"),
                  ("3.其他", "0 0 0 0 0 0 0")]),
    ("（七）总计", [("", "30 6 1 0 2 0 39")]),
]


class Cell:
    """Its text, and over how many columns and rows it goes."""

    def __init__(self, text, across=1, down=1):
        self.text, self.across, self.down = text, across, down


def cells(*texts):
    return [Cell(text) for text in texts]


def disclosure():
    heads = lambda article: [Cell("第二十条第（%s）项" % article, 4)]
    return [heads("一"), cells("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"), cells("规章", "0", "0", "0"),
            cells("行政规范性文件", "3", "1", "12"), heads("五"),
            [Cell("信息内容"), Cell("本年处理决定数量", 3)], [Cell("行政许可"), Cell("417", 3)], heads("六"),
            [Cell("信息内容"), Cell("本年处理决定数量", 3)], [Cell("行政处罚"), Cell("26", 3)],
            [Cell("行政强制"), Cell("5", 3)], heads("八"), [Cell("信息内容"), Cell("本年收费金额（单位：万元）", 3)],
            [Cell("行政事业性收费"), Cell("12.5", 3)]]


def applications():
    rows = [[Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), Cell("申请人情况", 7)],
            [Cell("自然人", 1, 2), Cell("法人或其他组织", 5), Cell("总计", 1, 2)], cells(*COLUMNS[1:6]),
            [Cell("一、本年新收政府信息公开申请数量", 3)] + cells(*"31 6 1 0 2 0 40".split()),
            [Cell("二、上年结转政府信息公开申请数量", 3)] + cells(*"3 1 0 0 0 0 4".split())]
    lines = sum(len(items) for _, items in GROUPS)
    first = [Cell("三、本年度办理结果", 1, lines)]
    for group, items in GROUPS:
        head = [Cell(group, 1, len(items))] if items[0][0] else [Cell(group, 2)]
        for item, figures in items:
            rows.append(first + head + (cells(item) if item else []) + cells(*figures.split()))
            first = head = []
    return rows + [[Cell("四、结转下年度继续办理", 3)] + cells(*"4 1 0 0 0 0 5".split())]


def remedies():
    outcomes = cells("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    tall = [Cell(cell.text, 1, 2) for cell in outcomes]
    return [[Cell("行政复议", 5), Cell("行政诉讼", 10)],
            tall + [Cell("未经复议直接起诉", 5), Cell("复议后起诉", 5)], outcomes + outcomes,
            cells(*"2 1 0 1 4  1 0 0 0 1  0 0 1 1 2".split())]


W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
     'xmlns:v="urn:schemas-microsoft-com:vml" '
     'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
     'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"')
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONT = '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:eastAsia="仿宋"/><w:sz w:val="28"/></w:rPr>'


def run(text):
    return f'<w:r w:rsidR="00A77B3E">{FONT}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def runs(text):
    """Cut as Word cuts: around figures' digits, and at proof marks."""
    pieces = [text[i:i + 3] for i in range(0, len(text), 3)]
    return '<w:proofErr w:type="gramStart"/>'.join(run(piece) for piece in pieces)


def paragraph(content, properties=""):
    return f'<w:p w:rsidR="00A77B3E" w14:paraId="6A1B2C3D"><w:pPr>{properties}</w:pPr>{content}</w:p>'


def heading(text, level=0):
    return paragraph(runs(text), f'<w:pStyle w:val="{level + 1}"/>')


def table(rows, columns):
    open_cells, lines = {}, []
    for row in rows:
        waiting, column, line = list(row), 0, ""
        while column < columns:
            left, cell = open_cells.get(column, (0, None))
            merge = '<w:vMerge/>' if left else ""
            if not left:
                cell = waiting.pop(0)
                left = cell.down
                merge = '<w:vMerge w:val="restart"/>' if left > 1 else ""
            open_cells[column] = (left - 1, cell)
            span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
            shown = runs(cell.text) if merge != "<w:vMerge/>" else ""
            line += (f'<w:tc><w:tcPr><w:tcW w:w="{900 * cell.across}" w:type="dxa"/>{span}{merge}</w:tcPr>'
                     f'{paragraph(shown, "<w:jc w:val=" + chr(34) + "center" + chr(34) + "/>")}</w:tc>')
            column += cell.across
        lines.append(f'<w:tr w:rsidR="00A77B3E"><w:trPr><w:trHeight w:val="400"/></w:trPr>{line}</w:tr>')
    grid = '<w:gridCol w:w="900"/>' * columns
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="a3"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(lines)}</w:tbl>'


def document():
    box = f"<w:txbxContent>{paragraph(run('（此件公开发布）'))}</w:txbxContent>"
    box = (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>'
           f'</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>'
           f'</mc:AlternateContent></w:r>')
    changed = ('<w:del w:id="1" w:author="a"><w:r><w:delText>收取信息处理费300元。</w:delText></w:r></w:del>'
               f'<w:ins w:id="2" w:author="a">{runs(OTHER)}</w:ins>')
    parts = [paragraph(runs(TITLE), '<w:jc w:val="center"/>'), paragraph(runs(PUBLISHED) + box),
             paragraph(runs(PREAMBLE)), heading(SECTIONS[0])]
    for name, text in ASPECTS:
        parts += [heading(name, 1), paragraph(runs(text))]
    parts += [heading(SECTIONS[1]), table(disclosure(), 4), heading(SECTIONS[2]), table(applications(), 10),
              heading(SECTIONS[3]), table(remedies(), 15), heading(SECTIONS[4]), paragraph(runs(PROBLEMS)),
              heading(SECTIONS[5]), paragraph(changed)]
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906"/></w:sectPr>'
    return f'{HEAD}<w:document {W} mc:Ignorable="w14"><w:body>{"".join(parts)}{section}</w:body></w:document>'


def styles():
    return (f'{HEAD}<w:styles {W}>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
            '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>'
            '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>')


def numbering():
    level = ('<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="{}"/>'
             '<w:lvlText w:val="{}"/></w:lvl>')
    return (f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>'
            f'{level.format(0, 1, "%1、")}{level.format(1, 2, "（%2）")}</w:abstractNum>'
            '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>')


def write_docx(path):
    header = f'{HEAD}<w:hdr {W}>{paragraph(run("第3页 共8页"))}</w:hdr>'
    parts = {"document": document(), "styles": styles(), "numbering": numbering(), "header1": header}
    kinds = {"document": "document.main", "header1": "header"}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kinds.get(name, name)}+xml"/>'
                        for name in parts)
    types = (f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" '
             f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>')
    relation = '<Relationship Id="rId{}" Type="' + OFFICE + '{}" Target="{}"/>'
    relations = '<Relationships xmlns="' + PACKAGE + 'relationships">{}</Relationships>'
    own = "".join(relation.format(i + 1, kind, f"{name}.xml") for i, (name, kind) in
                  enumerate([("styles", "styles"), ("numbering", "numbering"), ("header1", "header")]))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        def add(name, text):
            package.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
        add("[Content_Types].xml", types)
        add("_rels/.rels", HEAD + relations.format(relation.format(1, "officeDocument", "word/document.xml")))
        add("word/_rels/document.xml.rels", HEAD + relations.format(own))
        for name, text in parts.items():
            add(f"word/{name}.xml", text)


def page():
    def html_table(rows):
        cell = lambda c: f'<td colspan="{c.across}" rowspan="{c.down}">{escape(c.text)}</td>'
        return "<table border=1>" + "".join(f'<tr>{"".join(map(cell, row))}</tr>' for row in rows) + "</table>"
    ordinals = "一二三四五六"
    tables = {1: disclosure(), 2: applications(), 3: remedies()}
    body = [f"<h1>{TITLE}</h1><p>{PUBLISHED}</p><p>（此件公开发布）</p><p>{PREAMBLE}</p>"]
    for i, name in enumerate(SECTIONS):
        body.append(f"<h2>{ordinals[i]}、{name}</h2>")
        if i == 0:
            body += [f"<h3>（{ordinals[j]}）{name}</h3><p>{text}</p>" for j, (name, text) in enumerate(ASPECTS)]
        body.append(html_table(tables[i]) if i in tables else {0: "", 4: f"<p>{PROBLEMS}</p>", 5: f"<p>{OTHER}</p>"}[i])
    return f'<html><head><meta charset="utf-8"></head><body>{"".join(body)}</body></html>'


def squares(rows):
    """Every place of the grid; only the first of a merged cell has its text."""
    taken, lines = {}, []
    for y, row in enumerate(rows):
        x, line = 0, {}
        for cell in row:
            while (y, x) in taken:
                x += 1
            taken.update({(y + dy, x + dx): "" for dy in range(cell.down) for dx in range(cell.across)})
            taken[y, x] = cell.text
            x += cell.across
        width = 1 + max(x for _, x in taken)
        lines.append([taken.get((y, x), "") for x in range(width)])
    return lines


def pipes():
    """Bold headings, escaped ordinals, breaks in cells, a table's head without text."""
    def pipe_table(rows):
        lines = [[re.sub(r"^(\d)\.", r"\1\\.", text).replace("商业企业", "商业<br>企业") for text in line] for line in squares(rows)]
        lines.insert(0, [""] * len(lines[0]))
        lines.insert(1, ["---"] * len(lines[0]))
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)
    ordinals = "一二三四五六"
    tables = {1: disclosure(), 2: applications(), 3: remedies()}
    texts = {0: "", 4: PROBLEMS, 5: OTHER}
    parts = [f"# {TITLE}", PUBLISHED, "\\(此件公开发布\\)", PREAMBLE.replace("2024年1月1日", "**2024年1月1日**")]
    for i, name in enumerate(SECTIONS):
        parts.append(f"## **{ordinals[i]}、{name}**")
        if i == 0:
            parts += [f"### （{ordinals[j]}）{name}\n\n- {text}" for j, (name, text) in enumerate(ASPECTS)]
        parts.append(pipe_table(tables[i]) if i in tables else texts[i])
    return "\n\n".join(parts) + "\n"


def tags():
    """Tables as a page of their own each, pictures, figures as formulas, page breaks."""
    def html_table(rows):
        def cell(c):
            spans = (f' rowspan="{c.down}"' if c.down > 1 else "") + (f' colspan="{c.across}"' if c.across > 1 else "")
            return f"<td{spans}>{escape(c.text)}</td>"
        lines = "".join(f'<tr>{"".join(map(cell, row))}</tr>' for row in rows)
        return f"<html><body><table>{lines}</table></body></html>"
    ordinals = "一二三四五六"
    tables = {1: disclosure(), 2: applications(), 3: remedies()}
    texts = {0: "", 4: PROBLEMS, 5: OTHER}
    parts = ["![](images/0a1b.jpg)", f"# {TITLE}", PUBLISHED, "（此件公开发布）", PREAMBLE]
    for i, name in enumerate(SECTIONS):
        parts.append(f"# {ordinals[i]}、{name}")
        if i == 0:
            parts += [f"（{ordinals[j]}）{name}\n\n{text.replace('386', '$386$')}" for j, (name, text) in enumerate(ASPECTS)]
        parts.append(html_table(tables[i]) if i in tables else texts[i])
        parts += ["---", "![图](images/2c3d.jpg)"] if i == 2 else []
    return "\n\n".join(parts) + "\n"


def convert(target):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "bureau.html"
        source.write_text(page(), encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--infilter=HTML (StarWriter)", "--convert-to", "docx:Office Open XML Text", "--outdir",
                        folder, str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / "bureau.docx").read_bytes())


if __name__ == "__main__":
    write_docx(HERE / "bureau.docx")
    (HERE / "pipes.md").write_text(pipes(), encoding="utf-8")
    (HERE / "tags.md").write_text(tags(), encoding="utf-8")
    convert(HERE / "libreoffice.docx")
