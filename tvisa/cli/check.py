"""``tvisa check``: whether case files are valid, and what in them cannot both be so."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvisa.cli.inout import AS_OF, OUTPUT, as_json, day_of, format_option, law_or_usage, read_in, write

if TYPE_CHECKING:
    from tvisa.screening.filing.checked import Checked


@click.command()
@click.argument("cases", metavar="CASE...", nargs=-1, required=True)
@AS_OF
@click.option("--advise", is_flag=True, help="Say as well what is valid and worth a second look.")
@format_option("text", "json")
@OUTPUT
def check(cases: tuple[str, ...], as_of: str | None, advise: bool, form: str, output: Path | None) -> None:
    """Check case files, and every one in a folder; list every problem.

    Each file is named with its result. Warnings tell what in a record cannot
    both be so, such as an end before the beginning; of a file of version 1 is
    listed as well what could be meant in more than one way. Neither makes a
    file invalid. All of it names places and never what was typed there.

    \b
    tvisa check case.yaml
    tvisa check caseload/ other.json --advise

    Exit code 0 if every file is valid, warned of or not; 1 if one is not.
    """
    from tvisa.screening.filing.checked import check_document, check_files, checked

    day = day_of(as_of)

    def found() -> Iterator[Checked]:
        for case in cases:
            if case == "-":
                yield checked("-", lambda: read_in("-"), day, advise=advise)
            else:
                yield from check_files(case, as_of=day, advise=advise)

    results = law_or_usage(lambda: tuple(found()))
    source = cases[0] if len(cases) == 1 else ""
    if form == "json":
        write(as_json(check_document(results)), output, source=source)
    else:
        write("".join(f"{line}\n" for one in results for line in _lines(one)), output, source=source)
    if not all(one.valid for one in results):
        sys.exit(1)


def _lines(one: Checked) -> Iterator[str]:
    # A name on a disk can hold what would move a cursor or color a terminal.
    name = "".join(letter if letter.isprintable() else "?" for letter in one.file)
    yield f"{name}: valid case file" if one.valid else f"{name}: not a valid case file"
    yield from (f"  {problem}" for problem in one.problems)
    yield from (f"  Warning: {warned.text} ({', '.join(warned.paths)})" for warned in one.warnings)
    yield from (f"  Look at {doubt}" for doubt in one.doubts)
    for advised in one.advice:
        under = f"; such as {', '.join(advised.rests_on)}" if advised.rests_on else ""
        yield f"  Advice: {advised.text} ({', '.join(advised.paths)}{under})"
