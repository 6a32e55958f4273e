"""All papers by the name that the command line calls them by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.documents.papers.making import Making
from checkin.documents.papers.register import register
from checkin.documents.papers.words import Translate
from checkin.documents.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper. `by_room`: there is one for each room of a session."""

    name: str
    make: Callable[[Making], Sheet]
    title: Callable[[Translate], str]
    by_room: bool = True
    begins_blank: bool = True
    in_pack: bool = True


def papers() -> Mapping[str, PaperKind]:
    """Every paper, in the order of the day."""
    kinds = (
        PaperKind(
            name="register",
            make=register,
            title=lambda translate: translate("Papers", "Attendance register"),
        ),
    )
    return {kind.name: kind for kind in kinds}
