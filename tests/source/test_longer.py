"""A name that is only the end of a longer one is found, and two bodies that stand side by side are two."""

import pytest

from quiz.source.longer import longer_name


@pytest.mark.parametrize(
    ("language", "name", "text", "longer"),
    [
        (
            "en",
            "Competition Authority",
            "The Markets and Competition Authority said no.",
            "Markets and Competition Authority",
        ),
        (
            "en",
            "the Competition Authority",
            "It is for the Markets and Competition Authority.",
            "Markets and Competition Authority",
        ),
        ("en", "Competition Authority", "The Treasury and Competition Authority met.", None),
        ("en", "Competition Authority", "The Markets and Competition Authority. The Competition Authority.", None),
        ("en", "Deutsche Bank", "Siemens and Deutsche Bank said no.", None),
        ("en", "Authority", "The Markets and Authority met.", None),
        ("de", "die Deutsche Bank", "Die Deutsche Bank schwieg.", None),
    ],
)
def test_the_end_of_a_longer_name(language: str, name: str, text: str, longer: str | None) -> None:
    place = longer_name(name, text, language)
    assert (text[slice(*place)] if place else None) == longer
