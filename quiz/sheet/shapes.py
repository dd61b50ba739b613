"""The ways of answering on paper, by their names in a sheet's `kinds`."""

from __future__ import annotations

from enum import StrEnum


class Shape(StrEnum):
    """How a question is answered on paper; recognising comes before recalling."""

    TRUTH = "truth"
    """tick whether a claim is true or false"""
    CHOICE = "choice"
    """tick one of the lettered options"""
    MATCHING = "matching"
    """write the letter of an option of the section's bank; an option may fit several rows, or none"""
    BANK = "bank"
    """write the missing word into the gap; it stands in the section's bank, with words that fit nowhere"""
    BLANK = "blank"
    """write the missing word into the gap, without help"""
    NUMBER = "number"
    """write a number; what stands before and behind it is printed"""
    SHORT = "short"
    """write a word or a few on a line"""
    ORDER = "order"
    """number the rows in the right order"""
    OPEN = "open"
    """write a statement in one's own words on the lines"""
