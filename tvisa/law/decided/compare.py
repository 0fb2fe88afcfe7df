"""
How a record compares with a decided case, factor by factor; an ordering of reasons and never a measure of chances.

A profile says of each factor of one standard whether it speaks for the applicant, against, or is not recorded. What shares
more of a decision's factors is more on point, by inclusion of sets and by no count (Ashley, Modeling Legal Argument, 1990:
HYPO's claim lattice). A decision carries over *a fortiori* where the record holds every reason that the winning side had and
none for the other side that was not there already (Horty, Rules and Reasons in the Theory of Precedent, Legal Theory 17,
2011: the result model; Prakken, A Formal Analysis of Some Factor- and Precedent-based Accounts of Precedential Constraint,
Artificial Intelligence and Law 29, 2021). Those models know every fact. Here a fact that nobody recorded is neither present
nor absent: a comparison says on which of them it hangs.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import TypeVar

import attrs

Factors = frozenset[str]
"""Paths of factors, as the law of the standard names them."""

D = TypeVar("D")


class HeldByTribunal(enum.StrEnum):
    """What a tribunal held of a standard."""

    FOUND = "found"
    """That it was met, or, at the stage of the pleadings, that it was pleaded."""
    NOT_FOUND = "not_found"
    """That it was not shown."""

    @property
    def other(self) -> HeldByTribunal:
        """The opposite."""
        return HeldByTribunal.NOT_FOUND if self is HeldByTribunal.FOUND else HeldByTribunal.FOUND


def _factors(paths: Iterable[str]) -> Factors:
    return frozenset(paths)


@attrs.frozen
class Profile:
    """
    The factors of one standard in one record, or in one decision.

    A factor in neither set is not recorded, or its sources disagree.
    """

    speaks_for: Factors = attrs.field(default=frozenset(), converter=_factors)
    """Those that speak for the applicant."""
    speaks_against: Factors = attrs.field(default=frozenset(), converter=_factors)
    """Those that speak against."""
    kinds: frozenset[str] = attrs.field(default=frozenset(), converter=_factors)
    """What was threatened, by kind, and whether it was for a commercial sex act."""

    def __attrs_post_init__(self) -> None:
        if self.speaks_for & self.speaks_against:
            message = "a factor speaks for the applicant or against, and not both"
            raise ValueError(message)

    @property
    def recorded(self) -> Factors:
        """All that is recorded, whichever way it speaks."""
        return self.speaks_for | self.speaks_against

    @property
    def mirrored(self) -> Profile:
        """The same as the other side sees it."""
        return Profile(self.speaks_against, self.speaks_for, self.kinds)


@attrs.frozen
class Likeness:
    """How a record compares with one decision on one standard; each set of factors is worked out when it is asked for."""

    here: Profile
    """The factors recorded."""
    there: Profile
    """The factors that counted in the decision."""
    held: HeldByTribunal
    """What was held there."""
    factors: Factors
    """All the factors of the standard."""

    @property
    def shared_for(self) -> Factors:
        """Factors for the applicant in both."""
        return self.there.speaks_for & self.here.speaks_for

    @property
    def shared_against(self) -> Factors:
        """Factors against in both."""
        return self.there.speaks_against & self.here.speaks_against

    @property
    def more_for(self) -> Factors:
        """Factors for the applicant here that the decision does not have."""
        return self.here.speaks_for - self.there.speaks_for

    @property
    def more_against(self) -> Factors:
        """Factors against here that the decision does not have."""
        return self.here.speaks_against - self.there.speaks_against

    @property
    def lacks_for(self) -> Factors:
        """Factors for the applicant there, of which the record here says the contrary."""
        return self.there.speaks_for & self.here.speaks_against

    @property
    def lacks_against(self) -> Factors:
        """Factors against there, of which the record here says the contrary."""
        return self.there.speaks_against & self.here.speaks_for

    @property
    def open_for(self) -> Factors:
        """Factors for the applicant there, of which nothing is recorded here."""
        return self.there.speaks_for - self.here.recorded

    @property
    def open_against(self) -> Factors:
        """Factors against there, of which nothing is recorded here."""
        return self.there.speaks_against - self.here.recorded

    @property
    def unsaid(self) -> Factors:
        """Further factors of which nothing is recorded here: recorded for the losing side, each would set the record apart."""
        return self.factors - self.here.recorded - self.there.recorded

    @property
    def told(self) -> bool:
        """Whether any factor is recorded here."""
        return bool(self.here.recorded)

    @property
    def shared(self) -> Factors:
        """What the two share."""
        return self.shared_for | self.shared_against

    @property
    def apart(self) -> Factors:
        """What is recorded here and sets the record apart from what was held: with any of it nothing carries over."""
        return (
            self.lacks_for | self.more_against
            if self.held is HeldByTribunal.FOUND
            else self.lacks_against | self.more_for
        )

    @property
    def hangs_on(self) -> Factors:
        """The reasons of the winning side there of which nothing is recorded here: "would be as strong if also"."""
        return self.open_for if self.held is HeldByTribunal.FOUND else self.open_against

    @property
    def a_fortiori(self) -> bool:
        """Whether the record, in every respect recorded, is at least as strong for the side that won there."""
        return self.told and not (self.apart or self.hangs_on)

    @property
    def would_be(self) -> bool:
        """Whether it would be, were what it hangs on recorded as it was there."""
        return self.told and not self.apart and bool(self.hangs_on)


def layers(entries: Sequence[tuple[Factors, D]]) -> list[list[D]]:
    """
    Order by on-pointness: what nothing else exceeds first, then what only those exceed, and so on; ties stay together.

    One is more on point than another if it shares all that the other shares and something more. What shares nothing is left out.

    Args:
        entries: What each shares with the record, and the entry itself.
    """
    found: list[list[D]] = []
    sets: list[list[Factors]] = []
    depth: dict[Factors, int] = {}
    # Whatever exceeds a set is larger, and so has its layer already.
    for shared in sorted({shared for shared, _ in entries if shared}, key=len, reverse=True):
        above = (n for n in range(len(sets), 0, -1) if any(shared < other for other in sets[n - 1]))
        depth[shared] = next(above, 0)
        if depth[shared] == len(sets):
            sets.append([])
            found.append([])
        sets[depth[shared]].append(shared)
    for shared, entry in entries:
        if shared:
            found[depth[shared]].append(entry)
    return found
