#!/bin/sh
# Installs Debian or Ubuntu packages, when this is such a system and we may.
# Usage: scripts/apt_install.sh PACKAGE…     Exit status 1: it could not be done.
set -eu
command -v apt-get >/dev/null 2>&1 || exit 1
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root=sudo
elif command -v sudo >/dev/null 2>&1 && [ -t 0 ]; then
    as_root=sudo
else
    exit 1
fi
echo "Installing $* …"
export DEBIAN_FRONTEND=noninteractive
install() { $as_root apt-get install --yes --quiet --quiet --no-install-recommends "$@" >/dev/null; }
# The lists may be old, or not there; a source that fails must not stop the others.
install "$@" 2>/dev/null || { $as_root apt-get update --quiet --quiet || true; install "$@"; }
