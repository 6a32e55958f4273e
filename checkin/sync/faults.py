"""What is wrong with something that was said, and where in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from pydantic import ValidationError

NAMED_FAULTS = 20
"""So many are named; who sends a million of them is not answered with a million lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong. `place` reads like `appointments[17].session`, empty for the whole.

    Neither holds a value: it may be somebody's name.
    """

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if self.place else self.reason


class WireError(ValueError):
    """What was said is no roster. `faults` are the first of what is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = named(faults)
        super().__init__("; ".join(str(fault) for fault in self.faults))


def named(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The first of the faults, so many as are ever named."""
    return tuple(islice(faults, NAMED_FAULTS))


def faults_in(error: ValidationError) -> tuple[Fault, ...]:
    """What pydantic found, without the values that it found it in."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return named(Fault(place=_place(one["loc"]), reason=one["msg"]) for one in found)


def _place(steps: Iterable[int | str]) -> str:
    place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return place.removeprefix(".")
