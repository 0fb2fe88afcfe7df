"""
What a document is made of, whatever it is written as: headings, paragraphs, lists, tables and a tree.

A document holds plain text and nothing that a format could take for a command. Characters that no page shows are taken
out here, once for every format: controls, marks that turn the direction of writing, and what XML cannot hold. The formats
escape the rest, each in its own way.
"""

from __future__ import annotations

import enum
import functools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

import attrs

from tvisa.words.ina import in_ina

_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
_SPACE: Final = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return text as one line without characters that no page shows, or that turn the direction of writing."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(clean(text) for text in texts)


def _lines(lines: Iterable[Line | str | None]) -> tuple[Line, ...]:
    """Return lines; a text is a line, and one that is empty, or is not there, none."""
    return tuple(Line(line) if isinstance(line, str) else line for line in lines if line)


def _rows(rows: Iterable[Iterable[Cell]]) -> Rows:
    return tuple(tuple(_lines((cell,) if isinstance(cell, str | Line) else cell) for cell in row) for row in rows)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


class Style(enum.StrEnum):
    """How a paragraph stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    SMALL = "small"


@attrs.frozen
class Line:
    """A line of text."""

    text: str = attrs.field(converter=clean)
    small: str = attrs.field(default="", converter=clean)
    """What is set smaller behind it, such as a citation."""
    lead: str = attrs.field(default="", converter=clean, kw_only=True)
    """What stands before it and stands out."""
    below: tuple[Line, ...] = attrs.field(default=(), converter=_lines, kw_only=True)
    """Lines that belong under it."""
    must: bool = attrs.field(default=False, kw_only=True)
    """Whether it stands on a page however short that is: what is urgent, not cleared, or endangers somebody."""

    @property
    def said(self) -> str:
        """The line without what is set smaller."""
        return f"{self.lead} {self.text}".strip()


def flat(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines and, behind each, those that belong under it."""
    for line in lines:
        yield line
        yield from flat(line.below)


Rows = tuple[tuple[tuple[Line, ...], ...], ...]
"""The rows of a table: each cell holds lines."""
Cell = str | Line | Iterable[Line | str | None]
"""What a cell is made of."""


@attrs.frozen
class Heading:
    """The title of a part."""

    text: str = attrs.field(converter=clean)


@attrs.frozen
class Paragraph:
    """A paragraph."""

    text: str = attrs.field(converter=clean)
    style: Style = Style.PLAIN
    """How it stands out."""
    small: str = attrs.field(default="", converter=clean)
    """What is set smaller behind it, such as a citation."""


@attrs.frozen
class Bullets:
    """A list; what belongs under an item stands below it."""

    items: tuple[Line, ...] = attrs.field(converter=_lines)


@attrs.frozen
class Table:
    """A table."""

    caption: str = attrs.field(converter=clean)
    """What it shows, for whoever hears it read."""
    header: tuple[str, ...] = attrs.field(converter=_texts)
    """The titles of its columns."""
    rows: Rows = attrs.field(converter=_rows)
    """Its rows; each cell holds lines. The first cell of a row names the row."""
    widths: tuple[int, ...]
    """How wide each column is, in parts of the whole."""

    @property
    def whole(self) -> Rows:
        """Its header and its rows."""
        return (*_rows((self.header,)), *self.rows)


@attrs.frozen
class Fields:
    """Places to be filled in by hand."""

    labels: tuple[str, ...] = attrs.field(converter=_texts)


@attrs.frozen
class Tree:
    """A line and what lies below it; a page folds it."""

    line: Line


@attrs.frozen
class PageBreak:
    """What follows begins a page."""


class Cite(enum.StrEnum):
    """How a document cites title 8 of the US Code."""

    USC = "usc"
    """By section of the US Code."""
    INA = "ina"
    """By section of the Immigration and Nationality Act, where it has one."""
    BOTH = "both"
    """By the one, with the other behind it."""
    FIRST = "first"
    """By section of the Act on its first page, and of the US Code behind."""


Block = Heading | Paragraph | Bullets | Table | Fields | Tree | PageBreak


