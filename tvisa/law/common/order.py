"""
In which order counsel sees what is urgent: the one value `ORDER`, which a lawyer can read and change.

What cannot be undone comes first. Of two things of one rank the earlier day comes first.
"""

from __future__ import annotations

import enum
from typing import Final

import attrs


class Rank(enum.StrEnum):
    """How urgent something is."""

    DANGER_NOW = "danger_now"
    """It may still be going on."""
    CONFLICT = "conflict"
    """For whom the office may act is open."""
    NOT_OPEN = "not_open"
    """The road that the page is about is shut to the client as things are."""
    CRIMINAL_NOW = "criminal_now"
    """An authority has its eye on the client, or could charge on what is on file."""
    SOON = "soon"
    """A day within `SOON_DAYS` on which a right is lost or somebody must be there."""
    NOT_TO_BE_FILED = "not_to_be_filed"
    """What must not be filed, signed or repeated as it is."""
    AHEAD = "ahead"
    """A day within `AHEAD_DAYS` on which a right is lost or somebody must be there."""
    CRIMINAL = "criminal"
    """Acts of the client's own are recorded, and nobody is known to ask."""
    DANGER = "danger"
    """Threats, or somebody who may be reached."""
    KEEP = "keep"
    """What has no day and ends a right the moment that it is done."""
    REPORT = "report"
    """What is needed before filing and has no day."""
    UNKNOWN = "unknown"
    """A day that there must be, and that nobody recorded."""
    LATER = "later"
    """Every other day."""


SOON_DAYS: Final = 30
AHEAD_DAYS: Final = 180
"""How many days ahead a day is soon, and is told on a first page."""


@attrs.frozen
class Ranked:
    """A rank, and why it stands where it stands."""

    rank: Rank
    why: str


ORDER: Final = (
    Ranked(Rank.DANGER_NOW, "A lost life cannot be restored; every other step can wait an hour."),
    Ranked(Rank.CONFLICT, "What the office learns for one client cannot be unlearned against another."),
    Ranked(Rank.NOT_OPEN, "A reader who thinks that this path is open will misread every line below."),
    Ranked(Rank.CRIMINAL_NOW, "The client cannot take back what was said to an officer, or signed."),
    Ranked(Rank.SOON, "A right lapses, or the judge orders removal in absentia, on that day without any further act."),
    Ranked(Rank.NOT_TO_BE_FILED, "A sworn statement that is untrue, or made too early, stays in the file permanently."),
    Ranked(Rank.AHEAD, "The same, with time to prepare."),
    Ranked(Rank.CRIMINAL, "The client needs advice before anyone writes the statement, and there is no pressure yet."),
    Ranked(Rank.DANGER, "Make a safety plan with the client, alongside the legal work."),
    Ranked(Rank.KEEP, "This asks the client only to refrain from something."),
    Ranked(Rank.REPORT, "The gap can be cured until filing, but hardly afterwards."),
    Ranked(Rank.UNKNOWN, "A date that nobody knows could be tomorrow. Ask first, then rank it."),
    Ranked(Rank.LATER, "This is not urgent; it is noted here so that it is not missed."),
)
"""The order, with the reason for each place in it."""

PLACE: Final = {ranked.rank: place for place, ranked in enumerate(ORDER)}
"""The place of each rank."""
