"""Gaps name who said them only where the form asks for none of these people; topics stand at all rows or at none."""

from dataclasses import replace

import pytest

from quiz.items.model import OF_PEOPLE, Direction
from quiz.items.pool import Pool
from quiz.paper.form import Question
from quiz.paper.naming import with_names
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.paper.composed import quiz_of
from tests.paper.generated import sheet as generated
from tests.paper.newsroom import news

WORDS = words_for("en")


def test_gaps_of_a_shape_name_nobody_if_one_of_their_speakers_is_an_answer_elsewhere_and_else_everybody() -> None:
    named: set[bool] = set()
    for seed in range(8):
        sheet = generated(seed)
        for kinds in (("choice", "blank", "bank", "matching", "short"), ("blank", "number")):
            asked = quiz_of(sheet, kinds=kinds, seed=seed, forms=1).forms[0].questions
            about = [question for question in asked if question.item.direction in OF_PEOPLE]
            answers = {text for each in about for text in (each.key.text, *(option.text for option in each.options))}
            for shape in (Shape.CHOICE, Shape.BLANK, Shape.BANK):
                gaps = [each for each in asked if each.item.direction is Direction.BLANK and each.shape is shape]
                speakers = [
                    sheet.people[each.item.fact.speaker].name for each in gaps if isinstance(each.item.fact, Quote)
                ]
                printed = {
                    name.casefold() in f"{each.speaker or ''} {each.stem or ''}".casefold()
                    for each, name in zip(gaps, speakers, strict=True)
                }
                assert printed <= {answers.isdisjoint(speakers)}
                named |= printed
    assert named == {True, False}


def gap(**fields: object) -> tuple[Question, Pool]:
    """A gap in what Ada said together with Bo."""
    people = {key: Person(name=f"{key.title()} Berg", role=f"{key} pilot") for key in ("ada", "bo", "cy")}
    said = Quote(speaker="ada", text="The old quay needs a new lighthouse.", blank="lighthouse", together=("bo",))
    sheet = sheet_of(people=people, quotes={"q": said})
    (question,) = (
        each
        for each in quiz_of(sheet, kinds=("blank",), forms=1).forms[0].questions
        if each.item.direction is Direction.BLANK
    )
    return replace(question, **fields), Pool(sheet, WORDS)  # type: ignore[arg-type]


def role_of(key: str, question: Question, pool: Pool) -> Question:
    """A question for somebody's role."""
    item = replace(question.item, direction=Direction.ROLE, fact=pool.sheet.people[key])
    return replace(question, item=item, key=replace(question.key, text=f"{key} pilot"))


def test_the_name_stands_there_where_nobody_asks_for_it() -> None:
    question, pool = gap()
    assert question.speaker == "Ada Berg"
    assert with_names([question, role_of("cy", question, pool)], pool)[0] == question


def test_a_gap_without_a_name_names_nobody_who_said_it_as_well() -> None:
    question, pool = gap()
    assert question.passed_on
    nameless = with_names([question, role_of("ada", question, pool)], pool)[0]
    assert (nameless.speaker, nameless.stem, nameless.passed_on) == (None, None, None)


def test_gaps_of_a_shape_name_all_who_said_them_or_nobody() -> None:
    question, pool = gap()
    said = replace(pool.sheet.quotes["q"], speaker="bo")
    other = replace(question, item=replace(question.item, fact=said))
    beside = replace(other, shape=Shape.BANK)
    asked = with_names([question, other, beside, role_of("ada", question, pool)], pool)
    assert [each.speaker for each in asked[:2]] == [None, None]
    assert asked[2].speaker  # of another shape, so that it stands elsewhere


@pytest.mark.parametrize("shape", ["bank", "blank", "matching"])
def test_all_quotes_of_a_set_have_a_topic_or_none_has(shape: str) -> None:
    printed: set[bool] = set()
    for seed in range(6):
        made = news(seed)
        cut = {
            key: quote if number % 3 else replace(quote, text=f"… {quote.words}", paraphrase=None)
            for number, (key, quote) in enumerate(made.quotes.items())
        }
        form = quiz_of(replace(made, quotes=cut), kinds=(shape, "choice"), seed=seed, forms=1).forms[0]
        rows = [each for each in form.questions if each.shape is Shape(shape) and isinstance(each.item.fact, Quote)]
        assert len({bool(each.cue) for each in rows}) <= 1
        printed |= {bool(each.cue) for each in rows}
    assert printed


def test_a_choice_for_a_gap_asks_for_the_word_alone() -> None:
    question, pool = gap(stem="Which word is missing? Ada Berg said:", speaker=None)
    nameless = with_names([question, role_of("ada", question, pool)], pool)[0]
    assert nameless.stem == "Which word is missing?"
