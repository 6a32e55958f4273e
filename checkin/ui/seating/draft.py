"""What somebody has moved in a room and not applied yet: steps that can be taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from checkin.services.seating_plan import RoomMap, sits_at


class Obstacle(Enum):
    """Why somebody cannot be put where they were wanted."""

    BROKEN = "broken"
    OTHER_SESSION = "other-session"
    MUST_SIT = "must-sit"


@dataclass(slots=True)
class Draft:
    """Seats by appointment (empty: none), beside those that people have already."""

    moved: dict[str, str] = field(default_factory=dict)
    _before: list[dict[str, str]] = field(default_factory=list)

    def put(self, view: RoomMap, subject: str, seat: str) -> Obstacle | None:
        """Put somebody there; who sits there already changes places with them."""
        people = {one.appointment.id: one for one in view.people}
        now = {one: self.moved.get(one, sits_at(listed)) for one, listed in people.items()}
        if seat in view.plan.broken:
            return Obstacle.BROKEN
        if seat and any(one.seat == seat for one in view.others):
            return Obstacle.OTHER_SESSION
        changed = {subject: seat}
        if seat:
            changed |= {
                one: now[subject] for one, at in now.items() if at == seat and one != subject
            }
        if any(not to and people[one].attendance.is_admitted for one, to in changed.items()):
            return Obstacle.MUST_SIT
        self.take(view, self.moved | changed)
        return None

    def take(self, view: RoomMap, moved: Mapping[str, str]) -> None:
        """Take all of these at once, as one step."""
        sat = {one.appointment.id: sits_at(one) for one in view.people}
        self._before.append(self.moved)
        self.moved = {one: to for one, to in moved.items() if one in sat and sat[one] != to}

    def step_back(self) -> None:
        """As it was before the last step."""
        if self._before:
            self.moved = self._before.pop()

    def forget(self) -> None:
        """Nothing is moved."""
        self.moved, self._before = {}, []
