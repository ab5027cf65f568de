#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Drive Signpost's window through its accessibility tree (AT-SPI), as a screen reader would.

Part of Signpost's tests; `./run shot` takes its pictures with it. Nothing in it knows Signpost, so it drives any
program of GTK.
What a screen reader cannot see, this script cannot see either: a test written with it
checks the behaviour of the program and its accessibility at the same time.

Needs (Debian names): python3-gi gir1.2-atspi-2.0 at-spi2-core dbus-daemon; with --headless also
xvfb xauth; a window manager (openbox or metacity) for --wm; imagemagick for `shot`.

Command line
    gui_driver.py [options] tree          -- PROGRAM [ARG...]   print the whole tree
    gui_driver.py [options] audit         -- PROGRAM [ARG...]   list controls without a name of their own; exit 1 if any
    gui_driver.py [options] script FILE   -- PROGRAM [ARG...]   run steps from FILE (- is standard input)
    gui_driver.py [options] step 'STEP'.. -- PROGRAM [ARG...]   run the given steps

Options
    --headless        own X server (xvfb-run) and own session bus (dbus-run-session); needed in CI
    --wm NAME         start this window manager first (focus, dialogs and popups need one)
    --screen WxH[xD]  size of the headless screen, and bits a pixel (default 1280x1024x24)
    --app NAME        accessible name of the application (default: base name of PROGRAM)
    --timeout SEC     how long every look-up and expectation waits (default 10)
    --keep-home       do not give the program an empty, temporary HOME (default with --headless: empty)
    --allow-stderr    do not fail when the program prints Gtk-CRITICAL / Gtk-WARNING / assert lines

