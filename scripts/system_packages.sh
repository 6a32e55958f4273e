#!/bin/sh
# Looks for what the system must have: Qt's and OpenCV's libraries, letters for Chinese, a Python that
# can make virtual environments, and what the tests start. Installs what is missing where it may, and
# else says in one line what to install. Exit status 3: nothing would run without it.
set -eu
here=$(dirname "$0")
python=$("$here/python.sh")

wanted="libgl1 libegl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1
libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libx11-xcb1 libxrandr2 libpulse0 libcups2
fonts-noto-cjk fonts-dejavu-core fonts-inter fonts-symbola poppler-utils strace"
# Of these not even the command without a window can do without.
libraries="libGL.so.1 libEGL.so.1 libglib-2.0.so.0 libxkbcommon.so.0 libdbus-1.so.3 libfontconfig.so.1"

makes_environments() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

has_libraries() {
    # shellcheck disable=SC2086
    [ "$(uname)" != Linux ] ||
        "$python" -c 'import ctypes, sys; [ctypes.CDLL(one) for one in sys.argv[1:]]' $libraries 2>/dev/null
}

missing=
if command -v dpkg-query >/dev/null 2>&1; then
    for one in $wanted; do
        # Newer releases have some libraries under a name that ends in t64.
        case $(dpkg-query -W -f '${Status};' "$one" "${one}t64" 2>/dev/null || true) in
            *"install ok installed"*) ;;
            *) missing="$missing $one" ;;
        esac
    done
    makes_environments || missing="$missing $(basename "$python")-venv"
fi

# A browser, for the tests of the registry's console alone: by itself, for it is big, and where it cannot
# be had everything else is installed all the same.
has_browser() {
    for one in chromium chromium-browser google-chrome; do
        command -v "$one" >/dev/null 2>&1 && return 0
    done
    return 1
}

# A spreadsheet, for the tests that open exported lists with it: by itself too.
has_office() { command -v soffice >/dev/null 2>&1 || command -v libreoffice >/dev/null 2>&1; }

# A display that nobody sees and what screen readers ask, for the tests that use the program as one does.
can_be_read() {
    command -v Xvfb >/dev/null 2>&1 && command -v dbus-run-session >/dev/null 2>&1 &&
        /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null
}

runs() { makes_environments && has_libraries; }

said=
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    "$here/apt_install.sh" $missing || {
        said=yes
        if runs; then
            echo "Going on without some packages; to have all: sudo apt-get install$missing" >&2
        else
            echo "Please install what is missing, and try again: sudo apt-get install$missing" >&2
        fi
    }
fi
if ! makes_environments; then
    [ -n "$said" ] || echo "$python cannot make virtual environments: please install its modules venv and ensurepip." >&2
    exit 3
fi
if ! has_libraries; then
    [ -n "$said" ] || echo "Please install these libraries, and try again: $libraries" >&2
    exit 3
fi
if ! has_browser && ! "$here/apt_install.sh" chromium; then
    echo "Going on without a browser, which only the tests of the registry's console need: sudo apt-get install chromium" >&2
fi
if ! has_office && ! "$here/apt_install.sh" libreoffice-calc; then
    echo "Going on without LibreOffice, which only the tests of exported lists need: sudo apt-get install libreoffice-calc" >&2
fi
read_by="xvfb dbus at-spi2-core python3-gi gir1.2-atspi-2.0"
# shellcheck disable=SC2086
if [ "$(uname)" = Linux ] && ! can_be_read && ! "$here/apt_install.sh" $read_by; then
    echo "Going on without AT-SPI, which only the tests of assistive technology need: sudo apt-get install $read_by" >&2
fi
