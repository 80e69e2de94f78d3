#!/bin/sh
# Makes sure that the browser tests find the system's Chromium and a face for Chinese text:
# installs both from Debian's packages when they are missing and we are root, and otherwise says
# what to install. Tests are never skipped for want of a browser.
set -eu

find_chromium() {
  [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ] && return 0
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] ||
    [ -x "/Applications/Chromium.app/Contents/MacOS/Chromium" ]
}

has_chinese_face() {
  ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh family)" ]
}

if find_chromium && has_chinese_face; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
  exit 0
fi
cat >&2 <<'MESSAGE'
The browser tests need Chromium and a font with Chinese characters.
  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk
  macOS:           install Google Chrome or Chromium in /Applications
  elsewhere:       set CHROMIUM=/path/to/chromium
MESSAGE
exit 1
