"""Reads a journal that came as a file (`checkin journal export`, docs/data.md)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checkin.sync.signing import is_signed
from checkin.sync.wire_push import KNOWN, SIGNED, KnownSaid, SignedSaid
from checkin.trouble import Trouble, wrong_input

FORMAT = "checkin-journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A whole file: its events as they came, its journals, and the key (hex) that signed it."""

    rows: Sequence[Mapping[str, Any]]
    journals: Sequence[KnownSaid]
    key: str


def read_export(file: Path) -> Exported:
    """The events in a file that a desk has signed.

    Raises:
        Trouble: `journal-file-wrong`, `journal-file-unsigned`.
    """
    lines = _lines(file)
    signed = _signed(lines[-1], file)
    rows = [line for line in lines[1:-1] if "seq" in line]
    try:
        end = json.loads(signed.text)
        journals = [KNOWN.validate_json(json.dumps(one)) for one in end["journals"]]
        whole = end["events"] == len(rows) and end["head"] == (rows[-1]["hash"] if rows else "")
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise _wrong(f"{file} has an end that says something else") from error
    if not whole or not is_signed(signed):
        raise _wrong(f"{file} was changed after it was signed, or cut")
    return Exported(rows=rows, journals=journals, key=signed.key)


def _lines(file: Path) -> Sequence[Mapping[str, Any]]:
    try:
        lines = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]
    except (ValueError, RecursionError) as error:
        raise _wrong(f"{file} is no file of JSON lines") from error
    if not all(isinstance(line, dict) for line in lines):
        raise _wrong(f"{file} is no file of JSON objects")
    if not lines or lines[0].get("format") != FORMAT:
        raise _wrong(f"{file} does not begin as an exported journal does")
    return lines


def _signed(line: Mapping[str, Any], file: Path) -> SignedSaid:
    if "signed" not in line:
        raise wrong_input(
            "journal-file-unsigned",
            f"{file} ends without the signature of a desk.",
            "Export it from a desk that is enrolled; a file that was cut has no end.",
        )
    try:
        return SIGNED.validate_json(json.dumps(line["signed"]))
    except ValidationError as error:
        raise _wrong(f"{file} has a damaged signature") from error


def _wrong(what: str) -> Trouble:
    return wrong_input(
        "journal-file-wrong", f"{what}.", "Export the journal anew: `checkin journal export`."
    )
