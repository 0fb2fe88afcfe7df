"""What a test prints that holds lines still: what went, what came, what to read and which command writes them anew."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_APART: Final = re.compile(r"\s+")
_AROUND: Final = 8
"""How many words are shown on each side of those that changed, in a line that is long."""


def in_order(text: str) -> tuple[tuple[int, str], ...]:
    """Return what sorts numbers as numbers: (a)(2) before (a)(10)."""
    return tuple((int(piece), "") if piece.isdigit() else (-1, piece) for piece in re.split(r"(\d+)", text) if piece)


def moved(went: Iterable[str], came: Iterable[str], then: str) -> str:
    """
    Return what a failing test prints.

    Args:
        went: Lines that are no longer so.
        came: Lines that are new.
        then: What to read, and what writes them anew.
    """
    old, new = list(went), list(came)
    lines: list[str] = []
    for line in old:
        like = difflib.get_close_matches(line, new, n=1, cutoff=0.6)
        if like:
            new.remove(like[0])
            lines += _changed(line, like[0])
        else:
            lines.append(f"went: {line}")
    lines += [f"came: {line}" for line in new]
    return "\n".join([*lines, "", then])


def _changed(old: str, new: str) -> Iterator[str]:
    """Yield a line as it was and as it is, and the words between which they differ."""
    yield f"went: {old}"
    yield f"came: {new}"
    one, other = _APART.split(old), _APART.split(new)
    marked = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            marked.append(_short(one[a:b]))
        else:
            marked += [f"[-{' '.join(one[a:b])}-]"] * (b > a) + [f"{{+{' '.join(other[c:d])}+}}"] * (d > c)
    yield f"      {' '.join(marked)}"


def _short(words: Sequence[str]) -> str:
    if len(words) <= 2 * _AROUND:
        return " ".join(words)
    return f"{' '.join(words[:_AROUND])} ... {' '.join(words[-_AROUND:])}"
