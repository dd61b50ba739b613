"""A form is as long as its paper asks for, where nobody said how many questions it is to have."""

from dataclasses import replace

from quiz.items.ask import ask
from quiz.page.fills import Pages
from quiz.page.look import Look
from quiz.paper.form import Quiz
from quiz.project.length import laid_out
from quiz.settings import USUAL, over
from quiz.sheet.model import QuizPlan
from tests.bench.paper import cases
from tests.paper import generated


def laid(seed: int, questions: int, look: Look | None = None, *, exactly: bool) -> tuple[Quiz, tuple[Pages, ...]]:
    sheet = generated.sheet(seed)
    plan = over(QuizPlan(questions=questions, forms=1), USUAL)
    return laid_out(replace(sheet, quiz=plan), list(ask(sheet)), look or Look(), exactly=exactly)


def test_a_question_less_spares_a_sheet_of_paper() -> None:
    quiz, (pages,) = laid(18, 30, exactly=True)
    assert (len(quiz.forms[0].questions), pages.sheets) == (30, 2)
    quiz, (pages,) = laid(18, 30, exactly=False)
    assert (len(quiz.forms[0].questions), pages.sheets) == (29, 1)
    assert quiz.sheet.quiz.questions == 29, "what the key says to type gives the same quiz again"


def test_a_form_that_ends_well_is_as_long_as_usual() -> None:
    quiz, _ = laid(2, 20, exactly=False)
    assert len(quiz.forms[0].questions) == 20


def test_copies_in_large_print_ask_the_same() -> None:
    usual, large = (laid(4, 30, Look(large_print=large), exactly=False) for large in (False, True))
    assert large[0].forms == usual[0].forms
    assert len(large[1][0].fills) > len(usual[1][0].fills)


def test_forms_of_many_sheets_end_well() -> None:
    assert [str(case) for case in cases(3, exactly=False) if case.faults] == []
