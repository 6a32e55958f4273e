"""Records a look at a person's document, and shows the verdict that there is after it."""

from collections.abc import Callable
from dataclasses import replace

from checkin.services.case import Deed
from checkin.services.looks import Look, look_at
from checkin.ui.widgets.page import Page
from checkin.ui.words.decision_words import denial
from checkin.ui.workplace import Workplace


def record_look(work: Workplace, page: Page, look: Look, then: Callable[[], None]) -> None:
    """Record it for who is at the desk; `then` when it is on disk. `page` says why it is not."""
    outcome, subject = work.flow.outcome, work.flow.subject
    if outcome is None or subject is None:
        return

    def told(deed: Deed) -> None:
        if deed.denial is not None:
            words = denial(deed.denial, deed.needed)
            page.say(lambda: words)
            return
        if deed.decision is not None and deed.event is not None and work.flow.outcome is outcome:
            at = replace(outcome.at, wall=deed.event.at)
            again = replace(outcome, decision=deed.decision, attendance=deed.attendance, at=at)
            if deed.decision.codes != outcome.decision.codes:
                work.flow.show_again(again)
        then()

    work.when_done(work.front.do(look_at, subject, look), told)
