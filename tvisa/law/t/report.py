"""
The report to law enforcement: a contact that counts, made in time, about an incident that is a severe form of trafficking.

8 CFR 214.208(b), before it 8 CFR 214.11(h)(1).
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.facts import AgencyKind
from tvisa.kernel.answers import Reply
from tvisa.law.dated import Dated, Later, absent, as_of, within
from tvisa.law.forms import against, computed, fact, factor, part, standard
from tvisa.law.lists import CONTACTS, INCIDENTS
from tvisa.law.t.agencies import AGENCY, body_of, is_one_of
from tvisa.law.t.contacts import about, before_filing
from tvisa.law.t.filed import FILED_BEFORE_2024, UNFILED
from tvisa.law.t.victim import SEVERE
from tvisa.law.windows import BEFORE_2024, FIRST_2017, FIRST_2024, RULE_2024
from tvisa.law.writing import question_for, rule

REPORT: Final = Dated(
    part(
        "report",
        "Report to law enforcement",
        "At a minimum the applicant had contact with a law enforcement agency about the acts.",
        "8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2) of 2002",
        of=lambda: INCIDENTS.some(SEVERE & CONTACTS.some(CONTACT, not_yet=True)),
        window=BEFORE_2024,
    ),
    part(
        "report",
        "Report to law enforcement",
        """At a minimum, the applicant contacts a law enforcement agency with proper jurisdiction to report the acts. A single contact, by any
        channel, can be enough.""",
        "8 CFR 214.208(b)",
        of=lambda: INCIDENTS.some(SEVERE & CONTACTS.some(CONTACT, not_yet=True)),
        note="""No reply, investigation or declaration from the agency is needed. Contact that an agency initiated, in which the person reported the
        trafficking, is taken to count. That is an inference (D).""",
    ),
)
CONTACT_2017: Final = REPORT.law_on(FIRST_2017)
CONTACT: Final = Dated(
    part("contact_of_report", "Contact", CONTACT_2017, of=lambda: COUNTS & IN_TIME, summed=True),
    part("contact_of_report", "Contact", REPORT.law, of=lambda: COUNTS & IN_TIME, summed=True),
)


# --- which contact counts ---------------------------------------------------------------------------------------------

COUNTS: Final = Later(make=lambda: (TO_REPORT & COMPETENT) | KEPT)

# Whoever filed before keeps what counted then.

KEPT: Final = Dated(
    absent(until=FIRST_2024), within(RULE_2024, lambda: FILED_BEFORE_2024 & as_of(FIRST_2017, TO_REPORT & COMPETENT))
)

# contact about the acts: until 2024 whoever began it and whatever was told, since then in order to report them

TO_REPORT: Final = Dated(
    within(BEFORE_2024, lambda: ABOUT_THIS | REGARDING_THE_ACTS), within(RULE_2024, lambda: ABOUT_THIS)
)
ABOUT_THIS: Final = computed(
    "report_of_this_trafficking",
    question_for("contact.about_trafficking"),
    "The applicant must report acts that the applicant suffered. Reporting another crime, or one that the applicant only witnessed, is not enough.",
    "8 CFR 214.208(b); 8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2) of 2002",
    how=partial(about, path="about_trafficking"),
    reads=("contact.about_trafficking", "contact.incident", "contact.when", "incident.when"),
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(D)(6).",
)
REGARDING_THE_ACTS: Final = computed(
    "contact_regarding_the_acts",
    question_for("contact.concerned_trafficking"),
    CONTACT_2017,
    how=partial(about, path="concerned_trafficking"),
    reads=("contact.concerned_trafficking", "contact.incident", "contact.when", "incident.when"),
)

# with an agency: since 2024 with the one that has proper jurisdiction

COMPETENT: Final = Later(make=lambda: (AGENCY & JURISDICTION) | REFERRED | HOTLINE)
JURISDICTION: Final = Dated(
    absent(until=FIRST_2024),
    standard(
        "contact.has_jurisdiction",
        """The agency must have proper jurisdiction, or must have connected the person with the agency that has it. In that case contact with that
    agency must follow.""",
        "8 CFR 214.208(b)",
        confidence="B",
        note="USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4).",
        weighs=lambda: (
            factor("contact.agency", "the kind of agency or body", core="the agency", how=body_of),
            factor("incident.in_united_states", "happened here in part or whole", core="where it happened"),
            against("contact.elsewhere", "everything outside that agency's area", both=True, core="where it happened"),
            against("contact.sent_elsewhere", "the agency said that the matter is for another agency"),
            factor("contact.answered", "replied or opened an investigation"),
        ),
    ),
)
CONNECTED: Final = fact(
    "contact.connected",
    """The person or agency that received the report may connect the applicant with the agency that has jurisdiction. Contact with that agency
    must follow.""",
    "8 CFR 214.208(b); 8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2) of 2002",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2(D)(4). If an agency reasonably refers the person to another agency, not going there can
    defeat compliance.""",
)
REFERRED: Final = CONNECTED & fact("contact.reached_competent_agency", CONNECTED.law)

# or with the national hotline or the HHS trafficking office, where a referral was agreed to

TO_HOTLINE: Final = is_one_of(
    "hotline",
    "Was it the national hotline or the HHS trafficking office?",
    rule(
        """A report to the national hotline or the HHS trafficking office generally counts when the person asked for or agreed to a referral to
        law enforcement. An anonymous report generally does not.""",
        "8 CFR 214.208(b); 8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2) of 2002",
        note="89 FR 34882 (2024).",
        confidence="B",
    ),
    frozenset({AgencyKind.TRAFFICKING_HOTLINE, AgencyKind.HHS_OTIP}),
)
HOTLINE: Final = (
    TO_HOTLINE
    & fact("contact.referral_agreed", TO_HOTLINE.law)
    & standard("contact.referral_counts", TO_HOTLINE.law, of_law=True)
    & ~fact("contact.anonymous", TO_HOTLINE.law, against=Reply.YES)
)

# --- before filing ----------------------------------------------------------------------------------------------------

MADE_BEFORE_FILING: Final = computed(
    "contact_before_filing",
    "Was the contact made before filing?",
    "The requirements must be met at filing, so look for contact before filing. Counsel decides whether later contact counts.",
    "8 CFR 103.2(b)(1); 8 CFR 214.208(b); 8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2) of 2002",
    how=before_filing,
    reads=("case.filed_on", "contact.when", "contact.before_filing"),
    hangs_on=("contact", "case.filed_on"),
    confidence="D",
)
IN_TIME: Final = (
    UNFILED | MADE_BEFORE_FILING | standard("contact.late_contact_counts", MADE_BEFORE_FILING.law, of_law=True)
)
