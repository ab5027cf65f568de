#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks and prints one table: work, figure, floor, ratio. Writes the same as JSON.

    bench_report.py --core PROGRAM --diary PROGRAM --rules DIR --json FILE [--signpost PROGRAM --bare PROGRAM]

One match must stay under 1 microsecond, and loading the rules at start under 2 milliseconds: else it ends with 1. That
the window starts within 1.5 times its floor, and that a diary of 10,000 entries opens and saves within 60 ms, are goals,
which a busy machine may miss: they are only told.
"""
import argparse
import json
import os
import subprocess
import sys
import tomllib

NANOSECONDS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
MATCH_LIMIT_NS = 1000
LOAD_LIMIT_NS = 2e6
WINDOW_LIMIT_RATIO = 1.5
DIARY_GOAL_NS = 60e6
FRAME_NS = 16.7e6
SECOND_NS = 1e9


def row(work, figure_ns, floor_ns, limit_ns=None, limit_ratio=None, goal_ns=None):
    ratio = figure_ns / floor_ns
    kept = all(limit is None or figure_ns < limit for limit in (limit_ns, goal_ns)) and (
        limit_ratio is None or ratio <= limit_ratio)
    return {"work": work, "figure_ns": figure_ns, "floor_ns": floor_ns, "ratio": ratio, "limit_ns": limit_ns,
            "limit_ratio": limit_ratio, "goal_ns": goal_ns, "within_limit": kept}


def medians(program, time):
    """The median of five runs of each benchmark, so that one bad moment of the machine does not count."""
    out = subprocess.run([program, "--benchmark_format=json", "--benchmark_repetitions=5", "--benchmark_min_time=0.2",
                          "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true"],
                         check=True, stdout=subprocess.PIPE).stdout
    return {one["run_name"]: one[time] * NANOSECONDS[one["time_unit"]]
            for one in json.loads(out)["benchmarks"] if one["aggregate_name"] == "median"}


def core_rows(program):
    took = medians(program, "cpu_time")
    return [row("one match with explanation", took["match_into_used_result"], took["match_floor"], MATCH_LIMIT_NS),
            row("the same, into a new result", took["match_into_new_result"], took["match_floor"]),
            row("loading the rules at start", took["load_rules"], took["load_floor"], LOAD_LIMIT_NS),
            row("parsing and checking the rule files", took["parse_rules"], took["parse_floor"])]


def diary_rows(program):
    """By the clock on the wall: what a save waits for is the disk."""
    took = medians(program, "real_time")
    return [row("diary of 10,000 entries: open", took["open_plain"], took["open_from_floor"], goal_ns=DIARY_GOAL_NS),
            row("the same, sealed", took["open_sealed"], took["open_from_floor"], goal_ns=DIARY_GOAL_NS),
            row("diary of 10,000 entries: save", took["save_plain"], took["save_floor_synced"], goal_ns=DIARY_GOAL_NS),
            row("the same, sealed", took["save_sealed"], took["save_floor_synced"], goal_ns=DIARY_GOAL_NS),
            row("save, not waiting for the disk", took["save_plain_unsynced"], took["save_floor_unsynced"]),
            row("the same, sealed", took["save_sealed_unsynced"], took["save_floor_unsynced"]),
            row("scrolling: a page of 12 of its rows", took["rows_of_long_diary"], took["rows_of_short_diary"],
                goal_ns=FRAME_NS),
            row("1,000 entries as JSON", took["export_json"], took["export_csv"]),
            row("the same as FHIR", took["export_fhir"], took["export_csv"], limit_ns=SECOND_NS),
            row("the same on the pages of a call sheet", took["call_sheet_on_pages"], took["export_csv"])]


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
    if one["goal_ns"] is not None:
        return "goal: under " + in_words(one["goal_ns"])
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
    parser.add_argument("--diary", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--json", required=True)
    parser.add_argument("--signpost")
    parser.add_argument("--bare")
    options = parser.parse_args()
    rows = core_rows(options.core) + diary_rows(options.diary)
    if options.signpost and options.bare:
        rows += window_rows(options)
    with open(options.json, "w", encoding="utf-8") as file:
        json.dump({"rows": rows}, file, indent=2)
        file.write("\n")
    print_table(rows)
    sys.exit(0 if all(one["within_limit"] for one in rows if one["limit_ns"] is not None) else 1)


if __name__ == "__main__":
    main()
