"""What can be filed against an order of removal, by the kind of order: in what time, and whether filing stays removal."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from tvisa.facts import Case, DecidedMatter, DecidingBody
from tvisa.kernel import truth
from tvisa.kernel.provision import Provision
from tvisa.law import time_limits as limits
from tvisa.law.common import clocks, removal
from tvisa.law.common.posture import Order, orders_of_the_board
from tvisa.law.common.upcoming import REASONABLE_FEAR
from tvisa.law.time_limits import in_words


class OrderKind(enum.StrEnum):
    """By whom an order of removal was made, and how."""

    IN_ABSENTIA = "in absentia"
    """By a judge at a hearing that the person missed: 8 USC 1229a(b)(5)."""
    OF_JUDGE = "of a judge after a hearing"
    OF_BOARD = "of the Board of Immigration Appeals"
    EXPEDITED = "expedited removal"
    """By DHS under 8 USC 1225(b)(1)."""
    REINSTATED = "reinstated"
    """An old one that DHS reinstated: 8 USC 1231(a)(5)."""
    ADMINISTRATIVE = "administrative"
    """By DHS under 8 USC 1228(b), after an aggravated felony."""


@attrs.frozen
class Remedy:
    """One thing that can be filed against an order."""

    says: str
    """What is filed and where, in what time, and whether that stays removal."""
    law: Provision
    """Where that stands."""
    days: int | None = None
    """In how many days of the order or the finding; None where there is no limit."""
    stays: bool | None = False
    """Whether filing it stays removal by itself; None where no text that was read says so."""


_PETITION: Final = Remedy(
    f"""File a petition for review with the court of appeals within {limits.DAYS_TO_PETITION} days of the order. It does not stay removal by itself: ask that court for a stay.""",
    clocks.PETITION,
    limits.DAYS_TO_PETITION,
)
_RECONSIDER: Final = Remedy(
    f"Move to reconsider within {limits.DAYS_TO_RECONSIDER} days, before the judge or the BIA, whichever decided last. The motion does not extend the other deadlines.",
    clocks.RECONSIDER,
    limits.DAYS_TO_RECONSIDER,
    stays=None,
)
_REOPEN: Final = Remedy(
    f"Move to reopen within {limits.DAYS_TO_REOPEN} days, before the judge or the BIA, whichever decided last. Leaving the country withdraws the motion.",
    clocks.REOPEN,
    limits.DAYS_TO_REOPEN,
    stays=None,
)

REMEDIES: Final[Mapping[OrderKind, tuple[Remedy, ...]]] = {
    OrderKind.IN_ABSENTIA: (
        Remedy(
            f"Move to reopen the in absentia order within {limits.DAYS_TO_RESCIND} days for exceptional circumstances. Filing the motion automatically stays removal until the judge decides.",
            removal.RESCISSION,
            limits.DAYS_TO_RESCIND,
            stays=True,
        ),
        Remedy(
            "Move to reopen the in absentia order at any time for lack of notice, or where federal or State custody kept the client away. Filing the motion automatically stays removal until the judge decides.",
            removal.RESCISSION,
            stays=True,
        ),
    ),
    OrderKind.OF_JUDGE: (
        Remedy(
            f"Appeal on Form EOIR-26: the BIA must receive it within {limits.DAYS_TO_APPEAL} days, unless appeal was waived. {clocks.TEN_DAYS}",
            clocks.APPEAL_TO_BOARD,
            limits.DAYS_TO_APPEAL,
            stays=None,
        ),
        _RECONSIDER,
        _REOPEN,
    ),
    OrderKind.OF_BOARD: (_PETITION, _RECONSIDER, _REOPEN),
    OrderKind.EXPEDITED: (
        Remedy(
            f"Ask for an immigration judge's review of the finding of no credible fear. The review ends within {in_words(limits.DAYS_OF_REVIEW)} days of the finding.",
            removal.REVIEW_OF_FEAR,
            limits.DAYS_OF_REVIEW,
            stays=None,
        ),
        Remedy(
            "No petition for review is available for expedited removal. Habeas corpus asks only whether the client is an alien, was so ordered removed, or is a resident, refugee or asylee.",
            removal.NO_COURT_REVIEW,
        ),
    ),
    OrderKind.REINSTATED: (
        Remedy(
            f"File a petition for review with the court of appeals within {limits.DAYS_TO_PETITION} days of the reinstatement. The reasonable fear interview does not extend the deadline.",
            removal.REVIEW_OF_REINSTATEMENT,
            limits.DAYS_TO_PETITION,
        ),
        Remedy(
            "If no reasonable fear is found, ask for an immigration judge's review at the interview: silence declines the review.",
            REASONABLE_FEAR,
            0,
            stays=None,
        ),
    ),
    OrderKind.ADMINISTRATIVE: (
        _PETITION,
        Remedy(
            "If the client fears return, ask for a reasonable fear interview, and for a judge's review of a negative finding.",
            REASONABLE_FEAR,
            0,
            stays=None,
        ),
    ),
}
"""What can be filed, by kind of order."""


def kinds_of_order(case: Case, orders: frozenset[Order]) -> Iterator[OrderKind]:
    """
    Yield the kinds of order that a case may be under, where what became of the order is settled.

    Args:
        case: The case.
        orders: What may have become of the order.
    """
    board = [d for d in case.decisions if (d.matter, d.body) == (DecidedMatter.REMOVAL, DecidingBody.BIA)]
    match tuple(orders):
        case (Order.EXPEDITED,):
            yield OrderKind.EXPEDITED
        case (Order.REINSTATED,):
            yield OrderKind.REINSTATED
        case (Order.IN_ABSENTIA | Order.UNEXECUTED as order,):
            if orders_of_the_board(case):
                yield OrderKind.OF_BOARD
            if order is Order.IN_ABSENTIA:
                yield OrderKind.IN_ABSENTIA
                return
            # What the Board took back, or sent back, is no order of the judge to appeal.
            if not board and case.filing.order_by_judge.when_no_hurts != truth.FALSE:
                yield OrderKind.OF_JUDGE
            if case.filing.order_by_dhs.when_yes_hurts == truth.TRUE:
                yield OrderKind.ADMINISTRATIVE


def remedies(case: Case, orders: frozenset[Order]) -> Iterator[Remedy]:
    """Yield what can be filed against the order that a case is under, each thing once."""
    found = (remedy for kind in kinds_of_order(case, orders) for remedy in REMEDIES[kind])
    yield from dict.fromkeys(found)
