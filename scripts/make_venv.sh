#!/bin/sh
# Makes a virtual environment from the lock, with hashes, and puts the program itself into it.
# Usage: scripts/make_venv.sh FOLDER
set -eu
venv=$1
python=$("$(dirname "$0")/python.sh")

# One that was cut off, or whose Python is gone, is made anew.
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi
echo "Filling $venv with $("$venv/bin/python" --version), about a minute …"
install() { "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
install --require-hashes -r requirements.lock
install --no-deps --no-build-isolation --editable .
