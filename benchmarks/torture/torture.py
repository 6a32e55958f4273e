"""Three desks, a registry and a line that does harm; all of them are killed again and again.

In the end everything that was acknowledged at a desk must be at the registry, once.

    make torture MINUTES=10 SEED=1
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
TESTS = HERE.parents[1] / "tests"
sys.path.insert(0, str(TESTS))

from desk_rig import desk_rig  # noqa: E402  # the tests are no package
from faulty_line import Fault, FaultyLine  # noqa: E402
from live_registry import LiveRegistry, live_registry  # noqa: E402
from sqlalchemy import func, select  # noqa: E402

from checkin.app.clock import now  # noqa: E402
from checkin.registry.database import ALL, Database  # noqa: E402
from checkin.registry.desk_tables import events, forks, quarantine  # noqa: E402
from checkin.registry.serve import free_address  # noqa: E402

DESKS, PEOPLE = 3, 200
HARM = [one for one in Fault if one not in {Fault.NONE, Fault.BLACK_HOLE, Fault.DRIP}]
HARM_IN = 0.35
"""So much of what is asked meets a fault; a black hole costs seconds, and comes rarely."""


@dataclass(kw_only=True)
class Figures:
    """What the run was, and what came of it."""

    acknowledged: int = 0
    kills: int = 0
    faults: int = 0
    requests: int = 0
    stored: int = 0
    lost: int = 0
    doubled: int = 0
    waiting: int = 0
    refused: int = 0
    quarantined: int = 0
    forked: int = 0
    receipts_differ: int = 0

    def is_sound(self) -> bool:
        """Whether something was done, and nothing of it was lost or doubled."""
        if not (self.acknowledged and self.kills and self.faults):
            return False
        wrong = self.lost + self.doubled + self.waiting + self.refused
        return wrong + self.quarantined + self.forked + self.receipts_differ == 0


class Process:
    """One process that is started again whenever it was killed; its lines are kept."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self.lines: list[str] = []
        self.heard = threading.Event()
        self._readers: list[threading.Thread] = []
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, *self._command],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.PIPE,
            text=True,
            env=os.environ
            | {"PYTHONPATH": str(TESTS), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"},
        )
        reader = threading.Thread(target=self._read, args=(self._process,), daemon=True)
        reader.start()
        self._readers.append(reader)

    def _read(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            # A line that the kill has cut was not acknowledged to anybody.
            if line.endswith("\n"):
                self.lines.append(line.strip())
                self.heard.set()

    def kill(self) -> None:
        """`kill -9`, and all that it had said is read."""
        self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join()
        self._readers.clear()
        for pipe in (self._process.stdout, self._process.stdin):
            if pipe is not None:
                pipe.close()

    def wait(self) -> None:
        """Until it has ended by itself."""
        self._process.wait()
        self.kill()


@dataclass(kw_only=True)
class Scene:
    """A registry with people, and desks that are enrolled there by way of the line."""

    folder: Path
    home: Path
    port: str
    line: FaultyLine
    chance: random.Random
    figures: Figures = field(default_factory=Figures)

    def desk(self, number: int, what: str) -> Process:
        """A desk's process."""
        here = [str(self.folder / f"desk-{number}"), f"desk-{number}", self.line.url, what]
        return Process([str(HERE / "desk_process.py"), *here])

    def registry(self) -> Process:
        """The registry's process."""
        serve = ["registry", "serve", "--plain", "--port", self.port, "--home", str(self.home)]
        return Process(["-m", "checkin", *serve])


def torture(seconds: float, seed: int, say: Callable[[str], None] = print) -> Figures:
    """Torture for so long; what came of it."""
    with tempfile.TemporaryDirectory(prefix="torture", ignore_cleanup_errors=True) as folder:
        with _scene(Path(folder), random.Random(seed)) as scene:  # noqa: S311  # nothing secret
            desks = [scene.desk(number, "record") for number in range(DESKS)]
            registry = scene.registry()
            _kill_for(seconds, scene, [*desks, registry])
            for one in (*desks, registry):
                one.kill()
            acknowledged = [line for desk in desks for line in desk.lines]
            scene.line.otherwise = Fault.NONE
            ended = _drained(scene)
            _judge(scene, acknowledged, ended)
        say(json.dumps(vars(scene.figures), indent=1))
        return scene.figures


@contextmanager
def _scene(folder: Path, chance: random.Random) -> Iterator[Scene]:
    address = free_address()
    with live_registry(folder / "registry", now=now) as live:
        for number in range(1, PEOPLE + 1):
            live.book(f"A{number}", f"TC-{number:06}", number)
        with FaultyLine(address) as line:
            line.point_to(live.url)
            _enrol(folder, live, line.url)
            home = folder / "home"
            live.stop()
            shutil.copytree(live.folder, home)
            line.point_to(address)
            line.otherwise = lambda: _fault(chance)
            scene = Scene(
                folder=folder, home=home, port=address.rpartition(":")[2], line=line, chance=chance
            )
            yield scene
            live.start()


def _enrol(folder: Path, live: LiveRegistry, url: str) -> None:
    for number in range(DESKS):
        with desk_rig(folder / f"desk-{number}", f"desk-{number}") as desk:
            desk.enrol(live)
            desk.url = url
            desk.round()


def _fault(chance: random.Random) -> Fault:
    if chance.random() < 0.01:
        return Fault.BLACK_HOLE
    return chance.choice(HARM) if chance.random() < HARM_IN else Fault.NONE


def _kill_for(seconds: float, scene: Scene, processes: list[Process]) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        # The pauses are the torture: nobody knows when a computer dies.
        time.sleep(scene.chance.uniform(0.2, 2.0))
        one = scene.chance.choice(processes)
        one.kill()
        scene.figures.kills += 1
        one.start()


def _drained(scene: Scene) -> list[dict[str, object]]:
    registry = scene.registry()
    registry.heard.wait()
    ended = []
    for number in range(DESKS):
        desk = scene.desk(number, "drain")
        desk.wait()
        ended.append(json.loads(desk.lines[-1]))
    registry.kill()
    return ended


def _judge(scene: Scene, acknowledged: list[str], ended: list[dict[str, object]]) -> None:
    figures = scene.figures
    database = Database(f"sqlite:///{scene.home / 'registry.db'}")
    with database.reading(ALL) as connection:
        stored = [str(one) for one in connection.execute(select(events.c.id)).scalars()]
        figures.quarantined = _count(connection, quarantine)
        figures.forked = _count(connection, forks)
    database.close()
    journals = [str(one) for desk in ended for one in desk["ids"]]  # type: ignore[attr-defined]  # JSON
    figures.acknowledged, figures.stored = len(acknowledged), len(stored)
    figures.faults = sum(n for fault, n in scene.line.met.items() if fault is not Fault.NONE)
    figures.requests = len(scene.line.requests)
    figures.lost = len({*acknowledged, *journals} - set(stored))
    figures.doubled = len(stored) - len(set(stored)) + len(set(stored) - set(journals))
    for desk in ended:
        figures.waiting += int(str(desk["waiting"]))
        figures.refused += int(str(desk["refused"]))
        figures.receipts_differ += desk["received"] != desk["recorded"]


def _count(connection: object, table: object) -> int:
    query = select(func.count()).select_from(table)  # type: ignore[arg-type]  # a table
    return int(connection.execute(query).scalar_one())  # type: ignore[attr-defined]  # a connection


def main() -> None:
    """As the first lines say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    figures = torture(asked.minutes * 60, asked.seed)
    print("0 lost, 0 doubled" if figures.is_sound() else "NOT SOUND")
    sys.exit(0 if figures.is_sound() else 1)


if __name__ == "__main__":
    main()
