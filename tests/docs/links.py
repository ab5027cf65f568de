#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every link and picture of the Markdown files leads somewhere: files are there, and anchors are in them.

    links.py [--list]      --list prints the addresses outside the project too; they are never fetched
    links.py --self-test   shows on a broken sample that each kind of mistake is found

Anchors are those that the common hosting sites give a heading.
"""
import re
import sys
import tempfile
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import markdown  # noqa: E402

LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^()<>\s]*(?:\([^()\s]*\))?[^()<>\s]*)>?(?:\s+\"[^\"]*\")?\s*\)")
DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:")


def anchors_of(text):
    taken = set()
    for heading in HEADING.findall(markdown.without_fences(text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").replace("*", "")
        plain = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        found, number = plain, 0
        while found in taken:
            number += 1
            found = "%s-%d" % (plain, number)
        taken.add(found)
    return taken


def links_of(text):
    """(line, is picture, words, address) of each link, none in code."""
    text = markdown.without_fences(text)
    text = markdown.CODE.sub(lambda found: re.sub(r"[^\n]", "x", found.group(0)), text)
    for found in LINK.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, bool(found.group(1)), found.group(2), found.group(3)
        if "![" in found.group(2):  # a picture that is a link
            yield from links_of("\n" * text.count("\n", 0, found.start()) + found.group(2))
    for found in DEFINITION.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, False, "", found.group(1)


def mistake_of(path, is_picture, words, address, root):
    """What is wrong with one link of a file; empty when nothing is."""
    if is_picture and not words.strip():
        return "has a picture without words: " + address
    if OUTSIDE.match(address):
        return ""
    file, _, anchor = address.partition("#")
    target = (path.parent / urllib.parse.unquote(file)).resolve() if file else path
    if not target.is_relative_to(root) or not target.exists():
        return "leads to a file that is not there: " + address
    if anchor and (target.suffix != ".md" or anchor not in anchors_of(target.read_text(encoding="utf-8"))):
        return "leads to an anchor that is not there: " + address
    return ""


def mistakes_of(path, root):
    found = []
    for line, is_picture, words, address in links_of(path.read_text(encoding="utf-8")):
        what = mistake_of(path, is_picture, words, address, root)
        found += ["%s:%d: %s" % (path.relative_to(root), line, what)] if what else []
    return found


def self_test():
    page = ("# A page\n\n## Twice\n\n## Twice\n\n## With `code`, and more\n\n"
            "[a](b.md) [b](#twice-1) [c](b.md#there) [d](#with-code-and-more) ![p](p.png) [![q](p.png)](b.md)\n"
            "[e](https://example.org/a_(b)) `[f](gone.md)`\n\n```\n[g](gone.md)\n```\n\n[h]: b.md\n")
    broken = [("[a](gone.md)", "gone.md"), ("[a](b.md#gone)", "b.md#gone"), ("[a](#gone)", "#gone"),
              ("![a](gone.png)", "gone.png"), ("![](p.png)", "without words"), ("[a](../../etc/passwd)", "not there"),
              ("[a]: gone.md", "gone.md"), ("[![q](gone.png)](b.md)", "gone.png"), ("[a\nb](gone.md)", "gone.md")]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        (root / "b.md").write_text("# There\n")
        (root / "p.png").write_text("")
        for text, wanted in [(page, "")] + broken:
            (root / "a.md").write_text(text)
            found = mistakes_of(root / "a.md", root)
            if len(found) != bool(wanted) or (wanted and wanted not in found[0]):
                print("%s\n  wanted %r, found %s" % (text, wanted, found))
                wrong += 1
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    paths = markdown.files()
    found = [one for path in paths for one in mistakes_of(path, markdown.ROOT)]
    links = [(path, address) for path in paths for *_, address in links_of(path.read_text(encoding="utf-8"))]
    if sys.argv[1:] == ["--list"]:
        for address in sorted({address for _, address in links if OUTSIDE.match(address)}):
            print(address)
    print("\n".join(found + ["%d links on %d pages" % (len(links), len(paths))]))
    return 1 if found or len(links) < len(paths) else 0


if __name__ == "__main__":
    sys.exit(main())
