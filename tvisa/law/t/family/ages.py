"""
How old a relative, or the principal, must be, and when an age is kept: 8 USC 1184(o)(4)-(5); 8 CFR 214.211(e)(2)-(3).

Three gaps in time are covered by the text; a birthday in any other gap is for counsel.
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

import attrs

from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Predicate
from tvisa.kernel.provision import Period
from tvisa.law.dated import Dated, absent, within
from tvisa.law.forms import computed, part, standard
from tvisa.law.t.family import reckoned
from tvisa.law.t.family.reckoned import BIRTH, DECISION, FILING, OF_MEMBER, PRESENT
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.windows import BEFORE_2024, RULE_2002, RULE_2017, RULE_2024, TVPRA_2003
from tvisa.law.writing import rule

# --- the principal under 21 -------------------------------------------------------------------------------------------

PRINCIPAL_YOUNG: Final = computed(
    "principal_young_at_filing",
    "Was the applicant under 21 when the application was filed?",
    """Whether the principal is under 21 depends on the date of filing. On the 21st birthday, the principal is no longer under 21.""",
    """8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1184(o)(5); 8 CFR 214.211(a)(2); 8 CFR 214.211(e)(2)(i); 8 CFR 214.11(k)(1)(ii);
    8 CFR 214.11(k)(5)(ii); 8 CFR 214.11(a) of 2002""",
    needs=OF_MEMBER,
    how=reckoned.principal_young,
    reads=(BIRTH, *FILING),
    note="""No text says whether a person born on 29 February is of an age on 28 February or on 1 March of another year. The earlier day is kept, and
    what falls between them is for counsel.""",
)

PRINCIPAL_STILL: Final = computed(
    "principal_still_young",
    "Is the applicant under 21 until the Supplement A is approved and, from abroad, until admission?",
    PRINCIPAL_YOUNG.law,
    how=reckoned.principal_still,
    reads=(BIRTH, *PRESENT),
)

PRINCIPAL_GREW: Final = computed(
    "principal_grew_up_while_pending",
    "Did the applicant turn 21 while the application was pending?",
    """A principal who was under 21 at filing and turns 21 while the application is pending is still treated as under 21: parents and
    unmarried siblings stay.""",
    "8 USC 1184(o)(5); 8 CFR 214.211(e)(2)(i); 8 CFR 214.211(e)(2)(ii); 8 CFR 214.11(k)(5)(ii)",
    needs=OF_MEMBER,
    how=reckoned.principal_turned,
    reads=(BIRTH, *DECISION),
    note="A birthday on the day of the decision is treated as one while the application was pending (D).",
)

PRINCIPAL_GROWN: Final = computed(
    "principal_grown_at_filing",
    "Was the applicant 21 or over when the application was filed?",
    """The rule in force before 28 August 2024 protected a child of a principal of 21 or more, if the child was under 21 at filing. It
    protected the parents and siblings of a principal under 21. It required no birthday while the application was pending. The rule of 2024
    takes nothing away from a person who filed before.""",
    "8 CFR 214.11(k)(5)(ii); 8 CFR 214.11(k)(5)(iii)",
    how=reckoned.principal_grown,
    reads=(BIRTH, *FILING),
    confidence="D",
    note="""The statute contains the condition, so this is an argument for counsel. That the transition covers these words is an inference from
    USCIS Policy Manual, vol. 3, part B, ch. 2, n. 71.""",
)

# --- a child under 21 -------------------------------------------------------------------------------------------------

CHILD_YOUNG: Final = computed(
    "child_young_at_filing",
    "Was the child under 21 when the application was filed?",
    "A child must be under 21 on the date when the principal's application is filed. On the 21st birthday it is too late.",
    "8 USC 1184(o)(4); 8 CFR 214.211(e)(3)(i); 8 CFR 214.11(k)(5)(iii); 8 USC 1101(b)(1)",
    how=partial(reckoned.young, years=21, now=False),
    reads=(BIRTH, *FILING),
    note="""No text says whether a person born on 29 February is of an age on 28 February or on 1 March of another year. The earlier day is kept, and
    what falls between them is for counsel.""",
)

CHILD_STILL: Final = computed(
    "child_still_young",
    "Is the child under 21 until the Supplement A is approved and, from abroad, until admission?",
    CHILD_YOUNG.law,
    how=partial(reckoned.young, years=21, now=True),
    reads=(BIRTH, *PRESENT),
)

CHILD_GREW: Final = computed(
    "child_grew_up_while_pending",
    "Did the child turn 21 while the application was pending?",
    """A child who was under 21 at filing and turns 21 while the principal's application is pending stays a child at every later stage.""",
    """8 USC 1184(o)(4); 8 CFR 214.211(e)(3)(i); 8 CFR 214.211(e)(3)(ii); 8 CFR 214.211(e)(3)(iii); 8 CFR 214.11(k)(5)(iii)""",
    how=reckoned.child_turned,
    reads=(BIRTH, *DECISION),
    note="A birthday on the day of the decision is treated as one while the application was pending (D).",
)

