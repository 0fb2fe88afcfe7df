"""
Words for the paths of a case, for software whose variables have names of plain words.

One table, both ways: ``incidents[].labor.work`` is ``tvisa incidents labor work``. HotDocs and A2J allow a name of 50
characters (`MAXVARNAMELENGTH` of A2J Author), three of them for the space and the letters of its type; where a path is longer, the records above the
fact have a shorter name, listed here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from tvisa.files.adapters.cells import columns
from tvisa.files.version1 import old_paths

PREFIX: Final = "tvisa"
MOST: Final = 50
_SHORTER: Final = {
    "incidents[].control": "control",
    "incidents[].exit": "exit",
    "incidents[].purposes": "purpose",
    "presence.latest_return": "return",
    "assistance.contacts[]": "contact",
    "assistance.requests[]": "request",
    "assistance.requests[].circumstances": "circumstance",
    "hardship.factors": "factor",
    "conduct.acts[]": "act",
    "adjustment.completed_case": "completed case",
    "adjustment.relatives[]": "adjusting",
}


@cache
def names() -> Mapping[str, str]:
    """Return the name of each value that a case can hold, by its path with ``[]`` for each position."""
    return {
        path: _name(path)
        for path, kind in columns().items()
        if not (kind.member or kind.numbered or kind.kind == "count")
    }


@cache
def paths() -> Mapping[str, str]:
    """Return the path with ``[]`` of each name, those that only version 1 has as well: they are read, and never written."""
    return {_name(path): path for path in old_paths()} | {name: path for path, name in names().items()}


def _name(path: str) -> str:
    above, _, last = path.rpartition(".")
    while above and above not in _SHORTER:
        above, _, step = above.rpartition(".")
        last = f"{step}.{last}"
    words = f"{_SHORTER.get(above, above)} {last}".replace("[]", " ").replace(".", " ").replace("_", " ")
    return f"{PREFIX} {' '.join(words.split())}"
