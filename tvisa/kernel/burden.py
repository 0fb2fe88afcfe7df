"""
A record as it would be filed, for whoever bears the burden of proof: what is shown, what turns on a judgment, and what is not shown.

It is where a part stands (`tvisa.kernel.standing`) on the record without what carries no burden: an assertion of a whole, what only
counsel says, which is argument and no evidence, and an answer to a standard, which is for whoever decides. Not shown is not the contrary.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final

from tvisa.kernel.answers import Evidence, Reply, Source
from tvisa.kernel.carried import weighs_against
from tvisa.kernel.paths import put, recorded
from tvisa.kernel.predicate import Computed, Element, Predicate, Question, walk
from tvisa.kernel.provision import Kind
from tvisa.kernel.standing import Standing
from tvisa.kernel.truth import Basis


class Proof(enum.StrEnum):
    """How something stands on a record under a burden of proof; it says nothing of how likely anything is."""

    SHOWN = "shown"
    """Recorded facts show it."""
    JUDGMENT = "judgment"
    """Facts are in, and whoever decides weighs them: a standard, or sources that differ."""
    NOT_SHOWN = "not_shown"
    """The record does not show it. That is not the contrary."""


class Held(enum.StrEnum):
    """
    What is held for a reading: of all facts that it rests on, for the one with the least.

    Attributes:
        NONE: Nothing.
        OWN_STATEMENT: What the person says, and nothing beside it.
        CORROBORATED: Something beside it: a paper, a record, or what somebody else says.
    """

    NONE = "none"
    OWN_STATEMENT = "own_statement"
    CORROBORATED = "corroborated"


HELD: Final = (Held.NONE, Held.OWN_STATEMENT, Held.CORROBORATED)
_OWN_SIDE: Final = {Source.CLIENT, Source.ATTORNEY, Source.UNKNOWN}
"""Sources that corroborate nothing: the person, whoever speaks for them, and nobody that is known."""
_FOR_WHOEVER_DECIDES: Final = (Standing.ON_FACTS, Standing.BOTH_SIDES, Standing.CONTESTED)


def held_for(claims: Iterable[Any]) -> int:
    """Return what is held for what some claims say."""
    best = 0
    for claim in claims:
        if set(claim.evidence) - {Evidence.PERSONAL_STATEMENT} or (
            set(claim.sources) - _OWN_SIDE and not claim.hostile
        ):
            return 2
        if claim.evidence or Source.CLIENT in claim.sources:
            best = 1
    return best


def proof_of(standing: Standing, basis: Basis | None, *, decided: bool = False) -> Proof:
    """
    Return how a part is shown that stands so on a record as it would be filed.

    Args:
        standing: Where it stands.
        basis: What it rests on, where it is supported.
        decided: Whether it is read as it was decided, so that an answer to a standard no longer waits for one.
    """
    if standing is Standing.SUPPORTED:
        return Proof.SHOWN if basis is Basis.RULE or decided else Proof.JUDGMENT
    return Proof.JUDGMENT if standing in _FOR_WHOEVER_DECIDES else Proof.NOT_SHOWN


def as_filed(
    case: Any, roots: tuple[Predicate, ...], bound: Callable[[str], str], deciding: Collection[Source] = ()
) -> Any:
    """
    Return a case without what carries no burden.

    Args:
        case: The case.
        roots: The parts of the law that it is read for.
        bound: Names a fact from its record.
        deciding: Sources whose answer to a standard is the judgment: a tribunal's, where its own decision is read.
    """
    asserted, standards, worked_out, against = _read_by(roots)
    filed = case
    for path, fact in recorded(case):
        name = bound(path)
        if name in asserted:
            kept: tuple[Any, ...] = ()
        elif name in standards:
            found = tuple(c for c in fact.claims if set(deciding).intersection(c.sources))
            # What was declined, or is not known, is no judgment, and no silence either.
            told = {*against.get(name, ()), Reply.UNKNOWN, Reply.DECLINED}
            kept = found or tuple(c for c in fact.claims if getattr(c, "answer", None) in told)
        elif name in worked_out:
            continue
        else:
            kept = tuple(c for c in fact.claims if not _only_counsel(c, against.get(name, frozenset())))
        if len(kept) < len(fact.claims):
            filed = put(filed, path, type(fact)(kept))
    return filed


def _only_counsel(claim: Any, against: Collection[Reply]) -> bool:
    """Say whether nobody but counsel says so, with nothing held for it; what hurts the applicant stands, whoever says it."""
    only = set(claim.sources) == {Source.ATTORNEY} and not claim.evidence
    return only and getattr(claim, "answer", Reply.YES) in {Reply.YES, Reply.NO} - set(against)


@functools.lru_cache(maxsize=64)
def _read_by(
    roots: tuple[Predicate, ...],
) -> tuple[frozenset[str], frozenset[str], frozenset[str], dict[str, set[Reply]]]:
    """Return what asserts a part, what answers a standard, what one is worked out of, and which answers hurt the applicant."""
    nodes = [node for root in roots for node, _ in walk(root)]
    asserted = frozenset(n.asserted for n in nodes if isinstance(n, Element) and n.asserted)
    questions = [n for n in nodes if isinstance(n, Question)]
    # What no plain fact makes ripe stays as it was answered, and rests on that judgment.
    weighed = (q for q in questions if q.kind is Kind.STANDARD and (q.of_law or any(f.core for f in q.factors)))
    computed = [n for n in nodes if isinstance(n, Computed)]
    worked_out = (f for n in computed for f in (n.reads if n.kind is Kind.STANDARD else n.judged))
    kept = (q.fact for q in questions if q.kind is Kind.STANDARD)
    standards = frozenset(q.fact for q in weighed)
    against: dict[str, set[Reply]] = {}
    for question in questions:
        against.setdefault(question.fact, set()).add(question.against)
    for factor in (f for q in questions for f in q.factors if f.fact not in against):
        against[factor.fact] = {weighs_against(factor)}
    return asserted, standards, frozenset([*worked_out, *kept]) - standards, against
