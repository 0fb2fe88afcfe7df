"""
Decided cases beside a record: for each standard that is open, what was found and not found elsewhere on factors like these.

Nothing of the screening is read off it: no decision makes a standard met. Outside a privileged setting no case of somebody who
acted under control is told of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, Circuit
from tvisa.facts.choices import chosen
from tvisa.kernel.answers import Reply
from tvisa.kernel.carried import weighs_against
from tvisa.kernel.predicate import Factor, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.decided.base import Authority, Precedence, RulingOnStandard, StageDecided, WhoWeighed, base
from tvisa.law.decided.carries import CitedRuling, beside
from tvisa.law.decided.compare import Factors, HeldByTribunal, Likeness, layers
from tvisa.law.decided.standards import ACT, OTHER_LAW, Standard, standards_of
from tvisa.screening.value import Path, Value, View, says, through, told, worded
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.picture import Picture

_WEIGHTS: Final = (
    Precedence.PRECEDENT,
    Precedence.SUPREME_COURT,
    Precedence.OF_A_CIRCUIT,
    Precedence.PERSUASIVE,
    Precedence.NON_PRECEDENT,
)
STANDING: Final = (
    "These are reasons to argue from and to answer, not a forecast.",
    "The case database holds published appeals of denials, prosecutions and civil suits. How many are on one side says nothing about anybody's chances.",
    "A decision shows what was found on other facts. It does not satisfy any standard here. Counsel reads it before citing it.",
)
_OF_WEIGHT: Final = {
    Precedence.PRECEDENT: "precedent",
    Precedence.SUPREME_COURT: "Supreme Court: binding everywhere on the statute it interpreted",
    Precedence.OF_A_CIRCUIT: "published by a court of appeals: binding in its circuit on the statute it interpreted",
    Precedence.PERSUASIVE: "binds nobody here; may persuade",
    Precedence.NON_PRECEDENT: "non-precedent: binds nobody beyond its parties",
}
_HERE: Final[dict[bool | None, str]] = {
    True: "published by the court of appeals that would review this case: binding there on the statute it interpreted",
    False: "published by the court of appeals of another circuit: may persuade in this one",
}
"""By whether a decision is of the client's circuit."""
_OF_STAGE: Final = {
    StageDecided.FINDINGS: "",
    StageDecided.VERDICT: "a jury's verdict, upheld or not",
    StageDecided.BENCH: "a judge's findings after a trial",
    StageDecided.PLEA: "admitted in a plea",
    StageDecided.PLEADINGS: "at the pleading stage: taken as alleged",
    StageDecided.SUMMARY: "enough for a trial; nothing was found",
    StageDecided.JUDGMENT: "judgment without a trial: no reasonable jury could have found otherwise",
    StageDecided.REMAND: "remanded for a new decision",
}
_HEADS: Final = {
    (HeldByTribunal.FOUND, StageDecided.VERDICT): "verdict upheld in {citation}",
    (HeldByTribunal.FOUND, StageDecided.JUDGMENT): "judgment given in {citation}",
    (HeldByTribunal.FOUND, StageDecided.PLEA): "admitted in {citation}",
    (HeldByTribunal.FOUND, StageDecided.PLEADINGS): "adequately pleaded in {citation}",
    (HeldByTribunal.FOUND, StageDecided.SUMMARY): "enough for a trial in {citation}",
    (HeldByTribunal.FOUND, StageDecided.REMAND): "remanded in {citation}",
    (HeldByTribunal.NOT_FOUND, StageDecided.BENCH): "judgment after a trial against it in {citation}",
    (HeldByTribunal.NOT_FOUND, StageDecided.JUDGMENT): "judgment against it in {citation}",
    (HeldByTribunal.NOT_FOUND, StageDecided.PLEADINGS): "not adequately pleaded in {citation}",
    (HeldByTribunal.NOT_FOUND, StageDecided.REMAND): "remanded in {citation}",
}
"""What was decided there, where it was not simply found, or not found, by a tribunal."""
_FOUND: Final = {HeldByTribunal.FOUND: "found in {citation}", HeldByTribunal.NOT_FOUND: "not found in {citation}"}
_OF_AGENCY: Final = "USCIS cites it: Policy Manual, vol. 3, part B, appendix"
_OF_READER: Final = "a reader chose the factors, from the facts recited"


@attrs.frozen(eq=False, repr=False)
class FactorNamed(Value):
    """A factor, by its path and in words."""

    path: Path = says("Its path.")
    title: str = says("What is recorded of it, or was there.")


