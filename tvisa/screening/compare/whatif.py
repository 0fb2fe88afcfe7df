"""
What would change the result: the smallest sets of facts that would decide an element either way, and what each holds by.

Exact: a set decides the element whatever else is answered, nothing can be left out of it, and every set up to the size
asked for is found. What is unknown is kept apart from what would contradict the record. Nothing here says what is likely,
and nothing is advice to find a fact: it says where the law puts the weight.

Where so much is open that this would take more than a few seconds, only the first records of each list are varied, and where that
is too much, too, nothing is: the result says which. A set that is found decides all the same, but may hold a fact to spare.
"""

from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import InputError
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.kernel.carried import Fact
from tvisa.kernel.classification import Classification
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.formula import Leaf
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Computed, Element, Every, Exists
from tvisa.kernel.release import __version__
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import Outcome
from tvisa.screening.compare.turning import Change, Search, Searched, Turning, below
from tvisa.screening.document import FULL_VERSION, applied_law
from tvisa.screening.kept import STATUS, Made, Result, with_status
from tvisa.screening.picture import Picture
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data_documents import ChangedFact, HoldingData, SetsData, TurningData, WhatIfData

SIZE: Final = 3
"""How many facts a set may hold unless told otherwise."""
MOST: Final = 500
"""How many sets of one kind are listed at most."""
EVALUATED: Final = 100_000
"""How many parts of the law are evaluated again to know by which facts an element holds: some two seconds at most."""


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
    law: Classification = attrs.field(default=STATUS, repr=False)

    def _made(self) -> Made:
        given = {"case": self.case, "as_of": self.day, "size": self.size, "lang": self.catalog.lang}
        return whatif, with_status(given, self.law)

    def _as_dict(self) -> WhatIfData:
        law = self.law.on(self.day)
        return {
            "kind": "tvisa.whatif",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": in_full(applied_law(law, self.day, self.catalog)),
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
            "to_meet": self._sets(turning.to_meet, turning.searched),
            "to_defeat": self._sets(turning.to_defeat, turning.searched),
            "holds_by": [self._held(fact) for fact in turning.holds_by],
            "holds_by_complete": turning.tried,
            "searched": turning.searched.value,
            "not_varied": list(turning.standing),
            "not_varied_said": self._records(turning.standing),
        }

    def _records(self, paths: tuple[str, ...]) -> list[str]:
        """Name records, those of one list that follow each other by the first and the last."""
        said = []
        for _, several in itertools.groupby(enumerate(paths), key=lambda each: _follows(*each)):
            names = [self.law.about(path, self.catalog) or path for _, path in several]
            one = len(names) == 1
            said.append(names[0] if one else self.catalog.say("{first} to {last}", first=names[0], last=names[-1]))
        return said

    def _sets(self, sets: tuple[tuple[Change, ...], ...], searched: Searched) -> SetsData:
        told = [[self._change(c) for c in changes] for changes in sets[:MOST]]
        # Two leaves that read one fact, such as a date asked for two times, say the same and are listed once.
        listed = list({tuple((c["path"], c["said"]) for c in changes): changes for changes in told}.values())
        apart: dict[bool, list[list[ChangedFact]]] = {False: [], True: []}
        for changes in listed:
            apart[any(c["contradicts"] for c in changes)].append(changes)
        return {
            "open": apart[False],
            "against_the_record": apart[True],
            "complete": len(sets) <= MOST and searched is Searched.ALL,
        }

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


def _follows(number: int, path: str) -> tuple[str, int]:
    """Return what is the same of the records of one list that follow each other."""
    over, _, position = path.rpartition("[")
    return over, int(position.rstrip("]")) - number


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


def whatif(
    case: CaseLike, as_of: DateLike, *, size: int = SIZE, lang: str = "en", law: Classification = STATUS
) -> WhatIf:
    """
    Find what would change each element of a case, and what each that is MET holds by.

    Pure and total. Where a set is larger than *size* it is not looked for, and where more is open than can be gone through in a few
    seconds, not among all facts; the result says how far was looked.

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
    search, turnings = Search(scope, size, law.filing), []
    for finding in picture.findings:
        held, tried = _holding(picture.case, finding, explainer, law)
        turnings.append(attrs.evolve(search.of(finding), holds_by=held, tried=tried))
    return WhatIf(picture.case, day, size, tuple(turnings), catalog, law)


def _holding(case: Any, finding: Finding, explainer: Explainer, law: Classification) -> tuple[tuple[Fact, ...], bool]:
    """
    Return each recorded fact without which, all else as recorded, the element is MET no more, and whether each was tried.

    What stays MET with several forgotten stays so with each of them forgotten: to know less settles nothing.
    """
    known = dict(facts_of(case))
    facts = [f for f in explainer.facts(finding) if f.path in known] if finding.outcome is Outcome.MET else []
    left, found = EVALUATED // sum(1 for _ in below(finding, set())), list[Fact]()

    def look(some: list[Fact]) -> None:
        nonlocal left
        left -= 1
        if left < 0 or not some:
            return
        told = case
        for fact in some:
            told = put(told, fact.path, type(known[fact.path])())
        if find(finding.predicate, law.scope(told, explainer.day)).outcome is Outcome.MET:
            return
        if len(some) == 1:
            found.append(some[0])
            return
        half = len(some) // 2
        look(some[:half])
        look(some[half:])

    look(facts)
    return tuple(found), left >= 0
