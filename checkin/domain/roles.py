"""Roles at a center, from proctor to registry (procedure.md §2)."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Role(StrEnum):
    """Who may decide. `REGISTRY` is never at a desk."""

    PROCTOR = "proctor"
    LEAD = "lead"
    MANAGER = "manager"
    REGISTRY = "registry"

    @property
    def rank(self) -> int:
        """0 for a proctor; each role may do all that the lower ones may."""
        return list(Role).index(self)

    def may(self, needed: "Role") -> bool:
        """Whether this role covers what `needed` may do."""
        return self.rank >= needed.rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Who decides. `person` is a staff id, or the desk's name where no PIN was asked for."""

    role: Role
    person: str


SHORTEST_PIN = 6
"""Four digits are guessed in 36 minutes from their hash, six in 60 hours (trust.md)."""


def is_pin(text: str) -> bool:
    """Whether a text can be somebody's PIN: six digits or more."""
    return len(text) >= SHORTEST_PIN and text.isascii() and text.isdecimal()


def is_easy_pin(text: str) -> bool:
    """Whether everybody tries it first: equal digits, or each the next or the previous one."""
    steps = {(int(later) - int(digit)) % 10 for digit, later in pairwise(text)}
    return len(steps) == 1 and steps <= {0, 1, 9}
