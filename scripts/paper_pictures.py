"""Makes the picture of a register in docs/pictures: python scripts/paper_pictures.py [FOLDER].

The real paper of a morning at the sample center; poppler's pdftoppm turns its first page into PNG.
"""

import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked, orders
from checkin.documents.papers.pressed import press
from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading
from checkin.domain.presented import Source
from checkin.sample.center import sample_center
from checkin.services.front_desk import FrontDesk
from checkin.storage.opening import open_for_writing

ROOT = Path(__file__).parents[1]
MORNING = datetime(2026, 12, 5, 5, 40, tzinfo=UTC)
DOTS_PER_INCH = "96"


def register(folder: Path) -> bytes:
    """The register of the session at the door, with who is in and who is late."""
    sample = sample_center(MORNING, 7)
    opened = open_for_writing(folder, None)
    hands = [MORNING]
    try:
        opened.ledger.submit(lambda books: books.put_roster(sample.roster, quiet)).result()
        front = FrontDesk(opened.ledger, Desk(name="desk-1"), lambda: at(hands[0]))
        session = ""
        for member in (one for one in sample.cast if one.name.startswith(("on-time", "late"))):
            hands[0] += timedelta(seconds=20)
            decision = front.scan(member.text, Source.CAMERA).result().decision
            if decision.listed is not None and decision.signal == "admit":
                front.confirm(decision.listed.appointment.id).result()
                session = session or decision.listed.session.id
        asked = Asked(name="register", session=session)
        return press(front.do(orders, asked, english).result(), Paper.A4).pdf
    finally:
        opened.close()


def at(wall: datetime) -> ClockReading:
    """A clock that shows `wall`."""
    return ClockReading(wall=wall, running=timedelta(seconds=wall.timestamp()), boot="one")


def english(_context: str, text: str) -> str:
    """The words as they stand in the source."""
    return text


def quiet(_done: int, _of: int) -> None:
    """No progress is shown."""


def main(folder: Path) -> None:
    """Write it into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "register.pdf"
        file.write_bytes(register(Path(made) / "desk"))
        only_the_first = ["-f", "1", "-singlefile", "-png", "-r", DOTS_PER_INCH]
        subprocess.run(
            ["pdftoppm", *only_the_first, file, folder / "register"],  # noqa: S607
            check=True,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
