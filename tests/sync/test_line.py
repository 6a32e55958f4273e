"""The line: what anybody in between may do, and that it ends soon, small, and with a value."""

import gzip
import socket
import ssl
import threading
import tracemalloc
import zlib
from datetime import timedelta

import pytest
from builders import T
from plain_server import Server, answer

from checkin.registry.certificates import make_authority, make_server_certificate
from checkin.services.delivery import Reach
from checkin.sync.adapter import trusting, trusting_nobody
from checkin.sync.line import Heard, Line, NotReached, Patience, Question, checked
from checkin.trouble import Trouble

QUICK = Patience(connect=2, read=5, total=20)
SHORT = Patience(connect=2, read=5, total=0.3)
GET = Question(method="GET", target="/v1/feed?limit=500")


def ask(behave, patience=QUICK, question=GET):
    with Server(behave) as server:
        return Line(server.url, None, patience).ask(question)


@pytest.fixture(scope="module")
def authorities(tmp_path_factory):
    """Two authorities, and for each the context of a server that hangs on it."""
    return [authority(tmp_path_factory.mktemp("keys")) for _ in range(2)]


def authority(folder, now=T):
    ca, server = (folder / "ca.crt", folder / "ca.pem"), (folder / "s.crt", folder / "s.pem")
    make_authority(*ca, "Registry", now)
    make_server_certificate(ca, server, ["127.0.0.1"], now)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*server)
    return ca[0].read_text(), context


def plain(_request):
    return answer(200, b"{}")


def test_an_answer_is_heard_with_its_headers():
    heard = ask(lambda _: answer(200, b'{"a":1}', {"Checkin-Time": "now"}))
    assert isinstance(heard, Heard)
    assert (heard.status, heard.body, heard.headers["checkin-time"]) == (200, b'{"a":1}', "now")


def test_the_target_goes_out_as_it_is_signed():
    with Server(plain) as server:
        Line(server.url, None, QUICK).ask(
            Question(method="GET", target="/v1/feed?cursor=%41~a%2Fb+c..%C3%A9")
        )
    assert server.seen[0].target == "/v1/feed?cursor=%41~a%2Fb+c..%C3%A9"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status):
    with Server(plain) as other:
        heard = ask(lambda _: answer(status, b"", {"Location": f"{other.url}/steal"}))
    assert heard.status == status
    assert other.seen == []


def test_nothing_of_the_environment_is_used(monkeypatch, tmp_path):
    with Server(plain) as proxy, Server(plain) as server:
        netrc = tmp_path / ".netrc"
        netrc.write_text("machine 127.0.0.1\nlogin thief\npassword secret\n")
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv(name.lower(), proxy.url)
        monkeypatch.setenv("NETRC", str(netrc))
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert Line(server.url, None, QUICK).ask(GET).status == 200
    assert proxy.seen == []
    assert "authorization" not in server.seen[0].headers
    assert "cookie" not in server.seen[0].headers


def test_no_cookie_is_kept():
    with Server(lambda _: answer(200, b"{}", {"Set-Cookie": "a=b; Path=/"})) as server:
        line = Line(server.url, None, QUICK)
        line.ask(GET)
        line.ask(GET)
    assert "cookie" not in server.seen[1].headers


def test_the_registry_is_known_by_its_authority(authorities):
    ca, context = authorities[0]
    with Server(plain, context) as server:
        assert Line(server.url, trusting(ca), QUICK).ask(GET).status == 200


def test_a_certificate_of_another_authority_is_somebody_else(authorities, monkeypatch, tmp_path):
    """Also when the computer trusts that one: no store and no variable of it is asked."""
    (mine, _), (other, context) = authorities
    bundle = tmp_path / "bundle.pem"
    bundle.write_text(other)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(bundle))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with Server(plain, context) as server:
        heard = Line(server.url, trusting(mine), QUICK).ask(GET)
    assert (heard.why, heard.hint) == (Reach.WRONG_IDENTITY, "")
    assert server.seen == []


