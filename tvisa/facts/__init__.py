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
from tvisa.facts.assistance import AgencyKind, Assistance, Channel, Circumstances, Contact, Request, Trauma
from tvisa.facts.case import Case, Elements, Person, Setting, Status
from tvisa.facts.conduct import Act, Conduct, Matter, Moment, ThreatTo
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
)
from tvisa.facts.presence import Departure, Entry, Manner, Presence, Related, Return, Route, VisaClass
from tvisa.facts.wider import Wider
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Evidence, Reply, Source, State, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date, parse_years

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
    "Departure",
    "DerivativeStatus",
    "Elements",
    "Entry",
    "Evidence",
    "Exit",
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
    "Manner",
    "Matter",
    "Means",
    "Moment",
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
    "Return",
    "Role",
    "Route",
    "Setting",
    "Sex",
    "Source",
    "State",
    "Status",
    "ThreatTo",
    "Tie",
    "Trauma",
    "VisaClass",
    "Wider",
    "Years",
    "parse_date",
    "parse_years",
    "yes_no",
]
