"""Centers with their desks: last contact, how many records, codes to enrol, and revocation."""

import io
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import qrcode
from markupsafe import Markup
from qrcode.image.svg import SvgPathImage
from sqlalchemy import Connection, Select, and_, func, select

from checkin.domain.center import Center
from checkin.domain.instant import stamp
from checkin.registry.catalogue import center_numbered, center_with
from checkin.registry.console.asking import (
    Answer,
    Asked,
    GoTo,
    Page,
    not_there,
    path_of,
    refused,
)
from checkin.registry.console.deeds import note_deed
from checkin.registry.console.overview import centers_without_desk
from checkin.registry.console.paging import all_of, listed
from checkin.registry.console.rights import Action
from checkin.registry.database import ALL, sees
from checkin.registry.desk_tables import devices, enrolment_codes, epochs
from checkin.registry.devices import device_with, revoke
from checkin.registry.enrolment import make_code
from checkin.registry.tables import centers
from checkin.sync.enrolment_code import EnrolmentCode, pack, typed
from checkin.sync.signing import pin_of

HOURS = (2, 8, 24, 72)
LONGEST_REASON = 300
ONLY_HERE = ("localhost", "127.0.0.1", "::1")
"""Hosts by which another computer finds itself, not the registry."""


def show_centers(asked: Asked) -> Answer:
    """All centers, each with its desks in one line; or those that lack one before long."""
    bare = asked.wanted("bare") == "yes"
    with asked.registry.database.reading(ALL) as connection:
        query = _centers(asked.wanted("q"))
        if bare:
            query = query.where(centers_without_desk(asked.now))
        found = listed(connection, asked, query)
    values = {"list": found, "q": asked.wanted("q"), "bare": bare}
    return Page(name="centers.html", values=values)


def show_center(asked: Asked) -> Answer:
    """A center's desks."""
    with asked.registry.database.reading(ALL) as connection:
        center = center_with(connection, asked.path["code"])
        if center is None:
            return not_there()
        # From here on another center's rows are not seen, whatever a query forgets.
        sees(connection, center.number)
        found = listed(connection, asked, _desks(center))
        codes = all_of(connection, _open_codes(center, stamp(asked.now)))
    values = {"center": center, "list": found, "codes": codes, "hours": HOURS}
    return Page(name="center.html", values=values)


def make_enrolment_code(asked: Asked) -> Answer:
    """A code, shown on this page and never again."""
    registry, hours = asked.registry, asked.said("hours")
    lasts = timedelta(hours=int(hours)) if hours in map(str, HOURS) else timedelta(hours=HOURS[0])
    with registry.database.writing(ALL) as connection:
        center = center_with(connection, asked.path["code"])
        if center is None:
            return not_there()
        sees(connection, center.number)
        code = make_code(connection, center.number, asked.now, lasts)
        details = {"hours": int(lasts.total_seconds() // 3600)}
        _note(connection, asked, Action.MAKE_CODE, center.code, details)
    address = registry.home.settings.url
    pin = pin_of(registry.home.said(plain=registry.plain))
    text = pack(EnrolmentCode(pin=pin, code=code, url=address))
    values = {
        "center": center,
        "picture": _picture(text),
        "text": text,
        "typed": typed(code),
        "address": address,
        "pin": pin.hex(),
        "until": asked.now + lasts,
        "only_here": leads_to_itself(address),
    }
    return Page(name="code.html", values=values)


def leads_to_itself(address: str) -> bool:
    """Whether a desk that follows this address finds itself instead of the registry."""
    return urlsplit(address).hostname in ONLY_HERE


def ask_revocation(asked: Asked) -> Answer:
    """What a revocation does, and whether it is really meant."""
    return _revocation(asked, "")


def revoke_desk(asked: Asked) -> Answer:
    """Refuse a desk from now on; its name is typed to say that it is meant."""
    why = asked.said("why")[:LONGEST_REASON]
    with asked.registry.database.writing(ALL) as connection:
        device = device_with(connection, asked.path["device"])
        center = center_numbered(connection, device.center) if device is not None else None
        if device is None or center is None:
            return not_there()
        if why and asked.said("desk") == device.desk:
            sees(connection, center.number)
            if not revoke(connection, device.device, why, asked.now):
                return refused("revoked-already", 409)
            _note(connection, asked, Action.REVOKE_DEVICE, device.device, {"why": why})
            return GoTo(path=path_of("centers", center.code), done="revoked")
    return _revocation(asked, "lacks-reason" if not why else "lacks-name")


def _revocation(asked: Asked, fault: str) -> Answer:
    with asked.registry.database.reading(ALL) as connection:
        device = device_with(connection, asked.path["device"])
        center = center_numbered(connection, device.center) if device is not None else None
    if device is None or center is None:
        return not_there()
    values = {"device": device, "center": center, "fault": fault, "why": asked.said("why")}
    return Page(name="revoke.html", values=values, status=422 if fault else 200)


def _note(
    connection: Connection, asked: Asked, action: Action, about: str, details: Mapping[str, Any]
) -> None:
    note_deed(
        connection,
        staff=asked.staff,
        deed=action.value,
        about=about,
        now=asked.now,
        details=details,
    )


def _centers(wanted: str) -> Select[Any]:
    heard = (
        select(
            devices.c.center,
            func.count().label("desks"),
            func.max(devices.c.last_contact).label("last_contact"),
            func.sum(devices.c.waiting).label("waiting"),
        )
        .where(devices.c.revoked_at.is_(None))
        .group_by(devices.c.center)
        .subquery()
    )
    records = (
        select(devices.c.center, func.sum(epochs.c.count).label("records"))
        .join(epochs, epochs.c.device == devices.c.device)
        .group_by(devices.c.center)
        .subquery()
    )
    query = (
        select(centers, heard.c.desks, heard.c.last_contact, heard.c.waiting, records.c.records)
        .outerjoin(heard, heard.c.center == centers.c.number)
        .outerjoin(records, records.c.center == centers.c.number)
        .order_by(centers.c.code)
    )
    if wanted:
        match = centers.c.code.icontains(wanted, autoescape=True)
        query = query.where(match | centers.c.name.icontains(wanted, autoescape=True))
    return query


def _desks(center: Center) -> Select[Any]:
    records = (
        select(
            epochs.c.device,
            func.sum(epochs.c.count).label("records"),
            func.max(epochs.c.forked_at).label("forked_at"),
        )
        .group_by(epochs.c.device)
        .subquery()
    )
    return (
        select(devices, records.c.records, records.c.forked_at)
        .outerjoin(records, records.c.device == devices.c.device)
        .where(devices.c.center == center.number)
        .order_by(devices.c.revoked_at.is_not(None), devices.c.desk, devices.c.enrolled_at.desc())
    )


def _open_codes(center: Center, now: str) -> Select[Any]:
    mine = enrolment_codes.c.center == center.number
    good = and_(enrolment_codes.c.used_at.is_(None), enrolment_codes.c.expires_at >= now)
    columns = (enrolment_codes.c.made_at, enrolment_codes.c.expires_at)
    return select(*columns).where(mine & good).order_by(columns[1]).limit(10)


def _picture(text: str) -> Markup:
    """The QR code as SVG; dark on light in every theme, or no desk would read it."""
    out = io.BytesIO()
    qrcode.make(text, image_factory=SvgPathImage, box_size=10, border=4).save(out)
    return Markup(out.getvalue().decode("utf-8").partition("?>\n")[2])  # noqa: S704  # drawn here
