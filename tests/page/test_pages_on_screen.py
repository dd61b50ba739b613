"""What a browser shows: texts as they were written, nothing that acts, nothing that is fetched, no sideways scroll."""

from dataclasses import replace

import pytest

from quiz.page.look import Look
from quiz.page.render import index_page, key_page
from quiz.paper.form import Quiz
from quiz.sheet.model import Source
from quiz.sheet.papers import Paper
from tests.anki.attacks import ATTACKS
from tests.page.conftest import Viewer
from tests.page.forms import form_page
from tests.page.questions import SHEET, because, blank, choice, contents, open_question, quiz_of, real_quiz, real_sheet
from tests.page.sheets import cards, practice, sheet_of

SHEETS = pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3
TEXTS = """() => [...document.querySelectorAll('.text, .verbatim')].map(e => e.textContent)"""

BROKEN_WITHOUT_HYPHEN = """() => [...document.querySelectorAll('.hyphen')].filter(hyphen => {
    const [before, behind] = [hyphen.previousSibling, hyphen.nextSibling];
    const top = (text, at) => {
        const letter = document.createRange();
        letter.setStart(text, at);
        letter.setEnd(text, at + 1);
        return letter.getBoundingClientRect().top;
    };
    const breaks = top(behind, 0) > top(before, before.length - 1) + 2;
    return breaks && !hyphen.getBoundingClientRect().width;
}).map(hyphen => hyphen.parentElement.textContent)"""


def pages_of(quiz: Quiz) -> dict[str, str]:
    """The kinds of pages, by name."""
    return {
        "form": form_page(quiz, quiz.forms[0], Look()),
        "key": key_page(quiz, Look(), "quiz build --seed 1"),
        "index": index_page([contents(quiz.sheet)], Look()),
    }


def attacked(text: str) -> Quiz:
    """A quiz with this text in every place a person can write one."""
    sheet = replace(SHEET, title=text, source=Source(title=text, publisher=text, author=text, url=text))
    who = choice(text, [f"1{text}", f"2{text}", f"3{text}"])
    options = [replace(option, reason=None if option.right else because(text)) for option in who.options]
    item = replace(who.item, fact=replace(who.item.fact, evidence=text))
    quotes = [replace(who, item=item, cue=text, options=tuple(options))]
    return quiz_of(
        quotes,
        [blank(text, text, text)],
        [open_question(text, text)],
        sheet=sheet,
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_is_shown_as_it_was_written_and_never_acts(attack: str, viewer: Viewer) -> None:
    text = ATTACKS[attack]
    for kind, html in pages_of(attacked(text)).items():
        page = viewer.show(html)
        shown = page.evaluate(TEXTS)
        assert text in shown, kind
        if kind == "form":
            assert {f"{number}{text}" for number in (1, 2, 3)} <= set(shown)
            assert f"„{text}“" in shown
        assert page.evaluate("document.querySelectorAll('script, b, img, style').length") == 1, kind
        assert page.evaluate("document.body.children.length") == 1, kind
    assert viewer.requests == []


FROM_THE_RIGHT = "\u05e9\u05dc\u05d5\u05dd \u05e8\u05d1."
STOPS = """text => {
  const left = (node, at) => {
    const place = new Range();
    place.setStart(node, at);
    place.setEnd(node, at + 1);
    return place.getBoundingClientRect().left;
  };
  const found = [];
  for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    const { currentNode: node } = walk, at = node.data.indexOf(text);
    if (at < 0 || at > 1 || !node.parentElement.checkVisibility()) continue;
    if (left(node, at + text.length - 1) >= left(node, at)) found.push(node.parentElement.outerHTML);
  }
  return found;
}"""
"""The elements that begin with a text, maybe behind a quotation mark, and have its last sign right of its first one."""


def test_what_is_read_from_the_right_has_its_stops_on_the_left(viewer: Viewer) -> None:
    sheet = sheet_of(FROM_THE_RIGHT)
    for html in (*pages_of(attacked(FROM_THE_RIGHT)).values(), practice(sheet), cards(sheet)):
        assert viewer.show(html).evaluate(STOPS, FROM_THE_RIGHT) == []


@pytest.mark.parametrize("attack", ["script", "quotation", "lines", "math", "tag"])
def test_the_running_header_shows_the_title_as_it_was_written(attack: str, viewer: Viewer) -> None:
    text = f"Titel {ATTACKS[attack]}"[:50]
    quiz = quiz_of([choice("w " * 4000, ["Ada", "Bo", "Cy"])], sheet=replace(SHEET, title=text))
    printed = viewer.print(form_page(quiz, quiz.forms[0], Look(paper=Paper.LETTER)))
    assert len(printed.sheets) > 1
    assert " ".join(text.split()) in printed.sheets[1].text


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://example.org"]
)
def test_only_an_address_of_the_web_is_a_link(url: str, viewer: Viewer) -> None:
    sheet = replace(SHEET, source=replace(SHEET.source, url=url))
    page = viewer.show(key_page(quiz_of([choice("Gesagt.", ["Ada", "Bo"])], sheet=sheet), Look(), "quiz"))
    assert url in page.evaluate(TEXTS)
    assert page.locator("a").count() == 0


