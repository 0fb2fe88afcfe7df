"""
The tie to the principal, or to the relative through whom somebody follows: what counts, since when, and until when.

8 USC 1101(b); 8 CFR 214.211(d), (e)(1), (e)(4).
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Kinship
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.common import upcoming
from tvisa.law.dated import Dated, Deferred, within
from tvisa.law.forms import against, computed, part, standard
from tvisa.law.t.family import reckoned
from tvisa.law.t.family.reckoned import (
    BIRTH,
    DECISION,
    MARRIAGE,
    MOMENTS,
    OF_MEMBER,
    PLANS,
    PRESENT,
    TIE,
    InTime,
    by_tie,
)
from tvisa.law.t.family.when import registered
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import rule

MEDINA_TOVAR: Final = datetime.date(2020, 12, 3)
"""The day of the decision that held "married at filing" invalid for U status."""
ADOPTED: Final = datetime.date(2021, 10, 20)
"""The day on which USCIS took that decision over for T status, everywhere: 89 FR 34885-86, n. 30."""

# --- a tie that the Act counts ----------------------------------------------------------------------------------------


def counted_tie(*, through: bool = False) -> Deferred[Element]:
    """Ask whether the Act counts the tie: to the applicant or, of one who follows through a relative, to that one."""
    by_itself = computed(
        "tie_by_birth_or_early_marriage",
        "Is it a relationship by birth, or a step-relationship made before the child turned 18?",
        COUNTED_TIE,
        how=by_tie(reckoned.counted, through=through),
        reads=(*TIE, "member.unregistered", BIRTH),
    )
    for_counsel = computed(
        "tie_to_be_reviewed",
        "Is it an adoption, a relationship of step-siblings, or a step-relationship by a marriage that was not registered?",
        COUNTED_TIE,
        how=by_tie(reckoned.for_counsel, through=through),
        reads=(*TIE, "member.unregistered", BIRTH),
    )
    counts = standard(
        "member.tie_counts",
        COUNTED_TIE,
        weighs=(against("member.unregistered", "a ceremony that was not registered", CEREMONY),),
        of_law=True,
    )
    return part(
        "counted_tie",
        "A relationship that the Act recognizes",
        COUNTED_TIE,
        of=lambda: AnyOf((by_itself, for_counsel & counts), in_order=True),
    )


def counted_marriage() -> Deferred[Element]:
    """Ask whether the marriage makes a spouse: one that nobody registered is for counsel."""
    by_itself = computed(
        "marriage_registered",
        "Is there nothing on file that says the marriage was not registered?",
        CEREMONY,
        needs=OF_MEMBER,
        how=registered,
        reads=("member.unregistered",),
    )
    counts = standard("member.tie_counts", CEREMONY, of_law=True)
    return part(
        "counted_marriage", "A marriage that qualifies", CEREMONY, of=lambda: AnyOf((by_itself, counts), in_order=True)
    )


CEREMONY: Final = rule(
    "The law of the place of celebration decides whether a marriage counts. A customary marriage may count there.",
    "8 USC 1101(a)(35); 8 USC 1101(b)(1)",
    confidence="C",
    note="The place-of-celebration rule is from memory. The statute excludes only a marriage whose parties were apart at the ceremony, unless consummated.",
)
COUNTED_TIE: Final = rule(
    """Child and parent are as defined in the Act. A stepchild counts by a marriage made before the child turned 18, and an adopted child on
    the conditions set there.""",
    "8 USC 1101(b)(1); 8 USC 1101(b)(2); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 4, nn. 4, 6, 11 and 16. Counsel reviews adoption, birth outside marriage and step-siblings.""",
)

# --- (d), (e)(1), (e)(4) there in time --------------------------------------------------------------------------------


def there_in_time(kinship: Kinship | None) -> Predicate:
    """
    Ask whether the tie was there in time: by marriage until a day that has moved, any other before filing.

    Args:
        kinship: What the relative is to the applicant; nothing for one who follows through a relative.
    """
    if kinship not in reckoned.MARRIED_TIES:
        return _in_time(kinship, upcoming.TIE_AT_EACH_STEP, datetime.date.max)
    return Dated(
        within(RULE_2002, _in_time(kinship, TIE_OF_2002, datetime.date.max)),
        within(RULE_2017, _in_time(kinship, MARRIED_BY_FILING, ADOPTED)),
        within(RULE_2024, _in_time(kinship, MARRIED_BY_DECISION, datetime.date.min)),
    )


MARRIED_BY_DECISION: Final = rule(
    """A spouse, stepchild or stepparent counts if the marriage took place before the decision on the principal's application, even after
    filing. The marriage must still exist when USCIS decides the Supplement A. A marriage after the grant does not make a spouse T-2.""",
    "8 CFR 214.211(e)(4)(ii); 8 CFR 214.211(e)(4)(iii); 8 CFR 214.211(e)(4)(iv)",
    note="""The regulation itself now says this, as a court had held for U status: 89 FR 34885-86. After the grant, no form is available for a new
    spouse: 89 FR 34887-88.""",
)

MARRIED_BY_FILING: Final = rule(
    """The rule of 2017 left out a spouse married after filing. Since October 20, 2021 USCIS, as a matter of policy, requires instead a
    marriage made before the decision.""",
    "8 CFR 214.11(k)(4)(i); 8 CFR 214.11(k)(5)(iv); 89 FR 34885",
    confidence="B",
    window=RULE_2017,
    note="""This follows Medina Tovar v. Zuchowski, 982 F.3d 631 (9th Cir. 2020), on U status: USCIS Policy Manual, vol. 3, part B, ch. 4(D)(2) and
    n. 12. The date is that of the guidance, AILA Doc. No. 21102008 (C).""",
)

