"""A sheet that groups one number of four digits groups all of them; years are no numbers."""

from __future__ import annotations

import pytest

from quiz.phrasing.amounts import amount
from quiz.sheet.read import read
from quiz.words import words_for


def shown(language: str, *values: str) -> list[str]:
    """Return how the values of a sheet are shown."""
    figures = "".join(f'  f{at}: {{ ask: "?", value: "{value}" }}\n' for at, value in enumerate(values))
    head = f"format: 1\nid: x\ntitle: X\nlanguage: {language}\nsource: {{ title: Y }}\nfigures:\n"
    sheet = read("probe.yaml", (head + figures).encode()).sheet
    assert sheet
    words = words_for(sheet.language, sheet.territory)
    return [amount(each.value, each, words) for each in sheet.figures.values()]


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("en", ["1,920 feet", "1850 people"], ["1,920 feet", "1,850 people"]),
        ("en", ["1,920 feet", "between 800 and 1000 people"], ["1,920 feet", "between 800 and 1,000 people"]),
        ("en", ["1850 people", "between 800 and 1,000"], ["1,850 people", "between 800 and 1,000"]),
        ("en", ["1,920 feet", "1850", "1990 to 1999"], ["1,920 feet", "1850", "1990 to 1999"]),
        ("en", ["1,920 feet", "1200 to 2500"], ["1,920 feet", "1,200 to 2,500"]),
        ("en", ["1850 people", "12,500 people"], ["1850 people", "12,500 people"]),
        ("en", ["1850 people", "2500 boats"], ["1850 people", "2500 boats"]),
        ("de", ["1.920 Meter", "1850 Menschen", "2016 Jahr"], ["1.920 Meter", "1.850 Menschen", "2016"]),
        ("de-CH", ["1'920 Meter", "1850 Menschen"], ["1’920 Meter", "1’850 Menschen"]),
        ("fr", ["1 920 mètres", "1850 personnes"], ["1\u202f920 mètres", "1\u202f850 personnes"]),
    ],
)
def test_numbers_of_four_digits_are_grouped_alike(language: str, typed: list[str], found: list[str]) -> None:
    assert shown(language, *typed) == found
