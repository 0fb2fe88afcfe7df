"""``tvisa evidence``: the checklist of one case."""

from __future__ import annotations

from pathlib import Path

import click

from tvisa.cli.inout import (
    AS_OF,
    CASE,
    LANG,
    NO_COLOR,
    OUTPUT,
    catalog_of,
    day_of,
    format_option,
    in_line,
    law_or_usage,
    load,
    print_out,
    write,
)


@click.command()
@CASE
@AS_OF
@click.option("--all", "whole", is_flag=True, help="Every kind that could be asked for, not only the first few.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def evidence(
    case: str, as_of: str | None, whole: bool, lang: str, form: str, output: Path | None, no_color: bool
) -> None:
    """List the evidence: in the file, to ask for next, and what can replace it.

    Element by element, each kind with its provision. One thing is required, the
    signed personal statement; a law enforcement declaration is optional.

    \b
    tvisa evidence case.yaml
    tvisa evidence case.yaml --all
    """
    from tvisa.screening.screening import screen

    day, catalog = day_of(as_of), catalog_of(lang)
    found = law_or_usage(lambda: screen(load(case), day, lang=lang))
    if form == "json":
        write(in_line(found.to_dict("evidence", texts=True)), output, source=case)
        return
    from tvisa.report.evidence import print_evidence

    print_out(lambda out: print_evidence(found, out, catalog, whole=whole), output, color=not no_color, source=case)
