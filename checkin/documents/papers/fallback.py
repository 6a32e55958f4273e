"""The paper fallback: what to do when no desk works, and lines that are typed in afterwards."""

from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.words import Words, name_of
from checkin.documents.printable import printable
from checkin.documents.sheet import (
    Block,
    Column,
    Field,
    Fields,
    Heading,
    Ink,
    NewPage,
    Note,
    Sheet,
    Table,
)
from checkin.domain.decision import Listed
from checkin.domain.roles import Role

_UNLISTED = 12


def fallback(making: Making) -> Sheet:
    """The rule on one page, everybody by number, and lines for who is not listed."""
    words, translate = making.words, making.words.translate
    listed = Table(
        columns=_columns(words),
        rows=[_row(making, number, one) for number, one in making.wanted(making.people())],
        row_height=9,
        empty=translate("Papers", "Nobody is on this list."),
    )
    last = len(making.facts.people)
    empty = ("", "", "", "", "--", "", "", "", "")
    numbers = range(last + 1, last + _UNLISTED + 1)
    unlisted = Table(
        columns=_columns(words), rows=[(str(number), *empty) for number in numbers], row_height=9
    )
    blocks: list[Block] = [
        Note(text=_when(words), size=14, bold=True),
        _instants(making),
        Note(text=_steps(making), size=11),
        _by_hand(words),
        NewPage(),
        Heading(text=translate("Papers", "Who is expected")),
        listed,
        Heading(text=translate("Papers", "Who is not on the list")),
        unlisted,
        signatures_of(making, Role.PROCTOR, Role.MANAGER),
        _typed_in(words),
    ]
    return sheet_of(making, translate("Papers", "Paper fallback"), blocks, landscape=True)


def _when(words: Words) -> str:
    return words.translate("Papers", "When no desk works, go on with this paper.")


def _instants(making: Making) -> Fields:
    words, translate = making.words, making.words.translate
    instants = making.facts.reckoning.instants
    rows = (
        (translate("Papers", "Desk opens"), instants.opens),
        (translate("Papers", "On time until"), instants.required_by),
        (translate("Papers", "Considered until"), instants.admit_until),
        (translate("Papers", "Start"), instants.starts_at),
        (translate("Papers", "Absence from"), instants.no_show_at),
    )
    return Fields(fields=[Field(label=label, value=words.clock(at)) for label, at in rows])


def _by_hand(words: Words) -> Fields:
    translate = words.translate
    labels = (
        translate("Papers", "Clock that was used"),
        translate("Papers", "Desks down since"),
        translate("Papers", "Desks back at"),
        translate("Papers", "Telephone of the programme"),
    )
    return Fields(fields=[Field(label=label) for label in labels])


def _typed_in(words: Words) -> Fields:
    translate = words.translate
    labels = (
        translate("Papers", "Typed in by"),
        translate("Papers", "Typed in at"),
        translate("Papers", "Lines typed in"),
    )
    return Fields(fields=[Field(label=label) for label in labels])


def _steps(making: Making) -> str:
    translate = making.words.translate
    steps = (
        translate("Papers", "Write down the time at which somebody arrives, before anything else."),
        translate("Papers", "Ask for name and exam, compare the ID document: valid, name, face."),
        translate("Papers", "Who arrived in time is on time, however long the queue is."),
        translate(
            "Papers",
            "Who came later steps aside; a lead proctor decides, with the late-arrival form.",
        ),
        translate(
            "Papers",
            "Whom the list does not have goes on the empty lines; the center manager decides.",
        ),
        translate("Papers", "Refuse nobody only because something cannot be checked now."),
        translate(
            "Papers",
            "Keep this paper: each line is typed in later, with the number of the document.",
        ),
    )
    return "\n".join(f"{number}.  {step}" for number, step in enumerate(steps, 1))


def _row(making: Making, number: int, one: Listed) -> tuple[str, ...]:
    person = one.appointment.candidate
    return (
        str(number),
        seat_of(one),
        printable(person.number),
        name_of(person),
        making.document_of(one),
        "--",
        *("" for _ in range(4)),
    )


def _columns(words: Words) -> tuple[Column, ...]:
    translate = words.translate
    return (
        Column(title=translate("Papers", "Line"), share=10, ink=Ink.CENTERED, bold=True),
        Column(title=translate("Papers", "Seat"), share=14, ink=Ink.CENTERED, bold=True, size=11),
        Column(title=translate("Papers", "Candidate no."), share=26),
        Column(title=translate("Papers", "Name"), share=52, size=9.5),
        Column(title=translate("Papers", "ID document"), share=24, size=7.5),
        Column(title=translate("Papers", "ID|Name"), share=16, ink=Ink.TICKS),
        Column(title=translate("Papers", "Arrived at"), share=24, ink=Ink.PEN),
        Column(title=translate("Papers", "Let in at"), share=24, ink=Ink.PEN),
        Column(title=translate("Papers", "Out at"), share=24, ink=Ink.PEN),
        Column(title=translate("Papers", "Decision, reason, initials"), share=60, ink=Ink.PEN),
    )
