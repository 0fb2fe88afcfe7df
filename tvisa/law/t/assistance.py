"""
Element III: complied with any reasonable request for assistance, or excused by trauma or by age.

8 USC 1101(a)(15)(T)(i)(III)(aa)-(cc); 8 CFR 214.208, before it 8 CFR 214.11(h). The three paths are found side by side;
one is enough. The report is of an incident that itself satisfies element I, and so is the age.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from tvisa.facts import AgencyKind, Case, Contact, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import across, before
from tvisa.kernel.predicate import (
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Gap,
    Not,
    Predicate,
    Question,
    Reading,
    Who,
)
from tvisa.kernel.provision import Citation, Period, Provision
from tvisa.law.t.age import under_18
from tvisa.law.t.presence import FILED_BEFORE_2024, FILED_SINCE_2024, UNFILED
from tvisa.law.t.victim import SEVERE_2017, SEVERE_2024
from tvisa.law.windows import BEFORE_2024, RULE_2017, RULE_2024, TVPRA_2003, TVPRA_2008
from tvisa.law.writing import element, fact, factor, non_defense, procedure, question_for, rule, standard

# --- the report -------------------------------------------------------------------------------------------------------

CONTACT_2017: Final = rule(
    "At a minimum the applicant had contact with a law enforcement agency, any one, about the acts.",
    "8 CFR 214.11(h)(1)", "8 CFR 214.11(h)(2) of 2002", window=BEFORE_2024,
)  # fmt: skip
_CONTACT_2024: Final = rule(
    "At a minimum the applicant contacts a law enforcement agency with proper jurisdiction to report the acts; a single "
    "contact, by whatever channel, can be enough.",
    "8 CFR 214.208(b)", window=RULE_2024,
    note="No reply, investigation or declaration is needed. Contact that an agency began, in which the person told of "
    "it, is taken to count (D): have counsel check.",
)  # fmt: skip
_SUFFERED: Final = rule(
    "What is reported must be acts that the applicant suffered; another crime, or one merely witnessed, is not enough.",
    "8 CFR 214.208(b)", "8 CFR 214.11(h)(1)", "8 CFR 214.11(h)(2) of 2002", confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(D)(6).",
)  # fmt: skip
_AGENCY: Final = rule(
    "A law enforcement agency is a federal, state, tribal or local agency, prosecutor, judge, labor agency, protective "
    "services agency or other body with responsibility and authority to detect, investigate or prosecute severe forms "
    "of trafficking.",
    "8 CFR 214.201", "8 CFR 214.11(a)", window=Period(RULE_2017.start),
    note="Tribal bodies, adult protective services, the EEOC, the NLRB, inspectors general, the BIA Police and civil "
    "rights offices are named since 28 August 2024; before, only the general words reach them.",
)  # fmt: skip
_JURISDICTION: Final = rule(
    "The agency must have proper jurisdiction, or have connected the person with the one that has, followed by contact "
    "with it.",
    "8 CFR 214.208(b)", window=RULE_2024, confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4).",
)  # fmt: skip
_REFERRED: Final = rule(
    "Whoever was told may connect the person with the agency that has jurisdiction; contact with that agency must follow.",
    "8 CFR 214.208(b)", "8 CFR 214.11(h)(1)", "8 CFR 214.11(h)(2) of 2002", confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4). If an agency reasonably sends the person to another, not going "
    "there can defeat compliance.",
)  # fmt: skip
_HOTLINE: Final = rule(
    "The national hotline and the HHS trafficking office are no law enforcement agencies; a report to them generally "
    "counts when the person asked for or agreed to a referral to law enforcement and was not anonymous.",
    "8 CFR 214.208(b)", "8 CFR 214.11(h)(1)", "8 CFR 214.11(h)(2) of 2002", note="89 FR 34882, said in 2024.",
)  # fmt: skip
_BEFORE_FILING: Final = rule(
    "Eligibility must exist at filing, so contact is looked for before it; whether a later one counts is for counsel.",
    "8 CFR 103.2(b)(1)", "8 CFR 214.208(b)", "8 CFR 214.11(h)(1)", "8 CFR 214.11(h)(2) of 2002", confidence="D",
)  # fmt: skip

_NAMED_2017: Final = frozenset({
    AgencyKind.FEDERAL_LAW_ENFORCEMENT, AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, AgencyKind.PROSECUTOR,
    AgencyKind.JUDGE, AgencyKind.LABOR_AGENCY, AgencyKind.CHILD_PROTECTIVE_SERVICES,
})  # fmt: skip
_NAMED_2024: Final = _NAMED_2017 | {
    AgencyKind.TRIBAL_LAW_ENFORCEMENT, AgencyKind.ADULT_PROTECTIVE_SERVICES, AgencyKind.EEOC, AgencyKind.NLRB,
    AgencyKind.INSPECTOR_GENERAL, AgencyKind.BIA_POLICE, AgencyKind.CIVIL_RIGHTS_OFFICE,
}  # fmt: skip
OPEN_TO_PROOF: Final = frozenset(AgencyKind) - {
    AgencyKind.TRAFFICKING_HOTLINE, AgencyKind.HHS_OTIP, AgencyKind.SERVICE_PROVIDER, AgencyKind.FOREIGN_CONSULATE,
    AgencyKind.FOREIGN_POLICE,
}  # fmt: skip
"""Bodies that may have the authority without being named; the agency's own application desk (USCIS) among them (D)."""
_HOTLINES: Final = frozenset({AgencyKind.TRAFFICKING_HOTLINE, AgencyKind.HHS_OTIP})


