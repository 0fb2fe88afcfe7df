"""The command that puts the law of two days beside each other."""

from __future__ import annotations

from pathlib import Path

import click

from tvisa.cli.inout import (
    CASE,
    LANG,
    NO_COLOR,
    OUTPUT,
    as_json,
    catalog_of,
    day_of,
    format_option,
    law_or_usage,
    load,
    print_out,
    write,
)


@click.command()
@CASE
@click.option(
    "--as-of",
    multiple=True,
    metavar="DATE",
    required=True,
    help="Date of decision, YYYY-MM-DD; give it twice: from which day to which. [default for the second: today]",
)
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def compare(case: str, as_of: tuple[str, ...], lang: str, form: str, output: Path | None, no_color: bool) -> None:
    """Say what changes for a case between the law of two days, and why.

    \b
    tvisa compare case.yaml --as-of 2024-08-27 --as-of 2024-08-28
    tvisa compare case.yaml --as-of 2016-07-14
    """
    if len(as_of) > 2:
        raise click.UsageError("--as-of is given once or twice")
    first, second = day_of(as_of[0]), day_of(as_of[1] if len(as_of) == 2 else None)
    catalog = catalog_of(lang)
    from tvisa.screening.compare.compare import compare as run

    result = law_or_usage(lambda: run(load(case), first, second, lang=lang)).as_dict()
    if form == "json":
        write(as_json(result), output, source=case)
        return
    from tvisa.report.compare import print_comparison

    print_out(lambda out: print_comparison(result, out, catalog=catalog), output, color=not no_color, source=case)
