"""A quotation that the article parts around its speaker is one entry, and two quotations are two."""

import pytest

from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.language import words_of


@pytest.mark.parametrize(
    ("language", "article", "texts"),
    [
        (
            "de",
            "»Am Ende«, sagte Henning Straub, »wird jeder wissen, wo er steht.«",
            ["Am Ende wird jeder wissen, wo er steht."],
        ),
        ("de", "„Ich glaube“, sagte Max Wohl am Montag, „dass es reicht.“", ["Ich glaube, dass es reicht."]),
        ("de", "„Es reicht.“ Das sagte Max Wohl, „und zwar mir.“", ["Es reicht.", "und zwar mir."]),
        (
            "de",
            "Max Wohl nannte es „maßvoll und gut“ und „längst überfällig“.",
            ["maßvoll und gut", "längst überfällig"],
        ),
        (
            "en",
            "“We came early,” Mayor Dora Eklund said on Monday, “and we will leave late.”",
            ["We came early, and we will leave late."],
        ),
        ("en", "“The patients,” said Dora Eklund, “are dead.”", ["The patients are dead."]),
        ("en", "“It is late,” said Dora Eklund. “Nobody came.”", ["It is late", "Nobody came."]),
    ],
)
def test_halves_of_one_sentence_are_one_quotation(language: str, article: str, texts: list[str]) -> None:
    found = entries(draft(f"{article}\n", words_of(language)))
    assert [
        dict(each.fields)["text"] for each in found if each.kind == "quotes" and "text" in dict(each.fields)
    ] == texts
