#!/bin/sh
# Installs the package that build.sh has made, tries it on a display of its own, removes it, and looks
# whether the records are left. On this machine, or with a folder's name on a bare Debian that debootstrap
# puts there and that is removed at the end: nothing but what the package asks for is on it. Needs root.
# Usage: installer/linux/try.sh [FOLDER [RELEASE]]     (or: make try-deb)
set -eu
cd "$(dirname "$0")/../.."
bare=${1:-}
release=${2:-bookworm}
package=$(ls -t dist/checkin_*_amd64.deb 2>/dev/null | head -n 1)
[ -n "$package" ] || { echo "There is no package in dist/ yet: make deb" >&2; exit 1; }
there=$(mktemp -d)
most=${SECONDS_TO_START:-2.5}

leave() {
    rm -rf "$there"
    [ -n "$bare" ] || ! dpkg-query -W checkin >/dev/null 2>&1 || apt-get remove -qq checkin >/dev/null
    [ -z "$bare" ] || {
        # What was started there may take a moment to let go.
        for one in proc dev; do if mountpoint -q "$bare/$one"; then umount --lazy "$bare/$one"; fi; done
        rm -rf --one-file-system "$bare"
    }
}
trap leave EXIT
trap 'exit 130' INT TERM

if [ -z "$bare" ]; then
    in_there() { "$@"; }
else
    [ ! -e "$bare" ] || { echo "$bare is there already." >&2; exit 2; }
    debootstrap --variant=minbase --include=ca-certificates "$release" "$bare" >/dev/null
    for one in /etc/apt/sources.list.d/debian.sources /etc/apt/apt.conf.d /etc/resolv.conf /etc/hosts \
        /etc/ssl/certs/ca-certificates.crt; do
        [ ! -e "$one" ] || cp -rL "$one" "$bare$(dirname "$one")/"
    done
    [ ! -e "$bare/etc/apt/sources.list.d/debian.sources" ] || rm -f "$bare/etc/apt/sources.list"
    mount -t proc proc "$bare/proc"
    mount --bind /dev "$bare/dev"
    in_there() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        chroot "$bare" "$@"; }
fi

echo "== install"
mkdir -p "$bare$there"
cp "$package" "$bare$there/checkin.deb"
in_there apt-get update -qq
in_there apt-get install -qq --no-install-recommends "$there/checkin.deb" >/dev/null
in_there checkin --help >/dev/null
[ -z "$bare" ] || in_there apt-get install -qq --no-install-recommends xvfb xauth python3 >/dev/null

echo "== try"
cp installer/try_program.py "$bare$there/"
in_there xvfb-run -a -s "-screen 0 1366x768x24 -fbdir $there" python3 "$there/try_program.py" "$there" "$most" checkin
build/installer/program/bin/python installer/screen.py "$bare$there/window.xwd" build/installer/window-linux.png

echo "== remove"
in_there apt-get remove -qq checkin
for one in "$bare/usr/bin/checkin" "$bare/usr/lib/checkin" "$bare/usr/share/applications/checkin.desktop"; do
    [ ! -e "$one" ] || { echo "$one is left." >&2; exit 1; }
done
[ -s "$bare$there/demo/desk.db" ] || { echo "The records are gone." >&2; exit 1; }
echo "Installed, started, read a slip, removed; the records are left. The picture: build/installer/window-linux.png"
