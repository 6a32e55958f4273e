"""Rows as an XLSX workbook in which no cell acts."""

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

from checkin.documents.exports import Cell, harmless


def workbook(rows: Sequence[Mapping[str, Cell]]) -> bytes:
    """Every text is written as a text: no formula, no link, no number out of letters.

    With the apostrophes of the CSV, for whoever saves it as one.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet, bold = book.add_worksheet("attendance"), book.add_format({"bold": True})
    as_text = book.add_format({"num_format": "@"})
    for column, title in enumerate(rows[0] if rows else ()):
        sheet.write_string(0, column, title, bold)
    for line, row in enumerate(rows, 1):
        for column, cell in enumerate(row.values()):
            if isinstance(cell, int):
                sheet.write_number(line, column, cell)
            else:
                sheet.write_string(line, column, str(harmless(cell)), as_text)
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()
