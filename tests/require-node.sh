#!/bin/sh
# Makes sure that the tests find npm (for the packages pinned in tests/package-lock.json) and
# Java 17 (for the Nu HTML checker): installs both from Debian's packages when they are missing and
# we are root, and otherwise says what to install. Tests are never skipped for want of them.
set -eu

has_npm() {
  command -v npm >/dev/null 2>&1
}

has_java() {
  java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | grep -qE '^(1[7-9]|[2-9][0-9])$'
}

has_npm && has_java && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  has_npm || apt-get install -y -qq --no-install-recommends npm >/dev/null
  has_java || apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless >/dev/null
  exit 0
fi
cat >&2 <<'MESSAGE'
The tests need npm (with Node 18 or newer) and Java 17 or newer.
  Debian, Ubuntu:  sudo apt-get install npm openjdk-17-jre-headless
  macOS:           brew install node openjdk
MESSAGE
exit 1
