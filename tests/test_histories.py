"""Sixty histories of an author and a learner against the real Anki; `python -m tests.histories 1000` has more."""

from hypothesis.stateful import run_state_machine_as_test

from tests.histories import History, PushedHistory, settings_for


def test_no_history_doubles_loses_or_spoils_anything() -> None:
    run_state_machine_as_test(History, settings=settings_for(60, steps=8))


def test_nor_does_one_whose_decks_are_pushed_into_an_open_anki() -> None:
    run_state_machine_as_test(PushedHistory, settings=settings_for(10, steps=8))
