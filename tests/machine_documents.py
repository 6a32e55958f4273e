"""Documents as a reader types them, made for whoever a test needs."""

from datetime import date

from checkin.domain.machine_readable import check_digit


def passport(surname: str, given: str, number: str, expires: date) -> list[str]:
    """The two lines of a passport (ICAO 9303, TD3)."""
    names = f"P<UTO{surname}<<{given}".replace(" ", "<")
    fields = [f"{number:<<9}", "900101", f"{expires:%y%m%d}", "<" * 14]
    number, birth, ends, rest = (f"{part}{check_digit(part)}" for part in fields)
    whole = check_digit(number + birth + ends + rest)
    return [f"{names:<<44}"[:44], f"{number}UTO{birth}F{ends}{rest}{whole}"]
