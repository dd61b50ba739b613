"""Decks in the real Anki: what arrives, what stays as it is, what a learner sees."""

import re
import time
from dataclasses import replace

import pytest
from anki.cards import CardId

from quiz.anki.identity import guid
from quiz.anki.notetypes import NOTE_TYPES, note_type
from quiz.anki.package import package
from quiz.sheet.model import Quote, Sheet
from tests.anki.conftest import Learner
from tests.anki.reading import texts, visible
from tests.anki.samples import APRIL, IMAGES, MARCH, SHEET, VANCE, notes_of, package_of, png

VANCE_NOTE = guid("ki-wettlauf", "quote", "vance-fuehrend")


def reworded(sheet: Sheet) -> Sheet:
    """The sheet with one quote's occasion corrected."""
    quote = replace(sheet.quotes["vance-fuehrend"], occasion="auf dem KI-Gipfel in Paris")
    return replace(sheet, quotes=sheet.quotes | {"vance-fuehrend": quote})


def reviewed(learner: Learner) -> CardId:
    """Answer the first card there is."""
    learner.anki.decks.select(learner.deck("Der KI-Wettlauf"))
    card = learner.anki.sched.getCard()
    assert card
    card.start_timer()
    learner.anki.sched.answerCard(card, 3)
    return card.id


def test_every_note_arrives_with_its_cards(learner: Learner) -> None:
    assert learner.imports(package_of(SHEET)) == {"new": 8}
    firsts = ["Role"] * 3 + ["Speaker"] * 3 + ["Value", "Fact"]
    seconds, thirds = ["Holder"] * 2 + ["Statement"] * 2 + ["Meaning"], ["Blank"] * 2
    assert [template for _, template in learner.sides()] == [*firsts, *seconds, *thirds]


