"""Two texts that say one value in other words have its signs in common, case by case in `cases/meanings.txt`.

A line is a language, a text, values that it tells and values that it does not.
"""

from __future__ import annotations

import pytest

from quiz.sheet.amounts import read_value
from quiz.sheet.model import Figure
from quiz.source.meanings import meanings, meanings_of
from tests.source.cases import FOLDER

CASES = [
    (language, text, value, place == 0)
    for line in (FOLDER / "meanings.txt").read_text(encoding="utf-8").splitlines()
    for language, text, *values in [[part.strip() for part in line.split("|")]]
    for place, listed in enumerate(values)
    for value in filter(None, listed.split("; "))
]


@pytest.mark.parametrize(("language", "text", "value", "told"), CASES)
def test_a_text_tells_a_value_in_whatever_words(language: str, text: str, value: str, *, told: bool) -> None:
    read = read_value(value, language)
    wanted = meanings_of(Figure(ask="", value=read.value, unit=read.unit), language)
    assert (bool(wanted) and wanted <= meanings(text, language)) is told
