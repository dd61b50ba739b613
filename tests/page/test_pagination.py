"""A form ends well on its pages: none is over a quarter empty before the last, which is a quarter full at least."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.page.fills import WELL_ENDED
from quiz.page.heights import Heights
from quiz.page.look import Look
from quiz.page.measures import CLOSEST, Measures
from quiz.page.render import form_pages
from quiz.page.setter import RESERVE
from quiz.paper.compose import compose
from quiz.paper.form import Quiz
from quiz.sheet.model import QuizPlan
from quiz.sheet.papers import Paper
from quiz.words import LANGUAGES, words_for
from tests.page.questions import choice, matching, quiz_of, real_quiz
from tests.paper import generated

LARGE, ROOMY, SMALL = Look(large_print=True), Look(dyslexia=True), Look(Paper.A5)
LARGE_ON_SMALL = Look(Paper.A5, large_print=True)


def shortened(quiz: Quiz, count: int) -> Quiz:
    """The quiz with its first questions only."""
    form, left, sections = quiz.forms[0], count, []
    for section in form.sections:
        sections += [replace(section, questions=section.questions[:left])] if left > 0 else []
        left -= len(section.questions)
    return replace(quiz, forms=(replace(form, sections=tuple(sections)),))


def generated_quiz(seed: int, questions: int) -> Quiz:
    sheet = replace(generated.sheet(seed), language=LANGUAGES[seed % len(LANGUAGES)])
    return compose(replace(sheet, quiz=QuizPlan(questions=questions, forms=1)), list(ask(sheet)))


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
        (2, 10, LARGE_ON_SMALL),
        (4, 20, LARGE_ON_SMALL),
    ],
)
def test_a_form_that_no_usual_density_ends_well_is_set_otherwise(seed: int, questions: int, look: Look) -> None:
    quiz = generated_quiz(seed, questions)
    assert form_pages(quiz, quiz.forms[0], look).faults == 0


def test_a_head_stands_alone_only_if_the_first_question_does_not_fit_below_it() -> None:
    for seed in range(2, 7):
        quiz = generated_quiz(seed, 10)
        pages = form_pages(quiz, quiz.forms[0], LARGE_ON_SMALL)
        measures = Measures(LARGE_ON_SMALL, words_for(quiz.sheet.language))
        heights, first = Heights(measures, CLOSEST, pages.form.gap, pages.form.number), pages.form.parts[0]
        head = heights.head(pages.form, quiz.sheet.title, quiz.sheet.source) - measures.higher
        asked = CLOSEST.parts * measures.rem + heights.part_head(first) + heights.tasks(first, first.tasks[:1])
        assert pages.head_alone == (head + asked > measures.height * (1 - RESERVE)), seed


def test_a_set_that_shares_a_bank_stays_whole_where_a_form_ends_as_well() -> None:
    names = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Kurt Gödel", "Emmy Noether"]
    for count in range(10, 20):
        quiz = quiz_of([choice(f"Gesagt {n}.", names[:3]) for n in range(count)], matching(list("abcde"), names))
        pages = form_pages(quiz, quiz.forms[0], Look())
        assert (pages.tears, pages.faults) == (0, 0), count
