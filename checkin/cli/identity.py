"""`checkin identity`: what the look at a person and their document found."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import leave, say, say_json
from checkin.cli.calling import Call, OnDuty, called
from checkin.cli.deciding import on_duty
from checkin.cli.lines import deed_line
from checkin.cli.options import Appointment
from checkin.domain.identity import DocumentSeen
from checkin.domain.likeness import NameSeen, Proposal
from checkin.domain.machine_readable import Misread
from checkin.domain.verdict import Code, Signal
from checkin.services.case import Deed, Denial
from checkin.services.documents import Shown, shown
from checkin.services.front_desk import FrontDesk
from checkin.services.looks import Look, look_at
from checkin.trouble import Exit, wrong_input
from checkin.ui.identity import identity_words
from checkin.ui.words.decision_words import denial as denial_sentence
from checkin.ui.words.verdict_words import word


class Found(StrEnum):
    """The findings of a look, as options; the values are those of the verdicts."""

    NO_ID = "no-id"
    ID_EXPIRED = "id-expired"
    NAME_DIFFERS_TRIVIALLY = "name-differs-trivially"
    NAME_DIFFERS = "name-differs"
    FACE_DIFFERS = "face-differs"
    ID_USED_TWICE = "id-used-twice"


_CLEAR = (Signal.ADMIT, Signal.INFO)
_LAST = 4


Finding = Annotated[
    Found | None, typer.Option("--finding", help="What is wrong; without it all is right.")
]
KindOfDocument = Annotated[
    str, typer.Option("--document", metavar="TYPE", help="E.g. passport, id-card.")
]
Expires = Annotated[
    datetime | None, typer.Option("--expires", formats=["%Y-%m-%d"], help="Its last valid day.")
]
ReaderInput = Annotated[
    bool, typer.Option("--reader-stdin", help="What a document reader types, on stdin.")
]


@called
def identity(
    call: OnDuty,
    appointment: Appointment,
    finding: Finding = None,
    document: KindOfDocument = "",
    expires: Expires = None,
    last4: Annotated[str, typer.Option("--last4", help="The end of its number, no more.")] = "",
    name: Annotated[str, typer.Option("--name", help="The name in it, to compare.")] = "",
    reader_stdin: ReaderInput = False,
) -> None:
    """Record the look at a person's ID document; the verdict after it is said.

    The program sees by itself that a document is no longer valid, or was somebody else's. How alike
    the names are it only proposes. Exit status 0: nothing stands against the person; 1: held.
    """
    if len(last4) > _LAST:
        message = "Of a number no more than the last four characters are taken."
        raise wrong_input("number-too-long", message, "Give the last four with --last4.")
    seen = DocumentSeen(kind=document, last4=last4, expires=_day(expires))
    with open_desk(call.data) as desk:
        denial = on_duty(desk, call)
        presented = None
        if reader_stdin:
            presented = _read(desk, appointment)
        elif seen != DocumentSeen() or name:
            named = NameSeen(text=name) if name else None
            presented = desk.do(shown, appointment, seen, named).result()
        look = _look(finding, presented)
        deed = denial or desk.do(look_at, appointment, look).result()
    _say(call, appointment, deed, presented.proposal if presented else None)


def _day(expires: datetime | None) -> date | None:
    return expires.date() if expires is not None else None


def _read(desk: FrontDesk, appointment: str) -> Shown:
    """What a reader typed.

    Raises:
        Trouble: it cannot be used; nothing was recorded.
    """
    text = typer.get_text_stream("stdin").read()
    found = desk.read_document(appointment, text).result()
    if isinstance(found, Misread):
        message = identity_words.misread(found)
        raise wrong_input("document-unread", message, "Nothing was recorded.")
    return found


def _look(finding: Found | None, presented: Shown | None) -> Look:
    code = Code(finding.value) if finding is not None else None
    proposal = presented.proposal if presented else None
    by_lead = proposal is not None and proposal.lead and code is Code.NAME_DIFFERS_TRIVIALLY
    document = presented.document if presented else None
    return Look(found=code, document=document, lead=by_lead)


def _say(call: Call, appointment: str, deed: Deed | Denial, proposal: Proposal | None) -> None:
    decision = None if isinstance(deed, Denial) else deed.decision
    denial = deed if isinstance(deed, Denial) else deed.denial
    if call.as_json:
        say_json(deed_line(deed, appointment) | _verdict(deed) | _proposed(proposal))
    elif denial is not None:
        needed = None if isinstance(deed, Denial) else deed.needed
        say(f"{appointment}: {denial_sentence(denial, needed)}")
    elif decision is not None:
        say(f"{appointment}: {word(decision.code, decision.signal, decision.flaw)}")
    if proposal is not None and not call.as_json:
        say(identity_words.likeness(proposal))
    clear = denial is None and decision is not None and decision.signal in _CLEAR
    leave(Exit.DONE if clear else Exit.REFUSED)


def _verdict(deed: Deed | Denial) -> dict[str, object]:
    decision = None if isinstance(deed, Denial) else deed.decision
    if decision is None:
        return {"code": None, "signal": None, "override": None}
    return {"code": decision.code, "signal": decision.signal, "override": decision.override}


def _proposed(proposal: Proposal | None) -> dict[str, object]:
    if proposal is None:
        return {"likeness": None, "differences": []}
    return {"likeness": proposal.likeness, "differences": list(proposal.differences)}
