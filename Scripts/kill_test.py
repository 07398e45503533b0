#!/usr/bin/env python3
"""Kills a batch at random moments, lets it go on, and compares the result with that of a batch nobody disturbed.

The inputs are the PDFs of some folders, and some of each kind that go wrong: cut off, damaged, empty, no PDF, encrypted,
unreadable, gone, with a name that is no text, twice the same. Kills hit the batch alone and the batch with its workers
in turn, by SIGKILL. Output and manifest must be the same to the byte but for the times in the manifest, every input must
be in the manifest, and no worker may live on.

usage: kill_test.py [--kills 10] [--format csv,json,…] [--jobs 2] [--seed 1] BINARY FOLDER…
"""
import argparse
import csv
import io
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# An output without an ending is a folder.
OUTPUTS = {
    "csv": "out.csv",
    "ndjson": "out.ndjson",
    "sqlite": "out.sqlite",
    "xlsx": "out.xlsx",
    "json": "out",
    "datapackage": "out",
    "figures-csv": "out.figures.csv",
    "indicators-csv": "out.indicators.csv",
    # CSV, and a page to look at for each document.
    "review": "out.csv",
}
PAGES = "pages"
# What a worker that was killed was writing; the run that makes the file takes it away.
PART = ".part-"

# A worker notices within this time that its parent is gone.
ORPHAN_LIMIT_S = 10


def damage(folder, sources, rng):
    """Fills a folder with inputs; returns how many there are."""
    for source in sources:
        (folder / source.name).write_bytes(source.read_bytes())
    for number, source in enumerate(rng.sample(sources, min(6, len(sources)))):
        data = source.read_bytes()
        zeros, noise = bytearray(data), bytearray(data)
        place = rng.randrange(len(data) // 2)
        zeros[place : place + len(data) // 4] = bytes(len(data) // 4)
        for _ in range(200):
            noise[rng.randrange(len(noise))] = rng.randrange(256)
        kinds = {
            "cut": data[: rng.randrange(1, len(data))],
            "zeros": bytes(zeros),
            "noise": bytes(noise),
            "random": b"%PDF-1.4\n" + rng.randbytes(5000),
            "text": "收入支出决算总表\n".encode() * (number + 1),
            "empty": b"",
            "twice": data,
        }
        for kind, content in kinds.items():
            sub = folder / kind
            sub.mkdir(exist_ok=True)
            (sub / f"{number}.pdf").write_bytes(content)
    # File systems of macOS take no other names than text.
    if sys.platform.startswith("linux"):
        Path(os.fsdecode(os.fsencode(folder) + b"/\xd4\xa4\xcb\xe3.pdf")).write_bytes(sources[0].read_bytes())
    os.mkfifo(folder / "fifo.pdf")
    (folder / "gone.pdf").symlink_to("nowhere")
    unreadable = folder / "unreadable.pdf"
    unreadable.write_bytes(b"%PDF-1.4")
    unreadable.chmod(0)
    return sum(1 for _, _, files in os.walk(os.fsencode(folder)) for name in files if name.endswith(b".pdf"))


def children(pid):
    """The processes that a process started."""
    run = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True)
    pairs = (line.split() for line in run.stdout.splitlines())
    return [int(child) for child, parent in pairs if int(parent) == pid]


def is_alive(pid):
    run = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return run.stdout.strip() not in ("", "Z")


def await_end(pids):
    """Those that do not end."""
    limit = time.monotonic() + ORPHAN_LIMIT_S
    while pids and time.monotonic() < limit:
        time.sleep(0.02)
        pids = [pid for pid in pids if is_alive(pid)]
    return pids


def start(command, folder):
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def finish(command, folder):
    """Seconds of a run to its end."""
    began = time.monotonic()
    process = start(command, folder)
    errors = process.communicate()[1].decode(errors="replace")
    # Some inputs fail: 2.
    if process.returncode != 2:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}\n{errors}")
    return time.monotonic() - began


