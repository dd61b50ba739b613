"""The lock: read, written, advanced from release to release, and what is said of one that can't be used."""

import re
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.lock import Lock, LockError, Released, advance, dump, handed_out, parse, without
from quiz.sheet.kinds import FactRef
from tests.anki.samples import APRIL, MARCH

BRIDGE = Released("a" * 16, FactRef.parse("fact/bridge"), "1" * 16, "1" * 8, "1", MARCH, MARCH)
QUOTE = Released("b" * 16, FactRef.parse("quote/deep"), "2" * 16, "2" * 8, "123", MARCH, APRIL)
GONE = Released(
    "c" * 16, FactRef.parse("person/anna"), "3" * 16, "3" * 8, "12", MARCH, APRIL, retired=True, title='Anna "B" Berg'
)


def lock_of(*notes: Released) -> Lock:
    return Lock({note.guid: note for note in notes})


def text_of(*notes: Released) -> str:
    """A lock with the lines of the notes as they are given, as a union of two branches leaves them."""
    head, *_ = dump(Lock()).splitlines()
    lines = [line for note in notes for line in dump(lock_of(note)).splitlines() if note.guid in line]
    return "\n".join([head, *lines, f"# end {'a' * 16}", f"# end {'b' * 16}"]) + "\n"


def without_end(lock: Lock) -> str:
    return dump(lock).rpartition("# end")[0]


def refused(text: str) -> LockError:
    with pytest.raises(LockError) as caught:
        parse(text)
    assert caught.value.remedy
    return caught.value


def test_what_was_written_is_read_again() -> None:
    lock = lock_of(BRIDGE, QUOTE, GONE)
    assert parse(dump(lock)) == lock


def test_marks_of_what_was_handed_out_stand_below_the_end_and_are_read_again() -> None:
    lock = lock_of(replace(BRIDGE, given=MARCH), QUOTE)
    text = dump(lock)
    assert parse(text) == lock
    assert text.startswith(dump(lock_of(BRIDGE, QUOTE)))
    assert text.endswith(f"\n# given {BRIDGE.guid} {MARCH}\n")


def test_of_the_marks_of_two_branches_the_later_counts() -> None:
    text = dump(lock_of(BRIDGE)) + f"# given {BRIDGE.guid} 9\n# given {BRIDGE.guid} 12\n# given {'d' * 16} 5\n"
    assert parse(text) == lock_of(replace(BRIDGE, given=12))


def test_what_was_handed_out_is_known_as_long_as_it_did_not_change() -> None:
    lock = lock_of(replace(BRIDGE, given=MARCH), replace(QUOTE, given=MARCH), GONE)
    assert handed_out(lock) == dict(
        lock_of(replace(BRIDGE, given=MARCH), replace(QUOTE, mod=MARCH, given=MARCH, content=""))
    )


def test_a_mark_stays_through_releases() -> None:
    lock = advance(lock_of(replace(BRIDGE, given=MARCH)), [replace(BRIDGE, content="9" * 16)], APRIL)
    assert lock[BRIDGE.guid].given == MARCH


def test_a_lock_of_the_first_version_which_knew_no_titles_is_read() -> None:
    first = re.sub(r' "[^\n]*', "", dump(lock_of(BRIDGE, GONE))).replace("quiz lock 3", "quiz lock 1")
    assert parse(first) == lock_of(BRIDGE, replace(GONE, title=""))


def test_a_line_that_lost_its_end_is_broken() -> None:
    text = without_end(lock_of(BRIDGE, QUOTE))
    for cut in range(2, len(QUOTE.guid)):
        assert refused(text[:-cut]).line == 5


def test_a_lock_that_was_cut_at_the_end_of_a_line_is_refused() -> None:
    lines = dump(lock_of(BRIDGE, QUOTE, GONE)).splitlines(keepends=True)
    for kept in range(len(lines)):
        refused("".join(lines[:kept]))


def test_a_lock_that_lacks_a_line_is_refused() -> None:
    lines = dump(lock_of(BRIDGE, QUOTE, GONE)).splitlines(keepends=True)
    for lacking in (3, 4, 5):
        refused("".join(lines[:lacking] + lines[lacking + 1 :]))


def test_a_lock_of_the_second_version_had_no_end() -> None:
    assert parse(without_end(lock_of(BRIDGE, GONE)).replace("quiz lock 3", "quiz lock 2")) == lock_of(BRIDGE, GONE)


def test_a_lock_with_the_line_ends_of_another_system_is_read() -> None:
    assert parse(dump(lock_of(BRIDGE, GONE)).replace("\n", "\r\n")) == lock_of(BRIDGE, GONE)


