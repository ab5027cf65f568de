#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Works the real window through its accessibility tree, as a person with a screen reader would.

    window_test.py [--put FILE HOME_PATH]... [--cut HOME_PATH]... [--block HOME_PATH]... [--expect HOME_PATH]...
                   [--diary HOME_PATH] [--clinic HOME_PATH] [--largest-file KIB] [--screen WxH] [--allow-stderr]
                   [--open HOME_PATH] [--pdf-says HOME_PATH TEXT]... [--diary-says HOME_PATH CLI TEXT]...
                   STEPS... -- PROGRAM

Starts PROGRAM once for each STEPS file, one after the other, all with the same new HOME, so that a later start can
show what an earlier one kept. --put copies a file there first; --cut takes its last byte away; --block puts a file
where the program wants a folder; --diary makes that file the diary of the last time and --clinic that folder the
clinic's pack; --largest-file lets no file grow further, as a full disk
would; --open starts the program with that file as its argument, the first time only; --expect demands that a file is
there at the end, --pdf-says that a PDF holds a text and that it fills the width of its page, --diary-says that the
command line CLI reads a text out of a diary. --allow-stderr is for the
system's own dialogs, which print warnings. HOME_PATH inside a step stands for the new HOME. Fails when a step fails or the toolkit prints a
warning.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

DRIVER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support", "gui_driver.py")


def in_home(home, path):
    full = os.path.join(home, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    return full


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def cut(path):
    with open(path, "rb+") as file:
        file.truncate(os.path.getsize(path) - 1)


def limited(program, largest_kib):
    """The command that runs the program so that no file of its may be larger."""
    if largest_kib is None:
        return [program]
    return ["/bin/sh", "-c", 'ulimit -f %d; exec "$0" "$@"' % (2 * largest_kib), program]


def says(path, text):
    """True when the PDF holds the text, and its words reach into the right half of the page and not beyond it."""
    if not os.path.exists(path):
        return False
    words = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True).stdout
    plain = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
    page = float(re.search(r'<page width="([0-9.]+)"', words).group(1))
    right = max(float(x) for x in re.findall(r'xMax="([0-9.]+)"', words))
    return text in plain and page / 2 < right <= page


def diary_says(path, cli, text):
    """True when the command line shows the text of a diary that it finds whole."""
    checked = subprocess.run([cli, "diary", "verify", path], capture_output=True, text=True)
    shown = subprocess.run([cli, "diary", "show", path], capture_output=True, text=True)
    return checked.returncode == 0 and text in shown.stdout


def run(steps, screen, command, env, options):
    with open(steps, encoding="utf-8") as file:
        text = file.read().replace("HOME_PATH", env["HOME"])
    with tempfile.NamedTemporaryFile("w", suffix=".steps", encoding="utf-8") as filled:
        filled.write(text)
        filled.flush()
        driver = [sys.executable, DRIVER, "--headless", "--keep-home", "--wm", "openbox", "--screen", screen] + options
        driver += ["script", filled.name, "--"]
        return subprocess.run(driver + command, env=env, cwd=env["HOME"], stdin=subprocess.DEVNULL).returncode


def main():
    own, program = sys.argv[1:sys.argv.index("--")], os.path.abspath(sys.argv[sys.argv.index("--") + 1])
    parser = argparse.ArgumentParser()
    parser.add_argument("--put", nargs=2, action="append", default=[])
    parser.add_argument("--cut", action="append", default=[])
    parser.add_argument("--diary")
    parser.add_argument("--open")
    parser.add_argument("--clinic")
    parser.add_argument("--largest-file", type=int)
    parser.add_argument("--block", action="append", default=[])
    parser.add_argument("--expect", action="append", default=[])
    parser.add_argument("--pdf-says", nargs=2, action="append", default=[])
    parser.add_argument("--diary-says", nargs=3, action="append", default=[])
    parser.add_argument("--allow-stderr", action="store_true")
    parser.add_argument("--screen", default="1180x800")
    parser.add_argument("steps", nargs="+")
    options = parser.parse_args(own)
    with tempfile.TemporaryDirectory(prefix="signpost-window-") as home:
        env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
        env["HOME"] = home
        for source, path in options.put:
            (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, in_home(home, path))
        for path in options.block:
            write(in_home(home, path), "in the way\n")
        for path in options.cut:
            cut(in_home(home, path))
        if options.diary:
            write(in_home(home, ".config/signpost/settings.ini"),
                  "[diary]\npath=%s\n" % in_home(home, options.diary))
        if options.clinic:
            write(in_home(home, ".config/signpost/settings.ini"),
                  "[clinic]\nfolder=%s\n" % os.path.join(home, options.clinic))
        for number, steps in enumerate(options.steps):
            given = [options.open] if options.open and number == 0 else []  # as a path from the folder it starts in
            code = run(steps, options.screen, limited(program, options.largest_file) + given, env,
                       ["--allow-stderr"] if options.allow_stderr else [])
            if code != 0:
                return code
        missing = [path for path in options.expect if not os.path.exists(os.path.join(home, path))]
        for path in missing:
            print("not there at the end: " + path)
        silent = [path for path, text in options.pdf_says if not says(os.path.join(home, path), text)]
        silent += [path for path, cli, text in options.diary_says
                   if not diary_says(os.path.join(home, path), cli, text)]
        for path in silent:
            print("does not say what it should: " + path)
        return 1 if missing or silent else 0


if __name__ == "__main__":
    sys.exit(main())
