"""Troubles of the desk in the language of the screen.

A trouble carries its own English with all its details; another language has a sentence for each
code that can meet somebody at the desk, and shows the English of any other.
"""

from PySide6.QtCore import QCoreApplication

from checkin.trouble import Trouble
from checkin.ui.words.file_troubles import FILE_TROUBLES
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

TROUBLES = {
    **FILE_TROUBLES,
    "disk-full": (
        QT_TRANSLATE_NOOP("Trouble", "The disk is full. Nothing was recorded."),
        QT_TRANSLATE_NOOP("Trouble", "Scan once more; then free some space, or use another desk."),
    ),
    "disk-failed": (
        QT_TRANSLATE_NOOP("Trouble", "The disk has failed. Nothing was recorded."),
        QT_TRANSLATE_NOOP("Trouble", "Go on at another desk, and leave this one as it is."),
    ),
    "read-only-folder": (
        QT_TRANSLATE_NOOP("Trouble", "This program may not write in its folder."),
        QT_TRANSLATE_NOOP("Trouble", "Give it the right to write there, or choose another folder."),
    ),
    "cannot-open-database": (
        QT_TRANSLATE_NOOP("Trouble", "The journal cannot be opened: damaged, or another key."),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "Go back to a backup (checkin backup list), or leave it and call the registry.",
        ),
    ),
    "newer-database": (
        QT_TRANSLATE_NOOP("Trouble", "A newer release of this program has written this journal."),
        QT_TRANSLATE_NOOP("Trouble", "Update this program; nothing was changed."),
    ),
    "desk-in-use": (
        QT_TRANSLATE_NOOP("Trouble", "This desk is open already in another window."),
        QT_TRANSLATE_NOOP("Trouble", "Go on there, or close it first."),
    ),
    "enrolment-refused": (
        QT_TRANSLATE_NOOP("Trouble", "The registry has not taken this code."),
        QT_TRANSLATE_NOOP("Trouble", "It may be used or expired: ask the registry for a new one."),
    ),
    "registry-not-reached": (
        QT_TRANSLATE_NOOP("Trouble", "The registry could not be reached."),
        QT_TRANSLATE_NOOP("Trouble", "Check the network, then scan the code once more."),
    ),
    "registry-not-the-one": (
        QT_TRANSLATE_NOOP("Trouble", "Who answers there is not the registry that made this code."),
        QT_TRANSLATE_NOOP("Trouble", "Check the network (a login page?), and tell the registry."),
    ),
    "no-desk": (
        QT_TRANSLATE_NOOP("Trouble", "There is no journal on this desk yet."),
        QT_TRANSLATE_NOOP("Trouble", "Import a roster first."),
    ),
    "key-missing": (
        QT_TRANSLATE_NOOP("Trouble", "The key of the journal is not there."),
        QT_TRANSLATE_NOOP("Trouble", "Log in as the person who made it, or bring back its file."),
    ),
    "key-unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "The key of the journal cannot be read."),
        QT_TRANSLATE_NOOP("Trouble", "Unlock the key store of this system."),
    ),
    "network-folder": (
        QT_TRANSLATE_NOOP("Trouble", "The folder lies on a network or in a cloud."),
        QT_TRANSLATE_NOOP("Trouble", "Choose a folder on a disk of this computer."),
    ),
    "damaged-settings": (
        QT_TRANSLATE_NOOP("Trouble", "The settings file is damaged."),
        QT_TRANSLATE_NOOP("Trouble", "Mend it, or move it away: the desk then starts afresh."),
    ),
    "settings-unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "The settings file cannot be read."),
        QT_TRANSLATE_NOOP("Trouble", "Check who may read it, or move it away."),
    ),
    "program-fault": (
        QT_TRANSLATE_NOOP("Trouble", "This program has a fault. Nothing was recorded."),
        QT_TRANSLATE_NOOP("Trouble", "Try again, or go on at another desk; tell the registry."),
    ),
    "help-damaged": (
        QT_TRANSLATE_NOOP("Trouble", "The help of this program is missing or damaged."),
        QT_TRANSLATE_NOOP("Trouble", "Install this program again; signing in works all the same."),
    ),
    "answers-damaged": (
        QT_TRANSLATE_NOOP("Trouble", "The answers to the candidates' questions cannot be read."),
        QT_TRANSLATE_NOOP("Trouble", "Install this program again; signing in works all the same."),
    ),
    "backup-failed": (
        QT_TRANSLATE_NOOP("Trouble", "The backup could not be read back, and does not count."),
        QT_TRANSLATE_NOOP("Trouble", "Check the disk of the backups; older ones are there still."),
    ),
    "backup-folder-missing": (
        QT_TRANSLATE_NOOP("Trouble", "The folder for backups is not there."),
        QT_TRANSLATE_NOOP("Trouble", "Plug its disk in, or choose another folder."),
    ),
    "copy-failed": (
        QT_TRANSLATE_NOOP("Trouble", "The paper copy for bad times cannot be written."),
        QT_TRANSLATE_NOOP("Trouble", "Put the stick in again, or choose another folder."),
    ),
    "no-picture": (
        QT_TRANSLATE_NOOP("Trouble", "The picture cannot be opened."),
        QT_TRANSLATE_NOOP("Trouble", "Check the name of the file."),
    ),
    "not-a-picture": (
        QT_TRANSLATE_NOOP("Trouble", "This file is not a picture."),
        QT_TRANSLATE_NOOP("Trouble", "Choose a PNG or JPEG file."),
    ),
    "damaged-picture": (
        QT_TRANSLATE_NOOP("Trouble", "The picture is damaged."),
        QT_TRANSLATE_NOOP("Trouble", "Photograph the code again, or type the number."),
    ),
    "picture-too-large": (
        QT_TRANSLATE_NOOP("Trouble", "The picture is too large."),
        QT_TRANSLATE_NOOP("Trouble", "Choose a smaller one."),
    ),
}


def told(trouble: Trouble) -> tuple[str, str]:
    """What happened, and what to do."""
    if trouble.code not in TROUBLES:
        return trouble.message, trouble.hint
    message, hint = TROUBLES[trouble.code]
    said = translate("Trouble", message)
    if said == message:  # English: the trouble's own words know more.
        return trouble.message, trouble.hint
    return said, translate("Trouble", hint)
