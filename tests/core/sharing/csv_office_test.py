# SPDX-License-Identifier: Apache-2.0
"""An office program opens the CSV of a diary: every text is there as it was written, and none is a formula.

csv_office_test.py WRITE_DATA. Ends with 77, which ctest tells as skipped, where LibreOffice is not installed.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Comma, quotation mark, UTF-8 (76), from the first line, columns as they come, no language, quoted cells not all
# text, numbers and dates found as when a person opens the file, and formulas worked out: the hardest case.
OPENED_AS = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1,true"


def convert(office, folder, name):
    """The cells of a CSV as LibreOffice reads them."""
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
               f"--infilter={OPENED_AS}", "--convert-to", "xlsx", "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, check=True, timeout=240, stdout=subprocess.DEVNULL)
    return cells_of(folder / (pathlib.Path(name).stem + ".xlsx"))


def shared_texts(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in item.iter(SHEET + "t")) for item in root.iter(SHEET + "si")]


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def cells_of(path):
    """Rows of {column: (kind, text)}; kind "s" is text, "n" a number, "f" a formula."""
    with zipfile.ZipFile(path) as book:
        texts = shared_texts(book)
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in sheet.iter(SHEET + "row"):
        rows.append({})
        for cell in row.iter(SHEET + "c"):
            value = cell.find(SHEET + "v")
            if value is None:
                continue
            is_text = cell.get("t") == "s"
            kind = "f" if cell.find(SHEET + "f") is not None else "s" if is_text else "n"
            rows[-1][column(cell.get("r"))] = (kind, texts[int(value.text)] if is_text else value.text)
    return rows


def by_name(rows):
    names = [text for _, (_, text) in sorted(rows[0].items())]
    return [{name: row.get(i, ("s", "")) for i, name in enumerate(names)} for row in rows[1:]]


def guarded(text):
    return "'" + text if re.match("[ \n'\u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r]", text) else text


def expect(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: found {found!r}, wanted {wanted!r}")


def check_rows(rows, diary):
    expect(len(rows), len(diary["entries"]), "rows")
    for row, entry in zip(rows, diary["entries"]):
        note = entry["note"] or ""
        expect(row["note"], ("s", guarded(note)), f"note {note[:40]!r}")
        expect(row["id"], ("s", entry["id"]), "id")
        expect(row["who"], ("s", entry["who"]), "who")
        expect(row["team_name"], ("s", diary["details"]["team_name"]), "team")
        expect(row["team_phone"], ("s", guarded(diary["details"]["team_phone"])), "telephone number")
        expect(row["day_after_infusion"], ("n", "3"), "day after the infusion")
    expect(rows[0]["temperature"], ("n", "38.4"), "temperature")
    expect(rows[0]["temperature_unit"], ("s", "celsius"), "unit")
    expect(rows[0]["oxygen"], ("s", "'-5"), "a number that no measurement has")
    expect(rows[0]["signs"], ("s", "fever; chills"), "signs")
    formulas = [cell for row in rows for cell in row.values() if cell[0] == "f"]
    expect(formulas, [], "formulas")


def main():
    office = shutil.which("soffice")
    if office is None:
        print("skipped: LibreOffice (soffice) is not installed here")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        # That the way of opening would find a formula if there was one.
        (folder / "control.csv").write_bytes(b"\xef\xbb\xbfa,b\r\n=1+1,x\r\n")
        expect(convert(office, folder, "control.csv")[1][0], ("f", "2"), "a real formula")
        rows = by_name(convert(office, folder, "cells.csv"))
        check_rows(rows, json.loads((folder / "cells.json").read_text(encoding="utf-8")))
    print(f"{len(rows)} rows are in LibreOffice as they were written")


main()
