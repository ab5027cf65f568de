#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Shows that hardening.py can fail: builds small programs, one with all of it and others that each lack one thing.

    hardening_test.py CXX_COMPILER
"""
import os
import re
import subprocess
import sys
import tempfile

HARDENING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hardening.py")
SOURCE = """
#include <cstdio>
#include <cstring>
int shown(const char* text) { char copy[8]; std::strcpy(copy, text); return std::puts(copy); }
int asked(int count) { return count > 1 ? shown("more") : 0; }
int main(int count, char** words) { return asked(count) + shown(words[0]); }
"""
FOLDER = "/a/folder/of/the/builder"
WHOLE = {"pie": ["-fPIE", "-pie"], "relro": ["-Wl,-z,relro,-z,now"], "stack": ["-Wl,-z,noexecstack"],
         "protector": ["-fstack-protector-strong"], "fortify": ["-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2"],
         "control-flow": ["-fcf-protection=full"], "search-path": [], "build-path": []}
WITHOUT = {"pie": ["-fno-pie", "-no-pie"], "relro": ["-Wl,-z,norelro,-z,lazy"], "stack": ["-Wl,-z,execstack"],
           "protector": ["-fno-stack-protector"], "fortify": ["-U_FORTIFY_SOURCE", "-fno-builtin"],
           "control-flow": ["-fcf-protection=none"], "search-path": ["-Wl,-rpath,/another/folder"],
           "build-path": ['-DFOLDER="%s"' % FOLDER]}
if os.uname().machine == "aarch64":
    WHOLE["control-flow"], WITHOUT["control-flow"] = ["-mbranch-protection=standard"], ["-mbranch-protection=none"]


def missing_of(compiler, folder, lacking):
    """What hardening.py misses in a program that lacks these things."""
    source, program = os.path.join(folder, "small.cpp"), os.path.join(folder, "small")
    with open(source, "w", encoding="utf-8") as file:
        file.write(SOURCE + "#ifdef FOLDER\nextern const char folder[];\nconst char folder[] = FOLDER;\n#endif\n")
    flags = [flag for name in WHOLE for flag in (WITHOUT if name in lacking else WHOLE)[name]]
    subprocess.run([compiler, "-O2", *flags, source, "-o", program], check=True)
    checked = subprocess.run([sys.executable, HARDENING, "--fortified", "--no-path", FOLDER, program],
                             capture_output=True, text=True)
    found = re.search(r": MISSING (.*)", checked.stdout)
    missing = found.group(1).split(", ") if found else []
    if (checked.returncode == 0) != (not missing):
        sys.exit("exit code %d with: %s%s" % (checked.returncode, checked.stdout, checked.stderr))
    return missing


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for lacking in [[], *[[name] for name in WHOLE], list(WHOLE)]:
            missing = missing_of(sys.argv[1], folder, lacking)
            if missing != lacking:
                failures += 1
                print("built without %s, but missing were %s" % (lacking or "nothing left out", missing or "none"))
    print("%d programs built, %d judged wrongly" % (len(WHOLE) + 2, failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
