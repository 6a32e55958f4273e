"""A headless Chromium that tests drive: through two pipes, with a profile of its own."""

import base64
import fcntl
import itertools
import json
import os
import shutil
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--hide-scrollbars"),
    *("--disable-dev-shm-usage", "--remote-debugging-pipe", "--password-store=basic"),
)
PATIENCE = 60.0
"""Seconds for one step: two cores may have other work."""


def browser_program():
    """Where it is; whoever has none learns how to get it."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, (
        "no Chromium on this computer: `make system` installs it on Debian "
        "(scripts/system_packages.sh); elsewhere put `chromium` on the PATH"
    )
    return found


class Tab:
    """One page. Every step waits until it is done."""

    def __init__(self, read, write):
        self._read, self._write = read, write
        self._numbers = itertools.count(1)
        self._session = None
        self._loaded = 0
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._ask("Page.enable")
        self._ask("Network.enable")
        self._ask("Runtime.enable")
        self.faults = []
        self._ask("Log.enable")

    def size(self, width, height=768):
        """As big as that."""
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def theme(self, name):
        """`light` or `dark`."""
        wish = [{"name": "prefers-color-scheme", "value": name}]
        self._ask("Emulation.setEmulatedMedia", features=wish)

    def language(self, tag):
        """The Accept-Language of every request."""
        self._ask("Network.setExtraHTTPHeaders", headers={"Accept-Language": tag})

    def cookie(self, url, name, value):
        """As if that address had set it."""
        self._ask(
            "Network.setCookie", url=f"{url}/console", path="/console", name=name, value=value
        )

    def forget(self):
        """Every cookie."""
        self._ask("Network.clearBrowserCookies")

    def scripts(self, *, on):
        """Whether pages may run any; `tell` always can."""
        self._ask("Emulation.setScriptExecutionDisabled", value=not on)

    def go(self, url):
        """Open an address."""
        before = self._loaded
        told = self._ask("Page.navigate", url=url)
        assert "errorText" not in told, told
        self._wait_for_load(before)

    def tell(self, expression):
        """What a piece of JavaScript gives; the page's own policy does not hold for it."""
        told = self._ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def until(self, expression, tries=5_000):
        """Ask until it is true."""
        assert any(self.tell(expression) for _ in range(tries)), expression

    def text(self):
        """What somebody reads."""
        return self.tell("document.body.innerText")

    def type(self, text):
        """Into whatever has the focus."""
        self._ask("Input.insertText", text=text)

    def press(self, key, *, code=0, text="", loads=False):
        """A key; `loads`: another page comes by it."""
        before = self._loaded
        shared = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self._ask("Input.dispatchKeyEvent", type="keyDown", text=text, **shared)
        self._ask("Input.dispatchKeyEvent", type="keyUp", **shared)
        if loads:
            self._wait_for_load(before)

    def tab(self):
        """To the next control; what it is."""
        self.press("Tab", code=9)
        return self.tell(FOCUSED)

    def enter(self):
        """Press Enter, and wait for the page that comes."""
        self.press("Enter", code=13, text="\r", loads=True)

    def tab_to(self, wanted, most=80):
        """Go on by Tab until a control is reached whose id, name or text is that."""
        for _ in range(most):
            found = self.tab()
            if wanted in (found["id"], found["name"], found["text"]):
                return found
        raise AssertionError(f"no {wanted} within {most} controls")

    def picture(self, file, *, whole=True):
        """A PNG of the page."""
        told = self._ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        Path(file).write_bytes(base64.b64decode(told["data"]))

    def _wait_for_load(self, before):
        while self._loaded == before:
            self._take(self._next())

    def _ask(self, method, **given):
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": given}
        if self._session is not None:
            asked["sessionId"] = self._session
        self._write.write(json.dumps(asked).encode() + b"\0")
        self._write.flush()
        while True:
            said = self._next()
            if said.get("id") == number:
                assert "error" not in said, said
                return said["result"]
            self._take(said)

    def _next(self):
        said = bytearray()
        while not said.endswith(b"\0"):
            part = self._read.read(1)
            assert part, "the browser is gone"
            said += part
        return json.loads(said[:-1])

    def _take(self, said):
        match said.get("method"):
            case "Page.loadEventFired":
                self._loaded += 1
            case "Log.entryAdded":
                entry = said["params"]["entry"]
                self.faults.append(f"{entry['source']}: {entry['text']} {entry.get('url', '')}")
            case "Runtime.exceptionThrown":
                self.faults.append(str(said["params"]))


FOCUSED = """(() => { const e = document.activeElement || document.body; return {
  tag: e.tagName, id: e.id, name: e.getAttribute("name") || "", text: (e.innerText || "").trim(),
  label: e.labels && e.labels.length ? e.labels[0].innerText : (e.getAttribute("aria-label") || ""),
  outline: getComputedStyle(e).outlineStyle } })()"""


@contextmanager
def chromium():
    """A tab of a browser that is started for it."""
    with tempfile.TemporaryDirectory(prefix="chromium", ignore_cleanup_errors=True) as profile:
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        # The browser reads at 3 and writes at 4; neither end may be one of these already.
        ends = [fcntl.fcntl(one, fcntl.F_DUPFD, 10) for one in (theirs_in, theirs_out)]
        command = [browser_program(), *SWITCHES, f"--user-data-dir={profile}"]
        script = f'exec "$@" 3<&{ends[0]} 4>&{ends[1]}'
        with (
            os.fdopen(ours_in, "rb") as read,
            os.fdopen(ours_out, "wb") as write,
            subprocess.Popen(
                ["bash", "-c", script, "bash", *command],
                pass_fds=ends,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            ) as process,
        ):
            for one in (theirs_in, theirs_out, *ends):
                os.close(one)
            watch = threading.Timer(10 * PATIENCE, process.kill)
            watch.start()
            try:
                yield Tab(read, write)
            finally:
                watch.cancel()
                process.kill()
                process.wait(PATIENCE)
