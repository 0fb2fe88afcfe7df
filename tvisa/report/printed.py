"""A document in a terminal: the same blocks as on a page, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from tvisa.report.document import (
    Block,
    Bullets,
    Document,
    Fields,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Style,
    Table,
    Tree,
)

_STYLES: Final = {Style.STRONG: "bold", Style.SMALL: "dim", Style.PLAIN: ""}


def print_document(doc: Document, out: Console) -> None:
    """Print a document as wide as the terminal is."""
    out.print(Text(doc.title, style="bold"))
    for told in doc.banner:
        out.print(Text(told, style="dim"))
    for block in doc.blocks:
        for printed in _printed(block):
            out.print(printed)
    if doc.foot:
        out.print()
        out.print(Text(doc.foot, style="dim"))


def _printed(block: Block) -> Iterator[Text | Grid | Padding | Rule]:
    match block:
        case Heading(text):
            yield Text(f"\n{text}", style="bold underline")
        case Paragraph(text, style):
            yield Text(text, style=_STYLES[style])
        case Bullets(items):
            yield _list(items)
        case Table():
            grid = Grid(expand=True)
            for title, width in zip(block.header, block.widths, strict=True):
                grid.add_column(title, ratio=width, overflow="fold")
            for row in block.rows:
                grid.add_row(*(Text("\n").join(map(_line, cell)) for cell in row))
            yield grid
        case Fields(labels):
            yield from (Text(f"{label} ____________________") for label in labels)
        case Tree():
            yield from _tree(block)
        case PageBreak():
            yield Rule(style="dim")


def _line(line: Line) -> Text:
    text = Text(line.text)
    if line.small:
        text.append(f" {line.small}", style="dim")
    return text


def _list(items: tuple[Line, ...]) -> Grid:
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for item in items:
        grid.add_row(" -", _line(item))
    return grid


def _tree(tree: Tree, depth: int = 0) -> Iterator[Padding]:
    yield Padding(_line(tree.line), (0, 0, 0, 2 * depth))
    for child in tree.children:
        yield from _tree(child, depth + 1)
