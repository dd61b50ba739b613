"""Failures that a person can mend."""

from __future__ import annotations


class WrongUseError(Exception):
    """The command can't be carried out as it was typed; the message says why and what to do."""
