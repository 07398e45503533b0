"""Invented budgets whose arithmetic holds by construction: amounts are drawn for the lowest codes and summed upwards."""
import random

from sheet import Sheet
from typeset import Look

ACCOUNTS = {
    "201": ("一般公共服务支出", {"03": ("政府办公厅（室）及相关机构事务", {"01": "行政运行", "02": "一般行政管理事务", "50": "事业运行"}),
                         "40": ("信访事务", {"01": "行政运行", "04": "信访业务"})}),
    "208": ("社会保障和就业支出", {"05": ("行政事业单位养老支出", {"01": "行政单位离退休", "05": "机关事业单位基本养老保险缴费支出", "06": "机关事业单位职业年金缴费支出"})}),
    "210": ("卫生健康支出", {"11": ("行政事业单位医疗", {"01": "行政单位医疗", "03": "公务员医疗补助"})}),
    "221": ("住房保障支出", {"02": ("住房改革支出", {"01": "住房公积金", "02": "提租补贴", "03": "购房补贴"})}),
}
ECONOMIC = {
    "301": ("工资福利支出", {"01": "基本工资", "02": "津贴补贴", "03": "奖金", "08": "机关事业单位基本养老保险缴费", "13": "住房公积金"}),
    "302": ("商品和服务支出", {"01": "办公费", "07": "邮电费", "11": "差旅费", "17": "公务接待费", "28": "工会经费"}),
    "303": ("对个人和家庭的补助", {"01": "离休费", "02": "退休费"}),
}
NUMERALS = "一二三四五六七八九十"


def money(cents, grouped=True, blank=""):
    if cents == 0:
        return blank
    return f"{cents / 100:,.2f}" if grouped else f"{cents / 100:.2f}"


def leaves(tree, draw):
    """code path → cents of each column, sums at every level."""
    sums = {}
    for top, (_, middle) in tree.items():
        for second, content in middle.items():
            thirds = content[1] if isinstance(content, tuple) else None
            for third in thirds or [None]:
                path = (top, second, third) if third else (top, second)
                values = draw(path)
                for end in range(len(path) + 1):
                    old = sums.setdefault(path[:end], [0] * len(values))
                    sums[path[:end]] = [a + b for a, b in zip(old, values)]
    return sums


def name_of(tree, path):
    node = tree[path[0]]
    for part in path[1:]:
        node = node[1][part]
    return node if isinstance(node, str) else node[0]


def meta(kind, title, unit, columns, widths, **more):
    return {"kind": kind, "title": title, "unit": unit, "columns": columns, "widths": widths, **more}


def functional(kind, title, sums, measures, headers, three_columns=True, unit="元", coded=None, total_first=False, dash=""):
    amounts = lambda values: [money(v, blank=dash) for v in values]
    body, before = [], ()
    for path in sorted(p for p in sums if p):
        name = name_of(ACCOUNTS, path)
        if three_columns:
            # Only what differs from the row above is printed, as many workbooks do.
            printed = [part if before[:i + 1] != path[:i + 1] else "" for i, part in enumerate(path)]
            body.append((printed + ["", ""])[:3] + [name] + amounts(sums[path]))
        elif coded:
            body.append([coded.format("".join(path), name)] + amounts(sums[path]))
        else:
            body.append(["".join(path), name] + amounts(sums[path]))
        before = path
    stub = 4 if three_columns else 1 if coded else 2
    total = ["合计"] + ["<"] * (stub - 1) + amounts(sums[()])
    body = [total] + body if total_first else body + [total]
    group = len(measures)
    if three_columns:
        header = [["项目", "<", "<", "<", "预算数"] + ["<"] * (group - 1), ["功能分类科目编码", "<", "<", "功能分类科目名称"] + headers, ["类", "款", "项", "^"] + ["^"] * group]
        columns, widths = "code code code label", "1 1 1 6"
    elif coded:
        header, columns, widths = [["功能分类科目"] + headers], "coded", "7"
    else:
        header, columns, widths = [["科目编码", "科目名称"] + headers], "code label", "2 6"
    return Sheet(meta(kind, title, unit, f"{columns} {' '.join(measures)}", widths + " 3" * group), header, body)


def summary(title, kind, income, sums, unit="元"):
    spent = [(name_of(ACCOUNTS, (top,)), sums[(top,)][0]) for top in ACCOUNTS]
    rows = max(len(income), len(spent)) + 2
    body = []
    for i in range(rows - 1):
        left = [f"{NUMERALS[i]}、{income[i][0]}", money(income[i][1])] if i < len(income) else ["", ""]
        right = [f"{NUMERALS[i]}、{spent[i][0]}", money(spent[i][1])] if i < len(spent) else ["", ""]
        body.append(left + right)
    total = money(sums[()][0])
    body.append(["收入总计", total, "支出总计", total])
    return Sheet(meta(kind, title, unit, "label@income budget@income label@expenditure budget@expenditure", "5 3 5 3"),
                 [["本年收入", "<", "本年支出", "<"], ["项目", "预算数", "项目", "预算数"]], body)


