# SPDX-License-Identifier: Apache-2.0
"""The surroundings in which windows are measured: a screen of their own where there is none, an empty home, no
accessibility bus, no settings daemon. The same for each of them."""
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile

# As on a desktop, what one program finds out about the screen is there for the next one.
SCREEN = "-screen 0 1280x1024x24 -dpi 96 -noreset"
# Desktops tell all programs to fit letters to the pixels slightly, as Debian's fontconfig does. A screen that nobody
# told anything has them fitted fully, which takes several times as long.
LETTERS = "Xft.hintstyle: hintslight\n"
OWN_SCREEN = "SIGNPOST_BENCH_SCREEN"


def need_screen():
    """Without a display, everything runs again under xvfb-run."""
    if os.environ.get("DISPLAY"):
        return
    for program, packages in (("xvfb-run", "xvfb, xauth"), ("xrdb", "x11-xserver-utils")):
        if not shutil.which(program):
            sys.exit("%s: there is no display and no %s (Debian: %s)" % (os.path.basename(sys.argv[0]), program,
                                                                         packages))
    sys.exit(subprocess.run(["xvfb-run", "-a", "-s", SCREEN, sys.executable] + sys.argv,
                            env=dict(os.environ, **{OWN_SCREEN: "1"})).returncode)


@contextlib.contextmanager
def environment():
    home = tempfile.mkdtemp(prefix="signpost_bench.")
    try:
        env = dict(os.environ, HOME=home, LC_ALL="C.UTF-8", NO_AT_BRIDGE="1", GTK_A11Y="none",
                   GSETTINGS_BACKEND="memory", GDK_BACKEND="x11")
        if env.pop(OWN_SCREEN, None):
            subprocess.run(["xrdb", "-merge"], env=env, input=LETTERS.encode(), check=True)
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"):
            env.pop(name, None)
        yield env
    finally:
        shutil.rmtree(home, ignore_errors=True)


def output_of(command, env, time_limit):
    """What a program prints; that it fails ends the measuring."""
    ended = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                           timeout=time_limit)
    if ended.returncode != 0:
        sys.exit("%s: %s ended with %d: %s" % (os.path.basename(sys.argv[0]), command[0], ended.returncode,
                                              ended.stderr.decode(errors="replace")))
    return ended.stdout
