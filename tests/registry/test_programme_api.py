"""The programme's API over real HTTP: a booking from purchase to certificate, and every refusal."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import requests
from live_registry import live_registry

from checkin.registry.catalogue import put_exam, put_session
from checkin.registry.database import ALL
from checkin.registry.tokens import Right, make_token, revoke_tokens

START = datetime(2027, 3, 1, 1, 0, tzinfo=UTC)
PERSON = {"number": "TC-9", "name": "Li Xiaoming", "email": "li@example.org", "language": "en"}


class Clock:
    def __init__(self):
        self.now = START - timedelta(days=30)

    def __call__(self):
        return self.now


class Programme:
    """A system of the programme, with a token."""

    def __init__(self, live, clock):
        self.live, self.clock = live, clock
        self.token = self.made("office", Right.PROGRAMME)

    def made(self, name, right):
        with self.live.database.writing(ALL) as connection:
            return make_token(connection, name, right, self.clock.now)

    def ask(self, method, path, body=None, token=None):
        return requests.request(
            method,
            f"{self.live.url}/v1/programme{path}",
            data=json.dumps(body) if body is not None else None,
            headers={"Authorization": f"Bearer {token or self.token}"},
            timeout=20,
        )

    def buy(self, booking="B1", **changes):
        said = {"id": booking, "candidate": PERSON, "exam": "H1", "cause": "order 1"} | changes
        return self.ask("POST", "/bookings", said)

    def wish(self, kind, by="programme", **more):
        said = {"kind": kind, "by": by, "cause": "a test"} | more
        return self.ask("POST", "/bookings/B1/changes", said)


@pytest.fixture
def programme(tmp_path):
    clock = Clock()
    with live_registry(tmp_path / "registry", now=clock) as live:
        with live.database.writing(ALL) as connection:
            exam = {"title": "Operations", "level": "professional", "minutes": 120}
            put_exam(connection, exam | {"code": "H1", "kind": "hands-on"})
            for name, start in (("S8", START), ("S9", START + timedelta(days=14))):
                session = {"id": name, "center": 1, "exam": "H1", "room": "R1", "minutes": 120}
                starts_at = f"{start:%Y-%m-%dT%H:%M:%S.%fZ}"
                put_session(connection, session | {"starts_at": starts_at, "policy": "P1"})
        yield Programme(live, clock)


def code_of(answer):
    return answer.status_code, answer.json()["code"]


def test_a_booking_goes_from_purchase_to_certificate(programme):
    bought = programme.buy()
    assert (bought.status_code, bought.json()["state"]) == (201, "purchased")
    assert programme.wish("scheduled", by="candidate", session="S8").json()["serial"] == 1
    moved = programme.wish("moved", by="center", session="S9").json()
    assert (moved["session"], moved["serial"]) == ("S9", 2)
    programme.clock.now = START + timedelta(days=14, minutes=-20)
    assert programme.wish("attended", by="center", session="S9").json()["state"] == "attended"
    assert code_of(programme.wish("result", passed=True)) == (409, "needs-evaluation")
    passed = programme.wish("result", passed=True, evaluator="E-7").json()
    assert passed["state"] == "passed"
    certified = programme.wish("certified", number="C-1").json()
    assert (certified["state"], certified["certificate"]) == ("certified", "C-1")
    kinds = [event["kind"] for event in programme.ask("GET", "/bookings/B1").json()["events"]]
    assert kinds == ["purchased", "scheduled", "moved", "attended", "result", "certified"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(timedelta(hours=72, seconds=1), "cancelled", id="72:00:01 before"),
        pytest.param(timedelta(hours=72), "cancel-too-late", id="72:00:00 before"),
        pytest.param(timedelta(hours=71, minutes=59), "cancel-too-late", id="less"),
    ],
)
def test_a_place_is_given_back_more_than_72_hours_before(programme, before, expected):
    programme.buy()
    programme.wish("scheduled", by="candidate", session="S8")
    programme.clock.now = START - before
    answer = programme.wish("cancelled", by="candidate")
    said = answer.json()
    assert said.get("state", said.get("code")) == expected
    assert answer.status_code == (200 if expected == "cancelled" else 409)


def test_a_refusal_changes_nothing_and_names_the_rule(programme):
    programme.buy()
    programme.wish("scheduled", by="candidate", session="S8")
    refused = programme.wish("refunded")
    assert code_of(refused) == (409, "refund-after-scheduling")
    assert "only before the exam is scheduled" in refused.json()["message"]
    assert programme.ask("GET", "/bookings/B1").json()["state"] == "scheduled"
    assert code_of(programme.buy(candidate=PERSON | {"number": "TC-8"})) == (409, "already-so")
    assert code_of(programme.buy(exam="E1")) == (409, "other-purchase")


def test_who_has_no_token_or_a_reader_s_does_nothing(programme):
    programme.buy()
    reader = programme.made("reader", Right.READER)
    assert programme.ask("GET", "/bookings/B1", token=reader).status_code == 200
    body = {"kind": "blocked", "by": "programme", "cause": "x"}
    blocked = programme.ask("POST", "/bookings/B1/changes", body, token=reader)
    assert code_of(blocked) == (403, "reads-only")
    assert code_of(programme.ask("GET", "/bookings/B1", token="ckp_x")) == (401, "no-token")
    with programme.live.database.writing(ALL) as connection:
        assert revoke_tokens(connection, "office", programme.clock.now) == 1
    assert code_of(programme.ask("GET", "/bookings/B1")) == (401, "no-token")


@pytest.mark.parametrize(
    ("path", "body", "expected"),
    [
        ("/bookings/B9/changes", {"kind": "blocked", "by": "programme", "cause": "x"}, 404),
        ("/bookings/B1/changes", {"kind": "scheduled", "by": "candidate", "cause": "x"}, 422),
        ("/bookings/B1/changes", {"kind": "flown", "by": "candidate", "cause": "x"}, 422),
        ("/bookings/B1/changes", {"kind": "blocked", "by": "programme", "cause": "\x00"}, 422),
        ("/bookings/B1/changes", {"kind": "purchased", "by": "programme", "cause": "x"}, 422),
        ("/bookings", {"id": "B2", "candidate": PERSON, "exam": "none", "cause": "x"}, 404),
        ("/bookings", {"id": "B2", "candidate": PERSON, "exam": "H1", "cause": ""}, 422),
        ("/bookings", [], 422),
        ("/candidates/TC-9/messages/none/read", None, 404),
    ],
)
def test_what_is_not_there_or_not_of_the_form_is_told(programme, path, body, expected):
    programme.buy()
    answer = programme.ask("POST", path, body)
    assert answer.status_code == expected
    assert set(answer.json()) == {"code", "message", "hint", "details"}


def test_a_candidate_s_messages_are_read_once(programme):
    programme.buy()
    programme.wish("scheduled", by="candidate", session="S8")
    programme.wish("moved", by="programme", session="S9")
    messages = programme.ask("GET", "/candidates/TC-9/messages").json()["messages"]
    assert sorted(one["kind"] for one in messages) == ["moved", "scheduled"]
    first = next(one for one in messages if one["kind"] == "scheduled")
    assert "2027-03-01 09:00 (Asia/Shanghai)" in first["body"]
    assert "by 08:30" in first["body"]
    path = f"/candidates/TC-9/messages/{first['id']}/read"
    assert programme.ask("POST", path).status_code == 204
    read = programme.ask("GET", "/candidates/TC-9/messages").json()["messages"]
    assert [one["kind"] for one in read if one["read_at"]] == ["scheduled"]
    other = f"/candidates/TC-8/messages/{first['id']}/read"
    assert programme.ask("POST", other).status_code == 404


def test_a_lost_ticket_is_replaced(programme):
    programme.buy()
    assert programme.ask("POST", "/bookings/B1/ticket").json()["code"] == "not-scheduled"
    before = programme.wish("scheduled", by="candidate", session="S8").json()
    answer = programme.ask("POST", "/bookings/B1/ticket")
    assert answer.status_code == 200
    assert answer.json() == before | {"serial": before["serial"] + 1}
    assert programme.ask("GET", "/bookings/B1").json() == answer.json()
    assert programme.ask("POST", "/bookings/B2/ticket").status_code == 404
    reader = programme.made("reader", Right.READER)
    assert programme.ask("POST", "/bookings/B1/ticket", token=reader).status_code == 403
