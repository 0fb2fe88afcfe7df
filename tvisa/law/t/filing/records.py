"""
How the records plan is written: a record to get, whose it is, who orders it, and what asking would endanger.

A plan, and no condition: any credible evidence counts (8 CFR 214.204(l)), and no record is required because it is named here. What an
agency takes for an answer is policy with its date, and stands in ``policy.json``.
"""

from __future__ import annotations

import enum
from typing import Final

import attrs

from tvisa.kernel.answers import Evidence, Source
from tvisa.kernel.provision import Provision
from tvisa.law.common.signs import Sign, noted, one_of, said
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.writing import folded, rule


class OrderedBy(enum.StrEnum):
    """
    Who gets a record.

    Attributes:
        CLIENT: It is among the client's own papers and telephones.
        OFFICE: The office, from what anybody can see, so that nobody learns of it.
        COUNSEL: Immigration counsel, in writing.
        CRIMINAL_COUNSEL: Criminal counsel, who decides whether to ask at all.
        INVESTIGATOR: An investigator of the defense, and nobody else.
        RELATIVE: A relative whom the client calls safe.
        NOBODY: Nobody now.
    """

    CLIENT = "client"
    OFFICE = "office"
    COUNSEL = "counsel"
    CRIMINAL_COUNSEL = "criminal_counsel"
    INVESTIGATOR = "investigator"
    RELATIVE = "relative"
    NOBODY = "nobody"


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


@attrs.frozen(eq=False)
class Paper:
    """
    A record that a case calls for.

    Attributes:
        id: Its name.
        title: What it is.
        whom: Whose it is, or where it lies.
        ordered_by: Who gets it.
        how: How, in one sentence.
        endangers: What asking would endanger.
        elements: The elements, or the rooms beside them, that it would show something of.
        law: Under which right it is asked for, or why it matters.
        signs: What in a case file calls for it; every case, where there is none.
        kinds: What in a case file says that it is held.
        keepers: Whose answer takes the time that a policy entry tells of.
        first: Whether it is got before anything is signed.
        waits: What it waits for; nothing where it can be asked for now.
        waits_if: What in a case file makes it wait, where it does not always.
    """

    id: str
    title: str
    whom: str
    ordered_by: OrderedBy
    how: str
    endangers: str
    elements: tuple[str, ...]
    law: Provision
    signs: tuple[Sign, ...] = ()
    kinds: tuple[Evidence, ...] = ()
    keepers: tuple[Keeper, ...] = ()
    first: bool = False
    waits: str = ""
    waits_if: tuple[Sign, ...] = ()


# --- the records plan: what immigration agencies, courts, police and other agencies hold, and who may ask -------------

