"""Uses the program as a screen reader does, through AT-SPI. Run by the system's Python: it has gi.

Usage, on a display and a bus of its own: python3 screen_reader.py PROGRAM…
The slip of somebody who is on time lies before the program's camera. Prints one JSON object: the
`controls` of the window that shows it, what was `heard` when Confirm was pressed, what `opened`
when Help was, and the controls `after` the language was turned.
"""

import json
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LOOK_EVERY = 50
"""Milliseconds. How long all of it may take, is for who runs this to say."""


def main(program):
    heard = []
    Atspi.init()
    ears = Atspi.EventListener.new(lambda event: heard.append(event.any_data))
    ears.register("object:announcement")
    GLib.timeout_add(LOOK_EVERY, lambda: True)
    desk = subprocess.Popen(program)
    try:
        wait(lambda: can_be_pressed("Confirm"), desk)
        before = controls()
        # What was said before somebody listened is lost: the first verdict may be.
        heard.clear()
        press("Confirm")
        wait(lambda: heard, desk)
        press("Help (F1)")
        wait(lambda: "This help" in names(), desk)
        opened = controls()
        press("Language (F8)")
        wait(lambda: "Language (F8)" not in names(), desk)
        found = {"heard": heard, "controls": before, "opened": opened, "after": controls()}
    finally:
        desk.terminate()
        desk.wait()
    print(json.dumps(found))  # noqa: T201


def wait(done, desk):
    """Let events come in until it is so."""
    while not done():
        if desk.poll() is not None:
            raise SystemExit(f"The program ended with {desk.poll()}.")
        GLib.MainContext.default().iteration(True)  # noqa: FBT003


def nodes(node=None):
    """Everything that can be seen, from the window down."""
    if node is None:
        Atspi.get_desktop(0).clear_cache()
        node = Atspi.get_desktop(0)
    for place in range(node.get_child_count()):
        child = node.get_child_at_index(place)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield child
            yield from nodes(child)


def names():
    return {node.get_name() for node in nodes()}


def can_be_pressed(name):
    return any("Press" in actions(one) for one in nodes() if one.get_name() == name)


def press(name):
    [button] = [one for one in nodes() if one.get_name() == name and actions(one)]
    assert button.do_action(actions(button).index("Press"))


def actions(node):
    return [Atspi.Action.get_action_name(node, place) for place in range(node.get_n_actions())]


def controls():
    return [
        {
            "role": node.get_role_name(),
            "name": node.get_name(),
            "actions": actions(node),
            "reached": node.get_state_set().contains(Atspi.StateType.FOCUSABLE),
        }
        for node in nodes()
    ]


if __name__ == "__main__":
    main(sys.argv[1:])
