"""The day report: every session of a day with its counts, and what was not as usual."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from checkin.documents.papers.making import Making, sheet_of, signatures_of, stage_of, totals_of
from checkin.documents.papers.summary_tables import conflict_table, incident_table
from checkin.documents.papers.words import Words
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Column, Heading, Ink, Note, Sheet, Table
from checkin.domain.attendance import State
from checkin.domain.counts import Counts
from checkin.domain.event import Kind
from checkin.domain.roles import Role
from checkin.services.paper_facts import PaperFacts

_GONE = (State.FINISHED, State.LEFT_BEFORE_START, State.WITHDRAWN, State.NOT_DELIVERED)


def day_report(makings: Sequence[Making], day: date) -> Sheet:
    """The report of a day; there is at least one session."""
    words, translate = makings[0].words, makings[0].words.translate
    blocks: list[Block] = [
        Note(text=words.weekday_and_day(day), size=13, bold=True),
        Table(columns=_columns(words), rows=_rows(makings), row_height=8, strong=0),
        Note(text=_balance(words, [making.facts.counts for making in makings]), bold=True),
    ]
    for making in makings:
        blocks += _session(making)
    blocks.append(Heading(text=translate("Papers", "Records")))
    blocks.append(Note(text=_records(makings[0])))
    blocks.append(signatures_of(makings[0], Role.MANAGER))
    sheet = sheet_of(makings[0], translate("Papers", "Day report"), blocks, landscape=True)
    return _of_the_day(sheet, makings, day)


def _of_the_day(sheet: Sheet, makings: Sequence[Making], day: date) -> Sheet:
    """With a head that is not one session's."""
    words, head = makings[0].words, sheet.head
    translate, center = words.translate, makings[0].facts.center
    rooms = sorted({one.room for making in makings for one in making.facts.people})
    exams = dict.fromkeys(printable(making.facts.session.exam) for making in makings)
    head_facts = (
        (translate("Papers", "Center"), printable(f"{center.code} {center.name}")),
        (translate("Papers", "Date"), words.weekday_and_day(day)),
        (translate("Papers", "Sessions"), str(len(makings))),
        (translate("Papers", "Exams"), ", ".join(exams)),
    )
    # Final is a day whose sessions all are.
    last = max(makings, key=lambda making: making.facts.course.closed_at is None)
    rooms_said = (translate("Papers", "Rooms"), str(len(rooms)))
    return replace(
        sheet, head=replace(head, facts=head_facts, room=rooms_said, stage=stage_of(last))
    )


def _session(making: Making) -> list[Block]:
    """What a session has beyond its line; nothing for one that went as usual."""
    facts, words = making.facts, making.words
    title = f"{facts.session.id}  {facts.session.exam}  {words.clock(facts.session.starts_at)}"
    if not facts.incidents and not facts.reckoning.contradictions:
        return []
    blocks: list[Block] = [Heading(text=printable(title)), totals_of(making)]
    blocks += [incident_table(making)] if facts.incidents else []
    blocks += [conflict_table(making)] if facts.reckoning.contradictions else []
    return blocks


def _rows(makings: Sequence[Making]) -> list[tuple[str, ...]]:
    return [_row(making) for making in makings]


def _row(making: Making) -> tuple[str, ...]:
    facts, words = making.facts, making.words
    session, counts = facts.session, facts.counts
    happened = Counter(event.kind for event in facts.events)
    exam = f"{session.exam} {session.title}"
    return (
        printable(session.id),
        f"{words.clock(session.starts_at)}–{words.clock(session.ends_at)}",
        printable(exam),
        printable(session.room),
        *(str(number) for number in _counted(counts)),
        str(counts.late),
        str(happened[Kind.OVERRIDE]),
        str(happened[Kind.INCIDENT]),
        _closed(words, facts),
    )


def _counted(counts: Counts) -> tuple[int, ...]:
    """Expected, then its parts in groups: they add up to it."""
    here = counts.arrived + counts.inside + counts.provisional + counts.on_break
    gone = sum(counts.by_state[state] for state in _GONE)
    return (counts.expected, counts.waiting, here, gone, counts.absent, counts.turned_away)


def _closed(words: Words, facts: PaperFacts) -> str:
    closed = facts.course.closed_at
    return words.clock(closed) if closed else words.translate("Papers", "open")


def _balance(words: Words, counts: Sequence[Counts]) -> str:
    expected, *parts = (sum(column) for column in zip(*map(_counted, counts), strict=True))
    said = words.translate("Papers", "Expected {expected} = {parts}.")
    return said.format(expected=expected, parts=" + ".join(map(str, parts)))


def _records(making: Making) -> str:
    facts, translate = making.facts, making.words.translate
    said = translate(
        "Papers", "Records: {events}; not yet at the registry: {unsent}; last hash {hash}."
    )
    return said.format(
        events=facts.head.events, unsent=facts.unsent, hash=facts.head.hash[:16] or "–"
    )


def _columns(words: Words) -> tuple[Column, ...]:
    translate = words.translate
    counted = (
        translate("Papers", "Expected"),
        translate("Papers", "Not yet here"),
        translate("Papers", "Here"),
        translate("Papers", "Gone"),
        translate("Papers", "Absent"),
        translate("Papers", "Turned away"),
        translate("Papers", "Of these late"),
        translate("Papers", "Overrides"),
        translate("Papers", "Incidents"),
    )
    return (
        Column(title=translate("Papers", "Session"), share=22, bold=True),
        Column(title=translate("Papers", "Time"), share=22),
        Column(title=translate("Papers", "Exam"), share=58),
        Column(title=translate("Papers", "Room"), share=20),
        *(Column(title=title, share=17, ink=Ink.CENTERED, size=10) for title in counted),
        Column(title=translate("Papers", "Closed"), share=17, ink=Ink.CENTERED),
    )
