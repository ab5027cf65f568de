#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the release twice, in two folders with names of different length and without the compiler's cache, and compares
# the programs, the list of parts and the Debian package byte for byte.
#
#   reproducible.sh [--without-window] [FOLDER]
#
# FOLDER holds the two trees (default: a new one below the system's folder for temporary files, taken away at the end).
# --without-window leaves out the window program, for a quick look. One build takes as long as a first ./run does.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
window=ON
if [ "${1:-}" = --without-window ]; then
    window=OFF
    shift
fi
work=${1:-}
if [ -z "$work" ]; then
    work=$(mktemp -d)
    trap 'rm -rf -- "$work"' EXIT
fi
# The time of the last commit; of an unpacked source tree without a history, that of its changelog.
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/CHANGELOG.md")
export SOURCE_DATE_EPOCH CCACHE_DISABLE=1

# build_in FOLDER: a copy of the sources, built and packed there. Its results are in FOLDER/results.
build_in() {
    mkdir -p "$1/tree"
    (cd -- "$root" && tar --exclude=./build --exclude=./.git -cf - .) | tar -C "$1/tree" -xf -
    cd -- "$1/tree"
    cmake --preset release -DSIGNPOST_GUI=$window >"$1/configure.log"
    cmake --build build/release ${JOBS:+-j "$JOBS"} >"$1/build.log" || {
        tail -n 40 "$1/build.log" >&2
        exit 1
    }
    cpack --config build/release/CPackConfig.cmake -B "$1/package" >"$1/cpack.log"
    mkdir -p "$1/results"
    cp build/release/app/cli/signpost-cli build/release/app/cli/signpost-export build/release/packaging/signpost.cdx.json \
        "$1"/package/*.deb "$1/results"
    [ "$window" = OFF ] || cp build/release/app/gui/signpost "$1/results"
}

build_in "$work/first"
build_in "$work/the-second-with-a-longer-name"
different=0
for file in "$work"/first/results/*; do
    name=${file##*/}
    if cmp -s -- "$file" "$work/the-second-with-a-longer-name/results/$name"; then
        printf 'equal      %s  %s\n' "$(sha256sum <"$file" | cut -c 1-16)" "$name"
    else
        printf 'DIFFERENT  %s\n' "$name"
        different=1
    fi
done
exit $different
