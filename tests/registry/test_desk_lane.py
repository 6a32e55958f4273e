"""The short way to push and feed: the same answers as by the long one."""

import json
import logging

import pytest
import requests
from live_registry import live_registry

from checkin.registry.api.desk_lane import asking_of
from checkin.registry.api.desk_routes import in_threads, in_turn
from checkin.registry.desk_tables import devices


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        pytest.param(b"", (None, 500), id="nothing said"),
        pytest.param(b"limit=1", (None, 1), id="the least"),
        pytest.param(b"limit=500", (None, 500), id="the most"),
        pytest.param(b"cursor=abc&limit=20", ("abc", 20), id="both"),
        pytest.param(b"cursor=" + b"a" * 500, ("a" * 500, 500), id="the longest cursor"),
        pytest.param(b"limit=0", None, id="too few"),
        pytest.param(b"limit=501", None, id="too many"),
        pytest.param(b"limit=" + b"9" * 5_000, None, id="a number of thousands of digits"),
        pytest.param("limit=٣".encode(), None, id="digits of another script"),
        pytest.param(b"limit=-1", None, id="below nothing"),
        pytest.param(b"limit=", None, id="no number"),
        pytest.param(b"cursor=", None, id="an empty cursor"),
        pytest.param(b"cursor=" + b"a" * 501, None, id="too long a cursor"),
        pytest.param(b"limit=1&limit=2", None, id="said twice"),
        pytest.param(b"other=1", None, id="an unknown word"),
    ],
)
def test_a_query_that_is_not_plain_is_left_to_the_long_way(query, asked):
    assert asking_of(query) == asked


@pytest.fixture(params=[in_threads, in_turn])
def live(request, tmp_path):
    with live_registry(tmp_path / "registry", doing=request.param) as served:
        yield served


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        pytest.param("GET", "/v1/feed?limit=5", 401, "unknown-device", id="feed"),
        pytest.param("GET", "/v1/feed?limit=0", 422, "malformed", id="feed, the long way"),
        pytest.param("POST", "/v1/push", 401, "unknown-device", id="push"),
        pytest.param("GET", "/v1/push", 405, "wrong-method", id="push with the wrong method"),
        pytest.param("POST", "/v1/feed", 405, "wrong-method", id="feed with the wrong method"),
        pytest.param("GET", "/v1/nothing", 404, "not-found", id="another path"),
        pytest.param("GET", "/v2/feed", 404, "unknown-version", id="another version"),
    ],
)
def test_each_refusal_is_worded_and_signed(live, method, path, status, code):
    nonce = "0" * 32
    url = f"{live.url}{path}"
    answer = requests.request(
        method, url, headers={"Checkin-Nonce": nonce}, timeout=20, allow_redirects=False
    )
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["Checkin-Nonce"] == nonce
    assert len(answer.headers["Checkin-Signature"]) == 128


def test_a_database_that_fails_is_told_as_busy(live, caplog):
    with live.database.engine.begin() as connection:
        devices.drop(connection)
    known = {"Checkin-Device": "6f0c5e1e-4a55-4d0e-8f4e-3c2b1a0d9e8f"}
    for method, path in (("GET", "/v1/feed"), ("POST", "/v1/push")):
        answer = requests.request(method, live.url + path, headers=known, timeout=20)
        assert answer.status_code == 503
        assert json.loads(answer.content)["code"] == "busy"
        assert answer.headers["Retry-After"] == "5"
    assert {record.levelno for record in caplog.records} == {logging.ERROR}
    assert "the database failed" in caplog.text
    caplog.clear()
