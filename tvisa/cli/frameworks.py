"""``tvisa frameworks``: the same facts under every definition, and the plan with its two sides."""

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
@click.option("--plan", "planned", is_flag=True, help="Add the plan: what each side needs, and what may be declined.")
@format_option("text", "json")
@LANG
@OUTPUT
@NO_COLOR
def frameworks(
    case: str, as_of: str | None, planned: bool, form: str, lang: str, output: Path | None, no_color: bool
) -> None:
    """Set the same facts beside every definition of trafficking.

    Which definition is met, which is not, and by which part they differ: 22
    USC 7102(11), which alone decides, the crime of 18 USC 1591, and treaties.

    \b
    tvisa frameworks case.yaml
    tvisa frameworks case.yaml --plan
    """
    from tvisa.screening.frameworks import frameworks as run
    from tvisa.screening.frameworks.hybrid import plan

    catalog, day = catalog_of(lang), day_of(as_of)
    loaded = load(case)
    result = law_or_usage(lambda: run(loaded, day, lang=lang)).as_dict()
    if planned:
        result["plan"] = plan(loaded, day, lang=lang).as_dict()
    if form == "json":
        write(as_json(result), output, source=case)
        return
    from tvisa.report.frameworks import print_frameworks, print_plan
    from tvisa.report.page import print_head

    def show(out: Any) -> None:
        print_head(result, out, catalog)
        out.print()
        print_frameworks(result, out, catalog)
        if planned:
            print_plan(result["plan"], out, catalog)
        out.print(result["disclaimer"], style="dim")

    print_out(show, output, color=not no_color, source=case)
