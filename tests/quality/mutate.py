#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Mutation testing: makes one small mistake at a time in the sources and asks whether a test notices.

A mutant is one source file with one change (see `changes_in`). It alone is compiled, with the command that the
build folder has for it but without optimisation, and linked in front of the libraries into the test programs, so
that nothing of the build folder is touched. It is killed when a test fails, crashes or does not come to an end; a
change that does not compile is no mutant and is not counted.

    mutate.py --build DIR --tests PROGRAM[:FILTER]... [--sample N --seed S] FILE...
"""
import argparse
import concurrent.futures
import dataclasses
import json
import pathlib
import random
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

SWAPS = {
    " < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ",
    " && ": " || ", " || ": " && ", " & ": " | ", " | ": " & ",
    " + ": " - ", " - ": " + ", " * ": " + ", " / ": " * ", " % ": " / ",
    " += ": " -= ", " -= ": " += ",
}
WORDS = {
    "true": "false", "false": "true", "min": "max", "max": "min", "any_of": "all_of", "all_of": "any_of",
    "none_of": "any_of", "lower_bound": "upper_bound", "upper_bound": "lower_bound",
}
# What is no statement of its own although it looks like one.
NO_STATEMENT = ("return", "using", "static", "const", "constexpr", "class", "struct", "friend", "break", "continue",
                "auto", "case", "default", "public", "private", "template", "typedef", "namespace", "throw", "else")


@dataclasses.dataclass(frozen=True)
class Mutant:
    path: pathlib.Path
    begin: int
    end: int
    text: str
    kind: str

    def line(self):
        return self.path.read_text()[:self.begin].count("\n") + 1

    def shown(self):
        source = self.path.read_text()
        old = " ".join(source[self.begin:self.end].split())
        new = " ".join(self.text.split())
        return f"{self.path.relative_to(ROOT)}:{self.line()}: {self.kind}: `{old}` -> `{new}`"

    def bytes(self):
        source = self.path.read_text()
        return source[:self.begin] + self.text + source[self.end:]


# ---- Where a change can be made


def blanked(source):
    """The same length, with comments, texts and lines of the preprocessor as blanks."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ ]*#[^\n]*',
                         re.S | re.M)
    return pattern.sub(lambda m: re.sub(r"[^\n]", "\x01", m.group()), source)


def closing(code, at):
    """The place of the bracket that closes the one at `at`."""
    depth = 0
    for i in range(at, len(code)):
        depth += (code[i] in "([{") - (code[i] in ")]}")
        if depth == 0:
            return i
    raise ValueError("bracket without an end")


def swapped_operators(code):
    for old, new in SWAPS.items():
        at = code.find(old)
        while at >= 0:
            before = code[:at].rstrip()
            # A line that goes on with "&& x" begins with blanks; "operator ==" and default arguments stay.
            if not before.endswith(("operator", "=", "(", ",", "return")):
                yield at, at + len(old), new, "operator"
            at = code.find(old, at + 1)
    for match in re.finditer(r"\n +(&&|\|\|) ", code):
        yield match.start(1), match.end(1), {"&&": "||", "||": "&&"}[match.group(1)], "operator"
    for match in re.finditer(r" (&&|\|\||\+|==)\n", code):
        new = {"&&": "||", "||": "&&", "+": "-", "==": "!="}[match.group(1)]
        yield match.start(1), match.end(1), new, "operator"
    for match in re.finditer(r"\+\+(?=\w)|(?<=\w)\+\+", code):
        yield match.start(), match.end(), "--", "operator"


def changed_words(code):
    for match in re.finditer(r"\b(" + "|".join(WORDS) + r")\b", code):
        if match.group(1) in ("min", "max") and code[:match.start()].endswith("numeric_limits"):
            continue
        yield match.start(), match.end(), WORDS[match.group(1)], "word"


def changed_numbers(code):
    for match in re.finditer(r"(?<![\w.])(\d[\d']*)([uUlL]*)(?![\w.x])", code):
        number = int(match.group(1).replace("'", ""))
        yield match.start(), match.end(), f"{number + 1}{match.group(2)}", "number"
        if number > 0:
            yield match.start(), match.end(), f"{number - 1}{match.group(2)}", "number"


def negated_conditions(code):
    for match in re.finditer(r"\b(?:if|while) \(", code):
        begin = match.end() - 1
        end = closing(code, begin)
        inner = code[begin + 1:end]
        declared = re.match(r"(?:const )?auto[&*]? ?(?:const )?(\w+) = ", inner)
        if declared and ";" not in inner:
            yield end, end, f"; !{declared.group(1)}", "condition"
        elif ";" in inner:
            at = begin + 1 + inner.rindex(";") + 1
            yield at, end, f" !({code[at:end].strip()})", "condition"
        else:
            yield begin, end + 1, f"(!({inner}))", "condition"
    for match in re.finditer(r"\n +bool \w+\([^;{}]*\) (?:const )?{|\nbool [\w:]+\([^;{}]*\) (?:const )?{", code):
        body_end = closing(code, match.end() - 1)
        for back in re.finditer(r"\breturn ([^;]+);", code[match.end():body_end]):
            if back.group(1) not in ("true", "false"):
                begin = match.end() + back.start(1)
                yield begin, match.end() + back.end(1), f"!({back.group(1)})", "condition"


