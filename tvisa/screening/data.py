"""The JSON of a screening as types: written by ``python -m tvisa.screening.typed screening``, and not by hand."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

Section: TypeAlias = Literal[
    "urgent",
    "elements",
    "grounds",
    "bar",
    "exposure",
    "needs",
    "evidence",
    "filing",
    "beside",
    "causation",
    "characterizations",
    "as_filed",
]
"""A part of a screening that can be asked for by itself."""


class FactData(TypedDict):
    """A recorded fact: where it is, what it says, who says so."""

    path: str
    answer: str
    sources: NotRequired[list[str]]


class GapData(TypedDict):
    """What would close something open."""

    path: str
    ask: NotRequired[int]
    question: NotRequired[str]
    state: NotRequired[Literal["not asked", "unknown", "declined", "imprecise", "list open", "not yet", "judgment"]]
    who: NotRequired[Literal["interviewer", "counsel"]]


class LawTextData(TypedDict):
    """One row of the table: what the law says of a part of it, whatever a case says."""

    id: NotRequired[str]
    title: NotRequired[str]
    text: NotRequired[str]
    rule: NotRequired[str]
    citations: NotRequired[list[str]]
    confidence: NotRequired[str]
    kind: NotRequired[str]
    note: NotRequired[str]
    checked_on: NotRequired[str]
    provisions: NotRequired[list[int]]
    parts: NotRequired[list[int]]
    fact: NotRequired[str]
    group: NotRequired[str]
    touches: NotRequired[list[str]]
    question: NotRequired[str]
    time_note: NotRequired[str]
    evidence: NotRequired[list[str]]
    do: NotRequired[str]
    always: NotRequired[bool]
    element: NotRequired[str]
    element_title: NotRequired[str]
    of_parts: NotRequired[list[str]]
    standing: NotRequired[str]
    of_whom: NotRequired[str]
    within_reach: NotRequired[bool]
    of_agency: NotRequired[bool]
    instead: NotRequired[list[str]]
    care: NotRequired[str]
    asks: NotRequired[str]
    limits: NotRequired[str]
    consequence: NotRequired[str]
    reach: NotRequired[str]
    side: NotRequired[str]
    who: NotRequired[str]
    routing: NotRequired[list[int]]
    readings: NotRequired[list[int]]


class EarlierStatementData(TypedDict):
    """An earlier statement of the client: it moves no element, and says of nobody that they lied."""

    path: str
    when: str
    to: NotRequired[
        Literal[
            "border_officer",
            "consular_officer",
            "uscis_officer",
            "immigration_court",
            "police",
            "prosecutor",
            "other_court",
            "service_provider",
            "clinician",
            "counsel",
            "family_or_friends",
            "public",
            "other",
        ]
    ]
    form: NotRequired[
        Literal[
            "declaration",
            "application_form",
            "sworn_testimony",
            "recorded_interview",
            "notes_of_somebody_else",
            "message_or_post",
            "spoken",
        ]
    ]
    about: NotRequired[list[int]]
    differs: Literal["yes", "no", "unknown", "declined", "not asked", "disputed"]
    explained: Literal["yes", "no", "unknown", "declined", "not asked", "disputed"]
    explanation: NotRequired[
        list[
            Literal[
                "fear",
                "told_what_to_say",
                "trauma_or_memory",
                "language_or_interpreter",
                "shame",
                "was_not_asked",
                "written_by_somebody_else",
                "not_understood",
                "other",
            ]
        ]
    ]
    reconcile: NotRequired[bool]


class EarlierDecisionData(TypedDict):
    """An earlier decision: a fact of the record, which binds nobody who decides today."""

    path: str
    when: str
    body: NotRequired[
        Literal["uscis", "aao", "immigration_judge", "bia", "dhs_officer", "federal_court", "state_court", "other"]
    ]
    matter: NotRequired[Literal["i_914", "i_192", "supplement_a", "bona_fide", "removal", "stay", "criminal"]]
    person: NotRequired[str]
    series: NotRequired[str]
    disposition: NotRequired[
        Literal[
            "granted",
            "denied",
            "remanded",
            "dismissed",
            "reopened",
            "revoked",
            "withdrawn",
            "terminated",
            "ordered_removed",
            "convicted",
            "acquitted",
            "other",
        ]
    ]
    rulings: NotRequired[list[EarlierRulingData]]
    answers: NotRequired[list[EarlierAnswerData]]
    replaced_by: NotRequired[str]


class EarlierRulingData(TypedDict):
    """What was decided of one part of the law, or of one ground."""

    part: NotRequired[
        Literal[
            "severe_trafficking",
            "severe_form",
            "sex_trafficking",
            "labor_trafficking",
            "act",
            "means",
            "coercion",
            "purpose",
            "involuntary_servitude",
            "peonage",
            "debt_bondage",
            "physical_presence",
            "on_account_of_trafficking",
            "present_ongoing",
            "present_freed",
            "present_escaped",
            "present_directly_related",
            "present_for_process",
            "no_departure_since",
            "return_exception",
            "law_enforcement_assistance",
            "report",
            "compliance",
            "age_exemption",
            "trauma_exception",
            "extreme_hardship",
            "filing_window",
        ]
    ]
    limb: NotRequired[Literal["sex", "labor"]]
    incident: NotRequired[str]
    ground: NotRequired[
        Literal[
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
    ]
    ruling: NotRequired[Literal["found", "not_shown", "not_reached", "left_standing", "conceded"]]


class EarlierAnswerData(TypedDict):
    """A fact, or a standard, that a decision answered."""

    path: str
    found: Literal["yes", "no", "unknown", "declined", "not asked", "disputed"]
    resolved: NotRequired[bool]


class LawData(TypedDict):
    """The law that was applied."""

    as_of: str
    classification: str
    rule_set: str
    title: str
    checked_on: str
    note: NotRequired[str]
    table: str


class SeparatingData(TypedDict):
    """A fact that alone closes the gap between the two readings."""

    path: str
    settled: NotRequired[list[SettledData]]


class SettledData(TypedDict):
    """One way of settling a fact, and the outcome that this gives."""

    said: str
    outcome: Literal["met", "not_met", "unknown", "contested"]


class UrgencyData(TypedDict):
    """What is urgent in a case."""

    stops: NotRequired[list[StopSignData]]
    days: NotRequired[list[UrgentDayData]]
    step: NotRequired[NextStepData]
    step_if_no: NotRequired[NextStepData]
    missing: NotRequired[list[int]]
    first: NotRequired[list[str]]


class StopSignData(TypedDict):
    """What must not be done before something else."""

    law: int
    rank: Literal[
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
    ]
    facts: NotRequired[list[int]]
    before: NotRequired[str]


class UrgentDayData(TypedDict):
    """One day of a case."""

    id: NotRequired[str]
    code: NotRequired[str]
    law: int
    rank: NotRequired[
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
        ]
    ]
    state: Literal["ahead", "may_have_passed", "not_known", "no_day", "fixed", "passed"]
    day: NotRequired[str]
    moved_to: NotRequired[str]
    safe: NotRequired[str]
    target: NotRequired[str]
    subject: NotRequired[str]
    members: NotRequired[list[str]]
    paths: NotRequired[list[int]]
    what: NotRequired[str]
    latest: NotRequired[str]
    unsettled: NotRequired[bool]


class NextStepData(TypedDict):
    """What to do next where the case stands."""

    law: int
    harm: str
    check: str


class NeedData(TypedDict):
    """A need that recorded facts show: it comes before any question of law."""

    law: int
    paths: NotRequired[list[int]]


class ElementData(TypedDict):
    """What was found of one element."""

    law: int
    outcome: Literal["met", "not_met", "unknown", "contested"]
    basis: NotRequired[Literal["rule", "judgment", "assertion"]]
    readings: NotRequired[list[Literal["met", "not_met", "unknown", "contested"]]]
    reason: str
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    factors: NotRequired[list[int]]
    parts: NotRequired[list[PartData]]
    see: NotRequired[str]
    best: NotRequired[str]
    path: NotRequired[str]
    blank: NotRequired[list[int]]
    needs_waiver: NotRequired[bool]
    separating: NotRequired[list[SeparatingData]]


class FactorData(TypedDict):
    """One of the law's own factors that is recorded: listed, and never counted."""

    law: int
    path: str
    counts: str
    answer: str
    sources: NotRequired[list[str]]
    evidence: NotRequired[list[str]]


