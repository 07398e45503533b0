"""Typst source of a document: cover, prose and sheets. Looks are options, so that one set of data makes many PDFs."""
import re
from dataclasses import dataclass

from sheet import number


@dataclass
class Look:
    font: str = "Noto Sans CJK SC"
    size: float = 7.5
    stroke: str = "0.5pt + black"
    lines: str = "all"  # all, across, none
    landscape: bool = False
    repeat_header: bool = True
    size_a3: bool = False


def text(value):
    return re.sub(r"([\\#$*_`<>@\[\]~=+/.-])", r"\\\1", value)


def preamble(look):
    paper = "a3" if look.size_a3 else "a4"
    return (
        "#set document(date: none)\n"
        f'#set page(paper: "{paper}", flipped: {str(look.landscape).lower()}, margin: 1.6cm)\n'
        f'#set text(font: "{look.font}", size: {look.size}pt, lang: "zh", cjk-latin-spacing: none)\n'
    )


def cover(title_lines, date):
    body = "\n".join(f"#align(center, text(size: 20pt)[{text(line)}])\n" for line in title_lines)
    return f"#v(6cm)\n{body}\n#v(3cm)\n#align(center, text(size: 12pt)[{text(date)}])\n#pagebreak()\n"


def prose(heading, paragraphs):
    lines = "\n\n".join(text(p) for p in paragraphs)
    return f"#text(size: 12pt, weight: \"bold\")[{text(heading)}]\n\n#set par(first-line-indent: 2em)\n#text(size: 10.5pt)[{lines}]\n#set par(first-line-indent: 0em)\n#pagebreak(weak: true)\n"


def sheet(sheet, look, organization, index):
    """A caption and a table. Each row of the body says on which page it landed: see pages_of_rows in make.py."""
    meta = sheet.meta
    rows = sheet.header + sheet.body
    lines = ["#v(1em)" if meta.get("same_page") else "#pagebreak(weak: true)"]
    lines.append(f'#align(center, text(size: 14pt)[{text(meta["title"])}])')
    if meta.get("number"):
        lines.append(f'#align(right)[{text(meta["number"])}]')
    unit = f'单位：{meta["unit"]}' if meta.get("unit") else ""
    lines.append(f"#grid(columns: (1fr, auto), [部门：{text(organization)}], [{unit}])\n#v(-0.4em)")
    widths = ", ".join(f"{w}fr" for w in meta["widths"].split())
    stroke = {"all": look.stroke, "across": f"(x, y) => (top: {look.stroke}, bottom: {look.stroke})", "none": "none"}[look.lines]
    lines.append(f"#table(columns: ({widths}), stroke: {stroke}, inset: (x: 2.5pt, y: 3pt), align: center + horizon,")
    header = cells(rows, 0, len(sheet.header), None)
    repeat = str(look.repeat_header).lower()
    lines.append(f"table.header(repeat: {repeat}, {header})," if not crosses(sheet) else header + ",")
    lines.append(cells(rows, len(sheet.header), len(rows), (index, len(sheet.header))) + ")")
    if meta.get("note"):
        lines.append(text(meta["note"]))
    return "\n".join(lines) + "\n"


def crosses(sheet):
    """Whether a header cell reaches into the body, as where 类 款 项 stand beside the sum."""
    return bool(sheet.body) and "^" in sheet.body[0]


def cells(rows, start, end, mark):
    result = []
    for y in range(start, end):
        marked = False
        for x, value in enumerate(rows[y]):
            if value in ("<", "^"):
                continue
            colspan = 1
            while x + colspan < len(rows[y]) and rows[y][x + colspan] == "<":
                colspan += 1
            rowspan = 1
            while y + rowspan < len(rows) and rows[y + rowspan][x] == "^":
                rowspan += 1
            options = []
            if colspan > 1:
                options.append(f"colspan: {colspan}")
            if rowspan > 1:
                options.append(f"rowspan: {rowspan}")
            if number(value) is not None and len(value) > 3 and "." in value:
                options.append("align: right + horizon")
            elif mark and value[:1] and not value.isdigit() and not value.endswith("计"):
                options.append("align: left + horizon")
            body = f"[{text(value)}]"
            if mark and not marked:
                tag = f"{mark[0]}:{y - mark[1]}:"
                body = f'[{text(value)}#context [#metadata("{tag}" + str(here().page()))<row>]]'
                marked = True
            result.append(f"table.cell({', '.join(options)}){body}" if options else body)
    return ",\n".join(result)