def agency_leaf(ident: str, kinds: frozenset[AgencyKind], asks: str, law: Provision) -> Computed:
    """Return the question whether a contact was with a body of one of these kinds."""

    def how(contact: Contact) -> Reading:
        if contact.agency is None or isinstance(contact.agency, Reply):
            state = Gap(contact.agency) if contact.agency else Gap.NOT_ASKED
            return Reading(truth.OPEN, (), ("contact.agency", state, "Whom was the contact with?"))
        bits = truth.TRUE if contact.agency in kinds else truth.FALSE
        return Reading(bits, (("contact.agency", contact.agency),))

    return Computed(ident, ("contact",), how, asks, law, reads=("contact.agency",))


def _about(contact: Contact, incident: Incident, path: str) -> Reading:
    answer: Answer = getattr(contact, path)
    question = question_for(f"contact.{path}")
    if contact.incident not in (None, incident.key):
        return Reading(truth.FALSE, (("contact.incident", contact.incident),))
    used = ((f"contact.{path}", answer),) if answer.claims else ()
    return Reading(answer.when_no_hurts, used, (f"contact.{path}", Gap.NOT_ASKED, question))


def _about_leaf(ident: str, path: str, law: Provision) -> Computed:
    return Computed(
        ident, ("contact", "incident"), partial(_about, path=path), question_for(f"contact.{path}"), law,
        reads=(f"contact.{path}", "contact.incident"),
    )  # fmt: skip


ABOUT_THIS: Final = _about_leaf("report_of_this_trafficking", "about_trafficking", _SUFFERED)
# "Contact ... regarding the acts": under the rule of 2017 whoever began it, and whatever was told.
CONCERNED_2017: Final = ABOUT_THIS | _about_leaf("contact_regarding_the_acts", "concerned_trafficking", CONTACT_2017)


def _in_time(case: Case, contact: Contact) -> Reading:
    filed, made = case.filed_on, contact.when
    bits = across(truth.NOT[before(f.start, m.start)] for f in filed.values for m in made.values)
    used = tuple((path, what) for path, what in (("case.filed_on", filed), ("contact.when", made)) if what.values)
    if not filed.values:
        gap = ("case.filed_on", Gap.NOT_ASKED, "On what day was the application filed?")
    else:
        state = Gap.IMPRECISE if made.values else Gap.NOT_ASKED
        gap = ("contact.when", state, "When was the contact: before filing, or after?")
    return Reading(bits, used, gap)


IN_TIME: Final = AnyOf((
    UNFILED,
    Computed(
        "contact_before_filing", ("case", "contact"), _in_time, "Was the contact made before filing?", _BEFORE_FILING,
        reads=("case.filed_on", "contact.when"),
    ),
    standard("contact.late_contact_counts", _BEFORE_FILING, who=Who.COUNSEL),
))  # fmt: skip


