# SPDX-License-Identifier: Apache-2.0
"""Runs a program under strace and tells what it connected to, and which files it made or changed, with their rights."""
import os
import re
from pathlib import Path

CALLS = ("connect,bind,socket,umask,open,openat,creat,mkdir,mkdirat,mknod,mknodat,rename,renameat,renameat2,link,linkat,"
         "symlink,symlinkat,chmod,fchmod,fchmodat,truncate,execve,sendto,sendmsg,sendmmsg")
CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
RESUMED = re.compile(r"^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
FOLDER_OF_CALL = re.compile(r"^(?:AT_FDCWD|\d+)<([^>]*)>")
MODE = re.compile(r"\b(0[0-7]{3,4})\b")
WRITES = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND)\b")
OTHERS = 0o077


def command(log, program):
    """strace around a program; its log names each file by its whole path."""
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-s", "4096", "-e", "signal=none", "-e", "trace=" + CALLS,
            "-o", str(log), *program]


def whole_lines(text):
    """The lines of a log with each call that was interrupted put together again."""
    open_calls, out = {}, []
    for line in text.splitlines():
        resumed = RESUMED.match(line)
        if line.endswith("<unfinished ...>"):
            open_calls[line.split()[0]] = line.removesuffix("<unfinished ...>").rstrip()
        elif resumed and resumed.group(1) in open_calls:
            out.append(open_calls.pop(resumed.group(1)) + resumed.group(3))
        else:
            out.append(line)
    return out


def path_in(arguments, cwd):
    """The whole path that the first quoted word of a call means."""
    word = QUOTED.search(arguments)
    folder = FOLDER_OF_CALL.match(arguments)
    path = word.group(1).encode().decode("unicode_escape") if word else ""
    return os.path.normpath(os.path.join(folder.group(1) if folder else cwd, path))


class Trace:
    """What a log says: `sockets` made, `connected` and `bound` addresses, `written` files, `open_to_others` rights."""

    def __init__(self, text, cwd="/"):
        self.sockets, self.connected, self.bound = [], [], []
        self.written, self.open_to_others, self.ran = set(), [], []
        self.masks = {}
        self.cwd = cwd
        for line in whole_lines(text):
            found = CALL.match(line)
            if found:
                self.take(*found.groups())

    def take(self, process, call, rest):
        arguments, _, result = rest.rpartition(") ")
        failed = result.lstrip("= ").startswith("-1")
        if call == "socket":
            self.sockets.append(arguments.split(",")[0])
        elif call in ("connect", "sendto", "sendmsg", "sendmmsg", "bind"):
            where = self.bound if call == "bind" else self.connected
            where += re.findall(r"\{(sa_family=[^}]*)\}", arguments)
        elif call == "umask":
            self.masks[process] = int(arguments, 8)
        elif call == "execve":
            self.ran.append(path_in(arguments, self.cwd))
        elif not failed:
            self.take_file(process, call, arguments)

    def take_file(self, process, call, arguments):
        if call.startswith("open") and not WRITES.search(arguments):
            return
        if call.startswith(("rename", "link", "symlink")):
            last = QUOTED.findall(arguments)[-1]
            self.written.add(os.path.normpath(os.path.join(self.cwd, last)))
            return
        path = path_in(arguments, self.cwd) if call != "fchmod" else FOLDER_OF_CALL.match(arguments).group(1)
        self.written.add(path)
        mode = MODE.findall(QUOTED.sub("", arguments))
        is_made = call.startswith(("mkdir", "mknod", "creat")) or "O_CREAT" in arguments
        if mode and (is_made or "chmod" in call):
            # A thread has the mask of its process; one process alone sets it here.
            mask = self.masks.get(process, next(iter(self.masks.values()), 0)) if is_made else 0
            if int(mode[-1], 8) & ~mask & OTHERS:
                self.open_to_others.append(path)


def read(log, cwd):
    return Trace(Path(log).read_text(encoding="utf-8", errors="replace"), str(cwd))
