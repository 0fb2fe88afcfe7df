"""
A finding of ambiguity: where the line between victim and perpetrator is unclear, and two readings of the same record.

A finding is a value: what leads to it, its rows, both readings, what weighs each way. A row fires when its condition holds
on either reading of the facts. Rows stand from the highest down, save that an exception stands before what it excepts; the
first that fires is the level, the worst subject counts, and the row's reason is printed.
Levels say what work there is before filing. They are never added up and say nothing of guilt, worth or likelihood.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.leaves import said
from tvisa.words.worded import Worded


class Level(Worded):
    """Work to be done before filing; ordinal, and never arithmetic."""

    S0 = "S0", "note: context; nothing to cure"
    S1 = "S1", "explain: address it in the declaration"
    S2 = "S2", "prepare: plan a waiver, the proof of an exception, or an objection"
    S3 = "S3", "contested: counsel must choose a reading and support it"
    S4 = "S4", "stop: specialist review before anything more is filed"
    SU = "SU", "ask first: a decisive fact is missing"


RANKS: Final = (Level.S0, Level.S1, Level.SU, Level.S2, Level.S3, Level.S4)
"""What counts as worse where a finding is asked of several acts: a decisive fact that is open outranks what needs explaining."""


class Grade(enum.StrEnum):
    """How far the record carries a reading."""

    SUPPORTED = "supported"
    ARGUABLE = "arguable"
    NO_FOOTING = "no recorded footing"


@attrs.frozen(eq=False)
class LevelRow:
    """One row of a finding's levels."""

    level: Level
    """The level it gives."""
    why: str
    """Its reason, printed."""
    when: Predicate
    """The condition: it fires where this holds on either reading."""
    unless: Predicate | None = None
    """What on record, uncontradicted, keeps it from firing."""


@attrs.frozen(eq=False)
class SpeaksFor:
    """Something that speaks for the client or against, listed and never counted."""

    title: str
    """What it is."""
    fact: str = ""
    """Path of the fact that records it; nothing where only counsel can tell."""
    when: Predicate | None = None
    """What must hold, where that is more than a yes to one fact."""

    @property
    def holds(self) -> Predicate | None:
        """What records it, if anything does."""
        if self.when is not None:
            return self.when
        return said(self.fact) if self.fact else None


@attrs.frozen(eq=False)
class ReadingSide:
    """One reading of a finding."""

    text: str
    """What would be argued."""
    needs: Predicate
    """The facts it needs: all there, it is supported; some, or something that weighs its way, arguable."""
    contrary: Predicate | None = None
    """What on record, on either reading, keeps it from being more than arguable."""
    weights: tuple[SpeaksFor, ...] = ()
    """What speaks for it."""


@attrs.frozen(eq=False)
class Ambiguity:
    """One entry of the catalogue."""

    code: str
    """Its name in data, neutral as everything exported."""
    group: str
    """A (the bar), B (crime and money), C (migration and security) or D (how victimhood is seen)."""
    title: str
    """Its name for a reader."""
    over: tuple[str, ...]
    """The kinds of subject it is asked of: ``act``, ``matter``, ``incident``, ``case``."""
    touches: tuple[str, ...]
    """Element ids, ``bar`` or ``admissibility``; nothing is written to any of them."""
    provisions: tuple[Provision, ...]
    """The law it rests on."""
    what: str
    """What it is."""
    lead: Predicate
    """The leading fact: without it recorded there is no finding."""
    rows: tuple[LevelRow, ...]
    """Levels, in the order in which they are tried."""
    client: ReadingSide
    """The reading for the client."""
    government: ReadingSide
    """The reading the government would argue."""
    question: str
    """The trauma-informed question to open with, where nothing is recorded yet."""
    timing: str
    """What to mind about time."""
    evidence: tuple[str, ...]
    """What helps."""
    unless: Predicate | None = None
    """What on record, uncontradicted, rules the finding out."""
    during: Predicate | None = None
    """What makes a finding that is asked of the case one of the time of control."""
    unknown: str = ""
    """Why the level is open where the leading fact is recorded and no row fires; nothing if then there is none."""
    level_texts: Mapping[Level, str] = attrs.field(factory=dict)
    """What its levels mean, where that differs."""
    ranks: tuple[Level, ...] = RANKS
    """Which level is worse where it is asked of several subjects."""
    follow_up: str = ""
    """The question to ask once the leading fact is recorded; the opening one again where that leads on by itself."""
    also: tuple[Predicate, ...] = ()
    """What is asked first, where it is open, although no row reads it."""
    asks: tuple[str, ...] = ()
    """Prefixes of the only facts that it asks for; nothing where every one of its facts may be asked for."""

    @property
    def mitigating(self) -> tuple[SpeaksFor, ...]:
        """What speaks for the client."""
        return self.client.weights

    @property
    def aggravating(self) -> tuple[SpeaksFor, ...]:
        """What speaks against."""
        return self.government.weights

    def lowers(self, number: int) -> bool:
        """Say whether a row lowers the level, as an exception does that stands before what it excepts."""
        level = self.rows[number].level
        return level in (Level.S0, Level.S1) or any(level < later.level for later in self.rows[number + 1 :])

    def predicates(self) -> Iterator[Predicate]:
        """Yield every predicate it is made of, so that what it reads can be listed."""
        yield from self.conditions()
        yield from self.weighed()

    def weighed(self) -> Iterator[Predicate]:
        """Yield what is listed for either side, and moves nothing."""
        yield from (p for w in (*self.mitigating, *self.aggravating) if (p := w.holds) is not None)

    def conditions(self) -> Iterator[Predicate]:
        """Yield what decides whether there is a finding, at which level, and how far each reading is carried."""
        yield self.lead
        for row in self.rows:
            yield row.when
            if row.unless is not None:
                yield row.unless
        for side in (self.client, self.government):
            yield side.needs
            if side.contrary is not None:
                yield side.contrary
        yield from (p for p in (self.unless, self.during, *self.also) if p is not None)
