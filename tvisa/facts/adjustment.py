"""
The time since T-1 status was granted, as far as permanent residence depends on it (8 USC 1255(l), 8 CFR 245.23).

Travel since the grant stands here and nowhere else: the departures and entries of `tvisa.facts.presence` are those up to
the decision on T status. What other records already hold (the day of the grant, requests for assistance, ages, removal
proceedings) is read from them and not asked again.
"""

from __future__ import annotations

import datetime

import attrs

from tvisa.facts.counsel import ask_counsel, ask_own
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Date, DateFact, across
from tvisa.kernel.fields import AnsweredBy, Record, ask, date, items, part, words


@attrs.frozen(repr=False, eq=False)
class Absence(Record):
    """One stay outside the United States since T-1 status was granted, planned ones included."""

    left: DateFact = date("When did the person leave?")
    returned: DateFact = date("When did the person come back? Leave it out while the person is abroad.")
    under_a_day: Answer = ask("""Was the person away for less than 24 hours? (Only for a return the same or the next
    day.)""")
    advance_parole: Answer = ask("Had advance parole been granted before the person left?")
    paroled_on_return: Answer = ask("Was the person inspected and paroled on coming back?")
    admitted_on_return: Answer = ask("Was the person admitted in T-1 status on coming back?")
    needed_for_case: Answer = ask_own("Was the absence necessary to help the investigation or prosecution?")
    certified: Answer = ask(
        "Has an official involved in the investigation or prosecution certified that the absence was otherwise justified?"
    )
    reason: str = words("Why, in a few words.")


@attrs.frozen(repr=False, eq=False)
class CompletedCase(Record):
    """An investigation or prosecution that is over, which can shorten the three years."""

    signed_document: Answer = ask("""Does a document signed for the Attorney General (by the Department of Justice or a
    US Attorney's office) say that an investigation or prosecution took place and is complete?""")
    began_on: DateFact = date("When did that investigation or prosecution begin?")
    complete_on: DateFact = date("On what day was it determined to be complete?")
    shorter_period_counts: Answer = ask_counsel(
        """For counsel: does that investigation or prosecution shorten the three years although it lasted three years or more in all?"""
    )


@attrs.frozen(repr=False, eq=False)
class Character(Record):
    """Good moral character since the admission in T-1 status."""

    good: Answer = ask_own("Has the person been of good moral character since then?")
    barred: Answer = ask_counsel(
        "For counsel: does 8 USC 1101(f) rule out good moral character because of something since then?"
    )
    bar_from_trafficking: Answer = ask_counsel(
        "For counsel: was what led to that bar caused by, or incident to, the trafficking?"
    )
    in_doubt: Answer = ask_own("Is there reason to doubt good moral character even though the person is under 14?")
    clearances: Answer = ask("""Is there a police clearance or State background check from each place in the United States where the person lived for six months or
    more, including in Continued Presence?""")
    affidavits: Answer = ask("Are there affidavits of responsible people who know the person?")
    arrested_since: Answer = ask("Has the person been arrested, charged or convicted since then?")


@attrs.frozen(repr=False, eq=False)
class AdjustmentGrounds(Record):
    """Grounds of inadmissibility at adjustment, as counsel finds them, apart from what was waived with T status."""

    excluded: Answer = ask_counsel("For counsel: is the person described in 8 USC 1182(a)(3), (10)(C) or (10)(E)?")
    excluded_waived: Answer = ask("Was that ground waived when T status was granted?")
    earlier_waiver_counts: Answer = ask_counsel(
        "For counsel: does that waiver carry over, although the regulation excludes every person described in the ground?"
    )
    other: Answer = ask_counsel(
        "For counsel: apart from unlawful presence, does any other ground apply that was not waived with T status?"
    )
    there_before: Answer = ask("Did that ground already exist, and was it not addressed, when T status was granted?")
    health_only: Answer = ask("Is it a health-related ground? (If so, national interest is the only test.)")
    caused_by_trafficking: Answer = ask(
        "Was the conduct behind that ground caused by, or incident to, the principal's victimization?"
    )
    national_interest: Answer = ask_counsel("For counsel: is it in the national interest to waive it?")
    waived: Answer = ask("Has USCIS waived each ground that applies, on Form I-601?")
    unlawful_presence: Answer = ask_counsel(
        "For counsel: does the bar for unlawful presence followed by a departure apply, without having been waived with T status?"
    )


@attrs.frozen(repr=False, eq=False)
class Discretion(Record):
    """What bears on discretion; the question itself is for a person to weigh."""

    merits: Answer = ask_counsel(
        "For counsel: on all the factors, does the case merit a favorable exercise of discretion?"
    )
    family: Answer = ask("Does the person have family here who depend on, or live with, them?")
    community: Answer = ask("Are there work, study, taxes paid or ties to the community?")
    cooperation: Answer = ask("Has the person helped the authorities, beyond what was asked?")
    rehabilitation: Answer = ask("Is there proof of recovery or rehabilitation?")
    hardship_of_denial: Answer = ask("Would a denial result in exceptional and extremely unusual hardship?")
    adverse: Answer = ask("Are there adverse factors?")
    gravest: Answer = ask_counsel(
        """For counsel: are the adverse factors of the kinds for which the regulation requires the most compelling positive factors?"""
    )
    order_closed: Answer = ask(
        """If an immigration judge or the Board of Immigration Appeals (BIA) had ordered removal: has that order been reopened and terminated?"""
    )


