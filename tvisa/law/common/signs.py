"""What in a case file calls for something beside it: a record to get, or a limit of a waiver to name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import attrs

from tvisa.facts.choices import chosen
from tvisa.facts.timeline import own_answer
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.paths import get, recorded
from tvisa.kernel.predicate import AnyOf, Computed, Predicate, Question, Reading, silence
from tvisa.law.common.asking import APPLY_UNDER_ORDER
from tvisa.law.common.points import yes
from tvisa.law.forms import computed
from tvisa.law.writing import question_for


def signs(*asked: str | Predicate) -> dict[str, Predicate]:
    """Return by record what calls for a thing: a yes to a fact of it, or one told both ways, or what else is asked of one record."""
    found: dict[str, list[Predicate]] = {}
    for one in asked:
        leaf = yes(one) if isinstance(one, str) else one
        path = leaf.fact if isinstance(leaf, Question) else leaf.reads[0] if isinstance(leaf, Computed) else "case"
        found.setdefault(path.partition(".")[0], []).append(leaf)
    return {name: AnyOf(leaves) for name, leaves in found.items()}


def every(path: str, kind: type[Any]) -> Iterator[str]:
    """Yield the path of each fact of a record."""
    return (f"{path}.{field.name}" for field in attrs.fields(kind))


def _leaf(ident: str, path: str, how: Callable[..., Reading], ask: str = "") -> Computed:
    name, ident = path.partition(".")[0], f"{path.replace('.', '_')}_{ident}"
    asks = ask or question_for(path)
    return computed(ident, asks, APPLY_UNDER_ORDER, needs=(name,), how=partial(how, path=path), reads=(path,))


@cache
def whatever(path: str) -> Computed:
    """Ask whether anything at all is recorded of a fact, be it a no: an answer, an age, or a word of a closed list."""
    return _leaf("recorded", path, _whatever)


def _whatever(record: Any, *, path: str) -> Reading:
    told = _left(get(record, path.partition(".")[2]))
    if isinstance(told, Answer):
        there = told.state() in (State.YES, State.NO, State.DISPUTED)
    else:
        there = bool(told.values if isinstance(told, (DateFact, Age)) else chosen(told))
    return Reading(truth.TRUE, ((path, told),)) if there else Reading(truth.FALSE)


def _left(told: Any) -> Any:
    """Return what is left of a fact once a trafficker's word is set aside, be it a yes or a no."""
    return own_answer(told) if isinstance(told, Answer) else told


@cache
def nobody_knows(path: str) -> Computed:
    """Ask whether a fact was not asked, is not known or was declined: then it is looked up."""
    return _leaf("open", path, _nobody_knows)


def _nobody_knows(record: Any, *, path: str) -> Reading:
    told = get(record, path.partition(".")[2])
    return Reading(truth.TRUE, ((path, Reply.UNKNOWN.value),)) if silence(told) else Reading(truth.FALSE)


@cache
def told_by(path: str, *sources: Source) -> Computed:
    """Ask whether one of these says anything of a record, or of a part of it."""
    how = partial(_told_by, sources=sources)
    return _leaf(f"told_by_{'_or_'.join(sources)}", path, how, "Is it on file anywhere?")


def _told_by(record: Any, *, path: str, sources: tuple[Source, ...]) -> Reading:
    rest = path.partition(".")[2]
    there = ((at, _left(told)) for at, told in recorded(get(record, rest) if rest else record, path))
    used = tuple((at, told) for at, told in there if not set(sources).isdisjoint(_who(told)))
    return Reading(truth.TRUE if used else truth.FALSE, used)


def _who(told: Any) -> set[Source]:
    """Return who gives a yes, a no, a day or an age."""
    if isinstance(told, Answer):
        return {source for c in told.claims if c.answer in (Reply.YES, Reply.NO) for source in c.sources}
    return set(told.sources)
