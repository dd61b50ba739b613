"""What a person sees in the window, in a real browser."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser import program
from tests.desk import ROOT, Desk
from tests.page.printed import read_pdf
from tests.serve.conftest import Served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture
def window(_window: Page) -> Page:
    _window.set_viewport_size({"width": 1700, "height": 700})
    _window.emulate_media(media="null", color_scheme="light")
    return _window


def shows(window: Page, served: Served, page: str) -> None:
    window.goto(f"{served.address}_quiz/show/{page}")
    window.wait_for_selector("#stage[data-shown]")


def test_a_save_is_seen_at_the_line_where_the_reader_was(window: Page, served: Served) -> None:
    shows(window, served, "harbour-key.html")
    frame = window.frame_locator("#stage iframe:not(.coming)")
    expect(frame.locator("body")).to_contain_text("a bridge")
    window.evaluate("document.querySelector('#stage iframe:not(.coming)').contentWindow.scrollTo(0, 240)")
    sheet = served.desk.decks / "harbour.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("a bridge", "a swing bridge"), encoding="utf-8")
    expect(frame.locator("body")).to_contain_text("a swing bridge", timeout=20_000)
    expect(window.locator("#stage iframe:not(.coming)")).to_have_count(1)
    assert window.evaluate("document.querySelector('#stage iframe:not(.coming)').contentWindow.scrollY") == 240


def test_what_is_to_be_mended_lies_over_the_page_until_it_is(window: Page, served: Served) -> None:
    shows(window, served, "harbour-quiz-a.html")
    findings = window.locator("#findings")
    expect(findings).to_be_hidden()
    sheet = served.desk.decks / "harbour.yaml"
    good = sheet.read_text(encoding="utf-8")
    sheet.write_text(good.replace("speaker: anna", "speaker: <b>nobody</b>"), encoding="utf-8")
    expect(findings).to_be_visible(timeout=20_000)
    expect(findings).to_contain_text("decks/harbour.yaml:")
    expect(findings.locator("b")).to_have_count(0)
    expect(window.frame_locator("#stage iframe:not(.coming)").locator("h1")).to_be_visible()
    sheet.write_text(good, encoding="utf-8")
    expect(findings).to_be_hidden(timeout=20_000)


def test_any_page_is_chosen_from_a_list_or_by_a_link_inside(window: Page, served: Served) -> None:
    shows(window, served, "index.html")
    expect(window.locator("#page option")).to_have_count(7)
    window.frame_locator("#stage iframe:not(.coming)").locator("a[href='harbour-quiz-a.html']").first.click()
    expect(window).to_have_title("harbour-quiz-a.html – quiz")
    window.locator("#page").select_option("harbour-key.html")
    expect(window).to_have_title("harbour-key.html – quiz")
    assert window.url.endswith("/_quiz/show/harbour-key.html")
    window.go_back()
    expect(window.locator("#page")).to_have_value("harbour-quiz-a.html")


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_paper_is_shown_with_the_bounds_of_the_pages_that_are_printed(
    window: Page, desk: Desk, tmp_path: Path, name: str
) -> None:
    shutil.copy(ROOT / "decks" / f"{name}.yaml", desk.decks)
    served = Served(desk)
    try:
        for page in (f"{name}-quiz-a.html", f"{name}-key.html"):
            shows(window, served, page)
            window.get_by_label("on A4 and Letter").check()
            expect(window.locator("figcaption")).to_have_count(2)
            shown = {}
            for paper in ("A4", "Letter"):
                caption = window.locator("figcaption", has_text=f"{paper}:")
                expect(caption).to_be_visible(timeout=20_000)
                shown[paper] = int(caption.inner_text().split()[1])
            printed = {}
            for paper in ("A4", "Letter"):
                window.goto(f"{served.address}_quiz/on/{paper.lower()}/{page}")
                window.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
                printed[paper] = len(read_pdf(tmp_path / "page.pdf", program("pdftotext")).sheets)
            assert shown == printed
    finally:
        served.process.kill()
        served.process.wait()


def test_the_frame_of_a_page_is_the_page_as_it_is(window: Page, served: Served) -> None:
    shows(window, served, "harbour-quiz-a.html")
    text = window.evaluate("fetch('/harbour-quiz-a.html').then((answer) => answer.text())")
    assert text.encode() == (served.desk.out / "harbour-quiz-a.html").read_bytes()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_the_window(window: Page, served: Served, scheme: str) -> None:
    window.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    sheet = served.desk.decks / "harbour.yaml"
    shows(window, served, "harbour-quiz-a.html")
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("speaker: anna", "speaker: nobody"), encoding="utf-8")
    expect(window.locator("#findings")).to_be_visible(timeout=20_000)
    found = Axe().run(window, options={"iframes": False})
    assert found.violations_count == 0, found.generate_report()
