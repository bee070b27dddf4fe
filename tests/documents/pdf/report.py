"""A report of made-up figures: its tables as grids of cells, and its golden file.

A figure is kept as it will be printed; what a reader has to get from it is worked out here, from
what was put in, and from nothing that any parser gives.
"""
import dataclasses
import re

APPLICANTS = ["natural_person", "enterprise", "research", "public_interest", "legal_service",
              "other_organisation", "total"]
OUTCOMES = ["upheld", "corrected", "other", "pending", "total"]
REMEDIES = ["review", "litigation_direct", "litigation_after_review"]

# Blocks of 表二: the clause, its column heads, its rows.
DISCLOSURE = {
    "2021": [
        ("第二十条第（一）项", ["本年制发件数", "本年废止件数", "现行有效件数"],
         ["issued", "repealed", "in_force"],
         {"regulations": "规章", "normative_documents": "行政规范性文件"}),
        ("第二十条第（五）项", ["本年处理决定数量"], ["decisions"], {"licences": "行政许可"}),
        ("第二十条第（六）项", ["本年处理决定数量"], ["decisions"],
         {"penalties": "行政处罚", "coercive_measures": "行政强制"}),
        ("第二十条第（八）项", ["本年收费金额（单位：万元）"], ["amount"], {"fees": "行政事业性收费"}),
    ],
    "2019": [
        ("第二十条第（一）项", ["本年新制作数量", "本年新公开数量", "对外公开总数量"],
         ["made", "newly_disclosed", "total_disclosed"],
         {"regulations": "规章", "normative_documents": "规范性文件"}),
        ("第二十条第（五）项", ["上一年项目数量", "本年增/减", "处理决定数量"],
         ["previous_items", "change", "decisions"],
         {"licences": "行政许可", "other_services": "其他对外管理服务事项"}),
        ("第二十条第（六）项", ["上一年项目数量", "本年增/减", "处理决定数量"],
         ["previous_items", "change", "decisions"],
         {"penalties": "行政处罚", "coercive_measures": "行政强制"}),
        ("第二十条第（八）项", ["上一年项目数量", "本年增/减"], ["previous_items", "change"],
         {"fees": "行政事业性收费"}),
        ("第二十条第（九）项", ["采购项目数量", "采购总金额"], ["projects", "amount"],
         {"procurement": "政府集中采购"}),
    ],
}

# Lines of 表三 under 三、本年度办理结果: a row of its own, or a group of rows.
OTHER_HANDLING = {
    "2021": ("（六）其他处理", {
        "other_not_corrected": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "other_fee_unpaid": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "other_remaining": "3.其他"}),
    "2019": ("other_handling", "（六）其他处理"),
}
RESULTS = [
    ("granted", "（一）予以公开"),
    ("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("（三）不予公开", {
        "refused_state_secret": "1.属于国家秘密",
        "refused_other_law": "2.其他法律行政法规禁止公开",
        "refused_security_stability": "3.危及“三安全一稳定”",
        "refused_third_party": "4.保护第三方合法权益",
        "refused_internal_affairs": "5.属于三类内部事务信息",
        "refused_process_information": "6.属于四类过程性信息",
        "refused_enforcement_file": "7.属于行政执法案卷",
        "refused_administrative_query": "8.属于行政查询事项"}),
    ("（四）无法提供", {
        "unavailable_not_held": "1.本机关不掌握相关政府信息",
        "unavailable_must_be_created": "2.没有现成信息需要另行制作",
        "unavailable_unclear": "3.补正后申请内容仍不明确"}),
    ("（五）不予处理", {
        "rejected_petition": "1.信访举报投诉类申请",
        "rejected_duplicate": "2.重复申请",
        "rejected_publication": "3.要求提供公开出版物",
        "rejected_excessive": "4.无正当理由大量反复申请",
        "rejected_confirmation": "5.要求行政机关确认或重新出具已获取信息"}),
]


@dataclasses.dataclass
class Cell:
    """A table cell: `kind` is head, label, figure or upright (a narrow cell read downwards)."""
    text: str
    kind: str = "label"
    across: int = 1
    down: int = 1


