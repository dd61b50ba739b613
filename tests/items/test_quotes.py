"""Quotes become items: what is asked of them, whom they offer, what is cut."""

from dataclasses import replace
from typing import Any

import pytest

from quiz.items.ask import ask
from quiz.items.model import Direction, Distractor, Item
from quiz.items.pool import Pool
from quiz.items.quotes import has_other_answers, names_speaker, offered, says_too_little, why_not
from quiz.items.reasons import Reason, ReasonKind
from quiz.sheet.model import Person, Quote
from quiz.sheet.shapes import Shape
from quiz.sheet.values import PartialDate
from quiz.words import words_for
from tests.items.sheets import PEOPLE, sheet_of
from tests.paper.composed import all_questions, quiz_of

LONG = (
    "We begin today. "
    + "The long middle of the speech goes on and on without an end " * 4
    + "here. Then came the flood."
)


def test_a_long_quote_is_cut_to_the_sentence_with_its_telling_word() -> None:
    quote = Quote(speaker="ada", text=LONG, blank="flood", about="water")
    speaker, blank = (
        next(i for i in ask(sheet_of(quotes={"q": quote})) if i.direction is d)
        for d in (Direction.SPEAKER, Direction.BLANK)
    )
    assert speaker.excerpt
    assert speaker.excerpt.text == "[…] Then came the flood."
    assert speaker.material
    assert speaker.material.text == LONG
    assert blank.excerpt
    assert (blank.excerpt.before, blank.excerpt.after) == ("[…] Then came the ", ".")


def test_a_short_quote_is_not_cut() -> None:
    assert all(item.excerpt is None for item in ask(sheet_of(quotes={"q": Quote(speaker="ada", text="It is time.")})))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The Commission will look at it.", {"commission"}),
        ("The race must go on.", set()),
        ("The director will decide.", {"director"}),
        ("Nobody is to blame.", set()),
        ("Berg is to blame.", {"berg"}),
    ],
)
def test_a_quote_names_its_speaker_by_words_that_belong_to_nobody_else(said: str, words: set[str]) -> None:
    people = {
        "ada": Person(name="Ada Berg", role="race director", organisation="the Commission"),
        "bo": Person(name="Bo Berg", role="leader of the race"),
    }
    assert names_speaker(Quote(speaker="ada", paraphrase=said), sheet_of(people=people)) == words


@pytest.mark.parametrize(
    ("name", "said", "words"),
    [
        ("Royal Bank of Scotland", "The royal family has no account there.", set()),
        ("Royal Bank of Scotland", "The Bank has no account for them.", {"bank"}),
        ("Royal Bank of Scotland", "RBS keeps its seat.", {"RBS"}),
        ("the United Nations Mission", "The UN stays.", {"UN"}),
        ("General Motors", "GM will build it.", {"GM"}),
        ("Bundesamt für Verfassungsschutz", "Das BfV prüft es.", {"BfV"}),
        ("Department of Justice", "The DOJ will look into it.", {"DOJ"}),
        ("the Health Agency", "The WHA has no money.", set()),
        ("the Board of Trade", "Trade is down, said BOT.", {"trade", "BOT"}),
        ("John Fitzgerald Kennedy", "JFK will go.", {"JFK"}),
        ("Ada Berg", "Blood of the group AB is rare.", set()),
    ],
)
def test_a_quote_names_an_organisation_by_a_word_with_its_capital_or_by_initials(
    name: str, said: str, words: set[str]
) -> None:
    sheet = sheet_of(people={"x": Person(name=name)})
    assert names_speaker(Quote(speaker="x", paraphrase=said), sheet) == words


