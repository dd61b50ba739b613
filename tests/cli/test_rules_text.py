"""`quiz rules`: all rules in a list, one rule explained."""

import re
from importlib import import_module

import pytest

from quiz.cli.rules_text import explained, listed
from quiz.errors import WrongUseError
from quiz.messages import ENGLISH
from quiz.rules import RULES, rule_in
from quiz.words import LANGUAGES
from tests.desk import Desk


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = listed().splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)
    assert all(len(line) <= 130 for line in lines)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_is_explained_with_a_bad_and_a_good_example(code: str) -> None:
    text = explained(code)
    assert text.startswith(f"{code} ({RULES[code].severity}): ")
    assert "Bad:\n    " in text
    assert "Good:\n    " in text


def test_an_unknown_code_is_wrong_use_with_a_suggestion() -> None:
    with pytest.raises(WrongUseError, match="did you mean `no-unit`"):
        explained("no-units")


FOREIGN = re.compile(r"[äöüßéèêç„«»‘]|\b(?:der|die|das|und|nicht|wird|sagte|les|une|est|des)\b")
OTHERS = [language for language in LANGUAGES if language != ENGLISH]


@pytest.mark.parametrize("code", RULES)
def test_the_examples_for_readers_of_english_are_english(code: str) -> None:
    rule = RULES[code]
    assert not FOREIGN.search(f"{rule.summary} {rule.bad} {rule.good}")


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_is_told_in_every_language(language: str) -> None:
    told = import_module(f"quiz.rules.{language}").TOLD
    assert list(told) == list(RULES)
    for code, rule in RULES.items():
        assert len(told[code]) in (1, 3), code
        assert rule_in(code, language).summary != rule.summary, code
    assert all(len(line) <= 150 for line in listed(language).splitlines())


def test_the_language_is_that_of_the_locale_or_the_one_that_is_named(desk: Desk) -> None:
    assert desk.quiz("rules", "no-unit", LC_ALL="de_DE.UTF-8").out == (
        "no-unit (Warnung): eine Zahl, die nichts zählt.\n\nSchlecht:\n    value: 30\n\n"
        "Gut:\n    value: 30\n    unit: Jahre\n"
    )
    assert "Mauvais :\n    value: 30" in desk.quiz("rules", "no-unit", "--lang", "fr").out
    assert desk.quiz("rules", "--lang", "fr").out == listed("fr") + "\n"
