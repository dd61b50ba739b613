"""Text breaks into lines where a browser breaks it, and no line is wider than was measured."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.page.faces import BOLD, DISTINCT, DISTINCT_BOLD, ITALIC, SANS, SERIF, Font
from quiz.page.hyphens import SOFT_HYPHEN, joined, softened
from quiz.page.lines import Type, set_lines
from tests.page.conftest import Viewer

FONTS = (SANS, BOLD, ITALIC, SERIF, DISTINCT, DISTINCT_BOLD)
TEXTS = (
    "Die Führungsrolle der USA in der Künstlichen Intelligenz steht auf dem Spiel, sagte AVATAR Teyssier.",
    "„Wir müssen 1.920 Türme bauen“, so Vizepräsident JD Vance – 50 % mehr als 2024 … L’œuvre d’été?",
    "To Wave Your Typewriter: “Very fast!” (Fjord, affluent, waffle, Wolf; yeti.)",
)


def lines(text: str, room: float, **around: float) -> list[str]:
    return [line.text for line in set_lines(text, Type(), room, **around)]


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.file)
@pytest.mark.parametrize("spread", [(0, 0), (0.05, 0.18)], ids=["close", "apart"])
def test_a_text_is_as_wide_as_a_browser_sets_it(font: Font, spread: tuple[float, float], viewer: Viewer) -> None:
    style = (
        f"font: {font.slant} {font.weights.split()[0]} 100px '{font.family}'; white-space: nowrap; "
        f"letter-spacing: {spread[0]}em; word-spacing: {spread[1]}em; text-rendering: geometricPrecision"
    )
    spans = "".join(f"<p><span>{text}</span></p>" for text in TEXTS)
    page = viewer.show(
        f'<!DOCTYPE html><meta charset=utf-8><style>{font.rule}</style><div style="{style}">{spans}</div>'
    )
    page.evaluate("document.fonts.ready.then(() => 0)")
    seen = page.evaluate("[...document.querySelectorAll('span')].map(each => each.getBoundingClientRect().width)")
    assert [100 * Type(font, *spread).width(text) for text in TEXTS] == pytest.approx(seen, rel=0.01)


def test_lines_end_behind_spaces_and_dashes_and_slashes() -> None:
    assert lines("eins zwei-drei vier/fünf", 2.6) == ["eins ", "zwei-", "drei ", "vier/", "fünf"]


def test_what_belongs_together_stays_on_a_line() -> None:
    assert lines("am 20. Juli 1969", 3.9) == ["am ", "20. Juli ", "1969"]
    assert lines("die US-Aktie fiel", 4.0) == ["die ", "US-Aktie ", "fiel"]


def test_what_belongs_together_stays_so_in_a_browser(viewer: Viewer) -> None:
    texts = (
        "Jan. 13 and Feb. 6: 10 000 Leute, sagte Prof. Dr. Eva Roe nach § 5 Abs. 2 und S. 12–14 zu 30 € je 5 °C.",
        "Von 1914–1918, 10:30–12:00 Uhr, $5–$10 million, z. B. hier, i. d. R. nicht, J. R. R. Tolkien, Mr Smith.",
        "Qu’offre-t-elle à Jean-François Parsons-Whitfield, Saint-Étienne, 2024-03-01, 044-411-70-20, 4-A, 2024/25?",
    )
    widths = range(160, 600, 20)
    rows = "".join(f'<p style="width: {width}px">{joined(text)}</p>' for text in texts for width in widths)
    style = f"{SANS.rule} p {{ font: 20px/24px '{SANS.family}'; margin: 0 }} .joined {{ white-space: nowrap }}"
    page = viewer.show(f"<!DOCTYPE html><meta charset=utf-8><style>{style}</style>{rows}")
    seen = page.evaluate("[...document.querySelectorAll('p')].map(each => each.clientHeight / 24)")
    assert [len(lines(text, (width - 0.03) / 20)) for text in texts for width in widths] == seen


def test_a_word_is_broken_with_a_hyphen_where_the_dictionary_says() -> None:
    broken = lines(softened("Bundesverfassungsgericht", "de_DE"), 8)
    assert broken == [f"Bundesverfas{SOFT_HYPHEN}", "sungsgericht"]


def test_a_word_that_no_dictionary_divides_is_broken_between_letters_with_a_hyphen() -> None:
    broken = lines("x" * 60, 5)
    assert all(line.endswith(SOFT_HYPHEN) for line in broken[:-1])
    assert "".join(broken).replace(SOFT_HYPHEN, "") == "x" * 60


def test_numbers_and_pictures_are_broken_without_a_hyphen() -> None:
    assert SOFT_HYPHEN not in "".join(lines("1" * 60 + "👩" * 30, 5))


def test_eastern_scripts_need_no_spaces() -> None:
    assert lines("世界你好，这是", 3.5) == ["世界你", "好，这", "是"]


def test_what_stands_close_around_a_text_takes_room() -> None:
    assert lines("eins zwei", 4.2) == ["eins zwei"]
    assert lines("eins zwei", 4.2, before=0.6) == ["eins ", "zwei"]
    assert lines("eins zwei", 4.2, behind=0.6) == ["eins ", "zwei"]


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.file)
def test_a_line_is_as_wide_as_its_text_with_the_kerning_beside_spaces(font: Font) -> None:
    for text in TEXTS:
        (line,) = set_lines(text, Type(font, 0.05, 0.18), 200)
        assert line.width == pytest.approx(Type(font, 0.05, 0.18).width(text))


def test_paragraphs_end_where_they_were_ended() -> None:
    assert lines("eins\n\nzwei", 10) == ["eins\n", "\n", "zwei"]


@example("abb\u00ad 1", 2.0)
@given(st.text(alphabet="abcdefghij -–/\n世Ä1." + SOFT_HYPHEN, max_size=80), st.floats(1.5, 12))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, room: float) -> None:
    made = set_lines(text, Type(), room)
    assert "".join(line.text for line in made).replace(SOFT_HYPHEN, "") == text.replace(SOFT_HYPHEN, "")
    assert all(line.width <= room + 0.001 for line in made if len(line.text.strip()) > 4)
