"""How hard a question is: by what is to be done, by the length of what is written, by how close wrong options are."""

import pytest

from quiz.items.model import Direction, Distractor, Item, Passage
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.difficulty import difficulty
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact
from quiz.sheet.shapes import Shape


def level(shape: Shape, words: int = 1, *closeness: float) -> int:
    answer = " ".join(["word"] * words)
    item = Item(FactRef(FactKind.FACT, "a"), Fact(question="?", answer=answer), Direction.ANSWER, "?", Passage(answer))
    reason = Reason(ReasonKind.WRONG_ANSWER)
    return difficulty(item, shape, [Distractor("x", reason, closeness=each) for each in closeness])


def test_recognising_is_easier_than_recalling_a_word_and_that_easier_than_a_statement() -> None:
    levels = {
        Shape.TRUTH: 1,
        Shape.CHOICE: 1,
        Shape.MATCHING: 2,
        Shape.BANK: 2,
        Shape.BLANK: 2,
        Shape.SHORT: 2,
        Shape.NUMBER: 3,
        Shape.ORDER: 3,
        Shape.OPEN: 3,
    }
    assert {shape: level(shape) for shape in levels} == levels


@pytest.mark.parametrize(("words", "hard"), [(1, 2), (3, 2), (4, 3), (9, 3)])
def test_a_long_answer_is_harder_where_it_is_written(words: int, hard: int) -> None:
    assert level(Shape.SHORT, words) == hard
    assert level(Shape.CHOICE, words) == 1


@pytest.mark.parametrize(
    ("closeness", "hard"), [((0.5, 0.5), 1), ((0.8, 0.8), 2), ((0.8, 0.5), 2), ((0.8, 0.2), 1), ((0.6,), 1)]
)
def test_close_wrong_options_make_a_choice_harder(closeness: tuple[float, ...], hard: int) -> None:
    assert level(Shape.CHOICE, 1, *closeness) == hard


def test_from_eight_words_on_an_answer_gets_no_harder() -> None:
    """A written answer with far-off wrong options: 0.55 + 7 * 0.02 - 0.4 * 0.25 is below the third level."""
    assert level(Shape.SHORT, 8, 0.25) == level(Shape.SHORT, 30, 0.25) == 2
    assert level(Shape.SHORT, 8, 0.3) == 3
