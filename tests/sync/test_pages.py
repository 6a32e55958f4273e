"""From what the feed says to what the books take: nothing is lost on the way."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from builders import CENTER, T, appointment, session

from checkin.chain import chained
from checkin.domain.instant import stamp
from checkin.domain.policy import deadline
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, Roster, StaffMember, TicketKey
from checkin.services.delivery import Instruction, RegistryCase
from checkin.services.feed import EventRow
from checkin.sync.faults import WireError
from checkin.sync.pages import page_of
from checkin.sync.saying import say_roster
from checkin.sync.wire import ROSTER
from checkin.sync.wire_feed import PAGE

ROSTER_OF_ALL = Roster(
    center=CENTER,
    taken_at=T,
    version="1",
    source="",
    sessions=(session(),),
    appointments=(appointment(extra_time=timedelta(minutes=30), since=T),),
    policies=(deadline("1"),),
    keys=(TicketKey(id=1, public=bytes(range(32)), revoked=True),),
    revocations=(Revocation(serial=9, appointment="A1"),),
    staff=(StaffMember(id="p1", name="Ann", role=Role.PROCTOR, pin_hash="$argon2id$x"),),
    centers=(CENTER,),
)
SAID = ROSTER.dump_python(ROSTER.validate_json(say_roster(ROSTER_OF_ALL)), mode="json")
EVENT = "00000000-0000-7000-8000-000000000001"


def said(kind, name, value):
    return {"kind": kind, "id": name, "said": value}


def page(*changes):
    return page_of(
        PAGE.validate_json(
            json.dumps(
                {
                    "changes": changes,
                    "cursor": "c",
                    "whole": False,
                    "complete": False,
                    "more": True,
                    "version": "v",
                    "taken_at": stamp(T),
                    "center": SAID["center"],
                }
            )
        )
    )


def meant(kind, name, value):
    [change] = page(said(kind, name, value)).changes
    return change.meant


def run_of_one(**changes):
    event = {
        "seq": 4,
        "id": EVENT,
        "kind": "confirm",
        "desk": "desk-2",
        "at": stamp(T),
        "trusted": 1,
        "subject": "A1",
        "session": "S1",
        "by": None,
        "body": "{}",
    } | changes
    device = "00000000-0000-4000-8000-00000000000a"
    [row] = chained([event | {"device": device, "epoch": 2}], "0" * 64)
    run = {"device": device, "epoch": 2, "previous": "0" * 64, "head": row["hash"]}
    return run | {"events": [event]}, row


@pytest.mark.parametrize(
    ("kind", "name", "value", "is_meant"),
    [
        ("center", "SZ-001", SAID["centers"][0], CENTER),
        ("policy", "1", SAID["policies"][0], ROSTER_OF_ALL.policies[0]),
        ("session", "S1", SAID["sessions"][0], ROSTER_OF_ALL.sessions[0]),
        ("appointment", "A1", SAID["appointments"][0], ROSTER_OF_ALL.appointments[0]),
        ("key", "1", SAID["keys"][0], ROSTER_OF_ALL.keys[0]),
        ("revocation", "9", SAID["revocations"][0], ROSTER_OF_ALL.revocations[0]),
        ("staff", "p1", SAID["staff"][0], ROSTER_OF_ALL.staff[0]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_bundle_says_means_the_same_in_the_feed(kind, name, value, is_meant):
    assert meant(kind, name, value) == is_meant


def test_an_instruction_and_a_case_come_with_their_instants():
    told = {"id": "i1", "text": "Be kind", "until": "2026-12-05T06:30:00Z"}
    assert meant("instruction", "i1", told) == Instruction(
        id="i1", text="Be kind", since=None, until=T
    )
    told = {
        "id": "c1",
        "kind": "in-elsewhere",
        "severity": "review",
        "raised_at": "2026-12-05T14:30:00+08:00",
        "events": [EVENT],
    }
    assert meant("case", "c1", told) == RegistryCase(
        id="c1",
        kind="in-elsewhere",
        severity="review",
        subject=None,
        session=None,
        raised_at=datetime(2026, 12, 5, 6, 30, tzinfo=UTC),
        settled_at=None,
        settled_by="",
        note="",
    )


def test_an_event_comes_as_a_row_that_gives_its_hash_again():
    run, row = run_of_one()
    told = meant("event", EVENT, run)
    assert isinstance(told, EventRow)
    assert next(chained([told.row], told.row["previous"])) == row
    assert told.head == row["hash"]


def test_what_is_gone_or_not_known_means_nothing():
    gone, strange = page(said("session", "S1", None), said("weather", "1", {"sky": "blue"})).changes
    assert (gone.meant, gone.said) == (None, None)
    assert (strange.meant, strange.said) == (None, {"sky": "blue"})


def test_the_page_itself_is_handed_on():
    found = page()
    assert (found.cursor, found.more, found.version, found.taken_at) == ("c", True, "v", T)
    assert found.center == CENTER


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("session", "S2", SAID["sessions"][0]),
        ("session", "S1", {"id": "S1"}),
        ("event", "other", run_of_one()[0]),
        ("key", "one", SAID["keys"][0]),
    ],
    ids=["other-id", "half", "other-event", "other-key"],
)
def test_a_change_that_is_not_what_it_says_is_refused(kind, name, value):
    with pytest.raises(WireError):
        meant(kind, name, value)
