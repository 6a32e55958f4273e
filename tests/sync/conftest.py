"""A registry that serves, with people who are expected in an hour."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from live_registry import LiveRegistry, live_registry

from checkin.app.clock import now

PEOPLE = 12


@pytest.fixture
def live(tmp_path: Path) -> Iterator[LiveRegistry]:
    with live_registry(tmp_path / "registry", now=now) as served:
        for number in range(1, PEOPLE + 1):
            served.book(f"A{number}", f"TC-{number:06}", number)
        yield served
