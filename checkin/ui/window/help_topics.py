"""Which help belongs to which page of the window: the ids of resources/help/help.toml."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from checkin.ui.asking.asking import Asking
from checkin.ui.delivery.delivering import Delivering
from checkin.ui.desk.looking_back import LookingBack
from checkin.ui.people.finding import Finding
from checkin.ui.window.day_pages import DayPages

DESK, LOCK = "desk", "lock"
"""The desk without a page, and the locked one."""


def help_topics(
    asking: Asking,
    finding: Finding,
    looking_back: LookingBack,
    delivering: Delivering,
    pages: DayPages,
) -> Mapping[QWidget, str]:
    """The help of each page and panel."""
    session = pages.session
    return {
        asking.panel: "question",
        finding.panel: "find",
        looking_back.panel: "scan",
        delivering.panel: "delivery",
        delivering.question: "enrol",
        pages.holding.page: "held",
        pages.problem.page: "problem",
        pages.signing.page: "sign-in",
        pages.answering.page: "answers",
        pages.readying.page: "readiness",
        pages.clock.page: "clock",
        pages.person.page: "person",
        pages.incidents.page: "incidents",
        session.page: "session",
        session.people.page: "people",
        session.roll_call.page: "roll-call",
        session.closing.page: "closing",
        pages.setting_up.page: "setup",
        pages.menu.page: "menu",
        pages.overviewing.page: "day",
        pages.papering.page: "papers",
        pages.seating.page: "seats",
        pages.entering.page: "paper-entry",
        pages.importing.page: "import",
        pages.reporting.page: "export",
    }
