#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the documentation as a folder of web pages: no network, no script, nothing from elsewhere.

    build_site.py SIGNPOST_CLI FOLDER

cmark-gfm (docs/decisions/0028-cmark-gfm-for-the-site.md) makes HTML of each Markdown file; this adds the frame around
it, anchors, and the catalogue that SIGNPOST_CLI tells. FOLDER is emptied first, if an earlier run made it.
"""
import html
import os
import re
import shutil
import string
import struct
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import catalogue  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DOCS = ROOT / "docs"
MARK = ".made-by-build_site"
WIDE_TABLE = 6  # from so many columns on, a row is a card of its own: no screen is wide enough for the table
FEW_HEADINGS = 4
ROOT_PAGES = {"README.md": "readme", "CONTRIBUTING.md": "contributing", "CHANGELOG.md": "changelog",
              "SECURITY.md": "security"}
NAVIGATION = [
    ("Start", ["index", "readme", "user-guide", "files"]),
    ("For nurses and clinics", ["nurse-guide", "clinic-guide", "grading"]),
    ("The catalogue", ["catalogue/index", "catalogue/signs", "catalogue/measurements", "catalogue/combinations",
                       "catalogue/sources"]),
    ("Safety", ["safety/intended-use", "safety/safety-case", "safety/hazard-log", "safety/content-notes", "security"]),
    ("For builders", ["contributing", "architecture", "rules", "translating", "accessibility", "quality", "performance",
                      "at-scale", "diary-file", "diary-json", "fhir", "decisions/index", "changelog"]),
]
SHORT_NAMES = {"index": "What this is", "readme": "Readme", "files": "Its files", "rules": "The rules",
               "translating": "Translating", "grading": "Grading, for clinicians", "catalogue/index": "Overview",
               "catalogue/measurements": "Readings", "catalogue/combinations": "Combinations", "at-scale": "At scale",
               "fhir": "FHIR", "safety/content-notes": "Notes on the content"}


def markdown_to_html(text):
    options = ["-t", "html", "--validate-utf8", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist"]
    return subprocess.run(["cmark-gfm", *options], input=text, capture_output=True, text=True, check=True).stdout


def words_of(fragment):
    return html.unescape(re.sub(r"<[^>]+>", "", fragment)).strip()


def slug(text, taken):
    """The anchor that the common hosting sites give a heading."""
    plain = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
    found, number = plain, 0
    while found in taken:
        number += 1
        found = "%s-%d" % (plain, number)
    taken.add(found)
    return found


def with_anchors(body):
    """The page with an id at each heading, and (level, id, HTML) of them."""
    taken, headings = set(), []

    def heading(found):
        level, inner = found.group(1), found.group(2)
        own = re.search(r" ?\{#([\w-]+)\}$", inner)
        inner = inner[:own.start()] if own else inner
        id = own.group(1) if own else slug(words_of(inner), taken)
        headings.append((int(level), id, inner))
        return '<h%s id="%s">%s</h%s>' % (level, id, inner, level)

    return re.sub(r"<h([1-6])>(.*?)</h\1>", heading, body, flags=re.DOTALL), headings


def record(names, cells):
    id, title = words_of(cells[0]), cells[1]
    parts = ["<dt>%s</dt><dd>%s</dd>" % pair for pair in zip(names[2:], cells[2:])]
    head = '<h2 id="%s"><span class="id">%s</span>%s</h2>' % (id.lower(), html.escape(id), title)
    return '<section class="record">%s<dl>%s</dl></section>' % (head, "".join(parts))


def table(found):
    names = re.findall(r"<th[^>]*>(.*?)</th>", found.group(0), re.DOTALL)
    if len(names) < WIDE_TABLE:
        return '<div class="scroll" tabindex="0" role="region" aria-label="Table: %s">%s</div>' % (
            html.escape(", ".join(words_of(one) for one in names if one) or "values"), found.group(0))
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)
            for row in re.findall(r"<tr>(.*?)</tr>", found.group(0), re.DOTALL)]
    rows = [row for row in rows if row]
    ids = [words_of(row[0]) for row in rows]
    jumps = "".join('<li><a href="#%s">%s: %s</a></li>' % (id.lower(), html.escape(id), re.sub(r"</?a[^>]*>", "", row[1]))
                    for id, row in zip(ids, rows))
    names = [name[:1].upper() + name[1:] for name in names]
    jumps = '<details class="here"><summary>All %d rows</summary><ul>%s</ul></details>' % (len(rows), jumps)
    return '%s\n%s' % (jumps, "\n".join(record(names, row) for row in rows))


def contents(headings):
    second = [(id, inner) for level, id, inner in headings if level == 2]
    if len(second) < FEW_HEADINGS:
        return ""
    items = "".join('<li><a href="#%s">%s</a></li>' % (id, re.sub(r"</?a[^>]*>", "", inner)) for id, inner in second)
    return '<details class="here"><summary>On this page</summary><ul>%s</ul></details>' % items


def png_size(path):
    head = path.read_bytes()[:24]
    return struct.unpack(">II", head[16:24]) if head[:4] == b"\x89PNG" else None


class Site:
    def __init__(self, rules, folder):
        self.rules, self.folder = rules, folder
        self.pages = {}   # name without ending -> (path in the source tree, Markdown)
        self.files = {}   # path in the source tree -> path in the site
        self.template = string.Template((HERE / "page.html").read_text(encoding="utf-8"))

    def collect(self):
        for path in sorted(DOCS.rglob("*.md")):
            self.add(path.relative_to(DOCS).with_suffix("").as_posix(), path, path.read_text(encoding="utf-8"))
        for name, page in ROOT_PAGES.items():
            self.add(page, ROOT / name, (ROOT / name).read_text(encoding="utf-8"))
        for name, text in catalogue.pages(self.rules).items():
            self.add(name.removesuffix(".md"), DOCS / name, text)
        self.add("decisions/index", DOCS / "decisions/index.md", self.decisions())

    def add(self, name, path, text):
        self.pages[name] = (path, text)

    def decisions(self):
        lines = ["# Decision records", "", "Why things are as they are: one page for each choice, oldest first.", ""]
        for path in sorted((DOCS / "decisions").glob("[0-9]*.md")):
            title = path.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")
            lines.append("- [%s](%s)" % (title, path.name))
        return "\n".join(lines) + "\n"

    def title(self, name):
        return words_of(markdown_to_html(self.pages[name][1].splitlines()[0]))

    def target(self, page, address):
        """Where a link of a page leads in the site; None when it leads to a folder that has no page."""
        if re.match(r"[a-z]+:|#|$", address):
            return address
        path, _, anchor = address.partition("#")
        full = Path(os.path.normpath(self.pages[page][0].parent / path))
        for name, (source, _) in self.pages.items():
            if source == full or source == full / "index.md":
                return self.from_page(page, name + ".html") + ("#" + anchor if anchor else "")
        return self.from_page(page, self.copied(full)) if full.is_file() else None

    def from_page(self, page, path):
        return os.path.relpath(path, os.path.dirname(page) or ".").replace(os.sep, "/")

    def copied(self, full):
        inside = full.relative_to(DOCS) if full.is_relative_to(DOCS) else Path("source") / full.relative_to(ROOT)
        name = inside.as_posix()
        if full.suffix not in (".png", ".svg", ".json", ".css"):
            name += ".txt"  # so that a browser shows it
        self.files[full] = name
        return name

    def with_links(self, page, body):
        def link(found):
            to = self.target(page, html.unescape(found.group(1)))
            return found.group(2) if to is None else '<a href="%s">%s</a>' % (html.escape(to), found.group(2))

        def image(found):
            address = html.unescape(found.group(1))
            size = png_size(self.pages[page][0].parent / address)
            extra = ' width="%d" height="%d"' % size if size else ""
            return '<img src="%s"%s loading="lazy"' % (html.escape(self.target(page, address)), extra)

        body = re.sub(r'<a href="([^"]*)">(.*?)</a>', link, body, flags=re.DOTALL)
        return re.sub(r'<img src="([^"]*)"', image, body)

    def navigation(self, page):
        out = []
        for heading, names in NAVIGATION:
            if "catalogue/index" in names:
                names = names[:1] + ["catalogue/" + one["id"] for one in self.rules.effects] + names[1:]
            out.append("<h2>%s</h2>\n<ul>" % heading)
            for name in names:
                if name not in self.pages:
                    continue
                here = ' aria-current="page"' if name == page else ""
                label = html.escape(SHORT_NAMES.get(name, self.titles[name]))
                out.append('<li><a href="%s"%s>%s</a></li>' % (self.from_page(page, name + ".html"), here, label))
            out.append("</ul>")
        return "\n".join(out)

    def page(self, name):
        body, headings = with_anchors(self.with_links(name, markdown_to_html(self.pages[name][1])))
        body = re.sub(r"<table>.*?</table>", table, body, flags=re.DOTALL)
        if 'href="#' not in body.partition("<h2")[0]:  # a page may have its own list of what is on it
            body = body.replace("</h1>", "</h1>" + contents(headings), 1)
        signs = [html.escape(one) for one in self.rules.emergency_signs]
        return self.template.substitute(
            title=html.escape(self.titles[name]), up="../" * name.count("/"), body=body,
            navigation=self.navigation(name), prompt=html.escape(self.rules.prompt),
            emergency_heading=html.escape(self.rules.emergency_heading),
            emergency_signs=" · ".join('<span class="sign">%s</span>' % one for one in signs),
            closing=html.escape(self.rules.closing))

    def write(self):
        self.titles = {name: self.title(name) for name in self.pages}
        for name in self.pages:
            self.put(name + ".html", self.page(name))
        self.copied(HERE / "site.css")
        self.files[HERE / "site.css"] = "site.css"
        for full, name in self.files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(full, self.folder / name)

    def put(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def empty(folder):
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise SystemExit("%s holds files that were not made here; nothing was done" % folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARK).touch()


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    site = Site(catalogue.Rules(os.path.abspath(sys.argv[1])), Path(sys.argv[2]).resolve())
    site.collect()
    empty(site.folder)
    site.write()
    print("%d pages and %d files in %s" % (len(site.pages), len(site.files), site.folder))


if __name__ == "__main__":
    main()
