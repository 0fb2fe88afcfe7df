"""
Policy that moves: memoranda, injunctions, fee schedules, form editions and holds, each with its window and its date.

The entries are data, in ``policy.json`` beside this module; no code changes when one of them does. An office's file in YAML
adds entries to those, replaces one by giving its id again, and takes some away by id. An entry that is not in force on the day of a screening does not show; one last seen too long before that day is
called stale. What comes with this version is JSON so that a screening need not load a reader of YAML, which reads it too.
"""

from __future__ import annotations

import datetime
import enum
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import attrs

from tvisa.errors import PolicyFileError, Problem
from tvisa.facts import Case
from tvisa.files.officefile import (
    DAYS,
    SENTENCES,
    SOME,
    FileKind,
    check,
    dumped,
    ends_later,
    loaded,
    parsed,
    plainly,
    structured,
)
from tvisa.files.rawfile import read_json
from tvisa.kernel.answers import Answer
from tvisa.kernel.fields import Record
from tvisa.kernel.provision import Confidence, Period

VERSION: Final = 1


class PolicyTopic(enum.StrEnum):
    """Which line of the panel, or which other relief, an entry belongs to; of records, the packet."""

    COUNSEL = "counsel"
    STATUS = "status"
    REMOVAL = "removal"
    REFERRAL = "referral"
    CONFIDENTIALITY = "confidentiality"
    HOLDS = "holds"
    EARLIER = "earlier"
    BONA_FIDE = "bona_fide"
    FORMS = "forms"
    FEES = "fees"
    CAP = "cap"
    EVIDENCE = "evidence"
    TRAVEL = "travel"
    SIGNATURE = "signature"
    TERM = "term"
    DEADLINE = "deadline"
    APPEAL = "appeal"
    ASYLUM = "asylum"
    BENEFITS = "benefits"
    RECORDS = "records"


_NAME: Final = check(re.compile("[a-z][a-z0-9_]*").fullmatch, "expected a name in small letters, such as nta_memo")  # type: ignore[arg-type]
_FACTS: Final = check(
    lambda paths: all(_is_askable(path) for path in paths),
    "expected paths of yes/no facts that stand in no list, such as filing.in_proceedings",
)


@attrs.frozen
class PolicyEntry:
    """One thing that an agency or a court can change from one day to the next."""

    id: str = attrs.field(validator=_NAME)
    """Its name."""
    topic: PolicyTopic
    """Where it belongs."""
    title: str
    """What it is called."""
    rule: str = attrs.field(validator=SENTENCES)
    """What it says, in our own words."""
    citations: tuple[str, ...] = attrs.field(validator=SOME)
    """Where it stands."""
    start: datetime.date
    """The first day it is in force; ``from`` in the file."""
    source: str
    """Where it was read."""
    confidence: Confidence
    """How it was verified."""
    checked_on: datetime.date
    """The day up to which that source speaks."""
    stale_after_days: int = attrs.field(validator=DAYS)
    """How many days later it has to be looked at again before anybody relies on it."""
    until: datetime.date | None = attrs.field(default=None, validator=ends_later)
    """The first day it is no longer in force; None while no end is known."""
    when: tuple[str, ...] = attrs.field(default=(), validator=_FACTS)
    """Paths of facts: unless every one of them is recorded as "no", the entry shows; without any it always does."""

    @property
    def window(self) -> Period:
        """The days on which it is in force."""
        return Period(self.start, self.until)

    def is_stale(self, day: datetime.date) -> bool:
        """Say whether it was last seen too long before the day given."""
        return (day - self.checked_on).days > self.stale_after_days


@attrs.frozen
class Policy:
    """
    A file of policy entries.

    Attributes:
        tvisa_policy: Version of the format.
        title: What the collection is.
        entries: The entries, in the order in which they are printed.
        remove: In an office's file, ids of entries that come with this version and are left out.
    """

    tvisa_policy: int = attrs.field(
        validator=check(lambda version: version == VERSION, f"expected {VERSION}, the version of this format")
    )
    title: str
    entries: tuple[PolicyEntry, ...] = attrs.field(
        default=(),
        validator=check(lambda entries: len({e.id for e in entries}) == len(entries), "expected each id once"),
    )
    remove: tuple[str, ...] = ()

    def in_force(self, day: datetime.date, topic: PolicyTopic) -> Iterator[PolicyEntry]:
        """Yield the entries of a topic that are in force on a day."""
        yield from (e for e in self.entries if e.topic is topic and day in e.window)

    def over(self, shipped: Policy) -> Policy:
        """
        Return the entries of a file laid over those that come with this version.

        What it replaces stands in the place of the old one, and what it adds after all others.

        Raises:
            PolicyFileError: If it removes an entry that is not there, or that it also gives.
        """
        own, known = {e.id: e for e in self.entries}, {e.id for e in shipped.entries}
        wrong = "expected the id of an entry that comes with this version, and that is not given here: tvisa policy export lists them"
        problems = [
            Problem(f"remove[{n}]", wrong) for n, name in enumerate(self.remove) if name not in known or name in own
        ]
        if problems:
            raise PolicyFileError(problems)
        kept = (own.get(e.id, e) for e in shipped.entries if e.id not in self.remove)
        added = (e for e in self.entries if e.id not in known)
        return Policy(self.tvisa_policy, self.title, (*kept, *added))


def _is_askable(path: str) -> bool:
    return path in _askable()


@lru_cache
def _askable() -> frozenset[str]:
    """Return the paths of the yes/no facts that stand in no list, those left out that only a privileged setting records."""
    return frozenset(path for path in _answers(Case, "") if not path.startswith(("conduct.", "grounds.")))


def _answers(cls: type, base: str) -> Iterator[str]:
    for field in attrs.fields(attrs.resolve_types(cls)):
        path = f"{base}{field.name}"
        if field.type is Answer:
            yield path
        elif isinstance(field.default, Record):
            yield from _answers(type(field.default), f"{path}.")


# --- in ---------------------------------------------------------------------------------------------------------------


def load_policy(path: str | os.PathLike[str]) -> Policy:
    """
    Read an office's file of policy entries in YAML, which JSON is too, and lay it over those that come with this version.

    Raises:
        InputError: If *path* is no path.
        PolicyFileError: If it cannot be read as one; names every problem by its place and never by its value.
    """
    return loads_policy(loaded(path, "policy entries"))


def loads_policy(data: bytes | bytearray | str) -> Policy:
    """
    Read policy entries from the text or the bytes of an office's file, and lay them over those that come with this version.

    Raises:
        InputError: If *data* is neither text nor bytes.
        PolicyFileError: If they are no policy entries.
    """
    return parsed(data, "policy entries", lambda raw: _policy(raw).over(default_policy()))


def _policy(raw: Any) -> Policy:
    policy: Policy = structured(raw, FORMAT)
    return policy


@lru_cache
def default_policy() -> Policy:
    """Return the entries that come with this version."""
    return _policy(read_json(Path(__file__).with_name("policy.json").read_text(encoding="utf-8")))


FORMAT: Final = FileKind(Policy, (PolicyEntry, Policy), (PolicyTopic, Confidence))
"""What stands in a file of policy entries."""


# --- out --------------------------------------------------------------------------------------------------------------


def dumps_policy(policy: Policy) -> str:
    """Return policy entries as YAML that `loads_policy` reads."""
    told = plainly(policy, FORMAT)
    return dumped({key: told[key] for key in ("tvisa_policy", "title", "entries")})
