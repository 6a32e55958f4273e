#!/bin/sh
# Builds the installer of Windows under Wine, to be tried: dist/checkin-VERSION-windows-trial-setup.exe.
# It holds a Python that is for trying only, and an older numpy: what goes to centers is built on a real
# Windows with build.ps1 (README.md). Half an hour.
# Usage: installer/windows/build.sh     (or: make windows, which tries it too)
set -eu
cd "$(dirname "$0")/../.."
missing=
for one in wine:wine wine64:wine64 makensis:nsis x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 xvfb-run:xvfb; do
    command -v "${one%:*}" >/dev/null 2>&1 || missing="$missing ${one#*:}"
done
# shellcheck disable=SC2086
[ -z "$missing" ] || scripts/apt_install.sh $missing

sh installer/program.sh build/installer
there=build/windows
sh installer/windows/laid_out.sh "$there"
QT_QPA_PLATFORM=offscreen build/installer/program/bin/python installer/icons.py build/installer/icons
sh installer/papers.sh build/installer

# shellcheck source=/dev/null
. installer/windows/in_wine.sh
here=$(pwd)
rm -rf "$there/work" "$there/dist"
(
    cd "$there"
    CHECKIN_ICONS=$(of_windows "$here/build/installer/icons")
    PYTHONPATH="$(of_windows "$here/$there/site");$(of_windows "$here/$there/tools")"
    export CHECKIN_ICONS PYTHONPATH PYTHONHASHSEED=0
    in_wine python/python.exe -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath work \
        "$(of_windows "$here/installer/checkin.spec")"
)
[ -e "$there/dist/checkin/checkin-desk.exe" ] || { echo "PyInstaller has not packed it." >&2; exit 1; }

version=$(build/installer/program/bin/python -c 'from importlib.metadata import version; print(version("checkin"))')
mkdir -p dist
makensis -V2 -NOCD -INPUTCHARSET UTF8 "-DVERSION=$version" "-DBUILT=$here/$there/dist/checkin" \
    "-DPAPERS=$here/build/installer/papers" "-DICON=$here/build/installer/icons/checkin.ico" \
    "-DOUT=$here/dist/checkin-$version-windows-trial-setup.exe" installer/windows/checkin.nsi
ls -l dist/*-setup.exe
