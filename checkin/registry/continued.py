"""Takes a push that continues its desk's journal: the short way, on PostgreSQL.

That is nearly all that ever comes. Whatever is not so goes the long way (`intake`).
"""

from collections.abc import Mapping, Sequence

from sqlalchemy.exc import IntegrityError

from checkin.registry.database import Database
from checkin.registry.event_rows import let_in
from checkin.registry.intake import Intake, Took, answered, concluded, delivery_of, follows
from checkin.registry.straight import TAKE, asked_of, straight, straight_rows
from checkin.sync.wire_push import Answer, AnswerSaid, BatchSaid, PushedSaid


def take_continued(database: Database, batch: BatchSaid, intake: Intake) -> PushedSaid | None:
    """Take it, in a transaction of its own.

    `intake.device` is the desk as it was met before, and has signed. None: it is not so any more,
    or the batch has something else to say; nothing was done, and `intake.take_batch` looks closer.
    """
    device = intake.device
    rows = straight_rows(batch, device.device) if database.is_postgresql else ()
    if not rows:
        return None
    asked = asked_of(batch, rows, device, delivery_of(batch, intake))
    answers = [AnswerSaid(id=row["id"], answer=Answer.ACCEPTED) for row in rows]
    subjects = let_in(rows)
    try:
        if subjects or not _goes_on(batch):
            return _with_what_follows(database, batch, asked, answers, subjects, intake)
        found = straight(batch.runs[0], database.at_once(device.center, TAKE, asked))
    except IntegrityError:
        # An id was used before, maybe at another center, behind its wall.
        return None
    return answered(answers, found.extents, intake) if found is not None else None


def _with_what_follows(
    database: Database,
    batch: BatchSaid,
    asked: Mapping[str, object],
    answers: Sequence[AnswerSaid],
    subjects: frozenset[str],
    intake: Intake,
) -> PushedSaid | None:
    with database.writing(intake.device.center) as connection:
        row = connection.exec_driver_sql(TAKE, {**asked}).one_or_none()
        found = straight(batch.runs[0], row)
        if found is None:
            return None
        took = Took(answers=answers, subjects=subjects, extents=found.extents, newest=found.newest)
        return concluded(connection, batch, took, intake)


def _goes_on(batch: BatchSaid) -> bool:
    """Whether the desk's file says where its only run begins what was receipted of it."""
    [run] = batch.runs
    return all(
        known.epoch == run.epoch
        and known.last >= run.events[-1].seq
        and (not known.receipted or follows(run, known))
        for known in batch.known
    )
