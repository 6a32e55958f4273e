"""Whether the Tab key and the arrows alone lead to everything that can be pressed, and in order."""

from collections import defaultdict
from collections.abc import Iterator

from looked_over import FINGER, controls, named
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from checkin.ui.desk.scans_card import ScansCard
from checkin.ui.widgets.aside import Aside
from checkin.ui.widgets.reason_chips import ReasonChips

_MOST = 150
_ONE_STOP = (ReasonChips, ScansCard)
"""Groups that Tab stops at once; arrows go on within them."""


def out_of_reach(window: QWidget) -> Iterator[str]:
    """What no key leads to, and where Tab goes back up."""
    stops, back = _walk(window)
    reached = set(stops) | {
        one for stop in stops if _group(stop) is not None for one in _by_arrows(stop)
    }
    over = [part for part in _lying_over(window) if part.isVisible()]
    for one in controls(window):
        if over and not over[0].isAncestorOf(one):
            continue  # What lies over the desk keeps Tab to itself; Esc takes it away.
        if one.isEnabled() and one not in reached and not isinstance(one, QAbstractScrollArea):
            yield f"{named(one)} is out of reach"
    for said in back.values():
        if len(said) > 1:  # Once in each part it goes from the end to the beginning.
            yield from said


def out_of_sight(window: QWidget) -> Iterator[str]:
    """Where Tab leads to and is not to be seen, as it has not been scrolled to."""
    first, seen = window.focusWidget(), set()
    for _ in range(_MOST):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        here = window.focusWidget()
        if here is None or here in seen:
            break
        seen.add(here)
        drawn = here.viewport() if isinstance(here, QAbstractScrollArea) else here
        shown = drawn.visibleRegion().boundingRect().size()
        least = drawn.size().boundedTo(QSize(FINGER, FINGER))
        # Under a page that covers the desk the scan field keeps it: what is typed goes there.
        if here.isVisible() and shown.boundedTo(least) != least:
            yield f"{named(here)} has the focus out of sight"
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _lying_over(window: QWidget) -> tuple[QWidget, ...]:
    return (window.panels.helping.panel, window.panels.helping.map)


def _walk(window: QWidget) -> tuple[list[QWidget], dict[QWidget | None, list[str]]]:
    """Where Tab stops until it is where it began, and by part of the window where it goes back."""
    first = window.focusWidget()
    found: list[QWidget] = [first] if first is not None else []
    last = {_panel(window, first): first} if first is not None else {}
    back: dict[QWidget | None, list[str]] = defaultdict(list)
    for _ in range(_MOST):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        here = window.focusWidget()
        if here is None:
            break
        before = last.get(_panel(window, here))
        # Now, as what is reached may have been scrolled into sight.
        if before is not None and _is_before(_place(window, here), _place(window, before)):
            back[_panel(window, here)].append(f"from {named(before)} back to {named(here)}")
        if here in found:
            break
        found.append(here)
        last[_panel(window, here)] = here
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(first, QLineEdit):
        first.deselect()
    return found, back


def _group(one: QWidget) -> QWidget | None:
    parent = one.parentWidget()
    return parent if isinstance(parent, _ONE_STOP) else None


def _by_arrows(stop: QWidget) -> set[QWidget]:
    """What the arrows lead to from there."""
    window = stop.window()
    before = window.focusWidget()
    stop.setFocus(Qt.FocusReason.OtherFocusReason)
    found: set[QWidget] = set()
    while (here := window.focusWidget()) is not None and here not in found:
        found.add(here)
        QTest.keyClick(here, Qt.Key.Key_Down)
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def _panel(window: QWidget, one: QWidget) -> QWidget | None:
    """The part of the window that it lies in: the page that is open, or else a part of the desk."""
    aside = one
    while aside is not None and not isinstance(aside, Aside):
        aside = aside.parentWidget()
    if aside is not None:
        return aside
    side = window.side.currentWidget()
    parts = (side, window.header, window.bar, window.lock.card, window.stack.currentWidget())
    return next((part for part in parts if part is not None and part.isAncestorOf(one)), None)


def _place(window: QWidget, one: QWidget) -> QRect:
    return QRect(one.mapTo(window, QPoint(0, 0)), one.size())


def _is_before(one: QRect, other: QRect) -> bool:
    """Whether it is read before the other: higher up, or in the same line and more to the left."""
    if one.bottom() <= other.top():
        return True
    same_line = one.top() < other.bottom() and other.top() < one.bottom()
    return same_line and one.right() <= other.left()
