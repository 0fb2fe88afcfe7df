"""How a kind of day is written: what it is called, what must be done by it, what moves it, and in which postures it is there."""

from __future__ import annotations

import enum
from typing import Final

import attrs

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.common.posture import Where
from tvisa.law.writing import folded


class What(enum.StrEnum):
    """
    What a day is to whoever looks at it.

    Attributes:
        BE_THERE: Somebody has to be somewhere.
        LOST: A right is lost once it has passed.
        COUNTS: It counts for something that may never come up: a bar on coming back, a suit.
    """

    BE_THERE = "be_there"
    LOST = "lost"
    COUNTS = "counts"


@attrs.frozen(eq=False)
class Term:
    """
    One kind of day.

    Attributes:
        code: Its name in data.
        title: Its name for a reader.
        what: What it is to whoever looks at it.
        do: What must be done or received, and by whom; it may run over lines.
        provisions: Where it stands; those in force on the day of the screening are told.
        key: Its key in the timeline; a birthday is that of the applicant.
        first_too_late: Whether the day is the first one too late, as a birthday is, and not the last one in time.
        moved: What moves it where it falls on a day without business; nothing unless a text does.
        margin: Days to keep for a filing that is rejected and has to be sent again.
        where: The postures in which there is such a day.
        ask: What to ask for where there must be such a day and nobody recorded it.
        fact: The fact that would record it.
        must_be: What says that there must be such a day.
        looked_up: Facts of which it is recorded that nobody knows them: then such a day is looked up.
        or_key: Another key, of a day that is reckoned where none was told.
        choice: Of a day that stands in a list, the field that says of what kind its record is.
        kinds: The kinds that it is for.
        whose: Whose record it must be: the applicant's `own`, or of some `other`; anybody's unless given.
        done: The field that says, by a yes or by a day that has passed, that it is over.
        after: What to do once it has passed and is not over: it was missed, or it was asked and is not known; nothing where another sign
            says so.
        always: Whether there is such a day in every case, so that it is asked for wherever it is not recorded.
        unless: What says that there is none, whatever the dates.
        still: What is still open once it has passed, or may have.
        presses: Whether one that is soon is told on a first page, although it only counts for something.
    """

    code: str
    title: str
    what: What
    do: str = attrs.field(converter=folded)
    provisions: tuple[Provision, ...]
    key: str
    first_too_late: bool = False
    moved: Provision | None = None
    margin: int = 0
    where: Where = attrs.field(kw_only=True)
    ask: str = attrs.field(default="", converter=folded)
    fact: str = ""
    must_be: Predicate | None = None
    looked_up: tuple[str, ...] = ()
    or_key: str = ""
    choice: str = ""
    kinds: frozenset[enum.StrEnum] = frozenset()
    whose: str = ""
    done: str = ""
    after: str = attrs.field(default="", converter=folded)
    always: bool = False
    unless: Predicate | None = None
    still: str = attrs.field(default="", converter=folded)
    presses: bool = False


MISSED: Final = """
It is recorded as missed, or it is not known whether the client was there: counsel finds out today what followed, before the client goes
to any office and before anything more is filed.
"""
PLANNED: Final = """
This day has passed, and it is not known whether the plan was given up or came about: ask today, and read again what hangs on it.
"""
"""What is said of a day that somebody has set, and of one for which something was planned, once it has passed and is not over."""

MARGIN: Final = 14
"""Days to keep before the last working day, so that a rejected filing can be corrected and sent again: practice, and no rule."""