Steps (one per line; shell-like quoting; # starts a comment)
    NAME is compared exactly; /regex/ searches; * is anything.  ROLE is an AT-SPI role name
    ("check box", "push button", "page tab", "text", "label", "spin button", "menu item") or *.
    tree                              print the tree now
    wait ROLE NAME                    until such a showing control exists
    gone ROLE NAME                    until no such showing control exists
    do ROLE NAME [ACTION]             activate (first action, or the named one: click, toggle, ...)
    press ROLE NAME [KEY]             focus it and press space (or KEY) like a keyboard user. Use this, not `do`,
                                      where the click opens a modal dialog: inside `do` a GTK 3 program cannot
                                      answer AT-SPI until that dialog closes (unless it opens it by CallAfter)
    check|uncheck ROLE NAME           activate only if the state differs; then wait for it
    select ROLE NAME                  select a page tab, list item or combo entry through its parent
    type ROLE NAME TEXT               replace the text of an editable control
    value ROLE NAME NUMBER            set a spin button or slider
    focus ROLE NAME                   move the keyboard focus there
    click ROLE NAME                   press the mouse in its middle, as on a thing that is no button
    key KEYSYM [KEYSYM...]            press keys: Tab, space, Return, ctrl+l, alt+F4
    expect ROLE NAME /REGEX/          its text (or name, or value) matches, before the timeout
    state ROLE NAME STATE|!STATE      has (or lacks) a state: checked, focused, enabled, ...
    focused ROLE NAME                 the keyboard focus is there, before the timeout
    said /REGEX/                      some event since the last activation announces this text
    count ROLE NAME NUMBER            exactly so many showing controls match
    in_view ROLE NAME                 it lies inside the scrolled area it belongs to
    audit                             fails when a control that can be used has no name
    shot FILE.png                     picture of the screen
    sleep SECONDS

Exit: 0 all steps passed; 1 a step or the audit failed; 2 wrong use; 3 the program did not appear
or died; 4 the program passed but printed toolkit errors.

As a library
    with Session(["./prog"]) as s:
        s.find("check box", "Fever").check()
        s.wait_text("text", "Result", r"1 sign")
"""
import argparse
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)  # gi marks the old spelling of AT-SPI calls
NOISE = re.compile(r"(Gtk|Gdk|GLib|GLib-GObject|Atk|Pango)-(CRITICAL|WARNING)|assert .* failed|AddressSanitizer|runtime error:")
HARMLESS = re.compile(r"SpiRegistry|fd limit|Couldn't register with accessibility bus|dconf")


class DriverError(Exception):
    pass


def _matcher(pattern):
    if pattern is None or pattern == "*":
        return lambda s: True
    if hasattr(pattern, "search"):
        return lambda s: bool(pattern.search(s or ""))
    if len(pattern) >= 2 and pattern[0] == "/" and pattern[-1] == "/":
        rx = re.compile(pattern[1:-1], re.S)
        return lambda s: bool(rx.search(s or ""))
    return lambda s: (s or "") == pattern


class Node:
    """One accessible object. Thin and re-read each time: nothing is cached here."""

    def __init__(self, acc, session):
        self.acc, self.session = acc, session

    def _try(self, fn, default=None):
        try:
            r = fn()
            return default if r is None else r
        except Exception:  # the object may vanish at any time; GLib.Error otherwise
            return default

    @property
    def role(self):
        return self._try(self.acc.get_role_name, "?")

    @property
    def name(self):
        return self._try(self.acc.get_name, "")

    @property
    def description(self):
        return self._try(self.acc.get_description, "")

    @property
    def states(self):
        st = self._try(self.acc.get_state_set)
        if st is None:
            return set()
        return {s.value_nick for s in self._try(st.get_states, [])}

    @property
    def interfaces(self):
        return set(self._try(self.acc.get_interfaces, []))

    @property
    def text(self):
        if "Text" in self.interfaces:
            A = self.session.A
            n = self._try(lambda: A.Text.get_character_count(self.acc), 0)
            if n:
                return self._try(lambda: A.Text.get_text(self.acc, 0, n), "")
        return ""

    @property
    def value(self):
        if "Value" in self.interfaces:
            return self._try(lambda: self.session.A.Value.get_current_value(self.acc))
        return None

    @property
    def actions(self):
        if "Action" not in self.interfaces:
            return []
        A = self.session.A
        n = self._try(lambda: A.Action.get_n_actions(self.acc), 0)
        return [self._try(lambda i=i: A.Action.get_action_name(self.acc, i), "") for i in range(n)]

    @property
    def relations(self):
        out = {}
        for r in self._try(self.acc.get_relation_set, []) or []:
            kind = r.get_relation_type().value_nick
            out[kind] = [Node(r.get_target(i), self.session) for i in range(r.get_n_targets())]
        return out

    @property
    def extents(self):
        A = self.session.A
        e = self._try(lambda: A.Component.get_extents(self.acc, A.CoordType.SCREEN))
        return (e.x, e.y, e.width, e.height) if e else None

    def children(self):
        n = self._try(self.acc.get_child_count, 0)
        for i in range(min(n, 2000)):
            c = self._try(lambda i=i: self.acc.get_child_at_index(i))
            if c is not None:
                yield Node(c, self.session)

    def parent(self):
        p = self._try(self.acc.get_parent)
        return Node(p, self.session) if p else None

    def label(self):
        """The name a screen reader would speak: own name, else that of the labelling control."""
        if self.name.strip():
            return self.name
        for n in self.relations.get("labelled-by", []):
            if n.name or n.text:
                return n.name or n.text
        return ""

    def foreign_label(self):
        """The text that labels it and is no part of its name: Orca speaks that in place of the name."""
        texts = [n.name or n.text for n in self.relations.get("labelled-by", [])]
        return next((t for t in texts if t.strip() and self.name.strip() and t.strip() not in self.name), None)

    def readable(self):
        t = self.text
        if t or "EditableText" in self.interfaces:
            return t
        v = self.value
        if v is not None and "Text" not in self.interfaces:
            return "%g" % v
        return self.name

    def walk(self, showing=False, depth=0, maxdepth=40):
        yield depth, self
        if depth < maxdepth:
            for c in self.children():
                if showing and depth > 0 and not ({"showing"} & c.states) and c.role not in ("menu", "menu item", "check menu item"):
                    continue
                yield from c.walk(showing, depth + 1, maxdepth)

    # -- acting -----------------------------------------------------------------------------
    def do(self, action=None):
        acts = self.actions
        if not acts:
            raise DriverError("no action on %s" % self)
        i = 0
        if action:
            if action not in acts:
                raise DriverError("%s has no action %r but %s" % (self, action, acts))
            i = acts.index(action)
        self.session.mark()
        if not self.session.A.Action.do_action(self.acc, i):
            raise DriverError("action %r refused by %s" % (acts[i], self))
        self.session.pump(0.05)

    def check(self, on=True):
        if ("checked" in self.states) != on:
            self.do()
        self.session.until(lambda: ("checked" in self.states) == on, "%s checked=%s" % (self, on))

    def select(self):
        A, p = self.session.A, self.parent()
        self.session.mark()
        idx = self._try(self.acc.get_index_in_parent, -1)
        if p is None or "Selection" not in p.interfaces or idx < 0 or not A.Selection.select_child(p.acc, idx):
            raise DriverError("cannot select %s" % self)
        self.session.pump(0.1)

    def set_text(self, text):
        self.session.mark()
        if "EditableText" not in self.interfaces or not self.session.A.EditableText.set_text_contents(self.acc, text):
            raise DriverError("cannot type into %s" % self)
        self.session.pump(0.05)

    def set_value(self, number):
        self.session.mark()
        if "Value" not in self.interfaces or not self.session.A.Value.set_current_value(self.acc, float(number)):
            raise DriverError("cannot set value of %s" % self)
        self.session.pump(0.05)

    def focus(self):
        A = self.session.A
        self.session.mark()
        self._try(lambda: A.Component.grab_focus(self.acc), False)
        self.session.until(lambda: "focused" in self.states, "focus on %s" % self)

    def click(self):
        self.session.mark()
        x, y, width, height = self.extents
        if not self.session.A.generate_mouse_event(x + width // 2, y + height // 2, "b1c"):
            raise DriverError("cannot click on %s" % self)
        self.session.pump(0.05)

    def __str__(self):
        return "[%s] %r" % (self.role, self.name)

    def line(self, depth=0):
        keep = ("checked", "selected", "focused", "focusable", "expanded", "editable", "read-only", "multi-line")
        st = [s for s in keep if s in self.states]
        if "showing" not in self.states:
            st.append("hidden")
        if "sensitive" not in self.states:
            st.append("insensitive")
        out = "%s[%s] %r" % ("  " * depth, self.role, self.name)
        t, v = self.text, self.value
        if t and t != self.name:
            out += " text=%r" % (t if len(t) < 80 else t[:77] + "...")
        if v is not None:
            out += " value=%g" % v
        if self.description:
            out += " description=%r" % self.description
        if not self.name and self.label():
            out += " labelled-by=%r" % self.label()
        if self.actions:
            out += " actions=%s" % ",".join(self.actions)
        return out + (" {%s}" % " ".join(st) if st else "")


class Session:
    """A started program plus the listener for what it announces."""

    SPOKEN = ("object:announcement", "object:notification", "object:text-changed:insert", "object:property-change:accessible-name",
              "object:property-change:accessible-value", "object:property-change:accessible-description",
              "object:state-changed:focused", "object:state-changed:checked", "object:state-changed:showing", "window:activate", "object:children-changed:add")

    def __init__(self, command, app_name=None, timeout=10.0, env=None):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self.A, self.GLib = Atspi, GLib
        self.timeout, self.command = timeout, list(command)
        self.app_name = app_name or os.path.basename(command[0])
        self.events, self.said_from, self.proc, self.app, self.env = [], 0, None, None, env
        self.stderr = tempfile.TemporaryFile("w+", errors="replace")

    def __enter__(self):
        A = self.A
        A.init()
        self.listener = A.EventListener.new(self._on_event)
        for e in self.SPOKEN:
            try:
                self.listener.register(e)
            except Exception:
                pass
        env = dict(os.environ if self.env is None else self.env)
        env.pop("NO_AT_BRIDGE", None)
        try:
            self.proc = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stderr=self.stderr, env=env)
        except OSError as e:
            err = DriverError("cannot start: %s" % e)
            err.code = 2
            raise err from None
        self.until(self._locate, "application %r in the accessibility tree" % self.app_name, code=3)
        self.until(lambda: any("showing" in w.states for w in self.app.children()), "a showing window", code=3)
        return self

    def __exit__(self, *exc):
        if self.proc and self.proc.poll() is None:
            self.proc.terminate()
            try:
                self.proc.wait(5)
            except subprocess.TimeoutExpired:
                self.proc.kill()
                self.proc.wait()
        return False

    def _locate(self):
        desk = self.A.get_desktop(0)
        for i in range(desk.get_child_count()):
            a = desk.get_child_at_index(i)
            try:
                if a is not None and (a.get_process_id() == self.proc.pid or a.get_name() == self.app_name):
                    self.app = Node(a, self)
                    return True
            except Exception:
                continue
        return False

    def _on_event(self, event):
        try:
            if event.type.startswith("object:state-changed:showing") and (
                    not event.detail1 or event.source.get_role_name() not in ("notification", "alert", "info bar", "status bar")):
                return  # only these roles are spoken when they appear
            if event.type.startswith("object:text-changed"):
                what = event.any_data if isinstance(event.any_data, str) else ""
            elif "announcement" in event.type or "notification" in event.type:
                what = event.any_data if isinstance(event.any_data, str) else str(event.any_data)
            elif "property-change" in event.type:
                what = event.any_data if isinstance(event.any_data, str) else (event.source.get_name() or "")
            else:
                what = event.source.get_name() or ""
            self.events.append((event.type, event.source.get_role_name(), what or ""))
        except Exception:
            pass

    def pump(self, seconds=0.0):
        ctx = self.GLib.MainContext.default()
        end = time.monotonic() + seconds
        while True:
            while ctx.iteration(False):
                pass
            if time.monotonic() >= end:
                return
            time.sleep(0.01)

    def mark(self):
        self.pump()
        self.said_from = len(self.events)

    def until(self, condition, what, timeout=None, code=1):
        end = time.monotonic() + (self.timeout if timeout is None else timeout)
        while True:
            self.pump()
            try:
                r = condition()
            except DriverError:
                r = False
            except Exception as e:  # GLib.Error while objects come and go
                r, what = False, "%s (%s)" % (what.split(" (")[0], e)
            if r:
                return r
            if self.proc.poll() is not None:
                err = DriverError("program ended with %s while waiting for %s" % (self.proc.returncode, what))
                err.code = 3
                raise err
            if time.monotonic() > end:
                err = DriverError("gave up waiting for " + what)
                err.code = code
                raise err
            time.sleep(0.03)

    def all(self, role="*", name="*", showing=True):
        r, n = _matcher(role), _matcher(name)
        return [x for _, x in self.app.walk(showing) if r(x.role) and (n(x.name) or (not x.name and n(x.label())))]

    def find(self, role="*", name="*", timeout=None):
        return self.until(lambda: (self.all(role, name) or [None])[0], "[%s] %r" % (role, name), timeout)

    def wait_text(self, role, name, regex, timeout=None):
        rx = re.compile(regex, re.S)
        seen = []

        def ok():
            xs = self.all(role, name)
            seen[:] = [x.readable() for x in xs]
            return any(rx.search(t or "") for t in seen)
        try:
            self.until(ok, "text /%s/ in [%s] %r" % (regex, role, name), timeout)
        except DriverError as e:
            raise DriverError("%s; last seen %r" % (e, seen)) from None

    def spoken(self):
        return self.events[self.said_from:]

    def key(self, combo):
        """Press a key through AT-SPI's XTest synthesis, e.g. 'Tab', 'ctrl+l', 'shift+Tab'."""
        import ctypes
        mods = {"ctrl": b"Control_L", "alt": b"Alt_L", "shift": b"Shift_L"}
        parts = combo.split("+") if len(combo) > 1 else [combo]
        self.mark()
        if os.environ.get("GUI_DRIVER_NO_WM"):  # without a window manager keys go to the window under the pointer
            tops = [w for w in self.app.children() if "showing" in w.states]
            if tops and tops[-1].extents:
                e = tops[-1].extents
                self.A.generate_mouse_event(e[0] + 2, e[1] + 2, "abs")
                self.pump(0.1)
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XStringToKeysym.restype = ctypes.c_ulong
        x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        x.XKeysymToKeycode.restype = ctypes.c_ubyte
        x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        display = x.XOpenDisplay(None)

        def code(k):
            keycode = x.XKeysymToKeycode(display, x.XStringToKeysym(k)) if display else 0
            if not keycode:
                raise DriverError("no key %r on this keyboard" % k)
            return keycode
        down = [code(mods[m.lower()]) for m in parts[:-1]]
        key = code(parts[-1].encode())
        x.XCloseDisplay(display)
        for c in down:
            self.A.generate_keyboard_event(c, None, self.A.KeySynthType.PRESS)
        self.A.generate_keyboard_event(key, None, self.A.KeySynthType.PRESSRELEASE)
        for c in reversed(down):
            self.A.generate_keyboard_event(c, None, self.A.KeySynthType.RELEASE)
        self.pump(0.15)

    def noise(self):
        self.stderr.seek(0)
        return [l.rstrip() for l in self.stderr if NOISE.search(l) and not HARMLESS.search(l)]

    def audit(self):
        """Focusable or actionable controls (in showing and hidden pages) that speak no name, or that of another one."""
        skip = {"application", "frame", "scroll bar", "separator", "page tab list", "filler", "panel", "scroll pane", "viewport",
                "table cell", "tree table", "table", "list", "list item", "menu bar", "tool bar", "document web"}
        bad = []
        for _, n in self.app.walk():
            if n.role in skip and "focusable" not in n.states:
                continue
            if n.role in ("scroll bar", "separator", "table cell", "unknown") and "focusable" not in n.states:
                continue
            if "focusable" in n.states or n.actions:
                if not n.label().strip() and n.role not in ("table cell", "frame", "page tab list", "scroll pane", "menu bar"):
                    bad.append(n)
                elif n.foreign_label():
                    bad.append(n)
        return bad


def in_view(node):
    """Whether the whole height of a control lies inside the nearest scrolled area around it."""
    pane = node.parent()
    while pane and pane.role != "scroll pane":
        pane = pane.parent()
    if not pane:
        return True
    (_, y, _, h), (_, top, _, height) = node.extents, pane.extents
    return y >= top and y + h <= top + height


def run_step(s, words, out=sys.stdout):
    op, a = words[0], words[1:]
    if op == "tree":
        for d, n in s.app.walk():
            print(n.line(d), file=out)
    elif op == "wait":
        s.find(*a[:2])
    elif op == "gone":
        s.until(lambda: not s.all(*a[:2]), "absence of [%s] %r" % tuple(a[:2]))
    elif op == "do":
        s.find(*a[:2]).do(a[2] if len(a) > 2 else None)
    elif op == "press":
        s.find(*a[:2]).focus()
        s.key(a[2] if len(a) > 2 else "space")
    elif op in ("check", "uncheck"):
        s.find(*a[:2]).check(op == "check")
    elif op == "select":
        s.find(*a[:2]).select()
    elif op == "type":
        s.find(*a[:2]).set_text(a[2])
    elif op == "value":
        s.find(*a[:2]).set_value(a[2])
    elif op == "focus":
        s.find(*a[:2]).focus()
    elif op == "click":
        s.find(*a[:2]).click()
    elif op == "key":
        for k in a:
            s.key(k)
    elif op == "expect":
        s.wait_text(a[0], a[1], a[2][1:-1] if a[2][:1] == "/" else re.escape(a[2]))
    elif op == "state":
        want, st = not a[2].startswith("!"), a[2].lstrip("!")
        s.until(lambda: (st in s.find(*a[:2]).states) == want, "state %s on [%s] %r" % (a[2], a[0], a[1]))
    elif op == "focused":
        s.until(lambda: any("focused" in n.states for n in s.all(*a[:2])), "focus on [%s] %r" % tuple(a[:2]))
    elif op == "said":
        m = _matcher(a[0])
        try:
            s.until(lambda: any(m(t) for _, _, t in s.spoken()), "announcement %s" % a[0])
        except DriverError as e:
            raise DriverError("%s; heard %r" % (e, s.spoken()[-12:])) from None
    elif op == "count":
        s.until(lambda: len(s.all(*a[:2])) == int(a[2]), "%s controls [%s] %r" % (a[2], a[0], a[1]))
    elif op == "in_view":
        s.until(lambda: in_view(s.find(*a[:2])), "[%s] %r scrolled into view" % tuple(a[:2]))
    elif op == "audit":
        bad = s.audit()
        if bad:
            raise DriverError("without a name: " + "; ".join("%s in %s" % (n.line(), n.parent()) for n in bad))
    elif op == "shot":
        subprocess.run(["import", "-window", "root", a[0]], check=True)
    elif op == "sleep":
        s.pump(float(a[0]))
    elif op == "heard":
        for e in s.spoken():
            print("   ", e, file=out)
    else:
        raise DriverError("unknown step %r" % op)


def python_with_gi():
    """This interpreter when it can import gi, else the system one (python3-gi serves only that)."""
    try:
        import gi  # noqa: F401
        return sys.executable
    except ImportError:
        if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
            return "/usr/bin/python3"
        print("gui_driver: python3-gi and gir1.2-atspi-2.0 are needed", file=sys.stderr)
        sys.exit(2)


def with_depth(screen):
    """As the X server wants it; 24 bits a pixel unless told otherwise."""
    return screen if screen.count("x") == 2 else screen + "x24"


def headless(opts, argv):
    """Start this script again inside its own X server and session bus."""
    tmp = tempfile.mkdtemp(prefix="guidrv-")
    env = dict(os.environ, GUI_DRIVER_INSIDE="1", GSETTINGS_BACKEND="memory", NO_AT_BRIDGE="0")
    env.pop("NO_AT_BRIDGE")
    env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    env.pop("WAYLAND_DISPLAY", None)
    env["GDK_BACKEND"] = "x11"
    env["XDG_RUNTIME_DIR"] = os.path.join(tmp, "run")
    os.makedirs(env["XDG_RUNTIME_DIR"], 0o700)
    if not opts.keep_home:
        env["HOME"] = os.path.join(tmp, "home")
        os.makedirs(env["HOME"])
        for k in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            env.pop(k, None)
    for tool in ("xvfb-run", "dbus-run-session"):
        if not shutil.which(tool):
            print("gui_driver: %s is not installed" % tool, file=sys.stderr)
            return 2
    cmd = ["xvfb-run", "-a", "-s", "-screen 0 %s -dpi 96 -noreset" % with_depth(opts.screen), "dbus-run-session", "--",
           python_with_gi(), os.path.abspath(__file__)] + argv
    try:
        return subprocess.run(cmd, env=env, stdin=subprocess.DEVNULL if opts.file != "-" else None).returncode
    finally:
        shutil.rmtree(tmp, ignore_errors=True)


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    own, prog = (argv[:argv.index("--")], argv[argv.index("--") + 1:]) if "--" in argv else (argv, [])
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--headless", action="store_true")
    p.add_argument("--wm")
    p.add_argument("--screen", default="1280x1024")
    p.add_argument("--app")
    p.add_argument("--timeout", type=float, default=10.0)
    p.add_argument("--keep-home", action="store_true")
    p.add_argument("--allow-stderr", action="store_true")
    p.add_argument("mode", choices=("tree", "audit", "script", "step"))
    p.add_argument("file", nargs="*")
    opts = p.parse_args(own)
    steps = opts.file
    opts.file = steps[0] if opts.mode == "script" and steps else None
    if not prog:
        p.error("no program: put it after --")
    if opts.headless and not os.environ.get("GUI_DRIVER_INSIDE"):
        return headless(opts, argv)
    if python_with_gi() != sys.executable:
        return subprocess.run([python_with_gi(), os.path.abspath(__file__)] + argv).returncode
    if opts.mode == "script":
        fh = sys.stdin if opts.file == "-" else open(opts.file, encoding="utf-8")
        steps = list(fh)
    wm = None
    if os.environ.get("GUI_DRIVER_INSIDE") and not opts.wm:
        os.environ["GUI_DRIVER_NO_WM"] = "1"
    if opts.wm:
        wm = subprocess.Popen([opts.wm], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
    code = 0
    s = Session(prog, opts.app, opts.timeout)
    try:
        with s:
            s.pump(0.3)
            if opts.mode == "tree":
                run_step(s, ["tree"])
            elif opts.mode == "audit":
                for n in s.audit():
                    up = n.parent()
                    print("no name: %s in %s" % (n.line(), up))
                    code = 1
            else:
                for i, line in enumerate(steps, 1):
                    words = shlex.split(line, comments=True)
                    if not words:
                        continue
                    try:
                        run_step(s, words)
                        print("ok   %3d  %s" % (i, line.strip()))
                    except (DriverError, TypeError, ValueError, IndexError) as e:
                        print("FAIL %3d  %s\n          %s" % (i, line.strip(), e))
                        code = getattr(e, "code", 1)
                        break
    except DriverError as e:
        print("gui_driver: %s" % e, file=sys.stderr)
        code = getattr(e, "code", 1)
    finally:
        if wm:
            wm.send_signal(signal.SIGTERM)
            wm.wait()
    noise = s.noise()
    for l in noise[:20]:
        print("stderr: " + l)
    if code == 0 and noise and not opts.allow_stderr:
        code = 4
    return code


if __name__ == "__main__":
    sys.exit(main())
