"""Screen one case against the law of one day: the elements and, apart from them, what the record exposes its client to."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import __version__
from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.explain import Explainer, Told
from tvisa.kernel.predicate import Element
from tvisa.kernel.truth import Outcome, readings
from tvisa.law.t import T
from tvisa.screening.kept import Result
from tvisa.screening.needs import needs
from tvisa.screening.separating import separating
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.law.t.filing.policy import Policy
    from tvisa.screening.admissibility import Admissibility
    from tvisa.screening.exposure import Exposure


SCHEMA_VERSION = 1

DISCLAIMER = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only DHS determines T nonimmigrant status."
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Screening(Result):
    """
    The result of a screening.

    Attributes:
        outcome: The outcome over everything the law asks; UNKNOWN while something is not screened, unless an element
            falls.
        findings: The finding for each statutory element, in the statute's order.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    _explainer: Explainer = attrs.field(repr=False)
    _rule_set: RuleSet = attrs.field(repr=False)
    _exposure: Exposure = attrs.field(repr=False)
    _policy: Policy | None = attrs.field(default=None, repr=False)

    def _made(self) -> tuple[Callable[..., Result], dict[str, Any]]:
        explainer = self._explainer
        case, day = explainer.scope.names["case"], explainer.day
        return screen, {"case": case, "as_of": day, "lang": explainer.catalog.lang, "policy": self._policy}

    def _as_dict(self) -> dict[str, Any]:
        explainer = self._explainer
        case: Case = explainer.scope.names["case"]
        told = Told()
        elements = [explainer.as_dict(explainer.explain(f, told)) for f in self._statutory]
        admissibility = self._admissibility
        if admissibility:
            elements.append(admissibility.element(told))
        for element, finding in zip(elements, self.findings, strict=True):
            element["separating"] = _separating(case, (finding,), explainer)
        favorable, adverse = readings(_all_of(self.findings))
        return {
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "law": self._rule_set.as_dict(explainer.day, explainer.catalog),
            "setting": str(case.setting) if case.setting else None,
            "outcome": str(self.outcome),
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "separating": _separating(case, self.findings, explainer),
            "summary": _summary(elements, self._exposure, explainer.catalog),
            "not_screened": list(not_screened(case)),
            "needs": needs(case, explainer.day, explainer.catalog),
            "elements": elements,
            **({"grounds": admissibility.grounds()} if admissibility else {}),
            **self._exposure.as_dict(),
            "evidence": self._evidence(),
            **self._filing(),
            "non_defenses": _non_defenses(self._rule_set, explainer),
            "hostile_assertions": explainer.hostile(self.findings),
            "disclaimer": explainer.catalog.plain(DISCLAIMER),
        }

    @property
    def _statutory(self) -> tuple[Finding, ...]:
        return self.findings[: len(self._rule_set.elements)]

    @property
    def _admissibility(self) -> Admissibility | None:
        """Admissibility, in a setting where it is screened."""
        if not self._exposure.privileged:
            return None
        from tvisa.screening.admissibility import Admissibility  # noqa: PLC0415 - it loads when something is screened

        barred = tuple(dict.fromkeys(act.path for act in self._exposure.bar.acts if act.step.raised))
        return Admissibility(self.findings[-1], self._explainer, barred)

    def _evidence(self) -> list[dict[str, Any]]:
        """Return what is in the file, what to ask for next and what can stand in for it."""
        from tvisa.screening.evidence import Checklist  # noqa: PLC0415 - it loads when something is screened

        by_id = {f.predicate.id: f for f in self.findings}
        return Checklist(by_id, self._explainer, self._exposure).as_dicts()

    def _filing(self) -> dict[str, Any]:
        """Return what to check before filing, and other relief to look at."""
        from tvisa.screening.filing import filing_of  # noqa: PLC0415 - it loads when something is screened

        explainer = self._explainer
        case, day = explainer.scope.names["case"], explainer.day
        return filing_of(case, day, self._policy, explainer.catalog, self._exposure).as_dict()


