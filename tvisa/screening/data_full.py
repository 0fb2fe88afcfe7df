"""The JSON of values in full as types: written by ``python -m tvisa.screening.typed full``, and not by hand."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, NotRequired, TypedDict


class FactFull(TypedDict):
    """A recorded fact: where it is, what it says, who says so."""

    path: Annotated[str, "The place."]
    answer: Annotated[str, "What is recorded."]
    sources: Annotated[list[str], "Who says so."]


class GapFull(TypedDict):
    """What would close something open."""

    path: Annotated[str, "The place."]
    state: Annotated[
        Literal["not asked", "unknown", "declined", "imprecise", "list open", "not yet", "judgment"], "Why it is open."
    ]
    question: Annotated[str, "The question."]
    who: Annotated[Literal["interviewer", "counsel"], "Who can answer it."]


class ReadingsFull(TypedDict):
    """An outcome read in favor of the applicant, and against."""

    favorable: Literal["met", "not_met", "unknown", "contested"]
    adverse: Literal["met", "not_met", "unknown", "contested"]


class LawFull(TypedDict):
    """The law that was applied."""

    as_of: Annotated[str, datetime.date, "The day whose law it is."]
    classification: NotRequired[Annotated[str, "The status that the case is screened for."]]
    rule_set: NotRequired[Annotated[str, "The rule set that decides on that day."]]
    title: NotRequired[Annotated[str, "Its name for a reader."]]
    checked_on: Annotated[str, datetime.date, "The day on which it was last read against its sources."]
    note: NotRequired[Annotated[str, "What a reader must know before relying on it."]]
    table: NotRequired[Annotated[str, "The digest of the table of the law, by whose numbers a result speaks."]]


class PartFull(TypedDict):
    """What was found at one part of the law."""

    id: NotRequired[Annotated[str, "Its name, after the concept; of a leaf, the fact that it reads."]]
    title: NotRequired[Annotated[str, "Its name for a reader; of a leaf, its question."]]
    outcome: Annotated[Literal["met", "not_met", "unknown", "contested"], "How it stands."]
    outcome_text: NotRequired[Annotated[str, "The same in words."]]
    basis: NotRequired[Annotated[Literal["rule", "judgment", "assertion"], "What the outcome rests on."]]
    readings: Annotated[ReadingsFull, "The favorable and the adverse reading."]
    citations: Annotated[list[str], "Where it stands."]
    reason: NotRequired[Annotated[str, "Why, in one sentence, from the facts."]]
    facts: Annotated[list[FactFull], "The recorded facts that carry it."]
    missing: Annotated[list[GapFull], "What would close it."]
    factors: Annotated[list[FactorFull], "The law's own factors that are recorded at or below it."]
    parts: Annotated[list[PartFull], "What was found of what it consists of."]
    see: NotRequired[Annotated[str, "Its name, where it has been told in full already."]]
    rule: NotRequired[Annotated[str, "The rule, in our own words."]]
    confidence: NotRequired[Annotated[str, "How the rule was verified."]]
    kind: NotRequired[Annotated[str, "How a leaf decides; nothing of what is no leaf."]]
    best: NotRequired[Annotated[str, "The record that goes furthest, where it is asked of every record of a list."]]
    path: NotRequired[Annotated[str, "The record that it is asked of."]]


class FactorFull(TypedDict):
    """One of the law's own factors that is recorded: listed, and never counted."""

    path: NotRequired[Annotated[str, "The fact."]]
    counts: NotRequired[Annotated[str, "What it speaks for: `for`, `against`, `neither`, or `disputed`."]]
    answer: NotRequired[Annotated[str, "What is recorded."]]
    sources: Annotated[list[str], "Who says so."]
    evidence: Annotated[list[str], "The kinds of evidence that are held."]
    title: NotRequired[Annotated[str, "What it is."]]
    citations: Annotated[list[str], "Where the law names it."]