@attrs.frozen
class Document:
    """A document."""

    title: str = attrs.field(converter=clean)
    lang: str
    """Its language, such as ``en``."""
    banner: tuple[str, ...] = attrs.field(converter=_texts)
    """What stands above everything: for whom it is, and under which law it was made."""
    blocks: tuple[Block, ...] = attrs.field(converter=_blocks)
    """What it says, in order."""
    foot: str = attrs.field(default="", converter=clean)
    """What it ends with."""
    points: float = 9.5
    """How large its text is in print: what must fit a page is small, what a client reads is large."""
    close: bool = False
    """Whether its parts stand close on a terminal, without a line left free between them."""
    cite: Cite = Cite.USC
    """How it cites the Immigration and Nationality Act."""


# --- how it cites -----------------------------------------------------------------------------------------------------


def as_cited(doc: Document) -> Document:
    """Return a document as it cites: each writer of one asks for that first."""
    if doc.cite is Cite.USC:
        return doc
    ends = next((n for n, block in enumerate(doc.blocks) if isinstance(block, PageBreak)), len(doc.blocks))
    upto = ends if doc.cite is Cite.FIRST else len(doc.blocks)
    say = functools.partial(in_ina, both=doc.cite is Cite.BOTH)
    blocks = (*(_with(block, say) for block in doc.blocks[:upto]), *doc.blocks[upto:])
    return attrs.evolve(doc, banner=map(say, doc.banner), blocks=blocks, cite=Cite.USC)


def _with(block: Block, say: Callable[[str], str]) -> Block:
    """Return a block with each of its texts said so."""
    match block:
        case Paragraph():
            return attrs.evolve(block, text=say(block.text), small=say(block.small))
        case Bullets():
            return Bullets(_line_with(item, say) for item in block.items)
        case Table():
            rows = (((_line_with(line, say) for line in cell) for cell in row) for row in block.rows)
            return attrs.evolve(block, rows=rows)
        case Tree():
            return Tree(_line_with(block.line, say))
        case Heading():
            return Heading(say(block.text))
    return block


def _line_with(line: Line, say: Callable[[str], str]) -> Line:
    below = tuple(_line_with(each, say) for each in line.below)
    return attrs.evolve(line, text=say(line.text), small=say(line.small), lead=say(line.lead), below=below)


# --- how much fits a page ---------------------------------------------------------------------------------------------

POINTS: Final = 10.5
"""The size of text that a page is counted in."""
COLUMNS: Final = 106
"""How many characters a line of a letter page holds at that size, in a font as wide as Arial."""
PAGE: Final = 60
"""How many lines a page holds."""
SMALL: Final = 0.86
"""How much of its size what is set smaller keeps."""
_CELL: Final = 2
_INDENT: Final = 3


def lines_of(blocks: Iterable[Block]) -> int:
    """
    Return how many lines blocks take up in print, counted from what they say: whatever font a machine has.

    A line holds `COLUMNS` characters and a page `PAGE` lines, at `POINTS` points: a bound, not a measure.
    """
    return sum(map(_lines_of, blocks))


def page_lines(doc: Document, blocks: Iterable[Block] | None = None) -> int:
    """Return how many lines a document takes up with its title and banner, or a part of its blocks that begins it."""
    foot = [Paragraph(doc.foot)] if doc.foot and blocks is None else []
    head: list[Block] = [Heading(doc.title), *map(Paragraph, doc.banner)]
    return lines_of(head) + lines_of(doc.blocks if blocks is None else blocks) + lines_of(foot)


