"""The lists of `checkin session`: who is missing, held, out, in the room; how a session stands."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Any

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.cli.calling import OnDuty, called
from checkin.cli.deciding import answer_recorded, known_session
from checkin.cli.lines import course_line, found_line, found_words
from checkin.cli.options import OtherSession, Session
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.services import closing, people, session_deeds
from checkin.services.closing import Reckoning
from checkin.services.front_desk import FrontDesk
from checkin.services.holds import Held, held_in, held_today
from checkin.services.people import Out
from checkin.trouble import Exit
from checkin.ui.words.formats import clock, day_and_time

AnySession = Annotated[
    str, typer.Argument(metavar="[SESSION]", help="Default: all of today.", show_default=False)
]


def list_(data: Data = None, as_json: AsJson = False) -> None:
    """Print the sessions of today that this desk may serve."""
    with open_desk(data) as desk:
        rows, view = desk.sessions().result(), desk.view(0).result()
    for row in rows:
        if as_json:
            say_json(
                {
                    "session": row.id,
                    "exam": row.exam,
                    "title": row.title,
                    "room": row.room,
                    "starts_at": row.starts_at,
                    "ends_at": row.ends_at,
                }
            )
        else:
            starts = day_and_time(row.starts_at, view.center)
            say(f"{row.id}   {row.exam}   {row.room}   {starts}   {row.title}")
    leave(Exit.DONE if rows else Exit.REFUSED)


def missing(session: OtherSession = "", data: Data = None, as_json: AsJson = False) -> None:
    """Print who is expected and has not been seen; records nothing."""

    def lines(desk: FrontDesk, row: str, center: Center) -> list[tuple[dict[str, Any], str]]:
        found = desk.do(people.missing_in, row).result()
        return [(found_line(one), found_words(one, center)) for one in found]

    _print(data, session, lines, as_json=as_json)


def held(session: AnySession = "", data: Data = None, as_json: AsJson = False) -> None:
    """Print who stepped aside and waits for a decision, the first one first."""
    with open_desk(data) as desk:
        found = (
            desk.do(held_in, known_session(desk, session).id) if session else desk.do(held_today)
        ).result()
        center = desk.view(0).result().center
    for one in found:
        say_json(_held_line(one)) if as_json else say(_held_words(one, center))


def out(session: OtherSession = "", data: Data = None, as_json: AsJson = False) -> None:
    """Print who is out for a break, the longest first."""

    def lines(desk: FrontDesk, row: str, center: Center) -> list[tuple[dict[str, Any], str]]:
        found, now = desk.do(people.out_in, row).result(), desk.look_at_clock().result().wall
        return [(_out_line(one, now), _out_words(one, now, center)) for one in found]

    _print(data, session, lines, as_json=as_json)


@called
def roll_call(
    call: OnDuty,
    session: Session,
    present: Annotated[
        list[str] | None, typer.Argument(metavar="[APPOINTMENT…]", help="Who was counted.")
    ] = None,
    nobody: Annotated[bool, typer.Option("--nobody", help="Nobody was counted.")] = False,
) -> None:
    """Record who was counted; everybody else who is in counts as missing.

    Without anybody (and without --nobody) it prints who is in, and records nothing.
    """
    with open_desk(call.data) as desk:
        row = known_session(desk, session)
        inside = desk.do(people.inside_of, row.id).result()
        if present or nobody:
            there = present or []
            gone = [one for one in _ids(inside) if one not in there]
            call_it = session_deeds.roll_call
            answer_recorded(call, desk, row.id, lambda desk: desk.do(call_it, row.id, there, gone))
            return
        center = desk.view(0).result().center
    for one in inside:
        say_json(found_line(one)) if call.as_json else say(found_words(one, center))


def show(session: OtherSession = "", data: Data = None, as_json: AsJson = False) -> None:
    """Print how a session stands: its counts, and what is open before it can be closed."""
    with open_desk(data) as desk:
        row = known_session(desk, session)
        found = desk.do(closing.reckoning, row.id).result()
        center = desk.view(0).result().center
    if found is None:
        return
    if as_json:
        say_json(_reckoning_line(found))
        return
    for text in _reckoning_words(found, center):
        say(text)


Lines = Callable[[FrontDesk, str, Center], Sequence[tuple[dict[str, Any], str]]]


def _print(data: Data, session: str, lines: Lines, *, as_json: bool) -> None:
    with open_desk(data) as desk:
        row = known_session(desk, session)
        center = desk.view(0).result().center
        found = lines(desk, row.id, center)
    for line, words in found:
        say_json(line) if as_json else say(words)


def _held_line(one: Held) -> dict[str, Any]:
    person = found_line(one.listed) if one.listed else {"appointment": one.subject}
    return {**person, "code": one.code, "since": one.since, "desk": one.desk}


def _held_words(one: Held, center: Center) -> str:
    who = found_words(one.listed, center) if one.listed else one.subject
    return f"{one.code}   {clock(one.since, center)}   {one.desk}   {who}"


def _out_line(one: Out, now: datetime) -> dict[str, Any]:
    gone = int((now - one.since).total_seconds())
    before = int(one.before.total_seconds())
    return {**found_line(one.listed), "since": one.since, "seconds": gone, "seconds_before": before}


def _out_words(one: Out, now: datetime, center: Center) -> str:
    minutes = int((now - one.since).total_seconds()) // 60
    return f"{clock(one.since, center)}   {minutes} min   {found_words(one.listed, center)}"


def _ids(rows: Sequence[Listed]) -> list[str]:
    return [one.appointment.id for one in rows]


def _reckoning_line(found: Reckoning) -> dict[str, Any]:
    counts = {state.value: number for state, number in found.counts.by_state.items()}
    waiting = counts.pop("expected")
    return {
        "session": found.session,
        "counts": {"expected": found.counts.expected, "waiting": waiting, **counts},
        "late": found.counts.late,
        "starts_at": found.instants.starts_at,
        "no_show_at": found.instants.no_show_at,
        **course_line(found.course),
        "missing": _ids(found.missing),
        "open": _ids(found.open_people),
        "handed_over": _ids(found.handed_over),
        "contradictions": [
            {"appointment": one.appointment.id, "kind": kind} for one, kind in found.contradictions
        ],
        "unheard": found.unheard,
    }


def _reckoning_words(found: Reckoning, center: Center) -> list[str]:
    line = _reckoning_line(found)
    counts = ", ".join(f"{name} {number}" for name, number in line["counts"].items() if number)
    starts, absent = (
        clock(at, center) for at in (found.instants.starts_at, found.instants.no_show_at)
    )
    open_now = [
        f"{name}: {', '.join(line[name])}"
        for name in ("missing", "open", "handed_over")
        if line[name]
    ]
    cases = [f"{one['appointment']} {one['kind']}" for one in line["contradictions"]]
    closed = f"closed by {', '.join(found.course.closed_by)}" if found.course.closed_at else ""
    told = "another desk may know more: no contact lately" if found.unheard else ""
    return [
        f"{found.session}   {counts or 'nobody is expected'}",
        f"starts {starts}, absences from {absent}",
        *open_now,
        *([f"contradictions: {', '.join(cases)}"] if cases else []),
        *filter(None, (told, closed)),
    ]