@SHEETS
def test_a_page_stands_alone(name: str, viewer: Viewer) -> None:
    for html in pages_of(real_quiz(name)).values():
        page = viewer.show(html)
        assert page.evaluate("performance.getEntriesByType('resource').length") == 0
        assert page.locator("script, link, img, iframe, object").count() == 0
    assert viewer.requests == []


@pytest.mark.parametrize("width", [320, 700, 1100])
def test_no_page_scrolls_sideways(width: int, viewer: Viewer) -> None:
    stress = attacked(LONG)
    for html in [*pages_of(stress).values(), *pages_of(real_quiz("ki-wettlauf")).values()]:
        page = viewer.show(html, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True])
def test_pages_follow_the_light_of_the_screen(dark: bool, viewer: Viewer) -> None:
    for html in pages_of(real_quiz("ki-wettlauf")).values():
        page = viewer.show(html, dark=dark)
        colour = page.evaluate("getComputedStyle(document.querySelector('.page')).backgroundColor")
        brightness = sum(int(part) for part in colour[4:-1].split(",")) / 3
        assert brightness < 60 if dark else brightness > 240


def test_the_index_speaks_the_language_of_its_sheets_or_english(viewer: Viewer) -> None:
    german, english = contents(real_sheet("ki-wettlauf")), contents(real_sheet("apollo-11"))
    page = viewer.show(index_page([german], Look()))
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.locator("h1").inner_text() == "Lernkarten und Quizbögen"
    page = viewer.show(index_page([german, english], Look()))
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("article[lang=de]").get_by_text("Gruppe A").get_attribute("href") == "ki-wettlauf-quiz-a.html"
    assert page.locator("article[lang=en]").get_by_text("Form B").get_attribute("href") == "apollo-11-quiz-b.html"
    swiss = contents(replace(real_sheet("ki-wettlauf"), territory="CH"))
    assert "Kopf- und Fusszeilen" in index_page([swiss, swiss], Look())
    assert "Kopf- und Fußzeilen" in index_page([swiss, german], Look())


def test_the_index_counts_in_words_that_fit_the_number(viewer: Viewer) -> None:
    page = viewer.show(index_page([contents(real_sheet("ki-wettlauf"))], Look()))
    counts = page.locator(".list > span:not(:has(a))").all_inner_texts()
    shares = counts[5:]  # how much of the source the sheet holds
    assert counts[:5] == ["1 Person", "2 Zitate", "3 weitere Fakten", "12.000 Karten", "20 Fragen"]
    assert shares[0] == "16 von 17 Zitaten"


def test_the_same_quiz_gives_the_same_pages() -> None:
    assert pages_of(real_quiz("apollo-11")) == pages_of(real_quiz("apollo-11"))


@pytest.mark.parametrize("width", [320, 400, 700, 1100])
def test_a_hyphen_stands_wherever_a_word_is_broken(width: int, viewer: Viewer) -> None:
    quiz = real_quiz("ki-wettlauf")
    pages = [*pages_of(quiz).values(), cards(quiz.sheet), form_page(quiz, quiz.forms[0], Look(columns=2))]
    for html in pages:
        assert viewer.show(html, width=width).evaluate(BROKEN_WITHOUT_HYPHEN) == []
