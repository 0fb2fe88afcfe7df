"""A closed list of words, each said in a few words of English beside it: one home for what it means and for what a reader is told."""

from __future__ import annotations

import enum
from typing import Self


class Worded(enum.StrEnum):
    """A word of a closed list that says what it is."""

    says: str
    """The same for a reader, in English; a message of the catalog."""

    def __new__(cls, word: str, says: str) -> Self:
        """Make a word of a list, with what it says."""
        made = str.__new__(cls, word)
        made._value_, made.says = word, says
        return made
