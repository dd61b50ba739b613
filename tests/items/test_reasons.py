"""Reasons become words where they are shown: with what they are about inside, or behind a colon."""

import pytest

from quiz.items.reasons import Reason, ReasonKind, parts, written
from quiz.words import words_for


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("en", ReasonKind.SAID_ANOTHER, "spoke on another topic: X"),
        ("de", ReasonKind.SAID_ANOTHER, "äußerte sich zu einem anderen Thema: X"),
        ("fr", ReasonKind.OTHER_MEANING, "cela correspond à X"),
        ("fr", ReasonKind.STRANGER, "figure dans une autre fiche\u00a0: X"),
        ("en", ReasonKind.OTHER_ROLE, "X"),
        ("en", ReasonKind.OTHER_GAP, "missing from another quote: X"),
        ("en", ReasonKind.OWN_ROLE, "X"),
        ("fr", ReasonKind.SAID_ELSE, "a dit autre chose\u00a0: X"),
    ],
)
def test_what_a_reason_is_about_stands_in_it_or_behind_a_colon(language: str, kind: ReasonKind, text: str) -> None:
    assert written(Reason(kind, "X"), words_for(language)) == text


def test_a_reason_about_nothing_is_its_phrase() -> None:
    assert written(Reason(ReasonKind.NAMED_TOO), words_for("en")) == "also appears in the source"
    assert parts(Reason(ReasonKind.NAMED_TOO), words_for("en")) == ("also appears in the source", "")


def test_the_parts_of_a_reason_are_told_apart_whatever_it_is_about() -> None:
    about = "pilot: first {class}"
    assert parts(Reason(ReasonKind.SAID_ANOTHER, about), words_for("en")) == ("spoke on another topic", about)
    assert parts(Reason(ReasonKind.OWN_ROLE, about), words_for("en")) == (about, "")
