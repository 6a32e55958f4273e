"""What is wrong with what a window shows at the moment, each fault in one line."""

from collections.abc import Iterator

from drawn_texts import contrast, cut_off, drawn_texts, is_covered
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QListView,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)

FINGER = 44
"""Pixels, independent of the screen's density (WCAG 2.5.5)."""

ASKED = "asked"
"""The property of a window with the size that it was asked to have."""

ROLES = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Window,
    QAccessible.Role.Pane,
}
"""None of these says what a control is."""


def controls(window: QWidget) -> list[QWidget]:
    """What can be seen and has the focus or is pressed at times."""
    found = []
    for one in window.findChildren(QWidget):
        inner = isinstance(one.parentWidget(), QComboBox | QLineEdit | QTableView)
        takes = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        pressed = isinstance(one, QAbstractButton | QTabBar | QAbstractItemView)
        shown = one.isVisibleTo(window) and not one.visibleRegion().isEmpty()
        on_top = not is_covered(one, one.rect().center(), window)
        if shown and on_top and not inner and one.focusProxy() is None and (takes or pressed):
            found.append(one)
    return found


def named(one: QWidget) -> str:
    """A control as a fault calls it."""
    words = one.accessibleName() or getattr(one, "text", str)
    said = words if isinstance(words, str) else words()
    return f"{type(one).__name__} “{said}”"


def without_name_or_role(window: QWidget) -> Iterator[str]:
    """What assistive technology cannot tell anybody."""
    for one in controls(window):
        told = QAccessible.queryAccessibleInterface(one)
        if told is None or not told.isValid():
            yield f"{named(one)} is not told of"
            continue
        if not told.text(QAccessible.Text.Name).strip():
            yield f"{named(one)} of {type(one.parentWidget()).__name__} has no name"
        if told.role() in ROLES and not isinstance(one, QAbstractScrollArea):
            yield f"{named(one)} has no role, but {told.role().name}"


def too_small(window: QWidget) -> Iterator[str]:
    """What a finger misses."""
    for one in controls(window):
        if isinstance(one, QAbstractItemView):
            yield from _low_rows(one)
        elif isinstance(one, QTabBar):
            for place in range(one.count()):
                area = one.tabRect(place)
                if min(area.width(), area.height()) < FINGER:
                    yield f"tab {one.tabText(place)} is {area.width()}×{area.height()}"
        elif not isinstance(one, QAbstractScrollArea):
            wide, high = one.width(), one.height()
            if min(wide, high) < FINGER:
                yield f"{named(one)} is {wide}×{high}"


def _low_rows(view: QAbstractItemView) -> Iterator[str]:
    high = FINGER
    if isinstance(view, QTableView):
        high = view.verticalHeader().defaultSectionSize()
        head = view.horizontalHeader().height()
        if head < FINGER:
            yield f"the heads of {named(view)} are {head} high"
    elif isinstance(view, QListView) and view.model().rowCount():
        high = view.visualRect(view.model().index(0, 0)).height() + 2 * view.spacing()
    if high < FINGER:
        yield f"the rows of {named(view)} are {high} high"


def cut_texts(window: QWidget) -> Iterator[str]:
    """Text that is not wholly to be read."""
    for drawn in drawn_texts(window):
        how = cut_off(drawn, window)
        if how:
            yield f"“{drawn.text}” of {type(drawn.widget).__name__}: {how}"


def out_of_line(window: QWidget) -> Iterator[str]:
    """What scrolls and does not stand under its page's title, or whose ring has no room."""
    for area in window.findChildren(QScrollArea):
        page = area.parentWidget()
        if not area.isVisibleTo(window) or area.property("stop") != "true":
            continue
        if not page.rect().contains(area.geometry()):
            yield f"the ring of {named(area)} is cut"
        while isinstance(page, QStackedWidget | QTabWidget):
            page = page.parentWidget()
        left = area.viewport().mapTo(page, QPoint(0, 0)).x()
        beside = [
            one.x()
            for one in page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if not one.isAncestorOf(area) and one is not area and one.isVisibleTo(page)
        ]
        if beside and left != min(beside):
            yield f"{named(area)} begins at {left}, the others at {min(beside)}"


def beyond_the_window(window: QWidget) -> Iterator[str]:
    """Where the window has grown beyond its screen, or its verdict and key are not wholly in it."""
    if window.size() != window.property(ASKED):
        yield f"the window is {window.width()} by {window.height()}"
    for part in (window.verdict, window.bar.confirm):
        on_top = part.isVisible() and not is_covered(part, part.rect().center(), window)
        if on_top and part.visibleRegion().boundingRect() != part.rect():
            yield f"{type(part).__name__} is not wholly in sight"


def hardly_legible(window: QWidget) -> Iterator[str]:
    """Text below WCAG's AA."""
    picture = window.grab().toImage()
    for drawn in drawn_texts(window):
        found = contrast(drawn, picture)
        least = 3.0 if drawn.is_large else 4.5
        if found is not None and found < least:
            yield f"“{drawn.text}” of {type(drawn.widget).__name__}: {found:.1f}"
