"""
Which open facts can still change the bar or a finding of ambiguity; asked in a privileged setting only.

Of a finding that the record has raised, a fact matters if some answer to it, together with some completion of the rest,
changes whether the finding stands there, at which level, or how far either reading is carried. Of the bar it matters if
it can change the step of an act.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Act
from tvisa.interview.relevance import ENDED, Relevance, asked, binding, ended
from tvisa.kernel.answers import yes_no
from tvisa.kernel.carried import Missing
from tvisa.kernel.diagram import FALSE, TRUE
from tvisa.kernel.formula import Formula
from tvisa.kernel.predicate import Gap, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.acts import Compelled, compulsion
from tvisa.law.conduct.ambiguity import Ambiguity, Level, LevelRow
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING, BarStep
from tvisa.law.conduct.law import BAR
from tvisa.law.conduct.matters import OPENING
from tvisa.law.t import T
from tvisa.screening.conduct.bar import BarredAct
from tvisa.screening.conduct.exposure import Exposure
from tvisa.screening.conduct.subject import Subject

_PRESSURES: Final = ("ordered", "threatened", "recent_violence", "initiated")
_BAR: Final = "bar"
BESIDE: Final = frozenset({"delay_excused", "family", "filing", "hardship", "note", "plans", "plans_complete"})
"""What of a case neither the bar nor a finding reads."""


@attrs.frozen
class OpenOnConduct:
    """A fact that can still change the bar or a finding."""

    fact: str
    """The fact, named from its binding."""
    missing: Missing
    """What is missing there, with its path and its question."""
    serves: str
    """``bar``, or the code of the finding."""
    law: Provision
    """The provision behind it."""


def exposed(exposure: Exposure) -> list[OpenOnConduct]:
    """Return what can still change the bar, then the findings, in the order of the catalogue."""
    rails: dict[int, _Rails] = {}

    def of(subject: Subject) -> _Rails:
        if id(subject) not in rails:
            rails[id(subject)] = _Rails(subject)
        return rails[id(subject)]

    return [*_of_bar(exposure, of), *_of_findings(exposure, of)]


def exposed_alike(before: Relevance, after: Relevance) -> bool:
    """Say whether the bar and the findings stand as they did: under the same law, on the same of all that they read in a case."""
    one, other = before.picture.case, after.picture.case
    read = (field.name for field in attrs.fields(type(other)) if field.name not in BESIDE)
    same = before.stands_with(after) and all(getattr(one, name) == getattr(other, name) for name in read)
    return before is after or same


class _Rails:
    """Predicates asked of one subject, as diagrams over its open facts."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.formula = Formula(ended=ended, filing=T.filing)
        self._made: dict[Predicate, tuple[int, int]] = {}

    def _readings(self, predicate: Predicate) -> tuple[int, int]:
        """Return where it is certainly true, on the favorable and on the adverse reading."""
        if predicate not in self._made:
            scope, found = self.subject.scope, self.subject.find(predicate)
            favorable, adverse = (self.formula.rails(found, scope, favorable=side)[0] for side in (True, False))
            self._made[predicate] = favorable, adverse
        return self._made[predicate]

    def holds(self, predicate: Predicate | None) -> int:
        """Return where it holds on either reading."""
        return FALSE if predicate is None else self.formula.diagram.either(*self._readings(predicate))

    def certain(self, predicate: Predicate | None) -> int:
        """Return where it holds however disputes are resolved."""
        return FALSE if predicate is None else self.formula.diagram.both(*self._readings(predicate))

    def paths(self, *nodes: int) -> dict[str, str]:
        """Return, by path, the facts on which any of several diagrams depends, named from their bindings."""
        names = {name for node in nodes for name in self.formula.diagram.support(node)}
        leaves = [leaf for name, leaf in self.formula.leaves.items() if name in names]
        told = [what for leaf in leaves if (what := asked(leaf.node, leaf.scope)) is not None]
        return {what.path: what.fact for what in told}


