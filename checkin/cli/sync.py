"""`checkin sync` does one round with the registry; `checkin enrol` makes a desk known to it."""

from typing import Annotated, Any

import typer

from checkin.app.desk import desk_at_work
from checkin.app.sync import DeskSync, code_in, typed_code
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.domain.instant import stamp
from checkin.services.delivery import Reach, RoundReport, SyncState
from checkin.trouble import Exit

_FINE = frozenset({Reach.REACHED, Reach.SHRINKS})

WORDS = {
    Reach.REACHED: "In touch with the registry.",
    Reach.NOT_ENROLLED: "This desk is not enrolled: `checkin enrol CODE`.",
    Reach.OFFLINE: "The registry cannot be reached now.",
    Reach.LOGIN_NEEDED: "The network wants a login first: a page answered, not the registry.",
    Reach.WRONG_IDENTITY: "Who answers there is not the registry.",
    Reach.TIMED_OUT: "The registry did not answer in time.",
    Reach.DAMAGED: "The answer came damaged; nothing of it was taken.",
    Reach.SERVER_TROUBLE: "The registry has a trouble of its own now.",
    Reach.UPDATE_NEEDED: "The registry speaks a newer version: update this program.",
    Reach.REVOKED: "The registry has revoked this desk. Hand over what is unsent as a file "
    "(`checkin journal export`), and enrol it with a new code.",
    Reach.FORKED: "Two computers write this journal, or an old copy was put back. Enrol again.",
    Reach.SHRINKS: "The new roster is much smaller: somebody must agree to it.",
    Reach.REFUSED: "The registry has refused this desk.",
}


def sync(
    accept_shrink: Annotated[
        bool, typer.Option("--accept-shrink", help="Take a roster that is much smaller.")
    ] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Hand in what waits and pull what is new, once. Exit status 1: it did not get through."""
    with desk_at_work(data) as desk:
        report = DeskSync(desk).round(accept_shrink=accept_shrink)
    if as_json:
        say_json(report_line(report))
    else:
        for line in round_lines(report):
            say(line)
    if report.reach is Reach.NOT_ENROLLED:
        leave(Exit.WRONG_USE)
    leave(Exit.DONE if report.reach in _FINE else Exit.REFUSED)


def enrol(
    code: Annotated[str, typer.Argument(help="The text of the QR code, or its sixteen signs.")],
    registry: Annotated[
        str, typer.Option("--registry", help="With a typed code: the registry's address.")
    ] = "",
    pin: Annotated[
        str, typer.Option("--pin", help="With a typed code: the registry's fingerprint.")
    ] = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Make this desk known to a registry, with a one-time code of its center."""
    found = typed_code(code, registry, pin) if registry or pin else code_in(code)
    with desk_at_work(data) as desk:
        enrolment = DeskSync(desk).enrol(found)
    if as_json:
        say_json(
            {
                "registry": enrolment.registry_name,
                "url": enrolment.url,
                "center": enrolment.center,
                "desk": enrolment.desk,
                "device": enrolment.device,
            }
        )
    else:
        say(f"Enrolled at {enrolment.registry_name}: {enrolment.center}, {enrolment.desk}.")
        say("Now `checkin sync` brings the roster; an open window does it by itself.")


def report_line(report: RoundReport) -> dict[str, Any]:
    """A round as `checkin sync --json` prints it."""
    state = report.state
    return {
        "at": report.at,
        "reach": report.reach,
        "what": report.what,
        "sent": report.sent,
        "accepted": report.accepted,
        "duplicates": report.duplicates,
        "conflicts": report.conflicts,
        "quarantined": report.quarantined,
        "refused": report.refused,
        "changes": report.changes,
        **(_state_line(state) if state is not None else {}),
    }


def _state_line(state: SyncState) -> dict[str, Any]:
    return {
        "recorded": state.recorded,
        "received": state.received,
        "waiting": state.waiting,
        "waiting_since": state.oldest,
        "refused_in_all": state.refused,
        "offset_us": state.contact.offset.total_seconds() * 1e6 if state.contact else None,
        "cases": [case.id for case in state.cases if case.settled_at is None],
    }


def round_lines(report: RoundReport) -> list[str]:
    """A round in words."""
    lines = [WORDS[report.reach]]
    if report.what and report.reach is not Reach.REVOKED:
        lines.append(report.what)
    state = report.state
    if state is not None and state.enrolment is not None:
        received = min(state.received, state.recorded)
        lines.append(f"{received} of {state.recorded} records received by the registry.")
        if state.waiting and state.oldest is not None:
            lines.append(f"{state.waiting} wait, the oldest since {stamp(state.oldest)}.")
        if state.refused:
            lines.append(f"{state.refused} could not be taken; the window exports them.")
    return lines
