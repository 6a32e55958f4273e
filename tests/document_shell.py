"""The commands that documents show: found in their blocks, and run by a real shell in order."""

import os
import re
import shlex
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
VENV = ROOT / ".venv"

FOLLOWED = (
    "CONTRIBUTING.md",
    "README.md",
    "docs/console.md",
    "docs/first-steps.md",
    "docs/operations.md",
    "docs/papers.md",
    "docs/registry.md",
    "docs/roster.md",
    "docs/seating.md",
)
"""The pages that show commands: tests/journeys/test_documents_run.py follows each of them."""

NOT_RUN = {
    "make demo": "opens a window that stays; `make demo-headless` is run, and tests/cli/ opens it",
    "make test": "is the run that this belongs to",
    "checkin papers enter": "names a paper that was printed; tests/cli/ prints one and enters it",
    "make docs": "tests/test_the_site.py builds the site by the same program",
}
"""Commands in blocks of documents that no test can run there, each with the reason."""

_FENCE = re.compile(r"^```([a-z]*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_HERE_TEXT = re.compile(r"<<'?(\w+)'?\n.*?^\1$", re.DOTALL | re.MULTILINE)
_STATUS = re.compile(r"\s+# .*\bstatus (\d)\b.*$")
_STAYS = re.compile(r"^(checkin registry serve\b.*?)(?:\s*>.*&)?$", re.MULTILINE)
_ASKS = {
    r"^(checkin registry staff (?:add|password)\b.*)$": r"\1 <<< 'four words nobody guesses'",
    r"^(checkin (?:report|roster import) .*)$": r"\1 --pin-stdin <<< 135790",
    r"^(checkin seat (?:(?:room|spare|not-spare)\b.*|.* --apply))$": r"\1 --pin-stdin <<< 246810",
}
"""What is asked at a terminal, and what is typed there."""
_WAIT = "until grep -qs url serving.txt; do sleep 0.1; done"
PORT = "8443"
HOME = ".home"
"""The home of whoever follows a page, in its world."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """One fenced block. `language` is what stands behind the fence."""

    line: int
    language: str
    text: str

    @property
    def commands(self) -> list[str]:
        """Each line that a shell would begin with a word of its own; no text in between."""
        text = _HERE_TEXT.sub("", self.text).replace("\\\n", " ")
        if self.language == "console":
            return [line[2:] for line in text.splitlines() if line.startswith("$ ")]
        return [line.strip() for line in text.splitlines() if line.strip() and line[0] != "#"]


def blocks(document: Path) -> list[Block]:
    """All fenced blocks of a document."""
    text = document.read_text("utf-8")
    return [
        Block(line=text.count("\n", 0, found.start()) + 1, language=found[1], text=found[2])
        for found in _FENCE.finditer(text)
    ]


def shell_blocks(document: Path) -> list[Block]:
    """Those that a shell runs."""
    return [one for one in blocks(document) if one.language in ("bash", "console")]


def is_not_run(command: str) -> bool:
    """Whether the table says that no test can run it."""
    return any(re.match(rf"{re.escape(one)}(\s|$)", command) for one in NOT_RUN)


def script_of(several: list[Block], told: Path) -> str:
    """A script that runs the blocks in one shell; what a `$ ` line prints goes to a file each."""
    parts = ["set -euo pipefail", "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT"]
    for number, block in enumerate(several):
        parts.append(f"echo '== line {block.line}' >&2")
        if block.language == "console":
            commands = [one for one in block.commands if not is_not_run(one)]
            into = [shlex.quote(str(told / f"{number}-{at}")) for at in range(len(commands))]
            parts += [f"{_line(one)} > {at}" for one, at in zip(commands, into, strict=True)]
        else:
            parts += [_line(line) for line in block.text.splitlines()]
    text = "\n".join(parts)
    for asking, answered in _ASKS.items():
        text = re.sub(asking, answered, text, flags=re.MULTILINE)
    return _STAYS.sub(rf"\1 --port {PORT} > serving.txt &\n{_WAIT}", text) + "\n"


def _line(line: str) -> str:
    if is_not_run(line):
        return ":"
    status = _STATUS.search(line)
    if status is None:
        return line
    return f"code=0; {_STATUS.sub('', line)} || code=$?; [ $code -eq {status[1]} ]"


def shown(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a `console` block with what the document says that it prints."""
    command, lines = "", []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, "\n".join(lines)
            command, lines = line[2:], []
        else:
            lines.append(line)
    if command:
        yield command, "\n".join(lines)


def is_as_shown(printed: str, said: str) -> bool:
    """Whether it printed that; `…` stands for anything within a line, alone for any lines."""
    pattern = re.escape(said.strip()).replace("\\…", "…")
    pattern = re.sub(r"(?m)^…$", "(?:.*\n?)*", pattern).replace("…", ".*")
    return re.fullmatch(pattern, printed.strip()) is not None


def copy_of_the_repository(folder: Path) -> None:
    """What a clone would have, as it is here now, with this very environment already set up."""
    words = ["git", "-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / ".venv").mkdir()
    for one in VENV.iterdir():
        if one.name != ".ready":
            (folder / ".venv" / one.name).symlink_to(one)
    (folder / ".venv" / ".ready").touch()


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in `folder`, with a home of its own and a free port instead of 8443."""
    home = folder / HOME
    home.mkdir(exist_ok=True)
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    world = os.environ | dict.fromkeys(names, str(home))
    world |= {"PATH": f"{VENV / 'bin'}:{world['PATH']}", "QT_QPA_PLATFORM": "offscreen"}
    world |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "COLUMNS": "100"}
    world |= {"MAKEFLAGS": "", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["bash", "-c", script.replace(PORT, str(_free_port()))],
        cwd=folder,
        env=world,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
