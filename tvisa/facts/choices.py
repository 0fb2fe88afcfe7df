"""What was chosen of a closed list, or named by a key, apart from the silence that can stand in its place."""

from __future__ import annotations

from typing import TypeVar

from tvisa.kernel.answers import Reply

_Chosen = TypeVar("_Chosen")


def chosen(told: _Chosen | Reply | None) -> _Chosen | None:
    """Return the word or the key that is recorded; None where nobody asked, it is not known, or it was declined."""
    return None if isinstance(told, Reply) else told


def unsaid(told: object) -> Reply | None:
    """Return that it was asked and is not known, or was declined; None where a word is recorded, or nobody asked."""
    return told if isinstance(told, Reply) else None
