#!/bin/sh
# Prints the Python to make the virtual environment with. Exit status 3: there is none.
set -eu
for one in python3.11 python3 python3.12 python3.13; do
    if command -v "$one" >/dev/null 2>&1 &&
        "$one" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
        echo "$one"
        exit 0
    fi
done
echo "checkin needs Python 3.11, 3.12 or 3.13: please install one of them and try again." >&2
exit 3
