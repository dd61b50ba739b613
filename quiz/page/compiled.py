"""Compiled templates, kept where and when Python keeps compiled modules: compiling takes longer than rendering."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """Jinja's cache in `__pycache__` beside the templates, keyed by their content.

    Nothing is written where Python is told not to write bytecode; a folder that can't be written, as that of a program
    installed for all users, only costs the time to compile again.
    """

    def __init__(self, templates: Path) -> None:
        folder = templates / "__pycache__"
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                folder.mkdir(exist_ok=True)
        super().__init__(str(folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a compiled template, if it is there."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if that is wanted and possible."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
