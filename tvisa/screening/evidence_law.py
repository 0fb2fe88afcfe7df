"""What the catalogue of evidence and the elements say together, whatever is recorded: which item can show which fact, on which day."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator, Mapping
from typing import Final

from tvisa.kernel.answers import Evidence, Reply
from tvisa.kernel.predicate import Element, Over, Predicate, Question, parts, walk
from tvisa.kernel.provision import Provision
from tvisa.law.t import T
from tvisa.law.t.evidence.catalog import CATALOG
from tvisa.law.t.evidence.items import Item, Standing

ANYTHING: Final = "other"
"""The item of an element that stands for whatever no list names."""

bound: Final = functools.lru_cache(maxsize=4096)(T.bound)
"""Names a fact from the record that it is in."""


@functools.lru_cache(maxsize=4096)
def within(binding: str) -> tuple[Item, ...]:
    """Return the items with a part in which a fact lies, whether or not it is what they usually show."""
    return tuple(item for item in CATALOG if item.within(binding))


@functools.lru_cache(maxsize=4096)
def bearing(element: str, binding: str) -> tuple[Item, ...]:
    """Return the items of an element that can show a fact."""
    return tuple(item for item in CATALOG if item.element == element and item.bears_on(binding))


@functools.lru_cache(maxsize=64)
def in_force(day: datetime.date) -> tuple[tuple[Item, Standing, Provision], ...]:
    """Return the items that a version of the regulation in force on a day says anything of, with what it says."""
    return tuple((item, *rule) for item in CATALOG for rule in item.rules_on(day))


@functools.lru_cache(maxsize=4096)
def counted(day: datetime.date, element: str, binding: str, *, helped: bool) -> frozenset[Evidence]:
    """Return the kinds that the items of an element, other than "anything else", count for a fact."""
    return frozenset(
        kind
        for item, _, _ in in_force(day)
        if item.element == element and item.id != ANYTHING and item.within(binding)
        for kind in item.counts(helped=helped)
    )


@functools.lru_cache(maxsize=256)
def polarities(elements: tuple[Element, ...], filled: frozenset[str]) -> Mapping[str, Reply]:
    """
    Return which answer to a fact is against the applicant, by its binding path, as far as the elements ask for it.

    Args:
        elements: The elements.
        filled: Paths of the lists in which anything stands: of a list that is empty, nothing is asked.
    """
    questions = [q for element in elements for q in _questions(element, filled)]
    factors = {f.fact: Reply.NO if f.counts_for is Reply.YES else Reply.YES for q in questions for f in q.factors}
    return {**factors, **{q.fact: q.against for q in questions}}


def _questions(predicate: Predicate, filled: frozenset[str]) -> Iterator[Question]:
    if isinstance(predicate, Question):
        yield predicate
    if not isinstance(predicate, Over) or predicate.over in filled:
        for part in parts(predicate):
            yield from _questions(part, filled)


@functools.lru_cache(maxsize=64)
def lists_of(elements: tuple[Element, ...]) -> frozenset[str]:
    """Return the paths of the lists of a case that any element asks of."""
    return frozenset(node.over for element in elements for node, _ in walk(element) if isinstance(node, Over))
