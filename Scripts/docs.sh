#!/usr/bin/env bash
# Builds the documentation of the library's modules; a warning, a link that leads nowhere say, fails it.
# usage: docs.sh BUILD-FOLDER, where the command was built before
set -eu
build=$1
cd "$(dirname "$0")/.."
tools=$(dirname "$(readlink -f "$(command -v swift)")")
# Where there is Xcode, its tools are not beside `swift`.
tool() { if [ -x "$tools/$1" ]; then echo "$tools/$1"; else xcrun --find "$1"; fi; }
triple=$(swift -print-target-info | sed -n 's/^ *"triple" *: *"\(.*\)",$/\1/p' | head -1)
sdk=()
[ "$(uname)" != Darwin ] || sdk=(-sdk "$(xcrun --show-sdk-path)")

output=$build/documentation
rm -rf "$output"
# document MODULE CATALOGUE|- OPTION…
document() {
  local module=$1 catalogue=$2
  shift 2
  mkdir -p "$output/$module.symbols"
  # The reader's C is not part of what is documented, but of what its module is loaded with.
  "$(tool swift-symbolgraph-extract)" -module-name "$module" -target "$triple" ${sdk[@]+"${sdk[@]}"} \
    -I "$build/release/Modules" -Xcc -fmodule-map-file="$build/release/CPageReader.build/module.modulemap" \
    -minimum-access-level public -skip-synthesized-members -output-dir "$output/$module.symbols" "$@"
  "$(tool docc)" convert ${catalogue:+"$catalogue"} --warnings-as-errors \
    --additional-symbol-graph-dir "$output/$module.symbols" --output-dir "$output/$module.doccarchive" \
    --fallback-display-name "$module" --fallback-bundle-identifier "pdf2budget.$module"
}
# Who imports the pipeline imports the values too: they are documented where they are used.
document BudgetPipeline Sources/BudgetPipeline/BudgetPipeline.docc \
  -experimental-allowed-reexported-modules=BudgetModel,PageModel
document BudgetWriters ""
echo "$output/BudgetPipeline.doccarchive, $output/BudgetWriters.doccarchive"
