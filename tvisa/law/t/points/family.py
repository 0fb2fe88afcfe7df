"""Who can follow and who cannot, what is left then, and days that are feared and are none."""

from __future__ import annotations

from typing import Final

from tvisa.facts import Kinship
from tvisa.law.common.clocks import DAY_OF_ASYLUM, REOPEN
from tvisa.law.common.points import ALWAYS, About, Point, any_yes, unsaid, yes
from tvisa.law.common.posture import UNDECIDED, Order, Stage, where
from tvisa.law.common.safety import NO_ALIEN_TO_PROTECT
from tvisa.law.common.upcoming import was
from tvisa.law.t.filing_window import NO_WINDOW
from tvisa.law.writing import rule

_CHILD: Final = was("member", "kinship", Kinship.CHILD)
_PARENT: Final = was("member", "kinship", Kinship.PARENT)
_SIBLING: Final = was("member", "kinship", Kinship.SIBLING)
_SPOUSE: Final = was("member", "kinship", Kinship.SPOUSE)
_UNCITIZEN: Final = unsaid("member.citizen")

FAMILY: Final = (
    Point(
        "NO_CLASS",
        About.FAMILY,
        rule(
            """
            In no class, whatever the danger: a partner who is not married, uncles, aunts, cousins and grandparents; nor, by that tie, the
            applicant's own grown or married child, who can follow as T-6, if in danger, as the child of a spouse granted T-2 status.
            """,
            "8 USC 1101(a)(15)(T)(ii); 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a); 8 CFR 214.211(a)(3)",
        ),
        ALWAYS,
        where=where(*UNDECIDED, Stage.GRANTED),
    ),
    Point(
        "CHILD_IN_ASYLUM",
        About.FAMILY,
        rule(
            """
            A child who is unmarried and under 21 on the day asylum is asked for stays a child there: a second protection where the first
            fails, if asylum is open.
            """,
            "8 USC 1158(b)(3)(B)",
            confidence="D",
        ),
        _CHILD & _UNCITIZEN & unsaid("case.filing.permanent_resident") & unsaid("case.filing.asylum_pending"),
        "member",
        unless=yes("case.filing.order_reinstated"),
        where=where(*UNDECIDED),
    ),
    Point(
        "THROUGH_A_PARENT",
        About.FAMILY,
        rule(
            """
            A brother or sister who misses the birthday is left one way: as the child, of any age, of a parent who was granted T-4 status,
            and only in present danger of retaliation (T-6). The class for danger itself ends at 18 too.
            """,
            "8 CFR 214.211(a)(3); 8 USC 1101(a)(15)(T)(ii)(III)",
        ),
        _SIBLING & _UNCITIZEN,
        "member",
        where=where(*UNDECIDED, Stage.GRANTED),
    ),
    Point(
        "MARRIED_IN_LAW",
        About.FAMILY,
        rule(
            """
            T-2 is for a spouse in law, married where it was done by the day of the T-1 decision: a ceremony alone may not be valid there.
            Whether to marry is the couple's own choice and no device; nobody travels for it.
            """,
            "8 CFR 214.211(a)(1); 8 CFR 214.211(e)(4)(ii)",
        ),
        _SPOUSE & (yes("member.unregistered") | ~yes("member.exists_now")),
        "member",
        where=where(*UNDECIDED),
    ),
    Point(
        "JUVENILE_AND_PARENTS",
        About.FAMILY,
        rule(
            "Special immigrant juvenile status never gives a parent anything: what it opens for the child it shuts for them.",
            "8 USC 1101(a)(27)(J)(iii)(II)",
            confidence="D",
        ),
        _PARENT & any_yes("case.filing", "unaccompanied_child", "parental_abuse"),
        "member",
    ),
    Point(
        "HELD_CHILD",
        About.FAMILY,
        rule(
            """
            A child whom those responsible can reach is first a matter of safety: ask for parole or protection through the agency's victim
            specialist and counsel. A T-3 visa comes only after T-1 is granted; if T falls away, so does T-3, and U-3 is looked at.
            """,
            "8 USC 1182(d)(5)(A); 8 CFR 214.211(f); 8 USC 1101(a)(15)(U)(ii)",
            confidence="D",
        ),
        yes("incident.control.uses_children"),
        "incident",
    ),
    Point(
        "CITIZEN_RELATIVE",
        About.FAMILY,
        rule(
            """
            A citizen child, spouse or parent follows nobody and needs nothing here; hardship to them can carry a waiver under 8 USC 1182(h)
            for a resident, and where a child lives, and with whom, is for a family court.
            """,
            "8 USC 1101(a)(3); 8 USC 1182(h)(1)(B)",
            confidence="D",
        ),
        yes("member.citizen"),
        "member",
    ),
)

NO_DAY: Final = (
    Point(
        "NO_DEADLINE",
        About.NO_DAY,
        NO_WINDOW,
        ALWAYS,
        where=where(Stage.BEFORE),
    ),
    Point(
        "ASYLUM_YEAR_OVER",
        About.NO_DAY,
        DAY_OF_ASYLUM,
        ALWAYS,
        unless=NO_ALIEN_TO_PROTECT,
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    Point(
        "REOPENING_OVER",
        About.NO_DAY,
        REOPEN,
        yes("case.filing.order_by_judge"),
        where=where(*UNDECIDED, Stage.DENIED, Order.EXECUTED, Order.REENTERED, Order.REINSTATED),
    ),
)
"""Each with sentences of its own, which name the day, in `tvisa.screening.remarks.points`."""
