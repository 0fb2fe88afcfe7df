"""
How the records plan is written: a record to get, whose it is, who orders it, and what asking would endanger.

A plan, and no condition: any credible evidence counts (8 CFR 214.204(l)), and no record is required because it is named here. What an
agency takes for an answer is policy with its date, and stands in ``policy.json``.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

import attrs

from tvisa.facts import AgencyKind, CourtKind, Forum, Listener, Manner, VisaClass
from tvisa.facts.conduct import Care
from tvisa.facts.hardship import HardshipFactors
from tvisa.facts.incident import Role
from tvisa.kernel.answers import Evidence, Source
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import Predicate
from tvisa.law.common.points import with_a
from tvisa.law.common.relief import admitted_as
from tvisa.law.common.remark import Remark, told_everywhere
from tvisa.law.common.signs import every, nobody_knows, signs, told_by, whatever
from tvisa.law.common.upcoming import told_day, was
from tvisa.law.conduct.law import WITNESS
from tvisa.law.read import READ_SINCE
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.writing import folded, rule


class OrderedBy(enum.StrEnum):
    """Who gets a record."""

    CLIENT = "client"
    """It is among the client's own papers and telephones."""
    OFFICE = "office"
    """The office, from what anybody can see, so that nobody learns of it."""
    COUNSEL = "counsel"
    """Immigration counsel, in writing."""
    CRIMINAL_COUNSEL = "criminal_counsel"
    """Criminal counsel, who decides whether to ask at all."""
    INVESTIGATOR = "investigator"
    """An investigator of the defense, and nobody else."""
    RELATIVE = "relative"
    """A relative whom the client calls safe."""
    NOBODY = "nobody"
    """Nobody now."""


class Keeper(enum.StrEnum):
    """An agency or court of whose time to answer a policy entry tells: the one named ``records_of_`` and this word."""

    IMMIGRATION_COURT = "immigration_court"
    USCIS = "uscis"
    ICE = "ice"
    CBP = "cbp"
    STATE_DEPARTMENT = "state_department"
    HHS = "hhs"
    FBI = "fbi"

    @property
    def entry(self) -> str:
        """The name of its policy entry."""
        return f"records_of_{self.value}"


@attrs.frozen(eq=False, kw_only=True)
class Paper(Remark):
    """A record that a case calls for; it says how it is asked for, under which right, or why it matters."""

    whom: str
    """Whose it is, or where it lies."""
    ordered_by: OrderedBy = OrderedBy.COUNSEL
    """Who gets it."""
    endangers: str
    """What asking would endanger."""
    elements: tuple[str, ...]
    """The elements, or the rooms beside them, that it would show something of."""
    kinds: tuple[Evidence, ...] = ()
    """What in a case file says that it is held."""
    keepers: tuple[Keeper, ...] = ()
    """Whose answer takes the time that a policy entry tells of."""
    first: bool = False
    """Whether it is got before anything is signed."""
    waits: str = ""
    """What it waits for; nothing where it can be asked for now."""
    waits_if: Mapping[str, Predicate] = attrs.field(factory=dict)
    """What must be recorded for it to wait, where it does not always."""


# --- records plan: agencies, courts, police ---------------------------------------------------------------------------

