"""Lists of the people of a session: who is in some state, missing, or out for a break."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot

from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.domain.roles import Role
from checkin.services.case import Denial
from checkin.services.missing import phones_of_missing
from checkin.services.people import Out
from checkin.services.session_sheet import Sheet
from checkin.ui.asking.asking import Answer
from checkin.ui.asking.questions import Question, Verb
from checkin.ui.people.person_deeds import PersonDeeds
from checkin.ui.session.session_words import MISSING, OUT
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.people_page import PeoplePage, PeopleTold
from checkin.ui.widgets.person_rows import PersonRow, row_of
from checkin.ui.words import formats, people_words
from checkin.ui.words.decision_words import denial
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

PHONES = "phones"


class SessionPeople(QObject):
    """Shows one of the lists; who is chosen has a page of their own."""

    def __init__(self, work: Workplace, person: PersonDeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._person = work, person
        self._which = MISSING
        self._sheet: Sheet | None = None
        self._phones: Mapping[str, str] = {}
        self.page = PeoplePage(lambda: PeopleTold(title=_title(MISSING)))
        self.page.left.connect(self._leave)
        self.page.list.chosen.connect(self._chosen)
        self.page.more_asked.connect(self._ask_for_phones)

    def open(self, which: str, sheet: Sheet, back: Page) -> None:
        """Show who is in this state (its code), or `MISSING` or `OUT`."""
        self._which, self._phones = which, {}
        self._work.open(self.page, back)
        self.show(sheet)

    def show(self, sheet: Sheet) -> None:
        """Show these people, as they stand now."""
        which, work, phones = self._which, self._work, self._phones
        self._sheet = sheet
        self.page.tell(lambda: told_of(which, sheet, work.now(), work.center, phones))

    @Slot()
    def _ask_for_phones(self) -> None:
        """A manager's PIN shows the numbers, until the page is left."""
        if self._sheet is not None:
            self._work.ask(phones_question(self._sheet), self._find_phones, self.page)

    def _find_phones(self, said: Answer) -> None:
        if self._sheet is not None:
            session = self._sheet.session.id
            found = self._work.front.do(phones_of_missing, session, said.authority)
            self._work.when_done(found, self._show_phones)

    def _show_phones(self, found: Mapping[str, str] | Denial) -> None:
        if isinstance(found, Denial):
            self._work.asking.say(denial(found, Role.MANAGER))
            return
        self._phones = found
        self._work.asking.finish()
        if self._sheet is not None:
            self.show(self._sheet)

    @Slot()
    def _leave(self) -> None:
        self._phones = {}
        self._work.leave(self.page)

    @Slot(object)
    def _chosen(self, row: PersonRow) -> None:
        self._person.open(row.appointment, self.page)


def told_of(
    which: str, sheet: Sheet, now: datetime, center: Center, phones: Mapping[str, str]
) -> PeopleTold:
    """What the list says; `now` in UTC, `phones` the numbers that may be seen, by appointment."""
    if which == OUT:
        return _out(sheet, now, center)
    people = sheet.missing if which == MISSING else sheet.those_who_are(State(which))
    said = translate("Lists", "{count} in all. Enter shows what can be done.")
    if not people:
        said = translate("Lists", "Nobody.")
    return PeopleTold(
        title=_title(which),
        under=said.format(count=len(people)),
        rows=[_row(one, now, center, phones.get(one.appointment.id, "")) for one in people],
        more=_more(which, people, phones),
    )


def _more(which: str, people: Sequence[Listed], phones: Mapping[str, str]) -> str:
    """Only where there are numbers, and they are not shown yet."""
    known = any(one.appointment.candidate.phone for one in people)
    if which != MISSING or not known or phones:
        return ""
    return translate("Lists", "Telephone numbers, by the center manager …")


def phones_question(sheet: Sheet) -> Question:
    """Whose PIN it is decides whether the numbers are shown."""
    return Question(
        subject=sheet.session.id,
        who=lambda: f"{formats.plain(sheet.session.title)}  ·  {formats.plain(sheet.session.room)}",
        title=_phones_title,
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=PHONES, word=_phones_word, needs_pin=True, primary=True),),
        words=False,
    )


def _phones_title() -> str:
    return translate("Lists", "The center manager may see the numbers of who is missing")


def _phones_word() -> str:
    return translate("Lists", "Show the numbers")


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


def _row(one: Listed, now: datetime, center: Center, phone: str) -> PersonRow:
    row = row_of(one, center, now)
    if phone:
        return replace(row, session=f"☎ {formats.plain(phone)}")
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