@attrs.frozen(eq=False, repr=False)
class DecidedCase(View):
    """A decision beside the record, on one standard."""

    _carried: CitedRuling
    _named: Callable[[Iterable[str], bool], tuple[FactorNamed, ...]]
    _catalog: Catalog
    _circuit: Circuit | None = None

    @property
    def _decision(self) -> Authority:
        return self._carried.decision

    @property
    def _ruling(self) -> RulingOnStandard:
        return self._carried.ruling

    @property
    def _like(self) -> Likeness:
        return self._carried.like

    id = through("_decision.id", "Its name in the base.", json=True)
    citation = through("_decision.citation", "How it is cited.", json=True)
    decided_on = through(
        "_decision.decided_on",
        "On which day it was decided, or in which month or year where no more is known.",
        json=True,
    )
    weight = through("_decision.weight", "What it weighs for an application for T status.", Precedence, json=True)
    stage = through("_decision.stage", "What was decided of the facts.", StageDecided, json=True)
    quality = through(
        "_decision.quality",
        "A: read in an official text or a detailed digest; B: facts thin or second-hand.",
        json=True,
    )
    law = through("_decision.law", "The law that was applied.", json=True)

    @property
    def binds(self) -> bool | None:
        """Whether it is of the court of appeals that would review the case; None of another court, or while that circuit is not recorded."""
        of_circuit = self.weight is Precedence.OF_A_CIRCUIT and self._circuit is not None
        return self._decision.body.endswith(f", {self._circuit} Circuit") if of_circuit else None

    @told
    def changed(self) -> str:
        """How that law has changed since, where that bears on the ruling."""
        return self._catalog.plain(self._ruling.changed) if self._ruling.changed else ""

    @worded
    def head(self) -> str:
        """How it is cited, with what was decided there: found, upheld, or only pleaded."""
        return self._catalog.say(_HEADS.get((self.held, self.stage), _FOUND[self.held]), citation=self.citation)

    @told
    def note(self) -> str:
        """What else a careful reader knows before citing it."""
        return self._catalog.plain(self._ruling.note) if self._ruling.note else ""

    held = through("_ruling.held", "What was held of the standard.", HeldByTribunal, json=True)
    says = through("_ruling.says", "The ruling in one sentence.", by="_catalog.plain", json=True)
    where = through("_ruling.where", "The part of the decision where it stands, as far as that is known.", json=True)

    @told
    def shared_for(self) -> tuple[FactorNamed, ...]:
        """What speaks for the applicant in both."""
        return self._named(self._like.shared_for, True)

    @told
    def shared_against(self) -> tuple[FactorNamed, ...]:
        """What speaks against in both."""
        return self._named(self._like.shared_against, False)

    @told
    def more_for(self) -> tuple[FactorNamed, ...]:
        """What speaks for the applicant here, and did not there."""
        return self._named(self._like.more_for, True)

    @told
    def more_against(self) -> tuple[FactorNamed, ...]:
        """What speaks against here, and did not there."""
        return self._named(self._like.more_against, False)

    @told
    def contrary_for(self) -> tuple[FactorNamed, ...]:
        """What spoke for the applicant there, and the contrary is recorded here: what is recorded."""
        return self._named(self._like.lacks_for, False)

    @told
    def contrary_against(self) -> tuple[FactorNamed, ...]:
        """What spoke against there, and the contrary is recorded here: what is recorded."""
        return self._named(self._like.lacks_against, True)

    @told
    def open_for(self) -> tuple[FactorNamed, ...]:
        """What spoke for the applicant there, and of which nothing is recorded here."""
        return self._named(self._like.open_for, True)

    @told
    def open_against(self) -> tuple[FactorNamed, ...]:
        """What spoke against there, and of which nothing is recorded here."""
        return self._named(self._like.open_against, False)

    @told
    def missing(self) -> tuple[FactorNamed, ...]:
        """What the tribunal said was not shown."""
        return self._named(self._ruling.missing, True)

    @told
    def missing_too(self) -> tuple[FactorNamed, ...]:
        """What the tribunal said was not shown, and is not recorded for the applicant here either."""
        return self._named(self.lacking, True)

    @told
    def on_point(self) -> bool:
        """Whether it shares a factor with the record; where none on a side does, each of that side is told of all the same."""
        return bool(self._like.shared)

    @told
    def a_fortiori(self) -> bool:
        """Whether it carries over, so that the standard can be told "as found in" it, or "as not found in" it."""
        return self._carried.carries

    @told
    def would_be(self) -> tuple[FactorNamed, ...]:
        """Where it would carry over if these were recorded, as they were there or for the applicant: these."""
        if not (self.on_point and self._carried.could):
            return ()
        return (*self._named(self._carried.to_record, self._found), *self._named(self._carried.unasked, True))

    @worded
    def sets_apart(self) -> tuple[FactorNamed, ...]:
        """What is recorded here and sets the record apart: from a ruling for the applicant, as the government would say it."""
        like = self._like
        if self._found:
            return self._named(like.lacks_for | like.more_against, False)
        return self._named(like.lacks_against | like.more_for, True)

    @property
    def lacking(self) -> Factors:
        """Paths of what was missing there and is not recorded for the applicant here."""
        return frozenset(self._ruling.missing) - self._like.here.speaks_for

    @property
    def _found(self) -> bool:
        return self.held is HeldByTribunal.FOUND

    @worded
    def warnings(self) -> tuple[str, ...]:
        """Its weight, and what a careful reader takes into account before citing it."""
        plain = self._catalog.plain
        told = [_HERE.get(self.binds, "") or _OF_WEIGHT[self.weight], _OF_STAGE[self.stage]]
        told += [_OF_AGENCY] if self._decision.cited_by_agency else []
        told += [_OF_READER] if self._ruling.weighed_by is WhoWeighed.READER else []
        return tuple(plain(text) for text in told if text)


