"""A desk and a registry, both real: enrolled by a code, told who comes, believed what happened."""

import pytest
from live_registry import live_registry

from checkin.app.clock import now
from checkin.app.desk import desk_at_work
from checkin.app.sync import DeskSync
from checkin.domain.presented import Source
from checkin.services.delivery import Reach
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
