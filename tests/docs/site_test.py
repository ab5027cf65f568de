#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds the pages of the documentation and looks at every one of them.

    site_test.py SIGNPOST_CLI   builds them into a temporary folder
    site_test.py --self-test    shows on broken pages that each kind of mistake is found

Each page carries the prompt, every emergency sign and the state of review; is one that a screen reader and a keyboard can
use; runs no script and loads nothing from elsewhere; and its links lead somewhere. The catalogue names every sign, effect,
reading, combination and source, and every source with its address. The colours stand far enough apart.
"""
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "docs/site/build_site.py"
LOADING = {"img": "src", "script": "src", "link": "href", "iframe": "src", "source": "src", "video": "src", "object": "data"}
LEAST_CONTRAST = 4.5  # WCAG 2 AA for text
TEXT_ON_GROUND = [(text, ground) for text in ("text", "soft", "accent") for ground in ("ground", "card", "accent-ground")]
TEXT_ON_GROUND += [("band-text", "band")]


class Page(html.parser.HTMLParser):
    """What a page has: its words, anchors, links, what it loads, and what it lacks."""

    def __init__(self, text):
        super().__init__()
        self.words, self.ids, self.links, self.loaded, self.problems = [], set(), [], [], []
        self.headings, self.tags = [], []
        self.feed(text)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.append(tag)
        if "id" in values:
            self.problems += ["has the id %s twice" % values["id"]] if values["id"] in self.ids else []
            self.ids.add(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if LOADING.get(tag) in values:
            self.loaded.append(values[LOADING[tag]])
        if tag == "img" and not values.get("alt"):
            self.problems.append("has a picture without words: %s" % values.get("src"))
        if tag == "html" and values.get("lang") != "en":
            self.problems.append("does not say its language")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag in ("script", "iframe", "object") or any(name.startswith("on") for name in values):
            self.problems.append("runs or embeds something: <%s>" % tag)
        if "style" in values:
            self.problems.append("has a style of its own: <%s>" % tag)

    def handle_data(self, data):
        self.words.append(data)


def outline_problems(page):
    main = page.headings
    found = [] if main.count(1) == 1 else ["has %d headings of the first level" % main.count(1)]
    below = [level for level in main if level > 0]
    return found + ["goes from a heading of level %d to %d" % pair for pair in zip(below, below[1:]) if pair[1] > pair[0] + 1]


def page_problems(page, standing):
    found = list(page.problems) + outline_problems(page)
    found += ["lacks %r" % one for one in standing if one not in page.text]
    found += ["lacks <%s>" % tag for tag in ("title", "main", "nav", "header", "footer") if tag not in page.tags]
    if "#main" not in page.links or "main" not in page.ids:
        found.append("has no way past the head of the page")
    return found + ["loads something from elsewhere: " + one for one in page.loaded if re.match(r"([a-z]+:|//)", one)]


def link_problems(name, pages, folder):
    found = []
    for link in pages[name].links + pages[name].loaded:
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = urllib.parse.unquote(link).partition("#")
        target = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
        if not (folder / target).is_file():
            found.append("leads to a file that is not there: " + link)
        elif anchor and (target not in pages or anchor not in pages[target].ids):
            found.append("leads to an anchor that is not there: " + link)
    return found


def unreachable(pages):
    """Pages that no chain of links leads to from the first."""
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in reached or name not in pages:
            continue
        reached.add(name)
        waiting += [os.path.normpath(os.path.join(os.path.dirname(name), link.partition("#")[0]))
                    for link in pages[name].links if link.partition("#")[0]]
    return sorted(set(pages) - reached)


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def colour_problems(css):
    """Both looks: the colours in the order in which the sheet gives them."""
    found, colours, looks = [], {}, 0
    for block in re.findall(r":root \{([^}]*)\}", css):
        colours.update(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
        looks += 1
        for text, ground in TEXT_ON_GROUND:
            value = contrast(colours[text], colours[ground])
            if value < LEAST_CONTRAST:
                found.append("look %d: %s on %s has a contrast of %.2f" % (looks, text, ground, value))
    return found + ([] if looks >= 2 and "prefers-color-scheme: dark" in css else ["has no dark look"])


def ask(cli, *arguments):
    return json.loads(subprocess.run([cli, *arguments, "--json"], capture_output=True, text=True, check=True).stdout)


def rules_problems(cli, pages):
    """What the rules have and the catalogue has not."""
    wanted = [("catalogue/signs.html", one["id"], [one["label"], *one["sources"]]) for one in ask(cli, "signs")["signs"]]
    for effect in ask(cli, "effects")["effects"]:
        page = "catalogue/%s.html" % effect["id"]
        wanted += [(page, None, [effect["name"], effect["usual_time"], *effect["sources"]])]
    cited = {"measurement": set(), "combination": set()}
    for source in ask(cli, "sources")["sources"]:
        words = [source["title"], source["publisher"], source["note"] or ""]
        wanted += [("catalogue/sources.html", source["id"], words)]
        if source["address"] and source["address"] not in pages["catalogue/sources.html"].links:
            yield "catalogue/sources.html has no link to " + source["address"]
        for kind, ids in cited.items():
            ids.update(ask(cli, "show", source["id"])["cited_by"][kind])
    for kind, ids in cited.items():
        for one in (ask(cli, "show", id) for id in sorted(ids)):
            words = [one.get("label") or one["name"], *one["sources"]]
            words += [number for line in one.get("thresholds", []) for number in line["line"].values()]
            wanted += [("catalogue/%ss.html" % kind, one["id"], words)]
    for page, id, words in wanted:
        if id is not None and id not in pages[page].ids:
            yield "%s has no place for %s" % (page, id)
        for word in words:
            if " ".join(word.split()) not in pages[page].text:
                yield "%s does not say: %s" % (page, word)


def standing_words(cli):
    signs = [one["short"] for one in ask(cli, "signs")["signs"] if one["advice"] == "emergency"]
    catalog = ask(cli, "match")["catalog"]
    state = [] if catalog["reviewed_by"] else ["Not yet reviewed by a clinician."]
    return [ask(cli, "match")["prompt"], "Rules " + catalog["version"], *state, *signs]


def look(cli):
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "docs"
        subprocess.run([sys.executable, str(BUILD), cli, str(folder)], check=True, stdout=subprocess.DEVNULL)
        pages = {path.relative_to(folder).as_posix(): Page(path.read_text(encoding="utf-8"))
                 for path in sorted(folder.rglob("*.html"))}
        standing = standing_words(cli)
        found = []
        for name, page in pages.items():
            found += ["%s %s" % (name, one) for one in page_problems(page, standing) + link_problems(name, pages, folder)]
        found += ["no link leads to " + one for one in unreachable(pages)]
        found += ["site.css: " + one for one in colour_problems((folder / "site.css").read_text(encoding="utf-8"))]
        written = [path.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for path in (ROOT / "docs").rglob("*.md")]
        found += ["is not built: " + one for one in written if one not in pages]
        found += list(rules_problems(cli, pages))
    print("\n".join(found + ["%d pages" % len(pages)]))
    return 1 if found or len(standing) < 3 else 0


GOOD = """<!doctype html><html lang="en"><head><title>t</title><link rel="stylesheet" href="site.css"></head><body>
<a href="#main">skip</a><header>Call now. fainting</header><nav><a href="b.html#x">b</a></nav><main id="main"><h1>T</h1>
<h2>U</h2><img src="p.png" alt="p"></main><footer>f</footer></body></html>"""


def self_test():
    cases = [("<h2>U", "<h2>U", ""), ("fainting", "", "lacks 'fainting'"), ('alt="p"', "", "picture without words"),
             (' lang="en"', "", "language"), ("<h2>U", "<h3>U", "level 1 to 3"), ("<h2>U</h2>", "<h1>U</h1>", "2 headings"),
             ("<footer>", "<script></script><footer>", "runs or embeds"), ("<h2>", '<h2 id="main">', "twice"),
             ("b.html#x", "b.html#y", "anchor that is not there"), ("b.html#x", "c.html", "file that is not there"),
             ('"p.png"', '"https://example.org/p.png"', "from elsewhere"), ('href="#main"', 'href="b.html"', "no way past")]
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("a.html", "b.html", "p.png", "site.css"):
            (folder / name).touch()
        for old, new, wanted in cases:
            assert old in GOOD
            pages = {"a.html": Page(GOOD.replace(old, new)), "b.html": Page('<p id="x">')}
            found = page_problems(pages["a.html"], ["Call now.", "fainting"]) + link_problems("a.html", pages, folder)
            if len(found) != bool(wanted) or (wanted and wanted not in found[0]):
                print("%s -> %s\n  wanted %r, found %s" % (old, new, wanted, found))
                wrong += 1
    pale = ":root { --ground: #ffffff; --card: #ffffff; --text: #1b2733; --soft: #999999; --accent: #084f6a; " \
           "--accent-ground: #e3f0f5; --band: #0b3f55; --band-text: #ffffff; }"
    if len(colour_problems(pale)) != 4:  # one text on three grounds, and no dark look
        print("colours: %s" % colour_problems(pale))
        wrong += 1
    alone = unreachable({"index.html": Page('<a href="b/c.html">'), "b/c.html": Page(""), "d.html": Page("")})
    return wrong + (alone != ["d.html"])


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    return look(os.path.abspath(sys.argv[1]))


if __name__ == "__main__":
    sys.exit(main())