class RequirementFull(TypedDict):
    """What was found of one requirement of adjustment."""

    id: NotRequired[Annotated[str, "Its name, after the concept; of a leaf, the fact that it reads."]]
    title: NotRequired[Annotated[str, "Its name for a reader; of a leaf, its question."]]
    outcome: Annotated[Literal["met", "not_met", "unknown", "contested"], "How it stands."]
    outcome_text: NotRequired[
        Annotated[str, 'How it stands; "not yet" where a day has not come, or nothing has been filed or decided.']
    ]
    basis: NotRequired[Annotated[Literal["rule", "judgment", "assertion"], "What the outcome rests on."]]
    readings: Annotated[ReadingsFull, "The favorable and the adverse reading."]
    citations: Annotated[list[str], "Where it stands."]
    reason: NotRequired[Annotated[str, "Why, in one sentence, from the facts."]]
    facts: Annotated[list[FactFull], "The recorded facts that carry it."]
    missing: Annotated[list[GapFull], "What would close it."]
    factors: Annotated[list[FactorFull], "The law's own factors that are recorded at or below it."]
    parts: Annotated[list[PartFull], "What was found of what it consists of."]
    see: NotRequired[Annotated[str, "Its name, where it has been told in full already."]]
    rule: NotRequired[Annotated[str, "The rule, in our own words."]]
    confidence: NotRequired[Annotated[str, "How the rule was verified."]]
    kind: NotRequired[Annotated[str, "How a leaf decides; nothing of what is no leaf."]]
    best: NotRequired[Annotated[str, "The record that goes furthest, where it is asked of every record of a list."]]
    path: NotRequired[Annotated[str, "The record that it is asked of."]]


class UrgencyFull(TypedDict):
    """What is urgent in a case."""

    stops: Annotated[list[StopSignFull], "The stop signs that are up, what cannot be undone first."]
    days: Annotated[
        list[UrgentDayFull],
        "Every day of the case: those to come, the earliest first; what has no day or none that is known; what has passed.",
    ]
    step: NotRequired[
        Annotated[NextStepFull, "The next step where the case stands; left out while that is not settled."]
    ]
    step_if_no: NotRequired[
        Annotated[
            NextStepFull, "The next step if there is no removal order and no case in court, where neither is recorded."
        ]
    ]
    missing: Annotated[list[GapFull], "What would settle where the case stands."]
    first: Annotated[list[str], "The codes of stop signs and the ids or codes of days, in the order to see to them."]


class StopSignFull(TypedDict):
    """What must not be done before something else."""

    rank: Annotated[
        Literal[
            "danger_now",
            "conflict",
            "not_open",
            "criminal_now",
            "soon",
            "not_to_be_filed",
            "ahead",
            "criminal",
            "danger",
            "keep",
            "report",
            "unknown",
            "later",
        ],
        "How urgent it is.",
    ]
    facts: Annotated[list[FactFull], "The facts that raise it."]
    before: NotRequired[
        Annotated[str, "The next day on which somebody has to be somewhere: it is to be minded before that."]
    ]
    span_told: NotRequired[
        Annotated[str, "The month or the year in which that day lies as told, where nobody told the day itself."]
    ]
    code: NotRequired[Annotated[str, "Its name in data."]]
    title: NotRequired[Annotated[str, "What it is about, in a few words."]]
    text: NotRequired[Annotated[str, "What is not to be done, and before what."]]
    citations: Annotated[list[str], "Where it stands."]
    is_stop: Annotated[bool, "Whether it is a stop sign, and no day."]
    instead: Annotated[list[str], "Codes of notices that say no more."]