MARRIAGE_ARGUED: Final = rule(
    """Counsel decides whether a spouse married after filing counts between December 3, 2020, and October 20, 2021. On the first date a court
    held the similar rule for U status invalid. On the second date USCIS followed that decision.""",
    "8 CFR 214.11(k)(4)(i); 8 CFR 214.11(k)(5)(iv)",
    confidence="D",
    note="Medina Tovar v. Zuchowski, 982 F.3d 631 (9th Cir. 2020): the text for T status remained in force.",
)

TIE_OF_2002: Final = rule(
    "Under the 2002 rule, the qualifying relationship had to exist when the principal's application was filed, except for a new child.",
    "8 CFR 214.11(o)(4) of 2002",
)

NEW_CHILD: Final = rule(
    "A child born to the principal after filing, or whose parent the principal became after filing, is still covered.",
    "8 CFR 214.211(e)(1); 8 CFR 214.11(k)(5)(i); 8 CFR 214.11(o)(4) of 2002",
    note='"Had a child" until 27 August 2024, "become a parent" since.',
)

LATE_TIE: Final = rule(
    """For any other relationship that came about after filing, the text names no exception. A stepchild by a marriage after the grant falls
    between two exceptions. Counsel reviews.""",
    """8 CFR 214.211(d)(1); 8 CFR 214.211(e)(1); 8 CFR 214.211(e)(4)(iii); 8 CFR 214.11(k)(4)(i); 8 CFR 214.11(k)(5)(i);
    8 CFR 214.11(o)(4) of 2002""",
    confidence="D",
    note="""Under USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4), a new child includes a stepchild. 214.211(e)(4)(iii) speaks of a relationship
    made before approval.""",
)


def _in_time(kinship: Kinship | None, law: Provision, until: datetime.date) -> Deferred[Element]:
    """
    Ask whether the tie was there in time, or is late in a way that leaves something to argue.

    Args:
        kinship: What the relative is to the applicant.
        law: The provision on the tie.
        until: The day until which a marriage had to be made before filing.
    """
    shaken = until == ADOPTED and kinship in (Kinship.SPOUSE, Kinship.PARENT)
    late = MARRIAGE_ARGUED if shaken else LATE_TIE
    in_time, through = InTime(kinship, until, *([MEDINA_TOVAR] * shaken)), kinship is None
    reads = (*TIE, *DECISION, BIRTH)
    there = computed(
        "tie_there_in_time", _when_due(kinship, until), law, how=by_tie(in_time.there, through=through), reads=reads
    )
    arguable = computed(
        "late_tie_arguable",
        "Does the text leave room to argue for a relationship that began so late?",
        late,
        how=by_tie(in_time.arguable, through=through),
        reads=reads,
    )
    counts = standard("member.late_tie_counts", late, of_law=True)
    return part(
        "tie_in_time",
        "The qualifying relationship existed in time",
        NEW_CHILD if kinship is Kinship.CHILD else upcoming.TIE_AT_EACH_STEP,
        of=lambda: AnyOf((there, arguable & counts), in_order=True),
    )


def _when_due(kinship: Kinship | None, until: datetime.date) -> str:
    if kinship is not Kinship.SPOUSE:
        return "Did the qualifying relationship exist in time: a marriage before the decision, any other before filing, except for a new child?"
    if until == datetime.date.min:
        return "Did the marriage take place before the application was decided?"
    if until == datetime.date.max:
        return "Did the marriage take place before the application was filed?"
    return "Did the marriage take place in time: before filing (until October 19, 2021), or before the decision (since then)?"


# --- (d)(4)-(5) still there at the end --------------------------------------------------------------------------------


def stands(*, through: bool = False) -> Computed:
    """Ask whether the tie still stands when the relative is decided upon."""
    return computed(
        "tie_stands",
        "Does the qualifying relationship exist until the Supplement A is approved and, from abroad, until admission?",
        TIE_STANDS,
        how=by_tie(reckoned.stands_to_the_end, through=through),
        reads=(*PLANS, *TIE, "member.ended_on", *PRESENT),
    )


TIE_STANDS: Final = rule(
    """A marriage or adoption that creates the relationship must still exist when the Supplement A is decided and, from abroad, at admission.""",
    """8 CFR 214.211(d)(4); 8 CFR 214.211(d)(5); 8 CFR 214.211(e)(4)(iv); 8 CFR 214.11(k)(4)(iv); 8 CFR 214.11(k)(4)(v);
    8 CFR 214.11(o)(4) of 2002""",
)

# --- (e)(4)(i) unmarried ----------------------------------------------------------------------------------------------

UNMARRIED: Final = part(
    "unmarried",
    "Unmarried at all five stages",
    upcoming.UNMARRIED,
    of=lambda: AllOf(
        [
            computed(
                f"unmarried_at_{at}",
                f"Was, or is, that person unmarried {words}?",
                upcoming.UNMARRIED,
                needs=OF_MEMBER,
                how=how,
                reads=(*MARRIAGE, *reads),
            )
            for at, (words, how, reads) in MOMENTS.items()
        ]
    ),
)
