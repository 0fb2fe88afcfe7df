"""
What a predicate finds in a case: each becomes a function once, and a tree of findings for each case.

`find` evaluates every child and keeps what it found, so that it can be explained; `tvisa.screening.elements.outcomes` gives
outcomes alone. Property tests hold the two equal.

Most of a case is blank: nobody has asked yet. What an element finds where nothing that it can read is recorded does not
depend on the case, so it is found once, in a scope of blank records, and kept as a template. Which facts an element can
read is what its nodes declare, and a property test runs every computation on records that log what is read of them.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import (
    CLOSE,
    FILL,
    SEAL,
    YET,
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    side,
)
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Place, Scope, located, untouched_by

Evaluator = Callable[[Scope], Finding]


def find(predicate: Predicate, scope: Scope) -> Finding:
    """Return the tree of what was found, every node of it evaluated. Total, pure, no clock, no I/O."""
    return evaluator(predicate)(scope)


def _template(predicate: Predicate, place: Place) -> Finding:
    found = place.templates.get(predicate)
    if found is None:
        evaluate = _made(predicate) if isinstance(predicate, Element) else _each_part(predicate)
        made = attrs.evolve(evaluate(place.blank))  # those of a question are shared
        made.template = True
        found = place.templates.setdefault(predicate, made)
    return found


@functools.lru_cache(maxsize=16384)
def evaluator(predicate: Predicate) -> Evaluator:
    """Return the function that evaluates a predicate in a scope: where nothing touches it, it gives the template."""
    if isinstance(predicate, Question) and not (predicate.ever or predicate.not_yet):
        return _asked(predicate)
    evaluate = _each_part(predicate)  # that of an element looks for itself
    return evaluate if isinstance(predicate, Element) else _or_template(predicate, evaluate)


def _or_template(predicate: Predicate, evaluate: Evaluator) -> Evaluator:
    """Return the same, with the template where nothing touches it."""
    untouched = untouched_by(predicate)

    def found(scope: Scope) -> Finding:
        place = scope.place
        return _template(predicate, place) if place and untouched(scope) else evaluate(scope)

    return found


def _asked(node: Question) -> Evaluator:
    """Return the function that evaluates a question: nobody has to look whether anything touches one that was answered."""
    found, untouched = _of_question(node), untouched_by(node) if node.factors else None
    name, rest, _ = located(node.fact)
    read: Callable[[Any], tuple[int, Any]] = operator.attrgetter(f"{rest}.{side(node.against)}", f"{rest}.claims")

    def asked(scope: Scope) -> Finding:
        (bits, claims), place = read(scope.names[name]), scope.place
        if claims or not place or (untouched and not untouched(scope)):
            return found[bits]
        return place.templates.get(node) or _template(node, place)

    return asked


def _each_part(predicate: Predicate) -> Evaluator:
    """Return the function that evaluates a predicate whether or not anything of it is recorded."""
    return _EVALUATORS[type(predicate)](predicate)


def _table(leaf: Question | Computed) -> tuple[int, ...]:
    return truth.BRIGHT if leaf.kind is Kind.BRIGHT_LINE else truth.WEIGHED


def _nibble(fact: str, reading: str) -> tuple[str, Callable[[Any], int]]:
    """Return the name that an answer is read from, and what reads one of its two readings."""
    name, rest, _ = located(fact)
    return name, operator.attrgetter(f"{rest}.{reading}" if rest else reading)


def _of_question(node: Question) -> tuple[Finding, ...]:
    """Return what is found of a question by the nibble of its answer: every scope shares them."""
    yet = node.ever or node.not_yet  # which is open on a recorded "no"
    return tuple([Finding(node, b, carried=yet or b & 15 != truth.OPEN) for b in _table(node)])


def _question(node: Question) -> Evaluator:
    found = _of_question(node)
    name, nibble = _nibble(node.fact, side(node.against))
    if node.ever or node.not_yet:
        return lambda scope: found[YET[truth.FALSE if node.ever else scope.filed][nibble(scope.names[name])]]
    return lambda scope: found[nibble(scope.names[name])]


def _computed(node: Computed) -> Evaluator:
    table = _table(node)
    return lambda scope: Finding(node, table[(read := scope.read(node)).bits], (), None, bool(read.used))


def _several(node: AllOf | AnyOf) -> Evaluator:
    evaluators = [evaluator(part) for part in node.parts]

    def all_of(scope: Scope) -> Finding:
        bits, carried = truth.ALL_TRUE, False
        children = tuple([evaluate(scope) for evaluate in evaluators])
        for child in children:
            bits &= child.bits
            carried = carried or child.carried
        return Finding(node, bits, children, None, carried)

    def any_of(scope: Scope) -> Finding:
        bits, carried = truth.ALL_FALSE, False
        children = tuple([evaluate(scope) for evaluate in evaluators])
        for child in children:
            bits |= child.bits
            carried = carried or child.carried
        return Finding(node, bits, children, None, carried)

    return all_of if isinstance(node, AllOf) else any_of


def _joint(node: Joint) -> Evaluator:
    evaluators = [evaluator(part) for part in node.parts]

    def found(scope: Scope) -> Finding:
        children = tuple([evaluate(scope) for evaluate in evaluators])
        full = unasserted = rule = truth.OPEN
        for bits in [child.bits for child in children]:
            full, unasserted = truth.JOIN[full][bits & 15], truth.JOIN[unasserted][bits >> 4 & 15]
            rule = truth.JOIN[rule][bits >> 8]
        carried = any(child.carried for child in children)
        return Finding(node, full | unasserted << 4 | rule << 8, children, None, carried)

    return found


def _not(node: Not) -> Evaluator:
    evaluate = evaluator(node.part)

    def found(scope: Scope) -> Finding:
        child = evaluate(scope)
        return Finding(node, truth.NOT3[child.bits], (child,), None, child.carried)

    return found


def _over(node: Over) -> Evaluator:
    some, that, each, over = isinstance(node, Exists), node.that, node.each, node.over
    evaluate = evaluator(that)
    name, nibble = _nibble(node.complete, side(node.against))
    further = CLOSE if some else SEAL

    def found(scope: Scope) -> Finding:
        complete = nibble(scope.names[name])
        unlisted, carried = further[complete], complete != truth.OPEN
        bits = truth.BRIGHT[YET[scope.filed][unlisted] if node.not_yet else unlisted]
        children = []
        if records := scope.get(over):
            base = scope.path(over)
            for position, record in enumerate(records):
                inner = scope.bind(each, record, f"{base}[{position}]")
                child = evaluate(inner)
                children.append(Finding(that, child.bits, child.children, inner, child.carried))
                carried = carried or child.carried
                bits = bits | child.bits if some else bits & child.bits
        return Finding(node, bits, tuple(children), None, carried)

    return found


def _element(node: Element) -> Evaluator:
    look, of_case = _or_template(node, _made(node)), node.of_case

    def found(scope: Scope) -> Finding:
        if of_case:
            scope = scope.case
        known = scope.memo.get(node)
        if known is None:
            known = scope.memo[node] = look(scope)
        return known

    return found


def _made(node: Element) -> Evaluator:
    """Return the function that evaluates an element whether or not anything of it is recorded."""
    # An element always prints its own parts, even where another element has printed the same.
    evaluate = evaluator(node.of) if isinstance(node.of, Question) else _each_part(node.of)
    name, said = _nibble(node.asserted, side(Reply.NO)) if node.asserted else ("", None)

    def made(scope: Scope) -> Finding:
        child = evaluate(scope)
        bits, carried = child.bits, child.carried
        if said is not None:
            asserted = said(scope.names[name])
            bits, carried = bits | FILL[asserted][bits & 15], carried or asserted != truth.OPEN
        return Finding(node, bits, (child,), scope if node.of_case else None, carried)

    return made


_EVALUATORS: Final[Mapping[type, Callable[[Any], Evaluator]]] = {
    Question: _question,
    Computed: _computed,
    AllOf: _several,
    AnyOf: _several,
    Joint: _joint,
    Not: _not,
    Exists: _over,
    Every: _over,
    Element: _element,
}
