"""A screening as a page, by what it is for and in what form."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from typing import Final

from tvisa.errors import UnknownName
from tvisa.report import formats
from tvisa.report.client import appointment_card, client_sheet
from tvisa.report.document import Document
from tvisa.report.memo import memo
from tvisa.report.outline import counsel_outline_document, outline_document
from tvisa.report.picture import as_html
from tvisa.report.printed import console, print_document
from tvisa.report.services import service_plan
from tvisa.report.text import screening_document
from tvisa.report.timeline import timeline_document
from tvisa.report.timeline_picture import as_html as drawn
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.redacted import redacted

WIDTH: Final = 100
"""How wide a page of plain text is."""


def _printed(screening: Screening) -> str:
    out = io.StringIO()
    page = console(out, color=False)
    page.width = WIDTH
    print_document(screening_document(screening), page)
    return out.getvalue()


def _drawn(screening: Screening) -> str:
    return as_html(screening, catalog=screening.catalog)


_OF_SCREENING: Final[dict[str, Callable[[Screening], str]]] = {"text": _printed, "html": _drawn}
_DOCUMENTS: Final[dict[str, Callable[[Screening], Document]]] = {
    "memo": memo,
    "client": client_sheet,
    "card": appointment_card,
    "services": service_plan,
    "timeline": timeline_document,
    "outline": outline_document,
    "outline-counsel": counsel_outline_document,
}
_REDACTED: Final[dict[str, Callable[[Screening], Document]]] = {
    "memo": functools.partial(memo, redact=True),
    "timeline": functools.partial(timeline_document, redact=True),
    "outline": functools.partial(outline_document, redact=True),
    "outline-counsel": functools.partial(counsel_outline_document, redact=True),
}
"""Of the documents that hold free text or days: each without them."""
_FORMS: Final[dict[str, Callable[[Document], str | bytes]]] = {
    "text": formats.as_markdown,
    "markdown": formats.as_markdown,
    "html": formats.as_html,
    "docx": formats.as_docx,
}


def reported(screening: Screening, kind: str, form: str, *, redact: bool) -> str | bytes:
    """Return a page of a screening, as `tvisa.Screening.report` says."""
    if kind == "screening":
        if form not in (*_OF_SCREENING,):
            what = "a form of a screening"
            raise UnknownName(what, tuple(_OF_SCREENING))
        return _OF_SCREENING[form](redacted(screening) if redact else screening)
    known = _DOCUMENTS if screening.picture.has("filing") else {}
    if kind not in (*known,):
        what = "a kind of page"
        raise UnknownName(what, ("screening", *known))
    if kind == "timeline" and form == "html":
        return drawn(screening, redact=redact)
    if form not in (*_FORMS,):
        what = "a form of a page"
        raise UnknownName(what, tuple(_FORMS))
    write = _REDACTED.get(kind, _DOCUMENTS[kind]) if redact else _DOCUMENTS[kind]
    return _FORMS[form](write(screening))
