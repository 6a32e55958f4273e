"""Which reasons are offered for letting somebody in over a verdict."""

import pytest

from checkin.domain.admit_reasons import AdmitReason, reasons_to_admit
from checkin.domain.verdict import Code

LATE = ("transport", "illness", "weather", "authorities", "document-fetched")
ALWAYS = ("center-cause", "other")


@pytest.mark.parametrize(
    ("codes", "offered"),
    [
        pytest.param([Code.LATE], (*LATE, *ALWAYS), id="late"),
        pytest.param([Code.AFTER_START], (*LATE, *ALWAYS), id="after the start"),
        pytest.param(
            [Code.CANNOT_VERIFY],
            ("identity-established", "booking-shown", "programme-confirmed", *ALWAYS),
            id="a code that cannot be verified: no weather",
        ),
        pytest.param(
            [Code.NO_ID], ("document-fetched", "identity-established", *ALWAYS), id="no document"
        ),
        pytest.param([Code.TOO_EARLY], ("programme-confirmed", *ALWAYS), id="too early"),
        pytest.param(
            [Code.NOT_LISTED, Code.LATE],
            (*LATE, "identity-established", "booking-shown", "programme-confirmed", *ALWAYS),
            id="not listed, and late",
        ),
        pytest.param(
            [Code.LATE, Code.POLICY_EXPIRED, Code.ACCOMMODATION],
            (*LATE, *ALWAYS),
            id="what is only told adds nothing",
        ),
        pytest.param([], ("programme-confirmed", *ALWAYS), id="nothing"),
    ],
)
def test_the_reasons_fit_the_case(codes, offered):
    assert reasons_to_admit(codes) == offered


@pytest.mark.parametrize("code", list(Code))
def test_every_case_has_the_center_and_the_open_reason_last(code):
    assert reasons_to_admit([code])[-2:] == ALWAYS


def test_every_reason_is_offered_somewhere():
    assert {one for code in Code for one in reasons_to_admit([code])} == set(AdmitReason)
