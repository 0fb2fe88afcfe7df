"""
A finding of ambiguity: where the line between victim and perpetrator is unclear, and two readings of the same record.

A finding is a value: what leads to it, its rows, both readings, what weighs each way. A row fires when its condition holds
on either reading of the facts. Rows stand from the highest down, save that an exception stands before what it excepts; the
first that fires is the level, the worst subject counts, and the row's reason is printed.
Levels say what work there is before filing. They are never added up and say nothing of guilt, worth or likelihood.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.evaluate import Finding, Scope, find
from tvisa.kernel.explain import Explainer, Fact, Missing
from tvisa.kernel.predicate import Computed, Not, Predicate, Question
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.acts import NOWHERE
from tvisa.law.conduct.leaves import said
from tvisa.law.conduct.timing import Timed, Timing, asserted


class Level(enum.StrEnum):
    """Work to be done before filing; ordinal, and never arithmetic."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"
    SU = "SU"


LEVEL_TEXT: Final = {
    Level.S0: "note: context; nothing to cure",
    Level.S1: "explain: address it in the declaration",
    Level.S2: "prepare: plan a waiver, the proof of an exception, or an objection",
    Level.S3: "contested: counsel must choose a reading and support it",
    Level.S4: "stop: specialist review before any filing",
    Level.SU: "unknown: a decisive fact has not been asked, or is not known",
}


RANKS: Final = (Level.S0, Level.S1, Level.SU, Level.S2, Level.S3, Level.S4)
"""What counts as worse where a finding is asked of several acts: a decisive fact that is open outranks what needs explaining."""


class Grade(enum.StrEnum):
    """How far the record carries a reading."""

    SUPPORTED = "supported"
    ARGUABLE = "arguable"
    NO_FOOTING = "no recorded footing"


@attrs.frozen(eq=False)
class Row:
    """
    One row of a finding's levels.

    Attributes:
        level: The level it gives.
        why: Its reason, printed.
        when: The condition: it fires where this holds on either reading.
        unless: What on record, uncontradicted, keeps it from firing.
    """

    level: Level
    why: str
    when: Predicate
    unless: Predicate | None = None


@attrs.frozen(eq=False)
class Weight:
    """
    Something that speaks for the client or against, listed and never counted.

    Attributes:
        title: What it is.
        fact: Path of the fact that records it; nothing where only counsel can tell.
        when: What must hold, where that is more than a yes to one fact.
    """

    title: str
    fact: str = ""
    when: Predicate | None = None

    @property
    def holds(self) -> Predicate | None:
        """What records it, if anything does."""
        if self.when is not None:
            return self.when
        return said(self.fact) if self.fact else None


@attrs.frozen(eq=False)
class Side:
    """
    One reading of a finding.

    Attributes:
        text: What would be argued.
        needs: The facts it needs: all there, it is supported; some, or something that weighs its way, arguable.
        contrary: What on record, on either reading, keeps it from being more than arguable.
    """

    text: str
    needs: Predicate
    contrary: Predicate | None = None


@attrs.frozen(eq=False)
class Ambiguity:
    """
    One entry of the catalogue.

    Attributes:
        code: Its name in data, neutral as everything exported.
        group: A (the bar), B (crime and money), C (migration and security) or D (how victimhood is seen).
        title: Its name for a reader.
        what: What it is.
        over: The kinds of subject it is asked of: ``act``, ``matter``, ``incident``, ``case``.
        lead: The leading fact: without it recorded there is no finding.
        rows: Levels, in the order in which they are tried.
        unknown: Why the level is open where the leading fact is recorded and no row fires; nothing if then there is none.
        question: The trauma-informed question to open with, where nothing is recorded yet.
        client: The reading for the client.
        government: The reading the government would argue.
        mitigating: What speaks for the client.
        aggravating: What speaks against.
        timing: What to mind about time.
        evidence: What helps.
        provisions: The law it rests on.
        touches: Element ids, ``bar`` or ``admissibility``; nothing is written to any of them.
        unless: What on record, uncontradicted, rules the finding out.
        follow_up: The question to ask once the leading fact is recorded; the opening one again where that leads on by itself.
        also: What is asked first, where it is open, although no row reads it.
        asks: Prefixes of the only facts that it asks for; nothing where every one of its facts may be asked for.
        level_texts: What its levels mean, where that differs.
        ranks: Which level is worse where it is asked of several subjects.
        during: What makes a finding that is asked of the case one of the time of control.
    """

    code: str
    group: str
    title: str
    what: str
    over: tuple[str, ...]
    lead: Predicate
    rows: tuple[Row, ...]
    unknown: str
    question: str
    client: Side
    government: Side
    mitigating: tuple[Weight, ...]
    aggravating: tuple[Weight, ...]
    timing: str
    evidence: tuple[str, ...]
    provisions: tuple[Provision, ...]
    touches: tuple[str, ...]
    unless: Predicate | None = None
    follow_up: str = ""
    also: tuple[Predicate, ...] = ()
    asks: tuple[str, ...] = ()
    level_texts: Mapping[Level, str] = attrs.field(factory=dict)
    ranks: tuple[Level, ...] = RANKS
    during: Predicate | None = None

    def row(self, subject: Subject) -> Row | None:
        """
        Return the row that fires at a subject, if one does.

        A row that lowers the level, as an exception does, fires only where its condition holds however disputes are resolved.
        """

        def fires(number: int, row: Row) -> bool:
            holds = subject.certain(row.when) if self.lowers(number) else subject.holds(row.when)
            return holds and not subject.certain(row.unless)

        return next((row for number, row in enumerate(self.rows) if fires(number, row)), None)

    def lowers(self, number: int) -> bool:
        """Say whether a row lowers the level, as an exception does that stands before what it excepts."""
        level = self.rows[number].level
        return level in (Level.S0, Level.S1) or any(level < later.level for later in self.rows[number + 1 :])

    def predicates(self) -> Iterator[Predicate]:
        """Yield every predicate it is made of, so that what it reads can be listed."""
        yield self.lead
        for row in self.rows:
            yield row.when
            if row.unless is not None:
                yield row.unless
        for side in (self.client, self.government):
            yield side.needs
            if side.contrary is not None:
                yield side.contrary
        yield from (p for w in (*self.mitigating, *self.aggravating) if (p := w.holds) is not None)
        yield from (p for p in (self.unless, self.during, *self.also) if p is not None)


