#!/bin/sh
# Sets what Wine needs, and `in_wine WORDS…`, which runs a program of Windows on a display of its own.
# Usage: . installer/windows/in_wine.sh     (from the root of the repository)
set -eu
export WINEPREFIX="$PWD/build/windows/wine" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="

# Programs of Windows that have no streams at all do not start: they get pipes.
in_wine() { xvfb-run -a wine "$@" </dev/null 2>&1 | cat; }

of_windows() { # a path of this machine as Wine has it
    printf 'Z:%s' "$1" | tr / '\\'
}
