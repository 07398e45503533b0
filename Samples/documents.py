"""Which samples there are: for each its parts in order, its look, and what is done to it afterwards."""
from dataclasses import dataclass, field, replace
from pathlib import Path

import budgets
from sheet import load
from typeset import Look

DATA = Path(__file__).resolve().parent / "data"


@dataclass
class Document:
    name: str
    organization: str
    parts: list
    look: Look = field(default_factory=Look)
    tricks: frozenset = frozenset()


FINAL_OWNER = "中共武汉经济技术开发区工作委员会（汉南区委员会）办公室"

CONTENTS = [
    "一、收入支出决算总表", "二、收入决算表", "三、支出决算表", "四、财政拨款收入支出决算总表",
    "五、一般公共预算财政拨款支出决算表", "六、一般公共预算财政拨款基本支出决算明细表",
    "七、政府性基金预算财政拨款收入支出决算表", "八、国有资本经营预算财政拨款支出决算表",
    "九、财政拨款“三公”经费支出决算表",
]

EXPLANATION = [
    "本年度收入与支出各为 2024.59 万元，比上年多 862.01 万元，增幅 74.2%。增加的部分主要来自机构合并后新增的人员和场所。",
    "全部收入都是财政拨款。支出中基本支出 1404.22 万元，占 69.4%；项目支出 620.37 万元，占 30.6%。",
    "“三公”经费全年预算 57.24 万元，实际支出 15.97 万元，为预算的 27.9%，其中因公出国（境）13.32 万元，公务接待 2.65 万元。",
]


def final_2024():
    sheets = [("sheet", load(path)) for path in sorted((DATA / "final-2024").glob("*.sheet"))]
    return Document("final-2024", FINAL_OWNER, [
        ("cover", ([FINAL_OWNER, "2024 年部门决算"], "2025 年 10 月 27 日")),
        ("prose", ("目录", CONTENTS)),
        *sheets[:8],
        ("prose", ("第三部分 情况说明", EXPLANATION)),
        *sheets[8:],
    ])


def documents():
    final = final_2024()
    yield final
    yield from budgets.documents(Document)
    yield blank(final)
    yield replace(final, name="final-2024-borderless", look=Look(lines="none"))
    yield replace(final, name="final-2024-hairlines", look=Look(lines="across", stroke="0.25pt + black"))
    yield replace(final, name="final-2024-radicals", tricks=frozenset({"radicals"}))
    yield replace(final, name="final-2024-rotated", tricks=frozenset({"rotated"}))
    yield replace(final, name="final-2024-sideways", tricks=frozenset({"sideways"}))
    yield replace(final, name="final-2024-encrypted", tricks=frozenset({"encrypted"}))


def blank(final):
    """The same forms with nothing in them."""
    parts = [final.parts[0]]
    for kind, sheet in final.parts[2:]:
        if kind == "sheet" and "columns" in sheet.meta:
            roles = [column.role for column in sheet.columns]
            stub = {"label", "line"} if sheet.meta["kind"].endswith("summary") else set()
            body = [[v if v in ("<", "^") or (roles[i] in stub) else "" for i, v in enumerate(row)] for row in sheet.body]
            body = body if stub else body[:3]
            note = "注：本部门本年度没有这类收支，故本表无数据。"
            parts.append(("sheet", replace(sheet, meta={**sheet.meta, "note": note}, body=body)))
    return Document("blank-form", "某市某某局", [("cover", (["某市某某局", "2024 年度部门决算"], "2025 年 9 月 30 日")), *parts[1:]])
