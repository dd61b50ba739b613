"""A form prints the roles of people for whom it does not ask."""

from dataclasses import replace

import pytest

from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.paper.form import Question
from quiz.paper.review.across import roles_told
from quiz.paper.roles import asked_for, printed
from quiz.sheet.model import Person, Quote, Sheet
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import sheet_of
from tests.paper.composed import quiz_of, real
from tests.paper.generated import sheet as generated

WORDS = words_for("en")
NAMES = ("Ada Berg", "Bo Lind", "Cy Holm", "Di Sand", "Ed Falk", "Flo Gran", "Gus Hall", "Hal Reed")
ROLES = ("mayor", "baker", "pilot", "miller", "nurse", "tailor", "sailor", "clerk")
PEOPLE = {name[:2].lower(): Person(name=name, role=role) for name, role in zip(NAMES, ROLES, strict=True)}
SAID = ("The bridge", "The harbour", "The market", "The archive", "The museum", "The tunnel", "The ferry", "The school")


def spoken(quoted: int) -> Sheet:
    """Eight people of whom the first are quoted."""
    keys = list(PEOPLE)[:quoted]
    quotes = {key: Quote(speaker=key, text=f"{said} will change.") for key, said in zip(keys, SAID, strict=False)}
    return sheet_of(people=PEOPLE, quotes=quotes)


def asked(sheet: Sheet, **plan: object) -> list[Question]:
    return list(quiz_of(sheet, forms=1, **plan).forms[0].questions)


def about_roles(questions: list[Question]) -> list[Question]:
    return [question for question in questions if isinstance(question.item.fact, Person)]


@pytest.mark.parametrize("questions", [10, 20, 40])
@pytest.mark.parametrize("name", ["apollo-11", "ki-wettlauf", *map(str, range(6))])
def test_nobody_whose_role_stands_on_a_form_is_asked_for_on_it(name: str, questions: int) -> None:
    sheet = generated(int(name)) if name.isdigit() else real(name)
    pool = Pool(sheet, words_for(sheet.language))
    form = asked(sheet, questions=questions)
    assert not list(roles_told(form, pool, lambda ref: ref))


@pytest.mark.parametrize(("quoted", "choices"), [(8, 0), (6, 0), (5, 1), (2, 2)])
def test_roles_are_offered_among_people_who_are_not_quoted_and_else_asked_in_writing(quoted: int, choices: int) -> None:
    for seed in range(4):
        sheet = spoken(quoted)
        kinds = (Shape.CHOICE, Shape.SHORT)
        roles = about_roles(asked(sheet, kinds=kinds, seed=seed, questions=quoted + 2))
        assert len(roles) == 2
        offering = [question for question in roles if question.shape is Shape.CHOICE]
        assert len(offering) <= choices
        quoted_keys = {quote.speaker for quote in sheet.quotes.values()}
        pool = Pool(sheet, WORDS)
        assert all(printed(question, pool).isdisjoint(quoted_keys) for question in offering)


def test_two_questions_share_no_role() -> None:
    for seed in range(4):
        offering = asked(sheet_of(people=PEOPLE), kinds=(Shape.CHOICE, Shape.SHORT), seed=seed, questions=2)
        texts = [option.text for question in offering for option in question.options]
        assert len(texts) == len(set(texts)) == 6


@pytest.mark.parametrize("kinds", [(Shape.CHOICE,), (Shape.CHOICE, Shape.BLANK), (Shape.CHOICE, Shape.MATCHING)])
def test_without_questions_in_writing_the_roles_of_who_is_quoted_are_not_asked(kinds: tuple[Shape, ...]) -> None:
    sheet = spoken(8)
    form = asked(sheet, kinds=kinds, questions=12)
    assert len(form) == len(sheet.quotes)
    assert not about_roles(form)


def test_a_role_in_writing_prints_nobodys_role() -> None:
    pool = Pool(spoken(8), WORDS)
    (role,) = about_roles(asked(pool.sheet, kinds=(Shape.SHORT,), questions=40))[:1]
    assert role.item.direction is Direction.ROLE
    assert not printed(role, pool)
    assert asked_for(role) == role.item.ref.key


def test_who_is_told_to_have_said_something_is_not_asked_for() -> None:
    claims = asked(replace(spoken(8), people=PEOPLE), kinds=(Shape.TRUTH,), questions=8)
    assert claims
    assert not any(map(asked_for, claims))
