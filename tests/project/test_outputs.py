"""The table of outputs: what each row must say, and that everybody who reads it sees every row."""

import re
from collections import Counter
from operator import attrgetter

import pytest

from quiz.project.outputs import OUTPUTS, Output
from quiz.settings import Printing, Settings
from quiz.words import LANGUAGES, words_for
from tests.desk import Desk, harbour
from tests.project.materials import material_of

each_output = pytest.mark.parametrize("output", OUTPUTS, ids=attrgetter("role"))
LINK = re.compile(r'href="([^"#:]+)"')
"""A link to a file beside the page."""


@each_output
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_output_has_a_name_in_each_language_and_for_each_form(output: Output, language: str) -> None:
    label = output.label(words_for(language))
    assert label
    assert ("{letter}" in label) == ("{letter}" in output.name)


@each_output
def test_each_output_has_a_file_of_its_own_for_each_sheet(output: Output) -> None:
    assert "{id}" in output.name
    assert Counter(each.name for each in OUTPUTS)[output.name] == 1
    assert Counter(each.role for each in OUTPUTS)[output.role] == 1


@each_output
def test_only_pages_are_printed(output: Output) -> None:
    assert output.name.endswith(".html") or not output.printed


@pytest.mark.parametrize("printing", [Printing(), Printing(fold=True)], ids=["both sides", "folded"])
def test_no_page_leads_to_a_file_that_is_not_made(printing: Printing) -> None:
    given = material_of("ki-wettlauf", Settings(printing=printing))
    made = {file.path: content for output in OUTPUTS for file, content in output.files(given)}
    links = [link for path, page in made.items() if path.endswith(".html") for link in LINK.findall(page.decode())]
    assert bool(links) != printing.fold
    assert set(links) <= set(made)


def test_the_index_leads_to_every_file_that_is_made_and_to_no_other(desk: Desk) -> None:
    desk.releases(harbour())
    index = (desk.out / "index.html").read_text(encoding="utf-8")
    written = {path.name for path in desk.out.iterdir()} - {"index.html", ".quiz.json"}
    assert set(LINK.findall(index)) == written
    assert len(written) == len(OUTPUTS), "there are two forms, and no article"


def test_the_index_prints_on_the_paper_that_all_its_sheets_print_on_or_else_the_usual_one(desk: Desk) -> None:
    desk.releases(harbour() | {"language": "en-US"})
    assert "size: 215.9mm 279.4mm" in (desk.out / "index.html").read_text(encoding="utf-8")
    desk.releases(harbour("quay") | {"language": "en"}, name="quay")
    assert "size: 210.0mm 297.0mm" in (desk.out / "index.html").read_text(encoding="utf-8")
