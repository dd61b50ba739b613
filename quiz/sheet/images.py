"""Which image files can be used: told by their content, so that a renamed file does not surprise anybody."""

from __future__ import annotations

import re

SIGNATURES = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp"),
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]",
            re.DOTALL,
        ),
        "svg",
    ),
)


def kind_of_image(data: bytes) -> str | None:
    """Return the file ending that fits an image's content (png, jpg, gif, webp, svg); None if it is none of these."""
    head = data[:4096]
    return next((ending for pattern, ending in SIGNATURES if pattern.match(head)), None)
