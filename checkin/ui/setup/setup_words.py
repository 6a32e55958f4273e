"""The words of the setup: what each step is called, how it stands, and what to do."""

from PySide6.QtCore import QCoreApplication

from checkin.services.first_steps import FirstStep, Taken
from checkin.services.own_staff import Unfit
from checkin.services.scanner_trial import Trial
from checkin.ui.devices.sounds import SoundState, sound_state_word
from checkin.ui.setup.setup_state import SetupState
from checkin.ui.words import formats
from checkin.ui.words.camera_words import camera_status
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

TRIALS = {
    Trial.GOOD: QT_TRANSLATE_NOOP(
        "Setup", "The scanner types everything right, and ends with Enter."
    ),
    Trial.NO_ENTER: QT_TRANSLATE_NOOP(
        "Setup",
        "Everything is right, but no Enter came at the end: each scan waits a little. Set the "
        "suffix of the scanner to Enter (CR).",
    ),
    Trial.CAPS_LOCK: QT_TRANSLATE_NOOP("Setup", "Caps Lock is on. Switch it off, and scan again."),
    Trial.INPUT_METHOD: QT_TRANSLATE_NOOP(
        "Setup", "An input method changes what is typed. Switch it to English, scan again."
    ),
    Trial.LAYOUT: QT_TRANSLATE_NOOP(
        "Setup",
        "The scanner types for another keyboard than this computer's. Set both to the same one, "
        "best English (US). Tickets are mostly read all the same.",
    ),
    Trial.SHORTENED: QT_TRANSLATE_NOOP(
        "Setup", "A part is missing. Set the scanner to send all, and scan slower."
    ),
    Trial.OTHER_CODE: QT_TRANSLATE_NOOP(
        "Setup", "It reads. Scan the code that is shown here to try every sign."
    ),
    Trial.CAMERA: QT_TRANSLATE_NOOP(
        "Setup", "The camera has read this, not the scanner. It works, too."
    ),
}

_MOST_SHOWN = 60


def step_word(step: FirstStep) -> str:
    """What it is called."""
    match step:
        case FirstStep.ROSTER:
            return translate("Setup", "Who is expected")
        case FirstStep.CAMERA:
            return translate("Setup", "Camera")
        case FirstStep.SCANNER:
            return translate("Setup", "Hand scanner")
        case FirstStep.STAFF:
            return translate("Setup", "Who is on duty")
        case FirstStep.SOUND:
            return translate("Setup", "Sound")


def how_it_stands(step: FirstStep, state: SetupState) -> str:
    """In a few words, beside the name of the step."""
    if state.is_later(step):
        return translate("Setup", "later")
    if not state.is_done(step):
        return translate("Setup", "to do")
    match step:
        case FirstStep.ROSTER:
            said = counted("Setup", "%Ln people, {center}", state.knows.people)
            return said.format(center=formats.plain(state.knows.center.code))
        case FirstStep.STAFF:
            return translate("Setup", "{count} may sign on").format(count=state.knows.staff)
        case FirstStep.CAMERA | FirstStep.SCANNER | FirstStep.SOUND:
            return translate("Setup", "works")


def what_to_do(step: FirstStep, state: SetupState) -> str:
    """What somebody does about the step, or what there is to know of it."""
    match step:
        case FirstStep.ROSTER:
            return _about_roster(state)
        case FirstStep.CAMERA:
            said = translate(
                "Setup",
                "Codes are held 10 to 25 cm before a camera. A hand scanner alone will do, too.",
            )
            return f"{camera_status(*state.camera)}\n{said}"
        case FirstStep.SCANNER:
            return _about_scanner(state)
        case FirstStep.STAFF:
            return _about_staff(state)
        case FirstStep.SOUND:
            return _about_sound(state)


def all_done(state: SetupState) -> str:
    """The line under the title."""
    done = sum(state.is_done(step) for step in FirstStep)
    if state.current is not None:
        said = translate("Setup", "{done} of {all} done. Each step can be done later.")
        return said.format(done=done, all=len(FirstStep))
    if done < len(FirstStep):
        said = translate("Setup", "Put off: {count}. This page is on F10 whenever you want it.")
        return said.format(count=len(FirstStep) - done)
    return translate("Setup", "All is done. Look whether the desk is ready, or practise first.")


def unfit_word(why: Unfit) -> str:
    """Why somebody was not added."""
    match why:
        case Unfit.NAMELESS:
            return translate("Setup", "Type the name.")
        case Unfit.SHORT:
            return translate("Setup", "A PIN has six digits or more.")
        case Unfit.EASY:
            return translate("Setup", "Everybody tries this PIN first. Choose another one.")
        case Unfit.TAKEN:
            return translate("Setup", "Somebody has this PIN already. Choose another one.")


def pins_differ() -> str:
    """The PIN was typed twice, and not alike."""
    return translate("Setup", "The two PINs are not the same. Type them again.")


def _about_roster(state: SetupState) -> str:
    if state.busy:
        return translate("Setup", "The file is being taken …")
    if state.list_needs_center:
        return translate(
            "Setup", "A list does not say of which center it is: type its code and its time zone."
        )
    if state.knows.has_roster:
        said = translate(
            "Setup", "Sessions: {sessions}. A newer roster comes by itself, or from a file."
        )
        return said.format(sessions=state.knows.sessions)
    if state.enrolled:
        said = translate("Setup", "Enrolled as {desk}. The roster is on its way …")
        return said.format(desk=formats.plain(state.enrolled))
    return translate(
        "Setup",
        "With a network: scan the enrolment code that the programme has given you, or paste its "
        "text into the scan field.\nWithout one: import a file of the programme (bundle), or your "
        "own list (CSV, XLSX).",
    )


def _about_scanner(state: SetupState) -> str:
    if state.trial is None:
        return translate(
            "Setup",
            "Scan this code from the screen with the hand scanner. It shows whether the scanner "
            "types every sign right, and ends with Enter. Nothing is recorded.",
        )
    received = counted("Setup", "Received, %Ln characters: {text}", len(state.tried)).format(
        text=formats.plain(state.tried, _MOST_SHOWN)
    )
    return f"{trial_word(state.trial)}\n{received}"


def trial_word(trial: Trial) -> str:
    """What the trial of the scanner says, and what to do."""
    return translate("Setup", TRIALS[trial])


def _about_staff(state: SetupState) -> str:
    if not state.knows.has_roster:
        return translate("Setup", "The staff comes with the roster. Do that first.")
    if not state.knows.names_staff:
        return translate(
            "Setup", "The programme names who may sign on, with their PINs. They begin with F9."
        )
    if not state.knows.staff:
        return translate(
            "Setup",
            "Your own list names nobody. Begin with the center manager, who then adds the others. "
            "Until then nobody signs on, and nobody can decide over a verdict.",
        )
    if state.knows.managed:
        return translate("Setup", "You are on duty as center manager: add who else may sign on.")
    return translate("Setup", "Sign on as center manager (F9) to add others.")


def _about_sound(state: SetupState) -> str:
    said = translate(
        "Setup", "Three sounds: let in, hold, not let in. Whoever stands here must tell them apart."
    )
    if state.sound in (SoundState.READY, SoundState.WAITING):
        return said
    return f"{sound_state_word(state.sound)}\n{said}"


def bad_rows(taken: Taken) -> str:
    """Why nothing of a file was taken, with the first row."""
    said = counted(
        "Setup",
        "Nothing was imported: %Ln rows are not good. “Import a list” (F10) shows each cell. "
        "Line {first}",
        taken.bad_rows,
    )
    return said.format(first=taken.first_bad)
