"""Where each element stands on the facts, and each part of it: see `tvisa.kernel.standing`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.kernel.answers import HOSTILE, Reply
from tvisa.kernel.burden import HELD, Held, held_for
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.classification import Vocabulary
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import AnyOf, Element, Exists, Gap, Question, Who, silence
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.standing import Carried, Judged, Lack, PartStands, Standing, StandingReader
from tvisa.kernel.truth import Basis
from tvisa.screening.table import only_asserted
from tvisa.screening.value import Path, Value, View, kept, says, through, told, worded

if TYPE_CHECKING:
    from tvisa.screening.picture import Picture

STANDS: Final = {
    Standing.SUPPORTED: "Supported",
    Standing.ON_FACTS: "Counsel decides",
    Standing.BOTH_SIDES: "Counsel decides",
    Standing.PARTLY: "Missing fact",
    Standing.POINTS_AGAINST: "Not shown yet",
    Standing.NOTHING: "Not shown yet",
    Standing.CONTESTED: "Disputed",
    Standing.NOT_MET: "Not met",
}
"""Where a part stands, in the words of a page."""
_RECORDED: Final = (None, Gap.NOT_YET)
"""The states of what an answer on record keeps from being met."""
_ASSERTED: Final = "Asserted, no facts yet"
_NUMERALS: Final = ("I", "II", "III", "IV", "V", "VI")


@attrs.frozen(eq=False, repr=False)
class CounterQuestion(Value):
    """A fact that could cut the other way, and that nobody asked."""

    path: Path = says("Where the answer goes.")
    question: str = says("What to ask, whichever way it goes.", json=False)
    title: str = says("What it is.", json=False)


@attrs.frozen(eq=False, repr=False)
class HangsOn(Value):
    """Another element on which one hangs, and the record that it is asked of."""

    id: str = says("The element.")
    numeral: str = says("Its number, in the order of the statute.", json=False)
    path: Path | None = says("The record; none where nothing of the kind is listed.")
    about: str = says("The record, as a reader calls it.", json=False)


@attrs.frozen(eq=False, repr=False)
class Judgment(View):
    """A standard that waits for counsel, with what is recorded under it; none is ever found here."""

    _of: Judged
    _picture: Picture

    @told
    def path(self) -> Path:
        """Where counsel's answer goes."""
        return Path(self._of.path)

    question = through("_of.question", "The law's own question.", by="_picture.catalog.plain")
    label = through("_of.label", "What a reader calls it.", by="_picture.catalog.plain")

    @told
    def facts(self) -> tuple[Path, ...]:
        """The plain facts recorded for the applicant that the words of the law name."""
        return _paths(self._of.facts)

    @told
    def against(self) -> tuple[Path, ...]:
        """The facts recorded against."""
        return _paths(self._of.against)

    @told
    def denied(self) -> tuple[Path, ...]:
        """Facts that were asked and answered no: that they are not there, and nothing against."""
        return _paths(self._of.denied)

    found = through(
        "_of.carried.found",
        "Decided cases in which it was found on no more than is recorded here.",
        tuple[str, ...],
        json=True,
    )
    not_found = through(
        "_of.carried.not_found", "Decided cases in which it was not found on no less.", tuple[str, ...], json=True
    )
    differs = through(
        "_of.differs", "Whether the applicant's own accounts of a fact for it differ, unexplained.", bool, json=True
    )

    @worded
    def cited_for(self) -> tuple[str, ...]:
        """The decided cases in which it was found, as they are cited."""
        return _cited(self.found)

    @worded
    def cited_against(self) -> tuple[str, ...]:
        """Those in which it was not found."""
        return _cited(self.not_found)

    @worded
    def told_for(self) -> tuple[str, ...]:
        """The facts for it, as a reader calls them."""
        return self._named(self._of.facts)

    @worded
    def told_against(self) -> tuple[str, ...]:
        """The facts against it, as a reader calls them."""
        return self._named(self._of.against)

    @worded
    def told_denied(self) -> tuple[str, ...]:
        """What was asked and answered no, as a reader calls it."""
        return self._named(self._of.denied)

    @property
    def named(self) -> tuple[Fact, ...]:
        """The facts for it, with their names."""
        return self._of.facts

    @property
    def named_against(self) -> tuple[Fact, ...]:
        """Those against it."""
        return self._of.against

    def _named(self, facts: tuple[Fact, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._picture.catalog.plain(fact.label) for fact in facts))


