"""Small PDFs with one fault each, and what a reader sees on them: cases/NAME.pdf, cases/NAME.facts.csv, and
cases/index.csv with what is demanded of each:

  right      every fact comes out, and no other
  honest     what comes out is right or in conflict; what is missing is said for its page
  unproven   right, and nothing is verified or in conflict, because nothing proves these figures

Offices and figures are invented. Usage: cases.py [NAME …]"""
import csv
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from ink import ARABIC, Face, Page, bitmap_of, save
from ledger import NAMES, OFFICE, blanks, ledger, money, plain

HERE = Path(__file__).resolve().parent
COLUMNS = ["page", "table", "section", "code", "item", "measure", "amount", "unit", "organization"]


@dataclass
class Case:
    pages: list
    facts: list
    demand: str
    sees: str


def wide_amount():
    table = plain(rows=ledger({"2080505": (407500, 0), "2200501": (125714000, 0), "2200509": (0, 25220)}),
                  widths=(56, 150, 76, 40, 112), align={3: "left"})
    return Case([table.draw(Page())], list(table.facts()), "right",
                "基本支出 begins in its cell and runs over the rule into blank or free room of the next")


def small_print():
    rows = ledger({"2080505": (4075, 0), "2200501": (57140, 0), "2200509": (0, 25220), "2200599": (0, -1205)})
    table = plain(rows=rows, size=2.5, height=5.2, widths=(16, 44, 22, 22, 22), left=20, top=40)
    return Case([table.draw(Page(170, 100))], list(table.facts()), "right",
                "print of 2.5 points, with dots and minus signs")


def flat_font():
    table = plain(title="一般公共预算财政拨款支出决算表", kind="general_budget_expenditure", number="公开05表",
                  face=Face(ascent=210, descent=-70))
    return Case([table.draw(Page())], list(table.facts()), "right",
                "the font says that its letters are a quarter as high as they are")


def right_to_left():
    table, page = plain(rows=ledger({"2080505": (4075, 0), "2200501": (57140, 0)})), Page()
    arabic = Face(ARABIC)
    # Its letters as they stand from left to right.
    page.text(220, 16, "ناھىيىسى"[::-1], arabic, size=10)
    return Case([table.draw(page)], list(table.facts()), "right", "a word of Uyghur stands above the title")


def nameless_digit():
    table = plain(face=Face(names={"7": None}))
    return Case([table.draw(Page())], list(table.facts()), "honest", "the font does not say what its 7 is")


def white_zeros():
    table, page = plain(), Page()
    table.draw(page)
    for row, column in blanks(table):
        _, right, y = table.cell(row, column)
        page.text(right - 3, y, "0.00", table.face, align="right", grey=1)
    return Case([page], list(table.facts()), "right", "white zeros on white in the blank cells")


def covered_amounts():
    table, page = plain(), Page()
    for row in (1, 3):
        _, right, y = table.cell(row, 3)
        page.text(right - 3, y, "508.16", table.face, align="right")
        page.fill(right - table.widths[3] + 1, y - 10, right - 1, y + 4, grey=1)
    table.draw(page)
    return Case([page], list(table.facts()), "right", "older amounts lie under white boxes, the right ones over them")


def inkless_amounts():
    table, page = plain(), Page()
    table.draw(page)
    for row, column in blanks(table):
        _, right, y = table.cell(row, column)
        page.text(right - 3, y, "36.90", table.face, align="right", mode=3)
    return Case([page], list(table.facts()), "right", "amounts in text render mode 3 in the blank cells")


def two_amounts():
    table, page = plain(height=26), Page(480, 360)
    here = next(index for index, row in enumerate(OFFICE, 1) if row[0] == "2200501")
    table.caption(page)
    table.body(page, skip={(here, 3)})
    _, right, y = table.cell(here, 3)
    page.text(right - 3, y - 5.5, "571.40", table.face, align="right")
    page.text(right - 3, y + 5.5, "523.08", table.face, align="right")
    second = [1, table.kind, "", "2200501", "行政运行", "basic", "523.08", table.unit, table.office]
    return Case([page], [*table.facts(), second], "honest", "one cell holds two amounts, one above the other")


def note_digit():
    table, page = plain(), Page()
    table.draw(page)
    for row, note in ((4, "1"), (5, "2")):
        _, right, y = table.cell(row, 2)
        page.text(right - 2.4, y - 4, note, table.face, size=4.5)
    return Case([page], list(table.facts()), "right", "small raised digits of notes behind two amounts")


def column_rules():
    table = plain(rules="columns")
    return Case([table.draw(Page())], list(table.facts()), "right", "rules between the columns, none between the rows")


def foot_caption():
    table, first = plain(), Page(480, 330)
    table.draw(first)
    fund = plain(rows=ledger({"2120804": (0, 731400)}), title="政府性基金预算财政拨款支出决算表", kind="government_fund",
                 number="公开08表", unit="元", top=30, face=table.face)
    fund.caption(first, bottom=318)
    second = Page(480, 160)
    fund.body(second)
    return Case([first, second], [*table.facts(1), *fund.facts(2)], "right",
                "title, number and unit of the second table stand at the foot of the page before; the columns are the same")


def two_offices():
    table = plain()
    other = plain(rows=ledger({"2080505": (2262, 0), "2200501": (30911, 0), "2200509": (0, 18450)}), office="柳溪县人工影响天气中心",
                  face=table.face)
    return Case([table.draw(Page()), other.draw(Page())], [*table.facts(1), *other.facts(2)], "right",
                "the same table of two offices, a page for each")


