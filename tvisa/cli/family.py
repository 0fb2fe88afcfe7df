"""``tvisa family``: who can follow, in which class, and the days that keep them in reach."""

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
@click.option("--tree", is_flag=True, help="Print every finding of each relative, down to the facts.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def family(case: str, as_of: str | None, tree: bool, lang: str, form: str, output: Path | None, no_color: bool) -> None:
    """Say which relatives can follow, and by which day to file.

    For each relative the class (T-2 to T-6), the test it rests on and what is
    missing. The days, with all others and as a calendar: tvisa deadlines.
    """
    from tvisa.screening.relatives.family import family as run

    day, catalog = day_of(as_of), catalog_of(lang)
    loaded = load(case)
    result = law_or_usage(lambda: run(loaded, day, lang=lang)).as_dict()
    if form == "json":
        write(as_json(result), output, source=case)
    else:
        from tvisa.report.family import print_family
        from tvisa.report.points import FAMILY, print_about
        from tvisa.screening.remarks.points import points_of

        def show(out: Any) -> None:
            print_family(result, out, tree=tree, catalog=catalog)
            if result["members"]:
                print_about(points_of(loaded, day, lang=lang), "family", catalog.plain(FAMILY), out, catalog)

        print_out(show, output, color=not no_color, source=case)
