"""Each item of the readiness check has its light, to the edge, and each light says what to do."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import CENTER, DESK, HOUR, MINUTE, US, T, head, moment

from checkin.domain.clock_trust import Doubt
from checkin.services.delivery import Contact, Enrolment, Receipt, SyncState
from checkin.services.readiness import (
    BookFacts,
    DeskFacts,
    Finding,
    Item,
    Light,
    MachineFacts,
    Seen,
    worst,
)
from checkin.services.readiness_checks import (
    BACKUP_STALE,
    LITTLE_SPACE,
    NO_SPACE,
    STALE,
    checks,
)
from checkin.ui.readiness.readiness_words import (
    item_word,
    light_word,
    readiness_sentence,
    readiness_todo,
)

NOW = T - 2 * HOUR
ENROLMENT = Enrolment(
    url="https://registry.example",
    center=CENTER.code,
    desk=DESK.name,
    device="d",
    registry_name="R",
    registry_key=b"0" * 32,
    ca="",
    enrolled_at=NOW - STALE,
)
SYNC = SyncState(
    enrolment=ENROLMENT,
    recorded=1,
    waiting=0,
    oldest=None,
    refused=0,
    quarantined=0,
    receipts=(),
    contact=Contact(at=NOW - MINUTE, offset=timedelta(0), error=timedelta(0)),
    pulled_at=NOW - MINUTE,
    shrinks=None,
    cases=(),
    instructions=(),
)
BOOKS = BookFacts(
    now=moment(NOW),
    center=CENTER,
    roster=head(taken_at=NOW - HOUR, appointments=30, signed={"S1": 18, "S2": 12}),
    rows=30,
    people={"S1": 18, "S2": 12},
    sessions_today=1,
    all_final=True,
    policies_missing=0,
    policies_expired=0,
    seatless=0,
    seats_twice=0,
    trusted_keys=2,
    keys=2,
    leads=1,
    managers=1,
    sync=SYNC,
)
MACHINE = MachineFacts(
    cameras=("Camera 1",),
    printers=("Office",),
    lacking="",
    key_in_keyring=True,
    free_bytes=LITTLE_SPACE,
    journal_faults=0,
    journal_lost=0,
    journal_events=12,
    backup_at=NOW - MINUTE,
    backup_apart=True,
    seen=Seen(frames=True, heard=NOW, sound=True),
)


def found(books=BOOKS, machine=MACHINE):
    return {one.item: one for one in checks(DeskFacts(books=books, machine=machine))}


def sync(**changes):
    return {"sync": replace(SYNC, **changes)}


def seen(**changes):
    return {"seen": replace(MACHINE.seen, **changes)}


def test_all_is_green_where_all_is_there():
    assert {one.light for one in found().values()} == {Light.GREEN}
    assert list(found()) == list(Item)
    assert worst(list(found().values())) is Light.GREEN


AT_THE_BOOKS = [
    ("clock", {"now": moment(NOW, doubt=Doubt.JUMPED)}, "doubted", "red"),
    ("clock-source", sync(contact=None), "missing", "amber"),
    ("clock-source", sync(contact=replace(SYNC.contact, at=NOW - STALE)), "good", "green"),
    ("clock-source", sync(contact=replace(SYNC.contact, at=NOW - STALE - US)), "stale", "amber"),
    ("roster", {"roster": None}, "missing", "red"),
    ("roster", {"all_final": False}, "not-final", "amber"),
    ("roster", {"roster": head(taken_at=NOW - STALE)}, "good", "green"),
    ("roster", {"roster": head(taken_at=NOW - STALE - US)}, "stale", "amber"),
    ("roster-count", {"rows": 29}, "differs", "red"),
    ("roster-count", {"rows": 31}, "differs", "red"),
    ("roster-count", {}, "as-signed", "green"),
    ("roster-count", {"people": {"S1": 17, "S2": 12}}, "not-as-signed", "red"),
    ("roster-count", {"people": {"S1": 17, "S2": 13}}, "not-as-signed", "red"),
    ("roster-count", {"people": {"S1": 30}}, "not-as-signed", "red"),
    ("roster-count", {"people": {"S1": 18, "S2": 12, "S3": 1}}, "not-as-signed", "red"),
    ("roster-count", {"roster": head(appointments=30)}, "no-signed-count", "amber"),
    (
        "roster-count",
        {"roster": head(appointments=30)} | sync(enrolment=None),
        "good",
        "green",
    ),
    ("roster-count", {"roster": None}, "missing", "red"),
    ("roster-count", sync(shrinks=(30, 3)), "held-back", "amber"),
    ("sessions", {"sessions_today": 0}, "missing", "amber"),
    ("policies", {"policies_missing": 1}, "missing", "amber"),
    ("policies", {"policies_expired": 1}, "expired", "amber"),
    ("seats", {"seatless": 2}, "missing", "amber"),
    ("seats", {"seats_twice": 1, "seatless": 2}, "twice", "red"),
    ("ticket-keys", {"trusted_keys": 0}, "revoked-only", "red"),
    ("ticket-keys", {"trusted_keys": 0, "keys": 0}, "missing", "amber"),
    ("staff", {"managers": 0}, "no-manager", "amber"),
    ("staff", {"leads": 0}, "good", "green"),
    ("staff", {"leads": 0, "managers": 0}, "missing", "amber"),
    ("sync", sync(enrolment=None), "not-enrolled", "amber"),
    ("sync", sync(enrolment=replace(ENROLMENT, revoked_at=NOW)), "revoked", "red"),
    ("sync", sync(contact=None), "missing", "amber"),
    ("sync", sync(pulled_at=NOW - STALE), "good", "green"),
    ("sync", sync(pulled_at=NOW - STALE - US), "stale", "amber"),
]
OF_THE_MACHINE = [
    ("camera", {"cameras": (), **seen(frames=None)}, "missing", "amber"),
    ("camera", seen(frames=None), "good", "green"),
    ("camera", seen(frames=False), "no-frames", "amber"),
    ("scanner", seen(heard=None), "untried", "amber"),
    ("printer", {"printers": ()}, "missing", "amber"),
    ("chinese-font", {"lacking": None}, "missing", "amber"),
    ("chinese-font", {"lacking": "㛃"}, "little", "amber"),
    ("sound", seen(sound=False), "off", "amber"),
    ("key-store", {"key_in_keyring": False}, "in-a-file", "amber"),
    ("disk", {"free_bytes": LITTLE_SPACE - 1}, "little", "amber"),
    ("disk", {"free_bytes": NO_SPACE}, "little", "amber"),
    ("disk", {"free_bytes": NO_SPACE - 1}, "little", "red"),
    ("journal", {"journal_faults": 1}, "damaged", "red"),
    ("journal", {"journal_lost": 1}, "lost", "amber"),
    ("journal", {"journal_lost": 3, "journal_faults": 1}, "damaged", "red"),
    ("backup", {"backup_at": None}, "missing", "amber"),
    ("backup", {"backup_at": NOW - BACKUP_STALE}, "good", "green"),
    ("backup", {"backup_at": NOW - BACKUP_STALE - US}, "stale", "amber"),
    ("backup", {"backup_apart": False}, "same-disk", "amber"),
]


def named(rows):
    return [
        pytest.param(item, changes, finding, light, id=f"{item}-{finding}-{place}")
        for place, (item, changes, finding, light) in enumerate(rows)
    ]


def held(check, finding, light):
    assert (check.finding, check.light) == (finding, light)
    assert item_word(check.item)
    assert light_word(check.light)
    assert "{" not in readiness_sentence(check, CENTER)
    assert bool(readiness_todo(check)) == (check.light is not Light.GREEN)


@pytest.mark.parametrize(
    ("item", "changes", "todo"),
    [
        ("clock", {"now": moment(NOW, doubt=Doubt.JUMPED)}, "Set the clock"),
        ("clock", {"now": moment(NOW, doubt=Doubt.NEVER_CONFIRMED)}, "Enrol this desk, or import"),
        ("roster", {"roster": None}, "Enrol this desk (checkin enrol CODE)"),
        ("sync", sync(enrolment=None), "Ask the registry for an enrolment code"),
    ],
    ids=["a clock that jumped", "a clock that nothing confirmed", "no roster", "not enrolled"],
)
def test_what_to_do_is_what_helps_in_that_case(item, changes, todo):
    assert readiness_todo(found(books=replace(BOOKS, **changes))[item]).startswith(todo)


@pytest.mark.parametrize(("item", "changes", "finding", "light"), named(AT_THE_BOOKS))
def test_what_the_books_say_has_its_light(item, changes, finding, light):
    held(found(books=replace(BOOKS, **changes))[item], finding, light)


@pytest.mark.parametrize(("item", "changes", "finding", "light"), named(OF_THE_MACHINE))
def test_what_the_machine_has_has_its_light(item, changes, finding, light):
    held(found(machine=replace(MACHINE, **changes))[item], finding, light)


def test_every_finding_was_met_and_has_its_words():
    met = {(row[0], row[2]) for row in AT_THE_BOOKS + OF_THE_MACHINE}
    assert {finding for _, finding in met} == set(Finding)
    assert {item for item, _ in met} == set(Item)


def test_what_a_known_loss_took_is_counted_and_no_other_desk_is_asked_for():
    lost = found(machine=replace(MACHINE, journal_lost=3))["journal"]
    assert readiness_sentence(lost, CENTER).endswith(": 3.")
    assert "manager" in readiness_todo(lost)
    assert "another desk" not in readiness_todo(lost)


def test_a_receipt_proves_as_much_as_a_pull():
    receipt = Receipt(
        device="d", epoch=1, received_up_to=1, count=1, quarantined=0, head="", at=NOW, signed={}
    )
    state = sync(pulled_at=NOW - 2 * STALE, receipts=(receipt,))
    assert found(books=replace(BOOKS, **state))["sync"].finding is Finding.GOOD


def test_nobody_looks_for_a_loudspeaker_on_the_command_line():
    assert Item.SOUND not in found(machine=replace(MACHINE, seen=Seen()))


def test_without_a_session_nobody_asks_for_policies_and_seats():
    none = found(books=replace(BOOKS, sessions_today=0))
    assert not {Item.POLICIES, Item.SEATS} & set(none)
