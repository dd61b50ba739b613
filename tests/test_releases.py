"""The program from release to release: what is built again, what is left alone, seen before and undone after."""

import shutil
from collections.abc import Callable

import pytest

from tests.anki.samples import png
from tests.desk import APRIL, HARBOUR, MARCH, MAY, Content, Desk, harbour, renamed


def corrected(sheet: Content | None = None) -> Content:
    """The sheet with one answer corrected."""
    sheet = sheet or harbour()
    sheet["facts"]["bridge"]["answer"] = "a swing bridge"
    return sheet


def without_crane() -> Content:
    sheet = harbour()
    del sheet["facts"]["crane"]
    return sheet


def with_image(file: str = "anna.png") -> Content:
    sheet = harbour()
    sheet["people"]["anna"]["image"] = {"file": file, "credit": "own work"}
    return sheet


def changed(desk: Desk, *, since: int) -> list[str]:
    """The notes that changed after a time."""
    return sorted(name for name, mod in desk.mods().items() if mod > since)


# What is released


def test_only_what_changed_is_dated_anew(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    desk.releases(corrected(), at=APRIL)
    assert desk.mods() == {name: APRIL if name == "fact/bridge" else MARCH for name in desk.mods()}


def test_a_build_without_a_change_changes_no_byte(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    before = desk.files()
    desk.now = MAY
    for arguments in ([], ["--force"]):
        assert desk.quiz("build", *arguments).code == 0
        assert desk.files() == before


def test_the_clock_of_a_release_comes_from_the_environment(desk: Desk) -> None:
    desk.releases(harbour(), at=APRIL)
    assert set(desk.mods().values()) == {APRIL}
    desk.writes(corrected())
    ran = desk.quiz("build", SOURCE_DATE_EPOCH="")
    assert ran.code == 0
    assert desk.mods()["fact/bridge"] > MAY


@pytest.mark.parametrize("time", ["soon", "-5", "1e9", "9" * 13, "١٢٣"])
def test_a_clock_that_is_no_time_is_refused(desk: Desk, time: str) -> None:
    desk.writes(harbour())
    ran = desk.quiz("build", SOURCE_DATE_EPOCH=time)
    assert (ran.code, "SOURCE_DATE_EPOCH" in ran.err, "bug" in ran.err) == (2, True, False)
    assert not (desk.decks / "harbour.lock").exists()


def test_the_first_release_says_what_a_lock_is_for(desk: Desk) -> None:
    desk.writes(harbour())
    assert "keep its lock in version control" in desk.quiz("build").out
    assert "first release" not in desk.quiz("build", "--force").out


def test_a_release_says_how_many_retired_facts_it_still_sends(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(without_crane())
    assert "1 retired fact still sent" in desk.quiz("build").out


# Changes that are not of words: each has a defined effect


@pytest.mark.parametrize(
    ("change", "notes"),
    [
        (lambda: harbour() | {"deck": "News::Harbour"}, set()),
        (lambda: harbour() | {"title": "Another title"}, set()),
        (lambda: renamed(harbour(), "facts", "bridge", "crossing"), set()),
        (lambda: renamed(harbour(), "people", "dora", "mayor"), set()),
        (lambda: harbour() | {"facts": dict(reversed(HARBOUR["facts"].items()))}, set()),
        (lambda: harbour() | {"language": "de"}, "all"),
        (lambda: harbour() | {"source": HARBOUR["source"] | {"publisher": "The Harbour Times"}}, "all"),
    ],
    ids=["deck", "title", "renamed fact", "renamed person", "order", "language", "source"],
)
def test_which_notes_a_change_of_the_sheet_changes(
    desk: Desk, change: Callable[[], Content], notes: set[str] | str
) -> None:
    desk.releases(harbour(), at=MARCH)
    desk.releases(change(), at=APRIL)
    assert changed(desk, since=MARCH) == (sorted(desk.lock()) if notes == "all" else sorted(notes))


def test_a_rename_changes_the_name_in_the_lock_and_no_byte_of_any_output(desk: Desk) -> None:
    desk.releases(harbour())
    before, lock = desk.files("build"), desk.lock()
    del before["build/.quiz.json"]
    sheet = renamed(harbour(), "facts", "bridge", "crossing")
    for group, key in (("quotes", "deep"), ("figures", "quay"), ("people", "dora")):
        sheet = renamed(sheet, group, key, f"{key}-renamed")
    desk.releases(sheet, at=APRIL)
    after = desk.files("build")
    del after["build/.quiz.json"]
    assert after == before
    assert sorted(desk.lock().values()) == sorted(lock.values())
    assert "fact/crossing" in desk.lock()


def test_a_new_name_of_the_sheet_file_changes_nothing_if_its_lock_is_renamed_too(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    before = desk.files("build")
    for suffix in ("yaml", "lock"):
        (desk.decks / f"harbour.{suffix}").rename(desk.decks / f"port.{suffix}")
    desk.now = APRIL
    assert desk.quiz("build").code == 0
    after = desk.files("build")
    assert {**after, "build/.quiz.json": ""} == {**before, "build/.quiz.json": ""}
    assert set(desk.mods("port").values()) == {MARCH}


def test_a_lock_that_was_left_behind_when_the_sheet_was_renamed_is_missed(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files("build")
    (desk.decks / "harbour.yaml").rename(desk.decks / "port.yaml")
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "[stray-lock]" in ran.err
    assert "rename it to port.lock" in ran.err
    assert {name for name in before if name.endswith("apkg")} <= desk.files("build").keys()


def test_another_id_is_another_sheet_and_never_happens_by_accident(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(harbour("port"), "harbour")
    ran = desk.quiz("build")
    assert (ran.code, "[id-changed]" in ran.err) == (1, True)
    (desk.decks / "harbour.lock").unlink()
    assert desk.quiz("build").code == 0
    assert not (desk.out / "harbour.apkg").exists()
    assert desk.package("port")


def test_an_image_that_moves_changes_nothing_and_one_that_changes_only_its_notes(desk: Desk) -> None:
    (desk.decks / "anna.png").write_bytes(png(50))
    first = desk.releases(with_image(), at=MARCH)
    (desk.decks / "media").mkdir()
    (desk.decks / "anna.png").rename(desk.decks / "media" / "portrait.png")
    assert desk.releases(with_image("media/portrait.png"), at=APRIL) == first
    (desk.decks / "media" / "portrait.png").write_bytes(png(90))
    assert "harbour.apkg" in desk.quiz("build").out
    assert changed(desk, since=MARCH) == ["person/anna", "quote/deep"]


# What is built again, and what is not


def test_a_sheet_whose_inputs_and_files_are_as_they_were_is_not_built(desk: Desk) -> None:
    desk.releases(harbour())
    assert "up to date" in desk.quiz("build").out
    (desk.decks / "harbour.yaml").touch()
    assert "up to date" in desk.quiz("build").out


@pytest.mark.parametrize("stale", ["sheet", "image", "output", "lock", "options", "manifest"])
def test_whatever_a_sheet_is_made_of_makes_it_stale(desk: Desk, stale: str) -> None:
    (desk.decks / "anna.png").write_bytes(png(50))
    desk.releases(with_image())
    before, arguments = desk.files(), []
    match stale:
        case "sheet":
            desk.writes(corrected(with_image()))
        case "image":
            (desk.decks / "anna.png").write_bytes(png(51))
        case "output":
            (desk.out / "harbour-key.html").write_text("spilt coffee")
        case "lock":
            lock = desk.decks / "harbour.lock"
            lock.write_text(lock.read_text().replace(str(MARCH), str(APRIL)))
        case "options":
            arguments = ["--forms", "3"]
        case "manifest":
            (desk.out / ".quiz.json").write_text("{}")
    ran = desk.quiz("build", *arguments)
    assert ran.code == 0
    assert stale == "manifest" or "wrote" in ran.out
    assert (desk.files() == before) == (stale in {"output", "manifest"})


def test_outputs_that_a_sheet_has_no_longer_are_removed_and_others_never(desk: Desk) -> None:
    desk.writes(harbour())
    desk.writes(harbour("pier"))
    assert desk.quiz("build", "--forms", "3").code == 0
    for name in ("notes.txt", "harbour-quiz-f.html", "other.apkg"):
        (desk.out / name).write_text("mine")
    desk.quiz("build")
    assert not (desk.out / "harbour-quiz-c.html").exists()
    (desk.decks / "pier.yaml").unlink()
    assert desk.quiz("build").code == 0
    assert sorted(path.name for path in desk.out.iterdir()) == [
        ".quiz.json",
        "harbour-key.html",
        "harbour-quiz-a.html",
        "harbour-quiz-b.html",
        "harbour-quiz-f.html",
        "harbour.apkg",
        "index.html",
        "notes.txt",
        "other.apkg",
    ]
    assert "pier" not in (desk.out / "index.html").read_text()


def test_an_output_that_somebody_edited_is_not_removed_with_its_sheet(desk: Desk) -> None:
    desk.writes(harbour())
    desk.releases(harbour("pier"))
    (desk.out / "pier-quiz-a.html").write_text("with my remarks")
    (desk.decks / "pier.yaml").unlink()
    desk.quiz("build")
    assert (desk.out / "pier-quiz-a.html").read_text() == "with my remarks"
    assert not (desk.out / "pier.apkg").exists()


def test_two_sheets_may_exchange_their_ids(desk: Desk) -> None:
    desk.writes(harbour(), "one")
    desk.writes(corrected(harbour("pier")), "two")
    assert desk.quiz("build").code == 0
    before = desk.files("build")
    for lock in desk.decks.glob("*.lock"):
        lock.unlink()
    desk.writes(harbour(), "two")
    desk.writes(corrected(harbour("pier")), "one")
    assert desk.quiz("build").code == 0
    after = desk.files("build")
    assert {**after, "build/.quiz.json": ""} == {**before, "build/.quiz.json": ""}


def test_one_id_belongs_to_one_sheet_in_one_run_and_from_run_to_run(desk: Desk) -> None:
    desk.releases(harbour(), name="first")
    package = desk.package()
    desk.writes(corrected(), "second")
    for arguments in ([], ["decks/second.yaml"]):
        ran = desk.quiz("build", *arguments)
        assert ran.code == 1
        assert "decks/second.yaml:2:5: error: " in ran.err
        assert "first.yaml has the same id" in ran.err
        assert desk.package() == package
    (desk.decks / "first.yaml").unlink()
    (desk.decks / "first.lock").rename(desk.decks / "second.lock")
    assert desk.quiz("build").code == 0
    assert desk.package() != package


def test_a_sheet_with_errors_keeps_its_files_and_its_lock_and_stops_no_other(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files()
    broken = harbour()
    broken["quotes"]["deep"]["speaker"] = "nobody"
    desk.writes(broken)
    desk.writes(harbour("pier"))
    ran = desk.quiz("build")
    assert ran.code == 1
    assert "decks/harbour.yaml: not built, 1 error" in ran.err
    assert "decks/pier.yaml: " in ran.out
    after = desk.files()
    assert all(after[name] == digest for name, digest in before.items() if "harbour" in name and "yaml" not in name)


def test_many_sheets_in_parallel_give_the_same_bytes_as_one_by_one(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Desk(tmp_path_factory.mktemp("other") / "desk")
    sheets = [corrected(harbour(f"pier-{n}")) if n % 3 else harbour(f"pier-{n}") for n in range(10)]
    for sheet in sheets:
        desk.writes(sheet)
    assert desk.process("build").code == 0
    for sheet in reversed(sheets):
        other.writes(sheet)
        assert other.process("build", f"decks/{sheet['id']}.yaml", PYTHONHASHSEED="7", TZ="Pacific/Auckland").code == 0
    assert other.files() == desk.files()


# Seen before it is done


def test_a_dry_run_says_what_would_be_written_and_writes_nothing(desk: Desk) -> None:
    desk.writes(harbour())
    ran = desk.quiz("build", "--dry-run")
    assert ran.code == 0
    assert "would write harbour.lock, harbour.apkg, harbour-quiz-a.html" in ran.out
    assert "would write index.html" in ran.out
    assert list(desk.files()) == ["decks/harbour.yaml"]
    assert not desk.out.exists()


@pytest.mark.parametrize("gone", ["lock", "output", "nothing"])
def test_check_fails_when_outputs_or_locks_are_not_what_the_sheets_give(desk: Desk, gone: str) -> None:
    desk.releases(harbour())
    match gone:
        case "lock":
            lock = desk.decks / "harbour.lock"
            lock.write_text(
                "".join(line for line in lock.read_text().splitlines(keepends=True) if "bridge" not in line)
            )
        case "output":
            (desk.out / "harbour-quiz-b.html").unlink()
    before = desk.files()
    assert desk.quiz("build", "--check").code == (gone != "nothing")
    assert desk.files() == before


def test_check_and_dry_run_leave_outputs_of_a_sheet_that_is_gone(desk: Desk) -> None:
    desk.writes(harbour())
    desk.releases(harbour("pier"))
    (desk.decks / "pier.yaml").unlink()
    before = desk.files()
    assert desk.quiz("build", "--check").code == 1
    assert desk.quiz("build", "--dry-run").code == 0
    assert desk.files() == before


def test_diff_shows_what_learners_would_see_word_by_word(desk: Desk) -> None:
    desk.releases(harbour())
    sheet = renamed(corrected(without_crane()), "figures", "quay", "quay-length")
    sheet["facts"]["tide"] = {"question": "When is high tide?", "answer": "at noon", "evidence": "noon"}
    desk.writes(sheet)
    ran = desk.quiz("diff")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "decks/harbour.yaml: 4 changes for learners"
    assert "  renamed  figure/quay-length, formerly figure/quay\n" in ran.out
    assert "  changed  fact/bridge\n" in ran.out
    assert "    Fact answer: a {+swing +}bridge\n" in ran.out
    assert "  new      fact/tide\n" in ran.out
    assert "  retired  fact/crane\n" in ran.out


def test_diff_as_json_says_the_same(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(corrected(without_crane()))
    (found,) = desk.quiz("diff", "--format", "json").json
    assert (found["sheet"], found["errors"], found["first"], found["looks"]) == (
        "decks/harbour.yaml",
        False,
        False,
        False,
    )
    assert [(change["what"], change["name"]) for change in found["changes"]] == [
        ("changed", "fact/bridge"),
        ("retired", "fact/crane"),
    ]
    assert {"field": "Fact answer", "old": "a bridge", "new": "a swing bridge"} in found["changes"][0]["fields"]


def test_diff_of_nothing_and_of_a_first_release(desk: Desk) -> None:
    desk.writes(harbour())
    assert "first release, all of 8 notes would be new" in desk.quiz("diff").out
    desk.releases(harbour())
    assert "0 changes for learners" in desk.quiz("diff").out


def test_diff_knows_changes_without_the_last_deck_but_not_how_notes_read(desk: Desk) -> None:
    desk.releases(harbour())
    shutil.rmtree(desk.out)
    desk.writes(corrected())
    ran = desk.quiz("diff")
    assert "  changed  fact/bridge\n" in ran.out
    assert "is not known" in ran.err
    assert "swing" not in ran.out


def test_diff_writes_nothing_and_stops_at_no_sheet_with_errors(desk: Desk) -> None:
    desk.releases(harbour("pier"))
    broken = harbour() | {"id": "a/b"}
    desk.writes(broken, "broken")
    before = desk.files()
    ran = desk.quiz("diff")
    assert (ran.code, "bad-id" in ran.err) == (1, True)
    assert "decks/pier.yaml: 0 changes for learners" in ran.out
    assert desk.files() == before


def test_a_likely_rename_is_said_before_it_costs_anything(desk: Desk) -> None:
    desk.releases(harbour())
    before = desk.files()
    desk.writes(renamed(harbour(), "facts", "bridge", "crossing", formerly=False))
    for command in ("check", "diff", "build"):
        ran = desk.quiz(command)
        assert ran.code == 1
        assert "add `formerly: [bridge]`" in ran.out + ran.err
    assert {**desk.files(), "decks/harbour.yaml": ""} == {**before, "decks/harbour.yaml": ""}


# Forgotten and restored


def test_a_retired_fact_is_sent_until_it_is_forgotten(desk: Desk) -> None:
    desk.releases(harbour())
    desk.releases(without_crane(), at=APRIL)
    assert desk.lock()["fact/crane"][-1] == "retired"
    package = desk.package()
    ran = desk.quiz("forget", "decks/harbour.yaml")
    assert ran.out == "forgot fact/crane: never use this key again\n"
    assert "fact/crane" not in desk.lock()
    assert desk.quiz("build").code == 0
    assert desk.package() != package
    assert "nothing is retired" in desk.quiz("forget", "decks/harbour.yaml").err


def test_a_fact_whose_retirement_no_learner_knows_of_is_forgotten_only_by_its_name(desk: Desk) -> None:
    desk.releases(harbour())
    desk.writes(without_crane())
    assert "nothing is retired" in desk.quiz("forget", "decks/harbour.yaml").err
    assert desk.quiz("forget", "decks/harbour.yaml", "fact/crane").code == 0
    assert "fact/crane" not in desk.lock()


def test_a_fact_that_is_kept_is_not_forgotten(desk: Desk) -> None:
    desk.releases(harbour())
    desk.releases(without_crane(), at=APRIL)
    before = desk.files()
    ran = desk.quiz("forget", "decks/harbour.yaml", "fact/crain")
    assert (ran.code, "did you mean `fact/crane`" in ran.err) == (2, True)
    assert desk.quiz("forget", "decks/harbour.yaml", "fact/bridge").code == 2
    assert desk.files() == before


@pytest.mark.parametrize("state", ["lost", "broken", "conflict"])
def test_a_lock_is_restored_from_a_released_deck(desk: Desk, state: str) -> None:
    desk.releases(harbour(), at=MARCH)
    desk.releases(renamed(corrected(without_crane()), "figures", "quay", "length"), at=APRIL)
    lock = desk.decks / "harbour.lock"
    good = lock.read_text()
    match state:
        case "lost":
            lock.unlink()
        case "broken":
            lock.write_text(good[: len(good) // 2])
        case "conflict":
            lock.write_text(f"<<<<<<< HEAD\n{good}=======\n>>>>>>> other\n")
    if state != "lost":
        ran = desk.quiz("check")
        assert (ran.code, "[bad-lock]" in ran.out) == (1, True)
    ran = desk.quiz("lock", "decks/harbour.yaml", "--rebuild-from", "build/harbour.apkg")
    assert (ran.code, ran.out) == (0, "wrote decks/harbour.lock\n")
    assert desk.mods() == {name: APRIL if name in {"fact/bridge", "fact/crane"} else MARCH for name in desk.mods()}
    before, package = desk.mods(), desk.package()
    desk.now = MAY
    assert desk.quiz("build").code == 0
    assert (desk.mods(), desk.package()) == (before, package)
    assert "0 changes for learners" in desk.quiz("diff").out


@pytest.mark.parametrize("broken", [False, True])
def test_a_lock_is_not_restored_from_the_deck_of_another_sheet(desk: Desk, broken: bool) -> None:
    desk.releases(harbour("pier"))
    desk.writes(harbour())
    if broken:
        (desk.decks / "harbour.lock").write_text("garbage")
    ran = desk.quiz("lock", "decks/harbour.yaml", "--rebuild-from", "build/pier.apkg")
    assert (ran.code, "deck of another sheet" in ran.err) == (2, True)
    assert (desk.decks / "harbour.lock").exists() == broken


def test_a_lock_is_not_restored_for_a_sheet_that_cannot_be_read(desk: Desk) -> None:
    desk.releases(harbour())
    (desk.decks / "harbour.lock").unlink()
    (desk.decks / "harbour.yaml").write_text("facts: [")
    ran = desk.quiz("lock", "decks/harbour.yaml", "--rebuild-from", "build/harbour.apkg")
    assert (ran.code, "mend it first" in ran.err) == (2, True)


def test_an_intact_lock_is_not_replaced(desk: Desk) -> None:
    desk.releases(harbour())
    ran = desk.quiz("lock", "decks/harbour.yaml", "--rebuild-from", "build/harbour.apkg")
    assert (ran.code, "is intact" in ran.err) == (2, True)


@pytest.mark.parametrize("junk", [b"", b"no zip at all", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_restores_nothing(desk: Desk, junk: bytes) -> None:
    desk.writes(harbour())
    (desk.folder / "junk.apkg").write_bytes(junk)
    ran = desk.quiz("lock", "decks/harbour.yaml", "--rebuild-from", "junk.apkg")
    assert (ran.code, "bug" in ran.err) == (2, False)
    assert not (desk.decks / "harbour.lock").exists()


def test_without_its_lock_a_sheet_builds_and_says_what_that_means(desk: Desk) -> None:
    desk.releases(harbour(), at=MARCH)
    (desk.decks / "harbour.lock").unlink()
    desk.now = APRIL
    ran = desk.quiz("build")
    assert (ran.code, "see `quiz lock -h`" in ran.out) == (0, True)
    assert set(desk.mods().values()) == {APRIL}
    assert "overwritten once" in " ".join(desk.quiz("lock", "-h").out.split())


def test_an_empty_lock_is_broken_and_not_lost(desk: Desk) -> None:
    desk.releases(harbour())
    (desk.decks / "harbour.lock").write_text("")
    ran = desk.quiz("build")
    assert (ran.code, "[bad-lock]" in ran.err) == (1, True)
