"""A guest's draft, mixed of true, nearly true and invented statements: no invented word survives."""

import json
import sys
from pathlib import Path

import pytest

from quiz.draft.ask import ask
from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.guest import prove
from quiz.draft.language import words_of
from quiz.errors import WrongUseError
from tests.desk import Desk

NEWS = """Anna Berg, a pilot, was here. “It is deep enough for all,” said Berg. Carl Dahl is a warden of the port.

“We never saw a whale in it,” it says on a board. “Not one in all those years,” said Berg.

The quay is nearly 1,920 metres long and cost $2.5 million. Dahl claimed that the fog was worse than ever.

Ships wait for days in front of it, as Dora Eklund knows.
"""
ANSWER = {
    "quotes": [
        {"text": "It is deep enough for all", "speaker": "Carl Dahl"},
        {"text": "We never saw a whale in it", "speaker": "Carl Dahl"},
        {"text": "We shall sell the harbour", "speaker": "Anna Berg"},
        {"text": "Not one in all these years", "speaker": "Zoe Nobody"},
        {"text": 7},
    ],
    "people": [
        {"name": "Carl Dahl", "role": "warden of the port", "organisation": "Ministry of Ships"},
        {"name": "Zoe Nobody", "role": "queen"},
    ],
    "figures": [
        {
            "text": "nearly 1,920 metres long",
            "value": 1920,
            "unit": "metres",
            "qualifier": "nearly",
            "measures": "The quay",
        },
        {"text": "and cost $2.5 million", "value": "2.5 million", "unit": "EUR", "measures": "the price"},
        {"text": "The quay is almost 1,920 metres long", "value": 1920, "unit": "yards", "qualifier": "almost"},
        {"text": "The quay is nearly 1,920 metres long", "value": 1930, "unit": "metres"},
        {"text": "A ship is 300 metres long", "value": 300, "unit": "metres"},
        {"value": 7},
        {"text": "Ships wait for days", "value": True},
    ],
    "indirect": [
        {"text": "Dahl claimed that the fog was worse than ever.", "speaker": "Anna Berg"},
        {"text": "Ships waited for days in front of it, as Dora Eklund knows.", "speaker": "Dora Eklund"},
        {"text": "Berg promised to dig deeper.", "speaker": "Anna Berg"},
        {"text": "It is deep enough for all", "speaker": "Anna Berg"},
        {"speaker": "Anna Berg"},
    ],
}
INVENTED = (
    "sell",
    "Nobody",
    "Ministry",
    "queen",
    "these years",
    "EUR",
    "price",
    "yards",
    "1,930",
    "300",
    "dig",
    "waited",
)
DROPPED = (
    ("a sentence, and a text that is none", 2),
    ("an organisation, and a name twice", 3),
    ("a currency, a measure, a unit and a qualifier", 4),
    ("a number, a sentence with one, and two figures without", 4),
    ("a statement, one in marks, and one without words", 3),
)


def test_no_invented_word_survives_and_what_is_proved_is_taken() -> None:
    drafted = draft(NEWS, words_of("en"))
    proved = prove(ANSWER, drafted, entries(drafted))
    told = [value for entry in proved.entries for _, value in entry.fields]
    assert not [value for value in told for word in INVENTED if word in value]
    assert proved.dropped == sum(number for _, number in DROPPED)
    people = {entry.key: dict(entry.fields) for entry in proved.entries if entry.kind == "people"}
    assert people["dahl"]["role"] == "warden of the port"
    quotes = {dict(entry.fields)["text"]: entry for entry in proved.entries if "text" in dict(entry.fields)}
    assert "the command says Carl Dahl (dahl)" in quotes["It is deep enough for all"].reason
    assert dict(quotes["It is deep enough for all"].fields)["speaker"] == "berg"
    assert "Not one in all those years" in quotes


