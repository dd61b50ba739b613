"""What a learner would see change between two releases."""

from dataclasses import replace

from quiz.anki.changes import Change, FieldChange, What, changes
from quiz.anki.history import release
from quiz.anki.lock import Lock
from quiz.anki.notes import Note
from quiz.sheet.model import Fact, Sheet
from tests.anki.samples import APRIL, MARCH, SHEET, notes_of

SPUTNIK = SHEET.facts["sputnik"]


def changed(*sheets: Sheet, known: bool = True) -> list[Change]:
    """What the last of several releases changes for learners who have the one before."""
    before, after = Lock(), Lock()
    had, sent = list[Note](), list[Note]()
    for sheet in sheets:
        before, had = after, sent
        sent, after = release(sheet, notes_of(sheet), before, MARCH)
    return changes(before, after, sent, {note.guid: note for note in had} if known else {})


def with_fact(**facts: Fact) -> Sheet:
    return replace(SHEET, facts=facts)


def test_a_first_release_is_all_new() -> None:
    found = changed(SHEET)
    assert {change.what for change in found} == {What.NEW}
    assert [change.name for change in found] == [note.name for note in notes_of(SHEET)]


def test_a_release_that_changes_nothing_is_empty() -> None:
    assert changed(SHEET, SHEET) == []


def test_a_correction_says_which_fields_read_otherwise_and_how() -> None:
    corrected = replace(SPUTNIK, answer="mit dem Sputnik-Schock", note="1957 & die Folgen")
    (change,) = changed(SHEET, with_fact(sputnik=corrected))
    assert (change.what, change.name, change.formerly) == (What.CHANGED, "fact/sputnik", None)
    assert FieldChange("Fact answer", "mit dem Sputnik-Moment", "mit dem Sputnik-Schock") in change.fields
    assert FieldChange("Note", "", "1957 & die Folgen") in change.fields


def test_the_options_of_a_card_stand_one_on_a_line() -> None:
    (change,) = changed(SHEET, with_fact(sputnik=replace(SPUTNIK, wrong=("mit der Mondlandung", "mit dem Urknall"))))
    (options,) = change.fields
    assert options.field == "Fact options"
    assert sorted(options.new.split("\n")) == ["mit dem Sputnik-Moment", "mit dem Urknall", "mit der Mondlandung"]


def test_how_a_note_read_is_left_out_where_it_is_not_known() -> None:
    corrected = with_fact(sputnik=replace(SPUTNIK, answer="mit dem Sputnik-Schock"))
    assert changed(SHEET, corrected, known=False) == [Change(What.CHANGED, "fact/sputnik")]


def test_a_rename_alone_is_a_rename_without_fields() -> None:
    renamed = with_fact(vergleich=replace(SPUTNIK, formerly=("sputnik",)))
    assert changed(SHEET, renamed) == [Change(What.RENAMED, "fact/vergleich", "fact/sputnik")]


def test_a_rename_with_a_correction_says_both() -> None:
    renamed = with_fact(vergleich=replace(SPUTNIK, formerly=("sputnik",), note="neu"))
    (change,) = changed(SHEET, renamed)
    assert (change.what, change.formerly) == (What.RENAMED, "fact/sputnik")
    assert change.fields == (FieldChange("Note", "", "neu"),)


def test_a_fact_that_is_gone_is_retired_once() -> None:
    assert changed(SHEET, with_fact()) == [Change(What.RETIRED, "fact/sputnik")]
    assert changed(SHEET, with_fact(), with_fact()) == []


def test_a_fact_that_comes_back_has_returned() -> None:
    (change,) = changed(SHEET, with_fact(), SHEET)
    assert (change.what, change.name) == (What.RETURNED, "fact/sputnik")


def test_what_the_program_says_itself_is_no_change_of_a_text() -> None:
    names = {field.field for change in changed(SHEET, replace(SHEET, language="en")) for field in change.fields}
    assert not [name for name in names if name.endswith("label") or name in {"Kind", "Look", "Language"}]


def test_changes_come_in_the_order_of_the_sheet() -> None:
    people = {key: replace(person, note="neu") for key, person in reversed(SHEET.people.items())}
    found = changed(SHEET, replace(SHEET, people=people, facts={}))
    assert [change.name for change in found if change.what is What.CHANGED][:3] == [
        "person/ooi",
        "person/sankar",
        "person/vance",
    ]
    assert found[-1].what is What.RETIRED


def test_times_are_no_changes() -> None:
    sent, before = release(SHEET, notes_of(SHEET), Lock(), MARCH)
    after = {guid: replace(note, mod=APRIL) for guid, note in before.items()}
    assert changes(before, after, sent, {}) == []