def economic(title, sums, unit="元"):
    body = [["合计", "<", "<"] + [money(v) for v in sums[()]]]
    for path in sorted(p for p in sums if p):
        body.append([path[0], path[1] if len(path) > 1 else "", name_of(ECONOMIC, path)] + [money(v) for v in sums[path]])
    return Sheet(meta("general_budget_basic_expenditure", title, unit, "code code label total personnel operating", "1 1 6 3 3 3"),
                 [["部门预算经济分类科目编码", "<", "科目名称", "基本支出", "<", "<"], ["类", "款", "^", "小计", "人员经费", "公用经费"]], body)


def landscape(Document):
    draw = random.Random(2026)
    sums = leaves(ACCOUNTS, lambda p: split(draw, p))
    basic = leaves(ECONOMIC, lambda p: (lambda v: [v, v if p[0] != "302" else 0, v if p[0] == "302" else 0])(draw.randrange(10_000, 90_000_000)))
    income = leaves(ACCOUNTS, lambda p: [sums[p][0], sums[p][0] - 1200 * 100, 1200 * 100])
    year, total = "2026年部门", sums[()][0]
    kinds = [("财政拨款收入", income[()][1]), ("事业收入", income[()][2]), ("其他收入", 0)]
    gifts = [("一般公共预算资金", total), ("政府性基金", 0)]
    empty = {(): [0, 0, 0]}
    headers = ["合计", "基本支出", "项目支出"]
    parts = [
        ("cover", (["某市信访局", "2026年部门预算"], "2026年2月")),
        ("sheet", summary(f"{year}财务收支预算总表", "income_expenditure_summary", kinds, sums)),
        ("sheet", functional("income", f"{year}收入预算总表", income, ["total", "appropriation", "undertaking"], ["合计", "财政拨款收入", "事业收入"])),
        ("sheet", functional("expenditure", f"{year}支出预算总表", sums, ["total", "basic", "project"], headers)),
        ("sheet", summary(f"{year}财政拨款收支预算总表", "appropriation_summary", gifts, sums)),
        ("sheet", functional("general_budget_expenditure", f"{year}一般公共预算支出功能分类预算表", sums, ["total", "basic", "project"], headers)),
        ("sheet", functional("government_fund", f"{year}政府性基金预算支出功能分类预算表", empty, ["total", "basic", "project"], headers)),
        ("sheet", functional("state_capital", f"{year}国有资本经营预算支出功能分类预算表", empty, ["total", "basic", "project"], headers)),
        ("sheet", economic(f"{year}一般公共预算基本支出部门预算经济分类预算表", basic)),
        ("sheet", three_public(f"{year}“三公”经费和机关运行经费预算表")),
    ]
    return Document("budget-landscape", "某市信访局", parts, Look(landscape=True, size=9, font="Noto Serif CJK SC"))


def split(draw, path):
    """Rows of the 项 02 and 04 are projects, the others basic expenditure."""
    value = draw.randrange(120_000, 900_000_000)
    return [value, 0, value] if path[-1] in ("02", "04") else [value, value, 0]


def three_public(title):
    items = ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "购置费", "运行费", "机关运行经费预算数"]
    return Sheet(meta("three_public", title, "万元", " ".join(f"budget={i}" for i in items), " ".join("2" * 7)),
                 [["“三公”经费预算数", "<", "<", "<", "<", "<", "机关运行经费预算数"],
                  ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费", "<", "<", "^"],
                  ["^", "^", "^", "小计", "购置费", "运行费", "^"]],
                 [["12.50", "", "2.30", "10.20", "", "10.20", "171.01"]])


def long_tables(Document, name, repeat, coded, dash):
    draw = random.Random(name)
    sums = {}
    # Many accounts, so that the table runs over several pages.
    wide = {}
    for top in range(201, 216):
        wide[str(top)] = (f"第{top - 200}类支出", {f"{k:02d}": (f"第{k}款事务", {f"{i:02d}": "行政运行" if i == 1 else f"其他事务支出第{i}项" for i in range(1, 4)}) for k in range(1, 3)})
    ACCOUNTS_BEFORE = dict(ACCOUNTS)
    ACCOUNTS.clear()
    ACCOUNTS.update(wide)
    sums = leaves(wide, lambda p: split(draw, p))
    headers = ["合计", "基本支出", "项目支出"]
    pieces = [("cover", (["某省某某厅", "2025年度部门决算"], "2026年9月"))]
    for kind, title in (("expenditure", "支出决算表"), ("general_budget_expenditure", "一般公共预算财政拨款支出决算表")):
        pieces.append(("sheet", functional(kind, title, sums, ["total", "basic", "project"], headers, three_columns=False, unit="万元", coded=coded, total_first=True, dash=dash)))
    ACCOUNTS.clear()
    ACCOUNTS.update(ACCOUNTS_BEFORE)
    return Document(name, "某省某某厅", pieces, Look(size=10, repeat_header=repeat))


def documents(Document):
    yield landscape(Document)
    yield long_tables(Document, "long-repeated", True, "{}-{}", "--")
    yield long_tables(Document, "long-plain", False, None, "0.00")
