"""
What is known: answers with their sources, dates as remembered, and the records of a case.

No record shows its facts in ``repr``: a traceback, a log or a debugger must not print them by accident.
"""

from tvisa.facts.adjustment import Absence, AdjustingRelative, Adjustment, AdjustmentGrounds
from tvisa.facts.aftermath import Prosecution, Reprisal, ReprisalKind
from tvisa.facts.agenda import (
    AgencyNotice,
    CourtDate,
    CourtKind,
    Forum,
    Hearing,
    NoticeKind,
    Plan,
    PlanKind,
    ProtectionOrder,
)
from tvisa.facts.assistance import AgencyKind, Assistance, Channel, Circumstances, Contact, Delay, Request, Trauma
from tvisa.facts.case import Case, Elements, Person, Setting, Status
from tvisa.facts.choices import Money, parse_money
from tvisa.facts.conduct import Act, Conduct, Matter, Moment, ThreatTo
from tvisa.facts.debt import Debt, DebtLine, DebtLineKind, Ledger
from tvisa.facts.decisions import (
    DecidedMatter,
    DecidedPart,
    DecidingBody,
    Decision,
    Disposition,
    Limb,
    Resolved,
    Ruled,
    Ruling,
)
from tvisa.facts.family import Danger, DerivativeStatus, Family, FamilyMember, Kinship, Tie
from tvisa.facts.filing import Filing
from tvisa.facts.grounds import Ground, GroundKind, Grounds
from tvisa.facts.hardship import Hardship, HardshipFactors
from tvisa.facts.incident import (
    Acts,
    Agreement,
    Asserted,
    Control,
    Exit,
    Incident,
    Labor,
    Means,
    Participant,
    Purposes,
    Role,
    Sex,
    Wider,
)
from tvisa.facts.presence import Departure, Entry, Manner, Presence, Related, Return, Route, VisaClass
from tvisa.facts.statements import Explanation, Listener, Statement, StatementForm
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Evidence, Reply, Source, State, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date, parse_years
from tvisa.kernel.fields import Record

type(Record).described_by = "tvisa.screening.dictionary:described"

__all__ = [
    "NOT_ASKED",
    "Absence",
    "Act",
    "Acts",
    "AdjustingRelative",
    "Adjustment",
    "AdjustmentGrounds",
    "Age",
    "AgeClaim",
    "AgencyKind",
    "AgencyNotice",
    "Agreement",
    "Answer",
    "Asserted",
    "Assistance",
    "Case",
    "Channel",
    "Circumstances",
    "Claim",
    "Conduct",
    "Contact",
    "Control",
    "CourtDate",
    "CourtKind",
    "Danger",
    "Date",
    "DateClaim",
    "DateFact",
    "Debt",
    "DebtLine",
    "DebtLineKind",
    "DecidedMatter",
    "DecidedPart",
    "DecidingBody",
    "Decision",
    "Delay",
    "Departure",
    "DerivativeStatus",
    "Disposition",
    "Elements",
    "Entry",
    "Evidence",
    "Exit",
    "Explanation",
    "Family",
    "FamilyMember",
    "Filing",
    "Forum",
    "Ground",
    "GroundKind",
    "Grounds",
    "Hardship",
    "HardshipFactors",
    "Hearing",
    "Incident",
    "Kinship",
    "Labor",
    "Ledger",
    "Limb",
    "Listener",
    "Manner",
    "Matter",
    "Means",
    "Moment",
    "Money",
    "NoticeKind",
    "Participant",
    "Person",
    "Plan",
    "PlanKind",
    "Presence",
    "Prosecution",
    "ProtectionOrder",
    "Purposes",
    "Related",
    "Reply",
    "Reprisal",
    "ReprisalKind",
    "Request",
    "Resolved",
    "Return",
    "Role",
    "Route",
    "Ruled",
    "Ruling",
    "Setting",
    "Sex",
    "Source",
    "State",
    "Statement",
    "StatementForm",
    "Status",
    "ThreatTo",
    "Tie",
    "Trauma",
    "VisaClass",
    "Wider",
    "Years",
    "parse_date",
    "parse_money",
    "parse_years",
    "yes_no",
]
