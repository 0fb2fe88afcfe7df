"""
What is known: answers with their sources, dates as remembered, and the records of a case.

No record shows its facts in ``repr``: a traceback, a log or a debugger must not print them by accident.
"""

from tvisa.facts.adjustment import Adjustment
from tvisa.facts.answers import NOT_ASKED, Answer, Claim, Evidence, Reply, Source, State, yes_no
from tvisa.facts.assistance import AgencyKind, Assistance, Channel, Circumstances, Contact, Request, Trauma
from tvisa.facts.case import Case, Elements, Person, Setting, Status
from tvisa.facts.conduct import Act, Conduct, Matter, Moment, ThreatTo
from tvisa.facts.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date
from tvisa.facts.family import Family, FamilyMember, Kinship
from tvisa.facts.filing import Filing
from tvisa.facts.grounds import Grounds
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

__all__ = [
    "NOT_ASKED",
    "Act",
    "Acts",
    "Adjustment",
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
    "Date",
    "DateClaim",
    "DateFact",
    "Departure",
    "Elements",
    "Entry",
    "Evidence",
    "Exit",
    "Family",
    "FamilyMember",
    "Filing",
    "Grounds",
    "Hardship",
    "HardshipFactors",
    "Incident",
    "Kinship",
    "Labor",
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
    "Return",
    "Role",
    "Route",
    "Setting",
    "Sex",
    "Source",
    "State",
    "Status",
    "ThreatTo",
    "Trauma",
    "Years",
    "parse_date",
    "yes_no",
]
