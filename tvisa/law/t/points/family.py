"""Who can follow and who cannot, what is left then, and days that are feared and are none."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any, Final

from tvisa.facts import Case, Kinship
from tvisa.kernel import truth
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Reading
from tvisa.kernel.provision import Period
from tvisa.law.common.clocks import DAY_OF_ASYLUM, REOPEN
from tvisa.law.common.points import PartOfLaw, Point, Recorded, any_yes, over_the_case, point, unsaid, yes
from tvisa.law.common.posture import UNDECIDED, Order, Stage, where
from tvisa.law.common.remark import told_everywhere, told_in
from tvisa.law.common.removal import RESCISSION
from tvisa.law.common.safety import NO_ALIEN_TO_PROTECT
from tvisa.law.common.upcoming import RESPONSIBLE_BY, had_part, told_day, was
from tvisa.law.conduct.law import BAR
from tvisa.law.forms import computed
from tvisa.law.t.days import RECKONED, days
from tvisa.law.time_limits import DAYS_TO_REOPEN
from tvisa.law.windows import RULE_2024, VAWA_2013
from tvisa.law.writing import question_for

_family = partial(point, PartOfLaw.FAMILY)

_CHILD: Final = was("member", "kinship", Kinship.CHILD)
_PARENT: Final = was("member", "kinship", Kinship.PARENT)
_SIBLING: Final = was("member", "kinship", Kinship.SIBLING)
_SPOUSE: Final = was("member", "kinship", Kinship.SPOUSE)
_UNCITIZEN: Final = unsaid("member.citizen")


def _of_kin(case: Case, kinship: Kinship) -> Recorded:
    for number, member in enumerate(case.family.members):
        if member.kinship is kinship:
            yield f"case.family.members[{number}].kinship", member.kinship


def _with_a_parent(case: Case) -> Recorded:
    return _of_kin(case, Kinship.PARENT)


def _with_a_child_to_follow(case: Case) -> Recorded:
    for place, kinship in _of_kin(case, Kinship.CHILD):
        if get(case, place.removeprefix("case.").replace("kinship", "citizen")).when_yes_hurts != truth.TRUE:
            yield place, kinship


WITH_A_PARENT: Final = over_the_case("parent_recorded", question_for("case.family.members_complete"), _with_a_parent)
CHILD_TO_FOLLOW: Final = over_the_case(
    "child_who_could_follow", question_for("case.family.members_complete"), _with_a_child_to_follow
)

DID_IT: Final = computed(
    "relative_recorded_as_responsible",
    question_for("member.person"),
    BAR,
    needs=("case", "member"),
    how=lambda case, member: Reading(truth.TRUE if had_part(case, member.person) else truth.FALSE),
    reads=("member.person", *RESPONSIBLE_BY),
)
"""Whether a relative is recorded as having done what was done to the client."""

FAMILY: Final = told_everywhere(
    _family(
        "NO_CLASS",
        """Some relatives fall in no category, whatever the danger: an unmarried partner, uncles, aunts, cousins and grandparents. The
        applicant's own adult or married child falls in none by that relationship. That child can follow as T-6, if in danger, as the child
        of a spouse granted T-2 status.""",
        "8 USC 1101(a)(15)(T)(ii); 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a); 8 CFR 214.211(a)(3)",
        window=Period(VAWA_2013),
        when={"member": _CHILD & yes("member.married_now") & _UNCITIZEN},
        where=where(*UNDECIDED, Stage.GRANTED),
    ),
    _family(
        "CHILD_IN_ASYLUM",
        """A child who is unmarried and under 21 on the day of the asylum application remains a child for asylum. If asylum is available, this
        is a second protection where the first fails.""",
        "8 USC 1158(b)(3)(B)",
        {
            "member": _CHILD
            & _UNCITIZEN
            & unsaid("case.filing.permanent_resident")
            & unsaid("case.filing.asylum_pending")
        },
        unless=yes("case.filing.order_reinstated"),
        where=where(*UNDECIDED),
        confidence="D",
    ),
    _family(
        "THROUGH_A_PARENT",
        """A brother or sister who ages out has one way left: T-6, as the child, of any age, of a parent in T-4 status. T-6 requires a present
        danger of retaliation. The category for siblings in danger also ends at 18.""",
        "8 CFR 214.211(a)(3); 8 USC 1101(a)(15)(T)(ii)(III)",
        {"member": _SIBLING & _UNCITIZEN & WITH_A_PARENT},
        where=where(*UNDECIDED, Stage.GRANTED),
    ),
    _family(
        "MARRIED_IN_LAW",
        """T-2 is for a legal spouse, in a marriage valid where it took place, by the day of the T-1 decision. A ceremony alone may not be
        valid there. Whether to marry is the couple's own choice, not a device; nobody travels for it.""",
        "8 CFR 214.211(a)(1); 8 CFR 214.211(e)(4)(ii)",
        {"member": _SPOUSE & (yes("member.unregistered") | ~yes("member.exists_now"))},
        window=RULE_2024,
        where=where(*UNDECIDED),
    ),
    _family(
        "JUVENILE_AND_PARENTS",
        "A parent never gets any benefit through a child's special immigrant juvenile status: what it opens for the child, it closes for the parents.",
        "8 USC 1101(a)(27)(J)(iii)(II)",
        {"member": _PARENT & any_yes("case.filing", "unaccompanied_child", "parental_abuse")},
        confidence="D",
    ),
    _family(
        "HELD_CHILD",
        """If the traffickers can reach a child, treat it first as a safety matter. Ask for parole or protection through the agency's victim
        specialist and counsel. A T-3 visa comes only after T-1 is granted. If T status fails, so does T-3; then look at U-3.""",
        "8 USC 1182(d)(5)(A); 8 CFR 214.211(f); 8 USC 1101(a)(15)(U)(ii)",
        {"incident": yes("incident.control.uses_children") & CHILD_TO_FOLLOW},
        confidence="D",
    ),
    _family(
        "CITIZEN_RELATIVE",
        """A citizen child, spouse or parent needs no derivative status. Hardship to them can support a waiver under 8 USC 1182(h) for a
        resident. Ask first, in private, whether that relative had a part in the trafficking. A family court decides where a child lives, and
        with whom.""",
        "8 USC 1101(a)(3); 8 USC 1182(h)(1)(B)",
        {"member": yes("member.citizen")},
        confidence="D",
        unless=DID_IT,
    ),
    _family(
        "CITIZEN_WHO_DID_IT",
        """That citizen relative is recorded as having done it. Counsel rests no waiver on hardship to that person, and asks that person for no
        petition or paper. A client whom a citizen spouse, parent, son or daughter abused can self-petition (VAWA).""",
        "8 USC 1154(a)(1)(A)(iii); 8 USC 1154(a)(1)(A)(iv); 8 USC 1154(a)(1)(A)(vii); 8 USC 1182(h)(1)(B)",
        {"member": yes("member.citizen") & DID_IT},
        confidence="D",
    ),
)

