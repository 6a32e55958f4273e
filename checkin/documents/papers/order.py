"""From what was asked for to sheets: which papers, of which rooms, about whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checkin.documents.papers.catalogue import PaperKind, papers
from checkin.documents.papers.desk_papers import desk_papers
from checkin.documents.papers.making import Making, Order
from checkin.documents.papers.words import Translate, Words
from checkin.documents.sheet import Sheet
from checkin.services.check_in import Hearing
from checkin.services.paper_facts import PaperFacts, in_room, paper_facts, rooms_of
from checkin.services.printing import (
    Printing,
    changed_since,
    document_number,
    last_printing,
    line_mark,
    row_mark,
)
from checkin.trouble import Trouble, wrong_input

PACK = "pack"
"""The name that stands for all papers of a session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be printed. `room` None: each room; `blank` None: until something has happened.

    `beside` are further sessions, of each of which the same is wanted, after the first one's.
    `changes`: only the rows that are not on the last print of the same paper any more.
    """

    name: str
    session: str
    room: str | None = None
    order: Order = Order.SEAT
    language: str = "en"
    blank: bool | None = None
    changes: bool = False
    people: tuple[str, ...] = ()
    """Only these appointments; none: everybody."""
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A paper that is ready to be drawn, and what is recorded when it was."""

    kind: PaperKind
    making: Making
    printing: Printing

    def sheet(self) -> Sheet:
        """What stands on it."""
        return self.kind.make(self.making)


def orders(hearing: Hearing, asked: Asked, translate: Translate) -> list[Ordered]:
    """The papers that were asked for, session by session in the order of the day. Records nothing.

    Raises:
        Trouble: `paper-unknown`, `no-such-session`, `room-unknown`, `nothing-printed`.
    """
    each = (replace(asked, session=one) for one in (asked.session, *asked.beside))
    return [paper for one in each for paper in _of_session(hearing, one, translate)]


def _of_session(hearing: Hearing, asked: Asked, translate: Translate) -> list[Ordered]:
    kinds = _kinds(asked.name)
    whole = paper_facts(hearing, asked.session)
    if whole is None:
        raise _no_session(asked.session)
    rooms = rooms_of(whole)
    if asked.room is not None and asked.room not in rooms:
        raise wrong_input(
            "room-unknown",
            f"Nobody of {asked.session} sits in a room {asked.room}.",
            f"Its rooms: {', '.join(rooms)}.",
        )
    marks = {one.appointment.id: row_mark(one) for one in whole.people}
    here = [in_room(whole, room) for room in rooms if asked.room in (None, room)]
    here = [facts for facts in here if _has_wanted(facts, asked)] or here[:1]
    return [
        _ordered(hearing, kind, facts, asked, translate, marks)
        for kind in kinds
        for facts in (here if kind.by_room else [whole])
    ]


def _has_wanted(facts: PaperFacts, asked: Asked) -> bool:
    """Whether the paper of this room would be about anybody who is wanted."""
    wanted = frozenset(asked.people)
    return not wanted or any(one.appointment.id in wanted for one in facts.people)


def _kinds(name: str) -> Sequence[PaperKind]:
    known = papers()
    if name == PACK:
        return [kind for kind in known.values() if kind.in_pack]
    if name not in known:
        raise wrong_input(
            "paper-unknown",
            f"There is no paper called {name}.",
            f"There are: {', '.join((*known, *desk_papers(), PACK))}.",
        )
    return [known[name]]


def _ordered(
    hearing: Hearing,
    kind: PaperKind,
    facts: PaperFacts,
    asked: Asked,
    translate: Translate,
    marks: Mapping[str, bytes],
) -> Ordered:
    words = Words(language=asked.language, translate=translate, center=facts.center)
    only, since = frozenset(asked.people) or None, ""
    if asked.changes:
        before = last_printing(hearing, facts.session.id, kind.name, facts.room)
        if before is None or before.at is None:
            raise wrong_input(
                "nothing-printed",
                f"No {kind.name} of {facts.session.id} was printed yet.",
                "Print it whole first, without --changes.",
            )
        only = frozenset(one.appointment.id for one in changed_since(facts.people, before))
        since = translate("Papers", "Only what has changed since document {number} of {when}.")
        since = since.format(number=before.number, when=words.day_and_time(before.at))
    making = Making(
        facts=facts,
        words=words,
        number=document_number(facts, kind.name),
        order=asked.order,
        blank=_is_blank(kind, facts, asked),
        only=only,
        since=since,
    )
    printing = _printing(kind, making, marks)
    if asked.people:
        chosen = frozenset(mark for one, mark in marks.items() if one in asked.people)
        printing = _with_earlier(hearing, printing, chosen)
    return Ordered(kind=kind, making=making, printing=printing)


def _with_earlier(hearing: Hearing, printing: Printing, chosen: frozenset[bytes]) -> Printing:
    """A print of a few people leaves what was printed of the others before."""
    before = last_printing(hearing, printing.session, printing.paper, printing.room)
    return replace(printing, rows=(before.rows if before else frozenset()) | chosen)


def _is_blank(kind: PaperKind, facts: PaperFacts, asked: Asked) -> bool:
    """As asked; else until something has happened that can be filled in."""
    if not kind.begins_blank:
        return False
    return not facts.has_begun if asked.blank is None else asked.blank


def _printing(kind: PaperKind, making: Making, marks: Mapping[str, bytes]) -> Printing:
    facts = making.facts
    return Printing(
        number=making.number,
        paper=kind.name,
        session=facts.session.id,
        room=facts.room,
        blank=making.blank,
        pages=0,
        digest=facts.digest,
        rows=frozenset(marks[one.appointment.id] for one in facts.people),
        lines=tuple(line_mark(one.appointment.id) for one in making.people())
        if kind.by_person
        else (),
    )


def _no_session(session: str) -> Trouble:
    return wrong_input(
        "no-such-session",
        f"There is no session {session} on the roster."
        if session
        else "This paper is of a session, and none was named (--session).",
        "`checkin papers list` names the sessions of the roster.",
    )
