"""What stands on a line of a paper, and where: so that it is judged by the time written there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.domain.event import Event
from checkin.domain.instant import stamp
from checkin.domain.values import instant, number, text

PAPER = "paper"
"""The `source` of every event that was typed in from one."""


class Mark(StrEnum):
    """What a line says of somebody. Stored and sent: add, never rename."""

    IN = "in"
    WAITING = "waiting"
    ABSENT = "absent"


class Ruling(StrEnum):
    """What somebody decided over a verdict, by the paper. Stored and sent: add, never rename."""

    ADMIT = "admit"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of a document that is typed in, and the instant (UTC) that this is about.

    `let_in` is when the paper says that the person was let in; None: they only arrived.
    """

    document: str
    line: int
    at: datetime
    let_in: datetime | None = None

    @property
    def facts(self) -> Mapping[str, object]:
        """What each event keeps of it."""
        kept: dict[str, object] = {
            "document": self.document,
            "line": self.line,
            "at": stamp(self.at),
        }
        return kept | ({"let_in": stamp(self.let_in)} if self.let_in else {})


def written_in(event: Event) -> Written | None:
    """Where an event was typed in from; None: it was recorded at a desk."""
    facts = event.body.get("written")
    if not isinstance(facts, Mapping):
        return None
    return Written(
        document=text(facts.get("document")) or "",
        line=number(facts.get("line")),
        at=event.happened_at,
        let_in=instant(facts.get("let_in")),
    )
