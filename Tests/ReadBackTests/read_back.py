#!/usr/bin/env python3
"""Reads an output with a reader that knows nothing of pdf2budget, and compares it with the JSON of the same documents.

usage: read_back.py FORMAT OUT DOCUMENTS.json

FORMAT is csv, ndjson, json, sqlite, xlsx, datapackage or parquet (what docs/recipes/spark_facts.py writes).
DOCUMENTS.json is what `pdf2budget --format json` printed for the same documents in the same order. Prints the first
differences; the exit status is 1 if there are any.
"""
import json
import os
import sqlite3
import sys
from decimal import Decimal

SHOWN = 10
COLUMNS = (
    "file organization fiscal_year report table table_number title section line code item measure measure_label amount "
    "unit amount_yuan status page x0 y0 x1 y1 raw spending_unit project fund "
    "function_code economic_code government_economic_code concept source doubt"
).split()
FIGURE_COLUMNS = (
    "section headings subject path_type path_section path_item code kind amount unit amount_yuan direction base_year of "
    "comparator as_of status page x0 y0 x1 y1 raw sentence doubt"
).split()
SIDES = ("x0", "y0", "x1", "y1")
INTEGERS = {"fiscal_year", "page"}
BOX = {"x0", "y0", "x1", "y1"}


def table_checks(document):
    """The checks of amounts in tables; those of the text stand in the JSON only."""
    return [check for check in document["checks"] if not check["kind"].startswith("prose_")]


class Comparison:
    def __init__(self):
        self.count = 0
        self.differences = []

    def equal(self, found, expected, where):
        self.count += 1
        if found != expected:
            self.differences.append(f"{where}: found {found!r}, expected {expected!r}")

    def rows(self, found, expected, where):
        """Two lists of rows, each a tuple."""
        self.equal(len(found), len(expected), f"{where}: number of rows")
        for number, (left, right) in enumerate(zip(found, expected), 1):
            self.equal(left, right, f"{where} {number}")


def facts(documents):
    return [fact for document in documents for fact in document["facts"]]


def fact_rows(documents):
    return [tuple(fact[name] for name in COLUMNS) for fact in facts(documents)]


def typed(name, text):
    """A value of a CSV as the JSON has it."""
    if text == "" or text is None:
        return None
    if name in INTEGERS:
        return int(text)
    return float(text) if name in BOX else text


def csv(out, documents, compare):
    import pandas

    found = pandas.read_csv(out, dtype=str, keep_default_na=False)
    compare.equal(list(found.columns), COLUMNS, "columns")
    rows = [tuple(typed(name, row[name]) for name in COLUMNS) for row in found.to_dict("records")]
    # An empty label is empty in CSV, and an empty text in JSON.
    expected = [tuple(None if value == "" else value for value in row) for row in fact_rows(documents)]
    compare.rows(rows, expected, "fact")


def ndjson(out, documents, compare):
    import pandas

    found = pandas.read_json(out, lines=True, dtype=False)
    rows = [tuple(None if value != value else value for value in row) for row in found[COLUMNS].itertuples(index=False)]
    compare.rows(rows, fact_rows(documents), "fact")


def json_folder(out, documents, compare):
    found = {}
    for folder, _, names in os.walk(out):
        for name in names:
            if name.endswith(".json"):
                with open(os.path.join(folder, name), encoding="utf-8") as stream:
                    document = json.load(stream)
                found[document["document"]["file"]] = document
    compare.equal(sorted(found), sorted(d["document"]["file"] for d in documents), "documents")
    for document in documents:
        name = document["document"]["file"]
        compare.equal(found.get(name), document, name)