_OFFICE_ADDRESS: Final = folded(
    "A request tells the government that someone wants the file, and goes with the client's signed consent and verified identity. An agency can require the client's current address for that. Have the answer sent to the office's address, never to the client's."
)
_TO_AGENTS: Final = folded(
    """A request can reach the agents while their case is open, can be refused for that reason, and tells them that someone is asking."""
)
_FOIA: Final = rule(
    "A federal agency must decide a person's request for their own records within twenty working days, and in unusual circumstances within ten more.",
    "5 USC 552(a)(6)(A)(i); 5 USC 552(a)(6)(B)(i)",
    checked=READ_SINCE,
    note="Read as of April 2023. For how long agencies take in practice, see the dated policies below.",
)
_RECORD: Final = rule(
    "A party to a case in immigration court may see the record of the case, and the evidence on which the government relies.",
    "8 USC 1229a(b)(4)(B)",
    confidence="C",
)
_REPORTED: Final = rule(
    "Compliance rests on a report to an agency with authority, and on compliance with that agency's requests.",
    "8 CFR 214.208(b); 8 CFR 214.208(d); 8 CFR 214.11(h); 8 CFR 214.11(a) of 2002",
    confidence="B",
)
_CRIMES: Final = rule(
    "The forms ask about arrests and charges whatever the outcome. The court's own records prove what a court decided.",
    "8 CFR 212.16(b)(3); 8 CFR 214.204(d); 8 CFR 214.11(d)(2)(iii)",
    confidence="D",
)
_HIRED: Final = rule(
    "A public register holds what an employer promised the government for its foreign workers.",
    "20 CFR 655.122; 8 CFR 214.2(h)(5)",
    confidence="C",
)
_CHECKED: Final = rule(
    "A person can obtain their own FBI record by submitting fingerprints.", "28 CFR 16.30; 28 CFR 16.32", confidence="C"
)
_WHILE_INVESTIGATED: Final = (
    "Criminal defense counsel, while the matter is with agents, a grand jury or a juvenile court."
)
_BY_AGENTS: Final = was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY)
"""A request to a federal agency can reach those who investigate the client."""