def without_times(manifest):
    """The cells of a manifest but for its seconds, which differ from run to run."""
    rows = list(csv.reader(io.StringIO(manifest.decode(), newline="")))
    column = rows[0].index("seconds")
    return [row[:column] + row[column + 1 :] for row in rows]


def contents(folder, output):
    """What can be seen of an output, by name."""
    found = {}
    for name in [output, f"{output}.manifest.csv", PAGES]:
        path = folder / name
        files = [p for p in path.rglob("*") if p.is_file()] if path.is_dir() else [path] if path.exists() else []
        found.update({str(p.relative_to(folder)): p.read_bytes() for p in files})
    return {name: without_times(data) if name.endswith("manifest.csv") else data for name, data in found.items()}


def kill(process, workers_too):
    """Returns workers that lived on."""
    workers = children(process.pid)
    process.kill()
    for worker in workers if workers_too else []:
        try:
            os.kill(worker, signal.SIGKILL)
        except ProcessLookupError:
            pass
    process.communicate()
    return await_end(workers)


def problems(folder, command, output, expected, kills, seconds, rng):
    """Runs and kills a batch, then lets it end; how often it was hit, and what is wrong."""
    found, hits = [], 0
    for number in range(kills):
        process = start(command, folder)
        try:
            # All work of a run that is resumed again and again is done once: each gets its part of the time.
            process.wait(timeout=rng.uniform(0.02, 2 * seconds / kills + 0.1))
            process.communicate()
        except subprocess.TimeoutExpired:
            hits += 1
            orphans = kill(process, workers_too=number % 2 == 0)
            found += [f"worker {pid} lives on" for pid in orphans]
        for name, data in contents(folder, output).items():
            if output != "out" and PART not in name and data != expected.get(name):
                found.append(f"{name} was there and not whole after kill {number + 1}")
    finish(command, folder)
    result = contents(folder, output)
    names = sorted(result.keys() | expected.keys())
    found += [f"{name} differs" for name in names if result.get(name) != expected.get(name)]
    left = list((folder / f"{output}.pdf2budget/tmp").iterdir())
    return hits, found + [f"{path.name} is left over" for path in left]


def inputs_in(place, folder):
    """A folder of its own for a batch over the inputs of a folder."""
    place.mkdir()
    (place / "inputs").symlink_to(folder / "inputs")
    return place


def test(options, form, folder, count, rng):
    output = OUTPUTS[form]
    command = [options.binary, "batch", "inputs", "-o", output, "-q", f"-j{options.jobs}"]
    command += ["--format", "csv", "--review", PAGES] if form == "review" else ["--format", form]
    calm = inputs_in(folder / f"calm-{form}", folder)
    seconds = finish(command, calm)
    expected = contents(calm, output)
    # On a machine that was busy a moment ago no kill may hit: then they come sooner.
    for patience in (1, 0.5, 0.25, 0.1):
        rough = inputs_in(folder / f"rough-{form}-{patience}", folder)
        hits, found = problems(rough, command, output, expected, options.kills, seconds * patience, rng)
        if hits or not options.kills:
            break
    header, *cells = next(data for name, data in expected.items() if name.endswith("manifest.csv"))
    rows = [dict(zip(header, row)) for row in cells]
    if len(rows) != count or len({row["path"] for row in rows}) != count:
        found.append(f"the manifest has {len(rows)} rows for {count} inputs")
    if options.kills and not hits:
        found.append("every run ended before it was killed: give more PDFs")
    failed = sum(row["outcome"] == "failed" for row in rows)
    print(f"{form}: {count} inputs, {failed} fail, {seconds:.1f} s; {hits} kills, {len(found)} problems", flush=True)
    for problem in found:
        print(f"  {problem}")
    return not found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--format", default=",".join(OUTPUTS), help="one or several of them, by default all")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    found = [path for folder in options.folders for path in sorted(folder.rglob("*.pdf"))]
    sources = [path for path in found if path.stat().st_size > 1]
    if not sources:
        parser.error("there is no PDF")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "inputs").mkdir()
        count = damage(folder / "inputs", sources, rng)
        results = [test(options, form, folder, count, rng) for form in options.format.split(",")]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
