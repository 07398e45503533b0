#!/usr/bin/env bash
# Shows how the facts of a document differ between the last commit, whose digests are on record, and the program as it is
# now: builds both (the first time takes minutes), converts, compares line by line.
# usage: fact_changes.sh FILE [OPTION…]   e.g. fact_changes.sh Samples/final-2024.pdf
set -eu
[ $# -gt 0 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 64; }
document=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
before=.build/last-commit
rm -rf "$before/source"
mkdir -p "$before/source"
git archive HEAD | tar -x -C "$before/source"
swift build --package-path "$before/source" --scratch-path "$before/build" -c release --product pdf2budget >&2
swift build -c release --product pdf2budget >&2
# 2 is an answer too: the document is refused.
"$before/build/release/pdf2budget" -q "$@" "$document" >"$before/facts.csv" || [ $? = 2 ]
.build/release/pdf2budget -q "$@" "$document" >"$before/facts-now.csv" || [ $? = 2 ]
if diff -u "$before/facts.csv" "$before/facts-now.csv"; then echo "no difference from the last commit" >&2; fi
