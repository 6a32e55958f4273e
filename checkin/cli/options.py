"""The arguments and options that several commands of the day share."""

from typing import Annotated

import typer

from checkin.ui.words.decision_words import OVERRIDE_REASONS, REFUSAL_REASONS, UNDO_REASONS

Appointment = Annotated[str, typer.Argument(metavar="APPOINTMENT", help="Its id, as `scan` says.")]
Session = Annotated[
    str, typer.Argument(metavar="SESSION", help="Its id, as `session list` says it.")
]
OtherSession = Annotated[
    str, typer.Argument(metavar="[SESSION]", help="Default: the one at hand.", show_default=False)
]
InSession = Annotated[str, typer.Option("--session", help="Default: the one at hand.")]
InRoom = Annotated[str, typer.Option("--room", help="Default: that of the session.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, in a word or two.")]
ReasonToAdmit = Annotated[
    str, typer.Option("--reason", help=f"Why: {', '.join(OVERRIDE_REASONS)}, or in a word.")
]
ReasonToRefuse = Annotated[
    str, typer.Option("--reason", help=f"Why: {', '.join(REFUSAL_REASONS)}, or in a word.")
]
ReasonToUndo = Annotated[
    str, typer.Option("--reason", help=f"Why: {', '.join(UNDO_REASONS)}, or in a word.")
]
Words = Annotated[str, typer.Option("--words", help="More about it.")]
Second = Annotated[str, typer.Option("--second", help="A second person.")]
Seat = Annotated[str | None, typer.Option("--seat", help="Another seat.", show_default=False)]
