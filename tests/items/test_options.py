"""The options of a question: which stand in an order of size, which are drawn, and their letters."""

from collections import Counter
from dataclasses import replace

import pytest

from quiz.items.model import Direction, Distractor, Item, Manner, Passage
from quiz.items.options import LETTERS, Option, differ_in_a_number, lettered, options, ordered, stand_in_order
from quiz.items.reasons import Reason, ReasonKind
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact

REASON = Reason(ReasonKind.WRONG_ANSWER)
ITEM = Item(FactRef(FactKind.FACT, "a"), Fact(question="?", answer="Bonn"), Direction.ANSWER, "?", Passage("Bonn"))


def with_wrong(*wrong: Distractor | str) -> Item:
    return replace(
        ITEM, distractors=tuple(each if isinstance(each, Distractor) else Distractor(each, REASON) for each in wrong)
    )


@pytest.mark.parametrize(
    ("texts", "differ"),
    [
        (("July 16", "July 20", "July 9"), True),
        (("16", "20"), True),
        (("on July 16, 1969", "on July 20, 1969"), True),
        (("on July 16, 1969", "on July 20, 1970"), False),
        (("July 16", "June 20"), False),
        (("July 16", "July"), False),
        (("Bonn", "Rome"), False),
        (("July 16", "July 16"), False),
        (("1.5 tons", "2.5 tons"), False),
        (("16:30", "17:30"), False),
        (("1,5", "3"), False),
    ],
)
def test_texts_differ_in_a_number_if_they_are_alike_but_for_one_whole_number(
    texts: tuple[str, ...], *, differ: bool
) -> None:
    assert differ_in_a_number(frozenset(texts)) is differ


def test_options_of_size_stand_in_their_order_around_the_key() -> None:
    item = with_wrong(Distractor("greater", REASON, rank=1), Distractor("less", REASON, rank=-1))
    made = options(item, "draw")
    assert [option.text for option in made] == ["less", "Bonn", "greater"]
    assert [option.rank for option in made] == [-1, 0, 1]
    assert stand_in_order(made)


def test_options_that_differ_in_a_number_stand_in_its_order() -> None:
    item = replace(with_wrong("July 20", "July 9"), key=Passage("July 16"))
    made = options(item, "draw")
    assert [option.text for option in made] == ["July 9", "July 16", "July 20"]
    assert stand_in_order(made)


def test_several_numbers_are_compared_one_after_the_other() -> None:
    item = replace(with_wrong("1.5 of 10", "1.5 of 9"), key=Passage("1.5 of 8"))
    assert [option.text for option in options(item, "draw")] == ["1.5 of 8", "1.5 of 9", "1.5 of 10"]


def test_others_are_drawn_in_each_order_as_often() -> None:
    item = with_wrong("Rome", "Oslo")
    drawn = Counter(tuple(option.text for option in options(item, turn)) for turn in range(600))
    assert len(drawn) == 6
    assert all(70 < count < 130 for count in drawn.values())
    assert not stand_in_order(options(item))


def test_two_wrong_options_are_offered_of_more_and_say_why_they_are_wrong() -> None:
    made = options(with_wrong("Rome", "Oslo", "Kiel"))
    assert {option.text: option.right for option in made} == {"Bonn": True, "Rome": False, "Oslo": False}
    assert {option.text: option.reason for option in made} == {"Bonn": None, "Rome": REASON, "Oslo": REASON}
    assert [option.letter for option in made] == ["A", "B", "C"]


def test_options_are_of_the_manner_of_the_key() -> None:
    item = replace(with_wrong("Rome", "Oslo"), key=Passage("Bonn", Manner.VERBATIM))
    assert {option.manner for option in options(item)} == {Manner.VERBATIM}


def test_without_wrong_options_there_are_none() -> None:
    assert options(ITEM) == ()
    assert lettered(ITEM, []) == ()


def test_letters_are_given_anew_from_a_to_j() -> None:
    made = ordered([Option("X", str(number), right=number == 3) for number in range(10)], "draw")
    assert "".join(option.letter for option in made) == LETTERS == "ABCDEFGHIJ"
    assert [option.text for option in made] == list("0123456789")
    assert [option.right for option in made].index(True) == 3


def test_the_item_has_its_part_in_the_draw() -> None:
    one = with_wrong("Rome", "Oslo")
    other = replace(one, ref=FactRef(FactKind.FACT, "b"))
    turns = range(40)
    assert [options(one, turn) for turn in turns] != [options(other, turn) for turn in turns]


def test_numbers_longer_than_an_int_is_read_from_stand_in_order() -> None:
    longest, long = "9" * 5000, "8" * 4999
    lines = ordered([Option("", text, False) for text in (longest, "7", long)])
    assert [line.text for line in lines] == ["7", long, longest]