@attrs.frozen
class Subject:
    """
    One thing a finding is asked of, at one time.

    Attributes:
        kind: ``act``, ``matter``, ``incident`` or ``case``.
        explain: Reads what was found there, and holds the scope in which names mean it.
        path: Its path in the case file; nothing for the case itself.
        at: When it was.
    """

    kind: str
    explain: Explainer = attrs.field(repr=False)
    path: str = ""
    at: Timed = attrs.field(factory=lambda: Timed(Timing.NONE))
    _found: dict[Predicate, Finding] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    @property
    def scope(self) -> Scope:
        """What names mean here."""
        return self.explain.scope

    def find(self, predicate: Predicate) -> Finding:
        """Evaluate a predicate here; once."""
        found = self._found.get(predicate)
        if found is None:
            found = self._found[predicate] = find(predicate, self.scope)
        return found

    def holds(self, predicate: Predicate | None) -> bool:
        """Say whether a predicate holds on either reading."""
        return predicate is not None and asserted(self.find(predicate).bits)

    def certain(self, predicate: Predicate | None) -> bool:
        """Say whether a predicate holds however disputes are resolved."""
        return predicate is not None and self.find(predicate).bits & 15 == truth.TRUE

    def speaks(self, predicate: Predicate) -> bool:
        """Say whether a predicate holds by a fact of this subject, and not only by facts of the whole case."""
        return self.kind in ("case", "incident") or any(f.path.startswith(self.path) for f in self.facts(predicate))

    def facts(self, predicate: Predicate) -> tuple[Fact, ...]:
        """Return the recorded facts by which a predicate holds."""
        return tuple(dict.fromkeys(supporting(self.find(predicate), self.explain, self.scope)))

    def missing(self, *predicates: Predicate | None) -> tuple[Missing, ...]:
        """Return what is missing for any of several predicates, once each."""
        found: dict[str, Missing] = {}
        for predicate in predicates:
            if predicate is not None:
                for entry in self.explain.missing(self.find(predicate)):
                    if not entry.path.startswith(NOWHERE):
                        found.setdefault(entry.path, entry)
        return tuple(found.values())


def supporting(finding: Finding, explain: Explainer, scope: Scope) -> Iterator[Fact]:
    """Yield the recorded facts by which a finding holds on either reading; what speaks neither way is left out."""
    scope = finding.scope or scope
    node = finding.predicate
    # That an incident was done to the client is how it is found, not what it shows.
    if not asserted(finding.bits) or (isinstance(node, Computed) and node.silent):
        return
    if isinstance(node, (Question, Computed)):
        yield from explain.facts(finding, scope)
    elif isinstance(node, Not):
        yield from _under_not(finding.children[0], explain, scope)
    else:
        yield from explain.own_facts(finding, scope)
        for child in finding.children:
            yield from supporting(child, explain, scope)


def _under_not(finding: Finding, explain: Explainer, scope: Scope) -> Iterator[Fact]:
    # Something is denied by the facts of each part that is not simply affirmed.
    if isinstance(finding.predicate, (Question, Computed)):
        yield from explain.facts(finding, scope)
    else:
        yield from explain.own_facts(finding, scope)
        for child in finding.children:
            yield from _under_not(child, explain, finding.scope or scope)


