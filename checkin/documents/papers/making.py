"""What a paper is made of: the facts, its words, and how it was asked for; and its head."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from checkin.documents.papers.words import Words
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Head, Sheet, Signatures, Total, Totals
from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.domain.roles import Role
from checkin.domain.seating import seat_order
from checkin.services.paper_facts import PaperFacts
from checkin.services.pinyin import syllable


class Order(Enum):
    """How people are sorted."""

    SEAT = "seat"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How a paper of these facts was asked for.

    `blank` leaves what is to be written by hand. `only` are the appointments that it is about, None
    for all; `since` says then what has changed since when. `number` is the document's own.
    """

    facts: PaperFacts
    words: Words
    number: str
    order: Order = Order.SEAT
    blank: bool = False
    only: frozenset[str] | None = None
    since: str = ""

    def document_of(self, one: Listed) -> str:
        """The ID document that was looked at; before that the one that is expected."""
        person = one.appointment.candidate
        seen = None if self.blank else self.facts.documents.get(one.appointment.id)
        if seen is not None:
            person = replace(person, id_type=seen[0], id_last4=seen[1])
        return self.words.document(person)

    def people(self) -> list[Listed]:
        """Everybody in the order of the paper."""
        return sorted(self.facts.people, key=self._key)

    def wanted(self, people: Sequence[Listed]) -> list[tuple[int, Listed]]:
        """The ones that the paper is about, each with the number that it has among all."""
        return [
            (number, one)
            for number, one in enumerate(people, 1)
            if self.only is None or one.appointment.id in self.only
        ]

    def _key(self, one: Listed) -> tuple[object, ...]:
        person, seat = one.appointment.candidate, seat_of(one)
        if self.order is Order.NAME:
            name = person.name or "".join(map(syllable, person.native_name))
            return (name.casefold(), person.number)
        return (seat == "", seat_order(seat), person.number)


def seat_of(one: Listed) -> str:
    """The seat: where they sit, else where they are to."""
    return printable(one.attendance.seat or one.appointment.seat or "")


def head_of(making: Making, title: str) -> Head:
    """The head of a paper with this title."""
    facts, words = making.facts, making.words
    translate, session, center = words.translate, facts.session, facts.center
    exam = f"{printable(session.exam)} {printable(session.title)}\n{words.kind(session.kind)}"
    day = words.weekday_and_day(center.day(session.starts_at))
    return Head(
        title=title,
        stage=stage_of(making),
        room=(translate("Papers", "Room"), printable(facts.room)),
        facts=(
            (translate("Papers", "Center"), printable(f"{center.code} {center.name}")),
            (translate("Papers", "Exam"), exam),
            (translate("Papers", "Session"), printable(session.id)),
            (
                translate("Papers", "Date and time"),
                f"{day}\n{words.span_with_zone(session.starts_at, session.ends_at)}",
            ),
        ),
        foot=_foot(making),
        number=making.number,
        page_of=translate("Papers", "Page {page} of {pages}"),
    )


def sheet_of(
    making: Making, title: str, blocks: Sequence[Block], *, landscape: bool = False
) -> Sheet:
    """A paper with its head."""
    return Sheet(
        head=head_of(making, title),
        blocks=blocks,
        language=making.words.language,
        made_at=making.facts.at.wall,
        landscape=landscape,
    )


def stage_of(making: Making) -> str:
    """Blank, as things stand, or final."""
    translate, facts = making.words.translate, making.facts
    if making.since:
        return translate("Papers", "CHANGES")
    if making.blank:
        return translate("Papers", "BLANK")
    if facts.course.closed_at is not None:
        return translate("Papers", "FINAL")
    return translate("Papers", "AS OF {time}").format(time=making.words.clock(facts.at.wall))


def totals_of(making: Making) -> Totals:
    """The counts of the people of the paper: expected is the sum of the others."""
    translate, counts = making.words.translate, making.facts.counts
    expected = Total(label=translate("Papers", "Expected"), count=counts.expected, main=True)
    if making.blank:
        labels = (
            translate("Papers", "Present"),
            translate("Papers", "Absent"),
            translate("Papers", "Turned away"),
            translate("Papers", "Added by hand"),
            translate("Papers", "Of these late"),
        )
        return Totals(totals=(expected, *(Total(label=one, count=None) for one in labels)))
    states = [
        Total(label=_named(making.words, state), count=number)
        for state, number in counts.by_state.items()
        if number or state in (State.IN, State.ABSENT)
    ]
    late = Total(label=translate("Papers", "Of these late"), count=counts.late)
    beside = len(making.facts.unlisted)
    added = Total(label=translate("Papers", "Beside the list"), count=beside)
    return Totals(totals=(expected, *states, late, *([added] if beside else ())))


def signatures_of(making: Making, *roles: Role) -> Signatures:
    """A place to sign for each of these roles."""
    translate = making.words.translate
    return Signatures(
        people=tuple(making.words.role(role) for role in roles),
        labels=(
            translate("Papers", "name"),
            translate("Papers", "signature"),
            translate("Papers", "date, time"),
        ),
    )


def _named(words: Words, state: State) -> str:
    if state is State.EXPECTED:
        return words.translate("Papers", "Not yet here")
    return words.state(state)


def _foot(making: Making) -> str:
    """Where it all comes from."""
    facts, words = making.facts, making.words
    translate, roster = words.translate, facts.roster
    if roster is None:
        source = translate("Papers", "No roster")
    else:
        final = roster.is_final(facts.session.scheduled_start)
        source = (
            translate("Papers", "Roster of {when} ({hash}), final")
            if final
            else translate("Papers", "Roster of {when} ({hash}), not final")
        ).format(when=words.day_and_time(roster.taken_at), hash=facts.digest)
    policy = translate("Papers", "Policy {version}").format(version=printable(facts.policy.version))
    printed = translate("Papers", "Printed {when} by {who}").format(
        when=words.day_and_time(facts.at.wall), who=printable(facts.name_of(facts.by))
    )
    return "   –   ".join((source, policy, printed))
