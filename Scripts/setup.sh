#!/usr/bin/env bash
# Installs what building (and, with the argument "test", testing) needs and is missing. Quick and silent where nothing
# is. With "samples" also what making the sample PDFs needs, with "review" a browser for the review pages.
set -eu
purpose=${1:-build}

say() { printf '%s\n' "$*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }
has_library() { has pkg-config && pkg-config --exists "$1"; }

if ! has swift; then
  say "Swift 6.1 or newer is missing. Install it from https://www.swift.org/install/ and put it on PATH."
  exit 1
fi
# "Swift version 6.1 (…)" or "Apple Swift version 6.1 (…)"
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -1)
version=${version:-0.0}
if [ $((${version%.*} * 100 + ${version#*.})) -lt 601 ]; then
  say "Swift $version is too old, 6.1 is needed: https://www.swift.org/install/"
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
has_library xlsxwriter || need libxlsxwriter libxlsxwriter-dev libxlsxwriter
# macOS brings SQLite along.
[ "$(uname)" = Darwin ] || has_library sqlite3 || need SQLite libsqlite3-dev ""
# Character maps for fonts that are not embedded; Homebrew's poppler brings them along.
if [ "$(uname)" = Linux ]; then
  maps=$(pkg-config --variable=poppler_datadir poppler-data 2>/dev/null || true)
  [ -d "${maps:-/usr/share/poppler}/cMap" ] || need poppler-data poppler-data ""
fi
case $purpose in
  test | samples | review)
    has pdftotext || need pdftotext poppler-utils poppler
    # Python's own environment gets the rest: Scripts/python.sh.
    has python3 || need python3 python3 python3
    python3 -c 'import venv, ensurepip' 2>/dev/null || need python3-venv python3-venv ""
    ;;
esac
if [ "$purpose" = test ]; then
  # Opens and prints workbooks; without it that test is skipped. Homebrew has it as a program with windows only.
  [ "$(uname)" = Darwin ] || has soffice || need LibreOffice libreoffice-calc ""
  has sqlite3 || need sqlite3 sqlite3 sqlite
  # For Spark. On macOS there is a java that only says that there is none.
  java -version >/dev/null 2>&1 || need Java default-jre-headless openjdk
fi
[ "$purpose" != review ] || has chromium || has chromium-browser || need Chromium chromium ""
[ "$purpose" != instructions ] || has valgrind || need valgrind valgrind valgrind
if [ "$purpose" = samples ]; then
  fc-list 2>/dev/null | grep -q 'Noto Sans CJK' || need 'the font Noto Sans CJK' fonts-noto-cjk ""
  fc-list 2>/dev/null | grep -q 'DejaVu Sans' || need 'the font DejaVu Sans' fonts-dejavu-core ""
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
