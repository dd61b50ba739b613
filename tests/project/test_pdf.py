"""PDFs beside the pages: printed by a browser, never in the way of a build."""

import shutil
from pathlib import Path

import pypdf
import pytest

from quiz.project.build import build
from quiz.project.build_results import BuildResult, Built, NotPrinted, PagesPrinted
from quiz.project.outputs import OUTPUTS
from quiz.project.pdf import VARIABLE
from quiz.settings import Settings
from quiz.sheet.model import QuizPlan
from quiz.words import words_for
from tests.browser import program

SHEET = Path(__file__).parents[2] / "decks" / "ki-wettlauf.yaml"
PDFS = sorted(output.file("ki-wettlauf", words_for("de"), "A").pdf for output in OUTPUTS if output.printed)


@pytest.fixture
def sheet(tmp_path: Path) -> str:
    return str(shutil.copy(SHEET, tmp_path))


@pytest.fixture(scope="module")
def printed_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[BuildResult]]:
    """A folder where a sheet was built and printed, and what was said then."""
    folder = tmp_path_factory.mktemp("printed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, program("chromium", "chromium-browser", "google-chrome"))
        return folder, made(str(shutil.copy(SHEET, folder)))


@pytest.fixture
def printed(printed_once: tuple[Path, list[BuildResult]], tmp_path: Path) -> str:
    """A sheet whose pages are printed."""
    shutil.copytree(printed_once[0], tmp_path, dirs_exist_ok=True)
    return str(tmp_path / SHEET.name)


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, program("chromium", "chromium-browser", "google-chrome"))


def made(sheet: str, *, pdf: bool = True, **plan: object) -> list[BuildResult]:
    settings = Settings(QuizPlan(forms=1, **plan), pdf)  # type: ignore[arg-type] # any of its fields
    return list(build([sheet], Path(sheet).parent / "out", settings))


def pdfs(sheet: str) -> list[str]:
    return sorted(path.name for path in (Path(sheet).parent / "out").glob("*.pdf"))


def test_every_page_has_a_tagged_pdf_with_its_title_and_language(printed_once: tuple[Path, list[BuildResult]]) -> None:
    folder, results = printed_once
    written = [name for result in results if isinstance(result, PagesPrinted) for name in result.written]
    assert sorted(written) == pdfs(str(folder / SHEET.name)) == PDFS
    counted = [pages for result in results if isinstance(result, PagesPrinted) for pages in result.pages]
    assert counted == [len(pypdf.PdfReader(folder / "out" / name).pages) for name in written]
    read = pypdf.PdfReader(folder / "out" / "ki-wettlauf-quiz-a.pdf")
    assert read.metadata
    assert read.metadata.title == "Der KI-Wettlauf – Gruppe A"
    assert str(read.root_object["/Lang"]) == "de"
    assert "/StructTreeRoot" in read.root_object
    assert read.pages[0].mediabox.width == pytest.approx(595, abs=1)


def test_what_is_printed_is_not_printed_again(printed: str, browser: None) -> None:
    assert [type(result) for result in made(printed)] == [Built]
    Path(printed).with_name("out").joinpath(PDFS[1]).unlink()
    assert [result.written for result in made(printed) if isinstance(result, PagesPrinted)] == [(PDFS[1],)]


def test_the_index_leads_to_the_pdfs_that_are_there(sheet: str, printed_once: tuple[Path, list[BuildResult]]) -> None:
    made(sheet, pdf=False)
    assert ".pdf" not in (Path(sheet).parent / "out" / "index.html").read_text()
    index = printed_once[0] / "out" / "index.html"
    assert [name in index.read_text() for name in PDFS] == [True] * len(PDFS)


def test_a_pdf_of_a_page_that_has_changed_is_removed(printed: str) -> None:
    made(printed, pdf=False, seed=5)
    assert pdfs(printed) == PDFS[:2]
    index = (Path(printed).parent / "out" / "index.html").read_text()
    assert [name in index for name in PDFS] == [True, True, False, False]


@pytest.mark.parametrize(
    ("named", "said"), [("/no/such/browser", "names no program: /no/such/browser"), ("false", "was not printed by")]
)
def test_a_browser_that_lacks_or_fails_breaks_nothing(
    named: str, said: str, sheet: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, named)
    results = made(sheet)
    assert said in " ".join(each.reason for each in results if isinstance(each, NotPrinted))
    assert isinstance(results[0], Built)
    assert pdfs(sheet) == []
    assert not [path for path in (Path(sheet).parent / "out").iterdir() if path.name.startswith(".quiz-")]


def test_where_no_browser_is_found_it_is_said_what_to_do(sheet: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("quiz.project.pdf.shutil.which", lambda name: None)
    (reason,) = [result.reason for result in made(sheet) if isinstance(result, NotPrinted)]
    assert reason == (
        "no Chromium, Chrome or Edge was found; install one, or set QUIZ_CHROMIUM to its path. "
        "Any browser prints the pages as they are"
    )
