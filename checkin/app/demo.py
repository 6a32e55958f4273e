"""The sample center on disk: its roster imported, its slips printed, ready to be tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from checkin.app.clock import now, read_clock
from checkin.app.desk import demo_mark, desk_at_work, look_at_picture
from checkin.app.rosters import import_bundle
from checkin.config import Settings, save_settings
from checkin.documents.code_picture import code_png
from checkin.documents.fonts import has_chinese_font
from checkin.documents.slip_pdf import slip_pdf
from checkin.documents.slip_png import slip_png
from checkin.documents.slips import Slip
from checkin.domain.decision import Listed
from checkin.domain.presented import Source
from checkin.paths import issuing_key_file, settings_file
from checkin.sample.center import CastMember, Sample, sample_center
from checkin.services.check_in import Outcome
from checkin.services.front_desk import FrontDesk
from checkin.services.lookup import listed_as
from checkin.services.ports import Books
from checkin.sync.bundle import write_bundle
from checkin.trouble import wrong_input

SEED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A prepared demo: where it lies, who is in it, and the picture of each code.

    `lettered` is False when there is no font to print slips with: the pictures are bare codes.
    """

    folder: Path
    sample: Sample
    pictures: dict[str, Path]
    lettered: bool

    @property
    def slips(self) -> Path:
        """The folder of the slips."""
        return self.folder / "slips"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One of the cast at the desk, with what came of it. `picture` is None when it was typed."""

    member: CastMember
    picture: Path | None
    outcome: Outcome | None

    @property
    def as_told(self) -> bool:
        """Whether the verdict is the one of the story."""
        return self.outcome is not None and self.outcome.decision.code is self.member.code


def prepare_demo(data: Path | None) -> Demo:
    """Lay the sample center around now, import its bundle, print its slips.

    Raises:
        Trouble: `not-a-demo-folder`: the folder holds something else already.
    """
    folder = data or Path(mkdtemp(prefix="checkin-demo-"))
    _claim(folder)
    sample = sample_center(now(), SEED)
    registry = issuing_key_file(folder).parent
    registry.mkdir(parents=True, exist_ok=True)
    issuing_key_file(folder).write_bytes(
        sample.ticket_private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    bundle = registry / "sample.bundle"
    bundle.write_bytes(write_bundle(sample.roster, sample.registry_private_key))
    import_bundle(folder, bundle, lambda _done, _of: None)
    lettered = has_chinese_font()
    listed = _listed(folder, sample) if lettered else {}
    pictures = _print(folder / "slips", sample, listed)
    return Demo(folder=folder, sample=sample, pictures=pictures, lettered=lettered)


def play_demo(demo: Demo) -> Iterator[Tried]:
    """Hold every picture of the cast out to its desk, through the reader and the services."""
    with desk_at_work(demo.folder) as desk:
        fronts = {at.name: FrontDesk(desk.ledger, at, read_clock) for at in demo.sample.desks}
        for member in demo.sample.cast:
            front = fronts[member.desk.name]
            if member.already_in and member.appointment:
                front.scan(member.text, Source.CAMERA).result()
                front.confirm(member.appointment).result()
            yield _try(front, member, demo.pictures.get(member.name))


def _try(front: FrontDesk, member: CastMember, picture: Path | None) -> Tried:
    if picture is None:
        outcome = front.scan(member.text, member.source).result()
        return Tried(member=member, picture=None, outcome=outcome)
    found = look_at_picture(picture).found
    seen = front.scan(found[0].text, Source.IMAGE).result() if found else None
    return Tried(member=member, picture=picture, outcome=seen)


def _claim(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not demo_mark(folder).exists():
        raise wrong_input(
            "not-a-demo-folder",
            f"{folder} holds something else already.",
            "Name an empty folder for the demo: a real desk's records are never mixed with it.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    if not settings_file(folder).exists():
        save_settings(settings_file(folder), Settings(lock_after=0))
    demo_mark(folder).write_text("Made by `checkin demo`. Nothing here is real.\n", "utf-8")


def _listed(folder: Path, sample: Sample) -> dict[str, Listed]:
    with desk_at_work(folder) as desk:
        return desk.ledger.submit(lambda books: _people(books, sample)).result()


def _print(slips: Path, sample: Sample, people: dict[str, Listed]) -> dict[str, Path]:
    slips.mkdir(exist_ok=True)
    pictures: dict[str, Path] = {}
    sheets = []
    for number, member in enumerate(sample.cast, start=1):
        if member.source is Source.TYPED:
            continue
        file = slips / f"{number:02}-{member.name}.png"
        listed = people.get(member.appointment or "")
        if listed is None:
            file.write_bytes(code_png(member.text))
        else:
            slip = Slip(listed=listed, center=sample.roster.center, text=member.text)
            sheets.append(slip)
            file.write_bytes(slip_png(slip))
        pictures[member.name] = file
    if sheets:
        (slips / "slips.pdf").write_bytes(slip_pdf(sheets))
    return pictures


def _people(books: Books, sample: Sample) -> dict[str, Listed]:
    rows = ((one, books.appointment(one)) for one in sample.tickets)
    return {one: listed for one, row in rows if row and (listed := listed_as(books, row, now()))}
