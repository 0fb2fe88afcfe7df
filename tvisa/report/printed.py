"""A document in a terminal: the same blocks as on a page, as lines of text; and the console that lets no text act on a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import IO, Final

from rich.box import SIMPLE_HEAD
from rich.console import (
    Console,
    ConsoleOptions,
    ConsoleRenderable,
    Group,
    NewLine,
    RenderableType,
    RenderHook,
    RenderResult,
)
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table as Grid
from rich.text import Text
from rich.tree import Tree as Branches

from tvisa.report import document
from tvisa.report.page import SHAPES, STANDINGS
from tvisa.words.shown import shown

COLORS: Final = {"met": "green", "not_met": "red", "unknown": "yellow", "contested": "magenta"}
"""The color of each outcome."""
_OF_SHAPES: Final = {
    **dict.fromkeys(STANDINGS.values(), COLORS["unknown"]),
    **{shape: COLORS[outcome] for outcome, shape in SHAPES.items()},
}
_STYLES: Final = {document.Style.STRONG: "bold", document.Style.SMALL: "dim", document.Style.PLAIN: ""}
_HIGHEST: Final = 16
"""How many lines a row of a table has at most; one that would have more is read as a list."""
_SHORT: Final = 4
"""A first cell that is no longer than this is a number or a letter, and stands before the second."""


def console(file: IO[str] | None = None, *, color: bool = True) -> Console:
    """Return a console that interprets nothing in what it prints: no markup, no emoji names, no links."""
    # Without color, no style of any kind; with it, the terminal and NO_COLOR have the last word.
    out = Console(
        file=file,
        markup=False,
        emoji=False,
        highlight=False,
        color_system="auto" if color else None,
        force_terminal=None if color else False,
    )
    out.push_render_hook(_Shown())
    return out


class _Shown(RenderHook):
    """Lets nothing that stands in a text act on the terminal; styles are added behind it."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Cleaned(renderable) for renderable in renderables]


class _Cleaned:
    """Something to print, with every text of it as it can be shown."""

    def __init__(self, printed: RenderableType) -> None:
        self.printed = printed

    def __rich_console__(self, out: Console, options: ConsoleOptions) -> RenderResult:
        for text, style, control in out.render(self.printed, options):
            yield Segment(text if control else shown(text), style, control)


def print_document(doc: document.Document, out: Console) -> None:
    """Print a document as wide as the terminal is."""
    doc = document.as_cited(doc)
    if doc.title:
        out.print(Text(doc.title, style="bold"))
    for told in doc.banner:
        out.print(Text(told, style="dim"))
    if doc.blocks and (doc.title or doc.banner) and not doc.close:
        out.print()
    print_blocks(doc.blocks, out, close=doc.close)
    if doc.foot:
        if not doc.close:
            out.print()
        out.print(Text(doc.foot, style="dim"))


def height(doc: document.Document, width: int) -> int:
    """Return how many lines a document takes up on a terminal of a width."""
    file = io.StringIO()
    out = console(file, color=False)
    out.width = width
    print_document(doc, out)
    return file.getvalue().count("\n")


def print_blocks(blocks: Iterable[document.Block], out: Console, *, close: bool = False) -> None:
    """Print blocks; a title stands apart from what is before it, and a paragraph from a list, unless all stand *close*."""
    out.print(Group(*_set_apart(blocks, out, close=close)))


def _set_apart(blocks: Iterable[document.Block], out: Console, *, close: bool) -> Iterator[RenderableType]:
    above: document.Block | None = None
    for block in blocks:
        if above is not None and not close and _apart(block, above):
            yield NewLine()
        yield from _printed(block, out)
        above = block


def _apart(block: document.Block, above: document.Block) -> bool:
    """Say whether a line is left free between two blocks."""
    if isinstance(block, document.Paragraph):
        listed = isinstance(above, document.Bullets | document.Tree)
        return listed if block.style is not document.Style.STRONG else not isinstance(above, document.Heading)
    return isinstance(block, document.Heading) or (
        isinstance(block, document.Tree) and isinstance(above, document.Tree | document.Bullets)
    )


