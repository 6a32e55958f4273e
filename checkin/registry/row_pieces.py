"""Rows in pieces: as many as one statement names on every database."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Is told how many rows are done, of how many."""

AT_ONCE = 500
"""Rows of a piece; each may be named by three numbers, and SQLite counts to 32,766."""


def no_progress(_done: int, _of: int) -> None:
    """Nobody looks."""


def in_pieces(rows: Sequence[T], progress: Progress = no_progress) -> Iterator[Sequence[T]]:
    """Piece by piece; `progress` is told when the next one is asked for."""
    for first in range(0, len(rows), AT_ONCE):
        piece = rows[first : first + AT_ONCE]
        yield piece
        progress(first + len(piece), len(rows))
