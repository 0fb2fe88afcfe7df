"""
The catalogue of evidence on being present on account of it, in the order of the regulations.

8 CFR 214.204(c)(1)(ii), 214.207(c); before it 214.11(g)(3), (g)(4) of 2017 and 214.11(g)(1)-(3) of 2002. Papers of a valid
entry are required on one ground, being let in for an investigation or court process, and on no other.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.items import (
    ABROAD,
    ANYTHING,
    ANYTHING_ASK,
    CONTINUED_TITLE,
    COUNSEL_READS,
    DECLARATION_TITLE,
    FROM_AGENCY,
    FROM_CLIENT,
    IMMIGRATION_FILE,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    RELEASE,
    SAID_IN_STATEMENT,
    Item,
    continued_presence,
    declaration,
    named,
    named_in_none,
    named_since_2017,
    named_since_2024,
    required,
    required_here,
    unnamed,
)

_item = partial(Item, element="physical_presence")

_ANY_PART: Final = (
    "place",
    "now",
    "freed_or_escaped",
    "directly_related",
    "for_process",
    "past_process",
    "return",
    "treatment",
)
_ANY_2017: Final = "8 CFR 214.11(g)(4)(iv)"
_ANY_2002: Final = "8 CFR 214.11(g)(1) of 2002"

PRESENCE: Final[tuple[Item, ...]] = (
    _item(
        "statement",
        "Signed personal statement: why the client is here now",
        parts=_ANY_PART,
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=(
            required(
                """
                The signed statement says how being here now relates to the trafficking: how it ended, when and how the
                person came to see what it was, its effects on health, money and life at filing, access to services,
                cooperation.
                """,
                "8 CFR 214.204(c)(1)(ii); 8 CFR 214.207(c)(1); 8 CFR 214.204(c)(1)",
            ),
            required(
                """
                The signed statement covers presence too: date, place, manner and purpose of entry, as far as known, and
                why the person is now here on account of the trafficking.
                """,
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(g)(4)(iv)",
            ),
            required(
                """
                The statements state date, place, manner and purpose of entry, as far as known, and show that the person
                is here now on account of the victimization; seized papers, trauma, injury or lack of means explain a
                stay after an escape.
                """,
                "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(g)(2) of 2002",
            ),
        ),
        ask="The client: what ties them here to what happened, as it is today.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "health_records",
        "Affidavits, evaluations and records of therapists, doctors and social workers",
        parts=("directly_related", "return", "treatment"),
        kinds=(
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.MEDICAL_RECORD,
            Evidence.PROVIDER_STATEMENT,
            Evidence.DISABILITY_DETERMINATION,
        ),
        rules=(
            named("8 CFR 214.207(c)(2)", note="No diagnosis is required: 89 FR 34881."),
            unnamed(_ANY_2017),
            unnamed(_ANY_2002),
        ),
        ask="The therapist, clinic or case manager, on effects at the time of filing.",
        instead=("no diagnosis is required", "a friend, teacher or co-worker on what they see", SAID_IN_STATEMENT),
        care=RELEASE,
        only=(
            "case.presence.directly_related",
            "case.hardship.factors.consequences_of_trafficking",
            "case.presence.related.diagnosed",
            "case.presence.related.services_here",
            "case.presence.related.recovering",
            "case.presence.related.still_feared",
            "case.presence.related.past_threats",
            "case.presence.related.other_steps",
            "case.presence.latest_return.lasting_effects",
            "case.presence.latest_return.received_treatment",
            "case.presence.latest_return.treatment_for_victimization",
        ),
        lacking=("case.presence.related.diagnosed",),
    ),
    _item(
        "service_records",
        "Records of stabilizing services: money, language, housing, legal help",
        parts=("directly_related", "treatment"),
        kinds=(Evidence.SERVICE_RECORD,),
        rules=named_since_2024("8 CFR 214.207(c)(3)", _ANY_2017, _ANY_2002),
        ask="The shelter, school, food program or legal office; past services, with how they relate to trauma now.",
        instead=("a letter of the provider", SAID_IN_STATEMENT),
        care=RELEASE,
        only=(
            "case.presence.directly_related",
            "case.presence.related.services_here",
            "case.presence.related.recovering",
            "case.presence.related.financial_effects",
            "case.presence.related.other_steps",
            "case.presence.latest_return.received_treatment",
            "case.presence.latest_return.treatment_for_victimization",
        ),
        lacking=("case.presence.related.services_here",),
    ),
    _item(
        "agency_statement",
        "Statements of an agency on cooperation or on freeing the client",
        parts=("now", "freed_or_escaped", "directly_related"),
        kinds=(Evidence.LEA_STATEMENT, Evidence.POLICE_REPORT, Evidence.GOVERNMENT_FINDING),
        if_helped=(Evidence.POLICE_REPORT,),
        rules=named_since_2024("8 CFR 214.207(c)(4)", _ANY_2017, _ANY_2002),
        ask="The agency, through counsel.",
        instead=("letters and e-mail with the agency", "a business card and dates, in the statement"),
        care=OFFICIAL,
        official=True,
        only=(
            "incident.exit.",
            "incident.found_at_port",
            "case.presence.directly_related",
            "case.presence.related.cooperating",
        ),
    ),
    _item(
        "declaration",
        DECLARATION_TITLE,
        parts=("freed_or_escaped", "directly_related"),
        kinds=(Evidence.LEA_DECLARATION,),
        rules=declaration(
            "8 CFR 214.204(e); 8 CFR 214.207(c)(4)",
            "8 CFR 214.11(d)(3)(i); 8 CFR 214.11(g)(4)(i)",
            "8 CFR 214.11(f)(1) of 2002; 8 CFR 214.11(g)(1) of 2002",
        ),
        ask=FROM_AGENCY,
        instead=("any other credible evidence", SAID_IN_STATEMENT),
        care=OFFICIAL,
        official=True,
        held_if=("case.assistance.declaration",),
    ),
    _item(
        "continued_presence",
        CONTINUED_TITLE,
        parts=("place", "freed_or_escaped", "directly_related", "for_process"),
        kinds=(Evidence.CONTINUED_PRESENCE,),
        rules=continued_presence(
            "8 CFR 214.204(i); 8 CFR 214.207(c)(5); 28 CFR 1100.35",
            "8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(g)(4)(ii); 28 CFR 1100.35",
            "8 CFR 214.11(f)(2) of 2002; 28 CFR 1100.35",
        ),
        ask=FROM_CLIENT,
        instead=("any other credible evidence",),
        held_if=("case.assistance.continued_presence",),
    ),
    _item(
        "entry_document",
        "Papers of entry, or of permission to stay",
        parts=("place", "now", "return"),
        kinds=(Evidence.ENTRY_DOCUMENT, Evidence.ADVANCE_PAROLE, Evidence.PASSPORT),
        rules=named_since_2017(
            "8 CFR 214.207(c)(6); 8 CFR 214.204(j)", "8 CFR 214.11(g)(4)(iii); 8 CFR 214.11(d)(3)(iv)", _ANY_2002
        ),
        ask="The client's own papers; the public page for arrival records.",
        instead=("a note that the immigration file holds them", SAID_IN_STATEMENT),
        care=IMMIGRATION_FILE,
        within_reach=True,
        only=(
            "case.presence.here_now",
            "case.presence.here_when_filed",
            "entry.when",
            "incident.caused_entry",
            "incident.found_at_port",
            "departure.",
            "case.presence.departures",
        ),
    ),
    _item(
        "process_papers",
        "Papers of a valid entry, and that it was for an investigation or court process",
        parts=("for_process",),
        kinds=(
            Evidence.ENTRY_DOCUMENT,
            Evidence.ADVANCE_PAROLE,
            Evidence.LEA_STATEMENT,
            Evidence.COURT_RECORD,
            Evidence.CORRESPONDENCE,
        ),
        rules=(
            required_here(
                """
                Who relies on having been let in, or back in, for such a process hands in papers of a valid entry and
                evidence of its purpose; on no other ground.
                """,
                "8 CFR 214.207(a)(5)(ii); 8 CFR 214.207(b)(3)",
            ),
            required_here(
                """
                Who relies on having been let in, or back in, for such a process hands in papers of a valid entry and
                evidence of its purpose; on no other ground.
                """,
                "8 CFR 214.11(g)(3)",
            ),
        ),
        ask="The client's own papers; the prosecutor or agency that arranged it.",
        instead=("another ground of presence",),
        care=OFFICIAL,
        official=True,
        lacking=("entry.valid_entry_papers", "case.presence.latest_return.valid_entry_papers"),
    ),
    _item(
        "part_in_process",
        "Evidence of a part in an investigation or court process",
        parts=("past_process",),
        kinds=(
            Evidence.LEA_STATEMENT,
            Evidence.COURT_RECORD,
            Evidence.TRIAL_TRANSCRIPT,
            Evidence.TRAVEL_REIMBURSEMENT,
            Evidence.CORRESPONDENCE,
        ),
        rules=(
            named(
                "8 CFR 214.207(b)(4); 8 CFR 214.207(c)(7)",
                text="""
                Who is here because of a part in such a process shows the part taken; no papers of a lawful entry are
                asked.
                """,
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(7).",
            ),
        ),
        ask="The prosecutor's victim-witness office; counsel in a civil case.",
        instead=(SAID_IN_STATEMENT,),
        care=COUNSEL_READS,
        official=True,
    ),
    _item(
        "records",
        "News reports, agency records or court records",
        parts=("now", "freed_or_escaped", "directly_related", "return"),
        kinds=(Evidence.NEWS_REPORT, Evidence.COURT_RECORD, Evidence.TRIAL_TRANSCRIPT, Evidence.TRAVEL_REIMBURSEMENT),
        rules=named_since_2024("8 CFR 214.207(c)(7)", _ANY_2017, _ANY_2002),
        ask="Public archives; the clerk of court.",
        instead=(SAID_IN_STATEMENT,),
        care=COUNSEL_READS,
        only=(
            "incident.exit.",
            "incident.found_at_port",
            "case.presence.related.cooperating",
            "case.presence.related.still_feared",
            "case.presence.related.past_threats",
            "case.presence.latest_return.threats",
            "case.presence.latest_return.continued_victimization",
        ),
    ),
    _item(
        "threats_abroad",
        "What shows why the client came back: threats, messages, what relatives saw",
        parts=("return",),
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.TRAFFICKER_MESSAGES, Evidence.PHOTOGRAPH),
        rules=named_in_none(
            "8 CFR 214.207(c)(8); 8 CFR 214.207(b)(1)",
            "8 CFR 214.11(g)(4)(iv); 8 CFR 214.11(g)(2)(i)",
            "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(g)(3) of 2002",
        ),
        ask="The client's own telephone; relatives abroad, where that is safe.",
        instead=(SAID_IN_STATEMENT,),
        care=ABROAD,
        near=True,
    ),
    _item(
        "witness_statement",
        "Accounts of people who know how the client got away or lives now",
        parts=("now", "freed_or_escaped", "directly_related"),
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.TRAFFICKER_MESSAGES, Evidence.PHOTOGRAPH),
        rules=named_in_none("8 CFR 214.207(c)(8)", _ANY_2017, _ANY_2002),
        ask="Whoever helped then, or is close to the client now.",
        instead=(SAID_IN_STATEMENT,),
        care=OTHERS,
        near=True,
    ),
    _item(
        "no_treatment_there",
        "What shows that the treatment or services cannot be had abroad",
        parts=("treatment",),
        kinds=(Evidence.COUNTRY_REPORT, Evidence.NEWS_REPORT),
        rules=(
            named(
                "8 CFR 214.207(b)(5); 8 CFR 214.207(c)(8)",
                text="""
                Who came back and was treated shows the treatment, and that it cannot be had in the home country or last
                residence.
                """,
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(7).",
            ),
        ),
        ask="Country reports; the clinician; an expert on the country.",
        instead=(SAID_IN_STATEMENT,),
        only=("case.presence.latest_return.treatment_unavailable_abroad",),
    ),
    _item(
        "other",
        ANYTHING,
        parts=_ANY_PART,
        kinds=(Evidence.OTHER, Evidence.CORRESPONDENCE),
        rules=named_in_none(
            "8 CFR 214.207(c)(8); 8 CFR 214.204(c)(2)",
            "8 CFR 214.11(g)(4)(iv); 8 CFR 214.11(d)(2)(ii)",
            "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)
