"""Notices leave once, by a real SMTP server and a real HTTP one, and are tried until they do."""

import json
import socket
import threading
from collections import deque
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import insert, select

from checkin.registry.catalogue import put_candidate
from checkin.registry.database import ALL
from checkin.registry.email import Mailer
from checkin.registry.notices import Channel, Notice, Rejected, send_due
from checkin.registry.sender import carriers_of
from checkin.registry.settings import RegistrySettings
from checkin.registry.sms import SmsGateway
from checkin.registry.tables import messages, notices

NOW = datetime(2027, 3, 1, 1, 0, tzinfo=UTC)


class Post:
    """What the SMTP server has got; `answers` are what it says first, then it takes all."""

    def __init__(self):
        self.got = []
        self.answers = deque()

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802  # aiosmtpd's name
        if self.answers:
            return self.answers.popleft()
        self.got.append(envelope)
        return "250 taken"

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if "nobody" in address:
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"


@pytest.fixture
def post():
    handler = Post()
    controller = Controller(handler, hostname="127.0.0.1", port=0)
    # A free port: aiosmtpd asks the address that it was given.
    controller.port = free_port()
    controller.start()
    handler.settings = RegistrySettings(
        smtp_host="127.0.0.1",
        smtp_port=controller.port,
        smtp_tls="none",
        mail_from="Programme <exams@example.org>",
    )
    yield handler
    controller.stop()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


def message(connection, name="M1", email="li@example.org", phone="", at=NOW):
    person = {
        "number": f"TC-{name}",
        "name": "Li",
        "native_name": "",
        "id_type": "",
        "id_last4": "",
        "birth_year": None,
        "email": email,
        "phone": phone,
        "language": "zh",
    }
    put_candidate(connection, person)
    row = {"id": name, "candidate": f"TC-{name}", "kind": "scheduled", "subject": "考试安排"}
    stamp = f"{at:%Y-%m-%dT%H:%M:%S.%fZ}"
    connection.execute(insert(messages), row | {"body": "请带证件", "at": stamp, "read_at": None})


def sent(database, post, at=NOW):
    return send_due(database, {Channel.EMAIL: Mailer(post.settings, lambda: "")}, at)


def test_a_message_leaves_once_by_e_mail(database, post):
    with database.writing(ALL) as connection:
        message(connection)
    assert sent(database, post)["sent"] == 1
    assert sent(database, post, NOW + timedelta(hours=5))["sent"] == 0
    [envelope] = post.got
    text = envelope.content.decode()
    assert envelope.rcpt_tos == ["li@example.org"]
    assert "Message-ID: <M1.email@example.org>" in text
    with database.reading(ALL) as connection:
        row = connection.execute(select(notices)).one()
    assert (row.state, row.attempts, row.sent_at[:10]) == ("sent", 1, "2027-03-01")


def test_what_the_server_puts_off_is_tried_again_with_the_same_id(database, post):
    with database.writing(ALL) as connection:
        message(connection)
    post.answers.extend(["451 later", "451 later"])
    assert sent(database, post) == {"sent": 0, "waiting": 1, "failed": 0}
    assert sent(database, post, NOW + timedelta(seconds=59)) == {
        "sent": 0,
        "waiting": 0,
        "failed": 0,
    }
    assert sent(database, post, NOW + timedelta(seconds=60))["waiting"] == 1
    assert sent(database, post, NOW + timedelta(seconds=179))["waiting"] == 0
    assert sent(database, post, NOW + timedelta(seconds=180))["sent"] == 1
    assert len(post.got) == 1


def test_what_the_server_refuses_for_good_is_not_tried_again(database, post):
    with database.writing(ALL) as connection:
        message(connection, email="nobody@example.org")
    assert sent(database, post)["failed"] == 1
    assert sent(database, post, NOW + timedelta(days=1))["failed"] == 0
    with database.reading(ALL) as connection:
        row = connection.execute(select(notices)).one()
    assert (row.state, row.error) == ("failed", "550 no such person")


def test_a_server_that_is_not_there_is_tried_twelve_times(database, post):
    post.settings = RegistrySettings(
        smtp_host="127.0.0.1", smtp_port=free_port(), smtp_tls="none", mail_from="a@example.org"
    )
    with database.writing(ALL) as connection:
        message(connection)
    at, tries = NOW, 0
    for _ in range(20):
        counts = sent(database, post, at)
        tries += counts["waiting"] + counts["failed"]
        at += timedelta(hours=6)
    assert tries == 12


def test_one_bad_address_holds_nobody_up(database, post):
    with database.writing(ALL) as connection:
        message(connection, "M1", email="a\nBcc: x@example.org")
        message(connection, "M2")
        message(connection, "M3", email="")
        message(connection, "M4", at=NOW - timedelta(days=2))
    assert sent(database, post) == {"sent": 1, "waiting": 0, "failed": 1}
    assert [envelope.rcpt_tos for envelope in post.got] == [["li@example.org"]]


def test_a_server_without_tls_gets_nothing_where_tls_is_wanted(database, post):
    post.settings = RegistrySettings(
        smtp_host="127.0.0.1", smtp_port=post.settings.smtp_port, mail_from="a@example.org"
    )
    with database.writing(ALL) as connection:
        message(connection)
    assert sent(database, post)["waiting"] == 1
    assert post.got == []


class Provider(HTTPServer):
    """Takes SMS; answers with `status`."""

    status = 202

    def __init__(self):
        self.got = []
        super().__init__(("127.0.0.1", 0), Answering)


class Answering(BaseHTTPRequestHandler):
    def do_POST(self):  # as http.server calls it
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append((dict(self.headers), json.loads(body)))
        self.send_response(self.server.status)
        self.send_header("Location", "http://192.0.2.1/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        """Nothing: the tests look at what came."""


@pytest.fixture
def provider():
    server = Provider()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def gateway(provider):
    url = f"http://127.0.0.1:{provider.server_port}/sms"
    return SmsGateway(RegistrySettings(sms_url=url, sms_sender="EXAM"), lambda: "secret")


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (202, "sent"),
        (200, "sent"),
        (400, "failed"),
        (404, "failed"),
        (429, "waiting"),
        (500, "waiting"),
        (302, "waiting"),
    ],
)
def test_an_sms_goes_to_the_provider_with_an_id_and_a_token(database, provider, status, state):
    provider.status = status
    with database.writing(ALL) as connection:
        message(connection, phone="+8613800000000")
    counts = send_due(database, {Channel.SMS: gateway(provider)}, NOW)
    assert [name for name, count in counts.items() if count] == [state]
    [(headers, said)] = provider.got
    assert headers["Authorization"] == "Bearer secret"
    assert headers["Idempotency-Key"] == said["id"] == "M1.sms"
    assert (said["from"], said["to"]) == ("EXAM", "+8613800000000")


def test_only_channels_that_are_set_up_carry_anything():
    assert carriers_of(RegistrySettings()) == {}
    both = carriers_of(RegistrySettings(smtp_host="mail.example.org", sms_url="https://x"))
    assert set(both) == {Channel.EMAIL, Channel.SMS}


def test_an_sms_to_a_provider_that_is_refused_says_why(provider):
    provider.status = 403
    with pytest.raises(Rejected, match="403"):
        gateway(provider).carry(Notice(id="1", address="+1", subject="s", body="b"))
