"""Names of files made of an id that came from elsewhere: one for each, inside of its folder."""

RESERVED = frozenset(
    ("CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10)))
)
"""Windows opens a device by these, whatever ending follows."""


def as_file_name(said: str) -> str:
    """An id as a name without its ending: two ids never give one name, and none leaves the folder.

    Letters and digits of any script stay, with `-`, `_` and dots within; the others are their
    bytes in UTF-8 as `%2F`.
    """
    shown = "".join(_encoded(char) if _is_odd(char) else char for char in said)
    if shown.startswith(".") or shown.partition(".")[0].upper() in RESERVED:
        return _encoded(shown[0]) + shown[1:]
    return shown


def _is_odd(char: str) -> bool:
    return not (char.isalnum() or char in "-_.")


def _encoded(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
