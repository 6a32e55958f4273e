"""The upkeep of an open desk: it reads and copies beside the ledger, on a thread of its own."""

from pathlib import Path

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


def journal_light(run, folder: Path) -> tuple[str, str, int]:
    looked = run("ready", "--json", "--data", folder)
    item = next(line for line in looked.lines if line["item"] == Item.JOURNAL)
    return item["light"], item["finding"], looked.status


def test_after_a_restore_that_lacked_records_the_journal_is_amber_and_the_loss_is_told(
    run, demo: Demo
) -> None:
    texts = {one.name: one.text for one in demo.sample.cast}
    run("scan", texts["on-time-5"], "--data", demo.folder)
    file = run("journal", "backup", "--json", "--data", demo.folder).line["file"]
    run("scan", texts["on-time-5"], "--data", demo.folder)
    run("backup", "restore", file, "--data", demo.folder)
    assert journal_light(run, demo.folder) == ("amber", "lost", 0)
    told = run("journal", "verify", "--data", demo.folder)
    assert told.status == 1
    assert "of 2 recorded events, only 1 were found" in told.out
    assert "1 event, nothing damaged, 1 lost earlier" in told.out
    said = run("journal", "verify", "--json", "--data", demo.folder).line
    assert (said["whole"], said["damaged"], said["lost"]) == (False, False, 1)
    (demo.folder / "journal.head").unlink()
    assert journal_light(run, demo.folder) == ("red", "damaged", 1)
    assert "1 event, 2 faults." in run("journal", "verify", "--data", demo.folder).out
