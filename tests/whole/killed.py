"""
A run over a caseload that is killed at any byte of its run file, and gone on with.

``python -m tests.whole.killed FOLDER TIMES`` kills as many runs, each in a process of its own: in the middle of a line, at its end and
between what is written and what is counted. Nothing in a killed process can tidy up after it. It prints how many lines were whole.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from random import Random
from typing import Any, Final

from click.testing import CliRunner

from tvisa.cli import main

RUN: Final[Any] = sys.modules["tvisa.cli.rescreen"]
"""The module, which its command of the same name hides."""
DAY: Final = ("--as-of", "2026-11-24")


def rescreened(folder: Path, output: Path, *more: str) -> int:
    """Screen a folder again into a run file, and return the exit code."""
    return CliRunner().invoke(main, ["rescreen", str(folder), "-o", str(output), *DAY, *more]).exit_code


def _killed_at(byte: int, folder: Path, output: Path, *more: str) -> None:
    """Run in a process of its own, which is killed when that many bytes are written."""
    if child := os.fork():
        status = os.waitpid(child, 0)[1]
        assert os.WIFSIGNALED(status), "the run came to its end"
        return
    left = byte

    def append(file: Any, line: bytes) -> None:
        nonlocal left
        file.write(line[:left])
        left -= len(line)
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    RUN._append = append
    rescreened(folder, output, *more)
    os._exit(0)


def killed(folder: Path, times: int, seed: int = 0) -> int:
    """Kill as many runs, some of them twice, go on with each, and return how many whole lines they had left."""
    drawn = Random(seed)  # noqa: S311 - what is drawn is reproducible, not secret
    cases, whole = folder / "cases", folder / "whole.jsonl"
    code = rescreened(cases, whole)
    full, kept = whole.read_bytes(), 0
    ends = [n + 1 for n, byte in enumerate(full) if byte == ord("\n")]
    for number in range(times):
        part = folder / f"{number}.jsonl"
        byte = drawn.choice((drawn.randint(1, len(full) - 1), drawn.choice(ends[:-1])))
        _killed_at(byte, cases, part)
        left = part.read_bytes()
        assert full.startswith(left), "something else was written"
        assert left.count(b"\n") == sum(end <= byte for end in ends), "a finished line is lost"
        kept += left.count(b"\n")
        if number % 3 == 0 and byte < len(full) // 2:
            _killed_at(drawn.randint(1, len(full) // 2), cases, part, "--resume")
        assert rescreened(cases, part, "--resume") == code
        assert part.read_bytes() == full, "the run that was gone on with is another"
        part.unlink()
    return kept


if __name__ == "__main__":
    print(killed(Path(sys.argv[1]), int(sys.argv[2])))
