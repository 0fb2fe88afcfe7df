"""``tvisa report``: what people take away, written for one reader at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from tvisa.cli.inout import (
    AS_OF,
    CASE,
    LANG,
    OUTPUT,
    POLICY,
    REDACT,
    SHARE,
    TEMPLATE,
    Asked,
    ending_option,
    page,
)

if TYPE_CHECKING:
    from tvisa.report.document import Document

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


@page(
    CASE,
    click.option(
        "--for",
        "reader",
        type=click.Choice(("counsel", "client", "card", "services")),
        help="Who reads it.  [default: counsel; with --share, whom it is shared with]",
    ),
    ending_option(*_FORMATS, variable="TVISA_REPORT_FORMAT"),
    AS_OF,
    LANG,
    POLICY,
    click.option("--prepared-by", "role", type=click.Choice(_ROLES), help="Role of who prepared it; never a name."),
    REDACT,
    SHARE,
    TEMPLATE,
    OUTPUT,
)
def report(asked: Asked, reader: str | None, role: str | None, redact: bool) -> Document:
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
    documents = _SHARED[asked.share] if asked.share else ("counsel",)
    reader = reader or documents[0]
    if asked.share and reader not in documents:
        raise click.UsageError(f"--share {asked.share} goes with --for {' or --for '.join(documents)}")
    if reader in _FOR_ANYBODY:
        asked.share = None
    if reader == "counsel":
        from tvisa.report.memo import memo

        return memo(asked.screening, prepared_by=asked.catalog.plain(role or ""), redact=redact)
    from tvisa.report import client

    made = {"client": client.client_sheet, "card": client.appointment_card, "services": client.service_plan}
    return made[reader](asked.screening)
