"""
The catalogue of evidence on having been a victim of a severe form of trafficking, in the order of the regulations.

8 CFR 214.204(c)(1)(i), 214.206(a)(3); before it 214.11(d)(2)(i), (f)(1) of 2017 and 214.11(f) of 2002, which called an
endorsement and Continued Presence primary evidence and everything else secondary. 214.206(a)(3)(ii)(J) sends the reader to
214.204(c) for the declaration, which stands in 214.204(e).
"""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import (
    ANYTHING,
    ANYTHING_ASK,
    CONSULATE,
    CONTINUED_TITLE,
    COUNSEL_READS,
    DECLARATION_TITLE,
    FROM_AGENCY,
    FROM_CLIENT,
    NO_CONTACT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    PICTURES,
    PUBLICITY,
    RELEASE,
    SAID_IN_STATEMENT,
    continued_presence,
    declaration,
)
from tvisa.law.t.evidence.items import Item, named_in_each, named_in_none, named_since_2024, required, unnamed

_item = partial(Item, element="severe_trafficking")

_ANY_PART: Final = ("act", "means", "purpose", "age")
_DONE: Final = ("act", "means", "purpose")
_OTHER_2017: Final = "8 CFR 214.11(f)(1)(iii)"
_OTHER_2002: Final = "8 CFR 214.11(f)(3) of 2002"

