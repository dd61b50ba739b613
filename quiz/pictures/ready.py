"""A picture file becomes what cards and pages carry."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from quiz.pictures.damage import NotAPictureError, TooLargeError
from quiz.pictures.kinds import Kind, kind_of
from quiz.pictures.raster import pixels, stripped

MOST_CARRIED = 1024 * 1024
"""How large a picture is made to be: it stands in every page and every deck it is used in."""
MOST_PIXELS = 16_000_000
"""How many pixels a picture may have that is small as a file: they take memory wherever it is shown."""
MOST_SCALED = 100_000_000
"""How many pixels a picture may have to be made smaller."""
MOST_DRAWN = 4 * 1024 * 1024
"""How large a drawing may be, which can't be made smaller."""
RECIPE = b"1"
"""Counts how pictures are made ready. Where another program makes another file of the same one, raise it: media of Anki
are known by their names, and a name is only ever used for one content."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is carried, and the name of its file in Anki's folder for the media of all decks.

    The name is made from the content, and so is its ending: nothing that a person typed stands in it. Anki never
    replaces a file, so a changed picture has to be another file.
    """

    kind: Kind
    data: bytes
    media_name: str


@lru_cache(maxsize=64)
def ready(content: bytes) -> Picture:
    """Make a picture file ready: nothing in it that is not seen, and not larger than pages can carry.

    Raises NotAPictureError, DamagedError for a broken one, and TooLargeError for what can't be made small enough.
    """
    kind = kind_of(content)
    if kind is None:
        raise NotAPictureError
    if kind is Kind.SVG:
        if len(content) > MOST_DRAWN:
            raise TooLargeError(f"the drawing has more than {MOST_DRAWN >> 20} MiB")
        from quiz.pictures.svg import redrawn

        data = redrawn(content)
    else:
        data = stripped(kind, content)
        if pixels(kind, data) > MOST_SCALED:
            raise TooLargeError(f"it has more than {MOST_SCALED // 10**6} million pixels")
        if len(data) > MOST_CARRIED or pixels(kind, data) > MOST_PIXELS:
            from quiz.pictures.scale import scaled

            kind, data = scaled(kind, data, MOST_CARRIED)
    recipe = b"" if data == content else RECIPE
    return Picture(kind, data, f"quiz-{blake2b(content + recipe, digest_size=10).hexdigest()}.{kind}")
