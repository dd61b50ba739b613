"""Who never saw the source scores what chance gives, whatever tricks he knows."""

from statistics import fmean

import pytest

from quiz.paper.form import Quiz
from quiz.paper.plan import head
from quiz.phrasing import source_line
from quiz.words import words_for
from tests.paper.generated import sheet
from tests.paper.guesser import TRICKS, Combination, Riddle, above_chance, naive, riddles
from tests.paper.newsroom import news
from tests.paper.composed import REAL, quiz_of, real

SHEETS = 100
SEEDS = 4
QUESTIONS = 40
POINTS = 0.03


@pytest.fixture(scope="module")
def sheets() -> list[list[Riddle]]:
    """The questions of each form: of many generated sheets, and of both real ones."""
    made = [(sheet, news)[seed % 2](seed) for seed in range(SHEETS)]
    generated = [quiz_of(each, questions=QUESTIONS, forms=1) for each in made]
    own = [quiz_of(real(name), questions=QUESTIONS, forms=1, seed=seed) for name in REAL for seed in range(SEEDS)]
    return [riddles(quiz.forms[0], f"{quiz.sheet.id}/{n}", head_of(quiz)) for n, quiz in enumerate([*generated, *own])]


def head_of(quiz: Quiz) -> str:
    """What stands in the head of a form: its title, and the source on one line."""
    return f"{head(quiz.sheet)} {source_line(quiz.sheet.source, words_for(quiz.sheet.language))}"


def learned(sheets: list[list[Riddle]]) -> float:
    """How much all tricks together gain on one half of the sheets, weighed by the other half; both ways round."""
    halves = [[riddle for form in sheets[start::2] for riddle in form] for start in (0, 1)]
    return fmean(above_chance(halves[1 - n], Combination(halves[n])) for n in (0, 1))


def test_there_are_enough_questions_to_tell(sheets: list[list[Riddle]]) -> None:
    assert sum(map(len, sheets)) >= 2000


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_gains_nothing(sheets: list[list[Riddle]], trick: str) -> None:
    gained = above_chance([riddle for form in sheets for riddle in form], TRICKS[trick])
    assert abs(gained) <= POINTS


def test_all_tricks_together_learned_on_other_sheets_gain_nothing(sheets: list[list[Riddle]]) -> None:
    assert abs(learned(sheets)) <= POINTS


def test_the_guesser_bites_where_options_are_made_without_thought(sheets: list[list[Riddle]]) -> None:
    careless = [[naive(riddle) for riddle in form] for form in sheets]
    every = [riddle for form in careless for riddle in form]
    assert above_chance(every, TRICKS["like_the_others"]) > 5 * POINTS
    assert above_chance(every, TRICKS["most_common_position"]) > 10 * POINTS
    assert learned(careless) > 10 * POINTS
