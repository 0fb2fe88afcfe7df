"""
What would change the result: the smallest sets of facts that would decide an element either way, and what each holds by.

Exact: a set decides the element whatever else is answered, nothing can be left out of it, and every set up to the size
asked for is found. What is unknown is kept apart from what would contradict the record. Nothing here says what is likely,
and nothing is advice to find a fact: it says where the law puts the weight.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import __version__
from tvisa.errors import InputError
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.kernel.carried import Fact
from tvisa.kernel.classification import Classification
from tvisa.kernel.diagram import FALSE, TRUE, Diagram
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.formula import Formula, Leaf, Now
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Computed, Element, Every, Exists, Question
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.screening.document import FULL_VERSION, applied_law
from tvisa.screening.kept import Made, Result, with_status
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data_documents import ChangedFact, HoldingData, SetsData, TurningData, WhatIfData

SIZE: Final = 3
"""How many facts a set may hold unless told otherwise."""
MOST: Final = 500
"""How many sets of one kind are listed at most."""


@attrs.frozen
class Change:
    """
    One fact of a set.

    Attributes:
        leaf: The leaf.
        yes: Whether it would have to be yes, or no.
    """

    leaf: Leaf
    yes: bool

    @property
    def contradicts(self) -> bool:
        """Whether the record says the opposite."""
        return self.leaf.now is (Now.NO if self.yes else Now.YES)


Sets = frozenset[tuple[str, bool]]


class _InOneRow(Diagram):
    """Diagrams whose variables stand as they are named: what is taken away from above would tear records apart, and grow without bound."""

    def variable(self, name: str, records: Iterable[str] = ()) -> int:  # noqa: ARG002
        """Return the diagram of one variable, whatever records it is about."""
        return super().variable(name)


class _Minimal:
    """Finds every minimal set of leaves that makes a node true, whatever the leaves outside it that are not known."""

    def __init__(self, formula: Formula) -> None:
        self.formula = formula
        self._made: dict[tuple[int, int], list[Sets]] = {}

    def of(self, node: int, size: int) -> list[Sets]:
        """Return the minimal sets of at most that many leaves, the smallest first."""
        if node in (TRUE, FALSE):
            return [frozenset()] if node == TRUE else []
        if (node, size) not in self._made:
            self._made[node, size] = _smallest(self._split(node, size))
        return self._made[node, size]

    def _split(self, node: int, size: int) -> list[Sets]:
        name, yes, no = self.formula.diagram.split(node)
        now = self.formula.leaves[name].now
        if now in (Now.YES, Now.NO):
            # As recorded it costs nothing; the opposite is one more fact, and contradicts the record.
            kept, other = (yes, no) if now is Now.YES else (no, yes)
            return self.of(kept, size) + self._with(name, now is Now.NO, other, size)
        either = self.of(self.formula.diagram.both(yes, no), size)
        later = [] if now is Now.NOT_YET else self._with(name, False, no, size)
        return either + self._with(name, True, yes, size) + later

    def _with(self, name: str, value: bool, node: int, size: int) -> list[Sets]:
        return [s | {(name, value)} for s in self.of(node, size - 1)] if size > 0 else []


def _smallest(found: Iterable[Sets]) -> list[Sets]:
    kept: list[Sets] = []
    for candidate in sorted(set(found), key=lambda s: (len(s), sorted(s))):
        if not any(known <= candidate for known in kept):
            kept.append(candidate)
    return kept


@attrs.frozen(eq=False)
class Turning:
    """
    What one element turns on.

    Attributes:
        finding: What was found of it.
        to_meet: Sets of facts each of which would make it MET; none where it is.
        to_defeat: Sets each of which would make it NOT_MET; none where it is.
        holds_by: For one that is MET, each single fact without which it would not be.
    """

    finding: Finding
    to_meet: tuple[tuple[Change, ...], ...] = ()
    to_defeat: tuple[tuple[Change, ...], ...] = ()
    holds_by: tuple[Fact, ...] = ()


@attrs.frozen(eq=False, repr=False, slots=False)
class WhatIf(Result["WhatIfData"]):
    """
    What each element of one case turns on, under the law of one day.

    Attributes:
        case: The case.
        day: The day whose law applies.
        size: How many facts a set may hold.
        turnings: What each element turns on, in the statute's order.
        catalog: The language.
        law: The status.
    """

    case: Any = attrs.field(repr=False)
    day: datetime.date
    size: int
    turnings: tuple[Turning, ...]
    catalog: Catalog = attrs.field(repr=False)
    law: Classification = attrs.field(default=T, repr=False)

    def _made(self) -> Made:
        given = {"case": self.case, "as_of": self.day, "size": self.size, "lang": self.catalog.lang}
        return whatif, with_status(given, self.law)

    def _as_dict(self) -> WhatIfData:
        law = self.law.on(self.day)
        return {
            "kind": "tvisa.whatif",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": applied_law(law, self.day, self.catalog),
            "size": self.size,
            "most": MOST,
            "elements": [self._turning(t) for t in self.turnings],
            "disclaimer": self.catalog.plain(self.law.disclaimer),
        }

    def _turning(self, turning: Turning) -> TurningData:
        element: Element = turning.finding.predicate
        return {
            "id": element.id,
            "title": self.catalog.plain(element.title),
            "outcome": str(turning.finding.outcome),
            "to_meet": self._sets(turning.to_meet),
            "to_defeat": self._sets(turning.to_defeat),
            "holds_by": [self._held(fact) for fact in turning.holds_by],
        }

    def _sets(self, sets: tuple[tuple[Change, ...], ...]) -> SetsData:
        told = [[self._change(c) for c in changes] for changes in sets[:MOST]]
        # Two leaves that read one fact, such as a date asked for two times, say the same and are listed once.
        listed = list({tuple((c["path"], c["said"]) for c in changes): changes for changes in told}.values())
        apart: dict[bool, list[list[ChangedFact]]] = {False: [], True: []}
        for changes in listed:
            apart[any(c["contradicts"] for c in changes)].append(changes)
        return {"open": apart[False], "against_the_record": apart[True], "complete": len(sets) <= MOST}

    def _change(self, change: Change) -> ChangedFact:
        return {
            "path": change.leaf.path,
            "now": str(change.leaf.now),
            "question": self.catalog.plain(question_of(change.leaf)),
            "answer": "yes" if change.yes else "no",
            "contradicts": change.contradicts,
            "said": self._said(change),
        }

    def _said(self, change: Change) -> str:
        """Say a change in a few words, and whether the record says otherwise."""
        node, name = change.leaf.node, self._label(change.leaf)
        if isinstance(node, (Exists, Every)):
            message = _OF_LISTS[isinstance(node, Exists), change.yes]
        elif isinstance(node, Computed):
            message = "{name} Yes" if change.yes else "{name} No"
        else:
            message = "{name}: yes" if change.yes else "{name}: no"
        said = self.catalog.say(message, name=name)
        return self.catalog.say("{said} (against the record)", said=said) if change.contradicts else said

    def _label(self, leaf: Leaf) -> str:
        """Return a short name for a leaf; of a computation, the question that it settles."""
        return self._named(leaf.path, leaf.node.ask if isinstance(leaf.node, Computed) else self.law.labels(leaf.path))

    def _named(self, path: str, name: str) -> str:
        """Return a name, after that of its record where there are several of them."""
        name, record = self.catalog.plain(name), self.law.about(path, self.catalog)
        if not record or len(get(self.case, path.partition("[")[0])) < 2:
            return name
        return self.catalog.say("{record}, {name}", record=record, name=name)

    def _held(self, fact: Fact) -> HoldingData:
        return {
            "path": fact.path,
            "answer": fact.answer,
            "said": self._named(fact.path, fact.label),
            "sources": list(fact.sources),
            "evidence": [str(e) for e in get(self.case, fact.path).evidence],
        }


_OF_LISTS: Final = {
    (True, True): "{name}: one more, not listed yet, that satisfies the law",
    (True, False): "{name}: none beyond those listed that satisfies the law",
    (False, True): "{name}: every one beyond those listed satisfies the law",
    (False, False): "{name}: one more, not listed yet, that does not satisfy the law",
}
"""By whether some must do or every one, and whether it holds."""


def question_of(leaf: Leaf) -> str:
    """Return the question that a leaf answers with yes or no."""
    node = leaf.node
    if isinstance(node, Exists):
        return "Is there one more, not listed yet, that satisfies the law?"
    if isinstance(node, Every):
        return "Does every further one, not listed yet, satisfy the law?"
    ask: str = node.ask
    return ask


def whatif(case: CaseLike, as_of: DateLike, *, size: int = SIZE, lang: str = "en", law: Classification = T) -> WhatIf:
    """
    Find what would change each element of a case, and what each that is MET holds by.

    Pure and total. Where a set is larger than *size* it is not looked for; the result says how far was looked.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The date of decision, as for `tvisa.screen`.
        size: How many facts a set may hold.
        lang: The language of the sentences, such as ``es``.
        law: The status.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, *as_of* no date, *size* no number of facts, or *law* no status.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    if type(size) is not int or size < 0:
        message = "size must be a number of facts, or 0 to look for none"
        raise InputError(message)
    case, day, catalog = as_record(case, as_law(law).bindings["case"].record), as_day(as_of), catalog_of(lang)
    picture = Picture(case, day, law, catalog=catalog)
    scope, explainer = picture.scope, picture.explainer
    turnings = [
        attrs.evolve(turn(f, scope, size, law.filing), holds_by=tuple(_holds_by(picture.case, f, explainer, law)))
        for f in picture.findings
    ]
    return WhatIf(picture.case, day, size, tuple(turnings), catalog, law)


