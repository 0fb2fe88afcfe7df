"""
An independent reading of the grounds of inadmissibility in plain booleans: which of them the record raises, and what answers each.

8 USC 1182(a), (d)(3)(A)(ii) and (d)(13), with 8 CFR 212.16 of 2002, 2017 and 2024 beside them. What is judgment is an input and is
decided nowhere here: counsel's word on whether a ground could apply or is excepted, the national interest, the balance of Matter of
Hranka, extraordinary circumstances, reasonable cause, what trafficking was a central reason for, and whether activities were "caused by,
or were incident to, the victimization".

A case is complete for it as for the oracle of the bar; counsel has gone through every ground, and dates are full days. Facts that only
bear on an answer are never read. Where the text leaves a point open, the choice made is marked "open point".
"""

from __future__ import annotations

import datetime
from typing import Any

from tests.property.oracle import first_day, yes
from tests.property.oracle_bar import has_every_part
from tvisa.facts import Act, Case, Departure, Ground, GroundKind, Manner, Matter
from tvisa.kernel.answers import State

K = GroundKind

TVPRA_2003 = datetime.date(2003, 12, 19)  # Pub. L. 108-193: public charge "shall not apply"
VAWA_2005 = datetime.date(2006, 1, 5)  # Pub. L. 109-162: 8 USC 1182(a)(9)(B)(iii)(V)
RULE_OF_2017 = datetime.date(2017, 1, 18)  # 81 FR 92304: 8 CFR 212.16(b)(3) as it stands

CORE = {K.CORE_SECURITY}
"""(3)(A)(i)(I), (3)(A)(ii), (3)(A)(iii), (3)(C), (3)(E)(i) and (ii): what (d)(3)(A)(ii) excepts by name."""
SECURITY = CORE | {K.EXPORT, K.TERRORISM, K.TORTURE, K.TERRORIST_ASSOCIATION, K.CHILD_SOLDIERS}
"""All of paragraph (3), which (d)(13)(B)(ii) excludes."""
CRIMINAL = {
    *(K.MORAL_TURPITUDE, K.CONTROLLED_SUBSTANCE, K.MULTIPLE_CONVICTIONS, K.DRUG_TRADE, K.PROSTITUTION, K.PROCURING),
    *(K.OTHER_VICE, K.IMMUNITY, K.RELIGIOUS_FREEDOM, K.TRAFFICKING_OFFENSES, K.TRAFFICKING_BENEFIT, K.MONEY_LAUNDERING),
}
"""All of paragraph (2)."""
ILLEGAL_ENTRANTS = {
    *(K.PRESENT_WITHOUT_ADMISSION, K.MISSED_HEARING, K.MISREPRESENTATION, K.CITIZENSHIP_CLAIM, K.STOWAWAY, K.SMUGGLING),
    *(K.DOCUMENT_FRAUD_ORDER, K.STUDENT_VISA),
}
"""All of paragraph (6)."""


WITH_AN_EXCEPTION = {
    K.MORAL_TURPITUDE,  # (2)(A)(ii)
    K.TRAFFICKING_BENEFIT,  # (2)(H)(iii)
    K.TERRORISM,  # (3)(B)(ii)
    K.CORE_SECURITY,  # (3)(C)(ii) and (iii), of the ground of foreign policy
    K.PRESENT_WITHOUT_ADMISSION,  # (6)(A)(ii)
    K.CITIZENSHIP_CLAIM,  # (6)(C)(ii)(II)
    K.DRAFT_EVASION,  # (8)(B), "except that"
    K.REMOVED,  # (9)(A)(iii)
    K.UNLAWFUL_PRESENCE,  # (9)(B)(iii)
    K.RETURNED_UNLAWFULLY,  # (9)(C)(ii)
    K.CHILD_ABDUCTION,  # (10)(C)(iii)
    K.UNLAWFUL_VOTING,  # (10)(D)(ii)
}
"""
The grounds that the statute writes an exception into; what it leaves to a waiver is none.

That of (6)(E)(ii), for families, is for an "eligible immigrant" who seeks admission as a relative, which nobody does under T.
"""

# --- What reaches a ground: 8 USC 1182(d)(3)(A)(ii), (d)(13)


def is_exempt(kind: GroundKind, as_of: datetime.date) -> bool:
    # (d)(13)(A): "the ground for inadmissibility described in subsection (a)(4) shall not apply"
    return kind is K.PUBLIC_CHARGE and as_of >= TVPRA_2003


def special_waiver_reaches(kind: GroundKind) -> bool:
    # (d)(13)(B)(ii): "excluding paragraphs (3), (4), (10)(C), and (10)(E)"; before 2003 (i) named (1) and (4)
    return kind not in SECURITY | {K.CHILD_ABDUCTION, K.TAX_RENUNCIATION}


