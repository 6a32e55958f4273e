"""A rush: who would wait too long is told to come later, in time."""

import asyncio
import json

import pytest
from journals import HOME, NOW, found_centers

from checkin.registry.api import desk_routes
from checkin.registry.api.app import create_lane
from checkin.registry.api.desk_routes import in_threads, in_turn
from checkin.registry.api.rush import LONGEST_WAIT, Rush
from checkin.registry.database import Database
from checkin.registry.running import Registry

PACE = 0.01
"""Seconds for one answer."""


def answering(waiting, answers=100, pace=PACE):
    """A process in which so many wait, after so many answers at this pace."""
    rush = Rush(lambda: waiting)
    for turn in range(answers):
        rush.answered(turn * pace)
    return rush


@pytest.mark.parametrize(
    ("waiting", "answers", "too_long"),
    [
        pytest.param(1, 100, False, id="nobody else"),
        pytest.param(990, 100, False, id="just short enough"),
        pytest.param(1_010, 100, True, id="just too long"),
        pytest.param(1_010, 2, True, id="too long, as the first answers tell"),
        pytest.param(100_000, 0, False, id="nothing is known of the pace yet"),
        pytest.param(100_000, 1, False, id="one answer tells no pace"),
    ],
)
def test_who_would_wait_longer_than_a_desk_does_had_better_come_later(waiting, answers, too_long):
    assert answering(waiting, answers).is_too_long() is too_long


def test_the_time_in_which_nobody_waited_is_no_pace():
    crowd = [5]
    rush = Rush(lambda: crowd[0])
    for at in (0.0, PACE, 2 * PACE):
        rush.answered(at)
    crowd[0] = 1
    rush.answered(3 * PACE)
    crowd[0] = 5
    rush.answered(3_600.0)
    rush.answered(3_600.0 + PACE)
    assert not rush.is_too_long()
    crowd[0] = int(LONGEST_WAIT / PACE) + 1
    assert rush.is_too_long()


def test_a_registry_that_has_become_slower_notices():
    rush = answering(500)
    for turn in range(100):
        rush.answered(1 + turn * 10 * PACE)
    assert rush.is_too_long()


@pytest.fixture
def registry(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/registry.db")
    found_centers(database)
    yield Registry(home=HOME, database=database, now=lambda: NOW)
    database.close()


async def asked(lane, *, gone=False):
    """Status, headers and body of the answer to a push; `gone`: nobody waits for it any more."""
    said = []
    messages = [{"type": "http.request", "body": b"{}"}] + [{"type": "http.disconnect"}] * gone

    async def receive():
        if messages:
            return messages.pop(0)
        return await asyncio.Future()

    async def send(message):
        said.append(message)

    scope = {"type": "http", "method": "POST", "path": "/v1/push", "raw_path": b"/v1/push"}
    scope |= {"query_string": b"", "headers": [], "client": ("127.0.0.1", 1)}
    await lane(scope, receive, send)
    headers = {name.decode(): value.decode() for name, value in said[0]["headers"]}
    return said[0]["status"], headers, json.loads(said[1]["body"])


def test_in_a_rush_a_desk_is_told_when_to_come_again(registry):
    crowd = [2]
    lane = create_lane(registry, in_turn, {}, lambda: crowd[0])

    async def rush():
        for _ in range(3):
            assert (await asked(lane))[2]["code"] == "unknown-device"
        crowd[0] = 10**9
        status, headers, body = await asked(lane)
        assert (status, headers["retry-after"], body["code"]) == (503, "5", "busy")
        crowd[0] = 1
        assert (await asked(lane))[2]["code"] == "unknown-device"

    asyncio.run(rush())


@pytest.mark.parametrize("doing", [in_turn, in_threads])
@pytest.mark.parametrize(
    ("gone", "code"),
    [pytest.param(False, "busy", id="waits still"), pytest.param(True, "cut", id="has gone")],
)
def test_who_has_waited_too_long_for_a_turn_is_not_served_any_more(
    registry, monkeypatch, doing, gone, code
):
    """What was done for them would be done for nobody."""
    monkeypatch.setattr(desk_routes, "LONGEST_WAIT", -1.0)
    monkeypatch.setattr(desk_routes, "_A_WHILE", -1.0)
    lane = create_lane(registry, doing, {}, lambda: 1)
    assert asyncio.run(asked(lane, gone=gone))[2]["code"] == code