class UrgentDayFull(TypedDict):
    """One day of a case."""

    id: NotRequired[
        Annotated[
            str,
            "Its name in this result and in the calendar, where it is still to come: nothing that tells what it is.",
        ]
    ]
    code: NotRequired[Annotated[str, "What kind of day it is."]]
    rank: Annotated[
        Literal[
            "danger_now",
            "conflict",
            "not_open",
            "criminal_now",
            "soon",
            "not_to_be_filed",
            "ahead",
            "criminal",
            "danger",
            "keep",
            "report",
            "unknown",
            "later",
        ],
        "How urgent it is.",
    ]
    state: Annotated[Literal["ahead", "may_have_passed", "not_known", "no_day", "fixed", "passed"], "How it stands."]
    day: NotRequired[
        Annotated[str, "The day: the first one too late where it is a birthday, else the last one in time."]
    ]
    weekday: NotRequired[Annotated[str, "Its day of the week, such as `Sun`."]]
    about: NotRequired[Annotated[str, "The day as it was told, where `day` is only the earliest that this allows."]]
    span_told: NotRequired[
        Annotated[str, "The month or the year as it was told, where nobody told a day: `day` is only the first in it."]
    ]
    days_left: NotRequired[Annotated[int, "How many days are left until it, where it is still to come."]]
    moved_to: NotRequired[Annotated[str, "The day to which a text moves it, where it is a weekend or a holiday."]]
    safe: NotRequired[
        Annotated[str, "The last working day on which something can be received, to be relied on whatever moves it."]
    ]
    target: NotRequired[Annotated[str, "The day to aim at, which leaves room for a filing that is rejected."]]
    subject: NotRequired[Annotated[str, "Key of the person whom it is about."]]
    members: Annotated[list[str], "Keys of the relatives whom it concerns."]
    paths: Annotated[list[str], "The facts it is read from; of a day that is not known, the one that would record it."]
    what: NotRequired[Annotated[str, "What must be done or received, and by whom."]]
    latest: NotRequired[Annotated[str, "The latest day that the record allows, where `day` is only the earliest."]]
    unsettled: Annotated[
        bool, "Whether there is such a day only if the case stands where that is, which is not recorded."
    ]
    notes: Annotated[
        list[str], "What makes the day uncertain, moves it or does not, and what is open once it has passed."
    ]
    title: NotRequired[Annotated[str, "What it is called."]]
    citations: Annotated[list[str], "Where it stands, the most authoritative first."]
    confidence: NotRequired[Annotated[str, "How the rules behind it were verified: the least sure of them."]]
    be_there: Annotated[bool, "Whether somebody has to be somewhere on it."]
    is_stop: Annotated[bool, "Whether it is a stop sign, and no day."]
    live: Annotated[bool, "Whether it is still to come, or may be."]


class NextStepFull(TypedDict):
    """What to do next where the case stands."""

    harm: NotRequired[Annotated[str, "The common one that would harm."]]
    check: NotRequired[Annotated[str, "What to look up today."]]
    next: NotRequired[Annotated[str, "The one right next step."]]
    citations: Annotated[list[str], "Where it stands."]


class DecidedFull(TypedDict):
    """Decided cases beside a record; no outcome, no count and no forecast."""

    standards: Annotated[list[DecidedStandardFull], "Each standard of which a factor is recorded."]
    standing: Annotated[list[str], "What holds of each."]


class DecidedStandardFull(TypedDict):
    """A standard on this record, and the decisions on each side of it."""

    path: NotRequired[Annotated[str, "Where it is asked of this record."]]
    title: NotRequired[Annotated[str, "What a reader calls it."]]
    open: Annotated[bool, "Whether it is open or contested on this record."]
    speaks_for: Annotated[list[FactorNamedFull], "What is recorded for the applicant."]
    speaks_against: Annotated[list[FactorNamedFull], "What is recorded against."]
    found: Annotated[
        list[DecidedCaseFull],
        "Decisions in which it was found, the most on point first; where none shares a factor, each of them.",
    ]
    not_found: Annotated[
        list[DecidedCaseFull],
        "Decisions in which it was not, the most on point first; where none shares a factor, each of them.",
    ]
    standard: NotRequired[Annotated[str, "Its path, as the law names it."]]
    question: NotRequired[Annotated[str, "What it asks."]]
    other_law: Annotated[bool, "Whether it is of other law than that of T status."]
    both: Annotated[
        bool, "Whether a decision on each side carries over *a fortiori*, so that neither settles anything."
    ]
    ask: Annotated[
        list[FactorNamedFull],
        "What is not recorded and a comparison hangs on, or a tribunal found missing: what to ask next, the most on point first.",
    ]
    cases: Annotated[list[DecidedCaseFull], "Both sides."]


