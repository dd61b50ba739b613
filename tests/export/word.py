"""Readers of Word files and of pages: the texts that a person sees, in their order."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLANKS = re.compile("☐|_{3,}")
"""What is drawn on a page: boxes to tick and lines to write on."""
VOID = {"meta", "img", "link", "br"}
APART = {"p", "li", "div", "td", "th", "h1", "h2", "section", "header"}
APART_BY_CLASS = {"letter", "number", "box", "field-line", "score-line", "gap", "figure-line", "slot", "place", "score"}
"""Spans that stand apart from what is beside them."""


def words(text: str) -> str:
    """A text with one space between words, without blanks to fill in and marks that turn what follows back."""
    return " ".join(BLANKS.sub(" ", text).replace("\u200e", "").split())


@dataclass
class Lists:
    """The lists of a Word file, counted as Word counts them."""

    numbering: ET.Element
    styles: dict[str, str]
    counts: dict[str, int] = field(default_factory=dict)

    def label(self, paragraph: ET.Element) -> str:
        """The number or letter that Word writes before a paragraph."""
        number = self.number(paragraph)
        if not number:
            return ""
        own = self.numbering.find(f"{W}num[@{W}numId='{number}']")
        assert own is not None
        kind = attribute(own, "abstractNumId")
        level = self.numbering.find(f"{W}abstractNum[@{W}abstractNumId='{kind}']/{W}lvl")
        assert level is not None
        override = own.find(f"{W}lvlOverride/{W}startOverride")
        list_name = number if override is not None else f"kind {kind}"
        self.counts[list_name] = count = self.counts.get(list_name, 0) + 1
        shown = chr(64 + count) if attribute(level, "numFmt") == "upperLetter" else str(count)
        return attribute(level, "lvlText").replace("%1", shown)

    def number(self, paragraph: ET.Element) -> str:
        """The list of a paragraph, or of its style."""
        own = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if own is not None:
            return own.get(f"{W}val") or ""
        return self.styles.get(style.get(f"{W}val") or "", "") if style is not None else ""


def attribute(element: ET.Element, name: str) -> str:
    """The value of a child that has nothing else."""
    found = element.find(f"{W}{name}")
    assert found is not None, name
    return found.get(f"{W}val") or ""


@dataclass(frozen=True)
class Read:
    """What a person reads: the texts, and the points of the questions apart, for these stand in other places."""

    text: str
    points: tuple[str, ...]


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist()}


def read_word(data: bytes) -> Read:
    """Read a Word file, with numbers and letters where Word writes them."""
    files = parts(data)
    styles = {
        style.get(f"{W}styleId") or "": attribute(place, "numId")
        for style in ET.fromstring(files["word/styles.xml"]).iter(f"{W}style")
        if (place := style.find(f"{W}pPr/{W}numPr")) is not None
    }
    lists = Lists(ET.fromstring(files["word/numbering.xml"]), styles)
    texts, points = [], []
    for paragraph in ET.fromstring(files["word/document.xml"]).iter(f"{W}p"):
        said = lists.label(paragraph) + " "
        for run in paragraph.iter(f"{W}r"):
            style = run.find(f"{W}rPr/{W}rStyle")
            text = "".join(
                each.text or "" if each.tag == f"{W}t" else " "
                for each in run
                if each.tag in (f"{W}t", f"{W}tab", f"{W}br")
            )
            if style is not None and style.get(f"{W}val") == "QuizScore":
                points.append(words(text))
            else:
                said += text
        texts.append(said)
    return Read(words(" ".join(texts)), tuple(points))


class Page(HTMLParser):
    """Reads what stands on a page, without what is repeated where a section goes on over the page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, set[str]]] = []
        self.texts: list[str] = []
        self.points: list[str] = []
        self.above: list[str] = []
        """The instruction and the bank of the section that begins, and those of the one before."""
        self.before: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if "tasks" in classes:
            goes_on = self.open[-1][0] == "div" and self.above == self.before
            self.texts += [] if goes_on else self.above
            self.above, self.before = [], self.above
        if tag not in VOID:
            self.open.append((tag, classes))
        if "score" in classes:
            self.points.append("")
        self._part(tag, classes)

    def handle_endtag(self, tag: str) -> None:
        name, classes = self.open[-1]
        assert name == tag
        self._part(tag, classes)
        self.open.pop()

    def handle_data(self, data: str) -> None:
        inside = set().union(*(classes for _, classes in self.open))
        if "page" not in inside:
            return
        if "score" in inside:
            self.points[-1] += data
        else:
            (self.above if inside & {"instruction", "bank"} else self.texts).append(data)

    def _part(self, tag: str, classes: set[str]) -> None:
        if tag in APART or classes & APART_BY_CLASS:
            self.handle_data(" ")


def read_page(page: str) -> Read:
    """Read a page."""
    reader = Page()
    reader.feed(page)
    return Read(words("".join(reader.texts).replace("\u00ad", "")), tuple(map(words, reader.points)))
