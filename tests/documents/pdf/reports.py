"""The reports that are printed here. All bodies and figures are made up; _ is an empty cell."""
import dataclasses

from report import Report

COUNTY = Report(
    name="county", authority="虚构县人民政府办公室", year=2024, form="2021",
    disclosure={"regulations": "0 0 0", "normative_documents": "9 4 61", "licences": "15230",
                "penalties": "318", "coercive_measures": "12", "fees": "386.52"},
    applications={"received": "41 3 0 1 2 0 47", "carried_in": "5 1 0 0 0 0 6",
                  "granted": "12 1 0 1 0 0 14", "partly_granted": "7 0 0 0 1 0 8",
                  "refused_other_law": "1 0 0 0 0 0 1", "refused_third_party": "2 1 0 0 0 0 3",
                  "refused_administrative_query": "1 0 0 0 0 0 1",
                  "unavailable_not_held": "11 1 0 0 1 0 13",
                  "unavailable_must_be_created": "3 0 0 0 0 0 3",
                  "rejected_petition": "2 0 0 0 0 0 2", "rejected_duplicate": "1 0 0 0 0 0 1",
                  "other_not_corrected": "1 0 0 0 0 0 1", "other_remaining": "2 0 0 0 0 0 2",
                  "handled_total": "43 3 0 1 2 0 49", "carried_out": "3 1 0 0 0 0 4"},
    remedies="3 1 0 2 6 1 0 0 1 2 0 0 1 0 1",
    prose={1: ["2024年，县政府办公室认真落实政府信息公开各项要求。通过县政府门户网站主动公开政府信息2864条，"
               "收到政府信息公开申请47件，上年结转6件，办结49件，结转下年度4件。"],
           5: ["对政策文件的解读形式还较单一。下一步将加强培训，每季度检查1次。"],
           6: ["2024年未收取政府信息处理费。"]})

# Large figures, and hardly two alike: a figure in another's place shows.
CITY = Report(
    name="city", authority="虚构市人民政府", year=2023, form="2021",
    disclosure={"regulations": "2 1 37", "normative_documents": "58 23 412", "licences": "12864305",
                "penalties": "703219", "coercive_measures": "18466", "fees": "1258493.371604"},
    applications={"received": "2875 214 13 27 109 36 3274", "carried_in": "188 17 2 3 11 4 225",
                  "granted": "961 72 5 9 31 8 1086", "partly_granted": "402 35 1 6 14 7 465",
                  "refused_state_secret": "4 0 0 0 1 0 5", "refused_other_law": "23 2 0 0 3 0 28",
                  "refused_security_stability": "6 0 0 0 0 0 6",
                  "refused_third_party": "39 10 0 0 5 1 55",
                  "refused_internal_affairs": "21 0 0 1 2 0 24",
                  "refused_process_information": "44 3 0 0 7 0 54",
                  "refused_enforcement_file": "51 6 0 0 8 2 67",
                  "refused_administrative_query": "16 1 0 0 0 0 17",
                  "unavailable_not_held": "778 62 4 8 29 12 893",
                  "unavailable_must_be_created": "81 9 1 2 3 0 96",
                  "unavailable_unclear": "34 0 0 0 1 0 35", "rejected_petition": "152 3 0 0 0 2 157",
                  "rejected_duplicate": "68 4 0 0 0 0 72", "rejected_publication": "2 0 0 0 0 0 2",
                  "rejected_excessive": "19 0 0 0 0 0 19", "rejected_confirmation": "26 5 0 0 1 0 32",
                  "other_not_corrected": "83 1 0 0 0 0 84", "other_fee_unpaid": "7 0 0 0 0 0 7",
                  "other_remaining": "95 8 2 1 6 3 115",
                  "handled_total": "2912 221 13 27 111 35 3319", "carried_out": "151 10 2 3 9 5 180"},
    remedies="96 14 22 31 163 40 5 17 28 90 33 2 11 19 65",
    prose={1: ["2023年，全市各级行政机关共收到政府信息公开申请3274件，上年结转225件；办结3319件，结转下年度180件。"],
           5: ["一是公开的及时性有待提高；二是基层力量不足。2024年将针对以上2个方面改进。"],
           6: ["2023年全市收取信息处理费380元。"]})

