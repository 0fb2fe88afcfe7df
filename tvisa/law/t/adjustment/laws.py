"""How adjustment is filed, decided and to be read, and the law of each window: 8 USC 1255(l) and 8 CFR 245.23."""

from __future__ import annotations

import datetime
from typing import Final, cast

import attrs

from tvisa.errors import LawDateError
from tvisa.kernel.classification import Procedure
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import Period
from tvisa.law.forms import procedure, reading
from tvisa.law.t import filed
from tvisa.law.t.adjustment import conditions, relatives
from tvisa.law.t.adjustment.asking import RULE_2009
from tvisa.law.t.adjustment.conditions import ELEMENTS
from tvisa.law.t.adjustment.relatives import OUTSIDE, RELATIVE
from tvisa.law.windows import RULE_2017, RULE_2024

# --- how adjustment is filed, decided and to be read ------------------------------------------------------------------

DECIDER: Final = procedure(
    "adjustment_decider",
    "Who decides",
    "USCIS alone decides, by a preponderance of the evidence. A denial, of the waiver too, can be appealed to the AAO.",
    "8 CFR 245.23(d) since 2009-01-12; 8 CFR 245.23(i) since 2009-01-12",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 5(A), 5(D)(4).",
)

FEE: Final = procedure("adjustment_fee", "Fee", filed.FEE_EXEMPT)

FEE_WAIVER: Final = procedure("adjustment_fee_waiver", "Waiver of fees", filed.FEE_WAIVER)

CAP: Final = procedure(
    "adjustment_cap",
    "Annual cap",
    """No more than 5,000 principals can adjust in a fiscal year. The rest wait in the order of filing. Family members do not count.""",
    "8 USC 1255(l)(4); 8 CFR 245.23(l) since 2009-01-12",
)

PRESENCE_EVIDENCE: Final = procedure(
    "adjustment_presence_evidence",
    "Evidence of presence",
    """Show presence with an affidavit, all pages of every passport of the period, the dates and manner of every departure and return, and
    documents for the time between. A statement alone is not enough.""",
    "8 CFR 245.23(e)(2)(i) since 2009-01-12",
    note="For the period, the paragraph refers to (a)(2). The period is in (a)(4), and before 2024 was in (a)(3).",
)

PUBLIC_CHARGE: Final = procedure(
    "adjustment_public_charge",
    "Public charge",
    "The public charge ground does not apply to a person who adjusts as a T nonimmigrant.",
    "8 USC 1182(a)(4)(E)(iii); 8 USC 1182(d)(13)(A)",
    note="""Cite the statute: 8 CFR 212.23 was rescinded from 18 September 2026. The exemption does not cover cases that need an affidavit of
    support for an employment-based petition.""",
)

IMMIGRANT_GROUNDS: Final = procedure(
    "adjustment_immigrant_grounds",
    "Grounds only at adjustment",
    """Some grounds apply for the first time at adjustment: vaccinations (1)(A)(ii), a totalitarian party (3)(D), immigrant documents (7)(A),
    ineligibility for citizenship (8)(A) and polygamy (10)(A). Labor certification (5)(A) is for immigrants of two employment-based classes.
    A T nonimmigrant who adjusts under 8 USC 1255(l) does not need it.""",
    """8 USC 1182(a)(1)(A)(ii); 8 USC 1182(a)(3)(D); 8 USC 1182(a)(5)(D); 8 USC 1182(a)(7)(A); 8 USC 1182(a)(8)(A); 8 USC 1182(a)(10)(A)""",
    note="The text was read in the Code of 2023. Later amendments were not checked.",
)

LAST_ADMISSION: Final = procedure(
    "adjustment_last_admission",
    "Family still abroad",
    """No family member can be admitted in T status for the first time once the principal no longer has it. The principal may have adjusted or
    changed to another status, or the status ran out.""",
    "8 USC 1255(l)(1); 8 CFR 214.203(b); 8 CFR 214.212(f)(2)",
    confidence="B",
    note="""USCIS Policy Manual, vol. 7, part J, ch. 5(D)(1); USCIS Policy Manual, vol. 3, part B, ch. 10(E), which advises extending the status
    until the family members are here, and only then filing.""",
)

WORK: Final = procedure(
    "adjustment_work",
    "Work while pending",
    "A principal who files in time remains authorized to work. Family members ask for work authorization on Form I-765.",
    "8 USC 1184(o)(7)(C); 8 CFR 274a.12(c)(9)",
    confidence="B",
    note="USCIS Policy Manual, vol. 7, part J, ch. 4(C). Cards in category (c)(9) have been valid for 18 months since 5 December 2025 (secondary source).",
)

PAROLE_IS_DEPARTURE: Final = procedure(
    "adjustment_parole_departure",
    "Travel on advance parole",
    "Leaving on advance parole is a departure, so earlier unlawful presence can bar the return.",
    "8 USC 1182(a)(9)(B)(i)(II)",
    confidence="C",
    window=Period(datetime.date(2026, 8, 13)),
    note="""Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 13 August 2026), is known from a secondary source; the text was not read. How the agency
    applies it to T nonimmigrants is not known. USCIS Policy Manual, vol. 3, part B, ch. 12(B), still says the opposite.""",
)

