"""The settings of a registry: one TOML file, one frozen object."""

import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import tomli_w

from checkin.domain.wall_time import is_zone
from checkin.trouble import Trouble, wrong_input

FILE = "registry.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrySettings:
    """What differs from registry to registry. An empty text means: not used.

    `database` is an address, empty for a file in the registry's folder. `url` is where desks reach
    it. `zone` is an IANA name: the programme's own clock, for what is of no one center. `smtp_*`
    and `sms_*` are how notices leave (docs/registry.md); passwords come from the environment, never
    from this file.
    """

    name: str = "Registry"
    url: str = "https://localhost:8443"
    database: str = ""
    zone: str = ""
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_tls: str = "starttls"
    smtp_user: str = ""
    mail_from: str = ""
    sms_url: str = ""
    sms_sender: str = ""


def load_settings(folder: Path) -> RegistrySettings:
    """The settings in the registry's folder.

    Raises:
        Trouble: `no-registry`, `registry-settings-damaged`.
    """
    file = folder / FILE
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise Trouble(
            "no-registry",
            f"There is no registry in {folder}.",
            "Make one with `checkin registry init`, or name its folder with --home.",
        ) from error
    except ValueError as error:
        raise _damaged(file, str(error)) from error
    known = {field.name: type(field.default) for field in fields(RegistrySettings)}
    for name, value in found.items():
        if type(value) is not known.get(name):
            raise _damaged(file, f"`{name}` is not known, or of the wrong kind")
    settings = RegistrySettings(**found)
    if settings.zone and not is_zone(settings.zone):
        raise _damaged(file, f"there is no time zone {settings.zone}")
    return settings


def save_settings(folder: Path, settings: RegistrySettings) -> None:
    """Write them."""
    (folder / FILE).write_bytes(tomli_w.dumps(asdict(settings)).encode("utf-8"))


def require_zone(name: str) -> None:
    """Refuse what is no IANA name; an empty one stands for none.

    Raises:
        Trouble: `zone-unknown`.
    """
    if name and not is_zone(name):
        hint = "Name it as Europe/Berlin or Asia/Shanghai."
        raise wrong_input("zone-unknown", f"There is no time zone “{name}”.", hint)


def _damaged(file: Path, what: str) -> Trouble:
    return Trouble(
        "registry-settings-damaged",
        f"The settings of the registry in {file} are damaged: {what}.",
        "Mend the line; docs/registry.md names them all.",
    )
