"""What in a case file calls for something beside it: a record to get, or a limit of a waiver to name. Read, and never run."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.answers import Source

SAID: Final = ("yes", "disputed")
"""An answer that calls for something: recorded, or told both ways."""


@attrs.frozen
class Sign:
    """
    Something recorded that calls for a thing.

    Attributes:
        path: A fact or a branch of a case file, without places in its lists.
        answers: Which answers or words call for it; whatever is recorded there, where none is named.
        said_by: Who says so, where that alone calls for it.
        open: Whether that nobody knows calls for it too.
    """

    path: str
    answers: tuple[str, ...] = SAID
    said_by: tuple[Source, ...] = ()
    open: bool = False


def said(*paths: str) -> tuple[Sign, ...]:
    """Return signs of what is recorded as a yes, or told both ways."""
    return tuple(Sign(path) for path in paths)


def noted(*paths: str) -> tuple[Sign, ...]:
    """Return signs of whatever is recorded: a day, a word or any answer."""
    return tuple(Sign(path, ()) for path in paths)


def one_of(path: str, *words: str) -> Sign:
    """Return a sign of a word of a closed list."""
    return Sign(path, words)