class PartData(TypedDict):
    """What was found at one part of the law."""

    law: int
    outcome: Literal["met", "not_met", "unknown", "contested"]
    basis: NotRequired[Literal["rule", "judgment", "assertion"]]
    readings: NotRequired[list[Literal["met", "not_met", "unknown", "contested"]]]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    factors: NotRequired[list[int]]
    parts: NotRequired[list[PartData]]
    see: NotRequired[str]
    best: NotRequired[str]
    path: NotRequired[str]
    blank: NotRequired[list[int]]


class GroundData(TypedDict):
    """How one ground of inadmissibility stands."""

    law: int
    standing: Literal["not_raised", "open", "exempt", "waiver", "review", "contested", "answered"]
    reach: NotRequired[Literal["national_interest", "nexus", "general", "none", "exempt"]]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    waivers: NotRequired[list[WaiverData]]
    also_bar: NotRequired[list[str]]
    findings: NotRequired[list[str]]
    blank: NotRequired[bool]


class WaiverData(TypedDict):
    """A waiver that reaches a ground."""

    law: int
    outcome: Literal["met", "not_met", "unknown", "contested"]
    must_show: NotRequired[list[ShownData]]


class ShownData(TypedDict):
    """One thing that a waiver must show."""

    law: int
    outcome: Literal["met", "not_met", "unknown", "contested"]


