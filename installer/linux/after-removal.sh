#!/bin/sh
# Says where the records are that stay when the program goes. dpkg calls it with `remove`, `purge` or
# `upgrade`; rpm with the number of versions that are left.
set -eu
case ${1:-} in
remove | purge | 0)
    cat <<'WORDS'
checkin is removed. What the desks have recorded stays: for each user in
  ~/.local/share/checkin             (journal, settings, log, backups)
  ~/.local/share/checkin-registry    (a registry, where one was set up)
The key of a journal lies in the user's key store, or beside it in the same folder.
Remove them by hand only when the registry has signed for everything (checkin journal export).
程序已卸载，签到记录仍保留在上述目录中。确认考务中心已收到全部记录后，方可手动删除。
WORDS
    ;;
esac
