"""The roll call: who was counted outside, of everybody who is taking the exam."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.services.case import Deed
from checkin.services.session_deeds import roll_call
from checkin.services.session_sheet import Sheet
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.people_page import PeoplePage, PeopleTold
from checkin.ui.widgets.person_rows import PersonRow, row_of
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class RollCall(QObject):
    """Enter ticks somebody off, and takes it back; what is ticked is recorded by the button."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._session = ""
        self._people: Sequence[Listed] = ()
        self._counted: set[str] = set()
        self.page = PeoplePage(lambda: PeopleTold(title=_title()))
        self.page.left.connect(self._leave)
        self.page.list.chosen.connect(self._chosen)
        self.page.more_asked.connect(self._record)

    def open(self, sheet: Sheet, back: Page) -> None:
        """Count who is here by this sheet; another session begins with nobody counted."""
        if sheet.session.id != self._session:
            self._counted.clear()
        self._session = sheet.session.id
        self._work.open(self.page, back)
        self.show(sheet)

    def show(self, sheet: Sheet) -> None:
        """Who is taking the exam now; who was counted stays counted."""
        self._people = [one for one in sheet.people if one.attendance.is_admitted]
        self._tell()

    def _tell(self) -> None:
        people, counted, work = self._people, frozenset(self._counted), self._work
        self.page.tell(lambda: _told(people, counted, work.now(), work.center))

    @Slot()
    def _leave(self) -> None:
        self._work.leave(self.page)

    @Slot(object)
    def _chosen(self, row: PersonRow) -> None:
        self._counted ^= {row.appointment}
        self._tell()
        if row.appointment in self._counted:
            self.page.list.step(1)

    @Slot()
    def _record(self) -> None:
        here = {one.appointment.id for one in self._people}
        present, missing = sorted(here & self._counted), sorted(here - self._counted)
        done = self._work.front.do(roll_call, self._session, present, missing)
        self._work.when_done(done, self._recorded)

    def _recorded(self, deed: Deed) -> None:
        body = deed.event.body if deed.event else {}
        counted, missing = body.get("present"), body.get("missing")
        numbers = [len(one) if isinstance(one, list) else 0 for one in (counted, missing)]
        self.page.say(
            lambda: translate("Lists", "Recorded: {counted} counted, {missing} missing.").format(
                counted=numbers[0], missing=numbers[1]
            )
        )


def _told(
    people: Sequence[Listed], counted: frozenset[str], now: datetime, center: Center
) -> PeopleTold:
    number = sum(one.appointment.id in counted for one in people)
    said = translate("Lists", "{counted} of {all} counted. Enter ticks somebody off.")
    return PeopleTold(
        title=_title(),
        under=said.format(counted=number, all=len(people)),
        rows=[_row(one, now, center, counted=one.appointment.id in counted) for one in people],
        more=translate("Lists", "Record the roll call"),
    )


def _row(one: Listed, now: datetime, center: Center, *, counted: bool) -> PersonRow:
    said = translate("Lists", "✓ counted") if counted else translate("Lists", "not seen yet")
    return replace(row_of(one, center, now), state=said)


def _title() -> str:
    return translate("Lists", "Roll call")
