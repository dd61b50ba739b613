"""A question that goes on over the page: what is asked stands whole on the first, no option is torn."""

from dataclasses import replace

import pytest

from quiz.items.model import Manner
from quiz.page.handout import Choice, Material, Part, Task
from quiz.page.look import Look
from quiz.page.pieces import joined, parted
from quiz.page.render import form_pages, printed_form
from quiz.sheet.shapes import Shape
from tests.page.questions import choice, claim, order, quiz_of

LARGE = Look(large_print=True)
LONG = "Wer das Abkommen unterschreibt, der weiß auch, dass es vor dem Winter nicht mehr in Kraft treten kann. "
TASK = Task(
    number=7,
    stem="Was davon?",
    cue="das Abkommen",
    material=Material(Manner.VERBATIM, "So."),
    points=1,
    choices=tuple(Choice(letter, letter) for letter in "ABC"),
)
PART = Part("choice", Shape.CHOICE, "Ankreuzen.", (TASK,))


def test_pieces_are_what_is_asked_and_each_option() -> None:
    asked, *options = parted(PART, [7]).tasks
    assert (asked.stem, asked.material, asked.choices) == (TASK.stem, TASK.material, ())
    assert [(option.stem, option.material, [each.letter for each in option.choices]) for option in options] == [
        (None, None, ["A"]),
        (None, None, ["B"]),
        (None, None, ["C"]),
    ]
    assert [piece.goes_on for piece in (asked, *options)] == [True, True, True, False]


def test_options_side_by_side_stay_together() -> None:
    asked, options = parted(replace(PART, tasks=(replace(TASK, columns=2),)), [7]).tasks
    assert (asked.choices, options.choices) == ((), TASK.choices)


@pytest.mark.parametrize("count", range(1, 5))
def test_pieces_on_a_page_become_a_task_again(count: int) -> None:
    pieces = parted(PART, [7]).tasks
    (first,) = joined(pieces[:count])
    rest = list(joined(pieces[count:]))
    assert [option for task in (first, *rest) for option in task.choices] == list(TASK.choices)
    assert first == TASK if count == 4 else first.goes_on and not rest[0].goes_on


def test_other_tasks_and_statements_stay_whole() -> None:
    assert parted(PART, [8]) == PART
    truth = replace(PART, shape=Shape.TRUTH)
    assert parted(truth, [7]) == truth


def test_a_question_goes_on_only_if_no_other_way_fills_the_page() -> None:
    high = [choice(LONG * 2, [LONG] * 3) for _ in range(6)]
    quiz = quiz_of(high)
    pages = form_pages(quiz, quiz.forms[0], LARGE)
    assert (pages.faults, pages.parted > 0) == (0, True)
    html = printed_form(quiz.sheet, pages, LARGE)
    assert html.count("weiter auf der nächsten Seite") == pages.parted
    assert html.count('class="score"') == len(high), "points stand once"
    low = quiz_of([choice("Kurz.", ["Ada", "Grace", "Emmy"]) for _ in range(20)])
    assert form_pages(low, low.forms[0], LARGE).parted == 0


def test_rows_to_put_in_order_stay_on_a_page_that_holds_them() -> None:
    quiz = quiz_of([*(claim(LONG) for _ in range(6)), order("In welcher Folge?", [LONG * 2] * 4, [1, 2, 3, 4])])
    pages = form_pages(quiz, quiz.forms[0], LARGE)
    assert not any(task.goes_on for part in pages.form.parts for task in part.tasks)
