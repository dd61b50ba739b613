"""What a form shows so far: facts and numbers, which no wrong option shows again."""

from quiz.items.model import Distractor
from quiz.items.numbers import Shown
from quiz.items.pool import Pool
from quiz.items.reasons import Reason, ReasonKind
from quiz.paper.cues import CluesByWord
from quiz.paper.onform import OnForm, numbers_in
from quiz.sheet.kinds import FactKind, FactRef
from quiz.sheet.model import Sheet, Source
from quiz.words import words_for

POOL = Pool(Sheet(format="1", id="p", title="P", language="en", source=Source(title="S")), words_for("en"))
REASON = Reason(ReasonKind.NEAR_VALUE)
ADA, BO = FactRef(FactKind.PERSON, "ada"), FactRef(FactKind.PERSON, "bo")


def test_what_options_show_is_added_to_what_is_shown() -> None:
    form = OnForm(POOL, 1, CluesByWord(POOL.words), Shown(frozenset({ADA}), frozenset({"12"})), {})
    form.show([Distractor("40 tons", REASON), Distractor("Bo", REASON, of=BO)])
    assert form.shown == Shown(frozenset({ADA, BO}), frozenset({"12", "40"}))


def test_numbers_are_the_words_with_a_digit_in_them() -> None:
    assert numbers_in("Apollo 11 flew", "in July 1969", "with three men and a B52") == {"11", "1969", "b52"}
    assert numbers_in() == set()
