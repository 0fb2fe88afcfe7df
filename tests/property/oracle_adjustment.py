"""
An independent reading of who can adjust under 8 USC 1255(l), in plain booleans and calendar days, for complete cases only.

It shares nothing with the library but the record of facts, and was written from the texts by somebody who had not read the
library's law of adjustment: 8 USC 1255(l)(1)-(3), (6); 8 CFR 245.23 in force since August 28, 2024, and as it stood before
("former" below); 8 CFR 214.203, 214.212(h), 214.213; 7 USCIS-PM J.

A case is complete when every yes/no answer is a plain yes or no, every date is a full day, T-1 status has been granted, and
every absence has ended. What must hold at filing is read, before anything is filed, as of the day asked about. What a text
leaves to judgment is taken from the record: good moral character, compliance as a whole, hardship, each ground, discretion,
whether the case needed an absence.

No text says whether the days of leaving and of coming back count. Each absence is counted without both and with both; where
that decides, the answer is None: open, and for counsel. Other choices are marked "open point".
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

import attrs

from tests.property.oracle_calendar import birthday
from tests.property.oracle_family import RULE_OF_2024, birth, day_of, yes
from tvisa.facts import Absence, AdjustingRelative, AdjustmentGrounds, Case


@attrs.frozen
class Clocks:
    """
    The days of a case, where counting one way or the other makes no difference.

    Attributes:
        start: From when presence is counted; None where it has not begun again since a break.
        complete: On what day three years are complete.
        away: How many days at least and at most somebody has been away since the start.
    """

    start: datetime.date | None
    complete: datetime.date | None
    away: tuple[int, int]


def oracle(case: Case, as_of: datetime.date) -> dict[str, bool | None]:
    """Return, for a complete case, whether each requirement of the principal is met."""
    return {
        "applied": has_applied(case, as_of),  # 245.23(a)(1), (j)
        "admitted": was_admitted(case, as_of),  # (a)(2)
        "status": holds_status(case, as_of),  # (a)(3), (c)(1)
        "presence": is_continuously_present(case, as_of),  # (a)(4)
        "admissible": is_admissible(
            case.adjustment.grounds, central_reason=yes(case.status.central_reason)
        ),  # (a)(5), (c)
        "character": is_of_good_moral_character(case, as_of),  # (a)(6), (g)
        "compliance": has_complied_or_is_excused(case, as_of),  # (a)(7)
        "discretion": yes(case.adjustment.discretion.merits),  # 1255(l)(1); (e)(3)
    }


# --- Applied, admitted, in status


def filed_on(case: Case, as_of: datetime.date) -> datetime.date | None:
    day = day_of(case.adjustment.filed_on)
    return day if day is not None and day <= as_of else None


def has_applied(case: Case, as_of: datetime.date) -> bool:
    filed = filed_on(case, as_of)
    # (j)(1): "departs the United States ... shall be deemed to have abandoned the application"; of what was left before
    # filing it says nothing
    return filed is not None and all(
        is_kept_alive(a, case) for a in case.adjustment.absences if left(a) > filed and left(a) <= as_of
    )


def is_kept_alive(absence: Absence, case: Case) -> bool:
    # (j)(2): "not under exclusion, deportation, or removal proceedings", "was granted advance parole ... for such absences, and
    # was inspected and paroled upon returning"; (j)(3): in proceedings every departure abandons
    return not yes(case.filing.in_proceedings) and yes(absence.advance_parole) and yes(absence.paroled_on_return)


def admission(case: Case) -> datetime.date | None:
    # (a)(2); 7 USCIS-PM J.3(C)(1): of somebody here, "the date that the applicant was first granted"
    return day_of(case.granted_on if yes(case.adjustment.admitted_at_grant) else case.adjustment.admitted_on)


def was_admitted(case: Case, as_of: datetime.date) -> bool:
    day = admission(case)
    return day is not None and day <= as_of


def holds_status(case: Case, as_of: datetime.date) -> bool:
    until = day_of(case.adjustment.status_until)
    assert until is not None
    # (a)(3): "continues to hold T-1 nonimmigrant status at the time of application"; (c)(1): not where it was revoked
    in_status = (filed_on(case, as_of) or as_of) <= until
    return in_status and not yes(case.adjustment.revoked) and not yes(case.adjustment.status_lost)


# --- Continuous presence: 8 USC 1255(l)(1)(A), (3); 245.23(a)(4)


def left(absence: Absence) -> datetime.date:
    day = day_of(absence.left)
    assert day is not None
    return day


def returned(absence: Absence) -> datetime.date:
    day = day_of(absence.returned)
    assert day is not None
    return day


def counts(absence: Absence) -> bool:
    # 1255(l)(3)(A): "the absence was necessary to assist in the investigation or prosecution"; (B): "an official involved in
    # the investigation or prosecution certifies that the absence was otherwise justified". 7 USCIS-PM J.3(C)(1): "less than 24
    # hours does not count"
    short = yes(absence.under_a_day) and (returned(absence) - left(absence)).days <= 1
    return not yes(absence.needed_for_case) and not yes(absence.certified) and not short


def days_without(absence: Absence) -> int:
    return max((returned(absence) - left(absence)).days - 1, 0)


def days_with(absence: Absence) -> int:
    return (returned(absence) - left(absence)).days + 1


def kept_status(absence: Absence) -> bool:
    # 214.204(p): "to return to the United States after travel abroad and continue to hold T-1 nonimmigrant status", advance
    # parole; 7 USCIS-PM J.3(C)(1): whoever does not hold it "would not accrue continuous physical presence"
    return yes(absence.admitted_on_return) or (yes(absence.advance_parole) and yes(absence.paroled_on_return))


def is_broken(absences: list[Absence], days: Callable[[Absence], int]) -> bool:
    if not all(map(kept_status, absences)):
        return True
    counted = [days(a) for a in absences if counts(a)]
    # (3): "departed from the United States for any period in excess of 90 days or for any periods in the aggregate exceeding
    # 180 days"
    return any(n > 90 for n in counted) or sum(counted) > 180


def since(start: datetime.date, case: Case, as_of: datetime.date) -> list[Absence]:
    return sorted((a for a in case.adjustment.absences if start <= left(a) <= as_of), key=left)


def starts(case: Case, as_of: datetime.date, days: Callable[[Absence], int], *, arguable: bool) -> list[datetime.date]:
    """Return the days from which three years can be counted, the earliest first; with what can be argued, if asked for."""
    first = admission(case)
    assert first is not None
    found, broken_since, holds = [first], first, True
    for absence in since(first, case, as_of):
        so_far = [a for a in since(broken_since, case, as_of) if left(a) <= left(absence)]
        # whoever came back in no T status restarts by another admission in it; whether by parole too is for counsel
        holds = yes(absence.admitted_on_return) or (holds and kept_status(absence))
        broken = holds and is_broken(so_far, days)
        paroled = yes(absence.advance_parole) and yes(absence.paroled_on_return)
        # (a)(4): "since the date of lawful admission as a T-1 nonimmigrant"; 7 USCIS-PM J.2(A)(2): from "any admission in T
        # nonimmigrant status", or, after a break, from a return on advance parole; 89 FR 34887. Open point, for counsel: a
        # return on advance parole before the break; and any start but the first before August 28, 2024, when former (a)(3)
        # said "since the first date of lawful admission", which the agency struck as a clarification
        sure = as_of >= RULE_OF_2024 and (yes(absence.admitted_on_return) or (broken and paroled))
        if sure or (arguable and kept_status(absence)):
            found.append(returned(absence))
            broken_since = returned(absence)
    return found


def start_of(
    case: Case, as_of: datetime.date, days: Callable[[Absence], int], *, arguable: bool = False
) -> datetime.date | None:
    """Return the earliest start after which nothing broke the period."""
    every = starts(case, as_of, days, arguable=arguable)
    return next((s for s in every if not is_broken(since(s, case, as_of), days)), None)


def three_years_after(day: datetime.date) -> datetime.date:
    return birthday(day, 3)


def is_continuously_present(case: Case, as_of: datetime.date) -> bool | None:
    if not was_admitted(case, as_of):
        return False
    ways = {
        _three_years(case, as_of, days, arguable=arguable) or _shorter(case, as_of, days)
        for days in (days_without, days_with)
        for arguable in (False, True)
    }
    return ways.pop() if len(ways) == 1 else None


def _three_years(case: Case, as_of: datetime.date, days: Callable[[Absence], int], *, arguable: bool) -> bool:
    at = filed_on(case, as_of) or as_of
    start = start_of(case, as_of, days, arguable=arguable)
    # 7 USCIS-PM J.4(A): "rejects or denies any Form I-485 filed before the principal T nonimmigrant accrues 3 years"
    return start is not None and three_years_after(start) <= at


def _shorter(case: Case, as_of: datetime.date, days: Callable[[Absence], int]) -> bool:
    over, first = case.adjustment.completed_case, admission(case)
    began, complete = day_of(over.began_on), day_of(over.complete_on)
    if began is None or complete is None or first is None:
        return False
    at = filed_on(case, as_of) or as_of
    during = [a for a in since(first, case, as_of) if returned(a) > began]
    return (
        # (e)(2)(i)(B): "a document signed by the Attorney General or their designee"
        yes(over.signed_document)
        # 7 USCIS-PM J.4(A): "any time after the Attorney General has determined that the investigation or prosecution is complete"
        and complete <= at
        # (a)(4): "whichever period is less"; of three years or more in all, for counsel
        and (complete < three_years_after(began) or yes(over.shorter_period_counts))
        # "physically present in the United States for a continuous period during the investigation or prosecution"
        and not is_broken(during, days)
    )


def clocks(case: Case, as_of: datetime.date) -> Clocks | None:
    """Return the days, or None where it matters how an absence is counted, or from when."""
    every = {
        start_of(case, as_of, days, arguable=arguable)
        for days in (days_without, days_with)
        for arguable in (False, True)
    }
    if len(every) != 1:
        return None
    start = every.pop()
    absences = [a for a in since(start, case, as_of) if counts(a)] if start else []
    away = (sum(map(days_without, absences)), sum(map(days_with, absences)))
    return Clocks(start, three_years_after(start) if start else None, away)


# --- Admissible: (a)(5), (c)(2)-(4); 8 USC 1255(l)(2)


def is_admissible(grounds: AdjustmentGrounds, *, central_reason: bool) -> bool:
    return (
        # (c)(2): "described in section 212(a)(3), 212(a)(10)(C), or 212(a)(10)(E)"; whether what was waived with T status carries
        # over is for counsel
        (not yes(grounds.excluded) or (yes(grounds.excluded_waived) and yes(grounds.earlier_waiver_counts)))
        # (c)(3): "inadmissible under any other provisions ... and have not obtained a waiver"
        and (not yes(grounds.other) or yes(grounds.waived))
        # (c)(4): "the victimization was a central reason for their unlawful presence"
        and (not yes(grounds.unlawful_presence) or central_reason or yes(grounds.waived))
    )


# --- Good moral character: (a)(6), (g); 8 USC 1255(l)(1)(B), (6)


def is_of_good_moral_character(case: Case, as_of: datetime.date) -> bool:
    character = case.adjustment.character
    # (g)(4): "under 14 years of age is generally presumed to be"
    presumed = as_of < birthday(birth(case, case.applicant), 14) and not yes(character.in_doubt)
    # 1101(f): "No person shall be regarded as ... a person of good moral character who" is within a class of it, whatever is
    # presumed; 1255(l)(6): a disqualification "caused by, or ... incident to, the trafficking" may be waived
    open_to_it = not yes(character.barred) or yes(character.bar_from_trafficking)
    return (presumed or yes(character.good)) and open_to_it


# --- Compliance, or what replaces it: 8 USC 1255(l)(1)(C); (a)(7)


def has_complied_or_is_excused(case: Case, as_of: datetime.date) -> bool:
    told, new = case.adjustment, as_of >= RULE_OF_2024
    return (
        # (i); former (f)(1): "must submit a document issued by the Attorney General or his designee certifying"
        (yes(told.complied) and (new or yes(told.compliance_certified)))
        # (ii): would suffer it upon removal
        or yes(told.hardship_now)
        # (iii); 1255(l)(1)(C)(iii): "younger than 18 years of age at the time of the victimization", in the statute before the
        # regulation had it; at one act at least (7 USCIS-PM J.2(A)(1))
        or any(was_under_18(case, day_of(i.when)) for i in case.incidents if i.victim == case.applicant)
        # (iv): unable to cooperate, as established at the grant; new in 2024
        or (new and yes(told.trauma_established))
    )


def was_under_18(case: Case, day: datetime.date | None) -> bool:
    return day is not None and day < birthday(birth(case, case.applicant), 18)


# --- Family: 245.23(b)


def relative(told: AdjustingRelative, case: Case, as_of: datetime.date) -> dict[str, bool]:
    """Return, for one relative of a complete case, whether each requirement of that person's own is met."""
    until, filed, first = day_of(told.status_until), day_of(told.filed_on), filed_on(case, as_of)
    assert until is not None
    filed = filed if filed is not None and filed <= as_of else None
    principal_was_there = first is not None and filed is not None and first <= filed
    return {
        # (b)(2): "was lawfully admitted ... in derivative T nonimmigrant status"; 7 USCIS-PM J.2(B)(2): before the principal adjusted
        "admitted": yes(told.admitted),
        # (b)(2) goes on: "and continues to hold such status at the time of application"
        "status": (filed or as_of) <= until and not yes(told.status_lost),
        # (b)(3), (j); 7 USCIS-PM J.4(A): not "before the principal T-1 nonimmigrant applicant has applied"
        "applied": principal_was_there and not yes(told.abandoned),
        # (b)(4): admissible, or waived
        "admissible": is_admissible(told.grounds, central_reason=yes(told.central_reason)),
        "discretion": yes(told.merits),
    }


def principal_carries(case: Case, as_of: datetime.date) -> bool | None:
    """Say whether the principal's side lets a relative adjust: (b)(1), (h)-(i)."""
    told = case.adjustment
    # 7 USCIS-PM J.2(B)(2): not "if the T-1 nonimmigrant adjusted status under any other basis"
    if yes(told.adjusted_otherwise):
        return False
    # (b)(5): status is not lost when the principal adjusts
    if yes(told.adjusted):
        return True
    # 7 USCIS-PM J.2(B)(3): 8 USC 1154(l) may carry somebody after a death, for counsel
    if yes(case.family.principal_died):
        return yes(case.family.after_death_counts)
    # (b)(1): "meets the eligibility requirements described under paragraph (a)", of which discretion is none
    every = [found for name, found in oracle(case, as_of).items() if name != "discretion"]
    return False if False in every else None if None in every else True
