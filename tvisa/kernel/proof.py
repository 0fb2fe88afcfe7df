"""What there is to say of a record under a burden of proof, and how what is said of parts makes what is said of the whole."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable
from typing import NamedTuple

import attrs

from tvisa.kernel.answers import Reply


class Proof(enum.StrEnum):
    """How something stands on a record under a burden of proof; it says nothing of how likely anything is."""

    SHOWN = "shown"
    """Recorded facts show it."""
    JUDGMENT = "judgment"
    """Facts are in, and whoever decides weighs them: a standard, or sources that differ."""
    NOT_SHOWN = "not_shown"
    """The record does not show it. That is not the contrary."""


class Held(enum.StrEnum):
    """
    What is held for a reading: of all facts that it rests on, for the one with the least.

    Attributes:
        NONE: Nothing.
        OWN_STATEMENT: What the person says, and nothing beside it.
        CORROBORATED: Something beside it: a paper, a record, or what somebody else says.
    """

    NONE = "none"
    OWN_STATEMENT = "own_statement"
    CORROBORATED = "corroborated"


class Why(enum.StrEnum):
    """Why something is not shown, or what has to be judged."""

    NOT_RECORDED = "not recorded"
    """Nobody has recorded it."""
    UNKNOWN = "unknown"
    """It was asked, and is not known."""
    DECLINED = "declined"
    """It was asked and declined."""
    IMPRECISE = "imprecise"
    """What is recorded is not close enough."""
    NOT_YET = "not yet"
    """It has not come about yet."""
    NONE_LISTED = "none listed"
    """No record in a list shows it."""
    LIST_OPEN = "list open"
    """Nobody said that these are all."""
    ONLY_COUNSEL = "only counsel"
    """Only counsel says so."""
    CONTRARY = "contrary"
    """The contrary is recorded."""
    STANDARD = "standard"
    """A standard, to be weighed by whoever decides."""
    DISPUTED = "disputed"
    """Sources differ."""


class Point(NamedTuple):
    """Something that would show what is not shown, or that has to be judged."""

    path: str
    """Where it goes."""
    why: Why
    """Why it is named."""
    question: str
    """The question for it; of a factor, what it is."""
    label: str
    """What a reader calls it."""
    reply: Reply | None = None
    """The answer that would show it, where it is one of yes and no."""


NO, WEIGHED, YES = range(3)
Group = tuple[Point, ...]
"""Things of which each alone would do."""


@attrs.frozen(eq=False)
class Side:
    """A node, or its contrary, under the burden."""

    level: int
    """Not shown, weighed or shown."""
    lacks: tuple[Group, ...] = ()
    """What would raise it at the least: of each group one."""
    contrary: int = 0
    """How much of that the record denies."""
    far: int = 0
    """How much further it is than it looks."""
    told: int = 0
    """How many recorded facts speak for it."""
    turns: tuple[Point, ...] = ()
    """What has to be judged."""
    held: int | None = None
    """What is held for it; None where it rests on no recorded fact."""

    @property
    def cost(self) -> tuple[int, int, int]:
        """How far it is from being shown, against others of which one is enough."""
        return self.contrary, self.far + len(self.lacks), -self.told


Sides = tuple[Side, Side]


def _first_of_each(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple({group[0].path: group for group in groups}.values())


def all_sides(sides: Iterable[Side]) -> Side:
    """Return how it stands that all of several hold: as the weakest does."""
    several = tuple(sides)
    level = min((s.level for s in several), default=YES)
    open_still = [s for s in several if s.level == level == NO]
    return Side(
        level,
        _first_of_each(itertools.chain.from_iterable(s.lacks for s in open_still)),
        sum(s.contrary for s in open_still),
        sum(s.far for s in open_still),
        sum(s.told for s in several),
        _turns(several, level),
        min((s.held for s in several if s.held is not None), default=None),
    )


def any_side(sides: Iterable[Side]) -> Side:
    """Return how it stands that one of several holds: as the strongest does; the rest neither helps nor defeats."""
    several = tuple(sides)
    if not several:
        return Side(NO)
    best = [s for s in several if s.level == max(each.level for each in several)]
    nearest = min(best, key=lambda s: s.cost)
    held = max((s.held for s in best if s.held is not None), default=None)
    return attrs.evolve(nearest, told=max(s.told for s in several), turns=_turns(best, nearest.level), held=held)


def _turns(several: Iterable[Side], level: int) -> tuple[Point, ...]:
    if level != WEIGHED:
        return ()
    return tuple(dict.fromkeys(itertools.chain.from_iterable(s.turns for s in several if s.level == WEIGHED)))
