"""What is remembered of a folder is read back as it was written, and nothing else is taken for it."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.page.contents import File
from quiz.project.manifest import Entry, Manifest, Pdf, dump, parse
from quiz.sheet.values import PartialDate
from tests.anki.samples import png
from tests.desk import Desk, harbour, with_image

DATES = st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28))
st.register_type_strategy(PartialDate, DATES)
NAMES = st.sampled_from(["harbour.apkg", "harbour-key.html", "harbour-quiz-a.html", "harbour-key.pdf"])
st.register_type_strategy(File, st.builds(File, path=NAMES))
DIGESTS = st.dictionaries(NAMES, st.text(), max_size=2)
ENTRIES = st.builds(Entry, files=DIGESTS, pdfs=st.dictionaries(NAMES, st.from_type(Pdf), max_size=2))
MANIFESTS = st.builds(Manifest, sheets=st.dictionaries(st.just("harbour"), ENTRIES))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(MANIFESTS)
def test_every_manifest_is_read_back_as_it_was(manifest: Manifest) -> None:
    assert parse(dump(manifest)) == manifest


def test_the_manifest_of_a_build_is_read_back_as_it_was(desk: Desk) -> None:
    (desk.decks / "anna.png").write_bytes(png(50))
    desk.releases(with_image())
    written = (desk.out / ".quiz.json").read_bytes()
    assert parse(written).sheets["harbour"].contents.cover
    assert dump(parse(written)) == written


def damaged(manifest: dict[str, Any], *path: Any, value: object) -> bytes:
    """A manifest with another value somewhere."""
    inner: Any = manifest
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    return json.dumps(manifest).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 1),
        (("sheets",), []),
        (("sheets", "harbour", "inputs"), None),
        (("sheets", "harbour", "warnings"), True),
        (("sheets", "harbour", "more"), 1),
        (("sheets", "harbour", "contents", "source", "published"), {"year": "2025", "month": None, "day": None}),
        (("sheets", "harbour", "contents", "files"), [{"role": "deck"}]),
        (("sheets", "harbour", "files"), {"a": 1}),
        (("sheets", "harbour", "files"), {"../../thesis.txt": "digest"}),
        (("sheets", "harbour", "files"), {"/etc/thesis.txt": "digest"}),
        (("sheets", "harbour", "files"), {"thesis.txt": "digest"}),
        (("sheets", "harbour", "files"), {"harbour-../../thesis.txt": "digest"}),
        (("sheets", "harbour", "pdfs"), {"..\\thesis.pdf": {"page": "x", "file": "y"}}),
        (("sheets", "harbour", "contents", "files", 0, "path"), "javascript:alert(1)"),
    ],
)
def test_a_manifest_with_a_value_that_can_t_be_is_as_good_as_none(
    desk: Desk, path: tuple[Any, ...], value: object
) -> None:
    desk.releases(harbour())
    manifest = json.loads((desk.out / ".quiz.json").read_bytes())
    assert parse(json.dumps(manifest).encode()) != Manifest()
    assert parse(damaged(manifest, *path, value=value)) == Manifest()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000])
def test_what_is_no_manifest_is_as_good_as_none(data: bytes) -> None:
    assert parse(data) == Manifest()


def test_pdfs_of_pages_that_changed_are_no_longer_of_the_entry(desk: Desk) -> None:
    desk.releases(harbour())
    entry = parse((desk.out / ".quiz.json").read_bytes()).sheets["harbour"]
    kept = Pdf(entry.files["harbour-key.html"], "digest of the PDF")
    pdfs = {"harbour-key.pdf": kept, "harbour-quiz-a.pdf": Pdf("of an older page", "another digest")}
    assert entry.printed(pdfs) == {"harbour-key.pdf": kept}
