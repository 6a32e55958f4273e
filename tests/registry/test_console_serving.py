"""The console beside the desks: switched off, over TLS, and holding up nobody."""

import json
import subprocess
import sys
import threading

import pytest
import requests
from console_rig import PASSWORD, Browser, live_console

from checkin.app.clock import now
from checkin.registry.console import sign_in
from checkin.registry.home import Founding, make_home
from checkin.registry.settings import RegistrySettings


@pytest.mark.parametrize(("words", "there"), [([], True), (["--no-console"], False)])
def test_it_is_served_unless_it_is_switched_off(tmp_path, words, there):
    home = tmp_path / "registry"
    make_home(home, Founding(settings=RegistrySettings(), hosts=["127.0.0.1"], now=now()))
    serve = ["serve", "--plain", "--port", "0", "--ends-with-input", "--home", home, *words]
    with subprocess.Popen(
        [sys.executable, "-m", "checkin", "registry", *serve],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        url = json.loads(process.stdout.readline())["url"]
        page = requests.get(f"{url}/console/sign-in", timeout=20)
        assert page.ok is there
        assert ("password" in page.text) is there
        assert requests.get(f"{url}/v1/identity", timeout=20).ok
        process.stdin.close()
        process.wait(30)


def test_over_tls_the_cookies_are_for_tls_only(tmp_path):
    with live_console(tmp_path / "home", plain=False) as live:
        asked = Browser(live)
        asked.session.headers["Connection"] = "close"
        asked.session.verify = str(live.folder / "keys" / "authority.crt")
        key = asked.key("/sign-in")
        answer = asked.session.post(
            f"{asked.at}/sign-in",
            data={"form": key, "name": "viewer", "password": PASSWORD},
            headers={"Origin": live.url},
            allow_redirects=False,
            timeout=20,
        )
        assert answer.status_code == 303
        given = answer.raw.headers.getlist("Set-Cookie")
        assert any(one.startswith("checkin-visit=") for one in given)
        assert all("Secure" in one for one in given)
        assert asked.get("/").url == f"{asked.at}/"


def test_desks_are_answered_while_passwords_are_compared(tmp_path, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def compare(_kept, _password):
        begun.set()
        return not go_on.wait(60)

    with live_console(tmp_path / "home") as live:
        monkeypatch.setattr(sign_in, "is_password", compare)
        asked = [Browser(live) for _ in range(8)]
        keys = [one.key("/sign-in") for one in asked]
        knocking = [
            threading.Thread(
                target=one.post,
                args=("/sign-in",),
                kwargs={"form": key, "name": "viewer", "password": "x"},
            )
            for one, key in zip(asked, keys, strict=True)
        ]
        for one in knocking:
            one.start()
        try:
            assert begun.wait(30)
            # A desk's request takes one of the threads that desks have: all of them are free.
            for _ in range(8):
                answer = requests.get(f"{live.url}/v1/feed", timeout=20)
                assert answer.json()["code"] == "unknown-device"
        finally:
            go_on.set()
            for one in knocking:
                one.join(60)
        assert not any(one.is_alive() for one in knocking)
