"""Judgments that are to be given anew: their question stands, and the rule behind it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from tvisa.facts import Case
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Element, Question, walk
from tvisa.kernel.provision import Kind
from tvisa.law.t import T
from tvisa.law.t.changes import Change

ANSWERED: Final = (State.YES, State.NO, State.DISPUTED)
"""An answer that says something, whichever."""


def asked_anew(
    rows: Iterable[Change], before: Sequence[Element], after: Sequence[Element]
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
    for path in (path for fact in facts for path in T.paths(fact, case)):
        fact: Answer | DateFact = get(case, path)
        if fact.values if isinstance(fact, DateFact) else fact.state() in states:
            yield path
