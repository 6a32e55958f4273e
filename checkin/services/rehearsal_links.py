"""Which desks of a rehearsal hear each other."""

from collections.abc import Iterator, Sequence
from itertools import permutations


class Links:
    """All desks hear each other, until some are cut off."""

    def __init__(self, desks: Sequence[str]) -> None:
        self._desks = tuple(desks)
        self._cut: set[frozenset[str]] = set()

    def cut(self, desks: Sequence[str]) -> None:
        """These stop hearing each other; one alone all others; none named: nobody hears anybody."""
        self._cut |= self._pairs(desks)

    def join(self, desks: Sequence[str]) -> None:
        """These hear each other again, as `cut` takes them."""
        self._cut -= self._pairs(desks)

    def open(self) -> Iterator[tuple[str, str]]:
        """Who tells whom."""
        for teller, hearer in permutations(self._desks, 2):
            if frozenset((teller, hearer)) not in self._cut:
                yield teller, hearer

    def _pairs(self, desks: Sequence[str]) -> set[frozenset[str]]:
        named = set(desks or self._desks)
        pairs = {frozenset(pair) for pair in permutations(self._desks, 2)}
        if len(named) == 1:
            return {pair for pair in pairs if pair & named}
        return {pair for pair in pairs if pair <= named}