class FactorNamedFull(TypedDict):
    """A factor, by its path and in words."""

    path: NotRequired[Annotated[str, "Its path."]]
    title: NotRequired[Annotated[str, "What is recorded of it, or was there."]]


class DecidedCaseFull(TypedDict):
    """A decision beside the record, on one standard."""

    id: NotRequired[Annotated[str, "Its name in the base."]]
    citation: NotRequired[Annotated[str, "How it is cited."]]
    decided_on: NotRequired[
        Annotated[str, "On which day it was decided, or in which month or year where no more is known."]
    ]
    weight: Annotated[
        Literal["precedent", "of_a_circuit", "persuasive", "non_precedent"],
        "What it weighs for an application for T status.",
    ]
    stage: Annotated[
        Literal["findings", "verdict", "plea", "pleadings", "summary", "remand"], "What was decided of the facts."
    ]
    quality: NotRequired[
        Annotated[str, "A: read in an official text or a detailed digest; B: facts thin or second-hand."]
    ]
    law: NotRequired[Annotated[str, "The law that was applied."]]
    changed: NotRequired[Annotated[str, "How that law has changed since, where that bears on the ruling."]]
    held: Annotated[Literal["found", "not_found"], "What was held of the standard."]
    says: NotRequired[Annotated[str, "The ruling in one sentence."]]
    where: NotRequired[Annotated[str, "The part of the decision where it stands, as far as that is known."]]
    shared_for: Annotated[list[FactorNamedFull], "What speaks for the applicant in both."]
    shared_against: Annotated[list[FactorNamedFull], "What speaks against in both."]
    more_for: Annotated[list[FactorNamedFull], "What speaks for the applicant here, and did not there."]
    more_against: Annotated[list[FactorNamedFull], "What speaks against here, and did not there."]
    contrary_for: Annotated[
        list[FactorNamedFull],
        "What spoke for the applicant there, and the contrary is recorded here: what is recorded.",
    ]
    contrary_against: Annotated[
        list[FactorNamedFull], "What spoke against there, and the contrary is recorded here: what is recorded."
    ]
    open_for: Annotated[
        list[FactorNamedFull], "What spoke for the applicant there, and of which nothing is recorded here."
    ]
    open_against: Annotated[list[FactorNamedFull], "What spoke against there, and of which nothing is recorded here."]
    missing: Annotated[list[FactorNamedFull], "What the tribunal said was not shown."]
    missing_too: Annotated[
        list[FactorNamedFull],
        "What the tribunal said was not shown, and is not recorded for the applicant here either.",
    ]
    on_point: Annotated[
        bool,
        "Whether it shares a factor with the record; where none on a side does, each of that side is told of all the same.",
    ]
    a_fortiori: Annotated[
        bool, "Whether the record, in every respect recorded, is at least as strong for the side that won there."
    ]
    would_be: Annotated[list[FactorNamedFull], "Where it would be so if these were recorded as they were there: these."]
    sets_apart: Annotated[
        list[FactorNamedFull],
        "What is recorded here and sets the record apart: from a ruling for the applicant, as the government would say it.",
    ]
    warnings: Annotated[list[str], "Its weight, and what a careful reader takes into account before citing it."]


class DecidedTurnedFull(TypedDict):
    """A decision that carries over *a fortiori* under assumptions and does not as recorded, or the other way round."""

    path: NotRequired[Annotated[str, "Where the standard is asked."]]
    title: NotRequired[Annotated[str, "What a reader calls it."]]
    citation: NotRequired[Annotated[str, "How the decision is cited."]]
    held: Annotated[Literal["found", "not_found"], "What was held there."]
    carries: Annotated[bool, "Whether it carries over under the assumptions."]
