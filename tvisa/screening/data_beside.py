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
    takes: Literal["yes or no", "date", "age", "one of", "list of", "key", "list of keys", "text", "number", "amount"]
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
        "denied_and_listed",
        "listed_before_debt",
        "done_and_to_come",
        "told_and_to_come",
    ]
    text: str
    paths: NotRequired[list[str]]


class AdvisedData(TypedDict):
    """Something worth a second look in a record that is valid."""

    kind: Literal[
        "double",
        "no_fact_under_it",
        "conclusion_of_client",
        "unknown_wholesale",
        "departure_missing",
        "claimed_without_fact",
    ]
    text: str
    paths: NotRequired[list[str]]
    rests_on: NotRequired[list[str]]


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


class OutlineRuleData(TypedDict):
    """What the law says, and where."""

    text: str
    citations: NotRequired[list[str]]
    confidence: Literal["A", "B", "C", "D"]


class OutlineTopicData(TypedDict):
    """One topic of the statement."""

    id: str
    title: str
    rule: OutlineRuleData
    extent: NotRequired[bool]
    by_incident: NotRequired[bool]
    records: NotRequired[list[OutlineRecordData]]
    missing: NotRequired[list[int]]
    beyond: NotRequired[list[str]]
    asides: NotRequired[list[str]]
    held: NotRequired[list[HeldForData]]
    disagreements: NotRequired[list[DisagreementData]]
    statements: NotRequired[list[DifferingData]]


class OutlineRecordData(TypedDict):
    """What one record has beside a topic; of what lies in no list, the case."""

    title: str
    path: NotRequired[str]
    when: NotRequired[str]
    lasted: NotRequired[str]
    gap_before: NotRequired[str]
    facts: NotRequired[list[int]]
    responsible: NotRequired[list[ResponsibleData]]
    missing: NotRequired[list[int]]


class ResponsibleData(TypedDict):
    """Somebody responsible in an incident, by key."""

    person: str
    roles: NotRequired[
        list[
            Literal[
                "recruiter",
                "transporter",
                "smuggler",
                "employer",
                "exploiter",
                "buyer",
                "partner",
                "family",
                "other_victim",
                "had_a_part",
                "witness",
                "helper",
                "other",
            ]
        ]
    ]
    did: NotRequired[list[int]]


class HeldForData(TypedDict):
    """A kind of evidence in the file, and the facts that it is attached to."""

    evidence: Literal[
        "personal_statement",
        "witness_statement",
        "provider_statement",
        "service_record",
        "professional_statement",
        "medical_record",
        "psychological_record",
        "disability_determination",
        "police_report",
        "court_record",
        "trial_transcript",
        "lea_declaration",
        "lea_statement",
        "continued_presence",
        "government_finding",
        "hhs_letter",
        "trafficker_messages",
        "recruitment_material",
        "advertisement",
        "contract",
        "pay_record",
        "ledger",
        "photograph",
        "news_report",
        "travel_reimbursement",
        "entry_document",
        "advance_parole",
        "birth_certificate",
        "age_opinion",
        "relationship_record",
        "passport",
        "country_report",
        "correspondence",
        "other",
    ]
    facts: NotRequired[list[int]]


class DifferingData(TypedDict):
    """An earlier statement that differs from what is said now, or may; to whom it was made counsel's part tells."""

    when: NotRequired[str]
    about: NotRequired[list[int]]
    disputed: NotRequired[bool]
    explained: Literal["yes", "no", "unknown", "declined", "not asked", "disputed"]


class ToExplainData(TypedDict):
    """Something that the record shows and the statement has to explain."""

    id: str
    text: str
    rules: NotRequired[list[OutlineRuleData]]
    facts: NotRequired[list[int]]


