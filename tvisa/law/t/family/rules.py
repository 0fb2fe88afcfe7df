"""The law on relatives on the days of each window: the rules of 2002, 2017 and 2024, and the statute as it moved."""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.errors import LawDateError
from tvisa.facts import DerivativeStatus
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import Period
from tvisa.kernel.scope import Finding
from tvisa.law.t.family.classes import DERIVATIVE
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024

CLASSES: Final = {
    "spouse": DerivativeStatus.T2,
    "child": DerivativeStatus.T3,
    "parent": DerivativeStatus.T4,
    "sibling": DerivativeStatus.T5,
    "child_of_derivative": DerivativeStatus.T6,
}
"""The class that each element of the whole stands for."""


@attrs.frozen(eq=False)
class FamilyRules:
    """
    The law on family members that decides on the days of one window.

    Attributes:
        id: Its name, as of the rule sets of T-1 status.
        title: Its name for a reader.
        window: Days of decision for which it is the law.
        whole: What is asked of each member.
    """

    id: str
    title: str
    window: Period
    whole: Element


def _rules(ident: str, title: str, window: Period) -> FamilyRules:
    return FamilyRules(ident, title, window, DERIVATIVE.on(window.start or datetime.date.min))


FAMILY_RULES: Final = (
    _rules("2002", "8 CFR 214.11 (rule of 2002)", RULE_2002),
    _rules("2017", "8 CFR 214.11 (rule of 2017)", RULE_2017),
    _rules("2024", "8 CFR 214.200-214.216 (rule of 2024)", RULE_2024),
)


def family_rules(day: datetime.date) -> FamilyRules:
    """
    Return the law on family members that decides on the day given.

    Raises:
        LawDateError: If no rule is modeled for that day; names the windows that are.
    """
    for rules in FAMILY_RULES:
        if day in rules.window:
            return rules
    windows = "; ".join(f"{r.window}: {r.title}" for r in FAMILY_RULES)
    message = f"no law is modeled for that date of decision; the modeled windows are {windows}"
    raise LawDateError(message)


def classes_of(finding: Finding) -> dict[str, Finding]:
    """Return the finding of each class by name, from the finding of the whole."""
    either = finding.children[0].children[-1]
    return {child.predicate.id: child for child in either.children}
