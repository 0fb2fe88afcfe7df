"""
What is known: answers with their sources, dates as remembered, and the records of a case.

No record shows its facts in ``repr``: a traceback, a log or a debugger must not print them by accident.
"""

from tvisa.facts.adjustment import Absence, AdjustingRelative, Adjustment, AdjustmentGrounds
from tvisa.facts.assistance import AgencyKind, Assistance, Channel, Circumstances, Contact, Request, Trauma
from tvisa.facts.case import Case, Elements, Person, Setting, Status
from tvisa.facts.conduct import Act, Conduct, Matter, Moment, ThreatTo
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
)
from tvisa.facts.presence import Departure, Entry, Manner, Presence, Related, Return, Route
from tvisa.facts.statements import Explanation, Listener, Statement, StatementForm
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
    "Danger",
    "Date",
    "DateClaim",
    "DateFact",
    "DecidedMatter",
    "DecidedPart",
    "DecidingBody",
    "Decision",
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
    "Ground",
    "GroundKind",
    "Grounds",
    "Hardship",
    "HardshipFactors",
    "Incident",
    "Kinship",
    "Labor",
    "Limb",
    "Listener",
    "Manner",
    "Matter",
    "Means",
    "Moment",
    "Participant",
    "Person",
    "Presence",
    "Purposes",
    "Related",
    "Reply",
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
    "Wider",
    "Years",
    "parse_date",
    "parse_years",
    "yes_no",
]