def _lines_of(block: Block) -> int:
    match block:
        case Heading(text):
            return 1 + _wrapped(text, COLUMNS)
        case Paragraph(text, style, small):
            return _wrapped("", COLUMNS, f"{text} {small}") if style is Style.SMALL else _wrapped(text, COLUMNS, small)
        case Bullets(items):
            return sum(_of_tree(item, COLUMNS - _INDENT) for item in items)
        case Table():
            rows, rooms = block.whole, [max(COLUMNS * w // sum(block.widths) - _CELL, 1) for w in block.widths]
            high = (
                max(sum(_of_line(line, room) for line in flat(cell)) for cell, room in zip(row, rooms, strict=True))
                for row in rows
            )
            # The rule and the air around a row come to a third of a line.
            return sum(high) + math.ceil(len(rows) / 3)
        case Fields(labels):
            return 1 + _wrapped("   ".join(f"{label} ____________" for label in labels), COLUMNS)
        case Tree():
            return _of_tree(block.line, COLUMNS)
        case PageBreak():
            return 0


def _of_tree(line: Line, room: int) -> int:
    return _of_line(line, room) + sum(_of_tree(below, room - _INDENT) for below in line.below)


def _of_line(line: Line, room: int) -> int:
    return _wrapped(line.said, room, line.small)


def _wrapped(text: str, room: int, small: str = "") -> int:
    """Return how many lines a text, and what is set smaller behind it, break into between words; a long word anywhere."""
    lines, used = 1, 0.0
    for words, size in ((text, 1.0), (small, SMALL)):
        for word in words.split():
            if used and used + (1 + len(word)) * size > room:
                lines, used = lines + 1, 0.0
            used += (len(word) + (1 if used else 0)) * size
            while used > room:
                lines, used = lines + 1, used - room
    return lines


# --- what comes first -------------------------------------------------------------------------------------------------


def words_of(blocks: Iterable[Block]) -> int:
    """Return how many words blocks have, those of a table with the titles of its columns beside each cell."""
    return sum(any(map(str.isalnum, word)) for block in blocks for text in _said_in(block) for word in text.split())


def first_of(blocks: Iterable[Block], words: int) -> tuple[tuple[Block, ...], Counter[str]]:
    """
    Return of blocks what so many words have room for, and how many items of each part are left out, by its title.

    A part begins with a heading. What must be said, `Line.must` or a paragraph that stands out, is kept whatever room there is.
    Then come the first item of each part, the second of each, and so on: a part ends where its next item has no room.
    """
    heads, items = [Heading("")], list[tuple[int, int, int, Block]]()
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            heads.append(block)
        else:
            rank = sum(part == len(heads) for part, *_ in items)
            items += ((len(heads), number, at, item) for number, item in enumerate(_apart(block), start=rank))
    kept = [item for item in items if _must(item[3])]
    begun = {part for part, *_ in kept}
    room = words - words_of(item for *_, item in kept) - words_of(heads[part - 1] for part in begun)
    ended = set[int]()
    for each in sorted((item for item in items if item not in kept), key=lambda item: (item[1], item[0])):
        part, needs = each[0], words_of((each[3], *(() if each[0] in begun else (heads[each[0] - 1],))))
        if part in ended or needs > room:
            ended.add(part)
            continue
        room, begun = room - needs, begun | {part}
        kept.append(each)
    shown = list[Block]()
    for part, of_part in groupby(sorted(kept, key=lambda item: item[:3]), key=lambda item: item[0]):
        shown += [heads[part - 1]] if part > 1 else []
        shown += (
            _together([item for *_, item in of_block]) for _, of_block in groupby(of_part, key=lambda item: item[2])
        )
    left = Counter(heads[part - 1].text for part, *_ in items)
    left.subtract(heads[part - 1].text for part, *_ in kept)
    return tuple(shown), +left


def _said_in(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield text
        case Paragraph(text, _, small):
            yield f"{text} {small}"
        case Bullets(items):
            yield from (f"{line.said} {line.small}" for line in flat(items))
        case Table(_, header, rows):
            for row in rows:
                yield from header[1:]
                yield from (f"{line.said} {line.small}" for cell in row for line in flat(cell))
        case Fields(labels):
            yield from labels
        case Tree(line):
            yield from (f"{each.said} {each.small}" for each in flat((line,)))


def _apart(block: Block) -> Iterator[Block]:
    """Yield the items of a block as blocks of their own."""
    match block:
        case Bullets(items):
            yield from (Bullets((item,)) for item in items)
        case Table(rows=rows):
            yield from (attrs.evolve(block, rows=(row,)) for row in rows)
        case PageBreak():
            pass
        case _:
            yield block


def _together(several: list[Block]) -> Block:
    """Return items of one block as a block again."""
    match several[0]:
        case Bullets():
            return Bullets(item for block in several if isinstance(block, Bullets) for item in block.items)
        case Table():
            rows = [row for block in several if isinstance(block, Table) for row in block.rows]
            return attrs.evolve(several[0], rows=rows)
        case block:
            return block


def _must(block: Block) -> bool:
    match block:
        case Paragraph(style=Style.STRONG):
            return True
        case Bullets(items):
            return any(line.must for line in flat(items))
        case Table(rows=rows):
            return any(line.must for row in rows for cell in row for line in flat(cell))
        case _:
            return False
