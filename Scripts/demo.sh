#!/usr/bin/env bash
# Converts a sample and shows the first lines of its CSV. usage: demo.sh BINARY
set -eu
binary=$1
sample=Samples/final-2024.pdf
output=$(mktemp)
trap 'rm -f "$output"' EXIT
printf '\n$ pdf2budget %s\n' "$sample"
"$binary" "$sample" >"$output"
head -8 "$output"
printf '… %s lines in all. Your own document: %s FILE.pdf > FILE.csv\n' "$(wc -l <"$output" | tr -d ' ')" "$binary"
