"""What a workbook is beside its facts: `workbook.py CHECK FILE` prints what does not hold, and ends with 1 if anything does not.

CHECK is links (each leads to a cell that is there, and from the problem to what was printed), formulas (each gives the number beside which it
stands) or texts (prints all that the lists say, a cell a line, for the test to look at).
"""
import re
import sys
from decimal import Decimal

import openpyxl


def target(cell):
    """The sheet and the cell that a link leads to."""
    return re.fullmatch(r"'(.*)'!([A-Z]+\d+)", cell.hyperlink.location).groups()


def links(book):
    found = forth = back = 0
    problems = book[book.sheetnames[1]]
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink is None:
                    continue
                found += 1
                name, place = target(cell)
                if name not in book.sheetnames:
                    yield f"{sheet.title}!{cell.coordinate} leads to no sheet: {name}"
                if sheet.title in book.sheetnames[:8] or name != problems.title:
                    continue
                back += 1
                where = problems[problems[place].row][2]
                if where.hyperlink is None or target(where) != (sheet.title, cell.coordinate):
                    yield f"{sheet.title}!{cell.coordinate} leads to a problem of another cell: {place}"
    for row in problems.iter_rows(min_row=2):
        where, printed = row[2], row[6].value
        if where.hyperlink is None or printed is None:
            continue
        forth += 1
        name, place = target(where)
        shown = book[name][place].value
        if name in book.sheetnames[8:] and not same(shown, printed):
            yield f"{name}!{place} holds {shown}, not {printed}"
        if name in book.sheetnames[8:] and book[name][place].comment is None:
            yield f"{name}!{place} has no comment"
    if not found or not forth or not back:
        yield f"{found} links, {forth} of them to cells of problems, {back} back"


def same(shown, printed):
    text = str(printed).replace(",", "").replace("%", "")
    return shown == printed or isinstance(shown, (int, float)) and Decimal(repr(shown)) == Decimal(text)


def formulas(book, values):
    count = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if not str(cell.value).startswith("=SUM("):
                    continue
                count += 1
                total = Decimal(0)
                for area in re.findall(r"[A-Z]+\d+(?::[A-Z]+\d+)?", cell.value):
                    cells = sheet[area] if ":" in area else ((sheet[area],),)
                    total += sum(Decimal(repr(term.value)) for line in cells for term in line)
                shown = values[sheet.title][cell.coordinate].value
                beside = [other.value for other in row if isinstance(other.value, (int, float))]
                if total != Decimal(repr(shown)):
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value} is {total}, not {shown}"
                if total not in [Decimal(repr(value)) for value in beside]:
                    yield f"{sheet.title}!{cell.coordinate}: {total} is not printed in its row"
    if count < 10:
        yield f"{count} formulas"


def texts(book):
    for sheet in book.worksheets:
        print(sheet.title)
        own = sheet.title in book.sheetnames[:8]
        for row in sheet.iter_rows():
            for cell in row:
                if own and isinstance(cell.value, str):
                    print(cell.value.replace("\n", " "))
        for text in (sheet.oddFooter.center.text,):
            print(text or "")
    for text in (book.properties.title, book.properties.subject):
        print(text or "")
    return ()


def main(check, path):
    book = openpyxl.load_workbook(path)
    if check == "formulas":
        wrong = list(formulas(book, openpyxl.load_workbook(path, data_only=True)))
    else:
        wrong = list({"links": links, "texts": texts}[check](book))
    print("\n".join(wrong), end="")
    return 1 if wrong else 0


sys.exit(main(*sys.argv[1:]))