def is_agency(
    named: frozenset[AgencyKind],
    ident: str,
    law: Provision = _AGENCY,
    open_to_proof: frozenset[AgencyKind] = OPEN_TO_PROOF,
    *also: Predicate,
) -> AnyOf:
    """
    Return the question whether a contact was with a law enforcement agency.

    Args:
        named: The kinds that the law names.
        ident: Its name.
        law: The definition.
        open_to_proof: The kinds whose authority can be shown.
        also: What must be shown of them besides.
    """
    could_be = agency_leaf(f"{ident}_may_be", open_to_proof - named, "Is it a body whose authority can be shown?", law)
    return AnyOf((
        agency_leaf(ident, named, "Is it one of the agencies that the regulation names?", law),
        AllOf((could_be, *also, standard("contact.has_authority", law))),
    ))  # fmt: skip


HOTLINE: Final = AllOf(
    (
        agency_leaf("hotline", _HOTLINES, "Was it the national hotline or the HHS trafficking office?", _HOTLINE),
        fact("contact.referral_agreed", _HOTLINE),
        standard("contact.referral_counts", _HOTLINE, who=Who.COUNSEL),
        Not(fact("contact.anonymous", _HOTLINE, against=Reply.YES)),
    )
)
ANY_AGENCY_2017: Final = is_agency(_NAMED_2017, "agency_named_2017")
ANY_AGENCY_2024: Final = is_agency(_NAMED_2024, "agency_named_2024")
JURISDICTION: Final = standard("contact.has_jurisdiction", _JURISDICTION)
REFERRED: Final = AllOf((
    fact("contact.connected", _REFERRED), fact("contact.reached_competent_agency", _REFERRED),
))  # fmt: skip
COMPETENT_2024: Final = AnyOf((
    AllOf((ANY_AGENCY_2024, JURISDICTION)),
    REFERRED,
    HOTLINE,
))  # fmt: skip


def report(severe: Element, counts: Predicate, law: Provision) -> Element:
    """Return the report: a contact that counts, in time, of an incident that is itself a severe form of trafficking."""
    contact = element("contact_of_report", "Contact", AllOf((counts, IN_TIME)), law, summed=True)
    per_incident = AllOf((
        severe,
        Exists(
            "case.assistance.contacts", "contact", contact, "case.assistance.contacts_complete",
            "Has anyone told law enforcement what was done to the person, and are these all the contacts?",
            law, not_yet=True,
        ),
    ))  # fmt: skip
    return element(
        "report", "Report to law enforcement",
        Exists(
            "case.incidents", "incident", per_incident, "case.incidents_complete",
            "What happened, and are these all the incidents?", law,
        ),
        law,
    )  # fmt: skip


# --- the requests -----------------------------------------------------------------------------------------------------

_DUTY: Final = rule(
    "The applicant has complied with any reasonable request for assistance; only requests actually made count, and an "
    "unreasonable one may be declined.",
    "8 USC 1101(a)(15)(T)(i)(III)(aa)", "8 CFR 214.202(c)", "8 CFR 214.208(a)", "8 CFR 214.208(c)",
    "8 CFR 214.11(b)(3)", "8 CFR 214.11(h)", "8 CFR 214.11(h)(2)",
)  # fmt: skip
_AA: Final = "8 USC 1101(a)(15)(T)(i)(III)(aa)"
_COVERED_2017: Final = rule(
    "A request counts if it is for help with the investigation or prosecution of trafficking, or the investigation of a "
    "crime of which trafficking was at least one central reason.",
    _AA, "8 CFR 214.11(a)", "8 CFR 214.11(h)", window=BEFORE_2024,
    note="Related crimes are in the statute since 5 January 2006 and in the regulation since 18 January 2017.",
)  # fmt: skip
_COVERED_2024: Final = rule(
    "A request counts if it is for help with the detection, investigation or prosecution of trafficking, or the "
    "investigation of a crime of which trafficking was at least one central reason.",
    "8 CFR 214.201", "8 CFR 214.208(a)", window=RULE_2024,
    note="8 USC 1101(a)(15)(T)(i)(III)(aa) names investigation and prosecution; that the duty reaches detection alone rests on the "
    "regulation, and counsel may contest it.",
)  # fmt: skip
_NAMES: Final = (
    ("unusual_practice", "out of line with usual practice", 1, "i"),
    ("nature_of_victimization", "nature of the victimization", 2, "ii"),
    ("victims_situation", "the person's own situation", 3, "iii"),
    ("lacked_capacity", "capacity or competency", 4, ""),
    ("trauma", "trauma suffered or to come", 5, "iv"),
    ("no_support", "no support services", 6, "v"),
    ("unsafe", "danger to person or family", 7, "vi"),
    ("complied_before", "earlier compliance", 8, "vii"),
    ("not_essential", "information not essential", 9, "viii"),
    ("obtainable_otherwise", "obtainable otherwise", 10, "ix"),
    ("no_interpreter_or_attorney", "no interpreter or attorney", 11, "x"),
    ("objection", "cultural, religious or moral objection", 12, "xi"),
    ("little_time", "too little time", 13, "xii"),
    ("age_health_maturity", "age, health or maturity", 14, "xiii"),
    ("other", "anything else", 15, ""),
)


