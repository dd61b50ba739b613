"""Which cards a fact gets: short answers, no more cards than are worth the time, what the sheet itself wants."""

from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from typing import Any

import pytest

from quiz.anki.selection import ENOUGH_CARDS, MOST_WORDS, is_choice, selections
from quiz.items.ask import ask
from quiz.items.model import Direction
from quiz.sheet.model import Fact, Figure, Person, Quote, Sheet, Source
from quiz.sheet.values import Number
from quiz.words import words_for

WORDS = words_for("en")
LONG = "The bridge will fall one day, and nobody will have been warned of it."
PEOPLE = {
    key: Person(name=name, role=role)
    for key, name, role in (("a", "Ada Berg", "mayor"), ("b", "Bo Lind", "pilot"), ("c", "Cy Holm", "judge"))
}


def sheet_of(**more: Any) -> Sheet:
    sheet = Sheet(format="1", id="probe", title="Probe", language="en", source=Source(title="S"), people=PEOPLE)
    return replace(sheet, **more)


def cards_of(sheet: Sheet, kind: str, key: str = "q") -> tuple[set[Direction], set[Direction]]:
    facts = {ref: list(items) for ref, items in groupby(ask(sheet), key=lambda item: str(item.ref))}
    chosen = dict(zip(facts, selections(facts.values(), sheet, WORDS), strict=True))[f"{kind}/{key}"]
    return {item.direction for item in chosen.new}, {item.direction for item in chosen.kept}


def quoted(**more: Any) -> tuple[set[Direction], set[Direction]]:
    quote = replace(Quote(speaker="a", text=LONG, about="the bridge", blank="fall"), **more)
    return cards_of(sheet_of(quotes={"q": quote}), "quote")


def test_nobody_is_asked_to_recite_and_a_gap_repeats_no_speakers_card() -> None:
    assert quoted() == ({Direction.SPEAKER}, {Direction.BLANK})


@pytest.mark.parametrize(
    ("documents", "asked"), [(("the report",), {Direction.BLANK}), (("the report", "the letter"), {Direction.SPEAKER})]
)
def test_which_document_says_something_is_asked_where_there_are_two(
    documents: tuple[str, ...], asked: set[Direction]
) -> None:
    people = PEOPLE | {f"d{number}": Person(name=name) for number, name in enumerate(documents)}
    quote = Quote(speaker="d0", text=LONG, about="the bridge", blank="fall")
    new, kept = cards_of(sheet_of(people=people, quotes={"q": quote}), "quote")
    assert (new, new | kept) == (asked, {Direction.SPEAKER, Direction.BLANK})


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({}, set()),
        ({"about": "farmers"}, {Direction.SPEAKER}),
        ({"important": True}, {Direction.SPEAKER}),
        ({"speaker": "b"}, {Direction.SPEAKER}),
        ({"text": "But a farmer has a machete and four children."}, {Direction.SPEAKER}),
    ],
)
def test_half_of_an_utterance_that_says_nothing_alone_gets_no_new_card(
    more: dict[str, Any], asked: set[Direction]
) -> None:
    before = Quote(speaker="a", text="A farmer in Sampleton does not have a satellite.")
    half = replace(Quote(speaker="a", text="He has a machete and four children in school."), **more)
    new, kept = cards_of(sheet_of(quotes={"p": before, "q": half}), "quote")
    assert (new, new | kept) == (asked, {Direction.SPEAKER})


def test_a_gist_is_asked_for_and_no_gap() -> None:
    assert quoted(gist="it will fall unforeseen") == ({Direction.SPEAKER, Direction.STATEMENT}, {Direction.BLANK})


def test_a_gist_that_the_topic_or_the_quote_itself_tells_is_not() -> None:
    assert quoted(gist="a bridge", about="the old bridge")[0] == {Direction.SPEAKER}
    assert quoted(gist="it will fall", text=None, paraphrase="The bridge will fall one day.")[0] == {Direction.SPEAKER}


def test_second_cards_make_no_deck_large_and_those_of_important_facts_come_first() -> None:
    quote = Quote(speaker="a", text=LONG, about="the bridge", gist="it will fall unforeseen")
    quotes = {f"q{place}": quote for place in range(ENOUGH_CARDS - 5)}
    sheet = sheet_of(quotes=quotes | {"q": replace(quote, important=True)})
    facts = [list(items) for _, items in groupby(ask(sheet), key=lambda item: item.ref)]
    chosen = selections(facts, sheet, WORDS)
    assert sum(len(each.new) for each in chosen) == ENOUGH_CARDS
    assert [len(each.new) for each in chosen] == [1] * 3 + [1] * (ENOUGH_CARDS - 5) + [2]


def test_a_gist_that_is_too_long_is_not() -> None:
    assert Direction.STATEMENT not in quoted(gist="word " * (MOST_WORDS + 1))[0]


