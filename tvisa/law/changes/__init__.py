"""Every row of law that changed, from every room that keeps some, in the order of the days."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.law.changes.adjustment import ADJUSTMENT
from tvisa.law.changes.admissibility import ADMISSIBILITY
from tvisa.law.changes.change import LawChange
from tvisa.law.changes.elements import ELEMENTS
from tvisa.law.changes.family import FAMILY
from tvisa.law.changes.filing import FILING

_EACH: Final = (*ELEMENTS, *ADMISSIBILITY, *FAMILY, *FILING, *ADJUSTMENT)
CHANGES: Final = tuple(sorted(_EACH, key=lambda row: row.since))
"""Every change, the earliest first."""


def between(first: datetime.date, last: datetime.date) -> tuple[LawChange, ...]:
    """Return the changes after one day and up to another, the earlier of which is given first."""
    return tuple(row for row in CHANGES if first < row.since <= last)
