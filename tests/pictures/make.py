"""Make the pictures of the README anew, with the real Anki and a real Chromium.

.venv/bin/python tests/pictures/make.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from playwright.sync_api import Browser, sync_playwright

from quiz.words.model import listed

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SHEET = "ki-wettlauf"
CARD = "tag:quiz::ki-wettlauf::quotes::verbatim card:1"
PUPILS = listed(
    "Anna, Ben, Cem, Dana, Emil, Fatma, Greta, Hugo, Ida, Jan, Kaya, Lina, Max, Nora, Omar, Pia, Rico, Sara, Tim, Uma"
)
PAGE_WIDTH, PHONE = 480, (360, 560)


def printed(browser: Browser, page: Path, picture: str, sheet: int = 1) -> None:
    """Print a page and keep one of its sheets as a picture."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    pdf = page.with_suffix(".picture.pdf")
    tab.pdf(path=pdf, prefer_css_page_size=True)
    tab.close()
    target = HERE / picture
    size = ["-scale-to-x", str(PAGE_WIDTH), "-scale-to-y", "-1"]
    which = ["-f", str(sheet), "-singlefile"]
    subprocess.run(["pdftoppm", "-png", *which, *size, str(pdf), str(target)], check=True)


def practised(browser: Browser, page: Path) -> None:
    """Answer the first question of the practice page wrongly, on a phone, and keep what it says."""
    tab = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    tab.goto(page.as_uri())
    tab.locator("button[data-round]").first.click()
    question = tab.locator(".exercise:visible")
    while not question.locator("input[type=radio]").count():
        question.locator(".give-up:visible, .reveal:visible").first.click()
        question.locator(".did-not-know:visible, .next:visible").first.click()
    question.locator("input[type=radio]").first.check()
    question.locator(".check").click()
    tab.screenshot(path=HERE / "practice.png")
    tab.close()


def table(quiz: Path) -> str:
    """Invent the answers of a class: whoever stands later in the list knows more, and one wrong option looks right."""
    forms = json.loads(quiz.read_text(encoding="utf-8"))["forms"]
    items = [asked["item"] for asked in forms["A"].values()]
    tricky = next(asked["item"] for asked in forms["A"].values() if len(asked["options"]) > len("AB"))
    lines = [";".join(["Name", "Form", *forms["A"]])]
    for place, name in enumerate(PUPILS):
        form = "AB"[place % 2]
        answers = [
            answer(asked, place, items.index(asked["item"]), tricky=asked["item"] == tricky)
            for asked in forms[form].values()
        ]
        lines.append(";".join([name, form, *answers]))
    return "\n".join(lines)


def answer(asked: dict[str, Any], pupil: int, item: int, *, tricky: bool) -> str:
    """What a pupil answers: the harder an item, the more has somebody to know; a day may be better or worse.

    Of a `tricky` one, most take the same wrong option for right.
    """
    options = sorted(asked["options"], key=lambda option: str(option["text"]))
    wrong = [option["letter"] or option["text"] for option in options if not option["right"]]
    if tricky and pupil % 3:
        return str(wrong[0])
    if pupil + 3 + (pupil * 11 + item * 13) % 9 > item * 7 % 20:
        return str(asked["key"]) if wrong else str(asked["points"])
    return str(wrong[(pupil + item) % len(wrong)]) if wrong else "0"


def results(browser: Browser, out: Path) -> None:
    """Read what a class answered, and keep the top of the page that shows what came of it."""
    answers = out / f"{SHEET}-9b.csv"
    answers.write_text(table(out / f"{SHEET}-quiz.json"), encoding="utf-8")
    read = [sys.executable, "-m", "quiz", "results", str(answers), "--out", str(out), "--date", "2026-05-12", "--quiet"]
    subprocess.run(read, cwd=ROOT, check=True)
    tab = browser.new_page(viewport={"width": 864, "height": 1000}, device_scale_factor=PAGE_WIDTH / 864)
    tab.goto((out / f"{SHEET}-results.html").as_uri())
    tab.screenshot(path=HERE / "results.png")
    tab.close()


def card(browser: Browser, package: Path) -> None:
    """Import a deck, and keep both sides of one card as a phone shows them."""
    collection = Collection(str(package.with_suffix(".anki2")))
    request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    collection.import_anki_package(request)
    rendered = collection.get_card(collection.find_cards(CARD, order="c.due")[0]).render_output()
    collection.close()
    tab = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    for side, html in (("front", rendered.question_text), ("back", rendered.answer_text)):
        tab.set_content(f'<style>{rendered.css}</style><body class="card card1 mobile">{html}')
        tab.screenshot(path=HERE / f"card-{side}.png")
    tab.close()


def main() -> None:
    """Build the decks in a folder of their own and take the pictures."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        out = Path(name)
        build = [sys.executable, "-m", "quiz", "build", "--quiet", "--out", str(out)]
        subprocess.run(build, cwd=ROOT, check=True)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        printed(browser, out / f"{SHEET}-quiz-a.html", "form")
        printed(browser, out / f"{SHEET}-key.html", "key")
        printed(browser, out / f"{SHEET}-cards.html", "cut-cards", sheet=3)
        practised(browser, out / f"{SHEET}-practice.html")
        card(browser, out / f"{SHEET}.apkg")
        results(browser, out)
        browser.close()


if __name__ == "__main__":
    main()
