"""
What is done with a damaged file, and what may come of it: a result or an error of ours, soon, and no trace of what was typed.

``python -m tests.fuzz.run 100000`` does a hundred thousand files of all kinds and says how long the slowest took and how much
memory each kind took; ``--seed 7`` does others, ``--kind "run file"`` those of one kind, and ``--commands 5000`` runs so many
commands. ``--write`` puts the figures in ``tests/data/checked/fuzz.md``.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
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


def _figures(kind: str, number: int, seed: int, *, command: bool) -> Figures:
    """Do a number of one kind, and count; the memory is that of this process, from its first line on."""
    import resource  # not on every system, and the tests do without

    list((commands if command else files)(kind, 20, seed + 1))  # the law and the libraries, once
    done = list((commands if command else files)(kind, number, seed))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024**2 if sys.platform == "darwin" else 1024)
    assert used < MEGABYTES, f"{kind}: seed {seed}: {used} MB"
    counts = dict(sorted(Counter(one.what for one in done).items()))
    return Figures(kind, seed, counts, max(one.seconds for one in done), used)


def main(arguments: list[str]) -> None:
    """Do a number of files, each kind in a process of its own, and say what came of them."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from tests.fuzz.commands import NAMES
    from tests.fuzz.kinds import KINDS

    parser = argparse.ArgumentParser()
    parser.add_argument("number", type=int, nargs="?", default=0)
    parser.add_argument("--commands", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=[*KINDS, *NAMES])
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args(arguments)
    work = [(kind, told.number // len(KINDS), False) for kind in KINDS if told.kind in (None, kind)]
    work += [(name, told.commands // len(NAMES), True) for name in NAMES if told.kind in (None, name)]
    if told.kind:
        work = [(kind, told.commands if command else told.number, command) for kind, _, command in work]
    found = []
    for kind, number, command in work:
        if number:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                one = alone.submit(_figures, kind, number, told.seed, command=command).result()
            counted = ", ".join(f"{what} {count}" for what, count in one.counts.items())
            print(f"{kind}: {counted}; slowest {one.slowest:.2f} s, {one.megabytes} MB", flush=True)
            found.append((one, command))
    if told.write:
        from tests.fuzz.page import write

        write(found)


if __name__ == "__main__":
    main(sys.argv[1:])
