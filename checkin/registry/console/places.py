"""Every address of the console: what is there, and what somebody must be allowed to do for it."""

from dataclasses import dataclass

from checkin.registry.console import (
    bookings_pages,
    cases_pages,
    centers,
    door,
    live,
    notices_pages,
    overview,
    quarantine_pages,
    receipts_pages,
    silent,
    staff_pages,
)
from checkin.registry.console.asking import View
from checkin.registry.console.rights import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address below the console's. `action` None: for everybody, also before they sign in."""

    method: str
    path: str
    action: Action | None
    view: View


def _get(path: str, view: View, action: Action | None = Action.LOOK) -> Place:
    return Place(method="GET", path=path, action=action, view=view)


def _post(path: str, view: View, action: Action | None) -> Place:
    return Place(method="POST", path=path, action=action, view=view)


PLACES = (
    _get("/sign-in", door.show_sign_in, None),
    _post("/sign-in", door.enter, None),
    _post("/sign-out", door.leave, Action.LOOK),
    _post("/language", door.choose_language, None),
    _get("/", overview.show_overview),
    _get("/silent", silent.show_silent),
    _get("/holding", silent.show_holding),
    _get("/centers", centers.show_centers),
    _get("/centers/{code:path}", centers.show_center),
    _post("/centers/{code:path}/codes", centers.make_enrolment_code, Action.MAKE_CODE),
    _get("/devices/{device}/revoke", centers.ask_revocation, Action.REVOKE_DEVICE),
    _post("/devices/{device}/revoke/confirmed", centers.revoke_desk, Action.REVOKE_DEVICE),
    _get("/devices/{device}/receipts", receipts_pages.receipt_file),
    _get("/sessions", live.show_sessions),
    _get("/sessions/{id:path}", live.show_session),
    _get("/cases", cases_pages.show_cases),
    _get("/cases/{id}", cases_pages.show_case),
    _post("/cases/{id}/settle", cases_pages.settle, Action.SETTLE_CASE),
    _get("/quarantine", quarantine_pages.show_quarantine),
    _post("/quarantine/export", quarantine_pages.export_all, Action.EXPORT_QUARANTINE),
    _get("/quarantine/{seq}", quarantine_pages.show_poison),
    _post("/quarantine/{seq}/settle", quarantine_pages.settle_poison, Action.SETTLE_QUARANTINE),
    _post("/quarantine/{seq}/requeue", quarantine_pages.requeue, Action.REQUEUE_QUARANTINE),
    _post("/quarantine/{seq}/export", quarantine_pages.export_poison, Action.EXPORT_QUARANTINE),
    _get("/receipts", receipts_pages.show_receipts),
    _get("/bookings", bookings_pages.show_bookings),
    _get("/bookings/{id:path}", bookings_pages.show_booking),
    _post("/bookings/{id:path}/changes", bookings_pages.change_booking, Action.CHANGE_BOOKING),
    _get("/notices", notices_pages.show_outbox),
    _get("/messages", notices_pages.show_messages),
    _post("/notices/retry", notices_pages.retry, Action.RETRY_NOTICE),
    _get("/staff", staff_pages.show_staff, Action.SEE_STAFF),
    _post("/staff/disable", staff_pages.disable, Action.DISABLE_STAFF),
    _get("/deeds", staff_pages.show_deeds, Action.SEE_STAFF),
)
