"""``tvisa adjust``: permanent residence, requirement by requirement and day by day."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from tvisa.cli.inout import (
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

_STATUS = {"met": 0, "not_met": 3, "unknown": 4, "contested": 5}


@click.command()
@CASE
@click.option(
    "--as-of",
    metavar="DATE",
    help="Date of decision and, until Form I-485 is filed, of filing, YYYY-MM-DD. [default: today]",
)
@click.option("--tree", is_flag=True, help="Print every finding, down to the facts, and the rules of procedure.")
@click.option("--exit-status", is_flag=True, help="Exit with 3 not met, 4 unknown, 5 contested.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def adjust(
    case: str,
    as_of: str | None,
    tree: bool,
    exit_status: bool,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Screen for permanent residence after T status was granted.

    From when and until when to file Form I-485, what 8 CFR 245.23 asks of the
    principal and of family members, and what to beware of. Discretion is
    USCIS's: its factors are listed and never weighed here. Grounds, character
    and discretion are screened in a privileged setting only.

    \b
    tvisa adjust case.yaml
    tvisa adjust case.yaml --as-of 2027-03-15 --tree
    """
    from tvisa.screening.residence.adjustment import adjust as run

    day, catalog = day_of(as_of), catalog_of(lang)
    found = law_or_usage(lambda: run(load(case), day, lang=lang))
    if form == "json":
        write(as_json(found.as_dict()), output, source=case)
    else:
        from tvisa.report.adjustment import print_adjustment

        def show(out: Any) -> None:
            print_adjustment(found, out, tree=tree, catalog=catalog)

        print_out(show, output, color=not no_color, source=case)
    if exit_status:
        sys.exit(_STATUS[found.outcome])
