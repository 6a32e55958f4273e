"""`checkin registry serve` as a process: it ends when it is asked, and never leaves one behind."""

import json
import signal
import subprocess
import sys

import pytest
import requests

from checkin.app.clock import now
from checkin.registry.home import Founding, make_home
from checkin.registry.settings import RegistrySettings

TRIES = 2_000


@pytest.fixture(params=[1, 3], ids=["one process", "three processes"])
def serving(request, tmp_path):
    """A registry that serves, and its address."""
    home = tmp_path / "registry"
    make_home(home, Founding(settings=RegistrySettings(), hosts=["127.0.0.1"], now=now()))
    words = ["serve", "--plain", "--port", "0", "--ends-with-input", "--home", home]
    with subprocess.Popen(
        [sys.executable, "-m", "checkin", "registry", *words, "--workers", str(request.param)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        url = json.loads(process.stdout.readline())["url"]
        yield process, url
        process.kill()


def answers(url):
    try:
        return requests.get(f"{url}/v1/identity", timeout=10).ok
    except requests.ConnectionError:
        return False


def is_gone(url):
    """Whether nobody answers, after some tries: a process takes a moment to end."""
    return any(not answers(url) for _ in range(TRIES))


@pytest.mark.parametrize("end", ["asked", "input", "killed"])
def test_it_serves_until_the_end_and_leaves_nobody_behind(serving, end):
    process, url = serving
    assert all(answers(url) for _ in range(20))
    if end == "asked":
        process.send_signal(signal.SIGTERM)
    elif end == "input":
        process.stdin.close()
    else:
        process.kill()
    process.wait(30)
    assert is_gone(url)


WITHOUT_UVLOOP = """
import sys
sys.modules["uvloop"] = None
from checkin.cli.main import main
main()
"""


def test_where_there_is_no_uvloop_it_serves_on_the_loop_of_python(tmp_path):
    home = tmp_path / "registry"
    make_home(home, Founding(settings=RegistrySettings(), hosts=["127.0.0.1"], now=now()))
    words = ["registry", "serve", "--plain", "--port", "0", "--ends-with-input", "--home", home]
    with subprocess.Popen(
        [sys.executable, "-c", WITHOUT_UVLOOP, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        url = json.loads(process.stdout.readline())["url"]
        assert answers(url)
        process.stdin.close()
        assert process.wait(30) == 0
