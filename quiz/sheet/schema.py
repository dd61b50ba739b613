"""The JSON Schema of a sheet, for editors that complete and check while one types.

It is a file that is made from the classes the reader fills, by `tests/sheet/model_schema.py`; a test keeps it current,
so that the program needs no library for it.
"""

from __future__ import annotations

from pathlib import Path

FILE = Path(__file__).with_name("sheet.schema.json")


def schema() -> str:
    """Return the JSON Schema of a sheet as indented text."""
    return FILE.read_text(encoding="utf-8")
