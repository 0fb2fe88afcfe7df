"""
An independent reading of who can follow a principal as T-2 to T-6, in plain booleans, for complete cases only.

It shares nothing with the library but the record of facts, and was written from the texts by somebody who had not read the
library's law: 8 USC 1101(a)(15)(T)(ii), 1101(b)(1)-(2), 1184(o)(4)-(5); 8 CFR 214.211 in force since August 28, 2024;
the former 8 CFR 214.11(k), in force from January 18, 2017 to August 27, 2024 ("former" below). It stops at 2017.

A case is complete when every yes/no answer is a plain yes or no, every date is a full day, the application is one of: not
filed, pending, denied, granted; and what has not happened has no day. What must hold at a moment that has not come is read
as of the day asked about. What a text leaves to judgment is taken from the record: danger of retaliation, whether an adoption
or the tie of a step-sibling counts, whether a tie so late counts, whether 8 USC 1154(l) carries somebody after a death, and
whether somebody is covered whose birthday fell where no text speaks.

Admissibility is not looked at here. Where the text leaves a point open, the choice made is marked "open point".
"""

from __future__ import annotations

import datetime

import attrs

from tests.property.oracle_calendar import ONE_DAY, birthday, next_open
from tvisa.facts import Case
from tvisa.facts.family import DerivativeStatus, FamilyMember, Kinship, Tie
from tvisa.kernel.answers import Answer, State
from tvisa.kernel.dates import DateFact

RULE_OF_2017 = datetime.date(2017, 1, 18)  # 81 FR 92266
RULE_OF_2024 = datetime.date(2024, 8, 28)  # 89 FR 34864
MEDINA_TOVAR = datetime.date(2020, 12, 3)  # 982 F.3d 631
MARRIED_LATER = datetime.date(2021, 10, 20)  # 89 FR 34885-86 n.30
NEXT_OPEN_DAY = datetime.date(2023, 3, 29)
CLASSES = ("T-2", "T-3", "T-4", "T-5", "T-6")


def oracle(case: Case, as_of: datetime.date) -> list[dict[str, bool]]:
    """Return, for each relative of a complete case, whether each class fits, and whether the principal's side stands."""
    if as_of < RULE_OF_2017:
        message = "this oracle begins with the rule of 2017"
        raise ValueError(message)
    return [found(member, case, as_of) for member in case.family.members]


def found(member: FamilyMember, case: Case, as_of: datetime.date) -> dict[str, bool]:
    at = moments(member, case, as_of)
    classes = {
        "T-2": is_spouse(member, case, at),
        "T-3": is_unmarried_child(member, case, at),
        "T-4": is_parent(member, case, at),
        "T-5": is_unmarried_sibling(member, case, at),
        "T-6": is_child_of_derivative(member, case, at),
    }
    # 8 USC 1101(a)(3), (15)(T)(ii): the classes are classes of aliens
    follows = any(classes.values()) and principal_stands(member, case) and not yes(member.citizen)
    return classes | {"principal": principal_stands(member, case), "follows": follows}


# --- What the record says


def yes(answer: Answer) -> bool:
    return answer.state() is State.YES


def day_of(fact: DateFact) -> datetime.date | None:
    return fact.values[0].start[0] if fact.values else None


def birth(case: Case, key: str) -> datetime.date:
    person = case.person(key)
    assert person is not None
    born = day_of(person.date_of_birth)
    assert born is not None
    return born


@attrs.frozen
class Moments:
    """
    The five moments of 8 CFR 214.211(d); former (k)(4). One that has not come is the day asked about.

    Attributes:
        granted: The day of the grant, if there was one: until then the principal's application is pending.
        last: The last of them that concerns this relative: (d)(5) is asked of whoever resides abroad.
    """

    as_of: datetime.date
    filed: datetime.date  # (d)(1)
    decided: datetime.date  # (d)(2)
    applied: datetime.date  # (d)(3)
    approved: datetime.date  # (d)(4)
    admitted: datetime.date | None  # (d)(5)
    granted: datetime.date | None

    @property
    def all(self) -> list[datetime.date]:
        every = [self.filed, self.decided, self.applied, self.approved]
        return every + ([self.admitted] if self.admitted else [])

    @property
    def last(self) -> datetime.date:
        return max(self.all)