@pytest.mark.parametrize(
    ("name", "said", "words"),
    [
        ("le Fonds monétaire international", "Le FMI prêtera un milliard.", {"FMI"}),
        ("Électricité de France", "EDF construit deux centrales.", {"EDF"}),
        ("l’Organisation mondiale de la santé", "L’OMS n’a plus d’argent.", {"OMS"}),
        ("l’Union européenne", "L’UE paiera.", {"UE"}),
        ("le Rassemblement national", "La CGT n’a rien dit.", set()),
    ],
)
def test_initials_are_written_in_capitals_though_the_words_have_none(name: str, said: str, words: set[str]) -> None:
    sheet = replace(sheet_of(people={"x": Person(name=name, type="organisation")}), language="fr")
    assert names_speaker(Quote(speaker="x", paraphrase=said), sheet) == words


@pytest.mark.parametrize(
    ("organisation", "said", "words"),
    [
        ("Allied Nurses' Union", "why nurses strike", set()),
        ("Allied Nurses' Union", "Nurses strike for the first time.", set()),
        ("Allied Nurses' Union", "the first union to accept", set()),
        ("Allied Nurses' Union", "The Union will strike.", {"union"}),
        ("Timberline Motel", "The Timberline stays open.", {"timberline"}),
    ],
)
def test_a_common_word_of_the_organisation_names_nobody(organisation: str, said: str, words: set[str]) -> None:
    people = {"x": Person(name="Ada Berg", role="leader", organisation=organisation)}
    assert names_speaker(Quote(speaker="x", paraphrase=said), sheet_of(people=people)) == words


def test_a_quote_names_an_organisation_by_what_it_is_accepted_as() -> None:
    people = {"x": Person(name="the Health Agency", accept=("WHA", "the agency for health"))}
    assert names_speaker(Quote(speaker="x", paraphrase="The WHA has no money."), sheet_of(people=people)) == {"WHA"}


def test_nobody_is_offered_whom_a_quote_names_by_initials() -> None:
    people = {"x": Person(name="Royal Bank of Scotland"), "y": Person(name="Bank of Ireland")}
    people |= {key: Person(name=f"Bank of {key.title()}") for key in ("oslo", "rome")}
    sheet = sheet_of(people=people, quotes={"q": Quote(speaker="y", paraphrase="RBS keeps its seat.")})
    (item,) = (item for item in ask(sheet) if item.direction is Direction.SPEAKER)
    assert {each.text for each in item.distractors} == {"Bank of Oslo", "Bank of Rome"}


def test_only_those_who_could_have_said_it_are_offered() -> None:
    more = {f"p{n}": Person(name=f"Person{n} Nr{n}") for n in range(9)}
    quotes = {"q": Quote(speaker="ada", text="All three of us rowed.", could_be=("bo", "cy"))}
    sheet = sheet_of(quotes=quotes, people=PEOPLE | more)
    said = next(item for item in ask(sheet) if item.direction is Direction.SPEAKER)
    assert {distractor.text for distractor in said.distractors} == {"Bo Lind", "Cy Holm"}
    for seed in range(8):
        for question in all_questions(quiz_of(sheet, seed=seed)):
            if question.item.direction is Direction.SPEAKER:
                assert question.shape is not Shape.MATCHING
                assert {option.text for option in question.options} <= {
                    "Ada Berg",
                    "Bo Lind",
                    "Cy Holm",
                    "true",
                    "false",
                }


SPEAKERS = PEOPLE | {
    "greens": Person(name="the Greens"),
    "liberals": Person(name="the Liberals"),
    "farmers": Person(name="the Farmers' Party"),
    "treasury": Person(name="the Treasury"),
    "bank": Person(name="Royal Bank of Scotland", role="bank of the harbour"),
    "report": Person(name="the harbour report"),
    "official": Person(name="a harbour official", organisation="Harbour Board"),
}


def items_of(speaker: str, **more: object) -> dict[Direction, Item]:
    quote = Quote(speaker=speaker, text="The water is far too high.", about="the flood", blank="water", **more)  # type: ignore[arg-type]
    return {item.direction: item for item in ask(sheet_of(people=SPEAKERS, quotes={"q": quote})) if item.fact is quote}


