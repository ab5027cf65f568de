#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lists what the built programs are made of, in CycloneDX 1.5 (JSON): a software bill of materials.

    sbom.py --version VERSION --output FILE [--compiled-in NAME=VERSION]... PROGRAM...

Which libraries a program asks for is read from the program itself (readelf), where each lies from the loader (ldd), and
its version and package from dpkg where there is one, else from the name of its file. Licences stand in licences.json,
beside this script; a library without a row there ends the build, so that no list goes out with a gap.
Headers that are compiled in leave no trace in a program: the build names them.
There is no time and no random number in it: the same programs give the same list.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import uuid

ROWS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "licences.json")
NAMESPACE = uuid.UUID("5f0c5a55-3f0d-5f0b-9a0e-7d1f6f5e9c11")


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout


def needed_by(program):
    return re.findall(r"\(NEEDED\).*\[(.*)\]", output_of("readelf", "--dynamic", "--wide", program))


def places_for(program):
    """Where the loader finds each library; nothing for a program of another processor, which it does not read."""
    told = subprocess.run(["ldd", program], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}).stdout
    return dict(re.findall(r"^\s*(\S+) => (/\S+)", told, re.M))


def stem(soname):
    return re.sub(r"\.so(\.[0-9.]+)?$", "", soname)


def owned_by_dpkg(path):
    """(package, version, architecture); None where dpkg is missing or does not know the file."""
    if not shutil.which("dpkg-query"):
        return None
    real = os.path.realpath(path)
    for asked in (path, real, real[len("/usr"):] if real.startswith("/usr/") else "/usr" + real):
        found = subprocess.run(["dpkg-query", "--search", asked], capture_output=True, text=True)
        if found.returncode == 0:
            package = found.stdout.split(": ")[0].split(",")[0]
            fields = output_of("dpkg-query", "--show", "--showformat=${Package} ${Version} ${Architecture}", package)
            return tuple(fields.split())
    return None


def version_in_name(path):
    found = re.search(r"\.so\.([0-9.]+)$", os.path.realpath(path)) or re.search(r"-([0-9.]+)\.so$", path)
    return found.group(1) if found else "unknown"


def component(row, version, reference, properties, package=None):
    out = {"type": "library", "bom-ref": reference, "name": row["name"], "version": version,
           "licenses": [{"expression": row["licence"]}]}
    if package:
        out["purl"] = "pkg:deb/%s/%s@%s?arch=%s" % (distribution(), package[0], package[1].replace(":", "%3A"), package[2])
    out["properties"] = [{"name": "signpost:" + k, "value": v} for k, v in sorted(properties.items()) if v]
    return out


def distribution():
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            return re.search(r'^ID="?([^"\n]+)', file.read(), re.M).group(1)
    except (OSError, AttributeError):
        return "debian"


def linked(soname, path, row):
    package = owned_by_dpkg(path) if path else None
    version = package[1] if package else version_in_name(path or soname)
    return component(row, version, soname, {"soname": soname, "vcpkg": row["vcpkg"]}, package)


def compiled_in(name, version, row):
    return component(row, version or "unknown", name, {"compiled-in": "headers", "vcpkg": row["vcpkg"]})


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--version", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--compiled-in", action="append", default=[])
    parser.add_argument("programs", nargs="+")
    return parser.parse_args()


def main():
    options = read_options()
    with open(ROWS, encoding="utf-8") as file:
        rows = json.load(file)
    headers = dict(one.split("=", 1) for one in options.compiled_in)
    needs = {program: needed_by(program) for program in options.programs}
    places = {}
    for program in options.programs:
        places.update(places_for(program))
    sonames = sorted({soname for names in needs.values() for soname in names})
    unknown = [name for name in sonames if stem(name) not in rows] + [name for name in headers if name not in rows]
    if unknown:
        sys.exit("sbom.py: no row in %s for: %s" % (ROWS, ", ".join(unknown)))
    parts = [linked(name, places.get(name), rows[stem(name)]) for name in sonames]
    parts += [compiled_in(name, version, rows[name]) for name, version in sorted(headers.items())]
    names = sorted(os.path.basename(program) for program in options.programs)
    own = [{"type": "application", "bom-ref": name, "name": name, "version": options.version,
            "licenses": [{"expression": "Apache-2.0"}]} for name in names]
    whole = {"type": "application", "bom-ref": "signpost-package", "name": "Signpost", "version": options.version,
             "licenses": [{"expression": "Apache-2.0"}]}
    graph = [{"ref": "signpost-package", "dependsOn": names}]
    graph += [{"ref": os.path.basename(program), "dependsOn": sorted(needs[program] + list(headers))}
              for program in sorted(options.programs, key=os.path.basename)]
    body = {"metadata": {"component": whole}, "components": own + parts, "dependencies": graph}
    number = uuid.uuid5(NAMESPACE, json.dumps(body, sort_keys=True))
    bom = {"$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.5",
           "serialNumber": "urn:uuid:%s" % number, "version": 1, **body}
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump(bom, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
