"""Makes pages of sheets: the one way from what a paper says to what is printed and previewed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from checkin.documents.desk_blocks import Codes, Keyboard, Signs
from checkin.documents.draw_desk import draw_codes, draw_keyboard, draw_signs
from checkin.documents.draw_form import (
    draw_choice,
    draw_fields,
    draw_heading,
    draw_note,
    draw_signatures,
    draw_totals,
)
from checkin.documents.draw_head import draw_foot, draw_head, foot_height, head_height
from checkin.documents.draw_room import draw_cards, draw_room
from checkin.documents.draw_table import draw_table
from checkin.documents.drawn import Page, Paper
from checkin.documents.lettering import Lettering
from checkin.documents.pen import Pen
from checkin.documents.sheet import (
    Block,
    Cards,
    Choice,
    Fields,
    Heading,
    NewPage,
    Note,
    Room,
    Sheet,
    Signatures,
    Table,
    Totals,
)


def pages_of(sheet: Sheet, paper: Paper, lettering: Lettering) -> list[Page]:
    """The pages of one sheet; page x of y counts its own."""
    pen = Pen(lettering=lettering, paper=paper, landscape=sheet.landscape)
    pen.head = head_height(pen, sheet.head)
    pen.foot = foot_height(pen, sheet.head)
    pen.new_page()
    for block in sheet.blocks:
        _DRAWN_BY[type(block)](pen, block)
    for number, page in enumerate(pen.pages, 1):
        head = replace(pen, pages=[Page(page.width, page.height)])
        draw_head(head, sheet.head, number)
        # Read aloud and copied, a page begins with its head.
        page.marks[:0] = head.page.marks
        draw_foot(replace(pen, pages=[page]), sheet.head, number, len(pen.pages))
    return pen.pages


_DRAWN_BY: Mapping[type[Block], Callable[[Pen, Any], None]] = {
    Table: draw_table,
    Totals: draw_totals,
    Signatures: draw_signatures,
    Note: draw_note,
    Heading: draw_heading,
    Fields: draw_fields,
    Choice: draw_choice,
    Room: draw_room,
    Cards: draw_cards,
    Signs: draw_signs,
    Codes: draw_codes,
    Keyboard: draw_keyboard,
    NewPage: lambda pen, _: pen.new_page(),
}