def test_an_organisation_is_offered_among_those_of_its_sort() -> None:
    item = items_of("greens")[Direction.SPEAKER]
    assert item.stem == "Who said this?"
    assert {distractor.text for distractor in item.distractors} == {"the Liberals", "the Farmers' Party"}


@pytest.mark.parametrize(
    ("language", "names", "offered"),
    [
        ("en", ("the Library", "Northport Library", "the Museum"), {"the Museum"}),
        ("de", ("die Stadtwerke", "die Stadtwerke Brakenau", "die Verkehrsbetriebe"), {"die Verkehrsbetriebe"}),
        ("fr", ("la Banque centrale", "Banque centrale du Golfe", "la Banque du port"), {"la Banque du port"}),
    ],
)
def test_no_name_is_offered_that_holds_the_right_one(language: str, names: tuple[str, ...], offered: set[str]) -> None:
    people = {name: Person(name=name, type="organisation") for name in names}
    for right in names[:2]:
        quote = Quote(speaker=right, text="Mia 12 olo.", about="olo")
        sheet = sheet_of(language=language, people=people, quotes={"q": quote})
        item = next(item for item in ask(sheet) if item.direction is Direction.SPEAKER)
        assert {distractor.text for distractor in item.distractors} == offered


def test_a_document_is_asked_for_as_one() -> None:
    items = items_of("report")
    assert items[Direction.SPEAKER].stem == "Which document says this?"
    assert items[Direction.STATEMENT].stem == "What does the harbour report say on this topic?"


def test_nobody_asks_who_somebody_unnamed_was_nor_offers_him() -> None:
    assert Direction.SPEAKER not in items_of("official")
    assert Direction.BLANK in items_of("official")
    offered = {distractor.text for key in SPEAKERS if key != "official" for distractor in _offered(key)}
    assert "a harbour official" not in offered
    assert "Ada Berg" in offered


def _offered(key: str) -> tuple[Distractor, ...]:
    return items_of(key)[Direction.SPEAKER].distractors


def test_only_a_person_has_a_role() -> None:
    asked = {item.ref.key for item in ask(sheet_of(people=SPEAKERS)) if item.direction is Direction.ROLE}
    assert asked == set(PEOPLE)


def test_who_is_known_by_the_organisation_alone_is_asked_for_that() -> None:
    (item,) = ask(sheet_of(people={"eva": Person(name="Eva Moor", organisation="Harbour Board")}))
    assert (item.stem, item.key.text) == ("For whom does Eva Moor work or speak?", "Harbour Board")


def test_who_said_it_too_is_not_offered_instead() -> None:
    assert {distractor.text for distractor in _offered("ada")} == {"Bo Lind", "Cy Holm"}
    together = items_of("ada", together=("bo",))[Direction.SPEAKER]
    assert {distractor.text for distractor in together.distractors} == {"Cy Holm"}


@pytest.mark.parametrize(
    ("quote", "little"),
    [
        (Quote(speaker="ada", text="shocking", about="the pictures"), True),
        (Quote(speaker="ada", text="by the end of the year"), True),
        (Quote(speaker="ada", text="… and then it fell."), True),
        (Quote(speaker="ada", text="by the end of the year", about="the bridge"), False),
        (Quote(speaker="ada", text="It is shocking."), False),
        (Quote(speaker="ada", paraphrase="it will fall"), False),
    ],
)
def test_one_word_or_a_piece_of_a_sentence_without_a_topic_says_too_little(quote: Quote, *, little: bool) -> None:
    assert says_too_little(quote) is little