IMMIGRATION: Final = told_everywhere(
    Paper(
        "Look it up by the number on the client's documents before you send any request.",
        signs(nobody_knows("case.filing.in_proceedings")),
        code="court_line",
        title="Whether there is a case in immigration court, and the next hearing date",
        whom="EOIR's automated case information line and website",
        ordered_by=OrderedBy.OFFICE,
        endangers="None, because nobody learns of it.",
        elements=("physical_presence",),
        law=_RECORD,
        first=True,
    ),
    Paper(
        "Counsel in that court requests it from the court itself. This is not a FOIA request.",
        signs(
            "case.filing.in_proceedings",
            "case.filing.notice_to_appear",
            told_day("case", "filing.hearing_on"),
            told_day("case", "filing.order_on"),
        ),
        code="court_record",
        title="Record of proceeding: charging documents, everything filed, and the recordings of hearings",
        whom="The immigration court that has the case, on a request for the record of proceedings",
        endangers="Low, because the person who asks enters an appearance or is the party.",
        elements=("physical_presence", "admissibility"),
        law=_RECORD,
        keepers=(Keeper.IMMIGRATION_COURT,),
        first=True,
    ),
    Paper(
        "Request the complete A-file, on the track for people with an immigration court hearing date if there is one.",
        code="immigration_file",
        title="The immigration file (A-file): every form, statement, order and note in it",
        whom="USCIS, by FOIA or Privacy Act request",
        endangers=_OFFICE_ADDRESS,
        elements=("physical_presence", "admissibility"),
        law=EARLIER_EVIDENCE,
        keepers=(Keeper.USCIS,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=signs(_BY_AGENTS),
    ),
    Paper(
        "Check the page first. Send the request for the rest early, and do not wait for the answer.",
        signs(told_day("entry", "when"), told_day("departure", "when")),
        code="crossings",
        title="Crossings, inspections and Form I-94 history",
        whom="CBP, by FOIA; an admitted client's arrival record can be seen on CBP's page at once",
        endangers=_OFFICE_ADDRESS,
        elements=("physical_presence", "admissibility"),
        law=_FOIA,
        kinds=(Evidence.ENTRY_DOCUMENT,),
        keepers=(Keeper.CBP,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=signs(_BY_AGENTS),
    ),
    Paper(
        "Demand it in the case, because a FOIA answer comes too late. Read it before the client says anything new.",
        signs(was("statement", "to", Listener.BORDER_OFFICER), was("entry", "manner", Manner.AT_PORT)),
        code="border_statement",
        title="The statement taken at the border or airport (Forms I-213, I-867, I-877) and any recording",
        whom="OPLA (ICE's trial attorneys), on a motion; otherwise CBP, by FOIA",
        endangers="A new account given before the old one is read can differ from it.",
        elements=("severe_trafficking", "admissibility", "bar"),
        law=EARLIER_EVIDENCE,
        keepers=(Keeper.CBP,),
        first=True,
    ),
    Paper(
        "First get copies of what the client was given. Get the rest from OPLA, which is quicker than FOIA.",
        signs("case.filing.supervision", "case.filing.detained"),
        code="enforcement_file",
        title="ICE's file: arrest record, custody and supervision documents, detainers",
        whom="ICE, by FOIA; in a case or custody, OPLA or the officer, through counsel",
        endangers=_OFFICE_ADDRESS,
        elements=("physical_presence", "admissibility"),
        law=_FOIA,
        keepers=(Keeper.ICE,),
        first=True,
    ),
    Paper(
        "Get it with the document that reinstated it, if any. If you request a stay, tell in writing the officers who would execute the order.",
        signs(
            *listing("""case.filing.order_by_judge case.filing.order_by_dhs case.filing.order_expedited
                case.filing.order_reinstated case.status.removal_order"""),
            told_day("case", "filing.order_on"),
        ),
        code="old_order",
        title="The order itself, proof of its service and execution, and the recording of that hearing",
        whom="The court or agency that issued it; OPLA, or a subpoena, where FOIA is too slow",
        endangers="Asking while an order can be executed reveals where the client is. In custody that is known; outside custody it is not.",
        elements=("admissibility", "physical_presence"),
        law=_RECORD,
        keepers=(Keeper.USCIS, Keeper.ICE),
        first=True,
    ),
    Paper(
        "Request it from the agency; no one calls the preparer.",
        signs("case.filing.asylum_pending", was("statement", "to", Listener.USCIS_OFFICER)),
        code="asylum_file",
        title="The whole asylum application, its interview notes, and who prepared it",
        whom="USCIS or the court that has it, at counsel's request",
        endangers="The preparer may be connected to the traffickers, or warn them.",
        elements=("severe_trafficking", "admissibility"),
        law=EARLIER_EVIDENCE,
        keepers=(Keeper.USCIS,),
        first=True,
    ),
    Paper(
        "Ask the client who filled in the form. No one asks the consulate or the recruiter.",
        signs(was("statement", "to", Listener.CONSULAR_OFFICER)),
        code="visa_record",
        title="What the visa application said, and what was said at the consulate",
        whom="The Department of State, by FOIA: it returns what the client filed, and little else",
        endangers=_OFFICE_ADDRESS,
        elements=("severe_trafficking", "admissibility"),
        law=rule("Visa records are confidential.", "8 USC 1202(f)", note="Read as of April 2023.", checked=READ_SINCE),
        keepers=(Keeper.STATE_DEPARTMENT,),
    ),
    Paper(
        "Read the register for the pay, hours, housing and fees promised, season by season.",
        signs(admitted_as(VisaClass.H_2A, VisaClass.H_2B, VisaClass.H_1B, VisaClass.J, VisaClass.A_3, VisaClass.G_5)),
        code="hired_abroad",
        title="The job order, the labor certification and the petition (Form I-129) behind the visa",
        whom="The public register of the Department of Labor; the petition from USCIS, by FOIA",
        ordered_by=OrderedBy.OFFICE,
        endangers="None, as far as the register goes, because no one is contacted.",
        elements=("severe_trafficking",),
        law=_HIRED,
        kinds=(Evidence.CONTRACT,),
    ),
    Paper(
        "Request it with the signature of the guardian or of the child's counsel.",
        signs("case.filing.unaccompanied_child"),
        code="child_release",
        title="The file on the child's release and sponsor",
        whom="HHS, Office of Refugee Resettlement, by its own request for case files",
        endangers="If the sponsor may be one of the traffickers, do not tell or ask the sponsor anything.",
        elements=("severe_trafficking", "physical_presence"),
        law=_FOIA,
        kinds=(Evidence.HHS_LETTER,),
        keepers=(Keeper.HHS,),
    ),
    Paper(
        "Request a copy and change nothing in it. Counsel explains any differences later.",
        signs("case.filing.detained"),
        code="custody_copies",
        title="Copies of every form and note made in custody, including the health form",
        whom="The place of detention, through counsel",
        endangers="Use only legal mail and legal visits. Calls and tablets there are recorded: send no draft by them.",
        elements=("severe_trafficking", "bar"),
        law=EARLIER_EVIDENCE,
        first=True,
    ),
)
"""What immigration agencies and courts hold."""

POLICE: Final = told_everywhere(
    Paper(
        "Only counsel asks, in writing. The client does not go there, and does not call back before counsel knows what it is about.",
        signs(
            was("contact", "agency", AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, AgencyKind.TRIBAL_LAW_ENFORCEMENT),
            was("statement", "to", Listener.POLICE),
        ),
        code="police_report",
        title="The whole police report, with the dispatch log, the recording of the call, body cameras, and who interpreted",
        whom="That police department's records office, by counsel's letter",
        endangers="The letter names the office and mentions no immigration matter. Read what the report says before filing it.",
        elements=("law_enforcement_assistance", "severe_trafficking"),
        law=_REPORTED,
        kinds=(Evidence.POLICE_REPORT,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=signs(was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.DELINQUENCY)),
    ),
    Paper(
        "Criminal defense counsel requests it in their own way; send no FOIA request now.",
        signs(
            was("contact", "agency", AgencyKind.FEDERAL_LAW_ENFORCEMENT, AgencyKind.PROSECUTOR),
            was("statement", "to", Listener.PROSECUTOR),
            was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY),
        ),
        code="agents_summary",
        title="The agents' summary of each interview, and how the client was treated that day",
        whom="The prosecutor or agents, through criminal defense counsel",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers=_TO_AGENTS,
        elements=("law_enforcement_assistance", "physical_presence"),
        law=_REPORTED,
        waits="Criminal defense counsel.",
    ),
    Paper(
        "Counsel requests it after hearing what the client would say about it.",
        signs(
            was(
                "contact",
                "agency",
                AgencyKind.LABOR_AGENCY,
                AgencyKind.EEOC,
                AgencyKind.NLRB,
                AgencyKind.INSPECTOR_GENERAL,
                AgencyKind.ADULT_PROTECTIVE_SERVICES,
                AgencyKind.CHILD_PROTECTIVE_SERVICES,
                AgencyKind.CIVIL_RIGHTS_OFFICE,
                AgencyKind.OTHER,
            )
        ),
        code="agency_visit",
        title="The agency's own note of that visit or talk",
        whom="The labor or other agency, under FOIA or the State's public records law",
        endangers="It warns no one outside the agency. But the note may describe the client, and may differ from the client's account now.",
        elements=("law_enforcement_assistance", "severe_trafficking"),
        law=_FOIA,
        waits="Counsel, who hears the client's account first.",
    ),
    Paper(
        "Request it only through counsel, or online. The client does not go to the clerk's window.",
        signs("matter.arrested", "matter.charged", "matter.pending"),
        code="docket",
        title="Docket, charging documents, and whether there is a warrant or a missed court date",
        whom="The court docket, online; otherwise the clerk, through counsel",
        endangers="The client can be arrested there on a warrant. A plea before immigration advice can cost more than the charge.",
        elements=("admissibility",),
        law=_CRIMES,
        first=True,
    ),
    Paper(
        "Request all of it, only through counsel. What was admitted at the plea can stand after a conviction is gone.",
        signs("matter.convicted", "matter.dismissed", "matter.acquitted"),
        code="disposition",
        title="Certified disposition, indictment or complaint, minutes of the plea and the sentence",
        whom="The clerk of that court, through criminal defense counsel admitted in that State",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="It speaks for and against the client. Counsel reads it before it goes into any file.",
        elements=("admissibility", "bar"),
        law=_CRIMES,
        kinds=(Evidence.COURT_RECORD,),
        first=True,
    ),
    Paper(
        "Read it at the office of criminal defense counsel. Make no copy without them.",
        signs(was("court_date", "court", CourtKind.CRIMINAL, CourtKind.DELINQUENCY, CourtKind.PROBATION)),
        code="defense_file",
        title="The defender's file: petition, discovery, data taken from the telephone",
        whom="Criminal defense counsel in that case, who keeps it",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="A copy outside the defense may have to be produced to the other side.",
        elements=("severe_trafficking", "admissibility", "bar"),
        law=_CRIMES,
        waits="Criminal defense counsel.",
    ),
    Paper(
        "Get it before anything is signed. Answer a form's questions about arrests from records, not from memory.",
        code="fbi_record",
        title="FBI identity history, by fingerprints",
        whom="The FBI, or one of its channelers",
        endangers="Have fingerprints taken where no one asks about status. If the client may be wanted, consult criminal defense counsel first.",
        elements=("admissibility",),
        law=_CHECKED,
        keepers=(Keeper.FBI,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=signs(_BY_AGENTS),
    ),
    Paper(
        "Counsel requests it. A child's file may require the court's leave.",
        signs(
            was("hearing", "forum", Forum.FAMILY_COURT, Forum.CIVIL_COURT),
            told_day("protection_order", "issued_on"),
            "case.filing.abused_by_citizen_or_resident",
            "case.filing.parental_abuse",
        ),
        code="family_court",
        title="Family court orders and files, including orders of protection",
        whom="The clerk, through the lawyer in that case",
        endangers="The other side can learn that somebody asked.",
        elements=("severe_trafficking", "extreme_hardship"),
        law=EARLIER_EVIDENCE,
        kinds=(Evidence.COURT_RECORD,),
    ),
    Paper(
        "Check the public register first. Ask to be notified of a release where that is safe.",
        signs(
            whatever("prosecution.pending"), told_day("prosecution", "charged_on"), whatever("prosecution.convicted")
        ),
        code="their_case",
        title="The case against the traffickers: charging document, notices to victims, custody status",
        whom="The court docket; the prosecutor's victim-witness staff, through counsel",
        endangers="Ask a witness in that case nothing about it.",
        elements=("severe_trafficking", "law_enforcement_assistance", "extreme_hardship"),
        law=WITNESS,
    ),
)
"""What police, prosecutors and courts hold."""


# --- records plan: the client, relatives, clinicians, others ----------------------------------------------------------

_NOT_THEM: Final = folded(
    "The traffickers could learn of it. No one writes to, calls, follows or looks up the traffickers, or asks anyone close to them."
)
_ANY: Final = rule(
    "Any credible evidence counts, and no particular kind is required.",
    "8 CFR 214.204(l); 8 CFR 214.204(f); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(2)(ii); 8 CFR 214.11(d)(3) of 2002",
    confidence="B",
)
_NOW: Final = rule(
    "Presence looks to the effects of the trafficking at the time of filing, and to care and services.",
    "8 CFR 214.207(c)(1); 8 CFR 214.11(g)(4)",
    confidence="B",
)
_TIES: Final = rule(
    "For a relative, show the qualifying relationship, and the age and marital status on which the derivative category depends.",
    "8 CFR 214.211(c); 8 CFR 214.211(f); 8 CFR 214.11(k)(3)",
    confidence="B",
)
_PRIVILEGE: Final = rule(
    "State laws that protect counselors' and clinicians' notes differ. Filing one part can open the rest to disclosure.",
    "8 CFR 214.204(l); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(3) of 2002",
    confidence="D",
    note="We have not read State law.",
)
_HARM: Final = rule(
    "Hardship looks at who would punish or find the client there, and whether anyone there would protect the client.",
    "8 CFR 214.209(b); 8 CFR 214.209(c); 8 CFR 214.11(i)(2)",
    confidence="B",
)

OWN: Final = told_everywhere(
    Paper(
        "The office copies them with their dates; nobody answers, blocks or deletes anything.",
        signs(
            "incident.means.threats",
            "incident.means.legal_threats",
            *every("act.care", Care),
            whatever("reprisal.kind"),
        ),
        code="messages",
        title="Messages, voice notes, call logs, pictures and videos, with the date that each file carries",
        whom="The client's own telephones; a relative's, if messages went there",
        ordered_by=OrderedBy.CLIENT,
        endangers=_NOT_THEM,
        elements=("severe_trafficking", "extreme_hardship", "physical_presence"),
        law=_ANY,
        kinds=(Evidence.TRAFFICKER_MESSAGES,),
        waits="Criminal defense counsel, who decides who copies what while the matter is with agents, a grand jury or a juvenile court.",
        waits_if=signs(
            was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.DELINQUENCY),
            "case.conduct.disclosure.records_destroyed",
        ),
    ),
    Paper(
        "Do not open, restore or delete anything on it before criminal defense counsel has it.",
        signs("case.conduct.disclosure.records_destroyed"),
        code="old_telephone",
        title="The telephone on which messages were lost or deleted",
        whom="Criminal defense counsel keeps it, sealed",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="Anything done to it from now on can itself be used against the client.",
        elements=("severe_trafficking", "bar"),
        law=WITNESS,
        waits="Criminal defense counsel.",
    ),
    Paper(
        "Sort them by week, beside what was promised.",
        signs("incident.labor.work"),
        code="pay",
        title="Pay stubs, hours written down, transfers, and messages on pay and deductions",
        whom="The client's own documents and telephone; the bank",
        ordered_by=OrderedBy.CLIENT,
        endangers=_NOT_THEM,
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.PAY_RECORD, Evidence.LEDGER),
    ),
    Paper(
        "Set the debt out by date: the sum at first, each addition, and what each week's work took off.",
        signs("incident.debt.to_responsible", "incident.control.debt_bondage", "incident.agreement.debt_raised"),
        code="debt",
        title="What was paid, owed, added and credited: receipts, transfers, lists, voice messages",
        whom="The client's own documents; relatives who sent money",
        ordered_by=OrderedBy.CLIENT,
        endangers=_NOT_THEM,
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.LEDGER, Evidence.CONTRACT),
    ),
    Paper(
        "Ask only through a relative who is safe, and only if asking there goes unnoticed.",
        signs("incident.debt.security"),
        code="security",
        title="The deed, note or pledge given for the debt, and the entry in the notary's or land register",
        whom="The relative who gave it, or the register there",
        ordered_by=OrderedBy.RELATIVE,
        endangers="The recruiter must not learn of the request: the registry's staff may know the recruiter.",
        elements=("severe_trafficking", "extreme_hardship"),
        law=_ANY,
        kinds=(Evidence.CONTRACT,),
        waits="First ask the client who there is safe.",
    ),
    Paper(
        "Get birth records made in the United States from the vital records office there. A passport request waits for counsel.",
        signs("incident.control.withholds_documents"),
        code="kept_papers",
        title="Duplicates of confiscated documents: birth certificates from vital records, and a line on each document that is gone",
        whom="The office that issued them; a relative who holds a copy; never the person who took them",
        endangers="A consulate that is asked may tell officials or relatives where the client is.",
        elements=("severe_trafficking", "family", "admissibility"),
        law=_ANY,
        kinds=(Evidence.PASSPORT,),
    ),
    Paper(
        "Collect only what already exists there. Only counsel asks a platform or hotel for anything, and does so by preservation letter.",
        signs("incident.sex.act"),
        code="advertisements",
        title="Advertisements, bookings, hotel and ride receipts, payments through apps",
        whom="The client's own accounts; hotels and platforms through counsel",
        endangers="Do not search for, copy or send images. Take an image of a person under 18 to counsel at once.",
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.ADVERTISEMENT,),
    ),
    Paper(
        "Compare it with the record of border crossings, day by day.",
        signs(told_day("departure", "when")),
        code="travel",
        title="Tickets, passport stamps and bookings of each journey out and back, and who paid",
        whom="The client's own documents and accounts",
        ordered_by=OrderedBy.CLIENT,
        endangers="Do not ask the person who paid for it.",
        elements=("physical_presence",),
        law=_NOW,
        kinds=(Evidence.ENTRY_DOCUMENT,),
    ),
)
"""What the client has."""

