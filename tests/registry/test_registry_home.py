"""The folder of a registry: made once, opened again, its keys for nobody else."""

import ssl
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.registry.certificates import expires, hosts_in
from checkin.registry.home import (
    Founding,
    make_home,
    open_home,
    renew_certificate,
    renew_when_due,
)
from checkin.registry.settings import RegistrySettings, load_settings, save_settings
from checkin.sync.signing import pin_of
from checkin.trouble import Trouble

NOW = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    founding = Founding(
        settings=RegistrySettings(name="Programme"), hosts=["localhost", "127.0.0.1"], now=NOW
    )
    return make_home(tmp_path / "registry", founding)


def test_what_was_made_is_opened_again(home):
    again = open_home(home.folder)
    assert again.public == home.public
    assert again.settings == home.settings
    assert pin_of(again.said()) == pin_of(home.said())
    assert again.database_url.endswith("registry.db")


def test_its_keys_are_for_nobody_else(home):
    files = list((home.folder / "keys").glob("*.pem"))
    assert len(files) == 4
    assert {file.stat().st_mode & 0o077 for file in files} == {0}
    assert home.folder.stat().st_mode & 0o077 == 0


def test_the_certificate_names_its_hosts_and_hangs_on_the_authority(home):
    chain = home.server_files[0].read_bytes()
    server, authority = x509.load_pem_x509_certificates(chain)
    server.verify_directly_issued_by(authority)
    names = server.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["localhost"]
    assert [str(one) for one in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1"]
    context = ssl.create_default_context(cadata=home.said().ca)
    context.load_cert_chain(*home.server_files)


def test_a_renewed_certificate_keeps_the_pin(home):
    before = pin_of(home.said())
    renew_certificate(home, ["registry.example"], NOW + timedelta(days=300))
    assert pin_of(open_home(home.folder).said()) == before
    assert expires(home.server_files[0]) == NOW + timedelta(days=665)


def test_ticket_keys_are_added_and_counted(home):
    assert home.ticket_keys() == [1]
    given = Ed25519PrivateKey.generate()
    assert home.add_ticket_key(given) == 2
    assert home.ticket_key(2).private_bytes_raw() == given.private_bytes_raw()


def test_a_ticket_can_name_no_more_than_thirty_one_keys(home):
    for _ in range(30):
        home.add_ticket_key()
    with pytest.raises(Trouble) as told:
        home.add_ticket_key()
    assert told.value.code == "registry-keys-used-up"


@pytest.mark.parametrize(("days", "renewed"), [(274, False), (276, True), (400, True)])
def test_a_certificate_is_renewed_in_its_last_ninety_days(home, days, renewed):
    before = expires(home.server_files[0])
    now = NOW + timedelta(days=days)
    assert renew_when_due(home, now) is renewed
    assert (expires(home.server_files[0]) > before) is renewed
    assert hosts_in(home.server_files[0]) == ["localhost", "127.0.0.1"]


def test_nothing_is_made_in_a_folder_that_holds_something(home):
    founding = Founding(settings=RegistrySettings(), hosts=["localhost"], now=NOW)
    with pytest.raises(Trouble) as told:
        make_home(home.folder, founding)
    assert told.value.code == "registry-there"


def test_a_host_that_is_none_leaves_no_registry(tmp_path):
    founding = Founding(settings=RegistrySettings(), hosts=["考试.cn"], now=NOW)
    with pytest.raises(Trouble) as told:
        make_home(tmp_path / "r", founding)
    assert told.value.code == "registry-host-wrong"
    with pytest.raises(Trouble) as told:
        open_home(tmp_path / "r")
    assert told.value.code == "no-registry"


def test_an_empty_folder_is_no_registry(tmp_path):
    with pytest.raises(Trouble) as told:
        open_home(tmp_path)
    assert told.value.code == "no-registry"


def test_the_zone_of_the_programme_is_kept(tmp_path):
    kept = RegistrySettings(zone="Europe/Berlin")
    save_settings(tmp_path, kept)
    assert load_settings(tmp_path) == kept


@pytest.mark.parametrize(
    "content", ["name = 7", "nonsense = 'x'", "= =", "smtp_port = '25'", "zone = 'Mars/A'"]
)
def test_damaged_settings_are_told(tmp_path, content):
    save_settings(tmp_path, RegistrySettings())
    assert load_settings(tmp_path) == RegistrySettings()
    (tmp_path / "registry.toml").write_text(content)
    with pytest.raises(Trouble) as told:
        load_settings(tmp_path)
    assert told.value.code == "registry-settings-damaged"


@pytest.mark.parametrize("content", [None, b"", b"no key"])
def test_a_key_that_is_gone_is_told(home, content):
    file = home.folder / "keys" / "identity.pem"
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(Trouble) as told:
        open_home(home.folder)
    assert told.value.code == "registry-key-missing"
