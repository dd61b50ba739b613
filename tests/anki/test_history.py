"""From release to release: facts that go, come back, get another key; and what a learner then sees."""

from collections import Counter
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from quiz.anki.deck import deck_name
from quiz.anki.history import problems, release, search_for_retired
from quiz.anki.lock import Lock
from quiz.anki.notes import Note
from quiz.anki.package import package
from quiz.sheet.model import Fact, Sheet
from quiz.sheet.problems import Problem
from quiz.words import words_for
from tests.anki.conftest import Learner
from tests.anki.reading import texts
from tests.anki.samples import APRIL, IMAGES, MARCH, SHEET, notes_of, png

MAY = APRIL + 2_600_000
SPUTNIK = "fact/sputnik"
WITHOUT_SPUTNIK = replace(SHEET, facts={})
NO_LONGER_KEPT = words_for("de").cards.no_longer_kept


def released(*sheets: tuple[Sheet, int]) -> tuple[list[Note], Lock]:
    """What the last of several releases sends, each at its time, and the lock after it."""
    sent: list[Note] = []
    lock = Lock()
    for sheet, now in sheets:
        sent, lock = release(sheet, notes_of(sheet), lock, now)
    return sent, lock


def packed(*sheets: tuple[Sheet, int]) -> bytes:
    """The package of the last of several releases."""
    sent, lock = released(*sheets)
    return package(deck_name(SHEET), "", [(note, lock[note.guid].mod) for note in sent], {})


def found(sheet: Sheet, lock: Lock) -> list[Problem]:
    """What would cost learners reviews."""
    return list(problems(sheet.id, notes_of(sheet), lock))


def mods(lock: Lock) -> dict[str, int]:
    return {note.name: note.mod for note in lock.values()}


def renamed(key: str, *, formerly: tuple[str, ...] = (), **changes: Any) -> Sheet:
    """The sheet with another key for its plain fact."""
    return replace(SHEET, facts={key: replace(SHEET.facts["sputnik"], formerly=formerly, **changes)})


def test_a_fact_that_is_gone_is_retired_and_sent_on() -> None:
    sent, lock = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL))
    assert [note.name for note in sent][-1] == SPUTNIK
    assert [note.name for note in lock.values() if note.retired] == [SPUTNIK]
    assert mods(lock)[SPUTNIK] == APRIL
    assert {mod for name, mod in mods(lock).items() if name != SPUTNIK} == {MARCH}


def test_a_retired_fact_does_not_change_from_release_to_release() -> None:
    once = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL))
    assert released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL), (WITHOUT_SPUTNIK, MAY)) == once


def test_a_retired_card_says_which_fact_it_was(learner: Learner) -> None:
    learner.imports(packed((SHEET, MARCH)))
    learner.imports(packed((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL)))
    ((front, _),) = learner.sides(search_for_retired(SHEET.id)).values()
    assert "Womit wird der Erfolg von DeepSeek verglichen?" in texts(front)
    assert "Die USA dominieren, noch, 26. März 2025" in texts(front)
    assert NO_LONGER_KEPT in texts(front)


def test_the_title_of_a_note_is_one_short_line_of_plain_text() -> None:
    long = replace(SHEET.facts["sputnik"], question="Was\nist <b> " + "sehr " * 40 + "lang?")
    _, lock = released((replace(SHEET, facts={"sputnik": long}), MARCH))
    (title,) = (note.title for note in lock.values() if note.name == SPUTNIK)
    assert title.startswith("Was ist <b> sehr sehr")
    assert title.endswith(" …")
    assert len(title) <= 60