_YEAR_ENDED: Final = {
    "pending": """The one-year asylum deadline passed by {day}. A form is on file, so there is no deadline left to meet. Whether that form was received in
    time, and remains valid, is a separate question.""",
    "child": """The one-year asylum deadline, which would have ended by {day}, does not apply to an unaccompanied child. Check whether the agency still
    treats the client as an unaccompanied child after 18.""",
    "order": """The one-year asylum deadline passed by {day}. While a reinstated order stands, asylum is unavailable. Only withholding of removal and
    protection under the Convention against Torture remain.""",
    "passed": """The one-year asylum deadline from the last arrival on file passed by {day}; a later arrival would start another year. Otherwise an
    exception, withholding of removal and protection under the Convention against Torture remain.""",
}
"""By why the one-year asylum deadline is no day to keep once it has passed."""


def _year_of_asylum(case: Case, day: datetime.date, _: tuple[Any, ...], *, why: str) -> dict[str, object] | None:
    """Name the day on which the one-year asylum deadline passed, from every arrival that is dated, where this is why it is none to keep."""
    own = case.filing
    told = (("order", own.order_reinstated), ("pending", own.asylum_pending), ("child", own.unaccompanied_child))
    if why != next((name for name, answer in told if answer.when_no_hurts == truth.TRUE), "passed"):
        return None
    return _passed(case, day, "asylum_year")


def _passed(case: Case, day: datetime.date, key: str) -> dict[str, object] | None:
    ends = [event.latest for event in days(case, day, key).all(key) if event.latest]
    (clock,) = (row.clock for row in RECKONED if row.key == key)
    end = clock.moved(max(ends)) if ends and clock else None
    return {"day": end} if end and end < day else None


def _reopening(case: Case, day: datetime.date, _: tuple[Any, ...]) -> dict[str, object] | None:
    return _passed(case, day, "motion_to_reopen")


def _without_notice(case: Case, day: datetime.date, _: tuple[Any, ...]) -> dict[str, object] | None:
    """Fill nothing; it is said only where the time to reopen an order is over that may have been made in absence."""
    present = case.filing.order_in_absentia.when_no_hurts == truth.FALSE
    return None if present or _passed(case, day, "motion_to_reopen") is None else {}


_ORDER_OF_JUDGE: Final = yes("case.filing.order_by_judge")
_REOPENED_NO_MORE: Final = where(*UNDECIDED, Stage.DENIED, Order.EXECUTED, Order.REENTERED, Order.REINSTATED)

NO_DAY: Final = told_in(
    _REOPENED_NO_MORE,
    tuple(
        Point(
            says,
            code="ASYLUM_YEAR_OVER",
            of=PartOfLaw.NO_DAY,
            law=DAY_OF_ASYLUM,
            when={"entry": told_day("entry", "when")},
            unless=NO_ALIEN_TO_PROTECT,
            names=partial(_year_of_asylum, why=why),
            where=where(*UNDECIDED, Stage.DENIED),
        )
        for why, says in _YEAR_ENDED.items()
    ),
    Point(
        f"""The {DAYS_TO_REOPEN} days to reopen the old order ran out on {{day}}. Once the order is reinstated, the statute bars reopening or
        reviewing it (8 USC 1231(a)(5)).""",
        code="REOPENING_OVER",
        of=PartOfLaw.NO_DAY,
        law=REOPEN,
        when=_ORDER_OF_JUDGE,
        names=_reopening,
    ),
    Point(
        """If the order was made in absentia, a motion to reopen for lack of notice has no deadline. Whether that survives a reinstatement
        depends on the circuit (8 USC 1229a(b)(5)(C)(ii); Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018): it does).""",
        code="REOPENING_WITHOUT_NOTICE",
        of=PartOfLaw.NO_DAY,
        law=RESCISSION,
        when=_ORDER_OF_JUDGE,
        names=_without_notice,
    ),
)
"""Days that are feared, and are none to keep or have passed."""
