"""Tables as data. A .sheet file holds what a table prints, cell by cell, and what its columns mean; from the first
comes the PDF, from the second the true facts, so neither depends on what any program reads out of the PDF.

Head: `key: value` lines, a blank line. Then rows of cells parted by tabs: `<` continues the cell to the left, `^` the
cell above; `---` ends the header. `columns` says what each column holds:
  code, label, line   of a row; coded: code and name in one cell
  total, basic, …     a measure
  final=合计           a measure, where the header is the item
  -                   nothing that becomes a fact
and `@income` behind it, which panel it belongs to."""
import re
from dataclasses import dataclass, field
from pathlib import Path

STUB = {"code", "coded", "label", "line", "-"}
SECTIONS = {"income", "expenditure", "expenditure_by_nature"}


@dataclass
class Sheet:
    meta: dict
    header: list
    body: list
    page_of_row: list = field(default_factory=list)

    @property
    def columns(self):
        return [Column(text) for text in self.meta["columns"].split()] if "columns" in self.meta else []


class Column:
    def __init__(self, text):
        text, _, self.panel = text.partition("@")
        self.role, _, self.item = text.partition("=")


def load(path):
    head, _, grid = Path(path).read_text(encoding="utf-8").partition("\n\n")
    meta = dict(line.split(": ", 1) for line in head.splitlines())
    header, _, body = grid.partition("---\n")
    rows = lambda text: [line.split("\t") for line in text.splitlines()]
    return Sheet(meta, rows(header), rows(body))


def number(text):
    """The amount that a cell prints, as plain digits; None for blanks, dashes and words."""
    plain = re.sub(r"[\s,，]", "", text.translate(str.maketrans("０１２３４５６７８９．", "0123456789.")))
    return plain if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def facts(sheet):
    """(row index, section, line, code, item, measure, amount), in the order of the page."""
    columns, parts = sheet.columns, {}
    for index, row in enumerate(sheet.body):
        cells = merged(sheet, index)
        panels = {}
        panel = None
        for position, column in enumerate(columns):
            text, starts_here, span = cells[position]
            if column.role in STUB:
                if panel != column.panel and not (span > 1 and not starts_here):
                    panel = column.panel
                state = panels.setdefault(panel, {"code": [], "labels": [], "line": "", "spans": False})
                if not starts_here or column.role == "-":
                    continue
                if span > 1 and len({c.panel for c in columns[position:position + span]}) > 1:
                    state["spans"] = True
                take(state, column.role, text)
            elif starts_here and row[position] not in ("<", "^") and number(text) is not None:
                state = panels.setdefault(panel if panel is not None else column.panel, {"code": [], "labels": [], "line": "", "spans": False})
                if "final_code" not in state:
                    state["final_code"] = complete(state["code"], parts)
                section = panel if panel in SECTIONS else ""
                item = column.item or "/".join(state["labels"]) or "合计"
                yield index, section, state["line"], state["final_code"], item, column.role, number(text)
        for state in panels.values():
            if "final_code" not in state:
                complete(state["code"], parts)


def take(state, role, text):
    bare = re.sub(r"\s", "", text)
    if role == "line":
        state["line"] = bare
    elif role == "coded" and (match := re.fullmatch(r"[\[]?(\d{3,7})[\]]?-?(.+)", bare)):
        state["code"], state["labels"] = [match[1]], [match[2]]
    elif role == "code" and (not bare or bare.isdigit()):
        state["code"].append(bare)
    elif bare and bare not in ("类", "款", "项"):
        state["labels"].append(bare)


def complete(printed, parts):
    """A row prints the last part of its code only; what stands above completes it."""
    if not any(printed):
        return ""
    last = max(i for i, part in enumerate(printed) if part)
    for level in range(last + 1):
        if printed[level]:
            parts[level] = printed[level]
    for level in [k for k in parts if k > last]:
        del parts[level]
    return "".join(parts.get(level, "") for level in range(last + 1))


def merged(sheet, index):
    """For each column: text, whether the cell starts in this column, how many columns it spans."""
    row, grid = sheet.body[index], sheet.header + sheet.body
    result = []
    for position in range(len(row)):
        origin = position
        while row[origin] == "<":
            origin -= 1
        above = len(sheet.header) + index
        while grid[above][origin] == "^":
            above -= 1
        span = 1
        while origin + span < len(row) and row[origin + span] == "<":
            span += 1
        in_header = above < len(sheet.header)
        result.append(("" if in_header else grid[above][origin], origin == position, span))
    return result
