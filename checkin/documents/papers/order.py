"""From what was asked for to sheets: which papers, of which rooms, about whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checkin.documents.papers.catalogue import PaperKind, papers
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
    """The papers that were asked for, in the order of the day. Records nothing.

    Raises:
        Trouble: `paper-unknown`, `no-such-session`, `room-unknown`, `nothing-printed`.
    """
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
    return [
        _ordered(hearing, kind, facts, asked, translate, marks)
        for kind in kinds
        for facts in (here if kind.by_room else [whole])
    ]


def _kinds(name: str) -> Sequence[PaperKind]:
    known = papers()
    if name == PACK:
        return [kind for kind in known.values() if kind.in_pack]
    if name not in known:
        raise wrong_input(
            "paper-unknown",
            f"There is no paper called {name}.",
            f"There are: {', '.join((*known, PACK))}.",
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
    return Ordered(kind=kind, making=making, printing=_printing(kind, making, marks))


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
        f"There is no session {session} on the roster.",
        "`checkin papers list` names the sessions of the roster.",
    )