@pytest.mark.parametrize(
    ("asked", "hers", "reason"),
    [
        ("the cost", ["the new hall"], Reason(ReasonKind.SAID_ANOTHER, "the new hall")),
        ("the new hall", ["the new hall"], Reason(ReasonKind.SAID_ELSE, "the new hall")),
        ("the hall", ["the cost", "the new hall"], Reason(ReasonKind.SAID_ELSE, "the new hall")),
        (None, ["the new hall"], Reason(ReasonKind.SAID_ELSE, "the new hall")),
        ("the new hall", [], Reason(ReasonKind.NAMED_TOO)),
    ],
)
def test_somebody_spoke_on_another_topic_only_where_it_is_another(
    asked: str | None, hers: list[str], reason: Reason
) -> None:
    said = Quote(speaker="ada", text="It stands empty.", about=asked)
    others = {topic: Quote(speaker="bo", text=f"We need {topic}.", about=topic) for topic in hers}
    pool = Pool(sheet_of(quotes={"q": said, **others}), words_for("en"))
    assert why_not("bo", [said], pool) == reason


@pytest.mark.parametrize(
    ("language", "about"), [("en", "how he learned of it"), ("de", "wie er davon erfuhr"), ("fr", "ce qu’il en a su")]
)
def test_where_a_pronoun_tells_a_man_only_men_who_are_known_as_such_are_offered(language: str, about: str) -> None:
    names = {"a": "Marcus Fen", "b": "Sunita Rao", "c": "Martin Pugh", "d": "Anna Holm", "e": "Paul Berg"}
    people = {key: Person(name=name, role="pilot") for key, name in names.items()}
    quote = Quote(speaker="a", text="Nobody", about=about)
    pool = Pool(replace(sheet_of(people=people, quotes={"q": quote}), language=language), words_for(language))
    assert {key for key in names if offered(quote, key, pool)} == {"c", "e"}
    freely = replace(quote, about="x")
    assert {key for key in names if offered(freely, key, pool)} == {"b", "c", "d", "e"}


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        pytest.param({"about": "the dam"}, {"about": "the dam"}, True, id="one topic"),
        pytest.param({"about": "the dam"}, {"about": "the old dam"}, True, id="a topic that is told more closely"),
        pytest.param({"about": "the old dam"}, {"about": "the dam"}, False, id="a wider topic"),
        pytest.param({"about": "the dam"}, {"about": "the fish"}, False, id="another topic"),
        pytest.param({"about": "the EU"}, {"about": "the UN"}, False, id="another topic of a short word"),
        pytest.param(
            {"about": "the dam", "date": PartialDate(2024, 5, 2)},
            {"about": "the dam", "date": PartialDate(2024, 5, 3)},
            False,
            id="told apart by the day",
        ),
        pytest.param({"about": "the dam"}, {"about": "the dam", "occasion": "on TV"}, True, id="one without occasion"),
        pytest.param({"about": "the dam"}, {"about": "the dam", "speaker": "bo"}, False, id="somebody else"),
        pytest.param(
            {"about": "the dam"}, {"about": "the dam", "speaker": "bo", "together": ("ada",)}, True, id="with somebody"
        ),
    ],
)
def test_what_somebody_said_on_a_topic_is_one_thing(one: dict[str, Any], other: dict[str, Any], *, more: bool) -> None:
    quote = Quote(**{"speaker": "ada", "text": "The dam must go before the next winter comes."} | one)
    second = Quote(**{"speaker": "ada", "text": "Money alone will not bring the valley back to us."} | other)
    sheet = sheet_of(quotes={"q": quote, "r": second})
    item = next(item for item in ask(sheet) if item.direction is Direction.STATEMENT)
    assert has_other_answers(item, Pool(sheet, words_for("en"))) is more
    on_paper = {q.item.id for q in all_questions(quiz_of(sheet, kinds=("open",)))}
    assert (item.id in on_paper) is not more


@pytest.mark.parametrize(
    ("language", "about"), [("de", "Linds Rechnung"), ("en", "Lind's bill"), ("en", "the Linds’ bill"), ("fr", "Lind")]
)
def test_nobody_is_offered_whom_a_topic_names_in_the_genitive(language: str, about: str) -> None:
    quote = Quote(speaker="ada", text="Nothing of it is true.", about=about)
    pool = Pool(sheet_of(language=language, quotes={"q": quote}), words_for(language))
    assert offered(quote, "bo", pool) is None
    assert offered(quote, "cy", pool)
