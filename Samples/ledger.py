"""Tables of accounts whose sums hold, as they are printed operator by operator, and their true facts from the same data."""
from dataclasses import dataclass, field

from ink import Face, Page

NAMES = {
    "208": "社会保障和就业支出", "20805": "行政事业单位养老支出", "2080505": "基本养老保险缴费支出",
    "220": "自然资源海洋气象等支出", "22005": "气象事务", "2200501": "行政运行", "2200509": "气象服务", "2200599": "其他气象事务支出",
    "212": "城乡社区支出", "21208": "国有土地使用权出让收入安排的支出", "2120804": "农村基础设施建设支出",
}


def ledger(leaves):
    """Rows (code, item, amounts) of accounts and all sums over them; amounts are hundredths, 0 is blank."""
    codes = sorted({code[:length] for code in leaves for length in (3, 5, 7)})
    sums = [("", "合计", [sum(column) for column in zip(*leaves.values())])]
    sums += [(code, NAMES[code], [sum(column) for column in zip(*(v for k, v in leaves.items() if k.startswith(code)))])
             for code in codes]
    return [(code, item, [money(sum(amounts)), *map(money, amounts)]) for code, item, amounts in sums]


def money(hundredths):
    sign, value = "-" if hundredths < 0 else "", abs(hundredths)
    return f"{sign}{value // 100:,}.{value % 100:02}" if value else ""


OFFICE = ledger({"2080505": (4075, 0), "2200501": (57140, 0), "2200509": (0, 25220), "2200599": (0, 3318)})


@dataclass
class Table:
    """A table with codes as it is printed, and what it means."""
    rows: list
    title: str = "支出决算表"
    kind: str = "expenditure"
    number: str = "公开03表"
    office: str = "柳溪县气象局"
    unit: str = "万元"
    head: tuple = ("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出")
    measures: tuple = ("total", "basic", "project")
    widths: tuple = (56, 150, 76, 76, 76)
    left: float = 24
    top: float = 64
    height: float = 20
    size: float = 9
    rules: str = "all"  # all, columns, none
    align: dict = field(default_factory=dict)  # column → left
    face: Face = field(default_factory=Face)

    def caption(self, page, bottom=None, draw=Page.text):
        """The lines above the table, or at another height."""
        bottom, right, size = self.top if bottom is None else bottom, self.left + sum(self.widths), self.size
        draw(page, (self.left + right) / 2, bottom - size * 3.4, f"2023年度{self.title}", self.face, size=size * 1.5,
             align="middle")
        draw(page, right, bottom - size * 1.9, self.number, self.face, size=size, align="right")
        draw(page, self.left, bottom - size * 0.6, f"编制单位：{self.office}", self.face, size=size)
        draw(page, right, bottom - size * 0.6, f"单位：{self.unit}", self.face, size=size, align="right")

    def cell(self, row, column):
        """Left and right edge and baseline of a cell; row 0 is the header, if there is one."""
        left = self.left + sum(self.widths[:column])
        return left, left + self.widths[column], self.top + row * self.height + (self.height + self.size * 0.75) / 2

    @property
    def lines(self):
        """The cells of all rows, the header first if there is one."""
        return [list(self.head)][: len(self.head)] + [[code, item, *amounts] for code, item, amounts in self.rows]

    def body(self, page, draw=Page.text, skip=()):
        """- skip: places (row, column) that stay blank."""
        pad = self.size * 0.3
        for row, cells in enumerate(self.lines):
            for column, value in enumerate(cells):
                if not value or (row, column) in skip:
                    continue
                left, right, y = self.cell(row, column)
                if row == 0 and self.head:
                    draw(page, (left + right) / 2, y, value, self.face, size=self.size, align="middle")
                elif column < 2 or self.align.get(column) == "left":
                    draw(page, left + pad, y, value, self.face, size=self.size)
                else:
                    draw(page, right - pad, y, value, self.face, size=self.size, align="right")
        self.frame(page)

    def frame(self, page):
        if self.rules == "none":
            return
        right, bottom = self.left + sum(self.widths), self.top + self.height * len(self.lines)
        inner = range(len(self.lines) + 1) if self.rules == "all" else (0, 1, len(self.lines))
        for row in inner:
            page.line(self.left, self.top + row * self.height, right, self.top + row * self.height)
        for column in range(len(self.widths) + 1):
            x = self.left + sum(self.widths[:column])
            page.line(x, self.top, x, bottom)

    def draw(self, page, **options):
        self.caption(page, **options)
        self.body(page, **options)
        return page

    def facts(self, page=1):
        for code, item, amounts in self.rows:
            for measure, amount in zip(self.measures, amounts):
                if amount:
                    yield [page, self.kind, "", code, item, measure, amount.replace(",", ""), self.unit, self.office]


def plain(**changes):
    return Table(**{"rows": OFFICE, "face": Face(), **changes})


def blanks(table):
    """Places of amounts that print nothing."""
    return [(row, column) for row, cells in enumerate(table.lines) for column, value in enumerate(cells)
            if column > 1 and not value]