VICTIM: Final[tuple[Item, ...]] = (
    _item(
        "statement",
        "Signed personal statement: what was done",
        parts=_ANY_PART,
        kinds=(Evidence.PERSONAL_STATEMENT,),
        rules=(
            required(
                """
                Every application includes a detailed, signed statement in the applicant's own words: what was done and,
                as far as possible, when, how long, how it ended, who was responsible and how the entry came about;
                alone it can be enough.
                """,
                "8 CFR 214.204(c)(1)(i); 8 CFR 214.206(a)(3)(i); 8 CFR 214.204(c)(1)",
                note="Enough alone if it is detailed, plausible and consistent: 89 FR 34872.",
            ),
            required(
                """
                Every application includes a signed statement, in the applicant's own words, of the facts of the
                victimization; it says what was done to report it and whether criminal records are available.
                """,
                "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(f)(1)(iii)",
            ),
            required(
                """
                Every application contains the applicant's statement of the facts of the victimization; without an
                endorsement it says what was done to report it, whether records exist, and what was done in good faith
                to get one.
                """,
                "8 CFR 214.11(f) of 2002; 8 CFR 214.11(f)(3) of 2002",
            ),
        ),
        ask="The client, in as many sittings as it takes, with an interpreter who is nobody's friend or relative.",
        care=OWN_WORDS,
        within_reach=True,
    ),
    _item(
        "trial_transcript",
        "Trial transcripts",
        parts=_DONE,
        kinds=(Evidence.TRIAL_TRANSCRIPT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(A)", _OTHER_2017, _OTHER_2002),
        ask="The clerk of court, or the prosecutor's victim-witness office.",
        instead=("no charge, trial or conviction is needed", SAID_IN_STATEMENT),
        care=COUNSEL_READS,
        official=True,
    ),
    _item(
        "court_record",
        "Court papers, criminal or civil",
        parts=_DONE,
        kinds=(Evidence.COURT_RECORD,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(B)", _OTHER_2017, _OTHER_2002),
        ask="The clerk of court, or counsel in the wage or civil case.",
        instead=("no charge, conviction or lawsuit is needed", SAID_IN_STATEMENT),
        care=COUNSEL_READS,
    ),
    _item(
        "police_report",
        "Police reports or other papers of an agency",
        parts=_DONE,
        kinds=(Evidence.POLICE_REPORT, Evidence.LEA_STATEMENT, Evidence.GOVERNMENT_FINDING),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(C)", _OTHER_2017, _OTHER_2002),
        ask="The agency's records desk, through counsel.",
        instead=("no investigation is needed", "a letter of counsel that records the report", SAID_IN_STATEMENT),
        care=OFFICIAL,
        official=True,
    ),
    _item(
        "news_report",
        "News articles",
        parts=_DONE,
        kinds=(Evidence.NEWS_REPORT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(D)", _OTHER_2017, _OTHER_2002),
        ask="A public archive.",
        instead=(SAID_IN_STATEMENT,),
        care=PUBLICITY,
    ),
    _item(
        "travel_reimbursement",
        "Reimbursement forms for travel to and from court",
        parts=_DONE,
        kinds=(Evidence.TRAVEL_REIMBURSEMENT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(E)", _OTHER_2017, _OTHER_2002),
        ask="The prosecutor's victim-witness office.",
        instead=("a subpoena or a letter about the hearing", SAID_IN_STATEMENT),
        only=("incident.purposes.",),
    ),
    _item(
        "helpers",
        "Affidavits of case managers, therapists and medical staff, and their records",
        parts=_DONE,
        kinds=(
            Evidence.PROVIDER_STATEMENT,
            Evidence.PROFESSIONAL_STATEMENT,
            Evidence.MEDICAL_RECORD,
            Evidence.PSYCHOLOGICAL_RECORD,
            Evidence.SERVICE_RECORD,
        ),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(F)", _OTHER_2017, _OTHER_2002),
        ask="The shelter, clinic or therapist.",
        instead=("somebody in whom the client confided", SAID_IN_STATEMENT),
        care=RELEASE,
        only=(
            "incident.means.",
            "incident.control.",
            "incident.sex.induced",
            "incident.labor.by_those_means",
            "case.incidents",
        ),
    ),
    _item(
        "witness_statement",
        "Affidavits of witnesses or of others in the same scheme",
        parts=_DONE,
        kinds=(Evidence.WITNESS_STATEMENT,),
        rules=named_in_each("8 CFR 214.206(a)(3)(ii)(F)", _OTHER_2017, _OTHER_2002),
        ask="Neighbors, customers, friends, co-workers or relatives who saw or were told.",
        instead=(SAID_IN_STATEMENT,),
        care=OTHERS,
        near=True,
    ),
    _item(
        "trafficker_messages",
        "Messages or other papers from those responsible",
        parts=_DONE,
        kinds=(Evidence.TRAFFICKER_MESSAGES,),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(G)", _OTHER_2017, _OTHER_2002),
        ask="The client's own telephone, accounts and papers.",
        instead=("what was said, when and in what words, in the statement", "somebody who saw or heard them"),
        care=NO_CONTACT,
        within_reach=True,
        only=(
            "incident.acts.recruited",
            "incident.acts.obtained",
            "incident.means.fraud",
            "incident.means.threats",
            "incident.means.threatened_serious_harm",
            "incident.means.scheme",
            "incident.means.legal_threats",
            "incident.means.legal_process_abused",
            "incident.means.harm_to_others",
            "incident.control.threats",
            "incident.control.threat_of_law_enforcement",
            "incident.control.false_promises",
            "incident.control.debt_bondage",
            "incident.control.psychological_abuse",
            "incident.control.uses_children",
            "incident.agreement.",
            "incident.purposes.",
            "incident.sex.purpose",
            "incident.sex.of_value",
            "case.incidents",
        ),
    ),
    _item(
        "scheme_papers",
        "Recruitment papers, advertisements and contracts",
        parts=_DONE,
        kinds=(Evidence.RECRUITMENT_MATERIAL, Evidence.ADVERTISEMENT, Evidence.CONTRACT),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(H)", _OTHER_2017, _OTHER_2002),
        ask="The client's own papers and accounts; archived pages of the advertisement.",
        instead=("the terms promised and by whom, in the statement", "somebody recruited in the same way"),
        care=NO_CONTACT,
        within_reach=True,
        only=(
            "incident.acts.recruited",
            "incident.acts.transported",
            "incident.acts.solicited",
            "incident.acts.provided",
            "incident.means.fraud",
            "incident.control.false_promises",
            "incident.agreement.",
            "incident.sex.of_value",
            "incident.sex.purpose",
            "incident.purposes.said_so",
            "incident.purposes.pledged_work",
            "case.incidents",
        ),
    ),
    _item(
        "work_records",
        "Records of pay, hours and debt: pay stubs, logbooks, ledgers",
        parts=_DONE,
        kinds=(Evidence.PAY_RECORD, Evidence.LEDGER),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(H)", _OTHER_2017, _OTHER_2002),
        ask="The client's own papers, telephone and bank or remittance slips; the file of a wage claim.",
        instead=("the client's own reckoning of hours, pay and debt", "a co-worker's account"),
        care=NO_CONTACT,
        within_reach=True,
        only=(
            "incident.means.fraud",
            "incident.control.takes_earnings",
            "incident.control.debt_bondage",
            "incident.control.excessive_working_hours",
            "incident.control.restricts_financial_access",
            "incident.agreement.",
            "incident.labor.",
            "incident.purposes.",
            "case.incidents",
        ),
    ),
    _item(
        "photograph",
        "Photographs or images",
        parts=_DONE,
        kinds=(Evidence.PHOTOGRAPH,),
        rules=named_since_2024("8 CFR 214.206(a)(3)(ii)(I)", _OTHER_2017, _OTHER_2002),
        ask="The client's own telephone and accounts; street and satellite pictures of the place.",
        instead=("a drawing of the place", SAID_IN_STATEMENT),
        care=PICTURES,
        within_reach=True,
        only=(
            "incident.acts.harbored",
            "incident.means.force",
            "incident.means.restraint",
            "incident.means.harm_to_others",
            "incident.control.physical_abuse",
            "incident.control.restricts_movement",
            "incident.control.withholds_necessities",
            "incident.labor.",
            "case.incidents",
        ),
    ),
    _item(
        "travel_papers",
        "Tickets, visas and other papers of the journey",
        parts=_DONE,
        kinds=(Evidence.ENTRY_DOCUMENT, Evidence.PASSPORT),
        rules=named_in_none("8 CFR 214.206(a)(3)(ii)", _OTHER_2017, _OTHER_2002),
        ask="The client's own papers and e-mail; the airline.",
        instead=("a note that the immigration file holds them", SAID_IN_STATEMENT),
        care=NO_CONTACT,
        within_reach=True,
        only=("incident.acts.transported", "incident.acts.recruited", "incident.control.withholds_documents"),
    ),
    _item(
        "hhs_letter",
        "HHS letter for somebody under 18",
        parts=("age",),
        kinds=(Evidence.HHS_LETTER,),
        rules=(
            unnamed(
                "8 CFR 214.206(a)(3)(ii)",
                text="For somebody under 18 a letter of the health department on eligibility as a victim counts too.",
                confidence="B",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(6).",
            ),
            unnamed(_OTHER_2017),
            unnamed(_OTHER_2002),
        ),
        ask="The HHS Office on Trafficking in Persons, through counsel; no cooperation is asked for it.",
        instead=(SAID_IN_STATEMENT,),
        care=OFFICIAL,
        official=True,
    ),
    _item(
        "age",
        "Proof of age at the time: birth certificate, passport, medical opinion",
        parts=("age",),
        kinds=(Evidence.BIRTH_CERTIFICATE, Evidence.AGE_OPINION, Evidence.PASSPORT),
        rules=named_in_none("8 CFR 214.206(a)(3)(ii)", _OTHER_2017, _OTHER_2002),
        ask="The client's family, where that is safe; schools and clinics.",
        instead=("school, baptismal or clinic records", "affidavits of relatives", SAID_IN_STATEMENT),
        care=CONSULATE,
        only_if_open=True,
    ),
    _item(
        "declaration",
        DECLARATION_TITLE,
        parts=_DONE,
        kinds=(Evidence.LEA_DECLARATION,),
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
    _item(
        "continued_presence",
        CONTINUED_TITLE,
        parts=_DONE,
        kinds=(Evidence.CONTINUED_PRESENCE,),
        rules=continued_presence(
            "8 CFR 214.204(i); 8 CFR 214.206(a)(3)(ii)(K); 28 CFR 1100.35",
            "8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(f)(1)(ii); 28 CFR 1100.35",
            "8 CFR 214.11(f)(2) of 2002; 28 CFR 1100.35",
        ),
        ask=FROM_CLIENT,
        instead=("any other credible evidence",),
        held_if=("case.assistance.continued_presence",),
    ),
    _item(
        "other",
        ANYTHING,
        parts=_ANY_PART,
        kinds=(Evidence.OTHER, Evidence.CORRESPONDENCE),
        rules=named_in_none(
            "8 CFR 214.206(a)(3)(ii); 8 CFR 214.204(c)(2)",
            "8 CFR 214.11(f)(1)(iii); 8 CFR 214.11(d)(2)(ii)",
            "8 CFR 214.11(f)(3) of 2002; 8 CFR 214.11(d)(3) of 2002",
        ),
        ask=ANYTHING_ASK,
    ),
)
