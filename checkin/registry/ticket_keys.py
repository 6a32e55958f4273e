"""The keys of tickets: desks are told their public parts."""

from sqlalchemy import Connection, select

from checkin.domain.roster import TicketKey
from checkin.registry.catalogue import put_ticket_key
from checkin.registry.home import Home
from checkin.registry.tables import ticket_keys


def tell_ticket_keys(connection: Connection, home: Home) -> None:
    """Tell the desks every key that is in the registry's folder; what is revoked stays so."""
    revoked = set(
        connection.execute(select(ticket_keys.c.id).where(ticket_keys.c.revoked == 1)).scalars()
    )
    for number in home.ticket_keys():
        public = home.ticket_key(number).public_key().public_bytes_raw()
        put_ticket_key(connection, TicketKey(id=number, public=public, revoked=number in revoked))


def revoke_ticket_key(connection: Connection, home: Home, number: int) -> bool:
    """Tickets of this key are refused from the next contact on; False: there is no such key."""
    if number not in home.ticket_keys():
        return False
    public = home.ticket_key(number).public_key().public_bytes_raw()
    put_ticket_key(connection, TicketKey(id=number, public=public, revoked=True))
    return True


def all_ticket_keys(connection: Connection) -> list[TicketKey]:
    """Every key that was ever told, by its id."""
    rows = connection.execute(select(ticket_keys).order_by(ticket_keys.c.id))
    return [
        TicketKey(id=row.id, public=bytes.fromhex(row.public), revoked=bool(row.revoked))
        for row in rows
    ]
