"""How long the certificate of a passed exam is valid."""

from dataclasses import dataclass
from datetime import datetime

from checkin.registry.booking import Booking

VALID_YEARS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamCertificate:
    """A certificate: valid from passing until just before `valid_until` (UTC).

    `replaces` is the number of the older certificate that it reissues, empty for a first one.
    """

    number: str
    replaces: str
    passed_at: datetime
    valid_until: datetime


def certificate_of(booking: Booking) -> ExamCertificate | None:
    """The certificate that was issued on this booking, None when none was."""
    if booking.certificate is None or booking.passed_at is None:
        return None
    return ExamCertificate(
        number=booking.certificate.number,
        replaces=booking.certificate.replaces,
        passed_at=booking.passed_at,
        valid_until=valid_until(booking.passed_at),
    )


def valid_until(passed_at: datetime) -> datetime:
    """Two calendar years after passing (UTC), exclusive; from 29 February until 28 February."""
    year = passed_at.year + VALID_YEARS
    try:
        return passed_at.replace(year=year)
    except ValueError:  # Only 29 February is missing in another year.
        return passed_at.replace(year=year, day=28)
