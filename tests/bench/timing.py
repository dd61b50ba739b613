"""Commands timed as whole processes, in turn, so that a machine whose speed drifts treats all of them alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Timed:
    """The median of a command's runs: seconds, the most memory a run took, in MB, and seconds of the processor."""

    seconds: float
    megabytes: float
    processor: float


def run(command: list[str], env: dict[str, str] | None = None, cwd: str | None = None) -> Timed:
    """Run a command once."""
    # As on a person's machine, Python may keep what it compiled.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", **(env or {})}
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        errors = process.stderr.read() if process.stderr else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{errors}")
    return Timed(time.perf_counter() - start, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime)


def in_turn(*commands: list[str], runs: int = 7, cwd: str | None = None) -> list[Timed]:
    """Run commands in turn, once to warm up and then `runs` times each; return their medians."""
    timed = [[run(command, cwd=cwd) for command in commands] for _ in range(runs + 1)][1:]
    return [
        Timed(
            *map(
                statistics.median,
                zip(*((each.seconds, each.megabytes, each.processor) for each in column), strict=True),
            )
        )
        for column in zip(*timed, strict=True)
    ]
