"""The decks of the project in the real Anki: for those who have every card of before, and for those who begin now."""

import re
from dataclasses import replace

import pytest

from quiz.anki.deck import deck_name
from quiz.anki.history import release
from quiz.anki.lock import Lock
from quiz.anki.notes import Note, notes
from quiz.anki.package import package
from quiz.anki.selection import MOST_WORDS
from quiz.items.ask import ask
from quiz.project.load import load
from quiz.sheet.first_keys import by_first_keys
from quiz.sheet.model import Sheet
from quiz.words import words_for
from tests.anki.conftest import Learner
from tests.anki.reading import visible
from tests.anki.samples import APRIL, MARCH, notes_of
from tests.desk import ROOT

DECKS = ("apollo-11", "ki-wettlauf")
ANSWER = re.compile(r'<div class="answer[^>]*>(.*?)</div>', re.DOTALL)


def sheet_of(name: str) -> Sheet:
    sheet = load(str(ROOT / "decks" / f"{name}.yaml")).reading.sheet
    assert sheet
    return by_first_keys(sheet)


def as_it_was(sheet: Sheet) -> Sheet:
    """The sheet before quotes had a gist, when every fact had every card."""
    return replace(sheet, quotes={key: replace(quote, gist=None) for key, quote in sheet.quotes.items()})


def packed(sheet: Sheet, *releases: tuple[list[Note], int]) -> bytes:
    lock = Lock()
    sent: list[Note] = []
    for made, now in releases:
        sent, lock = release(sheet, made, lock, now)
    return package(deck_name(sheet), "", [(note, lock[note.guid].mod) for note in sent], {})


def two_releases(sheet: Sheet) -> tuple[bytes, bytes]:
    first = notes_of(as_it_was(sheet), {})
    _, lock = release(sheet, first, Lock(), MARCH)
    second = list(notes(sheet, ask(sheet), {}, {note.guid: note.cards for note in lock.values()}))
    return packed(sheet, (first, MARCH)), packed(sheet, (first, MARCH), (second, APRIL))


def assert_good(learner: Learner, sheet: Sheet) -> None:
    """No card is empty, none asks for more than a few words that can't be chosen; all say which article."""
    gone = words_for(sheet.language).cards.no_longer_kept
    fronts: dict[str, str] = {}
    for front, back in learner.sides().values():
        answer = ANSWER.search(back)
        assert answer
        if gone in front:
            continue
        assert visible(front).strip()
        assert len(visible(answer[1]).split()) <= MOST_WORDS or "<details open" in front
        assert 'class="origin' in front
        assert fronts.setdefault(front, answer[1]) == answer[1]
    assert not learner.anki.get_empty_cards().notes
    problems, sound = learner.anki.fix_integrity()
    assert sound, problems


@pytest.mark.parametrize("name", DECKS)
def test_learners_of_the_decks_of_before_keep_every_card_and_every_review(learner: Learner, name: str) -> None:
    sheet = sheet_of(name)
    first, second = two_releases(sheet)
    learner.imports(first)
    for number in learner.anki.find_cards(""):
        card = learner.anki.get_card(number)
        card.start_timer()
        learner.anki.sched.answerCard(card, 3)
    learner.anki.fix_integrity()  # of reviews within one second, Anki itself adds the time to the cards only here
    before = learner.state()
    assert len(before["reviews"]) == len(before["cards"]) > 100
    learner.imports(second)
    after = learner.state()
    assert (after["reviews"], after["cards"]) == (before["reviews"], before["cards"])
    assert_good(learner, sheet)


@pytest.mark.parametrize("name", DECKS)
def test_who_begins_now_gets_fewer_cards_and_none_that_is_no_longer_kept(learner: Learner, name: str) -> None:
    sheet = sheet_of(name)
    _, second = two_releases(sheet)
    learner.imports(second)
    assert learner.anki.card_count() < 0.7 * len(list(ask(sheet)))
    assert not [
        front for front, _ in learner.sides().values() if words_for(sheet.language).cards.no_longer_kept in front
    ]
    assert_good(learner, sheet)


@pytest.mark.parametrize("name", DECKS)
def test_the_cards_of_a_first_release_are_good(learner: Learner, name: str) -> None:
    sheet = sheet_of(name)
    learner.imports(packed(sheet, (list(notes(sheet, ask(sheet), {})), MARCH)))
    assert_good(learner, sheet)
