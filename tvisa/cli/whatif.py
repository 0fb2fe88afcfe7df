"""``tvisa whatif``: what would change the result, and the result under assumptions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    in_line,
    law_or_usage,
    load,
    print_out,
    read_bytes,
    write,
)

if TYPE_CHECKING:
    from tvisa.words.catalog import Catalog


@click.command()
@CASE
@AS_OF
@click.option("--size", type=click.IntRange(1, 6), default=3, show_default=True, help="How many facts a set may hold.")
@click.option("--assume", metavar="FILE", help="Screen under the facts of this file (- reads standard input) instead.")
@click.option("--all", "whole", is_flag=True, help="Every set, not only the first few.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def whatif(
    case: str,
    as_of: str | None,
    size: int,
    assume: str | None,
    whole: bool,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Say which facts would change the result, and what it holds by.

    For each element the smallest sets of facts that decide it either way, what
    is unknown apart from what would contradict the record.

    \b
    tvisa whatif case.yaml
    tvisa whatif case.yaml --assume - < facts.yaml

    A file of assumptions gives facts by path, as the screening prints them:
    "hardship.extreme: yes". Nothing is written into the case.
    """
    from tvisa.screening.screening import screen

    if case == assume == "-":
        raise click.UsageError("only one of the two can be read from standard input")
    day, catalog = day_of(as_of), catalog_of(lang)
    loaded = load(case)
    if assume is not None:
        assumed = _assumed(loaded, assume)
        before, after = (law_or_usage(lambda c=c: screen(c, day, lang=lang)) for c in (loaded, assumed))  # type: ignore[misc]
        if form == "json":
            from tvisa.screening.document import assumed_document

            write(in_line(assumed_document(before, after)), output, source=case)
            return
        from tvisa.report.whatif import print_assumed

        print_out(
            lambda out: _show(out, before, catalog, lambda: print_assumed(before, after, out, catalog)),
            output,
            color=not no_color,
            source=case,
        )
        return
    from tvisa.screening.compare.whatif import whatif as run

    found = law_or_usage(lambda: run(loaded, day, size=size, lang=lang)).as_dict()
    if form == "json":
        write(as_json(found), output, source=case)
        return
    from tvisa.report.whatif import print_whatif

    print_out(
        lambda out: _show(out, found, catalog, lambda: print_whatif(found, out, catalog, whole=whole)),
        output,
        color=not no_color,
        source=case,
    )


def _show(out: Any, result: Any, catalog: Catalog, body: Any) -> None:
    from tvisa.report.page import print_head

    print_head(result, out, catalog)
    out.print()
    body()
    disclaimer = result["disclaimer"] if isinstance(result, dict) else result.disclaimer
    out.print(disclaimer, style="dim")


def _assumed(case: Any, source: str) -> Any:
    """Return the case with the facts of a file put in, each at its path."""
    from tvisa.errors import CaseFileError
    from tvisa.files.assume import assume

    try:
        return assume(case, read_bytes(source))
    except CaseFileError as error:
        raise click.ClickException(f"not a valid file of assumptions\n{error}") from None
