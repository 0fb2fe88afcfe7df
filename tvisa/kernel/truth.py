"""
Four outcomes and their algebra.

Every node of the law is read twice in strong Kleene logic: the *favorable* reading resolves each disputed answer for
the applicant, the *adverse* reading against. Each reading is a chain, false < open < true, held in two bits
(*true* and *possible*), so that AllOf is ``&``, AnyOf is ``|`` and a column of cases is evaluated by the very same
operations as one case::

    bit     1            2               4              8
            adverse true adverse possible favorable true favorable possible

Three such nibbles ride in one int, so that the basis of an outcome costs nothing extra:

    nibble 0   all that is recorded
    nibble 1   with every whole-element assertion deleted
    nibble 2   with every answer to an open-textured question deleted as well
"""

from __future__ import annotations

import enum
import itertools
from typing import Final, NoReturn

Readings = int
"""One nibble, or three nibbles side by side, as described in the module."""

FALSE: Final = 0b0000
OPEN: Final = 0b1010
TRUE: Final = 0b1111
DISPUTED: Final = 0b1100
"""A disputed answer: true on the favorable reading, false on the adverse one."""

ALL_FALSE: Final = 0x000
ALL_TRUE: Final = 0xFFF


class Outcome(enum.StrEnum):
    """
    What the recorded facts do to a predicate; never a truth value of Python's.

    Attributes:
        MET: The facts recorded satisfy it, however disputes are resolved.
        NOT_MET: The facts recorded defeat it, however disputes are resolved.
        UNKNOWN: Not asked, not known, declined or too imprecise; never "no".
        CONTESTED: The two readings differ: a disputed answer decides, or could.
    """

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    CONTESTED = "contested"

    def __bool__(self) -> NoReturn:
        message = "an outcome has four values and no truth value; compare it with `is`"
        raise TypeError(message)


class Basis(enum.StrEnum):
    """
    What an outcome rests on.

    Attributes:
        RULE: It stands with every open-textured answer and every assertion deleted.
        JUDGMENT: It rests on somebody's answer to an open-textured question (a standard).
        ASSERTION: It rests on the assertion of an element as a whole.
    """

    RULE = "rule"
    JUDGMENT = "judgment"
    ASSERTION = "assertion"


def _negate(nibble: int) -> int:
    """Swap true with false within a reading, and the readings with each other."""
    return ~int(f"{nibble:04b}"[::-1], 2) & 0xF


NOT: Final = tuple(_negate(n) for n in range(16))
NOT3: Final = tuple(full | unasserted << 4 | rule << 8 for rule in NOT for unasserted in NOT for full in NOT)

BRIGHT: Final = tuple(n * 0x111 for n in range(16))
"""An answer to a bright-line question counts on all three nibbles."""
WEIGHED: Final = tuple(n * 0x011 | OPEN << 8 for n in range(16))
"""An answer to a standard is open on the rule-only nibble."""


def _assert(nibble: int) -> int:
    """An assertion fills what is open and wins the favorable reading; a recorded "no" keeps the adverse one."""
    return 0b1100 | (0b0011 if nibble & 0b0010 else 0)


ASSERTED: Final = tuple(_assert(n) for n in range(16))
ASSERTED_AND_DENIED: Final = tuple(0b1100 | n & 0b0011 for n in range(16))
"""Some assert it and some deny it: favorably it is asserted, adversely nobody did."""


def _join(one: int, other: int) -> int:
    """Read two tellings of the same thing: what one leaves open the other settles, and where they differ it is disputed."""
    if OPEN in (one, other):
        return one if other == OPEN else other
    return (one | other) & 0b1100 | one & other & 0b0011


JOIN: Final = tuple(tuple(_join(one, other) for other in range(16)) for one in range(16))

_READING: Final = (Outcome.NOT_MET, Outcome.MET, Outcome.UNKNOWN, Outcome.MET)


def _outcome(nibble: int) -> Outcome:
    adverse, favorable = nibble & 3, nibble >> 2
    return _READING[adverse] if adverse == favorable else Outcome.CONTESTED


OUTCOME: Final = tuple(_outcome(n) for n in range(16))


def _basis(full: Outcome, unasserted: Outcome, rule: Outcome) -> Basis | None:
    if full is Outcome.UNKNOWN:
        return None
    if full is rule:
        return Basis.RULE
    return Basis.JUDGMENT if full is unasserted else Basis.ASSERTION


_BASES: Final = {
    (unasserted, rule): tuple(_basis(full, unasserted, rule) for full in OUTCOME)
    for rule in Outcome
    for unasserted in Outcome
}
OUTCOME3: Final = OUTCOME * 256
BASIS3: Final = tuple(
    itertools.chain.from_iterable(_BASES[unasserted, rule] for rule in OUTCOME for unasserted in OUTCOME)
)


def outcome(bits: Readings) -> Outcome:
    """Read the outcome off the two readings of the first nibble."""
    return OUTCOME[bits & 15]


def readings(bits: Readings) -> tuple[Outcome, Outcome]:
    """
    Return the favorable and the adverse reading of three nibbles, each MET, NOT_MET or UNKNOWN.

    In the adverse one an assertion of a whole element counts as not asked, never as "no".
    """
    return _READING[bits >> 2 & 3], _READING[bits >> 4 & 3]
