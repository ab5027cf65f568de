#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks and prints one table: work, figure, floor, ratio. Writes the same as JSON.

    bench_report.py --core PROGRAM --rules DIR --json FILE [--signpost PROGRAM --bare PROGRAM]

One match must stay under 1 microsecond: else it ends with 1. That the window starts within 1.5 times its floor is a
goal, which a busy machine may miss: it is only told.
"""
import argparse
import json
import os
import subprocess
import sys
import tomllib

NANOSECONDS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
MATCH_LIMIT_NS = 1000
WINDOW_LIMIT_RATIO = 1.5


def row(work, figure_ns, floor_ns, limit_ns=None, limit_ratio=None):
    ratio = figure_ns / floor_ns
    kept = (limit_ns is None or figure_ns < limit_ns) and (limit_ratio is None or ratio <= limit_ratio)
    return {"work": work, "figure_ns": figure_ns, "floor_ns": floor_ns, "ratio": ratio, "limit_ns": limit_ns,
            "limit_ratio": limit_ratio, "within_limit": kept}


def core_rows(program):
    """The median of five runs of each benchmark, so that one bad moment of the machine does not count."""
    out = subprocess.run([program, "--benchmark_format=json", "--benchmark_repetitions=5", "--benchmark_min_time=0.2",
                          "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true"],
                         check=True, stdout=subprocess.PIPE).stdout
    took = {one["run_name"]: one["cpu_time"] * NANOSECONDS[one["time_unit"]]
            for one in json.loads(out)["benchmarks"] if one["aggregate_name"] == "median"}
    return [row("one match with explanation", took["match_into_used_result"], took["match_floor"], MATCH_LIMIT_NS),
            row("the same, into a new result", took["match_into_new_result"], took["match_floor"]),
            row("loading the rules", took["load_rules"], took["load_floor"])]


def window_rows(options):
    with open(os.path.join(options.rules, "signs.toml"), "rb") as file:
        boxes = len(tomllib.load(file)["sign"])
    here = os.path.dirname(os.path.abspath(__file__))
    out = subprocess.run([sys.executable, os.path.join(here, "bench_window.py"), "--signpost", options.signpost,
                          "--bare", options.bare, "--boxes", str(boxes)], check=True, stdout=subprocess.PIPE).stdout
    took = json.loads(out)
    return [row("window: start to exit after the first paint", took["window_ms"] * 1e6, took["floor_ms"] * 1e6,
                limit_ratio=WINDOW_LIMIT_RATIO)]


def in_words(nanoseconds):
    for unit in ("ns", "us", "ms"):
        if nanoseconds < 1000 * NANOSECONDS[unit]:
            return "%.3g %s" % (nanoseconds / NANOSECONDS[unit], unit.replace("us", "µs"))
    return "%.3g s" % (nanoseconds / 1e9)


def limit_in_words(one):
    if one["limit_ns"] is not None:
        return "under " + in_words(one["limit_ns"])
    return "up to %.2f x" % one["limit_ratio"] if one["limit_ratio"] is not None else ""


def print_table(rows):
    print("%-45s %10s %10s %8s  %s" % ("work", "figure", "floor", "ratio", "limit"))
    for one in rows:
        kept = "" if one["within_limit"] else "  NOT KEPT"
        print("%-45s %10s %10s %6.2f x  %s%s" % (one["work"], in_words(one["figure_ns"]), in_words(one["floor_ns"]),
                                                one["ratio"], limit_in_words(one), kept))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--core", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--json", required=True)
    parser.add_argument("--signpost")
    parser.add_argument("--bare")
    options = parser.parse_args()
    rows = core_rows(options.core)
    if options.signpost and options.bare:
        rows += window_rows(options)
    with open(options.json, "w", encoding="utf-8") as file:
        json.dump({"rows": rows}, file, indent=2)
        file.write("\n")
    print_table(rows)
    sys.exit(0 if all(one["within_limit"] for one in rows if one["limit_ns"] is not None) else 1)


if __name__ == "__main__":
    main()
