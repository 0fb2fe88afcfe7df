"""``tvisa convert``: a case from and to the formats of other software."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from tvisa.cli.inout import OUTPUT, SHARE, read_bytes, shared_with, write

_FROM: Final = ("yaml", "json", "flat", "htcds", "anx", "legalserver")
_TO: Final = ("yaml", "json", "flat", "htcds", "anx")
"""The names of `tvisa.files.adapters.FORMATS`, so that ``tvisa --help`` need not load them; a test holds them together."""


@click.command()
@click.argument("source", metavar="INPUT")
@click.option("--from", "old", type=click.Choice(_FROM), required=True, help="What INPUT is.")
@click.option("--to", "new", type=click.Choice(_TO), required=True, help="What to write.")
@click.option("--row", type=click.IntRange(1), help="Which row, where a table holds several cases.")
@click.option("--privileged", is_flag=True, help="Carry what belongs in private, into a privileged file.")
@SHARE
@OUTPUT
def convert(
    source: str, old: str, new: str, row: int | None, privileged: bool, share: str | None, output: Path | None
) -> None:
    """Convert a case between formats (- reads standard input).

    \b
    tvisa convert export.csv --from htcds --to yaml -o case.yaml
    tvisa convert case.yaml --from yaml --to flat -o row.csv
    tvisa convert matter.json --from legalserver --to yaml --privileged
    tvisa convert case.yaml --from yaml --to yaml --share shelter -o shelter.yaml

    The result goes to stdout, or to a file; what could not be carried over is
    listed on stderr, by place and never by value, and so is what a file of
    version 1 says that could be meant in more than one way. A blank is not
    asked, never "no". What is written is of version 2.

    Nothing makes a file privileged but "setting: privileged" in it. Out of
    another file nothing that belongs in private is carried without
    --privileged: acts, charges, grounds, orders of removal, the manner of
    entry, what was said in confidence.

    With --share the file stands by itself and holds what that reader needs and
    no more; its note says that some parts are for counsel, whatever they are.
    """
    from tvisa.errors import CaseFileError
    from tvisa.files.adapters import FORMATS
    from tvisa.files.adapters.result import CONDUCT, PRIVATE, may_carry_conduct

    if share and privileged:
        raise click.UsageError("--privileged carries everything, and --share does not")
    if row is not None and not FORMATS[old].rows:
        raise click.UsageError("--row goes with a table: --from flat or --from htcds")
    try:
        converted = FORMATS[old].read(read_bytes(source), privileged=privileged, row=row)
    except CaseFileError as error:
        raise click.ClickException(f"not a valid file of that format\n{error}") from None
    case = shared_with(converted.case, share)
    open_file = not share and not may_carry_conduct(case, privileged=privileged)
    if open_file:
        from tvisa.screening.sharing.confidences import as_told

        case = as_told(case)
    written = FORMATS[new].write(case, privileged=privileged)
    write(written.text, output, source=source)
    for doubt in converted.doubts:
        click.echo(f"Look at: {doubt}", err=True)
    for dropped in dict.fromkeys((*converted.dropped, *written.dropped, *((CONDUCT, PRIVATE) if open_file else ()))):
        click.echo(f"Not carried over: {dropped.path}: {dropped.why}", err=True)
