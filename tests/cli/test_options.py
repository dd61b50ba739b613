"""One list of options for all commands that build."""

from dataclasses import fields

import pytest

from quiz.cli.options import BuildOptions
from quiz.settings import Settings
from tests.desk import Desk

COMMANDS = ("build", "watch")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_that_builds_has_every_option_with_its_help(desk: Desk, command: str) -> None:
    shown = desk.quiz(command, "--help").out
    for each in fields(BuildOptions):
        assert f"--{each.name.replace('_', '-')} " in shown, each.name


def test_what_nobody_types_are_the_usual_settings() -> None:
    assert BuildOptions().settings() == Settings()
