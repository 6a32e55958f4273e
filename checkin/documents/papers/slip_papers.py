"""What is given to who cannot be let in here and now: where to go, or what was recorded."""

from checkin.documents.papers.forms import person_fields
from checkin.documents.papers.making import Making, sheet_of, signatures_of
from checkin.documents.papers.reasons import case_word
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Choice, Field, Fields, NewPage, Note, Sheet
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.roles import Role
from checkin.domain.verdict import Code

_FACTS = (
    Code.TOO_LATE,
    Code.EXAM_OVER,
    Code.ABSENCE_CLOSED,
    Code.NO_ID,
    Code.ID_EXPIRED,
    Code.NAME_DIFFERS,
    Code.NOT_LISTED,
    Code.CANCELLED,
    Code.MOVED,
    Code.CANNOT_RUN_HERE,
)
"""What may be ticked; why somebody is blocked or not entitled is told by the programme only."""


def redirect_slip(making: Making) -> Sheet:
    """Right person, wrong day or place: where they are expected, in large letters."""
    translate = making.words.translate
    blocks: list[Block] = []
    for one in _meant(making):
        blocks += [NewPage()] if blocks else []
        blocks += _redirect_page(making, one)
    return sheet_of(making, translate("Papers", "Redirect slip"), blocks)


def _meant(making: Making) -> list[Listed | None]:
    """Who was named; a slip for nobody in particular else."""
    if making.only is None or making.since:
        return [None]
    return [one for _, one in making.wanted(making.people())] or [None]


def _redirect_page(making: Making, one: Listed | None) -> list[Block]:
    words, translate = making.words, making.words.translate
    return [
        Note(
            text=translate(
                "Papers", "You are expected on another day, at another time or in another place:"
            ),
            size=13,
            bold=True,
        ),
        *person_fields(words, one),
        Choice(
            label=translate("Papers", "What differs"),
            options=(
                translate("Papers", "day"),
                translate("Papers", "time"),
                translate("Papers", "center"),
                translate("Papers", "room"),
            ),
        ),
        *_right_place(making, one),
        Note(
            text=translate(
                "Papers",
                "Be at the desk by the time above, with your ID and your admission code. This slip "
                "is no admission code and changes no appointment.",
            )
        ),
        Fields(fields=(Field(label=translate("Papers", "Questions: telephone, e-mail"), lines=1),)),
        signatures_of(making, Role.PROCTOR),
    ]


def _right_place(making: Making, one: Listed | None) -> tuple[Fields, Fields]:
    words, translate, center = making.words, making.words.translate, making.facts.center
    start = None
    if one is not None:
        start = one.appointment.moved_to or one.session.starts_at
    moved = one is not None and one.appointment.moved_to is not None
    by = start - (one.instants.starts_at - one.instants.required_by) if one and start else None
    place = "" if one is None or moved else printable(f"{center.code} {center.name}")
    return (
        Fields(
            fields=(
                Field(
                    label=translate("Papers", "Day"),
                    value=words.weekday_and_day(center.day(start)) if start else "",
                    share=2,
                ),
                Field(label=translate("Papers", "Be there by"), value=words.clock(by)),
                Field(label=translate("Papers", "Start"), value=words.clock(start)),
            )
        ),
        Fields(
            fields=(
                Field(label=translate("Papers", "Center, address"), value=place, share=3),
                Field(
                    label=translate("Papers", "Room"),
                    value=printable(one.room) if one and not moved else "",
                ),
            )
        ),
    )


def refusal_slip(making: Making) -> Sheet:
    """What was recorded when somebody was not let in: facts, times, whom to ask, no promises."""
    translate = making.words.translate
    blocks: list[Block] = []
    for one in _meant(making):
        blocks += [NewPage()] if blocks else []
        blocks += _refusal_page(making, one)
    return sheet_of(making, translate("Papers", "Record of a refusal"), blocks)


def _refusal_page(making: Making, one: Listed | None) -> list[Block]:
    words, translate = making.words, making.words.translate
    refusal = _refusal(making, one)
    found = refusal.body.get("over") if refusal else None
    ticked = {case_word(words, str(code)) for code in found} if isinstance(found, list) else set()
    return [
        Note(
            text=translate("Papers", "You could not be let into this exam today."),
            size=13,
            bold=True,
        ),
        *person_fields(words, one),
        _refusal_times(making, one, refusal),
        Choice(
            label=translate("Papers", "What was found"),
            options=[case_word(words, code) for code in _FACTS],
            ticked=frozenset(ticked),
        ),
        Fields(fields=(Field(label=translate("Papers", "In words"), lines=3),)),
        Note(
            text=translate(
                "Papers",
                "This paper says what was recorded at the desk. It decides nothing about what "
                "follows and promises nothing. The programme answers questions:",
            )
        ),
        Fields(fields=(Field(label=translate("Papers", "Contact of the programme"), lines=2),)),
        signatures_of(making, Role.PROCTOR, Role.LEAD),
    ]


def _refusal_times(making: Making, one: Listed | None, refusal: Event | None) -> Fields:
    words, translate, instants = (
        making.words,
        making.words.translate,
        making.facts.reckoning.instants,
    )
    arrived = one.attendance.arrived_at if one else None
    return Fields(
        fields=(
            Field(
                label=translate("Papers", "On time until"), value=words.clock(instants.required_by)
            ),
            Field(
                label=translate("Papers", "Considered until"),
                value=words.clock(instants.admit_until),
            ),
            Field(label=translate("Papers", "Arrived at"), value=words.clock(arrived)),
            Field(
                label=translate("Papers", "Told at"),
                value=words.clock(refusal.at) if refusal else "",
            ),
        )
    )


def _refusal(making: Making, one: Listed | None) -> Event | None:
    """The last refusal of this person, where there is one."""
    if one is None:
        return None
    mine = [
        event
        for event in making.facts.events
        if event.kind is Kind.REFUSAL and event.subject == one.appointment.id
    ]
    return mine[-1] if mine else None
