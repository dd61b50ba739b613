"""A language is one file of words: it is found by its name, and every sentence in it can be said."""

import ast
import re
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Any, get_args

import pytest

from quiz.cli.language import Tongue
from quiz.items.reasons import ReasonKind
from quiz.page.hyphens import SOFT_HYPHEN, softened
from quiz.phrasing.amounts import amount, frame
from quiz.phrasing.dates import day
from quiz.phrasing.marks import nested, quoted
from quiz.phrasing.sources import kind_of_quote, role, setting, speaker_detail
from quiz.sheet.model import Figure, Person, Quote, Sheet, Source
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate, parse_number
from quiz.words import LANGUAGES, Language, words_for
from quiz.words.model import Words
from tests.desk import ROOT


def phrases(part: object, path: str = "") -> dict[str, str]:
    """Every text of a language by its place."""
    if isinstance(part, str):
        return {path: part}
    if isinstance(part, tuple):
        return {p: text for n, each in enumerate(part) for p, text in phrases(each, f"{path}.{n}").items()}
    if isinstance(part, dict) or is_dataclass(part):
        named = part.items() if isinstance(part, dict) else ((f.name, getattr(part, f.name)) for f in fields(part))
        return {p: text for name, each in named for p, text in phrases(each, f"{path}.{name}").items()}
    return {}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_languages_are_the_files_of_the_folder_and_what_a_sheet_may_say() -> None:
    assert LANGUAGES == ("de", "en", "fr")
    assert get_args(Language) == LANGUAGES


BESIDE_ITS_WORDS = (
    "quiz/spoken/{}.py",
    "quiz/messages/{}.py",
    "quiz/source/words/{}.toml",
    "quiz/draft/words/{}.toml",
    "quiz/sheet/starters/{}.yaml",
    "tests/sheet/cases/values-{}.txt",
    "tests/sheet/cases/dates-{}.txt",
)
"""What there is for a language beside its words; messages stand in English where they are raised."""