def test_a_fact_is_asked_again_only_when_all_others_were_asked(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    notes = [guid for guid, _ in learner.sides()]
    assert len(set(notes[:8])) == 8


def test_anki_finds_nothing_to_repair(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    before = learner.state()
    _, fine = learner.anki.fix_integrity()
    assert fine
    assert learner.state() == before
    assert not learner.anki.get_empty_cards().notes


def test_the_cards_that_come_are_those_anki_itself_would_make(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    cards = learner.anki.card_count()
    for number in learner.anki.find_notes(""):
        learner.anki.update_note(learner.anki.get_note(number))
    assert learner.anki.card_count() == cards


def test_importing_the_same_package_again_changes_nothing(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    before = learner.state()
    assert learner.imports(package_of(SHEET)) == {"duplicate": 8}
    assert learner.state() == before


def test_a_correction_arrives_and_every_review_stays(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    card = reviewed(learner)
    before = learner.state()
    assert learner.imports(package_of(reworded(SHEET), APRIL)) == {"updated": 8}
    after = learner.state()
    assert "auf dem KI-Gipfel in Paris" in visible(learner.sides()[VANCE_NOTE, "Speaker"][1])
    assert after["cards"] == before["cards"]
    assert after["reviews"] == before["reviews"]
    assert learner.anki.get_card(card).reps == 1


def test_a_correction_without_a_later_time_does_not_arrive(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    assert learner.imports(package_of(reworded(SHEET))) == {"duplicate": 8}


def test_what_a_learner_wrote_stays_until_the_fact_itself_changes(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    note = learner.anki.get_note(learner.anki.find_notes("tag:quiz::ki-wettlauf::facts")[0])
    note["Note"] = "Eselsbrücke"
    learner.anki.update_note(note)
    learner.imports(package_of(SHEET))
    assert learner.anki.get_note(note.id)["Note"] == "Eselsbrücke"
    learner.imports(package_of(SHEET, int(time.time()) + 60))
    assert learner.anki.get_note(note.id)["Note"] == ""


def test_a_deck_that_the_learner_renamed_keeps_its_cards(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    learner.anki.decks.rename(learner.deck("Der KI-Wettlauf"), "Meins")
    learner.imports(package_of(reworded(SHEET), APRIL))
    assert len(learner.anki.find_cards('deck:"Meins"')) == learner.anki.card_count()


def test_a_deck_may_lie_below_another_one_and_says_where_it_comes_from(learner: Learner) -> None:
    learner.imports(package_of(replace(SHEET, deck="Nachrichten::KI")))
    names = [deck.name for deck in learner.anki.decks.all_names_and_ids(skip_empty_default=True)]
    assert names == ["Nachrichten", "Nachrichten::KI"]
    deck = learner.anki.decks.get(learner.deck("Nachrichten::KI"))
    assert deck
    for part in ("Der KI-Wettlauf", "Die USA dominieren, noch", "Beispielzeitung", "26. März 2025", "importieren"):
        assert part in visible(deck["desc"])


def test_a_title_makes_no_parent_decks(learner: Learner) -> None:
    learner.imports(package_of(replace(SHEET, title="C++::std")))
    assert [deck.name for deck in learner.anki.decks.all_names_and_ids(skip_empty_default=True)] == ["C++:std"]


def test_two_sheets_lie_side_by_side(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    assert learner.imports(package_of(replace(SHEET, id="anders", title="Anders"))) == {"new": 8}
    assert (
        len(learner.anki.find_notes("tag:quiz::anders")) == len(learner.anki.find_notes("tag:quiz::ki-wettlauf")) == 8
    )
    assert sorted(
        each.name for each in learner.anki.models.all_names_and_ids() if each.name.startswith("quiz")
    ) == sorted(each.name for each in NOTE_TYPES)


def test_media_arrive_and_a_changed_image_is_another_file(learner: Learner) -> None:
    def images() -> list[bytes]:
        files = (learner.folder / "collection.media").glob("quiz-*")
        return sorted(file.read_bytes() for file in files)

    learner.imports(package_of(SHEET))
    assert images() == sorted(IMAGES.values())
    changed = IMAGES | {"media/vance.png": png(121)}
    learner.imports(package_of(SHEET, APRIL, changed))
    assert images() == sorted([*IMAGES.values(), changed["media/vance.png"]])
    check = learner.anki.media.check()
    assert not check.missing
    assert len(check.unused) == 1


def test_new_looks_arrive_with_a_later_time(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    learner.imports(package_of(SHEET))
    monkeypatch.setattr("quiz.anki.package.style", lambda: ".card { color: teal }")
    monkeypatch.setattr("quiz.anki.package.LOOKS_CHANGED", int(time.time()) + 60)
    assert learner.imports(package_of(SHEET)) == {"duplicate": 8}
    note_type = learner.anki.models.by_name("quiz: Quote")
    assert note_type
    assert note_type["css"] == ".card { color: teal }"


def test_a_further_direction_can_come_later(learner: Learner) -> None:
    note = notes_of(SHEET)[-1]
    names = note_type(note.kind).field_names
    later = [
        {"Further question": "Wann war das?", "Further answer": "1957"}.get(name, field)
        for name, field in zip(names, note.fields, strict=True)
    ]
    learner.imports(package("KI", "", [(note, MARCH)], {}))
    assert learner.anki.card_count() == 1
    assert learner.imports(package("KI", "", [(replace(note, fields=tuple(later), cards="12"), APRIL)], {})) == {
        "updated": 1
    }
    front, back = learner.sides()[note.guid, "Further"]
    assert "Wann war das?" in texts(front)
    assert "1957" in texts(back)


def test_the_notice_of_a_retired_note_stands_on_both_sides(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    note = learner.anki.get_note(learner.anki.find_notes("tag:quiz::ki-wettlauf::facts")[0])
    note["Retired"] = "Diese Karte wird nicht mehr gepflegt."
    learner.anki.update_note(note)
    for side in learner.sides()[note.guid, "Fact"]:
        assert note["Retired"] in texts(side)


def test_the_back_says_who_when_and_how_we_know(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    front, back = learner.sides()[VANCE_NOTE, "Speaker"]
    assert texts(front) == [
        "Rolle der USA",
        "Die USA dominieren, noch, 26. März 2025",
        f"„{VANCE}“",
        "Wer hat das gesagt?",
        *options(front),
    ]
    assert texts(back) == [
        "Rolle der USA",
        f"„{VANCE}“",
        "Wer hat das gesagt?",
        "JD Vance",
        "Vizepräsident, USA",
        "auf einem globalen KI-Gipfel",
        "Der Gipfel fand in Paris statt.",
        f"Vizepräsident JD Vance: „{VANCE}“",
        "„Die USA dominieren, noch“, Beispielzeitung, 26. März 2025",
        "Bild: Fotoarchiv, CC BY 4.0",
    ]
    assert "Februar 2025" in visible(back)
    assert '<a href="https://example.org/ki?a=1&amp;b=2">' in back


def test_options_lie_behind_a_tap_and_only_where_there_are_wrong_ones(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    for (_, template), (front, back) in learner.sides().items():
        assert ("<details" in front) == bool(options(front)), template
        assert "<details" not in back
    assert sorted(options(learner.sides()[VANCE_NOTE, "Speaker"][0])) == ["JD Vance", "James Ooi", "Shyam Sankar"]
    assert not options(learner.sides()[VANCE_NOTE, "Statement"][0])


def test_no_front_gives_its_answer_away(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    for (_, template), (front, back) in learner.sides().items():
        answer = re.search(r'<div class="answer[^>]*>(.*?)</div>', back, re.DOTALL)
        assert answer
        before_the_tap = re.sub("<details.*</details>", "", front, flags=re.DOTALL)
        assert visible(answer[1]) not in visible(before_the_tap), template


def test_a_paraphrase_never_looks_like_a_quotation(learner: Learner) -> None:
    learner.imports(package_of(SHEET))
    fronts = {name: front for (_, name), (front, _) in learner.sides("tag:quiz::*::paraphrase").items()}
    assert sorted(fronts) == ["Blank", "Speaker", "Statement"]
    for front in fronts.values():
        assert "Sinngemäß" in visible(front)
        assert not re.search("[„“]|Wörtlich|verbatim", front)


def test_a_very_long_quote_is_cut_to_a_sentence_on_the_front_and_whole_on_the_back(learner: Learner) -> None:
    words = "Wir sind in einem Wettlauf, den niemand gewinnen kann. " * 91
    sheet = replace(SHEET, quotes={"lang": Quote(speaker="sankar", text=words.strip())}, figures={}, facts={})
    learner.imports(package_of(sheet))
    front, back = learner.sides()[guid(sheet.id, "quote", "lang"), "Speaker"]
    assert "„Wir sind in einem Wettlauf, den niemand gewinnen kann. […]“" in texts(front)
    assert f"„{words.strip()}“" in texts(back)
    assert 'class="quiz front Speaker verbatim very-long"' in front


def options(front: str) -> list[str]:
    """The options of a front."""
    return [visible(option) for option in re.findall(r"<li[^>]*>(.*?)</li>", front, re.DOTALL)]


def test_notes_are_studied_in_the_order_of_the_sheet(learner: Learner) -> None:
    learner.imports(package_of(SHEET, MARCH))
    seen = list(dict.fromkeys(guid for guid, _ in learner.sides("is:new")))
    assert seen == [note.guid for note in notes_of(SHEET)]