def test_figures_are_taken_by_their_number_and_filled_with_what_the_article_says() -> None:
    drafted = draft(NEWS, words_of("en"))
    figures = [entry for entry in prove(ANSWER, drafted, entries(drafted)).entries if entry.kind == "figures"]
    quay, cost = (dict(entry.fields) for entry in figures)
    assert quay == {
        "ask": "Which number is missing? “The quay is nearly ___ long and cost $2.5 million”",
        "qualifier": "nearly",
        "value": "1,920",
        "unit": "metres",
        "measures": "The quay",
        "evidence": "The quay is nearly 1,920 metres long and cost $2.5 million",
    }
    assert cost["unit"] == "USD"  # as the article has it, whatever the guest says
    assert not any(entry.offered for entry in figures)


def test_a_figure_that_the_rules_did_not_find_is_taken_if_its_number_stands_there() -> None:
    text = (
        "“It is deep enough for all,” said Anna Berg, a pilot. There were fewer guests than in 2019: just 412 came.\n"
    )
    drafted = draft(text, words_of("en"))
    assert not drafted.figures
    answer = {"figures": [{"text": "just 412 came", "value": 412, "measures": "guests"}]}
    (figure,) = (entry for entry in prove(answer, drafted, entries(drafted)).entries if entry.kind == "figures")
    assert dict(figure.fields)["value"] == "412"
    assert dict(figure.fields)["measures"] == "guests"


def test_indirect_statements_are_offered_in_the_words_of_the_article() -> None:
    drafted = draft(NEWS, words_of("en"))
    reports = [e for e in prove(ANSWER, drafted, entries(drafted)).entries if "paraphrase" in dict(e.fields)]
    claimed, wait = reports
    assert "the command says Anna Berg (berg)" in claimed.reason
    assert dict(claimed.fields)["speaker"] == "dahl"
    assert dict(wait.fields)["evidence"] == "Ships wait for days in front of it, as Dora Eklund knows."
    assert dict(wait.fields)["speaker"] == "eklund"
    assert all(entry.offered for entry in reports)


@pytest.mark.parametrize(
    "answer",
    [{}, {"quotes": None}, {"quotes": [1, "a"]}, {"figures": "none"}, {"indirect": [[]]}, {"people": [{"name": ""}]}],
)
def test_answers_of_any_shape_are_read(answer: dict[str, object]) -> None:
    drafted = draft(NEWS, words_of("en"))
    assert [entry.key for entry in prove(answer, drafted, entries(drafted)).entries]


@pytest.mark.parametrize(
    "program", ["print('no JSON')", "print('[]')", "print('[' * 99999)", "print('9' * 9999)", "raise SystemExit(3)"]
)
def test_a_command_that_fails_is_named(program: str) -> None:
    with pytest.raises(WrongUseError, match="python"):
        ask(f'{sys.executable} -c "{program}"', draft(NEWS, words_of("en")))


@pytest.mark.parametrize("command", ["", " ", "'", "llm 'never closed"])
def test_what_names_no_command_is_wrong_use(command: str) -> None:
    with pytest.raises(WrongUseError, match="names no command"):
        ask(command, draft(NEWS, words_of("en")))


def test_a_command_on_the_command_line_is_given_the_draft(desk: Desk, tmp_path: Path) -> None:
    (desk.folder / "news.txt").write_text(NEWS, encoding="utf-8")
    guest = tmp_path / "guest.py"
    guest.write_text(
        "import json, sys\ndrafted = json.load(sys.stdin)['draft']\n"
        "assert drafted['quotes'] and drafted['figures'][0]['text'] == '1,920 metres'\n"
        f"print('```json')\nprint({json.dumps(json.dumps(ANSWER))})\nprint('```')\n",
        encoding="utf-8",
    )
    ran = desk.quiz("draft", "news.txt", "--with", f"{sys.executable} {guest}")
    assert ran.code == 0
    assert f"{sum(number for _, number in DROPPED)} unproved and dropped" in ran.out
    assert "error" not in desk.quiz("check").out
    assert not [word for word in INVENTED if word in (desk.decks / "news.yaml").read_text(encoding="utf-8")]


def test_what_prints_nothing_of_the_command_is_refused(desk: Desk) -> None:
    (desk.folder / "news.txt").write_text(NEWS, encoding="utf-8")
    ran = desk.quiz("draft", "news.txt", "--format", "json", "--with", "true")
    assert ran.code == 2
    assert "leave out `--with`" in ran.err
