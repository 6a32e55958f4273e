"""The form of an incident, and the fields by which every form names its person."""

from collections.abc import Sequence

from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.words import Words, name_in_line
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Choice, Field, Fields, NewPage, Sheet
from checkin.domain.decision import Listed
from checkin.domain.roles import Role
from checkin.services.incidents import Incident, IncidentType


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
