"""The rules of a booking that a wish may break."""

from enum import StrEnum


class Breach(StrEnum):
    """The rule that a wish breaks. Stored and sent: add, never rename."""

    NO_CAUSE = "no-cause"
    WRONG_PARTY = "wrong-party"
    ALREADY_SO = "already-so"
    NOT_PURCHASED = "not-purchased"
    OTHER_PURCHASE = "other-purchase"
    REFUNDED = "refunded"
    REFUND_AFTER_SCHEDULING = "refund-after-scheduling"
    NOT_INDIVIDUAL = "not-individual"
    BLOCKED = "blocked"
    NOT_SCHEDULED = "not-scheduled"
    SCHEDULED_ALREADY = "scheduled-already"
    START_PASSED = "start-passed"
    CANCEL_TOO_LATE = "cancel-too-late"
    OTHER_SESSION = "other-session"
    NOT_STARTED = "not-started"
    NO_MAKE_UP = "no-make-up"
    ABSENCE_CLOSED = "absence-closed"
    NOT_ABSENT = "not-absent"
    EXAM_TAKEN = "exam-taken"
    NOT_ATTENDED = "not-attended"
    NEEDS_EVALUATION = "needs-evaluation"
    RESULT_GIVEN = "result-given"
    NOT_PASSED = "not-passed"
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFIED_ALREADY = "certified-already"

    @property
    def sentence(self) -> str:
        """The rule in one English sentence."""
        return _SENTENCES[self]


_SENTENCES = {
    Breach.NO_CAUSE: "Every change of a booking has a cause.",
    Breach.WRONG_PARTY: "This change is for somebody else to make.",
    Breach.ALREADY_SO: "It is so already, and nothing was changed.",
    Breach.NOT_PURCHASED: "An exam is purchased before anything else happens to it.",
    Breach.OTHER_PURCHASE: "A booking stands for one purchase; another one is another booking.",
    Breach.REFUNDED: "A refunded booking is over; who wants the exam buys it again.",
    Breach.REFUND_AFTER_SCHEDULING: "A purchase is refunded only before the exam is scheduled.",
    Breach.NOT_INDIVIDUAL: "Only an individual purchase is refunded.",
    Breach.BLOCKED: "Nothing is granted on a booking while it is blocked.",
    Breach.NOT_SCHEDULED: "This is possible only while the exam is scheduled.",
    Breach.SCHEDULED_ALREADY: "A booking has one appointment; it is cancelled or moved first.",
    Breach.START_PASSED: "Nobody is scheduled for a session that has started.",
    Breach.CANCEL_TOO_LATE: "An exam is cancelled more than 72 hours before its start.",
    Breach.OTHER_SESSION: "The booking is not for this session.",
    Breach.NOT_STARTED: "Nobody is absent before the session has started.",
    Breach.NO_MAKE_UP: "There is no make-up exam; who misses it buys it again.",
    Breach.ABSENCE_CLOSED: "A closed absence is reopened by the registry only.",
    Breach.NOT_ABSENT: "Only an absence is reopened, or an attendance that was undone.",
    Breach.EXAM_TAKEN: "The exam was taken; another one is another purchase.",
    Breach.NOT_ATTENDED: "Only who attended the exam gets a result.",
    Breach.NEEDS_EVALUATION: "A hands-on exam has a result only after its manual evaluation.",
    Breach.RESULT_GIVEN: "An exam has one result, and it was given.",
    Breach.NOT_PASSED: "Only a passed exam is certified.",
    Breach.CERTIFICATE_EXPIRED: "Two years after passing, the exam is taken again first.",
    Breach.CERTIFIED_ALREADY: "A passed exam has one certificate, and it was issued.",
}
