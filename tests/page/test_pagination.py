"""A form ends well on its pages: none is over a quarter empty before the last, which is a quarter full at least."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.page.look import Look
from quiz.page.pagination import WELL_ENDED
from quiz.page.render import form_pages
from quiz.paper.compose import compose
from quiz.paper.form import Quiz
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper
from quiz.words import LANGUAGES
from tests.page.questions import real_quiz
from tests.paper import generated

LARGE, ROOMY, SMALL = Look(large_print=True), Look(dyslexia=True), Look(Paper.A5)


def shortened(quiz: Quiz, count: int) -> Quiz:
    """The quiz with its first questions only."""
    form, left, sections = quiz.forms[0], count, []
    for section in form.sections:
        sections += [replace(section, questions=section.questions[:left])] if left > 0 else []
        left -= len(section.questions)
    return replace(quiz, forms=(replace(form, sections=tuple(sections)),))


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_no_last_page_is_under_a_quarter_full(name: str, paper: Paper) -> None:
    whole = real_quiz(name)
    for count in range(8, 21):
        quiz = shortened(whole, count)
        fills = form_pages(quiz, quiz.forms[0], Look(paper)).fills
        assert len(fills) == 1 or fills[-1] >= WELL_ENDED, (count, fills)


@pytest.mark.parametrize(
    ("seed", "questions", "look"),
    [
        (10, 30, LARGE),
        (50, 30, LARGE),
        (2, 10, SMALL),
        (7, 30, SMALL),
        (1, 20, LARGE),
        (14, 20, LARGE),
        (26, 10, ROOMY),
        (55, 10, ROOMY),
        (35, 20, ROOMY),
        (59, 20, ROOMY),
    ],
)
def test_a_form_that_no_usual_density_ends_well_is_set_otherwise(seed: int, questions: int, look: Look) -> None:
    sheet = replace(generated.sheet(seed), language=LANGUAGES[seed % len(LANGUAGES)])
    quiz = compose(replace(sheet, quiz=QuizPlan(questions=questions, forms=1)), list(ask(sheet)))
    assert form_pages(quiz, quiz.forms[0], look).faults == 0
