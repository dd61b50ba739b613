"""People who stand in for one another: those of whom the same is known, and another role."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.items.people import comparable, has_several_roles
from quiz.items.pool import Pool
from quiz.paper.shapes import SHAPES
from quiz.sheet.model import Person
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import sheet_of

ADA = Person(name="Ada Berg", role="Mayor", organisation="Northport")


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        pytest.param(Person(name="Bo", role="Baker", organisation="Northport"), True, id="another role there"),
        pytest.param(Person(name="Bo", role="Mayor", organisation="Southport"), True, id="the role elsewhere"),
        pytest.param(Person(name="Bo", role="mayor", organisation="NORTHPORT"), False, id="the same role"),
        pytest.param(Person(name="Bo", role="Baker"), False, id="only a role"),
        pytest.param(Person(name="Bo", organisation="Southport"), False, id="only an organisation"),
        pytest.param(Person(name="Bo"), False, id="nothing"),
        pytest.param(Person(name="Bo", role="Deputy Mayor", organisation="Northport"), False, id="a role within it"),
        pytest.param(Person(name="Bo", role="Mayor of", organisation="the Northport"), False, id="but for small words"),
    ],
)
def test_people_are_compared_of_whom_the_same_is_known_and_another_role(other: Person, *, alike: bool) -> None:
    assert comparable(ADA, other, words_for("en")) is alike
    assert comparable(other, ADA, words_for("en")) is alike


@pytest.mark.parametrize(
    ("language", "name", "role"),
    [
        ("en", "Porto Sul Terminals", "port operator"),
        ("de", "Helios Kliniken", "Betreiber"),
        ("fr", "Terminaux Vauban", "exploitant"),
    ],
)
def test_no_role_is_asked_of_a_name_that_may_be_that_of_a_body(language: str, name: str, role: str) -> None:
    body, captain = Person(name=name, role=role), Person(name="Anna Berg", role="capitaine")
    people = {"body": body, "anna": captain, "eva": Person(name="Eva Moor", role="pilote")}
    asked = {item.ref.key: item for item in ask(sheet_of(language=language, people=people))}
    assert asked.keys() == {"anna", "eva"}
    assert role not in {distractor.text for distractor in asked["anna"].distractors}
    sure = ask(sheet_of(language=language, people=people | {"body": replace(body, type="person")}))
    assert any(item.ref.key == "body" for item in sure)


def test_people_of_whom_nothing_is_known_have_no_other_role() -> None:
    assert not comparable(Person(name="Ada"), Person(name="Bo"), words_for("en"))


@pytest.mark.parametrize(
    ("language", "roles", "alike"),
    [
        ("de", ("Ministerin", "Fraktionschef"), False),
        ("fr", ("ministre", "maire"), False),
        ("en", ("minister", "mayor"), True),
        ("en", ("spokeswoman", "mayor"), False),
    ],
)
def test_nobody_is_offered_whose_gender_a_role_rules_out(language: str, roles: tuple[str, str], *, alike: bool) -> None:
    ada, bert = (Person(name=name, role=role) for name, role in zip(("Anna Berg", "Peter Lind"), roles, strict=True))
    assert comparable(ada, bert, words_for(language)) is alike
    assert comparable(replace(bert, name="Maria Lind"), ada, words_for(language))


@pytest.mark.parametrize(
    ("language", "role", "several"),
    [
        ("en", "former mayor, now head of the bridge company and a member of parliament", True),
        ("en", "mayor of Northport and member of parliament", True),
        ("en", "minister of trade and industry", False),
        ("en", "minister for women and children", False),
        ("en", "Mayor, Northport", False),
        ("de", "Bürgermeisterin und Landwirtin", True),
        ("de", "Arzt/Autor", True),
        ("de", "Ministerin für Frauen und Kinder", False),
        ("de", "Sprecherin, Grüne", False),
        ("fr", "maire de Brest et sénateur", True),
        ("fr", "ministre du Travail et de l’Emploi", False),
    ],
)
def test_a_role_of_several_parts_is_none_to_write_for_one_point(language: str, role: str, *, several: bool) -> None:
    person, words = Person(name="Anna Berg", role=role), words_for(language)
    assert has_several_roles(person, words) is several
    pool = Pool(sheet_of(language=language, people={"anna": person}), words)
    (item,) = (each for each in ask(pool.sheet) if each.direction is Direction.ROLE)
    assert SHAPES[Shape.SHORT].can_ask(item, pool) is not several
