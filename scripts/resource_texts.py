"""Writes the English texts of the resources (help, answers, practice) as a source for lupdate.

Usage: python scripts/resource_texts.py FILE.py   (from the root of the repository)
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from checkin.services import candidate_answers, lessons, page_help
from checkin.services.translated import Text

RESOURCES = Path(__file__).parents[1] / "resources"


def texts() -> Iterator[Text]:
    """Every text that the program looks up in a catalogue, in the order of the files."""
    helps = page_help.parse_help((RESOURCES / page_help.FILE).read_bytes())
    answers = candidate_answers.parse_answers((RESOURCES / candidate_answers.FILE).read_bytes())
    practice = lessons.parse_lessons((RESOURCES / lessons.FILE).read_bytes())
    for one in (*helps.values(), *answers, *practice):
        yield from one.texts()


def main(target: Path) -> None:
    """One line for each text."""
    lines = [
        f"QT_TRANSLATE_NOOP({json.dumps(one.context)}, "
        f"{json.dumps(one.english, ensure_ascii=False)})\n"
        for one in texts()
    ]
    target.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
