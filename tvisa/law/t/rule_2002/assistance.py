"""
Assistance to law enforcement under the rule of 2002, and what each statute made of it.

8 CFR 214.11(b)(3), (h) of 2002. Federal agencies only until 18 December 2003, and the age of 15; from 5 January 2006
requests about related crimes, and trauma as what makes a request unreasonable; from 23 December 2008 the exception for
trauma. The report and the requests are otherwise found as under the rule of 2017.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.facts import AgencyKind, Contact
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Gap, Not, Predicate, Reading
from tvisa.kernel.provision import Citation, Period
from tvisa.law.t.age import under_age_at_act
from tvisa.law.t.assistance import (
    CONCERNED_2017,
    CONTACT_2017,
    COVERED,
    HOTLINE,
    NON_DEFENSES_ALWAYS,
    OPEN_TO_PROOF,
    REFERRED,
    TRAUMA,
    age_exemption,
    agency_leaf,
    assistance,
    compliance,
    is_agency,
    report,
)
from tvisa.law.t.victim import SEVERE_2002, SEVERE_2017
from tvisa.law.windows import RULE_2002, TVPRA_2003, TVPRA_2008, VAWA_2005
from tvisa.law.writing import element, fact, factor, non_defense, procedure, rule, standard

_DUTY: Final = Citation("8 USC 1101(a)(15)(T)(i)(III)(aa)")

# --- the agencies -----------------------------------------------------------------------------------------------------

_FEDERAL: Final = rule(
    "A law enforcement agency is a federal one with responsibility and authority to detect, investigate or prosecute "
    "severe forms of trafficking: United States Attorneys, the Civil Rights and Criminal Divisions, the FBI, the INS, the "
    "Marshals Service and the Diplomatic Security Service are named.",
    "8 CFR 214.11(a) of 2002", window=Period(RULE_2002.start, TVPRA_2003),
)  # fmt: skip
_STATE: Final = rule(
    "What State and local law enforcement officials say of the person's help is to be considered too, though the "
    "regulation still spoke of federal agencies alone.",
    Citation("8 USC 1184(o)(6)", Period(TVPRA_2003)), "8 CFR 214.11(a) of 2002", window=Period(TVPRA_2003, RULE_2002.end),
    confidence="C",
    note="TVPRA 2003, Pub. L. 108-193; since 5 January 2006 the duty itself speaks of a federal, State or local "
    "investigation. That a report to such an agency is contact enough is an inference (D).",
)  # fmt: skip
_STATES_OWN: Final = frozenset({
    AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, AgencyKind.TRIBAL_LAW_ENFORCEMENT, AgencyKind.CHILD_PROTECTIVE_SERVICES,
    AgencyKind.ADULT_PROTECTIVE_SERVICES,
})  # fmt: skip
_NAMED_2002: Final = frozenset({AgencyKind.FEDERAL_LAW_ENFORCEMENT})
_NAMED_2003: Final = _NAMED_2002 | {AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, AgencyKind.PROSECUTOR}


def _federal(contact: Contact) -> Reading:
    """Read whether the contact was with a federal body: some kinds never are, of the others it is asked."""
    if contact.agency in _STATES_OWN:
        return Reading(truth.FALSE, (("contact.agency", contact.agency),))
    answer = contact.federal
    used = (("contact.federal", answer),) if answer.claims else ()
    return Reading(answer.when_no_hurts, used, ("contact.federal", Gap.NOT_ASKED, "Was it a federal body?"))


_IS_FEDERAL: Final = Computed(
    "agency_is_federal", ("contact",), _federal, "Was it a federal body?", _FEDERAL,
    reads=("contact.federal", "contact.agency"),
)  # fmt: skip
# The United States Attorneys' Offices are named; a prosecutor of a State is not.
_PROSECUTOR: Final = agency_leaf(
    "agency_is_prosecutor", frozenset({AgencyKind.PROSECUTOR}), "Was it with a prosecutor?", _FEDERAL
)
REACHED_2002: Final = AnyOf((
    is_agency(_NAMED_2002, "agency_named_2002", _FEDERAL, OPEN_TO_PROOF - _STATES_OWN, _IS_FEDERAL),
    AllOf((_PROSECUTOR, _IS_FEDERAL)),
    REFERRED,
    HOTLINE,
))  # fmt: skip
REACHED_2003: Final = AnyOf((is_agency(_NAMED_2003, "agency_named_2003", _STATE), REFERRED, HOTLINE))

# --- the requests -----------------------------------------------------------------------------------------------------

_COVERED_2002: Final = rule(
    "A request counts if it is for help with the investigation or prosecution of acts of trafficking; one about another "
    "crime, though trafficking was a reason for it, did not count yet.",
    _DUTY, "8 CFR 214.11(a) of 2002", window=Period(RULE_2002.start, VAWA_2005),
)  # fmt: skip
COVERED_2002: Final = AllOf((COVERED, Not(fact("request.only_related_crime", _COVERED_2002))))
_REASONABLE: Final = rule(
    "Whether a request was reasonable turns on all its circumstances: usual practice, the nature of the victimization and "
    "the victim's own situation, fear, severe trauma, age and maturity among it.",
    "8 CFR 214.11(a) of 2002", window=RULE_2002,
)  # fmt: skip
_CIRCUMSTANCES: Final = tuple(
    factor(f"request.circumstances.{name}", title, _REASONABLE)
    for name, title in (
        ("unusual_practice", "out of line with usual practice"),
        ("nature_of_victimization", "nature of the victimization"),
        ("victims_situation", "the person's own situation, fear included"),
        ("trauma", "severe trauma"),
        ("age_health_maturity", "age and maturity of the young"),
    )
)
REASONABLE_2002: Final = standard("request.reasonable", _REASONABLE, *_CIRCUMSTANCES, against=Reply.YES)
_TRAUMA_2006: Final = rule(
    "A request with which the person could not cooperate because of physical or psychological trauma is unreasonable.",
    "8 USC 1101(a)(15)(T)(iii)", window=Period(VAWA_2005, TVPRA_2008), confidence="C",
    note="VAWA 2005, Pub. L. 109-162. It excused from requests and not yet from contact; the regulation never had it.",
)  # fmt: skip
TRAUMA_2006: Final = element(
    "trauma_makes_requests_unreasonable", "Unable to cooperate because of trauma, so that requests were unreasonable",
    AllOf((fact("case.assistance.trauma.suffered", _TRAUMA_2006), standard("case.assistance.trauma.unable", _TRAUMA_2006))),
    _TRAUMA_2006,
)  # fmt: skip

# --- age --------------------------------------------------------------------------------------------------------------

_BB: Final = Citation("8 USC 1101(a)(15)(T)(i)(III)(bb)", Period(None, TVPRA_2008))
_CC: Final = Citation("8 USC 1101(a)(15)(T)(i)(III)(cc)", Period(TVPRA_2008))
_AGE_2002: Final = rule(
    "Someone under 15 when at least one act of trafficking happened is excused from complying with requests.",
    _BB, "8 CFR 214.11(b)(3)(ii) of 2002", "8 CFR 214.11(h)(3) of 2002", window=Period(RULE_2002.start, TVPRA_2003),
    confidence="D",
    note="Statute and rule speak of present age; that it was the age then that counted is what DHS later called its "
    "long practice (89 FR 34884).",
)  # fmt: skip
_AGE_2003: Final = rule(
    "Someone under 18 when at least one act of trafficking happened is excused, though the regulation went on saying 15.",
    _BB, _CC, "8 CFR 214.11(h)(3) of 2002", window=Period(TVPRA_2003, RULE_2002.end), confidence="C",
    note="TVPRA 2003, Pub. L. 108-193: the statute controls (D). It speaks of present age; DHS says that it looked at age "
    "then already (89 FR 34884).",
)  # fmt: skip
AGE_2002: Final = age_exemption(SEVERE_2002, _AGE_2002, 15, partial(under_age_at_act, years=15))
AGE_2003: Final = age_exemption(SEVERE_2002, _AGE_2003)

# --- the element, five times ------------------------------------------------------------------------------------------

_ELEMENT_2002: Final = rule(
    "The applicant complied with any reasonable request for assistance, or was under 15.",
    "8 USC 1101(a)(15)(T)(i)(III)", "8 CFR 214.11(b)(3)", "8 CFR 214.11(h)", window=Period(RULE_2002.start, TVPRA_2003),
)  # fmt: skip
_ELEMENT_2003: Final = rule(
    "The applicant complied with any reasonable request for assistance, or was under 18 when at least one act of "
    "trafficking happened.",
    "8 USC 1101(a)(15)(T)(i)(III)", "8 CFR 214.11(b)(3)", "8 CFR 214.11(h)", window=Period(TVPRA_2003, TVPRA_2008),
    confidence="C",
)  # fmt: skip


def _reported(severe: Element, reached: Predicate) -> Element:
    return report(severe, CONCERNED_2017 & reached, CONTACT_2017)


COMPLIANCE_2002: Final = compliance(REASONABLE_2002, COVERED_2002)
COMPLIANCE_2006: Final = compliance(REASONABLE_2002, COVERED, TRAUMA_2006)
COMPLIANCE_2008: Final = compliance(REASONABLE_2002, COVERED)
_REPORT_2003: Final = _reported(SEVERE_2002, REACHED_2003)

ASSISTANCE_2002: Final = assistance(
    _reported(SEVERE_2002, REACHED_2002), COMPLIANCE_2002, AGE_2002, law=_ELEMENT_2002
)  # fmt: skip
ASSISTANCE_2003: Final = assistance(_REPORT_2003, COMPLIANCE_2002, AGE_2003, law=_ELEMENT_2003)
ASSISTANCE_2006: Final = assistance(_REPORT_2003, COMPLIANCE_2006, AGE_2003, law=_ELEMENT_2003)
ASSISTANCE_2008: Final = assistance(_REPORT_2003, COMPLIANCE_2008, TRAUMA, AGE_2003)
ASSISTANCE_2015: Final = assistance(
    _reported(SEVERE_2017, REACHED_2003), COMPLIANCE_2008, TRAUMA, age_exemption(SEVERE_2017, _AGE_2003)
)

# --- what does not defeat, and what to file ---------------------------------------------------------------------------

PAPERS: Final = rule(
    "An endorsement and Continued Presence are not required; as primary evidence they weigh more, and without them the "
    "statement says why there is none and should show attempts in good faith to get an endorsement.",
    "8 CFR 214.11(f)(1) of 2002", "8 CFR 214.11(f)(2) of 2002", "8 CFR 214.11(f)(3) of 2002", "8 CFR 214.11(h)(1) of 2002",
    "8 CFR 214.11(h)(2) of 2002", window=RULE_2002,
)  # fmt: skip
NON_DEFENSES: Final = (
    non_defense("case.assistance.declaration", "no law enforcement endorsement", PAPERS, held=Reply.NO),
    non_defense("case.assistance.continued_presence", "no Continued Presence", PAPERS, held=Reply.NO),
    *NON_DEFENSES_ALWAYS,
)
PROCEDURES: Final = (
    procedure("primary_evidence_2002", "Primary evidence, rule of 2002", PAPERS),
    procedure("good_faith_attempts_2002", "Attempts to get an endorsement, rule of 2002", rule(
        "Without an endorsement or Continued Presence the secondary evidence includes the applicant's own statement, says "
        "why there is none and whether like records exist, and should show attempts in good faith to get an endorsement; "
        "the application is decided either way.",
        "8 CFR 214.11(f)(3) of 2002", "8 CFR 214.11(h)(2) of 2002", window=RULE_2002,
        note="Gone since 18 January 2017.",
    )),
    procedure("age_evidence_2002", "Evidence of age, rule of 2002", rule(
        "A birth certificate, passport or certified medical opinion, or secondary evidence.",
        "8 CFR 214.11(h)(3) of 2002", window=RULE_2002,
    )),
)  # fmt: skip
