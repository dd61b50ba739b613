"""What is forgotten on purpose, and what is restored after a loss."""

import pytest

from tests.anki.test_unpack import altered
from tests.desk import APRIL, MARCH, MAY, Desk, corrected, harbour, renamed, without_crane


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


def test_a_fact_that_was_forgotten_and_is_taken_up_again_is_dated_later_than_learners_have_it(desk: Desk) -> None:
    desk.releases(harbour())
    desk.releases(without_crane(), at=APRIL)
    assert desk.quiz("forget", "decks/harbour.yaml").code == 0
    desk.releases(harbour(), at=APRIL - 86_400)
    assert {name for name, mod in desk.mods().items() if mod > APRIL} == {"fact/crane"}


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
            lock.write_text(good[: good.rindex(" ")])
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


@pytest.mark.parametrize(
    "statement",
    [
        "update notes set guid = 'ABC' where id = (select max(id) from notes)",
        "update notes set mod = -5 where id = (select max(id) from notes)",
        "update notes set mod = 253402300800 where id = (select max(id) from notes)",
        "update notes set flds = replace(flds, 'fact/crane', 'fact/a key') where id = (select max(id) from notes)",
        "delete from cards where nid = (select max(id) from notes)",
    ],
)
def test_no_lock_is_restored_that_could_not_be_read_again(desk: Desk, statement: str) -> None:
    (desk.folder / "doctored.apkg").write_bytes(altered(desk.releases(harbour()), statement))
    lock = desk.decks / "harbour.lock"
    lock.unlink()
    desk.writes(harbour() | {"facts": {}})
    ran = desk.quiz("lock", "decks/harbour.yaml", "--rebuild-from", "doctored.apkg")
    assert (ran.code, "bug in quiz" in ran.err, lock.exists()) == (2, False, False)


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