def removed_statements(code):
    for match in re.finditer(r"(?<=[;{})\n])\s*\n? *((?:\*?[\w:]+(?:<[\w:, ]*>)?(?:\[[^\]\n]*\])?(?:\.|->)?)+)", code):
        begin = match.start(1)
        word = re.match(r"\*?(\w*)", match.group(1)).group(1)
        if word in NO_STATEMENT or word in ("if", "for", "while", "switch", "do", "enum"):
            continue
        end = statement_end(code, begin)
        if end is None or not re.match(r"\*?[\w:.\[\]>-]+(?:\(| [-+|]?= )", code[begin:end]):
            continue
        yield begin, end, "", "statement"
    for match in re.finditer(r"\b(break|continue|return);", code):
        yield match.start(), match.end() - 1, "", "statement"


def statement_end(code, begin):
    """The place of the semicolon that ends it; nothing when a block begins first."""
    at = begin
    while at < len(code):
        if code[at] in "([{":
            at = closing(code, at)
        elif code[at] == ";":
            return at
        elif code[at] in "}):" and not (code[at] == ":" and "::" in code[at - 1:at + 2]):
            return None
        at += 1
    return None


def changes_in(path):
    source = path.read_text()
    code = blanked(source)
    found = {}
    for make in (swapped_operators, changed_words, changed_numbers, negated_conditions, removed_statements):
        for begin, end, text, kind in make(code):
            # What was blanked inside a change is put back as it stands in the source.
            if "\x01" in text:
                at = code.find(text.strip("!() "), max(0, begin - 2))
                text = text.replace(text.strip("!() "), source[at:at + len(text.strip("!() "))]) if at >= 0 else text
            if "\x01" not in text and source[begin:end] != text:
                found[(begin, end, text)] = Mutant(path, begin, end, text, kind)
    return [found[key] for key in sorted(found)]


# ---- Building and running one


class Workshop:
    def __init__(self, build, programs, seconds):
        self.build = build
        self.seconds = seconds
        commands = json.loads((build / "compile_commands.json").read_text())
        self.commands = {pathlib.Path(one["file"]).resolve(): one for one in commands}
        self.programs = [Program(build, *name.partition(":")[::2]) for name in programs]

    def compile_words(self, path, source, out, overlay):
        """As the build folder has it, without optimisation, warnings and precompiled headers."""
        words = shlex.split(self.commands[path]["command"])
        words = [w for w in words if not re.fullmatch(r"-W.*|-O\d|-O[gs]|-g\d?|-fpch-preprocess", w)]
        while "-include" in words:
            at = words.index("-include")
            del words[at:at + 2]
        words[words.index("-o") + 1] = str(out)
        words[words.index("-c") + 1] = str(source)
        first = next(i for i, w in enumerate(words) if w.startswith("-I"))
        return words[:first] + [f"-I{overlay}"] + words[first:] + ["-O0", "-g0", "-w"]

    def library_of(self, path):
        """The archive that its object belongs to: "libsignpost_core.a"."""
        made = shlex.split(self.commands[path]["command"])
        target = re.search(r"CMakeFiles/(\w+)\.dir/", made[made.index("-o") + 1]).group(1)
        return f"lib{target}.a"

    def units_of(self, path):
        """The source files that a change of this one is seen in."""
        if path.suffix == ".cpp":
            return [path]
        name = str(path.relative_to(ROOT))
        seen, wanted = {name}, [name]
        headers = [p for p in (ROOT / "core").rglob("*.h")]
        while wanted:
            name = wanted.pop()
            for header in headers:
                inner = str(header.relative_to(ROOT))
                if inner not in seen and f'#include "{name}"' in header.read_text():
                    seen.add(inner)
                    wanted.append(inner)
        near = [p for p in sorted(path.parent.glob("*.cpp")) if p in self.commands]
        return [p for p in near if any(f'#include "{n}"' in p.read_text() for n in seen)]

    def fate_of(self, mutant):
        with tempfile.TemporaryDirectory(prefix="signpost-mutant-") as folder:
            folder = pathlib.Path(folder)
            changed = folder / mutant.path.relative_to(ROOT)
            changed.parent.mkdir(parents=True)
            changed.write_text(mutant.bytes())
            objects = {}
            for unit in self.units_of(mutant.path):
                out = folder / (unit.stem + ".o")
                source = changed if unit == mutant.path else unit
                words = self.compile_words(unit, source, out, folder)
                if subprocess.run(words, cwd=self.build, capture_output=True).returncode != 0:
                    return "not compiled"
                objects[str(out)] = self.library_of(unit)
            for program in self.programs:
                what = program.run_with(objects, folder, self.seconds)
                if what:
                    return what
        return "survived"


