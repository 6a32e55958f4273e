"""Fixtures of the window's tests."""

import pytest
from desk_stage import desk_stage, resources_in


@pytest.fixture(scope="session")
def resources(tmp_path_factory):
    """The program's resources, with the words compiled once."""
    return resources_in(tmp_path_factory.mktemp("words"))


@pytest.fixture
def stage(qtbot, tmp_path, resources):
    """The window over a journal of its own."""
    with desk_stage(tmp_path / "desk", resources) as made:
        yield made
