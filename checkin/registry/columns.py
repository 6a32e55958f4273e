"""What the registry's tables are made of: one metadata, and the columns that they share.

Instants are text: ISO 8601 in UTC with microseconds and a `Z`, so that they sort as text.
"""

from sqlalchemy import BigInteger, Column, Integer, MetaData, Text

metadata = MetaData()
_COUNTED = BigInteger().with_variant(Integer, "sqlite")
"""SQLite counts by itself in a plain INTEGER only."""


def text(name: str, *, key: bool = False, empty: bool = False) -> Column[str]:
    """A text; `empty` allows NULL."""
    return Column(name, Text, primary_key=key, nullable=empty)


def number(name: str, *, key: bool = False, empty: bool = False) -> Column[int]:
    """A whole number of 64 bits."""
    return Column(name, BigInteger, primary_key=key, nullable=empty, autoincrement=False)


def counted(name: str = "seq") -> Column[int]:
    """A number that the database gives."""
    return Column(name, _COUNTED, primary_key=True, autoincrement=True)
