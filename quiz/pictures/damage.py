"""What is wrong with a picture file."""

from __future__ import annotations


class NotAPictureError(ValueError):
    """The content is that of no kind of picture that cards and browsers show."""


class DamagedError(ValueError):
    """The content looked like a picture, but can't be read as one; the message says why."""


class TooLargeError(ValueError):
    """The picture can't be made small enough; the message says why."""
