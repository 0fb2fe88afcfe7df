"""
Tables of one row a case, as spreadsheets and databases write them: CSV by RFC 4180, the first row naming the columns.

A spreadsheet runs a cell that begins like a formula. Such a cell is written with an apostrophe before it, which is taken
away again when it is read (OWASP, CSV Injection: cells that begin with ``=``, ``+``, ``-``, ``@``, a tab or a line break; here
after blanks and in full width as well).
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from tvisa.errors import CaseFileError, Problem
from tvisa.files.rawfile import MAX_BYTES, text_of

_FORMULA: Final = re.compile(r"'*\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n]")
_LIMIT: Final = threading.Lock()


@attrs.frozen(repr=False)
class Cell:
    """A cell of the row that was chosen."""

    place: str
    """The position of its column, which is all that may be told of a column that is not known."""
    name: str
    """The name of its column."""
    text: str
    """What stands in it, which is something."""


def read_row(data: bytes | str, row: int | None = None, labels: Mapping[str, str] | None = None) -> tuple[Cell, ...]:
    """
    Return the cells of one row that hold something.

    Args:
        data: The table, in UTF-8; the byte-order mark that spreadsheets write is passed over.
        row: Which row of data, from 1; not needed where there is only one.
        labels: What a second row says where it holds no data, but names each column for people.

    Raises:
        CaseFileError: If it is no such table, or has several rows and none was chosen.
    """
    header, *body = _rows(text_of(data, marked=True))
    names = [name.strip() for name in header]
    first: dict[str, int] = {}
    repeated = [n for n, name in enumerate(names, start=1) if name and first.setdefault(name, n) < n]
    if repeated:
        raise CaseFileError([Problem(_place(n), "a column of this name is there already") for n in repeated])
    if body and labels and any(name and labels.get(name) == cell for name, cell in zip(names, body[0], strict=False)):
        del body[0]
    filled = [cells for cells in body if any(cell.strip() for name, cell in zip(names, cells, strict=False) if name)]
    if row is None and len(filled) > 1:
        raise CaseFileError([Problem("$", "holds several rows, each a case: choose one (--row)")])
    if not 0 < (row or 1) <= len(filled):
        raise CaseFileError([Problem("$", "has no such row of data" if row else "has no row of data")])
    chosen = filled[(row or 1) - 1]
    if len(chosen) > len(names):
        raise CaseFileError([Problem("$", "the row holds more cells than there are columns")])
    found = zip(range(1, len(chosen) + 1), names, chosen, strict=False)
    return tuple(Cell(_place(n), name, _restored(cell)) for n, name, cell in found if cell)


def _rows(text: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    with _as_long_as_a_file():
        try:
            return [row for row in reader if row]
        except csv.Error:
            raise CaseFileError([Problem("$", f"not a valid table at line {reader.line_num}")]) from None


@contextlib.contextmanager
def _as_long_as_a_file() -> Iterator[None]:
    """Let a cell be as long as a file may be; the limit is one for the whole program, which gets its own back."""
    with _LIMIT:
        before = csv.field_size_limit()
        csv.field_size_limit(max(before, MAX_BYTES))
        try:
            yield
        finally:
            csv.field_size_limit(before)


def _place(number: int) -> str:
    return f"column {number}"


def write_row(cells: Mapping[str, str], header: Sequence[str] | None = None) -> str:
    """Return a table with one row; the columns are those of *header*, or those that the row fills."""
    names = list(cells) if header is None else list(header)
    out = io.StringIO(newline="")
    # Every cell is quoted: a spreadsheet that parts cells at semicolons would else find one that begins inside another.
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(names)
    writer.writerow([_neutral(cells.get(name, "")) for name in names])
    return out.getvalue()


def _neutral(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _restored(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
