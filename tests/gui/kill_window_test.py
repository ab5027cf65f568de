#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills the real window with SIGKILL at random moments while boxes are being ticked, and looks what its diary holds.

    kill_window_test.py [--rounds N] [--at-once N] [--seed N] SIGNPOST SIGNPOST_CLI

After each kill the diary must hold the boxes as they were after some tick, and after none that is more than a second
older than the kill; all entries of earlier rounds must stand unchanged. In every second round the command line program
recovers, in the others the next window does. Prints how many ticks were made, and how old the oldest lost one was.
"""
import argparse
import concurrent.futures
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import gui_driver  # noqa: E402

LONGEST_LIFE_S = 1.8
MOST_LOST_S = 1.0
BOXES = 7
ROUNDS_OF_A_BATCH = 10
LONGEST_BATCH_S = 300
FIRST_DISPLAY = 200
DISPLAYS_APART = 10


class OwnWindow(gui_driver.Session):
    """One of several windows of the same name: found by its process alone."""

    def _locate(self):
        desk = self.A.get_desktop(0)
        for i in range(desk.get_child_count()):
            app = desk.get_child_at_index(i)
            try:
                if app is not None and app.get_process_id() == self.proc.pid:
                    self.app = gui_driver.Node(app, self)
                    return True
            except Exception:  # another window is just ending
                continue
        return False

    def boxes(self, names):
        """The first boxes of signs, without walking the rest of the window."""
        found = []
        for _, node in self.app.walk(showing=True):
            if node.role == "check box" and node.name in names:
                found.append(node)
                if len(found) == BOXES:
                    break
        return found


def cli(options, *arguments):
    run = subprocess.run([options.cli, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                         stdin=subprocess.DEVNULL)
    if run.returncode != 0:
        raise AssertionError("%s: exit code %d: %s" % (" ".join(arguments), run.returncode, run.stderr))
    return run.stdout


def entries(options, diary):
    shown = json.loads(cli(options, "diary", "show", diary, "--json"))
    return {one["id"]: sorted(one["signs"] + one["unknown_signs"]) for one in shown["diary"]["entries"]}


def tick_until_killed(window, boxes, ids, chance):
    """States of the boxes after each tick, and when each tick was done."""
    states, times, ticked = [frozenset()], [time.monotonic()], set()
    end = time.monotonic() + chance.uniform(0.05, LONGEST_LIFE_S)
    while time.monotonic() < end:
        # The first box stays ticked, so that the entry stays.
        box = boxes[0] if not ticked else chance.choice(boxes[1:])
        window.A.Action.do_action(box.acc, 0)
        ticked ^= {ids[box.name]}
        states.append(frozenset(ticked))
        times.append(time.monotonic())
        time.sleep(chance.uniform(0.0, 0.12))
    os.kill(window.proc.pid, signal.SIGKILL)
    killed = time.monotonic()
    window.proc.wait()
    return states, times, killed


def judge(states, times, killed, before, after):
    """How old the oldest lost tick was; an error when the diary holds what it must not."""
    for entry, signs in before.items():
        assert after.get(entry) == signs, "an earlier entry changed: %s -> %s" % (signs, after.get(entry))
    new = [signs for entry, signs in after.items() if entry not in before]
    assert len(new) <= 1, "more than one entry is new: %s" % new
    held = frozenset(new[0]) if new else frozenset()
    known = [i for i, state in enumerate(states) if state == held]
    assert known, "the diary holds a state that never was: %s" % sorted(held)
    lost = times[known[-1] + 1:]
    oldest = killed - lost[0] if lost else 0.0
    assert oldest <= MOST_LOST_S, "a tick of %.2f s before the kill is lost" % oldest
    return oldest


def work(options):
    chance = random.Random(options.seed)
    home = tempfile.mkdtemp(prefix="signpost-kill-")
    diary = os.path.join(home, "diary.signpost")
    lock = os.path.join(home, ".diary.signpost.lock")
    os.makedirs(os.path.join(home, ".config", "signpost"))
    with open(os.path.join(home, ".config", "signpost", "settings.ini"), "w", encoding="utf-8") as file:
        file.write("[diary]\npath=%s\n" % diary)
    ids = {one["label"]: one["id"] for one in json.loads(cli(options, "signs", "--json"))["signs"]}
    cli(options, "diary", "new", diary)
    env = dict(os.environ, HOME=home)
    held, ticks, worst = {}, 0, 0.0
    for number in range(options.rounds):
        if os.path.exists(lock):
            os.unlink(lock)  # left by the kill; it is how this test sees that the next window has the diary open
        with OwnWindow([options.signpost], env=env, timeout=30) as window:
            window.until(lambda: os.path.exists(lock), "the diary to be open")
            boxes = window.until(lambda: (lambda found: found if len(found) == BOXES else None)(window.boxes(ids)),
                                 "boxes")
            states, times, killed = tick_until_killed(window, boxes, ids, chance)
        if number % 2 == 0:
            cli(options, "diary", "recover", diary)
        after = entries(options, diary)
        worst = max(worst, judge(states, times, killed, held, after))
        held, ticks = after, ticks + len(states) - 1
    shutil.rmtree(home, ignore_errors=True)
    print(json.dumps({"rounds": options.rounds, "ticks": ticks, "oldest_lost_s": worst}))


def batch(options, number):
    """Some rounds with a diary of their own, on a screen and a session bus of their own: a bus slows down with each
    window that dies on it."""
    rounds = min(ROUNDS_OF_A_BATCH, options.rounds - number * ROUNDS_OF_A_BATCH)
    runtime = tempfile.mkdtemp(prefix="signpost-kill-run-")
    env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_") and k not in
           ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "NO_AT_BRIDGE")}
    env.update(GSETTINGS_BACKEND="memory", GDK_BACKEND="x11", XDG_RUNTIME_DIR=runtime)
    first_display = str(FIRST_DISPLAY + DISPLAYS_APART * number)  # apart, so that two do not try the same one
    try:
        run = subprocess.run(
            ["xvfb-run", "-a", "-n", first_display, "-s", "-screen 0 1280x1024x24 -dpi 96 -noreset", "dbus-run-session",
             "--", gui_driver.python_with_gi(), os.path.abspath(__file__), "--work", "--rounds", str(rounds), "--seed",
             str(options.seed + number), options.signpost, options.cli],
            env=env, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, timeout=LONGEST_BATCH_S)
        return json.loads(run.stdout.strip().splitlines()[-1]) if run.returncode == 0 else None
    finally:
        shutil.rmtree(runtime, ignore_errors=True)


def run_all(options):
    """Several batches at once, because most of a round is waiting."""
    count = (options.rounds + ROUNDS_OF_A_BATCH - 1) // ROUNDS_OF_A_BATCH
    with concurrent.futures.ThreadPoolExecutor(options.at_once) as workers:
        told = list(workers.map(lambda number: batch(options, number), range(count)))
    if None in told:
        return 1
    print("killed %d windows during %d ticks: every diary whole, oldest lost tick %.2f s (at most %.1f s)"
          % (sum(one["rounds"] for one in told), sum(one["ticks"] for one in told),
             max(one["oldest_lost_s"] for one in told), MOST_LOST_S))
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--work", action="store_true")
    parser.add_argument("signpost")
    parser.add_argument("cli")
    options = parser.parse_args()
    return work(options) if options.work else run_all(options)


if __name__ == "__main__":
    sys.exit(main())
