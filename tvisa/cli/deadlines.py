"""``tvisa deadlines``: every day that can be lost, what must not be done before something else, and the next step."""

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
def deadlines(
    case: str, as_of: str | None, full_text: bool, lang: str, form: str, output: Path | None, no_color: bool
) -> None:
    """Say by which days what must be done, and what must not be done first.

    \b
    tvisa deadlines case.yaml
    tvisa deadlines case.yaml --format ical -o reminders.ics

    Hearings, appeals, birthdays, ends of stays and of status, each with the
    last working day to rely on; stop signs; the next step where the case
    stands. A calendar names nobody and nothing: whoever sees the telephone
    reads "Reminder D1"; the text output says what D1 is.
    """
    from tvisa.law.t import T
    from tvisa.screening.screening import screen as run

    day, catalog = day_of(as_of), catalog_of(lang)
    result = law_or_usage(lambda: run(load(case), day, lang=lang))
    urgent = result.urgent
    assert urgent is not None  # noqa: S101 - T has them
    disclaimer = catalog.plain(T.disclaimer)
    if form == "json":
        from tvisa.screening.document import deadlines_document

        write(as_json(deadlines_document(result)), output, source=case)
    elif form == "ical":
        from tvisa.report.calendar import calendar

        seed = [f"{p.key} {' '.join(str(v) for v in p.date_of_birth.values)}" for p in result.case.people]
        write(calendar(urgent.days, day, seed, full=full_text, catalog=catalog), output, source=case)
    else:
        from tvisa.report.page import print_head
        from tvisa.report.points import NO_DAY, REMOVAL, print_about
        from tvisa.report.urgent import print_deadlines

        def show(out: Any) -> None:
            print_head(result, out, catalog)
            print_deadlines(urgent, out, catalog)
            out.print()
            print_about(result.points, "removal", catalog.plain(REMOVAL), out, catalog)
            print_about(result.points, "no_day", catalog.plain(NO_DAY), out, catalog)
            out.print(disclaimer, style="dim")

        print_out(show, output, color=not no_color, source=case)
