"""Writes the texts that name a count as a source for lupdate, which finds them in no other way.

Usage: python scripts/counted_texts.py FILE.py FOLDER…   (from the root of the repository)
lupdate 6.11 takes a text of Python for one with plural forms only where the count is a number that
is written out. So the calls of `counted` in the FOLDERs are written to FILE.py that way.
"""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

CALLED = "counted"
"""checkin/ui/words/plural.py"""


def texts(source: str) -> Iterator[tuple[str, str]]:
    """Context and text of each call, in their order.

    Raises:
        SystemExit: one of them is no literal.
    """
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == CALLED:
            try:
                context, text = map(ast.literal_eval, call.args[:2])
            except ValueError:
                raise SystemExit(f"not literal: {ast.unparse(call)}") from None
            yield context, text


def main(target: Path, folders: list[Path]) -> None:
    """One line for each text."""
    files = sorted(file for folder in folders for file in folder.rglob("*.py"))
    lines = [
        f"translate({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}, None, 1)\n"
        for file in files
        for context, text in texts(file.read_text("utf-8"))
    ]
    target.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(folder) for folder in sys.argv[2:]])