TOWN = Report(
    name="town", authority="虚构县虚构镇人民政府", year=2022, form="2021",
    disclosure={"regulations": "0 0 0", "normative_documents": "0 0 0", "licences": "0",
                "penalties": "0", "coercive_measures": "0", "fees": "0"},
    applications={}, remedies="0 " * 15,
    prose={1: ["2022年，本镇主动公开政府信息312条，未收到政府信息公开申请。"],
           5: ["公开内容还不够丰富，将充实村务公开内容。"], 6: ["无。"]})

# Totals of 0 beside parts of 10 and 1, as some offices print them: to be read as printed.
BUREAU = Report(
    name="bureau", authority="虚构市水利局", year=2024, form="2021",
    disclosure={"regulations": "0 0 0", "normative_documents": "3 1 12", "licences": "264",
                "penalties": "31", "coercive_measures": "0", "fees": "1024.8"},
    applications={"received": "10 1 0 0 0 0 0", "carried_in": "0 0 0 0 0 0 0",
                  "granted": "6 1 0 0 0 0 0", "partly_granted": "1 0 0 0 0 0 0",
                  "unavailable_not_held": "3 0 0 0 0 0 0", "handled_total": "10 1 0 0 0 0 0"},
    remedies="0 0 0 1 0 0 0 0 0 0 0 0 0 0 0",
    prose={1: ["2024年，市水利局共收到政府信息公开申请11件，均已按期答复。"],
           5: ["工作人员业务能力有待提高。"], 6: ["本年度无其他需要报告的事项。"]})

# Empty cells and marks beside zeros.
DISTRICT = Report(
    name="district", authority="虚构市示例区人民政府", year=2024, form="2021",
    disclosure={"regulations": "/ / /", "normative_documents": "2 _ 15", "licences": "904",
                "penalties": "_", "coercive_measures": "0", "fees": "0.6"},
    applications={"received": "8 2 _ _ _ _ 10", "carried_in": "0 0 0 0 0 0 0",
                  "granted": "5 1 0 0 0 0 6", "refused_state_secret": "_ _ _ _ _ _ _",
                  "refused_other_law": "- - - - - - -", "unavailable_not_held": "1 0 0 0 0 0 1",
                  "rejected_publication": "_ _ _ _ _ _ 0", "handled_total": "6 1 0 0 0 0 7",
                  "carried_out": "2 1 0 0 0 0 3"},
    remedies="1 0 0 0 1 0 0 0 0 0 0 0 0 0 0",
    prose={1: ["2024年，全区收到政府信息公开申请10件，办结7件，结转下年度继续办理3件。"],
           5: ["公开意识有待加强。"], 6: ["无其他需要报告的事项。"]})

TOWNSHIP = Report(
    name="township", authority="虚构县示例乡人民政府", year=2020, form="2019",
    disclosure={"regulations": "0 0 0", "normative_documents": "2 2 9", "licences": "12 -2 35",
                "other_services": "46 +3 1208", "penalties": "8 0 4", "coercive_measures": "3 -1 0",
                "fees": "1 0", "procurement": "6 128.46"},
    applications={"received": "7 2 0 0 0 1 10", "carried_in": "1 0 0 0 0 0 1",
                  "granted": "4 1 0 0 0 1 6", "unavailable_not_held": "2 0 0 0 0 0 2",
                  "rejected_petition": "1 0 0 0 0 0 1", "other_handling": "1 0 0 0 0 0 1",
                  "handled_total": "8 1 0 0 0 1 10", "carried_out": "0 1 0 0 0 0 1"},
    remedies="1 0 0 0 1 0 0 0 0 0 0 0 0 0 0",
    prose={1: ["2020年，全乡主动公开政府信息168条，收到政府信息公开申请10件。"],
           5: ["公开内容还不够丰富。"], 6: ["无。"]})

