"""The lists of a case of which the elements of T status ask something."""

from __future__ import annotations

from typing import Final

from tvisa.law.forms import Records

INCIDENTS: Final = Records("case.incidents", "incident", "What happened? Were there other incidents?")
DEPARTURES: Final = Records(
    "case.presence.departures",
    "departure",
    "Has the person left the United States? Any other departures?",
)
ENTRIES: Final = Records("case.presence.entries", "entry", "How did the person come in each time? Any other entries?")
CONTACTS: Final = Records(
    "case.assistance.contacts",
    "contact",
    "Has anyone told law enforcement what was done to the person? Any other contacts?",
)
STATEMENTS: Final = Records(
    "case.statements",
    "statement",
    "Does an earlier statement conflict with today's account, and is the list of statements complete?",
)
PLANS: Final = Records("case.plans", "plan", "Does the person plan, or need, to travel abroad? Any other plans?")
REQUESTS: Final = Records(
    "case.assistance.requests",
    "request",
    "Did an agency ask the person for anything? Any other requests?",
)