class BarData(TypedDict):
    """8 USC 1184(o)(1), act by act: what the record raises, never whether the bar applies."""

    state: Literal["NOT_RAISED", "NOT_ASKED", "ASSERTED_ONLY", "UNDETERMINED", "RAISED_UNRESOLVED", "RAISED_STRONG"]
    text: str
    acts: NotRequired[list[ActData]]
    arguments: NotRequired[list[ArguedData]]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]


class ActData(TypedDict):
    """One act of the client's own, or one arrest, charge or conviction of it, at one time, on the ladder of the bar."""

    path: str
    state: Literal["NOT_RAISED", "NOT_ASKED", "ASSERTED_ONLY", "UNDETERMINED", "RAISED_UNRESOLVED", "RAISED_STRONG"]
    timing: Literal[
        "BEFORE", "DURING_CONTROL", "AT_EXIT", "AFTER_UNDER_INFLUENCE", "AFTER_FREE", "AFTER", "UNKNOWN", "n/a"
    ]
    compulsion: Literal["recorded", "partial", "contradicted", "none_recorded", "unknown"]
    parts: dict[str, Literal["evidenced", "hostile_only", "conflict", "unknown", "denied"]]
    for_officer: NotRequired[list[int]]
    for_representative: NotRequired[list[int]]
    missing: NotRequired[list[int]]


class ArguedData(TypedDict):
    """An argument that one side could make."""

    law: int
    acts: NotRequired[list[int]]


class ExposedData(TypedDict):
    """Where the record can be read two ways: both readings, and the work that there is before filing."""

    law: int
    because: int
    timing: NotRequired[
        Literal["BEFORE", "DURING_CONTROL", "AT_EXIT", "AFTER_UNDER_INFLUENCE", "AFTER_FREE", "AFTER", "UNKNOWN", "n/a"]
    ]
    on: NotRequired[list[AtData]]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    client_reading: ReadingData
    government_reading: ReadingData
    mitigating: NotRequired[list[WeightData]]
    aggravating: NotRequired[list[WeightData]]
    severity: Literal["S0", "S1", "S2", "S3", "S4", "SU"]


