"""The session summary: counts that balance, and everything that was not as usual."""

from collections.abc import Sequence

from checkin.documents.papers.making import Making, sheet_of, signatures_of, totals_of
from checkin.documents.papers.summary_tables import (
    conflict_table,
    correction_table,
    incident_table,
    late_table,
    open_table,
    override_table,
    refusal_table,
)
from checkin.documents.printable import printable
from checkin.documents.sheet import (
    Block,
    Field,
    Fields,
    Heading,
    Note,
    Sheet,
    Table,
)
from checkin.domain.roles import Role


def summary(making: Making) -> Sheet:
    """The summary of a whole session, signed by who closes it."""
    translate = making.words.translate
    blocks: list[Block] = [
        totals_of(making),
        Note(text=_balance(making), bold=True),
        *_section(making, translate("Papers", "Late"), late_table(making)),
        *_section(making, translate("Papers", "Decisions over a verdict"), override_table(making)),
        *_section(making, translate("Papers", "Turned away"), refusal_table(making)),
        *_section(making, translate("Papers", "Incidents"), incident_table(making)),
        *_section(making, translate("Papers", "Corrections"), correction_table(making)),
        *_section(making, translate("Papers", "Contradictions"), conflict_table(making)),
        *_still_open(making),
        Heading(text=translate("Papers", "Records")),
        *_records(making),
        signatures_of(making, Role.PROCTOR, Role.LEAD, Role.MANAGER),
    ]
    return sheet_of(making, translate("Papers", "Session summary"), blocks)


def _still_open(making: Making) -> Sequence[Block]:
    """Who two names hand over with the closing; before it, that is everybody in the room."""
    if making.facts.course.closed_at is None:
        return ()
    return _section(making, making.words.translate("Papers", "Still open"), open_table(making))


def _balance(making: Making) -> str:
    counts, translate = making.facts.counts, making.words.translate
    parts = " + ".join(str(number) for number in counts.by_state.values() if number) or "0"
    return translate("Papers", "Expected {expected} = {parts}.").format(
        expected=counts.expected, parts=parts
    )


def _section(making: Making, title: str, table: Table) -> Sequence[Block]:
    translate = making.words.translate
    counted = translate("Papers", "{title}: {count}").format(title=title, count=len(table.rows))
    return (Heading(text=counted), table)


def _records(making: Making) -> Sequence[Fields]:
    """Where the facts come from, and how far they have got."""
    facts, translate = making.facts, making.words.translate
    return (
        Fields(
            fields=(
                Field(label=translate("Papers", "Clock"), value=_clock(making), share=2),
                Field(
                    label=translate("Papers", "Not yet at the registry"), value=str(facts.unsent)
                ),
                Field(label=translate("Papers", "Other desks"), value=_heard(making), share=1.4),
            )
        ),
        _closed(making),
        Fields(
            fields=(
                Field(
                    label=translate("Papers", "Last hash of the journal"),
                    value=facts.head.hash or "–",
                ),
            )
        ),
    )


def _closed(making: Making) -> Fields:
    facts, translate = making.facts, making.words.translate
    closed = facts.course.closed_at
    names = ", ".join(printable(facts.name_of(name)) for name in facts.course.closed_by)
    return Fields(
        fields=(
            Field(
                label=translate("Papers", "Closed"),
                value=making.words.day_and_time(closed) if closed else "",
            ),
            Field(label=translate("Papers", "Closed by"), value=names, share=1.6),
            Field(
                label=translate("Papers", "Records in the journal"), value=str(facts.head.events)
            ),
        )
    )


def _clock(making: Making) -> str:
    now, translate = making.facts.at, making.words.translate
    if not now.trusted:
        return translate("Papers", "not trusted")
    if now.offset is None or now.error is None:
        return translate("Papers", "trusted, not compared with the registry")
    return translate("Papers", "trusted; registry {offset} s, within {error} s").format(
        offset=f"{now.offset.total_seconds():+.1f}", error=f"{now.error.total_seconds():.1f}"
    )


def _heard(making: Making) -> str:
    translate, contact = making.words.translate, making.facts.contact
    if contact is None:
        return translate("Papers", "never heard")
    if making.facts.reckoning.unheard:
        return translate("Papers", "not heard since {when}").format(
            when=making.words.day_and_time(contact.at)
        )
    return translate("Papers", "heard {when}").format(when=making.words.day_and_time(contact.at))
