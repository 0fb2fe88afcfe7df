"""``tvisa convert``: a case from and to the formats of other software."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from tvisa.cli.inout import OUTPUT, read_bytes, write

_FROM: Final = ("yaml", "json", "flat", "htcds", "anx", "legalserver")
_TO: Final = ("yaml", "json", "flat", "htcds", "anx")
"""The names of `tvisa.files.adapters.FORMATS`, so that ``tvisa --help`` need not load them; a test holds them together."""


@click.command()
@click.argument("source", metavar="INPUT")
@click.option("--from", "old", type=click.Choice(_FROM), required=True, help="What INPUT is.")
@click.option("--to", "new", type=click.Choice(_TO), required=True, help="What to write.")
@click.option("--row", type=click.IntRange(1), help="Which row, where a table holds several cases.")
@click.option("--privileged", is_flag=True, help="Carry what the client did, and charges, into a privileged file.")
@OUTPUT
def convert(source: str, old: str, new: str, row: int | None, privileged: bool, output: Path | None) -> None:
    """Convert a case between formats (- reads standard input).

    \b
    tvisa convert export.csv --from htcds --to yaml -o case.yaml
    tvisa convert case.yaml --from yaml --to flat -o row.csv
    tvisa convert matter.json --from legalserver --to yaml --privileged

    The result goes to stdout, or to a file; what could not be carried over is
    listed on stderr, by place and never by value, and so is what a file of
    version 1 says that could be meant in more than one way. A blank is not
    asked, never "no". What is written is of version 2. Nothing makes a file privileged but "setting: privileged" in it.
    """
    from tvisa.errors import CaseFileError
    from tvisa.files.adapters import FORMATS

    if row is not None and not FORMATS[old].rows:
        raise click.UsageError("--row goes with a table: --from flat or --from htcds")
    try:
        converted = FORMATS[old].read(read_bytes(source), privileged=privileged, row=row)
    except CaseFileError as error:
        raise click.ClickException(f"not a valid file of that format\n{error}") from None
    written = FORMATS[new].write(converted.case, privileged=privileged)
    write(written.text, output, source=source)
    for doubt in converted.doubts:
        click.echo(f"Look at: {doubt}", err=True)
    for dropped in dict.fromkeys((*converted.dropped, *written.dropped)):
        click.echo(f"Not carried over: {dropped.path}: {dropped.why}", err=True)