def test_a_certificate_of_another_host_is_somebody_else(authorities, tmp_path):
    folder = tmp_path
    ca, named = (folder / "ca.crt", folder / "ca.pem"), (folder / "s.crt", folder / "s.pem")
    make_authority(*ca, "Registry", T)
    make_server_certificate(ca, named, ["registry.example.org"], T)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*named)
    with Server(plain, context) as server:
        heard = Line(server.url, trusting(ca[0].read_text()), QUICK).ask(GET)
    assert heard.why is Reach.WRONG_IDENTITY


def test_a_certificate_that_is_not_valid_now_tells_to_look_at_the_clock(tmp_path):
    """It was made in twenty years; a desk's clock that is so wrong comes to the same."""
    ca, context = authority(tmp_path, T + timedelta(days=7300))
    with Server(plain, context) as server:
        heard = Line(server.url, trusting(ca), QUICK).ask(GET)
    assert heard.why is Reach.WRONG_IDENTITY
    assert "clock" in heard.hint


def test_only_the_one_question_without_trust_is_asked_of_anybody(authorities):
    with Server(plain, authorities[0][1]) as server:
        assert Line(server.url, trusting_nobody(), QUICK).ask(GET).status == 200


def drip(pieces, every=0.02):
    """Sends pieces one after the other, for ever with the last one, until the test is over."""

    def behave(request):
        gone = threading.Event()
        for piece in pieces:
            request.connection.sendall(piece)
        while not gone.wait(every):
            request.connection.sendall(pieces[-1])

    return behave


