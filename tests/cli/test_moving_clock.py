"""The clock of a rehearsal: set, faster, put forward; its running time goes along."""

from datetime import timedelta

from builders import MINUTE, T

from checkin.app.moving_clock import MovingClock


def test_it_shows_its_start_and_goes_on_as_fast_as_it_should():
    at = [100.0]
    clock = MovingClock(T, 60.0, lambda: at[0])
    assert clock.now() == T
    at[0] += 2
    assert clock.now() == T + 2 * MINUTE


def test_wall_and_running_time_go_together_also_when_it_is_put_forward():
    at = [100.0]
    clock = MovingClock(T, 2.0, lambda: at[0])
    first = clock.read()
    at[0] += 5
    clock.put_forward(10 * MINUTE)
    then = clock.read()
    assert (
        then.wall - first.wall == then.running - first.running == timedelta(minutes=10, seconds=10)
    )
    assert then.boot == first.boot
