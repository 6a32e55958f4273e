#!/bin/sh
# Looks for the system's libraries that Qt, OpenCV and the tests need; installs what is missing where
# it may, and else says in one line what to install. Never stops a set-up.
set -eu
here=$(dirname "$0")
command -v dpkg-query >/dev/null 2>&1 || exit 0

wanted="libgl1 libegl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1
libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libx11-xcb1 libpulse0 libxrandr2
fonts-noto-cjk fonts-dejavu-core strace"

missing=
for one in $wanted; do
    # Newer releases have some libraries under a name that ends in t64.
    case $(dpkg-query -W -f '${Status};' "$one" "${one}t64" 2>/dev/null || true) in
        *"install ok installed"*) ;;
        *) missing="$missing $one" ;;
    esac
done
[ -n "$missing" ] || exit 0

# shellcheck disable=SC2086
"$here/apt_install.sh" $missing || echo "Some system packages are missing. Please install them: sudo apt-get install$missing" >&2
