#!/usr/bin/env bash
# Fuzzes for a bounded time, watched by AddressSanitizer: by libFuzzer where the toolchain has it, then the C code is watched
# by UndefinedBehaviorSanitizer too; else by the driver of Tests/Fuzz, which also stops after a number of inputs.
# usage: fuzz.sh BUILD-FOLDER SECONDS-A-TARGET [libfuzzer|driver] [INPUTS]
set -u
build=$1 seconds=$2 engine=${3:-libfuzzer} inputs=${4:-1000000000}
here=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$build/fuzz-work"
work=$(cd "$build/fuzz-work" && pwd)

case $engine in
  # An optimized build of its own: each function counts how often it is entered.
  libfuzzer)
    swift build -c release --sanitize=address --sanitize=fuzzer -Xswiftc -sanitize=fuzzer -Xswiftc -DLIBFUZZER \
      -Xcc -fsanitize=undefined --scratch-path "$build" --product fuzz || exit 1
    binary=$build/release/fuzz ;;
  # The build of asan.sh.
  driver)
    swift build --sanitize=address --scratch-path "$build" --product fuzz || exit 1
    binary=$build/debug/fuzz ;;
esac
binary=$(cd "$(dirname "$binary")" && pwd)/fuzz
# Leaks are what asan.sh looks for. Who asked for a block is kept three calls deep: more is a tenth of the time, and one run of
# what was found tells the rest.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1:malloc_context_size=3 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
# Swift's own report of a crash hides that of the sanitizer.
export G_SLICE=always-malloc SWIFT_BACKTRACE=enable=no
failed=0
limit=$(command -v timeout || true)
for target in text page request pdf; do
  seeds=$work/seeds-$target
  mkdir -p "$seeds" "$work/found-$target"
  python3 "$here/Scripts/fuzz_seeds.py" "$here" $target "$seeds" || exit 1
  cd "$work" || exit 1
  if [ "$engine" = libfuzzer ]; then
    # A file that the PDF library draws for ever, or that fills the memory, is no finding: limits end it (docs/batch.md).
    FUZZ_TARGET=$target "$binary" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4000 -fork=1 -ignore_timeouts=1 \
      -ignore_ooms=1 -ignore_crashes=0 -print_funcs=0 -artifact_prefix="$work/$target-" "$work/found-$target" "$seeds" \
      >"$work/$target.log" 2>&1
  else
    # What is to be tried costs more from target to target.
    case $target in
      page) count=$((inputs / 20)) ;;
      pdf) count=$((inputs / 1000)) ;;
      *) count=$inputs ;;
    esac
    ${limit:+"$limit" -s KILL $((seconds + 120))} "$binary" $target "$seconds" $count "$seeds"/* >"$work/$target.log" 2>&1
  fi
  status=$?
  # One that draws for ever is no finding: limits end it where documents are read.
  [ $status -ne 137 ] || { echo "$target: one input took too long" >>"$work/$target.log" && status=0; }
  # The driver says how many it tried; libFuzzer counts them as it goes.
  tried=$(grep -oE '^#[0-9]+' "$work/$target.log" | tail -1)
  echo "${tried:+$target: ${tried#\#} inputs, }$(tail -1 "$work/$target.log")"
  if [ $status -ne 0 ]; then
    failed=1
    echo "$target: exit status $status, see $work/$target.log and the input beside it"
    grep -E 'ERROR|runtime error|Fatal error' "$work/$target.log" | head -5
  fi
done
exit $failed
