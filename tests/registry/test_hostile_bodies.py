"""Scenario 58, the bound: whatever bodies come, no 5xx, and the registry stays below 200 MB."""

import gzip
import json
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from journals import BERLIN, SHENZHEN, uuid

from checkin.app.clock import now
from checkin.domain.instant import stamp
from checkin.registry.catalogue import put_center
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import devices
from checkin.registry.home import Founding, make_home
from checkin.registry.settings import RegistrySettings
from checkin.registry.tokens import Right, make_token
from checkin.sync.limits import MOST_BATCH, MOST_REQUEST
from checkin.sync.signing import Asked, new_nonce, request_headers

DEVICE = uuid(0xD0, 1)
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
MOST = 200 * 2**20
"""Bytes; the bound of scenario 58. It has about 90 MiB when it begins to serve."""
AT_ONCE = 8
SIZES = (MOST_REQUEST, MOST_BATCH, 10 * 2**20)
"""As much as is read of most requests, as much as is read of a batch, and far beyond."""


def filled(opening, middle, closing=b""):
    """Bodies of any size, with `middle` again and again."""
    return lambda size: (
        opening + middle * ((size - len(opening + closing)) // len(middle)) + closing
    )


def names(size):
    """An object of as many names as there is room for."""
    return b"{" + b",".join(b'"%06x":1' % number for number in range(size // 12)) + b"}"


BODIES = {
    "nothing but blanks": filled(b"", b" "),
    "a long text": filled(b'"', b"0", b'"'),
    "deep lists": filled(b"", b"["),
    "deep objects": filled(b"", b'{"a":'),
    "numbers": filled(b"[", b"1,", b"1]"),
    "empty lists": filled(b"[", b"[],", b"[]]"),
    "names": names,
    "one name again and again": filled(b"{", b'"code":"x",', b'"code":"y"}'),
    "no numbers": filled(b'{"runs":[', b"NaN,-Infinity,", b"NaN]}"),
    "a long number": filled(b'{"waiting":', b"9", b"}"),
    "half characters": filled(b'{"program":"', b"\\ud800\xff", b'"}'),
    "runs": filled(b'{"runs":[', b"{},", b"{}]}"),
    "events": filled(b'{"runs":[{"events":[', b"{},", b"{}]}]}"),
    "names of runs": filled(b'{"runs":[{"events":[', b'{"id":"x"},', b"{}]}]}"),
}
ROUTES = (
    ("POST", "/v1/push"),
    ("POST", "/v1/enrol"),
    ("GET", "/v1/feed"),
    ("POST", "/v1/programme/bookings"),
    ("POST", "/v1/programme/bookings/B1/changes"),
)
PACKINGS = {"": bytes, "deflate": zlib.compress, "gzip": gzip.compress}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A registry in a process of its own: its address, a token, and the process."""
    home = tmp_path_factory.mktemp("hostile") / "registry"
    made = make_home(home, Founding(settings=RegistrySettings(), hosts=["127.0.0.1"], now=now()))
    database = Database(made.database_url)
    with database.writing(ALL) as connection:
        put_center(connection, SHENZHEN)
        put_center(connection, BERLIN)
        row = {"device": DEVICE, "center": 1, "desk": "desk-1", "program": "", "waiting": 0}
        key = KEY.public_key().public_bytes_raw().hex()
        connection.execute(devices.insert(), row | {"key": key, "enrolled_at": stamp(now())})
        token = make_token(connection, "hostile", Right.PROGRAMME, now())
    database.close()
    words = ["serve", "--plain", "--port", "0", "--ends-with-input", "--home", home]
    with subprocess.Popen(
        [sys.executable, "-m", "checkin", "registry", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        url = json.loads(process.stdout.readline())["url"]
        yield url, token, process.pid
        process.stdin.close()


def most_memory(pid):
    """Bytes that the process has ever had at once (Linux), or has now."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return psutil.Process(pid).memory_info().rss
    [line] = [one for one in status.read_text().splitlines() if one.startswith("VmHWM")]
    return int(line.split()[1]) * 1024


def answer_to(served, method, path, body, packing):
    url, token, _pid = served
    sent = PACKINGS[packing](body)
    asked = Asked(device=DEVICE, method=method, target=path, nonce=new_nonce(), body=sent)
    headers = {**request_headers(asked, KEY), "Authorization": f"Bearer {token}"}
    if packing:
        headers["Content-Encoding"] = packing
    try:
        answer = requests.request(method, url + path, data=sent, headers=headers, timeout=60)
    except requests.ConnectionError:
        # It does not listen to the end of what is too big.
        return 413 if len(sent) > MOST_BATCH else None
    return answer.status_code


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize(("method", "path"), ROUTES, ids=[path for _, path in ROUTES])
def test_no_body_makes_it_fail_or_grow(served, method, path, name):
    bodies = [BODIES[name](size) for size in SIZES]
    asked = [(body, packing) for body in bodies for packing in PACKINGS]
    with ThreadPoolExecutor(AT_ONCE) as asking:
        answers = {*asking.map(lambda one: answer_to(served, method, path, *one), asked)}
    # A feed has no use for a body, and answers as if there were none.
    assert answers <= ({200, 413} if path == "/v1/feed" else {400, 413, 422})
    assert 413 in answers
    assert most_memory(served[2]) < MOST
