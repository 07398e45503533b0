#!/usr/bin/env python3
"""Counts the instructions of converting three samples, under valgrind, and compares them with what was recorded.

A busy machine does not change them, so a loss of some percent is seen. Another processor or library does: they are
recorded with the machine that they are true for, and elsewhere only the ratio of two commits says something.

usage: instructions.py [--record] BINARY
Fails when a sample takes over 3 % more than recorded, or over 3 % less: then record it, so that the gain is kept.
"""
import argparse
import csv
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
RECORD = ROOT / "Tests/Scores/instructions.csv"
SAMPLES = ["budget-landscape", "final-2024", "long-repeated"]
MOST_CHANGE = 0.03


def instructions(binary, sample):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", binary, "--quiet", "--page-timeout",
               "600", "--format", "csv", str(ROOT / f"Samples/{sample}.pdf")]
    # The order of sets is by chance otherwise.
    run = subprocess.run(command, capture_output=True, text=True,
                         env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or found is None:
        sys.exit(f"{sample}: status {run.returncode}\n{run.stderr[-2000:]}")
    return int(found.group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("binary")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind does not read the debug information of Swift.
        binary = f"{folder}/pdf2budget"
        subprocess.run(["strip", "-o", binary, options.binary], check=True)
        counts = {sample: instructions(binary, sample) for sample in SAMPLES}
    if options.record:
        with open(RECORD, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([("sample", "instructions"), *counts.items()])
        return
    with open(RECORD, newline="") as file:
        recorded = {row["sample"]: int(row["instructions"]) for row in csv.DictReader(file)}
    changes = {sample: counts[sample] / recorded[sample] - 1 for sample in SAMPLES}
    for sample, change in changes.items():
        print(f"{sample:<24} {counts[sample] / 1e6:8.1f} M, {change:+.2%}")
    worse = [sample for sample, change in changes.items() if change > MOST_CHANGE]
    better = [sample for sample, change in changes.items() if change < -MOST_CHANGE]
    if worse:
        sys.exit(f"more than recorded: {', '.join(worse)}")
    if better:
        sys.exit(f"less than recorded, which wants to be kept (--record): {', '.join(better)}")


if __name__ == "__main__":
    main()
