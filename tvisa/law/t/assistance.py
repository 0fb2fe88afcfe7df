"""
Element III: complied with any reasonable request for assistance, or excused by trauma or by age.

8 USC 1101(a)(15)(T)(i)(III)(aa)-(cc); 8 CFR 214.208, before it 8 CFR 214.11(h). The three paths are found side by side;
one is enough. The report is of an incident that itself satisfies element I, and so is the age.

Under the rule of 2002 each statute changed it: federal agencies only until 18 December 2003, and the age of 15; from
5 January 2006 requests about related crimes, and trauma as what makes a request unreasonable; from 23 December 2008 the
exception for trauma.
"""

from __future__ import annotations

import itertools
from functools import partial
from typing import TYPE_CHECKING, Final

from tvisa.facts import AgencyKind, Case, Incident
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import AGE_OF_MAJORITY, across, under_age
from tvisa.kernel.predicate import Computed, Reading
from tvisa.kernel.provision import Period, Provision
from tvisa.kernel.truth import Outcome
from tvisa.law.age import beginning_decides, birth_of, under_18, under_age_at_act
from tvisa.law.conduct.timing import asserted
from tvisa.law.dated import Dated, absent
from tvisa.law.forms import computed, fact, factor, non_defense, part, procedure, standard
from tvisa.law.lists import INCIDENTS
from tvisa.law.t.report import ABOUT_THIS, REPORT
from tvisa.law.t.requests import COMPLIANCE
from tvisa.law.t.victim import SEVERE
from tvisa.law.windows import FIRST_2002, FIRST_2017, FIRST_2024, RULE_2017, RULE_2024, TVPRA_2003, TVPRA_2008
from tvisa.law.writing import question_for, rule

if TYPE_CHECKING:
    from tvisa.law.common.found import Elsewhere

ASSISTANCE: Final = Dated(
    part(
        "law_enforcement_assistance",
        "Compliance with law enforcement requests for assistance, or an exemption or exception",
        "The applicant complied with any reasonable request for assistance, or was under 15.",
        "8 USC 1101(a)(15)(T)(i)(III); 8 CFR 214.11(b)(3); 8 CFR 214.11(h)",
        of=lambda: COMPLIED | TRAUMA_EXCEPTION | AGE,
        asserted="case.asserted.law_enforcement_assistance",
        window=Period(FIRST_2002, TVPRA_2003),
    ),
    part(
        "law_enforcement_assistance",
        "Compliance with law enforcement requests for assistance, or an exemption or exception",
        """The applicant complied with any reasonable request for assistance, or was under 18 when at least one act of trafficking
        happened.""",
        "8 USC 1101(a)(15)(T)(i)(III); 8 CFR 214.11(b)(3); 8 CFR 214.11(h)",
        of=lambda: COMPLIED | TRAUMA_EXCEPTION | AGE,
        asserted="case.asserted.law_enforcement_assistance",
        window=Period(TVPRA_2003, TVPRA_2008),
        confidence="C",
    ),
    part(
        "law_enforcement_assistance",
        "Compliance with law enforcement requests for assistance, or an exemption or exception",
        """The applicant complied with any reasonable request for assistance, or could not because of trauma, or was under 18 when at
        least one act of trafficking happened.""",
        """8 USC 1101(a)(15)(T)(i)(III); 8 CFR 214.202(c); 8 CFR 214.208(a); 8 CFR 214.208(e); 8 CFR 214.11(b)(3); 8 CFR 214.11(h);
        8 CFR 214.11(h)(4)""",
        of=lambda: COMPLIED | TRAUMA_EXCEPTION | AGE,
        asserted="case.asserted.law_enforcement_assistance",
        note="""Before August 28, 2024, the texts speak of present age; DHS says that it already looked at age at the time of the trafficking (89 FR
        34884). Willingness to assist is the test for HHS certification, not for this requirement.""",
    ),
)