DRIPS = {
    "the body": [b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"],
    "the headers": [b"HTTP/1.1 200 OK\r\n", b"X"],
    "the chunks": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"],
    "answers before the answer": [b"HTTP/1.1 100 Continue\r\n\r\n"],
}


@pytest.mark.parametrize("pieces", DRIPS.values(), ids=DRIPS.keys())
def test_an_answer_that_drips_ends_at_the_deadline(pieces):
    assert ask(drip(pieces), SHORT) == NotReached(why=Reach.TIMED_OUT)


def test_a_line_without_an_answer_ends_at_the_deadline():
    def silent(request):
        request.connection.recv(1)

    assert ask(silent, SHORT) == NotReached(why=Reach.TIMED_OUT)


def test_a_handshake_that_never_ends_ends_at_the_deadline(authorities):
    """Connections wait to be accepted, and nobody does."""
    with socket.create_server(("127.0.0.1", 0)) as hole:
        url = f"https://127.0.0.1:{hole.getsockname()[1]}"
        line = Line(url, trusting(authorities[0][0]), SHORT)
        assert line.ask(GET) == NotReached(why=Reach.TIMED_OUT)


def test_a_line_that_is_cut_ends_at_once_and_for_good():
    asked = threading.Event()

    def silent(request):
        asked.set()
        request.connection.recv(1)

    with Server(silent) as server:
        line = Line(server.url, None, Patience(total=600, read=600))
        cutter = threading.Thread(target=lambda: (asked.wait(5), line.cut()))
        cutter.start()
        assert line.ask(GET) == NotReached(why=Reach.OFFLINE, what="ended")
        cutter.join()
        assert line.ask(GET) == NotReached(why=Reach.OFFLINE, what="ended")


def test_nobody_there_is_offline():
    with Server(plain) as server:
        url = server.url
    heard = Line(url, None, QUICK).ask(GET)
    assert heard.why is Reach.OFFLINE


BODY = b'{"a": "' + b"b" * 5000 + b'"}'
HALVES = {
    "of a plain body": answer(200, BODY[:100], length=len(BODY)),
    "of chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nabc",
    "of a packed body": answer(200, zlib.compress(BODY)[:-6], {"Content-Encoding": "deflate"}),
}
DAMAGES = {
    "no HTTP": b"SSH-2.0-OpenSSH\r\n",
    "a flipped bit": answer(200, zlib.compress(BODY)[:-1] + b"\0", {"Content-Encoding": "deflate"}),
    "more behind the end": answer(
        200, zlib.compress(BODY) + b"more", {"Content-Encoding": "deflate"}
    ),
    "an unknown packing": answer(200, BODY, {"Content-Encoding": "br"}),
    "two packings": answer(200, BODY, {"Content-Encoding": "gzip, gzip"}),
}


@pytest.mark.parametrize("half", HALVES.values(), ids=HALVES.keys())
def test_half_an_answer_is_none(half):
    heard = ask(lambda _: half)
    assert isinstance(heard, NotReached)
    assert heard.why in {Reach.DAMAGED, Reach.OFFLINE}


@pytest.mark.parametrize("damaged", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_answer_is_none(damaged):
    assert ask(lambda _: damaged).why is Reach.DAMAGED


@pytest.mark.parametrize(
    ("packing", "pack"),
    [("deflate", zlib.compress), ("gzip", gzip.compress), ("", bytes), ("identity", bytes)],
    ids=["deflate", "gzip", "plain", "identity"],
)
def test_an_answer_may_be_packed(packing, pack):
    heard = ask(lambda _: answer(200, pack(BODY), {"Content-Encoding": packing}))
    assert heard.body == BODY


BOMB = 200 * 2**20


def bombs():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    packed = b"".join(packer.compress(bytes(2**20)) for _ in range(BOMB // 2**20)) + packer.flush()
    assert len(packed) < 250_000
    return packed


def test_a_bomb_is_not_unpacked():
    packed = bombs()
    tracemalloc.start()
    heard = ask(lambda _: answer(200, packed, {"Content-Encoding": "gzip"}))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert heard == NotReached(why=Reach.DAMAGED, what="too big")
    assert peak < 20 * 2**20


def test_the_bomb_of_a_redirect_is_not_unpacked_either():
    packed = bombs()
    headers = {"Content-Encoding": "gzip", "Location": "/elsewhere"}
    heard = ask(lambda _: answer(302, packed, headers))
    assert heard == NotReached(why=Reach.DAMAGED, what="too big")


GREAT = {
    "announced": b"HTTP/1.1 200 OK\r\nContent-Length: 5242881\r\n\r\n",
    "announced with more digits than a number may have": b"HTTP/1.1 200 OK\r\nContent-Length: "
    + b"9" * 5000
    + b"\r\n\r\n",
    "not announced": b"HTTP/1.1 200 OK\r\n\r\n" + bytes(5 * 2**20 + 1),
}


@pytest.mark.parametrize("great", GREAT.values(), ids=GREAT.keys())
def test_an_answer_that_is_too_big_is_none(great):
    heard = ask(lambda _: great)
    assert heard == NotReached(why=Reach.DAMAGED, what="too big")


@pytest.mark.parametrize(
    "url",
    [
        "http://registry.example.org",
        "http://10.0.0.1:8000",
        "http://localhost.example.org",
        "ftp://127.0.0.1",
        "https://",
        "https://user:word@registry.example.org",
        "https://registry.example.org\\@evil.example",
        "https://registry.example.org/?a=b",
        "https://registry.example.org/#a",
        "https://registry.example.org:port",
        "https://regis\ttry.example.org",
        "https://regístry.example.org",
        "",
    ],
)
def test_an_address_that_no_desk_may_talk_to(url):
    with pytest.raises(Trouble) as told:
        checked(url)
    assert told.value.code == "registry-address-wrong"


@pytest.mark.parametrize(
    "url", ["https://registry.example.org:8443/", "http://127.0.0.1:8000", "http://[::1]:8000/"]
)
def test_an_address_that_a_desk_may_talk_to(url):
    assert checked(url) == url.rstrip("/")


def test_an_authority_that_is_none_is_told():
    with pytest.raises(Trouble) as told:
        trusting("-----BEGIN CERTIFICATE-----\nnone\n")
    assert told.value.code == "registry-authority-damaged"
