"""A desk and a registry, both real: enrolled by a code, told who comes, believed what happened."""

from dataclasses import replace
from datetime import timedelta

import pytest
from live_registry import live_registry

from checkin.app.clock import now, read_clock
from checkin.app.desk import desk_at_work
from checkin.app.sync import DeskSync
from checkin.domain.clock_trust import Doubt
from checkin.domain.event import Kind
from checkin.domain.policy import SignInPolicy, Step
from checkin.domain.presented import Source
from checkin.registry.bundles import bundle_of
from checkin.registry.catalogue import center_with
from checkin.registry.database import ALL
from checkin.services.delivery import Reach
from checkin.services.front_desk import FrontDesk
from checkin.sync.bundle import read_bundle
from checkin.trouble import Trouble


@pytest.fixture(params=["plain", "tls"])
def live(request, tmp_path):
    with live_registry(tmp_path / "registry", plain=request.param == "plain", now=now) as served:
        served.book("A1", "TC-100001", 1)
        served.book("A2", "TC-100002", 2)
        yield served


def test_a_desk_enrols_is_told_and_hands_in(live, tmp_path):
    with desk_at_work(tmp_path / "desk") as desk:
        sync = DeskSync(desk)
        assert sync.round().reach is Reach.NOT_ENROLLED
        enrolment = sync.enrol(live.code())
        assert (enrolment.center, enrolment.registry_name) == ("SHA-1", "Programme")
        first = sync.round()
        assert (first.reach, first.changes) == (Reach.REACHED, 6)
        head = desk.front.do(lambda hearing: hearing.books.roster()).result()
        assert sum(head.signed.values()) == head.appointments == 2
        desk.front.scan("TC-100001", Source.TYPED).result()
        desk.front.scan("nobody", Source.TYPED).result()
        second = sync.round()
    assert (second.reach, second.sent, second.accepted) == (Reach.REACHED, 2, 2)
    assert (second.state.recorded, second.state.received, second.state.waiting) == (2, 2, 0)
    assert second.state.contact.error.total_seconds() < 5


def test_the_second_use_of_a_code_is_refused(live, tmp_path):
    code = live.code()
    with desk_at_work(tmp_path / "desk") as desk:
        DeskSync(desk).enrol(code)
    with desk_at_work(tmp_path / "other") as other, pytest.raises(Trouble) as refused:
        DeskSync(other).enrol(code)
    assert refused.value.code == "enrolment-refused"
    assert "used already" in refused.value.message


def test_a_clock_that_jumped_is_right_again_when_the_registry_agrees(live, tmp_path):
    slept = []

    def read():
        seen = read_clock()
        return replace(seen, running=seen.running - sum(slept, timedelta()))

    with desk_at_work(tmp_path / "desk") as opened:
        front = FrontDesk(opened.ledger, opened.front.desk, read)
        sync = DeskSync(replace(opened, front=front))
        sync.enrol(live.code())
        sync.round()
        assert front.look_at_clock().result().trusted
        slept.append(timedelta(minutes=5))
        assert front.look_at_clock().result().doubt is Doubt.JUMPED
        sync.round()
        assert front.look_at_clock().result().trusted
        last = front.do(lambda hearing: hearing.books.latest(1)).result()[0]
    assert (last.kind, last.by, last.body["doubted"]) == (Kind.CLOCK, "registry", "jumped")


@pytest.mark.parametrize("from_bundle", [False, True], ids=["feed", "bundle"])
def test_the_steps_of_a_sign_in_reach_the_desk(tmp_path, from_bundle):
    wanted = SignInPolicy(
        steps=(Step.DOCUMENT, Step.AGREEMENT), documents=2, agreement="v3", out_at_once=2
    )
    # A later release may know more: what this one does not know is passed over.
    said = {"steps": ["document", "fingerprint", "agreement"], "documents": 2, "shoes": "off"}
    policy = {"sign_in": said | {"agreement": "v3", "out_at_once": 2}}
    with (
        live_registry(tmp_path / "registry", now=now, policy=policy) as live,
        desk_at_work(tmp_path / "desk") as desk,
    ):
        if from_bundle:
            with live.database.reading(ALL) as connection:
                center = center_with(connection, "SHA-1")
                data = bundle_of(connection, live.home, center, now())
            roster = read_bundle(data, [live.home.public])
            desk.ledger.submit(lambda books: books.put_roster(roster, lambda *_: None)).result()
        else:
            sync = DeskSync(desk)
            sync.enrol(live.code())
            assert sync.round().reach is Reach.REACHED
        kept = desk.ledger.submit(lambda books: books.policy("P1")).result()
    assert kept.sign_in == wanted
