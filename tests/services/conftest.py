"""Fixtures of the use cases' tests."""

import pytest
from watch import Watch


@pytest.fixture
def watch() -> Watch:
    """The clock of the desk."""
    return Watch()
