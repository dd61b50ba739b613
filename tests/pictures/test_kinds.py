"""A picture is what its content says, whatever its file is called."""

import time

import pytest

from quiz.pictures.kinds import Kind, kind_of
from tests.pictures import made

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
DRAWINGS = {
    "bare": SVG.encode(),
    "declared": f'<?xml version="1.0"?>\n{SVG}'.encode(),
    "with a mark": b"\xef\xbb\xbf" + SVG.encode(),
    "UTF-16": SVG.encode("utf-16"),
    "UTF-16 without a mark": SVG.encode("utf-16-be"),
    "behind a comment": ("<!-- made by hand -->" * 400 + SVG).encode(),
    "behind a long comment": (f"<!--{'x' * 20000}-->" + SVG).encode(),
    "with a document type": (f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://a/b.dtd">{SVG}').encode(),
    "with entities": f'<!DOCTYPE svg [ <!ENTITY a "x>y"> ]>{SVG}'.encode(),
    "with a prefix": b'<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>',
}
NONE = {
    "empty": b"",
    "text": b"a text",
    "page": b"<!DOCTYPE html><html><svg></svg></html>",
    "comment without an end": b"<!--" * 4000,
    "comments alone": b"<!---->" * 60,
    "document type without an end": b"<!DOCTYPE svg [",
    "tiff": b"II*\0\0\0\0\0",
}


@pytest.mark.parametrize("how", DRAWINGS)
def test_a_drawing_is_known_however_it_begins(how: str) -> None:
    assert kind_of(DRAWINGS[how]) is Kind.SVG


@pytest.mark.parametrize("what", NONE)
def test_what_is_no_picture_is_not_taken_for_one(what: str) -> None:
    assert kind_of(NONE[what]) is None


def test_pictures_of_pixels_are_known() -> None:
    found = [kind_of(data) for data in (made.png(), made.jpeg(), made.gif(), made.webp())]
    assert found == [Kind.PNG, Kind.JPEG, Kind.GIF, Kind.WEBP]


@pytest.mark.parametrize(
    "unit", [b"<!---->", b"<!--", b"<?", b" ", b"<!DOCTYPE svg [", b"<?xml?><!---->", b"<", b"-->"]
)
def test_looking_takes_no_time_whatever_a_file_begins_with(unit: bytes) -> None:
    start = time.perf_counter()
    kind_of(unit * (2_000_000 // len(unit)))
    assert time.perf_counter() - start < 0.5
