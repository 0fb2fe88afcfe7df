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
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from tvisa.errors import InputError
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.kernel.answers import Answer, yes_no
from tvisa.kernel.carried import Fact
from tvisa.kernel.classification import Classification
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.formula import Leaf, Now
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Computed, Element, Every, Exists
from tvisa.kernel.scope import Finding
from tvisa.kernel.standing import Standing
from tvisa.kernel.truth import Outcome
from tvisa.screening.compare.turning import Change, Search, Searched, Turning, below
from tvisa.screening.document import AppliedLaw, applied_law
from tvisa.screening.elements.standing import PartStanding, standing_of
from tvisa.screening.kept import STATUS, Made, Result, with_status
from tvisa.screening.picture import Picture
from tvisa.screening.value import Whole, says, told
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import WhatIfData  # noqa: F401 - what its as_dict gives

SIZE: Final = 3
"""How many facts a set may hold unless told otherwise."""
MOST: Final = 500
"""How many sets of one kind are listed at most."""
EVALUATED: Final = 100_000
"""How many parts of the law are evaluated again to know by which facts an element holds: some two seconds at most."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ChangedFact(Whole):
    """One fact of a set."""

    path: str = says("Where it stands.")
    now: Now = says("How it stands on the record.")
    question: str = says("Its question.")
    answer: Literal["yes", "no"] = says("The answer that it would take.")
    contradicts: bool = says("Whether the record says the opposite.")
    said: str = says("The same in a few words.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class SetsOfFacts(Whole):
    """Sets of facts each of which would decide an element."""

    open: tuple[tuple[ChangedFact, ...], ...] = says("Those of facts that are not known.")
    against_the_record: tuple[tuple[ChangedFact, ...], ...] = says("Those that contradict the record.")
    complete: bool = says("Whether every set of at most that many facts is listed.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class HoldingFact(Whole):
    """A fact without which an element that is met would not be."""

    path: str = says("The fact.")
    answer: str = says("What is recorded.")
    sources: tuple[str, ...] = says("Who says so.")
    said: str = says("What a reader calls it.")
    evidence: tuple[str, ...] = says("The kinds of evidence that are held.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Move(Whole):
    """One answer that moves where an element stands on the facts."""

    path: str = says("Where it goes.")
    question: str = says("Its question.")
    answer: Literal["yes", "no"] = says("The answer.")
    standing: Standing = says("Where the element then stands.")
    said: str = says("The same in a few words.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class TurningOn(Whole):
    """What one element turns on."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    outcome: Outcome = says("How it stands.")
    standing: Standing | None = says("Where it stands on the facts; none of admissibility.")
    moves: tuple[Move, ...] = says("Each single answer, of those it lacks or waits for, that moves where it stands.")
    to_meet: SetsOfFacts = says("Sets each of which would make it met.")
    to_defeat: SetsOfFacts = says("Sets each of which would make it not met.")
    holds_by: tuple[HoldingFact, ...] = says("Each single fact without which it would not be met.")
    holds_by_complete: bool = says("Whether each fact was tried of which it may hold by.")
    searched: Searched = says(
        "Whether sets were looked for among all facts, among all but those of some records, or not at all: too much is open."
    )
    not_varied: tuple[str, ...] = says(
        "Paths of the records whose facts were not varied: they stand as they are recorded."
    )
    not_varied_said: tuple[str, ...] = says("The same for a reader.")


