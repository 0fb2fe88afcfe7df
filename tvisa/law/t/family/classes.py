"""
Who can follow: five classes of relatives, each with the moments at which its terms must hold, in the order of the statute.

8 USC 1101(a)(15)(T)(ii); 8 CFR 214.211, before it 8 CFR 214.11(k) and, from 2002, 214.11(o).
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

import attrs

from tvisa.errors import LawDateError
from tvisa.facts import DerivativeStatus, Kinship
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import AnyOf, Computed, Element
from tvisa.kernel.provision import Period, Provision
from tvisa.kernel.scope import Finding
from tvisa.law.dated import Dated, absent, within
from tvisa.law.forms import computed, part
from tvisa.law.t.family import ages, reckoned
from tvisa.law.t.family.danger import IN_DANGER
from tvisa.law.t.family.reckoned import OF_MEMBER
from tvisa.law.t.family.through import GRANTED, STANDS, parent_granted
from tvisa.law.t.family.ties import UNMARRIED, counted_marriage, counted_tie, stands, there_in_time
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, TVPRA_2003, VAWA_2013
from tvisa.law.writing import rule

DERIVATIVE: Final = part(
    "derivative",
    "A relative who can accompany or follow to join",
    """A relative in one of five categories can receive derivative status through the principal, if accompanying or following to join.""",
    "8 USC 1101(a)(15)(T)(ii); 8 CFR 214.211(a); 8 CFR 214.201; 8 CFR 214.11(k)(1); 8 CFR 214.11(o)(1) of 2002",
    of=lambda: (
        STANDS & _under_2002(HARDSHIP_GONE) & NO_CITIZEN & (SPOUSE | CHILD | PARENT | SIBLING | CHILD_OF_DERIVATIVE)
    ),
)

NO_CITIZEN: Final = computed(
    "no_citizen",
    "Does that person need derivative status, because that person is not a U.S. citizen?",
    """T status is for a person who is neither a citizen nor a national. A relative who is a citizen needs none, and no birthday of that
    relative is a deadline.""",
    "8 USC 1101(a)(3); 8 USC 1101(a)(15)(T)(ii)",
    needs=OF_MEMBER,
    how=reckoned.no_citizen,
    reads=("member.citizen",),
    note="A person whose citizenship is not on file is treated as not a citizen.",
)

HARDSHIP_GONE: Final = computed(
    "relatives_hardship_gone",
    "Did the statute no longer require extreme hardship?",
    """Until 5 January 2006 a relative also had to show extreme hardship. The text of the rule of 2002 kept that requirement until 2017.""",
    "8 CFR 214.11(o)(1)(ii) of 2002; 8 CFR 214.11(o)(5) of 2002",
    how=reckoned.hardship_gone,
    reads=(),
    confidence="B",
    note="Pub. L. 109-162 removed it from the statute. Counsel decides what applied before that day.",
)


def _under_2002(leaf: Computed) -> Dated:
    """Ask it as long as the rule of 2002 was in force: those that came after it had caught up with the statute."""
    return Dated(within(RULE_2002, leaf), absent(since=RULE_2002.end))


# --- (I), (II) spouse and children ------------------------------------------------------------------------------------

SPOUSE: Final = part(
    "spouse",
    "T-2: spouse",
    "T-2: the spouse, whatever the principal's age.",
    """8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(II); 8 CFR 214.211(a)(1); 8 CFR 214.211(a)(2); 8 CFR 214.11(k)(1)(i);
    8 CFR 214.11(k)(1)(ii); 8 CFR 214.11(o)(1) of 2002""",
    of=lambda: _is(Kinship.SPOUSE, SPOUSE.law) & counted_marriage() & there_in_time(Kinship.SPOUSE) & stands(),
)

CHILD: Final = part(
    "child",
    "T-3: unmarried child under 21",
    """T-3: an unmarried child under 21, whatever the principal's age. Danger does not extend this. A principal's own adult or married child is
    in no category by that relationship.""",
    """8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(II); 8 CFR 214.201; 8 CFR 214.211(a)(1); 8 CFR 214.211(a)(2);
    8 CFR 214.11(k)(1)(i); 8 CFR 214.11(k)(1)(ii); 8 CFR 214.11(o)(1) of 2002""",
    of=lambda: (
        _is(Kinship.CHILD, CHILD.law)
        & counted_tie()
        & there_in_time(Kinship.CHILD)
        & stands()
        & UNMARRIED
        & ages.CHILD_AT_FILING
        & ages.CHILD_KEPT
    ),
    note="On adult children in danger: 89 FR 34884.",
)

# --- (I), (III) parents and siblings of a principal under 21, or in danger --------------------------------------------

PARENT: Final = part(
    "parent",
    "T-4: parent",
    "T-4: a parent of a principal under 21, or one of any principal who faces a present danger of retaliation.",
    """8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(2); 8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(ii);
    8 CFR 214.11(k)(1)(iii); 8 CFR 214.11(o)(1) of 2002""",
    of=lambda: (
        _is(Kinship.PARENT, PARENT.law)
        & counted_tie()
        & there_in_time(Kinship.PARENT)
        & stands()
        & (ages.PRINCIPAL_AT_FILING & ages.PRINCIPAL_KEPT | IN_DANGER)
    ),
)

SIBLING: Final = part(
    "sibling",
    "T-5: unmarried sibling under 18",
    """T-5: an unmarried brother or sister under 18 of a principal under 21, or one of any principal who faces a present danger of
    retaliation.""",
    """8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(2); 8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(ii);
    8 CFR 214.11(k)(1)(iii)""",
    of=lambda: (
        _is(Kinship.SIBLING, SIBLING.law)
        & counted_tie()
        & there_in_time(Kinship.SIBLING)
        & stands()
        & UNMARRIED
        & _under_2002(SIBLINGS_NAMED)
        & (
            ages.PRINCIPAL_AT_FILING & ages.PRINCIPAL_KEPT & ages.SIBLING_AT_FILING
            | IN_DANGER
            & ages.SIBLING_IN_DANGER_AT_FILING
            & AnyOf((ages.SIBLING_STILL, ages.SIBLING_AGE_GAP), in_order=True)
        )
    ),
)

SIBLINGS_NAMED: Final = reckoned.on_day(
    "siblings_known",
    "Did the statute then in force include siblings?",
    TVPRA_2003,
    rule(
        "Siblings under 18 have been covered since 19 December 2003.",
        "8 USC 1101(a)(15)(T)(ii)(I)",
        confidence="C",
        note="Pub. L. 108-193; the rule of 2002 never named them, and the statute controls (D).",
    ),
)

# --- (III) children of derivatives ------------------------------------------------------------------------------------

CHILD_OF_DERIVATIVE: Final = part(
    "child_of_derivative",
    "T-6: child of a derivative",
    """T-6: the adult or minor child of a relative who was granted T-2 to T-5 status, if that child faces a present danger of retaliation.
    There is no further category after it.""",
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.201; 8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(iii)",
    of=lambda: (
        _under_2002(NAMED_SINCE_2013)
        & IS_CHILD_OF_DERIVATIVE
        & PARENT_GRANTED
        & counted_tie(through=True)
        & there_in_time(None)
        & stands(through=True)
        & IN_DANGER
    ),
    note="""Marital status does not matter: USCIS Policy Manual, vol. 3, part B, ch. 4, n. 9. The relative's status must have been granted, and may
    since have lapsed or ended in death: 89 FR 34885; USCIS Policy Manual, vol. 3, part B, ch. 4(C)(2) and (E).""",
)

NAMED_SINCE_2013: Final = reckoned.on_day(
    "grandchildren_known",
    "Did the statute then in force include children of derivatives?",
    VAWA_2013,
    rule(
        "Children of derivatives have been covered since 7 March 2013.",
        "8 USC 1101(a)(15)(T)(ii)(III)",
        confidence="B",
        note="Pub. L. 113-4; the rule of 2002 never named them, and the statute controls (D).",
    ),
)

IS_CHILD_OF_DERIVATIVE: Final = computed(
    "is_child_of_derivative",
    "Is that person the child of a relative who has or had T-2 to T-5 status?",
    CHILD_OF_DERIVATIVE.law,
    needs=OF_MEMBER,
    how=reckoned.child_of_derivative,
    reads=("member.of_derivative", "member.kinship"),
)

PARENT_GRANTED: Final = computed(
    "parent_granted",
    GRANTED,
    CHILD_OF_DERIVATIVE.law,
    how=partial(parent_granted, (SPOUSE, CHILD, PARENT, SIBLING)),
    reads=listing("""member.through member.granted member.granted_on member.granted_as member.status_undone
        member.of_derivative case.family.members_complete"""),
)


def _is(kinship: Kinship, law: Provision) -> Computed:
    """Ask what the person is to the applicant."""
    return computed(
        f"is_{kinship}",
        f"Is that person the applicant's {kinship}?",
        law,
        needs=OF_MEMBER,
        how=partial(reckoned.is_kin, kinship=kinship),
        reads=("member.kinship",),
    )


PART_IN_IT: Final = "According to the file, this person had a part in what was done. File nothing for this person, and tell this person nothing, until counsel has decided. Safety comes first. The trafficker bar applies to relatives too, and no waiver covers it (8 USC 1184(o)(1); 8 CFR 214.211(a))."


# --- the law on relatives, by rule set --------------------------------------------------------------------------------

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
    """The law on family members that decides on the days of one window."""

    id: str
    """Its name, as of the rule sets of T-1 status."""
    title: str
    """Its name for a reader."""
    window: Period
    """Days of decision for which it is the law."""
    whole: Element
    """What is asked of each member."""


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