class OutlineData(TypedDict):
    """The outline of a personal statement: topics, recorded facts, gaps; no text to sign."""

    kind: Literal["tvisa.outline"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    facts: list[FactData]
    gaps: list[GapData]
    paths: list[str]
    as_of: str
    standing: NotRequired[list[str]]
    warnings: NotRequired[list[OutlineRuleData]]
    rules: NotRequired[list[OutlineRuleData]]
    topics: NotRequired[list[OutlineTopicData]]
    explain: NotRequired[list[ToExplainData]]
    statements: NotRequired[list[DifferingData]]
    counsel: str
    disclaimer: str


class WaitingData(TypedDict):
    """What waits for counsel, of one kind."""

    id: str
    title: str
    why: str
    caution: Literal["none", "counsel", "criminal_counsel_first", "privileged_act"]
    caution_text: str
    rules: NotRequired[list[OutlineRuleData]]
    records: NotRequired[list[WaitingRecordData]]
    disagreements: NotRequired[list[DisagreementData]]


class WaitingRecordData(TypedDict):
    """One record of what waits: an act, an arrest, an entry; or the case."""

    title: str
    path: NotRequired[str]
    when: NotRequired[str]
    people: NotRequired[list[str]]
    facts: NotRequired[list[int]]
    set_aside: NotRequired[list[int]]
    barred: NotRequired[bool]
    asked_at: NotRequired[list[AskedAtData]]


class StatementBeforeData(TypedDict):
    """An earlier statement, with what it is about, and to whom it was made."""

    path: int
    when: NotRequired[str]
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
    in_confidence: NotRequired[bool]


class OtherPersonData(TypedDict):
    """Somebody in an incident whose name or part waits: another victim, a witness, who brought the person in."""

    person: str
    role: Literal[
        "recruiter",
        "transporter",
        "smuggler",
        "employer",
        "exploiter",
        "buyer",
        "partner",
        "family",
        "other_victim",
        "had_a_part",
        "witness",
        "helper",
        "other",
    ]
    path: int


class TypedData(TypedDict):
    """What was typed beside a fact of the outline, or of a record in it: nobody has checked what it tells."""

    path: int
    where: NotRequired[str]


class CounselOutlineData(TypedDict):
    """Counsel's part of the outline of a personal statement: what is not drafted before counsel has it."""

    kind: Literal["tvisa.outline-counsel"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    facts: list[FactData]
    gaps: list[GapData]
    paths: list[str]
    as_of: str
    standing: NotRequired[list[str]]
    rules: NotRequired[list[OutlineRuleData]]
    waiting: NotRequired[list[WaitingData]]
    statements: NotRequired[list[StatementBeforeData]]
    people: NotRequired[list[OtherPersonData]]
    typed: NotRequired[list[TypedData]]
    disclaimer: str


class ToCheckData(TypedDict):
    """One thing to look at: how it is marked, or on the day it is sent."""

    id: str
    text: str
    law: NotRequired[list[CitedData]]
    facts: NotRequired[list[int]]


class CitedData(TypedDict):
    """A rule, with where it stands."""

    rule: str
    citations: NotRequired[list[str]]
    confidence: Literal["A", "B", "C", "D"]
    note: NotRequired[str]


class PieceData(TypedDict):
    """One piece of the filing."""

    number: int
    id: str
    title: str
    people: NotRequired[list[str]]
    need: Literal["required", "required_here", "usual", "optional", "office"]
    goes: Literal["in", "open", "choice", "not_now"]
    what: str
    why: NotRequired[str]
    form: NotRequired[str]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    law: NotRequired[list[CitedData]]


class TabData(TypedDict):
    """The exhibits of one element."""

    letter: str
    element: str
    title: str
    exhibits: NotRequired[list[ExhibitData]]
    missing: NotRequired[list[StillMissingData]]


class ExhibitData(TypedDict):
    """Something that is recorded as held, under its number."""

    number: str
    title: str
    kind_of: str
    shows: NotRequired[list[str]]
    facts: NotRequired[list[int]]
    incidents: NotRequired[list[str]]
    mind: NotRequired[str]


class StillMissingData(TypedDict):
    """A kind of evidence that is not in the file."""

    title: str
    of_whom: str
    shows: NotRequired[list[str]]
    required: NotRequired[bool]
    endangers: NotRequired[bool]
    why: NotRequired[str]
    care: NotRequired[str]


class AwayData(TypedDict):
    """Somebody whom nobody asks for anything, and tells nothing."""

    person: str
    because: str
    paths: NotRequired[list[str]]


class RecordToGetData(TypedDict):
    """One record that the case calls for."""

    id: str
    title: str
    lies: Literal["held", "to_get", "waits", "not_asked_for"]
    whom: str
    ordered_by: Literal["client", "office", "counsel", "criminal_counsel", "investigator", "relative", "nobody"]
    how: str
    endangers: str
    waits_for: NotRequired[str]
    first: NotRequired[bool]
    at: NotRequired[list[CalledAtData]]
    shows: NotRequired[list[str]]
    day_before: NotRequired[str]
    takes: NotRequired[list[AsReadData]]
    law: CitedData


class CalledAtData(TypedDict):
    """One place of a case file that calls for something."""

    path: str
    text: str
    facts: NotRequired[list[int]]


class AsReadData(TypedDict):
    """Something that changes, as it was read on a day: never relied on without a look on the filing day."""

    id: str
    title: str
    text: str
    citations: NotRequired[list[str]]
    source: str
    confidence: Literal["A", "B", "C", "D"]
    checked_on: str
    stale: NotRequired[bool]


class DayNearData(TypedDict):
    """A birthday or another day of the family that filing has to come before."""

    by: str
    text: str
    members: NotRequired[list[str]]


class PacketData(TypedDict):
    """What goes into the filing of one case, in order; what is missing, who gets it, and what asking would endanger."""

    kind: Literal["tvisa.packet"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    facts: list[FactData]
    gaps: list[GapData]
    paths: list[str]
    as_of: str
    standing: NotRequired[list[str]]
    marking: NotRequired[list[ToCheckData]]
    pieces: NotRequired[list[PieceData]]
    tabs: NotRequired[list[TabData]]
    away: NotRequired[list[AwayData]]
    records: NotRequired[list[RecordToGetData]]
    last_check: NotRequired[list[ToCheckData]]
    near: NotRequired[list[DayNearData]]
    changing: NotRequired[list[AsReadData]]
    disclaimer: str


class WaivedData(TypedDict):
    """One ground that needs a waiver, or to which recorded facts point."""

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
    rule: str
    citations: NotRequired[list[str]]
    standing: Literal["not_raised", "open", "exempt", "waiver", "review", "contested", "answered"]
    text: str
    reach: Literal["national_interest", "nexus", "general", "none", "exempt"]
    reach_text: str
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]
    routes: NotRequired[list[WaiverRouteData]]
    nexus: NotRequired[NexusData]
    same_at_bar: NotRequired[list[str]]
    asked_at: NotRequired[list[AskedAtData]]
    later: NotRequired[list[CitedData]]


class WaiverRouteData(TypedDict):
    """A waiver that reaches the ground, and each thing that it must show."""

    id: str
    title: str
    citations: NotRequired[list[str]]
    outcome: Literal["met", "not_met", "unknown", "contested"]
    tests: NotRequired[list[MustShowData]]


class MustShowData(TypedDict):
    """One thing that a waiver must show."""

    rule: str
    citations: NotRequired[list[str]]
    outcome: Literal["met", "not_met", "unknown", "contested"]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]


class NexusData(TypedDict):
    """What could tie the ground to the victimization, and what of that is not recorded."""

    facts: NotRequired[list[int]]
    incidents: NotRequired[list[str]]
    missing: NotRequired[list[int]]


class NotNeededData(TypedDict):
    """A ground for which no waiver is needed on what is recorded, and why."""

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
    text: str
    citations: NotRequired[list[str]]


class NotGoneThroughData(TypedDict):
    """A ground that nobody has gone through, and to which no recorded fact points."""

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
    citations: NotRequired[list[str]]
    facts: NotRequired[list[int]]


class WeighedByData(TypedDict):
    """Things that are weighed together under one rule."""

    law: NotRequired[list[CitedData]]
    factors: NotRequired[list[WeighedData]]


class WeighedData(TypedDict):
    """One thing that is weighed, with what is recorded of it."""

    id: str
    title: str
    adverse: NotRequired[bool]
    facts: NotRequired[list[int]]
    missing: NotRequired[list[int]]


class BeyondData(TypedDict):
    """Something that no waiver of inadmissibility answers."""

    id: str
    title: str
    paths: NotRequired[list[str]]
    law: NotRequired[list[CitedData]]


class WaiverEvidenceData(TypedDict):
    """A kind of evidence for the request."""

    title: str
    state: str
    of_whom: str
    citations: NotRequired[list[str]]
    care: NotRequired[str]


class WaiversData(TypedDict):
    """What a request to waive inadmissibility would have to show, ground by ground; nothing outside a privileged setting."""

    kind: Literal["tvisa.waivers"]
    schema_version: Literal[2]
    tvisa_version: str
    lang: str
    facts: list[FactData]
    gaps: list[GapData]
    paths: list[str]
    as_of: str
    standing: NotRequired[list[str]]
    closed: NotRequired[bool]
    grounds: NotRequired[list[WaivedData]]
    not_needed: NotRequired[list[NotNeededData]]
    open: NotRequired[list[NotGoneThroughData]]
    later: NotRequired[list[CitedData]]
    national_interest: NotRequired[WeighedByData]
    balance: NotRequired[WeighedByData]
    beyond: NotRequired[list[BeyondData]]
    evidence: NotRequired[list[WaiverEvidenceData]]
    disclaimer: str
