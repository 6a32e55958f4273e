"""Opens the window on a practice: made-up people, now, and a throw-away journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from checkin.app.clock import now, running
from checkin.app.moving_clock import MovingClock
from checkin.app.papers import refuse_to_overwrite, words_of
from checkin.app.rehearsal_window import (
    Rehearsed,
    camera_named,
    rehearsal_window,
    throw_away_desk,
)
from checkin.config import load_settings
from checkin.documents.drawn import Paper
from checkin.documents.papers.practice_slips import PracticeSlip, practice_slips
from checkin.documents.papers.words import Words
from checkin.documents.printout import print_out
from checkin.logs import log_uncaught
from checkin.paths import default_data, resources, settings_file
from checkin.sample.cast import MAIN_DESK
from checkin.sample.center import Sample, sample_center
from checkin.services.lessons import FILE, Lesson, parse_lessons
from checkin.ui.application import make_application
from checkin.ui.practice.coaching import Coaching, Course
from checkin.ui.practice.rehearsal_mark import PRACTICE, RehearsalMark
from checkin.ui.window.desk_window import DeskWindow
from checkin.ui.window.tidying import Tidying

SEED = 31
"""Not the demo's: its slips are no slips here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A desk to practise at, on a sample center whose sessions lie around now."""

    rehearsed: Rehearsed
    sample: Sample


def run_practice(data: Path | None, camera: str = "") -> int:
    """Open the window of a practice until it is closed; the exit status.

    Of the desk in `data` language, theme and sound are taken, and nothing else is looked at.

    Raises:
        Trouble: `practice-damaged`, `damaged-settings`.
    """
    app = make_application()
    with practice(data or default_data()) as made:
        log_uncaught()
        window, _mark, _coach = practice_window(made, resources(), camera)
        Tidying(window)
        window.showMaximized()
        return app.exec()


@contextmanager
def practice(folder: Path) -> Iterator[Practice]:
    """A desk of its own on made-up people, the proctor of the practice signed on."""
    settings = load_settings(settings_file(folder)).with_changes(lock_after=0)
    sample = sample_center(now(), SEED)
    clock = MovingClock(now(), 1.0, running)
    with throw_away_desk(sample.roster, MAIN_DESK, settings, clock) as rehearsed:
        rehearsed.front.sign_on(sample.badges[0].pin).result()
        yield Practice(rehearsed=rehearsed, sample=sample)


def practice_window(
    made: Practice, program: Path, camera: str = ""
) -> tuple[DeskWindow, RehearsalMark, Coaching]:
    """The window, marked as a practice, and who leads through it. `program`: its resources."""
    window, mark = rehearsal_window(
        made.rehearsed,
        program,
        lambda parts: replace(parts, make_camera=camera_named(camera)) if camera else parts,
        PRACTICE,
    )
    lessons = parse_lessons((program / FILE).read_bytes())
    texts = {member.name: member.text for member in made.sample.cast}
    course = Course(
        lessons=[(lesson, texts[lesson.member]) for lesson in lessons],
        pins={badge.role.value: badge.pin for badge in made.sample.badges},
        write_slips=partial(write_practice_slips, made.sample, lessons),
    )
    return window, mark, Coaching(window, mark, course)


def print_practice_slips(out: Path, language: str, paper: Paper = Paper.A4) -> int:
    """Write the slips of a practice that is opened now into the new file `out`; how many.

    Raises:
        Trouble: `file-exists`, `practice-damaged`.
    """
    refuse_to_overwrite(out)
    lessons = parse_lessons((resources() / FILE).read_bytes())
    write_practice_slips(sample_center(now(), SEED), lessons, out, language, paper)
    return len({lesson.member for lesson in lessons})


def write_practice_slips(
    sample: Sample,
    lessons: tuple[Lesson, ...],
    file: Path,
    language: str,
    paper: Paper = Paper.A4,
) -> None:
    """Write the slip of each lesson into `file`; `language` as `words_of` has it."""
    words = Words(language=language, translate=words_of(language), center=sample.roster.center)
    texts = {member.name: member.text for member in sample.cast}
    by_member: dict[str, list[int]] = {}
    for number, lesson in enumerate(lessons, 1):
        by_member.setdefault(lesson.member, []).append(number)
    slips = [
        PracticeSlip(
            numbers=", ".join(map(str, numbers)),
            text=texts[member],
            who=lessons[numbers[0] - 1].said_in(words.translate).who,
        )
        for member, numbers in by_member.items()
    ]
    file.write_bytes(print_out([practice_slips(slips, words, now())], paper).pdf)
