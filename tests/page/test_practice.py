"""The page that asks and checks: what counts as right, what it says then, what it asks again, what it prints."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from quiz.page.look import Look
from quiz.sheet.model import Fact, Figure, Person, Quote
from quiz.sheet.papers import Paper
from quiz.sheet.values import Number
from quiz.words import words_for
from tests.browser import program
from tests.page.conftest import Viewer
from tests.page.practising import COUNT, SAYS, SHEET, Learner, learner
from tests.page.printed import read_pdf
from tests.page.sheets import plain_sheet, practice, real_sheets
from tests.page.test_printed_pages import PAPERS, assert_well_printed
from tests.sheet.test_tokens import pairs

PEOPLE = {"ada": Person(name="Ada"), "bo": Person(name="Bo")}


@pytest.mark.parametrize("right", [True, False])
def test_every_answer_is_told_right_or_wrong_and_counted(right: bool, viewer: Viewer) -> None:
    someone = learner(viewer)
    someone.begins()
    for number in range(1, COUNT + 1):
        expect = SAYS.progress.format(number=number, total=COUNT)
        assert someone.page.locator("#progress").inner_text() == expect
        kind = someone.kind()
        someone.replies(right=right)
        said = someone.feedback.inner_text()
        if kind != "open":
            assert (SAYS.right if right else SAYS.wrong) in said
            assert someone.page.locator("#score").inner_text() == SAYS.score.format(right=number * right, total=number)
        assert (SAYS.right_is in said) == (not right or kind == "open")
        someone.goes_on(right=right)
    assert someone.page.locator("#final").inner_text() == SAYS.score.format(right=COUNT * right, total=COUNT)
    assert someone.page.get_by_text(SAYS.nothing_wrong).is_visible() == right
    assert someone.page.get_by_role("button", name=SAYS.wrong_again).is_visible() == (not right)


def test_feedback_says_what_is_right_why_not_the_other_and_where_it_stands(viewer: Viewer) -> None:
    quote = Quote(speaker="ada", text="Es regnet.", occasion="beim Segeln", about="das Wetter", evidence="es regnete")
    other = Quote(speaker="bo", text="Es schneit.", about="der Winter")
    sheet = replace(SHEET, people=PEOPLE, quotes={"rain": quote, "snow": other}, figures={}, facts={})
    someone = learner(viewer, sheet)
    someone.begins(SAYS.every.other.format(4))
    while not ("Es regnet." in someone.question.inner_text() and someone.kind() == "choice"):
        someone.replies(right=True)
        someone.goes_on(right=True)
    someone.replies(right=False)
    assert [line for line in someone.feedback.inner_text().split("\n") if line] == [
        "Leider nicht richtig.",
        "Richtig ist: Ada",
        "Bo: äußerte sich zu einem anderen Thema: der Winter",
        "Anlass",
        "beim Segeln",
        "Beleg",
        "„es regnete“",
        "Quelle",
        "so: „so“, so",
    ]


def test_the_wrong_ones_are_asked_once_more_and_then_those_that_are_still_wrong(viewer: Viewer) -> None:
    someone = learner(viewer)
    someone.begins()
    missed = 0
    for number in range(COUNT):
        someone.replies(right=number % 2 == 0)
        someone.goes_on(right=number % 2 == 0)
        missed += number % 2
    assert someone.page.locator("#wrong-ones li").count() == missed
    someone.page.get_by_role("button", name=SAYS.wrong_again).click()
    assert someone.page.locator("#progress").inner_text() == SAYS.progress.format(number=1, total=missed)
    someone.finishes(right=True)
    assert someone.page.get_by_text(SAYS.nothing_wrong).is_visible()
    someone.page.get_by_role("button", name=SAYS.new_round).click()
    someone.begins()
    assert someone.page.locator("#score").inner_text() == ""
    assert someone.question.locator("input:checked, input:disabled").count() == 0


def test_a_short_round_asks_each_fact_once(viewer: Viewer) -> None:
    facts = {f"f{n}": Fact(question=f"Wie viel ist {n}?", answer="viel", wrong=("wenig", "nichts")) for n in range(6)}
    someone = learner(viewer, replace(SHEET, facts=facts))
    someone.begins(SAYS.some.other.format(10))
    asked = []
    while someone.question.count():
        asked.append(someone.answer()["fact"])
        someone.replies(right=True)
        someone.goes_on(right=True)
    assert len(asked) == len(set(asked)) == 10


def test_questions_and_options_come_in_another_order_each_time_but_are_printed_in_theirs(viewer: Viewer) -> None:
    sheet = real_sheets()["ki-wettlauf"]
    someone = learner(viewer, sheet)
    texts = "[...document.querySelectorAll('.ask, .options .text')].map(e => e.textContent)"
    first, asked = someone.page.evaluate(texts), []
    for _ in range(3):
        someone.begins(SAYS.every.other.format(151))
        asked.append(someone.question.inner_text())
        for _ in range(4):
            someone.replies(right=False)
            someone.goes_on(right=False)
        someone.page.pdf(path=viewer.folder / "page.pdf")
        assert someone.page.evaluate(texts) == first
        someone.page.reload()
    assert len(set(asked)) > 1


def test_options_of_size_keep_their_order(viewer: Viewer) -> None:
    page = viewer.show(practice(SHEET))
    ordered = page.locator(".exercise[data-in-order] .options").all()
    assert len(ordered) >= 3
    for _ in range(4):
        someone = Learner(page)
        someone.begins()
        for options in ordered:
            numbers = [int(re.findall(r"\d+", text)[0]) for text in options.locator(".text").all_inner_texts() if text]
            assert numbers == sorted(numbers)
        page.reload()


TYPED_RIGHT = [
    ("Dominanz", "dominanz"),
    ("Dominanz", "  Dominanz. "),
    ("führend", "fuehrend"),
    ("führend", "fu\u0308hrend"),
    ("weiß", "weiss"),
    ("Élysée", "elysee"),
    ("Łódź", "lodz"),
    ("KI-Wettlauf", "ki wettlauf"),
    ("2,5", "2.5"),
    ("1.920", "1920"),
    ("50 %", "50%"),
    ("★", " ★"),
]
TYPED_WRONG = [("Dominanz", "Domina"), ("2,5", "25"), ("führend", "fahrend"), ("★", "☆"), ("50 %", "5"), ("AA+", "AA-")]


def test_a_typed_word_counts_whatever_its_case_accents_spaces_and_marks(viewer: Viewer) -> None:
    assert SAYS.right in typed_answer("führend", " Fuehrend.", viewer)
    for word, typed in TYPED_RIGHT:
        assert viewer.window.evaluate("([word, typed]) => same(typed, word)", [word, typed]), (word, typed)


def test_another_word_does_not_count(viewer: Viewer) -> None:
    said = typed_answer("AA+", "AA-", viewer)
    assert SAYS.wrong in said
    assert f"{SAYS.right_is} AA+" in said
    for word, typed in TYPED_WRONG:
        assert not viewer.window.evaluate("([word, typed]) => same(typed, word)", [word, typed]), (word, typed)


def test_signs_make_another_answer_as_they_do_where_sheets_are_checked(viewer: Viewer) -> None:
    page = viewer.show(practice(SHEET))
    for one, other, same in pairs():
        assert page.evaluate("([one, other]) => same(one, other)", [one, other]) == same, (one, other)


def test_a_variant_that_the_sheet_accepts_counts(viewer: Viewer) -> None:
    assert SAYS.right in typed_answer("Dominanz", "Vormacht", viewer)


def test_an_empty_answer_is_not_checked(viewer: Viewer) -> None:
    someone = learner(viewer)
    someone.begins()
    while someone.kind() == "open":
        someone.replies(right=True)
        someone.goes_on(right=True)
    before = someone.page.locator("#score").inner_text()
    someone.presses(SAYS.check)
    assert someone.feedback.inner_text() == ""
    assert someone.page.locator("#score").inner_text() == before


def test_it_says_that_it_holds_the_key(viewer: Viewer) -> None:
    assert viewer.show(practice(SHEET)).get_by_text(SAYS.holds_key).is_visible()


@PAPERS
def test_printed_it_shows_all_questions_and_no_answer(paper: Paper, viewer: Viewer) -> None:
    html = practice(real_sheets()["ki-wettlauf"], Look(paper))
    printed = viewer.print(html)
    assert_well_printed(printed, paper, "de")
    someone = Learner(viewer.show(html))
    someone.begins(SAYS.every.other.format(151))
    someone.replies(right=False)
    file = viewer.folder / "after.pdf"
    someone.page.pdf(path=file, prefer_css_page_size=True)
    for sheets in (printed.sheets, read_pdf(file, program("pdftotext")).sheets):
        text = " ".join(sheet.text for sheet in sheets)
        assert "151." in text
        for hidden in ("Beleg", SAYS.check, SAYS.right_is, "Frage 1 von"):
            assert hidden not in text


def test_a_page_of_a_large_sheet_asks_a_part_of_its_questions_from_everywhere() -> None:
    facts = {f"f{n}": Fact(question=f"Wie viel ist {n}?", answer=f"{n}") for n in range(2000)}
    page = practice(replace(plain_sheet(0), facts=facts))
    assert page.count('<li class="exercise') == 300
    assert len(page.encode()) < 300_000
    asked = [n for n in range(2000) if f"Wie viel ist {n}?" in page]
    assert min(asked) < 100
    assert max(asked) > 1900


def test_the_html_is_small_and_the_same_each_time() -> None:
    for sheet in (*real_sheets().values(), SHEET):
        page = practice(sheet)
        assert page == practice(sheet)
        assert len(page.encode()) < 300_000


def typed_answer(word: str, typed: str, viewer: Viewer) -> str:
    """What the page says when somebody types this where that word is missing."""
    quote = Quote(speaker="ada", text=f"Es geht um {word} allein.", blank=word, accept=("Vormacht",))
    someone = learner(viewer, replace(SHEET, people=PEOPLE, quotes={"only": quote}, figures={}, facts={}))
    someone.begins(SAYS.every.other.format(2))
    while someone.kind() != "typed":
        someone.replies(right=True)
        someone.goes_on(right=True)
    someone.question.get_by_role("textbox").fill(typed)
    someone.presses(SAYS.check)
    return someone.feedback.inner_text()


@pytest.mark.parametrize("measures", [None, "die Länge der Brücke"])
def test_what_a_value_stands_for_is_asked_where_the_sheet_says_it(measures: str | None) -> None:
    figure = Figure(ask="Wie lang ist sie?", value=Number("600", Decimal(600)), unit="Meter", measures=measures)
    page = practice(replace(SHEET, people={}, quotes={}, facts={}, figures={"f": figure}))
    assert page.count("Wie lang ist sie?") == 1
    assert (words_for("de").asking.what_measures in page) is bool(measures)
