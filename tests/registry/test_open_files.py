"""The bound of open files: raised to what the system allows, never lowered."""

import resource

import pytest

from checkin.registry.open_files import MOST, raise_open_files


@pytest.fixture
def hard():
    """The most that is allowed; what was set before comes back."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    yield before[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_it_is_raised_to_what_is_allowed_and_stays_there(hard):
    allowed = min(hard, MOST) if hard != resource.RLIM_INFINITY else MOST
    for soft in (allowed - 1, allowed):
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert raise_open_files() == allowed
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (allowed, hard)
