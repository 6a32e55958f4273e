"""What was typed in from a paper goes to the registry as such, and to the other desks."""

import json
from datetime import timedelta

from desk_rig import desk_rig
from sqlalchemy import select

from checkin.app.clock import now
from checkin.domain.attendance import State, fold
from checkin.domain.conflicts import ConflictKind
from checkin.registry.database import ALL
from checkin.registry.desk_tables import events
from checkin.services.delivery import Reach
from checkin.services.line_answers import Fate
from checkin.services.paper_entry import enter_lines
from checkin.services.paper_sheet import REGISTER, SheetName, sheet_of
from checkin.services.people import people_of
from checkin.services.written_lines import TypedLine


def typed_in(desk, minutes, **said):
    """A line of a paper of the session of A1: somebody came so many minutes ago."""
    found = desk.front.do(lambda hearing: hearing.books.appointment("A1")).result()
    name = SheetName(document="PAPER234", paper=REGISTER, session=found.session, room="")
    sheet = desk.front.do(sheet_of, name).result()
    at = sheet.center.local(now() - timedelta(minutes=minutes))
    line = TypedLine(line=1, subject="A1", arrived=f"{at:%H:%M:%S}", **said)
    (answer,) = desk.front.do(enter_lines, name, [line]).result()
    return answer


def people(desk):
    session = desk.front.do(lambda hearing: hearing.books.appointment("A1")).result().session
    return desk.ledger.submit(lambda books: people_of(books, session)).result()


def folded(desk):
    return fold(desk.ledger.submit(lambda books: list(books.events_of("A1"))).result())


def test_the_registry_has_source_document_line_and_both_times(live, tmp_path):
    with desk_rig(tmp_path / "one", "desk-1") as one, desk_rig(tmp_path / "two", "desk-2") as two:
        for desk in (one, two):
            desk.enrol(live)
            desk.round()
        assert typed_in(one, 3).fate is Fate.ADMITTED
        assert one.round().reach is Reach.REACHED
        with live.database.reading(ALL) as connection:
            rows = connection.execute(select(events.c.kind, events.c.body, events.c.at)).all()
        kept = {row.kind: json.loads(row.body) for row in rows}
        assert set(kept) >= {"scan", "confirm", "paper"}
        for kind in ("scan", "confirm", "paper"):
            assert kept[kind]["source"] == "paper"
            assert kept[kind]["written"]["document"] == "PAPER234"
            assert kept[kind]["written"]["line"] == 1
        two.round()
        assert folded(two) == folded(one)
        assert folded(two).state is State.IN
        assert folded(two).recorded_at - folded(two).in_at > timedelta(minutes=2)


def test_a_desk_that_hears_of_the_paper_later_keeps_both_facts(live, tmp_path):
    with desk_rig(tmp_path / "one", "desk-1") as one, desk_rig(tmp_path / "two", "desk-2") as two:
        for desk in (one, two):
            desk.enrol(live)
            desk.round()
        two.admit("A1")
        typed_in(one, 3)
        for desk in (one, two, one):
            desk.round()
        (person,) = [one for one in people(one) if one.appointment.id == "A1"]
        assert person.conflicts == (ConflictKind.TWO_DESKS,)
        assert folded(one) == folded(two)
