"""What is written down of a verdict: enough to re-check it later, and nothing personal."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

from checkin.domain.center import Desk
from checkin.domain.clock_trust import Moment
from checkin.domain.decision import Decision, Listed
from checkin.domain.event import Draft, Event, Kind
from checkin.domain.instant import stamp
from checkin.domain.presented import Flaw, Presented, Source
from checkin.domain.roster import RosterHead
from checkin.domain.written import PAPER, Written
from checkin.services.lookup import clock_facts


def subject_of(decision: Decision) -> str | None:
    """Whom an event is about: an appointment, or a ticket that is on no roster."""
    if decision.listed is not None:
        return decision.listed.appointment.id
    return unlisted(decision.serial) if decision.serial is not None else None


def unlisted(serial: int) -> str:
    """The subject of a genuine ticket that is on no roster."""
    return f"ticket:{serial}"


def scan_draft(
    decision: Decision,
    presented: Presented,
    now: Moment,
    desk: Desk,
    roster: RosterHead | None,
    text: str | None,
) -> Draft:
    """The event of one scan. Of a text that is no genuine ticket only a hash is kept."""
    body: dict[str, object] = {
        "code": decision.code,
        "signal": decision.signal,
        "also": list(decision.also),
        "presented": _presented_facts(presented),
        "claimed": decision.claimed,
        "roster": roster.version if roster else None,
        "minutes_late": decision.minutes_late,
        "clock": clock_facts(now),
    }
    if desk.alone:
        body["alone"] = True
    if decision.listed is not None:
        body |= rule_facts(decision.listed)
    if decision.stamps:
        body["arrived_at"] = stamp(now.wall)
    if text is not None:
        body["text_sha256"] = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Draft(
        kind=Kind.SCAN,
        desk=desk.name,
        at=now.wall,
        trusted=now.trusted,
        subject=subject_of(decision),
        session=decision.listed.session.id if decision.listed else None,
        body=body,
    )


def from_paper(draft: Draft, written: Written) -> Draft:
    """The same scan, typed in from a paper: an arrival is the time that stands there."""
    body = {**draft.body, **paper_facts_of(written)}
    stamped = {"arrived_at": stamp(written.at)} if "arrived_at" in body else {}
    return replace(draft, body=body | stamped)


def paper_facts_of(written: Written) -> dict[str, object]:
    """What each event keeps that was typed in from a paper."""
    return {"source": PAPER, "written": written.facts}


def rule_facts(listed: Listed) -> dict[str, object]:
    """The policy version and the instants that a decision used."""
    instants = listed.instants
    return {
        "policy": listed.policy.version,
        "instants": {
            "opens": stamp(instants.opens),
            "required_by": stamp(instants.required_by),
            "admit_until": stamp(instants.admit_until),
            "starts_at": stamp(instants.starts_at),
            "after_start_until": stamp(instants.after_start_until),
        },
    }


def _presented_facts(presented: Presented) -> dict[str, object]:
    return {
        "source": presented.source,
        "by_hand": presented.by_hand,
        "flaw": presented.flaw,
        "serial": presented.serial,
        "center": presented.center,
        "day": presented.day.isoformat() if presented.day else None,
    }


def presented_in(event: Event) -> Presented:
    """What was held out in a recorded scan."""
    facts = event.body["presented"]
    if not isinstance(facts, Mapping):
        raise TypeError(f"event {event.seq} of {event.device} is no scan")
    return Presented(
        source=Source(facts["source"]),
        by_hand=bool(facts["by_hand"]),
        flaw=Flaw(facts["flaw"]) if facts["flaw"] else None,
        serial=facts["serial"],
        center=facts["center"],
        day=date.fromisoformat(facts["day"]) if facts["day"] else None,
    )