def special_waiver_needs_nexus(kind: GroundKind) -> bool:
    # (B)(i) "subsection (a)(1)" stands without it, and so did (4) until 2003
    return kind not in {K.HEALTH, K.PUBLIC_CHARGE}


def general_waiver_reaches(kind: GroundKind) -> bool:
    return kind not in CORE


def reach(kind: GroundKind, as_of: datetime.date) -> str:
    """Return the waiver that comes first for a ground."""
    if is_exempt(kind, as_of):
        return "exempt"
    if special_waiver_reaches(kind):
        return "nexus" if special_waiver_needs_nexus(kind) else "national_interest"
    return "general" if general_waiver_reaches(kind) else "none"


def special_waiver(kind: GroundKind, case: Case, as_of: datetime.date, *, nexus: bool) -> bool:
    """Say whether a request under (d)(13)(B) shows all that it has to show."""
    return (
        special_waiver_reaches(kind)
        and not is_exempt(kind, as_of)
        and yes(case.grounds.national_interest)  # "considers it to be in the national interest to do so"
        # the activities "were caused by, or were incident to, the victimization described in" 8 USC 1101(a)(15)(T)(i)(I)
        and (nexus or not special_waiver_needs_nexus(kind))
    )


def general_waiver(kind: GroundKind, case: Case, as_of: datetime.date, *, nexus: bool) -> bool:
    """Say whether a request under (d)(3)(A)(ii) shows all that it has to show."""
    return (
        general_waiver_reaches(kind)
        and not is_exempt(kind, as_of)
        # Matter of Hranka, 16 I&N Dec. 491: the risk of harm, the seriousness, the reasons, weighed
        and yes(case.grounds.balance)
        # 8 CFR 212.16(b)(3). Open point: it stands under (b), which speaks of (d)(13), where a criminal ground needs the nexus anyway; it
        # says something only where it is read for (d)(3) too.
        and (nexus or yes(case.grounds.extraordinary) or not asks_for_extraordinary_circumstances(kind, case, as_of))
    )


def asks_for_extraordinary_circumstances(kind: GroundKind, case: Case, as_of: datetime.date) -> bool:
    if kind not in CRIMINAL:
        return False
    if as_of < RULE_OF_2017:
        # 8 CFR 212.16(b)(2) of 2002: "applicants inadmissible on criminal and related grounds ... only in exceptional cases unless"
        return True
    # "the number and seriousness of the criminal offenses and convictions": an offense without a conviction is one too; "In cases
    # involving violent or dangerous crimes". Open point: which of them is such a crime is counsel's.
    crimes: tuple[Any, ...] = (*acts_of_client(case), *case.conduct.matters)
    return any(yes(crime.violent) for crime in crimes)


# --- How a ground stands once counsel has gone through all of them


def listed(kind: GroundKind, case: Case) -> tuple[Ground, ...]:
    return tuple(ground for ground in case.grounds.listed if ground.ground is kind)


def stands(kind: GroundKind, case: Case, as_of: datetime.date) -> str:
    """Return how a ground stands that counsel has listed, or has left out of a list of all."""
    if is_exempt(kind, as_of):
        return "exempt"
    excepted = excepted_by_record(kind, case, as_of)
    (entry, *_) = (*listed(kind, case), None)
    if entry is None:
        # the record raises what counsel, who has gone through all, does not list: neither is chosen
        return "contested" if raised_by_record(kind, case, as_of) and not excepted else "not_raised"
    if not yes(entry.applies):
        return "not_raised"
    # what counsel says of the ground as a whole goes before what is noted of one crime: "only one crime" looks at all
    if (yes(entry.exception) and kind in WITH_AN_EXCEPTION) or (excepted and kind is not K.MORAL_TURPITUDE):
        return "exempt"
    special, general = waivers(kind, case, as_of)
    return "waiver" if special or general else "review"


def waivers(kind: GroundKind, case: Case, as_of: datetime.date) -> tuple[bool, bool]:
    """Say of a listed ground whether requests under (d)(13)(B) and under (d)(3)(A)(ii) show all that they have to show."""
    nexus = any(yes(entry.caused_by_trafficking) for entry in listed(kind, case))
    return special_waiver(kind, case, as_of, nexus=nexus), general_waiver(kind, case, as_of, nexus=nexus)


def is_admissible(case: Case, as_of: datetime.date) -> bool:
    """Say whether each ground is out of the way: 8 CFR 214.1(a)(3)(i), 214.204(d); 8 USC 1182(d)(13)(A)."""
    return all(stands(kind, case, as_of) in {"not_raised", "exempt", "waiver"} for kind in K)


# --- What of the record raises a ground