@attrs.frozen(eq=False, repr=False, slots=False)
class WhatIf(Result["WhatIfData"], Whole):
    """Which facts would change each element, and what each that is met holds by."""

    kind = "whatif"

    case: Any
    day: datetime.date
    """The day whose law applies."""
    turnings: tuple[Turning, ...]
    """What each element turns on, in the statute's order."""
    catalog: Catalog
    """The language."""
    status: Classification
    size: int = says("How many facts a set may hold.")

    def _made(self) -> Made:
        given = {"case": self.case, "as_of": self.day, "size": self.size, "lang": self.catalog.lang}
        return whatif, with_status(given, self.status)

    @told
    def law(self) -> AppliedLaw:
        """The law that was applied."""
        return applied_law(self.status.on(self.day), self.day, self.catalog)

    @told
    def most(self) -> int:
        """How many sets of one kind are listed at most."""
        return MOST

    @told
    def elements(self) -> tuple[TurningOn, ...]:
        """What each element turns on, in the statute's order."""
        return tuple(map(self._turning, self.turnings))

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return self.catalog.plain(self.status.disclaimer)

    @cached_property
    def _picture(self) -> Picture:
        return Picture(self.case, self.day, self.status, catalog=self.catalog)

    def _moves(self, stands: PartStanding) -> Iterator[Move]:
        """Yield each answer to what an element lacks, to what counsel judges of it, or to a counter-question, that moves its standing."""
        asked = {gap.path: gap.question for gap in stands.open_on}
        for path, question in asked.items():
            if not isinstance(get(self.case, path), Answer):
                continue
            for reply in (True, False):
                after = Picture(put(self.case, path, yes_no(reply)), self.day, self.status, catalog=self.catalog)
                (found,) = (f for f in after.elements if f.predicate is stands.of)
                moved = standing_of(after, found)
                if moved.standing is not stands.standing:
                    named = self._named(path, self.status.labels(self.status.bound(path)))
                    then = self.catalog.plain(_THEN.get(moved.standing, "")) or moved.text
                    yield Move(
                        path=path,
                        question=question,
                        answer="yes" if reply else "no",
                        standing=moved.standing,
                        said=self.catalog.say(_MOVES[reply], name=named, standing=then),
                    )

    def _turning(self, turning: Turning) -> TurningOn:
        element: Element = turning.finding.predicate
        found = [f for f in self._picture.elements if f.predicate is element]
        stands = standing_of(self._picture, found[0]) if found else None
        return TurningOn(
            id=element.id,
            title=self.catalog.plain(element.title),
            outcome=turning.finding.outcome,
            standing=None if stands is None else stands.standing,
            moves=() if stands is None else tuple(self._moves(stands)),
            to_meet=self._sets(turning.to_meet, turning.searched),
            to_defeat=self._sets(turning.to_defeat, turning.searched),
            holds_by=tuple(map(self._held, turning.holds_by)),
            holds_by_complete=turning.tried,
            searched=turning.searched,
            not_varied=turning.standing,
            not_varied_said=self._records(turning.standing),
        )

    def _records(self, paths: tuple[str, ...]) -> tuple[str, ...]:
        """Name records, those of one list that follow each other by the first and the last."""
        said = []
        for _, several in itertools.groupby(enumerate(paths), key=lambda each: _follows(*each)):
            names = [self.status.about(path, self.catalog) or path for _, path in several]
            one = len(names) == 1
            said.append(names[0] if one else self.catalog.say("{first} to {last}", first=names[0], last=names[-1]))
        return tuple(said)

    def _sets(self, sets: tuple[tuple[Change, ...], ...], searched: Searched) -> SetsOfFacts:
        told = [tuple(map(self._change, changes)) for changes in sets[:MOST]]
        # Two leaves that read one fact, such as a date asked for two times, say the same and are listed once.
        listed = {tuple((c.path, c.said) for c in changes): changes for changes in told}.values()
        against = {changes for changes in listed if any(c.contradicts for c in changes)}
        return SetsOfFacts(
            open=tuple(changes for changes in listed if changes not in against),
            against_the_record=tuple(changes for changes in listed if changes in against),
            complete=len(sets) <= MOST and searched is Searched.ALL,
        )

    def _change(self, change: Change) -> ChangedFact:
        return ChangedFact(
            path=self._where(change.leaf),
            now=change.leaf.now,
            question=self.catalog.plain(question_of(change.leaf)),
            answer="yes" if change.yes else "no",
            contradicts=change.contradicts,
            said=self._said(change),
        )

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
        return self.catalog.say("{said} (contrary to the file)", said=said) if change.contradicts else said

    @staticmethod
    def _where(leaf: Leaf) -> str:
        """Return where an answer goes: of a computation that is open, what would close it."""
        gap = leaf.scope.read(leaf.node).gap if isinstance(leaf.node, Computed) else None
        return leaf.scope.path(gap[0]) if gap else leaf.path

    def _label(self, leaf: Leaf) -> str:
        """Return a short name for a leaf; of a computation, the question that it settles."""
        return self._named(
            self._where(leaf), leaf.node.ask if isinstance(leaf.node, Computed) else self.status.labels(leaf.path)
        )

    def _named(self, path: str, name: str) -> str:
        """Return a name, after that of its record where there are several of them."""
        name, record = self.catalog.plain(name), self.status.about(path, self.catalog)
        if not record or len(get(self.case, path.partition("[")[0])) < 2:
            return name
        return self.catalog.say("{record}, {name}", record=record, name=name)

    def _held(self, fact: Fact) -> HoldingFact:
        return HoldingFact(
            path=fact.path,
            answer=fact.answer,
            sources=fact.sources,
            said=self._named(fact.path, fact.label),
            evidence=tuple(str(e) for e in get(self.case, fact.path).evidence),
        )


_THEN: Final = {
    Standing.ON_FACTS: "counsel decides, with facts for every part",
    Standing.BOTH_SIDES: "counsel decides, with facts on both sides",
}
_MOVES: Final = {True: "{name}: yes. Then: {standing}", False: "{name}: no. Then: {standing}"}


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


OF_LISTS: Final = (
    "Is there one more, not listed yet, that satisfies the law?",
    "Does every further one, not listed yet, satisfy the law?",
)
"""What is asked of the entries that a list may still have: whether some satisfies the law, and whether every one does."""


def question_of(leaf: Leaf) -> str:
    """Return the question that a leaf answers with yes or no."""
    node = leaf.node
    if isinstance(node, Exists):
        return OF_LISTS[0]
    if isinstance(node, Every):
        return OF_LISTS[1]
    ask: str = node.ask
    return ask


def whatif(
    case: CaseLike, as_of: DateLike, *, size: int = SIZE, lang: str = "en", law: Classification = STATUS
) -> WhatIf:
    """
    Find what would change each element, and what each that is MET holds by; takes what `tvisa.screen` does, and raises it.

    Where a set is larger than *size*, a number of facts, it is not looked for, and where more is open than can be gone through in a few
    seconds, not among all facts; the result says how far was looked.
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
    return WhatIf(picture.case, day, tuple(turnings), catalog, law, size)


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
