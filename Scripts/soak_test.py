#!/usr/bin/env python3
"""Sends many inputs through one stream and looks at its memory and descriptors until the very end.

The inputs are the PDFs of some folders, sound and broken, again and again in the same order. Each must be answered, in
order and always alike, and what the stream holds must not grow with their number: neither its own process, once a tenth
of the inputs has passed, nor its workers, which make room for new ones.

usage: soak_test.py [--count 20000] [--jobs 2] BINARY FOLDER…
"""
import argparse
import itertools
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

# How often the processes are looked at: so many times in a run, evenly over its inputs.
SAMPLES = 200
# Of them, those that are too early to say what a process holds once it is warm.
WARM_UP = SAMPLES // 10
# What a process may hold beyond what it held when it was warm: buffers come and go.
GROWTH_MB = 4
GROWTH_DESCRIPTORS = 2
# A worker is replaced between two documents when it holds more than 80 MB or opened more than 64 files
# (docs/batch.md); reading one document takes it beyond.
WORKER_MB = 200
WORKER_DESCRIPTORS = 100


def processes(parent):
    """Megabytes of each process that is the stream or one of its workers, by id."""
    run = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,rss="], capture_output=True, text=True)
    rows = [[int(word) for word in line.split()] for line in run.stdout.splitlines()]
    return {pid: rss / 1024 for pid, ppid, rss in rows if parent in (pid, ppid)}


def descriptors(pid):
    """How many files a process has open; nothing where the system does not tell or the process is gone meanwhile."""
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))
    except OSError:
        return None


class Record:
    """What was seen of the processes, in the order of time."""

    def __init__(self, parent):
        self.parent = parent
        self.own_memory, self.own_files, self.memory, self.files = [], [], [], []
        self.workers = set()

    def look(self):
        for pid, megabytes in processes(self.parent).items():
            # One that ended meanwhile holds nothing.
            if not megabytes:
                continue
            own = pid == self.parent
            (self.own_memory if own else self.memory).append(megabytes)
            (self.own_files if own else self.files).append(descriptors(pid) or 0)
            if not own:
                self.workers.add(pid)

    def problems(self):
        found = []
        if len(self.own_memory) < SAMPLES // 2:
            return [f"the stream was seen {len(self.own_memory)} times only: give more inputs"]
        for what, values, growth in [
            ("MB", self.own_memory, GROWTH_MB),
            ("descriptors", self.own_files, GROWTH_DESCRIPTORS),
        ]:
            warm, late = max(values[:WARM_UP]), max(values[-WARM_UP:])
            if late > warm + growth:
                found.append(f"the stream held {warm:.0f} {what} when it was warm, {late:.0f} in the end")
        for what, values, most in [
            ("MB", self.memory, WORKER_MB),
            ("descriptors", self.files, WORKER_DESCRIPTORS),
        ]:
            if max(values, default=0) > most:
                found.append(f"a worker held {max(values):.0f} {what}")
        return found

    def text(self):
        def span(values):
            tenth = max(1, len(values) // 10)
            return f"{max(values[:tenth], default=0):.0f} in the first tenth, {max(values[-tenth:], default=0):.0f} in the last"

        return "\n".join(
            [
                f"stream: at most MB {span(self.own_memory)}; descriptors {span(self.own_files)}",
                f"workers: at most MB {span(self.memory)}; descriptors {span(self.files)}; {len(self.workers)} of them seen",
            ]
        )


def feed(pipe, names):
    try:
        for name in names:
            pipe.write(f"{name}\n".encode())
        pipe.close()
    except BrokenPipeError:
        pass  # The answers that are missing tell it.


def soak(command, files, count):
    """Sends the files again and again; what is wrong."""
    names = list(itertools.islice(itertools.cycle(files), count))
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    threading.Thread(target=feed, args=(process.stdin, names), daemon=True).start()
    record, found, outcomes, answered = Record(process.pid), [], {}, 0
    began = time.monotonic()
    for line in process.stdout:
        answer = json.loads(line)
        name = names[answered] if answered < count else None
        outcome = answer["error"]["id"] if "error" in answer else len(answer["facts"])
        if answer["path"] != name:
            found.append(f"answer {answered + 1} is of {answer['path']}, not of {name}")
            process.kill()
            break
        if outcomes.setdefault(name, outcome) != outcome:
            found.append(f"{name}: {outcome}, and {outcomes[name]} before (input {answered + 1})")
        answered += 1
        # The last look comes before the last answer: then all is still there.
        if answered % max(1, count // SAMPLES) == 0 or answered == count - 1:
            record.look()
            share = f"{answered} of {count} after {time.monotonic() - began:.0f} s"
            print(f"{share}: {record.own_memory[-1]:.0f} MB, {record.own_files[-1]} descriptors", file=sys.stderr, flush=True)
    status = process.wait()
    if status != 0 or answered != count:
        found.append(f"{answered} answers for {count} inputs, exit status {status}")
    failing = sum(isinstance(outcome, str) for outcome in outcomes.values())
    print(f"{answered} inputs: {len(outcomes)} files, {failing} of them broken, {time.monotonic() - began:.0f} s")
    print(record.text())
    return found + record.problems()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("binary", type=os.path.abspath)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    files = [str(path.resolve()) for folder in options.folders for path in sorted(folder.glob("*.pdf"))]
    if not files:
        parser.error("there is no PDF")
    command = [options.binary, "stream", "-q", "--emit", "facts", f"-j{options.jobs}"]
    found = soak(command, files, options.count)
    print("\n".join(found[:20]) or "no problem")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
