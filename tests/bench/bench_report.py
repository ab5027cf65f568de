#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks and prints one table: work, figure, floor, ratio. Writes the same as JSON.

    bench_report.py --core PROGRAM --diary PROGRAM --cli PROGRAM --stream-floor PROGRAM --records PROGRAM --rules DIR
                    --json FILE [--signpost PROGRAM --bare PROGRAM]

Loading the rules at start must take less than 2 milliseconds, the stream 16 MiB, and 1,000 entries as FHIR a second, and
the stream must write what its floor writes: else it ends with 1. Ratios and goals, which a busy machine may miss, are
only told.
"""
import argparse
import json
import os
import subprocess
import sys
import tomllib

NANOSECONDS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
MATCH_RATIO = 2.3
GROWTH_RATIO = 15
LOAD_LIMIT_NS = 2e6
STREAM_RATIO = 1.5
STREAM_MIB = 16
THREADS_RATIO = 1 / 1.7
START_NS = 8e6
WINDOW_START_RATIO = 1.25
WINDOW_MIB = 45
TICK_NS = 6e6
DIARY_GOAL_NS = 60e6
FRAME_NS = 16.7e6
SECOND_NS = 1e9


def row(work, figure, floor, unit="ns", limit=None, limit_ratio=None, goal=None):
    """A limit must be kept; a ratio or a goal is only told."""
    ratio = figure / floor if floor > 0 else None
    kept = all(most is None or figure <= most for most in (limit, goal)) and (
        limit_ratio is None or ratio is None or ratio <= limit_ratio)
    return {"work": work, "unit": unit, "figure": figure, "floor": floor, "ratio": ratio, "limit": limit,
            "limit_ratio": limit_ratio, "goal": goal, "within_limit": kept}


def medians(program, time):
    """The median of five runs of each benchmark, so that one bad moment of the machine does not count."""
    out = subprocess.run([program, "--benchmark_format=json", "--benchmark_repetitions=5", "--benchmark_min_time=0.2",
                          "--benchmark_enable_random_interleaving=true", "--benchmark_report_aggregates_only=true"],
                         check=True, stdout=subprocess.PIPE).stdout
    return {one["run_name"]: one[time] * NANOSECONDS[one["time_unit"]]
            for one in json.loads(out)["benchmarks"] if one["aggregate_name"] == "median"}


def core_rows(program):
    took = medians(program, "cpu_time")
    return [row("one match with explanation", took["match_into_used_result"], took["match_floor"],
                limit_ratio=MATCH_RATIO),
            row("the same, into a new result", took["match_into_new_result"], took["match_floor"]),
            row("with 5,000 effects, beside 5", took["match_in_catalog_of/5000"], took["match_in_catalog_of/5"],
                limit_ratio=GROWTH_RATIO),
            row("loading the rules at start", took["load_rules"], took["load_floor"], limit=LOAD_LIMIT_NS),
            row("parsing and checking the rule files", took["parse_rules"], took["parse_floor"])]


def diary_rows(program):
    """By the clock on the wall: what a save waits for is the disk."""
    took = medians(program, "real_time")
    return [row("diary of 10,000 entries: open", took["open_plain"], took["open_from_floor"], goal=DIARY_GOAL_NS),
            row("the same, sealed", took["open_sealed"], took["open_from_floor"], goal=DIARY_GOAL_NS),
            row("diary of 10,000 entries: save", took["save_plain"], took["save_floor_synced"], goal=DIARY_GOAL_NS),
            row("the same, sealed", took["save_sealed"], took["save_floor_synced"], goal=DIARY_GOAL_NS),
            row("save, not waiting for the disk", took["save_plain_unsynced"], took["save_floor_unsynced"]),
            row("the same, sealed", took["save_sealed_unsynced"], took["save_floor_unsynced"]),
            row("scrolling: a page of 12 of its rows", took["rows_of_long_diary"], took["rows_of_short_diary"],
                goal=FRAME_NS),
            row("1,000 entries as JSON", took["export_json"], took["export_csv"]),
            row("the same as FHIR", took["export_fhir"], took["export_csv"], limit=SECOND_NS),
            row("the same on the pages of a call sheet", took["call_sheet_on_pages"], took["export_csv"])]


def measured(program, options, boxes):
    here = os.path.dirname(os.path.abspath(__file__))
    out = subprocess.run([sys.executable, os.path.join(here, program), "--signpost", options.signpost,
                          "--bare", options.bare, "--boxes", str(boxes)], check=True, stdout=subprocess.PIPE).stdout
    return json.loads(out)


def cli_rows(options):
    here = os.path.dirname(os.path.abspath(__file__))
    out = subprocess.run([sys.executable, os.path.join(here, "bench_stream.py"), "--cli", options.cli, "--floor",
                          options.stream_floor, "--records", options.records], check=True, stdout=subprocess.PIPE).stdout
    took = json.loads(out)
    print("stream: %(answers)d answers to %(lines)d lines, %(refused)d refused, exit %(exit_code)d" % took["long"])

    def cpu(name):
        return took[name]["cpu_s"] / took["lines"] * 1e9

    return [row("signpost-cli match: start to exit", took["start_ms"] * 1e6, took["nothing_ms"] * 1e6, goal=START_NS),
            row("stream: CPU for one record", cpu("stream"), cpu("floor"), limit_ratio=STREAM_RATIO),
            row("stream: time with two threads, beside one", took["two_threads"]["wall_s"] * 1e9,
                took["stream"]["wall_s"] * 1e9, limit_ratio=THREADS_RATIO),
            row("stream: memory for 10,000,000 lines, beside 1,000", took["long"]["memory_mib"],
                took["short"]["memory_mib"], unit="MiB", limit=STREAM_MIB)]


def window_rows(options):
    with open(os.path.join(options.rules, "signs.toml"), "rb") as file:
        boxes = len(tomllib.load(file)["sign"])
    start = measured("bench_window.py", options, boxes)
    ticks = measured("bench_ticks.py", options, boxes)
    idle = measured("bench_idle.py", options, boxes)

    def of_both(took, key, factor=1):
        return [took[program][key] * factor for program in ("window", "floor")]

    return [row("window: start to the first paint", start["window_ms"] * 1e6, start["floor_ms"] * 1e6,
                limit_ratio=WINDOW_START_RATIO),
            row("window: from a tick to its result, median", *of_both(ticks, "p50_ms", 1e6), goal=TICK_NS),
            row("the same, 99th percentile", *of_both(ticks, "p99_ms", 1e6), goal=FRAME_NS),
            row("window: memory (PSS)", *of_both(idle, "pss_mib"), unit="MiB", goal=WINDOW_MIB),
            row("idle window: CPU", *of_both(idle, "cpu_percent"), unit="%", goal=0),
            row("idle window: wake-ups a second", *of_both(idle, "wake_ups_per_second"), unit="/s", goal=0)]


def in_words(figure, unit):
    if unit != "ns":
        return "%.3g %s" % (figure, unit)
    for name in ("ns", "us", "ms"):
        if figure < 1000 * NANOSECONDS[name]:
            return "%.3g %s" % (figure / NANOSECONDS[name], name.replace("us", "µs"))
    return "%.3g s" % (figure / NANOSECONDS["s"])


def limit_in_words(one):
    if one["limit"] is not None:
        return "up to " + in_words(one["limit"], one["unit"])
    if one["goal"] is not None:
        return "goal: up to " + in_words(one["goal"], one["unit"])
    return "goal: up to %.2f x" % one["limit_ratio"] if one["limit_ratio"] is not None else ""


def print_table(rows):
    print("%-45s %10s %10s %8s  %s" % ("work", "figure", "floor", "ratio", "limit"))
    for one in rows:
        kept = "" if one["within_limit"] else "  NOT KEPT"
        ratio = "" if one["ratio"] is None else "%.2f x" % one["ratio"]
        print("%-45s %10s %10s %8s  %s%s" % (one["work"], in_words(one["figure"], one["unit"]),
                                           in_words(one["floor"], one["unit"]), ratio, limit_in_words(one), kept))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--core", required=True)
    parser.add_argument("--diary", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--json", required=True)
    for name in ("--cli", "--stream-floor", "--records"):
        parser.add_argument(name, required=True)
    parser.add_argument("--signpost")
    parser.add_argument("--bare")
    options = parser.parse_args()
    rows = core_rows(options.core) + cli_rows(options) + diary_rows(options.diary)
    if options.signpost and options.bare:
        rows += window_rows(options)
    with open(options.json, "w", encoding="utf-8") as file:
        json.dump({"rows": rows}, file, indent=2)
        file.write("\n")
    print_table(rows)
    sys.exit(0 if all(one["within_limit"] for one in rows if one["limit"] is not None) else 1)


if __name__ == "__main__":
    main()
