"""What `quiz` remembers of an output folder: which files are its own, and what each was made from.

It stands in the folder as a hidden file. With it, a sheet whose inputs are as they were is not built again, the index
lists sheets that were not built this time, and nobody else's files are ever touched.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from quiz.page.contents import Bar, Contents, Cover, File, Release, Scale, Section
from quiz.sheet.model import Source
from quiz.sheet.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 4
FILE = ".quiz.json"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF: the digests of the page it was printed from, and its own. Printed again, it would have another."""

    page: str
    file: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one sheet.

    `sheet` is its path as the output folder sees it; `inputs` a digest of all it was made from; `images` the image
    files it names; `files` the digests of its outputs by name; `pdfs` those of their PDFs; `warnings` how many findings
    it had; `borrows` says whether it may have people of the sheets beside it among its options.
    """

    sheet: str
    inputs: str
    images: tuple[str, ...]
    files: Mapping[str, str]
    warnings: int
    contents: Contents
    borrows: bool = False
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


Manifest = dict[str, Entry]
"""Entries by the id of the sheet."""


def digest(data: bytes) -> str:
    """Return a digest of a file's content."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_of_inputs(*parts: bytes) -> str:
    """Return a digest of several inputs, each counted by itself."""
    return digest(b"".join(b"%d:" % len(part) + part for part in parts))


def dump(manifest: Manifest, index: str) -> bytes:
    """Write a manifest, the same bytes for the same entries; `index` is the digest of the index page."""
    entries = {sheet_id: asdict(entry) for sheet_id, entry in sorted(manifest.items())}
    text = json.dumps(
        {"version": VERSION, "index": index, "sheets": entries}, ensure_ascii=False, indent=1, sort_keys=True
    )
    return text.encode() + b"\n"


def parse(data: bytes) -> tuple[Manifest, str]:
    """Read a manifest and the digest of the index page. One that can't be used is as good as none."""
    try:
        found = json.loads(data)
        if found["version"] != VERSION:
            return {}, ""
        return {sheet_id: _entry(entry) for sheet_id, entry in found["sheets"].items()}, str(found["index"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}, ""


def _entry(found: dict[str, Any]) -> Entry:
    contents = found["contents"]
    source, cover = contents["source"], contents["cover"]
    published = source["published"] and PartialDate(**source["published"])
    whole = contents | {
        "source": Source(**source | {"published": published}),
        "files": tuple(File(**file | {"section": Section(file["section"])}) for file in contents["files"]),
        "quoted": _bars(contents["quoted"]),
        "scales": tuple(Scale(scale["unit"], _bars(scale["bars"])) for scale in contents["scales"]),
        "cover": cover and Cover(**cover),
        "news": tuple(_release(release) for release in contents["news"]),
    }
    pdfs = {name: Pdf(**pdf) for name, pdf in found["pdfs"].items()}
    return Entry(**found | {"images": tuple(found["images"]), "contents": Contents(**whole), "pdfs": pdfs})


def _bars(found: list[dict[str, Any]]) -> tuple[Bar, ...]:
    return tuple(Bar(**bar) for bar in found)


def _release(found: dict[str, Any]) -> Release:
    lists = {name: tuple(found[name]) for name in ("new", "changed", "retired")}
    return Release(found["date"], **lists)
