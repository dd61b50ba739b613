"""Make the pictures of the README anew, with the real Anki and a real Chromium.

.venv/bin/python tests/pictures/make.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SHEET = "ki-wettlauf"
CARD = "tag:quiz::ki-wettlauf::quotes::verbatim card:1"
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
        browser.close()


if __name__ == "__main__":
    main()
