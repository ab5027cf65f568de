#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What two open windows take while nobody touches them.

    bench_idle.py [--settle SECONDS] [--seconds N] --signpost PROGRAM --bare PROGRAM --boxes N

One after the other, each alone. Without a display, everything runs again under xvfb-run. Prints JSON: memory (PSS, in
MiB), CPU in percent of one core, and how many times a second a thread of the program woke up.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import time

import quiet_screen


def read(pid, name):
    with open("/proc/%d/%s" % (pid, name), encoding="ascii", errors="replace") as file:
        return file.read()


def pss_mib(pid):
    return int(re.search(r"^Pss: *(\d+) kB", read(pid, "smaps_rollup"), re.M).group(1)) / 1024


def cpu_seconds(pid):
    fields = read(pid, "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # user and system


def wake_ups(pid):
    threads = os.listdir("/proc/%d/task" % pid)
    return sum(int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)", read(pid, "task/%s/status" % thread), re.M).group(1))
               for thread in threads)


def measure_one(pid, seconds):
    cpu, woken = cpu_seconds(pid), wake_ups(pid)
    time.sleep(seconds)
    return {"pss_mib": pss_mib(pid), "cpu_percent": 100 * (cpu_seconds(pid) - cpu) / seconds,
            "wake_ups_per_second": (wake_ups(pid) - woken) / seconds}


def measure(commands, settle, seconds, env):
    out = []
    for command in commands:
        program = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL)
        try:
            time.sleep(settle)
            if program.poll() is not None:
                sys.exit("bench_idle: %s ended with %d" % (command[0], program.returncode))
            out.append(measure_one(program.pid, seconds))
        finally:
            program.terminate()
            program.wait()
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signpost", required=True)
    parser.add_argument("--bare", required=True)
    parser.add_argument("--boxes", required=True, type=int)
    parser.add_argument("--settle", type=float, default=5)
    parser.add_argument("--seconds", type=float, default=5)
    options = parser.parse_args()
    quiet_screen.need_screen()
    with quiet_screen.environment() as env:
        # The first program on a screen finds out what GL can do there, in memory that it keeps: neither of the two.
        quiet_screen.output_of([options.bare, str(options.boxes), "first-paint"], env, 30)
        window, floor = measure([[options.signpost], [options.bare, str(options.boxes)]], options.settle,
                                options.seconds, env)
    print(json.dumps({"window": window, "floor": floor}))


if __name__ == "__main__":
    main()