def day_of_application(case: Case, as_of: datetime.date) -> datetime.date:
    return first_day(case.filed_on) if yes(case.filed) else as_of


def within(years: int, day: datetime.date, applied: datetime.date) -> bool:
    """Say whether a day lies within so many years before the application."""
    try:
        limit = applied.replace(year=applied.year - years)
    except ValueError:  # February 29
        limit = datetime.date(applied.year - years, 2, 28)
    return limit <= day <= applied


def acts_of_client(case: Case) -> list[Act]:
    return [act for act in case.conduct.acts if act.by_client.state() is not State.NO]


def convicted(matter: Matter) -> bool:
    # 8 USC 1101(a)(48)(A). Vacated for a defect it is none: Matter of Pickering, 23 I&N Dec. 621.
    return yes(matter.convicted) and not yes(matter.vacated_for_defect)


def convicted_or_admitted(matter: Matter) -> bool:
    # (2)(A)(i): "convicted of, or who admits having committed, or who admits committing acts which constitute the essential elements
    # of"; Matter of K-, 7 I&N Dec. 594. Open point: an admission made for a conviction that was vacated goes with it.
    return (yes(matter.convicted) or yes(matter.admitted)) and not yes(matter.vacated_for_defect)


def reason_to_believe(matter: Matter) -> bool:
    # (2)(C), (H), (I): "knows or has reason to believe"; (6)(E) asks for no conviction either. A charge that nobody dropped and of which
    # nobody was acquitted is such a reason; an arrest is not.
    return convicted_or_admitted(matter) or (
        # what was vacated is the conviction, and not the charge
        yes(matter.charged) and not yes(matter.dismissed) and not yes(matter.acquitted)
    )


def left(case: Case) -> list[Departure]:
    return list(case.presence.departures)


