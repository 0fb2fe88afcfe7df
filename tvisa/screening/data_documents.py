"""
The JSON of the documents that are written in full, as types: the schema of each is read off these (`tvisa.screening.schema`).

What stands beside a type `tvisa.screening.schema` explains. Values in full stand in `tvisa.screening.data`.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, TypedDict

from tvisa.kernel.formula import Now
from tvisa.kernel.truth import Outcome
from tvisa.law.changes.change import ChangeData
from tvisa.law.conduct.ambiguity import FindingData
from tvisa.screening.data import (
    AppliedLawFull,
    BesideDifferenceFull,
    DecidedTurnedFull,
    DifferenceFull,
    FactFull,
    RuleInForceFull,
    ScreeningData,
)

OutcomeWord: TypeAlias = Annotated[str, Outcome]


class Head(TypedDict):
    """What every document says of itself beside its kind."""

    schema_version: Literal[1]
    tvisa_version: Annotated[str, "The version of the library that wrote it."]


class Closed(TypedDict):
    """What every document for people ends with."""

    disclaimer: Annotated[str, "What this is, and what it is not."]


# --- the law of two days ----------------------------------------------------------------------------------------------

LawsCompared = TypedDict("LawsCompared", {"from": AppliedLawFull, "to": AppliedLawFull})
OutcomesCompared = TypedDict("OutcomesCompared", {"from": OutcomeWord, "to": OutcomeWord})


class ChangeHere(ChangeData):
    """A rule that changed, with what it has to do with the case."""

    carries: Annotated[list[str], "What comes out differently by it."]
    recorded: Annotated[list[str], "Where in the case what it asks about is recorded."]
    stands_there: Annotated[bool, "Whether the case stands where it is in play."]
    kept_here: Annotated[bool, "Whether the applicant, who filed before, keeps the earlier rule."]


_Judged = TypedDict("_Judged", {"from": RuleInForceFull, "to": RuleInForceFull})


class JudgedAnew(_Judged):
    """A judgment on record whose question stands while the rule behind it changed."""

    path: str
    question: str
    changes: list[str]


class ComparisonData(Head, Closed):
    """What changes for a case between the law of two days, and which changed rules carry it."""

    kind: Literal["tvisa.comparison"]
    law: LawsCompared
    same_law: bool
    outcome: OutcomesCompared
    summary: str
    elements: list[DifferenceFull]
    parts: list[DifferenceFull]
    beside: list[BesideDifferenceFull]
    changes: list[ChangeHere]
    weigh_again: list[JudgedAnew]


# --- what would change the result -------------------------------------------------------------------------------------


class ChangedFact(TypedDict):
    """One fact of a set."""

    path: str
    now: Annotated[str, Now, "How it stands on the record."]
    question: str
    answer: Literal["yes", "no"]
    contradicts: Annotated[bool, "Whether the record says the opposite."]
    said: str


class SetsData(TypedDict):
    """Sets of facts each of which would decide an element."""

    open: list[list[ChangedFact]]
    against_the_record: list[list[ChangedFact]]
    complete: Annotated[bool, "Whether every set of at most that many facts is listed."]


class HoldingData(FactFull):
    """A fact without which an element that is met would not be."""

    said: str
    evidence: list[str]


class TurningData(TypedDict):
    """What one element turns on."""

    id: str
    title: str
    outcome: OutcomeWord
    to_meet: SetsData
    to_defeat: SetsData
    holds_by: list[HoldingData]
    holds_by_complete: Annotated[bool, "Whether each fact was tried of which it may hold by."]
    searched: Annotated[
        Literal["all", "part", "none"],
        "Whether sets were looked for among all facts, among all but those of some records, or not at all: too much is open.",
    ]
    not_varied: Annotated[
        list[str], "Paths of the records whose facts were not varied: they stand as they are recorded."
    ]
    not_varied_said: Annotated[list[str], "The same for a reader."]


class WhatIfData(Head, Closed):
    """Which facts would change each element, and what each that is met holds by."""

    kind: Literal["tvisa.whatif"]
    law: AppliedLawFull
    size: Annotated[int, "How many facts a set may hold."]
    most: Annotated[int, "How many sets of one kind are listed at most."]
    elements: list[TurningData]


class AssumedData(Head, Closed):
    """A case as recorded, and with facts assumed."""

    kind: Literal["tvisa.assumed"]
    before: ScreeningData
    after: ScreeningData
    decided: Annotated[
        list[DecidedTurnedFull],
        "Decided cases that begin to carry over under the assumptions, or cease to; no outcome rests on one.",
    ]


# --- days, decided cases, a caseload ----------------------------------------------------------------------------------


class FindingsData(Head, Closed):
    """Entries of the catalogue of findings."""

    kind: Literal["tvisa.findings"]
    findings: list[FindingData]