@attrs.frozen(eq=False)
class Found:
    """
    A finding raised by a record.

    Attributes:
        entry: The entry of the catalogue.
        level: The level.
        row: The row that fired; None where the level is open.
        worst: The things it is worst at, by time.
        subjects: Everything that leads to it.
    """

    entry: Ambiguity
    level: Level
    row: Row | None
    worst: tuple[Subject, ...]
    subjects: tuple[tuple[Subject, Row | None], ...]

    @classmethod
    def look(cls, entry: Ambiguity, subjects: Iterable[Subject]) -> Found | None:
        """Ask one entry of everything it can be asked of."""
        raised: list[tuple[Subject, Row | None]] = []
        for subject in (s for s in subjects if s.kind in entry.over):
            if subject.holds(entry.lead) and subject.speaks(entry.lead) and not subject.certain(entry.unless):
                row = entry.row(subject)
                if row or entry.unknown:
                    raised.append((subject, row))
        if not raised:
            return None
        levels = [entry.ranks.index(row.level if row else Level.SU) for _, row in raised]
        top = [pair for pair, level in zip(raised, levels, strict=True) if level == max(levels)]
        # Of several rows at one level the first in the catalogue; of several times the latest: never what was recorded first.
        row = min((row for _, row in top if row), key=entry.rows.index, default=None)
        worst = sorted((s for s, r in top if r is row), key=lambda s: list(Timing).index(s.at.timing))
        return cls(entry, row.level if row else Level.SU, row, tuple(worst), tuple(raised))

    @property
    def why(self) -> str:
        """The reason of the row that fired, or why the level is open."""
        return self.row.why if self.row else self.entry.unknown

    @property
    def level_text(self) -> str:
        """What the level means for this finding."""
        return self.entry.level_texts.get(self.level, LEVEL_TEXT[self.level])

    @property
    def timing(self) -> Timing:
        """When it was, at its worst."""
        if any(s.holds(self.entry.during) for s in self.worst):
            return Timing.DURING_CONTROL
        timed = self.entry.over in (("act",), ("matter",), ("act", "matter"))
        return self.worst[-1].at.timing if timed else Timing.NONE

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that lead to it and that fire its rows, at everything it was asked of."""
        found: dict[Fact, None] = {}
        for subject, row in self.subjects:
            for predicate in (self.entry.lead, *((row.when,) if row else ())):
                found.update(dict.fromkeys(subject.facts(predicate)))
        return tuple(found)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What is missing for both readings, for a higher row and for what leads to it, where it is worst or open."""
        entry = self.entry
        higher = entry.rows[: entry.rows.index(self.row)] if self.row else entry.rows
        rows = [p for r in higher for p in (r.when, r.unless)] + ([self.row.unless] if self.row else [])
        asked = (*entry.also, entry.client.needs, entry.government.needs, *rows, entry.lead, entry.unless)
        still = (*self.worst, *(s for s, row in self.subjects if row is None))
        found = dict.fromkeys(m for s in still for m in s.missing(*asked))
        return tuple(m for m in found if not entry.asks or m.path.startswith(entry.asks))

    def weights(self, listed: Iterable[Weight]) -> list[tuple[Weight, tuple[Fact, ...]]]:
        """Return those of the listed weights that are recorded anywhere it was asked, each with its facts."""
        found = []
        for weight in listed:
            facts = [f for s, _ in self.subjects if weight.holds is not None for f in s.facts(weight.holds)]
            if facts:
                found.append((weight, tuple(dict.fromkeys(facts))))
        return found

    def reading(self, side: Side, weights: Iterable[Weight]) -> tuple[Grade, tuple[Fact, ...]]:
        """
        Grade one reading and return the facts it can cite.

        It is graded where the finding is worst; what carries it at another time or act makes it arguable, no more.
        """
        own = [fact for _, facts in self.weights(weights) for fact in facts]
        if all(s.certain(side.needs) and not s.holds(side.contrary) for s in self.worst):
            carried = [fact for s in self.worst for fact in s.facts(side.needs)]
            return Grade.SUPPORTED, tuple(dict.fromkeys([*carried, *own]))
        partly = [fact for s, _ in self.subjects for fact in _partial(s.find(side.needs), s)]
        found = tuple(dict.fromkeys([*own, *partly]))
        return (Grade.ARGUABLE, found) if found else (Grade.NO_FOOTING, ())


def _partial(finding: Finding, subject: Subject, scope: Scope | None = None) -> Iterator[Fact]:
    scope = finding.scope or scope or subject.scope
    if asserted(finding.bits):
        yield from supporting(finding, subject.explain, scope)
    elif not isinstance(finding.predicate, Not):
        for child in finding.children:
            yield from _partial(child, subject, scope)
