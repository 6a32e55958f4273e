#!/bin/sh
# Builds the packages of Linux into dist/: checkin_VERSION_amd64.deb, checkin-VERSION-1.x86_64.rpm, and the
# portable folder checkin-VERSION-linux-x86_64.tar.gz. Build on the oldest system that it shall run on: the
# packages ask for its C library or a newer one.
# Usage: installer/linux/build.sh     (or: make deb)
set -eu
cd "$(dirname "$0")/../.."
there=build/installer
sh installer/program.sh "$there"
sh installer/pack.sh "$there"
sh installer/papers.sh "$there"

version=$("$there/program/bin/python" -c 'from importlib.metadata import version; print(version("checkin"))')
glibc=$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)
epoch=$(git log -1 --format=%ct 2>/dev/null || date +%s)

icons=
for size in 16 24 32 48 64 128 256 512; do
    icons="$icons  - {src: $there/icons/checkin-$size.png, dst: /usr/share/icons/hicolor/${size}x$size/apps/checkin.png}\\n"
done
sed -e "s|\${CHECKIN_VERSION}|$version|" -e "s|\${CHECKIN_GLIBC}|$glibc|" -e "s|\${CHECKIN_BUILT}|$there|" \
    -e "s|^\${CHECKIN_ICONS_LIST}|$icons|" installer/linux/nfpm.yaml >"$there/nfpm.yaml"

mkdir -p dist
for kind in deb rpm; do
    SOURCE_DATE_EPOCH=$epoch "$there/tools/bin/nfpm" package --config "$there/nfpm.yaml" --packager "$kind" --target dist/
done

folder="checkin-$version"
rm -rf "$there/portable" && mkdir "$there/portable"
cp -a "$there/dist/checkin" "$there/portable/$folder"
cp -a "$there/papers" "$there/portable/$folder/papers"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -C "$there/portable" -cf - "$folder" |
    gzip -n >"dist/$folder-linux-x86_64.tar.gz"
rm -rf "$there/portable"
ls -l dist
