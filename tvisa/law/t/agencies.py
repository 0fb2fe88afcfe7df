"""
What a law enforcement agency is: those that are named, and others whose authority can be shown.

8 CFR 214.201, before it 8 CFR 214.11(a). Federal agencies only until 18 December 2003.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import AgencyKind
from tvisa.kernel.answers import Answer, Reply, yes_no
from tvisa.kernel.predicate import Computed, Joint, Predicate, Question
from tvisa.kernel.provision import Period, Provision
from tvisa.law.dated import Dated, within
from tvisa.law.forms import against, computed, factor, standard
from tvisa.law.t.contacts import STATES_OWN, federal, with_one_of
from tvisa.law.windows import FIRST_2002, FIRST_2017, RULE_2017, RULE_2024, TVPRA_2003
from tvisa.law.writing import rule

AGENCY: Final = Dated(
    # The United States Attorneys' Offices are named; a prosecutor of a State is not.
    within(
        Period(FIRST_2002, TVPRA_2003),
        lambda: (
            _told_by_kind(NAMED_2002, AUTHORITY_2002)
            | (MAY_BE_2002 & FEDERAL & AUTHORITY_2002)
            | _told_by_kind(PROSECUTOR & FEDERAL, AUTHORITY_2002)
        ),
    ),
    within(
        Period(TVPRA_2003, FIRST_2017),
        lambda: _told_by_kind(NAMED_2003, AUTHORITY_2003) | (MAY_BE_2003 & AUTHORITY_2003),
    ),
    within(RULE_2017, lambda: _told_by_kind(NAMED_2017, AUTHORITY_2017) | (MAY_BE_2017 & AUTHORITY_2017)),
    within(RULE_2024, lambda: _told_by_kind(NAMED_2024, AUTHORITY_2024) | (MAY_BE_2024 & AUTHORITY_2024)),
)


def _told_by_kind(named: Predicate, authority: Question) -> Predicate:
    """Read authority off the kind of body; where counsel finds that this one has none, the two are disputed."""
    return named & Joint((named, authority))


OPEN_TO_PROOF: Final = frozenset(AgencyKind) - {
    AgencyKind.TRAFFICKING_HOTLINE,
    AgencyKind.HHS_OTIP,
    AgencyKind.SERVICE_PROVIDER,
    AgencyKind.FOREIGN_CONSULATE,
    AgencyKind.FOREIGN_POLICE,
}
"""Bodies that may have the authority without being named; the agency's own application desk (USCIS) among them (D)."""


def is_one_of(ident: str, asks: str, law: Provision, kinds: frozenset[AgencyKind]) -> Computed:
    """Return the question whether a contact was with a body of one of these kinds."""
    return computed(ident, asks, law, needs=("contact",), how=with_one_of(kinds), reads=("contact.agency",))


def _named(ident: str, law: Provision, kinds: frozenset[AgencyKind]) -> Computed:
    return is_one_of(ident, "Is it one of the agencies that the regulation names?", law, kinds)


def _may_be(ident: str, law: Provision, kinds: frozenset[AgencyKind]) -> Computed:
    return is_one_of(ident, "Is it a body whose authority can be shown?", law, kinds)


def _authority(law: Provision) -> Question:
    """Return the question whether a body that is not named has the authority: its kind is the plain fact of it."""
    weighs = (
        factor("contact.agency", "the kind of agency or body", core="the body", how=body_of),
        factor("contact.answered", "replied or opened an investigation"),
        against("contact.sent_elsewhere", "the agency said that the matter is for another agency"),
    )
    return standard("contact.has_authority", law, weighs=weighs)


def body_of(told: AgencyKind | Reply | None) -> Answer:
    """Read whether a body whose authority can be shown is recorded."""
    return yes_no(told in OPEN_TO_PROOF if isinstance(told, AgencyKind) else None)


# --- until 18 December 2003: a federal agency -------------------------------------------------------------------------