COMMISSION = Report(
    name="commission", authority="虚构市卫生健康委员会", year=2019, form="2019",
    disclosure={"regulations": "0 0 3", "normative_documents": "17 17 140",
                "licences": "58 -14 20913", "other_services": "133 26 78450",
                "penalties": "295 -8 1377", "coercive_measures": "11 0 2", "fees": "4 -1",
                "procurement": "212 8040"},
    applications={"received": "118 9 1 0 4 2 134", "carried_in": "14 0 0 0 1 0 15",
                  "granted": "47 3 1 0 2 1 54", "partly_granted": "19 2 0 0 0 0 21",
                  "refused_state_secret": "1 0 0 0 0 0 1", "refused_third_party": "5 1 0 0 0 0 6",
                  "refused_internal_affairs": "3 0 0 0 0 0 3",
                  "refused_process_information": "2 0 0 0 1 0 3",
                  "unavailable_not_held": "28 2 0 0 1 1 32",
                  "unavailable_must_be_created": "4 0 0 0 0 0 4",
                  "rejected_petition": "7 0 0 0 0 0 7", "rejected_duplicate": "2 0 0 0 0 0 2",
                  "other_handling": "6 1 0 0 0 0 7", "handled_total": "124 9 1 0 4 2 140",
                  "carried_out": "8 0 0 0 1 0 9"},
    remedies="5 1 2 0 8 2 0 0 1 3 1 0 0 0 1",
    prose={1: ["2019年，市卫生健康委主动公开政府信息1873条，收到政府信息公开申请134件，结转上年15件。"],
           5: ["依申请公开的答复不够规范，2020年将组织培训2次。"], 6: ["无其他需要报告的事项。"]})

# Separators and units in the cells, and figures too wide for their columns.
PROVINCE = Report(
    name="province", authority="虚构省人民政府", year=2024, form="2021",
    disclosure={"regulations": "4 3 211", "normative_documents": "1,026 318 4,517",
                "licences": "38,204,116", "penalties": "2,917,034", "coercive_measures": "60,552",
                "fees": "386.52万元"},
    applications={"received": "30,512 1,804 96 211 1,377 402 34,402",
                  "carried_in": "1,933 140 8 19 125 37 2,262",
                  "granted": "10,871 655 41 73 498 143 12,281", "partly_granted": "3,904件 0 0 0 0 0 3,904件",
                  "unavailable_not_held": "14,016 913 48 119 760 192 16,048",
                  "rejected_petition": "1,728 107 3 12 66 30 1,946",
                  "handled_total": "30,519 1,675 92 204 1,324 365 34,179",
                  "carried_out": "1,926 269 12 26 178 74 2,485"},
    remedies="1163 207 188 412 1970 305 41 87 126 559 1022 33 10462 301 11818",
    prose={1: ["2024年，全省各级行政机关共收到政府信息公开申请34402件，办结34179件。"],
           5: ["答复的规范性有待提高。"], 6: ["2024年全省收取信息处理费12,480元。"]})

# Rows with an empty cell and one figure too wide for its column: as many pieces as columns.
PREFECTURE = dataclasses.replace(
    CITY, name="prefecture", authority="虚构州人民政府",
    applications={**CITY.applications, "received": "32875 214 13 _ 109 36 33274",
                  "granted": "961 _ 5 9 31 8 110860", "partly_granted": "104020 35 1 6 _ 7 465",
                  "rejected_petition": "152 3 0 0 0 _ 101570",
                  "handled_total": "2912 221 213456 27 111 35 _"},
    remedies="96 _ 22 31 149 40 5 17 28 90 933 2 111 19 1065")

