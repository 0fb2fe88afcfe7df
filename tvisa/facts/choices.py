"""What was chosen of a closed list, or named by a key, apart from the silence that can stand in its place."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, TypeVar

import attrs

from tvisa.kernel.answers import Reply

_Chosen = TypeVar("_Chosen")


def chosen(told: _Chosen | Reply | None) -> _Chosen | None:
    """Return the word or the key that is recorded; None where nobody asked, it is not known, or it was declined."""
    return None if isinstance(told, Reply) else told


def unsaid(told: object) -> Reply | None:
    """Return that it was asked and is not known, or was declined; None where a word is recorded, or nobody asked."""
    return told if isinstance(told, Reply) else None


# --- amounts of money as they are told: a number in decimals and a currency, never a binary fraction ------------------

_NUMBER: Final = r"(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,3})?"
PATTERN: Final = rf"^(?:{_NUMBER}~?|{_NUMBER}\.\.(?:{_NUMBER})?|\.\.{_NUMBER}) [A-Z]{{3}}$(?!\n)"
"""The amounts that are read, as one regular expression; the JSON Schema carries the same one."""
MONEY_EXAMPLES: Final = (
    "1200 USD, 1200.50 USD or 16000 MXN (the number without commas, then the three letters of the currency), 1200~ USD (about), "
    "1000..1500 USD (between), 1000.. USD (at least), ..1500 USD (at most), 1200 XXX (in which currency is not known)"
)
NO_CURRENCY: Final = "XXX"
"""In place of a currency that nobody knows (ISO 4217): no two such amounts are compared."""
MARGIN: Final = Decimal("0.5")
"""How far ``~`` widens an amount: to half less and half more, because people round what they owe."""


@attrs.frozen(repr=False)
class Money:
    """An amount in one currency, as certain as it was written."""

    low: Decimal
    """The amount at least."""
    high: Decimal | None
    """The amount at most; None where nothing bounds it."""
    currency: str
    """The currency, by its three letters (ISO 4217)."""
    text: str = attrs.field(eq=False)
    """What was written."""

    def __str__(self) -> str:
        return self.text


def parse_money(text: str) -> Money:
    """
    Read an amount in one of the forms listed in this module.

    Raises:
        ValueError: If it is in none of them, or has the larger bound first.
    """
    if not re.match(PATTERN, text):
        message = f"expected an amount such as {MONEY_EXAMPLES}"
        raise ValueError(message)
    told, _, currency = text.partition(" ")
    first, between, last = told.partition("..")
    if not between:
        number, margin = Decimal(told.rstrip("~")), MARGIN if told.endswith("~") else Decimal(0)
        return Money(number * (1 - margin), number * (1 + margin), currency, text)
    low, high = Decimal(first or 0), Decimal(last) if last else None
    if high is not None and high < low:
        message = "expected the smaller amount first"
        raise ValueError(message)
    return Money(low, high, currency, text)
