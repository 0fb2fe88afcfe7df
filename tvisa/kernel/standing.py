"""
Where a part of the law stands on the facts: what is recorded for it, what counsel must judge, and what is missing.

Every part is read three times at once. As recorded; with each standard answered for the applicant for which the plain facts at its
core are recorded and nothing against it; and with each such standard answered so whether or not something speaks against it.
Nothing here moves an outcome, and no standard is ever found: what was put in for one is named as what counsel judges. What nobody
recorded counts neither for nor against.
"""

from __future__ import annotations

import enum
import functools
import itertools
import operator
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.carried import Fact, notes_of, recorded_fact, sources_of, weighs_against
from tvisa.kernel.classification import ROOT
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import get, put
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
    Factor,
    Gap,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    Who,
    parts,
    silence,
    walk,
)
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import OUTCOME, Outcome


class Standing(enum.StrEnum):
    """
    Where a part of the law stands on the facts; never how likely anything is.

    Attributes:
        SUPPORTED: What is recorded satisfies it.
        ON_FACTS: Facts are recorded for every part; counsel judges what the law leaves open.
        BOTH_SIDES: Facts are recorded for every part, and facts against; counsel weighs them.
        PARTLY: Facts are recorded for some of it; something is missing.
        POINTS_AGAINST: Nothing is recorded for it, and something against.
        NOTHING: Nothing is recorded for or against it.
        CONTESTED: Sources differ on a fact that decides, or could.
        NOT_MET: What is recorded defeats it.
    """

    SUPPORTED = "supported"
    ON_FACTS = "on_facts"
    BOTH_SIDES = "both_sides"
    PARTLY = "partly"
    POINTS_AGAINST = "points_against"
    NOTHING = "nothing"
    CONTESTED = "contested"
    NOT_MET = "not_met"


FOR_COUNSEL: Final = (Standing.ON_FACTS, Standing.BOTH_SIDES)
"""The standings in which every part has facts and counsel's judgment is what is left."""


class Carried(NamedTuple):
    """
    What decided cases carry over to a standard on a record.

    Attributes:
        found: Those in which it was found on no more than is recorded here.
        not_found: Those in which it was not found on no less.
    """

    found: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()


class Judged(NamedTuple):
    """
    A standard that waits for counsel, with what is recorded under it.

    Attributes:
        path: Where counsel's answer goes.
        question: The law's own question.
        label: What a reader calls it.
        node: The standard.
        facts: The plain facts recorded for the applicant that the words of the law name.
        against: The facts recorded against.
        not_asked: The facts against that nobody has asked: what was declined, or is not known, is not asked again.
        denied: Facts that would speak for the applicant and were asked and answered no: that they are not there, and no more.
        carried: What decided cases carry over.
        differs: Whether the applicant's own accounts of a fact for it differ, and nobody explained that.
        alone: The paths of facts for it beside which no other is recorded for the same words of the law.
    """

    path: str
    question: str
    label: str
    node: Question | Computed
    facts: tuple[Fact, ...]
    against: tuple[Fact, ...] = ()
    not_asked: tuple[tuple[str, Factor], ...] = ()
    denied: tuple[Fact, ...] = ()
    carried: Carried = Carried()
    differs: bool = False
    alone: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        """Leave out what was said: a traceback must not print it."""
        return f"Judged(path={self.path!r})"


class Lack(NamedTuple):
    """
    Something without which a part does not stand on the facts.

    Attributes:
        path: Where it goes.
        state: Why it is open; nothing where sources differ or the contrary is recorded.
        question: The question that would close it.
        who: Who can answer it.
        label: What a reader calls it.
        core: Of a standard of which too little is recorded to judge it: the plain facts that are asked instead, each with its path.
    """

    path: str
    state: Gap | None
    question: str
    who: Who
    label: str
    core: tuple[tuple[str, Factor], ...] = ()


class Hangs(NamedTuple):
    """Another part of the law on which one hangs, and the record that it is asked of."""

    part: Element
    path: str


