"""What a conversion returns: what was carried, and the places that were not, each with the reason and never with a value."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.version1 import Doubt


@attrs.frozen
class Dropped:
    """One place that was not carried over."""

    path: str
    """Where: a path, column or key of the format that is read or written; a position for anything a user named."""
    why: str
    """Why, in one sentence."""


@attrs.frozen(repr=False)
class Converted:
    """A case that was read from another format."""

    case: Case
    dropped: tuple[Dropped, ...] = ()
    """What of the file is not in it."""
    doubts: tuple[Doubt, ...] = ()
    """Of facts by the paths of version 1: where what they say could be meant in more than one way."""


@attrs.frozen(repr=False)
class Written:
    """The text of a case in another format, and what of the case is not in it."""

    text: str
    dropped: tuple[Dropped, ...] = ()


CONDUCT: Final = Dropped(
    "conduct", "what the client did, or was charged with, is carried only into and out of a privileged file, on request"
)
PRIVATE: Final = Dropped(
    "grounds, status, filing, presence, adjustment, statements and decisions",
    "grounds of inadmissibility, removal orders, how somebody came in and what was said in confidence are carried only into "
    "and out of a privileged file, on request",
)
"""Said of every conversion outside privilege, whether or not anything is recorded, so that they tell nothing."""

UNTICKED: Final = "a box that is not ticked is no answer; a picklist with yes, no, unknown and declined can say no"


def may_carry_conduct(case: Case, *, privileged: bool) -> bool:
    """Say whether the client's own conduct is carried: where the case says that it is privileged, or the caller does."""
    return privileged or case.setting is Setting.PRIVILEGED


def is_conduct(path: str) -> bool:
    """Say whether a path lies in the client's own conduct."""
    return path.partition(".")[0].partition("[")[0] == CONDUCT.path
