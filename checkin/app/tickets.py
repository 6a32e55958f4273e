"""Looks into tickets with the desk's keys, and prints slips where a private key is."""

from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from checkin.app.clock import now
from checkin.app.desk import key_store
from checkin.app.file_names import as_file_name
from checkin.documents.slip_pdf import slip_pdf
from checkin.documents.slip_png import slip_png
from checkin.documents.slips import Slip
from checkin.domain.decision import Listed
from checkin.paths import default_data, issuing_key_file
from checkin.services.lookup import center_of, listed_as
from checkin.services.ports import Books
from checkin.storage.opening import has_journal, open_for_reading
from checkin.tickets.ticket import Flawed, Ticket, issue, read
from checkin.trouble import wrong_input


def inspect_ticket(data: Path | None, text: str) -> Ticket | Flawed:
    """What a text says, verified with the keys of the roster in `data`."""
    folder = data or default_data()
    if not has_journal(folder):
        return read(text, ())
    with open_for_reading(folder, key_store(folder)) as look:
        return look(lambda books: read(text, books.keys()))


def print_slips(
    data: Path | None,
    out: Path | None,
    key: Path | None,
    key_id: int,
    appointments: Sequence[str],
    session: str,
) -> list[Path]:
    """Sign and print the slips of the roster into `out`; the PDF of all first, then PNGs."""
    folder = data or default_data()
    private = _private_key(key or issuing_key_file(folder))
    with open_for_reading(folder, key_store(folder)) as look:
        slips = look(lambda books: _slips(books, private, key_id, appointments, session))
    if not slips:
        raise wrong_input(
            "nobody-to-print", "Nobody on the roster is meant.", "Check the ids with `find`."
        )
    return write_slips(out or folder / "slips", slips)


def write_slips(out: Path, slips: Sequence[Slip]) -> list[Path]:
    """Write `slips.pdf` and a PNG for each slip into the folder `out`, by the appointment's id."""
    out.mkdir(parents=True, exist_ok=True)
    files = [out / "slips.pdf"]
    files[0].write_bytes(slip_pdf(slips))
    for slip in slips:
        file = out / f"{as_file_name(slip.listed.appointment.id)}.png"
        file.write_bytes(slip_png(slip))
        files.append(file)
    return files


def _slips(
    books: Books,
    private: Ed25519PrivateKey,
    key_id: int,
    appointments: Sequence[str],
    session: str,
) -> list[Slip]:
    center = center_of(books)
    wanted = _wanted(books, appointments, session)
    return [
        Slip(
            listed=listed,
            center=center,
            text=issue(
                Ticket(
                    key_id=key_id,
                    serial=listed.appointment.serial or 0,
                    center=center.number,
                    day=center.day(listed.session.scheduled_start),
                ),
                private,
            ),
        )
        for listed in wanted
        if listed.appointment.serial is not None
    ]


def _wanted(books: Books, appointments: Sequence[str], session: str) -> list[Listed]:
    if appointments:
        rows = [found for one in appointments if (found := books.appointment(one))]
    elif session:
        rows = list(books.appointments(session))
    else:
        rows = [row for one in books.all_sessions() for row in books.appointments(one.id)]
    return [listed for row in rows if (listed := listed_as(books, row, now()))]


def _private_key(file: Path) -> Ed25519PrivateKey:
    hint = "Tickets are signed by the registry; name its private key (PEM) with --key."
    try:
        key = load_pem_private_key(file.read_bytes(), password=None)
    except OSError as error:
        raise wrong_input("no-ticket-key", f"There is no ticket key in {file}.", hint) from error
    except (ValueError, TypeError) as error:
        raise wrong_input("no-ticket-key", f"{file} is no private key (PEM).", hint) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise wrong_input("no-ticket-key", f"{file} is no Ed25519 key.", hint)
    return key
