"""What was done at the console, and by whom: kept for good."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from checkin.domain.instant import stamp
from checkin.registry.console_tables import console_deeds
from checkin.registry.database import ALL, sees

BY_COMMAND = "(command line)"
"""Whoever may open the registry's folder; no account can be called so."""


def note_deed(
    connection: Connection,
    *,
    staff: str,
    deed: str,
    about: str,
    now: datetime,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Keep it, at the end of the transaction that does it, which sees all centers from here on.

    `details` holds no secret and no name.
    """
    row = {
        "at": stamp(now),
        "staff": staff,
        "deed": deed,
        "about": about,
        "details": json.dumps(details or {}, ensure_ascii=False, sort_keys=True),
    }
    sees(connection, ALL)
    connection.execute(insert(console_deeds), row)
