"""Abuse in the family by a citizen or resident: a self-petition, and the special rule of cancellation."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case, Kinship
from tvisa.facts.timeline import Timeline, own_answer, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import birthday
from tvisa.kernel.predicate import Reading
from tvisa.law.forms import computed
from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.line import Trigger
from tvisa.law.t.filing.prompt import Prompt
from tvisa.law.t.posture import EVERYWHERE
from tvisa.law.writing import rule

VAWA: Final = rule(
    """
    VAWA: somebody battered or treated with extreme cruelty by a citizen or resident spouse or parent, or by a citizen
    son or daughter, may petition for themselves; in proceedings there is a special rule of cancellation.
    """,
    """
    8 USC 1154(a)(1)(A)(iii); 8 USC 1154(a)(1)(A)(iv); 8 USC 1154(a)(1)(A)(vii); 8 USC 1154(a)(1)(B)(ii);
    8 USC 1154(a)(1)(B)(iii); 8 USC 1229b(b)(2)
    """,
)

YEARS_AFTER_MARRIAGE: Final = 2

FORMER_SPOUSE: Final = rule(
    """
    Somebody whose marriage to a citizen or permanent resident ended may petition as its spouse where it ended within the past two
    years, and its legal end is connected with battery or extreme cruelty.
    """,
    "8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(ccc); 8 USC 1154(a)(1)(B)(ii)(II)(aa)(CC)(bbb)",
)

CHILD_OF_PETITIONER: Final = rule(
    """
    A self-petition can include the petitioner's own children, here or abroad; one who is in a petition that was filed before the
    21st birthday keeps the place in it, with its date, and must stay unmarried.
    """,
    "8 USC 1154(a)(1)(A)(iii)(I); 8 USC 1154(a)(1)(D)(i)(III)",
    confidence="D",
    note="Read in practice guides: the second text was not read again.",
)

CANCELLATION_FOR_RESIDENTS: Final = rule(
    """
    Cancellation of removal under the special rule does not shut out a permanent resident who qualifies as a battered spouse; a
    divorce and an earlier self-petition weigh in discretion.
    """,
    "Matter of A-M-, 25 I&N Dec. 66 (BIA 2009)",
    confidence="C",
    note="Read in its headnotes. The rule is that of 8 USC 1229b(b)(2); what shuts it out for crimes is read there.",
)


def _marriage_over(case: Case, day: datetime.date) -> Reading:
    """Read whether each marriage recorded surely ended more than two years before; a marriage whose end nobody knows has not."""
    spouses = [m for m in case.family.members if m.kinship is Kinship.SPOUSE]
    ends = [[d.end[1] for d in told_dates(m.ended_on)] for m in spouses]
    over = bool(ends) and all(
        days and all(d and birthday(d, YEARS_AFTER_MARRIAGE) < day for d in days) for days in ends
    )
    return Reading(truth.TRUE if over else truth.FALSE)


def _resident(case: Case) -> Reading:
    """Read whether permanent residence is recorded; what nobody asked does not take the prompt away."""
    return Reading(truth.TRUE if _is(case.filing.permanent_resident, Reply.YES) else truth.FALSE)


_MARRIAGE_OVER: Final = computed(
    "marriage_ended_more_than_two_years_ago",
    "Did the marriage end more than two years ago?",
    FORMER_SPOUSE,
    needs=("case", "day"),
    how=_marriage_over,
    reads=("case.family.members",),
)
_RESIDENT: Final = computed(
    "residence_recorded",
    "Is permanent residence recorded?",
    VAWA,
    needs=("case",),
    how=_resident,
    reads=("case.filing.permanent_resident",),
)


def _child_to_follow(case: Case, day: datetime.date) -> Reading:
    """Read whether a child is recorded who is no citizen and under 21, or of an age that nobody knows."""
    line = Timeline.of(case, day)
    left = [
        m
        for m in case.family.members
        if m.kinship is Kinship.CHILD
        and not _is(m.citizen, Reply.YES)
        and line.age(str(m.person), day, under=21) != truth.FALSE
    ]
    return Reading(truth.TRUE if left else truth.FALSE)


def _is(answer: Answer, reply: Reply) -> bool:
    return {c.answer for c in own_answer(answer).claims} == {reply}


_CHILD_TO_FOLLOW: Final = computed(
    "child_under_21_recorded",
    "Is a child of the client's under 21?",
    CHILD_OF_PETITIONER,
    needs=("case", "day"),
    how=_child_to_follow,
    reads=("case.family.members",),
)
_ABUSED: Final = said("case.filing.abused_by_citizen_or_resident")

VAWA_PROMPT: Final = Prompt(
    "VAWA",
    "VAWA self-petition or cancellation",
    "Look at what abuse in the family opens; it needs no agency.",
    provisions=(VAWA, FORMER_SPOUSE),
    triggers=(
        Trigger(
            """
            Abuse by a citizen or resident in the family is recorded: look at a self-petition, for a former spouse within two years of
            the end of the marriage, or in proceedings at special rule cancellation.
            """,
            _ABUSED & ~_RESIDENT & ~_MARRIAGE_OVER,
            where=EVERYWHERE,
        ),
        Trigger(
            """
            Abuse is recorded, and a marriage that ended more than two years ago: its former spouse can no longer self-petition. Ask
            whether a parent, a son or a daughter abused; in proceedings look at special rule cancellation.
            """,
            _ABUSED & ~_RESIDENT & _MARRIAGE_OVER,
            where=EVERYWHERE,
        ),
        Trigger(
            """
            A child is recorded who may be under 21: one included in a self-petition that is filed before the 21st birthday keeps the
            place in it, so that the petition has that day to keep, as Form I-914 has.
            """,
            _ABUSED & ~_RESIDENT & ~_MARRIAGE_OVER & _CHILD_TO_FOLLOW,
            provisions=(CHILD_OF_PETITIONER,),
            where=EVERYWHERE,
        ),
        Trigger(
            "Abuse is recorded, and permanent residence: in proceedings ask whether special rule cancellation is open to a resident.",
            _ABUSED & _RESIDENT,
            provisions=(CANCELLATION_FOR_RESIDENTS,),
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-12-00-00-00", "FA-07-00-00-00"),
)
