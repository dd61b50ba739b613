"""Other ways to write a value that is no number: who writes a time or a date in one of them is as right."""

import pytest

from quiz.phrasing.numbers import digits, number
from quiz.phrasing.spelling import also_spelled, spelled
from quiz.sheet.amounts import read_value
from quiz.words import words_for

CASES = {
    "de": {
        "14.30 Uhr": ("14:30", "14.30 Uhr"),
        "1. Februar 2026": ("1.2.2026", "01.02.2026"),
        "19. August": ("19.8.",),
        "51:49": ("51:49", "51-49", "51 zu 49"),
        "ein Drittel": ("1/3",),
        "1:12,4 Minuten": (
            "1 Minute 12,4 Sekunden",
            "1 Minute und 12,4 Sekunden",
            "1\u00a0min 12,4\u00a0s",
            "1:12,4",
        ),
        "acht Jahre und vier Monate": ("8 Jahre 4 Monate", "8 Jahre und 4 Monate"),
        "10 bis 12": (),
    },
    "en": {
        "2.30 p.m.": ("14:30", "2:30 p.m."),
        "Feb. 1, 2026": ("Feb 1, 2026",),
        "Dec. 12": ("Dec 12",),
        "2-1": ("2:1", "2-1", "2 to 1"),
        "a third": ("1/3",),
        "2:27:09": (
            "2 hours 27 minutes 9 seconds",
            "2 hours, 27 minutes and 9 seconds",
            "2\u00a0h 27\u00a0min 9\u00a0s",
            "2:27:09",
        ),
        "0:58.3": ("58.3 seconds", "58.3\u00a0s", "0:58.3"),
    },
    "fr": {
        "14 h 30": ("14:30", "14 h 30"),
        "1er février 2026": ("01/02/2026", "1 févr. 2026"),
        "un tiers": ("1/3",),
    },
}


@pytest.mark.parametrize(
    ("language", "written", "others"),
    [(language, *case) for language, cases in CASES.items() for case in cases.items()],
)
def test_who_writes_it_as_others_do_is_as_right(language: str, written: str, others: tuple[str, ...]) -> None:
    found = also_spelled(read_value(written, language).value, words_for(language))
    assert found == others


@pytest.mark.parametrize(
    ("language", "territory", "written", "shown"),
    [
        ("en", None, "25 June", "June 25"),
        ("en", "US", "25 June", "June 25"),
        ("en", "GB", "June 25", "25 June"),
        ("en", "GB", "March 4, 1912", "4 March 1912"),
        ("en", "GB", "3:12 p.m.", "3.12pm"),
        ("en", "IE", "7 p.m.", "7pm"),
        ("en", "US", "7pm", "7 p.m."),
        ("de", "AT", "4. Januar 1912", "4. Jänner 1912"),
        ("de", "DE", "4. Jänner 1912", "4. Januar 1912"),
        ("de", "AT", "15.12 Uhr", "15.12 Uhr"),
        ("en", "XX", "25 June", "June 25"),
    ],
)
def test_a_territory_writes_dates_and_times_in_its_own_way(
    language: str, territory: str | None, written: str, shown: str
) -> None:
    words = words_for(language, territory)
    assert spelled(read_value(written, language).value, words, number, digits) == shown
