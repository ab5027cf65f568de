#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The real window on a desktop where something is wrong: it says so in words, and nothing typed is lost.

    hostile_test.py CASE SAMPLE_DIARY SIGNPOST SIGNPOST_CLI

Prints what went wrong and ends with 1; with 77 where this machine lets nobody make such a desktop.
"""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
DRIVER = os.path.join(HERE, "..", "support", "gui_driver.py")
SKIPPED = 77
START_LIMIT_S = 20
NOT_THERE = "/proc/nobody"  # nobody, not even root, can make it

PROMPT = 'wait label "/^Contact your care team now/"'
WORKS = [PROMPT, 'check "check box" "Seizure or fit"', 'wait panel "/Emergency signs you noticed/"']
KEEPS_NO_SETTINGS = ['do "push button" "Enter your care team\'s number"',
                     'type text "Telephone number, day and night" "555 0134"',
                     'wait label "/could not be kept in/"', 'wait label "555 0134"']


def start_diary(path):
    return ['do "push button" Diary', 'type text "Where the diary is kept" %s' % path,
            'do "push button" "Start the diary"']


def told(words):
    return ['wait label "/%s/"' % words]


NOT_OPENED = [PROMPT, 'wait label "/Your diary could not be opened. What you tick is not kept/"',
              'do "push button" "See why"']


class Desktop:
    """A home of its own, and what the program is started with."""

    def __init__(self, sample, signpost, cli):
        self.sample, self.signpost, self.cli = sample, signpost, cli
        self.home = tempfile.mkdtemp(prefix="signpost-hostile-")
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
        self.env["HOME"] = self.home
        self.diary = os.path.join(self.home, "diary.signpost")
        self.settings = os.path.join(self.home, ".config", "signpost", "settings.ini")

    def remember_diary(self):
        os.makedirs(os.path.dirname(self.settings), exist_ok=True)
        with open(self.settings, "w", encoding="utf-8") as file:
            file.write("[diary]\npath=%s\n" % self.diary)

    def work(self, steps, before=(), screen="1180x800"):
        """Does the steps in a window that is started by way of the command `before`."""
        driver = [sys.executable, DRIVER, "--headless", "--keep-home", "--wm", "openbox", "--screen", screen, "--app",
                  "signpost", "step"] + list(steps) + ["--"]
        code = subprocess.run(driver + list(before) + [self.signpost], env=self.env, cwd="/",
                              stdin=subprocess.DEVNULL).returncode
        if code != 0:
            sys.exit(1)

    def start(self, argument, **env):
        """Seconds and what was said until the program ends by itself, on a screen of its own, without a session bus
        but what `env` names."""
        command = ["xvfb-run", "-a", "-s", "-screen 0 1280x1024x24 -dpi 96", self.signpost] + argument
        surroundings = dict(self.env, GSETTINGS_BACKEND="memory", GDK_BACKEND="x11", **env)
        began = time.monotonic()
        run = subprocess.run(command, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True, timeout=60)
        need(run.returncode == 0, "ended with %d: %s" % (run.returncode, run.stderr))
        return time.monotonic() - began, run.stderr

    def shown(self):
        return subprocess.run([self.cli, "diary", "show", self.diary], capture_output=True, text=True).stdout

    def comes_to_show(self, word, seconds=20):
        """A window that is just ending may still have the diary."""
        deadline = time.monotonic() + seconds
        while word not in self.shown().lower() and time.monotonic() < deadline:
            time.sleep(0.3)
        return word in self.shown().lower()

    def remove(self):
        subprocess.run(["chmod", "-R", "u+rwX", self.home], check=False)
        shutil.rmtree(self.home, ignore_errors=True)


def need(holds, otherwise):
    if not holds:
        print(otherwise)
        sys.exit(1)


def bound_by_permissions():
    """For root permissions count only when the right to pass over them is given up."""
    if os.geteuid() != 0:
        return []
    rights = "-dac_override,-dac_read_search"
    return ["setpriv", "--bounding-set", rights, "--inh-caps", rights]


def with_own_mounts(script):
    """Runs the script, and the program after it, where mounts are its own."""
    own = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    if subprocess.run(own + ["mount", "-t", "tmpfs", "none", "/mnt"], stderr=subprocess.DEVNULL).returncode != 0:
        print("nobody may mount anything here")
        sys.exit(SKIPPED)
    return own + ["/bin/sh", "-c", script + ' && exec "$0"']


# ---- The cases


def read_only_home(desktop):
    os.chmod(desktop.home, 0o500)
    desktop.work(KEEPS_NO_SETTINGS + start_diary(desktop.diary) + told("cannot be used here") + [PROMPT],
                 before=bound_by_permissions())
    # The window manager and others of the session may write a cache there: they kept their rights.
    need(set(os.listdir(desktop.home)) <= {".cache"}, "written into a read-only home: %s" % os.listdir(desktop.home))


def no_home(desktop):
    desktop.work(WORKS + KEEPS_NO_SETTINGS, before=["env", "HOME=" + NOT_THERE])


def full_disk(desktop):
    """A disk of 64 KiB that other files fill. What was kept before stays, what is typed stays in the window."""
    full = ("mount -t tmpfs -o size=64k none '%s' && cp '%s' '%s' && mkdir -p '%s' && printf '[diary]\\npath=%s\\n' > '%s'"
            " && { dd if=/dev/zero of='%s/rest' bs=1k 2>/dev/null; true; }"
            % (desktop.home, desktop.sample, desktop.diary, os.path.dirname(desktop.settings), desktop.diary,
               desktop.settings, desktop.home))
    desktop.work([PROMPT, 'check "check box" "Seizure or fit"', 'wait label "/not on the disk yet/"',
                  'state "check box" "Seizure or fit" checked', PROMPT], before=with_own_mounts(full))


def folder_for_the_diary(desktop):
    desktop.remember_diary()
    os.makedirs(desktop.diary)
    desktop.work(NOT_OPENED + told("folder") + WORKS[:1])
    need(os.path.isdir(desktop.diary), "the folder is gone")


def folder_for_the_settings(desktop):
    os.makedirs(os.path.join(desktop.settings, "inside"))
    desktop.work(WORKS + KEEPS_NO_SETTINGS)


def links_in_a_loop(desktop):
    desktop.remember_diary()
    other = os.path.join(desktop.home, "other.signpost")
    os.symlink(other, desktop.diary)
    os.symlink(desktop.diary, other)
    desktop.work(NOT_OPENED + told("link|loop") + WORKS[:1])
    need(os.path.islink(desktop.diary), "the link is gone")


def no_permission(desktop):
    desktop.remember_diary()
    shutil.copy(desktop.sample, desktop.diary)
    os.chmod(desktop.diary, 0)
    desktop.work(NOT_OPENED + told("cannot be used here") + WORKS[:1], before=bound_by_permissions())
    with open(desktop.sample, "rb") as before, open(desktop.diary, "rb") as after:
        need(before.read() == after.read(), "the diary was changed")


def suspended(desktop):
    """The machine sleeps for a while, with a diary open."""
    sleep = '"$0" & child=$!; trap "kill $child" TERM; sleep 4; kill -STOP $child; sleep 3; kill -CONT $child; wait $child'
    desktop.work([PROMPT] + start_diary(desktop.diary) + ['wait * "Your diary is open."', "sleep 6",
                  'do "push button" Check', 'check "check box" "Chills or hard shaking"',
                  'wait label "/^Kept in your diary: today, /"',
                  "sleep 1.5"], before=["/bin/sh", "-c", sleep])  # a tick is on the disk within a second
    need(desktop.comes_to_show("chills"), "the tick after the sleep is not in the diary")


def time_zone_changed(desktop):
    """A journey: an entry keeps the time that its clock on the wall showed."""
    run = subprocess.run([desktop.cli, "diary", "new", desktop.diary], capture_output=True, text=True)
    need(run.returncode == 0, run.stderr)
    # The first does not exist on that clock, the second comes twice.
    times = ["2026-03-29T02:30", "2026-10-25T02:30", "2026-11-05T08:00"]
    for moment in times:
        run = subprocess.run([desktop.cli, "diary", "add", desktop.diary, "--time", moment, "--sign", "fever"],
                             env=dict(desktop.env, TZ="Europe/Berlin"), capture_output=True, text=True)
        need(run.returncode == 0, run.stderr)
    desktop.remember_diary()
    for zone in ("America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin"):
        desktop.env["TZ"] = zone
        desktop.work(['do "push button" Diary', 'wait label "3 entries, the newest first."', "focus table Entries",
                      'wait * "/5 November 2026.*8:00|5 Nov.*8:00|08:00/"'])
        shown = desktop.shown()
        need(all(moment.split("T")[1] in shown for moment in times), "a time changed in %s:\n%s" % (zone, shown))


def bus_absent(desktop):
    took, _ = desktop.start(["--exit-after-first-paint"], DBUS_SESSION_BUS_ADDRESS="unix:path=" + NOT_THERE)
    need(took < START_LIMIT_S, "too long without a session bus")


def bus_hung(desktop):
    """Whoever asks is let in, and never answered."""
    path = os.path.join(desktop.home, "bus")
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(path)
        bus.listen(8)
        took, said = desktop.start(["--exit-after-first-paint"], DBUS_SESSION_BUS_ADDRESS="unix:path=" + path)
    need("does not answer" in said, "nothing is said of the bus: " + said)
    need(took < START_LIMIT_S, "%.0f s until the first view, with a session bus that never answers" % took)


def no_fonts(desktop):
    conf = os.path.join(desktop.home, "fonts.conf")
    with open(conf, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?>\n<fontconfig></fontconfig>\n')
    _, said = desktop.start(["--measure-ticks", "3"], FONTCONFIG_FILE=conf)
    need("no fonts" in said, "nothing is said of the fonts: " + said)


def sixteen_bits(desktop):
    desktop.work(WORKS, screen="1180x800x16")


def screen_killed(desktop):
    """The X server ends under the window: what was ticked a moment before is in the diary."""
    killed = ('for p in /proc/[0-9]*; do [ "$(readlink $p/exe)" = "$(command -v Xvfb)" ] && '
              'tr "\\0" " " <$p/cmdline | grep -q -- " $DISPLAY " && kill -9 "${p#/proc/}"; done; sleep 1')
    driver = [sys.executable, DRIVER, "--headless", "--keep-home", "--wm", "openbox", "--app", "signpost", "step"]
    steps = start_diary(desktop.diary) + ['wait * "Your diary is open."', 'do "push button" Check',
                                          'check "check box" "Chills or hard shaking"',
                                          'wait label "/^Kept in your diary: today, /"', "sleep 1", 'gone label "/./"']
    ending = '"$0" & child=$!; ( while [ ! -e "$HOME/.end" ]; do sleep 0.2; done; %s ) & wait $child' % killed
    run = subprocess.Popen(driver + steps + ["--", "/bin/sh", "-c", ending, desktop.signpost], env=desktop.env, cwd="/",
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    desktop.comes_to_show("chills", seconds=60)
    with open(os.path.join(desktop.home, ".end"), "w", encoding="ascii"):
        pass
    run.wait(60)
    checked = subprocess.run([desktop.cli, "diary", "recover", desktop.diary], capture_output=True, text=True)
    need(checked.returncode == 0, checked.stderr)
    need(desktop.comes_to_show("chills"), "the tick is gone with the screen")


CASES = {case.__name__: case for case in (
    read_only_home, no_home, full_disk, folder_for_the_diary, folder_for_the_settings, links_in_a_loop, no_permission,
    suspended, time_zone_changed, bus_absent, bus_hung, no_fonts, sixteen_bits, screen_killed)}


def main():
    if len(sys.argv) != 5 or sys.argv[1] not in CASES:
        sys.exit(__doc__)
    desktop = Desktop(*(os.path.abspath(path) for path in sys.argv[2:]))
    try:
        CASES[sys.argv[1]](desktop)
    finally:
        desktop.remove()


if __name__ == "__main__":
    main()
