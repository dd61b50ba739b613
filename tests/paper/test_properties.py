"""What holds for the quiz of every sheet that can be written."""

from collections import Counter
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.paper.form import Question
from quiz.paper.shapes import SHAPES
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Fact, Figure, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised, tokens
from quiz.words import words_for
from tests.paper.reading import all_questions, quiz_of
from tests.strategies import sheets

slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
QUESTIONS = st.integers(1, 45)
SEED = st.integers(0, 50)


def meaning(text: str) -> str:
    return normalised(text)


@slow
@given(sheets(), SEED, QUESTIONS)
def test_a_question_has_exactly_one_right_option(sheet: Sheet, seed: int, questions: int) -> None:
    for question in all_questions(quiz_of(sheet, seed=seed, questions=questions)):
        if question.options:
            assert sum(option.right for option in question.options) == 1


@slow
@given(sheets(), SEED, QUESTIONS)
def test_no_two_options_mean_the_same(sheet: Sheet, seed: int, questions: int) -> None:
    for question in all_questions(quiz_of(sheet, seed=seed, questions=questions)):
        assert max(Counter(meaning(option.text) for option in question.options).values(), default=1) == 1


@slow
@given(sheets(), SEED)
def test_no_wrong_option_is_true_as_well(sheet: Sheet, seed: int) -> None:
    said = {quote.words: quote.speaker for quote in sheet.quotes.values()}
    for question in all_questions(quiz_of(sheet, seed=seed, questions=40)):
        fact = question.item.fact
        wrong = [option.text for option in question.options if not option.right]
        if isinstance(fact, Quote) and question.item.direction is Direction.STATEMENT:
            assert all(said[text] != fact.speaker for text in wrong if text in said)
        if isinstance(fact, Quote) and question.item.direction is Direction.SPEAKER and question.shape is Shape.CHOICE:
            assert sheet.people[fact.speaker].name not in wrong
        if isinstance(fact, Figure) and question.shape is Shape.CHOICE:
            assert fact.qualifier not in words_for(sheet.language).lists.bounds
        if isinstance(fact, Fact) and question.shape is Shape.CHOICE:
            assert {meaning(text) for text in wrong} <= {meaning(text) for text in fact.wrong}


@slow
@given(sheets(), SEED, QUESTIONS)
def test_a_form_asks_no_more_than_wanted_and_each_fact_once(sheet: Sheet, seed: int, questions: int) -> None:
    for form in quiz_of(sheet, seed=seed, questions=questions).forms:
        asked = [(question.item.ref) for question in form.questions]
        assert len(asked) <= questions
        assert len(set(asked)) == len(asked)
        assert [question.number for question in form.questions] == list(range(1, len(asked) + 1))


def content(question: Question) -> tuple[object, ...]:
    return (
        question.id,
        question.item,
        question.shape,
        frozenset(o.text for o in question.options),
        question.difficulty,
    )


@slow
@given(sheets(), SEED, st.integers(2, 6))
def test_forms_are_parallel(sheet: Sheet, seed: int, forms: int) -> None:
    quiz = quiz_of(sheet, seed=seed, forms=forms, questions=30)
    assert len(quiz.forms) == forms
    assert len({frozenset(map(content, form.questions)) for form in quiz.forms}) == 1
    assert len({form.points for form in quiz.forms}) == 1


@slow
@given(sheets(), SEED)
def test_a_form_goes_from_easy_to_hard_within_its_sections(sheet: Sheet, seed: int) -> None:
    for form in quiz_of(sheet, seed=seed, questions=30).forms:
        for section in form.sections:
            levels = [question.difficulty for question in section.questions]
            assert levels == sorted(levels)


@slow
@given(sheets(), SEED)
def test_ids_are_unlike_one_another_and_stay_when_something_else_changes(sheet: Sheet, seed: int) -> None:
    def ids(of: Sheet) -> dict[tuple[FactRef, str], str]:
        quiz = quiz_of(of, seed=seed, questions=45)
        return {(q.item.ref, f"{q.item.direction}/{q.shape}"): q.id for q in quiz.forms[0].questions}

    before = ids(sheet)
    edited = replace(sheet, title="Anders", facts=sheet.facts | {"new": Fact(question="Neu?", answer="ja")})
    after = ids(edited)
    assert len(set(before.values())) == len(before)
    assert all(after[name] == short for name, short in before.items() if name in after)


@slow
@given(sheets(), SEED)
def test_no_question_gives_another_away(sheet: Sheet, seed: int) -> None:
    form = quiz_of(sheet, seed=seed, questions=45).forms[0]
    for question in form.questions:
        item = question.item
        for other in form.questions:
            shown = other.material.text if other.material else ""
            if other is question or other.shape is Shape.ORDER:
                continue
            if item.direction is Direction.SPEAKER and item.material:
                assert item.material.text != shown
                assert item.material.text not in [option.text for option in other.options]
            if item.direction is Direction.BLANK:
                wanted = set(tokens(item.fact.blank or "")) if isinstance(item.fact, Quote) else set()
                assert not (any(len(w) > 3 for w in wanted) and wanted <= set(tokens(f"{other.stem} {shown}")))


@slow
@given(sheets(), SEED)
def test_a_bank_is_never_as_long_as_its_rows(sheet: Sheet, seed: int) -> None:
    for form in quiz_of(sheet, seed=seed, questions=45).forms:
        for section in form.sections:
            if SHAPES[section.shape].banked:
                assert len(section.bank) != len(section.questions)
                assert [option.text for option in section.bank] == [o.text for o in section.questions[-1].options]


@slow
@given(sheets(), SEED, st.sets(st.sampled_from(sorted(Shape)), min_size=1))
def test_only_the_wanted_kinds_are_printed(sheet: Sheet, seed: int, kinds: set[Shape]) -> None:
    for question in all_questions(quiz_of(sheet, seed=seed, kinds=tuple(kinds), questions=30)):
        assert question.shape in kinds


@slow
@given(sheets())
def test_rows_of_an_order_have_each_place_once(sheet: Sheet) -> None:
    for question in all_questions(quiz_of(sheet, questions=30)):
        places = [row.place for row in question.rows]
        assert sorted(places) == list(range(1, len(places) + 1))


@slow
@given(sheets())
def test_an_item_keeps_its_key_out_of_its_wrong_options(sheet: Sheet) -> None:
    for item in ask(sheet):
        assert meaning(item.key.text) not in [meaning(distractor.text) for distractor in item.distractors]
