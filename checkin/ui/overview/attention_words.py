"""Words for what needs the manager: what it is, and what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkin.domain.attention import Attention, Need
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

NEEDS: Mapping[Need, str] = {
    Need.CLOCK: QT_TRANSLATE_NOOP(
        "Manager", "The clock of this desk is not trusted. Set it, or confirm it."
    ),
    Need.EVACUATED: QT_TRANSLATE_NOOP("Manager", "The room is evacuated. Call the roll."),
    Need.STOPPED: QT_TRANSLATE_NOOP(
        "Manager", "The exam is interrupted. Give the time back when it goes on."
    ),
    Need.CONTRADICTION: QT_TRANSLATE_NOOP(
        "Manager", "Records that contradict each other: {count}. Look into each."
    ),
    Need.CASE: QT_TRANSLATE_NOOP(
        "Manager", "Cases that the registry has raised: {count}. Look into each."
    ),
    Need.HELD: QT_TRANSLATE_NOOP(
        "Manager", "Waiting long for a decision: {count}. Decide, or say how long it takes."
    ),
    Need.MISSING: QT_TRANSLATE_NOOP(
        "Manager", "Missing now: {count}. The session (F11) names them."
    ),
    Need.CLOSE: QT_TRANSLATE_NOOP("Manager", "The exam is over. Reconcile and close the session."),
    Need.PROVISIONAL: QT_TRANSLATE_NOOP(
        "Manager", "Admitted provisionally: {count}. Settle each, or hand it over."
    ),
    Need.NOT_FINAL: QT_TRANSLATE_NOOP(
        "Manager", "The roster is not final about cancellations. Pull it again."
    ),
    Need.UNSENT: QT_TRANSLATE_NOOP(
        "Manager", "Records that wait for the registry: {count}. Look at the line."
    ),
}


def need(one: Attention) -> str:
    """What needs somebody, with how many."""
    return translate("Manager", NEEDS[one.need]).format(count=one.count)


def all_is_well() -> str:
    """Nothing needs anybody."""
    return translate("Manager", "Nothing needs you now.")
