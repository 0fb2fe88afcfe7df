"""Which remarks speak of a case: each is looked at in one way, whatever it is told among."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

import attrs

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.classification import ROOT, Classification
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import Predicate
from tvisa.kernel.scope import Finding, Scope
from tvisa.law.common.posture import Standing
from tvisa.law.common.remark import Remark, in_force
from tvisa.law.conduct.timing import asserted, moments
from tvisa.screening.conduct.subject import supporting
from tvisa.words.catalog import Catalog

R = TypeVar("R", bound=Remark)
Asked = tuple[str, Finding, Scope]
"""The name of a record, what was found of it, and what names mean there."""
_TIMED = ("act", "matter")
_MOST = 9


@attrs.frozen(eq=False, slots=False)
class Look(Generic[R]):
    """What was found of a remark, in a case that may stand where it is true."""

    remark: R
    there: bool | None
    """Whether the case stands where it is true; None while that is not recorded."""
    holding: tuple[Asked, ...] = attrs.field(repr=False)
    """What was found of each record that it speaks of, on either reading."""
    open: tuple[Asked, ...] = attrs.field(repr=False)
    """What was found of the others, save those for which it is needless."""
    explainer: Explainer = attrs.field(repr=False)
    """Reads the case."""

    @property
    def told(self) -> bool:
        """Whether it is recorded that the case stands where the remark is true, or open where the remark is for that."""
        return self.there is (None if self.remark.when_open else True)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts by which it speaks, once each."""
        told = (fact for _, found, at in self.holding for fact in supporting(found, self.explainer, at))
        return tuple(dict.fromkeys(told))

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What would settle whether it speaks of a record of which it does not."""
        return tuple(m for _, found, at in self.open for m in self.explainer.missing(found, at))

    @property
    def records(self) -> tuple[str, ...]:
        """Paths of the records that it speaks of, once each; none where it is of the whole case."""
        return tuple(dict.fromkeys(at.paths[name] for name, _, at in self.holding if name != ROOT))

    @property
    def apart(self) -> tuple[Look[R], ...]:
        """The same sentence by sentence: where it names a record, one for each record that it speaks of."""
        by_sentence: dict[str, list[Asked]] = {}
        for one in self.holding:
            by_sentence.setdefault(str(self._named((one,))), []).append(one)
        return tuple(attrs.evolve(self, holding=tuple(those)) for those in by_sentence.values()) or (self,)

    def _named(self, holding: tuple[Asked, ...]) -> Mapping[str, object] | None:
        records = tuple(at.names[name] for name, _, at in holding)
        names = self.remark.names
        return names(self.explainer.scope.names[ROOT], self.explainer.day, records) if names else None

    def words(self, catalog: Catalog) -> str:
        """Say it in a language; nothing where what fills its places is not told."""
        remark = self.remark
        rule = catalog.plain(remark.law[0].rule) if remark.law else ""
        if remark.names is None:
            return catalog.plain(remark.says) if remark.says else rule
        named = self._named(self.holding)
        if named is None:
            return rule if "{rule}" in remark.says else ""
        filled = {name: _in_words(value, catalog) for name, value in named.items()}
        return catalog.say(remark.says, rule=rule, **filled)


def said_to_all(remark: R, explainer: Explainer) -> Look[R]:
    """Return a remark that is told whatever is recorded."""
    return Look(remark, True, (), (), explainer)


def _in_words(value: object, catalog: Catalog) -> object:
    return catalog.some([catalog.plain(each) for each in value], _MOST) if isinstance(value, tuple) else value


@attrs.frozen(eq=False, slots=False)
class Looker:
    """Looks at a case, remark by remark."""

    explainer: Explainer = attrs.field(repr=False)
    """Reads the case, in the scope in which remarks are asked; outside a privileged setting only what that shows."""
    standing: Standing = attrs.field(repr=False)
    """Where the case stands."""
    status: Classification = attrs.field(repr=False)
    """The status, whose law names the records."""
    _scopes: dict[str, tuple[Scope, ...]] = attrs.field(factory=dict, init=False, repr=False)

    @property
    def day(self) -> datetime.date:
        """The day whose law applies."""
        return self.explainer.day

    def each(self, record: str) -> tuple[Scope, ...]:
        """Return a scope for each record of a name: of incidents those done to the applicant, of an act one for each time it was at."""
        found = self._scopes.get(record)
        if found is None:
            found = self._scopes[record] = tuple(self._each(record))
        return found

    def _each(self, record: str) -> Iterator[Scope]:
        case = self.explainer.scope.names[ROOT]
        for scope in self.status.each(record, self.explainer.scope):
            if record == "incident" and scope.names[record].victim != case.applicant:
                continue
            if record in _TIMED and "at" in scope.names:
                for at in moments(case, record, scope.names[record]):
                    yield scope.instead(at=at)
            else:
                yield scope

    def look(self, remark: R) -> Look[R] | None:
        """Look at one remark; None where it is not the law on the day, the case surely stands elsewhere, or it is needless in any case."""
        return self.found(remark) if in_force(remark, self.day) else None

    def found(self, remark: R) -> Look[R] | None:
        """Look at one remark as the law of any day: what somebody has set or planned has its day, whatever stands of it now."""
        there = self.standing.holds(remark.where)
        if there is False or (remark.when.keys() <= {ROOT} and self._needless(remark, self.explainer.scope)):
            return None
        holding: list[Asked] = []
        left: list[Asked] = []
        for record, when in remark.when.items():
            for at in self.each(record):
                if not self._needless(remark, at):
                    found = find(when, at)
                    (holding if asserted(found.bits) else left).append((record, found, at))
        return Look(remark, there, tuple(holding), tuple(left), self.explainer)

    def holds(self, when: Mapping[str, Predicate]) -> bool:
        """Say whether something is recorded, on either reading, of any of the records of which it is asked."""
        return any(asserted(find(asked, at).bits) for record, asked in when.items() for at in self.each(record))

    @staticmethod
    def _needless(remark: Remark, at: Scope) -> bool:
        return remark.unless is not None and find(remark.unless, at).bits & 15 == truth.TRUE

    def speaking(self, remarks: Iterable[R]) -> Iterator[Look[R]]:
        """Yield what was found of each remark that speaks of the case, or may."""
        for remark in remarks:
            look = self.look(remark)
            if look is not None and (look.holding or not remark.when):
                yield look
