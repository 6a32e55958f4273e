"""What is said of a folder that cannot be opened, and that nothing is left half-started."""

import os
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import storage_stage as stage
from keyring.errors import KeyringError

from checkin.storage import keys
from checkin.storage.engine import DATABASE
from checkin.storage.folder import check_local
from checkin.storage.keys import KeyPlace, find_key, make_key, system_store
from checkin.storage.opening import BALLAST, BALLAST_BYTES, open_for_reading, open_for_writing
from checkin.trouble import Trouble


class Store:
    """A key store in memory."""

    def __init__(self):
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password


class LockedStore(Store):
    def get_password(self, *_):
        raise KeyringError("locked")

    set_password = get_password


class ForgetfulStore(Store):
    def set_password(self, service, username, password):
        """Says nothing and keeps nothing."""


def used(folder, count=2):
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, count)


def refused(folder, store=None):
    """The trouble of opening; the folder must be free afterwards."""
    with pytest.raises(Trouble) as told:
        open_for_writing(folder, store)
    assert told.value.message
    assert told.value.hint
    assert str(folder) in str(told.value) or "key" in told.value.code
    return told.value.code


def contents(folder):
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.name != "desk.lock"}


def test_a_new_folder_becomes_a_desk(tmp_path):
    folder = tmp_path / "deep" / "desk"
    used(folder)
    assert {one.name for one in folder.iterdir()} == {
        DATABASE,
        "database.key",
        "journal.head",
        BALLAST,
        "desk.lock",
    }
    assert (folder / BALLAST).stat().st_size == BALLAST_BYTES
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_desk_keeps_its_name_and_its_events(tmp_path):
    with stage.desk(tmp_path) as desk:
        name = desk.ledger.device
        stage.append(desk.ledger, 2)
    with stage.desk(tmp_path) as desk:
        assert (desk.ledger.device, desk.ledger.epoch) == (name, 1)
        assert stage.append(desk.ledger, 1)[0].seq == 3


def test_another_key_opens_nothing_and_changes_nothing(tmp_path):
    used(tmp_path)
    (tmp_path / keys.FILE).write_text("ab" * 32 + "\n")
    before = contents(tmp_path)
    assert refused(tmp_path) == "cannot-open-database"
    assert contents(tmp_path) == before


def test_a_missing_key_is_told_and_none_is_made(tmp_path):
    used(tmp_path)
    (tmp_path / keys.FILE).unlink()
    before = contents(tmp_path)
    assert refused(tmp_path) == "key-missing"
    assert contents(tmp_path) == before


@pytest.mark.parametrize("content", [b"", b"abc", b"zz" * 32, b"ab" * 31, b"\xff\xfe\x00"])
def test_a_key_file_that_holds_no_key_is_told(tmp_path, content):
    used(tmp_path)
    (tmp_path / keys.FILE).write_bytes(content)
    assert refused(tmp_path) == "key-unreadable"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"\0" * 16 + data[16:],
        lambda data: data[:20] + bytes([data[20] ^ 1]) + data[21:],
        lambda _data: b"This is a letter and no database. " * 200,
        lambda _data: b"SQLite format 3\0" + b"\0" * 8176,
        lambda data: data[: len(data) // 2 // 4096 * 4096 + 100],
        lambda data: data[:4096],
    ],
    ids=["salt", "one-bit", "letter", "plain-sqlite", "half", "one-page"],
)
def test_a_damaged_or_foreign_file_is_told_and_left_as_it_is(tmp_path, damage):
    used(tmp_path)
    file = tmp_path / DATABASE
    file.write_bytes(damage(file.read_bytes()))
    before = contents(tmp_path)
    assert refused(tmp_path) == "cannot-open-database"
    assert contents(tmp_path) == before


def test_an_empty_file_in_the_place_of_a_journal_is_told(tmp_path):
    used(tmp_path)
    (tmp_path / DATABASE).write_bytes(b"")
    assert refused(tmp_path) == "cannot-open-database"
    assert (tmp_path / DATABASE).read_bytes() == b""


def test_a_database_that_is_gone_while_its_head_is_there_is_told(tmp_path):
    used(tmp_path)
    (tmp_path / DATABASE).unlink()
    assert refused(tmp_path) == "cannot-open-database"
    assert not (tmp_path / DATABASE).exists()


def test_after_a_refusal_the_folder_can_be_opened(tmp_path):
    used(tmp_path)
    key = (tmp_path / keys.FILE).read_text()
    (tmp_path / keys.FILE).write_text("ab" * 32)
    refused(tmp_path)
    (tmp_path / keys.FILE).write_text(key)
    used(tmp_path)
    assert stage.verified(tmp_path).events == 4


def test_a_folder_that_is_in_use_is_told(tmp_path):
    with stage.desk(tmp_path) as desk:
        assert refused(tmp_path) == "desk-in-use"
        assert stage.append(desk.ledger, 1)[0].seq == 1
    used(tmp_path)


