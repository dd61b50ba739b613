"""The page that shows the article: marked with what the sheet holds, with what it lacks in the margin."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING

import pytest

from quiz.page.look import Look
from quiz.page.render import source_page
from quiz.page.source import article, held
from quiz.sheet.model import Fact
from quiz.sheet.read import read
from quiz.source.coverage import Amount, Matter, NamedPerson, Review
from quiz.source.found import find
from quiz.source.text import SourceText
from tests.page.barriers import barriers
from tests.page.test_validity import complaints

if TYPE_CHECKING:
    from pathlib import Path

    from tests.page.conftest import Viewer

TEXT = """Der Hafen
Anna Berg, die Hafenmeisterin, warnte: „Der Hafen ist zu flach. Wir bauen.“ Der Kai misst 600 Meter, <b>der Rest</b> 40.
„Nie & nimmer“, sagte Carl Dahl.
"""
SHEET = """format: 1
id: hafen
title: Hafen
language: de
source: { title: Hafen, text: hafen.txt }
people: { berg: { name: Anna Berg, role: Hafenmeisterin } }
quotes: { flach: { speaker: berg, text: Der Hafen ist zu flach., evidence: "Anna Berg, die Hafenmeisterin, warnte" } }
figures: { kai: { ask: Wie lang?, value: 600, unit: Meter, evidence: Der Kai misst 600 Meter } }
facts: { rest: { question: Und?, answer: nichts, evidence: nicht im Artikel } }
"""


def review() -> Review:
    sheet, source = read("hafen.yaml", SHEET.encode()).sheet, SourceText("hafen.txt", TEXT)
    assert sheet
    found = find(sheet, source)

    def place(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    value = next(iter(sheet.figures.values())).number.value
    matter = Matter(
        [(mark.start, mark.end) for mark in source.marked],
        [NamedPerson("Anna Berg", place("Anna Berg")), NamedPerson("Carl Dahl", place("Carl Dahl"))],
        [Amount(value, place("600")), Amount(value / 15, place("40"))],
    )
    return Review(sheet, found, lambda _source, _language: matter)


def test_what_the_sheet_holds_is_shown_in_house_style() -> None:
    at_hand = review()
    sheet = replace(at_hand.sheet, title='Der "Hafen"', facts={"rest": Fact(question="Und?", answer="1914-18")})
    page = source_page(replace(at_hand, sheet=sheet), Look())
    assert "Der „Hafen“</h1>" in page
    assert '191<span class="joined">4–18</span>' in page


def test_marks_inside_a_quotation_are_inner_ones() -> None:
    at_hand = review()
    quote = replace(at_hand.sheet.quotes["flach"], text='Wir nennen es "flach".')
    (shown,) = [
        fact
        for fact in article(replace(at_hand, sheet=replace(at_hand.sheet, quotes={"flach": quote}))).facts
        if fact.verbatim
    ]
    assert shown.title == "„Wir nennen es ‚flach‘.“"


def test_it_tells_how_much_of_the_article_the_sheet_holds() -> None:
    assert [(share.kind, share.held, share.all) for share in held(review())] == [
        ("quotations", 0, 2),
        ("people", 1, 2),
        ("figures", 1, 2),
    ]


def test_the_margin_says_what_lacks_beside_its_paragraph() -> None:
    lacking = [[(each.kind, each.words) for each in paragraph.lacking] for paragraph in article(review()).paragraphs]
    assert lacking == [
        [],
        [("quotations", "Wir bauen."), ("figures", "40")],
        [("quotations", "Nie & nimmer"), ("people", "Carl Dahl")],
    ]


def test_the_text_is_the_article_s_and_every_mark_leads_to_a_fact() -> None:
    shown = article(review())
    for paragraph, line in zip(shown.paragraphs, TEXT.splitlines(), strict=True):
        assert "".join(segment.text for segment in paragraph.segments) == line
    named = {fact.name for fact in shown.facts}
    assert {segment.fact for each in shown.paragraphs for segment in each.segments if segment.fact} <= named
    assert [fact.found for fact in shown.facts] == [True, True, True, False]
    assert shown.paragraphs[0].heading
    assert shown.paragraphs[1].speakers == ("Anna Berg",)


@pytest.mark.parametrize(
    "look", [Look(), Look(large_print=True), Look(dyslexia=True)], ids=["usual", "large", "distinct"]
)
@pytest.mark.parametrize("width", [1100, 360])
def test_axe_finds_no_barrier(look: Look, width: int, viewer: Viewer) -> None:
    page = viewer.show(source_page(review(), look), width=width)
    assert barriers(page, unsure=False) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_is_valid(tmp_path: object) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    assert complaints({"source": source_page(review(), Look())}, tmp_path) == []


def test_a_mark_shows_its_fact_and_leads_to_it(viewer: Viewer) -> None:
    page = viewer.show(source_page(review(), Look()))
    mark = page.locator("a.quote").first
    tip = mark.locator("xpath=following-sibling::*")
    assert not tip.is_visible()
    mark.hover()
    assert tip.is_visible()
    assert "Anna Berg" in tip.inner_text()
    mark.click()
    assert page.url.endswith("#quote-flach")
    page.locator("#quote-flach a").click()
    assert page.url.endswith("#at-quote-flach")


def test_a_tap_shows_the_fact_first_and_then_leads_to_it(viewer: Viewer, tmp_path: Path) -> None:
    file = tmp_path / "phone.html"
    file.write_text(source_page(review(), Look()), encoding="utf-8", newline="")
    browser = viewer.window.context.browser
    assert browser
    with browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800}) as phone:
        page = phone.new_page()
        page.goto(file.as_uri())
        spot = page.locator(".spot:has(a.quote)").first
        box = spot.bounding_box()
        assert box
        page.touchscreen.tap(box["x"] + 10, box["y"] + 8)
        assert spot.locator(".tip").is_visible()
        assert "#" not in page.url
        spot.locator(".tip-way").tap()
        assert page.url.endswith("#quote-flach")


HOSTILE = """<script>document.title = "run"</script><img src=x onerror="document.title='run'">
Anna Berg, die Hafenmeisterin, warnte: „</style></a><iframe src="https://example.org"></iframe> ist flach. {{ 7 * 7 }}“
<!-- ]]> <svg onload=alert(1)> javascript:alert(1) \u202edrehmu\u202c \u200b &lt;b&gt; <base href="https://example.org">
"""
HOSTILE_SHEET = """format: 1
id: hafen
title: </title><script>document.title = 'run'</script>
language: de
source: { title: "\\"><img src=x onerror=alert(1)>", text: hafen.txt, url: "https://example.org/\\"onload=alert(1)" }
people: { berg: { name: Anna Berg, role: "<b onclick=alert(1)>x", organisation: "javascript:alert(1)" } }
quotes:
  flach:
    speaker: berg
    text: </style></a><iframe src="https://example.org"></iframe> ist flach.
    occasion: "'><script>alert(1)</script>"
    evidence: "Anna Berg, die Hafenmeisterin, warnte"
"""


def test_nothing_in_a_hostile_article_or_sheet_acts(viewer: Viewer) -> None:
    sheet, source = read("hafen.yaml", HOSTILE_SHEET.encode()).sheet, SourceText("hafen.txt", HOSTILE)
    assert sheet
    found = find(sheet, source)
    matter = Matter([(mark.start, mark.end) for mark in source.marked])
    page = viewer.show(source_page(Review(sheet, found, lambda _source, _language: matter), Look()))
    acting = "script, img, iframe, svg, object, embed, link, base, form, input, button, b"
    assert page.evaluate(f"document.querySelectorAll('{acting}').length") == 0
    attributes = "[...document.querySelectorAll('*')].flatMap(each => [...each.attributes].map(one => one.name))"
    assert not [name for name in page.evaluate(attributes) if name.startswith("on") or name == "style"]
    links = page.evaluate("[...document.querySelectorAll('a')].map(each => each.getAttribute('href'))")
    assert not [link for link in links if not link.startswith(("#", "https://example.org/"))]
    shown = page.locator(".article").inner_text()
    assert '<script>document.title = "run"</script>' in shown
    assert "{{ 7 * 7 }}" in shown
    assert page.title() != "run"
    assert viewer.requests == []


def test_a_very_long_article_is_shown_in_time() -> None:
    paragraphs = [f"Satz {number} im Hafen. „Wort {number} gilt“, sagte Anna Berg." for number in range(600)]
    quote = "\n  q{0}: {{ speaker: berg, text: Wort {0} gilt, evidence: Satz {0} im Hafen }}"
    quotes = "".join(quote.format(number) for number in range(200))
    sheet = read("hafen.yaml", f"{SHEET.partition('quotes:')[0]}quotes:{quotes}\n".encode()).sheet
    source = SourceText("hafen.txt", "\n".join(paragraphs))
    assert sheet
    found = find(sheet, source)
    matter = Matter([(mark.start, mark.end) for mark in source.marked])
    started = process_time()
    page = source_page(Review(sheet, found, lambda _source, _language: matter), Look())
    assert process_time() - started < 2
    assert page.count('class="spot"') >= 400
