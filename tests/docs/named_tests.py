#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every test and file that the documentation names is there, and every row of the hazard log names a test.

    named_tests.py BUILD_FOLDER       what the documentation says, against the tests that ctest runs from there
    named_tests.py --self-test        shows on made-up rows that each kind of mistake is found

A name counts as a test only when ctest would run it: a GoogleTest `Suite.Name` (`Suite.*` for a whole suite) or a test
of another kind by its name, such as `window.tick`. A test that is switched off counts for nothing. That each one
passes is shown by the same run of ctest that this test is part of.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import markdown  # noqa: E402

HAZARD_LOG = markdown.ROOT / "docs/safety/hazard-log.md"
CELLS_OF_A_HAZARD = 7
CONTROL_CELL = 4
TEST_CELL = 5
FILE_ENDINGS = (".cpp", ".h", ".py", ".sh", ".steps", ".txt", ".toml", ".md", ".json")
OWN_FOLDERS = ("app/", "cmake/", "core/", "docs/", "languages/", "rules/", "tests/")
GOOGLE_TEST = re.compile(r"[A-Z]\w*\.(\*|[A-Z]\w*)")
OWN_NAME = re.compile(r"(\w+::)*[a-zA-Z]\w*")
OTHER_TEST = re.compile(r"[a-z][a-z_0-9]*\.[a-z]\w*")


def plain_name(name):
    """`Suite.Name` of a test with parameters, `Prefix/Suite.Name/7`, or with types, `Suite/0.Name`."""
    return re.sub(r"^[^./]*/(?=[^.]*\.)|/[^./]*$", "", re.sub(r"/\d+\.", ".", name))


def words_of_code(root):
    """Each word that stands in the programs or the rules."""
    paths = [path for folder in ("app", "core", "languages", "rules") for path in (root / folder).rglob("*")]
    texts = [path.read_text(encoding="utf-8") for path in paths if path.suffix in (".cpp", ".h", ".toml", ".po")]
    return {word for text in texts for word in re.findall(r"\w+", text)}


class Known:
    """The tests that ctest runs, and the files of the source tree."""

    def __init__(self, tests, root):
        self.tests = set(tests) | {plain_name(name) for name in tests}
        self.suites = {name.split(".")[0] for name in self.tests}
        self.kinds = {name.split(".")[0] for name in self.tests if OTHER_TEST.fullmatch(name)}
        self.root = root
        self.file_names = {path.name for folder in OWN_FOLDERS for path in (root / folder).rglob("*")}
        self.code = words_of_code(root)

    def has_test(self, word):
        return word[:-2] in self.suites if word.endswith(".*") else word in self.tests

    def has_file(self, word):
        return (self.root / word).exists() or ("/" not in word and word in self.file_names)


def is_file(word):
    return word.endswith(FILE_ENDINGS) or word.startswith(OWN_FOLDERS)


def is_test(word, known):
    kind = OTHER_TEST.fullmatch(word) and word.split(".")[0] in known.kinds
    return bool(kind and not is_file(word)) or bool(GOOGLE_TEST.fullmatch(word))


def mistakes_of_control(cell, known):
    """Files and names of functions, classes and keys that nothing in the programs or the rules has any more."""
    found = []
    for _, word in markdown.code_words(cell):
        if is_file(word):
            if not known.has_file(word):
                found.append("has a control in a file that is not there: " + word)
        elif OWN_NAME.fullmatch(word) and not set(word.split("::")) <= known.code:
            found.append("has a control that no code has: " + word)
    return found


def mistakes_of_hazard(cells, known):
    """What is wrong with one row of the hazard log."""
    if len(cells) != CELLS_OF_A_HAZARD:
        return ["has %d cells, not %d" % (len(cells), CELLS_OF_A_HAZARD)]
    if not all(cells):
        return ["has an empty cell"]
    found, tests = mistakes_of_control(cells[CONTROL_CELL], known), 0
    for _, word in markdown.code_words(cells[TEST_CELL]):
        if is_test(word, known):
            tests += 1
            if not known.has_test(word):
                found.append("names a test that ctest does not run: " + word)
        elif is_file(word):
            if not known.has_file(word):
                found.append("names a file that is not there: " + word)
        elif not word.startswith("./run "):
            found.append("is neither a test, a file nor a command: " + word)
    return found + ([] if tests else ["names no test"])


def mistakes_of_log(text, known):
    rows = markdown.table_rows(text, r"H\d+")
    ids = [cells[0] for _, cells in rows]
    found = ["%s stands twice" % one for one in sorted(set(ids)) if ids.count(one) > 1]
    for number, cells in rows:
        found += ["line %d: %s %s" % (number, cells[0], what) for what in mistakes_of_hazard(cells, known)]
    return len(rows), found


