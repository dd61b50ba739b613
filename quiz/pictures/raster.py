"""Pixels without words: what cameras, photo archives and editors write into a picture file is left out.

Captions, keywords and names (Exif, IPTC, XMP, comments, text chunks, thumbnails, whatever stands behind the end) could
hold the answer of a question that shows the picture. The pixels themselves are copied as they are. Kept is what
browsers need to show them right: colour profiles, transparency, animation, and which side of a photograph is up.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from quiz.pictures.damage import DamagedError
from quiz.pictures.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP pHYs bKGD acTL fcTL fdAT".split(),
)
WEBP_CHUNKS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
HAS_EXIF, HAS_XMP = 0x08, 0x04
"""Flags of a WebP's VP8X chunk."""
UPRIGHT = 1
ORIENTATION = 0x0112
ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
"""JPEG markers without a length behind them."""
END, SCAN, COMMENT = 0xD9, 0xDA, 0xFE
APP0, APP1, APP2, APP14, APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
FRAME, NO_FRAMES = 0xC0, (0xC4, 0xC8, 0xCC)
"""Where the markers of frames begin, and which of them are something else."""
JFIF = 14
"""How long the part of a JFIF segment is that stands before its thumbnail."""
LOOP = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def stripped(kind: Kind, data: bytes) -> bytes:
    """Return a PNG, JPEG, GIF or WebP without what is not seen. Raises DamagedError. Linear in its length."""
    strip = {Kind.PNG: _png, Kind.JPEG: _jpeg, Kind.GIF: _gif, Kind.WEBP: _webp}[kind]
    try:
        return strip(data)
    except (IndexError, struct.error, ValueError) as error:
        raise DamagedError("it ends too early") from error


def pixels(kind: Kind, data: bytes) -> int:
    """Return how many pixels a picture has whose content was found whole (`stripped`)."""
    width, height = size(kind, data)
    return width * height


def size(kind: Kind, data: bytes) -> tuple[int, int]:
    """Return the width and the height of such a picture, in pixels."""
    if kind is Kind.PNG:
        width, height = struct.unpack_from(">II", data, 16)
    elif kind is Kind.GIF:
        width, height = struct.unpack_from("<HH", data, 6)
    elif kind is Kind.JPEG:
        height, width = _jpeg_size(data)
    else:
        width, height = _webp_size(data)
    return int(width), int(height)


def _png(data: bytes) -> bytes:
    parts, side = [PNG_START], UPRIGHT
    place = len(PNG_START)
    while True:
        length, name = struct.unpack_from(">I4s", data, place)
        chunk = data[place : place + 12 + length]
        if len(chunk) < 12 + length:
            raise DamagedError("it ends too early")
        place += len(chunk)
        if name == b"eXIf":
            side = _side_up(chunk[8:-4])
        if name == b"IDAT" and side != UPRIGHT:  # stands before the pixels
            parts.append(_png_chunk(b"eXIf", _only_side_up(side)))
            side = UPRIGHT
        if name in PNG_CHUNKS:
            parts.append(chunk)
        if name == b"IEND":
            return b"".join(parts)


def _png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), name) + content + struct.pack(">I", zlib.crc32(name + content))


