"""The form of a late arrival: when, why, what was decided by whom, and a place to sign."""

from checkin.documents.papers.forms import person_fields
from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.reasons import reason_word
from checkin.documents.papers.words import Words
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Choice, Field, Fields, NewPage, Note, Sheet, Signatures
from checkin.domain.arrival_rule import minutes_late
from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.domain.event import Kind, in_order
from checkin.domain.roles import Role
from checkin.domain.values import text

_CHOSEN = ("transport", "weather", "illness", "authorities", "center-cause", "other")


def late_form(making: Making) -> Sheet:
    """A page for each who came late, or a blank one."""
    title = making.words.translate("Papers", "Late-arrival form")
    people: list[Listed | None] = []
    if not making.blank:
        people += [one for _, one in making.wanted(making.people()) if _is_late(one)]
    blocks: list[Block] = []
    for one in people or [None]:
        blocks += [NewPage()] if blocks else []
        blocks += _late_page(making, one)
    return sheet_of(making, title, blocks)


def _is_late(one: Listed) -> bool:
    arrived = one.attendance.arrived_at
    return arrived is not None and arrived > one.instants.required_by


def _late_page(making: Making, one: Listed | None) -> list[Block]:
    words, translate = making.words, making.words.translate
    reason = reason_word(words, one.attendance.reason) if one and one.attendance.reason else ""
    signed_by = (
        translate("Papers", "Candidate"),
        words.role(Role.PROCTOR),
        words.role(Role.LEAD),
    )
    return [
        Note(text=_late_rule(making), boxed=True),
        *person_fields(words, one),
        _late_times(words, one),
        Choice(
            label=translate("Papers", "Reason that was given"),
            options=[reason_word(words, chosen) for chosen in _CHOSEN],
            ticked=frozenset({reason}),
        ),
        Fields(fields=(Field(label=translate("Papers", "In words"), lines=3),)),
        _decision(making, one),
        _let_in(making, one),
        Signatures(people=signed_by, labels=signatures_of(making).labels),
    ]


def _late_rule(making: Making) -> str:
    clock, instants = making.words.clock, making.facts.reckoning.instants
    return making.words.translate(
        "Papers",
        "On time is who has arrived by {required}. Until {until} a late arrival may be "
        "considered; lateness stays on the record, and gives no extra time.",
    ).format(required=clock(instants.required_by), until=clock(instants.admit_until))


def _let_in(making: Making, one: Listed | None) -> Fields:
    words, translate = making.words, making.words.translate
    at = one.attendance.in_at if one else None
    return Fields(
        fields=(
            Field(
                label=translate("Papers", "Seat given"),
                value=seat_of(one) if one and at else "",
                share=0.5,
            ),
            Field(label=translate("Papers", "Let in at"), value=words.clock(at), share=0.5),
            Field(
                label=translate("Papers", "Why it was decided so"),
                value=_why(making, one),
                share=2,
            ),
        )
    )


def _late_times(words: Words, one: Listed | None) -> Fields:
    translate, arrived = words.translate, one.attendance.arrived_at if one else None
    late = minutes_late(arrived, one.instants) if one and arrived else None
    return Fields(
        fields=(
            Field(label=translate("Papers", "Arrived at"), value=words.clock(arrived)),
            Field(
                label=translate("Papers", "Minutes late"),
                value="" if late is None else str(late),
            ),
            Field(label=translate("Papers", "Who saw them arrive"), share=1.6),
        )
    )


def _decision(making: Making, one: Listed | None) -> Choice:
    """Ticked only when it was decided."""
    translate = making.words.translate
    admitted = translate("Papers", "Let in, marked late")
    refused = translate("Papers", "Not let in")
    ticked = set[str]()
    if one is not None and one.attendance.in_at is not None:
        ticked = {admitted}
    elif one is not None and one.attendance.state is State.TURNED_AWAY:
        ticked = {refused}
    return Choice(
        label=translate(
            "Papers", "Decision of a lead proctor, or after the start of the center manager"
        ),
        options=(admitted, refused),
        ticked=frozenset(ticked),
    )


def _why(making: Making, one: Listed | None) -> str:
    """The words of the decision; of a refusal its reason too, which no box has."""
    rulings = [
        event
        for event in in_order(making.facts.events)
        if event.kind in (Kind.OVERRIDE, Kind.REFUSAL)
        and one is not None
        and event.subject == one.appointment.id
    ]
    if not rulings:
        return ""
    last = rulings[-1]
    refused = last.kind is Kind.REFUSAL
    parts = (
        reason_word(making.words, last.body.get("reason")) if refused else "",
        printable(text(last.body.get("words")) or ""),
    )
    return ": ".join(part for part in parts if part)
