"""Releases of the program: signed once, told to every desk, taken back."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from journals import NOW
from programme import Programme
from test_feed import THERE, Follower

from checkin.registry.database import ALL
from checkin.registry.releases import Publishing, publish, published, withdraw
from checkin.sync.wire_feed import ChangeKind
from checkin.sync.wire_push import SIGNED
from checkin.sync.wire_release import release_of
from checkin.trouble import Trouble

IDENTITY = Ed25519PrivateKey.from_private_bytes(bytes(32))


@pytest.fixture
def installer(tmp_path: Path) -> Path:
    file = tmp_path / "checkin_0.2.0_amd64.deb"
    file.write_bytes(b"the installer")
    return file


def put(database, files, version="0.2.0", notes="Faster.", now=None):
    from_then = now or NOW
    with database.writing(ALL) as connection:
        given = Publishing(version=version, files=files, notes=notes, now=from_then)
        return publish(connection, given, IDENTITY)


def releases_at(follower):
    follower.pull()
    return {
        name: release_of(SIGNED.validate_json(json.dumps(said)))
        for (kind, name), said in follower.state.items()
        if kind == ChangeKind.RELEASE
    }


def test_every_desk_is_told_and_one_that_comes_later_too(database, installer):
    Programme(database)
    here, there = Follower(database), Follower(database, THERE)
    here.pull()
    put(database, [installer])
    for follower in (here, there, Follower(database)):
        [told] = releases_at(follower).values()
        assert (told.version, told.notes, told.key) == (
            "0.2.0",
            "Faster.",
            IDENTITY.public_key().public_bytes_raw(),
        )
        [file] = told.files
        assert (file.name, file.size) == (installer.name, len(b"the installer"))


def test_what_is_withdrawn_is_gone_at_the_desks(database, installer):
    Programme(database)
    follower = Follower(database)
    put(database, [installer])
    assert set(releases_at(follower)) == {"0.2.0"}
    with database.writing(ALL) as connection:
        assert withdraw(connection, "0.2.0")
        assert not withdraw(connection, "0.2.0")
        assert published(connection) == []
    assert releases_at(follower) == {}


@pytest.mark.parametrize("version", ["", "1", "v0.2.0", "0.2.0-rc1", "0.2.0\n"])
def test_a_version_that_nobody_could_compare_is_not_published(database, installer, version):
    with pytest.raises(Trouble, match="cannot be published") as trouble:
        put(database, [installer], version)
    assert trouble.value.code == "release-wrong"
    with database.reading(ALL) as connection:
        assert published(connection) == []


def test_a_file_that_is_not_there_is_named(database, tmp_path):
    with pytest.raises(Trouble, match=r"none\.deb"):
        put(database, [tmp_path / "none.deb"])
