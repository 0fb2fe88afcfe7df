"""Screen one case against the law of one day: the elements and, apart from them, what the record exposes its client to."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import __version__
from tvisa.facts import Setting
from tvisa.files.given import CaseLike, DateLike, as_day, as_record
from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.explain import Explainer, Told
from tvisa.kernel.predicate import Element
from tvisa.kernel.truth import Outcome, readings
from tvisa.law.t import T
from tvisa.screening.kept import Result, with_status
from tvisa.screening.needs import needs
from tvisa.screening.separating import separating
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.law.t.filing.policy import Policy
    from tvisa.screening.admissibility import Admissibility
    from tvisa.screening.exposure import Exposure


SCHEMA_VERSION = 1


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
    _law: Classification = attrs.field(repr=False)
    _exposure: Exposure | None = attrs.field(repr=False)
    _policy: Policy | None = attrs.field(default=None, repr=False)

    def _made(self) -> tuple[Callable[..., Result], dict[str, Any]]:
        explainer = self._explainer
        case, day = explainer.scope.names["case"], explainer.day
        given = {"case": case, "as_of": day, "lang": explainer.catalog.lang, "policy": self._policy}
        return screen, with_status(given, self._law)

    def _as_dict(self) -> dict[str, Any]:
        explainer, law = self._explainer, self._law.on(self._explainer.day)
        told = Told()
        elements = [explainer.as_dict(explainer.explain(f, told)) for f in self._statutory]
        admissibility = self._admissibility
        if admissibility:
            elements.append(admissibility.element(told))
        for element, finding in zip(elements, self.findings, strict=True):
            element["separating"] = self._separating((finding,))
        favorable, adverse = readings(_all_of(self.findings))
        return {
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "law": law.as_dict(explainer.day, explainer.catalog),
            **self._setting(),
            "outcome": str(self.outcome),
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "separating": self._separating(self.findings),
            "summary": _summary(elements, self._exposure, explainer.catalog),
            **self._before(),
            "elements": elements,
            **({"grounds": admissibility.grounds()} if admissibility else {}),
            **self._beside(),
            "non_defenses": self._non_defenses(law),
            "hostile_assertions": explainer.hostile(self.findings),
            "disclaimer": explainer.catalog.plain(self._law.disclaimer),
        }

    @property
    def _case(self) -> Any:
        return self._explainer.scope.names["case"]

    @property
    def _statutory(self) -> tuple[Finding, ...]:
        return self.findings[: len(self._law.on(self._explainer.day).elements)]

    def _setting(self) -> dict[str, Any]:
        """Say in what setting the case is kept, where that decides what is screened."""
        if not _PRIVILEGED & self._law.sections:
            return {}
        return {"setting": str(self._case.setting) if self._case.setting else None}

    def _before(self) -> dict[str, Any]:
        """Return what is said before the elements: what is left out here, and what people need first."""
        told: dict[str, Any] = {}
        if _PRIVILEGED & self._law.sections:
            told["not_screened"] = list(not_screened(self._case, self._law))
        if "needs" in self._law.sections:
            told["needs"] = needs(self._case, self._explainer.day, self._explainer.catalog)
        return told

    def _beside(self) -> dict[str, Any]:
        """Return the sections beside the elements that the status has."""
        exposure = self._exposure
        told = exposure.as_dict() if exposure else {}
        if exposure and "evidence" in self._law.sections:
            told["evidence"] = self._evidence(exposure)
        return {**told, **self._filing()} if "filing" in self._law.sections else told

    @property
    def _admissibility(self) -> Admissibility | None:
        """Admissibility, in a setting where it is screened."""
        if not (self._exposure and self._exposure.privileged):
            return None
        from tvisa.screening.admissibility import Admissibility  # noqa: PLC0415 - it loads when something is screened

        barred = tuple(dict.fromkeys(act.path for act in self._exposure.bar.acts if act.step.raised))
        return Admissibility(self.findings[-1], self._explainer, barred)

    def _evidence(self, exposure: Exposure) -> list[dict[str, Any]]:
        """Return what is in the file, what to ask for next and what can stand in for it."""
        from tvisa.screening.evidence import Checklist  # noqa: PLC0415 - it loads when something is screened

        by_id = {f.predicate.id: f for f in self.findings}
        return Checklist(by_id, self._explainer, exposure).as_dicts()

    def _filing(self) -> dict[str, Any]:
        """Return what to check before filing, and other relief to look at."""
        from tvisa.screening.filing import filing_of  # noqa: PLC0415 - it loads when something is screened

        explainer = self._explainer
        return filing_of(self._case, explainer.day, self._policy, explainer.catalog, self._exposure).as_dict()

    def _separating(self, findings: tuple[Finding, ...]) -> list[dict[str, Any]]:
        def bits(changed: Any) -> int:
            scope = self._law.scope(changed, self._explainer.day)
            return _all_of(tuple(find(f.predicate, scope) for f in findings))

        favorable, adverse = readings(_all_of(findings))
        if favorable is adverse:
            return []
        return separating(self._case, [fact.path for f in findings for fact in self._explainer.facts(f)], bits)

    def _non_defenses(self, law: RuleSet) -> list[dict[str, Any]]:
        """List what is recorded and often held against a person although the law does not hold it against them."""
        plain, found = self._explainer.catalog.plain, []
        for item in law.non_defenses:
            for scope in self._law.each(item.fact.partition(".")[0], self._explainer.scope):
                answer = scope.get(item.fact)
                if answer.state().value in (item.held.value, State.DISPUTED.value):
                    found.append(
                        {
                            "path": scope.path(item.fact),
                            "title": plain(item.title),
                            "answer": str(answer.state()),
                            "rule": plain(item.law.rule),
                            "citations": [str(c) for c in item.law.cites_on(self._explainer.day)],
                        }
                    )
        return found


def screen(
    case: CaseLike,
    as_of: DateLike,
    *,
    lang: str = "en",
    policy: Policy | None = None,
    law: Classification = T,
) -> Screening:
    """
    Screen a case against the law of a status as it stood on a day: of T-1 status the elements, admissibility and the bar.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date, anything with ``isoformat()``, or text such as ``2026-11-24``.
        lang: The language of the sentences, such as ``es``.
        policy: Policy entries from `tvisa.law.t.filing.policy.load_policy`; those that come with this version, unless given.
        law: The status.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return screening_of(as_record(case, law.bindings["case"].record), as_day(as_of), catalog_of(lang), policy, law)


