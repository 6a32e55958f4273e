"""What people do in a rehearsal: the steps that are no scan, each by the service that does it."""

from datetime import UTC, timedelta

from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services import closing, looks, seats, session_deeds, stays
from checkin.services.case import Deed, Grounds
from checkin.services.front_desk import FrontDesk
from checkin.services.looks import Look
from checkin.services.rehearsal_roster import Cast
from checkin.services.scenario_steps import (
    ArrivedEarlier,
    Close,
    Identity,
    Interruption,
    Ruling,
    Step,
)


def decide(front: FrontDesk, step: Step, cast: Cast) -> Deed:
    """Do what a step says."""
    return (
        _about_one(front, step, cast) or _about_a_session(front, step) or _rule(front, step, cast)
    )


def _about_one(front: FrontDesk, step: Step, cast: Cast) -> Deed | None:
    if step.identity is not None:
        return _look(front, step.identity, cast)
    if step.confirm is not None:
        subject = cast.subject(step.confirm.appointment)
        return front.confirm(subject, step.confirm.seat).result()
    if step.sign_out is not None:
        return front.do(stays.sign_out, cast.subject(step.sign_out.appointment)).result()
    if step.leave is not None:
        way = stays.go_out if step.leave.way == "out" else stays.come_back
        return front.do(way, cast.subject(step.leave.appointment)).result()
    if step.arrived_earlier is not None:
        return _earlier(front, step.arrived_earlier, cast)
    return None


def _look(front: FrontDesk, identity: Identity, cast: Cast) -> Deed:
    found = Code(identity.finding) if identity.finding else None
    subject = cast.subject(identity.appointment)
    return front.do(looks.look_at, subject, Look(found=found)).result()


def _about_a_session(front: FrontDesk, step: Step) -> Deed | None:
    if step.close is not None:
        return _close(front, step.close)
    if step.cannot_run is not None:
        said = step.cannot_run
        authority, grounds = _authority(said.role), Grounds(reason="rehearsal")
        return front.do(
            session_deeds.cannot_run, said.session, said.cause, authority, grounds
        ).result()
    if step.interruption is not None:
        return _interrupt(front, step.interruption)
    if step.delay is None:
        return None
    by, who = timedelta(minutes=step.delay.minutes), _authority(step.delay.role)
    return front.do(session_deeds.delay, step.delay.session, by, who).result()


def _interrupt(front: FrontDesk, said: Interruption) -> Deed:
    authority, grounds = _authority(said.role), Grounds(reason="rehearsal")
    if said.way == "stop":
        return front.do(session_deeds.stop, said.session, authority, grounds).result()
    return front.do(session_deeds.go_on, said.session, authority, grounds, said.minutes).result()


def _close(front: FrontDesk, said: Close) -> Deed:
    first, second = [*said.by, "", ""][:2]
    authority = Authority(role=said.role, person=first or f"rehearsal-{said.role}")
    return front.do(closing.close, said.session, authority, second).result()


def _earlier(front: FrontDesk, said: ArrivedEarlier, cast: Cast) -> Deed:
    at, subject = said.at.astimezone(UTC), cast.subject(said.appointment)
    grounds = Grounds(reason=said.reason)
    authority = _authority(said.role)
    return front.do(looks.arrived_earlier, subject, at, authority, grounds, said.witness).result()


def _rule(front: FrontDesk, step: Step, cast: Cast) -> Deed:
    ruling = step.about
    if not isinstance(ruling, Ruling):
        raise TypeError(f"a {step.kind} step is no ruling")
    subject, authority = cast.subject(ruling.appointment), _authority(ruling.role)
    grounds = Grounds(reason=ruling.reason, second=ruling.second)
    match step.kind:
        case "override":
            return front.override(subject, authority, grounds, ruling.seat).result()
        case "refuse":
            return front.refuse(subject, authority, grounds).result()
        case "reseat":
            return front.do(seats.reseat, subject, ruling.seat, authority, grounds).result()
        case "settle":
            return front.do(stays.settle, subject, authority, grounds).result()
        case "withdraw":
            return front.do(stays.withdraw, subject, authority, grounds).result()
        case _:
            return front.undo(subject, authority, grounds).result()


def _authority(role: Role) -> Authority:
    return Authority(role=role, person=f"rehearsal-{role}")
