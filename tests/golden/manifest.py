"""The manifest: one line of text for each output, ``hash  output  day  case``, sorted by what they are of."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from tests.golden.outputs import ROOT, Line, produce

MANIFEST: Final = Path(__file__).with_name("manifest.txt")
_TOGETHER: Final = 12
"""How many lines a process takes at a time: few, so that none is left working alone at the end."""


def read(path: Path = MANIFEST) -> dict[Line, str]:
    """Return the hashes of a manifest."""
    found = {}
    for text in path.read_text(encoding="utf-8").splitlines():
        digest, output, day, case = text.split("  ", 3)
        found[Line(output, day, case)] = digest
    return found


def write(hashes: Mapping[Line, str], path: Path = MANIFEST) -> None:
    """Write a manifest."""
    text = "".join(f"{hashes[line]}  {line.key}\n" for line in sorted(hashes))
    path.write_text(text, encoding="utf-8", newline="\n")


def hashed(lines: Sequence[Line], *, jobs: int, dump: Path | None = None) -> dict[Line, str]:
    """
    Return the hash of each output.

    Args:
        lines: What to produce.
        jobs: How many processes share the work.
        dump: A folder into which the outputs themselves are written.
    """
    work = partial(_hash, dump=dump.resolve() if dump else None)
    if jobs == 1:
        os.chdir(ROOT)
        return dict(map(work, lines))
    with multiprocessing.get_context("spawn").Pool(jobs, os.chdir, (ROOT,)) as pool:
        return dict(pool.imap_unordered(work, lines, _TOGETHER))


def _hash(line: Line, dump: Path | None) -> tuple[Line, str]:
    try:
        text = produce(line)
    except Exception as error:
        error.add_note(f"while producing: {line.key}")
        raise
    if dump:
        file = dump / line.output / line.day / f"{line.case}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return line, hashlib.sha256(text.encode()).hexdigest()[:16]


def differences(before: Mapping[Line, str], now: Mapping[Line, str]) -> Iterator[str]:
    """Yield what is not as it was: changed, missing or new."""
    for line in sorted({*before, *now}):
        if line not in now:
            yield f"missing  {line.key}"
        elif line not in before:
            yield f"new      {line.key}"
        elif before[line] != now[line]:
            yield f"changed  {line.key}"
