"""Cards of paper: one a fact, both sides readable, nothing ever outside of them."""

import pytest

from quiz.page.look import Look
from quiz.page.render import cards_test_page
from quiz.settings import Flip, Printing
from quiz.sheet.model import Sheet
from quiz.sheet.papers import Paper
from tests.anki.attacks import ATTACKS
from tests.page.barriers import barriers
from tests.page.conftest import Viewer
from tests.page.sheets import cards, plain_sheet, real_sheets, sheet_of
from tests.page.test_looks import POINT, SMALLEST_TEXT

LOOKS = {
    "usual": Look(),
    "letter": Look(Paper.LETTER),
    "a5": Look(Paper.A5),
    "large print": Look(large_print=True),
    "dyslexia": Look(dyslexia=True),
    "both": Look(large_print=True, dyslexia=True),
}
LOOK = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
ENDLESS = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
STRESS = {
    "compounds": f"{ENDLESS} " * 12,
    "endless": ENDLESS.lower() * 20,
    "wide": "WWWM " * 150,
    "capitals": "MITTWOCHS WIRD GEWÄHLT " * 20,
    "five thousand": "Wir sind in einem Wettlauf. " * 178 + "Ende.",
    "emoji": "👩‍🔬🇩🇪 ☢️" * 60,
    "arabic": "مرحبا بالعالم " * 40,
    "chinese": "世界你好，这是一个很长的句子。" * 40,
    "lines": "eins\n\n" * 60,
    "short": "x",
}
OUTSIDE = """() => [...document.querySelectorAll('.card')].flatMap((card) => {
  const box = card.getBoundingClientRect(), read = card.querySelector('.read').getBoundingClientRect();
  const safe = parseFloat(getComputedStyle(card).paddingTop);
  const inside = (each, outer, by) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const its = range.getBoundingClientRect();
    return its.top >= outer.top + by && its.bottom <= outer.bottom - by && its.left >= outer.left + by
      && its.right <= outer.right - by;
  };
  const lost = [...card.children].filter((each) => !inside(each, box, safe - 2));
  if (!inside(card.querySelector('.read'), read, -2)) lost.push(card.querySelector('.read'));
  return lost.map((each) => each.className + ': ' + each.textContent.trim().slice(0, 60));
})"""


def outside(sheet: Sheet, look: Look, viewer: Viewer) -> list[str]:
    """What does not stand inside its card, or in the middle of it runs into what is above or below."""
    page = viewer.show(cards(sheet, look))
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(OUTSIDE)
    return found


@LOOK
def test_nothing_of_the_real_sheets_stands_outside_its_card(look: Look, viewer: Viewer) -> None:
    for sheet in real_sheets().values():
        assert outside(sheet, look, viewer) == []


@LOOK
@pytest.mark.parametrize("text", STRESS.values(), ids=STRESS)
def test_nothing_stands_outside_a_card_whatever_is_written(text: str, look: Look, viewer: Viewer) -> None:
    assert outside(sheet_of(text), look, viewer) == []


@pytest.mark.parametrize("name", ["ki-wettlauf", "apollo-11"])
def test_no_quote_of_the_real_sheets_is_cut_and_each_is_large_enough(name: str, viewer: Viewer) -> None:
    sheet = real_sheets()[name]
    page = viewer.show(cards(sheet))
    assert page.get_by_text("[…]").count() == page.locator(".proof").get_by_text("[…]").count()
    sizes = page.evaluate("[...document.querySelectorAll('.read')].map(e => parseFloat(e.style.fontSize))")
    assert min(sizes) >= 9


def test_of_a_quote_that_is_too_long_the_telling_sentence_stands_on_the_card(viewer: Viewer) -> None:
    page = viewer.show(cards(sheet_of(STRESS["five thousand"])))
    assert page.locator(".front .verbatim").inner_text() == "„[…] blank.“"
    assert page.locator(".front .paraphrase").inner_text() == "sinngemäß: […] blank."


def test_each_fact_is_one_card(viewer: Viewer) -> None:
    sheet = sheet_of("so")
    page = viewer.show(cards(sheet))
    facts = len(sheet.entries())
    assert page.locator(".front").count() == page.locator(".back").count() == facts
    for side in (".front", ".back"):
        assert page.locator(f"{side} .card-number").all_inner_texts() == [str(n) for n in range(1, facts + 1)]


def test_a_card_asks_on_its_front_and_proves_on_its_back(viewer: Viewer) -> None:
    page = viewer.show(cards(real_sheets()["ki-wettlauf"]))
    number = page.locator(".front", has_text="Wir befinden uns im Krieg").first.locator(".card-number").inner_text()
    front, back = (
        page.locator(side).filter(has=page.get_by_text(number, exact=True)).first.inner_text().replace("\u00ad", "")
        for side in (".front", ".back")
    )
    assert "Wer hat das gesagt?" in front
    assert "Shyam Sankar" not in front
    for told in ("Shyam Sankar", "Technologiechef von Palantir", "Wall Street-Analysten", "Quelle:"):
        assert told in back


