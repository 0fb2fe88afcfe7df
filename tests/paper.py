"""
How high a document is on a printed page, measured with one font wherever it is measured.

What a browser or WeasyPrint makes of a page hangs on the fonts of the machine. This lays out the same blocks by the rules of
``document.css``, in the widths of Arial, which Helvetica and Liberation Sans share.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tvisa.report.document import Block, Bullets, Document, Fields, Heading, Line, Paragraph, Style, Table

Run = tuple[str, float, bool]
"""Text, its size in points, and whether it is bold."""


def _by_letter(widths: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_REGULAR: Final = _by_letter(
    {
        191: "'",
        222: "ijl’",
        260: "|",
        278: " !,./:;I[\\]ft·",
        333: "()-`r“”",
        334: "{}",
        350: "•",
        355: '"',
        389: "*",
        469: "^",
        500: "Jcksvxyz",
        556: "#$0123456789?L_abdeghnopqu–§",
        584: "+<=>~",
        611: "FTZ",
        667: "&ABEKPSVXY",
        722: "CDHNRUw",
        778: "GOQ",
        833: "Mm",
        889: "%",
        944: "W",
        1015: "@",
    }
)
_BOLD: Final = _by_letter(
    {
        238: "'",
        278: " ,./\\Iijl’·",
        280: "|",
        333: "!()-:;[]`ft",
        350: "•",
        389: "*r{}",
        474: '"',
        500: "z“”",
        556: "#$0123456789J_aceksvxy–§",
        584: "+<=>^~",
        611: "?FLTZbdghnopqu",
        667: "EPSVXY",
        722: "&ABCDHKNRU",
        778: "GOQw",
        833: "M",
        889: "%m",
        944: "W",
        975: "@",
    }
)
"""Thousandths of the size of the letters."""

_CM: Final = 72 / 2.54
_PX: Final = 0.75
_REM: Final = 16 * _PX
WIDTH: Final = 612 - 2 * 1.3 * _CM
HEIGHT: Final = 792 - 2 * 0.9 * _CM
"""Of a letter page, within the margins."""
_LINE: Final = 1.16


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide text is; what the table does not know counts as wide as it is high."""
    table = _BOLD if bold else _REGULAR
    letters = unicodedata.normalize("NFD", text)
    return sum(table.get(c, 0 if unicodedata.combining(c) else 1000) for c in letters) * size / 1000


def lines(runs: Sequence[Run], room: float) -> list[float]:
    """Break text into lines of a width, as words fit, and return the height of each: none is lower than the first text."""
    least = runs[0][1] * _LINE
    heights, used = [least], 0.0
    for text, size, bold in runs:
        for word in text.split():
            long = width(word, size, bold=bold)
            if used and used + width(" ", size) + long > room:
                heights.append(least)
                used = 0.0
            used += (width(" ", size) if used else 0) + long
            while used > room:  # a word that no line holds is broken anywhere
                heights.append(least)
                used -= room
    return heights


def _runs(line: Line, size: float, *, bold: bool = False) -> list[Run]:
    return [(line.text, size, bold), (line.small, size * 0.86, False)]


def _cell(cell: Iterable[Line], size: float, room: float, *, bold: bool) -> float:
    return sum(sum(lines(_runs(line, size, bold=bold), room)) + 0.15 * _REM for line in cell)


def _table(table: Table, size: float) -> float:
    rooms = [WIDTH * share / sum(table.widths) - 2 * 0.3 * size - _PX for share in table.widths]
    rows = [max(sum(lines([(h, size, True)], room)) for h, room in zip(table.header, rooms, strict=True))]
    for row in table.rows:
        cells = zip(row, rooms, strict=True)
        rows.append(max(_cell(cell, size, room, bold=not n) for n, (cell, room) in enumerate(cells)))
    return sum(rows) + len(rows) * (2 * 0.12 * size + _PX) + _PX


def _block(block: Block, size: float) -> tuple[float, float, float]:
    """Return how high a block is, and the margins above and below it."""
    match block:
        case Heading():
            large = 1.2 * size
            return sum(lines([(block.text, large, True)], WIDTH)) + _PX, 0.5 * large, 0.12 * large
        case Paragraph():
            own = size * (0.86 if block.style is Style.SMALL else 1)
            return sum(lines([(block.text, own, block.style is Style.STRONG)], WIDTH)), 0.1 * own, 0.1 * own
        case Bullets():
            room = WIDTH - 1.3 * _REM
            return sum(sum(lines(_runs(item, size), room)) for item in block.items), 0.1 * size, 0.1 * size
        case Table():
            return _table(block, size), 0, 0
        case Fields():
            return 2 * size * _LINE, 0.3 * size, 0.3 * size
    raise TypeError(type(block).__name__)


def height(document: Document) -> float:
    """Return how high a document is on paper, in points."""
    size = document.points
    title = 1.6 * size
    placed = [(sum(lines([(document.title, title, True)], WIDTH)), 0.0, 0.1 * title)]
    room = WIDTH - 0.6 * _REM - 4 * _PX
    placed += [(sum(lines([(b, size, False)], room)), 0.15 * _REM, 0.15 * _REM) for b in document.banner]
    placed += [_block(block, size) for block in document.blocks]
    if document.foot:
        placed.append((sum(lines([(document.foot, 0.86 * size, False)], WIDTH)), 0.1 * size, 0.1 * size))
    # Margins that meet count once: the larger of the two.
    gaps = [max(below, above) for (_, _, below), (_, above, _) in itertools.pairwise(placed)]
    return sum(h for h, _, _ in placed) + sum(gaps)
