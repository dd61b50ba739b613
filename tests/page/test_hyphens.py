"""Where long words may be divided."""

import pytest

from quiz.page.hyphens import SOFT_HYPHEN, joined, last_word, softened
from quiz.words import LANGUAGES, words_for


def shown(text: str, dictionary: str = "de_DE") -> str:
    return softened(text, dictionary).replace(SOFT_HYPHEN, "·")


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("Verteidigungsunternehmens", "Vertei·di·gungs·un·ter·nehmens"),
        ("KI-Rüstungswettlauf", "KI-Rüstungs·wettlauf"),
        ("Donaudampfschifffahrtsgesellschaft", "Donau·dampf·schiff·fahrts·ge·sell·schaft"),
        ("Entwicklungsfirmen", "Entwick·lungs·firmen"),
        ("Zusammenarbeiten", "Zusam·menarbeiten"),
    ],
)
def test_a_long_german_word_is_divided_as_the_dictionary_says(word: str, divided: str) -> None:
    assert shown(word) == divided


def test_divisions_are_those_of_pyphen() -> None:
    pyphen = pytest.importorskip("pyphen").Pyphen(lang="de_DE", left=4, right=5)
    for word in ("Volkswirtschaften", "Landeskriminalamt", "Roboterinstallationen", "Nachhaltigkeitsziele"):
        assert shown(word) == pyphen.inserted(word, "·")


@pytest.mark.parametrize("text", ["kurze Wörter bleiben", "Bundesgeräten", "A1234567890123456789", ""])
def test_short_words_and_numbers_stay_whole(text: str) -> None:
    assert softened(text, "de_DE") == text


def test_nothing_but_soft_hyphens_is_added() -> None:
    text = "Überraschungsgast <b>Nachhaltigkeitsziele</b> https://example.org/Nachhaltigkeitsziele 👩‍🔬 " + "ß" * 40
    assert softened(text, "de_DE").replace(SOFT_HYPHEN, "") == text


def test_a_language_without_a_dictionary_leaves_words_whole() -> None:
    assert softened("Verteidigungsunternehmens", "xx") == "Verteidigungsunternehmens"


def test_english_words_are_divided_as_in_the_country_whose_dates_are_written() -> None:
    assert words_for("en").hyphenation == words_for("en", "US").hyphenation == "en_US"
    assert words_for("en", "GB").hyphenation == "en_GB"
    assert shown("counterrevolutionaries", "en_US") != shown("counterrevolutionaries", "en_GB")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_dictionary(language: str) -> None:
    assert SOFT_HYPHEN in softened("internationalisation" * 2, words_for(language).hyphenation)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("die US-Aktie", "die (US-A)ktie"),
        ("KI-Fortschritt und R1-Modell", "(KI-F)ortschritt und R1-Modell"),
        ("NATO-Gipfel", "NATO-Gipfel"),
        ("rund 600 Milliarden und 50 % im Jahr 2024 schon", "rund 60(0 M)illiarden und 5(0 %) im Jahr 2024 schon"),
        ("Zug-um-Zug 5", "Zug-um-Zug 5"),
        ("offre-t-elle, dit-elle, appelle-t-on", "offr(e-t-el)le, dit-elle, appell(e-t-on)"),
        ("Anne-Maëlle Parsons-Whitfield à Saint-Étienne", "(Anne-M)aëlle (Parsons-W)hitfield à (Saint-É)tienne"),
        ("Rüstungskontroll-Vertrag", "Rüstungskontroll-Vertrag"),
        ("am 2024-03-01, pier no. 4-A’", "am 202(4-03-01), pier (no. 4-A)’"),
        ("Tel. 044-411-70-20, Saison 2024/25", "(Tel. 044-411-70-20), Saison 202(4/25)"),
    ],
)
def test_a_short_prefix_stays_with_its_word_and_a_number_with_its_unit(text: str, kept: str) -> None:
    assert joined(text).replace('<span class="joined">', "(").replace("</span>", ")") == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mit Apollo 11 zum Mond", "Mit (Apollo 11 z)um Mond"),
        ("als John F. Kennedy sprach", "als Joh(n F. K)ennedy sprach"),
        ("am 20. Juli", "am 2(0. J)uli"),
        ("comme Jean É. Dupont", "comme Jea(n É. D)upont"),
        ("Étape 12 hier", "(Étape 12 h)ier"),
        ("between Jan. 13 and Feb. 6", "between (Jan. 13 a)nd (Feb. 6)"),
        ("Prof. Dr. Eva Roe, Mr Smith et M. Petit", "(Prof. Dr. E)va Roe, (Mr S)mith e(t M. P)etit"),
        ("J. R. R. Tolkien", "(J. R. R. T)olkien"),
    ],
)
def test_a_name_stays_with_its_number_its_title_and_its_initials(text: str, kept: str) -> None:
    assert joined(text).replace('<span class="joined">', "(").replace("</span>", ")") == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("nach § 5 Abs. 2 und § 12b", "nach (§ 5 Abs. 2) und (§ 12b)"),
        ("auf S. 12–14, art. 5", "auf (S. 12–14), (art. 5)"),
        ("z. B. hier, i. d. R. nicht", "(z. B.) hier, (i. d. R.) nicht"),
        ("12–14 Uhr, 1914–1918, $5–$10 million", "1(2–14 U)hr, 191(4–1918), $(5–$10 m)illion"),
        ("30 €, 5 °C, 10 000 personnes", "3(0 €), (5 °)C, 1(0 000 p)ersonnes"),
        ("I am. A man of 34; a boy", "I am. A man of 34; a boy"),
    ],
)
def test_a_reference_a_range_and_an_amount_stay_whole(text: str, kept: str) -> None:
    assert joined(text).replace('<span class="joined">', "(").replace("</span>", ")") == kept


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Wir sind in einem ", ("Wir sind in ", "einem ")),
        ("einem ", ("", "einem ")),
        ("", ("", "")),
        ("die Rüstungsbegrenzungsverhandlungen ", ("die Rüstungsbegrenzungsverhandlungen ", "")),
    ],
)
def test_a_short_last_word_can_be_kept_with_the_gap_behind_it(text: str, parts: tuple[str, str]) -> None:
    assert last_word(text) == parts
