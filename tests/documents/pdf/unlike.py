"""Documents with tables of figures that are no annual report: none of their cells is one of ours."""
import dataclasses

from report import APPLICANTS, DISCLOSURE, Cell, Report, items


@dataclasses.dataclass
class Unlike:
    name: str
    blocks: list


def rows(head, lines):
    grid = [[Cell(text, "head") for text in head.split()]]
    for line in lines.strip().split("\n"):
        label, *figures = line.split()
        grid.append([Cell(label)] + [Cell(figure, "figure") for figure in figures])
    return "table", grid, [4] + [1.5] * (len(grid[0]) - 1), 1


def blank_form():
    """The form as the notice gives it, before anything is filled in."""
    disclosure = {item: " ".join("_" * len(measures))
                  for _, _, measures, block in DISCLOSURE["2021"] for item in block}
    report = Report("form", "", 2021, "2021", disclosure,
                    {item: " ".join("_" * len(APPLICANTS)) for item in items("2021")},
                    " ".join("_" * 15))
    return [
        ("title", "中华人民共和国政府信息公开工作年度报告格式"),
        ("text", "一、总体情况"),
        ("text", "二、主动公开政府信息情况"),
        ("table", report.disclosure_table(), [4] + [1] * 6, 0),
        ("text", "三、收到和处理政府信息公开申请情况"),
        ("table", report.applications_table(), [1.2, 2, 4] + [1.4] * 7, 3),
        ("text", "四、政府信息公开行政复议、行政诉讼情况"),
        ("table", report.remedies_table(), [1] * 15, 3),
        ("text", "五、存在的主要问题及改进情况"),
        ("text", "六、其他需要报告的事项"),
    ]


BLANK_FORM = Unlike("blank_form", blank_form())

BUDGET = Unlike("budget", [
    ("title", "虚构县人民政府办公室2024年部门预算公开"),
    ("text", "一、部门概况"),
    ("text", "县政府办公室下设3个股室，编制28人，实有26人。本部门认真做好政府信息公开工作。"),
    ("text", "二、收支预算总体情况（单位：万元）"),
    rows("项目 总计 基本支出 项目支出 其他", """
        一、一般公共服务支出 1286.43 903.10 383.33 0.00
        （一）政府办公厅（室）及相关机构事务 1180.20 861.00 319.20 0.00
        1.行政运行 861.00 861.00 0.00 0.00
        2.一般行政管理事务 319.20 0.00 319.20 0.00
        3.其他 0.00 0.00 0.00 0.00
        二、社会保障和就业支出 142.77 142.77 0.00 0.00
        三、卫生健康支出 61.05 61.05 0.00 0.00
        四、结转下年 12.00 0.00 12.00 0.00
        总计 1502.25 1106.92 395.33 0.00"""),
    ("text", "三、政府采购预算情况"),
    rows("项目 采购项目数量 采购总金额", """
        货物 4 18.60
        服务 7 96.00
        合计 11 114.60"""),
    ("text", "四、行政事业性收费情况"),
    ("text", "2024年行政事业性收费预算0万元。"),
])

RULE_OF_LAW = Unlike("rule_of_law", [
    ("title", "虚构市2024年法治政府建设年度报告"),
    ("text", "2024年，全市以习近平法治思想为指导推进法治政府建设。现将有关情况报告如下。"),
    ("text", "一、2024年推进法治政府建设的主要举措和成效"),
    ("text", "制定政府规章2件，废止1件，现行有效37件；制发行政规范性文件58件，废止23件。办结行政许可12.8万件。"),
    rows("执法类别 本年数量 上年数量 增减", """
        行政许可 128643 119204 9439
        行政处罚 7032 7310 -278
        行政强制 184 201 -17
        行政检查 40218 38115 2103
        行政事业性收费 12 12 0
        总计 176089 164842 11247"""),
    ("text", "（二）行政复议和行政应诉。全年收到行政复议申请163件，维持96件、纠正14件；行政诉讼155件。"),
    rows("案件 结果维持 结果纠正 其他结果 尚未审结 总计", """
        行政复议 96 14 22 31 163
        行政诉讼 73 7 28 47 155"""),
    ("text", "二、存在的不足和原因"),
    ("text", "三、2025年推进法治政府建设的主要安排"),
])

WEBSITE = Unlike("website", [
    ("title", "政府网站工作年度报表（2024年度）"),
    ("text", "填报单位：虚构县人民政府办公室"),
    rows("指标 数量", """
        独立用户访问总量（单位：个） 182644
        网站总访问量（单位：次） 903217
        信息发布总数（单位：条） 6812
        概况类信息更新量（单位：条） 31
        政务动态信息更新量（单位：条） 5207
        信息公开目录信息更新量（单位：条） 1574
        解读信息发布总数（单位：条） 61
        收到留言数量（单位：条） 214
        办结留言数量（单位：条） 214
        平均办理时间（单位：天） 3
        征集调查期数（单位：期） 12
        在线访谈期数（单位：期） 4
        安全检测评估次数（单位：次） 4
        总计 1099999"""),
    ("text", "单位负责人：张某　审核人：李某　填报人：王某　联系电话：0000-8211701　填报日期：2025-01-14"),
])
