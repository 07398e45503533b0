"""Makes the sample PDFs and their true facts. Usage: make.py [NAME …]; README.md says what each sample shows."""
import csv
import json
import re
import sys
import tempfile
from pathlib import Path

import typst

import broken
import cases
import clipped
import prose
import typeset
import variants
from documents import documents
from sheet import facts

HERE = Path(__file__).resolve().parent
COLUMNS = ["page", "table", "section", "line", "code", "item", "measure", "amount"]
RECORDS = {"overall_performance", "project_performance", "key_work"}


def source_of(document):
    parts = [typeset.preamble(document.look)]
    for index, (kind, content) in enumerate(document.parts):
        if kind == "sheet":
            parts.append(typeset.sheet(content, document.look, document.organization, index))
        else:
            parts.append(getattr(typeset, kind)(*content))
    return "\n".join(parts)


def compile_pdf(source, path):
    """Writes the PDF; returns the page of each row: (part, row) → page."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sample.typ"
        file.write_text(source, encoding="utf-8")
        typst.compile(str(file), output=str(path))
        marks = json.loads(typst.query(str(file), "<row>", field="value"))
    return {(int(a), int(b)): int(c) for a, b, c in (mark.split(":") for mark in marks)}


def fact_rows(document, pages):
    for index, (kind, sheet) in enumerate(document.parts):
        if kind != "sheet" or sheet.meta["kind"] in RECORDS:
            continue
        for row, section, line, code, item, measure, amount in facts(sheet):
            yield [pages[index, row], sheet.meta["kind"], section, line, code, item, measure, amount]


def write_facts(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


def main(names):
    for document in documents():
        if names and document.name not in names:
            continue
        path = HERE / f"{document.name}.pdf"
        pages = compile_pdf(variants.dress(document, source_of(document)), path)
        variants.finish(document, path)
        rows = list(fact_rows(document, pages))
        write_facts(HERE / f"{document.name}.facts.csv", rows)
        print(f"{document.name}: {len(rows)} facts, {path.stat().st_size // 1024} KB")
    if not names:
        write_facts(HERE / "clipped.facts.csv", clipped.make(HERE / "clipped.pdf"))
        broken.make(HERE)
        cases.make(HERE / "cases")
        prose.make(HERE / "prose")


if __name__ == "__main__":
    main(sys.argv[1:])
