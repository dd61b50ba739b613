"""In which language findings are written, and that each message has its words in each language."""

from __future__ import annotations

import ast
import re

import pytest

from quiz.cli.language import Tongue
from quiz.messages import ENGLISH, catalogue_of
from tests.desk import ROOT, Desk, harbour

OTHERS = [tongue.value for tongue in Tongue if tongue != ENGLISH]


def raised() -> set[str]:
    """Return the English texts that the program says to people who write sheets."""
    calls = (
        node
        for path in (ROOT / "quiz").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
    )
    return {str(ast.literal_eval(call.args[0])) for call in calls} - {""}


@pytest.mark.parametrize("language", OTHERS)
def test_each_message_stands_in_each_language_and_no_other_does(language: str) -> None:
    assert raised() == set(catalogue_of(language)) - {""}


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_what_the_message_names(language: str) -> None:
    def named(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)", text))

    assert {text: named(text) for text in catalogue_of(language)} == {
        text: named(translated) for text, translated in catalogue_of(language).items()
    }


@pytest.mark.parametrize(
    ("locale", "said"),
    [("de_AT.UTF-8", "Fehler"), ("fr_FR", "erreur"), ("en_GB", "error"), ("nl_NL", "error"), ("C", "error")],
)
def test_findings_are_written_in_the_language_of_the_person(desk: Desk, locale: str, said: str) -> None:
    desk.writes(harbour() | {"people": {}})
    assert f": {said}: " in desk.quiz("check", LC_ALL=locale).out
    assert f": {said}: " in desk.quiz("build", LC_ALL=locale).err


def test_a_language_that_is_asked_for_wins(desk: Desk) -> None:
    desk.writes(harbour() | {"people": {}})
    assert ": Fehler: " in desk.quiz("check", "--lang", "de", LC_ALL="fr_FR").out
    for command in (["build"], ["show", "decks/harbour.yaml"], ["diff"], ["export", "moodle"], ["push"]):
        assert ": Fehler: " in desk.quiz(*command, "--lang", "de", LC_ALL="fr_FR").err


def test_the_first_variable_that_is_set_tells_the_locale(desk: Desk) -> None:
    desk.writes(harbour() | {"people": {}})
    assert ": erreur: " in desk.quiz("check", LC_ALL="", LC_MESSAGES="fr_CA", LANG="de_DE").out
    assert ": Fehler: " in desk.quiz("check", LC_ALL="", LC_MESSAGES="", LANG="de_DE").out


def test_a_new_sheet_is_in_the_language_of_the_person(desk: Desk) -> None:
    assert desk.quiz("new", "port", LC_ALL="fr_FR.UTF-8").code == 0
    assert "language: fr" in (desk.decks / "port.yaml").read_text(encoding="utf-8")
