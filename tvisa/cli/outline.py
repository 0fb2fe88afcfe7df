"""``tvisa outline``: the topics of the personal statement, and what the record has beside each."""

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
    REDACT,
    as_json,
    day_of,
    law_or_usage,
    load,
    print_out,
    write,
)
from tvisa.cli.report import TEMPLATE, chosen, ending_option, written

_FORMATS = ("text", "json", "markdown", "html", "docx", "pdf")


@click.command()
@CASE
@click.option("--counsel", is_flag=True, help="Counsel's part, apart from the outline; in a privileged setting only.")
@click.option("--codes", is_flag=True, help="Name the place of each fact and gap in the case file.")
@AS_OF
@REDACT
@LANG
@ending_option(*_FORMATS)
@TEMPLATE
@OUTPUT
@NO_COLOR
def outline(
    case: str,
    counsel: bool,
    codes: bool,
    as_of: str | None,
    redact: bool,
    lang: str,
    form: str | None,
    template: Path | None,
    output: Path | None,
    no_color: bool,
) -> None:
    """Outline the personal statement: topics, recorded facts, gaps.

    Topic by topic as the regulation of the day names them: what is recorded and
    who says so, what nobody has told, where accounts and earlier statements
    differ, and what has to be explained. It writes no sentence to sign, and
    tells nothing of the client's own acts. What waits for counsel is a document
    of its own, with --counsel.

    \b
    tvisa outline case.yaml
    tvisa outline case.yaml -o outline.docx
    tvisa outline case.yaml --counsel -o for-counsel.docx
    """
    from tvisa.screening.screening import screen

    form = chosen(form, output, template, _FORMATS)
    day = day_of(as_of)
    found = law_or_usage(lambda: screen(load(case), day, lang=lang))
    told: Any = found.outline_of_counsel if counsel else found.outline
    if told is None:
        raise click.ClickException("counsel's part is written in a privileged setting only: setting: privileged")
    from tvisa.report.outline import counsel_outline_document, outline_document

    document = counsel_outline_document if counsel else outline_document
    if form == "json":
        from tvisa.screening.sharing.redacted import redacted_json

        plain = told.to_dict()
        write(as_json(redacted_json(plain) if redact else plain), output, source=case)
    elif form == "text":
        from tvisa.report.printed import print_document

        doc = document(found, codes=codes, redact=redact)
        print_out(lambda out: print_document(doc, out), output, color=not no_color, source=case)
    else:
        write(written(document(found, codes=codes, redact=redact), form, template), output, source=case)
