#!/bin/sh
# Lays out what is packed: the program with its locked packages and nothing else in FOLDER/program, and
# the tools that pack it in FOLDER/tools. A second call does only what is left to do.
# Usage: installer/program.sh FOLDER     (from the root of the repository)
set -eu
there=$1
python=$(scripts/python.sh)

mkdir -p "$there"
if [ ! -e "$there/tools/.ready" ] || [ installer/tools.lock -nt "$there/tools/.ready" ]; then
    echo "Filling $there/tools …"
    rm -rf "$there/tools"
    "$python" -m venv "$there/tools"
    "$there/tools/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r installer/tools.lock
    touch "$there/tools/.ready"
fi

if [ ! -e "$there/program/.ready" ] || [ installer/program.lock -nt "$there/program/.ready" ]; then
    echo "Filling $there/program …"
    rm -rf "$there/program"
    "$python" -m venv --without-pip "$there/program"
    "$there/tools/bin/uv" pip install --quiet --python "$there/program/bin/python" --require-hashes \
        -r installer/program.lock
    touch "$there/program/.ready"
fi

# The program itself is put in anew each time: as a wheel, so that what is packed is what is released.
for one in resources/translations/*.ts; do
    "$there/program/bin/pyside6-lrelease" -silent "$one" -qm "${one%.ts}.qm"
done
rm -rf "$there/wheel"
"$there/tools/bin/python" -m hatchling build -t wheel -d "$there/wheel" >/dev/null
"$there/tools/bin/uv" pip install --quiet --python "$there/program/bin/python" --no-deps --reinstall \
    "$there"/wheel/checkin-*.whl
