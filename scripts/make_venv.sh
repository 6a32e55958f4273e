#!/bin/sh
# Makes a virtual environment from the lock, with hashes, and puts the program itself into it.
# Usage: scripts/make_venv.sh FOLDER
set -eu
venv=$1
here=$(dirname "$0")

python=
for one in python3.11 python3 python3.12 python3.13; do
    if command -v "$one" >/dev/null 2>&1 &&
        "$one" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
        python=$one
        break
    fi
done
if [ -z "$python" ]; then
    echo "checkin needs Python 3.11 or newer: please install it and try again." >&2
    exit 3
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    "$here/apt_install.sh" python3-venv || {
        echo "Python cannot make virtual environments here. Install them: sudo apt-get install python3-venv" >&2
        exit 3
    }
fi

# One that was cut off, or is of another Python, is made anew.
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    rm -rf "$venv"
    echo "Making $venv with $("$python" --version) …"
    "$python" -m venv "$venv"
fi
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
