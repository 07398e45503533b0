#!/usr/bin/env python3
"""A worker that goes wrong by the name of the file: `crash`, `hang`, `grow`, `exit`; `garbage` answers nonsense. A `loud` one
says more on standard error than any pipe holds. A
`tired` one crashes unless it is the first file of this process; a `fat` one makes the process keep 100 MB, a `leak` 100 open
files; a `mark`ed one leaves the number of the process beside itself. Everything else is for the real worker.

usage: faulty_worker.py BINARY [ANYTHING…]
"""
import base64
import json
import os
import signal
import subprocess
import sys
import time

kept = []
real = subprocess.Popen([sys.argv[1], "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def answer():
    line = real.stdout.readline()
    if not line:
        os._exit(1)
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
    return line


def go_wrong(path, is_first):
    name = os.path.basename(path)
    if "fat" in name:
        kept.append(b"x" * (100 << 20))
    if "leak" in name:
        kept.extend(open(os.devnull) for _ in range(100))
    if "mark" in name:
        with open(path + ".process", "w") as file:
            file.write(str(os.getpid()))
    if "loud" in name:
        for _ in range(1000):
            try:
                os.write(2, b"x" * 1000 + b"\n")
            except BlockingIOError:
                break
    if "crash" in name:
        os.write(2, b"warm-up\nfree(): invalid pointer\n")
    if "crash" in name or "tired" in name and not is_first:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "hang" in name:
        time.sleep(1000)
    if "exit" in name:
        os._exit(3)
    if "garbage" in name:
        print("garbage", flush=True)
        time.sleep(1000)
    if "grow" in name:
        blocks = []
        # It ends also if nobody stops it.
        while len(blocks) < 1000:
            blocks.append(b"x" * (2 << 20))
            time.sleep(0.002)


answer()
is_first = True
for line in sys.stdin.buffer:
    request = json.loads(line)
    file = next((value["path"] for value in request.values() if "path" in value), None)
    if file:
        go_wrong(base64.b64decode(file).decode(errors="replace"), is_first)
        is_first = False
    real.stdin.write(line)
    real.stdin.flush()
    while True:
        kind = json.loads(answer()).keys()
        if kind != {"step"}:
            break
    if kind == {"document"}:
        answer()
