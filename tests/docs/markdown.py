# SPDX-License-Identifier: Apache-2.0
"""What the tests of the documentation read out of Markdown: tables, code in the text, headings, and the files."""
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^ {0,3}(```+|~~~+)")
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)


def files(root=ROOT):
    """The Markdown files that belong to the project: those that git would keep, else all outside build folders."""
    listed = subprocess.run(["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
                            capture_output=True, text=True)
    if listed.returncode == 0:
        found = [root / line for line in set(listed.stdout.splitlines())]
    else:
        found = [path for path in root.rglob("*.md") if "build" not in path.relative_to(root).parts]
    return sorted(path for path in found if path.exists())


def without_fences(text):
    """The text with each line of a fenced block emptied, so that lines keep their numbers."""
    lines, fence = [], None
    for line in text.splitlines():
        mark = FENCE.match(line)
        if fence is None and mark:
            fence = mark.group(1)
            line = ""
        elif fence is not None:
            if line.strip().startswith(fence):
                fence = None
            line = ""
        lines.append(line)
    return "\n".join(lines)


def code_words(text):
    """(line number, text) of each piece of code in running text."""
    return [(text.count("\n", 0, found.start()) + 1, " ".join(found.group(2).split())) for found in CODE.finditer(text)]


def table_rows(text, first_cell):
    """The cells of each table row whose first cell matches; a bar inside code does not end a cell."""
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("|"):
            continue
        kept = CODE.sub(lambda found: found.group(0).replace("|", "\0"), line.strip().strip("|"))
        cells = [cell.replace("\0", "|").strip() for cell in kept.split("|")]
        if re.fullmatch(first_cell, cells[0]):
            rows.append((number, cells))
    return rows