def test_a_learner_sees_on_every_card_of_a_retired_fact_that_it_is_not_kept(learner: Learner) -> None:
    learner.imports(packed((SHEET, MARCH)))
    cards = learner.sides().keys()
    without = replace(SHEET, quotes={"sankar-lang": SHEET.quotes["sankar-lang"]}, facts={})
    assert learner.imports(packed((SHEET, MARCH), (without, APRIL))) == {"updated": 3, "duplicate": 5}
    assert learner.sides().keys() == cards
    retired = learner.sides(search_for_retired(SHEET.id))
    assert Counter(template for _, template in retired) == Counter(Blank=2, Fact=1, Speaker=2, Statement=2)
    for front, back in retired.values():
        assert NO_LONGER_KEPT in texts(front)
        assert NO_LONGER_KEPT in texts(back)
        assert search_for_retired(SHEET.id) in "".join(texts(back))
    assert not learner.anki.get_empty_cards().notes


def test_the_search_finds_the_retired_notes_of_this_sheet_and_no_other(learner: Learner) -> None:
    learner.imports(packed((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL)))
    assert [learner.anki.get_note(note)["Key"] for note in learner.anki.find_notes(search_for_retired(SHEET.id))] == [
        SPUTNIK
    ]
    assert not learner.anki.find_notes(search_for_retired("ki"))


def test_a_question_that_the_program_words_anew_arrives_and_every_review_stays(learner: Learner) -> None:
    words = words_for("de")
    before = replace(words, asking=replace(words.asking, who_is="Welche Rolle hat {name}?"))
    with patch("quiz.items.ask.words_for", lambda *_: before):
        old, lock = released((SHEET, MARCH))
    learner.imports(package(deck_name(SHEET), "", [(note, MARCH) for note in old], {}))
    learner.anki.decks.select(learner.deck("Der KI-Wettlauf"))
    card = learner.anki.sched.getCard()
    assert card
    card.start_timer()
    learner.anki.sched.answerCard(card, 3)
    state = learner.state()
    new, lock = release(SHEET, notes_of(SHEET), lock, APRIL)
    assert {note.name for note in new if lock[note.guid].mod == APRIL} == {"person/sankar", "person/vance"}
    learner.imports(package(deck_name(SHEET), "", [(note, lock[note.guid].mod) for note in new], {}))
    asked = [texts(front) for (_, template), (front, _) in learner.sides().items() if template == "Role"]
    assert any("Wer ist JD Vance?" in front for front in asked)
    assert not any("Welche Rolle hat" in part for front in asked for part in front)
    after = learner.state()
    assert (after["cards"], after["reviews"]) == (state["cards"], state["reviews"])
    assert len(after["reviews"]) == 1


def test_what_a_retired_note_said_is_gone_with_its_fact() -> None:
    sent, _ = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL))
    assert "Mondlandung" not in "".join(sent[-1].fields)


def test_a_fact_that_comes_back_is_as_it_was(learner: Learner) -> None:
    learner.imports(packed((SHEET, MARCH)))
    before = learner.sides()
    learner.imports(packed((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL)))
    learner.imports(packed((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL), (SHEET, MAY)))
    assert learner.sides() == before
    assert not learner.anki.find_notes(search_for_retired(SHEET.id))


def test_a_fact_may_come_back_with_the_words_it_had() -> None:
    _, lock = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL))
    assert not found(SHEET, lock)
    assert not found(renamed("sputnik", answer="mit dem Sputnik"), lock)


def test_a_retired_key_is_not_given_to_another_fact() -> None:
    _, lock = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL))
    other = renamed("sputnik", question="Wer startete Sputnik?", answer="die Sowjetunion")
    (problem,) = found(other, lock)
    assert (problem.code, problem.path) == ("retired-key", ("facts", "sputnik"))


def test_a_renamed_fact_that_was_retired_gives_neither_key_to_another() -> None:
    sheet = renamed("vergleich", formerly=("sputnik",))
    _, lock = released((SHEET, MARCH), (sheet, APRIL), (WITHOUT_SPUTNIK, MAY))
    other = renamed("vergleich", formerly=("sputnik",), question="Wer startete Sputnik?")
    (problem,) = found(other, lock)
    assert (problem.code, problem.remedy.partition(";")[0]) == (
        "retired-key",
        "delete `formerly` and take another key",
    )


