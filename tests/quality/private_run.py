#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The programs at work under strace: whom they talk to, which files they write, and what they give away.

    private_run.py cli SIGNPOST_CLI       the commands of a diary's life, and reports and exports of it
    private_run.py window SIGNPOST        a long run through the window, with the system's own dialogs
    private_run.py --self-test            shows on made-up logs that each kind of breach is found

Fails when a program
- connects to anything but the display, the buses of the session and of this computer, and, once somebody asks to print,
  the print service of this computer (the command line program: to nothing at all);
- writes a file outside the places that docs/files.md names, or one that others than its owner may read;
- puts what was typed or ticked anywhere but into the diary, the settings and the papers: not into its messages, the title
  of its window, or the list of recent files of the desktop.
"""
import os
import re
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "gui")]
import trace  # noqa: E402
import window_test  # noqa: E402

# Words that stand nowhere else, typed or ticked in the runs below.
SECRETS = ("Quillfeather", "zebra-note", "555 0177", "tuesday-diary", "seizure", "Seizure", "39.7")
UNIX = "sa_family=AF_UNIX"
BUSES = re.compile(r'sun_path=(@?"/tmp/\.X11-unix/X\d+"|@?"[^"]*(/dbus-[\w-]+|/bus(_\d+)?)"'
                   r'|"(/var)?/run/dbus/system_bus_socket"|"(/var)?/run/nscd/socket")')
OF_ACCESSIBILITY = re.compile(r'sun_path="[^"]*/at-spi2-[\w-]+(/socket)?"')
PRINT_SERVICE = re.compile(r'sin6?_port=htons\(631\).*("127\.0\.0\.1"|"::1")|sun_path="(/var)?/run/cups/cups\.sock"')
# Of the toolkit, in the run's own folders: what it leaves to others holds nothing.
TOOLKIT_FILES = re.compile(r".*/at-spi2-[\w-]+(/socket)?|/dev/(null|tty)|/dev/dri/.*|/proc/self/.*|/tmp/gtkprint_\w+")


def breaches_of_network(seen, may_print):
    found = []
    for address in seen.connected:
        local = address.startswith(UNIX) and (BUSES.search(address) or OF_ACCESSIBILITY.search(address))
        if not local and not (may_print and PRINT_SERVICE.search(address)):
            found.append("connects to {%s}" % address)
    return found + ["listens at {%s}" % one for one in seen.bound if not OF_ACCESSIBILITY.search(one)]


def breaches_of_files(seen, allowed):
    found = ["writes %s" % path for path in sorted(seen.written)
             if not TOOLKIT_FILES.fullmatch(path) and not any(one.fullmatch(path) for one in allowed)]
    return found + ["makes a file that others may read: %s" % path for path in sorted(set(seen.open_to_others))
                    if not TOOLKIT_FILES.fullmatch(path)]


def breaches_of_rights(home):
    """In the cache are files of the window manager of the test."""
    return ["others may read %s" % path for path in sorted(home.rglob("*"))
            if not path.is_symlink() and ".cache" not in path.parts and stat.S_IMODE(path.stat().st_mode) & 0o077]


def breaches_of_secrets(home, may_hold, said):
    """Secrets in what was said, in the names of files, and in files that are no place for them."""
    # Without the time of day, which may look like a temperature.
    lines = [re.sub(r"\d\d:\d\d:\d\d\.\d+", "", line) for line in said.splitlines()]
    found = ["says %r: %s" % (one, line) for line in lines for one in SECRETS if one in line]
    for path in sorted(one for one in home.rglob("*") if one.is_file()):
        name = path.relative_to(home).as_posix()
        if not any(one.fullmatch(name) for one in may_hold):
            text = path.read_bytes().decode("utf-8", errors="replace")
            found += ["has %r in %s" % (one, name) for one in SECRETS if one in text]
    return found


def places(home, *names):
    return [re.compile(re.escape(str(home)) + "/" + one) for one in names]


# ---- The command line

DIARY = r"\.?tuesday-diary\.signpost(\.backup|\.journal|\.lock|\.saving(\.backup)?)?"


def cli_commands(folder):
    diary = str(folder / "tuesday-diary.signpost")
    story = ["--time", "2026-11-05T08:00", "--who", "caregiver", "--note", "zebra-note", "--sign", "seizure,chills",
             "--temperature", "39.7C"]
    yield 0, ["match", "--sign", "seizure", "--temperature", "39.7C", "--json"]
    yield 0, ["show", "seizure"]
    yield 0, ["sources", "--json"]
    yield 0, ["diary", "new", diary, "--infusion-date", "2026-11-02"]
    yield 0, ["diary", "add", diary, *story]
    yield 0, ["diary", "show", diary]
    yield 0, ["diary", "verify", diary]
    yield 0, ["diary", "recover", diary]
    for format in ("text", "html", "pdf", "csv", "json", "fhir", "calendar"):
        reminders = ["--days", "2", "--at", "08:00"] if format == "calendar" else []
        yield 0, ["export", "--format", format, *reminders, "--out", str(folder / ("paper." + format)), diary]
    yield 0, ["import", "--json", str(folder / "paper.json"), diary]
    yield 2, ["match", "--sign", "seizzure"]
    yield 4, ["diary", "show", str(folder / "gone.signpost")]


def run_cli(program, home):
    found, log = [], home.parent / "cli.trace"
    allowed = places(home, DIARY, r"\.?paper\.\w+(\.saving)?")
    for wanted, arguments in cli_commands(home):
        run = subprocess.run(trace.command(log, [program, *arguments]), cwd=home, capture_output=True, text=True,
                             stdin=subprocess.DEVNULL, env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"})
        seen = trace.read(log, home)
        what = breaches_of_network(seen, False) + ["makes a socket: " + one for one in seen.sockets]
        what += breaches_of_files(seen, allowed)
        if run.returncode != wanted:
            what.append("ended with %d: %s" % (run.returncode, run.stderr))
        if not seen.ran:
            what.append("was not seen by strace")
        found += ["signpost-cli %s %s" % (" ".join(arguments[:2]), one) for one in what]
    found += breaches_of_rights(home)
    return found + breaches_of_secrets(home, [re.compile(DIARY), re.compile(r"paper\.\w+")], "")


def run_that_crashes(program, home):
    """Killed as by a mistake of its own, where the shell would keep a core file: it leaves none."""
    script = 'ulimit -c unlimited; sleep 3 | "$0" stream & sleep 1; grep "Max core file size" /proc/$!/limits; kill -ABRT $!'
    shown = subprocess.run(["/bin/sh", "-c", script, program], cwd=home, capture_output=True, text=True).stdout
    found = [] if re.search(r"Max core file size\s+0\s", shown) else ["keeps core files: " + shown.strip()]
    return found + ["left %s" % path.name for path in home.glob("core*")]


# ---- The window

# The list of recent files is the desktop's: the entries of others stay in it, and no name of ours (SECRETS) may come in.
PLACES = (r"\.local/share/recently-used\.xbel(\.\w+)?", r"\.config", r"\.config/signpost(/settings.*)?", r"\.config/gtk-3\.0", r"\.local", r"\.local/share",
          r"\.cache(/.*)?", DIARY, r"\.?sheet\.pdf(\.saving)?", r"output\.pdf")
SKIPPED = 77  # as ctest is told
RECENT = ".local/share/recently-used.xbel"
MAY_HOLD = (r"\.config/signpost/settings\.ini", DIARY, r"sheet\.pdf", r"output\.pdf")


def begin_list_of_recent_files(home):
    """As another program left it."""
    path = home / RECENT
    path.parent.mkdir(parents=True, mode=0o700)
    path.parent.parent.chmod(0o700)
    path.write_text("""<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0" xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
  <bookmark href="file:///of-another-program.txt" added="%(t)s" modified="%(t)s" visited="%(t)s">
    <info><metadata owner="http://freedesktop.org"><mime:mime-type type="text/plain"/><bookmark:applications>
      <bookmark:application name="editor" exec="&apos;editor %%u&apos;" modified="%(t)s" count="1"/>
    </bookmark:applications></metadata></info>
  </bookmark>
