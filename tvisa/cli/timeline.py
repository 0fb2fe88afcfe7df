"""``tvisa timeline``: every dated thing of a case in its order, with the age of each person then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tvisa.cli.inout import (
    AS_OF,
    CASE,
    LANG,
    NO_COLOR,
    OUTPUT,
    REDACT,
    SHARE,
    as_json,
    catalog_of,
    day_of,
    format_option,
    law_or_usage,
    load,
    print_out,
    shared_with,
    write,
)


@click.command()
@CASE
@AS_OF
@REDACT
@SHARE
@LANG
@format_option("text", "json", "markdown", "svg", "html")
@OUTPUT
@NO_COLOR
def timeline(
    case: str,
    as_of: str | None,
    redact: bool,
    share: str | None,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Print every dated thing in order, with the age of each person then.

    \b
    tvisa timeline case.yaml
    tvisa timeline case.yaml --format html -o timeline.html
    tvisa timeline case.yaml --redact --format svg -o timeline.svg
    tvisa timeline case.yaml --share interpreter --format html -o dates.html

    What the dates do not put in order is said to be so. Days that the law
    reckons are marked, with the dates that they come from. Outside a
    privileged setting nothing is told that such a setting keeps back.
    """
    from tvisa.screening.screening import screen

    day, catalog = day_of(as_of), catalog_of(lang)
    found = law_or_usage(lambda: screen(shared_with(load(case), share), day, lang=lang))
    if form == "json":
        from tvisa.screening.days.chronology import chronology

        write(as_json(chronology(found.case, day, catalog, redact=redact).to_dict()), output, source=case)
    elif form == "markdown":
        from tvisa.report.formats import as_markdown
        from tvisa.report.timeline import timeline_document

        write(as_markdown(timeline_document(found, redact=redact)), output, source=case)
    elif form in ("svg", "html"):
        from tvisa.report.timeline_picture import as_html, as_svg

        write((as_svg if form == "svg" else as_html)(found, redact=redact), output, source=case)
    else:
        from tvisa.report.timeline import print_timeline

        def show(out: Any) -> None:
            print_timeline(found, out, catalog, redact=redact)

        print_out(show, output, color=not no_color, source=case)
