"""``tvisa report``: what people take away, written for one reader at a time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tvisa.cli.filing import POLICY, policy_of
from tvisa.cli.inout import (
    AS_OF,
    CASE,
    LANG,
    OUTPUT,
    REDACT,
    SHARE,
    Command,
    day_of,
    law_or_usage,
    load,
    shared_with,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tvisa.report.document import Document
    from tvisa.screening.screening import Screening


_SUFFIXES: Final = {".md": "markdown", ".html": "html", ".docx": "docx", ".pdf": "pdf"}
_BINARY: Final = ("docx", "pdf")
TEMPLATE: Final = click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A Word document whose styles and letterhead to use.",
)


def ending_option(*formats: str, variable: str = "TVISA_FORMAT") -> Callable[[Command], Command]:
    """Return the option that chooses among the ways to write a document, by the ending of the output unless told."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        envvar=variable,
        help=f"How to write it.  [default: by the ending of the output, else {formats[0]}]",
    )


def chosen(form: str | None, output: Path | None, template: Path | None, formats: Sequence[str]) -> str:
    """
    Return in which of these forms a document is written: as told, by the ending of the output, else the first.

    Refuses a document in bytes on a terminal, and a template for what is no Word document.
    """
    ending = _SUFFIXES.get(output.suffix.lower() if output else "", "")
    form = form or (ending if ending in formats else formats[0])
    if form in _BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError("a Word document or PDF is written to a file: -o FILE")
    if template and form != "docx":
        raise click.UsageError("--template goes with --format docx")
    return form


_SHARED: Final = {
    "shelter": ("services", "client", "card"),
    "interpreter": ("client", "card"),
    "co-counsel": ("counsel", "services", "client", "card"),
}
"""Which documents go to whom, the one that is meant unless told first."""
_FOR_ANYBODY: Final = ("client", "card")
"""What tells nothing whoever carries it, and is the same for all."""
_FORMATS: Final = ("markdown", "html", "docx", "pdf")
_ROLES: Final = ("attorney", "accredited representative", "paralegal", "advocate")


@click.command()
@CASE
@click.option(
    "--for",
    "reader",
    type=click.Choice(("counsel", "client", "card", "services")),
    help="Who reads it.  [default: counsel; with --share, whom it is shared with]",
)
@ending_option(*_FORMATS, variable="TVISA_REPORT_FORMAT")
@AS_OF
@LANG
@POLICY
@click.option("--prepared-by", "role", type=click.Choice(_ROLES), help="Role of who prepared it; never a name.")
@REDACT
@SHARE
@TEMPLATE
@OUTPUT
def report(
    case: str,
    reader: str | None,
    form: str | None,
    as_of: str | None,
    lang: str,
    policy: str | None,
    role: str | None,
    redact: bool,
    share: str | None,
    template: Path | None,
    output: Path | None,
) -> None:
    """Write a memo for counsel, a sheet or a card for the client, or a service plan.

    The sheet for the client and the service plan tell nothing of what was
    asked in private, and draw no conclusion. The card says when and where the
    next visit is, and nothing of what it is about.

    \b
    tvisa report case.yaml -o memo.docx
    tvisa report case.yaml --for client --lang es -o next-steps.html
    tvisa report case.yaml --for services --format pdf -o plan.pdf
    tvisa report case.yaml --share co-counsel -o memo.docx

    With --share it is made of what that reader gets of a privileged file, as
    tvisa convert --share writes it: the plan for a shelter, the sheet for an
    interpreter, any of them for co-counsel. The sheet and the card are the same
    for all.
    """
    from tvisa.screening.screening import screen as run

    form = chosen(form, output, template, _FORMATS)
    day, entries = day_of(as_of), policy_of(policy)
    documents = _SHARED[share] if share else ("counsel",)
    reader = reader or documents[0]
    if share and reader not in documents:
        raise click.UsageError(f"--share {share} goes with --for {' or --for '.join(documents)}")
    told = load(case)
    if reader not in _FOR_ANYBODY:
        told = shared_with(told, share)
    screening = law_or_usage(lambda: run(told, day, lang=lang, policy=entries))
    doc = _document(reader, screening, role, redact=redact)
    write(written(doc, form, template), output, source=case)


def _document(reader: str, screening: Screening, role: str | None, *, redact: bool) -> Document:
    from tvisa.report.client import appointment_card, client_sheet
    from tvisa.report.memo import memo
    from tvisa.report.services import service_plan

    if reader == "client":
        return client_sheet(screening)
    if reader == "card":
        return appointment_card(screening)
    if reader == "services":
        return service_plan(screening)
    return memo(screening, prepared_by=screening.catalog.plain(role or ""), redact=redact)


def written(doc: Document, form: str, template: Path | None) -> str | bytes:
    """Write a document in a form, or say why that cannot be done here."""
    from tvisa.report import formats

    if form == "docx":
        try:
            return formats.as_docx(doc, template)
        except ValueError as error:
            raise click.ClickException(str(error)) from None
    try:
        return formats.FORMATS[form](doc)
    except OSError:
        raise click.ClickException(
            "the PDF cannot be made here: libraries of the system that WeasyPrint needs, or every font, are missing"
        ) from None