@pytest.mark.parametrize(
    ("text", "about", "new"),
    [
        ("Shocking", "the bridge", set()),
        ("deeply disappointed", "the bridge", set()),
        ("closed, not abandoned", "the bridge", {Direction.SPEAKER}),
        ("Magnificent desolation.", None, {Direction.SPEAKER}),
        ("at the end of the year", "the bridge", {Direction.SPEAKER}),
        ("at the end of the year", None, set()),
        ("at the end of the year, unless somebody stops it", None, {Direction.SPEAKER}),
        ("A bridge of sighs", None, {Direction.SPEAKER}),
    ],
)
def test_a_piece_of_a_sentence_gets_one_card_if_it_says_something(
    text: str, about: str | None, new: set[Direction]
) -> None:
    assert quoted(text=text, about=about, blank=None)[0] == new


def test_an_important_piece_of_two_words_gets_its_card() -> None:
    assert quoted(text="deeply disappointed", blank=None, important=True)[0] == {Direction.SPEAKER}


def unnamed(**more: Any) -> set[Direction]:
    official = {"a": Person(name="a senior official")}
    quote = replace(Quote(speaker="a", text="The bridge will fall by Friday.", blank="Friday"), **more)
    return cards_of(sheet_of(people=PEOPLE | official, quotes={"q": quote}), "quote")[0]


def test_of_somebody_without_a_name_it_is_asked_what_was_said_or_else_the_gap() -> None:
    assert unnamed() == {Direction.BLANK}
    assert unnamed(about="the bridge") == {Direction.STATEMENT}
    assert unnamed(about="the bridge", text="by Friday at the very latest") == {Direction.BLANK}
    assert unnamed(about="the bridge", text="It falls Friday.") == {Direction.STATEMENT}
    assert unnamed(text="It falls Friday.") == set()


def test_a_person_is_asked_for_the_role() -> None:
    assert cards_of(sheet_of(), "person", "a") == ({Direction.ROLE}, {Direction.HOLDER})


@pytest.mark.parametrize("role", ["mayor, pilot and judge", "founder and editor", "word " * 9])
def test_a_role_of_several_parts_is_not_an_answer_but_the_name_is(role: str) -> None:
    people = PEOPLE | {"a": Person(name="Ada Berg", role=role)}
    assert cards_of(sheet_of(people=people), "person", "a")[0] == {Direction.HOLDER}


def test_a_long_answer_is_chosen_from_options_or_not_asked() -> None:
    fact = Fact(question="Why?", answer="because " * 9, wrong=("so", "thus"))
    (item,) = (item for item in ask(sheet_of(facts={"q": fact})) if item.direction is Direction.ANSWER)
    assert is_choice(item, WORDS)
    assert cards_of(sheet_of(facts={"q": fact}), "fact")[0] == {Direction.ANSWER}
    assert cards_of(sheet_of(facts={"q": replace(fact, wrong=())}), "fact")[0] == set()


def test_the_sheet_says_which_cards_there_are_and_a_fact_says_it_for_itself() -> None:
    quote = Quote(speaker="a", text=LONG, about="the bridge", blank="fall", gist="it will fall")
    sheet = sheet_of(quotes={"q": quote, "r": replace(quote, cards=("blank", "statement"))}, cards=("speaker",))
    assert cards_of(sheet, "quote", "q") == ({Direction.SPEAKER}, set())
    assert cards_of(sheet, "quote", "r") == ({Direction.BLANK, Direction.STATEMENT}, set())
    assert cards_of(sheet, "person", "a") == (set(), set())
    assert cards_of(sheet_of(quotes={"q": replace(quote, cards=("none",))}), "quote") == (set(), set())


def test_nobody_is_asked_for_a_speaker_whom_the_quote_names() -> None:
    assert quoted(text="As a mayor I say that the bridge will fall.")[0] == {Direction.BLANK}
    assert quoted(text="Berg says that the bridge will fall.", about="what Berg says")[0] == {Direction.STATEMENT}
    meant = {"speaker-in-quote": "all of them are mayors"}
    assert quoted(text="As a mayor I say that it will fall.", allow=meant)[0] == {Direction.SPEAKER}


def test_of_two_figures_with_one_value_the_first_alone_is_asked_what_it_stands_for() -> None:
    value = Number("300", Decimal(300))
    one = Figure(ask="How long is it?", value=value, unit="metres", measures="the length", cards=("value", "meaning"))
    other = replace(one, ask="How wide is it?", measures="the width")
    sheet = sheet_of(figures={"p": one, "q": other})
    assert cards_of(sheet, "figure", "p") == ({Direction.VALUE, Direction.MEANING}, set())
    assert cards_of(sheet, "figure") == ({Direction.VALUE}, {Direction.MEANING})
