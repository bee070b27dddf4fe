"""How each report is printed, once for every oddity that is wanted."""
import dataclasses

import reports
import unlike
from report import Report
from unlike import Unlike

A4 = (11906, 16838)  # twips
A4_LANDSCAPE = (16838, 11906)

# Columns of 表三: the upright cell, the group, the label, seven of figures.
EVEN = [1.2, 2, 4] + [1.4] * 7
NARROW_LABELS = [0.8, 1.3, 2.4] + [1.5] * 7


@dataclasses.dataclass
class Style:
    program: str                    # docx (LibreOffice) or html (chromium)
    font: str = "Noto Serif CJK SC"
    size: float = 12                # points
    table_size: float = 10.5
    page_twips: tuple = A4
    margin_twips: int = 1440
    weights: list = dataclasses.field(default_factory=lambda: EVEN)
    label_weight: float = 4         # of 10, in 表二
    valign: str = "center"
    align: str = "left"             # of row labels
    head_align: str = "center"      # of column heads and groups; distribute: letters spread (docx)
    figure_align: str = "center"
    padding: int = 60               # twips
    row_height: int = 0             # twips, at least
    leading: float = 1.3            # html
    tracking: float = 0             # html: points between the letters of tables
    layout: str = "fixed"           # html
    split_rows: bool = False        # a row may break over pages
    repeat: bool = False            # head rows on every page
    upright: str = "narrow"         # 三、本年度办理结果: narrow, or turned
    words: dict = dataclasses.field(default_factory=dict)  # cell text as set: 总计 → 总 计
    watermark: str = ""             # html: across every page
    header: str = ""
    footer: str = "- # -"
    cuts: list = dataclasses.field(default_factory=list)   # 表三 as one table a page, cut before these
    disclosure_cuts: list = dataclasses.field(default_factory=list)

    @property
    def text_width_twips(self):
        return self.page_twips[0] - 2 * self.margin_twips

    def align_of(self, cell):
        return {"label": self.align, "figure": self.figure_align}.get(cell.kind, self.head_align)

    def text(self, cell):
        return self.words.get(cell.text, cell.text)


@dataclasses.dataclass
class Print:
    name: str
    document: Report | Unlike
    style: Style
    modes: tuple
    options: tuple = ()             # of pdftotext, in every mode


def word(document, trait, modes="layout raw", options=(), **style):
    return Print(f"{document.name}.{trait}", document, Style("docx", **style), modes.split(), options)


def web(document, trait, modes="layout raw", options=(), **style):
    return Print(f"{document.name}.{trait}", document, Style("html", **style), modes.split(), options)


SPACED = {"总计": "总 计", "结果纠正": "结 果\n纠 正", "结果维持": "结 果\n维 持", "其他": "其 他",
          "商业企业": "商业\n企业", "科研机构": "科研\n机构", "自然人": "自 然 人", "（七）总计": "（七）总 计"}
BROWSER_HEAD = "2025/1/23 10:22 虚构县人民政府门户网站"

# Lines so close that pdftotext takes the figures of neighbouring rows for one line's.
TIGHT = {"tracking": 1.5, "font": "Noto Sans CJK SC", "size": 14, "page_twips": A4_LANDSCAPE,
         "margin_twips": 1080, "weights": [2, 1.5, 6] + [1.4] * 7, "leading": 1.1, "layout": "auto",
         "cuts": [12], "header": "虚构市人民政府文件", "footer": "第 # 页 共 9 页"}