# --- a sibling under 18 -----------------------------------------------------------------------------------------------

SIBLING_YOUNG: Final = computed(
    "sibling_under_18_at_filing",
    "Was the sibling under 18 when the application was filed?",
    """A sibling of a principal under 21 must be under 18 on the date when the application is filed. The sibling's age at any later time does
    not matter.""",
    "8 USC 1101(a)(15)(T)(ii)(I); 8 CFR 214.211(e)(2)(iii); 8 CFR 214.211(e)(2)(iv); 8 CFR 214.11(k)(5)(ii)",
    how=partial(reckoned.young, years=18, now=False),
    reads=(BIRTH, *FILING),
    note="""No text says whether a person born on 29 February is of an age on 28 February or on 1 March of another year. The earlier day is kept, and
    what falls between them is for counsel.""",
)

SIBLING_STILL: Final = computed(
    "sibling_still_under_18",
    "Is the sibling under 18 until the Supplement A is approved and, from abroad, until admission?",
    """For a sibling in danger, the text says under 18 and does not lock in any age. Counsel decides on a sibling who turns 18 before the
    Supplement A is approved or, from abroad, before admission.""",
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(iii)",
    how=partial(reckoned.young, years=18, now=True),
    reads=(BIRTH, *PRESENT),
    confidence="D",
    note="""That the age must hold until the approval is a cautious inference. The note below the table in USCIS Policy Manual, vol. 3, part B, ch.
    4(C)(2), lists the sibling in danger with children of derivatives. It uses their ages at the principal's filing. Under that note, a
    sibling under 18 at that time stays covered.""",
)

SIBLING_AGE_GAP: Final = part(
    "sibling_age_gap",
    "An age that neither statute nor regulation locks in",
    SIBLING_STILL.law,
    of=lambda: standard("member.age_protected", SIBLING_STILL.law, of_law=True),
)

# --- at filing, and by the next day on which the office is open -------------------------------------------------------

NEXT_OPEN_DAY: Final = rule(
    """If the last day before a birthday is a weekend or a federal holiday, USCIS treats mail received by the end of the next business day as
    timely. The receipt keeps its own date. This does not help an electronic filing.""",
    "8 CFR 103.2(a)(7); 5 USC 6103",
    confidence="C",
    window=Period(datetime.date(2023, 3, 29)),
    note="""USCIS Policy Manual, vol. 1, part B, ch. 6 (alert of March 29, 2023, which names birthdays), was read at second hand. 8 USC
    1101(a)(15)(T) and 1184(o) speak of the date itself. Counsel reviews this.""",
)


