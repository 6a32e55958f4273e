"""`checkin ready`: red, amber or green, and what to do."""

from checkin.app.readiness import look_at_desk
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.services.readiness import Check, Light, worst
from checkin.services.readiness_checks import checks
from checkin.trouble import Exit
from checkin.ui.readiness.readiness_todo import COMMANDS
from checkin.ui.readiness.readiness_words import item_word, readiness_sentence, readiness_todo

_MARKS = {Light.GREEN: "[ok]", Light.AMBER: "[! ]", Light.RED: "[X ]"}


def ready(data: Data = None, as_json: AsJson = False) -> None:
    """Look whether the desk is ready. Exit status 1: something is red."""
    facts = look_at_desk(data)
    found = checks(facts)
    for check in found:
        sentence = readiness_sentence(check, facts.books.center)
        if as_json:
            say_json(
                {
                    "item": check.item,
                    "light": check.light,
                    "finding": check.finding,
                    "value": check.value,
                    "sentence": sentence,
                    "todo": _todo(check),
                }
            )
        else:
            say(f"{_MARKS[check.light]} {item_word(check.item)}: {sentence}")
            if check.light is not Light.GREEN:
                say(f"     {_todo(check)}")
    leave(Exit.REFUSED if worst(found) is Light.RED else Exit.DONE)


def _todo(check: Check) -> str:
    """What to do, and what to type for it."""
    said, command = readiness_todo(check), COMMANDS.get(check.item, "")
    return f"{said[:-1]}: {command}." if said and command else said
