"""Images inside pages."""

from __future__ import annotations

from base64 import b64encode

from quiz.pictures.kinds import MEDIA_TYPES, Kind, kind_of


def data_address(image: bytes) -> str:
    """Return an address that holds the image itself. A browser runs no script of an image that stands in `img`."""
    return f"data:{MEDIA_TYPES[kind_of(image) or Kind.PNG]};base64,{b64encode(image).decode()}"
