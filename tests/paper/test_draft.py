"""Which questions belong to one set: those of a kind of fact that are alike, so that no option of a bank stands out."""

from decimal import Decimal

import pytest

from quiz.items.model import Direction, Item, Passage
from quiz.paper.draft import Draft, set_of
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import AnyEntry, Figure, Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.values import Number


def draft(fact: AnyEntry, shape: Shape = Shape.MATCHING) -> Draft:
    return Draft(Item(FactRef(fact.kind, "x"), fact, Direction.SPEAKER, "?", Passage("x")), shape)


def figure(value: int, unit: str, qualifier: str | None = None) -> Figure:
    return Figure(ask="?", value=Number("", Decimal(value)), unit=unit, qualifier=qualifier)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(figure(12, "tons"), figure(40, "tons"), True, id="figures of one unit"),
        pytest.param(figure(12, "tons"), figure(12, "feet"), False, id="figures of two units"),
        pytest.param(figure(12, "tons", "about"), figure(40, "tons", "About"), True, id="figures hedged alike"),
        pytest.param(figure(12, "tons", "about"), figure(40, "tons"), False, id="one figure is hedged"),
        pytest.param(Person(name="A", role="Mayor"), Person(name="B", role="Baker"), True, id="people with a role"),
        pytest.param(Person(name="A", role="Mayor"), Person(name="B", organisation="Bank"), False, id="role or house"),
        pytest.param(
            Person(name="A", role="Mayor"),
            Person(name="B", role="Baker", organisation="Bank"),
            False,
            id="role and house",
        ),
        pytest.param(Person(name="A", role="Mayor"), Quote(speaker="a", text="So."), False, id="a person and a quote"),
    ],
)
def test_a_set_is_of_facts_that_are_alike(one: AnyEntry, other: AnyEntry, *, same: bool) -> None:
    assert (set_of(draft(one)) == set_of(draft(other))) is same


def test_all_quotes_of_a_shape_are_one_set_and_those_of_another_shape_another_one() -> None:
    one, other = Quote(speaker="a", text="So."), Quote(speaker="b", paraphrase="No.")
    assert set_of(draft(one)) == set_of(draft(other))
    assert set_of(draft(one)) != set_of(draft(one, Shape.BANK))
    assert set_of(draft(one))[:2] == (Shape.MATCHING, FactKind.QUOTE)


def test_a_claim_is_true_unless_it_is_to_be_false() -> None:
    assert not draft(Quote(speaker="a", text="So."), Shape.TRUTH).false
