"""Writes down what the registry could not take, for a person to read and hand on."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def write_refused(refused: Sequence[tuple[Mapping[str, Any], str]], file: Path) -> int:
    """Write each as a line of JSON, with the reason; how many there were.

    Who named the file was asked already whether it may be overwritten.
    """
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for row, reason in refused:
            out.write(json.dumps({"reason": reason, "event": dict(row)}, ensure_ascii=False))
            out.write("\n")
    return len(refused)
