#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads built programs (ELF, with readelf) and fails where one was built without what makes a mistake hard to exploit.

    hardening.py [--fortified] [--no-path TEXT]... PROGRAM...

    pie              the program can lie at any address
    relro            tables of addresses are bound at the start and read-only from then on (full RELRO)
    stack            neither stack nor any other segment is writable and executable at once
    protector        functions guard their return address
    fortify          copies of memory and texts know the size of where they go (asked for with --fortified: a build
                     without optimisation has none)
    control-flow     functions begin with the mark that the processor wants of a place that may be jumped to
    search-path      no folder of the machine that built it is searched for libraries
    build-path       none of the texts given with --no-path stands in the file

One line for each program; exit 1 when something is missing, with one line for each.
"""
import argparse
import re
import subprocess
import sys

# What a function begins with, by processor: ENDBR64; BTI C, PACIASP.
MARKS = {"X86-64": [bytes.fromhex("f30f1efa")], "AArch64": [bytes.fromhex("5f2403d5"), bytes.fromhex("3f2303d5")]}
NOT_COMPILED = ("_start", "_init", "_fini", "_dl_relocate_static_pie")  # these come with the C library
LEAST_MARKED_PERCENT = 95
STRIPPED_BYTES_A_MARK = 4096


def readelf(program, *options):
    return subprocess.run(["readelf", "--wide", *options, program], check=True, capture_output=True, text=True).stdout


def text_section(sections):
    """(address, place in the file, size) of the code."""
    found = re.search(r"\s\.text\s+PROGBITS\s+([0-9a-f]+)\s+([0-9a-f]+)\s+([0-9a-f]+)", sections)
    return tuple(int(number, 16) for number in found.groups())


def functions(symbols):
    """Addresses of functions that other files can see; none where the symbols were taken away."""
    rows = re.findall(r"^\s*\d+:\s+([0-9a-f]+)\s+\S+\s+FUNC\s+(?:GLOBAL|WEAK)\s+\S+\s+(\d+|UND)\s+(\S+)", symbols, re.M)
    return {int(address, 16) for address, section, name in rows if section != "UND" and name not in NOT_COMPILED}


def is_marked(program, header, sections, symbols):
    marks = next((marks for name, marks in MARKS.items() if name in header), None)
    if marks is None:
        return True  # no such mark is known for this processor
    address, place, size = text_section(sections)
    with open(program, "rb") as file:
        file.seek(place)
        code = file.read(size)
    starts = [at - address for at in functions(symbols) if address <= at < address + size]
    if not starts:
        return sum(code.count(mark) for mark in marks) >= size / STRIPPED_BYTES_A_MARK
    marked = sum(any(code.startswith(mark, at) for mark in marks) for at in starts)
    return 100 * marked >= LEAST_MARKED_PERCENT * len(starts)


def holds(program, text):
    with open(program, "rb") as file:
        return text.encode() in file.read()


def missing_in(program, fortified, paths):
    header, segments, sections = (readelf(program, option) for option in ("--file-header", "--segments", "--sections"))
    dynamic, symbols = readelf(program, "--dynamic"), readelf(program, "--symbols")
    checks = {
        "pie": "DYN (" in header and re.search(r"FLAGS_1.*\bPIE\b", dynamic),
        "relro": "GNU_RELRO" in segments and re.search(r"BIND_NOW|FLAGS_1.*\bNOW\b", dynamic),
        "stack": re.search(r"GNU_STACK.* RW ", segments) and not re.search(r" RWE ", segments),
        "protector": "__stack_chk_fail" in symbols,
        "fortify": not fortified or re.search(r"UND __(?!stack)\w+_chk\b", symbols),
        "control-flow": is_marked(program, header, sections, symbols),
        "search-path": not re.search(r"\((RPATH|RUNPATH)\)", dynamic),
        "build-path": not any(holds(program, path) for path in paths),
    }
    return [name for name, is_there in checks.items() if not is_there]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fortified", action="store_true")
    parser.add_argument("--no-path", action="append", default=[])
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    failed = False
    for program in options.programs:
        missing = missing_in(program, options.fortified, options.no_path)
        failed = failed or bool(missing)
        print("%s: %s" % (program, "hardened" if not missing else "MISSING " + ", ".join(missing)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
