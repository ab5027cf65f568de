#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Answers one part of a long list: answer-part.sh PART ANSWERS
# ANSWERS appears whole or not at all, so running this again is harmless. What is there already stays.
# Exit codes: 0 answered, also when some lines were refused; 3, 4 and others as signpost-cli gave them;
# 5 the lines in and out are not equally many.
set -u
part=$1
answers=$2

unpacked() {
    case $part in
    *.gz) gzip -dc "$part" ;;
    *.zst) zstd -qdc "$part" ;;
    *) cat "$part" ;;
    esac
}

[ -e "$answers" ] && exit 0
umask 077
unfinished=$(mktemp "$answers.unfinished.XXXXXX") || exit 4
trap 'rm -f "$unfinished"' EXIT
trap 'exit 143' TERM INT
signpost-cli stream "$part" >"$unfinished"
code=$?
[ "$code" -le 1 ] || exit "$code"
lines_in=$(unpacked | grep -c '')
lines_out=$(wc -l <"$unfinished")
refused=$(grep -c '^{"line":' "$unfinished")
echo "$part: $lines_in in, $lines_out out, $refused refused"
[ "$lines_in" -eq "$lines_out" ] || exit 5
mv "$unfinished" "$answers" || exit 4
