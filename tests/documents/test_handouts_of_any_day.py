"""Over any day plan, cards, slips and forms name exactly those whom the journal has there."""

from collections import Counter
from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from lived_day import DAY, LIVED, NAMES, PEOPLE, ROOMS, Day, happened, lived, room_of, said
from paper_rig import PaperRig

from checkin.documents.papers.catalogue import papers
from checkin.documents.papers.day_report import day_report
from checkin.documents.papers.making import Making
from checkin.documents.papers.words import Words
from checkin.documents.sheet import Cards, Fields, Heading, Note, Room, Sheet, Spot, Table
from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.event import Event, Kind
from checkin.services.paper_facts import paper_facts

GONE = {State.ABSENT, State.TURNED_AWAY, State.WITHDRAWN, State.LEFT_BEFORE_START}
NUMBERS = {who: f"TC-{100000 + int(who[1:])}" for who in NAMES}
A204 = "A-204"

COUNTED_HERE = {
    *("seating-plan", "door-list", "desk-cards", "seat-slips", "redirect-slip"),
    *("refusal-slip", "incident-report", "summary"),
}
COUNTED_THERE = {
    *("register", "late-form", "break-log", "roll-call", "provisional", "absentees", "summary"),
    *("door-list", "fallback"),
}
"""By `test_counts_of_any_day.py`."""


def test_no_paper_is_left_out() -> None:
    assert set(papers()) == COUNTED_HERE | COUNTED_THERE


def seats_of(events: Sequence[Event], folded: Mapping[str, Attendance]) -> dict[str, str]:
    """Where everybody sits or is to sit: as they were let in, as planned, as the roster has it."""
    to = {who: who[1:] for who in NAMES}
    for event in events:
        places = event.body.get("places") if event.kind is Kind.SEAT else None
        if isinstance(places, dict):
            to |= {who: str(pair[1]) for who, pair in places.items()}
    return {who: folded[who].seat or to[who] for who in NAMES}


def marked(events: Sequence[Event], room: str, state: str, end: str) -> set[str]:
    """The seats of a room of which this was said, and the end of it not since."""
    found: set[str] = set()
    for event in events:
        if event.kind is Kind.SEAT and event.body["room"] == room and "seat" in event.body:
            now, seat = event.body["state"], str(event.body["seat"])
            found = found | {seat} if now == state else found - {seat} if now == end else found
    return found


def spots_on(sheet: Sheet) -> list[Spot]:
    rooms = [block for block in sheet.blocks if isinstance(block, Room)]
    return [spot for room in rooms for row in room.rows for spot in row if spot is not None]


def values_of(sheet: Sheet, label: str) -> list[str]:
    """What the fields of this name say, page for page."""
    found = [one for block in sheet.blocks if isinstance(block, Fields) for one in block.fields]
    return [one.value for one in found if one.label == label]


def cells(sheet: Sheet) -> list[Sequence[str]]:
    return [row for block in sheet.blocks if isinstance(block, Table) for row in block.rows]


def plan_is_the_fold(
    sheet: Sheet, room: str, events: Sequence[Event], folded: Mapping[str, Attendance]
) -> None:
    to = seats_of(events, folded)
    there = [who for who in NAMES if room_of(who) == room and folded[who].state not in GONE]
    spots = spots_on(sheet)
    sat = Counter((spot.seat, line) for spot in spots for line in spot.lines if "TC-" in line)
    assert sat == Counter((to[who], NUMBERS[who]) for who in there if to[who])
    notes = [block.text for block in sheet.blocks if isinstance(block, Note)]
    without = {line.split()[0] for text in notes for line in text.split("\n") if "TC-" in line}
    assert without == {NUMBERS[who] for who in there if not to[who]}
    assert len({spot.seat for spot in spots}) == len(spots)
    broken = marked(events, room, "broken", "mended")
    spare = marked(events, room, "spare", "not-spare")
    screens = marked(events, room, "workstation", "not-workstation")
    assert {spot.seat for spot in spots if spot.screen} == screens
    taken = {to[who] for who in there if to[who]}
    assert {spot.seat for spot in spots if spot.flag == "broken"} == broken
    assert {spot.seat for spot in spots if spot.flag == "spare"} == spare - broken - taken
    free = {spot.seat for spot in spots} - broken - taken - spare
    assert {spot.seat for spot in spots if spot.flag == "free"} == free
    counts = [len(spots), len(taken - broken), len(free), len(spare - broken - taken), len(broken)]
    assert counts[0] == sum(counts[1:])
    words = "Seats {}: taken {}, free {}, spare {}, broken {}.".format(*counts)
    changes = sum(
        event.kind in (Kind.SEAT, Kind.RESEAT) and event.body["room"] == room for event in events
    )
    assert notes[0].startswith(f"Plan version {1 + changes}    {words}")