def _filed(told: Answer, day: DateFact, by: datetime.date) -> int:
    """Return the nibble of "it has been filed by that day", from a recorded date, a plain answer, or both."""
    dates = [c.date for c in day.claims if isinstance(c.date, Date) and not c.hostile]
    nibbles = [truth.FALSE if d.start[0] and d.start[0] > by else truth.TRUE for d in dates]
    bits = told.when_no_hurts
    # A date says more than a plain yes: one still to come is a plan.
    nibbles += [bits] * (bits != truth.OPEN and not (dates and bits == truth.TRUE))
    return across(nibbles)


@attrs.frozen(repr=False, eq=False)
class AdjustingRelative(Record):
    """A family member in T-2 to T-6 status who adjusts with the principal or after."""

    person: str = attrs.field(metadata={"ask": "Key of the person, such as P2."})
    """Key of the family member among the people of the case."""
    admitted: Answer = ask("""Was that person granted T-2 to T-6 status here, or admitted in it from abroad, before the
    principal adjusted?""")
    status_until: DateFact = date("Until what day does that status run, extensions included?")
    status_lost: Answer = ask("Was that status revoked, or has it ended in another way?")
    filed: Answer = ask("Has that person filed Form I-485?")
    filed_on: DateFact = date("When did that person file Form I-485? Leave it out until it is filed.")
    abandoned: Answer = ask("""Since filing, has that person abandoned the application by leaving (in removal proceedings, without advance parole, or not paroled in on
    return)?""")
    central_reason: Answer = ask_own("""Was the trafficking of the principal at least one central reason for that
    person's unlawful presence?""")
    grounds: AdjustmentGrounds = part(AdjustmentGrounds, "Grounds of inadmissibility, for counsel.", AnsweredBy.COUNSEL)
    merits: Answer = ask_counsel(
        "For counsel: on all the factors, does that person's case merit a favorable exercise of discretion?"
    )

    def filed_by(self, day: datetime.date) -> int:
        """Return the nibble of "that person has filed Form I-485 by that day"."""
        return _filed(self.filed, self.filed_on, day)


@attrs.frozen(repr=False, eq=False)
class Adjustment(Record):
    """Adjustment of status under 8 USC 1255(l)."""

    admitted_at_grant: Answer = ask("""Was the person in the United States on the day T-1 status was granted, so that
    the grant was the admission?""")
    """Whether the grant was the admission. The day of the grant stands with the case (`granted_on`)."""
    admitted_on: DateFact = date(
        "If the person was not here on that day: when was the person later admitted in T-1 status?"
    )
    """The day of admission, where it was not the day of the grant."""
    status_until: DateFact = date("""Until what day does T-1 status run (approval notice or Form I-94), extensions
    included?""")
    revoked: Answer = ask("Has T status been revoked?")
    status_lost: Answer = ask("Has T-1 status ended in another way, such as a change to another status?")
    filed: Answer = ask("Has Form I-485 been filed?")
    """Whether Form I-485 is filed; a recorded "no" lets what must hold at filing be read as of the day asked about, and
    makes of "no" a "not yet"."""
    filed_on: DateFact = date("When was Form I-485 filed? Leave it out until it is.")
    extension_pending: Answer = ask("Is a request to extend T status (Form I-539) pending?")
    absences: tuple[Absence, ...] = items("Every stay outside the United States since the grant.")
    absences_complete: Answer = ask_own(
        "Are these all the absences since the grant? (An empty list with a yes means that the person never left.)"
    )
    completed_case: CompletedCase = part(CompletedCase, "An investigation or prosecution that is over.")
    presence_kept: Answer = ask_own("As a whole: is the period of continuous physical presence complete?")
    character: Character = part(Character, "Good moral character.")
    complied: Answer = ask_own("""As a whole: has the person complied with every reasonable request for assistance
    since the admission?""")
    compliance_certified: Answer = ask("""Has the Attorney General certified that compliance? (Only for a decision
    before 28 August 2024.)""")
    hardship_now: Answer = ask_own("""Would removal now subject the person to extreme hardship involving unusual and
    severe harm?""")
    trauma_established: Answer = ask("""When T status was granted, had it been established that trauma kept the person
    from cooperating?""")
    grounds: AdjustmentGrounds = part(AdjustmentGrounds, "Grounds of inadmissibility, for counsel.", AnsweredBy.COUNSEL)
    discretion: Discretion = part(Discretion, "What bears on discretion.")
    adjusted: Answer = ask("Has the principal become a permanent resident under 8 USC 1255(l)?")
    adjusted_otherwise: Answer = ask("Has the principal become a permanent resident on any other basis?")
    relatives: tuple[AdjustingRelative, ...] = items("Each family member with T-2 to T-6 status who adjusts too.")

    def filed_by(self, day: datetime.date) -> int:
        """Return the nibble of "Form I-485 has been filed by that day"."""
        return _filed(self.filed, self.filed_on, day)