def screening_of(
    case: Any, day: datetime.date, catalog: Catalog, policy: Policy | None = None, law: Classification = T
) -> Screening:
    """Return the screening of a case that was read already."""
    scope = law.scope(case, day)
    findings = tuple(find(element, scope) for element in elements_of(law, case, day))
    exposure = None
    if "bar" in law.sections:
        from tvisa.screening.exposure import Exposure  # noqa: PLC0415 - the catalogue loads when something is screened

        exposure = Exposure(case, day, catalog, findings[0])
    outcome = _overall(findings, exposure, left_out=not_screened(case, law))
    return Screening(outcome, findings, Explainer(scope, day, catalog), law, exposure, policy=policy)


_PRIVILEGED: Final = frozenset({"admissibility", "bar"})
"""What belongs in a confidential consult."""


def not_screened(case: Any, law: Classification = T) -> tuple[str, ...]:
    """Return what is not screened, left out and never filled with a default: outside a privileged setting, two things."""
    confidential = _PRIVILEGED & law.sections
    return () if not confidential or case.setting is Setting.PRIVILEGED else tuple(sorted(confidential))


def elements_of(law: Classification, case: Any, day: datetime.date) -> tuple[Element, ...]:
    """Return the elements of the law of a day and, where it is screened, admissibility."""
    elements = law.on(day).elements
    if "admissibility" not in law.sections or not_screened(case, law):
        return elements
    from tvisa.law.grounds.admissibility import ADMISSIBILITY  # noqa: PLC0415 - the grounds load when they are screened

    return (*elements, ADMISSIBILITY.on(day))


def _all_of(findings: tuple[Finding, ...]) -> int:
    bits = truth.ALL_TRUE
    for finding in findings:
        bits &= finding.bits
    return bits


def _overall(findings: tuple[Finding, ...], exposure: Exposure | None, *, left_out: tuple[str, ...]) -> Outcome:
    outcome = truth.outcome(_all_of(findings))
    if outcome is Outcome.MET and exposure and exposure.privileged:
        # Outside a privileged setting the bar is not asked about at all, so that it cannot tell one client from another.
        outcome = exposure.bar.step.of_met
    return Outcome.UNKNOWN if outcome is Outcome.MET and left_out else outcome


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


def _summary(elements: list[dict[str, Any]], exposure: Exposure | None, catalog: Catalog) -> str:
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
    told = [*_admissible(beside), _about_the_bar(exposure)] if exposure else _admissible(beside)
    return " ".join((first, *(catalog.plain(sentence) for sentence in told)))


def _admissible(beside: list[dict[str, Any]]) -> list[str]:
    """Say how admissibility stands, which is no element of T status but stands beside them."""
    return [(_WAIVER if e["needs_waiver"] else _NO_WAIVER)[e["outcome"]] for e in beside]


def _about_the_bar(exposure: Exposure) -> str:
    if not exposure.privileged:
        return _BAR_NOT_SCREENED
    unasked = exposure.bar.asked in ("not_asked", "left_open")
    return _BAR_NOT_ASKED if unasked else _ABOUT_BAR[exposure.bar.step]
