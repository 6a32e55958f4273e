"""A code that is held in view counts once."""

from checkin.scanning.held import OUT_OF_VIEW, HeldCodes


def test_a_held_code_counts_once_however_long_it_is_held():
    held = HeldCodes()
    counted = [held.seen("A", at / 15) for at in range(15 * 60)]
    assert counted == [True] + [False] * (15 * 60 - 1)


def test_a_code_counts_again_only_after_it_was_away_long_enough():
    held = HeldCodes()
    assert held.seen("A", 10.0)
    assert not held.seen("A", 10.0 + OUT_OF_VIEW - 0.001)
    assert held.seen("A", 10.0 + OUT_OF_VIEW - 0.001 + OUT_OF_VIEW)


def test_two_codes_that_alternate_count_once_each():
    held = HeldCodes()
    counted = [(name, at) for at in range(60) for name in "AB" if held.seen(name, at / 10)]
    assert counted == [("A", 0), ("B", 0)]


def test_a_scanner_that_is_stuck_is_heard_once():
    held = HeldCodes()
    assert sum(held.seen("A", at / 100) for at in range(1_000)) == 1


def test_a_clock_that_went_back_does_not_make_a_held_code_new():
    held = HeldCodes()
    assert held.seen("A", 100.0)
    assert not held.seen("A", 3.0)
    assert not held.seen("A", 101.0)


def test_after_forgetting_the_code_in_view_counts_again():
    held = HeldCodes()
    assert held.seen("A", 1.0)
    held.forget()
    assert held.seen("A", 1.1)


def test_no_text_is_kept():
    held = HeldCodes()
    held.seen("PRIVATE", 1.0)
    assert "PRIVATE" not in repr(vars(held))


def test_codes_that_are_gone_take_no_memory():
    held = HeldCodes()
    for number in range(1_000):
        held.seen(str(number), number * 2.0)
    assert len(held._last_seen) == 1


def test_a_lone_surrogate_is_a_text_like_others():
    held = HeldCodes()
    assert held.seen("\ud800", 1.0)
    assert not held.seen("\ud800", 1.1)