def turn(finding: Finding, scope: Scope, size: int, filing: Question | None = None) -> Turning:
    """
    Find what one finding turns on, over sets of at most that many facts.

    Args:
        finding: The finding.
        scope: What the names mean there.
        size: How many facts a set may hold.
        filing: The question whether it has been filed, which is taken as recorded.
    """
    formula = Formula(known=True, filing=filing, diagram=_InOneRow())
    favorable, adverse = (formula.rails(finding, scope, favorable=reading) for reading in (True, False))
    minimal = _Minimal(formula)

    def sets(number: int, unless: Outcome) -> tuple[tuple[Change, ...], ...]:
        if finding.outcome is unless:
            return ()
        decided = minimal.of(formula.diagram.both(favorable[number], adverse[number]), size)
        return tuple(tuple(Change(formula.leaves[name], yes) for name, yes in sorted(found)) for found in decided)

    return Turning(finding, sets(0, Outcome.MET), sets(1, Outcome.NOT_MET))


def _holds_by(case: Any, finding: Finding, explainer: Explainer, law: Classification) -> Iterator[Fact]:
    """Yield each recorded fact without which, all else as recorded, the element is MET no more."""
    known = dict(facts_of(case))
    for fact in explainer.facts(finding) if finding.outcome is Outcome.MET else ():
        if fact.path in known:
            scope = law.scope(put(case, fact.path, type(known[fact.path])()), explainer.day)
            if find(finding.predicate, scope).outcome is not Outcome.MET:
                yield fact