_OFFICE_ADDRESS: Final = folded(
    """A request carries a signature and an address to the government: the office's, never the client's."""
)
_TO_AGENTS: Final = folded("""A request can reach the agents while their case is open, can be refused for that reason, and tells them
that somebody is asking.""")
_FOIA: Final = rule(
    "Whoever asks a federal agency for its records on them is owed a decision in twenty working days, and in unusual circumstances ten more.",
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
_WITNESS: Final = rule(
    "Whoever tries to move a witness of a federal case to say or withhold something commits a crime.",
    "18 USC 1512(b)",
    confidence="C",
)
_HIRED: Final = rule(
    "What an employer promised the government for its foreign workers is on file.",
    "20 CFR 655.122; 8 CFR 214.2(h)(5)",
    confidence="C",
)
_CHECKED: Final = rule(
    "A person can have their own FBI record, taken by fingerprints.", "28 CFR 16.30; 28 CFR 16.32", confidence="C"
)
_WHILE_INVESTIGATED: Final = "Criminal counsel, while agents, a grand jury or a juvenile court have the matter."
_BY_AGENTS: Final = one_of("conduct.court_dates.court", "agents", "grand_jury")
"""A request to a federal agency can reach those who investigate the client."""

IMMIGRATION: Final = (
    Paper(
        "court_line",
        "Whether there is a case in immigration court, and the next day there",
        "EOIR's automated case line and web page",
        OrderedBy.OFFICE,
        "Looked up by the number on the client's papers, before any request is sent.",
        "Nothing: nobody learns of it.",
        ("physical_presence",),
        _RECORD,
        (Sign("filing.in_proceedings", ("unknown",), open=True), Sign("filing.notice_to_appear", ("unknown",))),
        first=True,
    ),
    Paper(
        "court_record",
        "Record of proceeding: charging papers, everything filed, and the recordings of hearings",
        "The immigration court that has the case, on a request for its record",
        OrderedBy.COUNSEL,
        "Asked of the court itself, by whoever represents there; it is no FOIA request.",
        "Little: who asks enters an appearance or is the party.",
        ("physical_presence", "admissibility"),
        _RECORD,
        (*said("filing.in_proceedings", "filing.notice_to_appear"), *noted("filing.hearing_on", "filing.order_on")),
        keepers=(Keeper.IMMIGRATION_COURT,),
        first=True,
    ),
    Paper(
        "immigration_file",
        "The immigration file (A-file): every form, statement, order and note in it",
        "USCIS, by FOIA or Privacy Act request",
        OrderedBy.COUNSEL,
        "Asked for whole, on the track for people with a day in court where there is one.",
        _OFFICE_ADDRESS,
        ("physical_presence", "admissibility"),
        EARLIER_EVIDENCE,
        keepers=(Keeper.USCIS,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=(_BY_AGENTS,),
    ),
    Paper(
        "crossings",
        "Crossings, inspections and Form I-94 history",
        "CBP, by FOIA; the arrival record of somebody admitted can be seen on its page at once",
        OrderedBy.COUNSEL,
        "The page first; the request for the rest is sent early and is not waited for.",
        _OFFICE_ADDRESS,
        ("physical_presence", "admissibility"),
        _FOIA,
        noted("presence.entries.when", "presence.departures.when"),
        kinds=(Evidence.ENTRY_DOCUMENT,),
        keepers=(Keeper.CBP,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=(_BY_AGENTS,),
    ),
    Paper(
        "border_statement",
        "The statement taken at the border or airport (Forms I-213, I-867, I-877) and any recording",
        "The government's lawyer, on a motion; else CBP, by FOIA",
        OrderedBy.COUNSEL,
        "Demanded in the case, because a FOIA answer comes too late for it; read before anything new is said.",
        "A new account before the old one is read can differ from it.",
        ("severe_trafficking", "admissibility", "bar"),
        EARLIER_EVIDENCE,
        (one_of("statements.to", "border_officer"), one_of("presence.entries.manner", "at_port")),
        keepers=(Keeper.CBP,),
        first=True,
    ),
    Paper(
        "enforcement_file",
        "ICE's file: arrest record, custody and supervision papers, detainers",
        "ICE, by FOIA; in a case or custody, its lawyer or the officer, through counsel",
        OrderedBy.COUNSEL,
        "Copies of what the client was given come first; the rest through the government's lawyer, who is quicker than FOIA.",
        _OFFICE_ADDRESS,
        ("physical_presence", "admissibility"),
        _FOIA,
        said("filing.supervision", "filing.detained"),
        keepers=(Keeper.ICE,),
        first=True,
    ),
    Paper(
        "old_order",
        "The order itself, how it was served and carried out, and the recording of that hearing",
        "The court or agency that made it; the government's lawyer, or a subpoena, where FOIA is too slow",
        OrderedBy.COUNSEL,
        "With the paper that reinstated it, if any; whoever carries it out is told in writing of a stay that is asked for.",
        "To ask while an order can be carried out tells where somebody is: in custody that is known, outside it is not.",
        ("admissibility", "physical_presence"),
        _RECORD,
        (
            *said("filing.order_by_judge", "filing.order_by_dhs", "filing.order_expedited"),
            *said("filing.order_reinstated", "status.removal_order"),
            *noted("filing.order_on"),
        ),
        keepers=(Keeper.USCIS, Keeper.ICE),
        first=True,
    ),
    Paper(
        "asylum_file",
        "The whole asylum application, its interview notes, and who prepared it",
        "USCIS or the court that has it, asked by counsel",
        OrderedBy.COUNSEL,
        "Asked for from the agency; nobody calls the preparer.",
        "The preparer may belong to those responsible, or warn them.",
        ("severe_trafficking", "admissibility"),
        EARLIER_EVIDENCE,
        (*said("filing.asylum_pending"), one_of("statements.to", "uscis_officer")),
        keepers=(Keeper.USCIS,),
        first=True,
    ),
    Paper(
        "visa_record",
        "What the visa application said, and what was told at the consulate",
        "The Department of State, by FOIA: it gives back what the person filed, and little else",
        OrderedBy.COUNSEL,
        "Together with whoever filled in the form; nobody asks the consulate or the recruiter.",
        _OFFICE_ADDRESS,
        ("severe_trafficking", "admissibility"),
        rule("Visa records are confidential.", "8 USC 1202(f)", confidence="C"),
        (one_of("statements.to", "consular_officer"),),
        keepers=(Keeper.STATE_DEPARTMENT,),
    ),
    Paper(
        "hired_abroad",
        "The job order, the labor certification and the petition (Form I-129) behind the visa",
        "The public register of the Department of Labor; the petition from USCIS, by FOIA",
        OrderedBy.OFFICE,
        "Read in the register: pay, hours, housing and fees as promised, season by season.",
        "Nothing, as far as the register goes: nobody is contacted.",
        ("severe_trafficking",),
        _HIRED,
        (one_of("presence.entries.visa_class", "H-2A", "H-2B", "H-1B", "J", "A-3", "G-5"),),
        kinds=(Evidence.CONTRACT,),
    ),
    Paper(
        "child_release",
        "The file on the child's release and sponsor",
        "HHS, Office of Refugee Resettlement, by its own request for case files",
        OrderedBy.COUNSEL,
        "Asked for with the guardian's signature, or the child's counsel's.",
        "The sponsor is not told, and is not asked, where the sponsor may be one of those responsible.",
        ("severe_trafficking", "physical_presence"),
        _FOIA,
        said("filing.unaccompanied_child"),
        kinds=(Evidence.HHS_LETTER,),
        keepers=(Keeper.HHS,),
    ),
    Paper(
        "custody_copies",
        "Copies of every form and note made in custody, the health form among them",
        "The place of detention, through counsel",
        OrderedBy.COUNSEL,
        "A copy is asked for and nothing in it is changed: what differs is explained later, by counsel.",
        "Only legal mail and visits: calls and tablets there are recorded, and no draft travels by them.",
        ("severe_trafficking", "bar"),
        EARLIER_EVIDENCE,
        said("filing.detained"),
        first=True,
    ),
)
"""What immigration agencies and courts hold."""

POLICE: Final = (
    Paper(
        "police_report",
        "The whole police report, with the dispatch log, the recording of the call, body cameras, and who interpreted",
        "The records office of that police, by counsel's letter",
        OrderedBy.COUNSEL,
        "Through counsel alone, in writing: the client does not go there, and does not call back before counsel knows what about.",
        "The letter names the office, and no immigration matter; what the report says is read before it is filed.",
        ("law_enforcement_assistance", "severe_trafficking"),
        _REPORTED,
        (
            one_of("assistance.contacts.agency", "state_or_local_law_enforcement", "tribal_law_enforcement"),
            one_of("statements.to", "police"),
        ),
        kinds=(Evidence.POLICE_REPORT,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=(one_of("conduct.court_dates.court", "agents", "grand_jury", "delinquency"),),
    ),
    Paper(
        "agents_summary",
        "The agents' summary of each interview, and how the client was treated that day",
        "The prosecutor or agents, through criminal counsel",
        OrderedBy.CRIMINAL_COUNSEL,
        "Criminal counsel asks for it in their own way; no FOIA request goes out now.",
        _TO_AGENTS,
        ("law_enforcement_assistance", "physical_presence"),
        _REPORTED,
        (
            one_of("assistance.contacts.agency", "federal_law_enforcement", "prosecutor"),
            one_of("statements.to", "prosecutor"),
            one_of("conduct.court_dates.court", "agents", "grand_jury"),
        ),
        waits="Criminal counsel.",
    ),
    Paper(
        "agency_visit",
        "The agency's own note of that visit or talk",
        "The labor or other agency, by FOIA or its State's records law",
        OrderedBy.COUNSEL,
        "Asked for by counsel, after counsel has heard what the client would say of it.",
        "It warns nobody outside, but the note may describe the client, and may differ from what is said now.",
        ("law_enforcement_assistance", "severe_trafficking"),
        _FOIA,
        (
            one_of(
                "assistance.contacts.agency",
                "labor_agency",
                "eeoc",
                "nlrb",
                "inspector_general",
                "adult_protective_services",
                "child_protective_services",
                "civil_rights_office",
                "other",
            ),
        ),
        waits="Counsel, who hears the client's account first.",
    ),
    Paper(
        "docket",
        "Docket, charging papers, and whether there is a warrant or a day that was missed",
        "The court's register, online; else its clerk, through counsel",
        OrderedBy.COUNSEL,
        "Through counsel alone, or online: the client does not go to the clerk's window.",
        "A warrant can be carried out there; a plea before immigration advice can cost more than the charge.",
        ("admissibility",),
        _CRIMES,
        said("conduct.matters.arrested", "conduct.matters.charged", "conduct.matters.pending"),
        first=True,
    ),
    Paper(
        "disposition",
        "Certified disposition, indictment or complaint, minutes of the plea and the sentence",
        "The clerk of that court, through a criminal lawyer admitted in that State",
        OrderedBy.CRIMINAL_COUNSEL,
        "Through counsel alone, all of it: what was admitted at the plea can stand after a conviction is gone.",
        "It speaks for and against the client: counsel reads it before it goes into any file.",
        ("admissibility", "bar"),
        _CRIMES,
        said("conduct.matters.convicted", "conduct.matters.dismissed", "conduct.matters.acquitted"),
        kinds=(Evidence.COURT_RECORD,),
        first=True,
    ),
    Paper(
        "defense_file",
        "The defender's file: petition, discovery, what was taken from the telephone",
        "The defender in that case, where it stays",
        OrderedBy.CRIMINAL_COUNSEL,
        "Read at the defender's, and no copy is made without them.",
        "A copy outside the defense may have to be handed over.",
        ("severe_trafficking", "admissibility", "bar"),
        _CRIMES,
        (one_of("conduct.court_dates.court", "criminal", "delinquency", "probation"),),
        waits="Criminal counsel.",
    ),
    Paper(
        "fbi_record",
        "FBI identity history, by fingerprints",
        "The FBI, or one of its channelers",
        OrderedBy.COUNSEL,
        "Before anything is signed: what a form asks of arrests is answered from papers, and not from memory.",
        "Prints are taken where nobody asks about status; a wanted person is for criminal counsel first.",
        ("admissibility",),
        _CHECKED,
        keepers=(Keeper.FBI,),
        first=True,
        waits=_WHILE_INVESTIGATED,
        waits_if=(_BY_AGENTS,),
    ),
    Paper(
        "family_court",
        "Orders and files of the family court, orders of protection among them",
        "The clerk, through the lawyer in that case",
        OrderedBy.COUNSEL,
        "Asked for by counsel; a child's file may need the court's leave.",
        "The other side can learn that somebody asked.",
        ("severe_trafficking", "extreme_hardship"),
        EARLIER_EVIDENCE,
        (
            one_of("filing.hearings.forum", "family_court", "civil_court"),
            *noted("conduct.protection_orders.issued_on"),
            *said("filing.abused_by_citizen_or_resident", "filing.parental_abuse"),
        ),
        kinds=(Evidence.COURT_RECORD,),
    ),
    Paper(
        "their_case",
        "The case against those responsible: charging paper, notices to victims, whether they are in custody",
        "The court's register; the prosecutor's victim staff, through counsel",
        OrderedBy.COUNSEL,
        "From the register first; a notice of release can be asked for where that is safe.",
        "Whoever is a witness there is asked nothing about it by the office.",
        ("severe_trafficking", "law_enforcement_assistance", "extreme_hardship"),
        _WITNESS,
        (*noted("prosecutions.pending", "prosecutions.charged_on", "prosecutions.convicted"),),
    ),
)
"""What police, prosecutors and courts hold."""


# --- the records plan: what the client has, what relatives, clinicians and other people can give, and who -------------

_NOT_THEM: Final = folded("""Those responsible could learn of it: nobody writes to, calls, follows or looks them up, or asks anybody
near them.""")
_ANY: Final = rule(
    "Any credible evidence counts, and none of a kind is required; what cannot be had is explained.",
    "8 CFR 214.204(l); 8 CFR 214.204(f); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(2)(ii)",
    confidence="B",
)
_NOW: Final = rule(
    "Presence asks for the effects of the trafficking at the time of filing, and for care and services.",
    "8 CFR 214.207(c)(1); 8 CFR 214.11(g)(4)",
    confidence="B",
)
_TIES: Final = rule(
    "For a relative the tie is shown, and the age and marriage on which a class turns.",
    "8 CFR 214.211(c); 8 CFR 214.211(f); 8 CFR 214.11(k)(3)",
    confidence="B",
)
_PRIVILEGE: Final = rule(
    "Notes of counselors and clinicians are protected by laws that differ from State to State, and a part that is filed can open the rest.",
    "8 CFR 214.204(l)",
    confidence="D",
    note="State law was not read.",
)
_WITNESSES: Final = rule(
    "Whoever tries to move a witness of a federal case to say or withhold something commits a crime.",
    "18 USC 1512(b)",
    confidence="C",
)
_HARM: Final = rule(
    "Hardship looks at whoever would punish or find the person there, and whether anybody there would protect them.",
    "8 CFR 214.209(b); 8 CFR 214.209(c); 8 CFR 214.11(i)(2)",
    confidence="B",
)

OWN: Final = (
    Paper(
        "messages",
        "Messages, voice notes, call logs, pictures and videos, with the date that each file carries",
        "The client's own telephones; a relative's, where it came to them",
        OrderedBy.CLIENT,
        "The office copies them with their dates; nobody answers, blocks or deletes anything.",
        _NOT_THEM,
        ("severe_trafficking", "extreme_hardship", "physical_presence"),
        _ANY,
        (
            *said("incidents.means.threats", "incidents.means.legal_threats", "conduct.acts.care"),
            *noted("reprisals.kind"),
        ),
        kinds=(Evidence.TRAFFICKER_MESSAGES,),
        waits="Criminal counsel, who says who copies what while agents, a grand jury or a juvenile court have the matter.",
        waits_if=(
            one_of("conduct.court_dates.court", "agents", "grand_jury", "delinquency"),
            *said("conduct.disclosure.records_destroyed"),
        ),
    ),
    Paper(
        "old_telephone",
        "The telephone on which messages were lost or deleted",
        "Criminal counsel keeps it, sealed",
        OrderedBy.CRIMINAL_COUNSEL,
        "Nothing on it is opened, restored or deleted before criminal counsel has it.",
        "What is done to it from now on can itself be held against the client.",
        ("severe_trafficking", "bar"),
        _WITNESSES,
        said("conduct.disclosure.records_destroyed"),
        waits="Criminal counsel.",
    ),
    Paper(
        "pay",
        "Pay stubs, hours written down, transfers, and messages on pay and deductions",
        "The client's own papers and telephone; the bank",
        OrderedBy.CLIENT,
        "Sorted by week beside what was promised.",
        _NOT_THEM,
        ("severe_trafficking",),
        _ANY,
        said("incidents.labor.work"),
        kinds=(Evidence.PAY_RECORD, Evidence.LEDGER),
    ),
    Paper(
        "debt",
        "What was paid, owed, added and credited: receipts, transfers, lists, voice messages",
        "The client's own papers; relatives who sent money",
        OrderedBy.CLIENT,
        "Set down by date: the sum at first, each thing added, and what each week's work took off.",
        _NOT_THEM,
        ("severe_trafficking",),
        _ANY,
        said("incidents.debt.to_responsible", "incidents.control.debt_bondage", "incidents.agreement.debt_raised"),
        kinds=(Evidence.LEDGER, Evidence.CONTRACT),
    ),
    Paper(
        "security",
        "The deed, note or pledge given for the debt, and the entry in the notary's or land register",
        "The relative who gave it, or the register there",
        OrderedBy.RELATIVE,
        "Only through a relative who is safe, and only if asking there stays unnoticed.",
        "The recruiter must not learn of it: whoever keeps the register may know them.",
        ("severe_trafficking", "extreme_hardship"),
        _ANY,
        said("incidents.debt.security"),
        kinds=(Evidence.CONTRACT,),
        waits="A word with the client on who there is safe.",
    ),
    Paper(
        "kept_papers",
        "Duplicates of papers that were taken: birth certificates from vital records, and a line on each that is gone",
        "The office that issued them; a relative who holds a copy; never whoever took them",
        OrderedBy.COUNSEL,
        "Birth records made in the United States come from its vital records office; a passport waits for counsel.",
        "A consulate that is asked may tell officials or relatives where the client is.",
        ("severe_trafficking", "family", "admissibility"),
        _ANY,
        said("incidents.control.withholds_documents"),
        kinds=(Evidence.PASSPORT,),
    ),
    Paper(
        "advertisements",
        "Advertisements, bookings, hotel and ride receipts, payments by application",
        "The client's own accounts; hotels and platforms through counsel",
        OrderedBy.COUNSEL,
        "Only what is there already; a request to a platform or hotel is counsel's, by letter to preserve.",
        "Pictures are not searched for, copied or sent; one of somebody under 18 is for counsel at once.",
        ("severe_trafficking",),
        _ANY,
        said("incidents.sex.act"),
        kinds=(Evidence.ADVERTISEMENT,),
    ),
    Paper(
        "travel",
        "Tickets, passport stamps and bookings of each journey out and back, and who paid",
        "The client's own papers and accounts",
        OrderedBy.CLIENT,
        "Put beside the record of crossings, day by day.",
        "Nobody asks whoever paid for it.",
        ("physical_presence",),
        _NOW,
        noted("presence.departures.when"),
        kinds=(Evidence.ENTRY_DOCUMENT,),
    ),
)
"""What the client has."""

OTHERS: Final = (
    Paper(
        "medical",
        "Records of the hospital, doctor or dentist of then; today's examination, with a clinician's photographs of marks, scars, teeth",
        "The hospital or clinic; a clinician now",
        OrderedBy.COUNSEL,
        "By a release for those dates alone; the clinician is told what counsel needs to know.",
        "What was said then (a fall, an accident) is in it: counsel reads it before it is filed.",
        ("severe_trafficking", "extreme_hardship", "physical_presence"),
        _NOW,
        (
            *said("incidents.control.physical_abuse", "incidents.control.sexual_abuse", "incidents.means.restraint"),
            *said("incidents.labor.long_or_intense", "incidents.control.restricts_medical_care"),
            one_of("statements.to", "clinician"),
        ),
        kinds=(Evidence.MEDICAL_RECORD, Evidence.PHOTOGRAPH),
    ),
    Paper(
        "injuries",
        "A doctor now for what the work did to the body, with a note on cause and care still needed",
        "A doctor or clinic that the office knows",
        OrderedBy.COUNSEL,
        "Ask whether anything hurts since; what was never treated is seen to first, and written down after.",
        "None, where the clinic asks nothing about status.",
        ("physical_presence", "extreme_hardship"),
        _NOW,
        said("incidents.labor.work"),
        kinds=(Evidence.MEDICAL_RECORD,),
    ),
    Paper(
        "counselor",
        "A letter on the effects today, and on the care that is given here",
        "The counselor, case manager or clinician who sees the client",
        OrderedBy.COUNSEL,
        "Only after counsel has settled what it is for: a letter, and no notes.",
        "It can tell the story otherwise than the statement, and can open notes that were protected.",
        ("physical_presence", "law_enforcement_assistance", "extreme_hardship"),
        _PRIVILEGE,
        (
            Sign("presence.related", said_by=(Source.PROVIDER, Source.CLINICIAN)),
            Sign("assistance.trauma", said_by=(Source.PROVIDER, Source.CLINICIAN)),
            Sign("hardship.factors", said_by=(Source.PROVIDER, Source.CLINICIAN)),
            *said("presence.related.diagnosed", "presence.related.services_here", "presence.related.recovering"),
        ),
        kinds=(Evidence.PROVIDER_STATEMENT, Evidence.PROFESSIONAL_STATEMENT, Evidence.PSYCHOLOGICAL_RECORD),
        waits="Counsel, who decides what it says.",
    ),
    Paper(
        "expert",
        "An expert on coercive control",
        "A clinician retained by counsel",
        OrderedBy.CRIMINAL_COUNSEL,
        "Only after criminal counsel: retained so that notes stay with the defense.",
        "An expert's notes can have to be handed over.",
        ("admissibility", "bar"),
        _PRIVILEGE,
        said(
            "conduct.acts.compulsion.ordered",
            "conduct.acts.compulsion.threatened",
            "conduct.acts.compulsion.recent_violence",
        ),
        waits="Criminal counsel.",
    ),
    Paper(
        "school",
        "The school's file: nurse, counselor, attendance, incident notes",
        "The school, by a release that the guardian signs",
        OrderedBy.COUNSEL,
        "Counsel first decides whether something in it is to be put right before it is asked for.",
        "It may hold a guess about a group or an explanation of an injury that somebody made up then.",
        ("severe_trafficking", "extreme_hardship"),
        _ANY,
        said("filing.unaccompanied_child"),
        kinds=(Evidence.SERVICE_RECORD,),
        waits="Counsel, who reads what is known of it.",
    ),
    Paper(
        "business",
        "Public records on the business, the house and its owners: licenses, inspections, code enforcement, wage cases, land and tax registers",
        "County, State and court registers that anybody can read",
        OrderedBy.OFFICE,
        "Read online by the office; nothing is asked of the business, its customers or its people.",
        "Nothing, as long as nobody signs in by name or sends a request.",
        ("severe_trafficking",),
        _ANY,
        said("incidents.labor.work"),
    ),
    Paper(
        "bystanders",
        "What customers, neighbors or others saw of work, locks, hours or injuries",
        "Bystanders whom the client calls safe, or an investigator",
        OrderedBy.INVESTIGATOR,
        "One at a time, by an investigator or counsel, in the order in which they are farthest from those responsible.",
        _NOT_THEM,
        ("severe_trafficking",),
        _ANY,
        (
            *said("incidents.means.restraint", "incidents.control.restricts_movement"),
            *said("incidents.labor.controlled_conditions"),
            one_of("incidents.people.role", "witness", "helper"),
        ),
        kinds=(Evidence.WITNESS_STATEMENT,),
    ),
    Paper(
        "others_there",
        "What others who were held there can tell",
        "Each through counsel of their own, by an investigator; not at all where they are witnesses in a case",
        OrderedBy.INVESTIGATOR,
        "Neither client nor office writes to them; in an open case criminal counsel decides whether anybody does.",
        "Contact can look like moving a witness, and what they say can be about the client.",
        ("severe_trafficking", "bar"),
        _WITNESSES,
        (
            *said("incidents.several_victims"),
            one_of("incidents.people.role", "other_victim"),
            Sign("conduct", said_by=(Source.OTHER_VICTIM,)),
            Sign("incidents", said_by=(Source.OTHER_VICTIM,)),
            *noted("conduct.acts.other.person", "conduct.acts.other.age", "conduct.acts.violence.toward_victim"),
        ),
        kinds=(Evidence.WITNESS_STATEMENT,),
        waits="Criminal counsel, wherever a case is open or one's own acts are recorded.",
    ),
    Paper(
        "other_clients_file",
        "The file of the other person whom the office speaks for",
        "Nobody takes anything from it without that person's own consent",
        OrderedBy.NOBODY,
        "This client's account is taken apart from it, and the conflict is decided first.",
        "Neither may learn from the office what the other said, or that there is another.",
        ("bar",),
        rule(
            "A lawyer keeps what one client tells from the other, and may not act for both where their interests part.",
            "Model Rules of Professional Conduct 1.6, 1.7 (ABA)",
            confidence="C",
            note="The rules of the State decide.",
        ),
        said("conduct.disclosure.conflict_open"),
        waits="The decision on the conflict.",
    ),
    Paper(
        "family_records",
        "Birth record of each relative, and what shows being unmarried, married or the end of a marriage",
        "The register where each was born; of somebody born abroad, through a relative who is safe",
        OrderedBy.RELATIVE,
        "The original or a certified copy, with its translation: for a child or sibling, proof of being unmarried on the day of filing.",
        "Whoever asks at a register, or at a consulate, may be seen: first ask who watches the family; a consulate waits for counsel.",
        ("family",),
        _TIES,
        noted("family.members.kinship"),
        kinds=(Evidence.BIRTH_CERTIFICATE, Evidence.RELATIONSHIP_RECORD),
    ),
    Paper(
        "there_now",
        "What happened to the family there since: who came, what was said, any report or doctor",
        "The relative concerned, in their own words; a witness there, without a name if need be",
        OrderedBy.RELATIVE,
        "By a line that nobody shares, written down with its date; no police report there before it is known to be safe.",
        "A relative who asks around, and local police, may be known to those responsible.",
        ("extreme_hardship", "family", "physical_presence"),
        _HARM,
        (*said("hardship.factors.harm_by_trafficker", "reprisals.abroad"), *said("incidents.means.harm_to_others")),
        kinds=(Evidence.WITNESS_STATEMENT, Evidence.CORRESPONDENCE),
    ),
    Paper(
        "country",
        "Dated reports on the country: protection, trafficking, care, stigma",
        "Published reports",
        OrderedBy.OFFICE,
        "One for each factor that is relied on, the newest first, with the page.",
        "Nothing.",
        ("extreme_hardship",),
        _HARM,
        said("hardship.factors"),
        kinds=(Evidence.COUNTRY_REPORT,),
    ),
)
"""What other people can give."""

PAPERS: Final[tuple[Paper, ...]] = (*IMMIGRATION, *POLICE, *OWN, *OTHERS)
"""The records plan, in the order in which it is told."""
