#!/usr/bin/env python3
"""Damages PDFs in many ways and has all of them read by convert, stream and batch.

No input may be lost: each is in the output or named with its error, whoever reads it. No process of ours may crash or go on
for ever, what is written must be whole, and all three must say the same of the same bytes.

usage: mutant_test.py [--count 1500] [--seed 1] BINARY FOLDER…
"""
import argparse
import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

# Files of one convert.
GROUP = 10
# A run may take this long for each of its files: far more than the limits of a document and a page let one take.
SECONDS_A_FILE = 60
# What depends on how busy the machine is may differ from run to run.
LIMITS = {"worker.timeout", "worker.page-timeout", "worker.memory"}

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
NUMBER = re.compile(rb"\d+")
ODD_NUMBERS = [b"0", b"-1", b"65536", b"2147483648", b"99999999999999999999", b"1e9", b"0.0000001"]


def noise(data, rng):
    data = bytearray(data)
    for _ in range(rng.choice([1, 10, 200])):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def block(data, rng):
    start = rng.randrange(len(data))
    return start, min(len(data), start + rng.randrange(1, 2 + len(data) // 4))


def zeros(data, rng):
    start, end = block(data, rng)
    return data[:start] + bytes(end - start) + data[end:]


def without_block(data, rng):
    start, end = block(data, rng)
    return data[:start] + data[end:]


def doubled_block(data, rng):
    start, end = block(data, rng)
    return data[:end] + data[start:end] + data[end:]


def cut(data, rng):
    return data[: rng.randrange(len(data))]


def odd_numbers(data, rng):
    places = list(NUMBER.finditer(data))
    for place in sorted(rng.sample(places, min(3, len(places))), key=lambda match: -match.start()):
        data = data[: place.start()] + rng.choice(ODD_NUMBERS) + data[place.end() :]
    return data


def inside_stream(data, rng):
    """A compressed stream is opened, damaged and closed again: what is drawn changes, not where the file has what."""
    matches = list(STREAM.finditer(data))
    rng.shuffle(matches)
    for match in matches:
        try:
            content = zlib.decompress(match[1])
        except zlib.error:
            continue
        if content:
            content = rng.choice([noise, zeros, without_block, doubled_block, odd_numbers])(content, rng)
            length = len(match[1])
            closed = zlib.compress(content, zlib.Z_BEST_COMPRESSION)[:length].ljust(length, b"\0")
            return data[: match.start(1)] + closed + data[match.end(1) :]
    return noise(data, rng)


KINDS = [noise, zeros, without_block, doubled_block, cut, odd_numbers, inside_stream, inside_stream, inside_stream]


def make_mutants(folder, sources, count, rng):
    for number in range(count):
        data, kind = rng.choice(sources), rng.choice(KINDS)
        (folder / f"{number:05}-{kind.__name__}.pdf").write_bytes(kind(data, rng))
    return sorted(path.name for path in folder.iterdir())


class Run:
    """A command over the mutants: what it printed, and what is wrong with how it ended."""

    def __init__(self, command, folder, files, statuses, stdin=""):
        self.problems = []
        try:
            run = subprocess.run(
                command, cwd=folder, input=stdin.encode(), capture_output=True, timeout=SECONDS_A_FILE * files
            )
        except subprocess.TimeoutExpired:
            self.output, self.errors = "", ""
            self.problems.append(f"{' '.join(command)}: no end")
            return
        self.output, self.errors = run.stdout.decode(), run.stderr.decode(errors="replace")
        if run.returncode not in statuses:
            self.problems.append(f"{' '.join(command)}: exit status {run.returncode}")


def read_by_stream(binary, folder, names):
    run = Run([binary, "stream", "-q", "-j2"], folder, len(names), {0}, "\n".join(names) + "\n")
    outcomes, problems = {}, run.problems
    for line in run.output.splitlines():
        answer = json.loads(line)
        outcomes[answer["path"]] = answer["error"]["id"] if "error" in answer else len(answer["facts"])
    if list(outcomes) != names:
        problems.append(f"stream: {len(outcomes)} answers for {len(names)} files, or in another order")
    return outcomes, problems


def read_by_batch(binary, folder, names):
    run = Run([binary, "batch", ".", "-o", "../out.csv", "-q", "-j2"], folder, len(names), {0, 2})
    with open(folder / "../out.csv.manifest.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    outcomes = {
        os.path.basename(row["path"]): row["error"] if row["outcome"] == "failed" else int(row["amounts"]) for row in rows
    }
    problems = run.problems
    if sorted(outcomes) != names or len(rows) != len(names):
        problems.append(f"batch: {len(rows)} rows in the manifest for {len(names)} files")
    with open(folder / "../out.csv", newline="") as file:
        header, *cells = csv.reader(file)
    if any(len(row) != len(header) for row in cells) or len(cells) != sum(
        value for value in outcomes.values() if isinstance(value, int)
    ):
        problems.append("batch: the output is not what the manifest says")
    return outcomes, problems


def read_by_convert(binary, folder, names):
    outcomes, problems = {}, []
    for start in range(0, len(names), GROUP):
        group = names[start : start + GROUP]
        run = Run([binary, "--format", "json", "--log-format", "json", "-q", *group], folder, len(group), {0, 2})
        problems += run.problems
        for line in run.output.splitlines():
            document = json.loads(line)
            outcomes[document["document"]["file"]] = len(document["facts"])
        for line in run.errors.splitlines():
            if line.startswith("{"):
                said = json.loads(line)
                if said["level"] == "error":
                    outcomes[said["file"]] = said["id"]
        lost = [name for name in group if name not in outcomes]
        problems += [f"convert: nothing of {name}" for name in lost]
    return outcomes, problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    sources = [path.read_bytes() for folder in options.folders for path in sorted(folder.glob("*.pdf"))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "mutants"
        folder.mkdir()
        names = make_mutants(folder, [data for data in sources if len(data) > 1], options.count, rng)
        problems, results = [], []
        for read in [read_by_stream, read_by_batch, read_by_convert]:
            began = time.monotonic()
            outcomes, found = read(options.binary, folder, names)
            failed = sum(isinstance(value, str) for value in outcomes.values())
            print(f"{read.__name__}: {len(outcomes)} files, {failed} fail, {time.monotonic() - began:.0f} s", flush=True)
            problems += found
            results.append(outcomes)
        for mutant in names:
            said = {outcomes.get(mutant) for outcomes in results}
            if len(said) > 1 and not said & LIMITS:
                problems.append(f"{mutant}: {[outcomes.get(mutant) for outcomes in results]}")
    print("\n".join(problems) or "no problem")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
