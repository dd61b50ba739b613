"""What is built again and what is left alone: by content, whoever else writes into the folder."""

import pytest

from tests.anki.samples import png
from tests.desk import APRIL, MARCH, Content, Desk, corrected, harbour, with_image


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
            later = lock.read_text().replace(str(MARCH), str(APRIL))
            lock.write_text(later.replace("quiz lock 3", "quiz lock 2"))  # which has no digest at its end
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
    there = {path.name for path in desk.out.iterdir()}
    assert {"notes.txt", "harbour-quiz-f.html", "other.apkg", "harbour.apkg", "harbour-quiz-b.html"} <= there
    assert not [name for name in there if name.startswith("pier")]
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
        build = other.quiz if other.out.exists() else other.process  # a hash seed is that of a process
        assert build("build", f"decks/{sheet['id']}.yaml", PYTHONHASHSEED="7", TZ="Pacific/Auckland").code == 0
    assert other.files() == desk.files()


def alone(sheet_id: str) -> Content:
    """A sheet that quotes the one person it has."""
    sheet = harbour(sheet_id)
    anna = next(iter(sheet["people"]))
    quotes = {key: quote | {"speaker": anna} for key, quote in sheet["quotes"].items()}
    return sheet | {"people": {anna: sheet["people"][anna] | {"name": f"Anna {sheet_id.title()}"}}, "quotes": quotes}


def test_a_sheet_with_too_few_people_borrows_wrong_speakers_from_the_sheets_beside_it(desk: Desk) -> None:
    desk.releases(alone("aharbour"))
    released = {
        name: digest for name, digest in desk.files().items() if name.endswith(("aharbour.apkg", "aharbour.lock"))
    }
    assert "Anna Apier" not in (desk.out / "aharbour-practice.html").read_text()
    desk.writes(alone("apier"))
    desk.writes(alone("aquay"))
    assert "aharbour-practice.html" in desk.quiz("build").out
    practice = (desk.out / "aharbour-practice.html").read_text()
    assert "Anna Apier" in practice
    assert "Anna Aquay" in practice
    assert "named in another sheet: " in practice
    assert released.items() <= desk.files().items(), "what others write changes no card"
    assert "up to date" in desk.quiz("build").out


def test_a_sheet_with_people_enough_looks_at_no_other(desk: Desk) -> None:
    desk.releases(harbour())
    before = {name: content for name, content in desk.files().items() if "harbour" in name}
    desk.releases(alone("apier"))
    after = desk.files()
    assert {name: after[name] for name in before} == before
