"""What an event keeps of the registry's clock."""

from datetime import timedelta

import pytest
import storage_stage as stage

from checkin.domain.presented import Source
from checkin.services.delivery import Contact

OFFSETS = {"behind": timedelta(seconds=90), "three-hours-fast": timedelta(hours=-3)}


@pytest.mark.parametrize("offset", OFFSETS.values(), ids=OFFSETS)
def test_an_event_keeps_how_far_the_clocks_were_apart_at_the_last_contact(tmp_path, offset):
    contact = Contact(at=stage.NOW, offset=offset, error=timedelta(milliseconds=40))
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster(1))
        desk.ledger.submit(lambda books: books.put_contact(contact)).result()
        front = stage.front(desk.ledger)
        scanned = front.scan(stage.ticket_text(1), Source.CAMERA).result().event
        again = front.scan(stage.ticket_text(1), Source.CAMERA).result().event
    for event in (scanned, again):
        assert event.body["clock"]["offset_us"] == offset // timedelta(microseconds=1)
        assert event.body["clock"]["error_us"] == 40_000


def test_before_the_first_contact_it_keeps_nothing_of_it(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster(1))
        event = stage.front(desk.ledger).scan(stage.ticket_text(1), Source.CAMERA).result().event
    assert set(event.body["clock"]) == {"boot", "running_us", "doubt"}
