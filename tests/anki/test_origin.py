"""What each front says of its article: each case in `origins.txt` is a sheet, and the line on each of its notes."""

from pathlib import Path

import pytest
from hypothesis import given

from quiz.anki.notetypes import note_type
from quiz.anki.text import as_text
from quiz.sheet.model import Quote, Sheet
from quiz.sheet.speakers import names, voice
from quiz.sheet.voices import Voice
from quiz.words import words_for
from tests.anki.samples import notes_of
from tests.sheet.cases import ENGLISH, Case, cases, sheet_of
from tests.strategies import sheets

CASES = cases("origins.txt", Path(__file__).parent, ENGLISH)


def origins(sheet: Sheet) -> dict[str, str]:
    return {
        note.name: as_text(dict(zip(note_type(note.kind).field_names, note.fields, strict=True))["Extra 1"])
        for note in notes_of(sheet)
    }


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_front_says_its_article_without_an_answer(case: Case) -> None:
    assert "".join(f"{name}: {line}\n" for name, line in origins(sheet_of(case)).items()) == case.expected


@given(sheets())
def test_no_quote_has_a_front_that_names_somebody_whom_a_card_asks_for(sheet: Sheet) -> None:
    words = words_for(sheet.language)
    speakers = [sheet.people[fact.speaker] for _, fact in sheet.entries() if isinstance(fact, Quote)]
    persons = [person for person in speakers if voice(person, words) is Voice.PERSON]
    for line in (line for name, line in origins(sheet).items() if name.startswith("quote/")):
        assert [person.name for person in persons if names(person, line, sheet.language)] == []
