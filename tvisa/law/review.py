"""What a lawyer has to read again: rules that no text carries, and what was last read too long ago."""

from __future__ import annotations

import datetime
import enum
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Final, Literal, NotRequired, TypedDict

import attrs

from tvisa.kernel.provision import Confidence
from tvisa.law.book import entries
from tvisa.law.conduct.notices import STALE_AFTER
from tvisa.law.t.filing.policy import Policy, default_policy
from tvisa.words.catalog import ENGLISH, Catalog

ONE_DAY: Final = datetime.timedelta(days=1)
_DOUBTED: Final = (Confidence.C, Confidence.D)


class Because(enum.StrEnum):
    """Why something has to be read again."""

    GRADE = "grade"
    DATE = "date"


class ToReadData(TypedDict):
    """One text to be read again."""

    rule: Annotated[str, "The rule, in one sentence."]
    citations: list[str]
    confidence: Annotated[str, Confidence]
    checked_on: Annotated[str, datetime.date, "The day it was last read."]
    due: Annotated[str, datetime.date, "The first day on which it has been unread for too long."]
    used: Annotated[int, "How many places of the model rest on it."]
    because: Annotated[list[str], "Why it is listed: grade or date."]
    policy: NotRequired[Annotated[str, "The id of the policy entry."]]


class ReviewData(TypedDict):
    """What a lawyer has to read again."""

    kind: Literal["tvisa.review"]
    schema_version: Literal[1]
    tvisa_version: str
    as_of: Annotated[str, datetime.date]
    to_read: list[ToReadData]


@attrs.frozen
class ToRead:
    """
    One text to be read again.

    Attributes:
        what: The rule, in one sentence.
        citations: Where it stands.
        confidence: How it was verified.
        checked_on: The day it was last read.
        due: The first day on which it has been unread for too long.
        used: How many places of the model rest on it.
        because: Why it is listed.
        policy: The id of the policy entry; empty for a rule of law.
    """

    what: str
    citations: tuple[str, ...]
    confidence: Confidence
    checked_on: datetime.date
    due: datetime.date
    used: int
    because: tuple[Because, ...]
    policy: str = ""

    def as_dict(self, catalog: Catalog = ENGLISH) -> ToReadData:
        """Return it as plain JSON values."""
        told: ToReadData = {
            "rule": catalog.plain(self.what),
            "citations": list(self.citations),
            "confidence": str(self.confidence),
            "checked_on": self.checked_on.isoformat(),
            "due": self.due.isoformat(),
            "used": self.used,
            "because": [str(why) for why in self.because],
        }
        if self.policy:
            told["policy"] = self.policy
        return told


def to_read(day: datetime.date, policy: Policy | None = None) -> list[ToRead]:
    """
    Return what has to be read again, the oldest first, and of the same day what most of the model rests on.

    Args:
        day: The day that dates are counted to.
        policy: The policy entries; those that come with this version, unless given.
    """
    found = [*_rules(day), *_entries(day, policy or default_policy())]
    return sorted(found, key=lambda one: (one.checked_on, -one.used, one.citations))


def _rules(day: datetime.date) -> Iterator[ToRead]:
    used = Counter(entry.law for entry in entries())
    for law, count in used.items():
        due = law.checked_on + STALE_AFTER + ONE_DAY
        if why := _why(law.confidence, late=due <= day):
            cited = tuple(citation.text for citation in law.citations)
            yield ToRead(law.rule, cited, law.confidence, law.checked_on, due, count, why)


def _entries(day: datetime.date, policy: Policy) -> Iterator[ToRead]:
    for entry in policy.entries:
        due = entry.checked_on + datetime.timedelta(days=entry.stale_after_days) + ONE_DAY
        if day in entry.window and (why := _why(entry.confidence, late=due <= day)):
            yield ToRead(entry.rule, entry.citations, entry.confidence, entry.checked_on, due, 1, why, entry.id)


def _why(confidence: Confidence, *, late: bool) -> tuple[Because, ...]:
    return (*((Because.GRADE,) if confidence in _DOUBTED else ()), *((Because.DATE,) if late else ()))
