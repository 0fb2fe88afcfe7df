"""The law of adjustment on the days of each window: 8 USC 1255(l) and 8 CFR 245.23."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.errors import LawDateError
from tvisa.kernel.classification import Procedure
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import Kind, Period
from tvisa.law.t.adjustment import law as provisions
from tvisa.law.t.adjustment.elements import ELEMENTS_2009, ELEMENTS_2024
from tvisa.law.t.adjustment.law import RULE_2009
from tvisa.law.t.adjustment.relatives import OUTSIDE_2009, OUTSIDE_2024, RELATIVE_2009, RELATIVE_2024
from tvisa.law.windows import RULE_2017, RULE_2024
from tvisa.law.writing import procedure

if TYPE_CHECKING:
    pass


@attrs.frozen(eq=False)
class AdjustmentLaw:
    """
    The law that decides Form I-485 on the days of one window, whenever it was filed.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        window: Days of decision for which it is the law.
        elements: What it asks of the principal, in its order.
        relative: What it asks of a family member in T-2 to T-6 status.
        outside: What of that is screened outside a privileged setting.
        procedures: How it is filed, decided and to be read.
        restart: Whether it says that presence starts over after a break.
    """

    id: str
    title: str
    window: Period
    elements: tuple[Element, ...]
    relative: Element
    outside: Element
    procedures: tuple[Procedure, ...]
    restart: bool


_PROCEDURES: Final = (
    procedure("adjustment_decider", "Who decides", provisions.DECIDER),
    procedure("adjustment_fee", "Fee", provisions.FEE),
    procedure("adjustment_fee_waiver", "Waiver of fees", provisions.FEE_WAIVER),
    procedure("adjustment_cap", "Annual cap", provisions.CAP),
    procedure("adjustment_presence_evidence", "Evidence of presence", provisions.PRESENCE_EVIDENCE),
    procedure("adjustment_days", "Which days count", provisions.DAYS, Kind.READING),
    procedure("adjustment_trips_under_a_day", "Trips of less than 24 hours", provisions.UNDER_A_DAY, Kind.READING),
    procedure("adjustment_restart", "Starting over after a break", provisions.RESTART, Kind.READING),
    procedure("adjustment_return", "Coming back in status", provisions.RETURN),
    procedure("adjustment_certified_absence", "Certified absences", provisions.CERTIFIED),
    procedure("adjustment_four_years", "How long T-1 status runs", provisions.FOUR_YEARS),
    procedure("adjustment_extension", "Extension of T-1 status", provisions.EXTENSION),
    procedure("adjustment_public_charge", "Public charge", provisions.PUBLIC_CHARGE),
    procedure("adjustment_immigrant_grounds", "Grounds only at adjustment", provisions.IMMIGRANT_GROUNDS),
    procedure("adjustment_survivors", "Death of the principal", provisions.SURVIVORS),
    procedure("adjustment_last_admission", "Family still abroad", provisions.LAST_ADMISSION),
    procedure("adjustment_work", "Work while pending", provisions.WORK),
    procedure("adjustment_parole_departure", "Travel on advance parole", provisions.PAROLE_IS_DEPARTURE),
    procedure("adjustment_parole_fee", "Fee on being paroled in", provisions.PAROLE_FEE),
    procedure("adjustment_complete_file", "A complete file", provisions.COMPLETE_FILE),
)  # fmt: skip


LAWS: Final = (
    AdjustmentLaw(
        "2009", "8 CFR 245.23 (until 27 August 2024)", RULE_2009, ELEMENTS_2009, RELATIVE_2009, OUTSIDE_2009,
        _PROCEDURES, restart=False
    ),
    AdjustmentLaw(
        "2024", "8 CFR 245.23 (since 28 August 2024)", RULE_2024, ELEMENTS_2024, RELATIVE_2024, OUTSIDE_2024,
        (*_PROCEDURES, procedure("adjustment_references", "References not to be followed", provisions.SLIPS, Kind.READING)),
        restart=True,
    ),
)  # fmt: skip


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