# --- (aa) has complied with any reasonable request --------------------------------------------------------------------

COMPLIED: Final = part(
    "complied",
    "Complied with reasonable requests",
    "Compliance means reporting to law enforcement and complying with every reasonable request actually made.",
    "8 USC 1101(a)(15)(T)(i)(III)(aa); 8 CFR 214.208(a); 8 CFR 214.208(b); 8 CFR 214.11(h); 8 CFR 214.11(h)(1)",
    of=lambda: REPORT & COMPLIANCE,
)

# --- (bb) is unable to cooperate due to physical or psychological trauma ----------------------------------------------

TRAUMA_EXCEPTION: Final = Dated(
    absent(until=TVPRA_2008),
    part(
        "trauma_exception",
        "Unable to cooperate because of trauma",
        """A person who cannot cooperate with a reasonable request because of physical or psychological trauma need not comply with it and need
        not have had contact.""",
        """8 USC 1101(a)(15)(T)(i)(III)(bb) since 2008-12-23; 8 CFR 214.202(c)(2); 8 CFR 214.208(e)(1); 8 CFR 214.208(f);
        8 CFR 214.11(b)(3)(ii); 8 CFR 214.11(h)(4)(i)""",
        of=lambda: INCIDENTS.some(SEVERE) & SUFFERED & UNABLE,
        note="""DHS deliberately does not define trauma (89 FR 34883). The exception covers a person who never reported. The request meant is one
        under (aa), in the investigation of trafficking. Limiting the exception to a person who was trafficked, as with the report and the
        age exemption, is an inference. The regulation has expressly excused contact since 2017. 8 CFR 214.11(h)(2) of 2002 denied it; that
        the statute displaced that rule is an inference.""",
    ),
)
SUFFERED: Final = fact("case.assistance.trauma.suffered", TRAUMA_EXCEPTION.law)
KEPT_FROM_IT: Final = "trauma that kept the person from reporting or helping"
UNABLE: Final = standard(
    "case.assistance.trauma.unable",
    TRAUMA_EXCEPTION.law,
    weighs=(
        factor("case.assistance.report_delay.trauma", "no report sooner: trauma, shame or illness", core=KEPT_FROM_IT),
        factor(
            "case.assistance.trauma.clinician_links_it", "a clinician links the inability to trauma", core=KEPT_FROM_IT
        ),
        factor("case.assistance.trauma.effects_on_life", "effects on daily life"),
        factor("case.assistance.trauma.health_or_history", "age, health, disability or earlier abuse"),
    ),
)

# --- (cc) has not attained 18 years of age; until 18 December 2003, 15 ------------------------------------------------

