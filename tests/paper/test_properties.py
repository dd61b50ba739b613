"""What holds for the quiz of every sheet that can be written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, permutations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.paper.compose import compose
from quiz.paper.form import Form, Question, Quiz
from quiz.paper.shapes import SHAPES
from quiz.sheet.kinds import FactRef
from quiz.sheet.model import Fact, Figure, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.sheet.tokens import normalised, tokens
from quiz.words import words_for
from tests.paper.composed import all_questions, quiz_of
from tests.paper.generated import sheet as generated
from tests.strategies import sheets

slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
SEED = st.integers(0, 50)
MANY = 150
"""How many quizzes are made: once, for all that holds for each of them."""
MOST_QUESTIONS = 45


@cache
def quizzes() -> list[Quiz]:
    """Quizzes of sheets as nobody would write them, half of them with all that their sheet has; and of others."""
    made = [quiz_of(generated(seed), seed=seed, forms=2, questions=4 * seed) for seed in range(1, 12)]
    made.append(quiz_of(generated(12), kinds=("choice", "blank"), forms=2, questions=20))

    @settings(slow, max_examples=MANY, phases=[Phase.generate])
    @given(sheets(), SEED, st.integers(1, 2 * MOST_QUESTIONS), st.integers(2, 6))
    def make(sheet: Sheet, seed: int, questions: int, forms: int) -> None:
        made.append(quiz_of(sheet, seed=seed, questions=min(questions, MOST_QUESTIONS), forms=forms))

    make()
    return made


def questions() -> Iterator[tuple[Sheet, Question]]:
    """Every question of every quiz, with the sheet it is from."""
    return ((quiz.sheet, question) for quiz in quizzes() for question in all_questions(quiz))


def forms() -> Iterator[Form]:
    return (form for quiz in quizzes() for form in quiz.forms)


def test_there_are_quizzes_of_every_shape_to_hold_this_against() -> None:
    assert len(quizzes()) >= MANY
    assert {question.shape for _, question in questions()} == set(Shape)


def meaning(text: str) -> str:
    return normalised(text)


def test_a_question_has_exactly_one_right_option() -> None:
    for _, question in questions():
        if question.options:
            assert sum(option.right for option in question.options) == 1


def test_no_two_options_mean_the_same() -> None:
    for _, question in questions():
        assert max(Counter(meaning(option.text) for option in question.options).values(), default=1) == 1


def test_no_wrong_option_is_true_as_well() -> None:
    for sheet, question in questions():
        said = {quote.words: quote.speaker for quote in sheet.quotes.values()}
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


def test_a_form_asks_no_more_than_wanted_and_each_fact_once() -> None:
    for quiz, form in ((each, form) for each in quizzes() for form in each.forms):
        asked = [(question.item.ref) for question in form.questions]
        assert len(asked) <= (quiz.sheet.quiz.questions or 0)
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


def test_forms_are_parallel() -> None:
    for quiz in quizzes():
        assert len(quiz.forms) == quiz.sheet.quiz.forms
        assert len({frozenset(map(content, form.questions)) for form in quiz.forms}) == 1
        assert len({form.points for form in quiz.forms}) == 1


def test_a_form_goes_from_easy_to_hard_within_its_sections() -> None:
    for quiz in quizzes():
        for form in quiz.forms:
            for section in form.sections:
                levels = [question.difficulty for question in section.questions]
                few = min(Counter(levels).values()) < 2 * len(quiz.forms)
                assert levels == sorted(levels) or (few and form is not quiz.forms[0]), "but for numbers that differ"


def test_no_number_asks_on_two_forms_what_could_stand_elsewhere() -> None:
    for quiz in quizzes():
        for one, two in combinations(quiz.forms, 2):
            same = sum(mine.item == yours.item for mine, yours in zip(one.questions, two.questions, strict=True))
            assert not same or min(len(section.questions) for section in one.sections) < len(quiz.forms)


def test_ids_are_unlike_one_another_and_stay_when_something_else_changes() -> None:
    def ids(quiz: Quiz) -> dict[tuple[FactRef, str], str]:
        return {(q.item.ref, f"{q.item.direction}/{q.shape}"): q.id for q in quiz.forms[0].questions}

    for quiz in quizzes():
        assert len(set(ids(quiz).values())) == len(ids(quiz))
    for quiz in quizzes()[::3]:
        facts = quiz.sheet.facts | {"new": Fact(question="Neu?", answer="ja")}
        edited = replace(quiz.sheet, title="Anders", facts=facts)
        after = ids(compose(edited, list(ask(edited))))
        assert all(after[name] == short for name, short in ids(quiz).items() if name in after)


def test_no_question_gives_another_away() -> None:
    for form in (quiz.forms[0] for quiz in quizzes()):
        for question, other in permutations(form.questions, 2):
            item, said = question.item, other.material
            shown = " ".join(filter(None, (said.before, said.after))) if said else ""
            if other.shape is Shape.ORDER:
                continue
            if item.direction is Direction.SPEAKER and item.material:
                assert item.material.text != shown
                assert item.material.text not in [option.text for option in other.options]
            if item.direction is Direction.BLANK:
                wanted = set(tokens(item.fact.blank or "")) if isinstance(item.fact, Quote) else set()
                assert not (any(len(w) > 3 for w in wanted) and wanted <= set(tokens(f"{other.stem} {shown}")))


def test_a_bank_is_never_as_long_as_its_rows() -> None:
    for form in forms():
        for section in form.sections:
            if SHAPES[section.shape].banked:
                assert len(section.bank) != len(section.questions)
                assert [option.text for option in section.bank] == [o.text for o in section.questions[-1].options]


@slow
@given(sheets(), SEED, st.sets(st.sampled_from(sorted(Shape)), min_size=1))
def test_only_the_wanted_kinds_are_printed(sheet: Sheet, seed: int, kinds: set[Shape]) -> None:
    for question in all_questions(quiz_of(sheet, seed=seed, kinds=tuple(kinds), questions=30)):
        assert question.shape in kinds


def test_rows_of_an_order_have_each_place_once() -> None:
    for _, question in questions():
        places = [row.place for row in question.rows]
        assert sorted(places) == list(range(1, len(places) + 1))


def test_an_item_keeps_its_key_out_of_its_wrong_options() -> None:
    for item in (item for quiz in quizzes() for item in ask(quiz.sheet)):
        assert meaning(item.key.text) not in [meaning(distractor.text) for distractor in item.distractors]
