"""Fixtures of the journeys."""

import pytest
from desk_stage import resources_in


@pytest.fixture(scope="session")
def resources(tmp_path_factory):
    """The program's resources, with the words compiled once."""
    return resources_in(tmp_path_factory.mktemp("words"))
