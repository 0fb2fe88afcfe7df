"""What the outline of a personal statement tells, as values."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, cast

import attrs

from tvisa.facts import Evidence, Role, State
from tvisa.facts.labels import label
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.provision import Confidence
from tvisa.screening.bearing import Disagreement
from tvisa.screening.document import listed
from tvisa.screening.value import Path, Value, says, worded

if TYPE_CHECKING:
    from tvisa.screening.data import OutlineData


@attrs.frozen(eq=False, repr=False, kw_only=True)
class OutlineRule(Value):
    """What the law says, and where."""

    text: str = says("The rule, in our own words.")
    citations: tuple[str, ...] = says("Where it stands.")
    confidence: Confidence = says("How it was verified.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Responsible(Value):
    """Somebody responsible in an incident, by key."""

    person: str = says("The key of the person.")
    roles: tuple[Role, ...] = says("What that person was in it.", default=())
    did: tuple[Fact, ...] = says("The facts that say that this person did it.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class OutlineRecord(Value):
    """What one record has beside a topic; of what lies in no list, the case."""

    title: str = says("The record, such as Incident 1; empty for the case.")
    path: str | None = says("Where it stands; left out for the case.", default=None)
    when: str = says("When it was, in words.", default="")
    lasted: str = says("How long, as the dates go.", default="")
    gap_before: str = says("Of what came after a break: from when to when that was.", default="")
    facts: tuple[Fact, ...] = says("The recorded facts.", default=())
    responsible: tuple[Responsible, ...] = says("Who was responsible.", default=())
    missing: tuple[Missing, ...] = says("What the topic names and nobody has told.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class HeldFor(Value):
    """A kind of evidence in the file, and the facts that it is attached to."""

    evidence: Evidence = says("What is held, by kind.")
    facts: tuple[Fact, ...] = says("The facts.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Differing(Value):
    """An earlier statement that differs from what is said now, or may; to whom it was made counsel's part tells."""

    when: str = says("When it was made, in words.", default="")
    about: tuple[Path, ...] = says("The facts that it is about, as far as this outline tells them.", default=())
    disputed: bool = says("Whether it is disputed that it differs.", default=False)
    explained: State = says("Whether an explanation is recorded.")

    @worded
    def labels(self) -> tuple[str, ...]:
        """What a reader calls the facts that it is about, in English."""
        return tuple(dict.fromkeys(map(label, self.about)))


@attrs.frozen(eq=False, repr=False, kw_only=True)
class OutlineTopic(Value):
    """One topic of the statement."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    rule: OutlineRule = says("What the regulation in force on the day says of it.")
    extent: bool = says("Whether it is asked for as far as possible.", default=False)
    by_incident: bool = says("Whether it is told incident by incident.", default=False)
    records: tuple[OutlineRecord, ...] = says(
        "What is recorded, record by record; incidents stand in the order of time.", default=()
    )
    missing: tuple[Missing, ...] = says("What the topic names and nobody has told, of no one record.", default=())
    beyond: tuple[str, ...] = says("What the topic names that a case file has no fact for.", default=())
    asides: tuple[str, ...] = says("What to know of it besides.", default=())
    held: tuple[HeldFor, ...] = says("Evidence in the file.", default=())
    disagreements: tuple[Disagreement, ...] = says("Where accounts or records differ.", default=())
    statements: tuple[Differing, ...] = says("Earlier statements about it that differ.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ToExplain(Value):
    """Something that the record shows and the statement has to explain."""

    id: str = says("Its name.")
    text: str = says("What is to be explained.")
    rules: tuple[OutlineRule, ...] = says("Where that stands.")
    facts: tuple[Fact, ...] = says("What shows it, and what is recorded beside it.", default=())


@attrs.frozen(eq=False, repr=False)
class Outline(Value):
    """The outline of a personal statement: topics, recorded facts, gaps; no text to sign."""

    _lang: str
    as_of: datetime.date = says("The day whose law applies.")
    standing: tuple[str, ...] = says("What holds of every outline.")
    warnings: tuple[OutlineRule, ...] = says("What to know before it is used in this case.")
    rules: tuple[OutlineRule, ...] = says("What the law says of every statement, and of whom it can reach.")
    topics: tuple[OutlineTopic, ...] = says("The topics, in the order of the regulation.")
    explain: tuple[ToExplain, ...] = says("What the statement has to explain, on what is recorded.")
    statements: tuple[Differing, ...] = says("Every earlier statement that differs, or may.")
    counsel: str = says("That counsel has a part of its own; the same for everybody.")
    disclaimer: str = says("What this is, and what it is not.")

    def to_dict(self) -> OutlineData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("OutlineData", listed("outline", self._lang, self))
