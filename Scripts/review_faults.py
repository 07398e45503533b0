#!/usr/bin/env python3
"""Tries that faults of documents are seen on their review pages: review_faults.py BINARY CHROMIUM FOLDER…

Makes the pages of a batch and, for each fault listed here, begins at the list of pages and clicks until the fault is in the
window: the page of the document with the number or the place marked, and what is said of it. Exit status 1 if one takes
three clicks or more, or is not told at all. Files that lie in none of the folders are left out and named.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

# The file, the page with the fault, what kind of finding tells it, and its cause, rule or diagnostic.
FAULTS = [
    ("actual-text-differs", 1, "conflict", "missing_row"),
    ("control-amounts-on-two-lines-no-commas", 1, "doubt", "parser.broken-number"),
    ("control-ocr-layer", 1, "warning", "reader.ocr-layer"),
    ("crash-eighteen-digits", 1, "conflict", "unexplained"),
    ("damaged-unicode-sample", 5, "conflict", "unexplained"),
    ("final-2024", 2, "missing", None),
    ("half-sheet-three-more-columns", 2, "warning", "parser.rows-without-labels"),
    ("no-unicode-digit", 1, "warning", "reader.unnamed-ink"),
    ("no-unicode-dot", 1, "warning", "parser.malformed-number"),
    ("number-cut-by-page-break", 1, "doubt", "parser.number-cut"),
    ("outlined-page", 2, "warning", "reader.outlined-text"),
    ("overfull-left", 1, "doubt", "layout.overfull-cell"),
    ("same-table-twice", 1, "conflict", "unexplained"),
    ("sh-socialwork-2024-final", None, "text", None),
    ("stamp-words", 1, "conflict", "misprint"),
    ("two-in-cell-amount-over-percent", 1, "warning", "parser.malformed-number"),
    ("unicode-swaps-digits", 1, "warning", "reader.garbled-text"),
    ("unit-column-against-sums", 1, "doubt", "reconcile.contradicting-units"),
    ("unit-two-lines", 1, "doubt", "layout.contradicting-units"),
    ("watermark-slanted-figures", 1, "warning", "reader.overprinted-digits"),
    ("xa-meteo-2022-budget", 12, "text", None),
]
FEWER_THAN = 3


def files(folders):
    found = {}
    for name, *_ in FAULTS:
        for folder in folders:
            path = pathlib.Path(folder) / f"{name}.pdf"
            if path.exists() and name not in found:
                found[name] = path.resolve()
    return found


def is_in_window(page, selector):
    """Whether one of the nodes is in the window of the pages."""
    pane = page.locator("#pages").bounding_box()
    for node in page.locator(selector).all():
        box = node.bounding_box()
        if box and box["y"] < pane["y"] + pane["height"] and box["y"] + box["height"] > pane["y"]:
            return True
    return False


def clicks_to(page, index, fault):
    """How many clicks a fault takes, or what goes wrong."""
    name, number, kind, cause = fault
    page.goto(index.as_uri())
    page.locator("tbody a", has_text=f"{name}.pdf").first.click()
    page.wait_for_selector("#findings li")
    data = json.loads(page.locator("#data").text_content())
    places = [
        place for place, finding in enumerate(data["findings"])
        if finding["kind"] == kind and cause in (None, finding.get("cause"), finding.get("id"))
        and number in (None, finding.get("page"))
    ]
    if not places:
        return "is not told"
    finding = data["findings"][places[0]]
    entry = page.locator(f"#findings li[data-finding='{places[0]}']")
    entry.locator("button").click()
    page.wait_for_timeout(150)
    if not entry.inner_text().strip():
        return "is told without words"
    marked = "#pages .chosen" if finding["figures"] else "#pages .spot" if finding.get("box") else None
    sheet = [sheet["page"] for sheet in data["sheets"]].index(finding["page"])
    if not is_in_window(page, marked or f"#pages figure[data-sheet='{sheet}']"):
        return "is not in the window"
    return 2


def main(binary, chromium, *folders):
    found = files(folders)
    problems = [f"{name}: left out, the file is not there" for name, *_ in FAULTS if name not in found]
    tried, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        subprocess.run(
            [binary, "batch", "-q", "-o", f"{folder}/out.csv", "--review", f"{folder}/pages", *found.values()], check=False)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        for fault in FAULTS:
            if fault[0] not in found:
                continue
            tried += 1
            result = clicks_to(page, pathlib.Path(folder) / "pages" / "index.html", fault)
            if not isinstance(result, int) or result >= FEWER_THAN:
                failed += 1
                problems.append(f"{fault[0]}: {fault[2]} {fault[3] or ''} {result}")
        browser.close()
    print("\n".join([*problems, f"{tried} faults tried, {failed} not seen in fewer than {FEWER_THAN} clicks"]))
    return 1 if failed or not tried else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
