"""
Citations, windows and provisions: the words of the law, apart from its logic.

A provision is one rule in this project's own words, with where it stands, since when, how sure we are and when that was
last checked. Names follow concepts; numbers live in citations, and every citation carries the window in which that
number was right, for statutes are renumbered and regulations moved.
"""

from __future__ import annotations

import datetime
import enum
from typing import Final

import attrs

CHECKED_ON: Final = datetime.date(2026, 11, 24)
"""The day on which every provision without a day of its own was last read against its source."""


class Kind(enum.StrEnum):
    """
    How a rule decides.

    Attributes:
        BRIGHT_LINE: A recorded fact decides.
        STANDARD: An open-textured question that a person weighs; printed as a judgment, never computed.
        STRUCTURE: How other rules combine.
        FACTOR: Something the law weighs for or against; moves nothing by itself.
        NON_DEFENSE: Something often held against a person that the law does not hold against them.
        PROCEDURE: What to file and how it is weighed.
        READING: How to read the law, where that is easily got wrong.
        EXPOSURE: Something a record may expose its client to, or an argument about it; decided nowhere.
    """

    BRIGHT_LINE = "bright-line"
    STANDARD = "standard"
    STRUCTURE = "structure"
    FACTOR = "factor"
    NON_DEFENSE = "non-defense"
    PROCEDURE = "procedure"
    READING = "reading"
    EXPOSURE = "exposure"


class Confidence(enum.StrEnum):
    """How a rule was verified."""

    A = "A"
    """The text of the statute, the regulation or the Federal Register was read."""
    B = "B"
    """The manual of the agency that applies it was read."""
    C = "C"
    """A secondary source only."""
    D = "D"
    """An inference, or from memory: have counsel check it."""


@attrs.frozen
class Period:
    """A half-open window of days."""

    start: datetime.date | None = None
    """First day in force; None where it predates everything modeled."""
    end: datetime.date | None = None
    """First day no longer in force; None while it is in force."""

    def __contains__(self, day: datetime.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def __str__(self) -> str:
        last = self.end - datetime.timedelta(days=1) if self.end else None
        return f"{self.start or '...'} to {last or 'now'}"

    def meets(self, other: Period) -> bool:
        """Say whether the two windows share a day."""
        return not (self.end and other.start and self.end <= other.start) and not (
            other.end and self.start and other.end <= self.start
        )

    def common(self, other: Period) -> Period:
        """Return the days that both windows share, or this one where they share none."""
        start = max((d for d in (self.start, other.start) if d), default=None)
        end = min((d for d in (self.end, other.end) if d), default=None)
        return self if start and end and end <= start else Period(start, end)


@attrs.frozen
class Citation:
    """A pinpoint to one provision, in the numbering of its own time."""

    text: str
    """As the field writes it, such as ``8 CFR 103.2(b)(16)``."""
    window: Period = attrs.field(factory=Period)
    """The days on which this number names this rule."""

    def __str__(self) -> str:
        return self.text


@attrs.frozen(cache_hash=True)
class Provision:
    """One rule of law in our own words."""

    rule: str
    """One sentence that says what the provision requires, in this project's own words."""
    citations: tuple[Citation, ...]
    """Where it stands, each in the numbering of its own time, the most authoritative first."""
    window: Period = attrs.field(factory=Period)
    """The days on which the rule applies."""
    confidence: Confidence = Confidence.A
    """How it was verified."""
    note: str = ""
    """What a careful reader should know: an agency's gloss, a conflict, an inference."""
    checked_on: datetime.date = CHECKED_ON
    """The day it was last read against its source."""

    def cites_on(self, day: datetime.date) -> tuple[Citation, ...]:
        """
        Return the citations whose numbering was right on the day given.

        A rule that outlived its numbers, as an earlier filer's does, keeps them all.
        """
        return tuple(c for c in self.citations if day in c.window) or self.citations
