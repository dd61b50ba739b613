"""Who never saw the source scores what chance gives, whatever tricks he knows."""

from dataclasses import replace
from statistics import fmean

import pytest

from quiz.paper.form import Quiz
from quiz.paper.planning import head
from quiz.phrasing.sources import source_line
from quiz.sheet.model import Person
from quiz.words import words_for
from tests.paper.composed import REAL, quiz_of, real
from tests.paper.generated import sheet
from tests.paper.guesser import TRICKS, Combination, Riddle, above_chance, hits, naive, riddles
from tests.paper.newsroom import news

SHEETS = 100
SEEDS = 4
QUESTIONS = 40
POINTS = 0.03

Options = tuple[set[str], ...]


@pytest.fixture(scope="module")
def sheets() -> list[list[Riddle]]:
    """The questions of each form: of many generated sheets, and of both real ones."""
    made = [(sheet, news)[seed % 2](seed) for seed in range(SHEETS)]
    generated = [quiz_of(each, questions=QUESTIONS, forms=1) for each in made]
    own = [quiz_of(real(name), questions=QUESTIONS, forms=1, seed=seed) for name in REAL for seed in range(SEEDS)]
    return [
        riddles(quiz.forms[0], f"{quiz.sheet.id}/{n}", head_of(quiz), quiz.sheet.people)
        for n, quiz in enumerate([*generated, *own])
    ]


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


def riddle(stem: str, *options: str, head: str = "", others: tuple[str, ...] = (), beside: Options = ()) -> Riddle:
    """A question whose first option is the right one, and what stands around it."""
    return Riddle("", "", stem, options, 0, " ".join(others), others, head, tuple(map(frozenset, beside)))


@pytest.mark.parametrize(
    ("trick", "given"),
    [
        ("words_of_the_head", riddle("Who won?", "Santorum", "Romney", head="Santorum wins in Louisiana")),
        ("head_with_what_is_asked", riddle("Who won in Louisiana?", "Santorum", "Romney", head="Louisiana: Santorum")),
        ("not_named_in_the_question", riddle("Who said this? Rech is the best.", "Ada Berg", "Bo Rech")),
        ("named_in_other_questions", riddle("Who said this?", "RT", "CNN", others=("When was RT cut off?",))),
        ("offered_elsewhere", riddle("Who is mayor?", "Ada", "Bo", "Cy", beside=({"Ada", "Di", "Ed"},))),
        ("mirrored", riddle("Who is mayor?", "Ada", "Bo", "Cy", beside=({"Bo", "Cy", "Di"},))),
        ("only_one_of_its_kind", riddle("Who said this?", "the Treasury", "Ada Berg", "Bo Lind")),
        ("only_one_of_its_kind", riddle("Who said this?", "RT", "Ada Berg", "Bo Lind")),
        ("agrees", riddle("Who say so?", "the Greens", "Ada Berg", "Bo Lind")),
        ("agrees", riddle("We reached an … on it.", "agreement", "deal", "treaty")),
        ("says_most", riddle("What is her role?", "minister of finance", "minister", "mayor")),
        ("latest_date", riddle("When was it closed?", "in 2011", "in 1987", "in 1995")),
        (
            "role_stands_elsewhere",
            replace(riddle("Who said this?", "Ada", "Bo", others=("Who is Cy? a farmer",)), sounds_like="a farmer"),
        ),
        ("not_right_elsewhere", replace(riddle("Who is Bo?", "a farmer", "mayor"), solved=("mayor",))),
        ("not_after_the_head", riddle("When was it built?", "in 2011", "in 2027", head="March 2025")),
    ],
)
def test_a_trick_works_where_it_is_not_guarded_against(trick: str, given: Riddle) -> None:
    assert hits(given, TRICKS[trick](given)) == 1


def shared_most(given: Riddle) -> list[float]:
    """The option that stands in most of the questions alike."""
    return [-score for score in TRICKS["mirrored"](given)]


def test_of_roles_that_cannot_all_stand_in_for_one_another_none_is_told_by_where_it_is_offered() -> None:
    roles = ("minister", "minister of labour", "pilot", "baker", "mayor")
    people = {
        role[:10]: Person(name=f"{name}da {name}erg", role=role) for name, role in zip("ABCDE", roles, strict=True)
    }
    asked: list[Riddle] = []
    for number in range(60):
        made = replace(sheet(0), id=f"roles-{number}", people=people, quotes={}, figures={}, facts={})
        asked += riddles(quiz_of(made, kinds=("choice",), questions=5, forms=1).forms[0], made.id)
    assert len(asked) == 5 * 60
    assert above_chance(asked, shared_most) <= POINTS
