"""Whom this desk has signed in last."""

from dataclasses import dataclass

from checkin.services.case import Deed


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """Somebody who was signed in here, so that it can be undone."""

    subject: str
    deed: Deed