AGE: Final = Dated(
    part(
        "age_exemption",
        "Under 15 when at least one act of trafficking occurred",
        "A person who was under 15 when at least one act of trafficking occurred is exempt from complying with requests.",
        """8 USC 1101(a)(15)(T)(i)(III)(bb) until 2008-12-23; 8 CFR 214.11(b)(3)(ii) of 2002; 8 CFR 214.11(h)(3) of 2002""",
        of=lambda: INCIDENTS.some(SEVERE & UNDER_15),
        window=Period(FIRST_2002, TVPRA_2003),
        confidence="D",
        note="""The statute and the rule speak of present age. DHS later said that its long-standing practice was to look at age at the time of the
        trafficking (89 FR 34884).""",
    ),
    part(
        "age_exemption",
        "Under 18 when at least one act of trafficking occurred",
        """A person who was under 18 when at least one act of trafficking occurred is exempt, although the regulation continued to say 15.""",
        """8 USC 1101(a)(15)(T)(i)(III)(bb) until 2008-12-23; 8 USC 1101(a)(15)(T)(i)(III)(cc) since 2008-12-23;
        8 CFR 214.11(h)(3) of 2002""",
        of=lambda: INCIDENTS.some(SEVERE & UNDER_18_2003),
        window=Period(TVPRA_2003, FIRST_2017),
        confidence="C",
        note="""TVPRA 2003, Pub. L. 108-193. That the statute controls is an inference. The statute speaks of present age; DHS says that it already
        looked at age at the time of the trafficking (89 FR 34884).""",
    ),
    part(
        "age_exemption",
        "Under 18 when at least one act of trafficking occurred",
        """A person who was under 18 when at least one act of trafficking occurred is exempt under either prong, whatever their age now.""",
        "8 USC 1101(a)(15)(T)(i)(III)(cc) since 2008-12-23; 8 CFR 214.11(b)(3)(i); 8 CFR 214.11(h)(4)(ii)",
        of=lambda: INCIDENTS.some(SEVERE & UNDER_18_2017),
        window=RULE_2017,
        confidence="C",
        note="""The statute and the 2017 rule speak of present age; DHS says that it already looked at age at the time of the trafficking (89 FR 34884).""",
    ),
    part(
        "age_exemption",
        "Under 18 when at least one act of trafficking occurred",
        """A person who was under 18 when at least one act of trafficking occurred is exempt under either prong, whatever their age now.""",
        """8 USC 1101(a)(15)(T)(i)(III)(cc) since 2008-12-23; 8 CFR 214.202(c)(1); 8 CFR 214.208(e)(2); 8 CFR 214.208(f)""",
        of=lambda: INCIDENTS.some(SEVERE & UNDER_18_2024),
        window=RULE_2024,
        note="This exempts the client from this element alone; hardship must still be shown.",
    ),
)
UNDER_15: Final = computed(
    "under_15_at_one_act",
    "Was the person under 15 when it began?",
    AGE.law_on(FIRST_2002),
    how=partial(under_age_at_act, years=15),
    reads=("person.date_of_birth", "incident.when", "incident.age"),
    hangs_on=("incident", "case.people"),
)


def _under_18(law: Provision) -> Computed:
    return computed(
        "under_18_at_one_act",
        "Was the person under 18 when it began?",
        law,
        how=under_18,
        reads=UNDER_15.reads,
        hangs_on=UNDER_15.hangs_on,
    )


UNDER_18_2003: Final = _under_18(AGE.law_on(TVPRA_2003))
UNDER_18_2017: Final = _under_18(AGE.law_on(FIRST_2017))
UNDER_18_2024: Final = _under_18(AGE.law)

# --- what advice reads: a missing report, an age under 18 -------------------------------------------------------------


def _at_incident(case: Case, incident: Incident) -> int:
    """Return the nibble of "the applicant was under 18 when it began", by the days told alone."""
    person = case.person(case.applicant)
    born = told_dates(person.date_of_birth) if person else ()
    return across(under_age(*days, AGE_OF_MAJORITY) for days in itertools.product(born, told_dates(incident.when)))


def _child_then(case: Case, incident: Incident) -> Reading:
    young = _at_incident(case, incident) == truth.TRUE
    return Reading(truth.TRUE if young else truth.FALSE, under_18(case, incident).used)


def _young_at_an_act(case: Case) -> Reading:
    """Read whether a dated incident was at an age under 18, or may have been."""
    birth, born = birth_of(case, case.applicant)
    young = [
        (f"case.incidents[{number}].when", incident.when)
        for number, incident in enumerate(case.incidents)
        if incident.victim == case.applicant and told_dates(incident.when)
        if _at_incident(case, incident) != truth.FALSE
    ]
    known = bool(told_dates(born))
    return Reading(truth.TRUE if young and known else truth.FALSE, ((birth, born), *young))