def sqlite(out, documents, compare):
    database = sqlite3.connect(f"file:{out}?mode=ro", uri=True)

    def query(sql):
        return database.execute(sql).fetchall()

    compare.equal(query("PRAGMA integrity_check"), [("ok",)], "integrity_check")
    compare.equal(query("PRAGMA foreign_key_check"), [], "foreign_key_check")
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    compare.rows(query(f"SELECT {names} FROM amounts ORDER BY fact_id"), fact_rows(documents), "fact")
    exact = [None if fact["amount_yuan"] is None else int(Decimal(fact["amount_yuan"]) * 100) for fact in facts(documents)]
    # What does not fit an integer of 64 bits stands as a decimal only.
    fen = [None if value is None or abs(value) >= 1 << 63 else value for value in exact]
    compare.rows(query("SELECT amount_fen FROM facts ORDER BY fact_id"), [(value,) for value in fen], "amount_fen")

    keys = ["file", "sha256", "pages", "organization", "fiscal_year", "report", "published", "producer"]
    compare.rows(
        query(f"SELECT {', '.join(keys)} FROM documents WHERE error IS NULL ORDER BY document_id"),
        [tuple(document["document"][key] for key in keys) for document in documents], "document")
    compare.rows(
        query("SELECT file, kind, number, t.title, unit, first_page, last_page, amounts FROM tables t JOIN "
              "(SELECT document_id, file FROM documents) USING (document_id) ORDER BY table_id"),
        [
            (document["document"]["file"], table["kind"], table["number"], table["title"], table["unit"],
             table["pages"][0], table["pages"][-1], amounts(table))
            for document in documents for table in document["tables"]
        ], "table")
    records = [
        table["rows"] for document in documents for table in document["tables"] if not is_money(table["kind"])
    ]
    found = [json.loads(row[0]) for row in query("SELECT records FROM tables WHERE records IS NOT NULL ORDER BY table_id")]
    compare.rows(found, records, "records")

    keys = ["kind", "verdict", "found", "expected", "difference", "tolerance", "unit", "guess"]
    checks = [(document, check) for document in documents for check in table_checks(document)]
    compare.rows(
        query(f"SELECT file, {', '.join('c.' + key for key in keys)} FROM checks c JOIN documents USING (document_id) "
              "ORDER BY check_id"),
        [(document["document"]["file"], *(check[key] for key in keys)) for document, check in checks], "check")
    keys = ["side", "proves", "item", "measure_label", "amount", "unit", "page"]
    compare.rows(
        query("SELECT t.kind, t.title, m.side, m.proves, m.item, m.measure_label, m.amount, m.unit, m.page "
              "FROM check_terms m JOIN tables t USING (table_id) ORDER BY check_id, term"),
        [
            (document["tables"][term["table"]]["kind"], document["tables"][term["table"]]["title"],
             *(term[key] for key in keys))
            for document, check in checks for term in check["terms"]
        ], "term")
    # What a term says of an amount, and the fact that it points to, are the same.
    wrong = query("SELECT m.check_id, m.term FROM check_terms m JOIN facts f USING (fact_id) "
                  "WHERE (m.amount, m.item, m.page, m.table_id) <> (f.amount, f.item, f.page, f.table_id)")
    compare.equal(wrong, [], "terms with another fact")
    lost = query("SELECT m.check_id FROM check_terms m JOIN tables t USING (table_id) "
                 "WHERE (m.fact_id IS NULL) <> (t.kind IN ('overall_performance', 'project_performance', 'key_work'))")
    compare.equal(lost, [], "terms without a fact")
    compare.rows(
        query("SELECT id, severity, page, message FROM diagnostics ORDER BY diagnostic_id"),
        [
            (entry["id"], entry["severity"], entry.get("page"), entry["message"])
            for document in documents for entry in document["diagnostics"]
        ], "diagnostic")
    keys = ["title", "project", "level1", "level2", "level3", "classification", "target", "actual", "weight", "score",
            "reason", "page"]
    compare.rows(
        query(f"SELECT file, {', '.join('i.' + key if key != 'title' else 't.title' for key in keys)} FROM indicators i "
              "JOIN tables t USING (table_id) JOIN documents USING (document_id) ORDER BY indicator_id"),
        [row for row, _ in indicators(documents)], "indicator")
    compare.rows(
        query(f"SELECT file, {', '.join('f.' + name for name in FIGURE_COLUMNS)} FROM figures f "
              "JOIN documents USING (document_id) ORDER BY figure_id"),
        [(document["document"]["file"], *figure_row(figure)) for document, figure in figures(documents)], "figure")
    fen = [None if figure["amount_yuan"] is None else int(Decimal(figure["amount_yuan"]) * 100)
           for _, figure in figures(documents)]
    compare.rows(query("SELECT amount_fen FROM figures ORDER BY figure_id"), [(value,) for value in fen], "figure's fen")
    keys = ["kind", "section", "subject", "comparator", "page", "sentence"]
    compare.rows(
        query(f"SELECT file, s.headings, x0, y0, x1, y1, {', '.join('s.' + key for key in keys)} FROM statements s "
              "JOIN documents USING (document_id) ORDER BY statement_id"),
        [
            (document["document"]["file"], "/".join(entry["headings"]), *(entry["box"][side] for side in SIDES),
             *(entry[key] for key in keys))
            for document in documents for entry in document["statements"]
        ], "statement")