def _cited(ids: tuple[str, ...]) -> tuple[str, ...]:
    if not ids:
        return ()
    from tvisa.law.decided.base import base  # noqa: PLC0415 - loaded where a case carries over

    return tuple(each.citation for each in base() if each.id in ids)


def _paths(facts: tuple[Fact, ...]) -> tuple[Path, ...]:
    return tuple(Path(path) for path in dict.fromkeys(fact.path for fact in facts))


@attrs.frozen(eq=False, repr=False, slots=False)
class PartStanding(View):
    """Where one named part of the law stands on the facts."""

    _finding: Finding
    _scope: Scope
    _reader: StandingReader
    _picture: Picture

    @cached_property
    def _of(self) -> PartStands:
        return self._reader.read(self._finding, self._scope)

    id = through("_finding.predicate.id", "Its name.", json=True)
    title = through("_finding.predicate.title", "Its name for a reader.", by="_picture.catalog.plain", json=True)

    @told
    def path(self) -> Path | None:
        """The record that it is asked of."""
        path = next(reversed(self._scope.paths.values()))
        return Path(path) if path else None

    @worded
    def numeral(self) -> str:
        """The number of the element that it belongs to, in the order of the statute."""
        return self._numeral(self._reader.root_of(self.of))

    def _numeral(self, element: Element) -> str:
        return _NUMERALS[self._picture.law.elements.index(element)]

    @worded
    def about(self) -> str:
        """The record, as a reader calls it; nothing of the whole case."""
        return self._picture.status.about(self.path or "", self._picture.catalog)

    @kept
    def standing(self) -> Standing:
        """Where it stands on the facts; never how likely anything is."""
        return self._reader.standing(self._finding, self._scope)

    @worded
    def text(self) -> str:
        """The same in words."""
        return self._picture.catalog.plain(_ASSERTED if self.only_asserted else STANDS[self.standing])

    @property
    def basis(self) -> Basis | None:
        """What its outcome rests on."""
        return self._finding.basis

    @cached_property
    def only_asserted(self) -> bool:
        """Whether nothing but an assertion of the whole supports it: no fact stands behind that."""
        return only_asserted(self._finding.outcome, self._picture.explainer.facts(self._finding, self._scope))

    @worded
    def judged(self) -> tuple[Judgment, ...]:
        """What counsel judges: facts are recorded for each, and nothing else is left on the ways on which they are."""
        return tuple(Judgment(each, self._picture) for each in self._of.judged)

    @worded
    def missing(self) -> tuple[Missing, ...]:
        """What is missing, on the nearest way of which something is recorded: facts that no judgment replaces."""
        found = (self._gap(lack) for lack in self._of.missing)
        return self._picture.explainer.asked(tuple({gap.path: gap for gap in found if gap}.values()))

    def _gap(self, lack: Lack) -> Missing | None:
        """Return what would close a gap: of a standard that nothing is recorded for yet, the first of the plain facts it asks for."""
        if lack.state is None:
            return None
        if not lack.core:
            return Missing(lack.path, lack.state, lack.question, lack.who, lack.label)
        (path, factor), *_ = lack.core
        told = get(self._picture.case, path)
        state = silence(told if isinstance(told, Reply) else factor.of(told)) or lack.state
        return Missing(path, state, self._question(path), Who.INTERVIEWER, factor.title)

    def _question(self, path: str) -> str:
        status = self._picture.status
        return Vocabulary(status.bindings).question_for(status.bound(path))

    @worded
    def lacking(self) -> tuple[str, ...]:
        """What is missing, as a reader calls it; of a standard that nothing is recorded for yet the standard."""
        return tuple(dict.fromkeys(self._picture.catalog.plain(lack.label) for lack in self._of.missing))

    @told
    def reopens(self) -> tuple[Path, ...]:
        """Of what is not met and falls with no other element: where an answer would have to be otherwise, or is still to be had."""
        return tuple(dict.fromkeys(Path(lack.path) for lack in self._of.reopens))

    def told_reopens(self, *, denied: bool) -> tuple[str, ...]:
        """The same, as a reader calls it: what is recorded otherwise, or what is still to be had."""
        plain = self._picture.catalog.plain
        return tuple(dict.fromkeys(plain(x.label) for x in self._of.reopens if (x.state in _RECORDED) is denied))

    @property
    def lacks(self) -> tuple[str, ...]:
        """Where what is missing would go; of a standard that nothing is recorded for yet, where counsel's answer would."""
        return tuple(lack.path for lack in self._of.missing)

    @worded
    def closed(self) -> tuple[str, ...]:
        """The parts below it that are not met."""
        return tuple(part.id for part in self._of.closed)

    @worded
    def told_closed(self) -> tuple[str, ...]:
        """The same, as a reader calls them; of what is not met the innermost, which an answer on record closes."""
        plain = self._picture.catalog.plain
        titles = self.innermost() if self.standing is Standing.NOT_MET else (plain(p.title) for p in self._of.closed)
        return tuple(dict.fromkeys(titles))

    def innermost(self) -> Iterator[str]:
        """Yield the innermost parts below it that are not met, as a reader calls them."""
        for row in self.rows:
            if row.standing is Standing.NOT_MET:
                title = f"{self.title}: {row.title}" if row.of.summed else row.title
                yield from [*row.innermost()] or [title]

    @worded
    def not_asked(self) -> tuple[CounterQuestion, ...]:
        """Facts that could cut the other way in what counsel judges, and that nobody asked."""
        plain, unasked = self._picture.catalog.plain, self._picture.explainer.unasked
        return tuple(
            CounterQuestion(Path(path), plain(self._question(path)), plain(factor.title))
            for path, factor in self._of.not_asked
            if unasked is None or not unasked(path)
        )

    @worded
    def open_on(self) -> tuple[Missing, ...]:
        """What is missing, then what counsel judges, then what could cut the other way: each with its question and who can answer it."""
        judged = (Missing(j.path, Gap.JUDGMENT, j.question, Who.COUNSEL, j.label) for j in self.judged)
        asked = (Missing(q.path, Gap.NOT_ASKED, q.question, Who.INTERVIEWER, q.title) for q in self.not_asked)
        return (*self.missing, *judged, *asked)

    @worded
    def rests_on(self) -> tuple[Path, ...]:
        """Facts without any one of which it would no longer have facts for every part."""
        return _paths(self._reader.rests_on(self._finding))

    @worded
    def hangs_on(self) -> tuple[HangsOn, ...]:
        """The element that it hangs on besides, and the record: that is told there, once."""
        picture = self._picture
        return tuple(
            HangsOn(root.id, self._numeral(root), Path(h.path) or None, picture.status.about(h.path, picture.catalog))
            for h in self._of.hangs_on
            for root in (self._reader.root_of(h.part),)
        )

    @worded
    def facts(self) -> tuple[Fact, ...]:
        """The plain facts recorded for it; none of an incident that was done to somebody else."""
        case, of_another = self._picture.case, self._picture.status.of_another
        return tuple(f for f in self._of.facts if not f.silent and not of_another(case, f.path.partition(".")[0]))

    @property
    def theirs(self) -> tuple[Fact, ...]:
        """Those of its facts that only a trafficker, or someone whose word goes back to one, tells."""
        return tuple(fact for fact in self.facts if fact.sources and HOSTILE.issuperset(fact.sources))

    @worded
    def against(self) -> tuple[Fact, ...]:
        """What is recorded against it."""
        return self._of.against

    @worded
    def held(self) -> Held | None:
        """What is held for the facts recorded for it: of all of them, for the one with the least; None where there is none."""
        best = [self._held(fact.path) for fact in self.facts]
        return HELD[min(best)] if best else None

    def _held(self, path: str) -> int:
        return held_for(getattr(get(self._picture.case, path), "claims", ()))

    @worded
    def beside(self) -> tuple[Path, ...]:
        """Those of its facts for which something is held beside what the client says."""
        return tuple(Path(path) for path in _paths(self.facts) if HELD[self._held(path)] is Held.CORROBORATED)

    @cached_property
    def rows(self) -> tuple[PartStanding, ...]:
        """The next named parts below it of which something is recorded; none of what a sentence speaks of as one."""
        return tuple(self._rows(self._finding, self._scope, nearest=False))

    @cached_property
    def ways(self) -> tuple[PartStanding, ...]:
        """Those of them on the ways that go furthest: where one is enough, what falls short of another is left out."""
        return tuple(self._rows(self._finding, self._scope, nearest=True))

    @cached_property
    def routes(self) -> tuple[PartStanding, ...]:
        """The ways of which one is enough, that which leads first: it goes furthest and lacks least; none where there is one way."""
        if not self.one_is_enough:
            return ()
        return tuple(sorted(self.rows, key=lambda row: (-row.level, len(row.lacking), len(row.judged))))

    @property
    def level(self) -> int:
        """How many of the three readings meet it; less than none where it is not met."""
        return self._reader.level(self._finding, self._scope)

    @property
    def below(self) -> Iterator[tuple[str, PartStanding]]:
        """Each named part at whatever depth of which something is recorded, with the name of the one around it."""
        for row in self.rows:
            yield self.id, row
            yield from row.below

    @property
    def of(self) -> Element:
        """The part of the law."""
        part: Element = self._finding.predicate
        return part

    @property
    def one_is_enough(self) -> bool:
        """Whether it consists of several ways of which one is enough."""
        return isinstance(self.of.of, AnyOf)

    def _rows(self, finding: Finding, scope: Scope, *, nearest: bool) -> Iterator[PartStanding]:
        node, root_of = finding.predicate, self._reader.root_of
        if finding.template or (node is self._finding.predicate and node.summed and root_of(node) is not node):
            return
        children = [(child, child.scope or scope) for child in finding.children]
        if nearest and isinstance(node, (AnyOf, Exists)):
            level = {(child, at): self._reader.level(child, at) for child, at in children}
            children = [way for way in children if level[way] == max(level.values())]
        for child, at in children:
            if not isinstance(child.predicate, Element):
                yield from self._rows(child, at, nearest=nearest)
            elif root_of(child.predicate) is root_of(self._finding.predicate):
                row = PartStanding(child, at, self._reader, self._picture)
                if row.standing is not Standing.NOTHING:
                    yield row


