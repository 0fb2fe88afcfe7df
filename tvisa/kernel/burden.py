"""
A record as somebody reads it who bears the burden of proof: what is shown, what is not shown, and what turns on a judgment.

`tvisa.kernel.truth` reads a record for and against an applicant, and what nobody recorded is open there. Under a burden it is
not shown. That is no finding of the contrary: each node is read twice, for what it says and for its contrary, and most often
neither is shown. An assertion of a whole shows nothing, and neither does what only counsel says, which is argument and no
evidence. A standard is never shown: with facts under it it turns on a judgment, whoever answered it, and without any it is not
shown. So does what sources tell differently.

It is read as if it were filed as it is: what is "not yet" is not shown.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Evidence, Reply, Source, State
from tvisa.kernel.carried import weighs_against
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.predicate import AllOf, Computed, Element, Exists, Gap, Joint, Not, Over, Question, Who
from tvisa.kernel.proof import NO, WEIGHED, YES, Group, Held, Point, Proof, Side, Sides, Why, all_sides, any_side
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope


@attrs.frozen(eq=False)
class Read:
    """One reading under a burden."""

    proof: Proof
    """How it stands."""
    would_show: tuple[Point, ...]
    """Of what is not shown, the one to three things that would show it or leave a judgment, the one first on which most
    of what is open hangs."""
    turns_on: tuple[Point, ...]
    """Of what turns on a judgment, the one to three things that have to be judged."""
    held: Held
    """What is held for the facts that it rests on."""


MOST: Final = 3
_PROOF: Final = (Proof.NOT_SHOWN, Proof.JUDGMENT, Proof.SHOWN)
HELD: Final = (Held.NONE, Held.OWN_STATEMENT, Held.CORROBORATED)
_SILENCE: Final = {
    Gap.NOT_ASKED: Why.NOT_RECORDED,
    Gap.UNKNOWN: Why.UNKNOWN,
    Gap.DECLINED: Why.DECLINED,
    Gap.IMPRECISE: Why.IMPRECISE,
    Gap.LIST_OPEN: Why.LIST_OPEN,
    Gap.NOT_YET: Why.NOT_YET,
    Gap.JUDGMENT: Why.STANDARD,
}
_OF_STATE: Final = {State.UNKNOWN: Why.UNKNOWN, State.DECLINED: Why.DECLINED}
_NEW_RECORD: Final = 50
"""How far off a record is that nobody listed: further than whatever a record that is listed can lack."""
_OWN_SIDE: Final = {Source.CLIENT, Source.ATTORNEY, Source.UNKNOWN}
"""Sources that corroborate nothing: the person, whoever speaks for them, and nobody that is known."""

# --- what is recorded -------------------------------------------------------------------------------------------------


def _only_counsel(claim: Any) -> bool:
    """Say whether nobody but counsel says so, with nothing held for it."""
    return bool(claim.sources) and set(claim.sources) == {Source.ATTORNEY} and not claim.evidence


def _used(node: Computed, scope: Scope) -> Iterator[str]:
    yield from (scope.path(path) for path, _ in scope.read(node).used)


def held_for(claims: Iterable[Any]) -> int:
    """Return what is held for what some claims say."""
    best = 0
    for claim in claims:
        if set(claim.evidence) - {Evidence.PERSONAL_STATEMENT} or (
            set(claim.sources) - _OWN_SIDE and not claim.hostile
        ):
            return 2
        if claim.evidence or Source.CLIENT in claim.sources:
            best = 1
    return best


class Burden:
    """
    Reads what was found as somebody reads it who bears the burden.

    Args:
        scope: What the names at the top mean.
        deciding: Sources whose answer to a standard is the judgment, and no longer waits for one: those of a tribunal, where
            its own decision is read. Nobody's, where the question is what will be decided.
        filing: Binding path, or its beginning, of what says how the file itself stands: that needs no proof.
    """

    def __init__(self, scope: Scope, deciding: Collection[Source] = (), filing: str = "") -> None:
        self._scope = scope
        self._filing = filing
        self._deciding = frozenset(deciding)
        self._known: dict[tuple[int, int], Sides] = {}
        self._spoken: dict[tuple[int, int], frozenset[str]] = {}
        self._kept: list[tuple[Finding, Scope]] = []

    def read(
        self, finding: Finding, scope: Scope | None = None, named: Collection[str] = (), most: int | None = MOST
    ) -> Read:
        """
        Return how a finding stands under the burden.

        Args:
            finding: What was found.
            scope: What the names mean there.
            named: Paths that were named for something else already: they come last.
            most: How many things it names at the most.
        """
        scope = finding.scope or scope or self._scope
        side, _ = self._sides(finding, scope)
        proof = _PROOF[side.level]
        lacks = self._ordered(side.lacks, finding, scope, named)[:most] if proof is Proof.NOT_SHOWN else ()
        turns = sorted(side.turns, key=lambda point: point.path in named)
        held = HELD[side.held or 0] if proof is not Proof.NOT_SHOWN else Held.NONE
        return Read(proof, lacks, tuple(turns[:most]), held)

    def _ordered(
        self, groups: tuple[Group, ...], finding: Finding, scope: Scope, named: Collection[str]
    ) -> tuple[Point, ...]:
        """Return what would show it, that first on which most of what is not shown hangs; others of a group as room is left."""
        hung = self._open(finding, scope, set()) if len(groups) > 1 else ()
        hanging = Counter(point.path for group in hung for point in group[:1])
        ordered = sorted(groups, key=lambda group: (group[0].path in named, -hanging[group[0].path]))
        in_turn = itertools.chain.from_iterable(itertools.zip_longest(*ordered))
        return tuple({point.path: point for point in in_turn if point}.values())

    def _open(self, finding: Finding, scope: Scope, seen: set[tuple[int, int]]) -> Iterator[Group]:
        """Yield what each leaf lacks that is not shown, once for each place at which it stands."""
        scope = finding.scope or scope
        if finding.children:
            key = id(finding), id(scope)
            if key in seen:
                return
            if isinstance(finding.predicate, Element):
                seen.add(key)
            for child in finding.children:
                yield from self._open(child, scope, seen)
        else:
            for side in self._sides(finding, scope):
                yield from side.lacks

    def speaking(self, finding: Finding, scope: Scope | None = None) -> frozenset[str]:
        """Return the paths of what is recorded for whoever bears the burden, at or below a finding."""
        scope = finding.scope or scope or self._scope
        key = id(finding), id(scope)
        if key not in self._spoken:
            self._kept.append((finding, scope))
            below = () if finding.template else [self.speaking(child, scope) for child in finding.children]
            self._spoken[key] = frozenset().union(self._said(finding, scope), *below)
        return self._spoken[key]

    def _said(self, finding: Finding, scope: Scope) -> Iterator[str]:
        node = finding.predicate
        if isinstance(node, (Question, Computed)) and not finding.template:
            side = self._sides(finding, scope)[0 if node.against is Reply.NO else 1]
            if side.level and side.told:
                yield from [scope.path(node.fact)] if isinstance(node, Question) else _used(node, scope)

    # --- node by node -------------------------------------------------------------------------------------------------

    def _sides(self, finding: Finding, scope: Scope) -> Sides:
        scope = finding.scope or scope
        key = id(finding), id(scope)
        known = self._known.get(key)
        if known is None:
            self._kept.append((finding, scope))  # so that the ids stay theirs
            known = self._known[key] = self._read(finding, scope)
        return known

    def _read(self, finding: Finding, scope: Scope) -> Sides:
        node = finding.predicate
        if isinstance(node, Question):
            return self._question(node, scope)
        if isinstance(node, Computed):
            return _computed(node, scope, self._filing, self._deciding)
        below = [self._sides(child, scope) for child in finding.children]
        if isinstance(node, Element):
            asserted = node.asserted and scope.get(node.asserted).when_no_hurts & 4
            return _claimed(*below[0]) if asserted else below[0]
        if isinstance(node, Not):
            return below[0][1], below[0][0]
        if isinstance(node, Over):
            return _over(node, below, scope)
        if isinstance(node, Joint):
            return _joint(finding.children, below)
        if isinstance(node, AllOf):
            below = [
                _beside(child.predicate, sides, finding.children, below, scope)
                for child, sides in zip(finding.children, below, strict=True)
            ]
            return all_sides(holds for holds, _ in below), any_side(fails for _, fails in below)
        return any_side(holds for holds, _ in below), all_sides(fails for _, fails in below)

    def _question(self, node: Question, scope: Scope) -> Sides:
        answer: Answer = scope.get(node.fact)
        helps = Reply.NO if node.against is Reply.YES else Reply.YES
        path, label = scope.path(node.fact), scope.labels(node.fact)
        claims = tuple(c for c in answer.deciding if not (c.answer is helps and _only_counsel(c)))
        standard = _standard(node)
        found = tuple(c for c in claims if self._deciding.intersection(c.sources)) if standard else ()
        if found:
            claims, standard = found, False
        kept = answer if len(claims) == len(answer.deciding) else Answer(claims)
        nibble = kept.nibble(node.against)

        def point(why: Why, reply: Reply | None = None) -> Point:
            return Point(path, why, node.ask, label, reply)

        if nibble == truth.OPEN:
            why = (
                Why.ONLY_COUNSEL
                if len(claims) < len(answer.deciding)
                else _OF_STATE.get(kept.state(node.against), Why.NOT_RECORDED)
            )
            sides = [Side(NO, ((point(why, reply),),)) for reply in (Reply.YES, Reply.NO)]
            if standard:
                # Of a question of law alone no fact can show more than counsel's answer, which leaves it a judgment.
                of_law = why is Why.ONLY_COUNSEL and node.who is Who.COUNSEL and not node.factors
                weighed = Side(WEIGHED, told=1, turns=(point(Why.STANDARD),)) if of_law else None
                sides[0 if helps is Reply.YES else 1] = weighed or _weighed(node, scope, point(Why.STANDARD, helps))
            return _claimed(*sides) if why is Why.ONLY_COUNSEL else (sides[0], sides[1])
        favorable = nibble != (truth.FALSE if helps is Reply.YES else truth.TRUE)
        held = held_for(c for c in kept.deciding if c.answer is helps) if favorable else None
        if nibble == truth.DISPUTED:
            told = Side(WEIGHED, told=1, turns=(point(Why.DISPUTED),), held=held)
            return told, told
        turns = (point(Why.STANDARD),) if standard else ()
        carries = Side(WEIGHED if standard else YES, told=1, turns=turns, held=held)
        yet = node.not_yet and scope.filed != truth.TRUE
        other = Reply.NO if nibble == truth.TRUE else Reply.YES
        denied = Side(NO, ((point(Why.NOT_YET if yet else Why.CONTRARY, other),),), contrary=0 if yet else 1)
        return (carries, denied) if nibble == truth.TRUE else (denied, carries)


# --- one kind of node after the other ---------------------------------------------------------------------------------


def _claimed(one: Side, other: Side) -> Sides:
    """Return sides that are claimed, though nothing shows them: of several ways that is the one to show."""
    return attrs.evolve(one, told=one.told + 1), attrs.evolve(other, told=other.told + 1)


def _beside(node: Any, sides: Sides, children: tuple[Finding, ...], below: list[Sides], scope: Scope) -> Sides:
    """
    Weigh a standard by the facts that are in for what must hold beside it, where the law names nothing that it weighs.

    Whether work was got by threats is weighed by the threats. One standard is no fact under another.
    """
    side, other = sides
    if not _standard(node) or side.level or side.contrary or any(f.counts_for is Reply.YES for f in node.factors):
        return sides
    beside = zip(children, below, strict=True)
    facts = [s for child, (s, _) in beside if s.level and s.told and not _standard(child.predicate)]
    if not facts or node.against is Reply.YES:
        return sides
    point = Point(scope.path(node.fact), Why.STANDARD, node.ask, scope.labels(node.fact))
    return Side(WEIGHED, told=1, turns=(point,), held=all_sides(facts).held), other


def _standard(node: Any) -> bool:
    return isinstance(node, Question) and node.kind is Kind.STANDARD


def _weighed(node: Question, scope: Scope, itself: Point) -> Side:
    """Read a standard that nobody but counsel answered: by the facts that the law weighs for the applicant."""
    lacking, held = [], []
    for factor in node.factors:
        if factor.counts_for is not Reply.YES:
            continue
        answer: Answer = factor.of(scope.get(factor.fact))
        against = weighs_against(factor)
        said = Answer(tuple(c for c in answer.claims if not _only_counsel(c))).state(against)
        if said in (State.YES, State.DISPUTED):
            held.append(held_for(c for c in answer.claims if c.answer is Reply.YES))
        elif said is not State.NO and not factor.how:
            why = _OF_STATE.get(said, Why.NOT_RECORDED)
            lacking.append(Point(scope.path(factor.fact), why, factor.title, scope.labels(factor.fact), Reply.YES))
    if held:
        return Side(WEIGHED, told=1, turns=(itself._replace(reply=None),), held=max(held))
    return Side(NO, (tuple(lacking) or (itself,),))


def _computed(node: Computed, scope: Scope, filing: str, deciding: Collection[Source]) -> Sides:
    reading = scope.read(node)
    proved = [what for path, what in reading.used if not (filing and path.startswith(filing))]
    used = [what for what in proved if isinstance(what, (Answer, DateFact, Age)) and what.claims]
    bits, standard = reading.bits, node.kind is Kind.STANDARD and not set(reading.by).intersection(deciding)
    # A standard that is worked out rests on records that are in, and counsel's answer leaves it a judgment.
    if not standard and any(all(_only_counsel(claim) for claim in what.claims) for what in used):
        bits = truth.OPEN
    place = reading.gap[0] if reading.gap else reading.used[0][0] if reading.used else node.needs[-1]
    question = reading.gap[2] if reading.gap else node.ask

    def point(why: Why) -> Point:
        return Point(scope.path(place), why, question, scope.labels(place))

    if bits == truth.OPEN:
        why = _SILENCE[reading.gap[1]] if reading.gap else Why.STANDARD
        if bits != reading.bits:
            why = Why.ONLY_COUNSEL
        if why is Why.STANDARD:
            left = Side(WEIGHED, turns=(point(why),))
            return left, left
        lacking = Side(NO, ((point(why),),))
        return lacking, lacking
    told = 0 if node.silent else 1
    held = min((held_for(what.claims) for what in used), default=None)
    if bits == truth.DISPUTED:
        disputed = Side(WEIGHED, told=told, turns=(point(Why.DISPUTED),), held=held)
        return disputed, disputed
    if bits not in (truth.TRUE, truth.FALSE):
        # On one reading it is open and on the other it is not: sources that differ, one of them not close enough.
        sides = [
            Side(WEIGHED, told=told, turns=(point(Why.DISPUTED),), held=held)
            if bits >> 2 & 3 == part or bits & 3 == part
            else Side(NO, ((point(Why.IMPRECISE),),))
            for part in (truth.TRUE & 3, truth.FALSE & 3)
        ]
        return sides[0], sides[1]
    carries = Side(WEIGHED if standard else YES, told=told, turns=(point(Why.STANDARD),) if standard else (), held=held)
    denied = Side(NO, ((point(Why.CONTRARY),),), contrary=1)
    return (carries, denied) if bits == truth.TRUE else (denied, carries)


def _over(node: Over, below: list[Sides], scope: Scope) -> Sides:
    complete, further = _complete(node, scope)
    holds, fails = [side for side, _ in below], [side for _, side in below]
    if isinstance(node, Exists):
        return any_side([*holds, further]), all_sides([*fails, complete])
    return all_sides([*holds, complete]), any_side([*fails, further])


def _joint(children: tuple[Finding, ...], below: list[Sides]) -> Sides:
    """Return how several tellings of one thing stand: where one says what another denies, it is disputed."""
    # What leaves it to judgment says nothing against what tells it.
    left = [child.bits & 0xF == truth.OPEN for child in children]
    if any(not open_ and (one.level or other.level) for open_, (one, other) in zip(left, below, strict=True)):
        weighs = [open_ and bool(one.level or other.level) for open_, (one, other) in zip(left, below, strict=True)]
        below = [sides for sides, unsaid in zip(below, weighs, strict=True) if not unsaid]
    holds, fails = any_side(side for side, _ in below), any_side(side for _, side in below)
    if not (holds.level and fails.level):
        return holds, fails
    denied = [group[0]._replace(why=Why.DISPUTED) for sides in below for side in sides for group in side.lacks]
    told = Side(WEIGHED, told=1, turns=tuple(denied) or holds.turns, held=holds.held)
    return told, told


def _complete(node: Over, scope: Scope) -> Sides:
    """Return how "these are all" stands, and how it stands that a record which nobody listed satisfies it."""
    path, label = scope.path(node.over), scope.labels(node.over)
    said = Answer(tuple(c for c in scope.get(node.complete).deciding if not _only_counsel(c)))
    nibble = said.nibble(node.against)

    def point(why: Why) -> Point:
        return Point(path, why, node.ask, label)

    closed = nibble == truth.TRUE
    # Where records are listed and none shows it, another one is no way that anybody claims.
    listed = closed or bool(scope.get(node.over))
    further = Side(NO, ((point(Why.NONE_LISTED),),), contrary=int(listed), far=_NEW_RECORD)
    if closed:
        return Side(YES, told=1), further
    if nibble == truth.DISPUTED:
        return Side(WEIGHED, told=1, turns=(point(Why.DISPUTED),)), further
    return Side(NO, ((point(Why.LIST_OPEN),),), contrary=1 if nibble == truth.FALSE else 0), further
