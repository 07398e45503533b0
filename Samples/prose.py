"""Explanatory text without tables: headings, a list, a reason, page breaks inside sentences; one text also in columns."""
import csv

import typst

from prose_texts import BUDGET, BUDGET_TITLE, FINAL, FINAL_TITLE

HEAD = """#set document(date: none)
#set page(paper: "a4", margin: (x: 72pt, y: 80pt), header: [%s],
  footer: context align(center)[%s])
#set text(font: "Noto Sans CJK SC", lang: "zh", size: %s)
#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 1.2em, spacing: 1.2em)
"""
PLAIN_FOOT = "- #counter(page).display() -"
FOOT = "— #counter(page).display() —"
COLUMNS = ["subject", "kind", "amount", "unit", "direction", "of"]

TEXT = [
    "第三部分　某某市水务局2024年度部门决算情况说明",
    "一、收入决算情况说明",
    "某某市水务局2024年度本年收入合计 1,200.50 万元，其中：财政拨款收入 1,000.00 万元，占 83.30%；其他收入 200.50 万元，占 16.70%。"
    "与 2023 年度相比，本年收入合计增加 100.50 万元，增长 9.14%。主要原因：一是项目经费增加 80 万元；二是人员经费增加 20.50 万元。",
    "二、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算具体情况",
    "1.农林水支出（类）水利（款）行政运行（项）。主要用于人员支出和日常公用支出。年初预算为 320.00 万元，支出决算为 304.00 万元，"
    "完成年初预算的 95.00%。决算数小于年初预算数的主要原因：人员变动。",
    "2.农林水支出（类）水利（款）水利工程运行与维护（项）。主要用于堤防、水闸和泵站的日常养护、检修和安全鉴定，以及汛期抢险物资的储备。"
    "年初预算为 700.00 万元，支出决算为 696.00 万元，完成年初预算的 90.00%。",
    "三、财政拨款“三公”经费支出决算情况说明",
    "某某市水务局2024年度“三公”经费财政拨款支出全年预算为 6.00 万元，支出决算为 4.50 万元，比上年减少 0.50 万元，下降 10.00%。"
    "其中：因公出国（境）费 0 万元，与上年持平；公务接待费 4.50 万元，全年接待 12 批次、96 人次。",
    "四、政府性基金预算财政拨款收入支出决算情况说明",
    "某某市水务局2024年度无政府性基金预算财政拨款收入和支出。",
    "五、国有资产占有使用情况说明",
    "截至 2024 年 12 月 31 日，某某市水务局共有车辆 7 辆，其中：应急保障用车 5 辆、其他用车 2 辆。单价 100 万元（含）以上设备（不含车辆）3 台（套）。",
    "第四部分　名词解释",
    "一、基本支出：指为保障机构正常运转而发生的支出，其中 1 项为人员经费。",
]


def figure(line):
    """`基本支出 share 60.00 % of 本年支出合计` to a row."""
    line, _, of = line.partition(" of ")
    subject, kind, amount, unit, *sign = line.split()
    direction = {"+": "increase", "-": "decrease"}[sign[0]] if sign else ""
    return [subject, kind, amount, unit, direction, of]


def write_figures(path, paragraphs):
    with open(path, "w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(figure(line) for _, lines in paragraphs for line in lines)


def in_columns(paragraphs, first, last):
    """The paragraphs, of which some stand in two columns below a heading over both."""
    texts = [text for text, _ in paragraphs]
    block = "#columns(2, gutter: 24pt)[\n" + "\n\n".join(texts[first:last]) + "\n]"
    return texts[:first - 1] + ["#pagebreak()\n" + texts[first - 1], block, "#pagebreak()"] + texts[last:]


def compile_text(path, texts, title, foot=FOOT, size="14pt"):
    typst.compile((HEAD % (title, foot, size) + "\n\n".join(texts)).encode(), output=str(path))


def make(folder):
    folder.mkdir(exist_ok=True)
    compile_text(folder / "prose-only.pdf", TEXT, "某某市水务局2024年度部门决算", PLAIN_FOOT)
    compile_text(folder / "final-account.pdf", [text for text, _ in FINAL], FINAL_TITLE)
    write_figures(folder / "final-account.figures.csv", FINAL)
    compile_text(folder / "budget.pdf", [text for text, _ in BUDGET], BUDGET_TITLE)
    write_figures(folder / "budget.figures.csv", BUDGET)
    # From the third part of the explanation on, up to the last but two.
    third = next(index for index, (text, _) in enumerate(FINAL) if text.startswith("四、"))
    part = next(index for index, (text, _) in enumerate(FINAL) if text.startswith("八、"))
    compile_text(folder / "columns.pdf", in_columns(FINAL, third + 1, part), FINAL_TITLE, size="11pt")