def moments(member: FamilyMember, case: Case, as_of: datetime.date) -> Moments:
    admitted = day_of(member.admitted_on)
    abroad = not yes(member.in_united_states)
    granted = day_of(case.granted_on)
    return Moments(
        as_of=as_of,
        filed=day_of(case.filed_on) or as_of,
        decided=granted or as_of,
        applied=day_of(member.applied_on) or as_of,
        approved=day_of(member.granted_on) or as_of,
        admitted=admitted or (as_of if abroad else None),
        granted=granted,
    )


# --- The principal


def principal_stands(member: FamilyMember, case: Case) -> bool:
    family = case.family
    # (b)(1)(ii): "dependent on the principal applicant having been granted T-1 nonimmigrant status"; what was denied
    # carries nobody, whoever died since
    if yes(family.application_denied):
        return False
    # 214.213(d): revocation of T-1 status will "result in automatic termination of any derivative T nonimmigrant status"
    if case.granted_on.values and yes(case.adjustment.revoked):
        return False
    # What was granted to the relative, and taken up here, is not lost because the principal's ends or becomes another
    # (245.23(b)(5)); one abroad is no derivative before admission (214.201, 214.211(i)(2))
    if yes(member.granted) and (yes(member.in_united_states) or member.admitted_on.values):
        return True
    if yes(family.principal_died):
        # (b)(1)(iii): "the provisions of section 204(l) of the Act may apply"
        return yes(family.after_death_counts)
    # (b)(1)(ii): "and the principal applicant maintaining T-1 nonimmigrant status"; (a): "an applicant who has applied for
    # or has been granted"; whoever has yet to apply can still do so
    return not case.granted_on.values or yes(family.principal_holds_status)


def is_under(years: int, person: datetime.date, member: FamilyMember, at: Moments) -> bool:
    """Say whether somebody was under an age when the application was filed."""
    there = birthday(person, years)
    # 8 CFR 1.2, "day": what falls on a Saturday, a Sunday or a legal holiday runs until the next day that is none; whether
    # that holds of a birthday is the agency's reading since March 29, 2023 (1 USCIS-PM B.6), and so for counsel
    next_open_day = there <= at.filed <= next_open(there - ONE_DAY)
    return at.filed < there or (
        at.as_of >= RULE_OF_2024 and at.filed >= NEXT_OPEN_DAY and next_open_day and yes(member.age_protected)
    )


def principal_counts_as_under_21(member: FamilyMember, case: Case, at: Moments) -> bool:
    twenty_first = birthday(birth(case, case.applicant), 21)
    # 8 USC 1101(a)(15)(T)(ii)(I): "in the case of an alien described in clause (i) who is under 21 years of age"
    if not is_under(21, birth(case, case.applicant), member, at):
        return False
    # under 21 at every moment
    if at.last < twenty_first:
        return True
    # 1184(o)(5): "if the alien attains 21 years of age after the alien's application for status under such clause (i) is
    # filed but while it is pending"; 214.211(e)(2)(i)-(ii); open point: the day of the grant is still pending
    if at.granted is None or twenty_first <= at.granted:
        return True
    # a birthday after the grant: the text is silent. Former (k)(5)(ii): "was under 21 years of age when he or she filed ...
    # USCIS will continue to consider a parent or unmarried sibling"; of the birthday it asks nothing, where 1184(o)(5) does
    return yes(member.age_protected) or (at.filed < RULE_OF_2024 and yes(member.earlier_text_protects))


# --- The tie