def figures(documents):
    return [(document, figure) for document in documents for figure in document["figures"]]


def figure_row(figure):
    """A figure of the text as the flat formats have it."""
    path = figure["path"] or {}
    flat = {
        **figure, **figure["box"], "headings": "/".join(figure["headings"]), "path_type": path.get("类"),
        "path_section": path.get("款"), "path_item": path.get("项"), "doubt": ";".join(figure["doubt"]) or None,
    }
    return tuple(flat[name] for name in FIGURE_COLUMNS)


def indicators(documents):
    """Each with its two exact numbers, which a workbook has as numbers."""
    for document in documents:
        for table in document["tables"]:
            for record in table["rows"] if table["kind"].endswith("_performance") else []:
                for entry in record["indicators"]:
                    levels = [entry.get(f"level{depth}") for depth in (1, 2, 3)]
                    sign, value = entry.get("sign") or "", (entry.get("target") or "") + (entry.get("unit") or "")
                    target = f"{sign} {value}" if sign.isalpha() and value else sign + value or None
                    points = [(entry.get(key) or {}).get("amount") for key in ("weight", "score")]
                    yield (
                        document["document"]["file"], table["title"], record.get("project"), *levels,
                        entry.get("classification"), target, entry.get("actual"), *points, entry.get("reason"),
                        entry["page"]), points


def amounts(table):
    return sum(len(row["amounts"]) for row in table["rows"]) if is_money(table["kind"]) else 0


def is_money(kind):
    return kind not in ("overall_performance", "project_performance", "key_work")


def datapackage(out, documents, compare):
    import frictionless

    package = frictionless.Package(os.path.join(out, "datapackage.json"))
    report = package.validate()
    compare.equal(report.flatten(["title", "message"]), [], "validation")
    with package.get_resource("facts") as resource:
        rows = [tuple(row.to_dict()[name] for name in COLUMNS) for row in resource.row_stream]
    numbers = BOX | {"amount", "amount_yuan"}
    expected = [
        tuple(
            None if fact[name] in ("", None) else Decimal(str(fact[name])) if name in numbers else fact[name]
            for name in COLUMNS)
        for fact in facts(documents)
    ]
    compare.rows(rows, expected, "fact")


def xlsx(out, documents, compare):
    import openpyxl

    book = openpyxl.load_workbook(out)
    lists = ["overview", "problems", "documents", "tables", "facts", "checks", "indicators", "figures"]
    compare.equal(book.sheetnames[:len(lists)], lists, "sheets")

    def rows(name):
        return [tuple(row) for row in book[name].iter_rows(min_row=2, values_only=True)]

    def number(text):
        """A decimal as a workbook holds it: with more digits than Excel keeps, as text."""
        if text is None:
            return None
        return Decimal(text) if len(text.replace(".", "").replace("-", "").lstrip("0")) <= 15 else text

    def exact(value):
        return Decimal(repr(value)) if isinstance(value, (int, float)) else value

    decimals = {"amount", "amount_yuan"}
    compare.rows(
        [tuple(exact(v) if n in decimals else v for n, v in zip(COLUMNS, row)) for row in rows("facts")],
        [
            tuple(number(fact[n]) if n in decimals else None if fact[n] == "" else fact[n] for n in COLUMNS)
            for fact in facts(documents)
        ], "fact")

    sums = ["found", "expected", "difference", "tolerance"]
    compare.rows(
        [row[:3] + tuple(map(exact, row[3:7])) + row[7:9] for row in rows("checks")],
        [
            (document["document"]["file"], check["kind"], check["verdict"], *(number(check[key]) for key in sums),
             check["unit"], check["guess"])
            for document in documents for check in table_checks(document)
        ], "check")
    # Columns of the document stand between the file and the title.
    compare.rows(
        [(row[0], *row[3:10], row[10], *map(exact, row[11:13]), *row[13:]) for row in rows("indicators")],
        [(*row[:9], *map(number, points), *row[11:]) for row, points in indicators(documents)], "indicator")
    # Columns of the document stand between the file and the section.
    compare.rows(
        [(row[0], *(exact(v) if n in decimals else v for n, v in zip(FIGURE_COLUMNS, row[4:]))) for row in rows("figures")],
        [
            (document["document"]["file"], *(
                (number(v) if n in decimals else None if v == "" else v)
                for n, v in zip(FIGURE_COLUMNS, figure_row(figure))))
            for document, figure in figures(documents)
        ], "figure")
    keys = ["file", "organization", "fiscal_year", "report", "published", "pages"]
    compare.rows(
        [row[:6] for row in rows("documents") if row[12] is None],
        [tuple(document["document"][key] for key in keys) for document in documents], "document")

    tables = [(document, table) for document in documents for table in document["tables"]]
    listed = rows("tables")
    compare.rows(
        [row[:5] for row in listed],
        [(d["document"]["file"], t["kind"], t["number"], t["title"], t["unit"]) for d, t in tables], "table")
    printed_sheets = book.sheetnames[len(lists):]
    # Beyond a number of sheets, tables stand in the lists only.
    named = [(row[10], table) for row, (_, table) in zip(listed, tables) if row[10] != "no sheet of its own"]
    compare.equal([name for name, _ in named], printed_sheets, "names of sheets")
    compare.equal(len(named), min(len(tables), 500), "sheets of tables")
    for name, table in named:
        printed(book[name], table, exact, compare)