</xbel>
""" % {"t": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}, encoding="utf-8")
    path.chmod(0o600)


def run_window(program, home):
    log, said = home.parent / "window.trace", home.parent / "window.said"
    wrapper = home.parent / "signpost"
    words = " ".join("'%s'" % one for one in trace.command(log, [os.path.abspath(program)]))
    wrapper.write_text("#!/bin/sh\nexec %s 2>'%s'\n" % (words, said))
    wrapper.chmod(0o700)
    env = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    env.update(HOME=str(home), LC_ALL="C.UTF-8", LANGUAGE="en")
    begin_list_of_recent_files(home)
    code = window_test.run(str(HERE / "private_run.steps"), "1180x800", [str(wrapper)], env, ["--timeout", "90"])
    if code != 0:
        return ["the run through the window ended with %d" % code]
    seen = trace.read(log, home)
    found = breaches_of_network(seen, True) + breaches_of_files(seen, places(home, *PLACES))
    if not any(PRINT_SERVICE.search(one) or BUSES.search(one) for one in seen.connected):
        found.append("was not seen by strace")
    recent = (home / RECENT).read_text(encoding="utf-8")
    if "of-another-program.txt" not in recent:
        found.append("takes the files of other programs out of the list of recent files")
    found += ["leaves %s in the list of recent files" % one for one in ("sheet.pdf", "output.pdf") if one in recent]
    found += breaches_of_rights(home)
    return found + breaches_of_secrets(home, [re.compile(one) for one in MAY_HOLD], said.read_text(errors="replace"))


# ---- The test itself

def self_test():
    home = "/home/a"
    allowed = places(home, "diary")
    opened = '7 openat(AT_FDCWD</home/a>, "%s", O_WRONLY|O_CREAT|O_TRUNC, %s) = 3</home/a/x>'
    # (log, what is found with the right to print, what is found without)
    cases = [
        ('7 connect(3<socket:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 21) = 0', 0, 0),
        ('7 connect(3<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/user/7/bus"}, 21) = 0', 0, 0),
        ('7 connect(3<socket:[1]>, {sa_family=AF_UNIX, sun_path="/tmp/other.sock"}, 21) = 0', 1, 1),
        ('7 connect(3<s>, {sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("127.0.0.1")}, 16) = 0', 0, 1),
        ('7 connect(3<s>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("127.0.0.1")}, 16) = 0', 1, 1),
        ('7 connect(3<s>, {sa_family=AF_INET, sin_port=htons(631), sin_addr=inet_addr("9.9.9.9")}, 16 <unfinished ...>\n'
         '8 umask(077) = 022\n7 <... connect resumed>) = -1 EINPROGRESS (Operation now in progress)', 1, 1),
        ('7 sendto(3<s>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("9.9.9.9")}, 16) = 1', 1, 1),
        ('7 bind(3<s>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("0.0.0.0")}, 16) = 0', 1, 1),
        (opened % ("diary", "0600"), 0, 0),
        (opened % ("diary", "0644"), 1, 1),
        ("7 umask(077) = 022\n" + opened % ("diary", "0666"), 0, 0),
        (opened % ("/home/a/elsewhere", "0600"), 1, 1),
        (opened % ("elsewhere", "0600") + "\n7 unlink(\"elsewhere\") = 0", 1, 1),
        ('7 rename("/home/a/diary", "/home/a/elsewhere") = 0', 1, 1),
        ('7 mkdir("/home/a/elsewhere", 0700) = -1 EEXIST (File exists)', 0, 0),
        ('7 chmod("/home/a/diary", 0644) = 0', 1, 1),
        ('7 openat(AT_FDCWD</home/a>, "/etc/fonts/fonts.conf", O_RDONLY|O_CLOEXEC) = 3</etc/fonts/fonts.conf>', 0, 0),
    ]
    wrong = 0
    for text, *wanted in cases:
        seen = trace.Trace(text, home)
        got = [len(breaches_of_network(seen, may_print) + breaches_of_files(seen, allowed)) for may_print in (True, False)]
        if got != wanted:
            print("%s\n  wanted %s, found %s" % (text, wanted, got))
            wrong += 1
    return wrong + self_test_of_secrets()


def self_test_of_secrets():
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("diary", "list"):
            (home / name).write_text("zebra-note")
            (home / name).chmod(0o600)
        held = breaches_of_secrets(home, [re.compile("diary")], "all is written\nno such file: tuesday-diary")
        (home / "list").chmod(0o644)
        found = [len(held), len(breaches_of_rights(home))]
    if found != [2, 1]:
        print("secrets and rights: wanted [2, 1], found %s" % found)
    return found != [2, 1]


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    what, program = sys.argv[1], os.path.abspath(sys.argv[2])
    if subprocess.run(trace.command("/dev/null", ["true"]), stderr=subprocess.DEVNULL).returncode != 0:
        print("skipped: strace may not look at other programs here")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="signpost-private-") as folder:
        home = Path(folder).resolve() / "home"
        home.mkdir(mode=0o700)
        found = run_window(program, home) if what == "window" else run_cli(program, home) + run_that_crashes(program, home)
    print("\n".join(found) or "nothing given away")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
