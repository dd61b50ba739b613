"""What `quiz` remembers of an output folder: which files are its own, and what each was made from.

It stands in the folder as a hidden file. With it, a sheet whose inputs are as they were is not built again, the index
lists sheets that were not built this time, and nobody else's files are ever touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping  # noqa: TC003 - as below
from dataclasses import asdict, dataclass, field
from hashlib import blake2b

from quiz.page.contents import Contents  # noqa: TC001 - `record` resolves the hints
from quiz.records import record

VERSION = 6
FILE = ".quiz.json"
NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
"""What files of a sheet are called: its id, what they are, and an ending."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF: the digests of the page it was printed from, and its own. Printed again, it would have another."""

    page: str
    file: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a text has, and where: the name of a person, the number of a figure, of a quotation nothing."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What a text has that a sheet can hold. `of` is a digest of all that it was found by; None as in `Matter`."""

    of: str
    quotations: tuple[Thing, ...]
    people: tuple[Thing, ...] | None
    figures: tuple[Thing, ...] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one sheet.

    `sheet` is its path as the output folder sees it; `inputs` a digest of all it was made from; `images` the image
    files it names; `files` the digests of its outputs by name; `pdfs` those of their PDFs; `warnings` how many findings
    it had; `borrows` says whether it may have people of the sheets beside it among its options; `text` is the file of
    the source text that it names, `outline` what there is in it.
    """

    sheet: str
    inputs: str
    images: tuple[str, ...]
    files: Mapping[str, str]
    warnings: int
    contents: Contents
    borrows: bool = False
    text: str | None = None
    outline: Outline | None = None
    pdfs: Mapping[str, Pdf] = field(default_factory=dict)

    @property
    def written(self) -> dict[str, str]:
        """The digests of all its files by name, PDFs too."""
        return {**self.files, **{name: pdf.file for name, pdf in self.pdfs.items()}}

    def printed(self, pdfs: Mapping[str, Pdf]) -> dict[str, Pdf]:
        """Return those of some PDFs that show its pages as they are now."""
        pages = {file.pdf: self.files[file.path] for file in self.contents.files if file.printed}
        return {name: pdf for name, pdf in pdfs.items() if pages.get(name) == pdf.page}

    def unprinted(self) -> list[str]:
        """Return its pages that want a PDF."""
        return [file.path for file in self.contents.files if file.printed and file.pdf not in self.pdfs]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is remembered: the entries by the id of the sheet, and the digest of the index page."""

    version: int = VERSION
    index: str = ""
    sheets: Mapping[str, Entry] = field(default_factory=dict)


def digest(data: bytes) -> str:
    """Return a digest of a file's content."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_of_inputs(*parts: bytes) -> str:
    """Return a digest of several inputs, each counted by itself."""
    return digest(b"".join(b"%d:" % len(part) + part for part in parts))


def _is_own(sheet_id: str, entry: Entry) -> bool:
    """Return True if all files of an entry are named as those of its sheet, in the folder itself.

    Files are removed by what stands here, and read: no entry may lead anywhere else, whoever wrote it.
    """
    names = {*entry.written, *(file.path for file in entry.contents.files)}
    return all(NAME.fullmatch(name) and name.startswith((f"{sheet_id}.", f"{sheet_id}-")) for name in names)


def dump(manifest: Manifest) -> bytes:
    """Write a manifest, the same bytes for the same entries."""
    return json.dumps(asdict(manifest), indent=1, sort_keys=True).encode() + b"\n"


def parse(data: bytes) -> Manifest:
    """Read a manifest. One that can't be used, or that another version of this program wrote, is as good as none."""
    try:
        found = json.loads(data)
        if isinstance(found, dict) and found.get("version") == VERSION:
            manifest = record(Manifest, found)
            if all(_is_own(sheet_id, entry) for sheet_id, entry in manifest.sheets.items()):
                return manifest
    except (ValueError, RecursionError):  # no JSON, not in UTF-8, or a RecordError
        pass
    return Manifest()
