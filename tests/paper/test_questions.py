"""How questions may be worded: by language and rule, each with examples in `test_questions.txt`."""

from pathlib import Path

import pytest

from quiz.paper.lint import lint
from quiz.paper.questions import hanging, turned_round
from quiz.sheet.read import read
from quiz.words import words_for

CASES = {
    title: lines
    for title, *lines in (
        part.strip().split("\n") for part in Path(__file__).with_suffix(".txt").read_text().split("== ")[1:]
    )
}


def asks_for_a_count(language: str, line: str) -> bool:
    question, _, value = line.partition(" | ")
    sheet = read(
        "probe.yaml",
        f"format: 1\nid: probe\ntitle: Probe\nlanguage: {language}\nsource: {{title: Probe}}\n"
        f'figures:\n  a: {{ask: "{question}", value: "{value}"}}\n'.encode(),
    ).sheet
    assert sheet
    return "not-a-count" in [problem.code for problem in lint(sheet)]


@pytest.mark.parametrize("title", [title for title in CASES if "alone" in title or "hangs" in title])
def test_a_question_that_hangs_in_the_air_is_told_from_one_that_stands_alone(title: str) -> None:
    words = words_for(title[:2])
    assert [line for line in CASES[title] if bool(hanging(line, words)) is not title.endswith("another question")] == []


@pytest.mark.parametrize("title", [title for title in CASES if "asks" in title])
def test_a_count_is_asked_for_where_something_is_counted(title: str) -> None:
    counts = title.endswith("nothing is counted")
    assert [line for line in CASES[title] if asks_for_a_count(title[:2], line) is not counts] == []


@pytest.mark.parametrize("title", [title for title in CASES if "round" in title])
def test_a_question_turns_round_by_a_negation_of_its_main_clause(title: str) -> None:
    words = words_for(title[:2])
    assert [
        line for line in CASES[title] if bool(turned_round(line, words)) is not title.endswith(" turns round")
    ] == []
