#!/bin/sh
# Tries the packages beside the .deb, without changing this machine. The .rpm is installed into a folder,
# compared with what it says of itself, called, and removed again. The portable folder is unpacked at a
# place whose name has a space and Chinese characters, and is tried there as an installed program is.
# Needs root (rpm goes into the folder as its root), rpm and Xvfb.
# Usage: installer/linux/try_others.sh     (or: make try-others)
set -eu
cd "$(dirname "$0")/../.."
missing=
for one in rpm:rpm xvfb-run:xvfb xauth:xauth; do
    command -v "${one%:*}" >/dev/null 2>&1 || missing="$missing ${one#*:}"
done
# shellcheck disable=SC2086
[ -z "$missing" ] || scripts/apt_install.sh $missing
rpm=$(ls -t dist/checkin-*.x86_64.rpm | head -n 1)
archive=$(ls -t dist/checkin-*-linux-x86_64.tar.gz | head -n 1)
most=${SECONDS_TO_START:-2.5}
there=$(mktemp -d)
trap 'rm -rf "$there"' EXIT
trap 'exit 130' INT TERM

echo "== $rpm"
root=$there/root
mkdir "$root"
in_root() { rpm --root "$root" --dbpath /var/lib/rpm "$@" 2>&1 | grep -v "^rpm: " || true; }
in_root --install --nodeps "$PWD/$rpm"
for one in bin/checkin lib/checkin/checkin share/applications/checkin.desktop share/doc/checkin/THIRD-PARTY.md; do
    [ -L "$root/usr/$one" ] || [ -s "$root/usr/$one" ] || { echo "$one is missing." >&2; exit 1; }
done
wrong=$(in_root --verify --nodeps checkin)
[ -z "$wrong" ] || { echo "Not as the package says: $wrong" >&2; exit 1; }
nowhere=$(find "$root/usr/lib" -xtype l)
[ -z "$nowhere" ] || { echo "These links lead nowhere: $nowhere" >&2; exit 1; }
"$root/usr/lib/checkin/checkin" --help >/dev/null
# Its last words are for a shell, and there is none in that root: a test has heard them.
in_root --erase --noscripts checkin
left=$(find "$root/usr" ! -type d)
[ -z "$left" ] || { echo "This is left: $left" >&2; exit 1; }

echo "== $archive"
place="$there/考点 1"
mkdir -p "$place/home"
tar -C "$place" -xzf "$archive"
program=$(echo "$place"/checkin-*/checkin)
touch "$there/unpacked"
# The words for Xvfb are parted at spaces: its picture lies where there is none.
ln -s "$there/Xvfb_screen0" "$place/Xvfb_screen0"
HOME="$place/home" XDG_DATA_HOME= xvfb-run -a -s "-screen 0 1366x768x24 -fbdir $there" \
    python3 installer/try_program.py "$place" "$most" "$program"
[ -s "$place/demo/desk.db" ] || { echo "The records are not where --data says." >&2; exit 1; }
said=$(HOME="$place/home" XDG_DATA_HOME= "$program" journal list 2>&1 || true)
case $said in
*"$place/home/.local/share/checkin"*) ;;
*) echo "Without --data it looks elsewhere: $said" >&2; exit 1 ;;
esac
changed=$(find "${program%/*}" -newer "$there/unpacked")
[ -z "$changed" ] || { echo "It has written into its own folder: $changed" >&2; exit 1; }
echo "The .rpm was installed, called and removed; the portable folder played the demo and read a slip."
