"""`checkin demo`: a sample center around now, in the window or as text."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.demo import Demo, Tried, play_demo, prepare_demo
from checkin.cli.answers import AsJson, leave, say, say_json
from checkin.cli.demo_registry import give_registry, hand_in
from checkin.cli.lines import verdict_line
from checkin.cli.sync import round_lines
from checkin.cli.window import open_anew, require_display
from checkin.trouble import Exit


def demo(
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="DIR", help="An empty folder, or one of an earlier demo."),
    ] = None,
    headless: Annotated[bool, typer.Option("--headless", help="No window: print.")] = False,
    as_json: AsJson = False,
) -> None:
    """Try the desk on a sample center whose sessions lie around now.

    Exit status 1 (headless): a verdict was not the one of the story.
    """
    if not headless:
        require_display()
    prepared = prepare_demo(data)
    if not prepared.lettered and not as_json:
        say("No font with Chinese characters here: the slips are bare codes (fonts-noto-cjk).")
    url = give_registry(prepared)
    if headless:
        status = _print_morning(prepared, as_json=as_json)
        report = hand_in(prepared)
        if not as_json:
            for line in round_lines(report):
                say(line)
        leave(status)
        return
    pins = " · ".join(f"{b.role}: {b.pin}" for b in prepared.sample.badges)
    number = prepared.sample.roster.appointments[0].candidate.number
    say(f"1. Drag a slip from {prepared.slips} into the window, or hold one before the camera.")
    say(f"2. Or type a number ({number}) or a name into the field and press Enter; Enter confirms.")
    say(f"3. Late people are held: F6, a reason, and a PIN ({pins}).")
    say("4. The proctor is signed on: F9 locks the desk, for the next PIN.")
    say(f"5. The registry runs at {url}: F5 shows what it has, Ctrl+F5 pulls and mends its plug.")
    open_anew(prepared.folder)


def _print_morning(prepared: Demo, *, as_json: bool) -> Exit:
    tried = 0
    wrong = 0
    for one in play_demo(prepared):
        tried += 1
        wrong += not one.as_told
        _say_one(one, as_json=as_json)
    if not as_json:
        say(f"{tried} tried, {wrong} not as told. The slips: {prepared.slips}")
        say(f"Go on by hand: checkin scan --data {prepared.folder} --image {prepared.slips}/….png")
    return Exit.REFUSED if wrong else Exit.DONE


def _say_one(one: Tried, *, as_json: bool) -> None:
    shown = one.picture.name if one.picture else one.member.text
    if one.outcome is None:
        say_json({"shown": shown, "code": None}) if as_json else say(f"{shown}: NOT READ")
        return
    line = verdict_line(one.outcome)
    if as_json:
        say_json({"shown": shown, "expected": one.member.code, **line})
        return
    mark = " " if one.as_told else "!"
    say(f"{mark} {shown:<28} {line['signal'].upper():<7} {line['word']} — {line['reason']}")
