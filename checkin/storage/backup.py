"""Copies of the database, by SQLite's own backup and never by copying files."""

from pathlib import Path

from sqlalchemy import Engine


def back_up(engine: Engine, target: Path) -> None:
    """Write a whole, encrypted copy to `target` (same key); an older copy there is kept."""
    if target.exists():
        return
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        raw.close()
