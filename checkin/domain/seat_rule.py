"""The rule by which people are given seats: workstations, and space between equal exams."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checkin.domain.room import Occupant, Rows, beside, by_seat, exams_at, fits
from checkin.domain.seating import Plan
from checkin.domain.session import ExamKind


def by_rule(plan: Plan, rows: Rows, people: Sequence[Occupant]) -> dict[str, str]:
    """A seat for everybody who is not fixed, by subject; empty: none is left.

    Hands-on exams get the workstations first. Each person gets no spare seat while there is
    another; of these the one with the fewest people of the same exam beside it; of these no
    workstation where none is needed, and the first in order. Exams take turns, so that they mix.
    Nobody is put on a broken seat, and the same people and seats give the same places.
    """
    near = defaultdict(set)
    for left, right in beside(rows):
        near[left].add(right)
        near[right].add(left)
    sitting = by_seat(one for one in people if one.fixed)
    free = [seat for seat in plan.seats if seat not in plan.broken and seat not in sitting]
    order = {seat: place for place, seat in enumerate(plan.seats)}
    given: dict[str, str] = {}

    def wish(seat: str, one: Occupant) -> tuple[bool, int, bool, int]:
        same = sum(one.exam in exams_at(sitting, other) for other in near[seat])
        wasted = one.kind is not ExamKind.HANDS_ON and seat in plan.workstations
        return (seat in plan.spare, same, wasted, order[seat])

    for one in _in_turn([one for one in people if not one.fixed]):
        wishes = [(wish(seat, one), seat) for seat in free if fits(plan, seat, one.kind)]
        _, seat = min(wishes, default=((), ""))
        given[one.subject] = seat
        if seat:
            free.remove(seat)
            sitting.setdefault(seat, []).append(one)
    return given


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
