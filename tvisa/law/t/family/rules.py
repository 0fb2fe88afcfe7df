"""
Who can follow: five classes, each with the moments at which its terms must hold, under the rule of each date.

8 USC 1101(a)(15)(T)(ii); 8 CFR 214.211, before it 8 CFR 214.11(k) and, from 2002, 214.11(o).
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

import attrs

from tvisa.errors import LawDateError
from tvisa.facts import DerivativeStatus, Kinship
from tvisa.kernel import truth
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Gap, Predicate, Reading
from tvisa.kernel.provision import Period, Provision
from tvisa.law.t.family import law
from tvisa.law.t.family import leaves as leaf
from tvisa.law.t.family.depends import GRANTED, STANDS, parent_granted
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, TVPRA_2003, TVPRA_2008, VAWA_2005, VAWA_2013
from tvisa.law.writing import element

CLASSES: Final = {
    "spouse": DerivativeStatus.T2, "child": DerivativeStatus.T3, "parent": DerivativeStatus.T4,
    "sibling": DerivativeStatus.T5, "child_of_derivative": DerivativeStatus.T6,
}  # fmt: skip
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


_KNOWN: Final = {
    "ages_kept": "Did the statute of the day keep ages?", "siblings_known": "Did the statute of the day name siblings?",
    "danger_known": "Did the statute of the day name danger of retaliation?",
    "grandchildren_known": "Did the statute of the day name children of derivatives?",
}  # fmt: skip


@attrs.frozen
class _Version:
    """
    What differs between the rules of three dates.

    Attributes:
        statute: Whether the statute changed while the rule was in force, so that the day counts.
        marriage: The provision on a tie by marriage.
        until: The day until which a marriage had to be made before filing.
        earlier: Who can argue the text of 2017: anybody, those whom a leaf picks out, or nobody.
        danger: Danger of retaliation.
        closed_days: Whether paper received on the next day on which the office was open may count as in time.
    """

    statute: bool
    marriage: Provision
    until: datetime.date
    earlier: tuple[Predicate, ...] | None
    danger: Element
    closed_days: bool = False

    def at_filing(self, leaf_: Computed, counted: Predicate) -> Predicate:
        """Return an age at filing, with what the manual adds to it."""
        return counted if self.closed_days else leaf_

    def since(self, name: str, provision: Provision, day: datetime.date, then: Predicate) -> Predicate:
        """Add the day on which the statute changed, where the rule was in force already."""
        return AllOf((leaf.on_day(name, _KNOWN[name], provision, day), then)) if self.statute else then

    def kept(self, still: Computed, turned: Computed, *argued: Predicate) -> AnyOf:
        """Put the ways in which an age is kept until the relative's own approval, the text's own first."""
        frozen = self.since("ages_kept", law.FREEZE_SINCE_2003, TVPRA_2003, turned)
        by_text = element("age_kept", "Age kept by the text", still | frozen, turned.law)
        earlier = () if self.earlier is None else (leaf.counsel(
            "earlier_text", "Kept by the rule in force before 28 August 2024", "member.earlier_text_protects",
            law.EARLIER_TEXT, *self.earlier, *argued,
        ),)  # fmt: skip
        return AnyOf((by_text, AnyOf((leaf.AGE_GAP, *earlier))), in_order=True)

    def in_danger(self) -> Predicate:
        """Return danger of retaliation, since the statute knows it."""
        return self.since("danger_known", law.DANGER_SINCE_2008, TVPRA_2008, self.danger)

    def tie(self, kinship: Kinship | None) -> tuple[Predicate, ...]:
        """Return what the tie must be, and when."""
        through = kinship is None
        counted = () if kinship is Kinship.SPOUSE else (leaf.counted_tie(through=through),)
        return (*counted, leaf.timely(kinship, self.marriage, self.until), leaf.standing(through=through))

    def own_classes(self) -> tuple[Element, ...]:
        """Return the classes of those who follow by a tie to the principal."""
        young = self.at_filing(leaf.YOUNG_PRINCIPAL, leaf.PRINCIPAL_BY_FILING)
        principal = AllOf((young, self.kept(leaf.PRINCIPAL_STILL, leaf.PRINCIPAL_GREW)))
        danger = self.in_danger()
        in_danger_age = AnyOf((leaf.SIBLING_STILL, leaf.SIBLING_AGE_GAP), in_order=True)
        siblings = (
            AllOf((principal, self.at_filing(leaf.SIBLING_AT_FILING, leaf.SIBLING_BY_FILING)))
            | AllOf((danger, self.at_filing(leaf.SIBLING_AT_FILING_IN_DANGER, leaf.SIBLING_IN_DANGER_BY_FILING), in_danger_age))
        )  # fmt: skip
        at_filing = self.at_filing(leaf.CHILD_AT_FILING, leaf.CHILD_BY_FILING)
        child = AllOf((at_filing, self.kept(leaf.CHILD_STILL, leaf.CHILD_GREW, leaf.OLDER_PRINCIPAL)))
        known = self.since("siblings_known", law.SIBLINGS_SINCE_2003, TVPRA_2003, siblings)
        return (
            element("spouse", "T-2: spouse", AllOf((leaf.is_kin(Kinship.SPOUSE, law.SPOUSE), *self.tie(Kinship.SPOUSE))), law.SPOUSE),
            element("child", "T-3: unmarried child under 21", AllOf((
                leaf.is_kin(Kinship.CHILD, law.CHILD), *self.tie(Kinship.CHILD), leaf.UNMARRIED, child,
            )), law.CHILD),
            element("parent", "T-4: parent", AllOf((
                leaf.is_kin(Kinship.PARENT, law.PARENT), *self.tie(Kinship.PARENT), principal | danger,
            )), law.PARENT),
            element("sibling", "T-5: unmarried sibling under 18", AllOf((
                leaf.is_kin(Kinship.SIBLING, law.SIBLING), *self.tie(Kinship.SIBLING), leaf.UNMARRIED, known,
            )), law.SIBLING),
        )  # fmt: skip

    def whole(self) -> Element:
        """Return what is asked of each member."""
        own = self.own_classes()
        parent = Computed(
            "parent_granted", ("case", "member", "day"), partial(parent_granted, AnyOf(own)), GRANTED, law.GRANDCHILD,
            reads=(
                "member.through", "member.granted", "member.granted_on", "member.granted_as", "member.status_undone",
                "member.of_derivative", "case.family.members_complete",
            ),
        )  # fmt: skip
        grandchild = AllOf((leaf.CHILD_OF_DERIVATIVE, parent, *self.tie(None), self.in_danger()))
        known = self.since("grandchildren_known", law.GRANDCHILDREN_SINCE_2013, VAWA_2013, grandchild)
        classes = AnyOf((*own, element("child_of_derivative", "T-6: child of a derivative", known, law.GRANDCHILD)))
        hardship = (_HARDSHIP_GONE,) if self.statute else ()
        return element("derivative", "A relative who can follow", AllOf((STANDS, *hardship, classes)), law.FAMILY)


def _hardship_gone(day: datetime.date) -> Reading:
    gap = ("member", Gap.JUDGMENT, "Review by counsel: would there be extreme hardship without the relative?")
    return Reading(truth.TRUE if day >= VAWA_2005 else truth.OPEN, gap=gap)


_HARDSHIP_GONE: Final = Computed(
    "relatives_hardship_gone", ("day",), _hardship_gone, "Did the statute no longer ask for extreme hardship?",
    law.HARDSHIP_UNTIL_2006, reads=(),
)  # fmt: skip

_NEVER, _ALWAYS = datetime.date.min, datetime.date.max
FAMILY_RULES: Final = (
    FamilyRules(
        "2002", "8 CFR 214.11 (rule of 2002)", RULE_2002,
        _Version(True, law.TIE_OF_2002, _ALWAYS, None, leaf.DANGER_2002).whole(),
    ),
    FamilyRules(
        "2017", "8 CFR 214.11 (rule of 2017)", RULE_2017,
        _Version(False, law.MARRIED_BY_FILING, law.MEDINA_TOVAR, (), leaf.DANGER_2017).whole(),
    ),
    FamilyRules(
        "2024", "8 CFR 214.200-214.216 (rule of 2024)", RULE_2024,
        _Version(False, law.MARRIED_BY_DECISION, _NEVER, (FILED_BEFORE_2024,), leaf.DANGER_2024, True).whole(),
    ),
)  # fmt: skip


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
