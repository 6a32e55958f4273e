#!/bin/sh
# Tries the installer that build.sh has made, under Wine: installs it silently, plays the demo, reads a
# slip, opens the window on Qt's real Windows platform, keeps a picture of it, removes the program
# silently, and looks whether the records are left.
# Usage: installer/windows/try.sh     (or: make windows, which builds it first)
set -eu
cd "$(dirname "$0")/../.."
# shellcheck source=/dev/null
. installer/windows/in_wine.sh
here=$(pwd)
setup=$(ls -t dist/*-windows-trial-setup.exe | head -n 1)
home="$WINEPREFIX/drive_c/users/$(id -un)/AppData/Local"
installed="$home/Programs/checkin"
there=build/windows/try
rm -rf "$there" && mkdir -p "$there"

echo "== install"
in_wine "$setup" /S
for one in checkin.exe checkin-desk.exe uninstall.exe papers/THIRD-PARTY.md _internal/python311.dll; do
    [ -e "$installed/$one" ] || { echo "$one is missing." >&2; exit 1; }
done
in_wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\checkin' /v DisplayVersion

echo "== try"
# How fast Wine is, nobody promises.
xvfb-run -a -s "-screen 0 1366x768x24 -fbdir $here/$there" \
    python3 installer/try_program.py "$there" 600 wine "$installed/checkin.exe"
build/installer/program/bin/python installer/screen.py "$there/window.xwd" build/installer/window-windows.png

echo "== remove"
mkdir -p "$home/checkin" && cp "$there/demo/desk.db" "$home/checkin/"
in_wine "$installed/uninstall.exe" /S
# The uninstaller goes on as a copy of itself.
for _ in $(seq 100); do [ -e "$installed" ] || break; in_wine cmd /c exit; done
[ ! -e "$installed" ] || { echo "$installed is left." >&2; exit 1; }
[ -s "$home/checkin/desk.db" ] || { echo "The records are gone." >&2; exit 1; }
rm -r "$home/checkin"
wineserver -k || true
echo "Installed, started, read a slip, removed; the records are left. The picture: build/installer/window-windows.png"