class Program:
    """A test program of the build folder: how it is linked, and which of its tests are run."""

    def __init__(self, build, name, filter_):
        self.build, self.name, self.filter = build, name, filter_
        target = next(str(p.relative_to(build)) for p in (build / "tests").rglob(pathlib.Path(name).name) if p.is_file())
        said = subprocess.run(["ninja", "-C", str(build), "-t", "commands", "-s", target], check=True,
                              capture_output=True, text=True).stdout
        line = next(one for one in said.splitlines() if f" -o {target} " in one)
        line = next(part for part in line.split(" && ") if f" -o {target} " in part)
        # Without what hardens a program: the quicker linker does not know all of it.
        self.words = [word for word in shlex.split(line) if not word.startswith("-Wl,-z,")]

    def link(self, objects, out):
        words = list(self.words)
        at = words.index("-o")
        words[at + 1] = str(out)
        linker = ["-fuse-ld=gold"] if shutil.which("ld.gold") else []
        words = words[:at] + objects + linker + ["-Wl,-S"] + words[at:]
        linked = subprocess.run(words, cwd=self.build, capture_output=True, text=True)
        if "multiple definition" in linked.stderr:
            raise RuntimeError(linked.stderr)
        return linked.returncode == 0

    def run_with(self, objects, folder, seconds):
        """How it ended badly; nothing when all went well, or when it holds none of the changed files."""
        own = [one for one, library in objects.items() if any(word.endswith(library) for word in self.words)]
        if objects and not own:
            return None
        out = folder / pathlib.Path(self.name).name
        if not out.exists() and not self.link(own, out):
            return "not compiled"
        call = [str(out), "--gtest_fail_fast", "--gtest_brief=1"]
        if self.filter:
            call.append(f"--gtest_filter={self.filter}")
        try:
            run = subprocess.run(call, cwd=folder, capture_output=True, timeout=seconds,
                                 env={"LC_ALL": "C.UTF-8", "RC_PARAMS": "seed=1"})
        except subprocess.TimeoutExpired:
            return "killed (no end)"
        if run.returncode == 0:
            return None
        return "killed (crash)" if run.returncode < 0 else "killed"


def files_of(names):
    for name in names:
        path = (ROOT / name).resolve()
        yield from sorted(p for p in path.rglob("*") if p.suffix in (".cpp", ".h")) if path.is_dir() else [path]


def chosen(arguments):
    mutants = [m for path in files_of(arguments.files) for m in changes_in(path)]
    if arguments.only:
        mutants = [m for m in mutants if arguments.only in m.shown()]
    if arguments.sample and arguments.sample < len(mutants):
        # In the order of chance, so that a run that is ended early is a fair sample too.
        mutants = random.Random(arguments.seed).sample(mutants, arguments.sample)
    return mutants


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True, type=pathlib.Path)
    parser.add_argument("--tests", action="append", required=True, metavar="PROGRAM[:FILTER]")
    parser.add_argument("--sample", type=int, default=0, help="so many, chosen by --seed; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=180, help="for each run of a test program")
    parser.add_argument("--only", default="", help="those whose line of the list holds this text")
    parser.add_argument("--least", type=float, default=0, help="percent that must be killed")
    parser.add_argument("--list", action="store_true", help="show them and do nothing")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    mutants = chosen(arguments)
    if arguments.list:
        print(*(m.shown() for m in mutants), f"{len(mutants)} changes", sep="\n")
        return 0
    workshop = Workshop(arguments.build.resolve(), arguments.tests, arguments.seconds)
    unchanged = [p.name for p in workshop.programs if p.run_with({}, pathlib.Path(tempfile.mkdtemp()), 600)]
    if unchanged:
        print("fails without any change:", *unchanged)
        return 1
    return report(mutants, workshop, arguments)


def report(mutants, workshop, arguments):
    begun = time.monotonic()
    fates = {}
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for mutant, fate in zip(mutants, pool.map(workshop.fate_of, mutants)):
            fates[mutant] = fate
            print(f"{fate}: {mutant.shown()}", flush=True)
    survivors = [m for m, fate in fates.items() if fate == "survived"]
    compiled = [m for m, fate in fates.items() if fate != "not compiled"]
    if not compiled:
        print("no mutant compiled")
        return 1
    percent = 100 * (len(compiled) - len(survivors)) / len(compiled)
    print("survivors:")
    print(*sorted(f"    {m.shown()}" for m in survivors), sep="\n")
    print(f"mutants killed: {len(compiled) - len(survivors)} of {len(compiled)} ({percent:.1f} %), "
          f"{len(mutants) - len(compiled)} did not compile, in {time.monotonic() - begun:.0f} s")
    return 0 if percent >= arguments.least else 1


if __name__ == "__main__":
    sys.exit(main())
