"""
What a document is made of, whatever it is written as: headings, paragraphs, lists, tables and a tree.

A document holds plain text and nothing that a format could take for a command. Characters that no page shows are taken
out here, once for every format: controls, marks that turn the direction of writing, and what XML cannot hold. The formats
escape the rest, each in its own way.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from typing import Final

import attrs

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


def _lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(lines)


def _rows(rows: Iterable[Iterable[Iterable[Line]]]) -> Rows:
    return tuple(tuple(tuple(cell) for cell in row) for row in rows)


def _blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(blocks)


class Style(enum.StrEnum):
    """How a paragraph stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    SMALL = "small"


@attrs.frozen
class Line:
    """
    A line of text.

    Attributes:
        text: The text.
        small: What is set smaller behind it, such as a citation.
    """

    text: str = attrs.field(converter=clean)
    small: str = attrs.field(default="", converter=clean)


Rows = tuple[tuple[tuple[Line, ...], ...], ...]
"""The rows of a table: each cell holds lines."""


@attrs.frozen
class Heading:
    """The title of a part."""

    text: str = attrs.field(converter=clean)


@attrs.frozen
class Paragraph:
    """A paragraph."""

    text: str = attrs.field(converter=clean)
    style: Style = Style.PLAIN


@attrs.frozen
class Bullets:
    """A list."""

    items: tuple[Line, ...] = attrs.field(converter=_lines)


@attrs.frozen
class Table:
    """
    A table.

    Attributes:
        caption: What it shows, for whoever hears it read.
        header: The titles of its columns.
        rows: Its rows; each cell holds lines. The first cell of a row names the row.
        widths: How wide each column is, in parts of the whole.
    """

    caption: str = attrs.field(converter=clean)
    header: tuple[str, ...] = attrs.field(converter=_texts)
    rows: Rows = attrs.field(converter=_rows)
    widths: tuple[int, ...]


@attrs.frozen
class Fields:
    """Places to be filled in by hand."""

    labels: tuple[str, ...] = attrs.field(converter=_texts)


@attrs.frozen
class Tree:
    """A line and what lies below it; a page folds it."""

    line: Line
    children: tuple[Tree, ...] = ()


@attrs.frozen
class PageBreak:
    """What follows begins a page."""


Block = Heading | Paragraph | Bullets | Table | Fields | Tree | PageBreak


@attrs.frozen
class Document:
    """
    A document.

    Attributes:
        title: Its title.
        lang: Its language, such as ``en``.
        banner: What stands above everything: for whom it is, and under which law it was made.
        blocks: What it says, in order.
        foot: What it ends with.
        points: How large its text is in print: what must fit a page is small, what a client reads is large.
    """

    title: str = attrs.field(converter=clean)
    lang: str
    banner: tuple[str, ...] = attrs.field(converter=_texts)
    blocks: tuple[Block, ...] = attrs.field(converter=_blocks)
    foot: str = attrs.field(default="", converter=clean)
    points: float = 9.5
