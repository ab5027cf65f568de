#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Time from the start of two programs to their first paint, which they tell by the clock that all programs share.

    bench_window.py [--runs N] [--warm-ups N] --signpost PROGRAM --bare PROGRAM --boxes N

They are started in turn, so that whatever else the machine does falls on both, and their medians are compared. Without
a display, everything runs again under xvfb-run. Prints JSON: milliseconds of both and their ratio.
"""
import argparse
import json
import statistics
import time

import quiet_screen

TIME_LIMIT_SECONDS = 30


def milliseconds(command, env):
    began = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return (int(quiet_screen.output_of(command, env, TIME_LIMIT_SECONDS)) - began) / 1e6


def measure(commands, warm_ups, runs):
    """Medians of `runs` starts of each command, started in turn."""
    with quiet_screen.environment() as env:
        took = [[] for _ in commands]
        for run in range(warm_ups + runs):
            for i, command in enumerate(commands):
                figure = milliseconds(command, env)
                if run >= warm_ups:
                    took[i].append(figure)
        return [statistics.median(figures) for figures in took]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signpost", required=True)
    parser.add_argument("--bare", required=True)
    parser.add_argument("--boxes", required=True, type=int)
    parser.add_argument("--runs", type=int, default=61)
    parser.add_argument("--warm-ups", type=int, default=2)
    options = parser.parse_args()
    quiet_screen.need_screen()
    window, floor = measure([[options.signpost, "--exit-after-first-paint"],
                             [options.bare, str(options.boxes), "first-paint"]], options.warm_ups, options.runs)
    print(json.dumps({"window_ms": window, "floor_ms": floor, "ratio": window / floor, "runs": options.runs}))


if __name__ == "__main__":
    main()
