"""Who is at the desk: signing on and off, and the lock in between (F9)."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from checkin.domain.roles import Authority
from checkin.services import duty
from checkin.services.case import Denial
from checkin.services.duty import Standing
from checkin.trouble import Trouble
from checkin.ui.asking.pin_wait import PinWait
from checkin.ui.bridge import Bridge
from checkin.ui.desk.lock_card import LockCard
from checkin.ui.parts import DeskParts
from checkin.ui.words.decision_words import denial
from checkin.ui.words.trouble_words import told

translate = QCoreApplication.translate

MINUTE = 60.0


class Duty(QObject):
    """Only for the GUI thread. Where the roster names no staff, nothing is ever locked."""

    turned = Signal()
    """The desk is locked now, or open again."""
    stood = Signal(object)
    """How the duty stands: a `Standing`."""
    noted = Signal(str)
    troubled = Signal(object)

    def __init__(self, parts: DeskParts, bridge: Bridge, card: LockCard, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._bridge, self._card = parts.front, bridge, card
        self._running, self._lock_after = parts.running, parts.settings.lock_after * MINUTE
        self._opens_locked = parts.opens_locked
        self._touched = parts.running()
        self._heard = 0
        self.standing = Standing()
        self._wait = PinWait(parts, bridge, self)
        self._wait.told.connect(self._tell_wait)
        card.entered.connect(self._enter)
        card.off_asked.connect(self._sign_off)

    @property
    def is_locked(self) -> bool:
        """Whether nobody is at the desk."""
        return self._front.is_locked

    def begin(self) -> None:
        """With the window: who is on duty? Where it opens locked, nothing was shown yet."""
        if self._opens_locked:
            self.begin_locked()
        self.refresh()

    @Slot()
    def lock(self) -> None:
        """Lock the desk at once, for who is next; where nobody could sign on, say why not."""
        if self.is_locked:
            return
        if self.standing.staffed:
            self.begin_locked()
        elif self.standing.too_old:
            self.noted.emit(denial(Denial.STAFF_TOO_OLD))
        else:
            self.noted.emit(
                translate(
                    "Lock", "The roster names no staff: nobody signs on here, and F9 locks nothing."
                )
            )

    def begin_locked(self) -> None:
        """Lock the desk, whatever is known of its staff."""
        self._heard = 0
        self._card.begin(self.standing.name)
        self._bridge.when_done(self._front.lock(), self._recorded, self.troubled.emit)
        self.turned.emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is there: a key, a click or a scan."""
        self._touched = self._running()

    def hears(self) -> bool:
        """A scan has come; True: the desk is locked, so nothing of it is shown but the word."""
        self.touch()
        if self.is_locked:
            self._heard += 1
            self._card.count(self._heard)
        return self.is_locked

    def tick(self) -> None:
        """Time has gone on: who has left the desk alone for so long has gone."""
        gone = self._running() - self._touched
        if self.standing.staffed and 0 < self._lock_after <= gone:
            self.lock()

    def refresh(self) -> None:
        """Look anew at how the duty stands."""
        if self._bridge.is_open:
            self._bridge.when_done(self._front.do(duty.standing), self._stands, self._no_standing)

    def _stands(self, standing: Standing) -> None:
        self.standing = standing
        if self.is_locked:
            self._wait.begin(standing)
            if not standing.staffed:
                self._front.open()
                self._open()
                return
        self.stood.emit(standing)

    def _no_standing(self, _trouble: Trouble) -> None:
        """What was known holds; the frame tells of the trouble."""

    @Slot(str)
    def _enter(self, pin: str) -> None:
        self.touch()
        self._card.set_busy(busy=True)
        self._bridge.when_done(self._front.sign_on(pin), self._signed_on, self._failed)

    def _signed_on(self, found: Authority | Denial) -> None:
        if isinstance(found, Denial):
            self._card.say(lambda: denial(found))
            self.refresh()
            return
        self._card.say(None)
        self._open()

    def _open(self) -> None:
        if self._heard > 1:
            said = translate(
                "Lock",
                "Scans meanwhile: {count}. The last one is shown; all are in the list of scans.",
            )
            self.noted.emit(said.format(count=self._heard))
        self.touch()
        self.turned.emit()
        self.refresh()

    @Slot()
    def _sign_off(self) -> None:
        self.touch()
        self.standing = Standing(staffed=self.standing.staffed)
        self._card.begin("")
        self._card.count(self._heard)
        self._bridge.when_done(self._front.sign_off(), self._recorded, self._failed)

    def _recorded(self, _nothing: None) -> None:
        self.refresh()

    @Slot(str)
    def _tell_wait(self, words: str) -> None:
        self._card.say(self._wait.words if words else None)

    def _failed(self, trouble: Trouble) -> None:
        self._card.say(lambda: " ".join(told(trouble)))
