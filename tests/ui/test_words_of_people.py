import pytest
from spoken import spoken

from checkin.domain.appointment import Status
from checkin.domain.attendance import State
from checkin.domain.clock_trust import Doubt
from checkin.domain.roles import Role
from checkin.domain.session import ExamKind
from checkin.services.case import Denial
from checkin.ui.devices.sounds import SoundState, sound_state_word
from checkin.ui.words import clock_words, decision_words, people_words

TOLD = (
    [(people_words.role, value) for value in Role]
    + [(people_words.state, value) for value in State]
    + [(people_words.status, value) for value in Status]
    + [(people_words.exam_kind, value) for value in ExamKind]
    + [(decision_words.denial, value) for value in Denial]
    + [(decision_words.override_reason, value) for value in decision_words.OVERRIDE_REASONS]
    + [(decision_words.refusal_reason, value) for value in decision_words.REFUSAL_REASONS]
    + [(decision_words.undo_reason, value) for value in decision_words.UNDO_REASONS]
    + [(clock_words.clock_state, value) for value in (None, *Doubt)]
    + [(clock_words.clock_advice, value) for value in Doubt]
    + [(sound_state_word, value) for value in SoundState]
)


@pytest.mark.parametrize(
    ("tell", "value"), TOLD, ids=[f"{tell.__name__} {value}" for tell, value in TOLD]
)
def test_every_value_has_words_in_both_languages(tell, value, qapp):
    english = tell(value)
    with spoken("zh_CN"):
        chinese = tell(value)
    assert english
    assert chinese != english
    assert any("\u4e00" <= char <= "\u9fff" for char in chinese)


@pytest.mark.parametrize(
    ("needed", "said"),
    [
        pytest.param(Role.LEAD, "A lead proctor decides this.", id="lead"),
        pytest.param(Role.MANAGER, "The center manager decides this.", id="manager"),
        pytest.param(Role.REGISTRY, "Only the central registry can decide this.", id="registry"),
        pytest.param(None, "This is decided elsewhere, not at this desk.", id="nobody here"),
    ],
)
def test_a_denial_names_who_can_decide(needed, said):
    assert decision_words.denial(Denial.ROLE, needed) == said


def test_a_reason_of_a_later_release_is_shown_as_it_is():
    assert decision_words.override_reason("flood") == "flood"
    assert decision_words.refusal_reason("flood") == "flood"
    assert decision_words.undo_reason("flood") == "flood"


def test_bystanders_read_nothing_about_money():
    assert people_words.status(Status.UNPAID) == people_words.status(Status.REFUNDED) == "Not valid"


@pytest.mark.parametrize(
    ("id_type", "last4", "shown"),
    [
        pytest.param("passport", "4412", "Passport •••• 4412", id="known"),
        pytest.param("ID_Card", "", "Identity card", id="other spelling"),
        pytest.param("Aufenthaltstitel", "9", "Aufenthaltstitel •••• 9", id="unknown"),
        pytest.param("", "", "", id="none"),
        pytest.param("pass\u202eport\n", "44", "passport •••• 44", id="invisible characters"),
    ],
)
def test_an_id_document_is_shown_by_type_and_end(id_type, last4, shown):
    assert people_words.id_document(id_type, last4) == shown
