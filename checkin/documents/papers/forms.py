"""Forms for one case each: the late arrival, and the incident."""

from collections.abc import Sequence

from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.reasons import reason_word
from checkin.documents.papers.words import Words, name_in_line
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Choice, Field, Fields, NewPage, Note, Sheet, Signatures
from checkin.domain.arrival_rule import minutes_late
from checkin.domain.decision import Listed
from checkin.domain.roles import Role
from checkin.services.incidents import Incident, IncidentType

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
        _let_in(words, one),
        Signatures(people=signed_by, labels=signatures_of(making).labels),
    ]


def _late_rule(making: Making) -> str:
    clock, instants = making.words.clock, making.facts.reckoning.instants
    return making.words.translate(
        "Papers",
        "On time is who has arrived by {required}. Until {until} a late arrival may be "
        "considered; lateness stays on the record, and gives no extra time.",
    ).format(required=clock(instants.required_by), until=clock(instants.admit_until))


def _let_in(words: Words, one: Listed | None) -> Fields:
    translate = words.translate
    at = one.attendance.in_at if one else None
    return Fields(
        fields=(
            Field(
                label=translate("Papers", "Seat given"),
                value=seat_of(one) if one and at else "",
                share=0.5,
            ),
            Field(label=translate("Papers", "Let in at"), value=words.clock(at), share=0.5),
            Field(label=translate("Papers", "Why it was decided so"), share=2),
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
    decided = one is not None and one.attendance.in_at is not None
    return Choice(
        label=translate(
            "Papers", "Decision of a lead proctor, or after the start of the center manager"
        ),
        options=(admitted, refused),
        ticked=frozenset({admitted}) if decided else frozenset(),
    )


def person_fields(words: Words, one: Listed | None) -> Sequence[Fields]:
    """Who it is about; lines for the pen where nobody is known."""
    translate = words.translate
    person = one.appointment.candidate if one else None
    return (
        Fields(
            fields=(
                Field(
                    label=translate("Papers", "Name"),
                    value=name_in_line(person) if person else "",
                    share=2,
                ),
                Field(
                    label=translate("Papers", "Candidate no."),
                    value=printable(person.number) if person else "",
                ),
                Field(
                    label=translate("Papers", "Seat"),
                    value=seat_of(one) if one else "",
                    share=0.5,
                ),
            )
        ),
    )


def incident_report(making: Making) -> Sheet:
    """A page for each incident as it was recorded, or a blank one."""
    incidents: Sequence[Incident | None] = () if making.blank else making.facts.incidents
    blocks: list[Block] = []
    for one in incidents or [None]:
        blocks += [NewPage()] if blocks else []
        blocks += _incident_page(making, one)
    return sheet_of(making, making.words.translate("Papers", "Incident report"), blocks)


def _incident_page(making: Making, one: Incident | None) -> list[Block]:
    words, translate = making.words, making.words.translate
    kinds = incident_words(words)
    seen = Field(
        label=translate("Papers", "What was seen and heard: facts, in the order of time"),
        value=printable(one.words) if one else "",
        lines=7,
    )
    done = Field(label=translate("Papers", "What was done, by whom, when"), lines=4)
    return [
        _incident_head(making, one),
        Choice(
            label=translate("Papers", "Type"),
            options=list(kinds.values()),
            ticked=frozenset({kinds[one.kind]} if one else ()),
        ),
        _about(making, one),
        Fields(fields=(seen,)),
        Fields(fields=(done,)),
        _aftermath(words),
        signatures_of(making, Role.PROCTOR, Role.LEAD, Role.MANAGER),
    ]


def _aftermath(words: Words) -> Fields:
    translate = words.translate
    labels = (
        translate("Papers", "Witnesses"),
        translate("Papers", "Time lost, given back (min)"),
        translate("Papers", "Told to (time)"),
    )
    return Fields(fields=[Field(label=label) for label in labels])


def _incident_head(making: Making, one: Incident | None) -> Fields:
    words, translate = making.words, making.words.translate
    return Fields(
        fields=(
            Field(
                label=translate("Papers", "Incident no."),
                value=printable(one.number) if one else "",
            ),
            Field(
                label=translate("Papers", "Recorded at"),
                value=words.day_and_time(one.at) if one else "",
                share=1.6,
            ),
            Field(
                label=translate("Papers", "Recorded by"),
                value=printable(making.facts.name_of(one.by)) if one else "",
                share=1.4,
            ),
        )
    )


def _about(making: Making, one: Incident | None) -> Fields:
    """The person by number: a name does not belong on this paper."""
    translate, about = making.words.translate, one.about if one else None
    known = {row.appointment.id: row.appointment.candidate.number for row in making.facts.people}
    number = known.get(about.subject or "", about.subject or "") if about else ""
    return Fields(
        fields=(
            Field(label=translate("Papers", "Candidate no. (no name)"), value=printable(number)),
            Field(label=translate("Papers", "Seat"), value=printable(about.seat) if about else ""),
            Field(label=translate("Papers", "Room"), value=printable(about.room) if about else ""),
            Field(label=translate("Papers", "Happened at")),
        )
    )


def incident_words(words: Words) -> dict[IncidentType, str]:
    """The types of incident."""
    translate = words.translate
    return {
        IncidentType.EQUIPMENT: translate("Papers", "Equipment"),
        IncidentType.POWER: translate("Papers", "Power"),
        IncidentType.NETWORK: translate("Papers", "Network"),
        IncidentType.ILLNESS: translate("Papers", "Illness"),
        IncidentType.DISTURBANCE: translate("Papers", "Disturbance"),
        IncidentType.MISCONDUCT: translate("Papers", "Misconduct"),
        IncidentType.IDENTITY: translate("Papers", "Identity"),
        IncidentType.MATERIAL: translate("Papers", "Exam material"),
        IncidentType.SAFETY: translate("Papers", "Safety"),
        IncidentType.OTHER: translate("Papers", "Other"),
    }
