"""
The catalogue of evidence on having been a victim of a severe form of trafficking, in the order of the regulations.

8 CFR 214.204(c)(1)(i), 214.206(a)(3); before it 214.11(d)(2)(i), (f)(1) of 2017 and 214.11(f) of 2002, which called an
endorsement and Continued Presence primary evidence and everything else secondary. 214.206(a)(3)(ii)(J) sends the reader to
214.204(c) for the declaration, which stands in 214.204(e).
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Evidence
from tvisa.law.t.evidence.cares import (
    ANYTHING,
    ANYTHING_ASK,
    CONSULATE,
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
    NO_CONTACT,
    OFFICIAL,
    OTHERS,
    OWN_WORDS,
    PICTURES,
    PUBLICITY,
    RELEASE,
    SAID_IN_STATEMENT,
)
from tvisa.law.t.evidence.items import Item, item, named, optional, primary, required, unnamed

E: Final = Evidence

_VICTIM: Final = "severe_trafficking"
_V_ALL: Final = ("act", "means", "purpose", "age")
_V: Final = ("act", "means", "purpose")
_OTHER_2017: Final = "8 CFR 214.11(f)(1)(iii)"
_OTHER_2002: Final = "8 CFR 214.11(f)(3) of 2002"

VICTIM: Final[tuple[Item, ...]] = (
    item(
        "statement", "Signed personal statement: what was done", _VICTIM, _V_ALL, (E.PERSONAL_STATEMENT,),
        (
            required(
                "Every application includes a detailed, signed statement in the applicant's own words: what was done and, as far "
                "as possible, when, how long, how it ended, who was responsible and how the entry came about; alone it can be "
                "enough.", "8 CFR 214.204(c)(1)(i)", "8 CFR 214.206(a)(3)(i)", "8 CFR 214.204(c)(1)",
                note="Enough alone if it is detailed, plausible and consistent: 89 FR 34872.",
            ),
            required(
                "Every application includes a signed statement, in the applicant's own words, of the facts of the victimization; "
                "it says what was done to report it and whether criminal records are available.",
                "8 CFR 214.11(d)(2)(i)", _OTHER_2017,
            ),
            required(
                "Every application contains the applicant's statement of the facts of the victimization; without an endorsement it "
                "says what was done to report it, whether records exist, and what was done in good faith to get one.",
                "8 CFR 214.11(f) of 2002", _OTHER_2002,
            ),
        ),
        "The client, in as many sittings as it takes, with an interpreter who is nobody's friend or relative.", care=OWN_WORDS,
        within_reach=True,
    ),
    item(
        "trial_transcript", "Trial transcripts", _VICTIM, _V, (E.TRIAL_TRANSCRIPT,),
        (named("8 CFR 214.206(a)(3)(ii)(A)"), named(_OTHER_2017), named(_OTHER_2002)),
        "The clerk of court, or the prosecutor's victim-witness office.",
        ("no charge, trial or conviction is needed", SAID_IN_STATEMENT), COUNSEL_READS, official=True,
    ),
    item(
        "court_record", "Court papers, criminal or civil", _VICTIM, _V, (E.COURT_RECORD,),
        (named("8 CFR 214.206(a)(3)(ii)(B)"), named(_OTHER_2017), named(_OTHER_2002)),
        "The clerk of court, or counsel in the wage or civil case.",
        ("no charge, conviction or lawsuit is needed", SAID_IN_STATEMENT), COUNSEL_READS,
    ),
    item(
        "police_report", "Police reports or other papers of an agency", _VICTIM, _V,
        (E.POLICE_REPORT, E.LEA_STATEMENT, E.GOVERNMENT_FINDING),
        (named("8 CFR 214.206(a)(3)(ii)(C)"), named(_OTHER_2017), named(_OTHER_2002)),
        "The agency's records desk, through counsel.",
        ("no investigation is needed", "a letter of counsel that records the report", SAID_IN_STATEMENT), OFFICIAL, official=True,
    ),
    item(
        "news_report", "News articles", _VICTIM, _V, (E.NEWS_REPORT,),
        (named("8 CFR 214.206(a)(3)(ii)(D)"), named(_OTHER_2017), named(_OTHER_2002)), "A public archive.", (SAID_IN_STATEMENT,), PUBLICITY,
    ),
    item(
        "travel_reimbursement", "Reimbursement forms for travel to and from court", _VICTIM, _V, (E.TRAVEL_REIMBURSEMENT,),
        (named("8 CFR 214.206(a)(3)(ii)(E)"), named(_OTHER_2017), named(_OTHER_2002)), "The prosecutor's victim-witness office.",
        ("a subpoena or a letter about the hearing", SAID_IN_STATEMENT), only=("incident.purposes.",),
    ),
    item(
        "helpers", "Affidavits of case managers, therapists and medical staff, and their records", _VICTIM, _V,
        (E.PROVIDER_STATEMENT, E.PROFESSIONAL_STATEMENT, E.MEDICAL_RECORD, E.PSYCHOLOGICAL_RECORD, E.SERVICE_RECORD),
        (named("8 CFR 214.206(a)(3)(ii)(F)"), named(_OTHER_2017), named(_OTHER_2002)), "The shelter, clinic or therapist.",
        ("somebody in whom the client confided", SAID_IN_STATEMENT), RELEASE,
        only=("incident.means.", "incident.control.", "incident.sex.induced", "incident.labor.by_those_means", "case.incidents"),
    ),
    item(
        "witness_statement", "Affidavits of witnesses or of others in the same scheme", _VICTIM, _V, (E.WITNESS_STATEMENT,),
        (named("8 CFR 214.206(a)(3)(ii)(F)"), named(_OTHER_2017), named(_OTHER_2002)),
        "Neighbors, customers, friends, co-workers or relatives who saw or were told.", (SAID_IN_STATEMENT,), OTHERS, near=True,
    ),
    item(
        "trafficker_messages", "Messages or other papers from those responsible", _VICTIM, _V, (E.TRAFFICKER_MESSAGES,),
        (named("8 CFR 214.206(a)(3)(ii)(G)"), unnamed(_OTHER_2017), unnamed(_OTHER_2002)), "The client's own telephone, accounts and papers.",
        ("what was said, when and in what words, in the statement", "somebody who saw or heard them"), NO_CONTACT,
        only=(
            "incident.acts.recruited", "incident.acts.obtained", "incident.means.fraud", "incident.means.threats",
            "incident.means.threatened_serious_harm", "incident.means.scheme", "incident.means.legal_threats",
            "incident.means.legal_process_abused", "incident.means.harm_to_others", "incident.control.threats",
            "incident.control.threat_of_law_enforcement", "incident.control.false_promises", "incident.control.debt_bondage",
            "incident.control.psychological_abuse", "incident.control.uses_children", "incident.agreement.",
            "incident.purposes.", "incident.sex.purpose", "incident.sex.of_value", "case.incidents",
        ),
        within_reach=True,
    ),
    item(
        "scheme_papers", "Recruitment papers, advertisements and contracts", _VICTIM, _V,
        (E.RECRUITMENT_MATERIAL, E.ADVERTISEMENT, E.CONTRACT),
        (named("8 CFR 214.206(a)(3)(ii)(H)"), unnamed(_OTHER_2017), unnamed(_OTHER_2002)),
        "The client's own papers and accounts; archived pages of the advertisement.",
        ("the terms promised and by whom, in the statement", "somebody recruited in the same way"), NO_CONTACT,
        only=(
            "incident.acts.recruited", "incident.acts.transported", "incident.acts.solicited", "incident.acts.provided",
            "incident.means.fraud", "incident.control.false_promises", "incident.agreement.", "incident.sex.of_value",
            "incident.sex.purpose", "incident.purposes.said_so", "incident.purposes.pledged_work", "case.incidents",
        ),
        within_reach=True,
    ),
    item(
        "work_records", "Records of pay, hours and debt: pay stubs, logbooks, ledgers", _VICTIM, _V, (E.PAY_RECORD, E.LEDGER),
        (named("8 CFR 214.206(a)(3)(ii)(H)"), unnamed(_OTHER_2017), unnamed(_OTHER_2002)),
        "The client's own papers, telephone and bank or remittance slips; the file of a wage claim.",
        ("the client's own reckoning of hours, pay and debt", "a co-worker's account"), NO_CONTACT,
        only=(
            "incident.means.fraud", "incident.control.takes_earnings", "incident.control.debt_bondage",
            "incident.control.excessive_working_hours", "incident.control.restricts_financial_access", "incident.agreement.",
            "incident.labor.", "incident.purposes.", "case.incidents",
        ),
        within_reach=True,
    ),
    item(
        "photograph", "Photographs or images", _VICTIM, _V, (E.PHOTOGRAPH,),
        (named("8 CFR 214.206(a)(3)(ii)(I)"), unnamed(_OTHER_2017), unnamed(_OTHER_2002)),
        "The client's own telephone and accounts; street and satellite pictures of the place.",
        ("a drawing of the place", SAID_IN_STATEMENT), PICTURES,
        only=(
            "incident.acts.harbored", "incident.means.force", "incident.means.restraint", "incident.means.harm_to_others",
            "incident.control.physical_abuse", "incident.control.restricts_movement", "incident.control.withholds_necessities",
            "incident.labor.", "case.incidents",
        ),
        within_reach=True,
    ),
    item(
        "travel_papers", "Tickets, visas and other papers of the journey", _VICTIM, _V, (E.ENTRY_DOCUMENT, E.PASSPORT),
        (unnamed("8 CFR 214.206(a)(3)(ii)"), unnamed(_OTHER_2017), unnamed(_OTHER_2002)), "The client's own papers and e-mail; the airline.",
        ("a note that the immigration file holds them", SAID_IN_STATEMENT), NO_CONTACT,
        only=("incident.acts.transported", "incident.acts.recruited", "incident.control.withholds_documents"),
        within_reach=True,
    ),
    item(
        "hhs_letter", "HHS letter for somebody under 18", _VICTIM, ("age",), (E.HHS_LETTER,),
        (
            unnamed(
                "8 CFR 214.206(a)(3)(ii)", confidence="B",
                text="For somebody under 18 a letter of the health department on eligibility as a victim counts too.",
                note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(6).",
            ),
            unnamed(_OTHER_2017), unnamed(_OTHER_2002),
        ),
        "The HHS Office on Trafficking in Persons, through counsel; no cooperation is asked for it.", (SAID_IN_STATEMENT,), OFFICIAL,
        official=True,
    ),
    item(
        "age", "Proof of age at the time: birth certificate, passport, medical opinion", _VICTIM, ("age",),
        (E.BIRTH_CERTIFICATE, E.AGE_OPINION, E.PASSPORT), (unnamed("8 CFR 214.206(a)(3)(ii)"), unnamed(_OTHER_2017), unnamed(_OTHER_2002)),
        "The client's family, where that is safe; schools and clinics.",
        ("school, baptismal or clinic records", "affidavits of relatives", SAID_IN_STATEMENT), CONSULATE,
        only_if_open=True,
    ),
    item(
        "declaration", DECLARATION_TITLE, _VICTIM, _V, (E.LEA_DECLARATION,),
        (
            optional(DECLARATION, "8 CFR 214.204(e)", "8 CFR 214.204(g)", "8 CFR 214.206(a)(3)(ii)(J)"),
            optional(ENDORSEMENT, "8 CFR 214.11(d)(3)(i)", "8 CFR 214.11(f)(1)(i)"),
            primary(ENDORSEMENT_2002, "8 CFR 214.11(f)(1) of 2002", "8 CFR 214.11(f)(2) of 2002", "8 CFR 214.11(f)(4) of 2002"),
        ),
        FROM_AGENCY, ("any other credible evidence", SAID_IN_STATEMENT), OFFICIAL, official=True,
        held_if=("case.assistance.declaration",),
    ),
    item(
        "continued_presence", CONTINUED_TITLE, _VICTIM, _V, (E.CONTINUED_PRESENCE,),
        (
            optional(CONTINUED, "8 CFR 214.204(i)", "8 CFR 214.206(a)(3)(ii)(K)", "28 CFR 1100.35"),
            optional(CONTINUED, "8 CFR 214.11(d)(3)(iii)", "8 CFR 214.11(f)(1)(ii)", "28 CFR 1100.35"),
            primary(CONTINUED_2002, "8 CFR 214.11(f)(2) of 2002", "28 CFR 1100.35"),
        ),
        FROM_CLIENT, ("any other credible evidence",),
        held_if=("case.assistance.continued_presence",),
    ),
    item(
        "other", ANYTHING, _VICTIM, _V_ALL, (E.OTHER, E.CORRESPONDENCE),
        (unnamed("8 CFR 214.206(a)(3)(ii)", "8 CFR 214.204(c)(2)"), unnamed(_OTHER_2017, "8 CFR 214.11(d)(2)(ii)"),
         unnamed(_OTHER_2002, "8 CFR 214.11(d)(3) of 2002")), ANYTHING_ASK,
    ),
)  # fmt: skip
