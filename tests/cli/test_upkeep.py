"""The upkeep of an open desk: it reads and copies beside the ledger, on a thread of its own."""

from checkin.app.demo import Demo
from checkin.app.desk import desk_at_work
from checkin.app.readiness import upkeep_of
from checkin.services.readiness import Finding, Item, Light, Seen
from checkin.services.readiness_checks import checks


def test_an_open_desk_is_looked_at_and_backed_up_while_it_goes_on(demo: Demo) -> None:
    text = next(one.text for one in demo.sample.cast if one.name == "on-time-5")
    with desk_at_work(demo.folder) as desk, upkeep_of(desk) as upkeep:
        before = upkeep.look(Seen(frames=True, sound=True))
        desk.front.scan(text, "typed").result()
        upkeep.back_up().result()
        after = upkeep.look(Seen()).result()
        found = {one.item: one for one in checks(before.result())}
    assert found[Item.CLOCK].light is found[Item.JOURNAL].light is Light.GREEN
    assert found[Item.BACKUP].finding is Finding.MISSING
    assert after.machine.journal_events == 1
    assert after.machine.backup_at is not None
    assert after.books.rows == after.books.roster.appointments > 30