class AtData(TypedDict):
    """Something a finding is about, with its time."""

    path: str
    timing: Literal[
        "BEFORE", "DURING_CONTROL", "AT_EXIT", "AFTER_UNDER_INFLUENCE", "AFTER_FREE", "AFTER", "UNKNOWN", "n/a"
    ]


class ReadingData(TypedDict):
    """One reading of a finding."""

    grade: Literal["supported", "arguable", "no recorded footing"]
    facts: NotRequired[list[int]]


class WeightData(TypedDict):
    """Something that speaks for one side: listed, and never counted."""

    law: int
    facts: NotRequired[list[int]]


class CausationData(TypedDict):
    """What every test of causation and compulsion reports of one act; none is passed or failed here."""

    act: str
    timing: Literal[
        "BEFORE", "DURING_CONTROL", "AT_EXIT", "AFTER_UNDER_INFLUENCE", "AFTER_FREE", "AFTER", "UNKNOWN", "n/a"
    ]
    tests: NotRequired[list[TestedData]]


class TestedData(TypedDict):
    """What one test of causation or compulsion reports of an act."""

    law: int
    standing: str
    at_that_time: str
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]


class CharacterizationData(TypedDict):
    """One way to characterize the record; none is selected."""

    law: int
    grade: Literal["supported", "arguable", "no recorded footing"]
    facts: NotRequired[list[int]]


class NoticeData(TypedDict):
    """What a careful reader is told where it applies; no finding, and no level."""

    law: int


class EvidenceItemData(TypedDict):
    """One kind of evidence: held, to be asked for, or something that can stand in."""

    law: int
    state: NotRequired[str]
    supports: NotRequired[list[int]]
    facts: NotRequired[list[int]]
    because: NotRequired[int]
    noted: NotRequired[list[int]]


class PanelData(TypedDict):
    """What to check before filing."""

    lines: NotRequired[list[FilingLineData]]
    policy: CollectionData
    set_aside: NotRequired[list[int]]
    routing: NotRequired[list[RoutingData]]


class FilingLineData(TypedDict):
    """One line of what is checked before filing: it stands whatever is recorded."""

    law: int
    state: str
    reasons: NotRequired[list[ReasonData]]
    missing: NotRequired[list[int]]
    policy: NotRequired[list[PolicyShownData]]


class ReasonData(TypedDict):
    """Why a line or prompt speaks of the case at hand."""

    law: int
    facts: NotRequired[list[int]]


class PolicyShownData(TypedDict):
    """Policy in force on the day; of an entry that comes with this version JSON gives the name, and `tvisa policy export` the rest."""

    id: str
    title: NotRequired[str]
    text: NotRequired[str]
    citations: NotRequired[list[str]]
    start: NotRequired[str]
    until: NotRequired[str]
    source: NotRequired[str]
    confidence: NotRequired[str]
    checked_on: NotRequired[str]
    stale_after_days: NotRequired[int]
    stale: NotRequired[bool]
    state: NotRequired[str]
    facts: NotRequired[list[int]]


class CollectionData(TypedDict):
    """The policy that was looked at."""

    title: str


class RoutingData(TypedDict):
    """A code for routing, of the Legal Issues Taxonomy."""

    law: int


class PromptData(TypedDict):
    """Other relief to look at; nothing is decided."""

    law: int
    state: str
    reasons: NotRequired[list[ReasonData]]
    missing: NotRequired[list[int]]
    policy: NotRequired[list[PolicyShownData]]
    one_year: NotRequired[OneYearData]


class OneYearData(TypedDict):
    """How the year for asylum runs."""

    state: str
    until: NotRequired[str]
    moved_to: NotRequired[str]
    entries: NotRequired[list[str]]
    text: str


class AsFiledData(TypedDict):
    """The record as if it were filed as it is: what would be shown and what not, and what would show it."""

    burden: NotRequired[list[int]]
    elements: NotRequired[list[FiledPartData]]
    relatives: NotRequired[list[FiledRelativeData]]
    waivers: NotRequired[list[FiledWaiverData]]


