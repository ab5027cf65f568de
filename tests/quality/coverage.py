#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How much of the core its tests reached: tells it, and judges it.

    coverage.py --build DIR --sources DIR --lines PERCENT --branches PERCENT [--html DIR]

DIR/coverage holds what the tests of that build wrote (clang's own counting), and their programs lie below DIR/tests.
Ends with 1 when less was reached than asked for, or nothing was counted.
"""
import argparse
import glob
import json
import os
import subprocess
import sys


def test_programs(build):
    """Every program below the tests of the core and of the fuzz inputs that counts what it reaches."""
    found = []
    for folder in ("core", "fuzz"):
        for path in glob.glob(os.path.join(build, "tests", folder, "**", "*_*"), recursive=True):
            if os.path.isfile(path) and os.access(path, os.X_OK) and path.endswith(("_test", "_corpus")):
                found.append(path)
    return sorted(found)


def merged(folder):
    counted = glob.glob(os.path.join(folder, "*.profraw"))
    if not counted:
        sys.exit("coverage: nothing was counted in %s: run the tests first" % folder)
    out = os.path.join(folder, "core.profdata")
    subprocess.run(["llvm-profdata", "merge", "-sparse", "-failure-mode=all", "-o", out] + counted, check=True)
    return out


def arguments(options):
    programs = test_programs(options.build)
    objects = [word for path in programs[1:] for word in ("-object", path)]
    return ["-instr-profile", merged(os.path.join(options.build, "coverage")), programs[0]] + objects + [options.sources]


def totals(words):
    told = subprocess.run(["llvm-cov", "export", "-summary-only"] + words, check=True, stdout=subprocess.PIPE)
    return json.loads(told.stdout)["data"][0]["totals"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", required=True)
    parser.add_argument("--sources", required=True)
    parser.add_argument("--lines", required=True, type=float)
    parser.add_argument("--branches", required=True, type=float)
    parser.add_argument("--html")
    options = parser.parse_args()
    words = arguments(options)
    reached = totals(words)
    for what in ("lines", "functions", "branches"):
        print("coverage: %.1f %% of %d %s" % (reached[what]["percent"], reached[what]["count"], what))
    if options.html:
        subprocess.run(["llvm-cov", "show", "-format=html", "-output-dir", options.html] + words, check=True)
        print("coverage: line by line in %s/index.html" % options.html)
    for what in ("lines", "branches"):
        if reached[what]["percent"] < getattr(options, what):
            sys.exit("coverage: less than %.0f %% of the %s" % (getattr(options, what), what))


if __name__ == "__main__":
    main()