OTHERS: Final = told_everywhere(
    Paper(
        "Use a release for those dates alone. Tell the clinician what counsel needs to know.",
        signs(
            *listing("""incident.control.physical_abuse incident.control.sexual_abuse incident.means.restraint
                incident.labor.long_or_intense incident.control.restricts_medical_care"""),
            was("statement", "to", Listener.CLINICIAN),
        ),
        code="medical",
        title="Hospital, medical or dental records from that time; a current examination, with a clinician's photographs of marks, scars, teeth",
        whom="The hospital or clinic; a clinician now",
        endangers="It contains what was said then (a fall, an accident). Counsel reads it before it is filed.",
        elements=("severe_trafficking", "extreme_hardship", "physical_presence"),
        law=_NOW,
        kinds=(Evidence.MEDICAL_RECORD, Evidence.PHOTOGRAPH),
    ),
    Paper(
        "Ask whether anything has hurt since. An injury that was never treated is treated first, and documented afterwards.",
        signs("incident.labor.work"),
        code="injuries",
        title="A medical visit now for injuries from the work, with a note on cause and care still needed",
        whom="A doctor or clinic that the office knows",
        endangers="None, if the clinic does not ask about status.",
        elements=("physical_presence", "extreme_hardship"),
        law=_NOW,
        kinds=(Evidence.MEDICAL_RECORD,),
    ),
    Paper(
        "Ask only after counsel has decided what it is for. Request a letter, not notes.",
        signs(
            told_by("case.presence.related", Source.PROVIDER, Source.CLINICIAN),
            told_by("case.assistance.trauma", Source.PROVIDER, Source.CLINICIAN),
            told_by("case.hardship.factors", Source.PROVIDER, Source.CLINICIAN),
            "case.presence.related.diagnosed",
            "case.presence.related.services_here",
            "case.presence.related.recovering",
        ),
        code="counselor",
        title="A letter on the current effects, and on the care provided here",
        whom="The counselor, case manager or clinician who sees the client",
        endangers="It can tell the story differently from the statement, and can open protected notes to disclosure.",
        elements=("physical_presence", "law_enforcement_assistance", "extreme_hardship"),
        law=_PRIVILEGE,
        kinds=(Evidence.PROVIDER_STATEMENT, Evidence.PROFESSIONAL_STATEMENT, Evidence.PSYCHOLOGICAL_RECORD),
        waits="Counsel, who decides whether to ask for the letter and for what purpose. The author decides what it says.",
    ),
    Paper(
        "Ask criminal defense counsel first. Retain the clinician so that the notes stay with the defense.",
        signs("act.compulsion.ordered", "act.compulsion.threatened", "act.compulsion.recent_violence"),
        code="expert",
        title="An expert on coercive control",
        whom="A clinician retained by counsel",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="An expert's notes may have to be produced to the other side.",
        elements=("admissibility", "bar"),
        law=_PRIVILEGE,
        waits="Criminal defense counsel.",
    ),
    Paper(
        "Counsel first decides whether to correct something in the record before requesting it.",
        signs("case.filing.unaccompanied_child"),
        code="school",
        title="The school's file: nurse, counselor, attendance, incident notes",
        whom="The school, by a release that the guardian signs",
        endangers="It may contain someone's guess about a group, or an explanation of an injury that someone made up then.",
        elements=("severe_trafficking", "extreme_hardship"),
        law=_ANY,
        kinds=(Evidence.SERVICE_RECORD,),
        waits="Counsel, who first reads what is known about it.",
    ),
    Paper(
        "The office reads them online, and asks nothing of the business, its customers or its staff.",
        signs("incident.labor.work"),
        code="business",
        title="Public records on the business, the house and its owners: licenses, inspections, code enforcement, wage cases, land and tax registers",
        whom="Public county, State and court records",
        ordered_by=OrderedBy.OFFICE,
        endangers="None, as long as no one signs in by name or sends a request.",
        elements=("severe_trafficking",),
        law=_ANY,
    ),
    Paper(
        "An investigator or counsel contacts them one at a time, starting with those farthest from the traffickers.",
        signs(
            "incident.means.restraint",
            "incident.control.restricts_movement",
            "incident.labor.whole_life_directed",
            with_a(Role.WITNESS),
            with_a(Role.HELPER),
        ),
        code="bystanders",
        title="What customers, neighbors or others saw of work, locks, hours or injuries",
        whom="Bystanders whom the client calls safe, or an investigator",
        ordered_by=OrderedBy.INVESTIGATOR,
        endangers=_NOT_THEM,
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.WITNESS_STATEMENT,),
    ),
    Paper(
        "Neither the client nor the office writes to them. In an open case, criminal defense counsel decides whether anyone does.",
        signs(
            "incident.several_victims",
            with_a(Role.OTHER_VICTIM),
            told_by("case.conduct", Source.OTHER_VICTIM),
            told_by("incident", Source.OTHER_VICTIM),
            whatever("act.other.age"),
            whatever("act.violence.toward_victim"),
        ),
        code="others_there",
        title="Accounts of others who were held there",
        whom="Each through their own counsel, by an investigator; not at all if they are witnesses in a case",
        ordered_by=OrderedBy.INVESTIGATOR,
        endangers="Contact can look like witness tampering, and what they say can be about the client.",
        elements=("severe_trafficking", "bar"),
        law=WITNESS,
        kinds=(Evidence.WITNESS_STATEMENT,),
        waits="Criminal defense counsel, wherever a case is open or the client's own acts are on file.",
    ),
    Paper(
        "Take this client's account separately from it, and decide the conflict of interest first.",
        signs("case.conduct.disclosure.conflict_open"),
        code="other_clients_file",
        title="The file of the other person whom the office represents",
        whom="Nobody takes anything from it without that person's own consent",
        ordered_by=OrderedBy.NOBODY,
        endangers="Neither client may learn from the office what the other said, or that there is another client.",
        elements=("bar",),
        law=rule(
            "A lawyer keeps each client's confidences from the other client, and may not act for both where their interests conflict.",
            "Model Rules of Professional Conduct 1.6, 1.7 (ABA)",
            confidence="C",
            note="The State's rules of professional conduct decide.",
        ),
        waits="The decision on the conflict of interest.",
    ),
    Paper(
        "Get the original or a certified copy, with its translation. For a child or sibling, get proof of being unmarried on the filing date.",
        signs(whatever("member.kinship")),
        code="family_records",
        title="Birth record of each relative, and proof of unmarried status, of marriage, or of the end of a marriage",
        whom="The civil registry where each was born; for a person born abroad, through a relative who is safe",
        ordered_by=OrderedBy.RELATIVE,
        endangers="A person who asks at a registry or a consulate may be noticed. First ask who watches the family. Do not ask a consulate before counsel agrees.",
        elements=("family",),
        law=_TIES,
        kinds=(Evidence.BIRTH_CERTIFICATE, Evidence.RELATIONSHIP_RECORD),
    ),
    Paper(
        "Talk on a line that no one shares, and write it down with its date. Make no police report there before it is known to be safe.",
        signs("case.hardship.factors.harm_by_trafficker", "reprisal.abroad", "incident.means.harm_to_others"),
        code="there_now",
        title="What has happened to the family there since then: who came, what was said, any report or medical visit",
        whom="The relative concerned, in their own words; a witness there, unnamed if necessary",
        ordered_by=OrderedBy.RELATIVE,
        endangers="The traffickers may know a relative who asks around, and the local police.",
        elements=("extreme_hardship", "family", "physical_presence"),
        law=_HARM,
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.CORRESPONDENCE),
    ),
    Paper(
        "Get one for each factor you rely on, the newest first, with the page.",
        signs(*every("case.hardship.factors", HardshipFactors)),
        code="country",
        title="Dated reports on the country: protection, trafficking, care, stigma",
        whom="Published reports",
        ordered_by=OrderedBy.OFFICE,
        endangers="Nothing.",
        elements=("extreme_hardship",),
        law=_HARM,
        kinds=(Evidence.COUNTRY_REPORT,),
    ),
)
"""What other people can give."""

PAPERS: Final[tuple[Paper, ...]] = (*IMMIGRATION, *POLICE, *OWN, *OTHERS)
"""The records plan, in the order in which it is told."""
