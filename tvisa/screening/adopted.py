"""The leaf that stands for what was decided before, where a case is read as it was decided."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.answers import Source
from tvisa.kernel.predicate import Computed, Reading
from tvisa.kernel.provision import Kind
from tvisa.law.writing import rule


@attrs.frozen(eq=False, repr=False)
class Adopted:
    """
    What was decided of one part of the law.

    Attributes:
        bits: One nibble.
        used: Where each ruling is recorded, with its word.
    """

    bits: int
    used: tuple[tuple[str, str], ...]


def _read(adopted: Adopted) -> Reading:
    return Reading(adopted.bits, adopted.used, by=(Source.TRIBUNAL,))


AS_DECIDED: Final = Computed(
    "as_decided",
    needs=("adopted",),
    how=_read,
    ask="What was decided of it before?",
    law=rule("What was decided before is adopted, to read an old case; it is no law of today."),
    reads=("case.decisions",),
    kind=Kind.STANDARD,
)
"""In place of whatever lies below a part of the law that was decided: a judgment, made by whoever decided."""
