"""First names tell a gender, in one language perhaps another than in others."""

import pytest

from quiz.words.first_names import first_names, gender_of


@pytest.mark.parametrize(
    ("name", "language", "gender"),
    [
        ("Peter", "de", "m"),
        ("Mareike", "de", "f"),
        ("Maria", "en", "f"),
        ("Ngozi", "en", "f"),
        ("Andrea", "en", "f"),
        ("Jean", "fr", "m"),
        ("Jean", "en", "?"),
        ("Xyzzy", "en", "?"),
        ("Ann", "xx", "f"),
        ("", "de", "?"),
        ("Anna Maria", "de", "?"),
    ],
)
def test_a_first_name_tells_a_gender(name: str, language: str, gender: str) -> None:
    assert gender_of(name, language) == gender


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_a_name_is_looked_up_as_in_the_list(language: str) -> None:
    names = first_names(language)
    sample = sorted(names)[::100]
    assert len(names) > 15_000
    assert {name: gender_of(name, language) for name in sample} == {name: names[name] for name in sample}
