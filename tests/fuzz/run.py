"""
What is done with a damaged file, and what may come of it: a result or an error of ours, soon, and no trace of what was typed.

``python -m tests.fuzz.run 100000`` does a hundred thousand files of all kinds and says how long the slowest took and how much
memory each kind took; ``--seed 7`` does others, ``--kind "run file"`` those of one kind, and ``--commands 5000`` runs so many
commands. ``--minutes 20`` ends each kind when its share of the time is over. ``--write`` puts the figures in
``tests/data/checked/fuzz.md``, unless anything failed.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random
from typing import Final

import attrs

SECONDS: Final = 2.0
"""No file may take longer, in time of the processor."""
MEGABYTES: Final = 300
"""Nor may the process that reads them take more."""


@attrs.frozen
class Done:
    """
    What came of one file, or of one command.

    Attributes:
        what: Whether it was read.
        seconds: How long it took.
    """

    what: str
    seconds: float


@attrs.frozen
class Figures:
    """What came of many of one kind."""

    kind: str
    seed: int
    counts: dict[str, int]
    slowest: float
    megabytes: int


def tried(kind: str, do: Callable[[Random], str], number: int, seed: int, first: int = 0) -> Iterator[Done]:
    """Do a number of one kind; of any that may not be, say how it can be made again."""
    for n in range(first, first + number):
        drawn = Random(f"{seed}/{kind}/{n}")  # noqa: S311 - what is drawn is reproducible, not secret
        start = time.process_time()
        try:
            what = do(drawn)
        except BaseException as error:
            error.add_note(f"{kind}: seed {seed}, number {n}")
            raise
        seconds = time.process_time() - start
        assert seconds < SECONDS, f"{kind}: seed {seed}, number {n}, took {seconds:.1f} s"
        yield Done(what, seconds)


def files(kind: str, number: int, seed: int, first: int = 0) -> Iterator[Done]:
    """Do a number of files of one kind."""
    from tests.fuzz.kinds import KINDS

    return tried(kind, KINDS[kind], number, seed, first)


def commands(kind: str, number: int, seed: int, first: int = 0) -> Iterator[Done]:
    """Run one command a number of times."""
    from tests.fuzz.commands import ran

    return tried(kind, lambda drawn: ran(kind, drawn), number, seed, first)


def _figures(kind: str, number: int, seed: int, minutes: float, *, command: bool) -> Figures:
    """Do a number of one kind, or as many as there is time for, and count; the memory is that of this process."""
    import resource  # not on every system, and the tests do without

    do = commands if command else files
    list(do(kind, 10, seed + 1))  # the law and the libraries, once
    end = time.monotonic() + minutes * 60
    done = list(itertools.takewhile(lambda _: time.monotonic() < end, do(kind, number, seed)))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024**2 if sys.platform == "darwin" else 1024)
    assert used < MEGABYTES, f"{kind}: seed {seed}: {used} MB"
    counts = dict(sorted(Counter(one.what for one in done).items()))
    return Figures(kind, seed, counts, max(one.seconds for one in done), used)


def main(arguments: list[str]) -> None:
    """Do a number of files, each kind in a process of its own, and say what came of them."""
    from tests.fuzz.commands import NAMES
    from tests.fuzz.kinds import KINDS

    parser = argparse.ArgumentParser()
    parser.add_argument("number", type=int, nargs="?", default=0)
    parser.add_argument("--commands", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=60 * 24)
    parser.add_argument("--kind", choices=[*KINDS, *NAMES])
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args(arguments)
    some = [(kind, command) for command, kinds in ((False, KINDS), (True, NAMES)) for kind in kinds]
    some = [(kind, command) for kind, command in some if told.kind in (None, kind)]
    of = {command: sum(1 for _, other in some if other is command) for command in (False, True)}
    work = [(kind, (told.commands if command else told.number) // of[command], command) for kind, command in some]
    work = [one for one in work if one[1]]
    found = []
    for kind, number, command in work:
        if (one := _alone(kind, number, told.seed, told.minutes / len(work), command=command)) is not None:
            counted = ", ".join(f"{what} {count}" for what, count in one.counts.items())
            print(f"{kind}: {counted}; slowest {one.slowest:.2f} s, {one.megabytes} MB", flush=True)
            found.append((one, command))
    if len(found) < len(work):
        sys.exit("something failed; nothing was written")
    if told.write:
        from tests.fuzz.page import write

        write(found)


def _alone(kind: str, number: int, seed: int, minutes: float, *, command: bool) -> Figures | None:
    """Return the figures of one kind, done in a process of its own; nothing where one of them may not be."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        try:
            return alone.submit(_figures, kind, number, seed, minutes, command=command).result()
        except Exception:  # noqa: BLE001 - each kind is tried, whatever the others do
            traceback.print_exc()
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
