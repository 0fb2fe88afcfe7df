"""Screen one case against the law of one day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from tvisa import truth
from tvisa.facts import Case, State
from tvisa.findings import Explainer
from tvisa.law import CHECKED_ON
from tvisa.messages import ENGLISH, Catalog
from tvisa.predicate import Finding, Scope, find
from tvisa.t1 import RuleSet, as_day, rule_set
from tvisa.truth import Outcome
from tvisa.version import __version__

__all__ = ["NOT_SCREENED", "SCHEMA_VERSION", "Screening", "screen"]

SCHEMA_VERSION = 1

NOT_SCREENED = ("admissibility", "bar")
"""What this version does not screen: left out, never filled with a default."""

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
    _data: dict[str, Any] | None = attrs.field(default=None, repr=False)

    def as_dict(self) -> dict[str, Any]:
        """Return the whole result as dicts, lists, strings, numbers, booleans and None: fresh at every call."""
        if self._data is not None:
            import copy  # noqa: PLC0415 - only a stored result needs it

            return copy.deepcopy(self._data)
        assert self._explainer is not None  # noqa: S101 - one of the two is always there
        assert self._rule_set is not None  # noqa: S101
        explainer = self._explainer
        case: Case = explainer.scope.names["case"]
        seen: set[int] = set()
        elements = [explainer.as_dict(f, seen=seen) for f in self.findings]
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
            "summary": _summary(elements, explainer.catalog),
            "not_screened": list(NOT_SCREENED),
            "elements": elements,
            "non_defenses": _non_defenses(self._rule_set, explainer),
            "hostile_assertions": explainer.hostile(self.findings),
            "disclaimer": explainer.catalog.plain(DISCLAIMER),
        }

    def __reduce__(self) -> tuple[Any, ...]:
        # The law does not travel with a stored result: what was printed stays what was printed.
        return Screening, (self.outcome, (), None, None, self.as_dict())


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
    return Screening(_overall(findings), findings, Explainer(scope, day, catalog), law)


def _overall(findings: tuple[Finding, ...]) -> Outcome:
    bits = truth.TRUE
    for finding in findings:
        bits &= finding.bits
    outcome = truth.outcome(bits)
    return Outcome.UNKNOWN if outcome is Outcome.MET and NOT_SCREENED else outcome


def _summary(elements: list[dict[str, Any]], catalog: Catalog) -> str:
    """Say the bottom line, re-derived from the findings, with a verb that does not decide."""
    titles = {state: [e["title"] for e in elements if e["outcome"] == state] for state in (o.value for o in Outcome)}
    count = len(titles["met"])
    if titles["not_met"]:
        return catalog.say(
            "On the answers recorded, not met: {elements}. Supported: {supported} of {total}. The bar and admissibility are "
            "not screened by this version.",
            elements="; ".join(titles["not_met"]), supported=count, total=len(elements),
        )  # fmt: skip
    if count == len(elements):
        return catalog.say(
            "Each element is supported by the facts recorded. The bar and admissibility are not screened by this version."
        )
    return catalog.say(
        "The facts recorded support {supported} of {total} elements; {open} open, {contested} contested. The bar and "
        "admissibility are not screened by this version.",
        supported=count, total=len(elements), open=len(titles["unknown"]), contested=len(titles["contested"]),
    )  # fmt: skip


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
