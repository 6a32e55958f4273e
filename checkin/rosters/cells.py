"""The rows of a file, whatever kind of table it is: CSV, TSV, XLSX, XLS, ODS."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias

from python_calamine import CalamineError, CalamineWorkbook

from checkin.rosters.encoding import decoded
from checkin.trouble import Trouble, wrong_input

Cell: TypeAlias = str | int | float | bool | date | time | datetime | timedelta

MOST_BYTES = 64 * 2**20
MOST_UNPACKED = 512 * 2**20
MOST_ROWS = 300_000
MOST_COLUMNS = 256

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_PLACE = re.compile(rb'<(?:\w+:)?c\s[^>]{0,200}?\br="([A-Z]{1,4})(\d{1,8})"')
_CELLS_REPEATED = re.compile(
    rb'<table:table-cell(?=[^>]{0,2000}\bvalue-type=)[^>]{0,2000}\bnumber-columns-repeated="(\d{1,9})"'
)
_ROWS_REPEATED = re.compile(
    rb'<table:table-row\b[^>]{0,1000}number-rows-repeated="(\d{1,9})"[^>]{0,1000}>'
    rb"(?:(?!</table:table-row).){0,2000}?value-type=",
    re.DOTALL,
)
_NOT_WORKED_OUT = re.compile(
    rb'<(?:\w+:)?c\s[^>]{0,200}?\br="([A-Z]{1,4}\d{1,8})"[^>]{0,200}>\s{0,9}'
    rb"<(?:\w+:)?f\b[^>]{0,200}(?:/>|>[^<]{0,2000}</(?:\w+:)?f>)\s{0,9}</(?:\w+:)?c>"
)
"""A formula and no value: written by a program that does not calculate. An empty result has one."""
_CHUNK = 2**20
_OVERLAP = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """An open table. `rows` gives (line as people count it, cells), once; `height` an estimate."""

    rows: Iterator[tuple[int, list[Cell]]]
    height: int
    encoding: str


def read_cells(data: bytes, encoding: str | None) -> Cells:
    """The first sheet with anything in it, or the text. `encoding` overrides what is guessed.

    Raises:
        Trouble: `table-unreadable`, `table-too-big`, `table-formulas`, `table-encoding-unknown`.
    """
    if data.startswith((_ZIP, _OLE)):
        return _workbook(data)
    try:
        text, used = decoded(data, encoding)
    except Trouble as trouble:
        if b"\0" in data[:_CHUNK]:
            raise _unreadable("This is no table: a file of another kind") from trouble
        raise
    return Cells(rows=_lines(text), height=text.count("\n") + 1, encoding=used)


def load_table(path: Path) -> bytes:
    """The bytes of a table file.

    Raises:
        Trouble: `table-unreadable`, `table-too-big`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        what = f"{path} cannot be read: {error.strerror}."
        raise wrong_input("table-unreadable", what, "Check the path.") from error
    if len(data) > MOST_BYTES:
        raise _too_big(f"more than {MOST_BYTES // 2**20} MiB")
    return data


def _lines(text: str) -> Iterator[tuple[int, list[Cell]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    line = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _unreadable(f"Line {line} is no line of a table: {error}") from error
        yield line, list(row)
        line = reader.line_num + 1


def _delimiter(text: str) -> str:
    sample = "\n".join(text[:20_000].splitlines()[:20])
    try:
        return csv.Sniffer().sniff(sample, delimiters=",;\t|").delimiter
    except csv.Error:
        return max(",;\t|", key=sample.count)


def _workbook(data: bytes) -> Cells:
    if data.startswith(_ZIP):
        _measure(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = (book.get_sheet_by_index(place) for place in range(len(book.sheet_names)))
        sheet = next((sheet for sheet in sheets if sheet.height > 1), None)
    except CalamineError as error:
        raise _unreadable("The workbook is damaged, protected or of an unknown kind") from error
    if sheet is None:
        return Cells(rows=iter(()), height=0, encoding="workbook")
    rows = enumerate(sheet.iter_rows(), start=1)
    return Cells(rows=rows, height=sheet.total_height, encoding="workbook")


def _measure(data: bytes) -> None:
    """Refuse a workbook that would unpack to too much: the reader makes room for all at once."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
                raise _too_big("its content is far bigger than the file")
            for part in archive.infolist():
                if part.filename.startswith("xl/worksheets/"):
                    _measure_sheet(archive, part)
                elif part.filename == "content.xml":
                    _measure_document(archive, part)
    # As zipfile tells: damaged, packed in a way it lacks, encrypted, cut.
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise _unreadable("The workbook is damaged or protected") from error


def _measure_sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    for piece in _pieces(archive, part):
        for column, row in _PLACE.findall(piece):
            if _column(column) > MOST_COLUMNS or int(row) > MOST_ROWS:
                raise _too_big(f"there is a cell in {column.decode()}{row.decode()}")
        if formula := _NOT_WORKED_OUT.search(piece):
            raise _not_worked_out(formula[1].decode())


def _measure_document(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    for piece in _pieces(archive, part):
        for cells in _CELLS_REPEATED.findall(piece):
            if int(cells) > MOST_COLUMNS:
                raise _too_big(f"a cell is repeated {cells.decode()} times")
        for rows in _ROWS_REPEATED.findall(piece):
            if int(rows) > MOST_ROWS:
                raise _too_big(f"a row is repeated {rows.decode()} times")


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content in pieces that overlap by more than a tag is long."""
    with archive.open(part) as file:
        kept = b""
        while chunk := file.read(_CHUNK):
            yield kept + chunk
            kept = chunk[-_OVERLAP:]


def _column(letters: bytes) -> int:
    """A is 1, IV is 256."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place


def _unreadable(what: str) -> Trouble:
    hint = "Save the list anew as .xlsx or as CSV in UTF-8, and import that."
    return wrong_input("table-unreadable", f"{what}.", hint)


def _not_worked_out(cell: str) -> Trouble:
    what = f"The cell {cell} is a formula, and what it comes to is not in the file."
    hint = "Open the list in a spreadsheet program, save it there, and import it again."
    return wrong_input("table-formulas", what, hint)


def _too_big(what: str) -> Trouble:
    hint = f"A list has at most {MOST_ROWS} rows and {MOST_COLUMNS} columns; delete the rest."
    return wrong_input("table-too-big", f"The list is too big: {what}.", hint)
