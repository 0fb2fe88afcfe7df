"""
The picture of a case: everything found of it under the law of one day, each section when it is first asked for.

Whatever is told of the case is read off it, so that no two pages can disagree. Nothing is worded here. What a setting does not
screen is absent from the picture, not left out by whoever reads it: outside a privileged setting the case is looked at as that setting
lets it be told, the elements included.
"""

from __future__ import annotations

import datetime
import functools
import operator
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs

from tvisa.errors import InputError
from tvisa.facts import Setting
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.classification import Classification, NonDefense, RuleSet
from tvisa.kernel.predicate import Element
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.screening.kept import STATUS
from tvisa.screening.sharing.confidences import as_told, kept_apart, unasked
from tvisa.words.catalog import ENGLISH, Catalog

if TYPE_CHECKING:
    from tvisa.kernel.carried import Fact
    from tvisa.kernel.explain import Explainer
    from tvisa.kernel.scope import Finding
    from tvisa.law.common.policy import Policy
    from tvisa.law.common.posture import Standing
    from tvisa.law.common.remark import Remark
    from tvisa.screening.conduct.exposure import Exposure, FindingRaised
    from tvisa.screening.filing.evidence import Checklist
    from tvisa.screening.grounds.admissibility import Admissibility
    from tvisa.screening.remarks.speaking import Look
    from tvisa.screening.table import LawTable

V = TypeVar("V")


def _read(case: Any) -> Any:
    return as_told(kept_apart(case))


def _is_policy(_picture: Any, _field: Any, policy: Any) -> None:
    if policy is None:
        return
    from tvisa.law.common.policy import Policy  # noqa: PLC0415 - it loads when somebody brings entries

    if not isinstance(policy, Policy):
        message = "policy must be policy entries: a tvisa.Policy, as load_policy gives"
        raise InputError(message)


