"""Sixty histories of an author and a learner against the real Anki; `python -m tests.histories 1000` has more."""

from hypothesis.stateful import run_state_machine_as_test

from tests.histories import History, settings_for


def test_no_history_doubles_loses_or_spoils_anything() -> None:
    run_state_machine_as_test(History, settings=settings_for(60, steps=8))
