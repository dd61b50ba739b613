"""The page that asks and checks is safe and for everybody: keyboard, screen reader, phone, no script, no network."""

import json

import pytest

from quiz.page.look import Look
from tests.anki.attacks import ATTACKS
from tests.page.barriers import barriers
from tests.page.conftest import Viewer
from tests.page.practising import COUNT, SAYS, SHEET, Learner, each_kind, learner
from tests.page.sheets import practice, sheet_of
from tests.page.test_cards import ENDLESS, STRESS


def test_it_can_be_worked_through_with_the_keyboard_alone(viewer: Viewer) -> None:
    someone = learner(viewer)
    page = someone.page
    focused = "document.activeElement.className || document.activeElement.id"
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.dataset.round") != str(COUNT):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(COUNT):
        assert page.evaluate(focused) == "progress"
        kind = someone.kind()
        page.keyboard.press("Tab")
        if kind == "choice":
            page.keyboard.press("ArrowDown")
            assert someone.question.locator("input:checked").count() == 1
            page.keyboard.press("Enter")
        elif kind == "typed":
            page.keyboard.type("so")
            page.keyboard.press("Enter")
        else:
            assert page.evaluate(focused) == "reveal"
            page.keyboard.press("Enter")
            assert page.evaluate(focused) == "feedback"
            page.keyboard.press("Tab")
            assert page.evaluate(focused) == "knew"
        if kind != "open":
            assert page.evaluate(focused) == "next"
        assert someone.feedback.inner_text()
        page.keyboard.press("Enter")
    assert page.evaluate(focused) == "result-title"


def test_feedback_is_a_status_and_every_target_is_large_enough(viewer: Viewer) -> None:
    someone = learner(viewer, width=320)
    someone.begins()
    for _ in each_kind(someone):
        for state in ("asked", "answered"):
            assert someone.question.get_by_role("status").count() == 1
            small = someone.page.evaluate(
                "[...document.querySelectorAll('button, .asked label, .asked input[type=text]')].filter(e => {"
                " const b = e.getBoundingClientRect(); return b.width && (b.width < 24 || b.height < 24) }).length"
            )
            assert small == 0
            if state == "asked":
                someone.replies(right=False)


@pytest.mark.parametrize(
    "look", [Look(), Look(large_print=True), Look(dyslexia=True)], ids=["usual", "large", "dyslexia"]
)
@pytest.mark.parametrize(
    "text", ["so", ENDLESS, STRESS["endless"], STRESS["arabic"]], ids=["so", "one", "long", "arabic"]
)
def test_nothing_is_wider_than_a_phone_before_and_after_answering(text: str, look: Look, viewer: Viewer) -> None:
    page = viewer.show(practice(sheet_of(text), look), width=320)
    someone = Learner(page)
    someone.begins()
    wide = "document.documentElement.scrollWidth > 320"
    for _ in each_kind(someone):
        assert not page.evaluate(wide)
        someone.replies(right=False)
        assert not page.evaluate(wide)
    assert not page.evaluate(wide)


def test_axe_finds_no_barrier_at_any_moment(viewer: Viewer) -> None:
    someone = learner(viewer)
    assert barriers(someone.page) == []
    someone.begins()
    for kind in each_kind(someone):
        assert barriers(someone.page) == [], kind
        someone.replies(right=False)
        assert barriers(someone.page) == [], kind
    someone.finishes(right=False)
    assert barriers(someone.page) == []


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_texts_are_shown_as_they_were_written_before_and_after_answering(text: str, viewer: Viewer) -> None:
    someone = learner(viewer, sheet_of(text))
    shown = [each.replace("\u00ad", "") for each in someone.page.locator(".text, .verbatim").all_text_contents()]
    assert f"Wer ist Ada {text}?" in shown
    someone.begins()
    for kind in each_kind(someone):
        someone.replies(right=False)
        assert text in someone.feedback.locator("dd").all_text_contents(), kind
    assert someone.page.locator("b, object, iframe, main script").count() == 0
    assert viewer.requests == []


def test_no_text_can_end_the_data_or_the_policy_of_the_page() -> None:
    for text in ATTACKS.values():
        page = practice(sheet_of(text))
        assert page.count("<script") == page.count("</script>") == 2
        data = page.split('id="key">')[1].split("</script>")[0]
        assert not set("<>&") & set(data)
        assert json.loads(data)


def test_the_policy_lets_nothing_run_but_the_page_s_own_script(viewer: Viewer) -> None:
    page = viewer.show(practice(SHEET).replace("</main>", "<script>document.title = 'anders'</script></main>"))
    assert page.title().startswith("so")
    page = viewer.show(practice(SHEET).replace("</h1>", "</h1><img src=x onerror=\"document.title='anders'\">", 1))
    page.wait_for_timeout(50)
    assert page.title().startswith("so")


def test_it_works_from_a_file_without_a_network(viewer: Viewer) -> None:
    viewer.window.context.set_offline(True)
    try:
        someone = learner(viewer)
        assert someone.page.url.startswith("file://")
        someone.begins()
        someone.finishes(right=True)
        assert someone.page.get_by_text(SAYS.nothing_wrong).is_visible()
    finally:
        viewer.window.context.set_offline(False)
    assert viewer.requests == []


def test_without_a_script_all_questions_can_be_read_and_no_answer_shows(viewer: Viewer) -> None:
    browser = viewer.window.context.browser
    assert browser
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    file = viewer.folder / "page.html"
    file.write_text(practice(SHEET), encoding="utf-8")
    page = context.new_page()
    page.goto(file.as_uri())
    exercises = page.locator(".exercise")
    assert exercises.count() == COUNT
    assert all(exercise.is_visible() for exercise in exercises.all())
    assert page.get_by_role("button").count() == 0
    text = page.locator("body").inner_text()
    assert SAYS.without_script in text
    assert SAYS.holds_key in text
    for hidden in (SAYS.right_is, "Beleg", "eins so darum"):
        assert hidden not in text
    context.close()