def _printed(block: document.Block, out: Console) -> Iterator[RenderableType]:
    width = out.width
    match block:
        case document.Heading(text):
            yield Text(text, style="bold underline")
        case document.Paragraph(text, style, small):
            yield _text(document.Line(text, small), _STYLES[style])
        case document.Bullets(items):
            for item in items:
                yield from _item(item, out, width)
        case document.Table():
            yield from _table(block, out, width)
        case document.Fields(labels):
            yield from (Text(f"{label} ____________________") for label in labels)
        case document.Tree(line):
            yield _tree(line)
        case document.PageBreak():
            yield Rule(style="dim")


def _text(line: document.Line, style: str = "") -> Text:
    """Return a line; a shape that it begins with has its color."""
    text = Text(style=style)
    if line.lead:
        text.append(line.lead, style="bold")
    if line.text:
        text.append(f" {line.text}" if line.lead else line.text)
    if color := _OF_SHAPES.get(text.plain[:1]):
        text.stylize(f"not dim {color}", 0, 1)
    if line.small:
        text.append(f" {line.small}" if text.plain else line.small, style="dim")
    return text


def _item(line: document.Line, out: Console, width: int, indent: int = 1, mark: str = "- ") -> Iterator[Text]:
    within, text, first = indent + len(mark), _text(line), Text(mark)
    if line.said[:1] in _OF_SHAPES:
        first, text = text[:2], text[2:]
    for number, part in enumerate(text.wrap(out, max(width - within, 10), overflow="fold")):
        before = Text(" " * indent).append_text(first) if not number else Text(" " * within)
        yield before.append_text(part)
    for below in line.below:
        listed = below.below or (line.lead and not line.text)
        yield from _item(below, out, width, within, "- " if listed else "")


def _tree(line: document.Line, parent: Branches | None = None) -> Branches:
    text = _text(line)
    if not line.said and " " not in line.small:
        text.no_wrap, text.overflow = True, "ignore"  # a place in the case file: whole, so that it can be copied
    branch = Branches(text) if parent is None else parent.add(text)
    for below in line.below:
        _tree(below, branch)
    return branch


# --- tables -----------------------------------------------------------------------------------------------------------


def _table(table: document.Table, out: Console, width: int) -> Iterator[RenderableType]:
    """Yield a table, or where its columns would be too narrow to read each row as an item of a list."""
    if not _fits(table, width):
        for row in table.rows:
            yield from _item(_as_item(table.header, row), out, width)
        return
    grid = Grid(box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0))
    for title, share in zip(table.header, table.widths, strict=True):
        grid.add_column(Text(title), ratio=share, overflow="fold")
    for number, row in enumerate(table.rows, start=1):
        cells = (Text("\n").join(map(_text, document.flat(cell))) for cell in row)
        grid.add_row(*cells, end_section=_several(row) and number < len(table.rows))
    yield grid


def _several(row: Iterable[Iterable[document.Line]]) -> bool:
    return any(len(list(document.flat(cell))) > 1 for cell in row)


def _fits(table: document.Table, width: int) -> bool:
    """Say whether every word of a table fits its column, and no row is so high that nobody sees it whole."""
    rooms = [max((width - 2) * share // sum(table.widths) - 2, 1) for share in table.widths]
    return all(
        max((len(word) for line in document.flat(cell) for word in _words(line)), default=0) <= room
        and sum(1 + len(f"{line.said} {line.small}") // room for line in document.flat(cell)) <= _HIGHEST
        for row in table.whole
        for cell, room in zip(row, rooms, strict=True)
    )


def _words(line: document.Line) -> list[str]:
    return f"{line.said} {line.small}".split()


def _as_item(header: tuple[str, ...], row: tuple[tuple[document.Line, ...], ...]) -> document.Line:
    """Return a row as an item: its first cell, and each further one under it with the title of its column."""
    named, told = [row[0]], list(zip(header[1:], row[1:], strict=True))
    if told and len(_whole(row[0])) <= _SHORT:
        named.append(told.pop(0)[1])
    head = " ".join(filter(None, (line.said for cell in named for line in cell)))
    small = " ".join(filter(None, (line.small for cell in named for line in cell)))
    below: list[document.Line] = []
    for title, cell in told:
        if len(cell) > 1:
            below += cell if title == header[-1] else (document.Line(f"{title}:"), *cell)
        elif cell and _whole(cell):
            below.append(document.Line(f"{title}: {cell[0].said}", cell[0].small, below=cell[0].below))
    return document.Line("", small, lead=head, below=below)


def _whole(cell: tuple[document.Line, ...]) -> str:
    return " ".join(f"{line.said} {line.small}".strip() for line in cell)
