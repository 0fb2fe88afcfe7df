"""Each way to characterize a record, graded by what the record carries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tvisa.kernel.carried import Fact
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.predicate import Predicate
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ambiguity import Grade
from tvisa.law.conduct.characterizations import ACTED, CHARACTERIZATIONS, TOWARD_OTHERS, Characterization
from tvisa.law.conduct.leaves import said
from tvisa.screening.conduct.subject import Subject


class Graded(NamedTuple):
    """A way to characterize a record, how far the record carries it, and by which facts."""

    one: Characterization
    grade: Grade
    facts: tuple[Fact, ...]


def characterize(subjects: Iterable[Subject], victim: Finding, carried: tuple[Fact, ...]) -> tuple[Graded, ...]:
    """
    Grade each characterization.

    Args:
        subjects: Every act, matter and incident, and the case itself.
        victim: The finding on the first element; read, never written.
        carried: The facts that carry that finding.
    """
    asked = tuple(subjects)
    return tuple(Graded(one, *_grade(one, asked, victim, carried)) for one in CHARACTERIZATIONS)


def _grade(
    one: Characterization, asked: tuple[Subject, ...], victim: Finding, carried: tuple[Fact, ...]
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
