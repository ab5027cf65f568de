#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is installed beside the programs says the same as the programs do, and an installed program finds what it needs.

    packaging_test.py CMAKE BUILD_DIR SIGNPOST_CLI SIGNPOST_EXPORT SIGNPOST [UNITTEST_ARGS...]

Everything is installed into a new folder, as a package would have it, and looked at there.
"""
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PACKAGING = os.path.join(ROOT, "packaging")
APP = "example.signpost.signpost"
LANGUAGES = ["ar", "de", "es", "fr", "zh_CN"]
COMMANDS = ["match", "signs", "effects", "sources", "cases", "show", "rules check", "rules new-clinic",
            "rules new-key", "rules sign", "rules extract", "stream", "diary new", "diary add", "diary show", "diary verify",
            "diary recover", "diary passphrase", "export", "import", "questionnaire", "grade"]
DOC = ["NOTICE.gz", "changelog.Debian.gz", "changelog.gz", "clinic-guide.md.gz", "copyright", "diary-file.md.gz",
       "diary-json.md.gz", "nurse-guide.md.gz", "signpost.cdx.json", "user-guide.md.gz"]
INSTALLED = sorted(["usr/bin/signpost", "usr/bin/signpost-cli", "usr/libexec/signpost/signpost-export",
                    "usr/share/applications/%s.desktop" % APP, "usr/share/metainfo/%s.metainfo.xml" % APP,
                    "usr/share/mime/packages/%s.xml" % APP, "usr/share/man/man1/signpost.1.gz",
                    "usr/share/man/man1/signpost-cli.1.gz", "usr/share/icons/hicolor/16x16/apps/%s.svg" % APP,
                    "usr/share/icons/hicolor/scalable/apps/%s.svg" % APP,
                    "usr/share/icons/hicolor/symbolic/apps/%s-symbolic.svg" % APP,
                    "usr/share/icons/hicolor/scalable/mimetypes/application-x-signpost-diary.svg",
                    "usr/share/bash-completion/completions/signpost", "usr/share/lintian/overrides/signpost",
                    "usr/share/bash-completion/completions/signpost-cli"] + ["usr/share/doc/signpost/" + name for name in DOC])
OPTION = re.compile(r"(?<![\w-])--?[a-z](?:[a-z-]*[a-z])?(?![\w-])")


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def read(*parts):
    with open(os.path.join(ROOT, *parts), encoding="utf-8") as file:
        return file.read()


def options_in_help(text):
    """The options that a help lists, each at the beginning of its line."""
    heads = re.findall(r"^  (-\S+)", text, re.M)
    return {option for head in heads for option in head.split(",")} - {"-h", "--help", "--version"}


def options_in_manual(text):
    """The options that a part of a manual page lists, each behind .TP."""
    heads = re.findall(r"^\.TP\n(.*)", text.replace("\\-", "-"), re.M)
    return {option for head in heads for option in OPTION.findall(head.split(' "')[0])} - {"-h", "--help", "--version"}


class Manual(unittest.TestCase):
    def test_signpost_cli_has_every_command_with_its_options(self):
        page = read("packaging", "man", "signpost-cli.1.in")
        commands = page.split(".SH COMMANDS")[1].split("\n.SH ")[0].split("\n.SS ")[1:]
        general = options_in_manual(page.split(".SH OPTIONS")[1].split("\n.SH ")[0])  # stand behind every command
        told = {re.split(r" \[", part.split("\n")[0])[0]: options_in_manual(part) | general for part in commands}
        self.assertEqual(told, {name: options_in_help(run(CLI, *name.split(), "--help").stdout) for name in COMMANDS})

    def test_names_the_commands_that_there_are(self):
        listed = run(CLI, "--help").stdout.split("Commands:\n")[1].split("\n\n")[0]
        self.assertEqual([line[2:19].strip() for line in listed.split("\n")], COMMANDS)

    def test_signpost_has_every_option(self):
        told = options_in_manual(read("packaging", "man", "signpost.1.in").split(".SH OPTIONS")[1].split(".SH")[0])
        self.assertEqual(told, options_in_help(run(WINDOW, "--help").stdout))

    def test_the_exit_codes_are_those_of_the_help(self):
        for code in range(5):
            self.assertIn(".B %d\n" % code, read("packaging", "man", "signpost-cli.1.in").split(".SH EXIT STATUS")[1])


class Completion(unittest.TestCase):
    def completed(self, *words, function="_signpost_cli", folder=ROOT):
        script = ('source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); %s; printf "%%s\\n" "${COMPREPLY[@]}"' % function)
        done = run("bash", "-c", script, os.path.join(PACKAGING, "completion", "signpost-cli.bash"), *words, cwd=folder)
        self.assertEqual(done.stderr, "")
        return set(done.stdout.split())

    def test_offers_every_command(self):
        self.assertEqual(self.completed(CLI, ""), {name.split()[0] for name in COMMANDS} | {"--help", "--version"})
        for first in ("diary", "rules"):
            self.assertEqual(self.completed(CLI, first, ""), {n.split()[1] for n in COMMANDS if n.startswith(first + " ")})

    def test_offers_every_option_of_every_command_and_no_other(self):
        for name in COMMANDS:
            wanted = options_in_help(run(CLI, *name.split(), "--help").stdout) | {"--help", "--version"}
            self.assertEqual(self.completed(CLI, *name.split(), "--"), wanted, name)

    def test_offers_the_signs_of_the_rules_one_after_the_other(self):
        signs = {sign["id"] for sign in json.loads(run(CLI, "signs", "--json").stdout)["signs"]}
        self.assertEqual(self.completed(CLI, "match", "--sign", ""), signs)
        self.assertEqual(self.completed(CLI, "match", "--sign", "fever,chill"), {"fever,chills"})

    def test_offers_the_values_that_the_help_names(self):
        helps = run(CLI, "export", "--help").stdout + run(CLI, "diary", "add", "--help").stdout
        for option in ("--format", "--paper", "--page", "--language", "--voice", "--without"):
            values = self.completed(CLI, "export", option, "")
            self.assertTrue(values)
            self.assertEqual({value for value in values if value not in helps}, set(), option)

    def test_offers_diaries_to_the_window(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.signpost", "a.txt"):
                with open(os.path.join(folder, name), "w", encoding="utf-8"):
                    pass
            self.assertEqual(self.completed(WINDOW, "", function="_signpost", folder=folder), {"a.signpost"})
        self.assertEqual(self.completed(WINDOW, "--", function="_signpost") - {"--help", "--version"},
                         options_in_help(run(WINDOW, "--help").stdout))


class Desktop(unittest.TestCase):
    def test_the_entry_is_valid(self):
        done = run("desktop-file-validate", os.path.join(PACKAGING, "desktop", APP + ".desktop"))
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    def test_the_entry_speaks_every_language_as_the_window_does(self):
        entry = read("packaging", "desktop", APP + ".desktop")
        for language in LANGUAGES:
            name = re.search(r'msgid "Warning signs after CAR T-cells"\nmsgstr "(.*)"', read("languages", language + ".po"))
            for line in ("GenericName[%s]=%s\n" % (language, name.group(1)), "Comment[%s]=" % language, "Keywords[%s]=" % language):
                self.assertIn(line, entry)

    def test_a_diary_is_known_by_its_first_bytes_and_its_journal_is_none(self):
        kinds = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}
        kind = xml.parse(os.path.join(PACKAGING, "desktop", APP + ".mime.xml")).getroot().find("mime:mime-type", kinds)
        magic = kind.find("mime:magic/mime:match", kinds)
        first = magic.get("value").encode("latin-1").decode("unicode_escape").encode("latin-1")
        self.assertEqual(magic.get("offset"), "0")
        for version in ("v1", "v2", "v3"):
            for name, is_diary in (("plain.signpost", True), ("sealed.signpost", True), ("plain.signpost.journal", False)):
                with open(os.path.join(ROOT, "tests", "data", "diaries", version, name), "rb") as file:
                    self.assertEqual(file.read(len(first)) == first, is_diary, name)
        self.assertIn("MimeType=%s;" % kind.get("type"), read("packaging", "desktop", APP + ".desktop"))


class Vcpkg(unittest.TestCase):
    def test_names_every_library_that_the_build_looks_for(self):
        names = {"fmt": "fmt", "tomlplusplus": "tomlplusplus", "nlohmann_json": "nlohmann-json", "CLI11": "cli11",
                 "simdjson": "simdjson", "ZLIB": "zlib", "Boost": "boost-serialization", "PkgConfig": "pkgconf",
                 "libzstd": "zstd", "libsodium": "libsodium", "wxWidgets": "wxwidgets", "pangocairo": "pango",
                 "libqrencode": "libqrencode", "libical": "libical"}
        looked_for = set()
        for folder in ("", "core/paper", "core/sharing", "core/matching", "core", "app/cli", "app/gui", "app/presenters"):
            lines = read(folder, "CMakeLists.txt")
            looked_for |= set(re.findall(r"find_package\((\w+)", lines))
            looked_for |= set(re.findall(r"pkg_check_modules\(\w+ REQUIRED IMPORTED_TARGET ([\w+.-]+)\)", lines))
        looked_for.discard("gtk+-3.0")  # under wxWidgets, and on Linux only
        listed = {one if isinstance(one, str) else one["name"] for one in json.loads(read("vcpkg.json"))["dependencies"]}
        self.assertEqual({names[one] for one in looked_for} | {"cairo", "gettext"}, listed)

    def test_has_the_version_of_the_project(self):
        version = re.search(r"project\(signpost VERSION (\S+)", read("CMakeLists.txt")).group(1)
        self.assertEqual(json.loads(read("vcpkg.json"))["version"], version)


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="signpost-installed-")
        done = run(CMAKE, "--install", BUILD, "--prefix", "/usr", env={**os.environ, "DESTDIR": cls.folder})
        if done.returncode != 0:
            raise RuntimeError(done.stderr)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def at(self, path):
        return os.path.join(self.folder, path)

    def test_there_is_all_of_it_and_nothing_else(self):
        there = [os.path.relpath(os.path.join(at, name), self.folder) for at, _, names in os.walk(self.folder) for name in names]
        self.assertEqual(sorted(there), INSTALLED)

    def test_the_command_line_finds_its_companion(self):
        done = run(self.at("usr/bin/signpost-cli"), "export", "--format", "text", "--paper", "checklist")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Contact your care team now, day or night.", done.stdout)

    def test_the_command_line_speaks_other_languages(self):
        done = run(self.at("usr/bin/signpost-cli"), "export", "--format", "text", "--paper", "wallet_card", "--language", "es")
        self.assertIn("Señales", done.stdout)

    def test_documents_are_whole_and_do_not_say_when_they_were_packed(self):
        with open(self.at("usr/share/doc/signpost/changelog.gz"), "rb") as file:
            packed = file.read()
        self.assertEqual(packed[4:8], b"\0\0\0\0")
        self.assertEqual(gzip.decompress(packed).decode("utf-8"), read("CHANGELOG.md"))

    def test_nothing_is_left_to_fill_in(self):
        for path in INSTALLED:
            if path.endswith((".xml", ".desktop", ".1.gz", "changelog.Debian.gz")):
                opened = gzip.open if path.endswith(".gz") else open
                with opened(self.at(path), "rt", encoding="utf-8") as file:
                    self.assertIsNone(re.search(r"@[A-Z_]+@", file.read()), path)

    def test_the_software_centre_page_is_valid(self):
        done = run("appstreamcli", "validate", "--no-net", self.at("usr/share/metainfo/%s.metainfo.xml" % APP))
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_the_pictures_of_the_software_centre_are_those_of_the_documentation(self):
        page = xml.parse(self.at("usr/share/metainfo/%s.metainfo.xml" % APP)).getroot()
        images = page.findall("screenshots/screenshot/image")
        self.assertTrue(images)
        for image in images:
            with open(os.path.join(ROOT, "docs", "images", image.text.rsplit("/", 1)[1]), "rb") as file:
                header = file.read(24)
            size = [int.from_bytes(header[at:at + 4], "big") for at in (16, 20)]
            self.assertEqual([int(image.get("width")), int(image.get("height"))], size)


class ListOfParts(unittest.TestCase):
    """The software bill of materials."""

    def setUp(self):
        with open(os.path.join(BUILD, "packaging", "signpost.cdx.json"), encoding="utf-8") as file:
            self.bom = json.load(file)

    def of(self, name):
        return [prop["value"] for part in self.bom["components"] for prop in part.get("properties", [])
                if prop["name"] == "signpost:" + name]

    def test_is_what_the_programs_are_really_linked_with(self):
        graph = {one["ref"]: set(one["dependsOn"]) for one in self.bom["dependencies"]}
        together = set()
        for program in (CLI, EXPORT, WINDOW):
            dynamic = run("readelf", "--dynamic", "--wide", program, env={**os.environ, "LC_ALL": "C"}).stdout
            needed = set(re.findall(r"Shared library: \[(.*)\]", dynamic))
            self.assertTrue(needed)
            self.assertEqual(graph[os.path.basename(program)] - set(self.compiled_in()), needed)
            together |= needed
        self.assertEqual(sorted(self.of("soname")), sorted(together))

    def compiled_in(self):
        return [part["bom-ref"] for part in self.bom["components"]
                if any(prop["name"] == "signpost:compiled-in" for prop in part.get("properties", []))]

    def test_has_every_library_of_vcpkg(self):
        listed = {one if isinstance(one, str) else one["name"] for one in json.loads(read("vcpkg.json"))["dependencies"]
                  if isinstance(one, str) or not one.get("host")}
        self.assertEqual(set(self.of("vcpkg")), listed)

    def test_every_part_has_a_version_and_a_licence(self):
        for part in self.bom["components"]:
            self.assertRegex(part["version"], r"^[0-9]", part["name"])
            self.assertTrue(part["licenses"][0]["expression"])

    def test_every_reference_leads_to_a_part(self):
        known = {part["bom-ref"] for part in self.bom["components"]} | {self.bom["metadata"]["component"]["bom-ref"]}
        for one in self.bom["dependencies"]:
            self.assertEqual({ref for ref in [one["ref"], *one["dependsOn"]] if ref not in known}, set())

    def test_is_made_without_dpkg_too_and_names_the_same_libraries(self):
        with tempfile.TemporaryDirectory() as folder:
            for tool in ("readelf", "ldd", "bash", "sh"):
                os.symlink(shutil.which(tool), os.path.join(folder, tool))
            out = os.path.join(folder, "list.json")
            done = run(sys.executable, os.path.join(PACKAGING, "sbom.py"), "--version", "1", "--output", out, CLI,
                       env={"PATH": folder})
            self.assertEqual(done.returncode, 0, done.stderr)
            with open(out, encoding="utf-8") as file:
                names = {part["bom-ref"] for part in json.load(file)["components"]}
        dynamic = run("readelf", "--dynamic", "--wide", CLI).stdout
        self.assertEqual(names - {"signpost-cli"}, set(re.findall(r"Shared library: \[(.*)\]", dynamic)))

    def test_a_library_without_a_licence_ends_the_build(self):
        done = run(sys.executable, os.path.join(PACKAGING, "sbom.py"), "--version", "1", "--output", os.devnull, "--compiled-in",
                   "nobody-knows=1", CLI)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nobody-knows", done.stderr)


if __name__ == "__main__":
    CMAKE, BUILD, CLI, EXPORT, WINDOW = sys.argv[1:6]
    unittest.main(argv=sys.argv[:1] + sys.argv[6:])
