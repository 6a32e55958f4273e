"""The faulty line itself: a fault that is none would let the tests that use it prove nothing."""

import socket
import threading
from contextlib import contextmanager, suppress

import pytest
from faulty_line import PAGE, Fault, FaultyLine

from checkin.app.clock import read_clock

ASKED = b"GET /%d HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"


@contextmanager
def echo():
    """A server that answers with the number of the request and what it asked for."""
    heard = []
    listening = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                heard.append(connection.recv(65_536))
                body = b"%d:%s" % (len(heard), heard[-1].split(b" ")[1])
                head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)
                connection.sendall(head + body)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", heard
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def is_whole(got):
    head, end, body = got.partition(b"\r\n\r\n")
    return bool(end) and len(body) == int(head.partition(b"Content-Length: ")[2].split()[0])


def ask(line, number=1, patience=5.0):
    """What comes back for one request, on its own connection; None: a reset, or silence."""
    with socket.create_connection(("127.0.0.1", line.port)) as desk:
        desk.settimeout(patience)
        desk.sendall(ASKED % number)
        got = b""
        try:
            while not is_whole(got) and (some := desk.recv(65_536)):
                got += some
        except (ConnectionResetError, TimeoutError):
            return None
    return got


def test_without_a_fault_everything_goes_through_and_is_counted():
    with echo() as (url, heard), FaultyLine(url) as line:
        answer = ask(line)
        assert answer is not None
        assert answer.endswith(b"1:/1")
        assert heard == [ASKED % 1] == line.requests
        assert (line.up, line.down) == (len(ASKED % 1), len(answer))
        assert line.met == {Fault.NONE: 1}


@pytest.mark.parametrize(
    ("fault", "heard_of", "came"),
    [
        pytest.param(Fault.RESET_AT_ONCE, 0, None, id="reset at once"),
        pytest.param(Fault.REQUEST_LOST, 0, None, id="request lost"),
        pytest.param(Fault.ANSWER_LOST, 1, None, id="answer lost"),
        pytest.param(Fault.GARBAGE, 0, b"\x00\xff\x13\x37" * 64, id="garbage"),
        pytest.param(Fault.TWICE, 2, b"2:/1", id="twice"),
        pytest.param(Fault.BIT_CHANGED, 1, b"1:.1", id="bit changed"),
        pytest.param(Fault.DRIP, 1, b"1:/1", id="drip"),
    ],
)
def test_a_fault_does_what_its_name_says(fault, heard_of, came):
    with echo() as (url, heard), FaultyLine(url, fault) as line:
        answer = ask(line)
        assert len(heard) == heard_of
        assert line.met == {fault: 1}
    if came is None:
        assert answer is None
    else:
        assert answer is not None
        assert answer[-len(came) :] == came


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        pytest.param(Fault.CAPTIVE_PORTAL, b"200", PAGE, id="captive portal"),
        pytest.param(Fault.REDIRECT, b"302", PAGE, id="redirect"),
        pytest.param(Fault.BAD_GATEWAY, b"502", PAGE, id="bad gateway"),
        pytest.param(Fault.SERVER_ERROR, b"500", b"{}", id="server error"),
    ],
)
def test_who_stands_between_answers_instead_of_the_registry(fault, status, body):
    with echo() as (url, heard), FaultyLine(url, fault) as line:
        answer = ask(line)
        assert answer is not None
        assert answer.split(b" ")[1] == status
        assert answer.endswith(body)
        assert heard == []


def test_half_an_answer_ends_before_its_length():
    with echo() as (url, heard), FaultyLine(url, Fault.HALF_ANSWER) as line:
        answer = ask(line)
        assert len(heard) == 1
    assert answer is not None
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert not answer.endswith(b"1:/1")


def test_a_black_hole_answers_nothing_and_forwards_nothing():
    with echo() as (url, heard), FaultyLine(url, Fault.BLACK_HOLE) as line:
        assert ask(line, patience=0.2) is None
        assert heard == []


def test_an_old_answer_is_that_of_the_request_before():
    with echo() as (url, heard), FaultyLine(url, Fault.NONE, Fault.OLD_ANSWER) as line:
        ask(line, 1)
        answer = ask(line, 2)
        assert answer is not None
        assert answer.endswith(b"1:/1")
        assert len(heard) == 2


def test_the_script_comes_first_and_then_what_else_is_wanted():
    with echo() as (url, _), FaultyLine(url, Fault.ANSWER_LOST, otherwise=Fault.TWICE) as line:
        assert [ask(line) is None for _ in range(3)] == [True, False, False]
        assert line.met == {Fault.ANSWER_LOST: 1, Fault.TWICE: 2}
        line.otherwise = lambda: Fault.REQUEST_LOST
        assert ask(line) is None
        assert line.met[Fault.REQUEST_LOST] == 1


def test_a_slow_line_takes_its_time_each_way():
    with echo() as (url, _), FaultyLine(url, rate=1_000, delay=0.1) as line:
        begun = read_clock().running
        ask(line)
        took = read_clock().running - begun
        assert took.total_seconds() >= 0.1 + (line.up + line.down) / 1_000


def test_it_forwards_to_whom_it_is_pointed():
    with echo() as (one, first), echo() as (two, second), FaultyLine(one) as line:
        ask(line)
        line.point_to(two)
        ask(line)
        assert (len(first), len(second)) == (1, 1)


def test_when_it_ends_nobody_is_left_waiting():
    with echo() as (url, _), FaultyLine(url, Fault.BLACK_HOLE) as line:
        desk = socket.create_connection(("127.0.0.1", line.port))
        desk.settimeout(5)
        desk.sendall(ASKED % 1)
        while not line.requests:
            pass
    with desk, suppress(ConnectionResetError):
        assert desk.recv(1) == b""