class FiledPartData(TypedDict):
    """How an element, or a part of one that is claimed, stands under the burden."""

    proof: Literal["shown", "judgment", "not_shown"]
    would_show: NotRequired[list[FiledPointData]]
    turns_on: NotRequired[list[FiledPointData]]
    held: NotRequired[Literal["none", "own_statement", "corroborated"]]
    stand_in: NotRequired[list[int]]
    law: int
    path: NotRequired[int]
    parts: NotRequired[list[FiledPartData]]


class FiledPointData(TypedDict):
    """Something that would show what is not shown, or that has to be judged."""

    path: int
    why: Literal[
        "not recorded",
        "unknown",
        "declined",
        "imprecise",
        "not yet",
        "none listed",
        "list open",
        "only counsel",
        "contrary",
        "standard",
        "disputed",
    ]
    question: str
    reply: NotRequired[Literal["yes", "no", "unknown", "declined"]]


class FiledRelativeData(TypedDict):
    """How it stands that a relative can follow."""

    proof: Literal["shown", "judgment", "not_shown"]
    would_show: NotRequired[list[FiledPointData]]
    turns_on: NotRequired[list[FiledPointData]]
    held: NotRequired[Literal["none", "own_statement", "corroborated"]]
    stand_in: NotRequired[list[int]]
    path: int


class FiledWaiverData(TypedDict):
    """How a waiver of a ground stands that the record raises."""

    proof: Literal["shown", "judgment", "not_shown"]
    would_show: NotRequired[list[FiledPointData]]
    turns_on: NotRequired[list[FiledPointData]]
    held: NotRequired[Literal["none", "own_statement", "corroborated"]]
    stand_in: NotRequired[list[int]]
    ground: int
    law: int


class HeldData(TypedDict):
    """Something recorded that is often held against a person although the law does not hold it against them."""

    path: str
    law: int
    answer: str


class ContradictedData(TypedDict):
    """Places of a record that cannot all be right; it moves no outcome."""

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
        "denied_and_listed",
        "listed_before_debt",
        "done_and_to_come",
        "told_and_to_come",
    ]
    text: str
    paths: NotRequired[list[int]]


class ScreeningData(TypedDict):
    """One case on one day: everything that is told of it is read off one picture, each section when it is first asked for."""

    kind: Literal["tvisa.screening"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    law: LawData
    sections: list[
        Literal[
            "urgent",
            "elements",
            "grounds",
            "bar",
            "exposure",
            "needs",
            "evidence",
            "filing",
            "beside",
            "causation",
            "characterizations",
            "as_filed",
        ]
    ]
    facts: list[FactData]
    gaps: list[GapData]
    factors: list[FactorData]
    paths: list[str]
    as_decided: NotRequired[bool]
    statements: NotRequired[list[EarlierStatementData]]
    decisions: NotRequired[list[EarlierDecisionData]]
    setting: NotRequired[Literal["privileged", "not_privileged"]]
    outcome: Literal["met", "not_met", "unknown", "contested"]
    readings: NotRequired[list[Literal["met", "not_met", "unknown", "contested"]]]
    separating: NotRequired[list[SeparatingData]]
    summary: str
    not_screened: NotRequired[list[str]]
    urgent: NotRequired[UrgencyData]
    needs: NotRequired[list[NeedData]]
    elements: NotRequired[list[ElementData]]
    grounds: NotRequired[list[GroundData]]
    bar: NotRequired[BarData]
    exposure: NotRequired[list[ExposedData]]
    causation: NotRequired[list[CausationData]]
    characterizations: NotRequired[list[CharacterizationData]]
    notices: NotRequired[list[NoticeData]]
    evidence: NotRequired[list[EvidenceItemData]]
    filing: NotRequired[PanelData]
    alternatives: NotRequired[list[PromptData]]
    as_filed: NotRequired[AsFiledData]
    non_defenses: NotRequired[list[HeldData]]
    set_aside: NotRequired[list[int]]
    contradictions: NotRequired[list[ContradictedData]]
    disclaimer: str
    texts: NotRequired[dict[str, LawTextData]]
