"""The JSON of what is written beside a screening as types: written by ``python -m tvisa.screening.typed beside``, and not by hand."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from tvisa.screening.data import FactData, GapData, LawTextData


class LawTableData(TypedDict):
    """The table of the law of one day: what results refer to by number."""

    kind: Literal["tvisa.law"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    table: str
    texts: list[LawTextData]


class FactEntryData(TypedDict):
    """One fact of a case file."""

    path: str
    kind: Literal["fact", "factor", "standard", "never moves an outcome"]
    who: Literal["client", "counsel", "either"]
    question: str
    takes: Literal["yes or no", "date", "age", "one of", "list of", "key", "list of keys", "text", "number"]
    words: NotRequired[list[str]]
    read_by: NotRequired[list[str]]
    law: NotRequired[list[str]]


class FactsData(TypedDict):
    """The dictionary of facts: of each its kind, who can answer it and what reads it."""

    kind: Literal["tvisa.facts"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    facts: list[FactEntryData]


class TimelinePersonData(TypedDict):
    """Somebody whose age is told."""

    person: str
    part: Literal["applicant", "relative", "victim"]
    kinship: NotRequired[Literal["spouse", "child", "parent", "sibling", "child_of_derivative"]]


class TimelineAgeData(TypedDict):
    """How old somebody was: one age, or the lowest and the highest that the dates allow."""

    person: str
    low: NotRequired[int]
    high: NotRequired[int]
    low_at_end: NotRequired[int]
    high_at_end: NotRequired[int]
    band: NotRequired[str]


class TimelineEntryData(TypedDict):
    """One dated thing."""

    number: int
    key: str
    path: str
    sort: Literal["told", "birthday", "deadline", "window"]
    what: str
    record: NotRequired[str]
    written: NotRequired[list[str]]
    when: str
    earliest: NotRequired[str]
    begun_by: NotRequired[str]
    over_from: NotRequired[str]
    latest: NotRequired[str]
    derived_from: NotRequired[list[str]]
    citations: NotRequired[list[str]]
    sources: NotRequired[list[str]]
    ages: NotRequired[list[TimelineAgeData]]
    unordered: NotRequired[list[int]]


class UndatedData(TypedDict):
    """A record that has no date, so that nothing puts it in order."""

    path: str
    what: str
    record: NotRequired[str]


class TimelineData(TypedDict):
    """Every dated thing of a case in its order, with the age of each person then."""

    kind: Literal["tvisa.timeline"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    as_of: str
    redacted: bool
    people: list[TimelinePersonData]
    entries: list[TimelineEntryData]
    undated: list[UndatedData]
    set_aside: list[str]
    disclaimer: str


class ProblemData(TypedDict):
    """One thing wrong in a file."""

    path: str
    line: NotRequired[int]
    column: NotRequired[int]
    message: str


class DoubtData(TypedDict):
    """What a person has to look at after a file of version 1 was read."""

    path: str
    old: str
    message: str


class WarnedData(TypedDict):
    """Places of a record that cannot all be right."""

    kind: Literal[
        "exit_before_start",
        "ended_before_last_act",
        "sex_act_outside_incident",
        "ongoing_after_exit",
        "age_against_birth",
        "two_births",
        "incident_before_birth",
        "entry_before_birth",
        "event_before_birth",
        "marriage_before_birth",
        "child_before_parent",
        "contact_before_incident",
        "filed_before_entry",
        "here_after_departure",
        "stay_before_entry",
        "return_before_leaving",
        "ended_before_it_began",
        "ended_and_held",
        "due_before_asked",
        "decision_before_filing",
        "admitted_before_grant",
        "status_ended_before_grant",
        "reinstated_before_order",
        "granted_not_filed",
        "denied_and_dated",
        "done_and_to_come",
        "told_and_to_come",
    ]
    text: str
    paths: NotRequired[list[str]]


class AdvisedData(TypedDict):
    """Something worth a second look in a record that is valid."""

    kind: Literal["double", "no_fact_under_it", "conclusion_of_client", "unknown_wholesale"]
    text: str
    paths: NotRequired[list[str]]


class CheckedData(TypedDict):
    """What there is to say of one file."""

    file: str
    valid: bool
    problems: list[ProblemData]
    doubts: list[DoubtData]
    warnings: list[WarnedData]
    advice: list[AdvisedData]


class CheckData(TypedDict):
    """Case files that were checked; its sentences are in English."""

    kind: Literal["tvisa.check"]
    schema_version: Literal[2]
    tvisa_version: str
    valid: bool
    files: list[CheckedData]


class FormAskedData(TypedDict):
    """One form, in the edition that is taken to be in use on the day."""

    questions: NotRequired[list[FormQuestionData]]
    form: str
    title: str
    edition: str
    source: str
    confidence: Literal["A", "B", "C", "D"]
    checked_on: str
    warnings: NotRequired[list[str]]
    notes: NotRequired[str]


class FormQuestionData(TypedDict):
    """One question of a form, and what the record has beside it."""

    closed: NotRequired[bool]
    facts: NotRequired[list[int]]
    set_aside: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    disagreements: NotRequired[list[DisagreementData]]
    grounds: NotRequired[list[GroundOnFormData]]
    bar: NotRequired[list[int]]
    part: str
    number: NotRequired[str]
    subject: str
    about: NotRequired[Literal["applicant", "relative", "other"]]
    law: NotRequired[list[str]]
    confidence: NotRequired[Literal["A", "B", "C", "D"]]
    caution: NotRequired[Literal["none", "counsel", "criminal_counsel_first", "privileged_act"]]
    risk: NotRequired[str]
    notes: NotRequired[str]
    no_such_fact: NotRequired[bool]
    nothing_recorded: NotRequired[bool]


class DisagreementData(TypedDict):
    """Two accounts, or two records, that do not say the same."""

    text: str
    paths: NotRequired[list[int]]


class GroundOnFormData(TypedDict):
    """A ground of inadmissibility that recorded facts raise or point to, at a question that asks about it."""

    ground: Literal[
        "health",
        "moral_turpitude",
        "controlled_substance",
        "multiple_convictions",
        "drug_trade",
        "prostitution",
        "procuring",
        "other_vice",
        "immunity",
        "religious_freedom",
        "trafficking_offenses",
        "trafficking_benefit",
        "money_laundering",
        "core_security",
        "export",
        "terrorism",
        "torture",
        "terrorist_association",
        "child_soldiers",
        "public_charge",
        "present_without_admission",
        "missed_hearing",
        "misrepresentation",
        "citizenship_claim",
        "stowaway",
        "smuggling",
        "document_fraud_order",
        "student_visa",
        "no_documents",
        "draft_evasion",
        "removed",
        "unlawful_presence",
        "returned_unlawfully",
        "guardian",
        "child_abduction",
        "unlawful_voting",
        "tax_renunciation",
    ]
    title: str
    standing: Literal["not_raised", "open", "exempt", "waiver", "review", "contested", "answered"]
    text: str
    facts: NotRequired[list[int]]


class GroundAskedData(TypedDict):
    """A ground that is raised, and the questions that ask about it."""

    ground: Literal[
        "health",
        "moral_turpitude",
        "controlled_substance",
        "multiple_convictions",
        "drug_trade",
        "prostitution",
        "procuring",
        "other_vice",
        "immunity",
        "religious_freedom",
        "trafficking_offenses",
        "trafficking_benefit",
        "money_laundering",
        "core_security",
        "export",
        "terrorism",
        "torture",
        "terrorist_association",
        "child_soldiers",
        "public_charge",
        "present_without_admission",
        "missed_hearing",
        "misrepresentation",
        "citizenship_claim",
        "stowaway",
        "smuggling",
        "document_fraud_order",
        "student_visa",
        "no_documents",
        "draft_evasion",
        "removed",
        "unlawful_presence",
        "returned_unlawfully",
        "guardian",
        "child_abduction",
        "unlawful_voting",
        "tax_renunciation",
    ]
    title: str
    standing: Literal["not_raised", "open", "exempt", "waiver", "review", "contested", "answered"]
    text: str
    asked_at: NotRequired[list[AskedAtData]]


class AskedAtData(TypedDict):
    """A question that asks about a ground, by where it stands."""

    form: str
    part: str
    number: NotRequired[str]
    subject: str


class FormsData(TypedDict):
    """What the forms of a filing ask, and what the record has beside each question: no answer to any."""

    kind: Literal["tvisa.forms"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    facts: list[FactData]
    gaps: list[GapData]
    paths: list[str]
    as_of: str
    standing: NotRequired[list[str]]
    forms: NotRequired[list[FormAskedData]]
    grounds: NotRequired[list[GroundAskedData]]
    disclaimer: str
