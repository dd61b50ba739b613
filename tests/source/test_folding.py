"""Typography made alike, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.source.folding import fold

ALIKE = (
    ("„ja“ ‚ja‘", "»ja« ›ja‹", "«ja» 'ja'", "“ja” ‘ja’"),
    ("« mot »", "«\u202fmot\u202f»", "“mot”", '"mot"'),
    ("‚Er sagte „ja“‘", '"Er sagte „ja"'),
    ("A – B", "A — B", "A—B", "A -- B", "A - B"),
    ("KI‑System", "KI-System"),
    ("Ja …", "Ja…", "Ja...", "Ja . . ."),
    ("50 %", "50\u202f%", "50%"),
    ("quoi ?", "quoi\u202f?", "quoi?"),
    ("ein  Wort", "ein\nWort", "ein\u00a0Wort", "ein\r\n\tWort"),
    ("Schiff\u00adfahrt", "Schiff\u00ad\nfahrt", "Schiff\u200bfahrt", "Schifffahrt", "Schiﬀfahrt"),
    ("Brücke", "Bru\u0308cke"),
    ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
)
APART = (
    ("Ja", "ja"),
    ("Brücke", "Bruecke"),
    ("Maße", "Masse"),
    ("Hin- und", "Hin und"),
    ("Ja.", "Ja!"),
    ("»Ja«", "Ja"),
)


@pytest.mark.parametrize("texts", ALIKE)
def test_what_is_only_typography_folds_to_the_same(texts: tuple[str, ...]) -> None:
    assert len({fold(text).text for text in texts}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_carries_meaning_does_not(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_german_marks_keep_the_space_outside_of_them() -> None:
    assert fold("er »so« sie").text == "er 'so' sie"


@given(st.text("ab.-–… »«'\u00ad\n\u0308ü\u200b\u1100\u1161ﬁ") | st.text())
def test_each_folded_character_has_its_place_and_places_follow_one_another(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


@given(st.text("ab.-–… »«'\u00ad\n\u0308ü\u200bﬁ"))
def test_a_folded_text_folds_to_itself_in_the_end(text: str) -> None:
    once = fold(text).text
    assert len(fold(once).text) <= len(once)


@given(st.text("abcXYZäöü ", min_size=1))
def test_plain_letters_stay_where_they_are(text: str) -> None:
    plain = " ".join(text.split())
    folded = fold(plain)
    assert folded.text == plain
    assert list(folded.starts) == list(range(len(plain)))
