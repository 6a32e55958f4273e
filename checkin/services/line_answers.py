"""What became of a line of a paper that was typed in, or would."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.domain.roles import Role
from checkin.domain.verdict import Code
from checkin.services.case import Denial
from checkin.services.known_lines import Known
from checkin.services.written_lines import Fault, TypedLine


class Fate(StrEnum):
    """What becomes of a line. Told and printed: never rename."""

    ADMITTED = "admitted"
    NOTED = "noted"
    WAITS = "waits"
    REFUSED = "refused"
    TURNED_AWAY = "turned-away"
    DIFFERS = "differs"
    KNOWN = "known"
    FAULT = "fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAnswer:
    """What became of a line, or would.

    `known` is what there is of the person before it, `code` the verdict where one was made, with
    the `minutes_late`. `differs` names the fields that say something else than what is known, and
    `done` what was recorded. With a `fault` (and a `denial` where a rule denied it, with the role
    that is `needed`) nothing was.
    """

    typed: TypedLine
    fate: Fate
    listed: Listed | None = None
    known: Known | None = None
    code: Code | None = None
    minutes_late: int = 0
    differs: tuple[str, ...] = ()
    done: tuple[Kind, ...] = ()
    fault: Fault | None = None
    denial: Denial | None = None
    needed: Role | None = None
