"""What can be wrong with an image that a sheet names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImageTrouble:
    """Why an image can't be used: the code of a rule, what is wrong, and how to mend it."""

    code: str
    message: str
    remedy: str
