"""Lists of the people of a session: who is in some state, missing, or out for a break."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.services.people import Out
from checkin.services.session_sheet import Sheet
from checkin.ui import formats, people_words
from checkin.ui.page import Page
from checkin.ui.people_page import PeoplePage, PeopleTold
from checkin.ui.person_deeds import PersonDeeds
from checkin.ui.person_rows import PersonRow, row_of
from checkin.ui.session_words import MISSING, OUT
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class SessionPeople(QObject):
    """Shows one of the lists; who is chosen has a page of their own."""

    def __init__(self, work: Workplace, person: PersonDeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._person = work, person
        self._which = MISSING
        self.page = PeoplePage(lambda: PeopleTold(title=_title(MISSING)))
        self.page.left.connect(self._leave)
        self.page.list.chosen.connect(self._chosen)

    def open(self, which: str, sheet: Sheet, back: Page) -> None:
        """Show who is in this state (its code), or `MISSING` or `OUT`."""
        self._which = which
        self._work.open(self.page, back)
        self.show(sheet)

    def show(self, sheet: Sheet) -> None:
        """Show these people, as they stand now."""
        which, work = self._which, self._work
        self.page.tell(lambda: told_of(which, sheet, work.now(), work.center))

    @Slot()
    def _leave(self) -> None:
        self._work.leave(self.page)

    @Slot(object)
    def _chosen(self, row: PersonRow) -> None:
        self._person.open(row.appointment, self.page)


def told_of(which: str, sheet: Sheet, now: datetime, center: Center) -> PeopleTold:
    """What the list says; `now` in UTC."""
    if which == OUT:
        return _out(sheet, now, center)
    people = sheet.missing if which == MISSING else sheet.those_who_are(State(which))
    said = translate("Lists", "{count} in all. Enter shows what can be done.")
    if not people:
        said = translate("Lists", "Nobody.")
    return PeopleTold(
        title=_title(which),
        under=said.format(count=len(people)),
        rows=[_row(one, now, center) for one in people],
    )


def _out(sheet: Sheet, now: datetime, center: Center) -> PeopleTold:
    said = translate("Lists", "Out now: {count}.").format(count=len(sheet.out))
    if sheet.out_at_once:
        said = translate("Lists", "Out now: {count}; at most {most} at once.").format(
            count=len(sheet.out), most=sheet.out_at_once
        )
    return PeopleTold(
        title=_title(OUT),
        under=said if sheet.out else translate("Lists", "Nobody."),
        rows=[_out_row(out, now, center) for out in sheet.out],
    )


def _out_row(out: Out, now: datetime, center: Center) -> PersonRow:
    before = translate("Lists", "{span} before").format(span=formats.span(out.before))
    return replace(
        row_of(out.listed, center, now),
        state=translate("Lists", "out for {span}").format(span=formats.span(now - out.since)),
        session=before if out.before else formats.clock(out.since, center),
    )


def _row(one: Listed, now: datetime, center: Center) -> PersonRow:
    row = row_of(one, center, now)
    if one.attendance.late_minutes:
        late = translate("Person", "{minutes} min late")
        return replace(row, session=late.format(minutes=one.attendance.late_minutes))
    return row


def _title(which: str) -> str:
    if which == MISSING:
        return translate("Lists", "Missing")
    if which == OUT:
        return translate("Lists", "Out for a break")
    return people_words.state(State(which))
