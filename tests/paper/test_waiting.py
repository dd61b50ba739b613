"""Facts that wait to be asked: important ones first, speakers in turn, in an order of its own for each way."""

from collections import Counter

from quiz.items.model import Direction, Item, Passage
from quiz.items.pool import Pool
from quiz.paper.askable import Askable
from quiz.paper.waiting import Orders, Waiting
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape
from quiz.words import words_for
from tests.items.sheets import sheet_of

CHOICE = (Direction.SPEAKER, Shape.CHOICE)
MATCHING = (Direction.SPEAKER, Shape.MATCHING)


POOL = Pool(sheet_of(), words_for("en"))


def fact(key: str, speaker: str, *, important: bool = False) -> Askable:
    quote = Quote(speaker=speaker, text=key, important=important)
    return Askable([Item(FactRef(FactKind.QUOTE, key), quote, Direction.SPEAKER, "", Passage(speaker))], POOL)


def waiting(facts: list[Askable], seed: int) -> Waiting:
    return Waiting(Orders(facts, (seed,)))


def keys(facts: list[Askable]) -> list[str]:
    return [each.ref.key for each in facts]


FACTS = [fact(f"{speaker}{n}", speaker) for speaker in "abcd" for n in range(3)]


def test_no_speakers_second_quote_comes_before_all_others_first() -> None:
    for seed in range(6):
        order = keys(waiting(FACTS, seed).first(12, CHOICE))
        assert [{key[0] for key in order[start : start + 4]} for start in (0, 4, 8)] == [set("abcd")] * 3


def test_each_way_has_an_order_of_its_own() -> None:
    orders = [[keys(waiting(FACTS, seed).first(12, way)) for way in (CHOICE, MATCHING)] for seed in range(6)]
    assert all(one != other for one, other in orders)


def test_while_important_facts_wait_they_alone_come() -> None:
    important = fact("x", "a", important=True)
    left = waiting([*FACTS, important], 1)
    assert keys(left.first(40, CHOICE)) == ["x"]
    assert keys(list(left.all()))[0] == "x"
    left.take(important)
    assert len(left.first(40, MATCHING)) == len(FACTS)


def test_who_was_asked_for_elsewhere_or_is_quoted_often_is_next_as_often_as_others() -> None:
    facts = [*FACTS, fact("e0", "e")]
    first = Counter[str]()
    for seed in range(300):
        left = waiting(facts, seed)
        for taken in FACTS[:2]:
            left.take(taken)
        first[keys(left.first(1, CHOICE))[0][0]] += 1
    assert all(abs(first[speaker] / 300 - 1 / 5) < 0.07 for speaker in "abcde")


def test_a_fact_that_is_released_waits_again() -> None:
    left = waiting(FACTS, 1)
    before = keys(left.first(40, CHOICE))
    left.take(FACTS[0])
    assert len(left.first(40, CHOICE)) == len(FACTS) - 1
    left.release([FACTS[0].ref])
    assert keys(left.first(40, CHOICE)) == before


def test_who_waits_no_longer_takes_no_turn() -> None:
    left, order = waiting(FACTS, 1), keys(waiting(FACTS, 1).first(40, CHOICE))
    for taken in FACTS[3:]:
        left.take(taken)
    assert keys(left.first(40, CHOICE)) == [key for key in order if key[0] == "a"]
    left.take(FACTS[0])
    assert keys(list(left.all())) == [key for key in keys(list(waiting(FACTS[:3], 1).all())) if key != "a0"]


def test_orders_are_the_same_whoever_took_of_them() -> None:
    orders = Orders(FACTS, (1,))
    one = Waiting(orders)
    before = keys(one.first(40, CHOICE))
    one.take(FACTS[0])
    assert len(one.first(40, CHOICE)) == len(FACTS) - 1
    assert keys(Waiting(orders).first(40, CHOICE)) == before
