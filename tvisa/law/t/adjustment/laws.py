"""The law of adjustment on the days of each window: 8 USC 1255(l) and 8 CFR 245.23."""

from __future__ import annotations

import datetime
from typing import Final, cast

import attrs

from tvisa.errors import LawDateError
from tvisa.kernel.classification import Procedure
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import Period
from tvisa.law.t.adjustment.asking import RULE_2009
from tvisa.law.t.adjustment.conditions import ELEMENTS
from tvisa.law.t.adjustment.procedures import PROCEDURES, SLIPS
from tvisa.law.t.adjustment.relatives import OUTSIDE, RELATIVE
from tvisa.law.windows import RULE_2017, RULE_2024


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
