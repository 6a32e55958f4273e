"""The console's own staff, and the record of what they did: for administrators."""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from checkin.registry.console.accounts import account_with, all_accounts, disable_account
from checkin.registry.console.asking import Answer, Asked, GoTo, Page, not_there, refused
from checkin.registry.console.paging import listed
from checkin.registry.console_tables import console_deeds
from checkin.registry.database import ALL


def show_staff(asked: Asked) -> Answer:
    """Every account."""
    with asked.registry.database.reading(ALL) as connection:
        found = all_accounts(connection)
        last_in = _last_sign_ins(connection)
    return Page(name="staff.html", values={"accounts": found, "last_in": last_in})


def _last_sign_ins(connection: Connection) -> Mapping[str, str]:
    """When each account was signed in with for the last time (stamps); the record has them all."""
    entered = console_deeds.c.deed == "sign-in"
    last = select(console_deeds.c.staff, func.max(console_deeds.c.at).label("at"))
    query = last.where(entered).group_by(console_deeds.c.staff)
    return {row.staff: row.at for row in connection.execute(query)}


def disable(asked: Asked) -> Answer:
    """Let nobody sign in with an account; nobody does so to themselves."""
    name = asked.said("name")
    if name == asked.staff:
        return refused("own-account", 409)
    with asked.registry.database.writing(ALL) as connection:
        if account_with(connection, name) is None:
            return not_there()
        disable_account(connection, name, asked.staff, asked.now)
    return GoTo(path="/staff", done="staff-disabled")


def show_deeds(asked: Asked) -> Answer:
    """What was done, the newest first; of one person, where one is named."""
    wanted = asked.wanted("q")
    query = select(console_deeds).order_by(console_deeds.c.seq.desc())
    if wanted:
        query = query.where((console_deeds.c.staff == wanted) | (console_deeds.c.about == wanted))
    with asked.registry.database.reading(ALL) as connection:
        found = listed(connection, asked, query)
    details = {row["seq"]: json.loads(row["details"]) for row in found.rows}
    return Page(name="deeds.html", values={"list": found, "details": details, "q": wanted})