@attrs.frozen(eq=False, repr=False, slots=False)
class Picture:
    """What was found of one case on one day."""

    case: Any = attrs.field(converter=_read)
    """The case as it may be read and told: see `tvisa.screening.sharing.confidences` and
    `tvisa.screening.sharing.confidences`."""
    day: datetime.date
    """The day whose law applies."""
    status: Classification = STATUS
    """The law of the status that it is screened for."""
    policy: Policy | None = attrs.field(default=None, validator=_is_policy)
    """Policy entries for what is to be checked before filing; those that come with this version, unless given."""
    catalog: Catalog = ENGLISH
    """The language in which whoever reads it is told."""
    recorded: Any = None
    """The case as it is recorded, where it is read as it was decided."""

    # --- the elements -------------------------------------------------------------------------------------------------

    @cached_property
    def law(self) -> RuleSet:
        """The rule set that decides."""
        return self.status.on(self.day)

    @cached_property
    def scope(self) -> Scope:
        """What names mean in the case."""
        return self.scope_of(self.case)

    def scope_of(self, case: Any) -> Scope:
        """Return what names mean in a case that is read as this one is."""
        if self.recorded is None:
            return self.status.scope(case, self.day)
        from tvisa.kernel.scope import without_templates  # noqa: PLC0415 - it is asked for to read an old case
        from tvisa.screening.elements.as_decided import adopting  # noqa: PLC0415 - as above

        with without_templates():
            scope = self.status.scope(case, self.day)
        return adopting(case, self.law.elements, scope)

    @cached_property
    def explainer(self) -> Explainer:
        """Reads what was found in `scope`."""
        from tvisa.kernel.explain import Explainer  # noqa: PLC0415 - it loads when it is asked for

        return Explainer(self.scope, self.day, self.catalog, unasked(self.case))

    @cached_property
    def table(self) -> LawTable:
        """The texts of the law of the day, by number, in the language of whoever reads the picture."""
        from tvisa.screening.table import table_of  # noqa: PLC0415 - the whole law loads with it

        return table_of(self.day, self.catalog, self.status)

    def has(self, section: str) -> bool:
        """Say whether the status has a section beside its elements."""
        return section in self.status.sections

    @property
    def confidential(self) -> bool:
        """Whether the status asks anything that belongs in a confidential consult, so that the setting decides on it."""
        return bool(CONFIDENTIAL & self.status.sections.keys())

    @property
    def privileged(self) -> bool:
        """Whether the setting is recorded as privileged; one that is not stated is not."""
        return self.confidential and self.case.setting is Setting.PRIVILEGED

    @property
    def not_screened(self) -> tuple[str, ...]:
        """What the setting does not screen: left out, and never filled with a default."""
        return not_screened(self.case, self.status)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What was found of each element, in the statute's order, and last, where it is screened, of admissibility."""
        from tvisa.kernel.evaluate import find  # noqa: PLC0415 - it loads when it is asked for

        return tuple(find(element, self.scope) for element in elements_of(self.status, self.case, self.day))

    @property
    def elements(self) -> tuple[Finding, ...]:
        """What was found of each statutory element."""
        return self.findings[: len(self.law.elements)]

    @cached_property
    def bits(self) -> int:
        """The bits of all findings together."""
        return all_of(self.findings)

    @property
    def _nibble(self) -> int:
        """The two readings of everything together: off the findings where they are there, and else worked out without any."""
        if "findings" in vars(self) or self.recorded is not None:
            return self.bits
        from tvisa.screening.elements.outcomes import outcomes_of  # noqa: PLC0415 - it loads when an outcome alone is asked for

        found = outcomes_of(elements_of(self.status, self.case, self.day))(
            self.case, self.day, self.status.filed(self.case)
        )
        return functools.reduce(operator.and_, found, truth.TRUE)

    @cached_property
    def outcome(self) -> Outcome:
        """The outcome over everything the law asks; UNKNOWN while something is not screened, unless an element falls."""
        outcome = truth.outcome(self._nibble)
        if outcome is not Outcome.MET:
            return outcome
        if self.privileged and self.has("bar"):
            return self.exposure.bar.of_met
        # Outside a privileged setting the bar is not asked about at all, so that it cannot tell one client from another.
        return Outcome.UNKNOWN if self.not_screened else outcome

    @cached_property
    def outcomes(self) -> tuple[tuple[str, Outcome], ...]:
        """How each element stands, by its id."""
        return tuple((str(finding.predicate.id), finding.outcome) for finding in self.findings)

    @cached_property
    def admissibility(self) -> Admissibility | None:
        """How each ground of inadmissibility stands, in a setting where that is screened."""
        if not (self.privileged and self.has("admissibility")):
            return None
        from tvisa.screening.grounds.admissibility import Admissibility  # noqa: PLC0415 - it loads when it is asked for

        return Admissibility(self.findings[-1], self.explainer)

    @cached_property
    def barred(self) -> tuple[str, ...]:
        """The paths of the acts that raise the bar, which no waiver reaches; none where it is not screened."""
        if not (self.privileged and self.has("bar")):
            return ()
        return tuple(dict.fromkeys(act.path for act in self.exposure.bar.acts if act.step.raised))

    # --- what a setting shows -----------------------------------------------------------------------------------------

    @cached_property
    def exposure(self) -> Exposure:
        """What the case exposes its client to; the bar is part of it in a privileged setting alone."""
        from tvisa.screening.conduct.exposure import Exposure  # noqa: PLC0415 - the catalog loads when something is screened

        return Exposure(self.case, self.day, self.catalog, self.findings[0])

    @cached_property
    def found(self) -> tuple[FindingRaised, ...]:
        """The findings raised; outside a privileged setting none about acts toward others."""
        if not self.has("bar"):
            return ()
        return tuple(f for f in self.exposure.found if self.privileged or f.entry.group != "A")

    @cached_property
    def notices(self) -> tuple[Look[Remark], ...]:
        """The notices that apply; outside a privileged setting first the one that is the same for every client."""
        if not self.has("bar"):
            return ()
        from tvisa.law.conduct.notices import CONFIDENTIAL_CONSULT  # noqa: PLC0415 - it loads with exposure
        from tvisa.screening.remarks.speaking import said_to_all  # noqa: PLC0415 - as above

        first = () if self.privileged else (said_to_all(CONFIDENTIAL_CONSULT, self.explainer),)
        return (*first, *self.exposure.notices)

    @cached_property
    def checklist(self) -> Checklist:
        """The evidence that the case calls for."""
        from tvisa.screening.filing.evidence import Checklist  # noqa: PLC0415 - it loads when it is asked for

        return Checklist({f.predicate.id: f for f in self.findings}, self.explainer, self.exposure)

    @cached_property
    def standing(self) -> Standing:
        """Where the case stands: the application, the court and the order."""
        standing: Standing = self.status.standing(self.case, self.day)
        return standing

    def of(self, section: Callable[[Picture], V]) -> V:
        """Return a section of what is told, read off the picture once, when it is first asked for."""
        made: dict[Any, V] = vars(self).setdefault("_of", {})
        if section not in made:
            made[section] = section(self)
        return made[section]

    # --- beside the outcome -------------------------------------------------------------------------------------------

    @cached_property
    def non_defenses(self) -> tuple[tuple[NonDefense, Fact], ...]:
        """What is recorded and often held against a person although the law does not hold it against them."""
        from tvisa.kernel.carried import Fact  # noqa: PLC0415 - it loads when it is asked for

        found = []
        for item in self.law.non_defenses:
            for scope in self.status.each(item.fact.partition(".")[0], self.scope):
                answer: Answer = scope.get(item.fact)
                state = answer.state(item.held)
                if state.value in (item.held.value, State.DISPUTED.value):
                    path = scope.path(item.fact)
                    found.append((item, Fact(path, str(state), (), scope.labels(item.fact))))
        return tuple(found)

    @property
    def left_out(self) -> str:
        """That some parts are for counsel, where the file was written out for somebody else's work; else nothing."""
        from tvisa.screening.sharing.sharing import left_out  # noqa: PLC0415 - it loads when it is asked for

        return left_out(self.case, self.catalog)

    @property
    def disclaimer(self) -> str:
        """What a screening is, and what it is not."""
        return f"{self.catalog.plain(self.status.disclaimer)} {self.left_out}".rstrip()


CONFIDENTIAL: Final = frozenset({"admissibility", "bar"})
"""What belongs in a confidential consult."""


def not_screened(case: Any, status: Classification = STATUS) -> tuple[str, ...]:
    """Return what is not screened, left out and never filled with a default: outside a privileged setting, two things."""
    asked = CONFIDENTIAL & status.sections.keys()
    return () if not asked or case.setting is Setting.PRIVILEGED else tuple(sorted(asked))


def elements_of(status: Classification, case: Any, day: datetime.date) -> tuple[Element, ...]:
    """Return the elements of the law of a day and, where it is screened, admissibility."""
    elements = status.on(day).elements
    if "admissibility" not in status.sections or not_screened(case, status):
        return elements
    return (*elements, status.law_of("admissibility").ADMISSIBILITY.on(day))


def all_of(findings: Iterable[Finding]) -> int:
    """Return the bits of several findings together: all of them are needed."""
    bits = truth.ALL_TRUE
    for finding in findings:
        bits &= finding.bits
    return bits
