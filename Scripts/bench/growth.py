#!/usr/bin/env python3
"""How time and memory grow with a document: makes PDFs of which one measure doubles, and converts each to CSV.

usage: growth.py [--runs N] [--only NAME…] BINARY
Prints a table in Markdown: seconds of processor time, the least of N runs (3), and peak megabytes; seconds of
`pdftotext -tsv`, whose library compares all words of a page with each other; and what each doubling costs beyond that and
the program's start. Work that doubles should take at most 2.3 times as long; what takes longer is marked, and the command
then ends with status 1.
"""
import argparse
import os
import subprocess
import sys
import tempfile

MOST_RATIO = 2.3
# A4 in points.
WIDTH, HEIGHT, MARGIN = 595, 842, 40
LEADING, SIZE = 14, 8

# A Chinese font that every viewer stands in for, and a Latin one of the standard fourteen.
FONTS = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    b"/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]"
    b"/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 859/StemV 80>>>>]>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)


class Page:
    """One page's content, from the top left in points."""

    def __init__(self, width=WIDTH, height=HEIGHT):
        self.width, self.height, self.parts = width, height, []

    def text(self, x, y, string):
        font, shown = (
            ("/F2", "(" + string + ")") if string.isascii() else ("/F1", "<" + string.encode("utf-16-be").hex() + ">")
        )
        self.parts.append(f"BT {font} {SIZE} Tf {x:.1f} {self.height - y:.1f} Td {shown} Tj ET")

    def rule(self, x0, y0, x1, y1):
        self.parts.append(f"{x0:.1f} {self.height - y0:.1f} m {x1:.1f} {self.height - y1:.1f} l S")

    def grid(self, columns, rows, top, is_ruled=True):
        """Rows of cells as wide as `columns`, from the left margin."""
        left, right = MARGIN, MARGIN + sum(columns)
        for index, row in enumerate(rows):
            x = left
            for width, cell in zip(columns, row):
                self.text(x + 2, top + LEADING * (index + 1) - 4, cell)
                x += width
        if not is_ruled:
            return
        bottom = top + LEADING * len(rows)
        for index in range(len(rows) + 1):
            self.rule(left, top + LEADING * index, right, top + LEADING * index)
        x = left
        for width in [*columns, 0]:
            self.rule(x, top, x, bottom)
            x += width


def document(pages):
    """The pages as a PDF."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    fonts = [len(objects) + 1 + index for index in range(len(FONTS))]
    objects += FONTS
    kids = []
    for page in pages:
        content = "\n".join(["0.5 w", *page.parts]).encode()
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<</Font<</F1 %d 0 R/F2 %d 0 R>>>>>>"
            % (page.width, page.height, len(objects), *fonts)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    data, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(data)


def titled(name="支出决算表", **size):
    page = Page(**size)
    page.text(MARGIN, 40, f"2024年度{name}")
    page.text(MARGIN, 56, "单位：万元")
    return page


HEADER, COLUMNS = ["科目编码", "项目", "合计", "基本支出", "项目支出"], [60, 160, 80, 80, 80]


def account(number):
    """A row of which the parts make the sum."""
    code = f"{201 + number // 100 % 30}{number // 10 % 10:02}{number % 10:02}"
    basic, project = number * 37 % 9000 + 1, number * 53 % 7000 + 1
    return [code, "行政运行支出", f"{basic + project}.00", f"{basic}.00", f"{project}.00"]


def long_table(count, is_ruled=True):
    pages, on_page = [], 50
    for start in range(0, count, on_page):
        page = titled() if start == 0 else Page()
        rows = [account(number) for number in range(start, min(start + on_page, count))]
        page.grid(COLUMNS, [HEADER, *rows], 64, is_ruled)
        pages.append(page)
    return pages


def wide_table(count):
    page = titled(width=2 * MARGIN + 160 + 40 * count)
    rows = [["行政运行支出"] + [f"{(row * 31 + column * 17) % 900}.00" for column in range(count)] for row in range(40)]
    page.grid([160] + [40] * count, [["项目"] + [f"列{column}" for column in range(count)], *rows], 64)
    return [page]


def many_tables(count):
    """Two on each page, with equal lines."""
    pages = []
    for _ in range(count // 2):
        page = titled()
        page.grid(COLUMNS, [HEADER, *[account(number) for number in range(12)]], 64)
        page.text(MARGIN, 300, "2024年度收入决算表")
        page.text(MARGIN, 316, "单位：万元")
        page.grid(COLUMNS, [HEADER, *[account(number) for number in range(12)]], 324)
        pages.append(page)
    return pages


def prose(count):
    pages = []
    for number in range(count):
        page = Page()
        for line in range(40):
            page.text(MARGIN, 60 + LEADING * line, f"行政运行支出{number * 40 + line}.00万元，比上年增加{line + 1}.00万元，主要是人员增加。")
        pages.append(page)
    return pages


def words(count):
    """On one page, in columns that no rule parts."""
    across = 10
    page = titled(height=120 + LEADING * (count // across))
    for number in range(count):
        page.text(MARGIN + 50 * (number % across), 80 + LEADING * (number // across), f"{number * 7 % 1000}.00")
    return [page]


def rules(count):
    page = titled(height=120 + 3 * count)
    for number in range(count):
        page.rule(MARGIN, 80 + 3 * number, WIDTH - MARGIN, 80 + 3 * number)
    return [page]


# What doubles, how often, and how it is drawn.
MEASURES = {
    "rows": ([800, 1600, 3200, 6400], long_table),
    "rows without rules": ([800, 1600, 3200, 6400], lambda count: long_table(count, is_ruled=False)),
    "columns": ([25, 50, 100, 200], wide_table),
    "pages of prose": ([50, 100, 200, 400], prose),
    "tables": ([50, 100, 200, 400], many_tables),
    "words of a page": ([1000, 2000, 4000, 8000], words),
    "rules of a page": ([500, 1000, 2000, 4000], rules),
}


def measured(command):
    """Seconds of processor time and peak megabytes."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    # Linux counts in KiB, macOS in bytes.
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))


def least(command, runs):
    found = [measured(command) for _ in range(runs)]
    return min(time for time, _ in found), max(size for _, size in found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES))
    options = parser.parse_args()
    start, _ = least([options.binary, "--version"], options.runs)
    print("| what doubles | seconds (peak MB) | pdftotext | each doubling of the rest |\n| --- | --- | --- | --- |")
    is_square = False
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "growth.pdf")
        for name in options.only:
            sizes, draw = MEASURES[name]
            times, cells, floors = [], [], []
            for size in sizes:
                with open(path, "wb") as file:
                    file.write(document(draw(size)))
                time, memory = least([options.binary, "--quiet", "--page-timeout", "600", path], options.runs)
                floor, _ = least(["pdftotext", "-tsv", path, os.devnull], options.runs)
                times.append(time - start - floor)
                floors.append(f"{floor:.2f}")
                cells.append(f"{size}: {time:.2f} ({memory:.0f})")
            ratios = [later / max(earlier, 1e-3) for earlier, later in zip(times, times[1:])]
            is_square = is_square or max(ratios) > MOST_RATIO
            marks = [f"**{ratio:.1f}**" if ratio > MOST_RATIO else f"{ratio:.1f}" for ratio in ratios]
            print(f"| {name} | {', '.join(cells)} | {', '.join(floors)} | {', '.join(marks)} |", flush=True)
    sys.exit(1 if is_square else 0)


if __name__ == "__main__":
    main()
