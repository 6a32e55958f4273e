"""The key that a desk signs with: kept like the journal's own, one for each journal."""

import stat

import pytest
from keyring.errors import KeyringError

from checkin.storage.keys import KeyPlace, find_device_key, find_key, make_device_key, make_key
from checkin.trouble import Trouble

ONE, OTHER = "6f0c5e1e-4a55-4d0e-8f4e-3c2b1a0d9e8f", "00000000-0000-4000-8000-000000000000"


class Memory(dict):
    """A key store in memory."""

    def get_password(self, *place):
        return self.get(place)

    def set_password(self, service, username, password):
        self[service, username] = password


class Broken(Memory):
    """One that cannot keep anything."""

    def set_password(self, *_):
        raise KeyringError("locked")


@pytest.mark.parametrize("store", [None, Memory(), Broken()], ids=["file", "store", "broken"])
def test_a_key_that_was_made_is_found_again(tmp_path, store):
    assert find_device_key(tmp_path, store, ONE) is None
    made = make_device_key(tmp_path, store, ONE)
    assert len(made.raw) == 32
    assert find_device_key(tmp_path, store, ONE) == made
    assert find_device_key(tmp_path, store, OTHER) is None
    place = KeyPlace.KEYRING if type(store) is Memory else KeyPlace.FILE
    assert made.place is place


def test_the_file_is_for_its_owner_only(tmp_path):
    make_device_key(tmp_path, None, ONE)
    [file] = tmp_path.iterdir()
    assert file.name == f"device-{ONE}.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("store", [None, Memory()], ids=["file", "store"])
def test_a_new_journal_has_a_new_key_and_the_former_one_stays(tmp_path, store):
    former = make_device_key(tmp_path, store, ONE)
    new = make_device_key(tmp_path, store, OTHER)
    assert new.raw != former.raw
    assert find_device_key(tmp_path, store, ONE) == former


def test_a_renewed_key_takes_the_place_of_the_old_one_wherever_that_lay(tmp_path):
    store = Memory()
    make_device_key(tmp_path, None, ONE)
    renewed = make_device_key(tmp_path, store, ONE)
    assert find_device_key(tmp_path, store, ONE) == renewed
    assert list(tmp_path.iterdir()) == []


def test_two_desks_on_one_computer_have_keys_of_their_own(tmp_path):
    store = Memory()
    one, other = (make_device_key(tmp_path / name, store, ONE) for name in ("a", "b"))
    assert find_device_key(tmp_path / "a", store, ONE) == one
    assert find_device_key(tmp_path / "b", store, ONE) == other
    assert one.raw != other.raw


@pytest.mark.parametrize("store", [None, Memory()], ids=["file", "store"])
def test_it_is_another_key_than_the_one_of_the_journal(tmp_path, store):
    database, device = make_key(tmp_path, store), make_device_key(tmp_path, store, ONE)
    assert find_key(tmp_path, store) == database
    assert device.raw != database.raw


@pytest.mark.parametrize("content", [b"", b"zz" * 32, b"ab" * 31, b"\xff\xfe"])
def test_a_file_that_holds_no_key_is_told(tmp_path, content):
    (tmp_path / f"device-{ONE}.key").write_bytes(content)
    with pytest.raises(Trouble) as told:
        find_device_key(tmp_path, None, ONE)
    assert told.value.code == "key-unreadable"
