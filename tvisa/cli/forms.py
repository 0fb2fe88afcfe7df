"""``tvisa forms``: what each form of a filing asks, and what the record has beside each question."""

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
@click.option("--form", "wanted", metavar="FORM", default="", help="One form by its name: i-914, for example.")
@click.option("--part", metavar="PART", default="", help="In text, one part of each form alone.")
@click.option(
    "--questions",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    multiple=True,
    help="An edition of a form of your own, in YAML, in the place of the one that comes with tvisa; more than once if need be.",
)
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def forms(
    case: str,
    as_of: str | None,
    wanted: str,
    part: str,
    questions: tuple[str, ...],
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Say what each form asks, and what is recorded beside each question.

    Of each question its subject, the facts that bear on it with where they
    stand and who says so, the law, what is not known, where accounts differ,
    and who sees it first. It answers none of them.

    \b
    tvisa forms case.yaml --form i-914 --part 4
    tvisa forms case.yaml --form i-192 --format json

    Outside a privileged setting a question about the person's own acts shows
    its subject alone. tvisa policy form writes a form's questions as a file.
    """
    from tvisa.errors import PolicyFileError
    from tvisa.law.t.filing.questions import load_edition
    from tvisa.screening.filing.forms import forms as found_in
    from tvisa.screening.screening import screen

    day, catalog = day_of(as_of), catalog_of(lang)
    try:
        own = [load_edition(path) for path in questions]
    except PolicyFileError as error:
        raise click.ClickException(f"not a valid file of form questions\n{error}") from None
    screening = law_or_usage(lambda: screen(load(case), day, lang=lang))
    found = found_in(screening.picture, own)
    known = [each.form for each in found.forms]
    if wanted and wanted not in known:
        raise click.UsageError(f"--form expects one of {', '.join(known)}")
    result = found.only(wanted) if wanted else found
    if form == "json":
        write(as_json(result.to_dict()), output, source=case)
        return
    from tvisa.report.forms import print_forms
    from tvisa.report.page import print_head

    def show(out: Any) -> None:
        print_head(screening, out, catalog)
        print_forms(result, out, catalog=catalog, part=part)
        out.print()
        out.print(result.disclaimer, style="dim")

    print_out(show, output, color=not no_color, source=case)
