"""One sheet from the disk to its files, as one piece of work: what a process of a large build does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz.project.load import Loaded, load
from quiz.project.product import Product, make

if TYPE_CHECKING:
    from quiz.settings import Settings


def end_with_the_build() -> None:
    """Tie a process to the build that started it.

    It ends when the build is killed, or it would wait for work for ever and hold the build's folders; and an
    interrupt is the build's to deal with.
    """
    import os
    import signal
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if build := parent_process():
        Thread(target=lambda: wait([build.sentinel]) and os._exit(1), daemon=True).start()


def make_sheet(path: str, settings: Settings, now: int) -> tuple[Loaded, Product | None]:
    """Load a sheet and make its files; None where an error stops it. What lies between is not sent back."""
    loaded = load(path)
    product = make(loaded.prepared, settings, now) if loaded.prepared else None
    return replace(loaded, prepared=None), product
