"""
The catalogue of evidence, element by element: each kind with what each version of the regulation says of it, in its order.

On each ground and beside the elements too; any credible evidence counts (8 CFR 214.204(f), (l)).
"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence as K
from tvisa.kernel.paths import listing
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.law import CENTRAL_REASON, WAIVER_VIOLENT
from tvisa.law.t.evidence.items import (
    ABROAD,
    ANYTHING,
    ANYTHING_ASK,
    CHILD_LETTER,
    CONSULATE,
    CONTINUED_TITLE,
    COUNSEL_READS,
    DECLARATION_TITLE,
    FROM_AGENCY,
    FROM_CLIENT,
    IMMIGRATION_FILE,
    NO_CONTACT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    PICTURES,
    PUBLICITY,
    RELEASE,
    SAID_IN_STATEMENT,
    Item,
    RankOfEvidence,
    Rule,
    continued_presence,
    declaration,
    named,
    named_in_each,
    named_in_none,
    named_since_2017,
    named_since_2024,
    open_to,
    required,
    required_here,
    unnamed,
)
from tvisa.law.t.evidence.parts import TITLES
from tvisa.law.t.waivers import CRIMINAL_2002, NATIONAL_INTEREST_FACTORS, NEXUS
from tvisa.law.windows import RULE_2017, RULE_2024
from tvisa.law.writing import rule

__all__ = ["CATALOG", "POLICE_REPORT_FIRST", "TITLES", "WITHDRAWN"]


# --- having been a victim of a severe form of trafficking -------------------------------------------------------------
# 8 CFR 214.204(c)(1)(i), 214.206(a)(3); before it 214.11(d)(2)(i), (f)(1) of 2017 and 214.11(f) of 2002, which called an
# endorsement and Continued Presence primary evidence and everything else secondary. 214.206(a)(3)(ii)(J) sends the reader to
# 214.204(c) for the declaration, which stands in 214.204(e).

_VICTIM: Final = ("act", "means", "purpose", "age")
_DONE: Final = ("act", "means", "purpose")
_of_victim = partial(Item, element="severe_trafficking", parts=_DONE)
_OTHER_2017: Final = "8 CFR 214.11(f)(1)(iii)"
_OTHER_2002: Final = "8 CFR 214.11(f)(3) of 2002"

VICTIM: Final[tuple[Item, ...]] = (
    _of_victim(
        "statement",
        "Signed personal statement: what was done",
        parts=_VICTIM,
        kinds=(K.PERSONAL_STATEMENT,),
        rules=(
            required(
                """Every application includes a detailed, signed statement in the applicant's own words. It says what was done and, as far as
                possible, when, for how long, how it ended, who was responsible and how the applicant entered.""",
                "8 CFR 214.204(c)(1)(i); 8 CFR 214.206(a)(3)(i); 8 CFR 214.204(c)(1)",
                note="The statement is enough alone if it is detailed, plausible and consistent: 89 FR 34872.",
            ),
            required(
                """Every application includes a signed statement, in the applicant's own words, of the facts of the victimization. It says what
                was done to report the crime and whether criminal records are available.""",
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(f)(1)(iii)",
            ),
            required(
                """Every application contains the applicant's statement of the facts of the victimization. Without an endorsement the statement
                says what was done to report it, whether records exist, and what was done in good faith to get one.""",
                "8 CFR 214.11(f) of 2002; 8 CFR 214.11(f)(3) of 2002",
            ),
        ),
        ask="The client, in as many meetings as needed, with an interpreter who is not a friend or relative of anyone involved.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _of_victim(
        "trial_transcript",
        "Trial transcripts",
        kinds=(K.TRIAL_TRANSCRIPT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(A)", _OTHER_2017, _OTHER_2002),
        ask="The clerk of court, or the prosecutor's victim-witness office.",
        instead=("no charge, trial or conviction is needed", SAID_IN_STATEMENT),
        care=COUNSEL_READS,
        official=True,
        on_file=True,
    ),
    _of_victim(
        "court_record",
        "Court records, criminal or civil",
        kinds=(K.COURT_RECORD,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(B)", _OTHER_2017, _OTHER_2002),
        ask="The clerk of court, or counsel in the wage or civil case.",
        instead=("no charge, conviction or lawsuit is needed", SAID_IN_STATEMENT),
        care=COUNSEL_READS,
    ),
    _of_victim(
        "police_report",
        "Police reports or other agency records",
        kinds=(K.POLICE_REPORT, K.LEA_STATEMENT, K.GOVERNMENT_FINDING),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(C)", _OTHER_2017, _OTHER_2002),
        ask="The agency's records desk, through counsel.",
        instead=("no investigation is needed", "a letter of counsel that records the report", SAID_IN_STATEMENT),
        care=OFFICIAL,
        official=True,
        on_file=True,
    ),
    _of_victim(
        "news_report",
        "News articles",
        kinds=(K.NEWS_REPORT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(D)", _OTHER_2017, _OTHER_2002),
        ask="A public archive.",
        instead=(SAID_IN_STATEMENT,),
        care=PUBLICITY,
    ),
    _of_victim(
        "travel_reimbursement",
        "Reimbursement forms for travel to and from court",
        kinds=(K.TRAVEL_REIMBURSEMENT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(E)", _OTHER_2017, _OTHER_2002),
        ask="The prosecutor's victim-witness office.",
        instead=("a subpoena or a letter about the hearing", SAID_IN_STATEMENT),
        only=("incident.purposes.",),
    ),
    _of_victim(
        "helpers",
        "Affidavits of case managers, therapists and medical staff, and their records",
        kinds=(
            K.PROVIDER_STATEMENT,
            K.PROFESSIONAL_STATEMENT,
            K.MEDICAL_RECORD,
            K.PSYCHOLOGICAL_RECORD,
            K.SERVICE_RECORD,
        ),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(F)", _OTHER_2017, _OTHER_2002),
        ask="The shelter, clinic or therapist.",
        instead=("someone in whom the client confided", SAID_IN_STATEMENT),
        care=RELEASE,
        only=listing("""incident.means. incident.control. incident.sex.induced incident.labor.acts_by_means
            case.incidents"""),
    ),
    _of_victim(
        "witness_statement",
        "Affidavits of witnesses or of others in the same scheme",
        kinds=(K.WITNESS_STATEMENT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(F)", _OTHER_2017, _OTHER_2002),
        ask="Neighbors, customers, friends, co-workers or relatives who saw it or heard of it.",
        instead=(SAID_IN_STATEMENT,),
        care=OTHERS,
        near=True,
    ),
    _of_victim(
        "trafficker_messages",
        "Messages or other documents from the traffickers",
        kinds=(K.TRAFFICKER_MESSAGES,),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(G)", _OTHER_2017, _OTHER_2002),
        ask="The client's own telephone, accounts and documents.",
        instead=("what was said, when and in what words, in the statement", "someone who saw or heard them"),
        care=NO_CONTACT,
        within_reach=True,
        only=listing("""incident.acts.recruited incident.acts.obtained incident.means.fraud incident.means.threats
            incident.means.threatened_serious_harm incident.means.scheme incident.means.legal_threats
            incident.means.legal_process_used incident.means.legal_process_abused incident.means.harm_to_others
            incident.control.false_promises incident.control.debt_bondage incident.control.psychological_abuse
            incident.control.uses_children incident.agreement. incident.purposes. incident.sex.purpose
            incident.sex.value_passed incident.sex.on_account case.incidents"""),
    ),
    _of_victim(
        "scheme_papers",
        "Recruitment documents, advertisements and contracts",
        kinds=(K.RECRUITMENT_MATERIAL, K.ADVERTISEMENT, K.CONTRACT),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(H)", _OTHER_2017, _OTHER_2002),
        ask="The client's own documents and accounts; archived pages of the advertisement.",
        instead=("the terms promised and by whom, in the statement", "someone recruited in the same way"),
        care=NO_CONTACT,
        within_reach=True,
        only=listing("""incident.acts.recruited incident.acts.transported incident.acts.solicited
            incident.acts.provided incident.means.fraud incident.control.false_promises incident.agreement.
            incident.sex.value_passed incident.sex.on_account incident.sex.purpose incident.purposes.said_so
            incident.purposes.pledged_work case.incidents"""),
    ),
    _of_victim(
        "work_records",
        "Records of pay, hours and debt: pay stubs, logbooks, ledgers",
        kinds=(K.PAY_RECORD, K.LEDGER),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(H)", _OTHER_2017, _OTHER_2002),
        ask="The client's own documents, telephone and bank or remittance slips; the file of a wage claim.",
        instead=("the client's own tally of hours, pay and debt", "a co-worker's account"),
        care=NO_CONTACT,
        within_reach=True,
        only=listing("""incident.means.fraud incident.control.takes_earnings incident.control.debt_bondage
            incident.control.excessive_working_hours incident.control.restricts_financial_access incident.agreement.
            incident.labor. incident.purposes. case.incidents"""),
    ),
    _of_victim(
        "photograph",
        "Photographs or images",
        kinds=(K.PHOTOGRAPH,),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(I)", _OTHER_2017, _OTHER_2002),
        ask="The client's own telephone and accounts; street and satellite pictures of the place.",
        instead=("a drawing of the place", SAID_IN_STATEMENT),
        care=PICTURES,
        within_reach=True,
        only=listing("""incident.acts.harbored incident.means.force incident.means.restraint
            incident.means.harm_to_others incident.control.physical_abuse incident.control.restricts_movement
            incident.control.withholds_necessities incident.labor. case.incidents"""),
    ),
    _of_victim(
        "travel_papers",
        "Tickets, visas and other documents of the journey",
        kinds=(K.ENTRY_DOCUMENT, K.PASSPORT),
        rules=named_in_none("8 CFR 214.206(a)(3)(ii)", _OTHER_2017, _OTHER_2002),
        ask="The client's own documents and e-mail; the airline.",
        instead=("a note that the immigration file holds them", SAID_IN_STATEMENT),
        care=NO_CONTACT,
        within_reach=True,
        only=("incident.acts.transported", "incident.acts.recruited", "incident.control.withholds_documents"),
    ),
    _of_victim(
        "hhs_letter",
        "HHS letter for somebody under 18",
        parts=("age",),
        kinds=(K.HHS_LETTER,),
        rules=(
            unnamed(
                "8 CFR 214.206(a)(3)(ii)",
                text="For a person under 18, an eligibility letter from the Department of Health and Human Services also counts.",
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(6).",
            ),
            unnamed(_OTHER_2017),
            unnamed(_OTHER_2002),
        ),
        ask="The HHS Office on Trafficking in Persons, through counsel. No cooperation is required.",
        instead=(SAID_IN_STATEMENT,),
        care=CHILD_LETTER,
    ),
    _of_victim(
        "age",
        "Proof of age at the time: birth certificate, passport, medical opinion",
        parts=("age",),
        kinds=(K.BIRTH_CERTIFICATE, K.AGE_OPINION, K.PASSPORT),
        rules=named_in_none("8 CFR 214.206(a)(3)(ii)", _OTHER_2017, _OTHER_2002),
        ask="The client's family, where that is safe; schools and clinics.",
        instead=("school, baptismal or clinic records", "affidavits of relatives", SAID_IN_STATEMENT),
        care=CONSULATE,
        only_if_open=True,
    ),
    _of_victim(
        "declaration",
        DECLARATION_TITLE,
        kinds=(K.LEA_DECLARATION,),
        rules=declaration(
            "8 CFR 214.204(e); 8 CFR 214.204(g); 8 CFR 214.206(a)(3)(ii)(J)",
            "8 CFR 214.11(d)(3)(i); 8 CFR 214.11(f)(1)(i)",
            "8 CFR 214.11(f)(1) of 2002; 8 CFR 214.11(f)(2) of 2002; 8 CFR 214.11(f)(4) of 2002",
        ),
        ask=FROM_AGENCY,
        instead=("any other credible evidence", SAID_IN_STATEMENT),
        care=OFFICIAL,
        official=True,
        held_if=("case.assistance.declaration",),
    ),
    _of_victim(
        "continued_presence",
        CONTINUED_TITLE,
        kinds=(K.CONTINUED_PRESENCE,),
        rules=continued_presence(
            "8 CFR 214.204(i); 8 CFR 214.206(a)(3)(ii)(K); 28 CFR 1100.35",
            "8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(f)(1)(ii); 28 CFR 1100.35",
            "8 CFR 214.11(f)(2) of 2002; 28 CFR 1100.35",
        ),
        ask=FROM_CLIENT,
        instead=("any other credible evidence",),
        held_if=("case.assistance.continued_presence",),
    ),
    _of_victim(
        "other",
        ANYTHING,
        parts=_VICTIM,
        kinds=(K.OTHER, K.CORRESPONDENCE),
        rules=open_to(
            "8 CFR 214.206(a)(3)(ii); 8 CFR 214.204(c)(2)",
            "8 CFR 214.11(f)(1)(iii); 8 CFR 214.11(d)(2)(ii)",
            "8 CFR 214.11(f)(3) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)


# --- being present on account of it -----------------------------------------------------------------------------------
# 8 CFR 214.204(c)(1)(ii), 214.207(c); before it 214.11(g)(3), (g)(4) of 2017 and 214.11(g)(1)-(3) of 2002. Papers of a valid
# entry are required on one ground, being let in for an investigation or court process, and on no other.

_of_presence = partial(Item, element="physical_presence")

_PRESENCE: Final = listing("place now freed_or_escaped directly_related for_process past_process return treatment")
_PRESENCE_2017: Final = "8 CFR 214.11(g)(4)(iv)"
_PRESENCE_2002: Final = "8 CFR 214.11(g)(1) of 2002"

PRESENCE: Final[tuple[Item, ...]] = (
    _of_presence(
        "statement",
        "Signed personal statement: why the client is here now",
        parts=_PRESENCE,
        kinds=(K.PERSONAL_STATEMENT,),
        rules=(
            required(
                """The signed statement says how being in the United States now relates to the trafficking. It says how the trafficking ended,
                and when and how the person came to recognize it. It describes the effects on health, finances and life at filing, access to
                services, and cooperation.""",
                "8 CFR 214.204(c)(1)(ii); 8 CFR 214.207(c)(1); 8 CFR 214.204(c)(1)",
            ),
            required(
                """The signed statement also covers presence: date, place, manner and purpose of entry, as far as known. It says why the person
                is now here on account of the trafficking.""",
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(g)(4)(iv)",
            ),
            required(
                """The statements give date, place, manner and purpose of entry, as far as known. They show that the person is here now on
                account of the victimization. Seized documents, trauma, injury or lack of means explain why the person stayed after an
                escape.""",
                "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(g)(2) of 2002",
            ),
        ),
        ask="The client, on how being here today relates to what happened.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _of_presence(
        "health_records",
        "Affidavits, evaluations and records of therapists, doctors and social workers",
        parts=("directly_related", "return", "treatment"),
        kinds=(
            K.PROFESSIONAL_STATEMENT,
            K.PSYCHOLOGICAL_RECORD,
            K.MEDICAL_RECORD,
            K.PROVIDER_STATEMENT,
            K.DISABILITY_DETERMINATION,
        ),
        rules=(
            named("8 CFR 214.207(c)(2)", note="No diagnosis is required: 89 FR 34881."),
            unnamed(_PRESENCE_2017),
            unnamed(_PRESENCE_2002),
        ),
        ask="The therapist, clinic or case manager, on effects at the time of filing.",
        instead=("no diagnosis is required", "a friend, teacher or co-worker on what they see", SAID_IN_STATEMENT),
        care=RELEASE,
        only=listing("""case.presence.directly_related case.hardship.factors.consequences_of_trafficking
            case.presence.related.diagnosed case.presence.related.services_here case.presence.related.recovering
            case.presence.related.still_feared case.presence.related.past_threats case.presence.related.other_steps
            case.presence.latest_return.lasting_effects case.presence.latest_return.received_treatment
            case.presence.latest_return.treatment_for_victimization"""),
        lacking=("case.presence.related.diagnosed",),
    ),
    _of_presence(
        "service_records",
        "Records of stabilizing services: money, language, housing, legal help",
        parts=("directly_related", "treatment"),
        kinds=(K.SERVICE_RECORD,),
        rules=named_since_2024("8 CFR 214.207(c)(3)", _PRESENCE_2017, _PRESENCE_2002),
        ask="The shelter, school, food program or legal office. For past services, ask how they relate to trauma now.",
        instead=("a letter from the provider", SAID_IN_STATEMENT),
        care=RELEASE,
        only=listing("""case.presence.directly_related case.presence.related.services_here
            case.presence.related.recovering case.presence.related.financial_effects case.presence.related.other_steps
            case.presence.latest_return.received_treatment case.presence.latest_return.treatment_for_victimization"""),
        lacking=("case.presence.related.services_here",),
    ),
    _of_presence(
        "agency_statement",
        "Agency statements on cooperation or on liberating the client",
        parts=("now", "freed_or_escaped", "directly_related"),
        kinds=(K.LEA_STATEMENT, K.POLICE_REPORT, K.GOVERNMENT_FINDING),
        if_helped=(K.POLICE_REPORT,),
        rules=named_since_2024("8 CFR 214.207(c)(4)", _PRESENCE_2017, _PRESENCE_2002),
        ask="The agency, through counsel.",
        instead=("letters and e-mail with the agency", "a business card and dates, in the statement"),
        care=OFFICIAL,
        official=True,
        only=listing("""incident.exit. incident.found_at_port case.presence.directly_related
            case.presence.related.cooperating"""),
    ),
    _of_presence(
        "declaration",
        DECLARATION_TITLE,
        parts=("freed_or_escaped", "directly_related"),
        kinds=(K.LEA_DECLARATION,),
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
    _of_presence(
        "continued_presence",
        CONTINUED_TITLE,
        parts=("place", "freed_or_escaped", "directly_related", "for_process"),
        kinds=(K.CONTINUED_PRESENCE,),
        rules=continued_presence(
            "8 CFR 214.204(i); 8 CFR 214.207(c)(5); 28 CFR 1100.35",
            "8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(g)(4)(ii); 28 CFR 1100.35",
            "8 CFR 214.11(f)(2) of 2002; 28 CFR 1100.35",
        ),
        ask=FROM_CLIENT,
        instead=("any other credible evidence",),
        held_if=("case.assistance.continued_presence",),
    ),
    _of_presence(
        "entry_document",
        "Documents of entry, or of permission to stay",
        parts=("place", "now", "return"),
        kinds=(K.ENTRY_DOCUMENT, K.ADVANCE_PAROLE, K.PASSPORT),
        rules=named_since_2017(
            "8 CFR 214.207(c)(6); 8 CFR 214.204(j)", "8 CFR 214.11(g)(4)(iii); 8 CFR 214.11(d)(3)(iv)", _PRESENCE_2002
        ),
        ask="The client's own documents; the public website for arrival records.",
        instead=("a note that the immigration file holds them", SAID_IN_STATEMENT),
        care=IMMIGRATION_FILE,
        within_reach=True,
        only=listing("""case.presence.here_now case.presence.here_when_filed entry.when incident.caused_entry
            incident.found_at_port departure. case.presence.departures"""),
    ),
    _of_presence(
        "process_papers",
        "Documents of a valid entry, and proof that it was for an investigation or court process",
        parts=("for_process",),
        kinds=(K.ENTRY_DOCUMENT, K.ADVANCE_PAROLE, K.LEA_STATEMENT, K.COURT_RECORD, K.CORRESPONDENCE),
        rules=(
            required_here(
                """A person who relies on having been allowed to enter, or reenter, for such a process submits documents of a valid entry and
                evidence of its purpose. No other ground requires this.""",
                "8 CFR 214.207(a)(5)(ii); 8 CFR 214.207(b)(3)",
            ),
            required_here(
                """A person who relies on having been allowed to enter, or reenter, for such a process submits documents of a valid entry and
                evidence of its purpose. No other ground requires this.""",
                "8 CFR 214.11(g)(3)",
            ),
        ),
        ask="The client's own documents; the prosecutor or agency that arranged it.",
        instead=("another ground of presence",),
        care=OFFICIAL,
        official=True,
        lacking=("entry.valid_entry_papers", "case.presence.latest_return.valid_entry_papers"),
    ),
    _of_presence(
        "part_in_process",
        "Evidence of participation in an investigation or court process",
        parts=("past_process",),
        kinds=(K.LEA_STATEMENT, K.COURT_RECORD, K.TRIAL_TRANSCRIPT, K.TRAVEL_REIMBURSEMENT, K.CORRESPONDENCE),
        rules=(
            named(
                "8 CFR 214.207(b)(4); 8 CFR 214.207(c)(7)",
                text="""A person who is here because of taking part in such a process shows that participation. No documents of a lawful entry are required.""",
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(7).",
            ),
        ),
        ask="The prosecutor's victim-witness office; counsel in a civil case.",
        instead=(SAID_IN_STATEMENT,),
        care=COUNSEL_READS,
        official=True,
    ),
    _of_presence(
        "records",
        "News reports, agency records or court records",
        parts=("now", "freed_or_escaped", "directly_related", "return"),
        kinds=(K.NEWS_REPORT, K.COURT_RECORD, K.TRIAL_TRANSCRIPT, K.TRAVEL_REIMBURSEMENT),
        rules=named_since_2024("8 CFR 214.207(c)(7)", _PRESENCE_2017, _PRESENCE_2002),
        ask="Public archives; the clerk of court.",
        instead=(SAID_IN_STATEMENT,),
        care=COUNSEL_READS,
        only=listing("""incident.exit. incident.found_at_port case.presence.related.cooperating
            case.presence.related.still_feared case.presence.related.past_threats case.presence.latest_return.threats
            case.presence.latest_return.continued_victimization"""),
    ),
    _of_presence(
        "threats_abroad",
        "Evidence of why the client came back: threats, messages, what relatives saw",
        parts=("return",),
        kinds=(K.WITNESS_STATEMENT, K.TRAFFICKER_MESSAGES, K.PHOTOGRAPH),
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
    _of_presence(
        "witness_statement",
        "Accounts of people who know how the client escaped or lives now",
        parts=("now", "freed_or_escaped", "directly_related"),
        kinds=(K.WITNESS_STATEMENT, K.TRAFFICKER_MESSAGES, K.PHOTOGRAPH),
        rules=named_in_none("8 CFR 214.207(c)(8)", _PRESENCE_2017, _PRESENCE_2002),
        ask="A person who helped then, or is close to the client now.",
        instead=(SAID_IN_STATEMENT,),
        care=OTHERS,
        near=True,
    ),
    _of_presence(
        "no_treatment_there",
        "Evidence that the treatment or services are unavailable abroad",
        parts=("treatment",),
        kinds=(K.COUNTRY_REPORT, K.NEWS_REPORT),
        rules=(
            named(
                "8 CFR 214.207(b)(5); 8 CFR 214.207(c)(8)",
                text="""A person who returned and received treatment shows the treatment, and that it is unavailable in the home country or last
                residence.""",
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(7).",
            ),
        ),
        ask="Country reports; the clinician; an expert on the country.",
        instead=(SAID_IN_STATEMENT,),
        only=("case.presence.latest_return.treatment_unavailable_abroad",),
    ),
    _of_presence(
        "other",
        ANYTHING,
        parts=_PRESENCE,
        kinds=(K.OTHER, K.CORRESPONDENCE),
        rules=open_to(
            "8 CFR 214.207(c)(8); 8 CFR 214.204(c)(2)",
            "8 CFR 214.11(g)(4)(iv); 8 CFR 214.11(d)(2)(ii)",
            "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)


# --- assistance to law enforcement, and on being excused by trauma or age ---------------------------------------------
# 8 CFR 214.204(c)(1)(iv), (e), (i), 214.208(d), (e); before it 214.11(h)(3), (h)(4) of 2017 and 214.11(h)(1)-(3) of 2002.

_of_assistance = partial(Item, element="law_enforcement_assistance")
_of_trauma = partial(_of_assistance, parts=("trauma",))

_ASSISTANCE: Final = ("report", "requests", "trauma", "age")
_WITH_AGENCY: Final = ("report", "requests")
_LEA_2017: Final = "8 CFR 214.11(h)(3)(iii)"
_LEA_2002: Final = "8 CFR 214.11(h)(2) of 2002"
_TRAUMA_2017: Final = "8 CFR 214.11(h)(4)(i)"
_TRAUMA_2002: Final = "8 USC 1101(a)(15)(T)(i)(III)(bb) since 2008-12-23; 8 CFR 214.11(d)(3) of 2002"
"""The rule of 2002 never had the exception: the statute did, from 23 December 2008."""
_NO_REPORT: Final = "no report is needed if trauma or age excuses the client"

ASSISTANCE: Final[tuple[Item, ...]] = (
    _of_assistance(
        "statement",
        "Signed personal statement: contact with the authorities, or why there was none",
        parts=_ASSISTANCE,
        kinds=(K.PERSONAL_STATEMENT,),
        rules=(
            required(
                """The signed statement says whether the person complied with reasonable requests and what records exist, or why trauma or age
                excuses the person. It says that an agency with authority knows of the trafficking and, if nothing was reported, why not.""",
                "8 CFR 214.204(c)(1)(iv); 8 CFR 214.208(d)(3); 8 CFR 214.204(c)(1)",
            ),
            required(
                """The signed statement covers compliance with reasonable requests, or why there was none. It says that an agency with
                authority knows of the trafficking and, if nothing was reported, why not.""",
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(h)(3)(iii)",
            ),
            required(
                """Without an endorsement, an original statement says why there is none and what was done in good faith to get one. It says
                that an agency with authority knows of the trafficking and that the person complied with reasonable requests. If nothing was
                reported, it says why not.""",
                _LEA_2002,
            ),
        ),
        ask="The client, on whom the client told, when and how, or what prevented it.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _of_assistance(
        "declaration",
        DECLARATION_TITLE,
        parts=_WITH_AGENCY,
        kinds=(K.LEA_DECLARATION,),
        rules=declaration(
            "8 CFR 214.204(e); 8 CFR 214.208(d)(1)",
            "8 CFR 214.11(d)(3)(i); 8 CFR 214.11(h)(3)(i)",
            "8 CFR 214.11(h)(1) of 2002; 8 CFR 214.11(h)(2) of 2002; 8 CFR 214.11(f)(4) of 2002",
        ),
        ask=FROM_AGENCY,
        instead=("any other credible evidence", _NO_REPORT),
        care=OFFICIAL,
        official=True,
        of_report=True,
        held_if=("case.assistance.declaration",),
    ),
    _of_assistance(
        "continued_presence",
        CONTINUED_TITLE,
        parts=_WITH_AGENCY,
        kinds=(K.CONTINUED_PRESENCE,),
        rules=continued_presence(
            "8 CFR 214.204(i); 8 CFR 214.208(d)(2); 28 CFR 1100.35",
            "8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(h)(3)(ii); 28 CFR 1100.35",
            "8 CFR 214.11(f)(2) of 2002; 28 CFR 1100.35",
        ),
        ask=FROM_CLIENT,
        instead=("any other credible evidence", _NO_REPORT),
        of_report=True,
        held_if=("case.assistance.continued_presence",),
    ),
    _of_assistance(
        "correspondence",
        "Letters, e-mail, call and fax logs to or from an agency, including counsel's",
        parts=_WITH_AGENCY,
        kinds=(K.CORRESPONDENCE,),
        rules=(
            unnamed(
                "8 CFR 214.208(d)(3); 8 CFR 214.208(b)",
                text="Credible evidence of a single contact, by any channel, may be enough. Letters, mail and logs show it.",
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            unnamed(_LEA_2017),
            unnamed(_LEA_2002),
        ),
        ask="The office's own file; the client's telephone and e-mail.",
        instead=(SAID_IN_STATEMENT, _NO_REPORT),
        within_reach=True,
        of_report=True,
    ),
    _of_assistance(
        "agency_papers",
        "Police reports and other agency records",
        parts=_WITH_AGENCY,
        kinds=(K.POLICE_REPORT, K.LEA_STATEMENT, K.GOVERNMENT_FINDING),
        rules=named_in_none("8 CFR 214.208(d)(3)", _LEA_2017, _LEA_2002),
        ask="The agency's records desk, through counsel.",
        instead=("letters, mail and call logs", SAID_IN_STATEMENT, _NO_REPORT),
        care=OFFICIAL,
        official=True,
        on_file=True,
        of_report=True,
    ),
    _of_assistance(
        "court_papers",
        "Subpoenas, transcripts, court records and travel reimbursements",
        parts=("requests",),
        kinds=(K.COURT_RECORD, K.TRIAL_TRANSCRIPT, K.TRAVEL_REIMBURSEMENT),
        rules=named_in_none("8 CFR 214.208(d)(3)", _LEA_2017, _LEA_2002),
        ask="The prosecutor's victim-witness office; the clerk of court.",
        instead=(SAID_IN_STATEMENT, _NO_REPORT),
        care=COUNSEL_READS,
        official=True,
        on_file=True,
        of_report=True,
    ),
    _of_assistance(
        "witness_statement",
        "Affidavits of witnesses to the report or the help given",
        parts=_WITH_AGENCY,
        kinds=(K.WITNESS_STATEMENT, K.PROVIDER_STATEMENT),
        rules=named_in_each("8 CFR 214.208(d)(3)", _LEA_2017, _LEA_2002),
        ask="People who were present, such as an advocate, interpreter, friend or relative.",
        instead=(SAID_IN_STATEMENT, _NO_REPORT),
        care=OTHERS,
        of_report=True,
    ),
    _of_trauma(
        "trauma_statement",
        "Statement on the trauma and its circumstances",
        kinds=(K.PERSONAL_STATEMENT,),
        rules=(
            named(
                "8 CFR 214.208(e)(1)(i)",
                text="""One way to show the trauma is the person's own statement, which may be enough alone. It covers age, background, maturity,
                health, disability and any history of abuse.""",
                confidence="B",
                note="That the statement alone may be enough is from USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            named(
                _TRAUMA_2017,
                text="The regulation names an affirmative statement on the trauma first, with any other credible evidence.",
            ),
            unnamed(_TRAUMA_2002),
        ),
        ask="Ask the client only as far as needed. Have somebody on hand afterwards.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _of_trauma(
        "professional_statement",
        "Signed statement of a doctor, therapist, social worker or advocate",
        kinds=(K.PROFESSIONAL_STATEMENT, K.PROVIDER_STATEMENT),
        rules=(
            named(
                "8 CFR 214.208(e)(1)(ii)",
                text="""A qualified professional may attest to the person's mental state or medical condition. The professional describes the
                qualifications, or how well they know the person. No diagnosis or finding of cause is required.""",
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(8).",
            ),
            named(_TRAUMA_2017),
            unnamed(_TRAUMA_2002),
        ),
        ask="The therapist, clinic, social worker or advocate, with their qualifications.",
        instead=("the client's own statement, which may be enough", "medical records", "a witness"),
        care=RELEASE,
        lacking=("case.assistance.trauma.clinician_links_it",),
    ),
    _of_trauma(
        "health_records",
        "Medical or psychological records",
        kinds=(K.MEDICAL_RECORD, K.PSYCHOLOGICAL_RECORD),
        rules=named_since_2017("8 CFR 214.208(e)(1)(iii)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The clinic or hospital.",
        instead=("the client's own statement, which may be enough", "an advocate's letter"),
        care=RELEASE,
    ),
    _of_trauma(
        "trauma_witness",
        "Statements of people who see the effects of the trauma",
        kinds=(K.WITNESS_STATEMENT,),
        rules=named_since_2024("8 CFR 214.208(e)(1)(iv)", _TRAUMA_2017, _TRAUMA_2002),
        ask="Family, friends, teachers, co-workers.",
        instead=("the client's own statement, which may be enough",),
        care=OTHERS,
    ),
    _of_trauma(
        "photograph",
        "Photographs",
        kinds=(K.PHOTOGRAPH,),
        rules=named_since_2024("8 CFR 214.208(e)(1)(v)", _TRAUMA_2017, _TRAUMA_2002),
        ask="Photographs that the client already has.",
        instead=("medical records",),
        care=PICTURES,
        within_reach=True,
    ),
    _of_trauma(
        "trauma_police",
        "Police reports that show the trauma",
        kinds=(K.POLICE_REPORT,),
        rules=named_since_2017("8 CFR 214.208(e)(1)(vi)", _TRAUMA_2017, _TRAUMA_2002),
        ask="Only a report that already exists. Nothing need be reported for this.",
        instead=("the client's own statement, which may be enough",),
        care=OFFICIAL,
        official=True,
        on_file=True,
    ),
    _of_trauma(
        "trauma_court",
        "Court records and orders that show the trauma",
        kinds=(K.COURT_RECORD, K.TRIAL_TRANSCRIPT),
        rules=named_since_2017("8 CFR 214.208(e)(1)(vii)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The clerk of court; family or protection-order files.",
        instead=("the client's own statement, which may be enough",),
        care=COUNSEL_READS,
    ),
    _of_trauma(
        "disability",
        "Disability determinations",
        kinds=(K.DISABILITY_DETERMINATION,),
        rules=named_since_2017("8 CFR 214.208(e)(1)(viii)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The agency or school that made it, where there is one.",
        instead=("medical records", "the client's own statement, which may be enough"),
        care=RELEASE,
    ),
    _of_trauma(
        "government_finding",
        "Findings of a government agency",
        kinds=(K.GOVERNMENT_FINDING, K.HHS_LETTER, K.LEA_STATEMENT),
        rules=named_since_2017("8 CFR 214.208(e)(1)(ix)", _TRAUMA_2017, _TRAUMA_2002),
        ask="The client's documents; the agency, through counsel.",
        instead=("the client's own statement, which may be enough",),
        care=OFFICIAL,
        official=True,
    ),
    _of_assistance(
        "age",
        "Birth certificate, passport or certified medical opinion",
        parts=("age",),
        kinds=(K.BIRTH_CERTIFICATE, K.PASSPORT, K.AGE_OPINION),
        rules=(
            named(
                "8 CFR 214.208(e)(2)",
                text="""The age exemption requires some evidence of age at the time. Submit these kinds where available, and any other credible
                evidence.""",
            ),
            named(
                "8 CFR 214.11(h)(4)(ii)",
                text="The age exemption requires some evidence of age. Submit these kinds where available, and other evidence.",
            ),
            named(
                "8 CFR 214.11(h)(3) of 2002",
                text="To use the age exemption, submit some evidence of age. These kinds are primary evidence, and other evidence counts, too.",
            ),
        ),
        ask="The client's family, where that is safe; the registry through counsel.",
        instead=("school, baptismal, clinic or shelter records", "affidavits of relatives", SAID_IN_STATEMENT),
        care=CONSULATE,
        within_reach=True,
    ),
    _of_assistance(
        "other",
        ANYTHING,
        parts=_ASSISTANCE,
        kinds=(K.OTHER,),
        rules=open_to(
            "8 CFR 214.208(d)(3); 8 CFR 214.208(e)(1)(x); 8 CFR 214.208(e)(2); 8 CFR 214.204(f)",
            "8 CFR 214.11(h)(3)(iii); 8 CFR 214.11(h)(4)(i); 8 CFR 214.11(h)(4)(ii)",
            "8 CFR 214.11(h)(2) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)

POLICE_REPORT_FIRST: Final = "Read a police report first: it can tell another story. It counts as a statement on liberation or cooperation only if the agency liberated the client or was told of the trafficking. The file does not say so. [8 CFR 214.207(c)(4)]"

WITHDRAWN: Final = {
    RULE_2024: "Once withdrawn or revoked, it generally no longer shows compliance, and may count for the rest. [8 CFR 214.204(h), (i)]",
    RULE_2017: "Once withdrawn or revoked, it is no longer evidence. [8 CFR 214.11(d)(3)(ii), (iii)]",
}
"""By the rule in force; that of 2002 had no such sentence."""


# --- extreme hardship involving unusual and severe harm ---------------------------------------------------------------
# 8 CFR 214.204(c)(1)(iii), 214.209(c); before it 214.11(i)(3) of 2017 and 214.11(i)(2), (i)(3) of 2002. Every factor may be
# shown by any credible evidence; none is required.

_of_hardship = partial(Item, element="extreme_hardship")

_HARDSHIP: Final = ("whole", "health", "danger", "redress", "circumstances", "others")
_HARD_2017: Final = "8 CFR 214.11(i)(3)"
_HARD_2002: Final = "8 CFR 214.11(i)(3) of 2002"

HARDSHIP: Final[tuple[Item, ...]] = (
    _of_hardship(
        "statement",
        "Signed personal statement: what removal would do",
        parts=_HARDSHIP,
        kinds=(K.PERSONAL_STATEMENT,),
        rules=(
            required(
                """The signed statement says what hardship, harm or mistreatment the person fears on removal. Describing every factor is
                encouraged, because no one reason is sure to be enough.""",
                "8 CFR 214.204(c)(1)(iii); 8 CFR 214.209(c)(4); 8 CFR 214.209(c)(1); 8 CFR 214.204(c)(1)",
            ),
            required(
                """The signed statement also covers hardship. Describing every factor is encouraged, because no one reason is sure to be
                enough.""",
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(i)(3)",
            ),
            unnamed(
                "8 CFR 214.11(i)(2) of 2002; 8 CFR 214.11(i)(3) of 2002",
                text="""Describing and documenting every factor is encouraged, because no one reason is sure to be enough.""",
            ),
        ),
        ask="The client, on what they fear would happen, now and later.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _of_hardship(
        "country_report",
        "Reports on conditions in the country, public or private",
        parts=("whole", "health", "danger", "circumstances"),
        kinds=(K.COUNTRY_REPORT, K.NEWS_REPORT),
        rules=named_in_each("8 CFR 214.209(c)(4)", _HARD_2017, _HARD_2002),
        ask="Government and human rights reports, news or an expert, linked to this client.",
        instead=("an expert's letter", SAID_IN_STATEMENT),
        only=listing("""case.hardship.extreme case.hardship.factors.care_unavailable
            case.hardship.factors.penalized_there case.hardship.factors.revictimization
            case.hardship.factors.harm_by_trafficker case.hardship.factors.unrest case.hardship.factors.economic"""),
    ),
    _of_hardship(
        "health_records",
        "Medical and psychological records, and letters from treating providers",
        parts=("whole", "health", "circumstances"),
        kinds=(
            K.MEDICAL_RECORD,
            K.PSYCHOLOGICAL_RECORD,
            K.PROFESSIONAL_STATEMENT,
            K.PROVIDER_STATEMENT,
            K.DISABILITY_DETERMINATION,
        ),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(2); 8 CFR 214.209(b)(3)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(ii); 8 CFR 214.11(i)(2)(iii)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(ii) of 2002; 8 CFR 214.11(i)(1)(iii) of 2002",
        ),
        ask="The clinic or therapist, on what care is needed and what would happen without it.",
        instead=("no diagnosis is required", SAID_IN_STATEMENT),
        care=RELEASE,
        only=listing("""case.hardship.extreme case.hardship.factors.care_unavailable
            case.hardship.factors.consequences_of_trafficking case.hardship.factors.age_and_circumstances"""),
    ),
    _of_hardship(
        "threats_there",
        "Evidence of danger there: messages, what relatives or neighbors saw, reports made there",
        parts=("whole", "danger"),
        kinds=(K.WITNESS_STATEMENT, K.TRAFFICKER_MESSAGES, K.PHOTOGRAPH, K.POLICE_REPORT),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(6); 8 CFR 214.209(b)(7)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(vi); 8 CFR 214.11(i)(2)(vii)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(vi) of 2002; 8 CFR 214.11(i)(1)(vii) of 2002",
        ),
        ask="The client's own telephone; relatives, where that is safe.",
        instead=(SAID_IN_STATEMENT,),
        care=ABROAD,
        near=True,
        only=listing("""case.hardship.extreme case.hardship.factors.harm_by_trafficker
            case.hardship.factors.revictimization case.hardship.factors.penalized_there"""),
    ),
    _of_hardship(
        "redress",
        "Documents of cases and claims here: criminal, civil, wages, restitution, protection",
        parts=("whole", "redress"),
        kinds=(K.COURT_RECORD, K.TRIAL_TRANSCRIPT, K.LEA_STATEMENT, K.CORRESPONDENCE),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(4)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(iv)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(iv) of 2002",
        ),
        ask="Counsel in that case; the clerk of court.",
        instead=(SAID_IN_STATEMENT,),
        care=COUNSEL_READS,
        only=("case.hardship.extreme", "case.hardship.factors.loss_of_courts"),
    ),
    _of_hardship(
        "economic",
        "Debts, costs and means of living there",
        parts=("circumstances",),
        kinds=(K.LEDGER, K.PAY_RECORD, K.CONTRACT),
        rules=(
            unnamed(
                "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(9)",
                note="This harm has been listed since 28 August 2024. It is seldom enough alone.",
            ),
            unnamed(
                "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(1)",
                text="Economic harm may be weighed with the rest, but it may not be the only harm shown.",
            ),
            unnamed(
                "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1) of 2002",
                text="A finding may not be based on economic harm. The applicant may describe it as part of the circumstances.",
            ),
        ),
        ask="The client's own documents; relatives who pay the lenders, where that is safe.",
        instead=(SAID_IN_STATEMENT,),
        care=NO_CONTACT,
        within_reach=True,
        only=("case.hardship.factors.economic",),
    ),
    _of_hardship(
        "life_here",
        "Documents on life here and there: family, school, years of residence, age",
        parts=("circumstances",),
        kinds=(
            K.BIRTH_CERTIFICATE,
            K.RELATIONSHIP_RECORD,
            K.SERVICE_RECORD,
            K.PASSPORT,
            K.ENTRY_DOCUMENT,
            K.AGE_OPINION,
        ),
        rules=named_in_none(
            "8 CFR 214.209(c)(3); 8 CFR 214.209(b)(1); 8 CFR 214.209(b)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(i)(2)(i); 8 CFR 214.11(i)(2)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(i)(1)(i) of 2002",
        ),
        ask="The client, schools, places of worship.",
        instead=(SAID_IN_STATEMENT,),
        within_reach=True,
        only=(
            "case.hardship.factors.age_and_circumstances",
            "case.hardship.factors.long_residence",
            "case.hardship.factors.family_ties",
        ),
    ),
    _of_hardship(
        "others_hardship",
        "What somebody else would suffer, and how that would affect the client",
        parts=("others",),
        kinds=(K.MEDICAL_RECORD, K.PSYCHOLOGICAL_RECORD, K.WITNESS_STATEMENT, K.PROFESSIONAL_STATEMENT),
        rules=(
            named(
                "8 CFR 214.209(c)(2)",
                text="What others would suffer counts only with evidence that it would specifically cause extreme hardship to the applicant.",
            ),
        ),
        ask="People who treat or know that person, on the effect on the client.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
    ),
    _of_hardship(
        "other",
        ANYTHING,
        parts=_HARDSHIP,
        kinds=(K.OTHER,),
        rules=open_to(
            "8 CFR 214.209(c)(4); 8 CFR 214.209(c)(3); 8 CFR 214.204(c)(2)",
            "8 CFR 214.11(i)(3); 8 CFR 214.11(d)(2)(ii)",
            "8 CFR 214.11(i)(3) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)


# --- filing after the window of the rule of 2002 ----------------------------------------------------------------------

_on_delay = partial(Item, element="filing_window")

DELAY: Final[tuple[Item, ...]] = (
    _on_delay(
        "late_filing",
        "What kept the client from filing on time: trauma and other exceptional circumstances",
        parts=("delay",),
        kinds=(
            K.PERSONAL_STATEMENT,
            K.PSYCHOLOGICAL_RECORD,
            K.MEDICAL_RECORD,
            K.PROFESSIONAL_STATEMENT,
            K.WITNESS_STATEMENT,
            K.OTHER,
        ),
        rules=(
            unnamed(
                "8 CFR 214.11(d)(4) of 2002; 8 CFR 214.11(d)(3) of 2002",
                text="""A person who filed too late for trafficking that ended before 28 October 2000 shows exceptional circumstances, such as
                severe trauma.""",
            ),
        ),
        ask="The client; a clinician; people who know of those years.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
    ),
)


# --- the catalogue of evidence on family members ----------------------------------------------------------------------

_on_family = partial(Item, element="family")

_RELATED: Final = "A request for a family member includes evidence of the relationship at each time that counts."

FAMILY: Final[tuple[Item, ...]] = (
    _on_family(
        "relationship",
        "Proof of the relationship: birth, marriage and divorce records",
        parts=("relationship",),
        kinds=(K.BIRTH_CERTIFICATE, K.RELATIONSHIP_RECORD, K.PASSPORT),
        rules=(
            required_here(_RELATED, "8 CFR 214.211(c)(2); 8 CFR 214.211(d)"),
            required_here(_RELATED, "8 CFR 214.11(k)(3)(ii); 8 CFR 214.11(k)(4)"),
            required_here(_RELATED, "8 CFR 214.11(o)(3)(iv) of 2002; 8 CFR 214.11(o)(4) of 2002"),
        ),
        ask="The client and the relative; the registry, through a safe person.",
        instead=("school, church, clinic or census records", "affidavits of people who know the family"),
        care=CONSULATE,
        within_reach=True,
    ),
    _on_family(
        "advance_parole",
        "Documents of the relative's earlier advance parole",
        parts=("danger",),
        kinds=(K.ADVANCE_PAROLE,),
        rules=(named("8 CFR 214.211(f)(1)"), named("8 CFR 214.11(k)(6)(i)")),
        ask="The relative's own documents.",
        instead=("a statement on the danger",),
        within_reach=True,
        lacking=("member.danger.advance_parole",),
        held_if=("member.danger.advance_parole",),
    ),
    _on_family(
        "agency_statement",
        "Signed statement of an agency on the danger",
        parts=("danger",),
        kinds=(K.LEA_STATEMENT,),
        rules=(
            named("8 CFR 214.211(f)(2); 8 CFR 214.211(a)(3)"),
            named("8 CFR 214.11(k)(6)(ii); 8 CFR 214.11(k)(1)(iii)"),
        ),
        ask="The investigating agency, through counsel.",
        instead=("if the agency did not investigate after a report, any credible evidence",),
        care=OFFICIAL,
        official=True,
        lacking=("member.danger.agency_statement", "member.danger.agency_investigated"),
        held_if=("member.danger.agency_statement",),
    ),
    _on_family(
        "danger_statement",
        "Statement on the danger, and how it results from the escape or the cooperation",
        parts=("danger",),
        kinds=(K.PERSONAL_STATEMENT, K.WITNESS_STATEMENT),
        rules=(
            named(
                "8 CFR 214.211(f)(3)",
                text="""One listed form of evidence is a statement by the client or the relative. It describes the danger, and how the danger
                results from the escape or the cooperation.""",
                note="89 FR 34885; older guidance still says otherwise.",
            ),
            named(
                "8 CFR 214.11(k)(6)(iii)",
                text="One of the listed ways is the client's own statement on the danger. Ordinarily it is not enough alone.",
            ),
        ),
        ask="The client, or the relative where that is safe.",
        instead=("any other credible evidence",),
        care=ABROAD,
        within_reach=True,
        held_if=("member.danger.own_statement",),
    ),
    _on_family(
        "danger_records",
        "Court, police and news records, and affidavits, from here or from the country of the danger",
        parts=("danger",),
        kinds=(
            K.TRIAL_TRANSCRIPT,
            K.COURT_RECORD,
            K.POLICE_REPORT,
            K.NEWS_REPORT,
            K.TRAVEL_REIMBURSEMENT,
            K.COUNTRY_REPORT,
        ),
        rules=(
            named("8 CFR 214.211(f)(4)", note="Evidence from any country counts since 28 August 2024."),
            named("8 CFR 214.11(k)(6)(iv)"),
        ),
        ask="Public archives; relatives, where that is safe.",
        instead=("a statement on the danger",),
        care=ABROAD,
        near=True,
        held_if=("member.danger.other_evidence",),
    ),
    _on_family(
        "other",
        "Anything else that is credible",
        parts=("relationship", "danger"),
        kinds=(K.OTHER, K.CORRESPONDENCE, K.TRAFFICKER_MESSAGES, K.PHOTOGRAPH),
        rules=open_to(
            "8 CFR 214.211(f)(4); 8 CFR 214.211(g)",
            "8 CFR 214.11(k)(6)(iv); 8 CFR 214.11(k)(7)",
            "8 CFR 214.11(o)(5) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask="The client and the relative.",
    ),
)


# --- evidence on the client's own acts, in a privileged setting -------------------------------------------------------

_on_own_acts = partial(Item, element="bar", parts=("own_acts",))

_ANY_CREDIBLE: Final = "USCIS weighs all the evidence to decide whether there is substantial reason to believe. Any credible evidence may be submitted."
_WEIGHED: Final = (
    unnamed("8 CFR 214.202(e); 8 CFR 214.204(l)(1); 8 CFR 214.204(l)(4); 8 USC 1184(o)(1)", text=_ANY_CREDIBLE),
    unnamed("8 CFR 214.11(b)(5); 8 CFR 214.11(d)(5); 8 USC 1184(o)(1)", text=_ANY_CREDIBLE),
    unnamed("8 CFR 214.11(c) of 2002; 8 CFR 214.11(d)(3) of 2002; 8 USC 1184(o)(1)", text=_ANY_CREDIBLE),
)
"""The bar in each version."""
_PRESSED: Final = listing("""act.compulsion. act.benefit. act.moment. act.when act.knew case.conduct.role.
    case.conduct.relative.controlled""")

OWN_ACTS: Final[tuple[Item, ...]] = (
    _on_own_acts(
        "declaration_of_client",
        "The client's account, for counsel",
        kinds=(K.PERSONAL_STATEMENT,),
        rules=_WEIGHED,
        ask="The client, to counsel alone. Nobody signs anything before defense counsel has advised.",
        instead=("nothing in writing for now",),
        care=OWN_WORDS,
        within_reach=True,
    ),
    _on_own_acts(
        "orders",
        "Messages and ledgers that show who gave orders and kept the money",
        kinds=(K.TRAFFICKER_MESSAGES, K.LEDGER, K.PAY_RECORD, K.PHOTOGRAPH, K.CORRESPONDENCE),
        rules=_WEIGHED,
        ask="The client's own telephone and accounts.",
        instead=("what the client told a friend, clinician or shelter at the time",),
        care=NO_CONTACT,
        within_reach=True,
    ),
    _on_own_acts(
        "fellow_victims",
        "Others who describe the client as a fellow victim",
        kinds=(K.WITNESS_STATEMENT,),
        rules=_WEIGHED,
        ask="Through counsel only, after a conflict check.",
        instead=("what the client told someone at the time",),
        care=OTHERS,
        near=True,
        only=(*_PRESSED, "act.care."),
    ),
    _on_own_acts(
        "coercive_control",
        "A clinician on coercive control, and records of injuries",
        kinds=(K.PROFESSIONAL_STATEMENT, K.PSYCHOLOGICAL_RECORD, K.MEDICAL_RECORD, K.PROVIDER_STATEMENT),
        rules=_WEIGHED,
        ask="Counsel engages the clinician, so that the work stays privileged.",
        instead=("shelter and case-management notes",),
        care=RELEASE,
        only=_PRESSED,
    ),
    _on_own_acts(
        "case_file",
        "Charging decisions, plea colloquy, what agency records say about the client",
        kinds=(
            K.COURT_RECORD,
            K.TRIAL_TRANSCRIPT,
            K.POLICE_REPORT,
            K.LEA_DECLARATION,
            K.LEA_STATEMENT,
            K.GOVERNMENT_FINDING,
        ),
        rules=_WEIGHED,
        ask="Defense counsel's file.",
        care=COUNSEL_READS,
        official=True,
    ),
    _on_own_acts(
        "other", "Anything else that is credible", kinds=(K.OTHER,), rules=_WEIGHED, ask="The client, to counsel alone."
    ),
)


# --- the catalogue of evidence with a request to waive a ground of inadmissibility ------------------------------------

_on_waiver = partial(Item, element="admissibility")

_SUPPORTED: Final = "If a ground applies, submit the request for a waiver (Form I-192) with evidence. Without a ground, nothing is required."


def _waiver(*laws: Provision) -> tuple[Rule, ...]:
    """Say what a waiver asks, which names no kind of evidence."""
    return tuple((RankOfEvidence.UNNAMED, law) for law in laws)


WAIVER: Final[tuple[Item, ...]] = (
    _on_waiver(
        "statement",
        "Statement on each ground: what happened, and how the trafficking caused it",
        parts=("grounds", "nexus", "crimes"),
        kinds=(K.PERSONAL_STATEMENT,),
        rules=(
            required_here(_SUPPORTED, "8 CFR 214.204(d); 8 CFR 212.16(a); 8 CFR 212.16(b)(2)"),
            required_here(_SUPPORTED, "8 CFR 214.11(d)(2)(iii); 8 CFR 212.16(a); 8 CFR 212.16(b)(2)"),
            required_here(_SUPPORTED, "8 CFR 214.11(j) of 2002"),
        ),
        ask="The client, with counsel, after the grounds are settled.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _on_waiver(
        "nexus",
        "Evidence that links the conduct to the trafficking: witnesses, providers, messages, agency records",
        parts=("nexus", "grounds", "crimes"),
        kinds=(
            K.WITNESS_STATEMENT,
            K.PROVIDER_STATEMENT,
            K.PROFESSIONAL_STATEMENT,
            K.TRAFFICKER_MESSAGES,
            K.LEA_STATEMENT,
            K.LEA_DECLARATION,
            K.PSYCHOLOGICAL_RECORD,
            K.LEDGER,
        ),
        rules=_waiver(NEXUS),
        ask="People who saw who gave orders, took documents or supplied false ones; a clinician on coercive control.",
        instead=(SAID_IN_STATEMENT, "the other waiver, 212(d)(3)(A)(ii), which requires no nexus"),
        care=OTHERS,
        only=listing("""ground.caused_by_trafficking matter.caused_by_trafficking matter.link_documentable
            case.status.central_reason case.grounds.listed"""),
    ),
    _on_waiver(
        "central_reason",
        "Evidence that trafficking was a central reason for the time without status",
        parts=("nexus",),
        kinds=(K.PERSONAL_STATEMENT, K.PSYCHOLOGICAL_RECORD, K.MEDICAL_RECORD, K.WITNESS_STATEMENT),
        rules=_waiver(CENTRAL_REASON),
        ask="The client; a clinician; people who know of those years.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
        only=("case.status.central_reason",),
    ),
    _on_waiver(
        "national_interest",
        "National interest: help given, community, family unity, risk on return",
        parts=("weighing",),
        kinds=(
            K.LEA_STATEMENT,
            K.LEA_DECLARATION,
            K.WITNESS_STATEMENT,
            K.PROVIDER_STATEMENT,
            K.SERVICE_RECORD,
            K.RELATIONSHIP_RECORD,
            K.COUNTRY_REPORT,
            K.CORRESPONDENCE,
        ),
        rules=_waiver(NATIONAL_INTEREST_FACTORS),
        ask="Employers, schools, places of worship, relatives; the agency, through counsel.",
        instead=(SAID_IN_STATEMENT,),
        care=OTHERS,
    ),
    _on_waiver(
        "criminal_record",
        "Certified dispositions, charging documents, plea and sentencing record, vacatur",
        parts=("crimes",),
        kinds=(K.COURT_RECORD, K.POLICE_REPORT, K.TRIAL_TRANSCRIPT),
        rules=_waiver(WAIVER_VIOLENT, CRIMINAL_2002),
        ask="The clerk of each court; defense counsel's file.",
        instead=("a letter from the clerk that no record remains",),
        care=COUNSEL_READS,
        official=True,
        on_file=True,
    ),
    _on_waiver(
        "rehabilitation",
        "Rehabilitation and evidence of extraordinary circumstances",
        parts=("crimes", "weighing"),
        kinds=(K.SERVICE_RECORD, K.PROFESSIONAL_STATEMENT, K.MEDICAL_RECORD, K.WITNESS_STATEMENT),
        rules=_waiver(
            rule(
                "A waiver is discretionary. USCIS weighs the factors in the person's favor against the adverse factors.",
                "8 CFR 212.16(b); 8 CFR 212.16(a); 8 USC 1182(d)(3)(A)(ii)",
            )
        ),
        ask="Programs, clinicians, employers, people who vouch for the client.",
        instead=(SAID_IN_STATEMENT,),
        care=RELEASE,
        only=listing("""matter.rehabilitation matter.violent case.grounds.extraordinary case.grounds.balance
            case.grounds.adverse case.grounds.risk_to_society case.grounds.serious_violations
            case.grounds.reasons_to_stay"""),
    ),
    _on_waiver(
        "other",
        "Anything else that is credible",
        parts=("grounds", "nexus", "crimes", "weighing"),
        kinds=(K.OTHER,),
        rules=open_to(
            "8 CFR 214.204(l); 8 CFR 214.204(d)",
            "8 CFR 214.11(d)(5); 8 CFR 214.11(d)(2)(iii)",
            "8 CFR 214.11(d)(3) of 2002",
        ),
        ask="The client.",
    ),
)

CATALOG: Final[tuple[Item, ...]] = (*VICTIM, *PRESENCE, *ASSISTANCE, *HARDSHIP, *DELAY, *WAIVER, *FAMILY, *OWN_ACTS)
"""Every item, element by element."""
_OPENING: Final = """Any credible evidence counts. Only one document is required of everyone: the signed personal statement. Nothing else below is required
unless it says so. If something is unavailable, the statement can cover it. A law enforcement declaration is optional."""
OPENINGS: Final = (
    rule(_OPENING, "8 CFR 214.204(c); 8 CFR 214.204(e); 8 CFR 214.204(f)"),
    rule(_OPENING, "8 CFR 214.11(d)(2); 8 CFR 214.11(d)(3); 8 CFR 214.11(d)(5)"),
    rule(
        """Any credible evidence counts. An endorsement is not required. Without one, the statement says why, and what was done in good faith
        to get one.""",
        "8 CFR 214.11(d)(3) of 2002; 8 CFR 214.11(f)(1) of 2002; 8 CFR 214.11(f)(2) of 2002; 8 CFR 214.11(f)(3) of 2002",
    ),
)
"""What each version says of all evidence."""


def opening_on(day: datetime.date) -> Provision:
    """Return what the regulation in force on a day says of all evidence; what is earlier is read with that of 2002."""
    return next((law for law in OPENINGS if day in law.window), OPENINGS[-1])