@attrs.frozen(eq=False, repr=False)
class DecidedStandard(View):
    """A standard on this record, and the decisions on each side of it."""

    _standard: Standard
    _catalog: Catalog
    path: Path = says("Where it is asked of this record.")
    title: str = says("What a reader calls it.")
    open: bool = says("Whether it is open or contested on this record.")
    speaks_for: tuple[FactorNamed, ...] = says("What is recorded for the applicant.")
    speaks_against: tuple[FactorNamed, ...] = says("What is recorded against.")
    found: tuple[DecidedCase, ...] = says(
        "Decisions in which it was found, the most on point first; where none shares a factor, each of them."
    )
    not_found: tuple[DecidedCase, ...] = says(
        "Decisions in which it was not, the most on point first; where none shares a factor, each of them."
    )

    standard = through("_standard.path", "Its path, as the law names it.", json=True)
    question = through("_standard.ask", "What it asks.", by="_catalog.plain", json=True)
    other_law = through("_standard.other_law", "Whether it is of other law than that of T status.", bool, json=True)

    @told
    def both(self) -> bool:
        """Whether a decision on each side carries over *a fortiori*, so that neither settles anything."""
        return any(case.a_fortiori for case in self.found) and any(case.a_fortiori for case in self.not_found)

    @told
    def ask(self) -> tuple[FactorNamed, ...]:
        """What is not recorded and a comparison hangs on, or a tribunal found missing: what to ask next, the most on point first."""
        hanging = (factor for case in self.cases for factor in case.would_be)
        lacking = (factor for case in self.not_found for factor in case.missing_too)
        said = {factor.path for factor in (*self.speaks_for, *self.speaks_against)}
        return tuple({f.path: f for f in (*hanging, *lacking) if f.path not in said}.values())

    @worded
    def cases(self) -> tuple[DecidedCase, ...]:
        """Both sides."""
        return self.found + self.not_found


@attrs.frozen(eq=False, repr=False)
class Decided(Value):
    """Decided cases beside a record; no outcome, no count and no forecast."""

    standards: tuple[DecidedStandard, ...] = says("Each standard of which a factor is recorded.")
    standing: tuple[str, ...] = says("What holds of each.")


@attrs.frozen(eq=False, repr=False)
class DecidedTurned(Value):
    """A decision that carries over *a fortiori* under assumptions and does not as recorded, or the other way round."""

    path: Path = says("Where the standard is asked.")
    title: str = says("What a reader calls it.")
    citation: str = says("How the decision is cited.")
    held: HeldByTribunal = says("What was held there.")
    carries: bool = says("Whether it carries over under the assumptions.")


def turned(before: Decided, after: Decided) -> tuple[DecidedTurned, ...]:
    """Return the decisions that begin to carry over, or cease to, from one record to another."""
    carrying = [
        {(s.path, case.id): (s, case) for s in each.standards for case in s.cases if case.a_fortiori}
        for each in (before, after)
    ]
    return tuple(
        DecidedTurned(standard.path, standard.title, case.citation, case.held, own is carrying[1])
        for own, other in (carrying, carrying[::-1])
        for key, (standard, case) in own.items()
        if key not in other
    )


