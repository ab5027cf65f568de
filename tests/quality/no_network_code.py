#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No object file that the build made of Signpost's own code asks for a function of the network.

    no_network_code.py BUILD_FOLDER PROGRAM...
    no_network_code.py --self-test CXX [FLAG...]   compiles samples that do, and finds each one

What a program can call stands in its object files as undefined symbols, whatever header it came from. Looked at are
those below core/, app/, rules/ and languages/, and what each PROGRAM asks of shared libraries. The libraries themselves
are the system's: what they do with the display and the print service, private_run.py looks at.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDERS = ("app", "core", "languages", "rules")
FEWEST_OBJECTS = 100  # fewer mean that the wrong folder was looked at
C_FUNCTIONS = re.compile(
    r"(socket|socketpair|connect|bind|listen|accept4?|shutdown|send|sendto|sendmm?sg|recv|recvfrom|recvmm?sg"
    r"|getaddrinfo|getnameinfo|gethostby\w+|getservby\w+|res_\w+|__res_\w+|inet_\w+|getifaddrs"
    r"|curl_\w+|SSL_\w+|BIO_\w+|gnutls_\w+|soup_\w+|g_socket\w*|g_network\w*|g_tcp\w*|g_inet\w*|g_resolver\w*"
    r"|popen|system|posix_spawnp?)")
CXX_NAMES = re.compile(
    r"wx(Socket|URL|HTTP|FTP|WebRequest|WebSession|Protocol|IPV|LaunchDefault|Sckt)|\d+wx(Socket|URL|HTTP|WebRequest)"
    r"|N5boost4asio|asio6detail|4beast|QNetwork")
WX_BASE_NET = re.compile(r"\(NEEDED\).*\[(\S*(wx_baseu_net|curl|ssl|gnutls|soup|webkit)\S*)\]")


def undefined(paths, *options):
    """(file, symbol) of everything that these files ask of others."""
    shown = subprocess.run(["nm", *options, "-A", "-u", "-P", *map(str, paths)], capture_output=True, text=True,
                           check=True).stdout
    lines = [line.split(": ", 1) for line in shown.splitlines() if ": " in line]
    return {(path, rest.split()[0].split("@")[0]) for path, rest in lines}


def of_the_network(symbols):
    return sorted("%s asks for %s" % one for one in symbols if C_FUNCTIONS.fullmatch(one[1]) or CXX_NAMES.search(one[1]))


def objects_of(build):
    return sorted(path for folder in FOLDERS for path in (build / folder).rglob("*.o"))


def libraries_of_the_network(program):
    shown = subprocess.run(["readelf", "-d", str(program)], capture_output=True, text=True, check=True).stdout
    return [found.group(1) for found in map(WX_BASE_NET.search, shown.splitlines()) if found]


def look(build, programs):
    objects = objects_of(build)
    found = of_the_network(undefined(objects) | undefined(programs, "-D"))
    for program in programs:
        found += ["%s is linked with %s" % (program, name) for name in libraries_of_the_network(program)]
    print("\n".join(found + ["%d object files and %d programs" % (len(objects), len(programs))]))
    return 1 if found or len(objects) < FEWEST_OBJECTS or not programs else 0


def self_test(compiler):
    samples = {
        "connect": "#include <sys/socket.h>\nint f(int s) { return connect(s, nullptr, 0); }",
        "getaddrinfo": "#include <netdb.h>\nint f() { return getaddrinfo(\"a\", nullptr, nullptr, nullptr); }",
        "system": "#include <cstdlib>\nint f() { return std::system(\"curl example.org\"); }",
        "curl_easy_init": "extern \"C\" void* curl_easy_init();\nvoid* f() { return curl_easy_init(); }",
        "wxSocketBase": "class wxSocketBase { public: wxSocketBase(); int a; };\nint f() { return wxSocketBase().a; }",
        None: "#include <cstdio>\n#include <string>\nint f(const std::string& s) { return std::puts(s.c_str()); }",
    }
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for wanted, text in samples.items():
            source, made = Path(folder, "sample.cpp"), Path(folder, "sample.o")
            source.write_text(text + "\n")
            subprocess.run([*compiler, "-c", "-o", str(made), str(source)], check=True)
            found = of_the_network(undefined([made]))
            as_wanted = not found if wanted is None else any(wanted in one for one in found)
            if not as_wanted:
                print("wanted %s, found %s" % (wanted, found))
                wrong += 1
    return wrong


def main():
    if sys.argv[1:2] == ["--self-test"]:
        return 1 if self_test(sys.argv[2:]) else 0
    return look(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])


if __name__ == "__main__":
    sys.exit(main())
