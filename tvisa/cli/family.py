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
    catalog_of,
    day_of,
    document,
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
@click.option(
    "--full-text",
    is_flag=True,
    help="With ical: say in each event what to do, for a device that nobody else sees. Without it an event says only which "
    "day of the text it is.",
)
@LANG
@format_option("text", "json", "ical")
@OUTPUT
@NO_COLOR
def family(
    case: str, as_of: str | None, tree: bool, full_text: bool, lang: str, form: str, output: Path | None, no_color: bool
) -> None:
    """Say which relatives can follow, and by which day to file.

    \b
    tvisa family case.yaml
    tvisa family case.yaml --format ical -o reminders.ics

    For each relative the class (T-2 to T-6), the test it rests on and what is
    missing. A calendar names nobody and nothing: whoever sees the telephone
    reads "Reminder D1"; the text output says what D1 is.
    """
    from tvisa import __version__
    from tvisa.law.t import T
    from tvisa.screening.family import family as run

    day, catalog = day_of(as_of), catalog_of(lang)
    loaded = load(case)
    found = law_or_usage(lambda: run(loaded, day, lang=lang)).as_dict()
    head = {"tvisa_version": __version__}
    result = {**head, **found, "disclaimer": catalog.plain(T.disclaimer)}
    if form == "json":
        write(document("family", result), output, source=case)
    elif form == "ical":
        from tvisa.report.calendar import calendar

        seed = [f"{p.key} {' '.join(str(v) for v in p.date_of_birth.values)}" for p in loaded.people]
        write(calendar(result, seed, full=full_text, catalog=catalog), output, source=case)
    else:
        from tvisa.report.family import print_family

        def show(out: Any) -> None:
            print_family(result, out, tree=tree, catalog=catalog)

        print_out(show, output, color=not no_color, source=case)
