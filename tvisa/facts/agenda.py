"""
Days that a court or an agency has set, notices that want an answer, and what somebody plans.

What a criminal or juvenile court, a grand jury or an agent has set tells of a charge, and stands with the client's own acts
(`tvisa.facts.conduct`). Nothing here says that something has happened: that a day has come and gone says only that it was set.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import Record, ask, date, word, words


class Forum(enum.StrEnum):
    """Before whom somebody is to come; for what tells of a charge see `CourtKind`."""

    IMMIGRATION_COURT = "immigration_court"
    FEAR_INTERVIEW = "fear_interview"
    USCIS = "uscis"
    ICE = "ice"
    FAMILY_COURT = "family_court"
    CIVIL_COURT = "civil_court"
    LABOR_AGENCY = "labor_agency"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class Hearing(Record):
    """One day set by an immigration court, an agency or a civil court; the next one before a judge stands with the filing."""

    forum: Forum | Reply | None = word("Which court or agency, by kind.")
    when: DateFact = date("On what day is it, or was it?")
    missed: Answer = ask("Did the person miss that date?")
    note: str = words("A short note for the file.")


class NoticeKind(enum.StrEnum):
    """What USCIS asks or announces, and waits for an answer to."""

    REQUEST_FOR_EVIDENCE = "request_for_evidence"
    INTENT_TO_DENY = "intent_to_deny"
    INTENT_TO_REVOKE = "intent_to_revoke"


@attrs.frozen(repr=False, eq=False)
class AgencyNotice(Record):
    """One notice of USCIS on the application, or on another one, that wants an answer by a day."""

    kind: NoticeKind | Reply | None = word("What kind of notice it is.")
    issued_on: DateFact = date("What date is on the notice?")
    served_by_mail: Answer = ask("Was it served by mail? The envelope, or the notice itself, says.")
    due_on: DateFact = date("By what date does the notice say that the response must arrive?")
    answered: Answer = ask("Has the notice been answered?")
    note: str = words("A short note for the file.")


class OtherStatusKind(enum.StrEnum):
    """What else than T status somebody holds or has asked for."""

    U = "u"
    VAWA = "vawa"
    ASYLUM = "asylum"
    SIJ = "sij"
    DACA = "daca"
    TPS = "tps"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class OtherStatus(Record):
    """One status or protection beside T that the person holds or has asked for."""

    kind: OtherStatusKind | Reply | None = word("Which status or protection it is.")
    granted: Answer = ask("Was it granted? (Answer no if it was requested and not decided.)")
    until: DateFact = date("Until what date does that status run? Leave this out if it has no end date.")


class PlanKind(enum.StrEnum):
    """What somebody plans, or what is about to end."""

    MARRIAGE = "marriage"
    DIVORCE = "divorce"
    ADOPTION = "adoption"
    TRAVEL = "travel"
    FAMILY_LEAVES = "family_leaves"
    MOVE = "move"
    SHELTER_ENDS = "shelter_ends"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class Plan(Record):
    """One thing that is planned or about to come; it has not happened, and nothing is answered as if it had."""

    kind: PlanKind | Reply | None = word("What is planned, by kind.")
    person: str | Reply | None = word("Key of the person who plans it, such as P1.")
    when: DateFact = date("For what day is it planned?")
    conditional: Answer = ask("Does the plan still depend on something that is not settled?")
    given_up: Answer = ask("Has the plan been given up since then, or has it happened?")
    note: str = words("A short note for the file.")


class CourtKind(enum.StrEnum):
    """Who has set a day for the client in a matter of the client's own, or as a witness."""

    CRIMINAL = "criminal"
    DELINQUENCY = "delinquency"
    CONTEMPT = "contempt"
    PROBATION = "probation"
    GRAND_JURY = "grand_jury"
    TRIAL_WITNESS = "trial_witness"
    AGENTS = "agents"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class CourtDate(Record):
    """One day set for the client by a criminal or juvenile court, a grand jury, a prosecutor or an agent."""

    court: CourtKind | Reply | None = word("Who set the date, by kind.")
    when: DateFact = date("On what day is it, or was it?")
    ordered: Answer = ask("Must the client appear, under a subpoena or an order?")
    missed: Answer = ask("Did the client miss that date?")
    note: str = words("A short note for the file.")


@attrs.frozen(repr=False, eq=False)
class ProtectionOrder(Record):
    """An order of protection that a court made against the client; whether one was violated is said with the matter."""

    issued_on: DateFact = date("When did the court issue the order?")
    until: DateFact = date("Until what date is it in effect?")
    for_trafficker: Answer = ask("Did a trafficker, or somebody acting for one, ask for the order?")
    note: str = words("A short note for the file.")