def test_other_words_under_the_same_key_are_a_correction_as_long_as_the_fact_was_never_retired() -> None:
    _, lock = released((SHEET, MARCH))
    assert not found(renamed("sputnik", question="Womit vergleicht man DeepSeek?"), lock)


def test_a_new_key_for_the_same_words_is_taken_for_a_rename() -> None:
    _, lock = released((SHEET, MARCH))
    (problem,) = found(renamed("vergleich"), lock)
    assert (problem.code, problem.path) == ("likely-rename", ("facts", "vergleich"))
    assert problem.remedy == "add `formerly: [sputnik]`"


def test_a_rename_is_known_even_if_the_fact_was_retired_in_between() -> None:
    _, lock = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL))
    (problem,) = found(renamed("vergleich"), lock)
    assert (problem.code, problem.remedy) == ("likely-rename", "add `formerly: [sputnik]`")


def test_a_second_rename_needs_all_keys_the_fact_ever_had() -> None:
    _, lock = released((SHEET, MARCH), (renamed("vergleich", formerly=("sputnik",)), APRIL))
    (problem,) = found(renamed("raumfahrt", formerly=("vergleich",)), lock)
    assert problem.code == "likely-rename"
    assert "the first one first and `vergleich` last" in problem.remedy
    assert not found(renamed("raumfahrt", formerly=("sputnik", "vergleich")), lock)


def test_a_renamed_fact_needs_its_former_keys_for_ever() -> None:
    _, lock = released((SHEET, MARCH), (renamed("vergleich", formerly=("sputnik",)), APRIL))
    (problem,) = found(renamed("vergleich"), lock)
    assert problem.remedy == "list under `formerly` all keys it had before, the first one first"


def test_a_fact_that_was_never_renamed_gets_no_former_keys() -> None:
    _, lock = released((SHEET, MARCH))
    (problem,) = found(renamed("sputnik", formerly=("anders",)), lock)
    assert problem.remedy == "delete `formerly`"


def test_a_rename_that_is_marked_changes_nothing_but_the_name() -> None:
    once, lock = released((SHEET, MARCH))
    again, after = released((SHEET, MARCH), (renamed("vergleich", formerly=("sputnik",)), APRIL))
    refs = {note.guid: note.ref for note in once}
    assert [replace(note, ref=refs[note.guid]) for note in again] == once
    assert mods(after) == {"fact/vergleich" if name == SPUTNIK else name: mod for name, mod in mods(lock).items()}


@pytest.mark.parametrize(
    ("group", "key"),
    [("people", "vance"), ("people", "sankar"), ("quotes", "ooi-dominanz"), ("figures", "nvidia-kursverlust")],
)
def test_a_rename_of_any_kind_changes_no_note_of_the_sheet(group: str, key: str) -> None:
    def rename(name: str) -> str:
        return "new-name" if name == key else name

    renamed = {
        rename(name): replace(each, formerly=(key,)) if name == key else each
        for name, each in getattr(SHEET, group).items()
    }
    changed: dict[str, Any] = {group: renamed}
    sheet = replace(SHEET, **changed)
    if group == "people":
        sheet = replace(
            sheet, quotes={name: replace(each, speaker=rename(each.speaker)) for name, each in SHEET.quotes.items()}
        )
    _, before = released((SHEET, MARCH))
    _, after = released((SHEET, MARCH), (sheet, APRIL))
    assert {guid: note.mod for guid, note in after.items()} == {guid: note.mod for guid, note in before.items()}
    assert not found(sheet, before)


def test_a_sheet_with_another_id_is_another_sheet() -> None:
    _, lock = released((SHEET, MARCH))
    (problem,) = found(replace(SHEET, id="ki"), lock)
    assert (problem.code, problem.path) == ("id-changed", ("id",))