@attrs.frozen(eq=False, repr=False)
class PartStands:
    """
    Where one part of the law stands.

    Attributes:
        standing: The standing.
        judged: What counsel judges, on the ways on which every part has facts.
        missing: What is missing, on the nearest way of which something is recorded; of what is not met nothing.
        reopens: Of what is not met and falls with no other part: what is denied, or missing, on the nearest way.
        closed: The parts below it that are not met.
        hangs_on: What it hangs on that is told elsewhere.
        facts: The plain facts recorded for it.
        against: What is recorded against it.
    """

    standing: Standing
    judged: tuple[Judged, ...]
    missing: tuple[Lack, ...]
    reopens: tuple[Lack, ...]
    closed: tuple[Element, ...]
    hangs_on: tuple[Hangs, ...]
    facts: tuple[Fact, ...]
    against: tuple[Fact, ...]

    @property
    def not_asked(self) -> tuple[tuple[str, Factor], ...]:
        """Facts that could cut the other way in what counsel judges, and that nobody asked, each with its path."""
        return tuple({path: (path, factor) for each in self.judged for path, factor in each.not_asked}.values())


_THRICE: Final = 0x111
_CLEAR, _RIPE = 0x0F0, 0xF00
_PUT: Final = {Reply.NO: truth.ALL_TRUE, Reply.YES: truth.ALL_FALSE}
"""By the answer to a standard that is against the applicant, all three readings of the other one."""
_OTHER: Final = {Outcome.MET: Outcome.NOT_MET, Outcome.NOT_MET: Outcome.MET}
_NEW_RECORD: Final = 5
"""How many gaps a record counts for that nobody listed, so that what a listed one lacks comes first."""


class _Side(NamedTuple):
    """What is looked for below a part: what speaks for it or against it, turned around below each "not"."""

    apart: frozenset[Element]
    helps: bool = True
    sign: bool = True

    @property
    def outcome(self) -> Outcome:
        return Outcome.MET if self.helps is self.sign else Outcome.NOT_MET

    def turned(self) -> _Side:
        return self._replace(sign=not self.sign)


class _Needs(NamedTuple):
    """What one way lacks: the gaps, how many of them the record denies, and how much further it is than it looks."""

    lacks: tuple[Lack, ...] = ()
    contrary: int = 0
    far: int = 0


def _each(table: tuple[int, ...], bits: int) -> int:
    return table[bits & 15] | table[bits >> 4 & 15] << 4 | table[bits >> 8] << 8


def _join(one: int, other: int) -> int:
    return sum(truth.JOIN[one >> shift & 15][other >> shift & 15] << shift for shift in (0, 4, 8))


def _unlisted(node: Over, scope: Scope) -> int:
    """Return one nibble: whether a record satisfies it that nobody listed, or of "every", whether all of those do."""
    nibble: int = (CLOSE if isinstance(node, Exists) else SEAL)[scope.get(node.complete).nibble(node.against)]
    yet: int = YET[scope.filed][nibble]
    return yet if node.not_yet else nibble


def _nobody(_standard: Question, _scope: Scope) -> Carried:
    return Carried()


@functools.lru_cache(maxsize=256)
def _standards(roots: tuple[Predicate, ...]) -> frozenset[str]:
    """Return the facts that hold the answers to standards: one standard is no fact under another."""
    nodes = (node for root in roots for node, _ in walk(root))
    return frozenset(node.fact for node in nodes if isinstance(node, Question) and node.kind is Kind.STANDARD)


@functools.lru_cache(maxsize=256)
def _read_by(root: Predicate) -> frozenset[str]:
    """Return the facts that the plain leaves below a part read."""
    nodes = [node for node, _ in walk(root)]
    plain = [node.fact for node in nodes if isinstance(node, Question) and node.kind is Kind.BRIGHT_LINE]
    return frozenset([*plain, *(fact for node in nodes if isinstance(node, Computed) for fact in node.reads)])


@functools.lru_cache(maxsize=256)
def _places(roots: tuple[Element, ...]) -> Mapping[Predicate, tuple[Element, frozenset[Element]]]:
    """Return, for each named part, the element it is first told under, and the parts below that which stand below one before it, too."""
    found: dict[Predicate, tuple[Element, frozenset[Element]]] = {}
    before = frozenset[Element]()
    for root in roots:
        below = frozenset(node for node, _ in walk(root) if isinstance(node, Element))
        found |= dict.fromkeys(below - found.keys(), (root, before & below))
        before |= below
    return found


@functools.lru_cache(maxsize=4096)
def _below(node: Predicate) -> tuple[frozenset[Element], bool]:
    """Return the named parts at and below a node, and whether any standard there asks a question of law alone."""
    told = [_below(part) for part in parts(node)]
    own = frozenset([node] if isinstance(node, Element) else ())
    of_law = isinstance(node, Question) and node.of_law
    return own.union(*(named for named, _ in told)), of_law or any(asks for _, asks in told)


