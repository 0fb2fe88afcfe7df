"""
What is claimed of the law of each rule set, as formulas: a claim gives what would contradict it, or nothing.

Two records are compared leaf by leaf. All that is recorded can differ between them at once, so that what is proved of one more
answer is proved of any number.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final

import attrs

from tests.proofs.export import Bits, Export, Formula, both, computation, counterexample, denied, either, follows
from tests.proofs.laws import exported, nodes
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Computed, Element, Joint, Question, walk
from tvisa.law.t.ended import is_dated_to_go_on

Elements = tuple[Element, ...]


@attrs.frozen(eq=False)
class Against:
    """
    What contradicts a claim: an element, and a model of one record or of two.

    Attributes:
        element: The name of the element.
        model: The model.
        records: The export of each record.
    """

    element: str
    model: Any = attrs.field(repr=False)
    records: tuple[Export, ...] = attrs.field(repr=False)


def leaves(one: Export, other: Export) -> Iterator[tuple[Any, Bits, Bits]]:
    """Yield each leaf of a law with what two records say of it; an answer once for each side that it can hurt."""
    for path, against in one.answers:
        yield (path, against), one.told(path, against), other.told(path, against)
    for key, bits in one.computed.items():
        yield key, bits, other.computed[key]


def _two(elements: Elements) -> tuple[Export, Export, list[Formula]]:
    one, other = exported(elements), exported(elements, "'")
    return one, other, [*one.rules(), *other.rules()]


# --- one record -------------------------------------------------------------------------------------------------------


def adverse_above_favorable(elements: Elements, *, orderly: bool = True) -> list[Against]:
    """
    Return where the adverse reading of an element is better than the favorable one.

    Args:
        elements: The law.
        orderly: Whether computations are held to find nothing better on the adverse reading.
    """
    export = exported(elements)
    found = []
    for element in elements:
        model = counterexample(export.bits(element).in_order, *export.rules(orderly=orderly))
        found += [Against(element.id, model, (export,))] if model else []
    return found


# --- two records, of which one knows more -----------------------------------------------------------------------------


def decided_turns(elements: Elements, one: Export | None = None, other: Export | None = None) -> list[Against]:
    """
    Return where learning what was open turns what was decided, or opens it.

    What was open on both readings becomes anything, as many leaves at once as one likes; the rest stays.
    """
    one, other = one or exported(elements), other or exported(elements, "'")
    learned = [either((was.same(now), was.unknown)) for _, was, now in leaves(one, other)]
    learned.append(either((one.filed.same(other.filed), one.filed.unknown)))
    found = []
    for element in elements:
        was, now = one.bits(element), other.bits(element)
        kept = both(
            (
                follows(was.met, denied(either((now.not_met, now.unknown)))),
                follows(was.not_met, denied(either((now.met, now.unknown)))),
            )
        )
        model = counterexample(kept, *one.rules(), *other.rules(), *learned)
        found += [Against(element.id, model, (one, other))] if model else []
    return found


def reading_turns(elements: Elements, *, told_twice: bool = False, asserted: bool = False) -> list[Against]:
    """
    Return where learning what was open on a reading turns or opens what that reading had decided.

    Args:
        elements: The law.
        told_twice: Whether what is told twice over, as by an answer and by a day, may be learned too.
        asserted: Whether a part may be asserted as a whole.
    """
    one, other, rules = _two(elements)
    twice = [part for node in nodes(elements) if isinstance(node, Joint) for part, _ in walk(node)]
    ends = tuple(part.fact.partition(".")[2] for part in twice if isinstance(part, Question))
    computed = {computation(part) for part in beside(elements)}
    learned: list[Formula] = []
    for key, was, now in leaves(one, other):
        name = key[0]
        fixed = (bool(ends) and name.endswith(ends)) if isinstance(name, str) else name in computed
        if not asserted and isinstance(name, str) and "asserted." in name:
            learned += [was.unknown, now.unknown]
        learned.append(was.same(now) if fixed and not told_twice else _opens(now, was))
    learned.append(_opens(other.filed, one.filed))
    found = []
    for element in elements:
        model = counterexample(_opens(other.bits(element), one.bits(element)), *rules, *learned)
        found += [Against(element.id, model, (one, other))] if model else []
    return found


def _opens(more: Bits, less: Bits) -> Formula:
    """Where each reading of one is that of the other, or is decided where the other is open."""
    pairs = ((less.sure, more.sure), (less.true, more.true), (more.might, less.might), (more.possible, less.possible))
    return both(itertools.starmap(follows, pairs))


def dispute_decides(elements: Elements, one: Export | None = None, other: Export | None = None) -> list[Against]:
    """Return where a contrary account of what was decided does anything but contest an outcome."""
    one, other = one or exported(elements), other or exported(elements, "'")
    disputed = []
    for _, was, now in leaves(one, other):
        split = both((denied(now.sure), denied(now.might), now.true, now.possible))
        disputed.append(either((was.same(now), both((either((was.met, was.not_met)), split)))))
    disputed.append(one.filed.same(other.filed))
    found = []
    for element in elements:
        was, now = one.bits(element), other.bits(element)
        settled = either((now.met, now.not_met, now.unknown))
        model = counterexample(follows(settled, was.same(now)), *one.rules(), *other.rules(), *disputed)
        found += [Against(element.id, model, (one, other))] if model else []
    return found


def beside(elements: Elements) -> list[Computed]:
    """Return the computations that tell a thing beside an answer."""
    return [
        part
        for node in nodes(elements)
        if isinstance(node, Joint)
        for part, _ in walk(node)
        if isinstance(part, Computed)
    ]


# --- two records, of which one is better ------------------------------------------------------------------------------


def better_hurts(elements: Elements, *, days_differ: bool = False) -> list[Against]:
    """
    Return where what is better for the applicant, by the polarity that each leaf declares, makes an element worse.

    Better is a step up of the answer: from no to open, disputed or yes, and from open or disputed to yes; where yes is
    against the applicant, down. What tells a thing beside an answer, a day, a tribunal's finding or the kind of a threat or
    body, says that it is so, denies it or says nothing.

    Args:
        elements: The law.
        days_differ: Whether a day may also dispute itself, as two do of which one denies it.
    """
    one, other, rules = _two(elements)
    declared = {computation(node): node.against for node in nodes(elements) if isinstance(node, Computed)}
    better: list[Formula] = []
    for key, was, now in leaves(one, other):
        against = key[1] if isinstance(key[0], str) else declared[key[0]]
        better.append(was.below(now) if against is Reply.NO else now.below(was))
    told = {computation(node) for node in beside(elements) if not (days_differ and node.how is is_dated_to_go_on)}
    for key in (key for key in one.computed if key[0] in told):
        better += [either((bits.met, bits.not_met, bits.unknown)) for bits in (one.computed[key], other.computed[key])]
    better.append(other.filed.below(one.filed))  # what is "not yet" is no longer than until it is filed
    found = []
    for element in elements:
        model = counterexample(one.bits(element).below(other.bits(element)), *rules, *better)
        found += [Against(element.id, model, (one, other))] if model else []
    return found


CLAIMS: Final = {
    "adverse never above favorable": adverse_above_favorable,
    "learning decides what was open, and turns nothing": decided_turns,
    "on each reading learning opens nothing and turns nothing": reading_turns,
    "a contrary account contests, and does nothing else": dispute_decides,
    "what is better by its declared polarity never hurts": better_hurts,
}
