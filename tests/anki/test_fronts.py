"""No two cards look the same and want different answers; each front says which article it is of."""

from dataclasses import replace
from typing import Any

import pytest

from quiz.anki.fronts import fronts, same_fronts
from quiz.anki.identity import guid
from quiz.anki.notes import Note
from quiz.anki.notetypes import note_type
from quiz.anki.selection import selections
from quiz.anki.topics import problems
from quiz.sheet.model import Fact, Quote, Sheet
from quiz.sheet.values import PartialDate
from quiz.words import words_for
from tests.anki.samples import SHEET, notes_of

TWO = Quote(speaker="vance", text="Wir bleiben vorn.", about="Rolle der USA", gist="vorn bleiben")


def two_quotes(**more: object) -> Sheet:
    quotes = {"a": replace(TWO, text="Die USA führen.", gist="führen"), "b": replace(TWO, **more)}  # type: ignore[arg-type]
    return replace(SHEET, quotes=quotes)


def field(note: Note, name: str) -> str:
    return dict(zip(note_type(note.kind).field_names, note.fields, strict=True))[name]


def topics_of(sheet: Sheet) -> list[str]:
    """What stands on the cards that ask for a statement; nothing where a quote has no such card."""
    return [field(note, "Statement material") for note in notes_of(sheet, select=selections) if note.kind == "quote"]


BOTH: Any = ("speaker", "statement")


@pytest.mark.parametrize("gists", [("die Ersten sein", "Spitze halten"), ("führen", "vorn bleiben"), (None, None)])
def test_of_two_quotes_on_one_topic_neither_is_asked_for(gists: tuple[str | None, str | None]) -> None:
    one, other = replace(TWO, text="Die USA führen an.", gist=gists[0]), replace(TWO, gist=gists[1])
    sheet = replace(SHEET, quotes={"a": one, "b": other}, cards=BOTH)
    assert topics_of(sheet) == ["", ""]
    (problem,) = problems(sheet, words_for("de"))
    assert (problem.code, problem.path, "quote/a" in problem.message) == ("same-front", ("quotes", "b"), True)


def test_who_has_a_card_that_has_two_answers_now_learns_that_it_is_no_longer_kept() -> None:
    held = {guid(SHEET.id, "quote", "a"): "12"}
    (note, _) = (note for note in notes_of(two_quotes(), select=selections, held=held) if note.kind == "quote")
    assert field(note, "Statement question") == words_for("de").cards.no_longer_kept
    assert field(note, "Speaker question")


def test_of_two_quotes_the_one_without_an_occasion_has_two_answers() -> None:
    sheet = replace(two_quotes(occasion="im Fernsehen"), cards=BOTH)
    assert topics_of(sheet) == ["", "Rolle der USA (im Fernsehen)"]
    assert [problem.path for problem in problems(sheet, words_for("de"))] == [("quotes", "a")]


def test_quotes_that_no_card_asks_for_need_no_topics_of_their_own() -> None:
    quotes = {key: replace(quote, gist=None) for key, quote in two_quotes().quotes.items()}
    assert not list(problems(replace(SHEET, quotes=quotes), words_for("de")))
    assert not list(problems(replace(two_quotes(), cards=("speaker",)), words_for("de")))


@pytest.mark.parametrize("more", [{"occasion": "im Fernsehen"}, {"date": PartialDate(2025, 3)}])
def test_an_occasion_or_a_date_tells_them_apart(more: dict[str, object]) -> None:
    assert not list(same_fronts(fronts(notes_of(two_quotes(**more))), {}))
    (note,) = (note for note in notes_of(two_quotes(**more)) if note.name == "quote/b")
    assert field(note, "Statement material").startswith("Rolle der USA (")


def test_the_same_answer_to_the_same_question_confuses_nobody() -> None:
    assert not list(same_fronts(fronts(notes_of(two_quotes(gist="führen"))), {}))
    assert topics_of(replace(two_quotes(gist="führen"), cards=BOTH)) == ["Rolle der USA"] * 2


def test_a_headline_that_holds_an_answer_stands_on_no_card_that_asks_for_it() -> None:
    source = replace(SHEET.source, title="Sputnik-Moment für die USA")
    (fact,) = (note for note in notes_of(replace(SHEET, source=source)) if note.name == "fact/sputnik")
    assert field(fact, "Extra 1") == "Beispielzeitung, 26. März 2025"
    other = {"b": Fact(question="Wer baut Chips?", answer="Nvidia")}
    (note,) = (note for note in notes_of(replace(SHEET, source=source, facts=other)) if note.name == "fact/b")
    assert field(note, "Extra 1") == "Sputnik-Moment für die USA, 26. März 2025"


@pytest.mark.parametrize(
    ("answer", "origin"),
    [
        ("am 26. Mai", "Die USA dominieren, noch, März 2025"),
        ("im März", "Die USA dominieren, noch, 2025"),
        ("im März 2025", "Die USA dominieren, noch"),
    ],
)
def test_of_a_date_that_holds_an_answer_the_month_or_the_year_is_left(answer: str, origin: str) -> None:
    facts = {"b": Fact(question="Wann kam das?", answer=answer)}
    (note,) = (note for note in notes_of(replace(SHEET, facts=facts)) if note.name == "fact/b")
    assert field(note, "Extra 1") == origin


def test_who_said_it_stands_below_a_gap_but_not_where_the_name_is_the_gap() -> None:
    quote = Quote(speaker="vance", text="Ich bin und bleibe Vance, immer.", blank="Vance")
    (note,) = (note for note in notes_of(replace(SHEET, quotes={"a": quote})) if note.kind == "quote")
    assert "<cite" not in field(note, "Blank material")
