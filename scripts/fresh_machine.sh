#!/bin/sh
# Tries the two commands on a machine that has Python, git and make, and nothing else: a bare Debian
# in a folder, as root and as a plain user with sudo. Takes the last commit, and this machine's own
# settings of apt and pip. Needs root, debootstrap, 10 GB, and half an hour for each that runs everything
# (TESTERS="tester root"). Removes the folder at the end.
# Usage: [TESTERS=tester] scripts/fresh_machine.sh FOLDER [RELEASE]
set -eu
there=$1
release=${2:-bookworm}
here=$(cd "$(dirname "$0")/.." && pwd)
[ ! -e "$there" ] || { echo "$there is there already." >&2; exit 2; }

leave() {
    if mountpoint -q "$there/proc"; then umount "$there/proc"; fi
    rm -rf --one-file-system "$there"
}
trap leave EXIT
trap 'exit 130' INT TERM

in_there() { # USER COMMAND: in a clean environment
    echo "== $1: $2"
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb CI=true \
        chroot "$there" su -l "$1" -w CI -c "cd checkin && $2" </dev/null
}

debootstrap --variant=minbase --include=python3,git,make,ca-certificates,sudo "$release" "$there" >/dev/null
for one in /etc/apt/sources.list.d/debian.sources /etc/apt/apt.conf.d /etc/pip.conf \
    /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt; do
    [ ! -e "$one" ] || cp -rL "$one" "$there$(dirname "$one")/"
done
mount -t proc proc "$there/proc"
chroot "$there" useradd --create-home --home-dir /srv/tester --shell /bin/sh tester
echo "tester ALL=(ALL) NOPASSWD: ALL" >"$there/etc/sudoers.d/tester"
for home in /srv/tester /root; do git clone --quiet "$here" "$there$home/checkin"; done
chroot "$there" chown -R tester: /srv/tester/checkin

in_there tester "make setup"
in_there tester "make setup"
in_there tester "make demo || true; make demo-headless | tail -n 2"
# What docs/first-steps.md shows, as it stands there: from the clone to a printed register.
in_there tester "awk '/^\`\`\`bash/ {shown = 1; next} /^\`\`\`/ {shown = 0} shown' docs/first-steps.md | bash -eu"
in_there root "make demo-headless | tail -n 2"
for one in ${TESTERS:-tester root}; do in_there "$one" "bash .ci/run"; done
echo "All of it works on a bare $release."
