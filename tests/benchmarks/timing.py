"""How what is compared is timed: in turn, round by round, so that whatever else the machine does slows all alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]

Timed = Mapping[str, Callable[[], Any]]


def medians(timed: Timed, rounds: int) -> dict[str, float]:
    """Return the median seconds of each, all of them timed in turn."""
    taken: dict[str, list[float]] = {name: [] for name in timed}
    for turn in range(rounds + 1):
        for name, function in timed.items():
            start = time.perf_counter()
            function()
            if turn:  # the first warms up
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


@contextmanager
def fresh_processes() -> Iterator[Callable[..., Callable[[], Any]]]:
    """Give what runs a fresh Python with the arguments given; modules are compiled once, as in an installed package."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled

        def fresh(*arguments: str) -> Callable[[], Any]:
            command = [sys.executable, *arguments]
            return lambda: subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)

        yield fresh
