"""What the window asks for beside the scans: the real books, and a machine that a test sets."""

from concurrent.futures import Future
from datetime import timedelta

from checkin.domain.clock_trust import Moment
from checkin.services.readiness import BookFacts, DeskFacts, MachineFacts, Seen
from checkin.services.readiness_books import book_facts
from checkin.trouble import Trouble


def done(value):
    future = Future()
    future.set_result(value)
    return future


class FakeUpkeep:
    """Reads the real books, and says of the machine what it is told."""

    def __init__(self):
        self.seen: list[Seen] = []
        self.backups = 0
        self.front = None
        self.free = 10**9
        self.failing = False

    def look(self, seen):
        self.seen.append(seen)
        return self.front.do(lambda hearing: self._facts(hearing.books, hearing.now, seen))

    def _facts(self, books, now: Moment, seen):
        read: BookFacts = book_facts(books, now, self.front.desk)
        machine = MachineFacts(
            cameras=("Camera 1",),
            printers=(),
            lacking="",
            key_in_keyring=True,
            free_bytes=self.free,
            journal_faults=0,
            journal_lost=0,
            journal_events=3,
            backup_at=now.wall - timedelta(minutes=5) if self.backups else None,
            backup_apart=True,
            seen=seen,
        )
        return DeskFacts(books=read, machine=machine)

    def back_up(self):
        self.backups += 1
        if self.failing:
            future = Future()
            future.set_exception(Trouble("backup-folder-missing", "Gone.", "Plug it in."))
            return future
        return done(None)

    def copy_papers(self):
        self.copies = getattr(self, "copies", 0) + 1
        if self.failing:
            future = Future()
            future.set_exception(Trouble("copy-failed", "Pulled.", "Put it in again."))
            return future
        return done(None)
