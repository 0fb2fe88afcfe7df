"""``tvisa decided``: decided cases beside one case."""

from __future__ import annotations

from pathlib import Path

import click

from tvisa.cli.inout import (
    AS_OF,
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
@AS_OF
@click.option("--standard", default="", help="One standard by its path, open or not: hardship.extreme, for example.")
@click.option("--all", "whole", is_flag=True, help="Every decision that shares a factor, not the first three a side.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def decided(
    case: str,
    as_of: str | None,
    standard: str,
    whole: bool,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Decided cases on each side of each standard that is open.

    What they share with the record, what sets them apart, and what was said to be
    missing. No forecast: nothing here moves a screening, and how many decisions
    stand on a side says nothing of anybody's chances. For counsel.

    \b
    tvisa decided case.yaml
    tvisa decided case.yaml --standard hardship.extreme --all
    """
    from tvisa.screening.document import decided_document
    from tvisa.screening.screening import screen

    day, catalog = day_of(as_of), catalog_of(lang)
    found = law_or_usage(lambda: screen(load(case), day, lang=lang))
    known = {name for each in found.decided.standards for name in (each.standard, each.path)}
    if standard and standard not in known:
        raise click.UsageError("no factor of a standard of that path is recorded in this case")
    if form == "json":
        write(as_json(decided_document(found, standard)), output, source=case)
        return
    from tvisa.report.decided import print_decided

    print_out(
        lambda out: print_decided(found.decided, out, catalog=catalog, standard=standard, whole=whole),
        output,
        color=not no_color,
        source=case,
    )
