# SPDX-License-Identifier: Apache-2.0
"""What the program writes fits the schema that is published, and the schema refuses what the program refuses.

diary_json_schema_test.py WRITE_DATA SCHEMA
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

OTHERS = (None, True, 7, 1.5, "no~id\x01", [], {})


def places(value, path=()):
    """The path of every value within another."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield path + (key,)
        yield from places(inner, path + (key,))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def changed(document, path, value):
    out = copy.deepcopy(document)
    at(out, path[:-1])[path[-1]] = value
    return out


def is_allowed(there, other, name):
    """What may stand in the place of another value; here the schema is as wide as the reader."""
    texts_that_may_be_null = name in NULLABLE
    if type(there) is type(other):
        return not isinstance(other, str)
    if other is None:
        return texts_that_may_be_null or name == "age_years"
    return name == "age_years" and other == 7 and there is None


NULLABLE = {"infusion_date", "product", "team_name", "team_phone", "emergency_number", "fever_line", "person_name",
            "person_number", "fever_medicine_when", "sentence_text", "note", "nurse", "learner"}


def refused(validator, document, what):
    if validator.is_valid(document):
        sys.exit(f"the schema takes {what}")


def check_refusals(validator, document):
    tried = 0
    for path in list(places(document)):
        there = at(document, path)
        for other in OTHERS:
            if not is_allowed(there, other, path[-1]):
                refused(validator, changed(document, path, other), f"{other!r} at {path}")
                tried += 1
        if isinstance(path[-1], str):
            without = copy.deepcopy(document)
            del at(without, path[:-1])[path[-1]]
            refused(validator, without, f"a diary without {path}")
        if isinstance(there, dict):
            refused(validator, changed(document, path, {**there, "colour": "red"}), f"another name in {path}")
    entry = ("entries", 0)
    for name, value in (("id", ""), ("id", "a" * 65), ("who", "doctor"), ("sentence", "odd"), ("age_years", 131),
                        ("age_years", -1), ("revision", -1), ("revision", 4294967296), ("note", "x" * 4097),
                        ("time", "2026-11-05T08:00"), ("time", "2026-13-05T08:00Z"), ("time", "2026-11-05T24:00Z"),
                        ("time", "2026-11-05T08:00+14:01"), ("time", "2026-11-05T08:00-00:00"),
                        ("signs", ["fever", "fever"]), ("signs", [f"s{i}" for i in range(401)])):
        refused(validator, changed(document, entry + (name,), value), f"{value!r} as {name}")
    record = ("teach_backs", 0)
    for name, value in (("effect", ""), ("learner", "x" * 4097), ("revision", -1), ("time", "2026-11-05T08:00"),
                        ("points", at(document, record + ("points",)) * 17)):
        refused(validator, changed(document, record + (name,), value), f"{value!r} as {name}")
    refused(validator, changed(document, record + ("points", 0, "said"), "well"), "another word as said")
    refused(validator, {**document, "version": 3}, "version 3")
    refused(validator, {**document, "format": "other"}, "another format")
    return tried


def main():
    writer, schema_path = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([writer, folder], check=True)
        documents = {path.name: json.loads(path.read_text(encoding="utf-8"))
                     for path in sorted(pathlib.Path(folder).glob("*.json"))}
    for name, document in documents.items():
        validator.validate(document)
        print(f"{name} fits the schema")
    print(f"{check_refusals(validator, documents['sample.json'])} changed values are refused")


main()