def test_a_sheet_may_exchange_all_of_its_facts() -> None:
    _, lock = released((SHEET, MARCH))
    new = Fact(question="Was ist ein Chip?", answer="ein Plättchen mit Schaltungen")
    assert not found(replace(SHEET, people={}, quotes={}, figures={}, facts={"chip": new}), lock)


def test_another_language_changes_every_note_retired_ones_too() -> None:
    _, lock = released((SHEET, MARCH), (WITHOUT_SPUTNIK, APRIL), (replace(WITHOUT_SPUTNIK, language="en"), MAY))
    assert set(mods(lock).values()) == {MAY}


def test_another_deck_name_changes_no_note() -> None:
    _, lock = released((SHEET, MARCH), (replace(SHEET, deck="Nachrichten::KI"), APRIL))
    assert set(mods(lock).values()) == {MARCH}


def test_an_image_that_moves_is_the_same_and_one_that_changes_is_not() -> None:
    def of(images: dict[str, bytes], sheet: Sheet) -> Lock:
        return release(sheet, notes_of(sheet, images), lock, APRIL)[1]

    _, lock = released((SHEET, MARCH))
    vance = SHEET.people["vance"]
    assert vance.image
    moved = replace(vance, image=replace(vance.image, file="portraits/jd.png"))
    elsewhere = {"portraits/jd.png": IMAGES["media/vance.png"], "media/flagge.png": IMAGES["media/flagge.png"]}
    assert of(elsewhere, replace(SHEET, people=SHEET.people | {"vance": moved})) == lock
    changed = of(IMAGES | {"media/vance.png": png(121)}, SHEET)
    assert [name for name, mod in mods(changed).items() if mod == APRIL] == ["person/vance", "quote/vance-fuehrend"]


def test_the_lock_knows_the_cards_of_a_note_by_their_numbers() -> None:
    sent, lock = released((SHEET, MARCH))
    cards = {note.name: lock[note.guid].cards for note in sent}
    assert (cards["person/vance"], cards["person/ooi"], cards["quote/vance-fuehrend"]) == ("12", "1", "123")


def test_notes_that_are_retired_are_due_behind_those_that_are_kept() -> None:
    sent, _ = released((SHEET, MARCH), (replace(SHEET, facts={}, figures={}), APRIL))
    assert [note.due for note in sent] == list(range(1, len(sent) + 1))


def test_a_retired_note_has_its_title_for_a_first_field_or_its_name_where_the_lock_knew_none() -> None:
    _, lock = released((SHEET, MARCH))
    untitled = Lock({guid: replace(state, title="") for guid, state in lock.items()})
    firsts = [
        release(WITHOUT_SPUTNIK, notes_of(WITHOUT_SPUTNIK), known, APRIL)[0][-1].fields[0] for known in (lock, untitled)
    ]
    assert firsts == [SHEET.facts["sputnik"].question, SPUTNIK]


def test_a_note_is_known_again_by_what_it_asks_whatever_its_answer_is() -> None:
    _, lock = released((SHEET, MARCH))
    answered, asked = renamed("neu", answer="mit dem Mond"), renamed("neu", question="Womit vergleicht man es?")
    quotes = {"neu" if key == "ooi-dominanz" else key: quote for key, quote in SHEET.quotes.items()}
    said = replace(
        SHEET, quotes=quotes | {"neu": replace(quotes["neu"], paraphrase="Es gehe um Dominanz, um nichts sonst.")}
    )
    problems_of = [[problem.code for problem in found(each, lock)] for each in (answered, asked, said)]
    assert problems_of == [["likely-rename"], [], []]


def test_a_new_key_is_taken_for_that_of_the_fact_that_went_last() -> None:
    """Of two that asked the same, and were never there together, it is the one that learners have."""
    _, lock = released((renamed("alt"), MARCH), (SHEET, APRIL))
    (problem,) = found(renamed("neu"), Lock(dict(sorted(lock.items(), key=lambda each: each[1].retired))))
    assert "`sputnik`" in str(problem.message)
