"""One act, matter, incident or the case itself: what is asked of it, and by which facts that holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

import attrs

from tvisa.facts import Act, Case, Incident, Matter
from tvisa.facts.labels import scope_of as scope_of_case
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing, own_facts
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import Computed, Not, Predicate, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ambiguity import Grade
from tvisa.law.conduct.causation import MISSING, OUTSIDE, RECORDED, TESTS, Test
from tvisa.law.conduct.characterizations import ACTED, CHARACTERIZATIONS, TOWARD_OTHERS, WayToSee
from tvisa.law.conduct.ladder import WHEN_KNOWN
from tvisa.law.conduct.leaves import said
from tvisa.law.conduct.timing import Timed, Timing, asserted

_BLANK: Final = {"act": Act(), "matter": Matter(), "incident": Incident("", "")}


NOWHERE: Final = "?"
"""Path of a name that means nothing here: asked of it, every question is open and nothing is missing."""


def scope_of(case: Case, day: datetime.date, at: Timed | None = None, **records: tuple[Any, str]) -> Scope:
    """
    Return the scope in which exposure asks: the case, the day, when it was, and the records given, each with its path.

    Every other name means a blank record, so that a finding may ask of acts and of court matters alike.
    """
    names = {"case": case, "day": day, "at": at or Timed(Timing.NONE), **_BLANK}
    paths = {"case": "", "day": "", "at": NOWHERE, **dict.fromkeys(_BLANK, NOWHERE)}
    for name, (record, path) in records.items():
        names[name], paths[name] = record, path
    return scope_of_case(names, paths)


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
    _facts: dict[Predicate, tuple[Fact, ...]] = attrs.field(factory=dict, init=False, repr=False, eq=False)

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
        """Return the recorded facts by which a predicate holds; looked up once."""
        found = self._facts.get(predicate)
        if found is None:
            carried = supporting(self.find(predicate), self.explain, self.scope)
            found = self._facts[predicate] = tuple(dict.fromkeys(carried))
        return found

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
        yield from own_facts(finding, scope)
        for child in finding.children:
            yield from supporting(child, explain, scope)


def _under_not(finding: Finding, explain: Explainer, scope: Scope) -> Iterator[Fact]:
    # Something is denied by the facts of each part that is not simply affirmed.
    if isinstance(finding.predicate, (Question, Computed)):
        yield from explain.facts(finding, scope)
    else:
        yield from own_facts(finding, scope)
        for child in finding.children:
            yield from _under_not(child, explain, finding.scope or scope)


# --- what every test of causation and compulsion reports of one act ---------------------------------------------------


class Reported(NamedTuple):
    """
    What one test reports of an act.

    Attributes:
        test: The test.
        standing: Whether the facts that it looks for are recorded, are missing, or the act is outside it.
        at_that_time: What may be said at that time.
        facts: The facts recorded.
        missing: What is missing.
    """

    test: Test
    standing: str
    at_that_time: str
    facts: tuple[Fact, ...]
    missing: tuple[Missing, ...]


def report(subject: Subject, day: datetime.date) -> tuple[Reported, ...]:
    """Return what every test in force on the day reports of one act."""
    return tuple(_report(test, subject) for test in TESTS if day in test.provision.window)


def _report(test: Test, subject: Subject) -> Reported:
    word = test.at(subject.at.timing)
    bits = subject.find(test.needs).bits & 15
    applies = truth.TRUE if test.only is None else subject.find(test.only).bits & 15
    facts: tuple[Fact, ...] = ()
    missing: tuple[Missing, ...] = ()
    if word == "outside" or applies == truth.FALSE or (bits == truth.FALSE and word != "open"):
        standing = OUTSIDE
    else:
        facts, missing = (
            subject.facts(test.needs),
            subject.missing(None if test.from_record else test.only, WHEN_KNOWN, test.needs),
        )
        standing = RECORDED if word and asserted(applies) and asserted(bits) else MISSING
    return Reported(test, standing, word or "unknown", facts, missing)


# --- each way to characterize a record, graded by what the record carries ---------------------------------------------


class GradedWay(NamedTuple):
    """A way to characterize a record, how far the record carries it, and by which facts."""

    one: WayToSee
    grade: Grade
    facts: tuple[Fact, ...]


def characterize(subjects: Iterable[Subject], victim: Finding, carried: tuple[Fact, ...]) -> tuple[GradedWay, ...]:
    """
    Grade each characterization.

    Args:
        subjects: Every act, matter and incident, and the case itself.
        victim: The finding on the first element; read, never written.
        carried: The facts that carry that finding.
    """
    asked = tuple(subjects)
    return tuple(GradedWay(one, *_grade(one, asked, victim, carried)) for one in CHARACTERIZATIONS)


def _grade(
    one: WayToSee, asked: tuple[Subject, ...], victim: Finding, carried: tuple[Fact, ...]
) -> tuple[Grade, tuple[Fact, ...]]:
    acted = _facts(asked, ACTED)
    fits = victim.outcome in one.victim
    own = carried if fits else ()
    if one.acts is None:
        if acted:
            partly = _facts(asked, one.partly)
            return (Grade.ARGUABLE, (*own, *partly)) if fits and partly else (Grade.NO_FOOTING, ())
        if victim.outcome is Outcome.UNKNOWN and carried:
            return Grade.ARGUABLE, carried
        settled = victim.outcome is Outcome.MET and any(s.certain(said("case.conduct.acts_complete")) for s in asked)
        return (Grade.SUPPORTED if settled else Grade.ARGUABLE, own) if fits and own else (Grade.NO_FOOTING, ())
    needed = _facts(asked, one.acts)
    if fits and needed:
        return Grade.SUPPORTED, tuple(dict.fromkeys((*own, *needed)))
    # An act by itself gives no footing to the view that there never was a victim.
    alone = () if one.victim == (Outcome.NOT_MET,) and one.acts is TOWARD_OTHERS else needed
    partly = tuple(dict.fromkeys((*alone, *_facts(asked, one.partly))))
    # What the first element has settled the other way leaves a reading without footing.
    closed = victim.outcome is (Outcome.MET if one.victim == (Outcome.NOT_MET,) else Outcome.NOT_MET)
    closed = closed and not (one.later is not None and _facts(asked, one.later))
    return (Grade.ARGUABLE, partly) if partly and not closed else (Grade.NO_FOOTING, ())


def _facts(asked: tuple[Subject, ...], predicate: Predicate) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(f for s in asked if s.holds(predicate) for f in s.facts(predicate)))
