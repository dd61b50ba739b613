"""Large pictures made as small as paper and screens can show. The only module that knows Pillow: import it last."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from quiz.pictures.damage import DamagedError, TooLargeError
from quiz.pictures.kinds import Kind

LONGEST = (1600, 1200, 800)
"""Pixels of the longer side, the first that makes the file small enough: at 300 dpi, 1600 are 13 cm."""
QUALITY = 85
ANIMATION = "it is an animation, of which one picture would be left"
FORMATS = {Kind.PNG: "PNG", Kind.JPEG: "JPEG", Kind.GIF: "GIF", Kind.WEBP: "WEBP"}


def scaled(kind: Kind, data: bytes, most: int) -> tuple[Kind, bytes]:
    """Return a picture of at most `most` bytes if any size does it: a JPEG, or a PNG where something shows through.

    The same library gives the same bytes. Raises DamagedError for what can't be decoded, TooLargeError for
    animations.
    """
    return _decoded(kind, data, most, moves=True)


def still(kind: Kind, data: bytes, most: int) -> tuple[Kind, bytes]:
    """Return a picture as a program shows it that knows only JPEG and PNG, and nothing of which side of it is up.

    As `scaled` otherwise; of an animation its first picture. Raises DamagedError.
    """
    return _decoded(kind, data, most, moves=False)


def _decoded(kind: Kind, data: bytes, most: int, *, moves: bool) -> tuple[Kind, bytes]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=[FORMATS[kind]]) as picture:
                if moves and getattr(picture, "is_animated", False):
                    raise TooLargeError(ANIMATION)  # noqa: TRY301 - a decoder's own errors are told from it below
                picture.draft("RGB", (LONGEST[0], LONGEST[0]))
                return _smaller(ImageOps.exif_transpose(picture), most)
    except TooLargeError:
        raise
    except Exception as error:  # a decoder may stumble in any way over a file from elsewhere
        raise DamagedError("it can't be decoded") from error


def _smaller(picture: Image.Image, most: int) -> tuple[Kind, bytes]:
    clear = picture.has_transparency_data
    picture = picture.convert("RGBA" if clear else "RGB")
    found = b""
    for longest in LONGEST:
        picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        buffer = io.BytesIO()
        if clear:
            picture.save(buffer, "PNG", optimize=True)
        else:
            picture.save(buffer, "JPEG", quality=QUALITY, optimize=True, progressive=True)
        found = buffer.getvalue()
        if len(found) <= most:
            break
    return (Kind.PNG if clear else Kind.JPEG), found