def tie_counts(member: FamilyMember, case: Case) -> bool:
    # 1101(a)(35) and the law of the place say what a ceremony makes; whether one of custom alone made a marriage is for
    # counsel
    if member.tie is Tie.MARRIAGE and yes(member.unregistered) and not yes(member.tie_counts):
        return False
    if member.kinship is Kinship.SPOUSE or member.tie is Tie.BIRTH:
        return True
    if member.tie is Tie.MARRIAGE and member.kinship in (Kinship.CHILD, Kinship.PARENT):
        # 8 USC 1101(b)(1)(B): "provided the child had not reached the age of eighteen years at the time the marriage creating
        # the status of stepchild occurred"; (b)(2): a parent is who is one by reason of (1)
        child = member.person if member.kinship is Kinship.CHILD else case.applicant
        return arose(member, case) < birthday(birth(case, child), 18)
    # (b)(1)(E): an adoption under 16, with two years of custody and residence; a step-sibling: a child of a common parent.
    # Both turn on what is not on file: for counsel
    return yes(member.tie_counts)


def arose(member: FamilyMember, case: Case) -> datetime.date:
    if member.tie is Tie.BIRTH and member.kinship is not Kinship.SPOUSE:
        return max(birth(case, member.person), birth(case, case.applicant))
    since = day_of(member.since)
    assert since is not None
    return since


def was_there_in_time(member: FamilyMember, case: Case, at: Moments) -> bool:
    """Say whether the tie was there at the first two moments, or a text excuses it."""
    since = arose(member, case)
    # (d)(1): "the Application for T Nonimmigrant Status is filed"
    # open point: of a marriage on that very day, which came first is for counsel
    if since < at.filed or (since == at.filed and member.tie is not Tie.MARRIAGE):
        return True
    if member.kinship is Kinship.CHILD and member.tie is not Tie.MARRIAGE:
        # (e)(1): "have become a parent of a child after filing"; former (k)(5)(i): "had a child after filing", by birth or by
        # adoption (3 USCIS-PM B.4(D)(4))
        return True
    if member.tie is Tie.MARRIAGE and member.kinship is not Kinship.SIBLING:
        # (e)(4)(ii)-(iii): a spouse, "a stepparent or stepchild if the qualifying relationship was created after they filed ...
        # but before it was approved". Former (k)(5)(iv): "USCIS will not consider the spouse eligible", (k)(4)(i); USCIS
        # gave that up for ties by marriage on October 20, 2021 (3 USCIS-PM B.4 n.12), after Medina Tovar v. Zuchowski
        # (9th Cir., December 3, 2020) held the like invalid for U status
        if at.as_of >= MARRIED_LATER and (at.granted is None or since < at.granted):
            return True
        # open point: what the decision on U status did for T status meanwhile is for counsel; so is which came first on
        # one and the same day, and a stepchild by a later marriage, who stands between (e)(1) and (e)(4)(iii)
        limit = at.granted if at.as_of >= MARRIED_LATER else at.filed
        arguable = member.kinship is Kinship.CHILD or since == limit
        shaken = MEDINA_TOVAR <= at.as_of < MARRIED_LATER and (at.granted is None or since <= at.granted)
        return (arguable or shaken) and yes(member.late_tie_counts)
    # no text excuses it; whether something is left to argue is for counsel
    return yes(member.late_tie_counts)


def stands(member: FamilyMember, at: Moments) -> bool:
    """Say whether a tie that can end was there at the later moments; (d)(2)-(5), (e)(4)(iv)."""
    if member.tie is Tie.BIRTH and member.kinship is not Kinship.SPOUSE:
        return True
    ended = day_of(member.ended_on)
    return ended is None or all(moment < ended for moment in at.all)


def is_tied(member: FamilyMember, case: Case, at: Moments) -> bool:
    return tie_counts(member, case) and was_there_in_time(member, case, at) and stands(member, at)


# --- The classes


def is_spouse(member: FamilyMember, case: Case, at: Moments) -> bool:
    # (ii)(I)-(II): "the spouse"; 214.211(a)(1)-(2)
    return member.kinship is Kinship.SPOUSE and is_tied(member, case, at)


def is_unmarried_child(member: FamilyMember, case: Case, at: Moments) -> bool:
    return (
        # (ii)(I)-(II): "children"; 1101(b)(1): "an unmarried person under twenty-one years of age"
        member.kinship is Kinship.CHILD
        and is_tied(member, case, at)
        and is_unmarried(member, at)
        and counts_as_under_21(member, case, at)
    )