def _at_filing(young: Computed, ident: str, whose: str, years: int, *, own: bool = True) -> Dated:
    """
    Ask for an age at filing; the manual of 2023 adds, for counsel, what it counts as in time.

    Args:
        young: The age at filing.
        ident: The name of what is added.
        whose: The birthday.
        years: The age.
        own: Whether it is the relative's own, and not the principal's.
    """
    late = computed(
        ident,
        f"Was the office closed on the last day before {whose} birthday, and was it filed by the next one it was open?",
        NEXT_OPEN_DAY,
        how=partial(reckoned.counted_late, years=years, own=own, window=NEXT_OPEN_DAY.window),
        reads=(BIRTH, *FILING),
    )
    counts = standard("member.age_protected", NEXT_OPEN_DAY, of_law=True)
    return Dated(within(BEFORE_2024, young), within(RULE_2024, AnyOf((young, late & counts), in_order=True)))


PRINCIPAL_AT_FILING: Final = _at_filing(
    PRINCIPAL_YOUNG, "principal_late_by_closed_days", "the applicant's 21st", 21, own=False
)
CHILD_AT_FILING: Final = _at_filing(CHILD_YOUNG, "child_late_by_closed_days", "the child's 21st", 21)
SIBLING_AT_FILING: Final = _at_filing(SIBLING_YOUNG, "sibling_late_by_closed_days", "the sibling's 18th", 18)
SIBLING_IN_DANGER_AT_FILING: Final = _at_filing(
    attrs.evolve(SIBLING_YOUNG, law=SIBLING_STILL.law), "sibling_late_by_closed_days", "the sibling's 18th", 18
)

# --- kept until the relative's own approval ---------------------------------------------------------------------------


def _kept(still: Computed, grew: Computed, *argued: Predicate) -> AnyOf:
    """
    Ask for an age that is kept: by the text, or by what counsel can argue.

    Args:
        still: Whether the age still holds at the end.
        grew: Whether the birthday came while the application was pending.
        argued: To whom else the text before 28 August 2024 spoke.
    """
    frozen = Dated(within(RULE_2002, AGES_KEPT & grew), within(Period(RULE_2017.start), grew))
    by_text = part("age_kept", "Age protected by the text", grew.law, of=lambda: still | frozen)
    asked = standard("member.earlier_text_protects", PRINCIPAL_GROWN.law, of_law=True)
    earlier = Dated(
        absent(until=RULE_2017.start),
        within(RULE_2017, _earlier_text(AllOf((*argued, asked)) if argued else asked)),
        within(RULE_2024, _earlier_text(AllOf((FILED_BEFORE_2024, *argued, asked)))),
    )
    return AnyOf((by_text, AGE_GAP, earlier), in_order=True)


def _earlier_text(of: Predicate) -> Predicate:
    return part(
        "earlier_text", "Protected by the rule in force before 28 August 2024", PRINCIPAL_GROWN.law, of=lambda: of
    )


AGES_KEPT: Final = reckoned.on_day(
    "ages_kept",
    "Did the statute then in force protect ages?",
    TVPRA_2003,
    rule(
        "Since 19 December 2003, ages are locked in while the principal's application is pending.",
        "8 USC 1184(o)(4); 8 USC 1184(o)(5)",
        confidence="C",
        note="Pub. L. 108-193; the enacted text was not read.",
    ),
)

AGE_GAP: Final = part(
    "age_gap",
    "A birthday at a stage that the text does not address",
    """The statute and the regulation are silent on a birthday after the principal's grant and before the relative's own approval or, from
    abroad, before admission.""",
    """8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.211(e)(2); 8 CFR 214.211(e)(3); 8 CFR 214.211(d)(5); 8 CFR 214.11(k)(4)(v)""",
    of=lambda: standard("member.age_protected", AGE_GAP.law, of_law=True),
    confidence="D",
    note="""The Policy Manual is broader, and does not say when the birthday may fall: USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4). Counsel
    reviews this.""",
)

PRINCIPAL_KEPT: Final = _kept(PRINCIPAL_STILL, PRINCIPAL_GREW)
CHILD_KEPT: Final = _kept(CHILD_STILL, CHILD_GREW, PRINCIPAL_GROWN)
