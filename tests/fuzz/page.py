"""The figures of a run over damaged files, as a page: what was tried, what came of it, and what is not shown by it."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tests.fuzz.run import MEGABYTES, SECONDS, Figures
from tests.support import ROOT

PAGE: Final = ROOT / "tests/data/checked/fuzz.md"
_EXITS: Final = ("exit 0", "exit 1", "exit 2", "exit 3", "exit 4", "exit 5")

_HEAD: Final = f"""## Damaged and hostile files

Files of every kind that somebody hands to the library were damaged at random: keys moved and renamed, values of another kind put in,
text cut, doubled and mixed with signs that act on a terminal, bytes changed, and XML and Word documents that mean harm. Of each it was
checked that it is read, or refused with an error of ours; that no error tells what was typed, a value or an unknown key; that none takes
{SECONDS:.0f} seconds of the processor or more, and no process more than {MEGABYTES} MB. Of each command it was checked besides that it ends with an exit code
that is documented; that nothing was written in the working folder, the home folder or the folder for temporary files but the output that
was asked for; and, in half of the runs, as on a terminal, that nothing is printed there that moves a cursor, colors text or turns the
order of reading, but for the program's own styles.
"""
_NOT_SHOWN: Final = """**Not shown.** A random file finds what random files reach: nothing here proves that no file breaks anything, and the same seed tries the
same files again. Most files are those of the examples with a few things made wrong, of some kilobytes each; files near the limits (2 MB,
40 levels, 20,000 values) are tried by a few named tests alone (`tests/test_casefile.py`, `tests/test_adapters.py`). A long file that is valid can take longer: the
time of a screening in full grows with the square of the number of incidents (some 1.5 s with forty). What to ask next is worked out
exactly for some fourteen incidents of which nothing is known (0.4 s and 60 MB); of more, or where nothing is known of many departures
and incidents at once, every open fact of what is not settled is taken to matter (1 s and 75 MB with eighty incidents, 4 s with two
hundred). PDF was not tried (WeasyPrint prints our own page), nor several processes (`rescreen --jobs`), nor what somebody types as
an option rather than in a file. One process that read templates for six minutes, one after the other, grew to 373 MB; another, that read
4,000 others, stood at 202 MB from the thousandth on. That a value is not echoed was checked by a mark put among the values and the keys;
of decided cases, which come with the library and from nobody else, only that a broken one is refused. A pickled session is for whoever
made it: one from somebody else is not safe to load, as no pickle is.
"""


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores, shared with other work"


def _table(head: tuple[str, ...], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    yield from (f"| {' | '.join(map(str, row))} |" for row in rows)
    yield ""


def page(found: Iterable[tuple[Figures, bool]]) -> str:
    """Return the page."""
    told = list(found)
    files = [one for one, command in told if not command]
    commands = [one for one, command in told if command]
    number, runs = (sum(sum(one.counts.values()) for one in some) for some in (files, commands))
    seeds = ", ".join(str(seed) for seed in sorted({one.seed for one, _ in told}))
    lines = [_HEAD, "`python -m tests.fuzz.run 100000 --commands 5000 --minutes 60 --write`", ""]
    lines += [
        (
            f"Made on {datetime.datetime.now(tz=datetime.UTC):%Y-%m-%d}: {number:,} files and {runs:,} runs of commands, seed {seeds}, of each kind as many"
            f" as its share of the time allowed, some by calls of their own (`--kind`); {_machine()}. In these nothing failed; what earlier ones showed was mended, and has a named test"
            " beside what it concerns. A file or a run is made again by its kind, the seed and its number, from 0."
        ),
        "",
    ]
    lines += _table(
        ("kind of file", "number", "read", "refused", "slowest", "memory at peak"),
        (
            (
                one.kind,
                f"{sum(one.counts.values()):,}",
                f"{one.counts.get('read', 0):,}",
                f"{one.counts.get('refused', 0):,}",
                f"{one.slowest:.2f} s",
                f"{one.megabytes} MB",
            )
            for one in files
        ),
    )
    lines += ["Of an interview, read means that an answer was taken.", ""]
    lines += _table(
        ("command", "runs", *_EXITS, "slowest", "memory at peak"),
        (
            (
                f"`{one.kind}`",
                f"{sum(one.counts.values()):,}",
                *(f"{one.counts.get(code, 0):,}" for code in _EXITS),
                f"{one.slowest:.2f} s",
                f"{one.megabytes} MB",
            )
            for one in commands
        ),
    )
    lines += [
        "The memory is that of the process that did all of a kind, with the law, the libraries and the test's own.",
        "",
    ]
    return "\n".join([*lines, _NOT_SHOWN])


def write(found: Iterable[tuple[Figures, bool]], where: Path = PAGE) -> None:
    """Write the page."""
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_text(page(found), encoding="utf-8")