def test_a_folder_that_another_process_uses_is_told(tmp_path):
    code = (
        "import sys; from pathlib import Path;"
        "from checkin.storage.opening import open_for_writing;"
        "opened = open_for_writing(Path(sys.argv[1]), None);"
        "print('open', flush=True); sys.stdin.read(); opened.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "open\n"
        assert refused(tmp_path) == "desk-in-use"
        with open_for_reading(tmp_path, None) as look:
            assert look(lambda books: books.unsent()) == 0
        other.communicate("")
    assert other.returncode == 0
    used(tmp_path)


def test_a_desk_without_a_journal_is_told_to_a_reader(tmp_path):
    with pytest.raises(Trouble) as told, open_for_reading(tmp_path, None):
        pass
    assert told.value.code == "no-desk"
    assert list(tmp_path.iterdir()) == []


def test_where_the_folder_should_be_there_is_a_file(tmp_path):
    (tmp_path / "desk").write_text("a file")
    assert refused(tmp_path / "desk") == "read-only-folder"


def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    """As another user where this one may write everywhere."""
    folder = tmp_path / "desk"
    used(folder)
    os.chmod(folder, 0o500)  # noqa: PTH101
    code = (
        "import os, sys; from pathlib import Path;"
        "from checkin.storage.opening import open_for_writing;"
        "from checkin.trouble import Trouble\n"
        "if os.getuid() == 0:\n"
        "    import ctypes; libc = ctypes.CDLL(None, use_errno=True)\n"
        "    [libc.prctl(24, number, 0, 0, 0) for number in range(64)]\n"
        "    data = (ctypes.c_uint32 * 6)(); head = (ctypes.c_uint32 * 2)(0x20080522, 0)\n"
        "    assert libc.capset(head, data) == 0\n"
        "try: open_for_writing(Path(sys.argv[1]), None)\n"
        "except Trouble as told: print(told.code)\n"
    )
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
        )
    finally:
        os.chmod(folder, 0o700)  # noqa: PTH101
    assert done.stdout == "read-only-folder\n"


@pytest.mark.parametrize(
    ("line", "is_refused"),
    [
        ("server:/export {} nfs4 rw 0 0", True),
        ("//server/share {} cifs rw 0 0", True),
        ("//server/share {} smb3 rw 0 0", True),
        ("user@host: {} fuse.sshfs rw 0 0", True),
        ("remote: {} fuse.rclone rw 0 0", True),
        ("/dev/sda1 {} ext4 rw 0 0", False),
        ("overlay {} overlay rw 0 0", False),
    ],
    ids=lambda value: value.split()[2] if isinstance(value, str) else "",
)
def test_a_folder_on_a_network_is_refused(tmp_path, line, is_refused):
    mounts = tmp_path / "mounts"
    folder = tmp_path / "with blank" / "desk"
    point = str(folder.parent).replace(" ", "\\040")
    mounts.write_text(f"/dev/root / ext4 rw 0 0\n{line.format(point)}\n")
    if is_refused:
        with pytest.raises(Trouble) as told:
            check_local(folder, mounts)
        assert told.value.code == "network-folder"
    else:
        check_local(folder, mounts)
    assert not folder.exists()


def test_the_nearest_mount_decides(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/ {tmp_path} nfs rw 0 0\n/dev/sda1 {tmp_path}/local ext4 rw 0 0\n")
    check_local(tmp_path / "local" / "desk", mounts)
    with pytest.raises(Trouble):
        check_local(tmp_path / "localised", mounts)


def test_a_link_to_a_network_is_a_network(tmp_path):
    (tmp_path / "share").mkdir()
    (tmp_path / "desk").symlink_to(tmp_path / "share")
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/root / ext4 rw 0 0\nserver:/ {tmp_path}/share nfs rw 0 0\n")
    with pytest.raises(Trouble):
        check_local(tmp_path / "desk", mounts)


@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - Center", "Dropbox", "iCloud Drive"])
def test_a_folder_that_a_cloud_keeps_is_refused(tmp_path, name):
    assert refused(tmp_path / name / "desk") == "network-folder"
    assert not (tmp_path / name).exists()


def test_a_key_goes_into_the_key_store(tmp_path):
    store = Store()
    opened = open_for_writing(tmp_path, store)
    opened.close()
    assert opened.key_place is KeyPlace.KEYRING
    assert not (tmp_path / keys.FILE).exists()
    assert [len(bytes.fromhex(key)) for key in store.kept.values()] == [32]
    again = open_for_writing(tmp_path, store)
    again.close()
    assert again.key_place is KeyPlace.KEYRING


@pytest.mark.parametrize("store", [None, ForgetfulStore()], ids=["none", "forgetful"])
def test_without_a_store_that_keeps_it_a_key_lies_in_a_file_of_its_owner(tmp_path, store):
    opened = open_for_writing(tmp_path, store)
    opened.close()
    assert opened.key_place is KeyPlace.FILE
    assert stat.S_IMODE((tmp_path / keys.FILE).stat().st_mode) == 0o600


def test_a_locked_store_is_told_and_no_second_key_is_made(tmp_path):
    store = Store()
    open_for_writing(tmp_path, store).close()
    before = contents(tmp_path)
    assert refused(tmp_path, LockedStore()) == "key-unreadable"
    assert contents(tmp_path) == before


def test_a_key_of_a_store_that_is_no_key_is_told(tmp_path):
    store = Store()
    open_for_writing(tmp_path, store).close()
    store.kept = dict.fromkeys(store.kept, "no key")
    assert refused(tmp_path, store) == "key-unreadable"


def test_the_store_of_another_folder_opens_nothing(tmp_path):
    store = Store()
    open_for_writing(tmp_path / "one", store).close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert refused(tmp_path / "two", store) == "key-missing"


def test_no_key_is_made_twice_and_no_key_is_overwritten(tmp_path):
    made = make_key(tmp_path, None)
    with pytest.raises(FileExistsError):
        make_key(tmp_path, None)
    assert find_key(tmp_path, None) == made


def test_a_backend_that_may_not_encrypt_is_no_store():
    """The tests run with one that refuses everything."""
    assert system_store() is None


def test_many_threads_at_once_get_one_order(tmp_path):
    with stage.desk(tmp_path) as desk:
        with ThreadPoolExecutor(8) as threads:
            futures = [threads.submit(stage.append, desk.ledger, 5) for _ in range(8)]
            seqs = sorted(event.seq for future in futures for event in future.result())
        assert seqs == list(range(1, 41))
    assert stage.verified(tmp_path).faults == ()
