"""Where the program keeps its files, and where its own resources lie."""

from pathlib import Path

import platformdirs


def default_data() -> Path:
    """The platform's data folder for this program; nothing is created."""
    return platformdirs.user_data_path("checkin", appauthor=False)


def default_registry() -> Path:
    """The platform's data folder for a registry; nothing is created."""
    return platformdirs.user_data_path("checkin-registry", appauthor=False)


def resources() -> Path:
    """The folder of icons, sounds and translations: inside the package, or else beside it."""
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def settings_file(data: Path) -> Path:
    """The settings of the desk whose data folder this is."""
    return data / "settings.toml"


def list_mappings_file(data: Path) -> Path:
    """What was said of the columns of lists; it holds headers only."""
    return data / "list-mappings.json"


def log_file(data: Path) -> Path:
    """The log of the desk; it holds ids and outcomes, never names nor scanned text."""
    return data / "logs" / "checkin.log"


def issuing_key_file(data: Path) -> Path:
    """The private ticket key, which only a registry and a demo have (PEM)."""
    return data / "registry" / "ticket-key.pem"


def trusted_registry_file(data: Path) -> Path:
    """The public keys of the registry that this desk trusts (hex, one a line)."""
    return data / "registry" / "trusted-keys.txt"
