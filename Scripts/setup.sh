#!/usr/bin/env bash
# Installs what building (and, with the argument "test", testing) needs and is missing. Quick and silent where nothing
# is. With "samples" also what making the sample PDFs needs.
set -eu
purpose=${1:-build}

say() { printf '%s\n' "$*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }
has_library() { has pkg-config && pkg-config --exists "$1"; }
# Scripts/validate_json.py tries the same two.
has_jsonschema() {
  local code='from jsonschema import Draft202012Validator'
  python3 -c "$code" 2>/dev/null || /usr/bin/python3 -c "$code" 2>/dev/null
}

if ! has swift; then
  say "Swift 6 is missing. Install it from https://www.swift.org/install/ and put it on PATH."
  exit 1
fi
# "Swift version 6.1 (…)" or "Apple Swift version 6.1 (…)"
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\).*/\1/p' | head -1)
if [ "${version:-0}" -lt 6 ]; then
  say "Swift ${version:-?} is too old, 6 is needed: https://www.swift.org/install/"
  exit 1
fi

apt_packages=()
brew_packages=()
missing=()
need() { # need WHAT APT-PACKAGE BREW-PACKAGE
  missing+=("$1")
  [ -z "$2" ] || apt_packages+=("$2")
  [ -z "$3" ] || brew_packages+=("$3")
}

has pkg-config || need pkg-config pkg-config pkgconf
has_library poppler-glib || need poppler-glib libpoppler-glib-dev poppler
has_library cairo || need cairo libcairo2-dev cairo
# Character maps for fonts that are not embedded; Homebrew's poppler brings them along.
if [ "$(uname)" = Linux ]; then
  maps=$(pkg-config --variable=poppler_datadir poppler-data 2>/dev/null || true)
  [ -d "${maps:-/usr/share/poppler}/cMap" ] || need poppler-data poppler-data ""
fi
case $purpose in
  test | samples)
    has pdftotext || need pdftotext poppler-utils poppler
    has python3 || need python3 python3 python3
    has_jsonschema || need jsonschema python3-jsonschema ""
    ;;
esac
if [ "$purpose" = samples ]; then
  python3 -c 'import venv, ensurepip' 2>/dev/null || need python3-venv python3-venv ""
  fc-list 2>/dev/null | grep -q 'Noto Sans CJK' || need 'the font Noto Sans CJK' fonts-noto-cjk ""
fi

[ ${#missing[@]} -gt 0 ] || exit 0
say "Missing: ${missing[*]}"

if [ "$(uname)" = Darwin ]; then
  if [ ${#brew_packages[@]} -gt 0 ]; then
    if ! has brew; then
      say "Install Homebrew (https://brew.sh) and run this again, or install by hand: ${brew_packages[*]}"
      exit 1
    fi
    brew install "${brew_packages[@]}"
  fi
  if [[ " ${missing[*]} " = *" jsonschema "* ]]; then
    say "Homebrew has no jsonschema. Run: /usr/bin/python3 -m pip install --user jsonschema"
    exit 1
  fi
  exit 0
fi

by_hand() {
  say "$1 Have an administrator install: ${apt_packages[*]}"
  say "Or build poppler (with its GLib wrapper) and poppler-data into a folder of your own, and set PKG_CONFIG_PATH"
  say "to its lib/pkgconfig and share/pkgconfig."
  exit 1
}

has apt-get || by_hand "This system has no apt-get."
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  has sudo || by_hand "Installing needs root, and there is no sudo."
  # In a build without a terminal nobody can type a password.
  if [ -t 0 ]; then as_root=(sudo); else as_root=(sudo -n); fi
fi
apt() {
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >&2
}
install() { apt install -y --no-install-recommends "${apt_packages[@]}"; }

say "Installing: ${apt_packages[*]}"
if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; then
  # Lists may be there and too old.
  install || { apt update && install; } || by_hand "apt-get failed."
else
  { apt update && install; } || by_hand "apt-get failed."
fi