PAROLE_FEE: Final = procedure(
    "adjustment_parole_fee",
    "Fee on being paroled in",
    """A person paroled in on return can owe a fee. People who return with an application for adjustment pending, and people whom law
    enforcement needs, are among the exceptions. T nonimmigrants as such are not.""",
    "8 USC 1804",
    confidence="C",
    window=Period(datetime.date(2025, 10, 16)),
    note="This is known at second hand. Counsel checks it before travel.",
)

COMPLETE_FILE: Final = procedure(
    "adjustment_complete_file",
    "A complete file",
    """USCIS can deny an incomplete filing without a request for evidence (RFE), and a signature found invalid later cannot be cured. Check the
    form edition and the signature on the day of filing.""",
    "8 CFR 103.2(a)(7); 8 CFR 103.2(b)(8)",
    confidence="C",
    window=Period(datetime.date(2026, 8, 5)),
    note="""Policy alert PA-2026-05 (5 August 2026) and the signature rule of 10 July 2026 are both known at second hand. A new edition of Form
    I-485 is required since 18 September 2026.""",
)

SLIPS: Final = reading(
    "adjustment_references",
    "References not to be followed",
    """Paragraphs (d)(3), (e)(2)(ii) and (f) were not conformed to (a)(7). Paragraph (e)(2)(i) cites (a)(2) for presence, and (c)(3) cites the
    cap for waivers. Do not read any of these literally.""",
    """8 CFR 245.23(c)(3) since 2024-08-28; 8 CFR 245.23(d)(3) since 2024-08-28; 8 CFR 245.23(e)(2)(i) since 2024-08-28;
    8 CFR 245.23(e)(2)(ii) since 2024-08-28; 8 CFR 245.23(f) since 2024-08-28""",
)

PROCEDURES: Final = (
    DECIDER,
    FEE,
    FEE_WAIVER,
    CAP,
    PRESENCE_EVIDENCE,
    reading("adjustment_days", "Which days count", conditions.DAYS),
    reading("adjustment_trips_under_a_day", "Trips of less than 24 hours", conditions.UNDER_A_DAY),
    reading("adjustment_restart", "Starting over after a break", conditions.RESTART),
    procedure("adjustment_return", "Returning in status", conditions.RETURN),
    procedure("adjustment_certified_absence", "Certified absences", conditions.ABSENCE_CERTIFIED),
    procedure("adjustment_four_years", "How long T-1 status runs", conditions.FOUR_YEARS),
    procedure("adjustment_extension", "Extension of T-1 status", conditions.EXTENSION),
    PUBLIC_CHARGE,
    IMMIGRANT_GROUNDS,
    procedure("adjustment_survivors", "Death of the principal", relatives.DIED.law),
    LAST_ADMISSION,
    WORK,
    PAROLE_IS_DEPARTURE,
    PAROLE_FEE,
    COMPLETE_FILE,
)
"""In the order in which they are told; `SLIPS` came with the rule of 2024."""


# --- the law of adjustment on the days of each window: 8 USC 1255(l) and 8 CFR 245.23 ---------------------------------


@attrs.frozen(eq=False)
class AdjustmentLaw:
    """The law that decides Form I-485 on the days of one window, whenever it was filed."""

    id: str
    """Its name."""
    title: str
    """Its name for a reader."""
    window: Period
    """Days of decision for which it is the law."""
    elements: tuple[Element, ...]
    """What it asks of the principal, in its order."""
    relative: Element
    """What it asks of a family member in T-2 to T-6 status."""
    outside: Element
    """What of that is screened outside a privileged setting."""
    procedures: tuple[Procedure, ...]
    """How it is filed, decided and to be read."""
    restart: bool
    """Whether it says that presence starts over after a break."""


def _law(ident: str, title: str, window: Period, procedures: tuple[Procedure, ...], *, restart: bool) -> AdjustmentLaw:
    """Return the law as it is on the first day of a window."""
    first = window.start or datetime.date.min
    elements = cast("tuple[Element, ...]", tuple(element.on(first) for element in ELEMENTS))
    return AdjustmentLaw(ident, title, window, elements, RELATIVE.on(first), OUTSIDE.on(first), procedures, restart)


LAWS: Final = (
    _law("2009", "8 CFR 245.23 (until 27 August 2024)", RULE_2009, PROCEDURES, restart=False),
    _law("2024", "8 CFR 245.23 (since 28 August 2024)", RULE_2024, (*PROCEDURES, SLIPS), restart=True),
)


def laws_of(window: Period) -> tuple[AdjustmentLaw, ...]:
    """Return the law of adjustment that stood beside the T-1 law of a window, from the rule of 2017 on."""
    return {RULE_2017: LAWS[:1], RULE_2024: LAWS[1:]}.get(window, ())


def adjustment_law(as_of: datetime.date) -> AdjustmentLaw:
    """
    Return the law of adjustment that decides on the day given: that of 2024 for all that was pending on 28 August 2024.

    Raises:
        LawDateError: If none is modeled for that day; names the windows that are.
    """
    for candidate in LAWS:
        if as_of in candidate.window:
            return candidate
    windows = "; ".join(f"{r.window}: {r.title}" for r in LAWS)
    message = f"no law of adjustment is modeled for that date of decision; the modeled windows are {windows}"
    raise LawDateError(message)