@pytest.mark.parametrize("second", [253_402_300_800, 999_999_999_999])
def test_a_time_that_is_no_date_is_broken(second: int) -> None:
    assert refused(dump(lock_of(replace(BRIDGE, mod=second)))).line == 4
    assert refused(dump(lock_of(replace(BRIDGE, since=second)))).line == 4


def test_no_time_that_is_no_date_is_ever_written() -> None:
    last = replace(BRIDGE, mod=253_402_300_799)
    assert parse(dump(advance(lock_of(last), [replace(BRIDGE, content="9" * 16)], APRIL)))


def test_lines_of_both_versions_are_read_as_a_union_of_two_branches_leaves_them() -> None:
    first = dump(lock_of(GONE)).replace("quiz lock 3", "quiz lock 1")
    assert parse(first + dump(lock_of(BRIDGE))) == lock_of(BRIDGE, GONE)


def test_a_lock_has_one_line_a_note_sorted_by_name() -> None:
    lines = [line for line in dump(lock_of(QUOTE, GONE, BRIDGE)).splitlines() if not line.startswith(("#", "quiz"))]
    assert lines == [
        f'{BRIDGE.guid} fact/bridge {BRIDGE.content} {BRIDGE.words} 1 {MARCH} {MARCH} ""',
        f'{GONE.guid} person/anna {GONE.content} {GONE.words} 12 {MARCH} {APRIL} retired "Anna "B" Berg"',
        f'{QUOTE.guid} quote/deep {QUOTE.content} {QUOTE.words} 123 {MARCH} {APRIL} ""',
    ]


def test_the_order_in_which_notes_come_plays_no_part() -> None:
    assert dump(lock_of(BRIDGE, QUOTE, GONE)) == dump(lock_of(GONE, QUOTE, BRIDGE))


def test_a_new_note_is_dated_now() -> None:
    assert advance(Lock(), [BRIDGE], APRIL) == lock_of(replace(BRIDGE, since=APRIL, mod=APRIL))


def test_a_note_that_did_not_change_keeps_its_times_whatever_the_clock_says() -> None:
    before = lock_of(BRIDGE)
    for now in (0, MARCH, APRIL):
        assert advance(before, [replace(BRIDGE, since=0, mod=0)], now) == before


@pytest.mark.parametrize(
    ("now", "mod"), [(APRIL, APRIL), (MARCH, MARCH + 1), (MARCH - 9999, MARCH + 1), (0, MARCH + 1)]
)
def test_a_note_that_changed_is_always_later_than_it_was_even_if_the_clock_runs_backwards(now: int, mod: int) -> None:
    changed = replace(BRIDGE, content="9" * 16)
    assert advance(lock_of(BRIDGE), [changed], now) == lock_of(replace(changed, mod=mod))


def test_another_name_alone_changes_nothing_but_the_name() -> None:
    after = advance(lock_of(BRIDGE), [replace(BRIDGE, ref=FactRef.parse("fact/crossing"))], APRIL)
    assert after == lock_of(replace(BRIDGE, ref=FactRef.parse("fact/crossing")))


def test_a_note_that_is_not_released_stays_as_it_is() -> None:
    assert advance(lock_of(BRIDGE, QUOTE), [QUOTE], APRIL)[BRIDGE.guid] == BRIDGE


@pytest.mark.parametrize("now", [APRIL - 9999, APRIL, APRIL + 9999])
def test_a_note_that_was_forgotten_and_comes_back_is_later_than_learners_have_it_whatever_the_clock_says(
    now: int,
) -> None:
    forgot = parse(dump(without(lock_of(BRIDGE, QUOTE, GONE), [GONE.guid])))
    assert list(forgot) == [BRIDGE.guid, QUOTE.guid]
    again = advance(forgot, [BRIDGE, QUOTE, replace(GONE, retired=False)], now)
    assert again[GONE.guid].mod == again[GONE.guid].since == max(now, GONE.mod + 1)
    assert (again[BRIDGE.guid], again[QUOTE.guid]) == (BRIDGE, QUOTE)


def test_what_was_forgotten_last_is_remembered_through_releases_and_further_forgetting() -> None:
    lock = without(without(lock_of(BRIDGE, GONE), [GONE.guid]), [BRIDGE.guid])
    assert dump(lock).splitlines()[-2] == f"# forgotten {APRIL}"
    lock = advance(lock, [QUOTE], APRIL + 7)
    assert (lock.forgotten, parse(dump(lock))) == (APRIL, lock)


def test_of_what_two_branches_forgot_the_later_counts() -> None:
    text = dump(lock_of(BRIDGE)).replace("# end", "# forgotten 12\n# forgotten 9\n# end")
    assert parse(text) == replace(lock_of(BRIDGE), forgotten=12)


