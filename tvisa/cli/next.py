"""``tvisa next``: what to ask next."""

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

FOR = click.option(
    "--for",
    "whom",
    type=click.Choice(["client", "counsel"]),
    default="client",
    help="Whose questions: the client's, or the standards that counsel answers.",
)


@click.command("next")
@CASE
@AS_OF
@FOR
@click.option("--minutes", type=click.IntRange(min=1), help="Say what a sitting of so long has time for.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def next_(
    case: str,
    as_of: str | None,
    whom: str,
    minutes: int | None,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Say what to ask next, why, and what an answer would do.

    Only what can still change an element, a ground, the bar or a finding, and
    never what is known, declined or settled another way. Outside a privileged
    setting nothing is asked about a client's own acts. --for counsel lists the
    standards that are open, each with what is recorded for and against.

    \b
    tvisa next case.yaml
    tvisa next case.yaml --for counsel
    tvisa next case.yaml --format json
    """
    from tvisa.report.page import print_head

    day, loaded, catalog = day_of(as_of), load(case), catalog_of(lang)
    from tvisa.interview import for_counsel, next_questions
    from tvisa.interview.counsel import counsel_document
    from tvisa.report.points import print_first_questions
    from tvisa.report.questions import print_outlook, print_plan, print_weighed
    from tvisa.screening.remarks.points import points_of

    if whom == "counsel":
        weighed = counsel_document(law_or_usage(lambda: for_counsel(loaded, day, lang=lang)), day, catalog)
        if form == "json":
            write(as_json(weighed), output, source=case)
        else:
            standards = weighed["standards"]
            print_out(lambda out: print_weighed(standards, out, catalog), output, color=not no_color, source=case)
        return
    result = law_or_usage(lambda: next_questions(loaded, day, lang=lang))
    plan = result.as_dict()
    if form == "json":
        write(as_json(plan), output, source=case)
        return

    def show(out: Any) -> None:
        print_head(plan, out, catalog)
        out.print()
        print_first_questions(points_of(loaded, day, lang=lang), out, catalog)
        print_plan(plan, out, catalog)
        if minutes:
            print_outlook(*result.within(minutes), out, catalog)
        out.print(plan["disclaimer"], style="dim")

    print_out(show, output, color=not no_color, source=case)
