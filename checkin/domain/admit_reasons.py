"""Why somebody may be let in over a verdict: the reasons that fit what is the case."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from checkin.domain.verdict import Code


class AdmitReason(StrEnum):
    """A reason to admit, in the order in which they are offered; recorded: add, never rename."""

    TRANSPORT = "transport"
    ILLNESS = "illness"
    WEATHER = "weather"
    AUTHORITIES = "authorities"
    DOCUMENT_FETCHED = "document-fetched"
    IDENTITY_ESTABLISHED = "identity-established"
    BOOKING_SHOWN = "booking-shown"
    PROGRAMME_CONFIRMED = "programme-confirmed"
    CENTER_CAUSE = "center-cause"
    OTHER = "other"


_ALWAYS = {AdmitReason.CENTER_CAUSE, AdmitReason.OTHER}
_LATE = {
    AdmitReason.TRANSPORT,
    AdmitReason.ILLNESS,
    AdmitReason.WEATHER,
    AdmitReason.AUTHORITIES,
    AdmitReason.DOCUMENT_FETCHED,
}
_IDENTITY = {AdmitReason.DOCUMENT_FETCHED, AdmitReason.IDENTITY_ESTABLISHED}
_BOOKING = {
    AdmitReason.IDENTITY_ESTABLISHED,
    AdmitReason.BOOKING_SHOWN,
    AdmitReason.PROGRAMME_CONFIRMED,
}
_ELSE = {AdmitReason.PROGRAMME_CONFIRMED}

_FITTING: Mapping[Code, set[AdmitReason]] = {
    Code.LATE: _LATE,
    Code.AFTER_START: _LATE,
    Code.TOO_LATE: _LATE,
    Code.IN_ELSEWHERE: _IDENTITY,
    Code.NO_ID: _IDENTITY,
    Code.ID_EXPIRED: _IDENTITY | {AdmitReason.PROGRAMME_CONFIRMED},
    Code.NAME_DIFFERS_TRIVIALLY: _IDENTITY,
    Code.NAME_DIFFERS: _IDENTITY | {AdmitReason.PROGRAMME_CONFIRMED},
    Code.FACE_DIFFERS: _IDENTITY,
    Code.ID_USED_TWICE: _IDENTITY | {AdmitReason.PROGRAMME_CONFIRMED},
    Code.CANCELLED_NOT_FINAL: _BOOKING,
    Code.NOT_GENUINE: _BOOKING,
    Code.REPLACED_CODE: _BOOKING,
    Code.CANNOT_VERIFY: _BOOKING,
    Code.NOT_LISTED: _BOOKING,
    Code.UNKNOWN: _BOOKING,
    Code.NO_ROSTER: _BOOKING,
}


def reasons_to_admit(codes: Iterable[Code]) -> tuple[AdmitReason, ...]:
    """What may be given as the reason where all of this is the case."""
    fitting = set[AdmitReason]().union(*(_FITTING.get(code, set()) for code in codes)) or _ELSE
    return tuple(reason for reason in AdmitReason if reason in fitting | _ALWAYS)
