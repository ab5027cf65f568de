#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Time from a tick to the frame that shows its result, of two windows that measure it themselves.

    bench_ticks.py [--ticks N] --signpost PROGRAM --bare PROGRAM --boxes N

Without a display, everything runs again under xvfb-run. Prints JSON: the median and the 99th percentile of both, in
milliseconds.
"""
import argparse
import json
import math
import statistics

import quiet_screen

SECONDS_PER_TICK = 2  # far more than one takes


def percentile(figures, part):
    return sorted(figures)[max(0, math.ceil(part * len(figures)) - 1)]


def measure(command, ticks, env):
    took = json.loads(quiet_screen.output_of(command, env, 30 + SECONDS_PER_TICK * ticks))
    if len(took) != ticks:
        raise SystemExit("bench_ticks: %s made %d ticks instead of %d" % (command[0], len(took), ticks))
    return {"p50_ms": statistics.median(took), "p99_ms": percentile(took, 0.99)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signpost", required=True)
    parser.add_argument("--bare", required=True)
    parser.add_argument("--boxes", required=True, type=int)
    parser.add_argument("--ticks", type=int, default=200)
    options = parser.parse_args()
    quiet_screen.need_screen()
    with quiet_screen.environment() as env:
        ticks = str(options.ticks)
        print(json.dumps({"window": measure([options.signpost, "--measure-ticks", ticks], options.ticks, env),
                          "floor": measure([options.bare, str(options.boxes), ticks], options.ticks, env)}))


if __name__ == "__main__":
    main()
