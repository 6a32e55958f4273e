#!/bin/sh
# Lays out under FOLDER what Windows needs, on a machine that has Wine: a Python for Windows to try with
# (never shipped), the program's packages and the tools as Windows has them, and a Wine of its own.
# Usage: installer/windows/laid_out.sh FOLDER     (from the root of the repository, after program.sh)
set -eu
there=$1
linux=build/installer
uv="$linux/tools/bin/uv"
windows="--python-platform x86_64-pc-windows-msvc --python-version 3.11 --no-deps --only-binary :all:"
mkdir -p "$there"

if [ ! -e "$there/python/python.exe" ]; then
    echo "Fetching a Python for Windows …"
    mkdir -p "$there/sdist"
    "$linux/tools/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
        --no-build-isolation --require-hashes -d "$there/sdist" -r installer/windows/wine/python.lock
    "$linux/tools/bin/python" - "$there" <<'PYTHON'
import io, sys, tarfile, zipfile
from pathlib import Path

there = Path(sys.argv[1])
with tarfile.open(next(there.glob("sdist/*.tar.gz"))) as outer:
    [inner] = [one for one in outer.getmembers() if one.name.endswith("/data.zip")]
    with zipfile.ZipFile(io.BytesIO(outer.extractfile(inner).read())) as files:
        files.extractall(there)
next(there.glob("cp3*")).rename(there / "python")
PYTHON
fi

if [ ! -e "$there/site/.ready" ] || [ installer/program.lock -nt "$there/site/.ready" ]; then
    echo "Fetching the packages for Windows …"
    rm -rf "$there/site" "$there/tools"
    # shellcheck disable=SC2086
    "$uv" pip install --quiet $windows --require-hashes --target "$there/site" -r installer/program.lock
    # The newest numpy asks Wine 8 for functions that it lacks.
    # shellcheck disable=SC2086
    "$uv" pip install --quiet $windows --require-hashes --target "$there/site" -r installer/windows/wine/numpy.lock
    # shellcheck disable=SC2086
    "$uv" pip install --quiet $windows --require-hashes --target "$there/tools" -r installer/tools.lock
    touch "$there/site/.ready"
fi
rm -rf "$there/site/checkin" "$there"/site/checkin-*
# shellcheck disable=SC2086
"$uv" pip install --quiet $windows --target "$there/site" "$linux"/wheel/checkin-*.whl

if [ ! -e "$there/wine/.ready" ]; then
    echo "Making a Wine …"
    # shellcheck source=/dev/null
    . installer/windows/in_wine.sh
    rm -rf "$there/wine"
    in_wine wineboot --init
    in_wine winecfg -v win10
    # A program that fails ends, and waits for no debugger.
    in_wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug' /v Debugger /d false /f
    for one in icuuc bcryptprimitives; do
        x86_64-w64-mingw32-gcc -O2 -shared -static -o "$there/wine/drive_c/windows/system32/$one.dll" \
            "installer/windows/wine/$one.c" -ladvapi32
    done
    touch "$there/wine/.ready"
fi
