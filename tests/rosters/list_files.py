"""Lists as files: text in any encoding, workbooks as a spreadsheet writes them."""

import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

import xlsxwriter

from checkin.domain.center import Center
from checkin.domain.policy import deadline
from checkin.rosters.table import TableReading, read_table

CENTER = Center(number=7, code="SZ-001", zone="Asia/Shanghai")
TAKEN = datetime(2026, 12, 1, tzinfo=UTC)
HEADERS = "number,name,exam,room,date,time"
ROW = "TC-1,Li Xiaoming,TCCA,A-204,2026-12-05,14:30"


def read(path: Path, **options: object) -> TableReading:
    given = {
        "center": CENTER,
        "policy": deadline("p1"),
        "taken_at": TAKEN,
        "progress": lambda _done, _of: None,
    }
    return read_table(path, **(given | options))


def text_list(folder: Path, text: str, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def workbook(
    folder: Path, rows: Sequence[Sequence[object]], first: tuple[int, int] = (0, 0)
) -> Path:
    path = folder / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        clock = book.add_format({"num_format": "hh:mm"})
        for line, row in enumerate(rows, start=first[0]):
            for column, cell in enumerate(row, start=first[1]):
                match cell:
                    case datetime() | date():
                        sheet.write_datetime(line, column, cell, day)
                    case time():
                        sheet.write_datetime(line, column, cell, clock)
                    case str():
                        sheet.write_string(line, column, cell)
                    case _:
                        sheet.write(line, column, cell)
    return path


def open_document(
    folder: Path, rows: Sequence[Sequence[str]], *, of_row: str = "", of_cell: str = ""
) -> Path:
    """The least that is an ODS file, with attributes for each row and cell."""
    lines = "".join(
        f"<table:table-row {of_row}>"
        + "".join(
            f'<table:table-cell {of_cell} office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    path = folder / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces}><office:body>'
            f'<office:spreadsheet><table:table table:name="S">{lines}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path
