"""Words for the steps of a sign-in, what a document says, and how alike two names are."""

from PySide6.QtCore import QCoreApplication

from checkin.domain.likeness import Difference, Likeness, Proposal
from checkin.domain.machine_readable import Misread
from checkin.domain.policy import SignInPolicy, Step
from checkin.domain.verdict import Code
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

FINDINGS = {
    Code.NO_ID: QT_TRANSLATE_NOOP("Identity", "No ID document"),
    Code.ID_EXPIRED: QT_TRANSLATE_NOOP("Identity", "The document is no longer valid"),
    Code.NAME_DIFFERS_TRIVIALLY: QT_TRANSLATE_NOOP(
        "Identity", "The name is written in another way"
    ),
    Code.NAME_DIFFERS: QT_TRANSLATE_NOOP("Identity", "It is another name"),
    Code.FACE_DIFFERS: QT_TRANSLATE_NOOP("Identity", "The face is not alike"),
    Code.ID_USED_TWICE: QT_TRANSLATE_NOOP("Identity", "The same document was shown before"),
}
"""What a look may find, in the order in which it is offered."""

LIKENESSES = {
    Likeness.SAME: QT_TRANSLATE_NOOP("Identity", "=  The names are alike"),
    Likeness.TRIVIAL: QT_TRANSLATE_NOOP("Identity", "≈  Probably one name, written in two ways"),
    Likeness.NEAR: QT_TRANSLATE_NOOP("Identity", "≈  Nearly alike: look closely"),
    Likeness.OTHER: QT_TRANSLATE_NOOP("Identity", "≠  Probably another name"),
}
DIFFERENCES = {
    Difference.ORDER: QT_TRANSLATE_NOOP("Identity", "other order"),
    Difference.CASE: QT_TRANSLATE_NOOP("Identity", "capitals"),
    Difference.ACCENTS: QT_TRANSLATE_NOOP("Identity", "accents"),
    Difference.SIGNS: QT_TRANSLATE_NOOP("Identity", "blanks and hyphens"),
    Difference.SPELLING: QT_TRANSLATE_NOOP("Identity", "spelled with other letters"),
    Difference.SCRIPT: QT_TRANSLATE_NOOP("Identity", "pinyin and characters"),
    Difference.CUT: QT_TRANSLATE_NOOP("Identity", "cut off in the document"),
    Difference.MIDDLE: QT_TRANSLATE_NOOP("Identity", "middle name"),
    Difference.LETTERS: QT_TRANSLATE_NOOP("Identity", "some letters are others"),
    Difference.WORDS: QT_TRANSLATE_NOOP("Identity", "a part of the name is another"),
}
MISREADS = {
    Misread.INCOMPLETE: QT_TRANSLATE_NOOP(
        "Identity", "The document was not read whole. Read it again, or type what it says."
    ),
    Misread.KEYBOARD: QT_TRANSLATE_NOOP(
        "Identity", "The document reader is set to another keyboard. Type what the document says."
    ),
    Misread.NO_ID: QT_TRANSLATE_NOOP("Identity", "This is a visa. Ask for the passport itself."),
    Misread.NUMBER: QT_TRANSLATE_NOOP(
        "Identity", "The number of the document does not match its check digit. Read it again."
    ),
    Misread.BIRTH: QT_TRANSLATE_NOOP(
        "Identity", "The date of birth does not match its check digit. Read it again."
    ),
    Misread.EXPIRY: QT_TRANSLATE_NOOP(
        "Identity", "The last valid day does not match its check digit. Read it again."
    ),
    Misread.WHOLE: QT_TRANSLATE_NOOP(
        "Identity", "The lines of the document do not match their check digit. Read it again."
    ),
}
STEPS = {
    Step.DOCUMENT: QT_TRANSLATE_NOOP("Identity", "ID document: valid, name and face alike"),
    Step.AGREEMENT: QT_TRANSLATE_NOOP("Identity", "Agreement to the candidate rules"),
    Step.PHOTO: QT_TRANSLATE_NOOP("Identity", "Face alike in the document"),
    Step.BELONGINGS: QT_TRANSLATE_NOOP("Identity", "Belongings put away"),
    Step.SEAT: QT_TRANSLATE_NOOP("Identity", "Seat shown"),
}


def finding(code: Code) -> str:
    """Something that a look may find."""
    return translate("Identity", FINDINGS[code])


def misread(value: Misread) -> str:
    """Why a document could not be used."""
    return translate("Identity", MISREADS[value])


def step(value: Step, policy: SignInPolicy, number: int = 0) -> str:
    """A step as it is asked for. `number` tells documents apart where there are several."""
    if value is Step.AGREEMENT and policy.agreement:
        return translate("Identity", "Agreement to the candidate rules, version {version}").format(
            version=formats.plain(policy.agreement)
        )
    if value is Step.PHOTO and policy.photo:
        return translate("Identity", "Face alike in the photo on file")
    if value is Step.DOCUMENT and policy.documents > 1:
        return translate("Identity", "ID document {number} of {all}").format(
            number=number, all=policy.documents
        )
    return translate("Identity", STEPS[value])


def likeness(proposal: Proposal) -> str:
    """What is proposed, and wherein the names differ."""
    words = translate("Identity", LIKENESSES[proposal.likeness])
    if not proposal.differences or proposal.likeness is Likeness.OTHER:
        return words
    joint = translate("Identity", ", ", "between two ways in which names differ")
    wherein = joint.join(translate("Identity", DIFFERENCES[one]) for one in proposal.differences)
    return translate("Identity", "{likeness} ({wherein})").format(likeness=words, wherein=wherein)
