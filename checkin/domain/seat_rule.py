"""The rule by which people are given seats: workstations, and space between equal exams."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checkin.domain.room import Occupant, Rows, beside, by_seat, exams_at, fits
from checkin.domain.seating import Plan
from checkin.domain.session import ExamKind

_ROUNDS = 4
"""So often everybody is looked at again: a seat that was left may be better for somebody else."""


def by_rule(plan: Plan, rows: Rows, people: Sequence[Occupant]) -> dict[str, str]:
    """A seat for everybody who is not fixed, by subject; empty: none is left.

    Who has a seat that can be used keeps it, unless another one has fewer people of the same exam
    beside it. Who needs one gets no spare seat while there is another; of these the one with the
    fewest of the same exam beside it; of these no workstation where none is needed, and the first
    in order. Hands-on exams choose first, then exams take turns, so that they mix. Nobody is put on
    a broken seat, and the same people and seats give the same places.
    """
    room = _Room(plan=plan, near=_near(rows), sitting=by_seat(one for one in people if one.fixed))
    own = [one for one in people if not one.fixed]
    given = dict.fromkeys((one.subject for one in own), "")
    for one in own:
        if room.is_good(one):
            room.seat(one, one.seat)
            given[one.subject] = one.seat
    for one in _in_turn([one for one in own if not given[one.subject]]):
        given[one.subject] = room.best(one)
        room.seat(one, given[one.subject])
    for _ in range(_ROUNDS):
        before = dict(given)
        for one in own:
            given[one.subject] = room.better(one, given[one.subject])
        if given == before:
            break
    return given


@dataclass(slots=True, kw_only=True)
class _Room:
    """Who sits where while the rule is at work."""

    plan: Plan
    near: Mapping[str, set[str]]
    sitting: dict[str, list[Occupant]]

    def seat(self, one: Occupant, seat: str) -> None:
        """Put somebody there; nowhere for an empty one."""
        if seat:
            self.sitting.setdefault(seat, []).append(replace(one, seat=seat))

    def is_good(self, one: Occupant) -> bool:
        """Whether somebody's own seat can be used."""
        return bool(one.seat) and one.seat in self.free(one)

    def free(self, one: Occupant) -> list[str]:
        """The seats that this person could have."""
        return [
            seat
            for seat in self.plan.seats
            if seat not in self.plan.broken
            and not self.sitting.get(seat)
            and fits(self.plan, seat, one.kind)
        ]

    def same(self, one: Occupant, seat: str) -> int:
        """At how many seats beside that one their own exam is taken."""
        return sum(one.exam in exams_at(self.sitting, other) for other in self.near[seat])

    def best(self, one: Occupant) -> str:
        """The seat for somebody who has none; empty: none is left."""

        def wish(seat: str) -> tuple[bool, int, bool]:
            wasted = one.kind is not ExamKind.HANDS_ON and seat in self.plan.workstations
            return (seat in self.plan.spare, self.same(one, seat), wasted)

        return min(self.free(one), key=wish, default="")

    def better(self, one: Occupant, seat: str) -> str:
        """The seat after another look: another one only where it is better."""
        if not seat or not self.same(one, seat):
            return seat
        self.sitting[seat] = [other for other in self.sitting[seat] if other.subject != one.subject]
        found = self.best(one)
        spare = found in self.plan.spare and seat not in self.plan.spare
        if spare or self.same(one, found) >= self.same(one, seat):
            found = seat
        self.seat(one, found)
        return found


def _near(rows: Rows) -> Mapping[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for left, right in beside(rows):
        near[left].add(right)
        near[right].add(left)
    return near


def _in_turn(people: Sequence[Occupant]) -> Iterator[Occupant]:
    """Hands-on before theory, and of each the exams by turns, the largest beginning."""
    for hands_on in (True, False):
        groups: dict[str, list[Occupant]] = defaultdict(list)
        for one in people:
            if (one.kind is ExamKind.HANDS_ON) is hands_on:
                groups[one.exam].append(one)
        queues = sorted(groups.values(), key=lambda group: (-len(group), group[0].exam))
        for turn in range(max(map(len, queues), default=0)):
            yield from (queue[turn] for queue in queues if turn < len(queue))
