#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Time from start to exit of two programs that end after their first paint.

    bench_window.py [--runs N] [--warm-ups N] --signpost PROGRAM --bare PROGRAM --boxes N

They are started in turn, so that whatever else the machine does falls on both, and their medians are compared. Without
a display, everything runs again under xvfb-run. Prints JSON: milliseconds of both and their ratio.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TIME_LIMIT_SECONDS = 30


def environment(home):
    """The same quiet surroundings for both: an empty home, no accessibility bus, no settings daemon."""
    env = dict(os.environ, HOME=home, LC_ALL="C.UTF-8", NO_AT_BRIDGE="1", GTK_A11Y="none", GSETTINGS_BACKEND="memory",
               GDK_BACKEND="x11")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"):
        env.pop(name, None)
    return env


def milliseconds(command, env):
    began = time.perf_counter()
    ended = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, timeout=TIME_LIMIT_SECONDS)
    took = (time.perf_counter() - began) * 1000
    if ended.returncode != 0:
        sys.exit("bench_window: %s ended with %d: %s" % (command[0], ended.returncode, ended.stderr.decode(errors="replace")))
    return took


def measure(commands, warm_ups, runs):
    """Medians of `runs` starts of each command, started in turn."""
    home = tempfile.mkdtemp(prefix="bench_window.")
    try:
        env = environment(home)
        took = [[] for _ in commands]
        for run in range(warm_ups + runs):
            for i, command in enumerate(commands):
                figure = milliseconds(command, env)
                if run >= warm_ups:
                    took[i].append(figure)
        return [statistics.median(figures) for figures in took]
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signpost", required=True)
    parser.add_argument("--bare", required=True)
    parser.add_argument("--boxes", required=True, type=int)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--warm-ups", type=int, default=2)
    options = parser.parse_args()
    if not os.environ.get("DISPLAY"):
        if not shutil.which("xvfb-run"):
            sys.exit("bench_window: there is no display and no xvfb-run (Debian: xvfb, xauth)")
        here = ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24 -dpi 96", sys.executable] + sys.argv
        sys.exit(subprocess.run(here).returncode)
    window, floor = measure([[options.signpost, "--exit-after-first-paint"], [options.bare, str(options.boxes)]],
                            options.warm_ups, options.runs)
    print(json.dumps({"window_ms": window, "floor_ms": floor, "ratio": window / floor, "runs": options.runs}))


if __name__ == "__main__":
    main()
