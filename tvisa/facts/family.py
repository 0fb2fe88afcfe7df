"""Members of the applicant's family who may follow: who they are to the applicant, since when and until when."""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import Record, ask, date, items, part, word


class Kinship(enum.StrEnum):
    """What a family member is to the applicant."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    CHILD_OF_DERIVATIVE = "child_of_derivative"


class Tie(enum.StrEnum):
    """How the tie came about: by birth, by a marriage (a spouse, a stepchild, a stepparent) or by adoption."""

    BIRTH = "birth"
    MARRIAGE = "marriage"
    ADOPTION = "adoption"


class DerivativeStatus(enum.StrEnum):
    """The statuses that a family member can be granted, by the field's own names."""

    T2 = "T-2"
    T3 = "T-3"
    T4 = "T-4"
    T5 = "T-5"
    T6 = "T-6"


@attrs.frozen(repr=False, eq=False)
class Danger(Record):
    """Danger of retaliation: the question that the law leaves open, and what 8 CFR 214.211(f) lists to show it."""

    present: Answer = ask_own("""Does that person face a present danger of retaliation because the applicant escaped,
    or cooperated with law enforcement?""")
    advance_parole: Answer = ask("Was that person granted advance parole before because of the danger?")
    agency_statement: Answer = ask("Does a law enforcement agency describe that danger in a signed statement?")
    own_statement: Answer = ask(
        "Does a statement of the applicant or of that person describe the danger, and what links it to the escape or the cooperation?"
    )
    other_evidence: Answer = ask(
        """Is there other evidence of the danger (court or police records, news, witnesses), from here or from the country of the danger?"""
    )
    agency_investigated: Answer = ask("Has a law enforcement agency investigated the trafficking?")


@attrs.frozen(repr=False, eq=False)
class FamilyMember(Record):
    """One member of the family; the date of birth stands with the person."""

    person: str = attrs.field(metadata={"ask": "Key of the person, such as P2."})
    kinship: Kinship | Reply | None = word("What that person is to the applicant.")
    through: str | Reply | None = word("""Key of the relative with T-2 to T-5 status whose child that person is, if
    there is one.""")
    of_derivative: Answer = ask("""Is that person the child, of any age, of a relative who has or had T-2 to T-5 status
    through the applicant?""")
    tie: Tie | Reply | None = word("How the relationship came about.")
    since: DateFact = date("When did that relationship begin: the date of the marriage or of the adoption?")
    exists_now: Answer = ask("Does that relationship exist now: are they married, is the adoption in force?")
    ended_on: DateFact = date("When did that relationship end, if it did?")
    unregistered: Answer = ask(
        "Was the marriage entered into by ceremony or custom, and not registered with the State?"
    )
    tie_counts: Answer = ask_counsel("Counsel reviews: does 8 USC 1101(b) recognize that relationship?")
    late_tie_counts: Answer = ask_counsel("Counsel reviews: can a relationship that arose so late count here?")
    ever_married: Answer = ask("Has that person ever been married?")
    married_now: Answer = ask("Is that person married now?")
    married_on: DateFact = date("When did that person marry, if they did?")
    marriage_ended_on: DateFact = date("When did that marriage end, if it did?")
    in_united_states: Answer = ask("Is that person in the United States?")
    citizen: Answer = ask("Is that person a citizen of the United States?")
    danger: Danger = part(Danger, "Danger of retaliation.")
    age_protected: Answer = ask_counsel(
        "Counsel decides: is that person still covered, despite passing the age limit at a stage that the text does not address?"
    )
    earlier_text_protects: Answer = ask_counsel("""Counsel reviews: does the rule in force before 28 August 2024, which did not require a birthday while the application was pending, still
    cover that person?""")
    applied: Answer = ask("Has a Supplement A been filed for that person?")
    applied_on: DateFact = date("When was the Supplement A filed? Leave it out until it is.")
    granted: Answer = ask("Has that person been granted derivative status?")
    granted_as: DerivativeStatus | Reply | None = word("Which status was granted.")
    granted_on: DateFact = date("When was the Supplement A approved? Leave it out until it is.")
    admitted_on: DateFact = date("From abroad: when was that person admitted in that status?")
    status_undone: Answer = ask("""Was that status revoked as granted in error, or lost because the person no longer
    met its terms?""")


@attrs.frozen(repr=False, eq=False)
class Family(Record):
    """The applicant's family, and what of the applicant's own application it depends on."""

    members: tuple[FamilyMember, ...] = items("Each family member who may accompany or follow to join.")
    members_complete: Answer = ask_own(
        "Are these all the spouses, children, parents, brothers and sisters, and the children of those relatives?"
    )
    application_pending: Answer = ask("Is the applicant's own application still pending: filed, and not decided?")
    application_denied: Answer = ask("Has the applicant's own application been denied, with no appeal or motion open?")
    principal_holds_status: Answer = ask(
        """If T-1 status was granted: does the applicant still hold it, not expired, not revoked and not replaced by another status?"""
    )
    principal_died: Answer = ask("Has the applicant died?")
    after_death_counts: Answer = ask_counsel(
        "Counsel reviews: can 8 USC 1154(l) protect the relative despite the death?"
    )
