"""What `quiz` remembers of an output folder: which files are its own, and what each was made from.

It stands in the folder as a hidden file. With it, a sheet whose inputs are as they were is not built again, the index
lists sheets that were not built this time, and nobody else's files are ever touched.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from quiz.page.contents import Contents, File, Role
from quiz.sheet.model import Source
from quiz.sheet.values import PartialDate

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
FILE = ".quiz.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one sheet.

    `sheet` is its path as the output folder sees it; `inputs` a digest of all it was made from; `images` the image
    files it names; `files` the digests of its outputs by name; `warnings` how many findings it had.
    """

    sheet: str
    inputs: str
    images: tuple[str, ...]
    files: Mapping[str, str]
    warnings: int
    contents: Contents


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
    source = contents["source"]
    published = source["published"] and PartialDate(**source["published"])
    files = tuple(File(Role(file["role"]), file["path"], file["letter"]) for file in contents["files"])
    whole = contents | {"source": Source(**source | {"published": published}), "files": files}
    return Entry(**found | {"images": tuple(found["images"]), "contents": Contents(**whole)})