def _of_findings(exposure: Exposure, of: Callable[[Subject], _Rails]) -> Iterator[OpenOnConduct]:
    for found in exposure.found:
        entry = found.entry
        relevant: dict[str, str] = {}
        for subject in (*found.worst, *(s for s, row in found.subjects if row is None)):
            rails = of(subject)
            relevant |= rails.paths(
                *_levels(entry, rails),
                *(_carried(rails, s.needs, s.contrary) for s in (entry.client, entry.government)),
            )
        for missing in found.missing:
            if missing.path in relevant and _may_be_asked(missing):
                yield OpenOnConduct(relevant[missing.path], missing, entry.code, entry.provisions[0])


def _levels(entry: Ambiguity, rails: _Rails) -> Iterator[int]:
    """Yield where the finding does not stand, and where it stands at each level."""
    diagram = rails.formula.diagram
    stands = -rails.certain(entry.unless)
    yield stands
    before = TRUE
    found: dict[Level, int] = {}
    for number, row in enumerate(entry.rows):
        fires = diagram.both(_fires(entry, number, row, rails), stands)
        here = diagram.both(fires, before)
        found[row.level] = diagram.either(found.get(row.level, FALSE), here)
        before = diagram.both(before, -fires)
    yield from found.values()


def _fires(entry: Ambiguity, number: int, row: LevelRow, rails: _Rails) -> int:
    holds = rails.certain(row.when) if entry.lowers(number) else rails.holds(row.when)
    return rails.formula.diagram.both(holds, -rails.certain(row.unless))


def _carried(rails: _Rails, needs: Predicate, contrary: Predicate | None) -> int:
    return rails.formula.diagram.both(rails.certain(needs), -rails.holds(contrary))


def _may_be_asked(missing: Missing) -> bool:
    return missing.state not in (*ENDED, Gap.JUDGMENT, Gap.NOT_YET)


# --- the bar ----------------------------------------------------------------------------------------------------------


def _of_bar(exposure: Exposure, of: Callable[[Subject], _Rails]) -> Iterator[OpenOnConduct]:
    for opening in OPENING:
        yield from (
            OpenOnConduct(opening.fact, m, _BAR, BAR) for m in exposure.whole.missing(opening) if _may_be_asked(m)
        )
    for act in exposure.bar.acts:
        if act.step in (BarStep.NOT_RAISED, BarStep.RAISED_STRONG):
            continue
        if act.matter:
            asks = (m for m in act.missing() if _may_be_asked(m))
            yield from (OpenOnConduct(f"matter.{m.path.rpartition('.')[2]}", m, _BAR, BAR) for m in asks)
            continue
        rails = of(act.subject)
        whole = rails.holds(ACT_OF_TRAFFICKING)
        relevant = rails.paths(whole)
        if whole != FALSE:
            relevant |= _of_compulsion(act)
        for missing in act.missing():
            if missing.path in relevant and _may_be_asked(missing):
                yield OpenOnConduct(relevant[missing.path], missing, _BAR, BAR)


def _of_compulsion(act: BarredAct) -> dict[str, str]:
    """Return when it was, and what pressed on the client, where that can still change the step."""
    record: Act = act.subject.scope.names["act"]
    at = act.subject.at
    found = {act.subject.scope.path(at.gap[0]): binding(at.gap[0])} if at.gap else {}
    open_facts = [f for f in _PRESSURES if not getattr(record.compulsion, f).claims]

    def uncompelled(answers: tuple[bool, ...]) -> bool:
        pressed: dict[str, Any] = {name: yes_no(value) for name, value in zip(open_facts, answers, strict=True)}
        changed = attrs.evolve(record, compulsion=attrs.evolve(record.compulsion, **pressed))
        return compulsion(changed, at).state in (Compelled.CONTRADICTED, Compelled.NONE_RECORDED)

    every = {answers: uncompelled(answers) for answers in itertools.product((True, False), repeat=len(open_facts))}
    for number, fact in enumerate(open_facts):
        turned = ((*a[:number], not a[number], *a[number + 1 :]) for a in every)
        if any(told != every[other] for told, other in zip(every.values(), turned, strict=True)):
            found[f"{act.path}.compulsion.{fact}"] = f"act.compulsion.{fact}"
    return found
