"""``python -m tests.golden``: write the manifest, or check the outputs against it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click

from tests.golden import manifest
from tests.golden.outputs import Line, plan


def sampled(lines: Sequence[Line], step: int) -> list[Line]:
    """Return every Nth line of each output, each output beginning at another, so that none is left out."""
    by_output: dict[str, list[Line]] = {}
    for line in lines:
        by_output.setdefault(line.output, []).append(line)
    taken = {line for n, some in enumerate(by_output.values()) for line in some[n % min(step, len(some)) :: step]}
    return [line for line in lines if line in taken]


@click.command()
@click.option(
    "--write/--check", default=False, help="Write the manifest, or check the outputs against it (the default)."
)
@click.option("--only", multiple=True, metavar="OUTPUT", help="Only this output; can be given again.")
@click.option("--sample", type=click.IntRange(1), default=1, metavar="N", help="Only every Nth line of each output.")
@click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True, help="How many processes."
)
@click.option(
    "--dump", type=click.Path(file_okay=False, path_type=Path), help="Write the outputs themselves to this folder."
)
def main(write: bool, only: tuple[str, ...], sample: int, jobs: int, dump: Path | None) -> None:
    """Hold what the library gives out to what it gave out before."""
    whole = plan()
    names = {line.output for line in whole}
    if unknown := [name for name in only if name not in names]:
        message = f"{', '.join(unknown)}: none of {', '.join(sorted(names))}"
        raise click.BadParameter(message, param_hint="--only")
    chosen = sampled([line for line in whole if not only or line.output in only], sample)
    begun = time.perf_counter()
    now = manifest.hashed(chosen, jobs=jobs, dump=dump)
    click.echo(f"{len(now)} outputs in {time.perf_counter() - begun:.0f} s", err=True)
    part = bool(only) or sample > 1
    before = manifest.read() if manifest.MANIFEST.exists() else {}
    if write:
        manifest.write({**before, **now} if part else now)
        return
    # A part of the plan says nothing of the lines that were not chosen; those that the plan no longer has are missing.
    skipped = set(whole) - set(chosen) if part else set()
    expected = {line: digest for line, digest in before.items() if line not in skipped}
    if only:
        expected = {line: digest for line, digest in expected.items() if line.output in only}
    found = list(manifest.differences(expected, now))
    for difference in found:
        click.echo(difference)
    if found:
        click.echo(f"{len(found)} outputs are not as they were", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
