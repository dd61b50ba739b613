"""A text is set as large as it fits, and cut where a reader would cut it."""

import pytest

from quiz.page.fitting import Room, fitted
from quiz.page.hyphens import softened

ROOM = Room(75, 30, 1.25)
SIZES = (15, 12, 9, 8)
SENTENCE = "Wir sind in einem Wettlauf. "


def test_the_shorter_a_text_the_larger_it_stands() -> None:
    sizes = [fitted("Wort " * count, ROOM, SIZES).size for count in (5, 30, 60, 80, 1000)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == SIZES[0]
    assert sizes[-1] == SIZES[-1]


def test_a_text_that_fits_is_left_as_it_was_written() -> None:
    assert fitted("  eins\n\nzwei  ", ROOM, SIZES).text == "  eins\n\nzwei  "


def test_a_text_is_cut_behind_a_sentence() -> None:
    cut = fitted(SENTENCE * 200, ROOM, SIZES).text
    assert cut.endswith("Wettlauf. […]")
    assert len(cut) > 300


def test_without_a_sentence_it_is_cut_behind_a_word() -> None:
    cut = fitted("Wettlauf und " * 200, ROOM, SIZES).text
    assert cut.split()[-2] in ("Wettlauf", "und")
    assert cut.endswith(" […]")


def test_a_short_first_sentence_is_not_all_that_is_kept() -> None:
    cut = fitted("Nein. " + "Wettlauf und " * 200, ROOM, SIZES).text
    assert len(cut) > 300


@pytest.mark.parametrize("word", ["x" * 5000, "世" * 5000, "W" * 5000])
def test_a_word_without_end_is_cut_itself(word: str) -> None:
    cut = fitted(word, ROOM, SIZES).text
    assert cut.endswith(f"{word[0]}[…]")
    assert fitted(cut, ROOM, SIZES).text == cut


@pytest.mark.parametrize("text", ["WWW " * 500, "iii " * 500, "eins\n" * 500, SENTENCE * 200, "👩‍🔬 " * 400])
def test_what_is_kept_fits(text: str) -> None:
    fit = fitted(text, ROOM, SIZES)
    assert fitted(fit.text, ROOM, (fit.size,)).text == fit.text


def test_a_room_too_low_for_a_line_holds_the_mark_of_the_cut() -> None:
    assert fitted("eins zwei", Room(75, 1, 1.25), SIZES).text == "[…]"


def test_a_word_that_fits_on_the_next_line_is_not_broken() -> None:
    room = Room(60, 30, 1.25)
    assert fitted(softened("Sunil Wickramasinghe", "en_US"), room, (15, 12)).text == "Sunil Wickramasinghe"


def test_a_long_word_is_broken_rather_than_set_much_smaller_than_other_texts() -> None:
    narrow, sizes = Room(30, 30, 1.25), (15, 12, 9, 8, 6)
    assert fitted("Hafen\u00adbehörde", narrow, sizes).size == 12
    law = "Rindfleisch\u00adetikettierungs\u00adüberwachungs\u00adgesetz"
    assert fitted(law, narrow, sizes).size == 12
    assert "\u00ad" in fitted(law, narrow, sizes).text


def test_a_word_goes_to_the_next_line_whole_before_it_is_broken_or_all_is_set_smaller() -> None:
    role = fitted("Regierungssprecherin der Bundes\u00adregierung", ROOM, (15, 13, 11.5))
    assert (role.text, role.size) == ("Regierungssprecherin der Bundesregierung", 15)
