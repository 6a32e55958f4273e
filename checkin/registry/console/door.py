"""The door of the console: signing in and out, and the language."""

import re
import secrets

from checkin.registry.console.asking import AT, Answer, Asked, GoTo, Page
from checkin.registry.console.sign_in import NotIn, sign_in, sign_out
from checkin.registry.console.words import languages
from checkin.registry.database import ALL

VISIT, FORM, LANGUAGE = "checkin-visit", "checkin-form", "checkin-language"
_INSIDE = re.compile(r"/(?!/)[A-Za-z0-9/._~%?&=+-]*")
"""Addresses below ours: no other host, whatever a browser makes of slashes."""
_LONGEST_NAME = 64
_STATUS = {NotIn.WRONG: 403, NotIn.LOCKED: 429}


def show_sign_in(asked: Asked) -> Answer:
    """The form."""
    values = {"to": inside(asked.wanted("to")), "why": "", "name": ""}
    return Page(name="sign_in.html", values=values)


def enter(asked: Asked) -> Answer:
    """Sign in, and go on where somebody wanted to be."""
    name = asked.said("name").lower()[:_LONGEST_NAME]
    to = inside(asked.said("to"))
    registry = asked.registry
    key = sign_in(registry.database, name, asked.form.get("password", ""), asked.source, asked.now)
    if isinstance(key, NotIn):
        values = {"to": to, "why": key.value, "name": name}
        return Page(name="sign_in.html", values=values, status=_STATUS[key])
    return GoTo(path=to, cookies={VISIT: key, FORM: ""})


def leave(asked: Asked) -> Answer:
    """Sign out."""
    if asked.visit is not None:
        with asked.registry.database.writing(ALL) as connection:
            sign_out(connection, asked.visit, asked.now)
    return GoTo(path="/sign-in", done="signed-out", cookies={VISIT: ""})


def choose_language(asked: Asked) -> Answer:
    """Another language, on the same page."""
    chosen = asked.said("language")
    cookies = {LANGUAGE: chosen} if chosen in languages() else {}
    return GoTo(path=inside(asked.said("to")), cookies=cookies)


def new_form_key() -> str:
    """What the browser of somebody who is not signed in holds, so that forms can be ours."""
    return secrets.token_urlsafe(24)


def inside(to: str) -> str:
    """An address of the console, without what comes before; its beginning, where it is none."""
    path = to.removeprefix(AT)
    return path if _INSIDE.fullmatch(path) and ".." not in path else "/"
