"""Images inside pages."""

from __future__ import annotations

from base64 import b64encode

from quiz.sheet.images import kind_of_image

MEDIA_TYPES = {"png": "png", "jpg": "jpeg", "gif": "gif", "webp": "webp", "svg": "svg+xml"}


def data_address(image: bytes) -> str:
    """Return an address that holds the image itself. A browser runs no script of an image that stands in `img`."""
    kind = kind_of_image(image) or "png"
    return f"data:image/{MEDIA_TYPES[kind]};base64,{b64encode(image).decode()}"
