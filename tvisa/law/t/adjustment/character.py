"""Good moral character since the admission: 8 USC 1255(l)(1)(B), (6); 8 CFR 245.23(a)(6), (g)."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AnyOf, Not
from tvisa.law.forms import against, computed, factor, part, standard
from tvisa.law.t.adjustment.reckoned import under_fourteen
from tvisa.law.writing import rule

CHARACTER: Final = part(
    "good_moral_character",
    "Good moral character since the admission",
    """
    The person has been of good moral character since first being admitted as a T-1 and until the decision, judged case
    by case under 8 USC 1101(f) and the standards of the community.
    """,
    """
    8 USC 1255(l)(1)(B); 8 CFR 245.23(a)(6) since 2024-08-28; 8 CFR 245.23(g) since 2009-01-12;
    8 CFR 245.23(a)(5) since 2009-01-12 until 2024-08-28
    """,
    of=lambda: (GOOD | UNDER_FOURTEEN & Not(IN_DOUBT)) & AnyOf((Not(BARRED), FROM_TRAFFICKING), in_order=True),
    note="""
    The agency looks at nothing done before the admission: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3). The statute bars for a
    conviction of an aggravated felony “at any time”, and for what 8 USC 1182(a)(3)(E) and (2)(G) describe; and for 180 days in prison
    within the period, whenever the offense was: 8 USC 1101(f)(7), (8), (9).
    """,
)

GOOD: Final = standard(
    "case.adjustment.character.good",
    CHARACTER.law,
    weighs=lambda: (
        factor("case.adjustment.character.clearances", "police clearances held", CLEARANCES),
        factor("case.adjustment.character.affidavits", "affidavits of people who know the person", CLEARANCES),
        against("case.adjustment.character.arrested_since", "arrested, charged or convicted since"),
    ),
)

CLEARANCES: Final = rule(
    """
    An affidavit and a police clearance or State background check are asked for from each place in the United States
    lived in for six months or more, in continued presence or T-1 status; where there is none, an explanation and other
    evidence.
    """,
    "8 CFR 245.23(g)(1) since 2009-01-12; 8 CFR 245.23(g)(2) since 2009-01-12; 8 CFR 245.23(g)(3) since 2009-01-12",
)

UNDER_FOURTEEN: Final = computed(
    "presumed_of_good_character",
    "Is the person under 14?",
    """
    Somebody under 14 is in general presumed to be of good moral character; where there is reason to doubt it, evidence
    may be asked for.
    """,
    "8 CFR 245.23(g)(4) since 2009-01-12",
    needs=("case", "day"),
    how=under_fourteen,
    reads=("person.date_of_birth",),
)

IN_DOUBT: Final = standard("case.adjustment.character.in_doubt", UNDER_FOURTEEN.law, against=Reply.YES)

# --- 8 USC 1101(f), and what the trafficking caused -------------------------------------------------------------------

BARRED: Final = standard(
    "case.adjustment.character.barred",
    """
    What 8 USC 1101(f) rules out can be left out of consideration if it was caused by, or incident to, the trafficking.
    """,
    "8 USC 1255(l)(6); 8 USC 1101(f)",
    against=Reply.YES,
    note="No form is needed: USCIS Policy Manual, vol. 7, part J, ch. 2(A)(3), n. 27.",
)

FROM_TRAFFICKING: Final = standard("case.adjustment.character.bar_from_trafficking", BARRED.law)
