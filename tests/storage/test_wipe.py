"""A desk that was revoked: the roster is gone to the last byte, and the journal stays."""

from datetime import timedelta

import feed_stage as feed
import pytest
import storage_stage as stage
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC
from feed_stage import do, page

from checkin.services.delivery import Enrolment
from checkin.storage import schema
from checkin.storage.engine import DATABASE
from checkin.storage.keys import find_key

PAGE, RESERVED = 4096, 80
"""Of SQLCipher 4: a page ends in 16 bytes of IV and 64 of its seal."""

AT = stage.NOW + timedelta(minutes=1)
SECRETS = [
    b"Person Number7",
    "李晓明".encode(),
    b"TC-100007",
    b"argon2id",
    b"Be kind",
    b"in-elsewhere",
    stage.PUBLIC.public,
    feed.OTHER_DESK.encode(),
]
"""What is of the roster, and nowhere in the journal."""


def decrypted(folder, name=DATABASE):
    """Every byte of every page, the free ones too."""
    data, key = (folder / name).read_bytes(), find_key(folder, None).raw
    plain = []
    for start in range(0, len(data), PAGE):
        whole = data[start : start + PAGE]
        # The first page begins with the salt.
        sealed, iv = whole[16 if start == 0 else 0 : -RESERVED], whole[-RESERVED:][:16]
        opened = Cipher(AES256(key), CBC(iv)).decryptor()
        plain.append(opened.update(sealed) + opened.finalize())
    return b"".join(plain)


def enrolment(desk):
    return Enrolment(
        url="https://registry.example",
        center="SZ-001",
        desk="desk-1",
        device=desk.ledger.device,
        registry_name="Registry",
        registry_key=bytes(range(32)),
        ca="",
        enrolled_at=stage.NOW,
    )


@pytest.fixture
def desk(tmp_path):
    """A desk with a roster, half of a new one aside, and three events of its own."""
    with stage.desk(tmp_path) as opened:
        do(opened, lambda books: books.put_enrolment(enrolment(opened)))
        feed.apply(opened, page(*feed.everything(20), whole=True, complete=True))
        do(opened, lambda books: books.begin_again())
        feed.apply(opened, page(*feed.everything(20), whole=True, more=True, cursor="half"))
        stage.append(opened.ledger, 3)
        yield opened


def test_what_the_pages_are_read_by_finds_what_is_there(desk, tmp_path):
    desk.close()
    plain = decrypted(tmp_path)
    assert [secret for secret in SECRETS if secret not in plain] == []
    assert b"desk-1" in plain


def test_not_a_byte_of_the_roster_is_left(desk, tmp_path):
    do(desk, lambda books: books.wipe_roster(AT))
    assert (tmp_path / f"{DATABASE}-wal").stat().st_size == 0
    plain = decrypted(tmp_path)
    assert [secret for secret in SECRETS if secret in plain] == []
    for table in (*schema.PULLED, *schema.ASIDE.values(), schema.roster, schema.feed):
        assert stage.rows(tmp_path, f"SELECT * FROM {table.name}") == []  # noqa: S608


def test_the_journal_and_what_is_unsent_stay(desk, tmp_path):
    do(desk, lambda books: books.wipe_roster(AT))
    state = do(desk, lambda books: books.sync_state())
    assert (state.recorded, state.waiting) == (3, 3)
    assert state.enrolment.revoked_at == AT
    assert (state.cases, state.instructions, state.pulled_at) == ([], [], None)
    assert do(desk, lambda books: (books.roster(), books.cursor())) == (None, None)
    assert stage.append(desk.ledger, 1)[0].seq == 4
    desk.close()
    assert stage.verified(tmp_path).faults == ()


def test_a_copy_from_before_an_upgrade_goes_too(desk, tmp_path):
    copy = tmp_path / f"{DATABASE}.before-x"
    copy.write_bytes(b"names")
    do(desk, lambda books: books.wipe_roster(AT))
    assert not copy.exists()


def test_a_desk_that_was_revoked_can_pull_again_when_it_is_enrolled_again(desk):
    do(desk, lambda books: books.wipe_roster(AT))
    do(desk, lambda books: books.put_enrolment(enrolment(desk)))
    feed.apply(desk, page(*feed.everything(20), whole=True, complete=True))
    assert len(do(desk, lambda books: books.appointments("S1"))) == 20
    assert do(desk, lambda books: books.enrolment()).revoked_at is None


def test_while_somebody_reads_the_log_keeps_it_until_the_end(desk, tmp_path, caplog):
    with stage.by_hand(tmp_path) as reader:
        do(desk, lambda books: books.connection.exec_driver_sql("PRAGMA busy_timeout = 0"))
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM appointments").fetchone()
        do(desk, lambda books: books.wipe_roster(AT))
    assert "somebody reads" in caplog.text
    caplog.clear()
    desk.close()
    assert [secret for secret in SECRETS if secret in decrypted(tmp_path)] == []
