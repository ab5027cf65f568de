#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The command line program: how soon it is there, and the stream beside the least code that could do the same.

    bench_stream.py --cli PROGRAM --floor PROGRAM --records PROGRAM [--lines N] [--long N]

Prints JSON. `--long` lines are sent through to see that memory does not grow; each hundredth of them is broken, and
each must be answered. Ends with 1 when the outputs of the stream and of its floor differ, or a line has no answer.
"""
import argparse
import filecmp
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

RUNS = 5
STARTS = 40
ONE_IN = 100
PIECE = 1 << 20
IN_MEMORY = "/dev/shm"
ROOM = 4 << 30


def folder_in_memory():
    """Where files lie in memory, when there is room: how busy the disk is would be counted as work of the program."""
    try:
        return IN_MEMORY if shutil.disk_usage(IN_MEMORY).free > ROOM and os.access(IN_MEMORY, os.W_OK) else None
    except OSError:
        return None


def used(command, source, target):
    """Seconds of CPU and by the clock, from a file to a file."""
    with open(source, "rb") as into, open(target, "wb") as out:
        began = time.perf_counter()
        child = subprocess.Popen(command, stdin=into, stdout=out)
        _, status, usage = os.wait4(child.pid, 0)
        took = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit("bench_stream: %s ended with %d" % (command[0], child.returncode))
    return {"cpu_s": usage.ru_utime + usage.ru_stime, "wall_s": took}


def medians(commands, source, folder):
    """In turn, so that whatever else the machine does falls on all; the outputs lie in the folder."""
    took = [[] for _ in commands]
    for _ in range(RUNS):
        for i, command in enumerate(commands):
            took[i].append(used(command, source, os.path.join(folder, "out%d" % i)))
    return [{key: statistics.median(one[key] for one in figures) for key in figures[0]} for figures in took]


def peak_mib(pid):
    """ru_maxrss would tell what this program had when it began the other."""
    with open("/proc/%d/status" % pid, encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM:")) / 1024


def send_through(cli, records, lines):
    """All lines through a pipe: the most memory that was in use, answers, refused ones, and the exit code."""
    source = subprocess.Popen([records, str(lines), str(ONE_IN)], stdout=subprocess.PIPE)
    child = subprocess.Popen([cli, "stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    all_in = threading.Event()

    def feed():
        shutil.copyfileobj(source.stdout, child.stdin, PIECE)
        child.stdin.flush()
        all_in.set()

    threading.Thread(target=feed, daemon=True).start()
    answers = refused = 0
    memory = 0.0
    rest = b""
    while answers < lines:
        piece = os.read(child.stdout.fileno(), PIECE)
        if not piece:
            break
        answers += piece.count(b"\n")
        refused += (rest + piece).count(b'"error":')
        rest = piece[-7:]
    if all_in.wait(60):
        memory = peak_mib(child.pid)
    child.stdin.close()
    said = child.stderr.read().decode()
    return {"lines": lines, "answers": answers, "refused": refused, "memory_mib": memory, "exit_code": child.wait(),
            "said": said.strip()}


def start_ms(command):
    took = []
    for _ in range(STARTS):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--floor", required=True)
    parser.add_argument("--records", required=True)
    parser.add_argument("--lines", type=int, default=1000000)
    parser.add_argument("--long", type=int, default=10000000)
    options = parser.parse_args()
    out = {"start_ms": start_ms([options.cli, "match", "--sign", "fever"]), "nothing_ms": start_ms(["true"])}
    folder = tempfile.mkdtemp(prefix="bench_stream.", dir=folder_in_memory())
    try:
        source = os.path.join(folder, "records")
        with open(source, "wb") as file:
            subprocess.run([options.records, str(options.lines)], stdout=file, check=True)
        out["floor"], out["stream"], out["two_threads"] = medians(
            [[options.floor], [options.cli, "stream"], [options.cli, "stream", "--threads", "2"]], source, folder)
        out["lines"] = options.lines
        out["equal"] = all(filecmp.cmp(os.path.join(folder, "out0"), os.path.join(folder, "out%d" % i), shallow=False)
                           for i in (1, 2))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    out["short"] = send_through(options.cli, options.records, 1000)
    out["long"] = send_through(options.cli, options.records, options.long)
    print(json.dumps(out))
    sys.exit(0 if out["equal"] and out["long"]["answers"] == options.long else 1)


if __name__ == "__main__":
    main()