def raised_by_record(kind: GroundKind, case: Case, as_of: datetime.date) -> bool:  # noqa: C901, PLR0912 - as the statute lists them
    """Say whether facts of the record raise a ground, whatever counsel says of it."""
    applied = day_of_application(case, as_of)
    acts, matters = acts_of_client(case), case.conduct.matters
    relative, group, status = case.conduct.relative, case.conduct.group, case.status
    entries = sorted(case.presence.entries, key=lambda entry: first_day(entry.when))
    match kind:
        case K.HEALTH:
            # (1)(A)(i), (iii), (iv): "is determined (in accordance with regulations ...)"
            return yes(case.grounds.medical_finding)
        case K.MORAL_TURPITUDE:
            # (2)(A)(i)(I); whether a crime is one of moral turpitude is counsel's
            return any(yes(m.moral_turpitude) and convicted_or_admitted(m) for m in matters)
        case K.CONTROLLED_SUBSTANCE:
            # (2)(A)(i)(II): "any law or regulation ... relating to a controlled substance"; dealing is one
            return any((yes(m.drugs) or yes(m.drug_trade)) and convicted_or_admitted(m) for m in matters)
        case K.MULTIPLE_CONVICTIONS:
            # (2)(B): "convicted of 2 or more offenses ... for which the aggregate sentences to confinement were 5 years or more"
            return any(yes(m.five_years) and convicted(m) for m in matters)
        case K.DRUG_TRADE:
            # (2)(C)(i): "knows or has reason to believe ... is or has been an illicit trafficker"; no conviction is asked for
            return any(yes(a.drugs.carried) or yes(a.drugs.sold) or yes(a.drugs.grew) for a in acts) or any(
                yes(m.drug_trade) and reason_to_believe(m) for m in matters
            )
        case K.PROSTITUTION:
            # (2)(D)(i): "has engaged in prostitution within 10 years"; 22 CFR 40.24(b) and Matter of Gonzalez-Zoquiapan: a pattern
            return any(
                yes(a.sold_sex.done) and yes(a.sold_sex.pattern) and within(10, first_day(a.when), applied)
                for a in acts
            )
        case K.PROCURING:
            # (2)(D)(ii): "procured or attempted to procure ... or ... received, in whole or in part, the proceeds of prostitution"
            return any(
                # money that only passed through somebody's hands may be no receipt: open point, left to counsel
                (yes(a.procured) or (yes(a.ends.commercial_sex) and yes(a.benefit.profit_share)))
                and within(10, first_day(a.when), applied)
                for a in acts
            )
        case K.TRAFFICKING_OFFENSES:
            # (2)(H)(i): "commits or conspires to commit human trafficking offenses". Whether help makes somebody "a knowing aider, abettor,
            # assister, conspirator, or colluder" is a standard, and counsel's.
            return any(has_every_part(a, case) for a in acts) or any(
                yes(m.elements_match) and reason_to_believe(m) for m in matters
            )
        case K.TRAFFICKING_BENEFIT:
            # (2)(H)(ii): spouse, son or daughter of "an alien inadmissible under clause (i)", which no citizen is; "within the previous
            # 5 years, obtained any financial or other benefit"; "knew or reasonably should have known"
            return (
                (yes(relative.spouse) or yes(relative.son_or_daughter))
                and not yes(relative.citizen)
                and yes(relative.benefited)
                and yes(relative.knew)
                and within(5, first_day(relative.last_benefit), applied)
            )
        case K.MONEY_LAUNDERING:
            # (2)(I): an offense of 18 USC 1956 or 1957, which asks for knowledge of where the money comes from
            return any(yes(a.money.handled) and yes(a.money.knew_source) for a in acts) or any(
                yes(m.laundering) and reason_to_believe(m) for m in matters
            )
        case K.CORE_SECURITY:
            return yes(group.not_waivable)
        case K.TERRORISM:
            # (3)(B)(i)(V), (VI), (VIII), (iv)(VI): member, training, material support; no exception for duress in the text
            return (yes(group.designated) or yes(group.may_be_designated)) and (
                yes(group.supported) or yes(group.member)
            )
        case K.PRESENT_WITHOUT_ADMISSION:
            # (6)(A)(i): "present in the United States without being admitted or paroled": the entry on which the person is here
            return bool(entries) and entries[-1].manner is Manner.WITHOUT_INSPECTION
        case K.MISSED_HEARING:
            # (6)(B): "without reasonable cause", and "within 5 years of such alien's subsequent departure or removal"
            return (
                yes(case.grounds.missed_hearing)
                and not yes(case.grounds.reasonable_cause)
                and any(within(5, first_day(d.when), applied) for d in left(case))
            )
        case K.MISREPRESENTATION:
            # (6)(C)(i): "by fraud or willfully misrepresenting a material fact, seeks to procure ... a visa ... or admission"
            return any(e.manner in {Manner.FALSE_PAPERS, Manner.ADMITTED_BY_FRAUD} for e in entries) or any(
                yes(a.false_papers.statement) and yes(a.false_papers.untrue) and yes(a.false_papers.understood)
                for a in acts
            )
        case K.CITIZENSHIP_CLAIM:
            return any(yes(a.false_papers.citizenship_claim) for a in acts)  # (6)(C)(ii)(I)
        case K.SMUGGLING:
            # (6)(E)(i): "at any time knowingly has encouraged, induced, assisted, abetted, or aided any other alien"
            return any(
                (yes(a.border.guided) or yes(a.border.encouraged)) and yes(a.border.knowing) for a in acts
            ) or any(yes(m.smuggling) and reason_to_believe(m) for m in matters)
        case K.NO_DOCUMENTS:
            return case.grounds.passport.state() is State.NO  # (7)(B)(i)(I)
        case K.REMOVED:
            # (9)(A)(i), (ii): "ordered removed", and then "seeks admission within" 5, 10 or 20 years "of the date of such alien's departure
            # or removal", "or at any time in the case of an alien convicted of an aggravated felony", of which the record knows nothing
            return (yes(status.removal_order) and bool(left(case))) or any(yes(d.removed) for d in left(case))
        case K.UNLAWFUL_PRESENCE:
            # (9)(B)(i): "more than 180 days", and "again seeks admission within" 3 or 10 years of the departure
            return yes(status.over_180_days) and any(within(10, first_day(d.when), applied) for d in left(case))
        case K.RETURNED_UNLAWFULLY:
            # (9)(C)(i): "unlawfully present in the United States for an aggregate period of more than 1 year, or ... ordered removed ... and
            # who enters or attempts to reenter the United States without being admitted"
            return yes(status.reentered)
        case _:
            return False  # nothing of the record but counsel's list speaks of it


def excepted_by_record(kind: GroundKind, case: Case, as_of: datetime.date) -> bool:
    """Say whether an exception written into a ground takes the person out of it on the record."""
    matters, relative = case.conduct.matters, case.conduct.relative
    match kind:
        case K.MORAL_TURPITUDE:
            # (2)(A)(ii): "only one crime", under 18 or petty; counsel says whether it is
            crimes = [m for m in matters if yes(m.moral_turpitude) and convicted_or_admitted(m)]
            return bool(crimes) and all(yes(m.exception) for m in crimes)
        case K.TRAFFICKING_BENEFIT:
            # (2)(H)(iii): "a son or daughter who was a child at the time he or she received the benefit"; open point: whoever is the spouse of
            # another one too
            return yes(relative.son_or_daughter) and yes(relative.child_then)
        case K.UNLAWFUL_PRESENCE:
            # (9)(B)(iii)(V): "at least one central reason for the alien's unlawful presence"
            return as_of >= VAWA_2005 and yes(case.status.central_reason)
        case _:
            return False
