"""The JSON of what is told of relatives and of permanent residence, as types; as in `tvisa.screening.data_documents`."""

from __future__ import annotations

import datetime
import enum
from typing import Annotated, Any, Literal, TypedDict

from tvisa.facts import Kinship, Setting
from tvisa.kernel.truth import Basis
from tvisa.law.t.family.deadlines import OF_RELATIVES
from tvisa.screening.data import AppliedLawFull, FactFull, FactorFull, GapFull, PartFull, ReadingsFull, RequirementFull
from tvisa.screening.data_documents import BetweenData, Closed, Day, Graded, Head, Noted, OutcomeWord, ProcedureData

_KINDS: Any = enum.EnumType.__call__(enum.StrEnum, "DayKind", {day.code: day.code.lower() for day in OF_RELATIVES})
"""The words for what a day of relatives is about."""

# --- family -----------------------------------------------------------------------------------------------------------


class PrincipalData(TypedDict):
    """What of the principal's own application the relatives depend on."""

    person: str
    filed: OutcomeWord
    filed_on: list[str]
    undecided: OutcomeWord
    granted_on: list[str]
    under_21_at_filing: OutcomeWord


class DeadlineData(Noted):
    """One day that keeps relatives in reach."""

    id: Annotated[str, "Its name in this result."]
    kind: Annotated[str, _KINDS]
    state: Literal["open", "may_have_passed", "passed", "no_day"]
    by: Annotated[str, datetime.date, "The last safe day, by the earliest birth date that is possible."] | None
    received_by: (
        Annotated[
            str, datetime.date, "The day to rely on: where that is a weekend or a holiday, the working day before it."
        ]
        | None
    )
    latest: Annotated[str, datetime.date, "The last safe day by the latest birth date that is possible."] | None
    subject: Annotated[str, "Key of the person whose birthday or status it turns on."]
    members: Annotated[list[str], "Keys of the relatives whom it concerns."]
    what: str
    condition: str
    notes: list[str]
    still_open: Annotated[str, "What is open still where the day may have passed."]


_Class = TypedDict("_Class", {"class": Annotated[str, "T-2 to T-6."]})


class ClassData(PartFull, _Class):
    """What was found of one class in which a relative can follow."""


_Best = TypedDict("_Best", {"class": Annotated[str, "The class that goes furthest."] | None})


class MemberData(_Best):
    """What was found of one relative."""

    path: str
    person: str
    kinship: Annotated[str, Kinship] | None
    through: Annotated[str, "Key of the relative through whom that person follows."] | None
    outcome: OutcomeWord
    outcome_text: str
    readings: ReadingsFull
    basis: Annotated[str, Basis] | None
    reason: str
    notes: list[str]
    closed_by: list[FactFull]
    missing: list[GapFull]
    factors: list[FactorFull]
    classes: list[ClassData]
    principal: PartFull
    hostile_assertions: list[FactFull]
    not_screened: list[str]


class FamilyData(Head, Closed):
    """Which relatives can follow, in which class, and the days that keep them in reach."""

    kind: Literal["tvisa.family"]
    law: AppliedLawFull
    summary: str
    principal: PrincipalData
    deadlines: list[DeadlineData]
    members: list[MemberData]
    missing: list[GapFull]
    notices: list[str]
    procedures: list[ProcedureData]
    not_screened: list[str]


# --- adjustment -------------------------------------------------------------------------------------------------------


class StartData(TypedDict):
    """From when presence is counted, and what says so."""

    on: Day
    path: str


class CountedFrom(TypedDict):
    """From when presence is counted, as early as can be and surely."""

    earliest: StartData | None
    safe: StartData | None


class CompleteOn(TypedDict):
    """When three years are complete, as early as can be and surely."""

    earliest: Day | None
    safe: Day | None


class DaysData(TypedDict):
    """How many days at least and at most; null where nothing bounds them."""

    least: int | None
    most: int | None


class RecordedBetween(BetweenData):
    """When something was, with the dates as recorded."""

    recorded: list[str]


class AbsenceData(TypedDict):
    """One absence."""

    path: str
    left: RecordedBetween
    returned: RecordedBetween
    days: DaysData
    nights: int | None
    excused: OutcomeWord
    kept_status: OutcomeWord
    over_the_limit: OutcomeWord
    begun: bool


class RulesOf(TypedDict):
    """The rules behind a clock."""

    rules: list[Noted]


class PresenceData(RulesOf):
    """Three years of continuous presence, day by day."""

    counted_from: CountedFrom
    three_years_complete: CompleteOn
    days_to_go: int | None
    days_away: DaysData
    absences: list[AbsenceData]
    list_complete: bool


_Since = TypedDict("_Since", {"from": Day | None})


class ShorterData(_Since, RulesOf):
    """An investigation or prosecution that is complete, which allows filing earlier."""

    complete_on: BetweenData


class StatusData(RulesOf):
    """Until when status runs."""

    until: BetweenData
    source: Literal["recorded", "by_rule", "unknown"]


class FilingData(RulesOf):
    """From when and until when Form I-485 can be filed."""

    earliest_safe: Day | None
    earliest_safe_by: Annotated[str, "Which clock allows it: three_years or shorter_period."] | None
    last_day: Day | None
    days_between: int | None
    filed_on: BetweenData


class ClocksData(TypedDict):
    """Every clock of adjustment."""

    presence: PresenceData
    shorter_period: ShorterData
    status: StatusData
    filing: FilingData


class WarningData(TypedDict):
    """What to beware of."""

    code: str
    text: str
    facts: list[str]
    provisions: list[Graded]


class NeedData(TypedDict):
    """A need that recorded facts show: it comes before any question of law."""

    code: str
    text: str
    facts: list[str]


class AdjustingData(RequirementFull):
    """How one family member stands who adjusts."""

    person: str
    file_until: Annotated[str, datetime.date, "The last day on which to file in status."] | None


class AdjustmentData(Head, Closed):
    """Permanent residence after T status, requirement by requirement and day by day."""

    kind: Literal["tvisa.adjustment"]
    law: AppliedLawFull
    setting: Annotated[str, Setting] | None
    not_screened: list[str]
    outcome: OutcomeWord
    readings: ReadingsFull
    summary: str
    clocks: ClocksData
    warnings: list[WarningData]
    needs: list[NeedData]
    elements: list[RequirementFull]
    relatives: list[AdjustingData]
    procedures: list[ProcedureData]
    hostile_assertions: list[FactFull]
