"""
What came after: threats, searches and demands since the person got away, and cases against those responsible.

Each is an event of its own, with who, whom and when, so that fear and danger rest on more than an answer.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.conduct import ThreatTo
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import Record, ask, date, word, words


class ReprisalKind(enum.StrEnum):
    """What was done after the person got away."""

    THREAT = "threat"
    SEARCH = "search"
    DEMAND = "demand"
    CONTACT = "contact"
    OFFER = "offer"
    HARM = "harm"
    REPORT = "report"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class Reprisal(Record):
    """One threat, search, demand or the like since the person got away."""

    kind: ReprisalKind | Reply | None = word("What was done, by kind.")
    when: DateFact = date("When was it?")
    person: str | Reply | None = word("Key of the person who did it, such as P2.")
    target: ThreatTo | Reply | None = word("At whom it was aimed.")
    by_responsible: Answer = ask("Did it come from a trafficker, or from somebody acting for one?")
    for_leaving: Answer = ask("Was it because the person got away, or spoke with the authorities?")
    abroad: Answer = ask("Was it in the country to which the person would go back?")
    note: str = words("A short note for the file.")


@attrs.frozen(repr=False, eq=False)
class Prosecution(Record):
    """A criminal case against somebody responsible, and how far it reaches."""

    person: str | Reply | None = word("Key of the person charged, such as P2.")
    charged_on: DateFact = date("When was that person charged?")
    trial_on: DateFact = date("For what date is the trial set, or when was it?")
    ended_on: DateFact = date("When did the case end?")
    pending: Answer = ask("Is that case, or an investigation behind it, still open?")
    covers_client: Answer = ask("Is what was done to this client part of that case?")
    covers_period: Answer = ask("Does that case cover the period in which it was done to this client?")
    at_liberty: Answer = ask("Is that person at liberty, on bail or otherwise?")
    convicted: Answer = ask("Did the case end in that person's conviction or plea?")
    note: str = words("A short note for the file.")