def _jpeg(data: bytes) -> bytes:
    parts, place = [data[:2]], 2
    while True:
        while data[place] == 0xFF and data[place + 1] == 0xFF:  # padding
            place += 1
        if data[place] != 0xFF:
            raise DamagedError("it is no JPEG behind its start")
        marker = data[place + 1]
        if marker == END:
            return b"".join([*parts, b"\xff\xd9"])
        end = place + 2 if marker in ALONE else place + 2 + struct.unpack_from(">H", data, place + 2)[0]
        if marker == SCAN:
            end = _end_of_scan(data, end)
        if end > len(data):
            raise DamagedError("it ends too early")
        parts.append(_jpeg_segment(marker, data[place:end]))
        place = end


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Return height and width, as the header of the frame has them."""
    place = 2
    while data[place + 1] not in (END, SCAN):
        marker = data[place + 1]
        if FRAME <= marker < FRAME + 16 and marker not in NO_FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return height, width
        place += 2 if marker in ALONE else 2 + struct.unpack_from(">H", data, place + 2)[0]
    return 0, 0


def _end_of_scan(data: bytes, place: int) -> int:
    """Return where the pixels end: at the next marker that is none of theirs."""
    while True:
        place = data.index(b"\xff", place)
        if data[place + 1] and data[place + 1] != 0xFF and data[place + 1] not in ALONE:
            return place
        place += 1 if data[place + 1] == 0xFF else 2


def _jpeg_segment(marker: int, segment: bytes) -> bytes:
    """Return what is kept of a segment."""
    content = segment[4:]
    if marker == APP0 and content.startswith(b"JFIF\0"):
        return struct.pack(">BBH", 0xFF, APP0, 2 + JFIF) + content[: JFIF - 2] + b"\0\0"
    if marker == APP1 and content.startswith(b"Exif\0\0"):
        side = _side_up(content[6:])
        kept = b"Exif\0\0" + _only_side_up(side)
        return b"" if side == UPRIGHT else struct.pack(">BBH", 0xFF, APP1, 2 + len(kept)) + kept
    colours = (marker == APP2 and content.startswith(b"ICC_PROFILE\0")) or (marker == APP14 and content[:5] == b"Adobe")
    return b"" if marker == COMMENT or (APP0 <= marker <= APP15 and not colours) else segment


def _gif(data: bytes) -> bytes:
    place = 13 + _table(data[10])
    parts = [data[:place]]
    while True:
        start, sign = place, data[place]
        if sign == 0x3B:
            return b"".join([*parts, b";"])
        if sign == 0x2C:
            place += 10 + _table(data[place + 9]) + 1
        elif sign == 0x21:
            place += 2
        else:
            raise DamagedError("it is no GIF behind its start")
        place = _end_of_blocks(data, place)
        controls = data[start + 1] == 0xF9 or (data[start + 1] == 0xFF and data[start + 3 : start + 14] in LOOP)
        if sign == 0x2C or controls:
            parts.append(data[start:place])


def _table(flags: int) -> int:
    """Return how many bytes the colours take that flags of a GIF announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(data: bytes, place: int) -> int:
    while data[place]:
        place += 1 + data[place]
    return place + 1


def _webp(data: bytes) -> bytes:
    parts = []
    side = next(
        (_side_up(content.removeprefix(b"Exif\0\0")) for name, content in _riff(data) if name == b"EXIF"), UPRIGHT
    )
    for name, content in _riff(data):
        if name == b"VP8X":
            flags = content[0] & ~(HAS_EXIF | HAS_XMP) | (HAS_EXIF if side != UPRIGHT else 0)
            parts.append(_riff_chunk(name, bytes([flags]) + content[1:]))
        elif name in WEBP_CHUNKS:
            parts.append(_riff_chunk(name, content))
    if side != UPRIGHT and any(part.startswith(b"VP8X") for part in parts):
        parts.append(_riff_chunk(b"EXIF", _only_side_up(side)))
    whole = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def _webp_size(data: bytes) -> tuple[int, int]:
    name, content = next(_riff(data), (b"", b""))
    if name == b"VP8X":
        return 1 + int.from_bytes(content[4:7], "little"), 1 + int.from_bytes(content[7:10], "little")
    if name == b"VP8L":
        bits = int.from_bytes(content[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return int.from_bytes(content[6:8], "little") & 0x3FFF, int.from_bytes(content[8:10], "little") & 0x3FFF


def _riff(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks of a RIFF file by their names."""
    end = 8 + struct.unpack_from("<I", data, 4)[0]
    place = 12
    while place + 8 <= end:
        name, length = struct.unpack_from("<4sI", data, place)
        content = data[place + 8 : place + 8 + length]
        if len(content) < length:
            raise DamagedError("it ends too early")
        yield name, content
        place += 8 + length + length % 2


def _riff_chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _side_up(tiff: bytes) -> int:
    """Return which side is up, from 1 to 8, of the Exif data of a picture; 1 where they do not say or are broken."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if not order:
            return UPRIGHT
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for entry in range(min(count, 512)):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * entry)
            if tag == ORIENTATION:
                return value if value in range(1, 9) else UPRIGHT
    except struct.error:
        pass
    return UPRIGHT


def _only_side_up(side: int) -> bytes:
    """Return Exif data that say nothing but which side is up."""
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, ORIENTATION, 3, 1, side, 0, 0)
