#!/usr/bin/env bash
# Builds docs/example as its reader would, runs it on a sample, and compares what it says with what it should.
# usage: example.sh BUILD-FOLDER
set -eu
build=$1
cd "$(dirname "$0")/.."
swift build --package-path docs/example --scratch-path "$build/example"
json=$(mktemp)
trap 'rm -f "$json"' EXIT
"$build/example/debug/three-public-sum" Samples/final-2024.pdf "$json" | diff docs/example/output.txt -
# The JSON holds what the command writes.
"$build/release/pdf2budget" --quiet --format json Samples/final-2024.pdf | cmp - "$json"
echo "docs/example says what it should"
