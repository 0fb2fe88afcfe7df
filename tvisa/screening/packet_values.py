"""What is told of a filing's pieces, exhibits and records, as values."""

from __future__ import annotations

import datetime
import enum
from typing import TYPE_CHECKING, cast

import attrs

from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.provision import Confidence
from tvisa.law.t.filing.pieces import Need
from tvisa.law.t.filing.records import OrderedBy
from tvisa.screening.called_for import CalledAt
from tvisa.screening.document import listed
from tvisa.screening.value import Value, says

if TYPE_CHECKING:
    from tvisa.screening.data import PacketData


class Goes(enum.StrEnum):
    """
    Whether a piece goes in, on what is recorded.

    Attributes:
        IN: It does.
        OPEN: That turns on what is not known, or for counsel to say.
        CHOICE: It may, and nobody has to.
        NOT_NOW: Not on what is recorded.
    """

    IN = "in"
    OPEN = "open"
    CHOICE = "choice"
    NOT_NOW = "not_now"


class Lies(enum.StrEnum):
    """
    Where a record is.

    Attributes:
        HELD: Something of the kind is recorded as held.
        TO_GET: It can be asked for now.
        WAITS: Somebody or something comes first.
        NOT_ASKED_FOR: Nobody asks for it now.
    """

    HELD = "held"
    TO_GET = "to_get"
    WAITS = "waits"
    NOT_ASKED_FOR = "not_asked_for"


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Cited(Value):
    """A rule, with where it stands."""

    rule: str = says("The rule, in our own words.")
    citations: tuple[str, ...] = says("Where it stands.")
    confidence: Confidence = says("How it was verified.")
    note: str = says("What a careful reader should know.", default="")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class AsRead(Value):
    """Something that changes, as it was read on a day: never relied on without a look on the filing day."""

    id: str = says("Its name among the policy entries.")
    title: str = says("What it is called.")
    text: str = says("What it said, in our own words.")
    citations: tuple[str, ...] = says("Where it stands.")
    source: str = says("Where it was read.")
    confidence: Confidence = says("How it was verified.")
    checked_on: datetime.date = says("The day up to which that source speaks.")
    stale: bool = says("Whether it was last seen too long ago to rely on.", default=False)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Piece(Value):
    """One piece of the filing."""

    number: int = says("Its place in the order.")
    id: str = says("Its name.")
    title: str = says("What it is.")
    people: tuple[str, ...] = says("The keys of those whom it is for, one each.")
    need: Need = says("Why it goes in.")
    goes: Goes = says("Whether it goes in, on what is recorded.")
    what: str = says("What it holds, or what to mind of it.")
    why: str = says("Why it goes in, or what that turns on.", default="")
    form: str | None = says("The form, where it is one: `tvisa forms` says what it asks.", default=None)
    facts: tuple[Fact, ...] = says("The recorded facts that this rests on.", default=())
    missing: tuple[Missing, ...] = says("What is not known.", default=())
    law: tuple[Cited, ...] = says("Where it stands.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Exhibit(Value):
    """Something that is recorded as held, under its number."""

    number: str = says("Its number: the tab and its place there.")
    title: str = says("What it is, by the kinds of paper recorded.")
    kind_of: str = says("The kind of evidence that it counts as.")
    shows: tuple[str, ...] = says("What it is held for, in a reader's words.")
    facts: tuple[Fact, ...] = says("The facts that it is held for.")
    incidents: tuple[str, ...] = says("The incidents that these lie in.", default=())
    mind: str | None = says("What to mind of it before it is filed.", default=None)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class StillMissing(Value):
    """A kind of evidence that is not in the file."""

    title: str = says("What it is.")
    of_whom: str = says("From whom.")
    shows: tuple[str, ...] = says("What it could show, in a reader's words.")
    required: bool = says("Whether it is required here.", default=False)
    endangers: bool = says("Whether asking for it could do harm, on what is recorded.", default=False)
    why: str | None = says("Why it is not to be asked for now.", default=None)
    care: str | None = says("What makes getting it dangerous, or needs counsel first.", default=None)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Tab(Value):
    """The exhibits of one element."""

    letter: str = says("The letter of the tab.")
    element: str = says("The element, or the room beside the elements.")
    title: str = says("Its name for a reader.")
    exhibits: tuple[Exhibit, ...] = says("What is in the file.", default=())
    missing: tuple[StillMissing, ...] = says("What is not.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RecordToGet(Value):
    """One record that the case calls for."""

    id: str = says("Its name.")
    title: str = says("What it is.")
    lies: Lies = says("Where it is.")
    whom: str = says("Whose it is, or where it lies.")
    ordered_by: OrderedBy = says("Who gets it.")
    how: str = says("How.")
    endangers: str = says("What asking would endanger.")
    waits_for: str | None = says("What it waits for.", default=None)
    first: bool = says("Whether it is got before anything is signed.", default=False)
    at: tuple[CalledAt, ...] = says("The places that call for it.", default=())
    shows: tuple[str, ...] = says("What it would show something of, in a reader's words.", default=())
    day_before: datetime.date | None = says(
        "The next day in court or with an agency, which is not to be waited for with it.", default=None
    )
    takes: tuple[AsRead, ...] = says("How long it was said to take.", default=())
    law: Cited = says("Under which right, or why it matters.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Away(Value):
    """Somebody whom nobody asks for anything, and tells nothing."""

    person: str = says("The key of the person.")
    because: str = says("Why.")
    paths: tuple[str, ...] = says("Where that is recorded.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ToCheck(Value):
    """One thing to look at: how it is marked, or on the day it is sent."""

    id: str = says("Its name.")
    text: str = says("What to look at.")
    law: tuple[Cited, ...] = says("Where that stands.")
    facts: tuple[Fact, ...] = says("What is recorded of it.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class DayNear(Value):
    """A birthday or another day of the family that filing has to come before."""

    by: datetime.date = says("The last safe day.")
    text: str = says("What it is about.")
    members: tuple[str, ...] = says("The relatives whom it concerns.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Packet(Value):
    """What goes into the filing of one case, in order; what is missing, who gets it, and what asking would endanger."""

    lang: str = attrs.field(alias="lang")
    as_of: datetime.date = says("The day.")
    standing: tuple[str, ...] = says("What holds of all of it.")
    marking: tuple[ToCheck, ...] = says("How it is marked and kept.")
    pieces: tuple[Piece, ...] = says("The pieces, in order.")
    tabs: tuple[Tab, ...] = says("The exhibits, by element.")
    away: tuple[Away, ...] = says("Whom nobody asks for anything.")
    records: tuple[RecordToGet, ...] = says("The records plan: what is got before anything is signed comes first.")
    last_check: tuple[ToCheck, ...] = says("What is looked at on the day it is sent.")
    near: tuple[DayNear, ...] = says("Days of the family to file before, within ninety days.")
    changing: tuple[AsRead, ...] = says("What changes: editions, fees, signatures, evidence, as each was last read.")
    disclaimer: str = says("What this is, and what it is not.")

    def to_dict(self) -> PacketData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("PacketData", listed("packet", self.lang, self))