def _unreported(case: Case, found: Elsewhere) -> Reading:
    """
    Read whether a report is needed and none is recorded.

    Somebody who was, or may have been, under 18 at an act, or whom trauma keeps from it, need not report. What was told
    anonymously, or to those who are no agency in the United States, is no report by itself.
    """
    told = any(
        asserted(answer.when_no_hurts)
        for contact in case.assistance.contacts
        if contact.agency not in _NO_AGENCY and contact.anonymous.when_yes_hurts != truth.TRUE
        for answer in (contact.about_trafficking, contact.concerned_trafficking)
    )
    needless = told or asserted(case.assistance.trauma.unable.when_no_hurts)
    outcomes = dict(found.elements)
    open_yet = outcomes.get("law_enforcement_assistance", Outcome.MET) is not Outcome.MET
    # Where element I is not met there is no trafficking to report.
    open_yet &= outcomes.get("severe_trafficking") is not Outcome.NOT_MET
    raised = open_yet and not needless and _young_at_an_act(case).bits != truth.TRUE
    return Reading(truth.TRUE if raised else truth.FALSE)


_NO_AGENCY: Final = (AgencyKind.FOREIGN_CONSULATE, AgencyKind.FOREIGN_POLICE, AgencyKind.SERVICE_PROVIDER)
CHILD_THEN: Final = computed(
    "surely_under_18_then", UNDER_18_2024.ask, AGE.law, how=_child_then, reads=("person.date_of_birth", "incident.when")
)
BEGINNING_DECIDES: Final = computed(
    "beginning_decides",
    UNDER_18_2024.ask,
    AGE.law,
    needs=("case", "incident"),
    how=beginning_decides,
    reads=UNDER_15.reads,
)
YOUNG_AT_AN_ACT: Final = computed(
    "may_have_been_under_18", UNDER_18_2024.ask, AGE.law, needs=("case",), how=_young_at_an_act, reads=CHILD_THEN.reads
)
UNREPORTED: Final = computed(
    "report_needed_and_not_recorded",
    question_for("contact.about_trafficking"),
    REPORT.law,
    how=_unreported,
    reads=("contact.about_trafficking", "contact.concerned_trafficking", "contact.agency", "contact.anonymous"),
)

# --- what does not defeat it ------------------------------------------------------------------------------------------

DECLARATION: Final = rule(
    """A law enforcement declaration is optional evidence and has no special weight. Continued Presence is one kind of evidence among others.""",
    "8 CFR 214.204(e); 8 CFR 214.204(g); 8 CFR 214.11(d)(3)(i); 8 CFR 214.11(d)(3)(iii)",
    note="""The declaration was called an endorsement until 27 August 2024. A supervising official signs it, and it decides nothing. Having none
    generally does no harm, and USCIS may ask for one: USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4), 3(C)(8).""",
)
WITHDRAWN: Final = rule(
    """A withdrawn declaration, or revoked Continued Presence, generally stops counting as proof of compliance and may count on other points.
    Under the 2017 rule it was not evidence at all.""",
    "8 CFR 214.204(h); 8 CFR 214.204(i); 8 CFR 214.213(b)(4); 8 CFR 214.11(d)(3)(ii); 8 CFR 214.11(d)(3)(iii)",
    note="89 FR 34874. That the declaration stops counting proves nothing against the person.",
)
PAPERS_2002: Final = rule(
    """An endorsement and Continued Presence are primary evidence, but are not required. Without them, the statement says why there is none and
    should show good-faith attempts to get an endorsement.""",
    """8 CFR 214.11(f)(1) of 2002; 8 CFR 214.11(f)(2) of 2002; 8 CFR 214.11(f)(3) of 2002; 8 CFR 214.11(h)(1) of 2002;
    8 CFR 214.11(h)(2) of 2002""",
)
_ALWAYS: Final = (
    non_defense(
        "case.assistance.willing", "not willing to assist (the test is what was asked)", ASSISTANCE.law, held=Reply.NO
    ),
    non_defense(
        "contact.answered",
        "no reply from the agency",
        "The agency need not have replied, investigated or named the person.",
        "8 CFR 214.208(b); 8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2) of 2002",
        held=Reply.NO,
        note="89 FR 34882; USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4), (6).",
        confidence="B",
    ),
    non_defense("contact.about_other_crime", "another crime was reported too", ABOUT_THIS.law),
)
NON_DEFENSES: Final = (
    non_defense("case.assistance.declaration", "no law enforcement declaration", DECLARATION, held=Reply.NO),
    non_defense("case.assistance.continued_presence", "no Continued Presence", DECLARATION, held=Reply.NO),
    non_defense("case.assistance.endorsement_sought", "no attempt to get a declaration", DECLARATION, held=Reply.NO),
    non_defense("case.assistance.declaration_withdrawn", "the declaration was withdrawn or disavowed", WITHDRAWN),
    non_defense("case.assistance.continued_presence_revoked", "Continued Presence was revoked", WITHDRAWN),
    *_ALWAYS,
)
NON_DEFENSES_2002: Final = (
    non_defense("case.assistance.declaration", "no law enforcement endorsement", PAPERS_2002, held=Reply.NO),
    non_defense("case.assistance.continued_presence", "no Continued Presence", PAPERS_2002, held=Reply.NO),
    *_ALWAYS,
)

