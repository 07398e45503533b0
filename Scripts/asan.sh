#!/usr/bin/env bash
# Reads PDFs with a binary that AddressSanitizer watches: no access outside of memory, and no leak of the C shim.
# usage: asan.sh BUILD-FOLDER FOLDER…
set -u
build=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
swift build --sanitize=address --scratch-path "$build" --product pdf2budget || exit 1
binary=$build/debug/pdf2budget

# Leaks can be found on Linux only.
leaks=0
[ "$(uname)" = Linux ] && leaks=1
export ASAN_OPTIONS="detect_leaks=$leaks:abort_on_error=0:exitcode=99:detect_stack_use_after_return=1"
export LSAN_OPTIONS="suppressions=$here/lsan.supp:print_suppressions=0"
# GLib's own pools would hide both errors and leaks.
export G_SLICE=always-malloc

# macOS has no timeout.
limit=$(command -v timeout || true)
report=$(mktemp)
trap 'rm -f "$report"' EXIT
count=0
failed=0
for folder in "$@"; do
  for file in "$folder"/*.pdf; do
    [ -e "$file" ] || continue
    count=$((count + 1))
    for password in "" budget; do
      [ -z "$password" ] || case $file in *broken/encrypted*) ;; *) continue ;; esac
      # A watched program is many times slower: the time of a page says nothing here.
      read_watched() {
        ${limit:+"$limit" 300} "$binary" --quiet --page-timeout 300 ${password:+--password "$password"} "$file" \
          >/dev/null 2>"$report"
      }
      read_watched
      status=$?
      # What is suppressed is known by the name of a function, which quick stacks of libraries lack: slow ones have it.
      if grep -q 'LeakSanitizer' "$report"; then
        ASAN_OPTIONS="$ASAN_OPTIONS:fast_unwind_on_malloc=0" read_watched
        status=$?
      fi
      # 2 is the answer to a file that cannot be read.
      if [ $status -ne 0 ] && [ $status -ne 2 ] || grep -q 'Sanitizer' "$report"; then
        failed=$((failed + 1))
        printf '%s: exit status %s\n' "$file" "$status"
        head -60 "$report"
      fi
    done
  done
done
if [ "$count" -eq 0 ]; then
  echo "no PDF in $*"
  exit 1
fi
echo "AddressSanitizer: $count files read, $failed with errors"
[ "$failed" -eq 0 ]
