"""A number with the word for years behind it is a year where it is asked when, and a number of years elsewhere."""

import pytest

from quiz.phrasing.amounts import amount
from quiz.sheet.calendar import is_of_the_calendar
from quiz.sheet.model import Figure, Sheet, Source
from quiz.sheet.values import parse_number
from quiz.typography import as_shown
from quiz.words import words_for

YEARS = [
    ("de", "In welchem Jahr begann es?", "2016", "Jahre"),
    ("de", "Seit wann gibt es die Firma?", "1998", "Jahren"),
    ("de", "Bis wann soll es fertig sein?", "2000", "Jahre"),
    ("de", "Wie heißt das Jahr?", "2016", "Jahr"),
    ("de", "Baubeginn?", "1893", "Jahre"),
    ("en", "In what year did the war begin?", "2016", "years"),
    ("en", "When did it begin?", "1500", "Years"),
    ("fr", "En quelle année la guerre a-t-elle commencé ?", "2016", "an"),
    ("fr", "Depuis quand la firme existe-t-elle ?", "1998", "ans"),
    ("fr", "De quand date le pont ?", "1900", "années"),
]
DURATIONS = [
    ("de", "Wie alt ist der Tempel?", "1250", "Jahre"),
    ("de", "Wie lange dauerte es?", "1016", "Jahre"),
    ("de", "Alter des Tempels?", "2000", "Jahre"),
    ("de", "Wann begann es?", "2.000", "Jahre"),
    ("de", "Wann begann es?", "2016", "Tage"),
    ("de", "Wann begann es?", "2016,5", "Jahre"),
    ("de", "Wann begann es?", "2 Tausend", "Jahre"),
    ("de", "Wann begann es?", "250", "Jahre"),
    ("en", "How old is the temple?", "2000", "years"),
    ("en", "How many years ago, when it began, was it?", "1250", "years"),
    ("fr", "Quel âge a le temple ?", "1250", "ans"),
]


@pytest.mark.parametrize(
    ("language", "ask", "value", "unit", "dated"),
    [(*case, True) for case in YEARS] + [(*case, False) for case in DURATIONS],
)
def test_the_word_for_years_is_shown_behind_a_number_of_them_only(
    language: str, ask: str, value: str, unit: str, *, dated: bool
) -> None:
    words = words_for(language)
    figure = Figure(ask=ask, value=parse_number(value, language, words.numerals), unit=unit)
    assert is_of_the_calendar(figure.value, figure, words) is dated
    source = Source(title="Probe")
    sheet = Sheet(format="1", id="probe", title="Probe", language=language, source=source, figures={"a": figure})
    shown = as_shown(sheet, words).figures["a"]
    assert (shown.unit is None) is dated
    assert amount(shown.value, shown, words) == (value if dated else amount(figure.value, figure, words))
    assert shown.is_year is dated, "the wrong ones are years as well"