def printed(sheet, table, exact, compare):
    """A table as printed, below two rows of caption."""
    figures = {
        (row["grid_row"], amount["grid_column"]): Decimal(amount["amount"])
        for row in (table["rows"] if is_money(table["kind"]) else []) for amount in row["amounts"]
    }
    merged = set()
    for cell in table["grid"]["cells"]:
        row, column = cell["row"] + 3, cell["column"] + 1
        value = sheet.cell(row, column).value
        where = f"{sheet.title}, row {row}, column {column}"
        if isinstance(value, (int, float)):
            compare.equal(exact(value), figures.get((cell["row"], cell["column"])), where)
        else:
            compare.equal(value or "", cell["text"], where)
        if cell["row_span"] * cell["column_span"] > 1:
            merged.add((column, row, column + cell["column_span"] - 1, row + cell["row_span"] - 1))
    # Lines above and below the table span all of it.
    last = table["grid"]["row_count"] + 2
    areas = {area.bounds for area in sheet.merged_cells.ranges if 3 <= area.min_row <= last}
    compare.equal(areas, merged, f"{sheet.title}: merged cells")
    numbers = sum(isinstance(cell.value, (int, float)) for row in sheet.iter_rows(min_row=3) for cell in row)
    # A number of a workbook has fifteen digits; longer amounts stand as text.
    short = sum(len(amount.as_tuple().digits) <= 15 for amount in figures.values())
    compare.equal(numbers, short, f"{sheet.title}: amounts that are numbers")


def parquet(out, documents, compare):
    import pyarrow.parquet

    found = pyarrow.parquet.read_table(os.path.join(out, "facts")).to_pylist()
    rows = [tuple(row[name] for name in COLUMNS) for row in found]
    decimals = {"amount", "amount_yuan"}
    expected = [
        tuple(Decimal(fact[name]) if name in decimals and fact[name] is not None else fact[name] for name in COLUMNS)
        for fact in facts(documents)
    ]
    compare.rows(sorted(rows, key=str), sorted(expected, key=str), "fact")


def main(arguments):
    readers = {
        "csv": csv, "ndjson": ndjson, "json": json_folder, "sqlite": sqlite, "xlsx": xlsx, "datapackage": datapackage,
        "parquet": parquet,
    }
    if len(arguments) != 3 or arguments[0] not in readers:
        sys.exit(__doc__)
    with open(arguments[2], encoding="utf-8") as stream:
        documents = [json.loads(line) for line in stream]
    compare = Comparison()
    readers[arguments[0]](arguments[1], documents, compare)
    for line in compare.differences[:SHOWN]:
        print(line)
    print(f"{compare.count} comparisons, {len(compare.differences)} differences")
    return 1 if compare.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