def mistakes_of_text(text, known):
    """Names in running text: those that look like one of our tests, and paths of our folders."""
    found = []
    for number, word in markdown.code_words(markdown.without_fences(text)):
        if any(letter in word for letter in " {}<>…") or ("*" in word and not GOOGLE_TEST.fullmatch(word)):
            continue
        if word.startswith(OWN_FOLDERS):
            if not (known.root / word.split(":")[0].split("#")[0]).exists():
                found.append("line %d: no such file: %s" % (number, word))
        elif is_test(word, known) and not known.has_test(word):
            found.append("line %d: ctest runs no such test: %s" % (number, word))
    return found


def tests_of(build):
    """The names of the tests. Asked from a folder of its own: ctest would write over the log of the run at work."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "CTestTestfile.cmake").write_text('subdirs("%s")\n' % Path(build).resolve())
        shown = subprocess.run(["ctest", "--test-dir", folder, "--show-only=json-v1"], capture_output=True, text=True,
                               check=True)
    switched_off = {"name": "DISABLED", "value": True}
    return {one["name"] for one in json.loads(shown.stdout)["tests"] if switched_off not in one.get("properties", [])}


def self_test():
    known = Known({"Band.HoldsIt", "All/Line.IsCrossed/0", "Kind/1.Holds", "window.tick"}, markdown.ROOT)
    good = "| H01 | a | b | c | d | %s | Yes |"
    cases = [
        (good % "`Band.HoldsIt`, `Line.IsCrossed`, `Band.*` (`tests/docs/named_tests.py`); `window.tick`", []),
        (good % "`Kind.Holds` and `./run fuzz`", []),
        (good % "none", ["names no test"]),
        (good % "`tests/docs/named_tests.py`", ["names no test"]),
        (good % "`Band.HoldsThat`", ["ctest does not run: Band.HoldsThat"]),
        (good % "`Gone.*`, `window.tick`", ["ctest does not run: Gone.*"]),
        (good % "`window.tock`", ["ctest does not run: window.tock"]),
        (good % "`window.tick`, `tests/gone_test.cpp`", ["not there: tests/gone_test.cpp"]),
        (good % "`window.tick`, `gone_test.cpp`", ["not there: gone_test.cpp"]),
        (good % "`window.tick`, `_200_`", ["neither a test, a file nor a command: _200_"]),
        ("| H01 | a | b | c | d | `window.tick` |", ["has 6 cells"]),
        ("| H01 | a | b |  | d | `window.tick` | Yes |", ["has an empty cell"]),
        ((good % "`window.tick`").replace("| d |", "| `core/gone.cpp` |"), ["not there: core/gone.cpp"]),
        ((good % "`window.tick`").replace("| d |", "| `Matcher::gone_by_now` |"), ["no code has: Matcher::gone_by_now"]),
        ((good % "`window.tick`").replace("| d |", "| `Matcher::match`, `reviewed_by` |"), []),
        ("\n".join([good % "`window.tick`"] * 2), ["stands twice"]),
    ]
    texts = [
        ("See `Band.HoldsIt`, `docs/safety/`, `Observation.value` and `rules/effects/*.toml`.", []),
        ("```\n`Band.HoldsThat`\n```", []),
        ("See `Band.HoldsThat`.", ["no such test: Band.HoldsThat"]),
        ("See\n`docs/gone.md`.", ["line 2: no such file: docs/gone.md"]),
    ]
    wrong = 0
    results = [(text, wanted, mistakes_of_log(text, known)[1]) for text, wanted in cases]
    results += [(text, wanted, mistakes_of_text(text, known)) for text, wanted in texts]
    for text, wanted, found in results:
        if len(wanted) != len(found) or any(want not in got for want, got in zip(wanted, found)):
            print("%s\n  wanted %s\n  found  %s" % (text, wanted, found))
            wrong += 1
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    known = Known(tests_of(sys.argv[1]), markdown.ROOT)
    rows, found = mistakes_of_log(HAZARD_LOG.read_text(encoding="utf-8"), known)
    found = ["%s: %s" % (HAZARD_LOG.relative_to(markdown.ROOT), one) for one in found]
    paths = [path for path in markdown.files() if path != HAZARD_LOG]
    for path in paths:
        mistakes = mistakes_of_text(path.read_text(encoding="utf-8"), known)
        found += ["%s: %s" % (path.relative_to(markdown.ROOT), one) for one in mistakes]
    print("\n".join(found + ["%d hazards and %d other pages, against %d tests" % (rows, len(paths), len(known.tests))]))
    return 1 if found or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
