"""The slips of the practice on one sheet: codes to scan, and who comes with each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.documents.desk_blocks import Code, Codes
from checkin.documents.papers.words import Words
from checkin.documents.sheet import Head, Note, Sheet

NUMBER = "PRACTICE"
"""In the place of a document's number: it is none, and is never recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSlip:
    """A slip to be scanned in the practice. `numbers` of its lessons; `text` is the code's."""

    numbers: str
    text: str
    who: str


def practice_slips(slips: Sequence[PracticeSlip], words: Words, now: datetime) -> Sheet:
    """All of them; `now` in UTC."""
    translate = words.translate
    head = Head(
        title=translate("Papers", "Slips to practise with"),
        stage=translate("Papers", "PRACTICE"),
        room=("", ""),
        facts=((translate("Papers", "Date"), words.weekday_and_day(words.center.day(now))),),
        foot=translate("Papers", "Made-up people. No desk at work takes these codes."),
        number=NUMBER,
        page_of=translate("Papers", "Page {page} of {pages}"),
    )
    said = translate(
        "Papers",
        "Open the practice (checkin practice) on the same day, and scan these codes. Nothing is "
        "recorded.",
    )
    codes = [Code(text=one.text, title=one.numbers, words=one.who) for one in slips]
    return Sheet(
        head=head,
        blocks=[Note(text=said), Codes(codes=codes)],
        language=words.language,
        made_at=now,
    )
