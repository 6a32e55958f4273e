"""The folder of a registry: its settings, its keys, its certificates, its database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.registry.certificates import (
    expires,
    hosts_in,
    make_authority,
    make_server_certificate,
)
from checkin.registry.key_files import load_key, save_key
from checkin.registry.settings import RegistrySettings, load_settings, save_settings
from checkin.sync.wire_identity import IdentitySaid
from checkin.trouble import wrong_input

IDENTITY = "identity.pem"
AUTHORITY, AUTHORITY_KEY = "authority.crt", "authority.pem"
SERVER, SERVER_KEY = "server.crt", "server.pem"
DATABASE = "registry.db"
MOST_TICKET_KEYS = 32
RENEWED_BEFORE = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """An opened folder. `identity` signs answers, receipts and bundles."""

    folder: Path
    settings: RegistrySettings
    identity: Ed25519PrivateKey

    @property
    def database_url(self) -> str:
        """Where the database is."""
        return self.settings.database or f"sqlite:///{(self.folder / DATABASE).resolve()}"

    @property
    def public(self) -> bytes:
        """The public part of the identity, 32 raw bytes."""
        return self.identity.public_key().public_bytes_raw()

    @property
    def server_files(self) -> tuple[Path, Path]:
        """The server's certificate (with the authority's) and its key."""
        return self.folder / "keys" / SERVER, self.folder / "keys" / SERVER_KEY

    def said(self, *, plain: bool = False) -> IdentitySaid:
        """Who this registry is. `plain`: it is reached without TLS, on this very computer."""
        authority = self.folder / "keys" / AUTHORITY
        ca = "" if plain else authority.read_text("ascii")
        return IdentitySaid(name=self.settings.name, key=self.public.hex(), ca=ca)

    def ticket_key(self, number: int) -> Ed25519PrivateKey:
        """The private ticket key with this id.

        Raises:
            Trouble: `registry-key-missing`.
        """
        return load_key(self.folder / "keys" / f"ticket-{number}.pem")

    def ticket_keys(self) -> list[int]:
        """The ids of the private ticket keys that are here, the newest last."""
        files = (self.folder / "keys").glob("ticket-*.pem")
        return sorted(int(file.stem.removeprefix("ticket-")) for file in files)

    def add_ticket_key(self, key: Ed25519PrivateKey | None = None) -> int:
        """Make (or keep) one more ticket key; its id.

        Raises:
            Trouble: `registry-keys-used-up`: a ticket names one of 32.
        """
        number = max(self.ticket_keys(), default=0) + 1
        if number >= MOST_TICKET_KEYS:
            raise wrong_input(
                "registry-keys-used-up",
                f"There have been {MOST_TICKET_KEYS - 1} ticket keys: a ticket can name no more.",
                "Remove the file of one whose tickets are all in the past.",
            )
        save_key(self.folder / "keys" / f"ticket-{number}.pem", key or Ed25519PrivateKey.generate())
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What a new registry is made of. `hosts` are the names and addresses of its certificate."""

    settings: RegistrySettings
    hosts: Sequence[str]
    now: datetime
    identity: Ed25519PrivateKey | None = None
    ticket_key: Ed25519PrivateKey | None = None


def make_home(folder: Path, founding: Founding) -> Home:
    """Make a registry in an empty folder.

    Raises:
        Trouble: `registry-there`: the folder holds one already, or something else.
    """
    if folder.exists() and any(folder.iterdir()):
        raise wrong_input(
            "registry-there",
            f"{folder} is not empty.",
            "Name an empty folder: what is there is never overwritten.",
        )
    keys = folder / "keys"
    keys.mkdir(parents=True, mode=0o700)
    folder.chmod(0o700)
    identity = founding.identity or Ed25519PrivateKey.generate()
    save_key(keys / IDENTITY, identity)
    make_authority(keys / AUTHORITY, keys / AUTHORITY_KEY, founding.settings.name, founding.now)
    home = Home(folder=folder, settings=founding.settings, identity=identity)
    renew_certificate(home, founding.hosts, founding.now)
    home.add_ticket_key(founding.ticket_key)
    # Last: a folder with settings is a registry.
    save_settings(folder, founding.settings)
    return home


def open_home(folder: Path) -> Home:
    """The registry in `folder`.

    Raises:
        Trouble: `no-registry`, `registry-settings-damaged`, `registry-key-missing`.
    """
    settings = load_settings(folder)
    return Home(folder=folder, settings=settings, identity=load_key(folder / "keys" / IDENTITY))


def renew_certificate(home: Home, hosts: Sequence[str], now: datetime) -> None:
    """A new certificate for the server, for a year; desks notice nothing."""
    keys = home.folder / "keys"
    make_server_certificate(
        (keys / AUTHORITY, keys / AUTHORITY_KEY), (keys / SERVER, keys / SERVER_KEY), hosts, now
    )


def renew_when_due(home: Home, now: datetime) -> bool:
    """A new certificate, for the same names, where the old one ends soon; whether it did."""
    due = expires(home.server_files[0]) - now < RENEWED_BEFORE
    if due:
        renew_certificate(home, hosts_in(home.server_files[0]), now)
    return due
