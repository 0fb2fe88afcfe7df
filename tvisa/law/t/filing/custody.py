"""Custody: under which law somebody is held, whether bond can be asked for, and what is left where it cannot."""

from __future__ import annotations

from typing import Final

from tvisa.law.t.filing.courts import (
    BOND,
    BOND_HEARING,
    CUSTODY,
    CUSTODY_AFTER_ORDER,
    CUSTODY_REVIEW,
    DETENTION,
    NO_BOND_AFTER_REINSTATEMENT,
    VICTIMS_IN_CUSTODY,
)
from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.line import Trigger
from tvisa.law.t.posture import UNDECIDED, UNEXECUTED, Order, where

_BEFORE_AN_ORDER: Final = where(Order.NONE, Order.EXECUTED)
"""No order by which the person is held: there was none, or it was carried out and the person came back by being admitted."""

HELD_IN_CUSTODY: Final = (
    Trigger(
        """
        Detained: DHS may detain until the application is decided, and a stay lengthens the time in which detention is
        allowed.
        """,
        said("case.filing.detained"),
        provisions=(DETENTION, CUSTODY),
        where=where(*UNDECIDED),
    ),
    Trigger(
        "Detained: ask now about bond, and under which law the client is held; victims in custody are owed protection.",
        said("case.filing.detained"),
        provisions=(BOND, BOND_HEARING, VICTIMS_IN_CUSTODY),
        where=_BEFORE_AN_ORDER,
    ),
    Trigger(
        """
        Detained: ask now under which law the client is held. With no removal order ask about bond; under one that is final, or
        reinstated, there is no bond hearing under 8 USC 1226. Victims in custody are owed protection.
        """,
        said("case.filing.detained"),
        provisions=(BOND, BOND_HEARING, CUSTODY_AFTER_ORDER, NO_BOND_AFTER_REINSTATEMENT, VICTIMS_IN_CUSTODY),
        where=_BEFORE_AN_ORDER,
        when_open=True,
    ),
    Trigger(
        """
        Detained: under a final order, or once it is reinstated, there is no bond hearing under 8 USC 1226; else ask about bond.
        Ask for a review of custody, and about habeas corpus; victims in custody are owed protection.
        """,
        said("case.filing.detained"),
        provisions=(CUSTODY_AFTER_ORDER, NO_BOND_AFTER_REINSTATEMENT, CUSTODY_REVIEW, VICTIMS_IN_CUSTODY),
        where=where(*UNEXECUTED, Order.REENTERED, Order.REINSTATED),
    ),
)
"""What is said to somebody who is detained: of bond, one sentence in each posture."""
