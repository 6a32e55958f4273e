"""Leads through the steps of a sign-in that the policy wants; Enter ticks the one at hand."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Slot

from checkin.domain.identity import DocumentSeen
from checkin.domain.likeness import NameSeen
from checkin.domain.machine_readable import Misread, is_from_document
from checkin.domain.policy import Step
from checkin.domain.verdict import Code
from checkin.services.documents import Shown, shown
from checkin.services.looks import Look
from checkin.ui.desk.desk_flow import SEEN_AFTER
from checkin.ui.identity import identity_words
from checkin.ui.identity.looking import record_look
from checkin.ui.identity.sign_in_page import SignIn, SignInPage
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class SigningIn(QObject):
    """Its page opens by itself when somebody may be let in and more is wanted than one look."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._scan: UUID | None = None
        self._sign_in: SignIn | None = None
        self._last = float("-inf")
        self.page = SignInPage()
        self.page.left.connect(work.closed)
        self.page.go.clicked.connect(self.go_on)
        self.page.form.changed.connect(self._compare)

    @property
    def shown(self) -> Shown | None:
        """The document that lies at the desk, as far as somebody has typed or read it."""
        return self._sign_in.shown if self._sign_in else None

    @property
    def document(self) -> DocumentSeen | None:
        """What of it may be recorded; None: nobody has typed or read anything."""
        return self._document(self._sign_in) if self._sign_in else None

    @property
    def is_for_lead(self) -> bool:
        """Whether the name differs in a way that a lead decides (arrivals.md row 33)."""
        proposal = self.shown.proposal if self.shown else None
        return proposal is not None and proposal.lead

    def follow(self) -> None:
        """What is shown has changed: open the page for somebody new, close it for nobody."""
        outcome = self._work.flow.outcome
        listed = outcome.decision.listed if outcome else None
        if outcome is None or listed is None:
            self._scan = self._sign_in = None
            self._close()
            return
        if outcome.event.id != self._scan:
            self._scan = outcome.event.id
            # Who comes back from a break has signed in already.
            is_back = outcome.decision.code is Code.RETURNING
            tasks = () if is_back else listed.policy.sign_in.tasks
            self._sign_in = SignIn(listed=listed, tasks=tasks)
            self._clear_form()
            if self._asks_more(self._sign_in):
                self._open()
        self._show()

    def offer(self, text: str) -> bool:
        """Whether this text was a document's: then it is read, and is no ticket."""
        if not is_from_document(text):
            return False
        flow = self._work.flow
        if self._sign_in is None or flow.subject is None or not flow.may_decide():
            self._work.noted.emit(
                translate(
                    "Identity", "This is a document. Scan the ticket first; nothing of it was kept."
                )
            )
            return True
        scan = self._scan

        def read(found: Shown | Misread) -> None:
            if scan == self._scan:
                self._read(found)

        self._work.when_done(self._work.front.read_document(flow.subject, text), read)
        return True

    @Slot()
    def go_on(self) -> None:
        """The step at hand is right. After the last one the person is in."""
        if self._is_hurried() or self._sign_in is None:
            return
        if self._work.is_open(self.page):
            self._take_step(self._sign_in)
        elif self._asks_more(self._sign_in):
            self._open()
        else:
            self._work.flow.confirm()

    def _is_hurried(self) -> bool:
        """Whether a key is held down or was pressed twice: no step is taken without a look."""
        at = self._work.parts.running()
        hurried = at - self._last < SEEN_AFTER
        self._last = at
        return hurried or not self._work.flow.was_seen()

    def _asks_more(self, sign_in: SignIn) -> bool:
        wanted = sign_in.asks_more or sign_in.shown is not None
        return wanted and self._work.flow.may_confirm()

    def _take_step(self, sign_in: SignIn) -> None:
        document = self._document(sign_in)
        if self.page.form.typed().wrong_day and sign_in.takes_document:
            self.page.say(lambda: translate("Identity", "This is no day. Write it as 2031-05-30."))
        elif document is not None:
            record_look(self._work, self.page, Look(document=document), self._ticked)
        else:
            self._ticked()

    def _ticked(self) -> None:
        """One step further; what the document said is recorded now, and goes from the page."""
        sign_in, flow = self._sign_in, self._work.flow
        if sign_in is None or flow.outcome is None:
            return
        ticks = sign_in.shown is None or sign_in.at_hand is Step.DOCUMENT
        done = min(sign_in.done + ticks, len(sign_in.tasks))
        self._sign_in = replace(sign_in, done=done, shown=None)
        self._clear_form()
        self.page.say(None)
        if not flow.may_confirm():
            self._close()
        elif done < len(sign_in.tasks):
            self._show()
        else:
            flow.confirm(tuple(dict.fromkeys(sign_in.tasks)))

    def _document(self, sign_in: SignIn) -> DocumentSeen | None:
        """The document to record; None: it was seen as the roster names it."""
        typed = self.page.form.typed()
        if not sign_in.takes_document or typed.is_empty:
            return None
        read = sign_in.shown.document if sign_in.shown else DocumentSeen()
        same = (typed.last4, typed.kind) == (read.last4, read.kind)
        return DocumentSeen(
            kind=typed.kind,
            last4=typed.last4,
            expires=typed.expires,
            digest=read.digest if same else "",
        )

    def _read(self, found: Shown | Misread) -> None:
        if not self._work.is_open(self.page):
            self._open()
        if isinstance(found, Misread):
            # What an earlier document said would be taken for this one's.
            self._clear_form()
            self._show_document(None)
            self.page.say(lambda: identity_words.misread(found))
            return
        self.page.say(None)
        self.page.form.show_read(found)
        self._show_document(found)

    @Slot()
    def _compare(self) -> None:
        """Somebody types what the document says: hold it against the roster at once."""
        sign_in, subject, scan = self._sign_in, self._work.flow.subject, self._scan
        if sign_in is None or subject is None:
            return
        typed = self.page.form.typed()
        document = self._document(sign_in) or DocumentSeen(kind=typed.kind)
        read = sign_in.shown.name if sign_in.shown else None
        name = NameSeen(text=typed.name) if typed.name else None
        if read is not None and read.text == typed.name:
            name = read

        def compared(found: Shown) -> None:
            if scan == self._scan and typed == self.page.form.typed():
                self._show_document(None if typed.is_empty else found)

        self._work.when_done(self._work.front.do(shown, subject, document, name), compared)

    def _show_document(self, found: Shown | None) -> None:
        if self._sign_in is not None:
            self._sign_in = replace(self._sign_in, shown=found)
            self._show()

    def _open(self) -> None:
        self._work.turn(self.page)
        self._show()

    def _clear_form(self) -> None:
        if self._sign_in is not None:
            self.page.form.clear(self._sign_in.listed.appointment.candidate.id_type)

    def _close(self) -> None:
        if self._work.is_open(self.page):
            self._work.closed.emit()

    def _show(self) -> None:
        if self._sign_in is not None and self._work.is_open(self.page):
            may_confirm = self._work.flow.may_confirm()
            self.page.show_sign_in(replace(self._sign_in, may_confirm=may_confirm))
