"""Lists of who is not settled: in provisionally or doubted, and absent."""

from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.reasons import case_word, conflict_word, reason_word
from checkin.documents.papers.words import Words, name_of
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Column, Ink, Note, Sheet, Table, Total, Totals
from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.domain.event import Event
from checkin.domain.roles import Role
from checkin.domain.verdict import Code
from checkin.services.holds import Held
from checkin.services.paper_facts import Unlisted


def provisional_list(making: Making) -> Sheet:
    """Who is in provisionally, whose identity is doubted, who waits, whose facts contradict."""
    translate, words = making.words.translate, making.words
    held = {one.subject: one for one in making.facts.held}
    people = [
        (number, one)
        for number, one in making.wanted(making.people())
        if not making.blank and _is_open(one, held)
    ]
    rows: list[tuple[str, ...]] = [
        (
            str(number),
            seat_of(one),
            printable(one.appointment.candidate.number),
            name_of(one.appointment.candidate),
            making.document_of(one),
            "\n".join(_what_is_open(making, one, held.get(one.appointment.id))),
            _decided(making, one),
            "-",
            "",
        )
        for number, one in people
    ]
    rows += [_unlisted(making, one) for one in (() if making.blank else making.facts.unlisted)]
    table = Table(columns=_open_columns(words), rows=rows, row_height=11, spare=6)
    note = translate(
        "Papers", "Nobody on this list is settled: complete it before the session is closed."
    )
    blocks: list[Block] = [Note(text=note), table, signatures_of(making, Role.LEAD, Role.MANAGER)]
    title = translate("Papers", "Provisional and doubtful")
    return sheet_of(making, title, blocks, landscape=True)


def _unlisted(making: Making, one: Unlisted) -> tuple[str, ...]:
    """Somebody with a genuine ticket and no line on the list; the name is for the pen."""
    words, attendance = making.words, one.attendance
    what = ": ".join((words.state(attendance.state), case_word(words, Code.NOT_LISTED)))
    by = printable(making.facts.name_of(attendance.decided_by))
    reason = reason_word(words, attendance.reason)
    decided = "\n".join(part for part in (by, reason) if part)
    return ("+", printable(attendance.seat or ""), one.ticket, "", "", what, decided, "-", "")


def _is_open(one: Listed, held: dict[str, Held]) -> bool:
    attendance = one.attendance
    return bool(
        attendance.provisional or attendance.doubted or one.conflicts or one.appointment.id in held
    )


def _what_is_open(making: Making, one: Listed, held: Held | None) -> list[str]:
    words, translate, attendance = making.words, making.words.translate, one.attendance
    found = [conflict_word(words, kind) for kind in one.conflicts]
    if attendance.provisional:
        admission = _admission(making, one)
        over = admission.body.get("over") if admission else None
        codes = [case_word(words, str(code)) for code in over] if isinstance(over, list) else []
        found.append(": ".join((words.state(State.PROVISIONAL), ", ".join(codes))).rstrip(": "))
    if attendance.doubted:
        doubt = translate("Papers", "Identity: {what}")
        found.append(doubt.format(what=case_word(words, attendance.doubted.code)))
    elif held is not None:
        waits = translate("Papers", "Waits since {time}: {what}")
        found.append(waits.format(time=words.clock(held.since), what=_held_for(words, held)))
    return found


def _held_for(words: Words, held: Held) -> str:
    """Who came in time is held only because somebody has to look at them."""
    if held.code is Code.ON_TIME:
        return words.translate("Verdict", "Compare the ID")
    return case_word(words, held.code)


def _admission(making: Making, one: Listed) -> Event | None:
    admission = one.attendance.admission
    return next((event for event in making.facts.events if event.id == admission), None)


def _decided(making: Making, one: Listed) -> str:
    attendance = one.attendance
    by = printable(making.facts.name_of(attendance.decided_by))
    return "\n".join(part for part in (by, reason_word(making.words, attendance.reason)) if part)


def _open_columns(words: Words) -> tuple[Column, ...]:
    translate = words.translate
    return (
        Column(title=translate("Papers", "No."), share=9, ink=Ink.CENTERED, size=8),
        Column(title=translate("Papers", "Seat"), share=14, ink=Ink.CENTERED, bold=True, size=11),
        Column(title=translate("Papers", "Candidate no."), share=24, size=8),
        Column(title=translate("Papers", "Name"), share=48, size=10),
        Column(title=translate("Papers", "ID document"), share=24, size=7.5),
        Column(title=translate("Papers", "What is open"), share=52),
        Column(title=translate("Papers", "Decided by, reason"), share=36, size=8),
        Column(title=translate("Papers", "Settled"), share=16, ink=Ink.TICKS),
        Column(title=translate("Papers", "How it was settled, initials"), share=54, ink=Ink.PEN),
    )


def absentees(making: Making) -> Sheet:
    """Who has not come: proposed while the session is open, confirmed by a person after."""
    translate, words = making.words.translate, making.words
    people = [
        (number, one)
        for number, one in making.wanted(making.people())
        if not making.blank and (one.is_missing or one.attendance.state is State.ABSENT)
    ]
    rows = [_absent_row(making, number, one) for number, one in people]
    table = Table(
        columns=_absent_columns(words),
        rows=rows,
        row_height=9,
        spare=14 if making.blank else 3,
        empty=translate("Papers", "Nobody is on this list."),
    )
    blocks: list[Block] = [Note(text=_absence_note(making)), table]
    if not making.blank:
        missing = sum(one.is_missing for _, one in people)
        blocks.append(
            Totals(
                totals=(
                    Total(label=translate("Papers", "Not yet here"), count=missing),
                    Total(label=translate("Papers", "Absent"), count=len(people) - missing),
                )
            )
        )
    blocks.append(signatures_of(making, Role.LEAD, Role.MANAGER))
    return sheet_of(making, translate("Papers", "Absentee list"), blocks)


def _absence_note(making: Making) -> str:
    words, translate = making.words, making.words.translate
    facts = making.facts
    at = words.clock(facts.reckoning.instants.no_show_at)
    said = translate(
        "Papers", "Absence is proposed from {time} on; a person confirms it when closing."
    ).format(time=at)
    if facts.reckoning.unheard and not making.blank:
        unheard = translate(
            "Papers", "Other desks were not heard lately: this list is provisional."
        )
        return f"{said}\n{unheard}"
    return said


def _absent_row(making: Making, number: int, one: Listed) -> tuple[str, ...]:
    words, translate, attendance = making.words, making.words.translate, one.attendance
    confirmed = attendance.state is State.ABSENT
    state = translate("Papers", "confirmed") if confirmed else translate("Papers", "not yet here")
    return (
        str(number),
        seat_of(one),
        printable(one.appointment.candidate.number),
        name_of(one.appointment.candidate),
        state,
        words.clock(attendance.absent_since),
        printable(making.facts.name_of(attendance.absent_by)),
        "",
    )


def _absent_columns(words: Words) -> tuple[Column, ...]:
    translate = words.translate
    return (
        Column(title=translate("Papers", "No."), share=9, ink=Ink.CENTERED, size=8),
        Column(title=translate("Papers", "Seat"), share=14, ink=Ink.CENTERED, bold=True, size=11),
        Column(title=translate("Papers", "Candidate no."), share=26),
        Column(title=translate("Papers", "Name"), share=48, size=9.5),
        Column(title=translate("Papers", "Absence"), share=22),
        Column(title=translate("Papers", "Since"), share=14, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Confirmed by"), share=26, size=8),
        Column(title=translate("Papers", "Initials"), share=18, ink=Ink.PEN),
    )
