"""``tvisa waivers``: what a request to waive each ground would have to show."""

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
    law_or_usage,
    load,
    print_out,
    write,
)
from tvisa.cli.report import TEMPLATE, chosen, ending_option, written

_FORMATS = ("text", "json", "html", "docx")


@click.command()
@CASE
@AS_OF
@TEMPLATE
@LANG
@ending_option(*_FORMATS)
@OUTPUT
@NO_COLOR
def waivers(
    case: str,
    as_of: str | None,
    template: Path | None,
    lang: str,
    form: str | None,
    output: Path | None,
    no_color: bool,
) -> None:
    """Go through each ground that needs a waiver, test by test.

    Which waiver, what it must show, the facts for nexus that are recorded and
    missing, what is weighed, the same act at the bar, the questions of forms,
    what becomes of it at adjustment, and what no waiver answers. In Word a
    skeleton that counsel fills. It writes no request.

    \b
    tvisa waivers case.yaml
    tvisa waivers case.yaml -o waivers.docx

    Outside a privileged setting it tells nothing of any ground.
    """
    from tvisa.screening.screening import screen

    form = chosen(form, output, template, _FORMATS)
    day, catalog = day_of(as_of), catalog_of(lang)
    screening = law_or_usage(lambda: screen(load(case), day, lang=lang))
    found = screening.waivers
    if form == "json" and found:
        write(as_json(found.to_dict()), output, source=case)
        return
    from tvisa.report.waivers import print_waivers, waivers_document

    if form == "text":
        print_out(lambda out: print_waivers(screening, out, catalog), output, color=not no_color, source=case)
        return
    write(written(waivers_document(screening), form, template), output, source=case)
