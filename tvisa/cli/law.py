"""The commands that print the model: the law, the catalogue of findings, the dictionary of facts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvisa import __version__
from tvisa.cli.inout import (
    LANG,
    NO_COLOR,
    OUTPUT,
    as_json,
    catalog_of,
    day_of,
    format_option,
    in_line,
    law_or_usage,
    print_out,
    write,
)

if TYPE_CHECKING:
    import datetime

    from tvisa.law.book import NumbersData, RulesData
    from tvisa.law.review import ReviewData
    from tvisa.law.t.changes import Change
    from tvisa.screening.data_documents import FindingsData
    from tvisa.words.catalog import Catalog


@click.command()
@click.argument("provision", required=False)
@click.option(
    "--as-of", metavar="DATE", help="Only the law of this date of decision, YYYY-MM-DD. [default: all modeled]"
)
@click.option("--texts", is_flag=True, help="The table of texts that results say by number, as JSON; with --as-of.")
@click.option(
    "--review", is_flag=True, help="What a lawyer has to read again, the oldest first; as of today, or of DATE."
)
@click.option("--changes", "only_changes", is_flag=True, help="Only what changed, from each set of rules to the next.")
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def law(
    provision: str | None,
    as_of: str | None,
    texts: bool,
    review: bool,
    only_changes: bool,
    lang: str,
    form: str,
    output: Path | None,
    no_color: bool,
) -> None:
    """Print the model of the law, or find a provision in it.

    \b
    tvisa law
    tvisa law "8 CFR 214.207(b)"
    tvisa law "22 USC 7102(8)"
    tvisa law --as-of 2020-01-01 --format json
    tvisa law --as-of 2026-11-24 --texts
    tvisa law --changes
    tvisa law --changes family
    tvisa law --review
    """
    from tvisa.kernel.provision import CHECKED_ON
    from tvisa.law.book import entries, search
    from tvisa.law.changes import CHANGES
    from tvisa.law.numbers import earlier, named, slips
    from tvisa.law.t import T

    if texts:
        from tvisa.screening.document import law_of

        write(in_line(law_or_usage(lambda: law_of(day_of(as_of), lang=lang)).to_dict()), output)
        return
    catalog = catalog_of(lang)
    if review:
        _review(day_of(as_of), catalog, form, output, no_color)
        return
    laws = T.rule_sets if as_of is None else (law_or_usage(lambda: T.on(day_of(as_of))),)
    found = entries(laws)
    rows = [row for row in CHANGES if as_of is None or row.since in laws[0].window]
    numbers: NumbersData = {}
    if provision:
        found = search(found, provision)
        rows = [row for row in rows if _touches(row, provision)]
        numbers = {
            "numbers": [number.as_dict(catalog) for number in named(provision)],
            "earlier_numbers": [number.as_dict(catalog) for number in earlier(provision)],
            "slips": [slip.as_dict(catalog) for slip in slips(provision)],
        }
        if not (found or rows or any(numbers.values())):
            raise click.ClickException(
                'no rule in the model cites that, or has that name; try "8 CFR 214.207" or "INA 101(a)(15)(T)"'
            )
    changes = [row.as_dict(catalog) for row in rows]
    if form == "json":
        from tvisa.screening.document import FULL_VERSION

        listed: RulesData = {
            "kind": "tvisa.rules",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "checked_on": CHECKED_ON.isoformat(),
            "rule_sets": [
                {
                    "id": r.id,
                    "title": catalog.plain(r.title),
                    "from": str(r.window.start) if r.window.start else None,
                    "until": str(r.window.end) if r.window.end else None,
                    "note": catalog.plain(r.note),
                }
                for r in laws
            ],
            "rules": [] if only_changes else [e.as_dict(catalog) for e in found],
            "changes": changes,
            **numbers,
            "disclaimer": catalog.plain(T.disclaimer),
        }
        write(as_json(listed), output)
        return
    from tvisa.report.compare import print_changes
    from tvisa.report.lawbook import print_entries, print_numbers, print_tree

    def show(out: Any) -> None:
        head = catalog.say("tvisa {version}. Law as of {day}.", version=__version__, day=CHECKED_ON)
        out.print(f"{head}\n", style="dim")
        if provision:
            print_numbers(numbers, out, catalog)
        if not only_changes:
            (print_entries if provision else print_tree)(found, out, catalog)
        if only_changes or provision:
            print_changes(changes, out, catalog)
        out.print(catalog.plain(T.disclaimer), style="dim")

    print_out(show, output, color=not no_color)


def _review(day: datetime.date, catalog: Catalog, form: str, output: Path | None, no_color: bool) -> None:
    """Print what has to be read again."""
    from tvisa.law.review import to_read

    found = to_read(day)
    if form == "json":
        from tvisa.screening.document import FULL_VERSION

        told: ReviewData = {
            "kind": "tvisa.review",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "as_of": str(day),
            "to_read": [one.as_dict(catalog) for one in found],
        }
        write(as_json(told), output)
        return
    from tvisa.report.lawbook import print_review

    print_out(lambda out: print_review(found, day, out, catalog), output, color=not no_color)


def _touches(row: Change, provision: str) -> bool:
    """Say whether a changed rule has that name, is of that matter, or stands or stood there."""
    from tvisa.law.pinpoint import lies_in

    cited = [c for law in (row.was, row.now) if law for c in law.citations]
    return provision in (row.topic, row.matter) or any(lies_in(c, provision) for c in cited)


@click.command()
@click.argument("code", required=False)
@LANG
@format_option("text", "json")
@OUTPUT
@NO_COLOR
def explain(code: str | None, lang: str, form: str, output: Path | None, no_color: bool) -> None:
    """Print a finding's entry in the catalogue, or list the findings.

    \b
    tvisa explain
    tvisa explain COERCED_RECRUITMENT
    """
    from tvisa.law.conduct.catalog import BY_CODE
    from tvisa.law.t import T
    from tvisa.report.exposure import entry_as_dict, print_entry, print_list

    if code and code.upper() not in BY_CODE:
        raise click.ClickException("there is no finding of that code; tvisa explain lists them")
    catalog = catalog_of(lang)
    entries = [BY_CODE[code.upper()]] if code else list(BY_CODE.values())
    if form == "json":
        from tvisa.screening.document import FULL_VERSION

        told: FindingsData = {
            "kind": "tvisa.findings",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "findings": [entry_as_dict(e, catalog) for e in entries],
            "disclaimer": catalog.plain(T.disclaimer),
        }
        write(as_json(told), output)
        return

    def show(out: Any) -> None:
        if code:
            print_entry(entries[0], out, catalog)
        else:
            print_list(entries, out, catalog)
        out.print(f"\n{catalog.plain(T.disclaimer)}", style="dim")

    print_out(show, output, color=not no_color)


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