def test_nothing_forgotten_leaves_no_trace() -> None:
    assert "forgotten" not in dump(without(lock_of(BRIDGE), []))


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc")), max_size=30))
def test_mod_rises_when_and_only_when_the_content_changes(history: list[tuple[int, str]]) -> None:
    lock = Lock()
    for clock, content in history:
        before = lock.get(BRIDGE.guid)
        lock = advance(lock, [replace(BRIDGE, content=content * 16)], clock)
        after = lock[BRIDGE.guid]
        if before:
            assert (after.mod > before.mod) == (after.content != before.content)
            assert after.mod >= before.mod
            assert after.since == before.since


def test_of_two_lines_for_one_note_the_later_counts() -> None:
    later = replace(BRIDGE, content="5" * 16, mod=APRIL)
    for text in (text_of(BRIDGE, later), text_of(later, BRIDGE)):
        assert parse(text) == lock_of(later)


def test_two_lines_of_one_second_make_the_next_release_a_later_one() -> None:
    other = replace(BRIDGE, content="5" * 16)
    for text in (text_of(BRIDGE, other), text_of(other, BRIDGE)):
        for released in (BRIDGE, other):
            assert advance(parse(text), [released], MARCH)[BRIDGE.guid].mod == MARCH + 1


def test_the_same_line_twice_is_one_note() -> None:
    assert parse(text_of(BRIDGE, BRIDGE)) == lock_of(BRIDGE)


def test_a_note_merged_from_two_branches_was_first_released_by_the_earlier() -> None:
    later = replace(BRIDGE, since=APRIL, mod=APRIL)
    assert parse(text_of(later, BRIDGE))[BRIDGE.guid] == replace(later, since=MARCH)


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| base"])
@pytest.mark.parametrize("line", [1, 2, 5])
def test_the_marks_of_a_merge_conflict_are_named_with_their_line(mark: str, line: int) -> None:
    lines = dump(lock_of(BRIDGE, QUOTE)).splitlines()
    lines.insert(line - 1, mark)
    error = refused("\n".join(lines))
    assert error.line == line
    assert "merge" in str(error)
    assert "keep all others" in error.remedy


def test_without_the_marks_a_conflicting_lock_is_a_good_one() -> None:
    later = replace(BRIDGE, mod=APRIL, content="5" * 16)
    text = text_of(BRIDGE, later, QUOTE).replace(BRIDGE.guid, f"<<<<<<< HEAD\n{BRIDGE.guid}", 1)
    refused(text)
    assert parse(text.replace("<<<<<<< HEAD\n", "")) == lock_of(later, QUOTE)


def test_a_lock_of_a_later_version_asks_for_an_update() -> None:
    error = refused(dump(Lock()).replace("quiz lock 3", "quiz lock 4"))
    assert (error.line, error.remedy) == (1, "update quiz")
    assert "later version" in str(error)


@pytest.mark.parametrize(
    "line",
    [
        "garbage",
        f"{BRIDGE.guid} fact/bridge",
        f"{BRIDGE.guid} river/bridge {BRIDGE.content} {BRIDGE.words} 1 {MARCH} {MARCH}",
        f"{BRIDGE.guid} fact/bridge {BRIDGE.content} {BRIDGE.words} 9 {MARCH} {MARCH}",
        f"{BRIDGE.guid} fact/bridge {BRIDGE.content} {BRIDGE.words} 1 {MARCH} -5",
        f"{BRIDGE.guid} fact/bridge {BRIDGE.content} {BRIDGE.words} 1 {MARCH} {MARCH} {MARCH}",
    ],
)
def test_a_broken_line_is_named_and_the_way_to_restore_it(line: str) -> None:
    error = refused(f"{without_end(lock_of(QUOTE))}{line}\n")
    assert error.line == 5
    assert "--rebuild-from" in error.remedy


@pytest.mark.parametrize("text", ["", "\n", "%YAML 1.2", "quiz lock one", "\x00\x01\x02"])
def test_what_is_no_lock_is_said_to_be_none(text: str) -> None:
    assert "no lock" in str(refused(text))


@given(st.text(max_size=300), st.integers(0, 400))
def test_no_lock_is_too_broken_to_be_refused_in_words(junk: str, place: int) -> None:
    text = dump(lock_of(BRIDGE, QUOTE, GONE))
    with suppress(LockError):
        assert parse(text[:place] + junk + text[place:])


def test_line_ends_of_another_system_are_read() -> None:
    lock = lock_of(BRIDGE, GONE)
    assert parse(dump(lock).replace("\n", "\r\n")) == lock
