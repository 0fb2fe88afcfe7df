"""
The tree of elements as a picture: one file, for a page or for print, with outcomes in words, in shapes and in color.

Drawn by rich, which lays out the tree and writes SVG and HTML. Nothing is fetched when the file is opened: no font, no
script, no address.
"""

from __future__ import annotations

import io
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.theme import Theme

from tvisa.report.document import Block, Paragraph, Style, Tree
from tvisa.report.page import SHAPES, paper
from tvisa.report.printed import print_document
from tvisa.report.text import finding_line
from tvisa.screening.screening import Screening
from tvisa.screening.table import in_a_word
from tvisa.words.catalog import ENGLISH, Catalog

WIDTH: Final = 110
_TITLE: Final = "Elements of T nonimmigrant status, and how each stands on the facts recorded"
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


def as_svg(result: Screening, *, tree: bool = False, catalog: Catalog = ENGLISH) -> str:
    """
    Draw the elements of a screening as SVG.

    Args:
        result: The result of a screening.
        tree: Whether to go down to the facts, and not only to the parts that have a name.
        catalog: The language.
    """
    title = catalog.plain(_TITLE)
    drawn = _draw(result, catalog, tree=tree)
    text: str = drawn.export_svg(title="", theme=_THEME, code_format=_SVG.replace("{chrome}", title), unique_id="tvisa")
    return text


def as_html(result: Screening, *, tree: bool = False, catalog: Catalog = ENGLISH) -> str:
    """
    Draw the elements of a screening as a page of its own.

    Args:
        result: The result of a screening.
        tree: Whether to go down to the facts, and not only to the parts that have a name.
        catalog: The language.
    """
    drawn = _draw(result, catalog, tree=tree)
    page = _HTML.replace("{{lang}}", catalog.lang).replace("{{title}}", catalog.plain(_TITLE))
    text: str = drawn.export_html(theme=_THEME, code_format=page)
    return text


def _draw(result: Screening, catalog: Catalog, *, tree: bool) -> Console:
    out = Console(
        file=io.StringIO(),
        record=True,
        width=WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
        color_system="standard",
        force_terminal=True,
        theme=_SHADES,
    )
    legend = "   ".join(f"{shape} {catalog.plain(in_a_word(outcome))}" for outcome, shape in SHAPES.items())
    # A part that would stand in the way is good news where it is not met.
    said = catalog.plain("Shapes and colors say how a part stands on the record, not whether that helps.")
    blocks: tuple[Block, ...] = (
        Paragraph(result.summary, Style.STRONG),
        Paragraph(legend),
        Paragraph(said, Style.SMALL),
        *(Tree(finding_line(element, catalog, named=not tree)) for element in result.elements),
    )
    print_document(paper(result, catalog, "", blocks), out)
    return out
