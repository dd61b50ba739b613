"""A sheet whose every field, file name and picture is hostile: what is made of it shows texts, and nothing acts."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from quiz.sheet.text import CONTROL
from tests.anki.conftest import Learner
from tests.desk import Content, Desk, harbour
from tests.fuzz import ARTICLE

ELEMENTS = (
    "\"'><img src=https://evil.example/a onerror=window.acted=1><script>window.acted=1</script>"
    "<a href=javascript:alert(1)>x</a></script></style></title></svg>"
)
STYLE = "\\\";}*{background:url(https://evil.example/b)}@import 'https://evil.example/c';/*"
FIELDS = "{{FrontSide}}{{#Retired}}[sound:x.mp3][latex]x[/latex]{% raw %}{{ 7*7 }}\\(x\\)${x}"
HOSTILE = f"{ELEMENTS}{STYLE}{FIELDS}"
PLAIN = "a, “and” internationalisation so " * (len(HOSTILE) // 33)
"""A text as long as that one, with marks and with words to be divided."""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"
 onload="window.acted=1"><script>window.acted=1</script><image href="https://evil.example/d"/>
<style>@import url(https://evil.example/e); rect { fill: url(https://evil.example/f) }</style>
<rect width="9" height="9"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/g"/></foreignObject>
<a xlink:href="javascript:alert(1)"><rect width="4" height="4"/></a></svg>"""
NAMES = ('"><img src=x onerror=alert(1)>.yaml', 'a." onerror="alert(1)')
"""What the sheet's file and its picture are called: neither name says anything of what is in the file."""


def sheet_with(text: str, picture: str) -> Content:
    """A sheet with a text behind every text of its own, and in every field that there is."""
    sheet = harbour()
    about = {"evidence": f"so {text}", "note": f"note {text}"}
    sheet |= {
        "title": f"Harbour {text}",
        "deck": f"Deck {text}".replace("::", ""),
        "quiz": {"school": f"School {text}", "title": f"Quiz {text}", "forms": 2},
        "source": {
            "title": f"Source {text}", "publisher": f"Publisher {text}", "author": f"Author {text}",
            "url": f"https://example.org/{text}".replace(" ", ""), "published": "2025-03-02",
        },
    }  # fmt: skip
    for key, person in sheet["people"].items():
        image = {"file": picture, "alt": f"{key} {text}", "credit": f"credit {key} {text}"}
        names = {field: f"{person[field]} {text}" for field in ("name", "role", "organisation")}
        sheet["people"][key] = names | about | {"image": image}
    sheet["quotes"] = {
        "deep": {
            "speaker": "anna", "text": f"It is deep enough {text} for all", "blank": f"deep enough {text}",
            "wrong": [f"calm {text}", f"wide {text}"], "occasion": f"at sea {text}", "about": f"depth {text}",
            "gist": "it is deep", "look_for": [f"depth {text}"], "via": f"Reuters {text}", "accept": [f"low {text}"],
            **about,
        },
        "fog": {"speaker": "carl", "paraphrase": f"Nobody {text} sails", "about": f"fog {text}", "verb": "warned",
                **about},
    }  # fmt: skip
    sheet["figures"] = {
        f"quay-{n}": {
            "ask": f"How long is {n} {text}?", "value": str(310 + 140 * n), "unit": f"metres {text}",
            "measures": f"length {n} {text}", "qualifier": "nearly", **about,
        }
        for n in range(3)
    }  # fmt: skip
    sheet["facts"] = {
        "bridge": {
            "question": f"What crosses it {text}?", "answer": f"a bridge {text}", "accept": [f"bridges {text}"],
            "wrong": [f"a ferry {text}", f"a tunnel {text}"], "claim": f"There is a bridge {text} there.", **about,
        },
        "crane": {"question": f"What lifts {text}?", "answer": f"a crane {text}", **about},
    }  # fmt: skip
    return sheet


