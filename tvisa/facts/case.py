"""A case: one applicant, the people around them by key, and everything recorded so far."""

from __future__ import annotations

import enum
from typing import Any

import attrs

from tvisa.facts.adjustment import Adjustment
from tvisa.facts.aftermath import Prosecution, Reprisal
from tvisa.facts.agenda import Plan
from tvisa.facts.assistance import Assistance
from tvisa.facts.conduct import Conduct
from tvisa.facts.counsel import ask_own
from tvisa.facts.decisions import Decision, Statement
from tvisa.facts.family import Family
from tvisa.facts.filing import Filing
from tvisa.facts.grounds import Grounds
from tvisa.facts.hardship import Hardship
from tvisa.facts.incident import Incident
from tvisa.facts.mapping import mapping
from tvisa.facts.presence import Presence
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import DateFact, across
from tvisa.kernel.fields import AnsweredBy, FactKind, Record, ask, date, items, part, word, words


class Setting(enum.StrEnum):
    """Whether what is recorded here is privileged."""

    PRIVILEGED = "privileged"
    NOT_PRIVILEGED = "not_privileged"


@attrs.frozen(repr=False, eq=False)
class Person(Record):
    """
    A person by key; there is no field for a name, an address or a file number.

    Where only an age on a day is known, the date of birth is the span that it leaves: 33 on 24 November 2026 is
    ``[1992-11-25..1993-11-24]``.
    """

    key: str = attrs.field(metadata={"ask": "Key, such as P1."})
    date_of_birth: DateFact = date("When was the person born?")
    note: str = words("A short note for the file; no names.")


@attrs.frozen(repr=False, eq=False)
class Status(Record):
    """Immigration status and history, as far as presence does not record it."""

    lawful: Answer = ask("Does the person have a lawful immigration status now?")
    unlawful_presence: Answer = ask("Has the person been here without lawful status?")
    over_180_days: Answer = ask("Was one stay without lawful status, at 18 or over, longer than 180 days?")
    central_reason: Answer = ask_own("Was trafficking at least one central reason for the time without status?")
    removal_order: Answer = ask("Has the person ever been ordered removed or deported?")
    reentered: Answer = ask(
        """After a removal, or after more than a year of unlawful presence in all, did the person enter, or try to enter, without admission?"""
    )


@attrs.frozen(repr=False, eq=False)
class Elements(Record):
    """Elements asserted as a whole, without details."""

    severe_trafficking: Answer = ask_own("As a whole: was the person a victim of a severe form of trafficking?")
    physical_presence: Answer = ask_own("As a whole: is the person here on account of the trafficking?")
    law_enforcement_assistance: Answer = ask_own(
        "As a whole: did the person meet the duty to assist, or is the person excused from it?"
    )
    extreme_hardship: Answer = ask_own(
        "As a whole: would removal cause extreme hardship involving unusual and severe harm?"
    )


@attrs.frozen(repr=False, eq=False)
class Case(Record):
    """Everything recorded about one applicant."""

    applicant: str = attrs.field(metadata={"ask": "Key of the applicant, such as P1."})
    """Key of the applicant among *people*."""
    people: tuple[Person, ...] = items("Everyone mentioned, each by key.", AnsweredBy.EITHER)
    tvisa_case: int = attrs.field(default=2, metadata={"ask": "Version of this file format."})
    """Version of the case file format."""
    setting: Setting | None = word("Whether this file is privileged.", AnsweredBy.COUNSEL, kind=FactKind.FACT)
    filed: Answer = ask("Has the application been filed?", AnsweredBy.EITHER)
    """Whether it has been filed; a recorded "no" lets what must hold at filing be read as of now."""
    filed_on: DateFact = date("When was the application filed? Leave it out until it is.", AnsweredBy.EITHER)
    """The day the application was filed. While none is recorded, what can still be done before filing is "not yet",
    never "no"."""
    delay_excused: Answer = ask_own("""Did exceptional circumstances, such as severe trauma, keep the person from
    filing in time? (Only for decisions before 2017, and trafficking that ended before 28 October 2000.)""")
    granted_on: DateFact = date("When was T-1 status granted? Leave it out until it is.", AnsweredBy.EITHER)
    """The day T-1 status was granted: the day of the principal's decision, from which relatives and the clocks of
    adjustment are counted."""
    incidents: tuple[Incident, ...] = items("What happened: each incident, done to one person.")
    incidents_complete: Answer = ask_own("Are these all the incidents?")
    presence: Presence = part(Presence, "Where the applicant is, and why.")
    assistance: Assistance = part(Assistance, "Contacts with law enforcement.")
    prosecutions: tuple[Prosecution, ...] = items("Each criminal case against a trafficker.", AnsweredBy.EITHER)
    reprisals: tuple[Reprisal, ...] = items("Each threat, search or demand since the person got away.")
    reprisals_complete: Answer = ask_own(
        "Are these all the threats, searches and demands since then? (An empty list with a yes means none.)"
    )
    hardship: Hardship = part(Hardship, "What removal would do.")
    status: Status = part(Status, "Immigration status.", AnsweredBy.EITHER)
    conduct: Conduct = part(Conduct, "Privileged: the client's own acts, and what could be held against the client.")
    grounds: Grounds = part(Grounds, "Grounds of inadmissibility, for counsel.", AnsweredBy.EITHER)
    family: Family = part(Family, "Family members who may follow.", AnsweredBy.EITHER)
    filing: Filing = part(Filing, "What to check before filing.", AnsweredBy.EITHER)
    plans: tuple[Plan, ...] = items(
        "What is planned or coming up, such as a wedding, a trip or the end of a shelter stay."
    )
    plans_complete: Answer = ask_own(
        "Are these all the plans, including any trip abroad? (An empty list with a yes means none.)"
    )
    adjustment: Adjustment = part(Adjustment, "After the grant: permanent residence.", AnsweredBy.EITHER)
    statements: tuple[Statement, ...] = items(
        "Each earlier statement of the client about what happened.", AnsweredBy.EITHER
    )
    statements_complete: Answer = ask_own("Are these all of the client's earlier statements about what happened?")
    decisions: tuple[Decision, ...] = items(
        "Earlier decisions, for the record. They decide nothing today.", AnsweredBy.COUNSEL
    )
    asserted: Elements = part(Elements, "Elements asserted as a whole, without details.", AnsweredBy.COUNSEL)
    note: str = words("A short note for the file; no names.")

    @property
    def filed_bits(self) -> int:
        """The nibble of "it has been filed", from a recorded date, a plain answer, or both."""
        told = self.filed.when_no_hurts
        if not self.filed_on.values:
            return told
        return truth.TRUE if told == truth.OPEN else across((truth.TRUE, told))

    def as_dict(self) -> dict[str, Any]:
        """
        Return everything recorded as plain JSON values in the case-file format; what nobody recorded is left out.

        `tvisa.as_case` reads it back, and as JSON text it is a case file.
        """
        return {"tvisa_case": self.tvisa_case, **mapping(self)}

    def person(self, key: str) -> Person | None:
        """Return the person with that key, if anybody recorded has it."""
        return next((p for p in self.people if p.key == key), None)
