#!/usr/bin/env python3
"""Converts every PDF of some folders and prints a table of what was found, and the time beside `pdftotext -tsv`.

`unused` is the share of the numbers on pages with tables that became neither fact nor code, line number, record or
known non-amount; they are listed below the document.

usage: corpus.py BINARY FOLDER…
"""
import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

# Diagnostics about numbers that were seen and not used.
UNUSED = {"layout.loose-number", "parser.malformed-number", "parser.unused-number"}

# A document that takes longer is a failure.
LIMIT_S = 60


def timed(command):
    """Standard output, standard error, exit status and seconds of a command."""
    start = time.monotonic()
    try:
        run = subprocess.run(command, capture_output=True, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return b"", f"took longer than {LIMIT_S} s".encode(), -1, float(LIMIT_S)
    return run.stdout, run.stderr, run.returncode, time.monotonic() - start


def short(kind):
    """`general_budget_expenditure` as `gen.bud.exp`."""
    return ".".join(word[:3] for word in kind.split("_"))


def summary(binary, path, seconds):
    """Pages, facts, unused numbers, time, the tables by kind; below it the unused numbers."""
    output, errors, status, _ = timed([binary, "--quiet", "--format", "json", str(path)])
    if status != 0:
        return f"{path.stem:<34} status {status}: {errors.decode(errors='replace').strip().splitlines()[-1:]}"
    report = json.loads(output)
    kinds = Counter(table["kind"] for table in report["tables"])
    listed = " ".join(short(kind) if n == 1 else f"{short(kind)}×{n}" for kind, n in kinds.items())
    numbers = report["numbers"]
    unused = numbers["unused"] / max(sum(numbers.values()), 1)
    lost = [f"    page {d['page']}: {d['message']}" for d in report["diagnostics"] if d["id"] in UNUSED]
    pages = report["document"]["pages"]
    line = f"{path.stem:<34} {pages:>5} {len(report['facts']):>6} {unused:>7.2%} {seconds:>7.3f}  {listed}"
    return "\n".join([line, *lost])


def main(arguments):
    binary, *folders = arguments
    files = [path for folder in folders for path in sorted(Path(folder).glob("*.pdf"))]
    if not files:
        sys.exit(f"no PDF in {' '.join(folders) or 'no folder at all'}")
    print(f"{'document':<34} {'pages':>5} {'facts':>6} {'unused':>7} {'time':>7}  tables")
    own = other = 0.0
    failures = []
    for path in files:
        _, _, status, seconds = timed([binary, "--quiet", str(path)])
        own += seconds
        other += timed(["pdftotext", "-tsv", str(path), "-"])[3]
        # 2 is an answer too: a scan has no facts. Anything else is a crash.
        if status not in (0, 2):
            failures.append(f"{path.name}: status {status}")
        print(summary(binary, path, seconds), flush=True)
    print(f"\n{len(files)} documents: pdf2budget {own:.2f} s, pdftotext -tsv {other:.2f} s, ratio {own / other:.2f}")
    if failures:
        sys.exit("failed: " + ", ".join(failures))


if __name__ == "__main__":
    main(sys.argv[1:])
