"""Pictures as cards and pages carry them: nothing in them that is not seen, and not too large."""

import io
import random
import struct
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from quiz.pictures.damage import DamagedError, NotAPictureError, TooLargeError
from quiz.pictures.kinds import Kind
from quiz.pictures.ready import MOST_CARRIED, ready
from tests.pictures import made

WITH_WORDS = {
    "png": made.png(),
    "jpeg": made.jpeg(),
    "progressive jpeg": made.jpeg(progressive=True),
    "gif": made.gif(),
    "animation": made.gif(frames=3),
    "webp": made.webp(),
    "lossless webp": made.webp(lossless=True),
    "svg": made.SVG,
    "svg in UTF-16": made.SVG.decode().encode("utf-16"),
}


def everything_in(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and what its compressed chunks hold."""
    yield data
    place = 8
    while data.startswith(b"\x89PNG") and place < len(data):
        length, _ = struct.unpack_from(">I4s", data, place)
        content = data[place + 8 : place + 8 + length]
        for part in content.split(b"\0"):
            try:
                yield zlib.decompress(part)
            except zlib.error:
                continue
        place += 12 + length


@pytest.mark.parametrize("what", WITH_WORDS)
def test_no_word_of_a_picture_file_is_left(what: str) -> None:
    before = WITH_WORDS[what]
    assert made.HIDDEN in before or made.SECRET.encode("utf-16-le") in before
    for content in everything_in(ready(before).data):
        assert made.HIDDEN not in content
        assert b"Vizepr" not in content


@pytest.mark.parametrize("what", [what for what in WITH_WORDS if "svg" not in what])
def test_the_pixels_are_as_they_were(what: str) -> None:
    before, after = (Image.open(io.BytesIO(data)) for data in (WITH_WORDS[what], ready(WITH_WORDS[what]).data))
    assert before.size == after.size
    assert getattr(before, "n_frames", 1) == getattr(after, "n_frames", 1)
    assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()


@pytest.mark.parametrize("side", range(1, 9))
def test_the_side_of_a_photograph_that_is_up_stays_up(side: int) -> None:
    after = Image.open(io.BytesIO(ready(made.jpeg(side)).data))
    assert after.getexif().get(0x0112, 1) == side
    assert set(after.getexif()) <= {0x0112}


def test_a_drawing_keeps_its_shapes_and_nothing_that_acts() -> None:
    drawn = ready(made.SVG).data
    root = ET.fromstring(drawn.decode())
    assert [element.tag.partition("}")[2] for element in root.iter()] == ["svg", "style", "image", "a", "rect"]
    assert b"#c81e28" in drawn
    for gone in (b"alert", b"example.org", b"ENTITY", b"<!--", b"onload", b"inkscape"):
        assert gone not in drawn


def test_a_picture_that_is_clean_is_carried_as_it_is() -> None:
    clean = ready(made.png()).data
    assert ready(clean).data == clean


def test_the_name_is_made_of_the_content_alone() -> None:
    names = {ready(data).media_name for data in WITH_WORDS.values()}
    assert len(names) == len(WITH_WORDS)
    assert all(name.startswith("quiz-") and name.partition(".")[2] in {*Kind} for name in names)
    assert all(set(name) <= set("-.abcdefghijklmnopqrstuvwxyz0123456789") for name in names)


def noise(mode: str, size: tuple[int, int]) -> Image.Image:
    count = size[0] * size[1] * len(mode)
    return Image.frombytes(mode, size, random.Random(1).randbytes(count))


@pytest.mark.parametrize(
    ("mode", "form", "kind"), [("RGB", "JPEG", "jpg"), ("RGB", "PNG", "jpg"), ("RGBA", "PNG", "png")]
)
def test_a_large_picture_is_made_small(mode: str, form: str, kind: str) -> None:
    buffer = io.BytesIO()
    noise(mode, (2000, 1400)).save(buffer, form)
    picture = ready(buffer.getvalue())
    assert len(buffer.getvalue()) > MOST_CARRIED
    assert picture.kind == kind
    assert max(Image.open(io.BytesIO(picture.data)).size) <= 1600
    assert len(picture.data) < (MOST_CARRIED if mode == "RGB" else 3 * MOST_CARRIED)
    assert ready.__wrapped__(buffer.getvalue()) == picture


def test_a_small_file_with_very_many_pixels_is_refused() -> None:
    head = struct.pack(">IIBBBBB", 60000, 60000, 1, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + made.chunk(b"IHDR", head) + made.chunk(b"IDAT", zlib.compress(b"\0" * 9))
    with pytest.raises(TooLargeError, match="million pixels"):
        ready(bomb + made.chunk(b"IEND", b""))


def test_a_drawing_whose_entities_fill_the_memory_is_refused() -> None:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "{"x" * 40}">{lines}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l8;</text></svg>'
    with pytest.raises((TooLargeError, DamagedError)):
        ready(bomb.encode())


def test_a_drawing_reads_no_other_file() -> None:
    drawing = b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>'
    assert b"<text></text>" in ready(drawing).data


@pytest.mark.parametrize("what", WITH_WORDS)
def test_a_picture_that_is_cut_or_broken_anywhere_is_refused_or_readable(what: str) -> None:
    whole, chance = WITH_WORDS[what], random.Random(what)
    for _ in range(150):
        broken = bytearray(whole[: chance.randrange(len(whole))] if chance.random() < 0.5 else whole)
        for _ in range(chance.randrange(4)):
            broken[chance.randrange(len(broken) or 1) : chance.randrange(len(whole))] = chance.randbytes(
                chance.randrange(5)
            )
        try:
            ready(bytes(broken))
        except (DamagedError, NotAPictureError, TooLargeError):
            continue


def test_an_animation_that_is_too_large_is_not_cut_to_its_first_picture() -> None:
    buffer = io.BytesIO()
    frames = [noise("RGB", (500, 500)).quantize(256).rotate(turn) for turn in range(6)]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    assert len(buffer.getvalue()) > MOST_CARRIED
    with pytest.raises(TooLargeError, match="animation"):
        ready(buffer.getvalue())
