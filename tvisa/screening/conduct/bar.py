"""
The bar over every act recorded: where it stands, what each side would point to, and what each could argue.

Each act stays on its own step of `tvisa.law.conduct.ladder`; the bar as a whole stands where its worst act does.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import attrs

from tvisa.facts import Act, Case, Matter
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import CHECKED_ON
from tvisa.law.conduct.acts import Compelled, compulsion, unshielded
from tvisa.law.conduct.bar import ARGUMENTS, NOTHING, TEXTS, Argument, Given
from tvisa.law.conduct.ladder import (
    ACT_OF_TRAFFICKING,
    AGAINST_CLIENT,
    FOR_CLIENT,
    LABOR_END,
    LABOR_PARTS,
    PARTS,
    SEX_END,
    WHEN_KNOWN,
    Part,
    Step,
    act_step,
)
from tvisa.law.conduct.leaves import said
from tvisa.law.conduct.timing import asserted
from tvisa.law.conduct.writing import weights
from tvisa.screening.conduct.subject import Subject
from tvisa.words.catalog import Catalog


def _holding(listed: Mapping[str, str | Predicate]) -> tuple[Predicate, ...]:
    return tuple(weight.holds for weight in weights(listed) if weight.holds is not None)


_FOR_OFFICER: Final = (*PARTS.values(), *_holding(AGAINST_CLIENT))
_FOR_REPRESENTATIVE: Final = _holding(FOR_CLIENT)
_PRESSURE: Final = tuple(
    said(f"act.compulsion.{f}") for f in ("ordered", "threatened", "recent_violence", "initiated", "other_way")
)

# --- one act ----------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class BarredAct:
    """
    One act, at one time, on the ladder.

    Attributes:
        subject: The act, to ask things of.
        step: Where it stands.
        compelled: How far it was compelled.
        parts: How each part of the definition stands.
    """

    subject: Subject
    step: Step
    compelled: Compelled
    parts: dict[str, Part]

    @classmethod
    def of(cls, subject: Subject) -> BarredAct:
        """Put one act on the ladder."""
        scope = subject.scope
        act = scope.names["act"]
        everybodys = unshielded(act)
        everybody = scope if everybodys is act else scope.instead(act=everybodys)
        labor_alone = not subject.holds(SEX_END) and subject.holds(LABOR_END)
        asked = LABOR_PARTS if labor_alone else PARTS
        parts = {name: _part(subject.find(p).bits & 15, find(p, everybody).bits & 15) for name, p in asked.items()}
        return cls(subject, act_step(scope), compulsion(act, subject.at).state, parts)

    @property
    def path(self) -> str:
        """Path of the act in the case file."""
        return self.subject.path

    def for_officer(self) -> tuple[Fact, ...]:
        """Return the facts an officer would point to."""
        return self._facts(_FOR_OFFICER)

    def for_representative(self) -> tuple[Fact, ...]:
        """Return the facts a representative would point to."""
        return self._facts(_FOR_REPRESENTATIVE)

    def _facts(self, predicates: Iterable[Predicate]) -> tuple[Fact, ...]:
        return tuple(dict.fromkeys(f for p in predicates for f in self.subject.facts(p)))

    def missing(self) -> tuple[Missing, ...]:
        """Return the missing facts that matter most: those of the definition, then those of compulsion."""
        if self.step is Step.NOT_RAISED:
            return ()
        return self.subject.missing(WHEN_KNOWN, ACT_OF_TRAFFICKING, *_PRESSURE)

    def parts_missing(self) -> bool:
        """Whether any part of the definition is unknown, or said only by a trafficker."""
        return any(p in (Part.UNKNOWN, Part.HOSTILE_ONLY) for p in self.parts.values())


def _part(bits: int, with_hostile: int) -> Part:
    if bits == truth.TRUE:
        return Part.EVIDENCED
    if asserted(bits):
        return Part.CONFLICT
    if asserted(with_hostile):
        return Part.HOSTILE_ONLY
    return Part.DENIED if bits == truth.FALSE else Part.UNKNOWN


# --- what can be argued -----------------------------------------------------------------------------------------------


def _raised(act: BarredAct, _: Case) -> bool:
    return act.step is not Step.NOT_RAISED


def _parts_open(act: BarredAct, _: Case) -> bool:
    return act.parts_missing()


def _asserted_only(act: BarredAct, _: Case) -> bool:
    return act.step is Step.ASSERTED_ONLY


def _unconvicted(_: BarredAct, case: Case) -> bool:
    return not any(map(_stands, case.conduct.matters))


def _convicted(_: BarredAct, case: Case) -> bool:
    return any(_stands(m) and asserted(m.trafficking_linked.when_yes_hurts) for m in case.conduct.matters)


def _stands(matter: Matter) -> bool:
    return asserted(matter.convicted.when_yes_hurts) and matter.vacated_for_defect.when_no_hurts != truth.TRUE


def _pressed(act: BarredAct, _: Case) -> bool:
    return act.compelled in (Compelled.RECORDED, Compelled.PARTIAL)


def _acted(act: BarredAct, _: Case) -> bool:
    return act.parts["act"] is Part.EVIDENCED


def _assisted(act: BarredAct, _: Case) -> bool:
    record: Act = act.subject.scope.names["act"]
    done = [
        f.when_yes_hurts for group in (record.tasks, record.help) for _, f in facts_of(group) if isinstance(f, Answer)
    ]
    return act.parts["act"] not in (Part.EVIDENCED, Part.CONFLICT) and any(map(asserted, done))


def _acted_or_assisted(act: BarredAct, case: Case) -> bool:
    return _acted(act, case) or _assisted(act, case)


HOLDS: Final[dict[Given, Callable[[BarredAct, Case], bool]]] = {
    Given.RAISED: _raised,
    Given.PARTS_OPEN: _parts_open,
    Given.ASSERTED_ONLY: _asserted_only,
    Given.UNCONVICTED: _unconvicted,
    Given.CONVICTED: _convicted,
    Given.PRESSED: _pressed,
    Given.ACTED: _acted,
    Given.ASSISTED: _assisted,
    Given.ACTED_OR_ASSISTED: _acted_or_assisted,
}
"""How each thing that an argument is given for is seen in an act and its case."""


def _offered(argument: Argument, act: BarredAct, case: Case) -> bool:
    return all(HOLDS[given](act, case) for given in argument.given)


# --- every act --------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Bar:
    """
    The bar over every act recorded.

    Attributes:
        case: The case.
        acts: Each act at each time, in the order recorded.
    """

    case: Case = attrs.field(repr=False)
    acts: tuple[BarredAct, ...]

    @property
    def step(self) -> Step:
        """The step of the act that stands worst."""
        return max((a.step for a in self.acts), key=list(Step).index, default=Step.NOT_RAISED)

    def text(self, catalog: Catalog) -> str:
        """Say what the record raises, in the fixed words."""
        if self.step is not Step.NOT_RAISED:
            return catalog.say(TEXTS[self.step], date=CHECKED_ON)
        return catalog.plain(NOTHING[self.asked])

    @property
    def asked(self) -> str:
        """Whether anybody asked about the client's own acts: ``recorded``, ``none``, ``left_open`` or ``not_asked``."""
        complete = self.case.conduct.acts_complete
        if self.acts or any(fact.claims for _, fact in facts_of(self.case.conduct.role)):
            return "recorded"
        if complete.when_no_hurts == truth.TRUE:
            return "none"
        return "left_open" if complete.claims else "not_asked"

    def arguments(self, day: datetime.date) -> list[tuple[Argument, tuple[str, ...]]]:
        """Return each argument with the acts for which its precondition holds."""
        found = [(a, tuple(dict.fromkeys(x.path for x in self.acts if _offered(a, x, self.case)))) for a in ARGUMENTS]
        return [(a, paths) for a, paths in found if paths and any(day in p.window for p in a.provisions)]


def assess(case: Case, acts: Iterable[Subject]) -> Bar:
    """Put every act on the ladder."""
    return Bar(case, tuple(BarredAct.of(subject) for subject in acts))
