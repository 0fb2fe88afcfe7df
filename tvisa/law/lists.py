"""The lists of a case of which the elements of T status ask something."""

from __future__ import annotations

from typing import Final

from tvisa.law.forms import Records

INCIDENTS: Final = Records("case.incidents", "incident", "What happened? Were there other incidents?")
DEPARTURES: Final = Records(
    "case.presence.departures",
    "departure",
    "Has the person left the United States, and are these all the departures?",
)
ENTRIES: Final = Records("case.presence.entries", "entry", "How did the person come in each time? Any other entries?")
CONTACTS: Final = Records(
    "case.assistance.contacts",
    "contact",
    "Has anyone told law enforcement what was done to the person, and are these all the contacts?",
)
STATEMENTS: Final = Records(
    "case.statements",
    "statement",
    "Is there an earlier statement that differs from what is said now, and are these all the statements?",
)
PLANS: Final = Records("case.plans", "plan", "Does the person plan, or need, to travel abroad? Any other plans?")
REQUESTS: Final = Records(
    "case.assistance.requests",
    "request",
    "Did an agency ask the person for anything, and are these all the requests?",
)
