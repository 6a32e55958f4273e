"""Who decides on the command line: whose PIN it is, what they may, and the answer to a deed."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeAlias

from checkin.app.desk import open_desk
from checkin.cli.answers import leave, say, say_json
from checkin.cli.calling import Call, pin_of
from checkin.cli.lines import deed_line, session_line
from checkin.domain.center import Center
from checkin.domain.roles import Authority, Role
from checkin.domain.session import ExamSession
from checkin.services import session_deeds
from checkin.services.case import Deed, Denial
from checkin.services.front_desk import FrontDesk
from checkin.trouble import Exit, wrong_input
from checkin.ui.words.decision_words import denial as denial_sentence
from checkin.ui.words.formats import clock

Ruling: TypeAlias = Callable[[FrontDesk, Authority], Future[Deed]]
"""A deed that somebody decides with their own PIN."""

Doing: TypeAlias = Callable[[FrontDesk], Future[Deed]]
"""A deed that anybody on duty may do."""


def ruled(call: Call, appointment: str, ruling: Ruling) -> None:
    """Ask for a PIN, let its owner decide about somebody, and answer."""
    with open_desk(call.data) as desk:
        answer(call, appointment, by_pin(desk, call, ruling))


def done(call: Call, appointment: str, doing: Doing) -> None:
    """Do what needs no PIN (with one it is recorded whose it was), and answer."""
    with open_desk(call.data) as desk:
        answer(call, appointment, on_duty(desk, call) or doing(desk).result())


def ruled_session(call: Call, session: str, ruling: Ruling) -> None:
    """As `ruled`, for a whole session."""
    with open_desk(call.data) as desk:
        known = known_session(desk, session)
        answer_session(call, desk, known, by_pin(desk, call, ruling))


def done_session(call: Call, session: str, ruling: Ruling) -> None:
    """As `done`, for a whole session: without a PIN it is the desk that says so."""
    with open_desk(call.data) as desk:
        known = known_session(desk, session)
        denial = on_duty(desk, call)
        deed = denial or ruling(desk, desk.on_duty).result()
        answer_session(call, desk, known, deed)


def by_pin(desk: FrontDesk, call: Call, ruling: Ruling) -> Deed | Denial:
    """What becomes of a deed, once its PIN was typed or given."""
    authority = desk.authority(pin_of(call)).result()
    return authority if isinstance(authority, Denial) else ruling(desk, authority).result()


def on_duty(desk: FrontDesk, call: Call) -> Denial | None:
    """Who does it, where a PIN was given; the denial where that is nobody's."""
    if not call.pin_stdin:
        return None
    found = desk.identify(pin_of(call)).result()
    return found if isinstance(found, Denial) else None


def answer(call: Call, appointment: str, deed: Deed | Denial) -> None:
    """Say what became of a deed about a person, and leave with 1 when it was denied."""
    line = deed_line(deed, appointment)
    _say(call, line, deed, appointment, str(line.get("state")))


def answer_session(call: Call, desk: FrontDesk, session: ExamSession, deed: Deed | Denial) -> None:
    """The same for a session, with what has become of it."""
    course = desk.do(session_deeds.course_now, session.id).result()
    line = session_line(deed, session, course)
    center = desk.view(0).result().center
    _say(call, line, deed, session.id, _standing(line, course.of(session), center))


def answer_done(call: Call, about: str, deed: Deed | Denial) -> None:
    """The same for what is about neither."""
    denial = deed if isinstance(deed, Denial) else deed.denial
    event = None if isinstance(deed, Denial) or deed.event is None else str(deed.event.id)
    line = {"about": about, "refused": denial is not None, "denial": denial, "event": event}
    number = deed.event.body.get("number") if isinstance(deed, Deed) and deed.event else None
    _say(
        call, line | ({"number": number} if number else {}), deed, about, f"{number or 'recorded'}"
    )


def answer_recorded(call: Call, desk: FrontDesk, about: str, doing: Doing) -> None:
    """Do what is about neither, as `done` does, and answer."""
    answer_done(call, about, on_duty(desk, call) or doing(desk).result())


def answer_ruled(call: Call, desk: FrontDesk, about: str, ruling: Ruling) -> None:
    """Let the owner of a PIN decide what is about neither, as `ruled` does, and answer."""
    answer_done(call, about, by_pin(desk, call, ruling))


def answer_denied(call: Call, denial: Denial) -> None:
    """Say that a PIN, or whose it is, was not enough, and leave with 1."""
    say_json({"refused": True, "denial": denial}) if call.as_json else say(denial_sentence(denial))
    leave(Exit.REFUSED)


def known_session(desk: FrontDesk, session: str) -> ExamSession:
    """A session of the roster by its id; an empty one: that at hand.

    Raises:
        Trouble: there is none.
    """
    found = desk.do(session_deeds.session_named, session).result()
    if found is None:
        raise wrong_input(
            "no-such-session",
            f"The roster has no session {session}." if session else "There is no session today.",
            "`checkin session list` prints their ids.",
        )
    return found


def _say(
    call: Call, line: dict[str, object], deed: Deed | Denial, about: str, standing: str
) -> None:
    denial = deed if isinstance(deed, Denial) else deed.denial
    if call.as_json:
        say_json(line)
    elif denial is not None:
        say(f"{about}: {_why(denial, None if isinstance(deed, Denial) else deed.needed)}")
    else:
        say(f"{about}: {standing}")
    leave(Exit.REFUSED if denial is not None else Exit.DONE)


def _why(denial: Denial, needed: Role | None) -> str:
    """Why nothing was done. The window's words name keys for who decides, which are not here."""
    if denial is Denial.ROLE and needed is not None:
        return _DECIDES[needed]
    if denial in _SAID_HERE:
        return _SAID_HERE[denial]
    return denial_sentence(denial, needed)


def _standing(line: dict[str, object], session: ExamSession, center: Center) -> str:
    starts, ends = (clock(at, center) for at in (session.starts_at, session.ends_at))
    marks = [word for name, word in _MARKS.items() if line[name]]
    return ", ".join([f"{starts}–{ends}", *marks])


_MARKS = {
    "stopped_at": "stopped",
    "evacuated_at": "evacuated",
    "cannot_run": "cannot be held here",
    "closed_at": "closed",
}
_SAID_HERE = {
    Denial.SECOND_MISSING: "Two people decide this. Name the second one with --second.",
    Denial.NOBODY: "No appointment has this id. `checkin find` prints the ids, of a number too.",
}
_DECIDES = {
    Role.PROCTOR: "A proctor decides this.",
    Role.LEAD: "A lead proctor decides this, with their own PIN.",
    Role.MANAGER: "The center manager decides this, with their own PIN.",
    Role.REGISTRY: "Only the central registry can decide this.",
}