def decided(picture: Picture, decisions: Iterable[Authority] | None = None) -> Decided:
    """
    Return the decided cases beside a case.

    Args:
        picture: The picture of the case.
        decisions: The base; what comes with this version, unless given.
    """
    known = base() if decisions is None else tuple(decisions)
    rulings: dict[str, list[tuple[Authority, RulingOnStandard]]] = {}
    for decision in known:
        for ruling in decision.rulings:
            rulings.setdefault(ruling.standard, []).append((decision, ruling))
    standards = tuple(
        _beside(picture, standard, scope, path, undecided, rulings.get(standard.path, []))
        for standard, scope, path, undecided in _asked(picture)
    )
    other = [OTHER_LAW] if any(s.other_law for s in standards) else []
    return Decided(standards, tuple(map(picture.catalog.plain, (*STANDING, *other))))


def _asked(picture: Picture) -> Iterator[tuple[Standard, Scope, str, bool]]:
    """Yield each standard with a factor recorded, where it is asked, and whether it is open; once for each place."""
    standards = standards_of(picture.law)
    seen: set[str] = set()
    for finding, scope in _leaves(picture.elements, picture.scope):
        node = finding.predicate
        path = scope.path(node.fact)
        if node.fact in standards and path not in seen:
            seen.add(path)
            standard = standards[node.fact]
            if standard.profile(scope.get).recorded:
                yield standard, scope, path, finding.outcome in (Outcome.UNKNOWN, Outcome.CONTESTED)
    if picture.privileged and picture.has("bar"):
        for number, act in enumerate(picture.case.conduct.acts):
            path = f"conduct.acts[{number}]"
            scope = picture.scope.bind("act", act, path)
            if ACT.profile(scope.get).recorded:
                yield ACT, scope, path, True


def _leaves(findings: Iterable[Finding], scope: Scope) -> Iterator[tuple[Finding, Scope]]:
    for finding in findings:
        at = finding.scope or scope
        if isinstance(finding.predicate, Question):
            yield finding, at
        yield from _leaves(finding.children, at)


def _beside(
    picture: Picture,
    standard: Standard,
    scope: Scope,
    path: str,
    undecided: bool,
    rulings: list[tuple[Authority, RulingOnStandard]],
) -> DecidedStandard:
    plain = picture.catalog.plain
    record = standard.profile(scope.get)

    def named(factors: Iterable[str], speaks_for: bool) -> tuple[FactorNamed, ...]:
        wanted = frozenset(factors)
        return tuple(
            FactorNamed(Path(scope.path(fact)), factor_told(factor, speaks_for, picture.catalog))
            for fact, factor in standard.factors.items()
            if fact in wanted
        )

    circuit = chosen(picture.case.filing.circuit) if isinstance(picture.case, Case) else None
    sides: dict[HeldByTribunal, list[tuple[Factors, DecidedCase]]] = {
        HeldByTribunal.FOUND: [],
        HeldByTribunal.NOT_FOUND: [],
    }
    for decision, ruling in sorted(rulings, key=_rank):
        carried = beside(decision, ruling, standard, record)
        sides[ruling.held].append((carried.like.shared, DecidedCase(carried, named, picture.catalog, circuit)))
    found, not_found = (_in_order(sides[held]) for held in (HeldByTribunal.FOUND, HeldByTribunal.NOT_FOUND))
    return DecidedStandard(
        standard,
        picture.catalog,
        Path(path),
        plain(standard.ask) if standard.other_law else plain(scope.labels(standard.path)),
        undecided,
        named(record.speaks_for, True),
        named(record.speaks_against, False),
        found,
        not_found,
    )


def _in_order(side: list[tuple[Factors, DecidedCase]]) -> tuple[DecidedCase, ...]:
    """
    Return one side, the most on point first.

    A side on which nothing is shared is told of whole, for it is cited or faced all the same: first what was missing there, too.
    """
    shared = tuple(case for layer in layers(side) for case in layer)
    return shared or tuple(sorted((case for _, case in side), key=lambda case: not case.lacking))


def factor_told(factor: Factor, speaks_for: bool, catalog: Catalog) -> str:
    """Name a factor with what is said of it: where that is "no", with the word."""
    said = factor.counts_for if speaks_for else weighs_against(factor)
    title = catalog.plain(factor.title)
    return title if said is Reply.YES else catalog.say("{label}: {answer}", label=title, answer=catalog.word(said))


def _rank(entry: tuple[Authority, RulingOnStandard]) -> tuple[int, int, str]:
    """Order what is equally on point: by weight, the newest years first."""
    decision, _ = entry
    return _WEIGHTS.index(decision.weight), -int(decision.decided_on[:4]), decision.id