AGENCY_2002: Final = rule(
    """A law enforcement agency is a federal agency with responsibility and authority to detect, investigate or prosecute severe forms of
    trafficking. The rule names United States Attorneys, the Civil Rights and Criminal Divisions, the FBI, the INS, the Marshals Service and
    the Diplomatic Security Service.""",
    "8 CFR 214.11(a) of 2002",
    window=Period(FIRST_2002, TVPRA_2003),
)
FEDERAL_POLICE: Final = frozenset({AgencyKind.FEDERAL_LAW_ENFORCEMENT})
NAMED_2002: Final = _named("agency_named_2002", AGENCY_2002, FEDERAL_POLICE)
MAY_BE_2002: Final = _may_be("agency_named_2002_may_be", AGENCY_2002, OPEN_TO_PROOF - STATES_OWN - FEDERAL_POLICE)
AUTHORITY_2002: Final = _authority(AGENCY_2002)
PROSECUTOR: Final = is_one_of(
    "agency_is_prosecutor", "Was it with a prosecutor?", AGENCY_2002, frozenset({AgencyKind.PROSECUTOR})
)
FEDERAL: Final = computed(
    "agency_is_federal", "Was it a federal body?", AGENCY_2002, how=federal, reads=("contact.federal", "contact.agency")
)

# --- since 19 December 2003: State and local agencies too -------------------------------------------------------------

AGENCY_2003: Final = rule(
    """Statements by State and local law enforcement officials about the person's help must be considered too, although the regulation still
    referred only to federal agencies.""",
    "8 USC 1184(o)(6) since 2003-12-19; 8 CFR 214.11(a) of 2002",
    window=Period(TVPRA_2003, FIRST_2017),
    confidence="C",
    note="""TVPRA 2003, Pub. L. 108-193. Since January 5, 2006, the statutory duty itself refers to a federal, State or local investigation. That a
    report to such an agency is contact enough is an inference.""",
)
POLICE_AND_PROSECUTORS: Final = FEDERAL_POLICE | {AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, AgencyKind.PROSECUTOR}
NAMED_2003: Final = _named("agency_named_2003", AGENCY_2003, POLICE_AND_PROSECUTORS)
MAY_BE_2003: Final = _may_be("agency_named_2003_may_be", AGENCY_2003, OPEN_TO_PROOF - POLICE_AND_PROSECUTORS)
AUTHORITY_2003: Final = _authority(AGENCY_2003)

# --- since January 18, 2017: law enforcement agency -------------------------------------------------------------------

AGENCY_2017: Final = rule(
    """A law enforcement agency is a federal, State or local agency, prosecutor, judge, labor agency, children's protective services agency or
    other authority. It has the responsibility and authority to detect, investigate or prosecute severe forms of trafficking. Since August
    28, 2024, a Tribal agency and an adult protective services agency count too.""",
    "8 CFR 214.201; 8 CFR 214.11(a)",
    window=Period(FIRST_2017),
    note="""Since that date the text names the EEOC, the NLRB, inspectors general, the Bureau of Indian Affairs police and civil rights offices.
    Before, only the general words covered them. Foreign police, soldiers and consulates are not law enforcement agencies: the list names
    federal, State, Tribal and local bodies.""",
)
NAMED_BEFORE_2024: Final = POLICE_AND_PROSECUTORS | {
    AgencyKind.JUDGE,
    AgencyKind.LABOR_AGENCY,
    AgencyKind.CHILD_PROTECTIVE_SERVICES,
}
NAMED_SINCE_2024: Final = NAMED_BEFORE_2024 | {
    AgencyKind.TRIBAL_LAW_ENFORCEMENT,
    AgencyKind.LAW_ENFORCEMENT_LEVEL_UNKNOWN,
    AgencyKind.ADULT_PROTECTIVE_SERVICES,
    AgencyKind.EEOC,
    AgencyKind.NLRB,
    AgencyKind.INSPECTOR_GENERAL,
    AgencyKind.BIA_POLICE,
    AgencyKind.CIVIL_RIGHTS_OFFICE,
}
NAMED_2017: Final = _named("agency_named_2017", AGENCY_2017, NAMED_BEFORE_2024)
MAY_BE_2017: Final = _may_be("agency_named_2017_may_be", AGENCY_2017, OPEN_TO_PROOF - NAMED_BEFORE_2024)
AUTHORITY_2017: Final = _authority(AGENCY_2017)
NAMED_2024: Final = _named("agency_named_2024", AGENCY_2017, NAMED_SINCE_2024)
MAY_BE_2024: Final = _may_be("agency_named_2024_may_be", AGENCY_2017, OPEN_TO_PROOF - NAMED_SINCE_2024)
AUTHORITY_2024: Final = _authority(AGENCY_2017)
