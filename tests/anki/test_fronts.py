"""No two cards look the same and want different answers; each front says which article it is of."""

from dataclasses import replace

import pytest

from quiz.anki.fronts import fronts, same_fronts
from quiz.anki.notes import Note
from quiz.anki.notetypes import note_type
from quiz.anki.selection import selections
from quiz.sheet.model import Fact, Quote, Sheet
from quiz.sheet.values import PartialDate
from tests.anki.samples import SHEET, notes_of
from tests.desk import Desk, harbour

TWO = Quote(speaker="vance", text="Wir bleiben vorn.", about="Rolle der USA", gist="vorn bleiben")


def two_quotes(**more: object) -> Sheet:
    quotes = {"a": replace(TWO, text="Die USA führen.", gist="führen"), "b": replace(TWO, **more)}  # type: ignore[arg-type]
    return replace(SHEET, quotes=quotes)


def field(note: Note, name: str) -> str:
    return dict(zip(note_type(note.kind).field_names, note.fields, strict=True))[name]


def topics_of(sheet: Sheet) -> list[str]:
    """What stands on the cards that ask for a statement; nothing where a quote has no such card."""
    return [field(note, "Statement material") for note in notes_of(sheet, select=selections) if note.kind == "quote"]


def test_two_quotes_of_one_speaker_on_one_topic_are_told_apart_by_their_first_words() -> None:
    one, other = replace(TWO, text="Die USA führen.", gist="die Ersten sein"), replace(TWO, gist="Spitze halten")
    sheet = replace(SHEET, quotes={"a": one, "b": other}, cards=("speaker", "statement"))
    assert topics_of(sheet) == ["Rolle der USA („Die USA führen …“)", "Rolle der USA („Wir bleiben vorn …“)"]
    assert not list(same_fronts(fronts(notes_of(sheet)), {}))


@pytest.mark.parametrize("gists", [("führen", "vorn bleiben"), (None, None)])
def test_first_words_that_are_the_answer_tell_nothing_apart_and_one_of_the_two_is_asked(
    gists: tuple[str | None, str | None],
) -> None:
    one, other = replace(TWO, text="Die USA führen an.", gist=gists[0]), replace(TWO, gist=gists[1])
    sheet = replace(SHEET, quotes={"a": one, "b": other}, cards=("speaker", "statement"))
    assert topics_of(sheet) == ["Rolle der USA", ""]


def test_two_quotes_of_one_speaker_that_begin_alike_look_the_same() -> None:
    one = replace(TWO, text="Wir bleiben vorn, so lange wir vorn bleiben wollen.", gist="vorn, solange sie es wollen")
    other = replace(TWO, text="Wir bleiben vorn, so lange wir Chips haben.", gist="vorn, solange es Chips gibt")
    sheet = replace(SHEET, quotes={"a": one, "b": other})
    (problem,) = same_fronts(fronts(notes_of(sheet)), {})
    assert (problem.code, problem.path, "quote/a" in problem.message) == ("same-front", ("quotes", "b"), True)


@pytest.mark.parametrize("more", [{"occasion": "im Fernsehen"}, {"date": PartialDate(2025, 3)}])
def test_an_occasion_or_a_date_tells_them_apart(more: dict[str, object]) -> None:
    assert not list(same_fronts(fronts(notes_of(two_quotes(**more))), {}))
    (note,) = (note for note in notes_of(two_quotes(**more)) if note.name == "quote/b")
    assert field(note, "Statement material").startswith("Rolle der USA (")


def test_the_same_answer_to_the_same_question_confuses_nobody() -> None:
    assert not list(same_fronts(fronts(notes_of(two_quotes(gist="führen"))), {}))


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


def test_cards_of_two_sheets_that_look_the_same_are_found_by_check(desk: Desk) -> None:
    pier = harbour("pier") | {"title": "The pier"}
    pier["facts"]["bridge"]["answer"] = "a dam"
    desk.writes(harbour())
    desk.writes(pier)
    ran = desk.quiz("check")
    assert "harbour.yaml: fact/bridge" in ran.out
    assert ran.out.count("[same-front]") == 1
    pier["source"]["title"] = "Another pier"
    desk.writes(pier)
    assert "[same-front]" not in desk.quiz("check").out
