"""Somebody who works through the page that asks and checks."""

import json
from collections.abc import Iterator

from playwright.sync_api import Locator, Page

from quiz.items.ask import ask
from quiz.page.practice import Answering
from quiz.sheet.model import Sheet
from quiz.words import words_for
from tests.page.conftest import Viewer
from tests.page.sheets import practice, sheet_of

SAYS = words_for("de").practice
SHEET = sheet_of("so")
COUNT = len(list(ask(SHEET)))
EVERY = SAYS.every.other.format(COUNT)
PATIENCE = 30_000
ANSWER_AND_GO_ON = """question => {
  const press = name => question.querySelector('button.' + name).click()
  const option = question.querySelector('input[type=radio]'), field = question.querySelector('input[type=text]')
  if (option) option.click()
  if (field) field.value = 'so'
  press(option || field ? 'check' : 'reveal')
  press(option || field ? 'next' : 'knew')
}"""


def key_of(page: Page) -> list[dict[str, object]]:
    answers: list[dict[str, object]] = json.loads(page.locator("#key").text_content() or "")["answers"]
    return answers


class Learner:
    """Somebody who works through the page."""

    def __init__(self, page: Page) -> None:
        page.set_default_timeout(PATIENCE)
        self.page = page
        self.answers = key_of(page)

    @property
    def question(self) -> Locator:
        return self.page.locator(".asked")

    @property
    def feedback(self) -> Locator:
        return self.page.locator(".asked .feedback")

    def begins(self, button: str = EVERY) -> None:
        self.page.get_by_role("button", name=button).click()

    def answer(self) -> dict[str, object]:
        place: int = self.question.evaluate("e => [...document.querySelectorAll('.exercise')].indexOf(e)")
        return self.answers[place]

    def kind(self) -> str:
        return str(self.question.get_attribute("class")).split()[1]

    def presses(self, button: str) -> None:
        self.question.get_by_role("button", name=button, exact=True).click()

    def replies(self, *, right: bool) -> None:
        """Answer the question, and stop where the feedback is."""
        answer = self.answer()
        match self.kind():
            case "choice":
                reasons = answer["reasons"]
                assert isinstance(reasons, list)
                wanted = (
                    reasons.index(None) if right else next(n for n, reason in enumerate(reasons) if reason is not None)
                )
                self.question.locator(f"input[value='{wanted}']").check()
                self.presses(SAYS.check)
            case "typed":
                self.question.get_by_role("textbox").fill(str(answer["right"]) if right else "ganz falsch")
                self.presses(SAYS.check)
            case _:
                self.presses(SAYS.reveal)

    def goes_on(self, *, right: bool) -> None:
        if self.kind() == "open":
            self.presses(SAYS.knew if right else SAYS.did_not_know)
        else:
            self.question.locator(".next").click()

    def passes(self) -> None:
        """Leave the question behind, answered somehow, as fast as the page can."""
        self.question.evaluate(ANSWER_AND_GO_ON)

    def finishes(self, *, right: bool) -> None:
        while self.question.count():
            self.replies(right=right)
            self.goes_on(right=right)


def learner(viewer: Viewer, sheet: Sheet = SHEET, *, width: int = 1100, dark: bool = False) -> Learner:
    return Learner(viewer.show(practice(sheet), width=width, dark=dark))


def each_kind(someone: Learner) -> Iterator[str]:
    """Go through the questions, and stop once at each kind of them."""
    seen: set[str] = set()
    while len(seen) < len(Answering):
        kind = someone.kind()
        if kind in seen:
            someone.passes()
        else:
            seen.add(kind)
            yield kind
            someone.goes_on(right=True)
