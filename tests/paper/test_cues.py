"""Which questions can't stand on one form."""

from hypothesis import HealthCheck, given, settings

from quiz.items.ask import ask
from quiz.items.pool import Pool
from quiz.paper.cues import Clues, CluesByWord, hinged
from quiz.sheet.model import Sheet
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.paper.generated import sheet as generated
from tests.strategies import sheets


def assert_found(sheet: Sheet) -> None:
    pool = Pool(sheet, words_for(sheet.language))
    seen: list[Clues] = []
    form = CluesByWord()
    for item in ask(sheet):
        question = Clues(item, Shape.CHOICE if item.distractors else Shape.SHORT, pool)
        assert form.clashes(question) is any(hinged(question, other) for other in seen)
        seen.append(question)
        form.add(question)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(sheets())
def test_a_form_finds_by_its_words_whatever_looking_at_each_question_would_find(sheet: Sheet) -> None:
    assert_found(sheet)


def test_the_same_on_longer_sheets() -> None:
    for seed in range(4):
        assert_found(generated(seed))