def _reasonable(whole: Provision, *, rule_2017: bool) -> Question:
    found = []
    for name, title, number, roman in _NAMES:
        if rule_2017 and not roman:
            continue
        text = "Reasonableness turns on all the circumstances; this one is listed."
        cite = f"8 CFR 214.11(h)(2)({roman})" if rule_2017 else f"8 CFR 214.208(c)({number})"
        law = rule(text, cite, window=RULE_2017 if rule_2017 else RULE_2024)
        found.append(factor(f"request.circumstances.{name}", title, law))
    return standard("request.reasonable", whole, *found, against=Reply.YES)


def compliance(reasonable: Question, covered: Predicate, *excused: Predicate) -> Element:
    """
    Return compliance with every request that was made, was reasonable and counts.

    Args:
        reasonable: Whether a request was reasonable.
        covered: Whether it counts.
        excused: What excuses from any request.
    """
    return element(
        "compliance", "Complied with any reasonable request",
        Every(
            "case.assistance.requests", "request",
            AnyOf((fact("request.complied", _DUTY), Not(reasonable), Not(covered), *excused)),
            "case.assistance.requests_complete",
            "Did an agency ask the person for anything, and are these all the requests?", _DUTY,
        ),
        _DUTY,
    )  # fmt: skip


_REASONABLE_2017: Final = rule(
    "Whether a request was reasonable turns on all its circumstances, thirteen of them listed.",
    "8 CFR 214.11(h)(2)", "8 CFR 214.11(a)", window=RULE_2017,
)  # fmt: skip
_REASONABLE_2024: Final = rule(
    "Whether a request was reasonable turns on all its circumstances, fifteen of them listed; the question is the "
    "request, not whether the refusal was unreasonable.",
    "8 CFR 214.208(c)", "8 CFR 214.201", window=RULE_2024,
)  # fmt: skip
REASONABLE_2017: Final = _reasonable(_REASONABLE_2017, rule_2017=True)
REASONABLE_2024: Final = _reasonable(_REASONABLE_2024, rule_2017=False)

# --- trauma and age ---------------------------------------------------------------------------------------------------

_TRAUMA: Final = rule(
    "Someone unable to cooperate with a reasonable request because of physical or psychological trauma is excused, from "
    "contact and from future requests too.",
    Citation("8 USC 1101(a)(15)(T)(i)(III)(bb)", Period(TVPRA_2008)), "8 CFR 214.202(c)(2)", "8 CFR 214.208(e)(1)",
    "8 CFR 214.208(f)", "8 CFR 214.11(b)(3)(ii)", "8 CFR 214.11(h)(4)(i)",
    note="Trauma is deliberately not defined (89 FR 34883). Never having reported is covered.",
)  # fmt: skip
TRAUMA: Final = element(
    "trauma_exception", "Unable to cooperate because of trauma",
    AllOf((
        fact("case.assistance.trauma.suffered", _TRAUMA),
        standard(
            "case.assistance.trauma.unable", _TRAUMA,
            factor("case.assistance.trauma.clinician_links_it", "a clinician links the inability to it", _TRAUMA),
            factor("case.assistance.trauma.effects_on_life", "effects on daily life", _TRAUMA),
            factor("case.assistance.trauma.health_or_history", "age, health, disability or earlier abuse", _TRAUMA),
        ),
    )),
    _TRAUMA,
)  # fmt: skip
_CC: Final = Citation("8 USC 1101(a)(15)(T)(i)(III)(cc)", Period(TVPRA_2008))
_EXCUSED: Final = "Someone under 18 when at least one act of trafficking happened is excused, whatever their age now, in either branch."
_AGE_2017: Final = rule(
    _EXCUSED, _CC, "8 CFR 214.11(b)(3)(i)", "8 CFR 214.11(h)(4)(ii)", window=RULE_2017,
    confidence="C",
    note="Statute and rule of 2017 speak of present age; DHS says that it looked at age then already (89 FR 34884).",
)  # fmt: skip
_AGE_2024: Final = rule(
    _EXCUSED, _CC, "8 CFR 214.202(c)(1)", "8 CFR 214.208(e)(2)", "8 CFR 214.208(f)",
    window=RULE_2024, note="Excuses from this element alone: hardship must still be shown.",
)  # fmt: skip


