"""Who may do what in the console: one row for each action."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """The roles, each may do what the ones before it may. Stored: add, never rename."""

    VIEWER = "viewer"
    OPERATOR = "operator"
    ADMINISTRATOR = "administrator"


class Action(StrEnum):
    """What somebody can want of the console. Stored as deeds: add, never rename."""

    LOOK = "look"
    MAKE_CODE = "make-code"
    SETTLE_CASE = "settle-case"
    SETTLE_QUARANTINE = "settle-quarantine"
    REQUEUE_QUARANTINE = "requeue-quarantine"
    EXPORT_QUARANTINE = "export-quarantine"
    CHANGE_BOOKING = "change-booking"
    RETRY_NOTICE = "retry-notice"
    REVOKE_DEVICE = "revoke-device"
    SEE_STAFF = "see-staff"
    DISABLE_STAFF = "disable-staff"


LOWEST: Mapping[Action, Role] = {
    Action.LOOK: Role.VIEWER,
    Action.MAKE_CODE: Role.OPERATOR,
    Action.SETTLE_CASE: Role.OPERATOR,
    Action.SETTLE_QUARANTINE: Role.OPERATOR,
    Action.REQUEUE_QUARANTINE: Role.OPERATOR,
    Action.EXPORT_QUARANTINE: Role.OPERATOR,
    Action.CHANGE_BOOKING: Role.OPERATOR,
    Action.RETRY_NOTICE: Role.OPERATOR,
    Action.REVOKE_DEVICE: Role.ADMINISTRATOR,
    Action.SEE_STAFF: Role.ADMINISTRATOR,
    Action.DISABLE_STAFF: Role.ADMINISTRATOR,
}
"""The lowest role that may."""


def may(role: Role, action: Action) -> bool:
    """Whether this role may do it."""
    order = list(Role)
    return order.index(role) >= order.index(LOWEST[action])
