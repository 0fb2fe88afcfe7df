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
from tvisa.kernel.provision import Period
from tvisa.law.common.points import with_a
from tvisa.law.common.relief import admitted_as
from tvisa.law.common.remark import Remark, told_everywhere
from tvisa.law.common.signs import every, nobody_knows, signs, told_by, whatever
from tvisa.law.common.upcoming import told_day, was
from tvisa.law.conduct.law import WITNESS
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
    """A request carries a signature and an address to the government: the office's, never the client's."""
)
_TO_AGENTS: Final = folded("""A request can reach the agents while their case is open, can be refused for that reason, and tells them
that somebody is asking.""")
_FOIA: Final = rule(
    "A federal agency owes a person who requests its records on them a decision in twenty working days, and in unusual circumstances ten more.",
    "5 USC 552(a)(6)(A)(i); 5 USC 552(a)(6)(B)(i)",
    confidence="C",
    note="What agencies take in practice is policy with its date, below.",
)
_RECORD: Final = rule(
    "A party to a case in immigration court may see its record, and what the government relies on.",
    "8 USC 1229a(b)(4)(B)",
    confidence="C",
)
_REPORTED: Final = rule(
    "Compliance rests on a report to an agency that has the authority, and on requests that were met.",
    "8 CFR 214.208(b); 8 CFR 214.208(d); 8 CFR 214.11(h); 8 CFR 214.11(a) of 2002",
    confidence="B",
)
_CRIMES: Final = rule(
    "Arrests and charges are asked about whatever came of them, and what a court decided is shown by its own papers.",
    "8 CFR 212.16(b)(3); 8 CFR 214.204(d); 8 CFR 214.11(d)(2)(iii)",
    confidence="D",
)
_HIRED: Final = rule(
    "What an employer promised the government for its foreign workers is on file.",
    "20 CFR 655.122; 8 CFR 214.2(h)(5)",
    confidence="C",
)
_CHECKED: Final = rule(
    "A person can have their own FBI record, taken by fingerprints.", "28 CFR 16.30; 28 CFR 16.32", confidence="C"
)
_WHILE_INVESTIGATED: Final = "Criminal defense counsel, while agents, a grand jury or a juvenile court have the matter."
_BY_AGENTS: Final = was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY)
"""A request to a federal agency can reach those who investigate the client."""

