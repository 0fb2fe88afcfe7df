"""Screen one case against the law of one day: the elements and, apart from them, what the record exposes its client to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import truth
from tvisa.facts import Case, Setting, State
from tvisa.findings import Explainer
from tvisa.law import CHECKED_ON
from tvisa.messages import ENGLISH, Catalog
from tvisa.needs import needs
from tvisa.predicate import Finding, Scope, find
from tvisa.separating import separating
from tvisa.t1 import RuleSet, as_day, rule_set
from tvisa.truth import Outcome, readings
from tvisa.version import __version__

if TYPE_CHECKING:
    from tvisa.exposure import Exposure

__all__ = ["NOT_SCREENED", "SCHEMA_VERSION", "Screening", "not_screened", "screen"]

SCHEMA_VERSION = 1

NOT_SCREENED = ("admissibility",)
"""What this version does not screen, whatever the setting: left out, never filled with a default."""

DISCLAIMER = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only DHS determines T nonimmigrant status."
)


@attrs.frozen(eq=False)
class Screening:
    """
    The result of a screening.

    Attributes:
        outcome: The outcome over everything the law asks; UNKNOWN while something is not screened, unless an element
            falls.
        findings: The finding for each statutory element, in the statute's order; empty once unpickled.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    _explainer: Explainer | None = attrs.field(repr=False)
    _rule_set: RuleSet | None = attrs.field(repr=False)
    _exposure: Exposure | None = attrs.field(repr=False)
    _data: dict[str, Any] | None = attrs.field(default=None, repr=False)

    def as_dict(self) -> dict[str, Any]:
        """Return the whole result as dicts, lists, strings, numbers, booleans and None: fresh at every call."""
        if self._data is not None:
            import copy  # noqa: PLC0415 - only a stored result needs it

            return copy.deepcopy(self._data)
        assert self._explainer is not None  # noqa: S101 - one of the two is always there
        assert self._rule_set is not None  # noqa: S101
        assert self._exposure is not None  # noqa: S101
        explainer = self._explainer
        case: Case = explainer.scope.names["case"]
        seen: set[int] = set()
        elements = [explainer.as_dict(f, seen=seen) for f in self.findings]
        for element, finding in zip(elements, self.findings, strict=True):
            element["separating"] = _separating(case, (finding,), explainer)
        favorable, adverse = readings(_all_of(self.findings))
        return {
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "law": {
                "as_of": explainer.day.isoformat(),
                "rule_set": self._rule_set.id,
                "title": self._rule_set.title,
                "checked_on": CHECKED_ON.isoformat(),
            },
            "setting": str(case.setting) if case.setting else None,
            "outcome": str(self.outcome),
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "separating": _separating(case, self.findings, explainer),
            "summary": _summary(elements, self._exposure, explainer.catalog),
            "not_screened": list(not_screened(case)),
            "needs": needs(case, explainer.day, explainer.catalog),
            "elements": elements,
            **self._exposure.as_dict(),
            "non_defenses": _non_defenses(self._rule_set, explainer),
            "hostile_assertions": explainer.hostile(self.findings),
            "disclaimer": explainer.catalog.plain(DISCLAIMER),
        }

    def __reduce__(self) -> tuple[Any, ...]:
        # The law does not travel with a stored result: what was printed stays what was printed.
        return Screening, (self.outcome, (), None, None, None, self.as_dict())


def screen(case: Case | Mapping[str, Any] | Any, as_of: Any, *, catalog: Catalog = ENGLISH) -> Screening:
    """
    Screen a case against the four elements of T-1 status as the law stood on a day.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date or anything with ``isoformat()``.
        catalog: The language of the sentences.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        LawDateError: If no law is modelled for that day.
        TypeError: If *as_of* is no date.
        ValueError: If *as_of* is text that names no day.
    """
    day = as_day(as_of)
    if not isinstance(case, Case):
        from tvisa.casefile import structure  # noqa: PLC0415 - cattrs loads only when a mapping comes in

        case = structure(case)
    law = rule_set(day)
    scope = Scope({"case": case}, {"case": ""})
    findings = tuple(find(element, scope) for element in law.elements)
    from tvisa.exposure import Exposure  # noqa: PLC0415 - the catalogue loads when something is screened

    exposure = Exposure(case, day, catalog, findings[0])
    return Screening(_overall(findings, exposure), findings, Explainer(scope, day, catalog), law, exposure)


def not_screened(case: Case) -> tuple[str, ...]:
    """Return what is not screened: what this version leaves out and, in a setting that is not privileged, the bar."""
    return NOT_SCREENED if case.setting is Setting.PRIVILEGED else (*NOT_SCREENED, "bar")


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
        lambda changed: _all_of(tuple(find(f.predicate, Scope({"case": changed}, {"case": ""})) for f in findings)),
    )


_ABOUT_BAR: Final = {
    "NOT_RAISED": "The bar is not raised by what is recorded; admissibility is not screened by this version.",
    "ASSERTED_ONLY": "Only a trafficker, or somebody speaking for one, says anything that would touch the bar; admissibility is not screened by this version.",
    "UNDETERMINED": "Whether facts touch the bar is not clear yet; admissibility is not screened by this version.",
    "RAISED_UNRESOLVED": "Recorded facts touch the bar; admissibility is not screened by this version.",
    "RAISED_STRONG": "Recorded facts touch the bar: specialist review before any filing; admissibility is not screened by "
    "this version.",
}
_BAR_NOT_ASKED: Final = (
    "Whether there were acts of the client's own is not recorded; admissibility is not screened by this version."
)
_BAR_NOT_SCREENED: Final = (
    "Not screened here: admissibility (not in this version) and the bar (only in a confidential consult)."
)


def _summary(elements: list[dict[str, Any]], exposure: Exposure, catalog: Catalog) -> str:
    """Say the bottom line, re-derived from the findings, with a verb that does not decide."""
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
    return f"{first} {catalog.plain(_about_the_bar(exposure))}"


def _about_the_bar(exposure: Exposure) -> str:
    if not exposure.privileged:
        return _BAR_NOT_SCREENED
    unasked = exposure.bar.asked in ("not_asked", "left_open")
    return _BAR_NOT_ASKED if unasked else _ABOUT_BAR[exposure.bar.step]


def _non_defenses(law: RuleSet, explainer: Explainer) -> list[dict[str, Any]]:
    """List what is recorded and often held against a person although the law does not hold it against them."""
    case: Case = explainer.scope.names["case"]
    lists = {
        "incident": (case.incidents, "incidents"),
        "contact": (case.assistance.contacts, "assistance.contacts"),
    }
    found = []
    for item in law.non_defenses:
        name = item.fact.partition(".")[0]
        records = lists.get(name)
        scopes = (
            [explainer.scope.bind(name, r, f"{records[1]}[{i}]") for i, r in enumerate(records[0])]
            if records
            else [explainer.scope]
        )
        for scope in scopes:
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
