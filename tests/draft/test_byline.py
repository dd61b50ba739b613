"""What stands above an article, or in front of its first paragraph, is read from it and not from what it tells."""

import pytest

from quiz.draft.byline import byline
from quiz.draft.language import words_of
from quiz.draft.reading import read_article


@pytest.mark.parametrize(
    ("language", "text", "author", "published"),
    [
        ("de", "Titel\n\nVon Jan Holt\n\nGöppingen, 23. Oktober 2024. Es war still.", "Jan Holt", "2024-10-23"),
        ("de", "Von Mara Tjark, Lübeck, 14. Februar 2025\n\nUm 1.40 Uhr war es still.", "Mara Tjark", "2025-02-14"),
        ("de", "BERLIN (dpa), 3.5.2024 - Der Rat hat getagt.", None, "2024-05-03"),
        ("en", "ABIDJAN, Nov. 12, 2024 — Two states said no.", None, "2024-11-12"),
        ("en", "By Ann-Marie O’Neil | 3 May 2024\n\nIt was quiet.", "Ann-Marie O’Neil", "2024-05-03"),
        ("en", "By Fiona Hale in Bormio\nPublished 18 June 2023\n\nIt was quiet.", "Fiona Hale", "2023-06-18"),
        ("en", "By Rosa Berg and Dominic Fell\n\nIt was quiet.", "Rosa Berg and Dominic Fell", None),
        ("de", "Von Rosa Berg, Jan Holt und Ute Fell\n\nEs war still.", "Rosa Berg, Jan Holt und Ute Fell", None),
        ("fr", "Par Rosa Berg et Jean Petit\n\nLe calme.", "Rosa Berg et Jean Petit", None),
        ("de", "Von Jan Holt, Lübeck\n\nEs war still.", "Jan Holt", None),
        ("de", "Von Jan von Holt\nStand: 3. Mai 2024\n\nEs war still.", "Jan von Holt", "2024-05-03"),
        ("fr", "Par Jean Petit\n\n2024-05-03\n\nLe calme est revenu.", "Jean Petit", "2024-05-03"),
        ("fr", "Lyon, le 3 mai 2024 – Le maire a parlé.", None, "2024-05-03"),
        ("de", "Am 3. Mai 2024 – einem Freitag – kam er an.", None, None),
        ("de", "Die Reform, 3. Mai 2024 beschlossen, ist da.", None, None),
        ("de", "Der 3. Oktober 2024 wird ein Festtag", None, None),
        ("de", "Von Jan Holt war nichts mehr zu hören, sagte der Rat.", None, None),
        ("de", "Berlin, 31. Februar 2024. Den Tag gibt es nicht.", None, None),
    ],
)
def test_author_and_date_stand_above(language: str, text: str, author: str | None, published: str | None) -> None:
    found = byline(read_article(text, words_of(language)))
    assert (found.author, found.published) == (author, published)


@pytest.mark.parametrize(
    ("language", "line", "author", "publisher"),
    [
        ("en", "By Ada Berg, health editor, The Northern Courier, 6 May 2024", "Ada Berg", "The Northern Courier"),
        ("en", "By Ada Berg, The Cascade Ledger, May 21, 2023", "Ada Berg", "The Cascade Ledger"),
        ("en", "By Ada Berg and Dominic Fell | Harbour Gazette", "Ada Berg and Dominic Fell", "Harbour Gazette"),
        ("en", "By Ada Berg, The Hague, May 21, 2023", "Ada Berg", None),
        ("de", "Von Ute Fell, Lindenauer Tageblatt, 14. März 2025", "Ute Fell", "Lindenauer Tageblatt"),
        ("de", "Von Ute Fell und Jan Holt, Neue Hafenzeitung", "Ute Fell und Jan Holt", "Neue Hafenzeitung"),
        ("de", "Von Ute Fell, Redakteurin, Anzeiger", "Ute Fell", "Anzeiger"),
        ("de", "Von Ute Fell, Jan Holt", "Ute Fell, Jan Holt", None),
        ("fr", "Par Jean Petit, Le Courrier de la Loire, 3 mai 2024", "Jean Petit", "Le Courrier de la Loire"),
        ("fr", "Par Jean Petit, correspondant, L’Écho des Alpes", "Jean Petit", "L’Écho des Alpes"),
        ("fr", "Par Jean Petit, La Rochelle, 3 mai 2024", "Jean Petit", None),
    ],
)  # fmt: skip
def test_the_paper_stands_behind_the_author(language: str, line: str, author: str, publisher: str | None) -> None:
    found = byline(read_article(f"{line}\n\nIt was quiet.\n", words_of(language)))
    assert (found.author, found.publisher) == (author, publisher)