def age_exemption(
    severe: Element, law: Provision, years: int = 18, under: Callable[[Case, Incident], Reading] = under_18
) -> Element:
    """Return the exemption of those who were under an age at one act of such trafficking."""
    asks = {18: "Was the person under 18 when it began?", 15: "Was the person under 15 when it began?"}
    titles = {18: "Under 18 at an act of trafficking", 15: "Under 15 at an act of trafficking"}
    at_one_act = Computed(
        f"under_{years}_at_one_act", ("case", "incident"), under, asks[years], law,
        reads=("person.date_of_birth", "incident.when", "incident.age"),
    )  # fmt: skip
    return element(
        "age_exemption", titles[years],
        Exists(
            "case.incidents", "incident", AllOf((severe, at_one_act)), "case.incidents_complete",
            "What happened, and are these all the incidents?", law,
        ),
        law,
    )  # fmt: skip


# --- the element ------------------------------------------------------------------------------------------------------

_ELEMENT: Final = rule(
    "The applicant complied with any reasonable request for assistance, or could not because of trauma, or was under 18 "
    "when at least one act of trafficking happened.",
    "8 USC 1101(a)(15)(T)(i)(III)", "8 CFR 214.202(c)", "8 CFR 214.208(a)", "8 CFR 214.208(e)", "8 CFR 214.11(b)(3)",
    "8 CFR 214.11(h)", "8 CFR 214.11(h)(4)",
    note="Willingness to assist is the test for HHS certification, not this one.",
)  # fmt: skip
_COMPLIED: Final = rule(
    "Compliance is a report to law enforcement and compliance with every reasonable request actually made.",
    "8 USC 1101(a)(15)(T)(i)(III)(aa)", "8 CFR 214.208(a)", "8 CFR 214.208(b)", "8 CFR 214.11(h)", "8 CFR 214.11(h)(1)",
)  # fmt: skip


def assistance(reported: Element, requests: Element, *excused: Element, law: Provision = _ELEMENT) -> Element:
    """Put the element together: a report and compliance with the requests, or one of what excuses from both."""
    complied = element("complied", "Complied with reasonable requests", AllOf((reported, requests)), _COMPLIED)
    return element(
        "law_enforcement_assistance", "Assistance to law enforcement, or excused from it",
        AnyOf((complied, *excused)), law, asserted="case.asserted.law_enforcement_assistance",
    )  # fmt: skip


AGE_2017: Final = age_exemption(SEVERE_2017, _AGE_2017)
AGE_2024: Final = age_exemption(SEVERE_2024, _AGE_2024)
REACHED_2017: Final = AnyOf((ANY_AGENCY_2017, REFERRED, HOTLINE))
COVERED: Final = fact("request.covered", _COVERED_2017, against=Reply.YES)
COMPLIANCE_2017: Final = compliance(REASONABLE_2017, COVERED)
# Help with detection alone became part of the duty in 2024, and somebody who had filed before owes no more than then.
COVERED_2024: Final = fact("request.covered", _COVERED_2024, against=Reply.YES) | AllOf((
    fact("request.for_detection", _COVERED_2024, against=Reply.YES), FILED_SINCE_2024,
))  # fmt: skip
ASSISTANCE_2017: Final = assistance(
    report(SEVERE_2017, CONCERNED_2017 & REACHED_2017, CONTACT_2017),
    COMPLIANCE_2017,
    TRAUMA,
    AGE_2017,
)
ASSISTANCE_2024: Final = assistance(
    report(
        SEVERE_2024,
        AnyOf((AllOf((ABOUT_THIS, COMPETENT_2024)), AllOf((FILED_BEFORE_2024, CONCERNED_2017, REACHED_2017)))),
        _CONTACT_2024,
    ),
    compliance(REASONABLE_2024, COVERED_2024),
    TRAUMA,
    AGE_2024,
)