@dataclasses.dataclass
class Report:
    name: str
    authority: str
    year: int
    form: str
    disclosure: dict     # item → its figures, parted by blanks
    applications: dict   # item → seven figures; _ is an empty cell, a row not named is all `usual`
    remedies: str        # 15 figures
    usual: str = "0"
    extra_rows: dict = dataclasses.field(default_factory=dict)  # in 表二, label → (item above, figures)
    captions: bool = False     # a first row in each table that says its name
    other_handling: str = ""   # the form whose （六）其他处理 is printed, where it is another
    missing: tuple = ()        # tables that are pictures, and not in the text
    wording: dict = dataclasses.field(default_factory=dict)  # other words for the form's
    prose: dict = dataclasses.field(default_factory=dict)    # section number → paragraphs

    @property
    def title(self):
        return f"{self.authority}{self.year}年政府信息公开工作年度报告"

    def results(self):
        other_handling = OTHER_HANDLING[self.other_handling or self.form]
        return RESULTS + [other_handling, ("handled_total", "（七）总计")]

    def applicant_row(self, item):
        return figures(self.applications.get(item, " ".join([self.usual] * 7)), 7)

    def cells(self):
        """(tbl, item, measure, printed) of every cell that report_cells() has to give, in order.

        Printed is None where the text has no such row.
        """
        for _, _, measures, rows in DISCLOSURE[self.form]:
            for item in rows:
                printed = figures(self.disclosure[item], len(measures))
                yield from (("disclosure", item, m, p) for m, p in zip(measures, printed))
        own, printed_items = items(self.form), items(self.other_handling or self.form)
        for item in own:
            printed = self.applicant_row(item) if item in printed_items else [None] * 7
            yield from (("applications", item, m, p) for m, p in zip(APPLICANTS, printed))
        keys = [(item, outcome) for item in REMEDIES for outcome in OUTCOMES]
        for (item, outcome), printed in zip(keys, figures(self.remedies, 15)):
            yield "remedies", item, outcome, printed
        for item in [item for item in printed_items if item not in own]:
            printed = self.applicant_row(item)
            yield from (("applications", item, m, p) for m, p in zip(APPLICANTS, printed))

    def golden(self):
        lines = ["tbl\titem\tmeasure\tvalue\traw\tstatus"]
        for tbl, item, measure, printed in self.cells():
            lost = printed is None or tbl in self.missing
            found = ["\\N", "\\N", "missing"] if lost else [value(printed), printed, status(printed)]
            lines.append("\t".join([tbl, item, measure, *found]))
        return "\n".join(lines) + "\n"

    # The tables as the notice prints them.

    def word(self, text):
        for usual, printed in self.wording.items():
            text = text.replace(usual, printed)
        return text

    def label(self, text, **spans):
        return Cell(self.word(text), "label", **spans)

    def head(self, text, **spans):
        return Cell(self.word(text), "head", **spans)

    def disclosure_table(self):
        # Three columns of figures, or two, or one: six grid columns beside the label hold them all.
        table = self.caption("主动公开政府信息情况统计表", 7)
        for clause, heads, measures, rows in DISCLOSURE[self.form]:
            width = 6 // len(heads)
            table.append([self.head(clause, across=7)])
            table.append([self.head("信息内容")] + [self.head(h, across=width) for h in heads])
            for item, label in rows.items():
                printed = figures(self.disclosure[item], len(measures))
                table.append([self.label(label)] + [Cell(p, "figure", width) for p in printed])
                for extra, (above, counts) in self.extra_rows.items():
                    if above == item:
                        cells = [Cell(p, "figure", width) for p in figures(counts, len(measures))]
                        table.append([self.label(extra)] + cells)
        return table

    def caption(self, text, across):
        return [[self.head(text, across=across)]] if self.captions else []

    def applications_table(self):
        note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        table = [
            [self.head(note, across=3, down=3), self.head("申请人情况", across=7)],
            [self.head("自然人", down=2), self.head("法人或其他组织", across=5),
             self.head("总计", down=2)],
            [self.head(h) for h in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")],
            self.applicant_line("received", [self.label("一、本年新收政府信息公开申请数量", across=3)]),
            self.applicant_line("carried_in", [self.label("二、上年结转政府信息公开申请数量", across=3)]),
        ]
        block = self.results_lines()
        block[0].insert(0, Cell(self.word("三、本年度办理结果"), "upright", down=len(block)))
        last = self.applicant_line("carried_out", [self.label("四、结转下年度继续办理", across=3)])
        return self.caption("政府信息公开申请办理情况统计表（单位：件）", 10) + table + block + [last]

    def results_lines(self):
        lines = []
        for key, rows in self.results():
            if not isinstance(rows, dict):
                lines.append(self.applicant_line(key, [self.label(rows, across=2)]))
                continue
            first = [Cell(self.word(key), "group", down=len(rows))]
            for item, label in rows.items():
                lines.append(self.applicant_line(item, first + [self.label(label)]))
                first = []
        return lines

    def applicant_line(self, item, labels):
        return labels + [Cell(p, "figure") for p in self.applicant_row(item)]

    def remedies_table(self):
        outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        return [
            [self.head("行政复议", across=5), self.head("行政诉讼", across=10)],
            [self.head(o, down=2) for o in outcomes] +
            [self.head("未经复议直接起诉", across=5), self.head("复议后起诉", across=5)],
            [self.head(o) for o in outcomes * 2],
            [Cell(p, "figure") for p in figures(self.remedies, 15)],
        ]


def items(form):
    """The items of 表三, in the form's order."""
    between = [list(rows) if isinstance(rows, dict) else [key]
               for key, rows in RESULTS + [OTHER_HANDLING[form]]]
    return ["received", "carried_in", *sum(between, []), "handled_total", "carried_out"]


def figures(printed, count):
    """`3 _ 0` as printed cells: 3, an empty one, 0."""
    parts = [p.replace("_", "") for p in printed.split()]
    if len(parts) != count:
        raise ValueError(f"{count} figures wanted: {printed}")
    return parts


def status(printed):
    if printed == "":
        return "blank"
    if printed in ("/", "-", "—", "无"):
        return "mark"
    return "ok"


def value(printed):
    """The number as a golden file has it: thousands separators and a unit of the column away."""
    if status(printed) != "ok":
        return "\\N"
    number = re.fullmatch(r"([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)(?:件|宗|项|万元)?", printed)
    if number is None:
        raise ValueError(f"no value is known for {printed}")
    digits = number[1].replace(",", "")
    return str(float(digits)) if "." in digits else str(int(digits))
