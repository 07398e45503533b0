#!/usr/bin/env python3
"""Times conversions of documents side by side in one run, each in a process of its own, with its peak memory.

For each document: pdf2budget to CSV, JSON, SQLite and XLSX; `pdftotext -tsv`, which only extracts words; and, where this
Python has it, pdfplumber, which finds tables. The programs take turns, so that a machine that gets slower slows all.

usage: bench.py [--runs N] [--without-pdfplumber] BINARY FOLDER…
Prints a table in Markdown: seconds of processor time, the best of N runs (3), and what they are of `pdftotext -tsv`.
"""
import argparse
import importlib.util
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT_S = 600
PLUMBER = "import sys, pdfplumber\nfor page in pdfplumber.open(sys.argv[1]).pages: page.extract_tables()"


def measured(command):
    """Seconds of processor time and peak megabytes of a command; None if it fails."""
    with tempfile.TemporaryFile() as sink:
        child = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    # 2 is an answer too: a document without tables.
    if child.returncode not in (0, 2):
        return None
    # Linux counts in KiB, macOS in bytes.
    size = usage.ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
    return usage.ru_utime + usage.ru_stime, size


def commands(binary, path, folder, plumber):
    """What is timed, by name."""
    own = [binary, "--quiet"]
    listed = {
        "pdftotext": ["pdftotext", "-tsv", path, os.devnull],
        "csv": [*own, "--format", "csv", path],
        "json": [*own, "--format", "json", path],
        "sqlite": [*own, "-o", f"{folder}/out.sqlite", path],
        "xlsx": [*own, "-o", f"{folder}/out.xlsx", path],
    }
    return listed | {"pdfplumber": [sys.executable, "-c", PLUMBER, path]} if plumber else listed


def best(path, options, plumber, folder):
    """For each command its least time and the peak memory of its runs."""
    times, sizes = {}, {}
    for turn in range(options.runs):
        for name, command in commands(options.binary, str(path), folder, plumber).items():
            # It takes ten times as long as all others together: once will do.
            if name == "pdfplumber" and turn > 0:
                continue
            found = measured(command)
            if found is None:
                sys.exit(f"failed: {' '.join(command)}")
            times[name] = min(found[0], times.get(name, LIMIT_S))
            sizes[name] = max(found[1], sizes.get(name, 0))
    return times, sizes


def version(command):
    run = subprocess.run(command, capture_output=True, text=True)
    return (run.stdout or run.stderr).splitlines()[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--without-pdfplumber", action="store_true")
    parser.add_argument("binary")
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    files = [path for folder in options.folders for path in sorted(Path(folder).glob("*.pdf"))]
    if not files:
        sys.exit(f"no PDF in {' '.join(options.folders)}")
    plumber = not options.without_pdfplumber and importlib.util.find_spec("pdfplumber") is not None
    with tempfile.TemporaryDirectory() as folder:
        names = list(commands(options.binary, "", folder, plumber))
        print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}; "
              f"pdf2budget {version([options.binary, '--version'])}; {version(['pdftotext', '-v'])}\n")
        print("| document | " + " | ".join(names) + " | csv/pdftotext | peak MB |")
        print("| --- |" + " ---: |" * (len(names) + 2))
        rows = []
        for path in files:
            times, sizes = best(path, options, plumber, folder)
            rows.append((times, sizes))
            cells = [f"{times[name]:.2f}" for name in names]
            print(f"| {path.stem} | {' | '.join(cells)} | {times['csv'] / times['pdftotext']:.2f} | "
                  f"{sizes['csv']:.0f} |", flush=True)
    print()
    total = {name: sum(times[name] for times, _ in rows) for name in names}
    ratio = statistics.median(times["csv"] / times["pdftotext"] for times, _ in rows)
    print(f"{len(files)} documents. Sums: " + ", ".join(f"{name} {total[name]:.1f} s" for name in names) + ".")
    print(f"CSV takes {ratio:.2f} times `pdftotext -tsv` (median)"
          + (f", and pdfplumber {total['pdfplumber'] / total['csv']:.1f} times CSV (sums)" if plumber else "") + ".")
    print("Of CSV: " + ", ".join(f"{name} {total[name] / total['csv']:.2f}" for name in ("json", "sqlite", "xlsx")) + ".")
    print(f"Peak memory: median {statistics.median(s['csv'] for _, s in rows):.0f} MB, "
          f"most {max(s['csv'] for _, s in rows):.0f} MB.")


if __name__ == "__main__":
    main()
