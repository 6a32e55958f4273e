"""Runs a command in this process, as the shell would."""

import io
import json
from dataclasses import dataclass
from typing import Any

import pytest

from checkin.cli import main


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def line(self) -> dict[str, Any]:
        (only,) = self.lines
        return only


class CommandLine:
    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *words: object, stdin: str = "") -> Ran:
        self._monkeypatch.setattr("sys.argv", ["checkin", *map(str, words)])
        self._monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        status = 0
        try:
            main.main()
        except SystemExit as end:
            status = int(end.code or 0)
        said = self._capsys.readouterr()
        return Ran(status=status, out=said.out, err=said.err)
