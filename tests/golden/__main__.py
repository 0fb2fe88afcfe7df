"""``python -m tests.golden --dump FOLDER``: write what is given out, to compare two versions with diff."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import click

from tests.golden.outputs import ROOT, Line, dumped, plan

_TOGETHER: Final = 12
"""How many lines a process takes at a time: few, so that none is left working alone at the end."""


def sampled(lines: Sequence[Line], step: int) -> list[Line]:
    """Return every Nth line of each output, each output beginning at another, so that none is left out."""
    by_output: dict[str, list[Line]] = {}
    for line in lines:
        by_output.setdefault(line.output, []).append(line)
    taken = {line for n, some in enumerate(by_output.values()) for line in some[n % min(step, len(some)) :: step]}
    return [line for line in lines if line in taken]


@click.command()
@click.option(
    "--dump",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Write the outputs to this folder.",
)
@click.option("--only", multiple=True, metavar="OUTPUT", help="Only this output; can be given again.")
@click.option("--sample", type=click.IntRange(1), default=1, metavar="N", help="Only every Nth line of each output.")
@click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="How many processes."
)
def main(dump: Path, only: tuple[str, ...], sample: int, jobs: int) -> None:
    """Write what the library gives out, a file for each output of each case."""
    whole = plan()
    names = {line.output for line in whole}
    if unknown := [name for name in only if name not in names]:
        message = f"{', '.join(unknown)}: none of {', '.join(sorted(names))}"
        raise click.BadParameter(message, param_hint="--only")
    chosen = sampled([line for line in whole if not only or line.output in only], sample)
    begun = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(jobs, os.chdir, (ROOT,)) as pool:
        for _ in pool.imap_unordered(partial(dumped, folder=dump.resolve()), chosen, _TOGETHER):
            pass
    click.echo(f"{len(chosen)} outputs in {time.perf_counter() - begun:.0f} s", err=True)


if __name__ == "__main__":
    main()
