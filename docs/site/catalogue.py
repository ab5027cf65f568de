# SPDX-License-Identifier: Apache-2.0
"""The pages of all signs, effects, readings, combinations and sources, as Markdown: what signpost-cli says of the rules.

Nothing here knows a sign or a number: a changed rule is a changed page with the next build.
"""
import json
import re
import subprocess

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|&~])")
FOLDER = "catalogue/"


def plain(text):
    """Words from the rules as Markdown that shows just these words."""
    return SPECIAL.sub(r"\\\1", text)


def one_line(text):
    return " ".join(text.split())


class Rules:
    """What the command line program says."""

    def __init__(self, cli):
        self.cli = cli
        self.signs = self.ask("signs")["signs"]
        self.effects = self.ask("effects")["effects"]
        self.sources = self.ask("sources")["sources"]
        self.sign_of = {one["id"]: one for one in self.signs}
        extracted = self.run("rules", "extract")
        self.measurements = self.named(extracted, "measurement", "name")
        self.combinations = self.named(extracted, "combination", "label")
        self.read_standing_texts()

    def run(self, *arguments):
        return subprocess.run([self.cli, *arguments], capture_output=True, text=True, check=True).stdout

    def ask(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def named(self, extracted, kind, text):
        """All of a kind, in the order of the rules: no command lists them."""
        ids = re.findall(r'^msgctxt "%s\.(\w+)\.%s"$' % (kind, text), extracted, re.MULTILINE)
        return [self.ask("show", one) for one in ids]

    def read_standing_texts(self):
        """The prompt, the emergency signs and the review state, as the program puts them around every answer."""
        self.prompt = self.ask("match")["prompt"]
        first, *_, last = self.run("match").split("\n\n")
        lines = first.removeprefix(self.prompt)
        heading, _, rest = lines.partition(":")
        names = [one["short"] for one in self.signs if one["advice"] == "emergency"]
        self.emergency_heading = one_line(heading) + ":"
        self.emergency_signs = [one for one in names if one in one_line(rest)]
        if self.emergency_signs != names:
            raise SystemExit("the emergency signs of `signpost-cli match` are not those of `signpost-cli signs`")
        closing = one_line(last).removesuffix(self.prompt).strip()
        self.not_complete, _, self.closing = closing.partition(" Signpost ")
        self.closing = "Signpost " + self.closing


def cited(ids):
    links = ["[%s](sources.md#%s)" % (plain(one), one) for one in ids]
    return ", ".join(links)


def sign_link(rules, id):
    return "[%s](signs.md#%s)" % (plain(rules.sign_of[id]["label"]), id)


def effect_link(effect):
    return "[%s](%s.md)" % (plain(effect["name"]), effect["id"])


def note(one):
    return ["", "*Note for reviewers:* " + plain(one["note"])] if one.get("note") else []


def line_in_words(threshold, measurement):
    symbols = {unit["id"]: unit["symbol"] for unit in measurement["units"]}
    lines = ["%s %s" % (number, symbols[unit]) for unit, number in threshold["line"].items()]
    begin = {">": "above ", "<": "below "}.get(threshold["when"], "")
    end = {">=": " or more", "<=": " or less"}.get(threshold["when"], "")
    return begin + " (".join(lines) + (")" if len(lines) > 1 else "") + end


def age_in_words(age):
    if age["from"] is None and age["below"] is None:
        return "any age"
    if age["below"] is None:
        return "from %s years, and without an age" % age["from"]
    below = "below %s %s" % (age["below"], "year" if age["below"] == 1 else "years")
    return below if age["from"] is None else "from %s to %s" % (age["from"], below)


def lines_to(rules, id):
    return [(one, line) for one in rules.measurements for line in one["thresholds"] if line["sign"] == id]


def sign_section(rules, sign):
    effects = [one for one in rules.effects if one["id"] in sign["effects"]]
    out = ["## %s {#%s}" % (plain(sign["label"]), sign["id"]), "", plain(sign["check"] or ""), ""]
    if sign["advice"] == "emergency":
        out += ["- **The sources ask for emergency help for this sign**: " + cited(sign["emergency_sources"])]
    if effects:
        out += ["- Is listed as a sign of: " + ", ".join(effect_link(one) for one in effects)]
    else:
        out += ["- None of the effects lists this sign by itself. It still matters: tell your care team."]
    for measurement, line in lines_to(rules, sign["id"]):
        out += ["- Follows from a reading: %s %s" % (plain(measurement["name"]), plain(line_in_words(line, measurement)))]
    out += ["- For clinicians: %s. Id: `%s`" % (plain(sign["clinical"] or "none"), sign["id"])]
    if sign["from_founding_article"]:
        out += ["- The founding article names it."]
    return out + ["- Sources: " + cited(sign["sources"])] + note(sign) + [""]


def signs_page(rules):
    out = ["# All signs", "", "Every sign of the rules, in their order. %s" % plain(rules.not_complete), ""]
    for sign in rules.signs:
        out += sign_section(rules, sign)
    return out


def effect_page(rules, effect):
    out = ["# " + plain(effect["name"]), "", plain(effect["plain"]), "", plain(rules.not_complete), ""]
    if effect["founding_article_says"]:
        out += ["The founding article says:", ""] + ["- " + plain(one) for one in effect["founding_article_says"]] + [""]
    out += ["## Signs that it lists", "", "| sign | sources of the link | note for reviewers |", "|---|---|---|"]
    for link in effect["signs"]:
        mark = " **(emergency)**" if rules.sign_of[link["id"]]["advice"] == "emergency" else ""
        row = (sign_link(rules, link["id"]), mark, cited(link["sources"]), plain(link["note"] or ""))
        out += ["| %s%s | %s | %s |" % row]
    onset = effect["onset"]
    out += ["", "## When", "", "%s (%s)" % (plain(effect["usual_time"]), cited(onset["sources"])), ""]
    out += ["- %s (%s)" % (plain(one["text"]), cited(one["sources"])) for one in effect["timing"]]
    out += ["", "The day never rules anything out. A sign on any day counts.", ""]
    out += ["## What teams often do", "", "%s (%s)" % (plain(effect["care"]), cited(effect["care_sources"])), ""]
    return out + ["For clinicians: %s. Id: `%s`" % (plain(effect["clinical"]), effect["id"])] + note(effect)


def measurements_page(rules):
    out = ["# Readings and their lines", "", "A number over a line counts as the sign beside it. A number that crosses no "
           "line does not rule anything out. The limits of what can be typed are the program's own.", ""]
    for one in rules.measurements:
        units = ", ".join("%s to %s %s" % (unit["lowest"], unit["highest"], plain(unit["symbol"])) for unit in one["units"])
        out += ["## %s {#%s}" % (plain(one["name"]), one["id"]), "", plain(one["check"] or ""), "",
                "Can be typed: %s. Id: `%s`" % (units, one["id"]), "",
                "| line | age | counts as | sources |", "|---|---|---|---|"]
        for line in one["thresholds"]:
            mark = " **(emergency)**" if line["advice"] == "emergency" else ""
            row = (plain(line_in_words(line, one)), mark, age_in_words(line["age"]), sign_link(rules, line["sign"]),
                   cited(line["sources"]))
            out += ["| %s%s | %s | %s | %s |" % row]
        out += [""]
        for line in one["thresholds"]:
            out += ["- %s: %s" % (plain(line_in_words(line, one)), plain(line["note"]))] if line["note"] else []
        out += [""]
    return out


def combinations_page(rules):
    out = ["# Signs that together call for emergency help", "",
           "One sign from each line is enough. A combination can only raise the advice.", ""]
    for one in rules.combinations:
        out += ["## %s {#%s}" % (plain(one["label"]), one["id"]), "", plain(one["why"]), ""]
        out += ["- " + " or ".join(sign_link(rules, id) for id in choice) for choice in one["needs"]]
        out += ["", "Sources: %s. Id: `%s`" % (cited(one["sources"]), one["id"])]
        if one["composed"]:
            out += ["", "Signpost put these signs together from the sources named here. No source states it as a rule."]
        out += note(one) + [""]
    return out


def sources_page(rules):
    out = ["# All sources", "", "What the rules cite. What a source is, as the one who read it saw it, stands in its note.", ""]
    for one in rules.sources:
        title = plain(one["title"])
        title = "[%s](<%s>)" % (title, one["address"]) if one["address"] else title
        year = ", %s" % one["year"] if one["year"] else ""
        out += ["## %s {#%s}" % (plain(one["id"]), one["id"]), "",
                "%s. %s%s. Kind: %s." % (title, plain(one["publisher"]), year, one["type"].replace("_", " "))]
        out += note(one) + [""]
    return out


def index_page(rules):
    out = ["# The catalogue", "",
           "All that the rules say, made from the rules themselves when this page was built. Every statement names its "
           "source. %s" % plain(rules.not_complete), "",
           "- [All signs](signs.md): %d" % len(rules.signs)]
    out += ["- [Readings and their lines](measurements.md): %d" % len(rules.measurements),
            "- [Signs that together call for emergency help](combinations.md): %d" % len(rules.combinations),
            "- [All sources](sources.md): %d" % len(rules.sources), "", "## The effects", "",
            "Always in this order. It is not a ranking.", ""]
    out += ["- %s: %d signs" % (effect_link(one), len(one["signs"])) for one in rules.effects]
    out += ["", "## The signs at a glance", "", "| sign | is listed as a sign of |", "|---|---|"]
    names = {one["id"]: effect_link(one) for one in rules.effects}
    for sign in rules.signs:
        mark = " **(emergency)**" if sign["advice"] == "emergency" else ""
        effects = ", ".join(names[id] for id in sign["effects"]) or "no effect by itself; it still matters"
        out += ["| %s%s | %s |" % (sign_link(rules, sign["id"]), mark, effects)]
    return out


def pages(rules):
    """Markdown by path below docs/."""
    made = {"index": index_page(rules), "signs": signs_page(rules), "measurements": measurements_page(rules),
            "combinations": combinations_page(rules), "sources": sources_page(rules)}
    made.update({one["id"]: effect_page(rules, one) for one in rules.effects})
    return {FOLDER + name + ".md": "\n".join(lines) + "\n" for name, lines in made.items()}
