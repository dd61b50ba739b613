"""Reading a PDF as a person does: which words stand where on which page."""

import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

MM = 72 / 25.4
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Word:
    """A word and its box, in points from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """One printed page."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class Printed:
    """A printed document, and its file."""

    file: Path
    sheets: tuple[Sheet, ...]

    def pages_of(self, word: str) -> set[int]:
        return {number for number, sheet in enumerate(self.sheets, 1) if any(word in w.text for w in sheet.words)}


def read_pdf(file: Path, pdftotext: str) -> Printed:
    done = subprocess.run([pdftotext, "-bbox", str(file), "-"], capture_output=True, check=True)
    sheets = [_sheet(page) for page in ET.fromstring(done.stdout).iter(f"{XHTML}page")]
    return Printed(file, tuple(sheets))


def _sheet(page: ET.Element) -> Sheet:
    words = [
        Word(word.text or "", *(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")))
        for word in page.iter(f"{XHTML}word")
    ]
    return Sheet(float(page.attrib["width"]), float(page.attrib["height"]), tuple(words))
