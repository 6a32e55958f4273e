"""Reads off the desk whether it is ready."""

import shutil
from pathlib import Path

from checkin.app.desk import DeskAtWork, desk_at_work
from checkin.documents.fonts import has_chinese_font
from checkin.domain.center import Center
from checkin.domain.roles import Role
from checkin.scanning.devices import cameras
from checkin.services.front_desk import FrontDesk
from checkin.services.lookup import center_of, sessions_today
from checkin.services.ports import Books
from checkin.services.readiness import DeskFacts
from checkin.storage.keys import KeyPlace
from checkin.storage.verify import verify_books


def look_at_desk(data: Path | None) -> tuple[DeskFacts, Center]:
    """What there is to know of the desk in `data`, and its center."""
    with desk_at_work(data) as desk:
        return _facts(desk, desk.front)


def _facts(desk: DeskAtWork, front: FrontDesk) -> tuple[DeskFacts, Center]:
    now = front.look_at_clock().result()
    report = desk.ledger.submit(verify_books(desk.folder)).result()

    def read(books: Books) -> tuple[DeskFacts, Center]:
        roster = books.roster()
        sessions = sessions_today(books, now.wall, front.desk)
        keys = books.keys()
        deciders = [m for m in books.staff() if m.role.may(Role.LEAD)]
        facts = DeskFacts(
            now=now,
            roster=roster,
            sessions_today=len(sessions),
            all_final=roster is not None
            and all(roster.is_final(session.scheduled_start) for session in sessions),
            trusted_keys=sum(not key.revoked for key in keys),
            keys=len(keys),
            deciders=len(deciders),
            cameras=[camera.name for camera in cameras()],
            key_in_keyring=desk.key_place is KeyPlace.KEYRING,
            free_bytes=shutil.disk_usage(desk.folder).free,
            journal_faults=len(report.faults),
            journal_events=report.events,
            chinese_font=has_chinese_font(),
        )
        return facts, center_of(books)

    return desk.ledger.submit(read).result()
