"""
The catalogue of evidence on being present on account of it, in the order of the regulations.

8 CFR 214.204(c)(1)(ii), 214.207(c); before it 214.11(g)(3), (g)(4) of 2017 and 214.11(g)(1)-(3) of 2002. Papers of a valid
entry are required on one ground, being let in for an investigation or court process, and on no other.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import (
    ABROAD,
    ANYTHING,
    ANYTHING_ASK,
    CONTINUED,
    CONTINUED_2002,
    CONTINUED_TITLE,
    COUNSEL_READS,
    DECLARATION,
    DECLARATION_TITLE,
    ENDORSEMENT,
    ENDORSEMENT_2002,
    FROM_AGENCY,
    FROM_CLIENT,
    IMMIGRATION_FILE,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    RELEASE,
    SAID_IN_STATEMENT,
)
from tvisa.law.t.evidence.items import Item, item, named, optional, primary, required, required_here, unnamed

E: Final = Evidence

_PRESENCE: Final = "physical_presence"
_R: Final = "case.presence.related."
_B: Final = "case.presence.latest_return."
_P_ALL: Final = (
    "place", "now", "freed_or_escaped", "directly_related", "for_process", "past_process", "return", "treatment",
)  # fmt: skip
_P_ACCOUNT: Final = _P_ALL[1:]
_ANY_2017: Final = "8 CFR 214.11(g)(4)(iv)"
_ANY_2002: Final = "8 CFR 214.11(g)(1) of 2002"

PRESENCE: Final[tuple[Item, ...]] = (
    item(
        "statement", "Signed personal statement: why the client is here now", _PRESENCE, _P_ALL, (E.PERSONAL_STATEMENT,),
        (
            required(
                "The signed statement says how being here now relates to the trafficking: how it ended, when and how the person "
                "came to see what it was, its effects on health, money and life at filing, access to services, cooperation.",
                "8 CFR 214.204(c)(1)(ii)", "8 CFR 214.207(c)(1)", "8 CFR 214.204(c)(1)",
            ),
            required(
                "The signed statement covers presence too: date, place, manner and purpose of entry, as far as known, and why the "
                "person is now here on account of the trafficking.",
                "8 CFR 214.11(d)(2)(i)", _ANY_2017,
            ),
            required(
                "The statements state date, place, manner and purpose of entry, as far as known, and show that the person is here now "
                "on account of the victimization; seized papers, trauma, injury or lack of means explain a stay after an escape.",
                _ANY_2002, "8 CFR 214.11(g)(2) of 2002",
            ),
        ),
        "The client: what ties them here to what happened, as it is today.", care=OWN_WORDS,
        within_reach=True,
    ),
    item(
        "health_records", "Affidavits, evaluations and records of therapists, doctors and social workers", _PRESENCE,
        ("directly_related", "return", "treatment"),
        (E.PROFESSIONAL_STATEMENT, E.PSYCHOLOGICAL_RECORD, E.MEDICAL_RECORD, E.PROVIDER_STATEMENT, E.DISABILITY_DETERMINATION),
        (named("8 CFR 214.207(c)(2)", note="No diagnosis is required: 89 FR 34881."), unnamed(_ANY_2017), unnamed(_ANY_2002)),
        "The therapist, clinic or case manager, on effects at the time of filing.",
        ("no diagnosis is required", "a friend, teacher or co-worker on what they see", SAID_IN_STATEMENT), RELEASE,
        only=(
            "case.presence.directly_related", f"{_R}continuing_trauma", f"{_R}diagnosed", f"{_R}services_here", f"{_R}recovering",
            f"{_R}still_feared", f"{_R}past_threats", f"{_R}other_steps", f"{_B}lasting_effects", f"{_B}received_treatment",
            f"{_B}treatment_for_victimization",
        ),
        lacking=(f"{_R}diagnosed",),
    ),
    item(
        "service_records", "Records of stabilizing services: money, language, housing, legal help", _PRESENCE,
        ("directly_related", "treatment"), (E.SERVICE_RECORD,), (named("8 CFR 214.207(c)(3)"), unnamed(_ANY_2017), unnamed(_ANY_2002)),
        "The shelter, school, food program or legal office; past services, with how they relate to trauma now.",
        ("a letter of the provider", SAID_IN_STATEMENT), RELEASE,
        only=(
            "case.presence.directly_related", f"{_R}services_here", f"{_R}recovering", f"{_R}financial_effects",
            f"{_R}other_steps", f"{_B}received_treatment", f"{_B}treatment_for_victimization",
        ),
        lacking=(f"{_R}services_here",),
    ),
    item(
        "agency_statement", "Statements of an agency on cooperation or on freeing the client", _PRESENCE,
        ("now", "freed_or_escaped", "directly_related"), (E.LEA_STATEMENT, E.POLICE_REPORT, E.GOVERNMENT_FINDING),
        (named("8 CFR 214.207(c)(4)"), unnamed(_ANY_2017), unnamed(_ANY_2002)), "The agency, through counsel.",
        ("letters and e-mail with the agency", "a business card and dates, in the statement"), OFFICIAL, official=True,
        only=(
            "incident.exit.", "incident.found_at_port", "case.presence.directly_related", f"{_R}cooperating",
        ),
    ),
    item(
        "declaration", DECLARATION_TITLE, _PRESENCE, ("freed_or_escaped", "directly_related"), (E.LEA_DECLARATION,),
        (
            optional(DECLARATION, "8 CFR 214.204(e)", "8 CFR 214.207(c)(4)"),
            optional(ENDORSEMENT, "8 CFR 214.11(d)(3)(i)", "8 CFR 214.11(g)(4)(i)"),
            primary(ENDORSEMENT_2002, "8 CFR 214.11(f)(1) of 2002", _ANY_2002),
        ),
        FROM_AGENCY, ("any other credible evidence", SAID_IN_STATEMENT), OFFICIAL, official=True,
        held_if=("case.assistance.declaration",),
    ),
    item(
        "continued_presence", CONTINUED_TITLE, _PRESENCE, ("place", "freed_or_escaped", "directly_related", "for_process"),
        (E.CONTINUED_PRESENCE,),
        (
            optional(CONTINUED, "8 CFR 214.204(i)", "8 CFR 214.207(c)(5)", "28 CFR 1100.35"),
            optional(CONTINUED, "8 CFR 214.11(d)(3)(iii)", "8 CFR 214.11(g)(4)(ii)", "28 CFR 1100.35"),
            primary(CONTINUED_2002, "8 CFR 214.11(f)(2) of 2002", "28 CFR 1100.35"),
        ),
        FROM_CLIENT, ("any other credible evidence",),
        held_if=("case.assistance.continued_presence",),
    ),
    item(
        "entry_document", "Papers of entry, or of permission to stay", _PRESENCE, ("place", "now", "return"),
        (E.ENTRY_DOCUMENT, E.ADVANCE_PAROLE, E.PASSPORT),
        (
            named("8 CFR 214.207(c)(6)", "8 CFR 214.204(j)"), named("8 CFR 214.11(g)(4)(iii)", "8 CFR 214.11(d)(3)(iv)"),
            unnamed(_ANY_2002),
        ),
        "The client's own papers; the public page for arrival records.",
        ("a note that the immigration file holds them", SAID_IN_STATEMENT), IMMIGRATION_FILE,
        only=(
            "case.presence.here_now", "case.presence.here_when_filed", "entry.when", "incident.caused_entry",
            "incident.found_at_port", "departure.", "case.presence.departures",
        ),
        within_reach=True,
    ),
    item(
        "process_papers", "Papers of a valid entry, and that it was for an investigation or court process", _PRESENCE, ("for_process",),
        (E.ENTRY_DOCUMENT, E.ADVANCE_PAROLE, E.LEA_STATEMENT, E.COURT_RECORD, E.CORRESPONDENCE),
        (
            required_here(
                "Who relies on having been let in, or back in, for such a process hands in papers of a valid entry and evidence of "
                "its purpose; on no other ground.", "8 CFR 214.207(a)(5)(ii)", "8 CFR 214.207(b)(3)",
            ),
            required_here(
                "Who relies on having been let in, or back in, for such a process hands in papers of a valid entry and evidence of "
                "its purpose; on no other ground.", "8 CFR 214.11(g)(3)",
            ),
        ),
        "The client's own papers; the prosecutor or agency that arranged it.", ("another ground of presence",), OFFICIAL,
        lacking=("entry.valid_entry_papers", f"{_B}valid_entry_papers"), official=True,
    ),
    item(
        "part_in_process", "Evidence of a part in an investigation or court process", _PRESENCE, ("past_process",),
        (E.LEA_STATEMENT, E.COURT_RECORD, E.TRIAL_TRANSCRIPT, E.TRAVEL_REIMBURSEMENT, E.CORRESPONDENCE),
        (
            named(
                "8 CFR 214.207(b)(4)", "8 CFR 214.207(c)(7)", confidence="B",
                text="Who is here because of a part in such a process shows the part taken; no papers of a lawful entry are asked.",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(7).",
            ),
        ),
        "The prosecutor's victim-witness office; counsel in a civil case.", (SAID_IN_STATEMENT,), COUNSEL_READS, official=True,
    ),
    item(
        "records", "News reports, agency records or court records", _PRESENCE, ("now", "freed_or_escaped", "directly_related", "return"),
        (E.NEWS_REPORT, E.COURT_RECORD, E.TRIAL_TRANSCRIPT, E.TRAVEL_REIMBURSEMENT),
        (named("8 CFR 214.207(c)(7)"), unnamed(_ANY_2017), unnamed(_ANY_2002)), "Public archives; the clerk of court.", (SAID_IN_STATEMENT,),
        COUNSEL_READS,
        only=(
            "incident.exit.", "incident.found_at_port", f"{_R}cooperating", f"{_R}still_feared", f"{_R}past_threats",
            f"{_B}threats", f"{_B}continued_victimization",
        ),
    ),
    item(
        "threats_abroad", "What shows why the client came back: threats, messages, what relatives saw", _PRESENCE, ("return",),
        (E.WITNESS_STATEMENT, E.TRAFFICKER_MESSAGES, E.PHOTOGRAPH),
        (unnamed("8 CFR 214.207(c)(8)", "8 CFR 214.207(b)(1)"), unnamed(_ANY_2017, "8 CFR 214.11(g)(2)(i)"),
         unnamed(_ANY_2002, "8 CFR 214.11(g)(3) of 2002")),
        "The client's own telephone; relatives abroad, where that is safe.", (SAID_IN_STATEMENT,), ABROAD, near=True,
    ),
    item(
        "witness_statement", "Accounts of people who know how the client got away or lives now", _PRESENCE,
        ("now", "freed_or_escaped", "directly_related"), (E.WITNESS_STATEMENT, E.TRAFFICKER_MESSAGES, E.PHOTOGRAPH),
        (unnamed("8 CFR 214.207(c)(8)"), unnamed(_ANY_2017), unnamed(_ANY_2002)), "Whoever helped then, or is close to the client now.",
        (SAID_IN_STATEMENT,), OTHERS, near=True,
    ),
    item(
        "no_treatment_there", "What shows that the treatment or services cannot be had abroad", _PRESENCE, ("treatment",),
        (E.COUNTRY_REPORT, E.NEWS_REPORT),
        (
            named(
                "8 CFR 214.207(b)(5)", "8 CFR 214.207(c)(8)", confidence="B",
                text="Who came back and was treated shows the treatment, and that it cannot be had in the home country or last "
                "residence.", note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(7).",
            ),
        ),
        "Country reports; the clinician; an expert on the country.", (SAID_IN_STATEMENT,),
        only=(f"{_B}treatment_unavailable_abroad",),
    ),
    item(
        "other", ANYTHING, _PRESENCE, _P_ALL, (E.OTHER, E.CORRESPONDENCE),
        (unnamed("8 CFR 214.207(c)(8)", "8 CFR 214.204(c)(2)"), unnamed(_ANY_2017, "8 CFR 214.11(d)(2)(ii)"),
         unnamed(_ANY_2002, "8 CFR 214.11(d)(3) of 2002")), ANYTHING_ASK,
    ),
)  # fmt: skip
