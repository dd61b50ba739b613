"""The language of a sheet is told from its questions where it names another one."""

from __future__ import annotations

from itertools import combinations

import pytest

from quiz.sheet.read import read
from quiz.sheet.tongues import SHARED, language
from quiz.words import LANGUAGES, words_for
from tests.desk import ROOT


def test_small_words_of_several_languages_count_for_none() -> None:
    lists = [frozenset(words_for(each).lists.leading) for each in LANGUAGES]
    assert frozenset().union(*(one & other for one, other in combinations(lists, 2))) == SHARED


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
@pytest.mark.parametrize("named", LANGUAGES)
def test_a_sheet_in_another_language_than_it_names_is_found_and_no_other(name: str, named: str) -> None:
    text = (ROOT / "decks" / f"{name}.yaml").read_text(encoding="utf-8")
    own = read(name, text.encode()).sheet
    assert own
    sheet = read(name, text.replace(f"\nlanguage: {own.language}", f"\nlanguage: {named}").encode()).sheet
    assert sheet
    assert [problem.path for problem in language(sheet)] == ([] if named == own.language else [("language",)])