# （六）其他处理 of form 2019, one row, in a table of form 2021.
MIXED = dataclasses.replace(
    COUNTY, name="mixed", authority="虚构县交通运输局", other_handling="2019",
    applications={**COUNTY.applications, "other_handling": "3 0 0 0 0 0 3"})

# 表三 is a picture.
PICTURES = dataclasses.replace(BUREAU, name="pictures", missing=("applications",))

# Rows that the form has not, a name over each table, full-width digits, notes below.
ZONE = Report(
    name="zone", authority="虚构经济技术开发区管理委员会", year=2025, form="2021", captions=True,
    disclosure={"regulations": "0 0 0", "normative_documents": "１２ ３ ４８", "licences": "2219",
                "penalties": "47", "coercive_measures": "1", "fees": "0.000000"},
    extra_rows={"其他主动公开文件": ("normative_documents", "134 0 901"),
                "行政检查": ("coercive_measures", "560")},
    applications={"received": "24 6 1 0 0 1 32", "carried_in": "2 0 0 0 0 0 2",
                  "granted": "9 2 1 0 0 0 12", "partly_granted": "3 1 0 0 0 0 4",
                  "refused_process_information": "1 1 0 0 0 0 2",
                  "refused_enforcement_file": "2 0 0 0 0 0 2",
                  "unavailable_not_held": "6 1 0 0 0 1 8", "unavailable_unclear": "1 0 0 0 0 0 1",
                  "rejected_excessive": "1 0 0 0 0 0 1", "other_fee_unpaid": "1 0 0 0 0 0 1",
                  "handled_total": "24 5 1 0 0 1 31", "carried_out": "2 1 0 0 0 0 3"},
    remedies="2 0 1 0 3 0 0 0 1 1 0 0 0 0 0",
    prose={1: ["2025年，开发区收到政府信息公开申请32件，上年结转2件，办结31件，结转下年度3件。"],
           5: ["注：1.表内数据截至2025年12月31日；2.其中3件为上年补正。", "解读材料的数量较少。"],
           6: ["2025年未收取信息处理费。"]})

# Hardly a row without an empty cell: first, last, between; only totals, or all but totals.
GAPS = Report(
    name="gaps", authority="虚构县教育局", year=2023, form="2021",
    disclosure={"regulations": "_ _ 1", "normative_documents": "_ 2 _", "licences": "_",
                "penalties": "6", "coercive_measures": "_", "fees": "_"},
    applications={"received": "_ _ _ _ _ _ 19", "carried_in": "2 1 _ 1 _ 1 _",
                  "granted": "_ 3 _ _ _ _ 3", "partly_granted": "4 _ _ _ _ _ _",
                  "refused_state_secret": "0 _ 0 _ 0 _ 0", "refused_other_law": "_ 0 _ 0 _ 0 _",
                  "refused_security_stability": "_ _ _ 5 _ _ _",
                  "refused_third_party": "/ / / / / / 2", "refused_internal_affairs": "1 - 0 _ 0 - 1",
                  "refused_process_information": "_ _ _ _ _ 7 7",
                  "refused_enforcement_file": "8 8 _ _ _ _ _",
                  "refused_administrative_query": "_ _ _ _ _ _ _",
                  "unavailable_not_held": "103 _ _ _ _ _ 103",
                  "unavailable_must_be_created": "_ 11 12 13 14 15 65",
                  "unavailable_unclear": "1 2 3 4 5 6 _",
                  "handled_total": "_ _ _ _ _ _ 230", "carried_out": "_ _ 1 _ _ _ 1"},
    remedies="1 _ _ _ 1 _ _ _ _ _ _ 2 _ _ 2", usual="_",
    prose={1: ["2023年，县教育局收到政府信息公开申请19件。"], 5: ["填报不够规范。"], 6: ["无。"]})