# Whole tens, drawn once; some of them add up by chance.
CHANCE = [120, 80, 40, 200, 60, 140, 90, 50, 310, 70, 30, 100, 240, 20, 160, 110, 270, 180, 10, 130]
WORKS = (
    "雷达维护 站点巡检 预警短信 科普活动 设备更新 车辆租用 网络线路 机房用电 人员培训 档案整理 标准编制 探空耗材 场地修缮 数据备份 "
    "应急演练 志愿服务 卫星接收 印刷装订 物业管理 仪器检定").split()


def chance_list():
    table = plain(rows=[(str(i), work, [money(value * 100)]) for i, (work, value) in enumerate(zip(WORKS, CHANCE), 1)],
                  title="气象专项工作安排表", kind="", number="", head=("序号", "工作事项", "金额"), measures=("amount",),
                  widths=(40, 200, 100), height=15)
    facts = [[*fact[:3], "", *fact[4:]] for fact in table.facts()]
    return Case([table.draw(Page(400, 400))], facts, "unproven", "a list without sums, whose figures add up by chance")


def outlined_page():
    table = plain()
    fund = plain(rows=ledger({"2120804": (0, 731400)}), title="政府性基金预算财政拨款支出决算表", kind="government_fund",
                 number="公开08表", face=table.face)
    return Case([table.draw(Page()), fund.draw(Page(480, 180), draw=Page.outlines)], [*table.facts(1), *fund.facts(2)], "honest",
                "the letters of the second page are shapes and no text")


def watermark():
    table, page = plain(), Page()
    half = 0.70710678
    page.text(150, 290, "内部资料", table.face, size=60, grey=0.88, turn=(half, half, -half, half))
    return Case([table.draw(page)], list(table.facts()), "right", "large pale words lie slanted under the table")


def scanned(skip=()):
    """A picture of the table, with its text in render mode 3 over it."""
    table = plain(face=Face())
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "picture.pdf"
        save([table.draw(Page())], picture)
        bitmap = bitmap_of(picture)
    layer = replace(table, rules="none", face=Face())
    page = Page()
    page.picture(bitmap)

    def draw(page, *place, **options):
        page.text(*place, **options, mode=3)

    layer.caption(page, draw=draw)
    layer.body(page, draw=draw, skip=skip)
    return page, table


def text_over_picture():
    page, table = scanned()
    return Case([page], list(table.facts()), "right", "a picture of a table, with a text layer that is right")


def text_over_part_of_picture():
    page, table = scanned(skip={(row, 3) for row in range(len(OFFICE) + 1)})
    return Case([page], list(table.facts()), "honest", "a picture of a table, with a text layer that lacks one column")


def huge_letter():
    table, page = plain(), Page()
    page.text(-40, 120, "气", table.face, size=3e18)
    return Case([table.draw(page)], list(table.facts()), "right", "a letter of absurd size, of which the page shows nothing")


def vast_letter():
    table, page = plain(), Page()
    page.text(20, 120, "气", table.face, size=2147483648)
    return Case([table.draw(page)], list(table.facts()), "honest",
                "a letter so large that the drawing library fails, and draws nothing after it")


def long_amounts():
    rows = [("", "合计", ["800,000,000,000,000,000", "800,000,000,000,000,000", "-790,000,000,000,000,000"]),
            ("220", NAMES["220"], ["800,000,000,000,000,000", "800,000,000,000,000,000", "-790,000,000,000,000,000"]),
            ("22005", NAMES["22005"], ["310", "200", "110"]), ("2200501", NAMES["2200501"], ["200", "200", ""]),
            ("2200509", NAMES["2200509"], ["110", "", "110"]), ("2200599", NAMES["2200599"], ["40", "40", ""])]
    table = plain(rows=rows, unit="元", widths=(50, 130, 116, 116, 116))
    return Case([table.draw(Page(580))], list(table.facts()), "right", "amounts of eighteen digits, which contradict each other")


def crossed_borders():
    head, first, second = (*plain().head, "备注"), Page(480, 190), Page(480, 140)
    table = plain(rows=OFFICE[:5], head=head, widths=(56, 150, 70, 70, 70, 30))
    rest = replace(table, rows=OFFICE[5:])
    rows = [(code, item, ["", *amounts]) for code, item, amounts in rest.rows]
    table.draw(first)
    replace(rest, rows=rows, widths=(56, 145.7, 3.9, 70.4, 70, 100), head=(), top=30).body(second)
    return Case([first, second], [*table.facts(1), *rest.facts(2)], "honest",
                "on the second page a border is double, a little before where it was on the first, and another is missing")


CASES = [
    wide_amount, small_print, flat_font, right_to_left, nameless_digit, white_zeros, covered_amounts, inkless_amounts,
    two_amounts, note_digit, column_rules, foot_caption, two_offices, chance_list, outlined_page, watermark,
    text_over_picture, text_over_part_of_picture, huge_letter, vast_letter, long_amounts,
    crossed_borders,
]


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as handle:
        csv.writer(handle, lineterminator="\n").writerows([header, *rows])


def make(folder, names=()):
    folder.mkdir(exist_ok=True)
    index = []
    for maker in CASES:
        name = maker.__name__.replace("_", "-")
        case = maker()
        index.append([name, case.demand, case.sees])
        if not names or name in names:
            save(case.pages, folder / f"{name}.pdf")
            write(folder / f"{name}.facts.csv", COLUMNS, case.facts)
            print(f"cases/{name}: {len(case.facts)} facts, {(folder / f'{name}.pdf').stat().st_size / 1024:.1f} KB")
    write(folder / "index.csv", ["name", "demand", "sees"], index)


if __name__ == "__main__":
    make(HERE / "cases", sys.argv[1:])