def cut_out(sheet: Sheet) -> list[tuple[str, str]]:
    """Seat and number, or what stands in its place, of each card."""
    cards = [card for block in sheet.blocks if isinstance(block, Cards) for card in block.cards]
    return [(card.huge, "\n".join((card.title, *card.lines))) for card in cards]


@settings(LIVED, max_examples=15)
@given(day=DAY)
def test_plan_cards_and_door_list_have_everybody_once(day: Day) -> None:
    with lived(day) as rig:
        events = said(rig)
        folded = {who: fold(of_one) for who, of_one in happened(rig).items()}
        to = seats_of(events, folded)
        rooms = sorted({A204, *ROOMS.values()})
        for room, sheet in zip(rooms, rig.sheets("seating-plan", blank=False), strict=True):
            plan_is_the_fold(sheet, room, events, folded)
        for name in ("desk-cards", "seat-slips"):
            for room, sheet in zip(rooms, rig.sheets(name), strict=True):
                here = [who for who in NAMES if room_of(who) == room]
                cards = cut_out(sheet)
                assert Counter(seat for seat, _ in cards) == Counter(to[one] or "–" for one in here)
                assert all(room in text for _, text in cards)
                for who in here:
                    named = NUMBERS[who] if name == "desk-cards" else f"Xiaoming {who[1:]} "
                    assert [seat for seat, text in cards if named in text] == [to[who] or "–"]
        for room, sheet in zip(rooms, rig.sheets("door-list"), strict=True):
            here = [who for who in NAMES if room_of(who) == room]
            listed = Counter((row[0], row[2], row[3]) for row in cells(sheet))
            assert listed == Counter((NUMBERS[who][-4:], room, to[who]) for who in here)


@settings(LIVED, max_examples=10)
@given(day=DAY)
def test_slips_and_reports_tell_of_what_happened_and_no_more(day: Day) -> None:
    with lived(day) as rig:
        events, of_each = said(rig), happened(rig)
        folded = {who: fold(of_one) for who, of_one in of_each.items()}
        kinds = Counter(event.kind for event in events)
        (refusals,) = rig.sheets("refusal-slip", blank=False, people=tuple(NAMES))
        assert values_of(refusals, "Candidate no.") == by_seat(folded, events)
        refused = [who for who in NAMES if any(e.kind is Kind.REFUSAL for e in of_each[who])]
        assert sum(map(bool, values_of(refusals, "Told at"))) == len(refused)
        (redirects,) = rig.sheets("redirect-slip", blank=False, people=tuple(NAMES))
        assert values_of(redirects, "Candidate no.") == by_seat(folded, events)
        (incidents,) = rig.sheets("incident-report", blank=False)
        numbers = [str(e.body["number"]) for e in events if e.kind is Kind.INCIDENT]
        assert values_of(incidents, "Incident no.") == (numbers or [""])
        (summary,) = rig.sheets("summary")
        late = sum(one.late_minutes > 0 for one in folded.values())
        corrected = sum(kinds[one] for one in (Kind.UNDO, Kind.RESEAT, Kind.ARRIVAL))
        counts = [late, kinds[Kind.OVERRIDE], kinds[Kind.REFUSAL], kinds[Kind.INCIDENT], corrected]
        tables = [len(block.rows) for block in summary.blocks if isinstance(block, Table)]
        heads = [block.text for block in summary.blocks if isinstance(block, Heading)]
        assert tables[:5] == counts
        assert [int(head.rpartition(" ")[2]) for head in heads[: len(tables)]] == tables
        assert reported(rig) == [PEOPLE, *counts[:2], kinds[Kind.INCIDENT]]


def by_seat(folded: Mapping[str, Attendance], events: Sequence[Event]) -> list[str]:
    """The numbers of everybody in the order of papers; who has no seat comes last."""
    to = seats_of(events, folded)
    return [NUMBERS[who] for who in sorted(NAMES, key=lambda who: (not to[who], int(to[who] or 0)))]


def reported(rig: PaperRig) -> list[int]:
    """Expected, late, overrides and incidents, as the day report has them of the session."""
    facts = rig.front.do(paper_facts, "S1").result()
    words = Words(language="en", translate=lambda _c, text: text, center=facts.center)
    making = Making(facts=facts, words=words, number="X")
    row = cells(day_report([making], facts.at.wall.date()))[0]
    expected, *parts, late, overrides, incidents = map(int, row[4:-1])
    assert expected == sum(parts)
    return [expected, late, overrides, incidents]
