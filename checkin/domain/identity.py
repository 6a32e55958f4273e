"""Is this the right person: what the look at the ID document found, and how long that stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from checkin.domain.event import Event
from checkin.domain.roles import Role
from checkin.domain.values import instant, text
from checkin.domain.verdict import IDENTITY, TWO_DECIDE, Code, Finding, Signal, finding

OTHER_DOCUMENT = frozenset({Code.NO_ID, Code.ID_EXPIRED})
"""Who comes back with another document is looked at afresh; a doubt about the person stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """What was found wrong, and when (UTC). `lead`: a lead decides what a proctor else may."""

    code: Code
    at: datetime
    lead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSeen:
    """The ID document as far as it may be kept (procedure.md §4): never its number, no image.

    `kind` is one of the programme's types (`passport`, `id-card` …), `last4` its last characters.
    `expires` is the last day on which it is valid, None where it has none or nobody read it.
    `digest` is the keyed hash of the number, where a reader brought the number.
    """

    kind: str = ""
    last4: str = ""
    expires: date | None = None
    digest: str = ""

    def is_expired(self, on: date) -> bool:
        """Whether it is no longer valid on this day at the center."""
        return self.expires is not None and self.expires < on


def doubt_in(event: Event) -> Doubted | None:
    """What a recorded look found wrong; None: the person is right."""
    found = text(event.body.get("finding"))
    if found not in {code.value for code in IDENTITY}:
        return None
    return Doubted(code=Code(found), at=event.at, lead=bool(event.body.get("lead")))


def after_look(doubted: Doubted | None, look: Event) -> Doubted | None:
    """What is doubted after this look: what it found, but no look takes back what others decide.

    A doubt about the person ends with the decision of who may admit over it; so does one about the
    document, once nobody waits for another one.
    """
    found, left = doubt_in(look), _not_settled_by_looking(doubted, look)
    if left is None:
        return found
    return found if found is not None and _is_graver(found, left) else left


def _not_settled_by_looking(doubted: Doubted | None, look: Event) -> Doubted | None:
    if doubted is None or doubted.code in OTHER_DOCUMENT:
        return still_doubted(doubted, look)
    trivial = doubted.code is Code.NAME_DIFFERS_TRIVIALLY and not doubted.lead
    return None if trivial else doubted


def _is_graver(one: Doubted, other: Doubted) -> bool:
    rank = (_needed(one).rank, one.code in TWO_DECIDE)
    return rank > (_needed(other).rank, other.code in TWO_DECIDE)


def _needed(doubted: Doubted) -> Role:
    """The lowest role that may admit over it."""
    return finding_of(doubted, doubted.at, doubted.at).override or Role.REGISTRY


def still_doubted(doubted: Doubted | None, scan: Event) -> Doubted | None:
    """What is left of a doubt after this scan."""
    instants = scan.body.get("instants")
    bounds = instants if isinstance(instants, Mapping) else {}
    return after_scan(doubted, scan.at, instant(bounds.get("admit_until")))


def after_scan(
    doubted: Doubted | None, at: datetime, admit_until: datetime | None
) -> Doubted | None:
    """What is left when the person is scanned anew at `at`: they may bring another document.

    After `admit_until` nobody waits for a document any more (arrivals.md row 31).
    """
    if doubted is None or doubted.code not in OTHER_DOCUMENT:
        return doubted
    in_time = admit_until is None or at <= admit_until
    return None if in_time or doubted.code is Code.ID_EXPIRED else doubted


def finding_of(doubted: Doubted, now: datetime, admit_until: datetime) -> Finding:
    """The finding as it stands now: without a document it is a refusal after `admit_until`."""
    rule = finding(doubted.code)
    if doubted.code is Code.NO_ID and now > admit_until:
        return Finding(code=rule.code, signal=Signal.REFUSE, override=rule.override)
    if doubted.lead and rule.override is Role.PROCTOR:
        return Finding(code=rule.code, signal=rule.signal, override=Role.LEAD)
    return rule
