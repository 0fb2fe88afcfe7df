"""The leaf that stands for what was decided before, where a case is read as it was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.facts import Case, Decision, Ruled, Ruling
from tvisa.facts.decisions import DecidedPart, Limb
from tvisa.facts.timeline import matter_of, replaced
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Claim, Reply, Source, State
from tvisa.kernel.dates import DateFact
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Computed, Element, Over, Predicate, Question, Reading, parts, walk
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope
from tvisa.law.writing import rule
from tvisa.screening.kept import STATUS

if TYPE_CHECKING:
    from tvisa.law.changes.change import LawChange


@attrs.frozen(eq=False, repr=False)
class Adopted:
    """
    What was decided of one part of the law.

    Attributes:
        bits: One nibble.
        used: Where each ruling is recorded, with its word.
    """

    bits: int
    used: tuple[tuple[str, str], ...]


def _read(adopted: Adopted) -> Reading:
    return Reading(adopted.bits, adopted.used, by=(Source.TRIBUNAL,))


AS_DECIDED: Final = Computed(
    "as_decided",
    needs=("adopted",),
    how=_read,
    ask="What was decided on it before?",
    law=rule("Earlier decisions are adopted here only to read an old case. They are not today's law."),
    reads=("case.decisions",),
    kind=Kind.STANDARD,
)
"""In place of whatever lies below a part of the law that was decided: a judgment, made by whoever decided."""


# --- a case read as it was decided ------------------------------------------------------------------------------------

_HOLDS: Final = {Ruling.FOUND: Reply.YES, Ruling.CONCEDED: Reply.YES, Ruling.NOT_SHOWN: Reply.NO}
_LIMBS: Final = {Limb.SEX: DecidedPart.SEX_TRAFFICKING, Limb.LABOR: DecidedPart.LABOR_TRAFFICKING}


def last(decisions: tuple[Decision, ...]) -> Iterator[Decision]:
    """Yield the decisions that no later one of the same matter replaced."""
    later = replaced(decisions)
    yield from (each for number, each in enumerate(decisions) if number not in later)


def adopted(case: Case) -> Case:
    """Return the case in which each fact that a last decision answered says what it found, as the tribunal says it."""
    found: dict[str, list[Claim]] = {}
    for decision in last(case.decisions):
        for each in decision.resolved:
            claims = (attrs.evolve(claim, sources=(Source.TRIBUNAL,)) for claim in each.answer.claims)
            found.setdefault(each.fact, []).extend(claims)
    for path, several in found.items():
        case = put(case, path, Answer(tuple(dict.fromkeys(several))))
    return case


def adopting(case: Case, elements: tuple[Element, ...], scope: Scope) -> Scope:
    """
    Return the scope of a case in which the parts of the law that were decided are what was decided of them.

    Args:
        case: The case.
        elements: The elements of the law of the day.
        scope: Its scope, made without templates, so that no part is taken for blank above one that was decided.
    """
    held: dict[tuple[int, int], tuple[Element, Scope, list[tuple[Ruling, str]]]] = {}
    for ruling, path, ruled in _adopted(case):
        for node, at in _meant(ruled, elements, scope):
            held.setdefault((id(node), id(at)), (node, at, []))[2].append((ruling, path))
    for node, at, told in held.values():
        at.memo[node] = _found(node, at, told)
    return scope


def _adopted(case: Case) -> Iterator[tuple[Ruling, str, Ruled]]:
    """Yield what was found in a last decision, or left standing by it, with where it is recorded."""
    for decision in last(case.decisions):
        for ruled in decision.rulings:
            where = decision
            if ruled.ruling is Ruling.LEFT_STANDING:
                stood = _before(case.decisions, decision, ruled)
                if stood is None:
                    continue
                where, ruled = stood  # noqa: PLW2901 - what it left standing is read in its place
            if ruled.ruling in _HOLDS and ruled.part is not None:
                path = f"case.decisions[{case.decisions.index(where)}].rulings[{where.rulings.index(ruled)}]"
                yield ruled.ruling, path, ruled


def _before(decisions: tuple[Decision, ...], last_one: Decision, ruled: Ruled) -> tuple[Decision, Ruled] | None:
    """Return what an earlier decision of the same matter found of the same part, the latest first."""
    earlier = [each for each in decisions if each is not last_one and matter_of(each) == matter_of(last_one)]
    for decision in sorted(earlier, key=_day, reverse=True):
        for each in decision.rulings:
            if _same_part(each, ruled) and each.ruling in _HOLDS:
                return decision, each
    return None


def _day(decision: Decision) -> Any:
    return max((str(date.start[0]) for date in decision.decided_on.values), default="")


def _same_part(one: Ruled, other: Ruled) -> bool:
    return (one.part, one.limb, one.incident) == (other.part, other.limb, other.incident)


def _meant(ruled: Ruled, elements: Iterable[Element], scope: Scope) -> Iterator[tuple[Element, Scope]]:
    """Yield each part of the law that a ruling is on, with the scope in which it is asked."""
    for element in elements:
        yield from _below(element, scope, ruled, None)


def _below(node: Predicate, scope: Scope, ruled: Ruled, limb: str | None) -> Iterator[tuple[Element, Scope]]:
    if isinstance(node, Element):
        limb = node.id if node.id in _LIMBS.values() else limb
        if node.id == ruled.part and (ruled.limb is None or limb == _LIMBS[ruled.limb]):
            yield node, scope
            return
    if isinstance(node, Over):
        over = scope.path(node.over)
        for number, record in enumerate(scope.get(node.over)):
            if over != "incidents" or ruled.incident in (None, record.key):
                yield from _below(node.that, scope.bind(node.each, record, f"{over}[{number}]"), ruled, limb)
        return
    for part in parts(node):
        yield from _below(part, scope, ruled, limb)


def _found(node: Element, scope: Scope, told: list[tuple[Ruling, str]]) -> Finding:
    """Return what was decided of a part, as a finding that rests on the decision alone."""
    said = {_HOLDS[ruling] for ruling, _ in told}
    bits = truth.DISPUTED if len(said) > 1 else truth.TRUE if said == {Reply.YES} else truth.FALSE
    used = tuple((path, str(ruling)) for ruling, path in told)
    at = scope.instead({"adopted": told[0][1].removeprefix("case.")}, adopted=Adopted(bits, used))
    child = find(AS_DECIDED, at)
    return Finding(node, child.bits, (attrs.evolve(child, scope=at),))


# --- judgments that are to be given anew: their question stands, and the rule behind it changed -----------------------

ANSWERED: Final = (State.YES, State.NO, State.DISPUTED)
"""An answer that says something, whichever."""


def asked_anew(
    rows: Iterable[LawChange], before: Sequence[Element], after: Sequence[Element]
) -> Iterator[tuple[Question, Question]]:
    """Yield each judgment that is to be given anew, as either law asks for it: its question stands, its rule changed."""
    for fact in dict.fromkeys(fact for row in rows for fact in row.asks):
        was, now = _question(fact, before), _question(fact, after)
        if was is not None and now is not None and was is not now and was.kind is Kind.STANDARD:
            yield was, now


def _question(fact: str, elements: Sequence[Element]) -> Question | None:
    """Return the question that asks for a fact under one law; the last of them where several do."""
    asked = (_questions(element).get(fact) for element in reversed(elements))
    return next((question for question in asked if question is not None), None)


@cache
def _questions(element: Element) -> dict[str, Question]:
    """Return every question below an element, by its fact: the law's, and not to be looked for in every case."""
    return {node.fact: node for node, _ in walk(element) if isinstance(node, Question)}


def where_recorded(case: Case, facts: Sequence[str], states: Sequence[State]) -> Iterator[str]:
    """Yield the paths, in the case file, of those facts that are recorded in one of the states."""
    for path in (path for fact in facts for path in STATUS.paths(fact, case)):
        fact: Answer | DateFact = get(case, path)
        if fact.values if isinstance(fact, DateFact) else fact.state() in states:
            yield path