PRINTS = [
    word(reports.COUNTY, "word", "layout raw plain"),
    web(reports.COUNTY, "web", "layout raw plain"),
    word(reports.COUNTY, "turned", upright="turned", font="Noto Sans CJK SC", figure_align="right"),
    web(reports.COUNTY, "browser", header=BROWSER_HEAD, footer="http://www.xugou.example/2024.html #/3",
        options=("-nopgbrk", "-eol", "dos")),
    word(reports.CITY, "landscape", page_twips=A4_LANDSCAPE, repeat=True, font="Noto Sans CJK SC"),
    web(reports.CITY, "narrow", "layout raw plain", weights=NARROW_LABELS, valign="top", size=10.5,
        table_size=9),
    word(reports.CITY, "head_last", "layout plain", repeat=True, cuts=[27],
         page_twips=A4_LANDSCAPE, weights=[1, 3, 6] + [1.4] * 7, padding=108, row_height=700),
    word(reports.CITY, "pieces", cuts=[5, 15, 22], footer="#", valign="bottom"),
    web(reports.CITY, "tiny", size=9, table_size=7, margin_twips=900, padding=20, figure_align="left"),
    word(reports.PROVINCE, "broken_figures", "layout raw plain", padding=108, table_size=10.5),
    word(reports.PROVINCE, "broken_top", valign="top", padding=108),
    word(reports.PROVINCE, "broken_bottom", valign="bottom", padding=108, figure_align="right"),
    word(reports.PREFECTURE, "broken_top", valign="top", padding=108),
    word(reports.PREFECTURE, "broken_bottom", valign="bottom", padding=108, figure_align="right"),
    web(reports.PROVINCE, "landscape", page_twips=A4_LANDSCAPE, figure_align="right", footer="#"),
    word(reports.TOWN, "bottom", valign="bottom", upright="turned", footer="第 # 页"),
    web(reports.TOWN, "rows_over_pages", "layout raw plain", split_rows=True, weights=NARROW_LABELS,
        table_size=12, row_height=500),
    web(reports.BUREAU, "spaced", words=SPACED),
    word(reports.BUREAU, "spread", words=SPACED, head_align="distribute", align="distribute",
         repeat=True),
    word(reports.DISTRICT, "word", "layout raw plain"),
    web(reports.DISTRICT, "web", footer="—#—", align="center"),
    word(reports.TOWNSHIP, "word", table_size=9),
    web(reports.TOWNSHIP, "top", valign="top", header="虚构县示例乡人民政府文件", footer="#"),
    word(reports.COMMISSION, "rows_over_pages", "layout raw plain", split_rows=True, padding=108,
         weights=NARROW_LABELS, table_size=12),
    web(reports.COMMISSION, "landscape", page_twips=A4_LANDSCAPE, repeat=True, words=SPACED,
        font="Noto Sans CJK SC"),
    web(reports.CITY, "tracked", tracking=1.5, font="Noto Sans CJK SC"),
    web(reports.CITY, "shifted", table_size=14, align="center", **TIGHT),
    web(reports.CITY, "crossed", table_size=13, **TIGHT),
    word(reports.MIXED, "word", footer="#"),
    word(reports.MIXED, "spread", size=9, table_size=9, align="distribute", figure_align="right",
         padding=108, row_height=400, weights=[1.5, 1.5, 2] + [1.4] * 7, margin_twips=1800),
    word(reports.COUNTY, "glued", size=14, table_size=14, page_twips=A4_LANDSCAPE, align="distribute",
         font="Noto Sans CJK SC", figure_align="left", padding=20),
    web(reports.PICTURES, "web"),
    web(reports.ZONE, "watermark", watermark="虚构开发区", table_size=9.5, footer="第 # 页 共 3 页"),
    word(reports.ZONE, "extra_rows", repeat=True, valign="top", footer="#", table_size=12),
    web(reports.ZONE, "auto", layout="auto", size=11),
    word(reports.GAPS, "word", "layout raw plain"),
    web(reports.GAPS, "right", "layout", figure_align="right", valign="bottom", page_twips=A4_LANDSCAPE),
    word(reports.GAPS, "left", "layout", figure_align="left", valign="top", weights=NARROW_LABELS,
         table_size=9),
    word(reports.GAPS, "page_number", footer="#", cuts=[17, 18], disclosure_cuts=[4]),
    word(reports.DISTRICT, "page_number", footer="#", cuts=[4], disclosure_cuts=[4]),
    word(unlike.BLANK_FORM, "word", "layout raw plain"),
    word(unlike.BUDGET, "word", "layout raw"),
    web(unlike.RULE_OF_LAW, "web", "layout raw"),
    web(unlike.WEBSITE, "web", "layout raw"),
]
