"""A gap names who said it only where the form does not ask for that person elsewhere."""

from dataclasses import replace

from quiz.items.model import OF_PEOPLE, Direction
from quiz.items.pool import Pool
from quiz.paper.form import Question
from quiz.paper.naming import with_names
from quiz.sheet.model import Person, Quote, Sheet
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.paper.composed import quiz_of
from tests.paper.generated import sheet as generated

WORDS = words_for("en")


def gaps_and_others(sheet: Sheet, seed: int) -> tuple[list[Question], list[Question]]:
    """The gaps of a form, and what it asks about who somebody is."""
    asked = (
        quiz_of(sheet, kinds=("choice", "blank", "bank", "matching", "short"), seed=seed, forms=1).forms[0].questions
    )
    gaps = [question for question in asked if question.item.direction is Direction.BLANK]
    return gaps, [question for question in asked if question.item.direction in OF_PEOPLE]


def test_nobody_is_named_at_a_gap_who_is_an_answer_elsewhere_and_others_are() -> None:
    named, nameless = 0, 0
    for seed in range(8):
        sheet = generated(seed)
        gaps, others = gaps_and_others(sheet, seed)
        answers = {text for other in others for text in (other.key.text, *(option.text for option in other.options))}
        for gap in gaps:
            assert isinstance(gap.item.fact, Quote)
            name = sheet.people[gap.item.fact.speaker].name
            printed = name.casefold() in f"{gap.speaker or ''} {gap.stem or ''}".casefold()
            assert not (printed and name in answers)
            named, nameless = named + printed, nameless + (not printed)
    assert named
    assert nameless


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


def test_a_choice_for_a_gap_asks_for_the_word_alone() -> None:
    question, pool = gap(stem="Which word is missing? Ada Berg said:", speaker=None)
    nameless = with_names([question, role_of("ada", question, pool)], pool)[0]
    assert nameless.stem == "Which word is missing?"
