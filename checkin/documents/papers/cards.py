"""What is cut out: cards for the desks in the room, and slips with the seat."""

from checkin.documents.papers.making import Making, seat_of, sheet_of
from checkin.documents.papers.words import Words, name_of
from checkin.documents.printable import printable
from checkin.documents.sheet import Card, Cards, Note, Sheet
from checkin.domain.decision import Listed


def desk_cards(making: Making) -> Sheet:
    """A card for each desk: the seat to be read from the door, no ID number."""
    translate = making.words.translate
    people = making.wanted(making.people())
    cards = [
        Card(
            huge=seat_of(one) or "–",
            title=name_of(one.appointment.candidate),
            lines=(
                printable(one.appointment.candidate.number),
                _exam(making),
                _room_and_times(making.words, one),
            ),
            foot=_foot(making),
        )
        for _, one in people
    ]
    return _cut_out(making, translate("Papers", "Desk cards"), cards)


def seat_slips(making: Making) -> Sheet:
    """What somebody takes along from the sign-in desk to their seat."""
    translate = making.words.translate
    people = making.wanted(making.people())
    cards = [
        Card(
            huge=seat_of(one) or "–",
            title=translate("Papers", "Room {room}").format(room=printable(one.room)),
            lines=(
                name_of(one.appointment.candidate).replace("\n", " "),
                _exam(making),
                _times(making.words, one),
            ),
            foot=_foot(making),
        )
        for _, one in people
    ]
    return _cut_out(making, translate("Papers", "Seat slips"), cards)


def _cut_out(making: Making, title: str, cards: list[Card]) -> Sheet:
    nobody = Note(text=making.words.translate("Papers", "Nobody is on this list."))
    return sheet_of(making, title, [Cards(cards=cards) if cards else nobody])


def _exam(making: Making) -> str:
    session = making.facts.session
    return f"{printable(session.exam)} – {making.words.kind(session.kind)}"


def _room_and_times(words: Words, one: Listed) -> str:
    return f"{printable(one.room)}    {_times(words, one)}"


def _times(words: Words, one: Listed) -> str:
    """Start and end; an own end is said to be one."""
    start, end = words.clock(one.session.starts_at), words.clock(one.ends_at)
    if one.appointment.extra_time:
        return words.translate("Papers", "{start}–{end} (own end)").format(start=start, end=end)
    return f"{start}–{end}"


def _foot(making: Making) -> str:
    facts, words = making.facts, making.words
    return f"{printable(facts.session.id)}  {words.day(facts.center.day(facts.session.starts_at))}"
