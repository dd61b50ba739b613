"""How often a speaker is asked for or told on a form: not oftener than others, but where it gets too short."""

from dataclasses import replace

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.items.pool import Pool
from quiz.paper.draft import Draft
from quiz.paper.planning import Planning, Wanted
from quiz.paper.shapes import SHAPES
from quiz.sheet.kinds import FactKind
from quiz.sheet.model import Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.words import words_for

THINGS = ("bridge", "harbour", "forest", "market", "library", "tunnel")
ONCE_A_PLACE: tuple[dict[Shape | None, int], int] = {Shape.CHOICE: 1}, 2
"""Once in each place, and twice on the form."""


def planning(speakers: int, *, important: tuple[str, ...] = ()) -> Planning:
    """A form of a sheet on which Ada says all there is, and others one thing each."""
    names = ("ada", "bo", "cy", "di", "ed")[:speakers]
    quotes = {
        thing: Quote(
            speaker="ada", text=f"The old {thing} will close.", about=f"the {thing}", important=thing in important
        )
        for thing in THINGS
    }
    quotes |= {f"of-{name}": Quote(speaker=name, text=f"We saw {name} there.", about="seeing") for name in names[1:]}
    return of(
        Sheet(
            format="1",
            id="p",
            title="P",
            language="en",
            source=Source(title="S"),
            people={name: Person(name=f"{name.title()} Berg{name}") for name in names},
            quotes=quotes,
        )
    )


def of(sheet: Sheet) -> Planning:
    """A form in the making, with room for everything."""
    return Planning(Pool(sheet, words_for("en")), Wanted(1, 12, frozenset(Shape)), dict.fromkeys(FactKind, 12))


def draft(form: Planning, quote: str, direction: Direction = Direction.SPEAKER, shape: Shape = Shape.CHOICE) -> Draft:
    item = next(item for item in ask(form.pool.sheet) if item.ref.key == quote and item.direction is direction)
    return Draft(item, shape)


def test_a_speaker_is_asked_for_once_in_a_place_and_told_in_another() -> None:
    form = planning(3)
    assert form.is_fair(draft(form, "bridge"), ONCE_A_PLACE)
    form.tally.add(draft(form, "bridge"))
    assert not form.is_fair(draft(form, "forest"), ONCE_A_PLACE)
    assert form.is_fair(draft(form, "forest", Direction.STATEMENT), ONCE_A_PLACE)
    assert form.is_fair(draft(form, "of-bo"), ONCE_A_PLACE)
    form.begin_with([draft(form, "bridge", Direction.STATEMENT)], ())
    assert not form.is_fair(draft(form, "forest", Direction.STATEMENT), ONCE_A_PLACE)


def test_a_speaker_is_quoted_so_often_at_most_in_all_places() -> None:
    form = planning(3, important=("market",))
    form.begin_with([draft(form, "bridge"), draft(form, "forest", Direction.STATEMENT)], ())
    assert not form.is_fair(draft(form, "market"), ONCE_A_PLACE)
    assert not form.is_fair(draft(form, "tunnel", shape=Shape.MATCHING), ONCE_A_PLACE)


def test_what_is_important_may_ask_for_a_speaker_again() -> None:
    form = planning(3, important=("forest",))
    form.tally.add(draft(form, "bridge"))
    assert form.is_fair(draft(form, "forest"), ONCE_A_PLACE)


def test_where_the_form_gets_too_short_a_speaker_is_asked_for_as_often_as_need_be() -> None:
    form = planning(3)
    form.begin_with((draft(form, thing) for thing in THINGS[:2]), ())
    assert form.is_fair(draft(form, "tunnel"), None)
    form.begin_with((draft(form, thing) for thing in THINGS[:5]), ())
    assert not form.is_fair(draft(form, "tunnel"), None), "there are other ways to ask it"
    assert form.is_fair(draft(form, "tunnel", Direction.STATEMENT), None)
    form.anyhow = True
    assert form.is_fair(draft(form, "tunnel"), None)


@pytest.mark.parametrize(("speakers", "again"), [(SHAPES[Shape.MATCHING].least_rows, False), (2, True)])
def test_a_name_matches_one_row_only_if_there_are_names_for_all_rows(speakers: int, again: bool) -> None:
    form = planning(speakers)
    form.tally.add(draft(form, "bridge", shape=Shape.MATCHING))
    assert form.is_fair(draft(form, "forest", shape=Shape.MATCHING), None) is again


def test_beside_quotes_of_a_circle_none_is_asked_that_anybody_could_have_said() -> None:
    whole = planning(4)
    quotes = {
        key: quote if key == "bridge" else replace(quote, could_be=("bo", "cy"))
        for key, quote in whole.pool.sheet.quotes.items()
    }
    form = of(replace(whole.pool.sheet, quotes=quotes))
    assert not form.is_fair(draft(form, "bridge"), ONCE_A_PLACE)
    assert form.is_fair(draft(form, "bridge"), None)
    assert form.is_fair(draft(form, "forest"), ONCE_A_PLACE)
