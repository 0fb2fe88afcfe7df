"""
Amounts of money as they are told: a number in decimals and a currency, never a binary fraction.

Nothing is converted. Amounts of two currencies are not compared, and no amount is rounded.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

import attrs

PATTERN: Final = r"^(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,3})? [A-Z]{3}$(?!\n)"
"""The amounts that are read, as one regular expression; the JSON Schema carries the same one."""
MONEY_EXAMPLES: Final = (
    "1200 USD, 1200.50 USD or 16000 MXN (the number without commas, then the three letters of the currency)"
)


@attrs.frozen(repr=False)
class Money:
    """
    An amount in one currency.

    Attributes:
        amount: The number, as exact as it was written.
        currency: The currency, by its three letters (ISO 4217).
    """

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


def parse_money(text: str) -> Money:
    """
    Read an amount: ``1200 USD`` or ``1200.50 USD``.

    Raises:
        ValueError: If it is none.
    """
    if not re.match(PATTERN, text):
        message = f"expected an amount such as {MONEY_EXAMPLES}"
        raise ValueError(message)
    amount, _, currency = text.partition(" ")
    return Money(Decimal(amount), currency)
