"""Facts that wait to be asked: important ones first, speakers in turn, in an order of its own for each way."""

from collections import Counter

from quiz.items.model import Direction, Item, Passage
from quiz.paper.waiting import Waiting
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Quote
from quiz.sheet.shapes import Shape

CHOICE = (Direction.SPEAKER, Shape.CHOICE)
MATCHING = (Direction.SPEAKER, Shape.MATCHING)


def fact(key: str, speaker: str, *, important: bool = False) -> list[Item]:
    quote = Quote(speaker=speaker, text=key, important=important)
    return [Item(FactRef(FactKind.QUOTE, key), quote, Direction.SPEAKER, "", Passage(speaker))]


def keys(facts: list[list[Item]]) -> list[str]:
    return [items[0].ref.key for items in facts]


FACTS = [fact(f"{speaker}{n}", speaker) for speaker in "abcd" for n in range(3)]


def test_no_speakers_second_quote_comes_before_all_others_first() -> None:
    for seed in range(6):
        order = keys(Waiting(FACTS, (seed,)).first(12, CHOICE))
        assert [{key[0] for key in order[start : start + 4]} for start in (0, 4, 8)] == [set("abcd")] * 3


def test_each_way_has_an_order_of_its_own() -> None:
    orders = [[keys(Waiting(FACTS, (seed,)).first(12, way)) for way in (CHOICE, MATCHING)] for seed in range(6)]
    assert all(one != other for one, other in orders)


def test_while_important_facts_wait_they_alone_come() -> None:
    waiting = Waiting([*FACTS, fact("x", "a", important=True)], (1,))
    assert keys(waiting.first(40, CHOICE)) == ["x"]
    assert keys(list(waiting.all()))[0] == "x"
    waiting.take(fact("x", "a")[0].ref)
    assert len(waiting.first(40, MATCHING)) == len(FACTS)


def test_who_was_asked_for_elsewhere_or_is_quoted_often_is_next_as_often_as_others() -> None:
    facts = [*FACTS, fact("e0", "e")]
    first = Counter[str]()
    for seed in range(300):
        waiting = Waiting(facts, (seed,))
        for n in (0, 1):
            waiting.take(fact(f"a{n}", "a")[0].ref)
        first[keys(waiting.first(1, CHOICE))[0][0]] += 1
    assert all(abs(first[speaker] / 300 - 1 / 5) < 0.07 for speaker in "abcde")


def test_a_fact_that_is_released_waits_again() -> None:
    waiting = Waiting(FACTS, (1,))
    before = keys(waiting.first(40, CHOICE))
    waiting.take(FACTS[0][0].ref)
    assert len(waiting.first(40, CHOICE)) == len(FACTS) - 1
    waiting.release(FACTS[0][0].ref)
    assert keys(waiting.first(40, CHOICE)) == before
