"""The raw file of a closed desk, opened with its key by somebody who means no good."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from checkin.storage.engine import DATABASE
from checkin.storage.keys import find_key

TRIGGERS = ("events_are_never_changed", "events_are_never_deleted", "events_are_never_replaced")


@contextmanager
def raw_journal(folder: Path) -> Iterator[Any]:
    """The connection, without the triggers that protect the events."""
    kept = find_key(folder, None)
    assert kept is not None
    with closing(sqlcipher3.dbapi2.connect(folder / DATABASE)) as raw:
        raw.execute(f"PRAGMA key = \"x'{kept.raw.hex()}'\"")
        for trigger in TRIGGERS:
            raw.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        yield raw
        raw.commit()