def counts_as_under_21(member: FamilyMember, case: Case, at: Moments) -> bool:
    twenty_first = birthday(birth(case, member.person), 21)
    if not is_under(21, birth(case, member.person), member, at):
        return False
    if at.last < twenty_first:
        return True
    # 1184(o)(4): "was under 21 years of age on the date on which such parent applied ... if the alien attains 21 years of
    # age after such parent's application was filed but while it was pending"; 214.211(e)(3)(i)-(iii)
    if at.granted is None or twenty_first <= at.granted:
        return True
    # a birthday after the grant: 3 USCIS-PM B.4(D)(4) reads the text wider than it is. Former (k)(5)(iii): "If a T-1
    # principal alien was 21 years of age or older when he or she filed ... USCIS will continue to consider a child as an
    # eligible family member if the child was under 21 years of age at the time", where 1184(o)(4) asks for more
    principal_of_21 = birthday(birth(case, case.applicant), 21) <= at.filed
    return yes(member.age_protected) or (
        at.filed < RULE_OF_2024 and principal_of_21 and yes(member.earlier_text_protects)
    )


def is_unmarried(member: FamilyMember, at: Moments) -> bool:
    # 214.211(e)(4)(i): "must be unmarried when" at each of the five; former (k)(5)(iv)
    married, ended = day_of(member.married_on), day_of(member.marriage_ended_on)
    if not yes(member.ever_married):
        return True
    assert married is not None
    return not any(married <= moment and (ended is None or moment < ended) for moment in at.all)


def is_parent(member: FamilyMember, case: Case, at: Moments) -> bool:
    return (
        member.kinship is Kinship.PARENT
        and is_tied(member, case, at)
        # (ii)(I): "parents of such alien", under 21; (III): "any parent" in danger
        and (principal_counts_as_under_21(member, case, at) or is_in_danger(member))
    )


def is_unmarried_sibling(member: FamilyMember, case: Case, at: Moments) -> bool:
    eighteenth = birthday(birth(case, member.person), 18)
    under_18_when_filed = is_under(18, birth(case, member.person), member, at)
    return (
        member.kinship is Kinship.SIBLING
        and is_tied(member, case, at)
        and is_unmarried(member, at)
        and (
            # (ii)(I): "unmarried siblings under 18 years of age on the date on which such alien applied";
            # 214.211(e)(2)(iii)-(iv): of later ages none "affects eligibility"
            (under_18_when_filed and principal_counts_as_under_21(member, case, at))
            # (III): "unmarried sibling under 18 years of age", in danger; its age is frozen by no text
            or (is_in_danger(member) and (at.last < eighteenth or (under_18_when_filed and yes(member.age_protected))))
        )
    )


def is_child_of_derivative(member: FamilyMember, case: Case, at: Moments) -> bool:
    # (III): "any adult or minor children of a derivative beneficiary of the alien", in danger, whatever their age and
    # whether they are married (3 USCIS-PM B.4(C)(2))
    # 214.211(d)(1): "the family relationship must exist at the time" of filing; (e)(1) speaks of the principal's child alone, so
    # whether one born later counts is for counsel
    in_time = birth(case, member.person) <= at.filed or yes(member.late_tie_counts)
    return is_in_danger(member) and is_of_derivative(member, case) and in_time


def is_of_derivative(member: FamilyMember, case: Case) -> bool:
    # 3 USCIS-PM B.4(C)(2), (E): the relative was granted T-2 to T-5 status, be it over since; not if it was granted in error
    # and revoked, or the relative no longer fitted. There is nobody who derives from T-6.
    through = next((m for m in case.family.members if m.person == member.through), None)
    return yes(member.of_derivative) and (
        through is None
        or (yes(through.granted) and through.granted_as is not DerivativeStatus.T6 and not yes(through.status_undone))
    )


def is_in_danger(member: FamilyMember) -> bool:
    # "faces a present danger of retaliation as a result of the alien's escape ... or cooperation": a judgment
    return yes(member.danger.present)