# --- what to file -----------------------------------------------------------------------------------------------------

PROCEDURES: Final = (
    procedure("withdrawn_papers", "Withdrawn or revoked documents", WITHDRAWN),
    procedure(
        "assistance_evidence",
        "Evidence of assistance",
        """Any evidence counts: a declaration, Continued Presence, affidavits of witnesses and the person's own statement. If the trafficking
        was not reported, the statement says why.""",
        "8 CFR 214.208(d); 8 CFR 214.204(f); 8 CFR 214.11(h)(3)",
        note="Letters and logs count, too: USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
    ),
    procedure(
        "trauma_evidence",
        "Evidence of trauma",
        """Any of ten kinds counts: own statement, a professional's signed statement, records, witnesses, photographs, police reports,
        court records, disability determinations, government findings, other credible evidence.""",
        "8 CFR 214.208(e)(1); 8 CFR 214.11(h)(4)(i)",
        note="The personal statement alone may be enough: USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
    ),
    procedure(
        "age_evidence",
        "Evidence of age",
        "A birth certificate, passport or certified medical opinion where available, or other credible evidence.",
        "8 CFR 214.208(e)(2); 8 CFR 214.11(h)(4)(ii)",
    ),
    procedure(
        "state_and_local",
        "State and local agencies",
        "USCIS is to consider statements by State and local agencies that the person complied.",
        "8 USC 1184(o)(6) since 2003-12-19",
    ),
)
PROCEDURES_2002: Final = (
    procedure("primary_evidence_2002", "Primary evidence, rule of 2002", PAPERS_2002),
    procedure(
        "good_faith_attempts_2002",
        "Attempts to get an endorsement, rule of 2002",
        """Without an endorsement or Continued Presence, secondary evidence includes the applicant's own statement. The statement says why
        there is none and whether similar records exist, and should show good-faith attempts to get an endorsement. The application is
        decided either way.""",
        "8 CFR 214.11(f)(3) of 2002; 8 CFR 214.11(h)(2) of 2002",
        note="This rule ended on 18 January 2017.",
    ),
    procedure(
        "age_evidence_2002",
        "Evidence of age, rule of 2002",
        "A birth certificate, passport or certified medical opinion, or secondary evidence.",
        "8 CFR 214.11(h)(3) of 2002",
    ),
)

# --- as findings read it ----------------------------------------------------------------------------------------------

TRAUMA: Final = TRAUMA_EXCEPTION.on(FIRST_2024)
"""The exception in the law of today."""

UNDER_AGE: Final = "By the dates on file, the client was under 18 when an incident began. A person under 18 at an act of trafficking need not report it or comply with a request. [8 CFR 214.208(e)(2); 8 CFR 214.208(f)]"