IMMIGRATION: Final = told_everywhere(
    Paper(
        "Look it up by the number on the client's documents before you send any request.",
        signs(nobody_knows("case.filing.in_proceedings")),
        code="court_line",
        title="Whether there is a case in immigration court, and the next hearing date",
        whom="EOIR's automated case line and web page",
        ordered_by=OrderedBy.OFFICE,
        endangers="Nothing: nobody learns of it.",
        elements=("physical_presence",),
        law=_RECORD,
        first=True,
    ),
    Paper(
        "Counsel in that court asks the court itself. It is not a FOIA request.",
        signs(
            "case.filing.in_proceedings",
            "case.filing.notice_to_appear",
            told_day("case", "filing.hearing_on"),
            told_day("case", "filing.order_on"),
        ),
        code="court_record",
        title="Record of proceeding: charging documents, everything filed, and the recordings of hearings",
        whom="The immigration court that has the case, on a request for its record",
        endangers="Little: who asks enters an appearance or is the party.",
        elements=("physical_presence", "admissibility"),
        law=_RECORD,
        keepers=(Keeper.IMMIGRATION_COURT,),
        first=True,
    ),
    Paper(
        "Request the whole file, on the track for people with an immigration court date where there is one.",
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
        "The page first; the request for the rest is sent early and is not waited for.",
        signs(told_day("entry", "when"), told_day("departure", "when")),
        code="crossings",
        title="Crossings, inspections and Form I-94 history",
        whom="CBP, by FOIA; the arrival record of somebody admitted can be seen on its page at once",
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
        "Demanded in the case, because a FOIA answer comes too late for it; read before anything new is said.",
        signs(was("statement", "to", Listener.BORDER_OFFICER), was("entry", "manner", Manner.AT_PORT)),
        code="border_statement",
        title="The statement taken at the border or airport (Forms I-213, I-867, I-877) and any recording",
        whom="The government's lawyer, on a motion; else CBP, by FOIA",
        endangers="A new account before the old one is read can differ from it.",
        elements=("severe_trafficking", "admissibility", "bar"),
        law=EARLIER_EVIDENCE,
        keepers=(Keeper.CBP,),
        first=True,
    ),
    Paper(
        "Copies of what the client was given come first; the rest through the government's lawyer, who is quicker than FOIA.",
        signs("case.filing.supervision", "case.filing.detained"),
        code="enforcement_file",
        title="ICE's file: arrest record, custody and supervision papers, detainers",
        whom="ICE, by FOIA; in a case or custody, its lawyer or the officer, through counsel",
        endangers=_OFFICE_ADDRESS,
        elements=("physical_presence", "admissibility"),
        law=_FOIA,
        keepers=(Keeper.ICE,),
        first=True,
    ),
    Paper(
        "With the document that reinstated it, if any. Tell the officers who would execute the order, in writing, of any request for a stay.",
        signs(
            *listing("""case.filing.order_by_judge case.filing.order_by_dhs case.filing.order_expedited
                case.filing.order_reinstated case.status.removal_order"""),
            told_day("case", "filing.order_on"),
        ),
        code="old_order",
        title="The order itself, proof of its service and execution, and the recording of that hearing",
        whom="The court or agency that made it; the government's lawyer, or a subpoena, where FOIA is too slow",
        endangers="To ask while an order can be carried out tells where somebody is: in custody that is known, outside it is not.",
        elements=("admissibility", "physical_presence"),
        law=_RECORD,
        keepers=(Keeper.USCIS, Keeper.ICE),
        first=True,
    ),
    Paper(
        "Asked for from the agency; nobody calls the preparer.",
        signs("case.filing.asylum_pending", was("statement", "to", Listener.USCIS_OFFICER)),
        code="asylum_file",
        title="The whole asylum application, its interview notes, and who prepared it",
        whom="USCIS or the court that has it, asked by counsel",
        endangers="The preparer may belong to the traffickers, or warn them.",
        elements=("severe_trafficking", "admissibility"),
        law=EARLIER_EVIDENCE,
        keepers=(Keeper.USCIS,),
        first=True,
    ),
    Paper(
        "Together with the person who filled in the form; nobody asks the consulate or the recruiter.",
        signs(was("statement", "to", Listener.CONSULAR_OFFICER)),
        code="visa_record",
        title="What the visa application said, and what was told at the consulate",
        whom="The Department of State, by FOIA: it gives back what the person filed, and little else",
        endangers=_OFFICE_ADDRESS,
        elements=("severe_trafficking", "admissibility"),
        law=rule("Visa records are confidential.", "8 USC 1202(f)", confidence="C"),
        keepers=(Keeper.STATE_DEPARTMENT,),
    ),
    Paper(
        "Read in the register: pay, hours, housing and fees as promised, season by season.",
        signs(admitted_as(VisaClass.H_2A, VisaClass.H_2B, VisaClass.H_1B, VisaClass.J, VisaClass.A_3, VisaClass.G_5)),
        code="hired_abroad",
        title="The job order, the labor certification and the petition (Form I-129) behind the visa",
        whom="The public register of the Department of Labor; the petition from USCIS, by FOIA",
        ordered_by=OrderedBy.OFFICE,
        endangers="Nothing, as far as the register goes: nobody is contacted.",
        elements=("severe_trafficking",),
        law=_HIRED,
        kinds=(Evidence.CONTRACT,),
    ),
    Paper(
        "Asked for with the guardian's signature, or the child's counsel's.",
        signs("case.filing.unaccompanied_child"),
        code="child_release",
        title="The file on the child's release and sponsor",
        whom="HHS, Office of Refugee Resettlement, by its own request for case files",
        endangers="The sponsor is not told, and is not asked, where the sponsor may be one of the traffickers.",
        elements=("severe_trafficking", "physical_presence"),
        law=_FOIA,
        kinds=(Evidence.HHS_LETTER,),
        keepers=(Keeper.HHS,),
    ),
    Paper(
        "A copy is asked for and nothing in it is changed: what differs is explained later, by counsel.",
        signs("case.filing.detained"),
        code="custody_copies",
        title="Copies of every form and note made in custody, including the health form",
        whom="The place of detention, through counsel",
        endangers="Only legal mail and visits: calls and tablets there are recorded, and no draft travels by them.",
        elements=("severe_trafficking", "bar"),
        law=EARLIER_EVIDENCE,
        first=True,
    ),
)
"""What immigration agencies and courts hold."""

