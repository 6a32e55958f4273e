"""A code that is held in view counts once, however often it is read."""

from hashlib import blake2b

OUT_OF_VIEW = 1.5
"""Seconds that a code must be away before it counts again."""


class HeldCodes:
    """Remembers what is in view. One thread at a time; keeps hashes, never the texts.

    `at` is in seconds of a clock that never goes back; an earlier `at` is taken as the latest.
    """

    def __init__(self, *, away: float = OUT_OF_VIEW) -> None:
        self._away = away
        self._last_seen: dict[bytes, float] = {}
        self._latest = float("-inf")

    def seen(self, text: str, at: float) -> bool:
        """Whether this sight of the code counts; each sight keeps the code in view."""
        at = self._latest = max(at, self._latest)
        self._forget_those_away(at)
        mark = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        counts = mark not in self._last_seen
        self._last_seen[mark] = at
        return counts

    def forget(self) -> None:
        """Everything is new again: after the camera was changed, or on a person's wish."""
        self._last_seen.clear()

    def _forget_those_away(self, at: float) -> None:
        gone = [mark for mark, last in self._last_seen.items() if at - last >= self._away]
        for mark in gone:
            del self._last_seen[mark]
