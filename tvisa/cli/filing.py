"""The command that prints everything to check before filing, and the option for policy entries of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from tvisa.law.common.policy import Policy


POLICY = click.option(
    "--policy",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Policy entries of your own, in YAML: added to those that come with tvisa, or in their place by id.",
)


def policy_of(path: str | None) -> Policy | None:
    """Read the policy entries, or say what is wrong with the file and stop."""
    from tvisa.errors import PolicyFileError
    from tvisa.law.common.policy import load_policy

    try:
        return load_policy(path) if path else None
    except PolicyFileError as error:
        raise click.ClickException(f"not a valid policy file\n{error}") from None


@click.command()
@CASE
@AS_OF
@POLICY
@click.option("--rules", is_flag=True, help="Print every rule of law behind every line.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def filing(
    case: str,
    as_of: str | None,
    policy: str | None,
    rules: bool,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Print what to check before filing, and other relief to look at.

    \b
    tvisa filing case.yaml
    tvisa filing case.yaml --as-of 2023-06-01
    tvisa filing case.yaml --policy our-policy.yaml --format json

    Each line with the facts that triggered it, the law, the policy in force on
    that day with its source, and what to do. Nothing is predicted.
    """
    from tvisa.screening.screening import screen

    day, catalog = day_of(as_of), catalog_of(lang)
    entries = policy_of(policy)
    found = law_or_usage(lambda: screen(load(case), day, lang=lang, policy=entries))
    if form == "json":
        write(in_line(found.to_dict("filing", texts=True)), output, source=case)
        return
    from tvisa.report.filing import print_filing

    def show(out: Any) -> None:
        print_filing(found, out, catalog, rules=rules)
        out.print(found.disclaimer, style="dim")

    print_out(show, output, color=not no_color, source=case)
