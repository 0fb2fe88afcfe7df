"""``tvisa packet``: what goes into the filing, what is missing, who gets it and what asking would endanger."""

from __future__ import annotations

from pathlib import Path

import click

from tvisa.cli.filing import POLICY, policy_of
from tvisa.cli.inout import (
    AS_OF,
    CASE,
    LANG,
    NO_COLOR,
    OUTPUT,
    as_json,
    catalog_of,
    day_of,
    law_or_usage,
    load,
    print_out,
    write,
)
from tvisa.cli.report import TEMPLATE, chosen, ending_option, written

_FORMATS = ("text", "json", "html", "docx")


@click.command()
@CASE
@AS_OF
@POLICY
@click.option("--index", is_flag=True, help="In HTML and Word: the index of exhibits alone, without what is held back.")
@TEMPLATE
@LANG
@ending_option(*_FORMATS)
@OUTPUT
@NO_COLOR
def packet(
    case: str,
    as_of: str | None,
    policy: str | None,
    index: bool,
    template: Path | None,
    lang: str,
    form: str | None,
    output: Path | None,
    no_color: bool,
) -> None:
    """List what goes into the filing, in order, and what is missing.

    The pieces for this client and these relatives, the exhibits by element
    with their numbers, the records to get (from whom, for which event, who
    orders them, what asking would endanger), how it is marked, and the last
    check on the filing day. It fills in no form.

    \b
    tvisa packet case.yaml
    tvisa packet case.yaml -o packet.docx
    tvisa packet case.yaml --index -o exhibits.html
    """
    from tvisa.screening.screening import screen

    form = chosen(form, output, template, _FORMATS)
    if index and form not in ("html", "docx"):
        raise click.UsageError("--index goes with --format html or docx")
    day, catalog, entries = day_of(as_of), catalog_of(lang), policy_of(policy)
    screening = law_or_usage(lambda: screen(load(case), day, lang=lang, policy=entries))
    found = screening.packet
    if form == "json" and found:
        write(as_json(found.to_dict()), output, source=case)
        return
    from tvisa.report.packet import index_document, packet_document, print_packet

    if form == "text":
        print_out(lambda out: print_packet(screening, out, catalog), output, color=not no_color, source=case)
        return
    made = index_document(screening) if index else packet_document(screening)
    write(written(made, form, template), output, source=case)
