"""A screening as a page, by what it is for and in what form; and its elements as a picture."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.theme import Theme

from tvisa.errors import UnknownName
from tvisa.report import client, formats, timeline
from tvisa.report.document import Block, Document, Paragraph, Style, Tree
from tvisa.report.first import screening_document
from tvisa.report.memo import memo
from tvisa.report.outline import counsel_outline_document, outline_document
from tvisa.report.page import SHAPES, paper
from tvisa.report.printed import console, print_document
from tvisa.report.standing import finding_line
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.redacted import redacted
from tvisa.screening.table import in_a_word

_WIDTH: Final = 100
"""How wide a page of plain text is."""


def _printed(screening: Screening) -> str:
    out = io.StringIO()
    page = console(out, color=False)
    page.width = _WIDTH
    print_document(screening_document(screening), page)
    return out.getvalue()


_DOCUMENTS: Final[dict[str, Callable[[Screening], Document]]] = {
    "memo": memo,
    "client": client.client_sheet,
    "card": client.appointment_card,
    "services": client.service_plan,
    "timeline": timeline.timeline_document,
    "outline": outline_document,
    "outline-counsel": counsel_outline_document,
}
_REDACTED: Final[dict[str, Callable[..., Document]]] = {
    "memo": memo,
    "timeline": timeline.timeline_document,
    "outline": outline_document,
    "outline-counsel": counsel_outline_document,
}
"""Of the documents those that hold free text or days, and can be written without them."""
_FORMS: Final[dict[str, Callable[[Document], str | bytes]]] = {
    "text": formats.as_markdown,
    "markdown": formats.as_markdown,
    "html": formats.as_html,
    "docx": formats.as_docx,
}


def reported(screening: Screening, kind: str, form: str, *, redact: bool) -> str | bytes:
    """Return a page of a screening, as `tvisa.Screening.report` says."""
    if kind == "screening":
        of_screening: dict[str, Callable[[Screening], str]] = {"text": _printed, "html": as_html}
        if form not in (*of_screening,):
            what = "a form of a screening"
            raise UnknownName(what, tuple(of_screening))
        return of_screening[form](redacted(screening) if redact else screening)
    known = _DOCUMENTS if screening.picture.has("filing") else {}
    if kind not in (*known,):
        what = "a kind of page"
        raise UnknownName(what, ("screening", *known))
    if kind == "timeline" and form == "html":
        return timeline.as_html(screening, redact=redact)
    if form not in (*_FORMS,):
        what = "a form of a page"
        raise UnknownName(what, tuple(_FORMS))
    cut = redact and kind in _REDACTED
    return _FORMS[form](_REDACTED[kind](screening, redact=True) if cut else _DOCUMENTS[kind](screening))


# --- the elements as a picture ----------------------------------------------------------------------------------------
# Drawn by rich, which lays out the tree and writes SVG and HTML. Nothing is fetched when the file is opened: no font, no script, no
# address; outcomes stand there in words, in shapes and in color.

_BREADTH: Final = 110
_TITLE: Final = "Elements of T nonimmigrant status, and the status of each on the facts on file"
_INKS: Final = [(0, 0, 0), (160, 0, 0), (0, 96, 0), (112, 80, 0), (0, 0, 160), (112, 0, 112), (0, 96, 96), (64, 64, 64)]
_THEME: Final = TerminalTheme((255, 255, 255), (0, 0, 0), _INKS, _INKS)
"""Black on white, in colors dark enough to be read on paper."""
_SHADES: Final = Theme({"dim": "white"})
"""What is dim on a terminal is dark gray here, the last of the inks: a half-bright gray is too pale to read."""
_SVG: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {terminal_width} {terminal_height}" role="img" aria-labelledby="{unique_id}-title">
<title id="{unique_id}-title">{chrome}</title>
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect width="100%" height="100%" fill="#ffffff"/>
<g clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_HTML: Final = """\
<!DOCTYPE html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{title}}</title>
<style>
{stylesheet}
body {{ color: #000; background: #fff; margin: 1rem; }}
h1 {{ font: bold 1.1rem/1.3 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }}
pre {{ font: 0.85rem/1.35 "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; }}
@page {{ margin: 1.5cm; }}
@media print {{ body {{ margin: 0; }} pre {{ font-size: 7.5pt; }} }}
</style>
</head>
<body>
<main><h1>{{title}}</h1><pre>{code}</pre></main>
</body>
</html>
"""


def as_svg(result: Screening, *, tree: bool = False) -> str:
    """Draw the elements of a screening as SVG, down to the parts that have a name or, with *tree*, to the facts."""
    template = _SVG.replace("{chrome}", result.catalog.plain(_TITLE))
    text: str = _draw(result, tree=tree).export_svg(title="", theme=_THEME, code_format=template, unique_id="tvisa")
    return text


def as_html(result: Screening, *, tree: bool = False) -> str:
    """Draw the elements of a screening as a page of its own, as `as_svg` does."""
    page = _HTML.replace("{{lang}}", result.catalog.lang).replace("{{title}}", result.catalog.plain(_TITLE))
    text: str = _draw(result, tree=tree).export_html(theme=_THEME, code_format=page)
    return text


def _draw(result: Screening, *, tree: bool) -> Console:
    out = Console(
        file=io.StringIO(),
        record=True,
        width=_BREADTH,
        markup=False,
        emoji=False,
        highlight=False,
        color_system="standard",
        force_terminal=True,
        theme=_SHADES,
    )
    plain = result.catalog.plain
    legend = "   ".join(f"{shape} {plain(in_a_word(outcome))}" for outcome, shape in SHAPES.items())
    # A part that would stand in the way is good news where it is not met.
    said = plain("Shapes and colors show the status of each part on the facts on file, not whether it helps.")
    trees = (Tree(finding_line(element, result.catalog, named=not tree)) for element in result.elements)
    head: tuple[Block, ...] = (Paragraph(result.summary, Style.STRONG), Paragraph(legend), Paragraph(said, Style.SMALL))
    print_document(paper(result, "", (*head, *trees)), out)
    return out
