#!/usr/bin/env bash
# Makes .venv, a Python of the project's own, and installs what a list names. Quick and silent where that is done.
# usage: python.sh REQUIREMENTS…
set -eu
cd "$(dirname "$0")/.."
# A venv that was moved or half made does not run.
.venv/bin/python -c '' 2>/dev/null || { rm -rf .venv && python3 -m venv .venv; }
for list in "$@"; do
  done=.venv/$(basename "$(dirname "$list")")-requirements.txt
  cmp -s "$list" "$done" && continue
  echo "Installing what $list names" >&2
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$list"
  cp "$list" "$done"
done
