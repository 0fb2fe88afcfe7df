"""What a day is that the law reckons from what is told; the table of them is in `tvisa.law.t.days`."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable

import attrs

from tvisa.facts.timeline import Event, Timeline
from tvisa.kernel.provision import Provision


class Kind(enum.StrEnum):
    """
    What a reckoned day is.

    Attributes:
        BIRTHDAY: The day on which somebody is no longer under an age.
        DEADLINE: The last day of something: what is done by then is in time.
        WINDOW: The first day of something.
    """

    BIRTHDAY = "birthday"
    DEADLINE = "deadline"
    WINDOW = "window"


@attrs.frozen(eq=False)
class Reckoned:
    """
    A day that the law reckons.

    Attributes:
        key: Its name in the timeline.
        label: What a reader calls it.
        kind: What it is.
        law: The provisions that make it matter.
        of: Yields it, from the dates told of a case, as often as there is one.
    """

    key: str
    label: str
    kind: Kind
    law: tuple[Provision, ...]
    of: Callable[[Reckoned, Timeline], Iterable[Event]] = attrs.field(repr=False)