def test_small_print_is_whole_where_there_is_room_for_it(viewer: Viewer) -> None:
    for sheet in real_sheets().values():
        assert viewer.show(cards(sheet)).get_by_text("[…]").count() == 0


def test_the_words_of_the_source_stand_between_quotation_marks(viewer: Viewer) -> None:
    proof = viewer.show(cards(sheet_of("so"))).locator(".proof", has_text="Beleg:").first
    assert "Beleg: „so“" in proof.inner_text()
    assert "Hinweis: so" in proof.inner_text()


def test_answers_begin_at_the_same_height_on_all_cards(viewer: Viewer) -> None:
    page = viewer.show(cards(real_sheets()["apollo-11"]))
    page.emulate_media(media="print")
    tops = page.evaluate(
        """() => [...document.querySelectorAll('.back')].filter(e => e.querySelector('.read').style.fontSize == '15pt')
        .map(e => e.querySelector('.answer').getBoundingClientRect().top - e.getBoundingClientRect().top)"""
    )
    assert len(tops) > 20
    assert max(tops) - min(tops) < 1


def test_verbatim_and_paraphrase_never_look_alike(viewer: Viewer) -> None:
    page = viewer.show(cards(sheet_of("so")))
    verbatim, paraphrase = page.locator(".front .verbatim"), page.locator(".front .paraphrase")
    assert verbatim.inner_text() == "„so blank.“"
    assert paraphrase.inner_text() == "sinngemäß: so blank."
    fonts = [each.evaluate("e => getComputedStyle(e).fontFamily") for each in (verbatim, paraphrase)]
    assert fonts[0] != fonts[1]


def test_a_portrait_stands_on_the_card_that_asks_for_the_role_of_a_name(viewer: Viewer) -> None:
    page = viewer.show(cards(sheet_of("so")))
    assert page.locator("img").count() == 1
    assert page.locator(".front img").get_attribute("alt") == "Ada so"
    assert "Bild: so" in page.locator(".back", has_text="Erfinderin").first.inner_text()


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_texts_are_shown_as_they_were_written(text: str, viewer: Viewer) -> None:
    page = viewer.show(cards(sheet_of(text)))
    shown = [each.replace("\u00ad", "") for each in page.locator(".front .text, .front .verbatim").all_text_contents()]
    if len(text) < 200:
        assert any(f"{text} blank." in each for each in shown)
        assert f"Wer ist Ada {text}?" in shown
    assert page.locator("b, script, object, iframe").count() == 0
    assert viewer.requests == []


def test_the_screen_leads_to_the_test_sheet_and_says_how_to_print(viewer: Viewer) -> None:
    for printing, says in [
        (Printing(), "lange Kante"),
        (Printing(Flip.SHORT), "kurze Kante"),
        (Printing(fold=True), "gestrichelten Linie"),
    ]:
        page = viewer.show(cards(plain_sheet(3), printing=printing))
        assert says in page.locator(".guide").inner_text()
        links = page.locator(".guide a")
        assert (
            [link.get_attribute("href") for link in links.all()] == [] if printing.fold else ["probe-cards-test.html"]
        )


@pytest.mark.parametrize("width", [320, 800, 1100])
@LOOK
def test_nothing_is_wider_than_the_screen(look: Look, width: int, viewer: Viewer) -> None:
    for html in (cards(sheet_of(ENDLESS), look), cards_test_page("de", look, Printing())):
        page = viewer.show(html, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_cards_in_large_print_have_nothing_below_18_point(viewer: Viewer) -> None:
    page = viewer.show(cards(real_sheets()["ki-wettlauf"], Look(large_print=True)))
    page.emulate_media(media="print")
    smallest = page.evaluate(SMALLEST_TEXT.replace("body *", ".card *"))
    assert smallest >= 18 * POINT * 0.99


def test_axe_finds_no_barrier(viewer: Viewer) -> None:
    folded = cards(sheet_of("so"), printing=Printing(fold=True))
    for html in (cards(sheet_of("so")), folded, cards_test_page("de", Look(), Printing())):
        for width in (320, 1100):
            drawn = "<svg" in html.split("<body>")[1] and "<text" in html
            assert barriers(viewer.show(html, width=width), unsure=not drawn) == []  # beside a drawing it can't tell


def test_the_html_is_the_same_each_time() -> None:
    for printing in (Printing(), Printing(fold=True), Printing(Flip.SHORT, back_offset=(1.5, -2))):
        assert cards(sheet_of("so"), printing=printing) == cards(sheet_of("so"), printing=printing)
