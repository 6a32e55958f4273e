#!/bin/sh
# Packs the program into one folder, FOLDER/dist/checkin. Needs what program.sh has laid out there.
# Usage: installer/pack.sh FOLDER     (from the root of the repository)
set -eu
there=$(cd "$1" && pwd)
here=$(pwd)
python="$there/program/bin/python"
tools=$("$there/tools/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')

QT_QPA_PLATFORM=offscreen "$python" installer/icons.py "$there/icons"
# What an earlier call has kept is found by times and sizes, and all files of a wheel have one time.
rm -rf "$there/work" "$there/dist"
# Elsewhere, or the modules of this folder would be packed in the place of those of the wheel. The same
# source gives the same package: sets of names are not shuffled.
cd "$there"
CHECKIN_ICONS="$there/icons" PYTHONPATH="$tools" PYTHONHASHSEED=0 \
    "$python" -m PyInstaller --noconfirm --log-level WARN \
    --distpath "$there/dist" --workpath "$there/work" "$here/installer/checkin.spec"