@cache
def beside_their_things() -> list[tuple[str, dict[str, str]]]:
    """The phrases that stand with the one thing that says them: the file of each, and its text by language."""
    found = []
    for path in sorted((ROOT / "quiz").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "in_languages":
                texts = {str(each.arg): ast.literal_eval(each.value) for each in node.keywords}
                found.append((path.relative_to(ROOT).as_posix(), texts))
    return found


def lacking(language: str) -> list[str]:
    """What there is not yet for a language, by name."""
    files = [name.format(language) for name in BESIDE_ITS_WORDS if name != "quiz/messages/{}.py" or language != "en"]
    lacks = [name for name in files if not (ROOT / name).exists()]
    if language not in tuple(Tongue):
        lacks.append("a name in `Tongue` in quiz/cli/language.py")
    lacks += sorted({f"a phrase in {name}" for name, texts in beside_their_things() if language not in texts})
    if not (ROOT / f"quiz/words/{language}.py").exists():
        return [f"quiz/words/{language}.py", *lacks]
    if not softened("x" * 4 + "information" * 3, words_for(language).hyphenation).count(SOFT_HYPHEN):
        lacks.append("a dictionary for its `hyphenation` among those of Pyphen")
    return lacks


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_lacks_nothing(language: str) -> None:
    assert lacking(language) == []


def test_what_a_new_language_lacks_is_named() -> None:
    assert lacking("es") == [
        "quiz/words/es.py",
        *(name.format("es") for name in BESIDE_ITS_WORDS),
        "a name in `Tongue` in quiz/cli/language.py",
        *(f"a phrase in quiz/paper/shapes/{shape}.py" for shape in sorted(Shape)),
        "a phrase in quiz/project/outputs.py",
    ]


def test_another_language_is_unknown() -> None:
    with pytest.raises(KeyError):
        words_for("model")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_fills_the_same_places_as_german(language: str) -> None:
    lists = re.compile(
        r"\.(lists|naming|reasons|scales|percent|close_units|currencies|verdicts|import_steps|print_steps|grades|table)\b|language|example|hyphenations|marks_of_territories|spaces_|spellings|examples_"
    )
    german = {path: placeholders(text) for path, text in phrases(words_for("de")).items() if not lists.search(path)}
    own = {path: placeholders(text) for path, text in phrases(words_for(language)).items() if not lists.search(path)}
    assert own == german
    assert [
        name for name, texts in beside_their_things() if len({*map(frozenset, map(placeholders, texts.values()))}) > 1
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_phrase_with_no_other_place_than_what_it_is_about(language: str) -> None:
    reasons = phrases(words_for(language).reasons)
    assert {path.lstrip(".") for path in reasons} == set(ReasonKind)
    assert all(placeholders(text) <= {"about"} for text in reasons.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_leaves_a_choice_of_gender_or_number_to_the_reader(language: str) -> None:
    beside = ((name, texts[language]) for name, texts in beside_their_things())
    for path, text in (*phrases(words_for(language)).items(), *beside):
        if ".lists." not in path and ".naming." not in path and not path.startswith(".numerals.example"):
            assert not re.search(
                r"\w\(\w{1,3}\)|\b(der/die|die/der|er/sie|he/she|il/elle|le/la)\b|\w[*:]innen|·", text
            ), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_holds_words_in_small_letters_each_once(language: str) -> None:
    lists = words_for(language).lists
    for field in fields(lists):
        listed = getattr(lists, field.name)
        assert len(set(listed)) == len(listed), field.name
        assert [word.casefold() for word in listed] == list(listed), field.name


def figure(value: str, words: Words, **more: Any) -> Figure:
    return Figure(ask="?", value=parse_number(value, words.language, words.numerals), **more)


@pytest.mark.parametrize(
    ("language", "value", "more", "shown"),
    [
        ("de", "600 Milliarden", {"unit": "USD", "qualifier": "beinahe"}, "beinahe 600 Milliarden US-Dollar"),
        ("de", "1", {"unit": "Jahre", "singular": "Jahr"}, "1 Jahr"),
        ("de", "1 Million", {"unit": "EUR"}, "1 Million Euro"),
        ("de", "2,5 Mio.", {"unit": "EUR"}, "2,5 Mio. Euro"),
        ("en", "1", {"unit": "years", "singular": "year"}, "1 year"),
        ("en", "2.5 million", {"unit": "GBP"}, "£2.5 million"),
        ("en", "2.5 million", {"unit": "CHF"}, "2.5 million Swiss francs"),
        ("en", "5.1 million", {"unit": "AUD", "qualifier": "about"}, "about A$5.1 million"),
        ("en", "61", {"unit": "p"}, "61p"),
        ("en", "-3", {"unit": "USD"}, "\u2212$3"),
        ("de", "2,5 Mio.", {"unit": "GBP"}, "2,5 Mio. britische Pfund"),
        ("fr", "1", {"unit": "ans", "singular": "an"}, "1 an"),
        ("fr", "1,5 million", {"unit": "tonnes"}, "1,5 million de tonnes"),
        ("fr", "2 millions", {"unit": "EUR", "qualifier": "plus de"}, "plus de 2 millions d’euros"),
        ("fr", "12 500", {"unit": "tonnes"}, "12 500 tonnes"),
        ("fr", "50 %", {}, "50 %"),
        ("en", "30", {"unit": "$", "qualifier": "about"}, "about $30"),
        ("en", "-2.5 million", {"unit": "US$"}, "−US$2.5 million"),
        ("de", "30", {"unit": "€"}, "30 €"),
        ("fr", "30", {"unit": "€"}, "30 €"),
        ("en", "2016", {"unit": "year"}, "2016"),
        ("de", "1848", {"unit": "Jahr"}, "1848"),
        ("en", "1,500", {"unit": "years"}, "1,500 years"),
    ],
)
def test_an_amount_agrees_with_its_number(language: str, value: str, more: dict[str, str], shown: str) -> None:
    words = words_for(language)
    written = figure(value, words, **more)
    assert re.sub(r"\s", " ", amount(written.value, written, words)) == shown


def test_the_line_for_a_number_stands_between_what_belongs_to_it() -> None:
    words = words_for("de")
    written = figure("600 Milliarden", words, unit="USD", qualifier="beinahe")
    assert frame(written, words) == ("beinahe", "Milliarden US-Dollar")
    assert frame(figure("50 %", words), words) == ("", "%")
    assert frame(figure("2016", words, unit="Jahr"), words) == ("", "")
    assert frame(figure("30", words_for("en"), unit="$"), words_for("en")) == ("$", "")


@pytest.mark.parametrize(
    ("role_of", "organisation", "shown"),
    [
        ("press secretary of the Kremlin", "the Kremlin", "press secretary of the Kremlin"),
        ("mayor", "Town Hall", "mayor, Town Hall"),
        ("chairman", None, "chairman"),
        ("artist", "Art", "artist, Art"),
    ],
)
def test_an_organisation_that_a_role_names_is_said_once(role_of: str, organisation: str | None, shown: str) -> None:
    assert role(Person(name="A", role=role_of, organisation=organisation)) == shown


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("de", "Er sagte „nein“ zu mir", "„Er sagte ‚nein‘ zu mir“"),
        ("en", "He said “no” to me", "“He said ‘no’ to me”"),
        ("fr", "Il a dit «\u00a0non\u00a0»", "«\u00a0Il a dit ‹\u00a0non\u00a0›\u00a0»"),
        ("de", "Ein “ allein bleibt", "„Ein “ allein bleibt“"),
        ("de", 'So "gerade" bleibt', '„So "gerade" bleibt“'),
        ("de", "Sie sagte „er sagte ‚nein‘ dazu“", "„Sie sagte ‚er sagte „nein“ dazu‘“"),
        ("de", "‚ja‘ und „nein“ und ‚ja‘", "„‚ja‘ und ‚nein‘ und ‚ja‘“"),
        ("en", "The ‘one’ and “the ‘other’ one’s” ‘third’", "“The ‘one’ and ‘the “other” one’s’ ‘third’”"),
    ],
)
def test_quotation_marks_inside_a_quote_become_inner_ones(language: str, text: str, shown: str) -> None:
    words = words_for(language)
    assert quoted(nested(text, words), words) == shown


@pytest.mark.parametrize(
    ("language", "shown"), [("de", "26. März 2025"), ("en", "March 26, 2025"), ("fr", "26 mars 2025")]
)
def test_a_date_is_written_as_the_language_does(language: str, shown: str) -> None:
    assert day(PartialDate(2025, 3, 26), words_for(language)) == shown


def test_a_number_of_a_language_reads_back() -> None:
    assert parse_number("2,5 milliards", "fr", words_for("fr").numerals).value == Decimal("2.5e9")


def test_what_is_known_of_a_quotation_is_worded_in_the_language() -> None:
    quote = Quote(speaker="a", text="Nein.", occasion="im Parlament", via="Reuters", translated=True)
    assert setting(quote, words_for("de")) == "im Parlament, laut Reuters, übersetzt"


def test_the_front_of_a_card_says_how_a_quotation_came_and_names_nobody_of_the_sheet() -> None:
    people = {"a": Person(name="Ada Berg", role="mayor"), "b": Person(name="Bo Lind")}
    sheet = Sheet(format="1", id="x", title="X", language="en", source=Source(title="X"), people=people)
    quote = Quote(speaker="a", text="No.", via="Reuters", translated=True)
    assert kind_of_quote(quote, sheet, words_for("en")) == "Word for word, according to Reuters, translated"
    joint = Quote(speaker="a", paraphrase="No.", together=("b",), via="a friend of Lind")
    assert kind_of_quote(joint, sheet, words_for("de")) == "Sinngemäß, gemeinsame Aussage"


def test_who_made_the_same_statement_stands_beside_what_the_speaker_is() -> None:
    people = {"a": Person(name="Ada", role="mayor"), "b": Person(name="Bo"), "c": Person(name="Cy")}
    sheet = Sheet(format="1", id="x", title="X", language="en", source=Source(title="X"), people=people)
    quote = Quote(speaker="a", text="No.", together=("b", "c"))
    assert speaker_detail(quote, sheet, words_for("en")) == "mayor, together with Bo and Cy"
