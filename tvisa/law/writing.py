"""How a rule is written, a sentence with where it stands; and what the names in the paths of the law stand for."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Final

from tvisa import facts
from tvisa.kernel.classification import Binding, Vocabulary
from tvisa.kernel.provision import Citation, Confidence, Period, Provision
from tvisa.law.read import checked_on
from tvisa.law.windows import cites, window_of

BINDINGS: Final = {
    "case": Binding(facts.Case),
    "incident": Binding(facts.Incident, "incidents", "Incident {number}"),
    "contact": Binding(facts.Contact, "assistance.contacts", "Contact {number}"),
    "request": Binding(facts.Request, "assistance.requests", "Request {number}"),
    "departure": Binding(facts.Departure, "presence.departures", "Departure {number}"),
    "entry": Binding(facts.Entry, "presence.entries", "Entry {number}"),
    "act": Binding(facts.Act, "conduct.acts", "Act {number}"),
    "member": Binding(facts.FamilyMember, "family.members"),
    "ground": Binding(facts.Ground, "grounds.listed", "Ground {number}"),
    "matter": Binding(facts.Matter, "conduct.matters", "Arrest or case {number}"),
    "absence": Binding(facts.Absence, "adjustment.absences"),
    "relative": Binding(facts.AdjustingRelative, "adjustment.relatives"),
    "hearing": Binding(facts.Hearing, "filing.hearings", "Date in court or with an agency {number}"),
    "notice": Binding(facts.AgencyNotice, "filing.notices", "Notice {number}"),
    "other_status": Binding(facts.OtherStatus, "filing.other_statuses", "Other status {number}"),
    "plan": Binding(facts.Plan, "plans", "Plan {number}"),
    "court_date": Binding(facts.CourtDate, "conduct.court_dates", "Court or agency date {number}"),
    "protection_order": Binding(facts.ProtectionOrder, "conduct.protection_orders", "Order of protection {number}"),
    "prosecution": Binding(facts.Prosecution, "prosecutions", "Case against a trafficker {number}"),
    "reprisal": Binding(facts.Reprisal, "reprisals", "Later event {number}"),
    "statement": Binding(facts.Statement, "statements", "Statement {number}"),
    "decision": Binding(facts.Decision, "decisions", "Decision {number}"),
    "person": Binding(facts.Person, "people", "Person {number}"),
}
"""What each name in a path of the law stands for."""

_WORDS: Final = Vocabulary(BINDINGS)
question_for, choices_for = cache(_WORDS.question_for), cache(_WORDS.choices_for)
counsel_answers = cache(_WORDS.counsel_answers)


def folded(text: str) -> str:
    """Return a sentence that the source breaks over lines as one line; a message is looked up by it."""
    return " ".join(text.split())


def rule(
    says: str,
    *citations: str | Citation,
    confidence: str = "A",
    note: str = "",
    window: Period | None = None,
    checked: datetime.date | None = None,
) -> Provision:
    """
    Write one rule in our own words, with where it stands.

    Args:
        says: One sentence; it may run over lines.
        citations: Where it stands, the most authoritative first: one text set apart by semicolons, as `cites` reads it.
        confidence: How it was verified.
        note: What a careful reader should know; it may run over lines.
        window: The days on which the rule applies, where it is not those of the one version of the regulation that it cites.
        checked: The day on which it was last read against its sources, where its citations do not tell.
    """
    cited, grade = cites(*citations, within=window), Confidence(confidence)
    return Provision(
        folded(says),
        cited,
        window=window or window_of(cited),
        confidence=grade,
        note=folded(note),
        checked_on=checked or checked_on(cited, grade),
    )
