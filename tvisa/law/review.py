"""What a lawyer has to read again: rules that no text carries, and what was last read too long ago."""

from __future__ import annotations

import datetime
import enum
from collections import Counter
from collections.abc import Iterator
from typing import Final

import attrs

from tvisa.kernel.predicate import Computed, Element, Question, walk
from tvisa.kernel.provision import CHECKED_ON, Confidence, Provision
from tvisa.law.book import entries
from tvisa.law.changes import CHANGES
from tvisa.law.common.policy import Policy, default_policy
from tvisa.law.conduct.law import NOBODY_RULED
from tvisa.law.conduct.notices import STALE_AFTER
from tvisa.law.frameworks.definitions import DEFINITIONS
from tvisa.law.frameworks.frames import OTHERS, PLACES
from tvisa.law.numbers import NUMBERS
from tvisa.law.t import T
from tvisa.law.t.family.deadlines import AT_ADMISSION
from tvisa.law.t.filing.pieces import NO_ORDER

ONE_DAY: Final = datetime.timedelta(days=1)
_DOUBTED: Final = (Confidence.C, Confidence.D)


class Because(enum.StrEnum):
    """Why something has to be read again."""

    GRADE = "grade"
    DATE = "date"


@attrs.frozen
class ToRead:
    """One text to be read again."""

    what: str
    """The rule, in one sentence."""
    citations: tuple[str, ...]
    """Where it stands."""
    confidence: Confidence
    """How it was verified."""
    checked_on: datetime.date
    """The day it was last read."""
    due: datetime.date
    """The first day on which it has been unread for too long."""
    used: int
    """How many places of the model rest on it."""
    because: tuple[Because, ...]
    """Why it is listed."""
    policy: str = ""
    """The id of the policy entry; empty for a rule of law."""


def to_read(day: datetime.date, policy: Policy | None = None) -> list[ToRead]:
    """
    Return what has to be read again, the oldest first, and of the same day what most of the model rests on.

    Args:
        day: The day that dates are counted to.
        policy: The policy entries; those that come with this version, unless given.
    """
    found = [*_rules(day), *_numbers(day), *_entries(day, policy or default_policy())]
    return sorted(found, key=lambda one: (one.checked_on, -one.used, one.citations))


def _rules(day: datetime.date) -> Iterator[ToRead]:
    used = Counter(entry.law for entry in entries())
    for law in _elsewhere():
        used.setdefault(law, 1)
    for law, count in used.items():
        due = law.checked_on + STALE_AFTER + ONE_DAY
        if why := _why(law.confidence, late=due <= day):
            cited = tuple(citation.text for citation in law.citations)
            yield ToRead(law.rule, cited, law.confidence, law.checked_on, due, count, why)


def _elsewhere() -> Iterator[Provision]:
    """Yield the rules that stand in no rule set: what a change names, other definitions, and what is said beside a part."""
    for row in CHANGES:
        yield from (law for law in (row.was, row.now) if law)
    modeled = [law.window.start for law in T.rule_sets if law.window.start]
    for definition in DEFINITIONS:
        yield from definition.shields
        own = (version.window.start for version in getattr(definition.whole, "versions", ()))
        for first in dict.fromkeys((*modeled, *(day for day in own if day and day > min(modeled)))):
            if told := definition.on(first):
                yield from (node.law for node, _ in walk(told.whole) if isinstance(node, (Element, Question, Computed)))
    for place in (*PLACES.values(), *(each.place for each in OTHERS)):
        yield from (*place.by, *place.consent)
    yield from (AT_ADMISSION, NO_ORDER, NOBODY_RULED)


def _numbers(day: datetime.date) -> Iterator[ToRead]:
    """Yield what a number is said to have named, which was read with the whole model."""
    due = CHECKED_ON + STALE_AFTER + ONE_DAY
    for named in NUMBERS:
        if why := _why(named.confidence, late=due <= day):
            yield ToRead(named.concept, (named.citation.text,), named.confidence, CHECKED_ON, due, 1, why)


def _entries(day: datetime.date, policy: Policy) -> Iterator[ToRead]:
    for entry in policy.entries:
        due = entry.checked_on + datetime.timedelta(days=entry.stale_after_days) + ONE_DAY
        if day in entry.window and (why := _why(entry.confidence, late=due <= day)):
            yield ToRead(entry.rule, entry.citations, entry.confidence, entry.checked_on, due, 1, why, entry.id)


def _why(confidence: Confidence, *, late: bool) -> tuple[Because, ...]:
    return (*((Because.GRADE,) if confidence in _DOUBTED else ()), *((Because.DATE,) if late else ()))
