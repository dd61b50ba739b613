"""A guest's draft, mixed of true, nearly true and invented statements: no invented word survives."""

import json
import sys
from pathlib import Path

import pytest

from quiz.draft.draft import draft
from quiz.draft.entries import entries
from quiz.draft.guest import ask, prove
from quiz.draft.language import words_of
from quiz.errors import WrongUseError
from tests.desk import Desk

NEWS = """Anna Berg, a pilot, was here. “It is deep enough for all,” said Berg. Carl Dahl is a warden of the port.

“We never saw a whale in it,” it says on a board. “Not one in all those years,” said Berg.
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
    "figures": "none",
}
INVENTED = ("sell", "Nobody", "Ministry", "queen", "these years")


def test_no_invented_word_survives_and_what_is_proved_is_taken() -> None:
    drafted = draft(NEWS, words_of("en"))
    proved = prove(ANSWER, drafted, entries(drafted))
    told = [value for entry in proved.entries for _, value in entry.fields]
    assert not [value for value in told for word in INVENTED if word in value]
    assert proved.dropped == 5  # a sentence, a text that is none, an organisation, and a name twice
    people = {entry.key: dict(entry.fields) for entry in proved.entries if entry.kind == "people"}
    assert people["dahl"]["role"] == "warden of the port"
    quotes = {dict(entry.fields)["text"]: entry for entry in proved.entries if "text" in dict(entry.fields)}
    assert "the command says Carl Dahl (dahl)" in quotes["It is deep enough for all"].reason
    assert dict(quotes["It is deep enough for all"].fields)["speaker"] == "berg"
    assert "Not one in all those years" in quotes


@pytest.mark.parametrize("answer", [{}, {"quotes": None}, {"quotes": [1, "a"]}, {"people": [{"name": ""}]}])
def test_answers_of_any_shape_are_read(answer: dict[str, object]) -> None:
    drafted = draft(NEWS, words_of("en"))
    assert [entry.key for entry in prove(answer, drafted, entries(drafted)).entries]


@pytest.mark.parametrize("program", ["print('no JSON')", "print('[]')", "raise SystemExit(3)"])
def test_a_command_that_fails_is_named(program: str) -> None:
    with pytest.raises(WrongUseError, match="python"):
        ask(f'{sys.executable} -c "{program}"', draft(NEWS, words_of("en")))


def test_a_command_on_the_command_line_is_given_the_draft(desk: Desk, tmp_path: Path) -> None:
    (desk.folder / "news.txt").write_text(NEWS, encoding="utf-8")
    guest = tmp_path / "guest.py"
    guest.write_text(
        f"import json, sys\nassert json.load(sys.stdin)['draft']['quotes']\nprint({json.dumps(json.dumps(ANSWER))})\n",
        encoding="utf-8",
    )
    ran = desk.quiz("draft", "news.txt", "--with", f"{sys.executable} {guest}")
    assert ran.code == 0
    assert "5 unproved and dropped" in ran.out
    assert "error" not in desk.quiz("check").out
    assert not [word for word in INVENTED if word in (desk.decks / "news.yaml").read_text(encoding="utf-8")]
