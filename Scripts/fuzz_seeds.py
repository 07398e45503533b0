#!/usr/bin/env python3
"""Writes the seeds of a fuzz target, made of the samples.

usage: fuzz_seeds.py REPOSITORY TARGET FOLDER
"""
import csv
import random
import sys
from pathlib import Path

# Larger files make each try slow, and say nothing more.
MOST_BYTES = 60_000


def pdfs(root):
    folders = ("Samples", "Samples/broken", "Samples/cases")
    files = [file for folder in folders for file in sorted((root / folder).glob("*.pdf"))]
    return [file.read_bytes() for file in files if file.stat().st_size <= MOST_BYTES]


def texts(root):
    cells = set()
    for file in sorted((root / "Samples").glob("*.facts.csv")):
        with open(file, encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                cells.update(row.get(column, "") for column in ("raw", "amount", "code", "item", "title", "unit"))
    odd = ["１，２３４．５", "(3.5)", "△12.30", "12.5%", "--", "5-12,3", "2024年度部门决算公开", "公开01表", "（一）基本支出"]
    return [cell.encode() for cell in sorted(cells - {""})] + [text.encode() for text in odd]


def pages(_):
    """Tables on the raster of Tests/Fuzz/DrawnPages.swift, with and without rules."""
    rng = random.Random(1)
    seeds = []
    for number in range(40):
        things = []
        rows, columns = rng.randrange(2, 12), rng.randrange(2, 6)
        for row in range(rows):
            for column in range(columns):
                things += [rng.randrange(32, 120), rng.randrange(90), 10 + 40 * column, 30 + 8 * row]
        if number % 2:
            for row in range(rows + 1):
                things += [200, 40 * columns // 2 * 5 // 2 % 256, 5, 28 + 8 * row]
            for column in range(columns + 1):
                things += [201, 12 * rows % 256, 5 + 40 * column, 28]
        seeds.append(bytes(value % 256 for value in things) + (b"\xff" * 4 if number % 3 == 0 else b""))
    return seeds


def requests(_):
    lines = ['a.pdf', '{"path": "决算.pdf", "password": "x", "pages": "5-12"}', '{"path": 1}', '{"pages": "3,7-9"', "{}"]
    return [line.encode() for line in lines]


def main():
    root, target, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    make = {"pdf": pdfs, "text": texts, "page": pages, "request": requests}[target]
    for number, seed in enumerate(make(root)):
        (folder / f"{number:05}").write_bytes(seed)


if __name__ == "__main__":
    main()
