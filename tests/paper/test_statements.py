"""Statements that somebody did not make: of others, or the same one with its telling word exchanged."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from quiz.items.ask import ask
from quiz.items.chance import draw
from quiz.items.model import Direction, Distractor, Item
from quiz.items.numbers import Shown
from quiz.items.pool import Pool
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.clues import Clues
from quiz.paper.cues import CluesByWord
from quiz.paper.draft import Draft
from quiz.paper.onform import OnForm
from quiz.paper.shapes import SHAPES
from quiz.paper.statements import statements
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.paper.composed import quiz_of
from tests.paper.generated import sheet as generated

PEOPLE = {key: Person(name=f"{key.capitalize()} Berg") for key in ("ada", "bo", "cy", "di")}
OWN = Quote(speaker="ada", text="The new harbour will open long before winter.", about="the harbour")
OTHERS = {
    "short": Quote(speaker="bo", text="Ropes are sold by the yard here."),
    "shorter": Quote(speaker="cy", text="Nobody ever asked the gulls."),
    "long": Quote(speaker="di", text="The crane has stood still since the last storm."),
    "longer": Quote(speaker="bo", text="Every house in this street was built by one family only."),
}
SEEDS = range(40)
PAIRS = {frozenset(pair) for pair in (("short", "shorter"), ("short", "long"), ("long", "longer"))}


def pool_of(own: Quote = OWN, **more: object) -> Pool:
    quotes = {"own": own, **OTHERS}
    sheet = Sheet(format="1", id="p", title="P", language="en", source=Source(title="S"), people=PEOPLE, quotes=quotes)
    return Pool(replace(sheet, **more), words_for("en"))  # type: ignore[arg-type]


def item_of(pool: Pool) -> Item:
    own = FactRef(FactKind.QUOTE, "own")
    return next(item for item in ask(pool.sheet) if item.ref == own and item.direction is Direction.STATEMENT)


def found(pool: Pool, seed: int = 0, form: OnForm | None = None) -> list[Distractor]:
    return statements(item_of(pool), pool.sheet.quotes["own"], pool, form, seed)


def key_of(distractor: Distractor) -> str:
    return distractor.of.key if distractor.of else ""


def test_they_are_two_statements_of_others_and_say_whose_they_are() -> None:
    for seed in SEEDS:
        for each in found(pool_of(), seed):
            assert each.reason.kind is ReasonKind.SAID_BY
            assert each.reason.about == PEOPLE[OTHERS[key_of(each)].speaker].name
            assert each.text == OTHERS[key_of(each)].text
        assert len(found(pool_of(), seed)) == 2


def test_the_right_one_stands_at_each_rank_of_length_as_often_and_the_nearest_in_length_beside_it() -> None:
    seen = Counter(frozenset(map(key_of, found(pool_of(), seed))) for seed in range(300))
    assert set(seen) == PAIRS
    assert all(80 <= count <= 120 for count in seen.values())


def test_they_stand_in_the_order_of_length() -> None:
    for seed in SEEDS:
        assert all(len(one.text) < len(two.text) for one, two in pairwise(found(pool_of(), seed)))


@pytest.mark.parametrize(
    ("key", "quote"),
    [
        pytest.param("long", replace(OTHERS["long"], speaker="ada"), id="the speaker's own"),
        pytest.param("long", replace(OTHERS["long"], text=None, paraphrase=OTHERS["long"].text), id="another manner"),
        pytest.param("short", replace(OTHERS["short"], text="Ropes are sold here."), id="half as long"),
        pytest.param("longer", replace(OTHERS["longer"], text="x" * 82), id="twice as long"),
    ],
)
def test_without_two_on_either_side_there_are_none(key: str, quote: Quote) -> None:
    pool = pool_of()
    assert found(Pool(replace(pool.sheet, quotes=pool.sheet.quotes | {key: quote}), pool.words)) == []


@pytest.mark.parametrize(("length", "fits"), [(24, False), (25, True), (81, True), (82, False)])
def test_from_five_ninths_to_nine_fifths_of_the_length_fit(length: int, *, fits: bool) -> None:
    assert len(OWN.words) == 45
    key = "short" if length < 45 else "longer"
    pool = pool_of()
    quote = replace(OTHERS[key], text="x" * length)
    assert bool(found(Pool(replace(pool.sheet, quotes=pool.sheet.quotes | {key: quote}), pool.words))) is fits


def test_one_of_the_same_length_counts_as_longer() -> None:
    pool = pool_of()
    quotes = pool.sheet.quotes | {"long": replace(OTHERS["long"], text="x" * 45)}
    pool = Pool(replace(pool.sheet, quotes=quotes), pool.words)
    assert {frozenset(map(key_of, found(pool, seed))) for seed in SEEDS} == PAIRS


def test_those_that_share_a_word_are_closer() -> None:
    quote = replace(OTHERS["long"], text="The harbour has stood still since the last storm.")
    pool = pool_of()
    pool = Pool(replace(pool.sheet, quotes=pool.sheet.quotes | {"long": quote}), pool.words)
    closeness = {key_of(each): each.closeness for seed in SEEDS for each in found(pool, seed)}
    assert closeness["long"] == 0.8
    assert closeness["short"] == 0.5


def test_those_closest_in_topic_are_taken_of_many() -> None:
    far = {
        f"far{n}": Quote(speaker="bo", text=f"Thing{n:02} has been sold by the yard here for years") for n in range(9)
    }
    near = {
        f"near{n}": Quote(speaker="cy", text=f"The harbour{'r' * n} is open long before winter{'s' * 3 * n}")
        for n in range(6)
    }
    pool = pool_of()
    pool = Pool(replace(pool.sheet, quotes={"own": OWN, **far, **near}), pool.words)
    offered = {key_of(each) for seed in range(100) for each in found(pool, seed)}
    assert offered <= set(near)
    assert len(offered) == 4, "the two that are next in length on either side"


EXCHANGED = replace(OWN, blank="winter", wrong=("summer", "Easter", "autumn"))


def test_the_telling_word_is_exchanged_for_two_wrong_ones_about_half_of_the_time() -> None:
    pool = pool_of(EXCHANGED)
    seen = []
    for seed in SEEDS:
        told = found(pool, seed)
        exchanged = all(each.of is None for each in told)
        assert exchanged == bool(draw(seed, "p", item_of(pool).id, "exchanged") % 2)
        if exchanged:
            assert [each.text for each in told] == [
                "The new harbour will open long before summer.",
                "The new harbour will open long before Easter.",
            ]
            assert {each.reason for each in told} == {Reason(ReasonKind.OTHER_WORD)}
            assert {each.closeness for each in told} == {0.8}
        seen.append(exchanged)
    assert {True, False} == set(seen)


def test_it_is_always_exchanged_where_others_said_too_little() -> None:
    pool = pool_of(EXCHANGED)
    pool = Pool(replace(pool.sheet, quotes={"own": EXCHANGED}), pool.words)
    assert all(len(found(pool, seed)) == 2 for seed in SEEDS)


def test_with_one_wrong_word_it_is_not_exchanged() -> None:
    pool = pool_of(replace(EXCHANGED, wrong=("summer",)))
    assert all(each.of for seed in SEEDS for each in found(pool, seed))


def on_form(pool: Pool, shown: Shown, asked: CluesByWord) -> OnForm:
    return OnForm(pool, 0, asked, shown, {})


def test_what_stands_on_the_form_already_is_not_said_twice() -> None:
    pool = pool_of()
    form = on_form(pool, Shown(facts=frozenset({FactRef(FactKind.QUOTE, "long")})), CluesByWord(pool.words))
    assert all(found(pool, seed, form) == [] for seed in SEEDS)


def test_what_gives_the_answer_of_a_question_away_is_not_said() -> None:
    fact = Fact(question="Since when has the crane stood still?", answer="since the last storm")
    pool = pool_of(facts={"crane": fact})
    asked = CluesByWord(pool.words)
    crane = next(item for item in ask(pool.sheet) if item.ref.kind is FactKind.FACT)
    asked.add(Clues(crane, Shape.SHORT, pool))
    assert all(found(pool, seed, on_form(pool, Shown(), asked)) == [] for seed in SEEDS)
    assert found(pool, 0, on_form(pool, Shown(), CluesByWord(pool.words)))


def test_statements_beside_one_another_are_of_others_and_of_one_manner_or_differ_in_their_telling_word() -> None:
    seen = set()
    for seed in range(20):
        sheet = generated(seed)
        said = {quote.words: quote for quote in sheet.quotes.values()}
        for question in quiz_of(sheet, kinds=("choice",), questions=60, forms=1).forms[0].questions:
            if question.item.direction is Direction.STATEMENT:
                key = next(said[option.text] for option in question.options if option.right)
                others = [option.text for option in question.options if not option.right]
                exchanged = not set(others) & set(said)
                seen.add(exchanged)
                if exchanged:
                    assert sorted(others) == sorted(key.words.replace(key.blank or "", word) for word in key.wrong[:2])
                else:
                    assert {said[text].verbatim for text in others} == {key.verbatim}
                    assert key.speaker not in {said[text].speaker for text in others}
    assert seen == {True, False}


def test_the_question_names_whose_statement_is_asked_for_or_who_left_out_the_word() -> None:
    pool = pool_of(replace(OWN, blank="harbour"))
    own = [item for item in ask(pool.sheet) if item.ref.key == "own"]
    stems = {item.direction: SHAPES[Shape.CHOICE].wording(Draft(item, Shape.CHOICE), pool).stem for item in own}
    assert stems[Direction.STATEMENT] == "Which of these did Ada Berg say?"
    assert stems[Direction.BLANK] == "Which word is missing? Ada Berg said:"


@pytest.mark.parametrize(
    ("speaker", "others", "offered"),
    [
        ("the report", "Berg", False),
        ("the report", "the Greens", True),
        ("the Greens", "Berg", False),
        ("Ada Berg", "officials", True),
    ],
)
def test_what_people_say_is_offered_beside_what_people_say(speaker: str, others: str, *, offered: bool) -> None:
    people = {key: Person(name=f"{key.title()} {others}" if others == "Berg" else others) for key in ("bo", "cy", "di")}
    pool = pool_of(people={"ada": Person(name=speaker), **people})
    assert bool(found(pool)) is offered
