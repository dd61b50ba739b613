"""What a build does to its folder, planned without a disk."""

from dataclasses import replace
from pathlib import Path

from quiz.page.contents import Contents, File, Section
from quiz.project.folder import Folder, Step, finish, forget, place
from quiz.project.manifest import Entry, Pdf, digest, parse
from quiz.sheet.model import Source

OUT = Path("/project/build")
NOTHING = Contents("", "", "en", Source(title=""), 0, 0, 0, 0, 0, 0, 0, 0, ())


def entry_of(sheet: str, **files: str) -> Entry:
    """An entry with files of these contents; underscores stand for hyphens, `.html` is added."""
    named = {f"{name.replace('_', '-')}.html": content for name, content in files.items()}
    pages = tuple(File("page", name, name, Section.PRINTING, printed=True) for name in named)
    digests = {name: digest(content.encode()) for name, content in named.items()}
    return Entry(sheet, "inputs", (), digests, 0, replace(NOTHING, files=pages))


def placed(folder: Folder, sheet_id: str, entry: Entry) -> Step:
    """The step that places the files of an entry, with the lock of its sheet."""
    lock = {OUT.parent / "decks" / f"{sheet_id}.lock": b"lock"}
    return place(folder, sheet_id, entry, dict.fromkeys(entry.files, b"content"), lock)


def names(paths: object) -> list[str]:
    """Names of files."""
    assert isinstance(paths, dict)
    return [path.name for path in paths]


def test_the_lock_is_written_before_the_files() -> None:
    step = placed(Folder(OUT), "one", entry_of("../decks/one.yaml", one_key="key", one_quiz_a="form"))
    assert names(step.writes) == ["one.lock", "one-key.html", "one-quiz-a.html"]
    assert step.removals == {}
    assert step.after.ids() == {"../decks/one.yaml": "one"}


def test_files_that_a_sheet_has_no_longer_are_removed_if_they_are_as_they_were_written() -> None:
    before = Folder(OUT, {"one": entry_of("../decks/one.yaml", one_quiz_a="a", one_quiz_b="b")})
    step = placed(before, "one", entry_of("../decks/one.yaml", one_quiz_a="new"))
    assert step.removals == {OUT / "one-quiz-b.html": digest(b"b")}


def test_a_sheet_with_another_id_takes_its_files_along_and_leaves_other_sheets_alone() -> None:
    other = entry_of("../decks/two.yaml", two_key="key")
    before = Folder(OUT, {"one": entry_of("../decks/one.yaml", one_key="key"), "two": other})
    step = placed(before, "uno", entry_of("../decks/one.yaml", uno_key="key"))
    assert names(step.removals) == ["one-key.html"]
    assert set(step.after.entries) == {"uno", "two"}
    assert step.after.entries["two"] is other


def test_an_id_that_another_sheet_had_leaves_no_file_of_that_sheet_behind() -> None:
    before = Folder(OUT, {"one": entry_of("../decks/one.yaml", one_key="key", one_quiz_c="c")})
    step = placed(before, "one", entry_of("../decks/two.yaml", one_key="other"))
    assert names(step.removals) == ["one-quiz-c.html"]
    assert step.after.ids() == {"../decks/two.yaml": "one"}


def test_the_pdf_of_a_page_that_stays_is_kept_and_that_of_a_changed_one_removed() -> None:
    known = entry_of("../decks/one.yaml", one_key="key", one_quiz_a="a")
    pdfs = {f"{name}.pdf": Pdf(known.files[f"{name}.html"], f"pdf of {name}") for name in ("one-key", "one-quiz-a")}
    step = placed(
        Folder(OUT, {"one": replace(known, pdfs=pdfs)}),
        "one",
        entry_of("../decks/one.yaml", one_key="key", one_quiz_a="new"),
    )
    assert set(step.after.entries["one"].pdfs) == {"one-key.pdf"}
    assert step.removals == {OUT / "one-quiz-a.pdf": "pdf of one-quiz-a"}


def test_what_is_forgotten_is_removed_with_its_pdfs_and_what_is_not_stays() -> None:
    known = replace(entry_of("../decks/one.yaml", one_key="key"), pdfs={"one-key.pdf": Pdf("page", "pdf")})
    before = Folder(OUT, {"one": known, "two": entry_of("../decks/two.yaml", two_key="key")})
    step = forget(before, ["one"])
    assert names(step.removals) == ["one-key.html", "one-key.pdf"]
    assert set(step.after.entries) == {"two"}
    assert forget(before, []) == Step(before)


def test_the_manifest_is_written_last_and_knows_the_index() -> None:
    step = finish(Folder(OUT, {"one": entry_of("../decks/one.yaml")}), b"page")
    assert names(step.writes) == ["index.html", ".quiz.json"]
    written = parse(step.writes[OUT / ".quiz.json"])
    assert (written.index, set(written.sheets)) == (digest(b"page"), {"one"})
    assert step.after.manifest == written
