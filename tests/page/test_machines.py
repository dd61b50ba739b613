"""A page is the same, word for word and place for place, on machines with other fonts, or with none.

A browser hangs where there is no font at all: so the machine without has one that draws nothing, and whose lines are
of another height than those of any font in use.
"""

import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from playwright.sync_api import BrowserType, Page

from quiz.page.look import Look
from quiz.page.render import index_page, key_page
from tests.browser import FLAGS, chromium, program
from tests.page.forms import form_page
from tests.page.printed import Printed, read_pdf
from tests.page.questions import contents, real_quiz
from tests.page.sheets import cards, practice, real_sheets

FONTS = Path("/usr/share/fonts/truetype")
MACHINES = {"only DejaVu": ["dejavu"], "Liberation": ["liberation", "liberation2"], "no fonts": []}
Prints = dict[str, Printed]
LOOKS = {"usual": Look(), "large print": Look(large_print=True), "dyslexia": Look(dyslexia=True)}


def pages(name: str, look: Look) -> dict[str, str]:
    quiz, sheet = real_quiz(name), real_sheets()[name]
    return {
        "form": form_page(quiz, quiz.forms[0], look),
        "key": key_page(quiz, look, "quiz build --seed 1"),
        "cards": cards(sheet, look),
        "practice": practice(sheet, look),
        "index": index_page([contents(sheet)], look),
    }


def draw_nothing(file: Path) -> None:
    """Write a font that has no letter: all that is set in it is empty, and three times as high as its type size."""
    font = FontBuilder(unitsPerEm=1000)
    font.setupGlyphOrder([".notdef", "space"])
    font.setupCharacterMap({ord(" "): "space"})
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "space": TTGlyphPen(None).glyph()})
    font.setupHorizontalMetrics({".notdef": (2000, 0), "space": (2000, 0)})
    font.setupHorizontalHeader(ascent=2000, descent=-1000)
    font.setupNameTable({"familyName": "Nothing", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=2000, sTypoDescender=-1000, usWinAscent=2000, usWinDescent=1000)
    font.setupPost()
    font.save(file)


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory, browsers: BrowserType) -> Iterator[dict[str, Page]]:
    """A window on each machine: one that has these folders of fonts."""
    windows = {}
    for name, fonts in MACHINES.items():
        folder = tmp_path_factory.mktemp("machine")
        if not fonts:
            draw_nothing(folder / "nothing.ttf")
        folders = "".join(f"<dir>{FONTS / each}</dir>" for each in fonts) or f"<dir>{folder}</dir>"
        (folder / "fonts.conf").write_text(
            f"<fontconfig>{folders}<cachedir>{folder / 'cache'}</cachedir></fontconfig>", encoding="utf-8"
        )
        env: dict[str, str | float | bool] = {
            "FONTCONFIG_FILE": str(folder / "fonts.conf"),
            "PATH": "/usr/bin:/bin",
            "HOME": str(folder),
        }
        windows[name] = browsers.launch(executable_path=chromium(), args=FLAGS, env=env).new_page()
    yield windows
    for window in windows.values():
        window.context.browser.close()  # type: ignore[union-attr] # it has one


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, machines: dict[str, Page]) -> Callable[[str, str], Prints]:
    """What prints all pages in a look on a machine, by their names, once for all tests."""

    @cache
    def prints(look: str, machine: str) -> Prints:
        folder, window = tmp_path_factory.mktemp("printed"), machines[machine]
        made = {}
        for name, page in pages("ki-wettlauf", LOOKS[look]).items():
            file = folder / f"{name}.html"
            file.write_text(page, encoding="utf-8")
            window.goto(file.as_uri())
            window.evaluate("document.fonts.ready.then(() => 0)")
            window.pdf(path=file.with_suffix(".pdf"), prefer_css_page_size=True, print_background=True)
            made[name] = read_pdf(file.with_suffix(".pdf"), program("pdftotext"))
        return made

    return prints


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_is_the_same_on_every_machine(look: str, printed: Callable[[str, str], Prints]) -> None:
    for name, page in printed(look, "no fonts").items():
        assert page.sheets
        assert all(printed(look, machine)[name].sheets == page.sheets for machine in MACHINES), name


@pytest.mark.parametrize("look", LOOKS)
def test_no_page_asks_for_a_font_of_the_machine(look: str, printed: Callable[[str, str], Prints]) -> None:
    for page in printed(look, "only DejaVu").values():
        listed = subprocess.run([program("pdffonts"), page.file], capture_output=True, check=True, text=True).stdout
        names = [line.split()[0].partition("+")[2] for line in listed.splitlines()[2:]]
        assert names
        assert all(name.startswith(("AtkinsonHyperlegible", "Literata")) for name in names), names


@pytest.mark.parametrize("look", LOOKS)
def test_no_printed_page_has_soft_hyphens_in_its_text(look: str, printed: Callable[[str, str], Prints]) -> None:
    for name, page in printed(look, "Liberation").items():
        text = subprocess.run([program("pdftotext"), "-raw", page.file, "-"], capture_output=True, check=True).stdout
        assert "\u00ad" not in text.decode(), name
