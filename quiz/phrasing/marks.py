"""Texts between the quotation marks of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.words.model import Words


def quoted(text: str, words: Words) -> str:
    """Put a text between the language's quotation marks; the text itself stays as it was written."""
    opening, closing = words.quotation_marks
    return f"{opening}{text}{closing}"


def nested(text: str, words: Words) -> str:
    """Turn the language's quotation marks inside a text into inner ones, as it will stand between outer ones; and the
    inner ones between these into outer ones, since marks take turns.

    Letter by letter, so that places in the text stay; marks that do not pair are left as they are.
    """
    outer, inner = ([marks[0][0], marks[1][-1]] for marks in (words.quotation_marks, words.inner_quotation_marks))
    if outer[0] not in text:
        return text
    signs, opened = list(text), list[tuple[int, bool]]()
    for at, sign in enumerate(text):
        if sign in (outer[0], inner[0]):
            opened.append((at, sign == outer[0]))
        elif sign == outer[1]:
            while opened and not opened[-1][1]:
                opened.pop()  # an inner one that nothing closes
            if not opened:
                return text
            signs[opened.pop()[0]], signs[at] = inner
        elif sign == inner[1] and opened and not opened[-1][1] and not text[at + 1 : at + 2].isalpha():
            place, _ = opened.pop()  # an apostrophe, which looks alike in English, has a letter behind it
            if opened:
                signs[place], signs[at] = outer
    return text if any(is_outer for _, is_outer in opened) else "".join(signs)


def cited(text: str, words: Words) -> str:
    """Put words of the source, which may hold quotations, between the language's quotation marks."""
    return quoted(nested(text, words), words)
