"""``tvisa facts``: the dictionary of every fact of a case file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from tvisa.cli.inout import LANG, NO_COLOR, OUTPUT, as_json, format_option, print_out, write


@click.command()
@click.argument("path", required=False, default="")
@LANG
@format_option("text", "json", "markdown")
@OUTPUT
@NO_COLOR
def facts(path: str, lang: str, form: str, output: Path | None, no_color: bool) -> None:
    """Print what each fact of a case file is, who can answer it and what reads it.

    PATH is a fact or a branch; of one fact everything is printed. A fact is
    read by a rule, a factor is weighed, a standard is for counsel or a tribunal
    to judge, and the rest never moves an outcome.

    \b
    tvisa facts incidents[].means
    tvisa facts hardship.extreme
    tvisa facts --format markdown -o facts.md
    """
    from tvisa.errors import UnknownName
    from tvisa.screening.dictionary import dictionary

    try:
        found = dictionary(path, lang=lang)
    except UnknownName:
        raise click.ClickException(
            "a case file has no such fact or branch; tvisa facts lists them all, such as incidents[].means.force"
        ) from None
    if form == "json":
        write(as_json(found.to_dict()), output)
        return
    from tvisa.report.facts import as_markdown, print_facts

    if form == "markdown":
        write(as_markdown(found), output)
        return

    def show(out: Any) -> None:
        print_facts(found, out)

    print_out(show, output, color=not no_color)
