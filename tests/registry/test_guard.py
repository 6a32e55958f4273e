"""Who asks: where a desk was found before is no proof of anything."""

import pytest
from journals import KEY, NOW, Journal, enrolled_desk
from sqlalchemy import func, select

from checkin.registry.api.bodies import Sent
from checkin.registry.api.guard import asker
from checkin.registry.database import ALL
from checkin.registry.devices import Asker, revoke
from checkin.registry.refusal import Refusal
from checkin.sync.signing import DEVICE, NONCE, SIGNATURE, Asked, new_nonce, request_headers


@pytest.fixture
def desk(database):
    return enrolled_desk(database)


def sent_by(journal, key=KEY):
    asked = Asked(device=journal.device, method="GET", target="/v1/feed", nonce=new_nonce())
    said = request_headers(asked, key)
    return Sent(
        method="GET",
        target="/v1/feed",
        device=said[DEVICE],
        nonce=said[NONCE],
        signature=said[SIGNATURE],
        body=b"",
        packing="",
        address="",
    )


def sight_of(connection):
    if connection.dialect.name == "sqlite":
        return "1"
    return connection.execute(select(func.current_setting("checkin.center"))).scalar_one()


@pytest.mark.parametrize("guess", [ALL, 1, 2], ids=["no guess", "right", "wrong"])
def test_whatever_was_guessed_the_transaction_sees_the_desks_own_center(database, desk, guess):
    with database.reading(guess) as connection:
        found = asker(connection, sent_by(desk), guess)
        assert isinstance(found, Asker)
        assert (found.device.device, found.center.number) == (desk.device, 1)
        assert sight_of(connection) == "1"


@pytest.mark.parametrize("guess", [ALL, 1, 2], ids=["no guess", "right", "wrong"])
def test_a_desk_that_was_found_before_is_refused_once_it_is_revoked(database, desk, guess):
    with database.writing(ALL) as connection:
        revoke(connection, desk.device, "lost", NOW)
    with database.reading(guess) as connection:
        found = asker(connection, sent_by(desk), guess)
    assert isinstance(found, Refusal)
    assert found.code == "device-revoked"


def test_an_unknown_desk_stays_unknown_wherever_it_is_looked_for(database, desk):
    for guess in (ALL, 1, 2):
        with database.reading(guess) as connection:
            found = asker(connection, sent_by(Journal(7)), guess)
        assert isinstance(found, Refusal)
        assert found.code == "unknown-device"
