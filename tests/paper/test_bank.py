"""Banks: what is right in a row, and what is not, such that neither their number nor the rest of a form tells which."""

import pytest

from quiz.items.model import Direction, Distractor, Item, Passage
from quiz.items.pool import Pool
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.bank import bank_of, best_of_each, by_alphabet, said_in
from quiz.paper.draft import Banked, Draft
from quiz.paper.onform import Planned
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Fact, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.words import words_for

SHEET = Sheet(format="1", id="p", title="P", language="en", source=Source(title="S"))
REASON = Reason(ReasonKind.NAMED_TOO)


def draft(key: str, answer: str, wrong: str = "", about: str | None = None) -> Draft:
    item = Item(
        FactRef(FactKind.FACT, key),
        Fact(question=key, answer=answer),
        Direction.ANSWER,
        f"{key}?",
        Passage(answer),
        Passage(about) if about else None,
        distractors=tuple(Distractor(text, REASON) for text in wrong.split()),
    )
    return Draft(item, Shape.MATCHING)


def bank(right: str, wrong: str, *, extra: int = 2, most: int = 8, elsewhere: str = "") -> list[Banked]:
    rows = [draft(f"row{place}", answer) for place, answer in enumerate(right.split())]
    alone = [draft(f"alone{place}", answer) for place, answer in enumerate(elsewhere.split())]
    planned = Planned(Pool(SHEET, words_for("en")), 1, [*rows, *alone], alone)
    return bank_of(rows, [Distractor(text, REASON) for text in wrong.split()], planned, extra, most)


def texts(options: list[Banked]) -> list[str]:
    return [option.text for option in options]


@pytest.mark.parametrize(
    ("right", "wrong", "options"),
    [
        pytest.param("a b c d", "w x y z", "a b c d w x", id="two more than are right"),
        pytest.param("a b c d e f g", "w x y z", "a b c d e f g w", id="eight at most"),
        pytest.param("a a a b", "w x y z", "a b w x y", id="one more than rows, where few are right in them"),
        pytest.param("a b c d", "A w B x", "a b c d w x", id="no option twice"),
        pytest.param("a b c d", "w W x", "a b c d w x", id="no wrong option twice"),
        pytest.param("a b c d", "w", "a b c d w", id="one wrong option is enough"),
        pytest.param("a b c d", "a", "", id="no bank without a wrong option"),
        pytest.param("a a b c", "w", "", id="no bank as long as its rows"),
    ],
)
def test_a_bank_has_what_is_right_and_some_that_is_wrong(right: str, wrong: str, options: str) -> None:
    assert texts(bank(right, wrong)) == options.split()


def test_only_what_is_right_nowhere_has_a_reason() -> None:
    assert [option.text for option in bank("a b c d", "w x") if option.reason] == ["w", "x"]


@pytest.mark.parametrize(
    ("elsewhere", "count"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("y z", 0, id="nothing of what is right here"),
        pytest.param("a b c d", 0, id="nothing of what is wrong here"),
        pytest.param("a b y z", 1, id="half of what is right here"),
        pytest.param("a b c y z", 2, id="three quarters of it, which is rounded"),
        pytest.param("a b c d y z", 2, id="all of it"),
        pytest.param("u v w x y z", 2, id="all that is wrong, so that there is nothing else to offer"),
        pytest.param("v w x y z", 1, id="all that is wrong but one"),
    ],
)
def test_as_large_a_share_of_what_is_wrong_is_right_elsewhere_as_of_what_is_right(elsewhere: str, count: int) -> None:
    made = texts(bank("a b c d", "u v w x y z", elsewhere=elsewhere))
    assert len(made) == 6
    assert len(set(made[4:]) & set(elsewhere.split())) == count


def test_what_is_right_elsewhere_is_offered_where_there_is_nothing_else() -> None:
    assert set(texts(bank("a b c d", "y z", elsewhere="y z"))) == set("abcdyz")


def test_what_is_right_elsewhere_most_often_comes_first() -> None:
    for more in ("z", "y"):
        assert texts(bank("a", "y z w", extra=1, elsewhere=f"a y z {more}"))[1:] == [more]


def test_options_stand_in_the_order_of_the_alphabet_whatever_their_letters() -> None:
    assert texts(by_alphabet(map(Banked, ["b", "C", "a-b", "A", "a"]))) == ["A", "a", "a-b", "b", "C"]


def test_a_letter_with_an_accent_stands_beside_the_one_without() -> None:
    assert texts(by_alphabet(map(Banked, ["Kahn", "Glück", "Gärtnerei", "Éluard", "Geld", "eilig"]))) == [
        "eilig",
        "Éluard",
        "Gärtnerei",
        "Geld",
        "Glück",
        "Kahn",
    ]


def test_the_best_wrong_options_of_all_rows_come_first() -> None:
    rows = [draft("a", "1", "x1 x2 x3"), draft("b", "2", "y1"), draft("c", "3")]
    assert [each.text for each in best_of_each(rows)] == ["x1", "y1", "x2", "x3"]


def test_what_is_said_are_the_words_of_all_material() -> None:
    assert said_in([draft("a", "1", about="The Harbour froze"), draft("b", "2")]) == {"the", "harbour", "froze"}