# --- what does not defeat, and what to file ---------------------------------------------------------------------------

DECLARATION: Final = rule(
    "A law enforcement declaration and Continued Presence are optional and carry no special weight; that there is none "
    "never counts against the applicant.",
    "8 CFR 214.204(e)", "8 CFR 214.204(g)", "8 CFR 214.11(d)(3)(i)", "8 CFR 214.11(d)(3)(iii)",
    note="Called an endorsement until 27 August 2024. Signed by a supervising official; decides nothing.",
)  # fmt: skip
WITHDRAWN: Final = rule(
    "A declaration withdrawn, or Continued Presence revoked, generally stops counting as proof of compliance and may "
    "count for other points; under the rule of 2017 it was no evidence at all.",
    "8 CFR 214.204(h)", "8 CFR 214.204(i)", "8 CFR 214.213(b)(4)", "8 CFR 214.11(d)(3)(ii)", "8 CFR 214.11(d)(3)(iii)",
    note="89 FR 34874. That it falls away proves nothing against the person.",
)  # fmt: skip
NON_DEFENSES_ALWAYS: Final = (
    non_defense("case.assistance.willing", "not willing to assist (the test is what was asked)", _ELEMENT, held=Reply.NO),
    non_defense("contact.answered", "no reply from the agency", rule(
        "The agency need not have replied, investigated or named the person.", "8 CFR 214.208(b)", "8 CFR 214.11(h)(1)",
        "8 CFR 214.11(h)(2) of 2002", note="USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4), (6).",
    ), held=Reply.NO),
    non_defense("contact.about_other_crime", "another crime was reported too", _SUFFERED),
)  # fmt: skip
NON_DEFENSES: Final = (
    non_defense("case.assistance.declaration", "no law enforcement declaration", DECLARATION, held=Reply.NO),
    non_defense("case.assistance.continued_presence", "no Continued Presence", DECLARATION, held=Reply.NO),
    non_defense("case.assistance.endorsement_sought", "no attempt to get a declaration", DECLARATION, held=Reply.NO),
    non_defense("case.assistance.declaration_withdrawn", "the declaration was withdrawn or disavowed", WITHDRAWN),
    non_defense("case.assistance.continued_presence_revoked", "Continued Presence was revoked", WITHDRAWN),
    *NON_DEFENSES_ALWAYS,
)

PROCEDURES: Final = (
    procedure("withdrawn_papers", "Withdrawn or revoked papers", WITHDRAWN),
    procedure("assistance_evidence", "Evidence of assistance", rule(
        "Any evidence counts: a declaration, Continued Presence, witnesses, letters, call and fax logs, reports, and the "
        "person's own statement, with why it was not reported if it was not.",
        "8 CFR 214.208(d)", "8 CFR 214.11(h)(3)",
    )),
    procedure("trauma_evidence", "Evidence of trauma", rule(
        "Any of ten kinds counts: own statement, a professional's signed statement, records, witnesses, photographs, "
        "police reports, court records, disability determinations, government findings, other credible evidence.",
        "8 CFR 214.208(e)(1)", "8 CFR 214.11(h)(4)(i)",
        note="An own statement alone may be enough: USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
    )),
    procedure("age_evidence", "Evidence of age", rule(
        "A birth certificate, passport or certified medical opinion where available, or other credible evidence.",
        "8 CFR 214.208(e)(2)", "8 CFR 214.11(h)(4)(ii)",
    )),
    procedure("state_and_local", "State and local agencies", rule(
        "Statements by State and local agencies that the person complied are to be considered.", Citation("8 USC 1184(o)(6)", Period(TVPRA_2003)),
    )),
)  # fmt: skip