def screen(case: CaseLike, as_of: DateLike, *, lang: str = "en", policy: Policy | None = None) -> Screening:
    """
    Screen a case against the law of T-1 status as it stood on a day: the elements, admissibility and the bar.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date, anything with ``isoformat()``, or text such as ``2026-11-24``.
        lang: The language of the sentences, such as ``es``.
        policy: Policy entries from `tvisa.law.t.filing.policy.load_policy`; those that come with this version, unless given.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return screening_of(as_case(case), as_day(as_of), catalog_of(lang), policy)


def screening_of(case: Case, day: datetime.date, catalog: Catalog, policy: Policy | None = None) -> Screening:
    """Return the screening of a case that was read already."""
    law = T.on(day)
    scope = T.scope(case, day)
    from tvisa.screening.exposure import Exposure  # noqa: PLC0415 - the catalogue loads when something is screened

    findings = tuple(find(element, scope) for element in elements_of(law, case, day))
    exposure = Exposure(case, day, catalog, findings[0])
    explainer = Explainer(scope, day, catalog)
    return Screening(_overall(findings, exposure), findings, explainer, law, exposure, policy=policy)


def not_screened(case: Case) -> tuple[str, ...]:
    """Return what is not screened, left out and never filled with a default: outside a privileged setting, two things."""
    return () if case.setting is Setting.PRIVILEGED else ("admissibility", "bar")


def elements_of(law: RuleSet, case: Case, day: datetime.date) -> tuple[Element, ...]:
    """Return the elements of the rule set and, where it is screened, admissibility."""
    if "admissibility" in not_screened(case):
        return law.elements
    from tvisa.law.grounds.admissibility import element_of  # noqa: PLC0415 - the grounds load when they are screened

    return (*law.elements, element_of(day))


def _all_of(findings: tuple[Finding, ...]) -> int:
    bits = truth.ALL_TRUE
    for finding in findings:
        bits &= finding.bits
    return bits


def _overall(findings: tuple[Finding, ...], exposure: Exposure) -> Outcome:
    outcome = truth.outcome(_all_of(findings))
    if outcome is Outcome.MET and exposure.privileged:
        # Outside a privileged setting the bar is not asked about at all, so that it cannot tell one client from another.
        outcome = exposure.bar.step.of_met
    return Outcome.UNKNOWN if outcome is Outcome.MET and not_screened(exposure.case) else outcome


def _separating(case: Case, findings: tuple[Finding, ...], explainer: Explainer) -> list[dict[str, Any]]:
    paths = [fact.path for finding in findings for fact in explainer.facts(finding)]
    return separating(
        case,
        paths,
        lambda changed: _all_of(tuple(find(f.predicate, T.scope(changed, explainer.day)) for f in findings)),
    )


_ABOUT_BAR: Final = {
    "NOT_RAISED": "The bar is not raised by what is recorded.",
    "ASSERTED_ONLY": "Only a trafficker, or somebody speaking for one, says anything that would touch the bar.",
    "UNDETERMINED": "Whether facts touch the bar is not clear yet.",
    "RAISED_UNRESOLVED": "Recorded facts touch the bar.",
    "RAISED_STRONG": "Recorded facts touch the bar: specialist review before any filing.",
}
_DISPUTED: Final = "A ground of inadmissibility, or the test of a waiver, is disputed."
_WAIVER: Final = {
    "met": "At least one ground of inadmissibility needs a waiver; its tests were judged to hold.",
    "unknown": "At least one ground of inadmissibility could apply and needs a waiver or review.",
    "contested": _DISPUTED,
}
_NO_WAIVER: Final = {
    "met": "No ground of inadmissibility is raised.",
    "unknown": "Grounds of inadmissibility are still to be gone through.",
    "contested": _DISPUTED,
}
_BAR_NOT_ASKED: Final = "Whether there were acts of the client's own is not recorded."
_BAR_NOT_SCREENED: Final = "Not screened here: admissibility and the bar; both belong in a confidential consult."


def _summary(elements: list[dict[str, Any]], exposure: Exposure, catalog: Catalog) -> str:
    """Say the bottom line, re-derived from the findings, with a verb that does not decide."""
    beside = [e for e in elements if "needs_waiver" in e]
    elements = [e for e in elements if e not in beside]
    titles = {state: [e["title"] for e in elements if e["outcome"] == state] for state in (o.value for o in Outcome)}
    count = len(titles["met"])
    if titles["not_met"]:
        first = catalog.say(
            "On the answers recorded, not met: {elements}. Supported: {supported} of {total}.",
            elements="; ".join(titles["not_met"]), supported=count, total=len(elements),
        )  # fmt: skip
    elif count == len(elements):
        first = catalog.plain("Each element is supported by the facts recorded.")
    else:
        first = catalog.say(
            "The facts recorded support {supported} of {total} elements; {open} open, {contested} contested.",
            supported=count, total=len(elements), open=len(titles["unknown"]), contested=len(titles["contested"]),
        )  # fmt: skip
    return " ".join((first, *(catalog.plain(s) for s in _admissible(beside)), catalog.plain(_about_the_bar(exposure))))


def _admissible(beside: list[dict[str, Any]]) -> list[str]:
    """Say how admissibility stands, which is no element of T status but stands beside them."""
    return [(_WAIVER if e["needs_waiver"] else _NO_WAIVER)[e["outcome"]] for e in beside]


def _about_the_bar(exposure: Exposure) -> str:
    if not exposure.privileged:
        return _BAR_NOT_SCREENED
    unasked = exposure.bar.asked in ("not_asked", "left_open")
    return _BAR_NOT_ASKED if unasked else _ABOUT_BAR[exposure.bar.step]


def _non_defenses(law: RuleSet, explainer: Explainer) -> list[dict[str, Any]]:
    """List what is recorded and often held against a person although the law does not hold it against them."""
    found = []
    for item in law.non_defenses:
        for scope in T.each(item.fact.partition(".")[0], explainer.scope):
            answer = scope.get(item.fact)
            if answer.state().value in (item.held.value, State.DISPUTED.value):
                found.append(
                    {
                        "path": scope.path(item.fact),
                        "title": explainer.catalog.plain(item.title),
                        "answer": str(answer.state()),
                        "rule": explainer.catalog.plain(item.law.rule),
                        "citations": [str(c) for c in item.law.cites_on(explainer.day)],
                    }
                )
    return found