def differing(picture: Picture) -> frozenset[str]:
    """Return the paths of facts on which an earlier account of the client's own differs, with no explanation recorded."""
    told = getattr(picture.case, "statements", ())
    return frozenset(
        path
        for each in told
        if each.differs.nibble(Reply.NO) & 4 and not each.explained.nibble(Reply.NO) & 4
        for path in each.about
    )


def reader_of(picture: Picture, scope: Scope | None = None) -> StandingReader:
    """Return what reads where the elements of a picture stand, in its own scope unless another is given."""
    differ = differing(picture)
    _, _, filing = picture.status.filing.fact.partition(".")
    return StandingReader(
        scope or picture.scope, picture.law.elements, picture.of(carried_by), differ.__contains__, filing
    )


def carried_by(picture: Picture, without: str = "") -> Callable[[Question, Scope], Carried]:
    """Return what says which decided cases carry over to a standard on what is recorded; one may be left out, by its id."""

    def carried(question: Question, scope: Scope) -> Carried:
        from tvisa.law.decided.carries import carries  # noqa: PLC0415 - the base loads where a standard waits for counsel
        from tvisa.law.decided.compare import HeldByTribunal  # noqa: PLC0415 - as above
        from tvisa.law.decided.standards import standards_of  # noqa: PLC0415 - as above

        standard = standards_of(picture.law).get(question.fact)
        if standard is None or standard.other_law:
            return Carried()
        told = carries(standard, standard.profile(scope.get), without)
        found, not_found = (tuple(e.id for e in told if e.held is held) for held in HeldByTribunal)
        return Carried(found, not_found)

    return carried


def standings_of(picture: Picture) -> tuple[PartStanding, ...]:
    """Return where each element stands, in the statute's order; what only stands beside them has no standing."""
    return tuple(standing_of(picture, finding) for finding in picture.elements if not finding.predicate.beside)


def standing_of(picture: Picture, finding: Finding) -> PartStanding:
    """Return where an element stands."""
    return PartStanding(finding, finding.scope or picture.scope, picture.of(reader_of), picture)