def _blank(finding: Finding) -> bool:
    """Say whether nothing is recorded of what is asked at or below a finding, and no standard there can be judged without a fact."""
    return finding.template and not _below(finding.predicate)[1]


def _weighs(factor: Factor, answer: Any) -> State | None:
    """Return whether what is recorded of a factor speaks for the applicant: yes, no, disputed; None where nothing does."""
    if not isinstance(answer, Answer):
        return None
    state = answer.state(weighs_against(factor))
    if state is State.DISPUTED or factor.counts_for is Reply.YES:
        return state if state in (State.YES, State.NO, State.DISPUTED) else None
    return {State.YES: State.NO, State.NO: State.YES}.get(state)


def _relied_on(answer: Any) -> Any:
    """Return an answer without what only adverse sources say: it is told, and carries no standard."""
    if not isinstance(answer, Answer) or not any(claim.mere_word for claim in answer.claims):
        return answer
    return Answer(tuple(claim for claim in answer.deciding if not claim.mere_word))


class StandingReader:
    """
    Reads where the parts of the law stand in one case.

    Args:
        scope: What the names at the top mean.
        roots: The elements of the law, in the statute's order.
        carried: Returns what decided cases carry over to a standard in a scope.
        differs: Says whether the applicant's own accounts of what stands at a path differ, unexplained.
        filing: Path, or its beginning, of what says how the file itself stands: that speaks for nothing.
    """

    def __init__(
        self,
        scope: Scope,
        roots: tuple[Element, ...],
        carried: Callable[[Question, Scope], Carried] = _nobody,
        differs: Callable[[str], bool] = lambda _: False,
        filing: str = "",
    ) -> None:
        self._scope, self._roots = scope, roots
        self._carried, self._differs, self._filing = carried, differs, filing
        self._judgments = _standards(roots)
        self._bits: dict[tuple[int, int], int] = {}
        self._judged: dict[tuple[str, int], tuple[int, Judged]] = {}
        self._scopes: list[Scope] = []
        self._told: dict[tuple[int, int, _Side], tuple[Fact, ...]] = {}
        self._lacking: dict[Any, _Needs] = {}
        self._bound: dict[str, str] = {}
        self._kept: list[tuple[Finding, Scope]] = []

    def read(self, finding: Finding, scope: Scope | None = None) -> PartStands:
        """
        Return where a named part stands; what its element shares with one before it is told there, and it hangs on that.

        Args:
            finding: What was found of it.
            scope: What the names mean there.
        """
        scope = finding.scope or scope or self._scope
        _, apart = _places(self._roots)[finding.predicate]
        side, standing = _Side(apart), self.standing(finding, scope)
        for_it, against = (self._speaks(finding, scope, side._replace(helps=helps)) for helps in (True, False))
        shift = {Standing.ON_FACTS: 4, Standing.BOTH_SIDES: 8}.get(standing)
        left = tuple(self._left(finding, scope, side.apart, shift, Outcome.MET) if shift else ())
        judged = {each.path: each for each in left if isinstance(each, Judged)}
        settled = shift or standing in (Standing.SUPPORTED, Standing.NOT_MET)
        if standing in FOR_COUNSEL or standing is Standing.SUPPORTED:
            hangs = [h for h in left if isinstance(h, Hangs)]
        else:
            hangs = [*self._waits(finding, scope, side.apart, falls=standing is Standing.NOT_MET)]
        return PartStands(
            standing,
            tuple(judged.values()),
            () if settled else self._needs(finding, scope, side).lacks,
            self._needs(finding, scope, side).lacks if standing is Standing.NOT_MET and not hangs else (),
            self._closed_of_all(finding, scope, apart),
            tuple(dict.fromkeys(hangs)),
            for_it,
            against,
        )

    def standing(self, finding: Finding, scope: Scope) -> Standing:
        """Return where a named part stands, and no more of it."""
        recorded, clear, ripe = several = [OUTCOME[self.bits(finding, scope) >> shift & 15] for shift in (0, 4, 8)]
        if ripe is Outcome.NOT_MET:
            return Standing.NOT_MET
        if Outcome.CONTESTED in several:
            return Standing.CONTESTED
        if recorded is Outcome.MET:
            return Standing.SUPPORTED
        if clear is Outcome.MET:
            return Standing.ON_FACTS
        if ripe is Outcome.MET:
            return Standing.BOTH_SIDES
        side = _Side(_places(self._roots)[finding.predicate][1])
        if self._speaks(finding, scope, side):
            return Standing.PARTLY
        against = self._speaks(finding, scope, side._replace(helps=False))
        return Standing.POINTS_AGAINST if against else Standing.NOTHING

    def root_of(self, part: Element) -> Element:
        """Return the element that a named part is first told under."""
        return _places(self._roots)[part][0]

    def level(self, finding: Finding, scope: Scope) -> int:
        """Return how many of the three readings meet it; less than none where it is not met."""
        outcomes = [OUTCOME[self.bits(finding, scope) >> shift & 15] for shift in (0, 4, 8)]
        return -1 if outcomes[2] is Outcome.NOT_MET else outcomes.count(Outcome.MET)

    def rests_on(self, finding: Finding) -> tuple[Fact, ...]:
        """Return each fact under what counsel judges of an element without which it would no longer have facts for every part."""
        node = finding.predicate
        read = _read_by(self.root_of(node))
        # Where a standard has a second fact for the same words, and no leaf reads the first, nothing hangs on that.
        facts = dict.fromkeys(
            f
            for each in self.read(finding).judged
            for f in each.facts
            if f.path in each.alone or self._bound.get(f.path) in read
        )
        return tuple(fact for fact in facts if not self._stands_without(node, fact.path))

    def _stands_without(self, element: Element, path: str) -> bool:
        case = self._scope.names[ROOT]
        told = get(case, path)
        bare = self._scope.instead(**{ROOT: put(case, path, type(told)() if hasattr(told, "claims") else None)})
        reader = StandingReader(bare, self._roots, self._carried, self._differs, self._filing)
        return reader.standing(find(element, bare), bare) in (Standing.SUPPORTED, *FOR_COUNSEL)

    # --- three readings at once ---------------------------------------------------------------------------------------

    def bits(self, finding: Finding, scope: Scope) -> int:
        """Return three nibbles: as recorded, with what is clear put in, with what is ripe put in."""
        if _blank(finding):
            return (finding.bits & 15) * _THRICE
        scope = finding.scope or scope
        key = id(finding), id(scope)
        known = self._bits.get(key)
        if known is None:
            self._kept.append((finding, scope))  # so that the ids stay theirs
            known = self._bits[key] = self._read(finding, scope)
        return known

    def _read(self, finding: Finding, scope: Scope) -> int:
        node = finding.predicate
        if isinstance(node, (Question, Computed)):
            return self._leaf(node, finding.bits & 15, scope)
        below = [self.bits(child, scope) for child in finding.children]
        if isinstance(node, Element):
            asserted = scope.get(node.asserted).when_no_hurts if node.asserted else truth.OPEN
            return _each(FILL[asserted], below[0])
        if isinstance(node, Not):
            return truth.NOT3[below[0]]
        if isinstance(node, Joint):
            # What waits for counsel says nothing against what is recorded of the same thing.
            told = any(bits & 15 != truth.OPEN for bits in below)
            below = [bits for bits in below if not told or bits & 15 != truth.OPEN]
            return functools.reduce(_join, below, truth.OPEN * _THRICE)
        if isinstance(node, AllOf):
            return functools.reduce(operator.and_, below, truth.ALL_TRUE)
        if isinstance(node, AnyOf):
            return functools.reduce(operator.or_, below, truth.ALL_FALSE)
        some, unlisted = isinstance(node, Exists), _unlisted(node, scope)
        several: Callable[[int, int], int] = operator.or_ if some else operator.and_
        bits: int = functools.reduce(several, below, unlisted * _THRICE)
        return bits

    def _leaf(self, node: Question | Computed, nibble: int, scope: Scope) -> int:
        bits = nibble * _THRICE
        if nibble != truth.OPEN:
            return bits
        mask, _ = self.standard(node, scope)
        return bits & ~mask | _PUT[node.against] & mask

    # --- standards ----------------------------------------------------------------------------------------------------

    def standard(self, node: Question | Computed, scope: Scope) -> tuple[int, Judged | None]:
        """Return in which readings an open standard is put in, with what is recorded under it; None of what is no standard."""
        if isinstance(node, Computed):
            return self._computed(node, scope)
        if node.kind is not Kind.STANDARD:
            return 0, None
        path = scope.path(node.fact)
        key = path, id(scope)  # one of the whole case can be weighed by the facts of each record
        known = self._judged.get(key)
        if known is None:
            self._scopes.append(scope)
            known = self._judged[key] = self._weighed(node, path, scope)
        return known

    def _computed(self, node: Computed, scope: Scope) -> tuple[int, Judged | None]:
        """Read a computed leaf: where nothing but a judgment is left of it, it waits for counsel."""
        reading = scope.read(node)
        if reading.gap is None or reading.gap[1] is not Gap.JUDGMENT or not reading.used:
            return 0, None
        place, _, question = reading.gap
        facts = tuple(f for path, what in reading.used for f in recorded_fact(path, what, scope, node.against))
        return _CLEAR | _RIPE, Judged(scope.path(place), question, scope.labels(place), node, facts)

    def _weighed(self, node: Question, path: str, scope: Scope) -> tuple[int, Judged]:
        helps: list[Fact] = []
        hurts: list[Fact] = []
        denied: list[Fact] = []
        not_asked: list[tuple[str, Factor]] = []
        firm, said = set[str](), dict[str, list[str]]()
        for factor in node.factors:
            if factor.fact in self._judgments:
                continue
            answer, cuts = factor.of(scope.get(factor.fact)), factor.counts_for is Reply.NO or factor.both
            blank = isinstance(answer, Answer) and not answer.claims
            if blank and not (cuts and factor.how is None):
                continue
            at, speaks = scope.path(factor.fact), None if blank else _weighs(factor, answer)
            if speaks is None:
                unasked = silence(answer, weighs_against(factor)) is Gap.NOT_ASKED
                not_asked += [(at, factor)] if cuts and unasked and factor.how is None else []
                continue
            against, borne = weighs_against(factor), _weighs(factor, _relied_on(answer))
            fact = Fact(at, str(answer.state(against)), sources_of(answer, against), factor.title)
            if speaks is not State.NO and factor.core:
                helps.append(fact)
                self._bound[at] = factor.fact
                if borne in (State.YES, State.DISPUTED):
                    said.setdefault(factor.core, []).append(at)
                firm.update({factor.core} if borne is State.YES else ())
            if cuts and borne is None and factor.how is None:
                not_asked.append((at, factor))
            elif cuts and speaks is not State.YES:
                hurts.append(fact)
            elif speaks is State.NO:
                denied.append(fact)
        cores = {factor.core for factor in node.factors if factor.core}
        ripe = cores <= said.keys() if cores else node.of_law
        carried = self._carried(node, scope) if ripe else Carried()
        differs = any(self._differs(fact.path) for fact in helps)
        clear = ripe and cores <= firm and not differs and (bool(carried.found) or not (hurts or carried.not_found))
        mask = (_RIPE if ripe else 0) | (_CLEAR if clear else 0)
        return mask, Judged(
            path,
            node.ask,
            scope.labels(node.fact),
            node,
            tuple(helps),
            tuple(hurts),
            tuple(not_asked),
            tuple(denied),
            carried,
            differs,
            frozenset(paths[0] for paths in said.values() if len(paths) == 1),
        )

    # --- what is recorded ---------------------------------------------------------------------------------------------

    def _speaks(self, finding: Finding, scope: Scope, side: _Side) -> tuple[Fact, ...]:
        """Return what is recorded at or below a finding that speaks on one side, once each."""
        scope = finding.scope or scope
        if finding.template or finding.predicate in side.apart:
            return ()
        key = id(finding), id(scope), side
        known = self._told.get(key)
        if known is None:
            below = side.turned() if isinstance(finding.predicate, Not) else side
            own = self._says(finding, scope, side)
            told = [self._speaks(child, scope, below) for child in finding.children]
            known = self._told[key] = tuple(dict.fromkeys(itertools.chain(own, *told)))
        return known

    def _says(self, finding: Finding, scope: Scope, side: _Side) -> tuple[Fact, ...]:
        node, outcomes = finding.predicate, (side.outcome, Outcome.CONTESTED)
        if isinstance(node, Question):
            if node.kind is Kind.STANDARD and finding.bits & 15 == truth.OPEN:
                _, judged = self.standard(node, scope)
                return (judged.facts if side.helps else judged.against) if judged else ()
            answer = scope.get(node.fact)  # what is "not yet" is recorded against it all the same
            said = OUTCOME[answer.nibble(node.against)] in outcomes
            return recorded_fact(node.fact, answer, scope, node.against) if said else ()
        if isinstance(node, Computed):
            # A day or an age that closes one way closes that alone: it speaks against nothing.
            if node.silent or not side.helps or finding.outcome not in outcomes:
                return ()
            used = scope.read(node).used
            told = (f for path, what in used for f in recorded_fact(path, what, scope, node.against))
            return tuple(f for f in told if not (self._filing and f.path.startswith(self._filing)))
        if isinstance(node, Element) and node.asserted:
            asserted = side.outcome is Outcome.MET and scope.get(node.asserted).when_no_hurts & 4
            return recorded_fact(node.asserted, scope.get(node.asserted), scope, Reply.NO) if asserted else ()
        if isinstance(node, Over):
            # That these are all says nothing while one of them is open.
            closes = side.outcome is (Outcome.NOT_MET if isinstance(node, Exists) else Outcome.MET)
            closes = closes and (finding.outcome in outcomes or not scope.get(node.over))
            closes = closes and bool(scope.get(node.complete).nibble(node.against) & 4)
            return recorded_fact(node.complete, scope.get(node.complete), scope, node.against) if closes else ()
        return ()

    # --- what is left, on the ways on which a part is met -----------------------------------------------------------------

    def _left(
        self, finding: Finding, scope: Scope, apart: Collection[Any], shift: int, wanted: Outcome
    ) -> Iterator[Judged | Hangs]:
        """Yield what was put in on the ways on which a part comes out as wanted, and what it hangs on there."""
        scope, node = finding.scope or scope, finding.predicate
        bits = self.bits(finding, scope)
        if OUTCOME[bits & 15] is wanted or OUTCOME[bits >> shift & 15] is not wanted:
            return  # it stands so as recorded, or this is no way on which it does
        if node in apart:
            yield Hangs(node, next(reversed(scope.paths.values())))
        elif isinstance(node, (Question, Computed)):
            _, judged = self.standard(node, scope)
            if judged:
                yield judged
        turned = _OTHER[wanted] if isinstance(node, Not) else wanted
        for child in () if node in apart else finding.children:
            yield from self._left(child, scope, apart, shift, turned)

    def _waits(self, finding: Finding, scope: Scope, apart: frozenset[Element], *, falls: bool) -> Iterator[Hangs]:
        """Yield what a part waits for that is told elsewhere and does not stand on the facts either, or with which it *falls*."""
        scope, node = finding.scope or scope, finding.predicate
        if not apart or _below(node)[0].isdisjoint(apart):
            return
        if node in apart:
            outcome = OUTCOME[self.bits(finding, scope) >> 8 & 15]
            if outcome is Outcome.NOT_MET if falls else outcome not in (Outcome.MET, Outcome.NOT_MET):
                yield Hangs(node, next(reversed(scope.paths.values())))
        elif isinstance(node, Over) and not finding.children and not falls:
            below = (each for each, _ in walk(node.that) if isinstance(each, Element) and each in apart)
            yield from (Hangs(each, "") for each in itertools.islice(below, 1))
        for child in () if node in apart else finding.children:
            yield from self._waits(child, scope, apart, falls=falls)

    def _closed_of_all(self, finding: Finding, scope: Scope, apart: Collection[Any]) -> tuple[Element, ...]:
        """Return the named parts below a finding that are not met of any record that they are asked of, and none below those."""
        told = [*self._closed(finding, scope, apart)]
        stand = {node for node, closed in told if not closed}
        return tuple(dict.fromkeys(node for node, closed in told if closed and node not in stand))

    def _closed(self, finding: Finding, scope: Scope, apart: Collection[Any]) -> Iterator[tuple[Element, bool]]:
        scope = finding.scope or scope
        for child in finding.children:
            node = child.predicate
            closed = isinstance(node, Element) and OUTCOME[self.bits(child, scope) >> 8 & 15] is Outcome.NOT_MET
            if isinstance(node, Element):
                yield node, closed
            if not closed and node not in apart:
                yield from self._closed(child, scope, apart)

    # --- what is missing --------------------------------------------------------------------------------------------------

    def _needs(self, finding: Finding, scope: Scope, side: _Side) -> _Needs:
        """Return what is missing of a part with every judgment in that facts are recorded for, on the nearest way."""
        scope = finding.scope or scope
        blank = _blank(finding)  # what is missing of it is the same for every case
        notes: dict[Any, _Needs] = notes_of(finding, scope) if blank else self._lacking
        key = ("needs", side) if blank else (id(finding), id(scope), side)
        known = notes.get(key)
        if known is None:
            outcome = OUTCOME[self.bits(finding, scope) >> 8 & 15]
            known = notes[key] = self._needed(finding, scope, side, outcome)
        return known

    def _needed(self, finding: Finding, scope: Scope, side: _Side, outcome: Outcome) -> _Needs:
        node, wanted = finding.predicate, side.outcome
        if outcome is wanted or node in side.apart:
            return _Needs(contrary=int(outcome is _OTHER[wanted]))
        if isinstance(node, (Question, Computed)):
            lack = self._lack(node, scope, contrary=outcome is _OTHER[wanted])
            return _Needs((lack,), int(outcome is _OTHER[wanted]))
        if isinstance(node, Not):
            return self._needs(finding.children[0], scope, side.turned())
        ways = [
            (self._needs(child, scope, side), len(self._speaks(child, child.scope or scope, side)))
            for child in finding.children
        ]
        if isinstance(node, Over):
            ways.append((self._further(node, scope, wanted), 0))
        if isinstance(node, Joint) and outcome is _OTHER[wanted]:
            # What one telling denies no other can bring about: at most it is disputed then.
            ways = [way for way in ways if way[0].contrary] or ways
        if isinstance(node, (AllOf, Every)) is (wanted is Outcome.MET) and not isinstance(node, (Joint, Element)):
            lacks = itertools.chain.from_iterable(needs.lacks for needs, _ in ways)
            return _Needs(
                tuple({k.path: k for k in lacks}.values()), *map(sum, zip(*(w[0][1:] for w in ways), strict=True))
            )
        # Of ways of which nothing is recorded the first in the law is named, however much it lacks.
        return min(
            ways, key=lambda way: (way[0].contrary, not way[1], way[1] and way[0].far + len(way[0].lacks), -way[1])
        )[0]

    @staticmethod
    def _further(node: Over, scope: Scope, wanted: Outcome) -> _Needs:
        """Return what the records of a list lack that nobody listed: that there are none, or one that is so."""
        outcome = OUTCOME[_unlisted(node, scope)]
        if outcome is wanted:
            return _Needs()
        none_wanted = isinstance(node, Every) is (wanted is Outcome.MET)
        # A list recorded as complete is not open: what is not on it has not come about yet, or is denied.
        complete, contrary = scope.get(node.complete).state(node.against) is State.YES, outcome is _OTHER[wanted]
        state = None if contrary else Gap.NOT_YET if complete else Gap.LIST_OPEN
        lack = Lack(scope.path(node.over), state, node.ask, Who.INTERVIEWER, scope.labels(node.over))
        return _Needs((lack,), int(contrary), 0 if none_wanted else _NEW_RECORD)

    def _lack(self, node: Question | Computed, scope: Scope, *, contrary: bool) -> Lack:
        if isinstance(node, Computed):
            reading = scope.read(node)
            path, state, ask = reading.gap or (reading.used[0][0] if reading.used else node.needs[-1], None, node.ask)
            who = Who.COUNSEL if state is Gap.JUDGMENT else Who.INTERVIEWER
            return Lack(scope.path(path), None if contrary else state, ask, who, scope.labels(path))
        path, label, answer = scope.path(node.fact), scope.labels(node.fact), scope.get(node.fact)
        state = silence(answer, node.against)
        if answer.state(node.against) is State.NO and not contrary:
            state = Gap.NOT_YET
        if node.kind is Kind.BRIGHT_LINE or contrary:
            return Lack(path, state, node.ask, node.who, label)
        told = [(factor, _weighs(factor, factor.of(scope.get(factor.fact)))) for factor in node.factors if factor.core]
        said = {factor.core for factor, speaks in told if speaks in (State.YES, State.DISPUTED)}
        core = [
            (scope.path(f.fact), f) for f, speaks in told if f.core not in said and speaks is None and f.how is None
        ]
        return Lack(path, state, node.ask, node.who, label, tuple(core))