POLICE: Final = told_everywhere(
    Paper(
        "Through counsel alone, in writing: the client does not go there, and does not call back before counsel knows what about.",
        signs(
            was("contact", "agency", AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, AgencyKind.TRIBAL_LAW_ENFORCEMENT),
            was("statement", "to", Listener.POLICE),
        ),
        code="police_report",
        title="The whole police report, with the dispatch log, the recording of the call, body cameras, and who interpreted",
        whom="The records office of that police, by counsel's letter",
        endangers="The letter names the office, and no immigration matter; what the report says is read before it is filed.",
        elements=("law_enforcement_assistance", "severe_trafficking"),
        law=_REPORTED,
        kinds=(Evidence.POLICE_REPORT,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=signs(was("court_date", "court", CourtKind.AGENTS, CourtKind.GRAND_JURY, CourtKind.DELINQUENCY)),
    ),
    Paper(
        "Criminal defense counsel asks for it in their own way; no FOIA request goes out now.",
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
        "Asked for by counsel, after counsel has heard what the client would say of it.",
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
        whom="The labor or other agency, by FOIA or its State's records law",
        endangers="It warns nobody outside, but the note may describe the client, and may differ from what is said now.",
        elements=("law_enforcement_assistance", "severe_trafficking"),
        law=_FOIA,
        waits="Counsel, who hears the client's account first.",
    ),
    Paper(
        "Through counsel alone, or online: the client does not go to the clerk's window.",
        signs("matter.arrested", "matter.charged", "matter.pending"),
        code="docket",
        title="Docket, charging documents, and whether there is a warrant or a missed court date",
        whom="The court's register, online; else its clerk, through counsel",
        endangers="A warrant can be carried out there; a plea before immigration advice can cost more than the charge.",
        elements=("admissibility",),
        law=_CRIMES,
        first=True,
    ),
    Paper(
        "Through counsel alone, all of it: what was admitted at the plea can stand after a conviction is gone.",
        signs("matter.convicted", "matter.dismissed", "matter.acquitted"),
        code="disposition",
        title="Certified disposition, indictment or complaint, minutes of the plea and the sentence",
        whom="The clerk of that court, through a criminal lawyer admitted in that State",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="It speaks for and against the client: counsel reads it before it goes into any file.",
        elements=("admissibility", "bar"),
        law=_CRIMES,
        kinds=(Evidence.COURT_RECORD,),
        first=True,
    ),
    Paper(
        "Read at the defender's, and no copy is made without them.",
        signs(was("court_date", "court", CourtKind.CRIMINAL, CourtKind.DELINQUENCY, CourtKind.PROBATION)),
        code="defense_file",
        title="The defender's file: petition, discovery, what was taken from the telephone",
        whom="The defender in that case, where it stays",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="A copy outside the defense may have to be handed over.",
        elements=("severe_trafficking", "admissibility", "bar"),
        law=_CRIMES,
        waits="Criminal defense counsel.",
    ),
    Paper(
        "Before anything is signed: what a form asks of arrests is answered from papers, and not from memory.",
        code="fbi_record",
        title="FBI identity history, by fingerprints",
        whom="The FBI, or one of its channelers",
        endangers="Prints are taken where nobody asks about status; a wanted person is for criminal defense counsel first.",
        elements=("admissibility",),
        law=_CHECKED,
        keepers=(Keeper.FBI,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=signs(_BY_AGENTS),
    ),
    Paper(
        "Asked for by counsel; a child's file may need the court's leave.",
        signs(
            was("hearing", "forum", Forum.FAMILY_COURT, Forum.CIVIL_COURT),
            told_day("protection_order", "issued_on"),
            "case.filing.abused_by_citizen_or_resident",
            "case.filing.parental_abuse",
        ),
        code="family_court",
        title="Orders and files of the family court, orders of protection among them",
        whom="The clerk, through the lawyer in that case",
        endangers="The other side can learn that somebody asked.",
        elements=("severe_trafficking", "extreme_hardship"),
        law=EARLIER_EVIDENCE,
        kinds=(Evidence.COURT_RECORD,),
    ),
    Paper(
        "From the register first; a notice of release can be asked for where that is safe.",
        signs(
            whatever("prosecution.pending"), told_day("prosecution", "charged_on"), whatever("prosecution.convicted")
        ),
        code="their_case",
        title="The case against the traffickers: charging document, notices to victims, custody status",
        whom="The court's register; the prosecutor's victim staff, through counsel",
        endangers="The office asks a witness in that case nothing about it.",
        elements=("severe_trafficking", "law_enforcement_assistance", "extreme_hardship"),
        law=WITNESS,
    ),
)
"""What police, prosecutors and courts hold."""


# --- records plan: the client, relatives, clinicians, others ----------------------------------------------------------

_NOT_THEM: Final = folded(
    "The traffickers could learn of it: nobody writes to, calls, follows or looks them up, or asks anybody near them."
)
_ANY: Final = rule(
    "Any credible evidence counts, and none of a kind is required.",
    "8 CFR 214.204(l); 8 CFR 214.204(f); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(2)(ii); 8 CFR 214.11(d)(3) of 2002",
    confidence="B",
)
_NOW: Final = rule(
    "Presence asks for the effects of the trafficking at the time of filing, and for care and services.",
    "8 CFR 214.207(c)(1); 8 CFR 214.11(g)(4)",
    confidence="B",
)
_TIES: Final = rule(
    "For a relative, show the qualifying relationship, and the age and marital status on which the classification turns.",
    "8 CFR 214.211(c); 8 CFR 214.211(f); 8 CFR 214.11(k)(3)",
    confidence="B",
)
_PRIVILEGE: Final = rule(
    "Notes of counselors and clinicians are protected by laws that differ from State to State, and a part that is filed can open the rest.",
    "8 CFR 214.204(l)",
    window=Period(),
    confidence="D",
    note="State law was not read.",
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
        whom="The client's own telephones; a relative's, where it came to them",
        ordered_by=OrderedBy.CLIENT,
        endangers=_NOT_THEM,
        elements=("severe_trafficking", "extreme_hardship", "physical_presence"),
        law=_ANY,
        kinds=(Evidence.TRAFFICKER_MESSAGES,),
        waits="Criminal defense counsel, who says who copies what while agents, a grand jury or a juvenile court have the matter.",
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
        endangers="What is done to it from now on can itself be held against the client.",
        elements=("severe_trafficking", "bar"),
        law=WITNESS,
        waits="Criminal defense counsel.",
    ),
    Paper(
        "Sorted by week beside what was promised.",
        signs("incident.labor.work"),
        code="pay",
        title="Pay stubs, hours written down, transfers, and messages on pay and deductions",
        whom="The client's own papers and telephone; the bank",
        ordered_by=OrderedBy.CLIENT,
        endangers=_NOT_THEM,
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.PAY_RECORD, Evidence.LEDGER),
    ),
    Paper(
        "Set down by date: the sum at first, each thing added, and what each week's work took off.",
        signs("incident.debt.to_responsible", "incident.control.debt_bondage", "incident.agreement.debt_raised"),
        code="debt",
        title="What was paid, owed, added and credited: receipts, transfers, lists, voice messages",
        whom="The client's own papers; relatives who sent money",
        ordered_by=OrderedBy.CLIENT,
        endangers=_NOT_THEM,
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.LEDGER, Evidence.CONTRACT),
    ),
    Paper(
        "Only through a relative who is safe, and only if asking there stays unnoticed.",
        signs("incident.debt.security"),
        code="security",
        title="The deed, note or pledge given for the debt, and the entry in the notary's or land register",
        whom="The relative who gave it, or the register there",
        ordered_by=OrderedBy.RELATIVE,
        endangers="The recruiter must not learn of the request: the registry's staff may know the recruiter.",
        elements=("severe_trafficking", "extreme_hardship"),
        law=_ANY,
        kinds=(Evidence.CONTRACT,),
        waits="A word with the client on who there is safe.",
    ),
    Paper(
        "Birth records made in the United States come from its vital records office; a passport waits for counsel.",
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
        "Collect only what is there already. Counsel alone sends a request to a platform or hotel, by letter to preserve.",
        signs("incident.sex.act"),
        code="advertisements",
        title="Advertisements, bookings, hotel and ride receipts, payments by application",
        whom="The client's own accounts; hotels and platforms through counsel",
        endangers="Pictures are not searched for, copied or sent; one of somebody under 18 is for counsel at once.",
        elements=("severe_trafficking",),
        law=_ANY,
        kinds=(Evidence.ADVERTISEMENT,),
    ),
    Paper(
        "Put beside the record of crossings, day by day.",
        signs(told_day("departure", "when")),
        code="travel",
        title="Tickets, passport stamps and bookings of each journey out and back, and who paid",
        whom="The client's own papers and accounts",
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
        "By a release for those dates alone; the clinician is told what counsel needs to know.",
        signs(
            *listing("""incident.control.physical_abuse incident.control.sexual_abuse incident.means.restraint
                incident.labor.long_or_intense incident.control.restricts_medical_care"""),
            was("statement", "to", Listener.CLINICIAN),
        ),
        code="medical",
        title="Hospital, medical or dental records from that time; a current examination, with a clinician's photographs of marks, scars, teeth",
        whom="The hospital or clinic; a clinician now",
        endangers="What was said then (a fall, an accident) is in it: counsel reads it before it is filed.",
        elements=("severe_trafficking", "extreme_hardship", "physical_presence"),
        law=_NOW,
        kinds=(Evidence.MEDICAL_RECORD, Evidence.PHOTOGRAPH),
    ),
    Paper(
        "Ask whether anything hurts since; what was never treated is seen to first, and written down after.",
        signs("incident.labor.work"),
        code="injuries",
        title="A medical visit now for injuries from the work, with a note on cause and care still needed",
        whom="A doctor or clinic that the office knows",
        endangers="None, where the clinic asks nothing about status.",
        elements=("physical_presence", "extreme_hardship"),
        law=_NOW,
        kinds=(Evidence.MEDICAL_RECORD,),
    ),
    Paper(
        "Only after counsel has settled what it is for: a letter, and no notes.",
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
        endangers="It can tell the story otherwise than the statement, and can open notes that were protected.",
        elements=("physical_presence", "law_enforcement_assistance", "extreme_hardship"),
        law=_PRIVILEGE,
        kinds=(Evidence.PROVIDER_STATEMENT, Evidence.PROFESSIONAL_STATEMENT, Evidence.PSYCHOLOGICAL_RECORD),
        waits="Counsel, who decides what it says.",
    ),
    Paper(
        "Only after criminal defense counsel: retained so that notes stay with the defense.",
        signs("act.compulsion.ordered", "act.compulsion.threatened", "act.compulsion.recent_violence"),
        code="expert",
        title="An expert on coercive control",
        whom="A clinician retained by counsel",
        ordered_by=OrderedBy.CRIMINAL_COUNSEL,
        endangers="An expert's notes can have to be handed over.",
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
        endangers="It may hold a guess about a group or an explanation of an injury that somebody made up then.",
        elements=("severe_trafficking", "extreme_hardship"),
        law=_ANY,
        kinds=(Evidence.SERVICE_RECORD,),
        waits="Counsel, who reads what is known of it.",
    ),
    Paper(
        "Read online by the office; nothing is asked of the business, its customers or its people.",
        signs("incident.labor.work"),
        code="business",
        title="Public records on the business, the house and its owners: licenses, inspections, code enforcement, wage cases, land and tax registers",
        whom="County, State and court registers that anybody can read",
        ordered_by=OrderedBy.OFFICE,
        endangers="Nothing, as long as nobody signs in by name or sends a request.",
        elements=("severe_trafficking",),
        law=_ANY,
    ),
    Paper(
        "One at a time, by an investigator or counsel, in the order in which they are farthest from the traffickers.",
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
        "Neither client nor office writes to them; in an open case criminal defense counsel decides whether anybody does.",
        signs(
            "incident.several_victims",
            with_a(Role.OTHER_VICTIM),
            told_by("case.conduct", Source.OTHER_VICTIM),
            told_by("incident", Source.OTHER_VICTIM),
            whatever("act.other.age"),
            whatever("act.violence.toward_victim"),
        ),
        code="others_there",
        title="What others who were held there can tell",
        whom="Each through counsel of their own, by an investigator; not at all where they are witnesses in a case",
        ordered_by=OrderedBy.INVESTIGATOR,
        endangers="Contact can look like moving a witness, and what they say can be about the client.",
        elements=("severe_trafficking", "bar"),
        law=WITNESS,
        kinds=(Evidence.WITNESS_STATEMENT,),
        waits="Criminal defense counsel, wherever a case is open or one's own acts are recorded.",
    ),
    Paper(
        "This client's account is taken apart from it, and the conflict is decided first.",
        signs("case.conduct.disclosure.conflict_open"),
        code="other_clients_file",
        title="The file of the other person whom the office speaks for",
        whom="Nobody takes anything from it without that person's own consent",
        ordered_by=OrderedBy.NOBODY,
        endangers="Neither may learn from the office what the other said, or that there is another.",
        elements=("bar",),
        law=rule(
            "A lawyer keeps what one client tells from the other, and may not act for both where their interests part.",
            "Model Rules of Professional Conduct 1.6, 1.7 (ABA)",
            confidence="C",
            note="The rules of the State decide.",
        ),
        waits="The decision on the conflict.",
    ),
    Paper(
        "The original or a certified copy, with its translation: for a child or sibling, proof of being unmarried on the day of filing.",
        signs(whatever("member.kinship")),
        code="family_records",
        title="Birth record of each relative, and proof of unmarried status, of marriage, or of the end of a marriage",
        whom="The register where each was born; of somebody born abroad, through a relative who is safe",
        ordered_by=OrderedBy.RELATIVE,
        endangers="A person who asks at a registry or a consulate may be seen: first ask who watches the family; a consulate waits for counsel.",
        elements=("family",),
        law=_TIES,
        kinds=(Evidence.BIRTH_CERTIFICATE, Evidence.RELATIONSHIP_RECORD),
    ),
    Paper(
        "By a line that nobody shares, written down with its date; no police report there before it is known to be safe.",
        signs("case.hardship.factors.harm_by_trafficker", "reprisal.abroad", "incident.means.harm_to_others"),
        code="there_now",
        title="What has happened to the family there since then: who came, what was said, any report or medical visit",
        whom="The relative concerned, in their own words; a witness there, without a name if need be",
        ordered_by=OrderedBy.RELATIVE,
        endangers="A relative who asks around, and local police, may be known to the traffickers.",
        elements=("extreme_hardship", "family", "physical_presence"),
        law=_HARM,
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.CORRESPONDENCE),
    ),
    Paper(
        "One for each factor that is relied on, the newest first, with the page.",
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