class Built:
    """What is made of a sheet with a text in all of its fields: its pages, and the sides of its cards."""

    def __init__(self, folder: Path, text: str) -> None:
        self.desk = Desk(folder / "desk")
        file, picture = NAMES if text == HOSTILE else ("harbour.yaml", "anna.svg")
        (self.desk.decks / picture).write_text(DRAWING)
        self.desk.writes(sheet_with(text, picture)).rename(self.desk.decks / file)
        built = self.desk.quiz("build", "--questions", "40")
        assert built.code == 0, built.err[:3000]
        numbers = json.loads((self.desk.out / "harbour-quiz.json").read_bytes())["forms"]["A"]
        rows = [["name", "form", *numbers], [f"Anna {text}", "A", *"0" * len(numbers)]]
        table = "\n".join("\t".join(row) for row in rows)
        (self.desk.folder / "harbour-9b.csv").write_text(table)
        ran = self.desk.quiz("results", "harbour-9b.csv")
        assert ran.code == 0, ran.err
        learner = Learner(folder)
        learner.imports(self.desk.package())
        sides = [side for both in learner.sides().values() for side in both]
        learner.anki.close()
        (self.desk.out / "cards-in-anki.html").write_text(f"<!DOCTYPE html><body class='card'>{''.join(sides)}</body>")
        for media in (folder / "collection.media").iterdir():
            shutil.copy(media, self.desk.out)

    def pages(self) -> Iterator[Path]:
        yield from sorted(self.desk.out.glob("*.html"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(tmp_path_factory.mktemp("hostile"), HOSTILE)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(tmp_path_factory.mktemp("plain"), PLAIN)


@pytest.fixture
def show(_window: Page) -> Iterator[Page]:
    """The window of the tests, without anybody who listens from here on."""
    browser = _window.context.browser
    assert browser
    page = browser.new_page()
    yield page
    page.close()


WORK_THROUGH = """() => {
  if (typeof begin !== "function") return;
  begin(exercises);
  while (at < round.length) {
    settle(false, [says.wrong]);
    next();
  }
}"""
"""Go through a page that asks, and see all it can show."""
DIVIDED = {".hyphen", ".printed", ".set"}
"""Where words are divided, which other words are elsewhere."""
SEEN = """() => [...document.querySelectorAll("*")].flatMap((each) => [
  each.localName,
  ...each.getAttributeNames().map((name) => `${each.localName} ${name}`),
  ...["href", "src"].map((name) => each.getAttribute(name)).filter(Boolean)
    .map((to) => to.split(/[:?#]/)[0].slice(0, 5)),
  ...[...each.classList].map((name) => `.${name}`),
])"""
"""The elements of a page, the names of their attributes and classes, and where they lead."""


def opened(window: Page, page: Path) -> set[str]:
    """Open a page and work through it; return what is on it."""
    window.goto(page.as_uri())
    window.evaluate(WORK_THROUGH)
    return {str(each) for each in window.evaluate(SEEN)}


def test_no_page_and_no_card_holds_anything_that_is_not_ours(show: Page, hostile: Built, plain: Built) -> None:
    asked: list[str] = []
    show.on("request", lambda request: asked.append(request.url))
    show.on("dialog", lambda dialog: pytest.fail(dialog.message))
    ours = {page.name: opened(show, page) for page in plain.pages()}
    assert {page.name for page in hostile.pages()} == ours.keys()
    for page in hostile.pages():
        seen = opened(show, page)
        own = {each for each in seen if not each.startswith(("https", "harbo"))}
        assert own <= ours[page.name] | DIVIDED, page.name
        assert show.evaluate("typeof acted") == "undefined", page.name
    assert {url.partition(":")[0] for url in asked} <= {"file", "data"}
    assert not [url for url in asked if "evil" in url or url.endswith("/x")]


CONTROLS, TURN = "\x07\x1b[31m\x9b", "\u202e"


@pytest.fixture
def signed(desk: Desk) -> Desk:
    """A desk where control characters and signs that turn lines stand in all that is read."""
    sheet = harbour() | {"title": f"The {TURN} harbour", "quiz": {"title": f"Quiz {TURN}"}}
    sheet["source"]["text"] = "harbour.txt"
    desk.writes(sheet)
    (desk.decks / "harbour.txt").write_text(f"{ARTICLE} And so {CONTROLS}{TURN} on.")
    assert desk.quiz("build", "--kinds", "choice", "--forms", "1").code == 0
    asked = desk.out / "harbour-quiz.json"
    asked.write_text(json.dumps(json.loads(asked.read_bytes()) | {"title": f"Quiz {CONTROLS}{TURN}"}))
    (desk.folder / "harbour-9b.csv").write_text(f"name;1\nAnna{CONTROLS};1\n")
    assert desk.quiz("results", "harbour-9b.csv").code == 0
    return desk


def test_no_page_or_table_holds_a_control_character_and_no_title_turns_what_stands_beside_it(signed: Desk) -> None:
    made = [path for path in signed.out.iterdir() if path.suffix in (".html", ".csv")]
    assert {"harbour-source.html", "harbour-results.html", "harbour-marks.csv"} <= {path.name for path in made}
    for path in made:
        text = path.read_text(encoding="utf-8")
        assert not CONTROL.search(text), path.name
        assert TURN not in text.partition("<title>")[2].partition("</title>")[0], path.name
    assert "Anna\N{REPLACEMENT CHARACTER}" in (signed.out / "harbour-marks.csv").read_text(encoding="utf-8")
