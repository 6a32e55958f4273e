"""When somebody is told of a newer release: never while a session is near."""

from datetime import timedelta

import pytest
from builders import T, session

from checkin.services.delivery_view import is_quiet


class OneSession:
    """The books, as far as they are asked: from T + 2 h to T + 3.5 h."""

    session = session(scheduled_start=T + timedelta(hours=2), duration=timedelta(minutes=90))

    def sessions(self, since, until):
        return [self.session] if since <= self.session.scheduled_start < until else []

    def courses(self, _sessions):
        return {}


@pytest.mark.parametrize(
    ("minutes", "quiet"),
    [
        pytest.param(59, True, id="more than an hour before"),
        pytest.param(60, False, id="an hour before"),
        pytest.param(120, False, id="at its start"),
        pytest.param(209, False, id="in its last minute"),
        pytest.param(210, True, id="when it has ended"),
    ],
)
def test_nobody_is_told_of_a_release_from_an_hour_before_a_session_to_its_end(minutes, quiet):
    assert is_quiet(OneSession(), T + timedelta(minutes=minutes)) is quiet
