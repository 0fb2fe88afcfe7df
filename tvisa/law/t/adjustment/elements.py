"""
What 8 CFR 245.23(a) asks of the principal, in its order, under the law of two times.

8 USC 1255(l); 8 CFR 245.23(a), (c)-(g), (j); 8 CFR 212.18. Only Form I-485 itself, once filed, ends what can still come
about; discretion is asked as one question and never worked out of its factors.
"""

from __future__ import annotations

import datetime
from operator import attrgetter
from typing import Any, Final

from tvisa.facts import Absence, Case, Request
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import Bound, DateFact, across, after, before, birthday
from tvisa.kernel.predicate import (
    YET,
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Gap,
    Not,
    Predicate,
    Question,
    Reading,
    Who,
    walk,
)
from tvisa.kernel.provision import Kind, Period, Provision
from tvisa.law.t import T
from tvisa.law.t.adjustment import law
from tvisa.law.t.adjustment.clocks import dates_of, earlier_is_worse, later_is_worse, not_after, worlds
from tvisa.law.t.adjustment.pending import either, gap_of, per_reading, recorded, until_decision
from tvisa.law.t.adjustment.presence import (
    FILING,
    PRESENCE_2009,
    PRESENCE_2024,
    START,
    filing_gap,
    is_exact,
    start_gap,
)
from tvisa.law.windows import RULE_2017, RULE_2024
from tvisa.law.writing import against, element, fact, factor, question_for, standard

_A: Final = "case.adjustment."

# --- applying ---------------------------------------------------------------------------------------------------------


def applied(record: str, provision: Provision) -> Computed:
    """Ask whether Form I-485 is filed, by a plain answer or by its date; "no" is "not yet"."""
    name, _, steps = record.partition(".")

    def how(found: Any, day: datetime.date) -> Reading:
        own = attrgetter(steps)(found) if steps else found
        bits = own.filed_by(day)
        path = f"{record}.filed"
        gap = (path, Gap.NOT_YET, question_for(path)) if bits == truth.FALSE else gap_of(path, own.filed)
        return Reading(YET[bits][bits], recorded([(path, own.filed), (f"{record}.filed_on", own.filed_on)]), gap)

    return Computed(
        f"{record}.filed", (name, "day"), how, question_for(f"{record}.filed"), provision,
        reads=(f"{record}.filed", f"{record}.filed_on"),
    )  # fmt: skip


def _nothing_filed(case: Case, day: datetime.date) -> Reading:
    own = case.adjustment
    used = recorded([(_A + "filed", own.filed), (_A + "filed_on", own.filed_on)])
    return Reading(truth.NOT[own.filed_by(day)], used, filing_gap(case, day))


def _not_while_pending(case: Case, absence: Absence, day: datetime.date) -> Reading:
    left, filed_on = absence.left, case.adjustment.filed_on
    to_come = per_reading(before, ((day, day), (day, day)), earlier_is_worse(left)) if dates_of(left) else truth.OPEN
    told = dates_of(left) and dates_of(filed_on)
    # On the very day of filing nobody can tell which came first.
    earlier = per_reading(after, earlier_is_worse(filed_on), later_is_worse(left)) if told else truth.OPEN
    vague = gap_of("absence.left", left)
    gap = filing_gap(case, day) or vague if is_exact(left) else vague
    return Reading(to_come | earlier, recorded([("absence.left", left), (_A + "filed_on", filed_on)]), gap)


NOTHING_FILED: Final = Computed(
    "nothing_filed", ("case", "day"), _nothing_filed, "Is Form I-485 still to be filed?", law.ABANDONED, reads=FILING,
)  # fmt: skip
NOT_WHILE_PENDING: Final = Computed(
    "not_left_while_pending", ("case", "absence", "day"), _not_while_pending,
    "Was that before Form I-485 was filed, or is it still to come?", law.ABANDONED, reads=("absence.left", *FILING),
)  # fmt: skip
KEPT_ALIVE: Final = AllOf((
    Not(fact("case.filing.in_proceedings", law.ABANDONED, against=Reply.YES)),
    fact("absence.advance_parole", law.ABANDONED),
    fact("absence.paroled_on_return", law.ABANDONED),
))  # fmt: skip
NOT_ABANDONED: Final = element(
    "not_abandoned", "Not abandoned by travel",
    AnyOf(
        (
            NOTHING_FILED,
            Every(
                _A + "absences", "absence", AnyOf((NOT_WHILE_PENDING, KEPT_ALIVE), in_order=True),
                _A + "absences_complete", question_for(_A + "absences_complete"), law.ABANDONED,
            ),
        ),
        in_order=True,
    ),
    law.ABANDONED,
)  # fmt: skip
APPLICATION: Final = element(
    "application", "Applied, and not abandoned by travel",
    AllOf((applied("case.adjustment", law.APPLIES), NOT_ABANDONED)), law.APPLIES,
)  # fmt: skip

# --- admission and status ---------------------------------------------------------------------------------------------


def _admitted(case: Case, day: datetime.date) -> Reading:
    own = case.adjustment
    granted, later = (_come(when, day) for when in (case.granted_on, own.admitted_on))
    bits = granted & (own.admitted_at_grant.when_no_hurts | later)
    named = (
        ("case.granted_on", case.granted_on), (_A + "admitted_at_grant", own.admitted_at_grant),
        (_A + "admitted_on", own.admitted_on),
    )  # fmt: skip
    gap = start_gap(case) if granted == truth.TRUE else gap_of("case.granted_on", case.granted_on)
    to_come = next(
        (
            path
            for path, when in named
            if isinstance(when, DateFact) and _come(when, day) != truth.TRUE and dates_of(when)
        ),
        "",
    )
    return Reading(bits, recorded(named), (to_come, Gap.NOT_YET, question_for(to_come)) if to_come else gap)


def _come(when: DateFact, day: datetime.date) -> int:
    """Return the nibble of "that day has come": what is dated later is open."""
    return across(truth.TRUE if d.start[0] is None or d.start[0] <= day else truth.OPEN for d in dates_of(when))


ADMISSION: Final = element(
    "admission", "Admitted as a T-1",
    Computed("admitted", ("case", "day"), _admitted, "Was the person admitted in T-1 status?", law.ADMITTED, reads=START),
    law.ADMITTED,
)  # fmt: skip


def status_at_filing(ident: str, record: str, provision: Provision) -> Computed:
    """
    Ask whether status still ran on the day Form I-485 was filed or, while it is not filed, on the day asked about.

    Args:
        ident: Its name.
        record: Path of the record that holds the last day of the status and the day of filing.
        provision: The provision.
    """
    name, _, steps = record.partition(".")
    expiry, filing = f"{record}.status_until", f"{record}.filed_on"

    def how(found: Any, day: datetime.date) -> Reading:
        own = attrgetter(steps)(found) if steps else found
        ends, filed = earlier_is_worse(own.status_until), own.filed_by(day)
        told = bool(dates_of(own.status_until))
        both = told and dates_of(own.filed_on)
        in_time = per_reading(not_after, later_is_worse(own.filed_on), ends) if both else truth.OPEN
        today = per_reading(not_after, ((day, day), (day, day)), ends) if told else truth.OPEN
        gap = None if is_exact(own.status_until) else gap_of(expiry, own.status_until)
        if not gap and filed != truth.FALSE:
            gap = gap_of(filing, own.filed_on) if filed == truth.TRUE else gap_of(f"{record}.filed", own.filed)
        elif filed == truth.FALSE and today == truth.FALSE:
            # An extension, even one asked for late, can still bring the status back.
            gap = (expiry, Gap.NOT_YET, question_for(expiry))
        bits = either(filed, in_time, YET[truth.FALSE][today])
        return Reading(bits, recorded([(expiry, own.status_until), (filing, own.filed_on)]), gap)

    return Computed(
        ident, (name, "day"), how, "Did that status still run when Form I-485 was filed or, until then, does it run now?",
        provision, reads=(expiry, filing, f"{record}.filed"),
    )  # fmt: skip


HOLDS: Final = element(
    "holds_status", "Holds T-1 status when filing",
    AllOf((
        status_at_filing("status_at_filing", "case.adjustment", law.HOLDS),
        Not(fact(_A + "status_lost", law.LOST, against=Reply.YES)),
        Not(fact(_A + "revoked", law.REVOKED, against=Reply.YES)),
    )),
    law.HOLDS,
)  # fmt: skip

# --- inadmissibility --------------------------------------------------------------------------------------------------


def admissibility(grounds: str, central_reason: str, provision: Provision) -> Element:
    """
    Say what admissibility at adjustment asks, apart from what was waived with T status.

    The grounds one by one belong to the room that screens them at the T stage; here counsel says what is left of them.

    Args:
        grounds: Path of the record of grounds.
        central_reason: Path of the answer whether trafficking was a central reason for the unlawful presence.
        provision: The provision.
    """
    excluded = element(
        "grounds_beyond_waiver", "No ground that is beyond waiver here",
        AnyOf(
            (
                Not(standard(f"{grounds}.excluded", law.EXCLUDED, against=Reply.YES, who=Who.COUNSEL)),
                AllOf((
                    fact(f"{grounds}.excluded_waived", law.CARRIES),
                    standard(f"{grounds}.earlier_waiver_counts", law.CARRIES, who=Who.COUNSEL),
                )),
            ),
            in_order=True,
        ),
        law.EXCLUDED,
    )  # fmt: skip
    other = element(
        "other_grounds", "No other ground, or each waived",
        AnyOf(
            (Not(_other(grounds)), until_decision(f"{grounds}.waived", law.WAIVER)), in_order=True,
        ),
        law.WAIVER,
    )  # fmt: skip
    presence = element(
        "unlawful_presence", "No bar for unlawful presence, or excused",
        AnyOf(
            (
                Not(standard(
                    f"{grounds}.unlawful_presence", law.UNLAWFUL_PRESENCE, against=Reply.YES, who=Who.COUNSEL
                )),
                standard(central_reason, law.UNLAWFUL_PRESENCE, who=Who.COUNSEL),
                until_decision(f"{grounds}.waived", law.WAIVER),
            ),
            in_order=True,
        ),
        law.UNLAWFUL_PRESENCE,
    )  # fmt: skip
    return element(
        "admissibility_at_adjustment",
        "Admissible, or each ground waived",
        AllOf((excluded, other, presence)),
        provision,
    )


def _other(grounds: str) -> Question:
    return standard(
        f"{grounds}.other", law.ADMISSIBLE,
        factor(f"{grounds}.health_only", "a ground of health: national interest is the only test", law.WAIVER),
        factor(f"{grounds}.caused_by_trafficking", "caused by, or incident to, the victimization", law.WAIVER),
        factor(f"{grounds}.national_interest", "a waiver in the national interest", law.WAIVER),
        against(f"{grounds}.there_before", "there before the grant, and not dealt with", law.BEFORE_GRANT),
        against=Reply.YES, who=Who.COUNSEL,
    )  # fmt: skip


# --- character --------------------------------------------------------------------------------------------------------

_C: Final = _A + "character."


def _under_fourteen(case: Case, day: datetime.date) -> Reading:
    person = case.person(case.applicant)
    born = person.date_of_birth if person else DateFact()
    bits = across(before((day, day), _fourteen(d.start)) for d in dates_of(born))
    path = f"case.people[{case.people.index(person)}].date_of_birth" if person else "case.people"
    state = Gap.IMPRECISE if dates_of(born) else Gap.NOT_ASKED
    return Reading(bits, recorded([(path, born)]), (path, state, "When was the person born?"))


def _fourteen(born: tuple[Bound, Bound]) -> tuple[Bound, Bound]:
    low, high = born
    return birthday(low, 14) if low else None, birthday(high, 14) if high else None


CHARACTER: Final = element(
    "good_moral_character", "Good moral character since the admission",
    AllOf((
        AnyOf((
            standard(
                _C + "good", law.CHARACTER,
                factor(_C + "clearances", "police clearances held", law.CLEARANCES),
                factor(_C + "affidavits", "affidavits of people who know the person", law.CLEARANCES),
                against(_C + "arrested_since", "arrested, charged or convicted since", law.CHARACTER),
                who=Who.COUNSEL,
            ),
            AllOf((
                Computed(
                    "presumed_of_good_character", ("case", "day"), _under_fourteen, "Is the person under 14?",
                    law.UNDER_FOURTEEN, reads=("person.date_of_birth",),
                ),
                Not(standard(_C + "in_doubt", law.UNDER_FOURTEEN, against=Reply.YES, who=Who.COUNSEL)),
            )),
        )),
        AnyOf(
            (
                Not(standard(_C + "barred", law.CHARACTER_BAR, against=Reply.YES, who=Who.COUNSEL)),
                standard(_C + "bar_from_trafficking", law.CHARACTER_BAR, who=Who.COUNSEL),
            ),
            in_order=True,
        ),
    )),
    law.CHARACTER,
)  # fmt: skip

# --- assistance, or what replaces it ----------------------------------------------------------------------------------


def _of_t1(window: Period, ident: str) -> Any:
    """Return the part of T-1 law of that name and time: what the two stages share is written once."""
    laws = next(r for r in T.rule_sets if r.window == window).elements
    return next(node for root in laws for node, _ in walk(root) if getattr(node, "id", "") == ident)


def _before_admission(case: Case, request: Request, day: datetime.date) -> Reading:
    found = worlds(case, day)
    (first, _), (_, last) = later_is_worse(request.when)
    bits = before((first, last), (found.favorable_best.start, found.adverse_worst.start))
    gap = start_gap(case) if is_exact(request.when) else gap_of("request.when", request.when)
    return Reading(bits, recorded([("request.when", request.when), ("case.granted_on", case.granted_on)]), gap)


BEFORE_ADMISSION: Final = Computed(
    "request_before_admission", ("case", "request", "day"), _before_admission,
    "Was that request made before the admission in T-1 status?", law.COMPLIED, reads=("request.when", *START),
)  # fmt: skip


def _detection() -> Reading:
    ask = "For counsel: does a request for help with detection alone count, which the regulation names and the statute does not?"
    return Reading(truth.OPEN, (), (_A + "complied", Gap.JUDGMENT, ask))


DETECTION: Final = Computed(
    "detection_alone",
    (),
    _detection,
    "Does a request for help with detection alone count?",
    law.DETECTION,
    (),
    Kind.STANDARD,
)


def _complied(window: Period) -> Element:
    beside: Predicate = Not(fact("request.covered", law.COMPLIED, against=Reply.YES))
    if window == RULE_2024:
        detection = Not(fact("request.for_detection", law.DETECTION, against=Reply.YES))
        beside &= AnyOf((detection, DETECTION), in_order=True)
    factors = _of_t1(window, "request.reasonable").factors
    too_much = Not(standard("request.reasonable", law.COMPLIED, *factors, against=Reply.YES))
    return element(
        "complied_since_admission", "Complied with reasonable requests since",
        Every(
            "case.assistance.requests", "request",
            AnyOf((fact("request.complied", law.COMPLIED), BEFORE_ADMISSION, too_much, beside)),
            "case.assistance.requests_complete", "Has an agency asked the person for anything since the admission, and are "
            "these all the requests?",
            law.COMPLIED,
        ),
        law.COMPLIED, asserted=_A + "complied",
    )  # fmt: skip


def _hardship(window: Period) -> Element:
    factors = _of_t1(window, "case.hardship.extreme").factors
    return element(
        "hardship_now", "Extreme hardship on removal now", standard(_A + "hardship_now", law.HARDSHIP, *factors), law.HARDSHIP
    )  # fmt: skip


def _age(window: Period) -> Element:
    return element(
        "minor_at_victimization", "Under 18 at the victimization", _of_t1(window, "age_exemption").of, law.AGE
    )


ALTERNATIVES_2009: Final = element(
    "assistance_or_alternative", "Complied, or what replaces it",
    AnyOf((
        element(
            "compliance_certified", "Complied, and certified by the Attorney General",
            AllOf((until_decision(_A + "compliance_certified", law.CERTIFICATE), _complied(RULE_2017))), law.CERTIFICATE,
        ),
        _hardship(RULE_2017), _age(RULE_2017),
    )),
    law.ALTERNATIVES_2009,
)  # fmt: skip
ALTERNATIVES_2024: Final = element(
    "assistance_or_alternative", "Complied, or what replaces it",
    AnyOf((
        _complied(RULE_2024), _hardship(RULE_2024), _age(RULE_2024),
        element(
            "trauma_at_grant", "Trauma established when T status was granted",
            fact(_A + "trauma_established", law.TRAUMA), law.TRAUMA,
        ),
    )),
    law.ALTERNATIVES_2024,
)  # fmt: skip

# --- discretion -------------------------------------------------------------------------------------------------------

_D: Final = _A + "discretion."
DISCRETION: Final = element(
    "discretion", "A favorable exercise of discretion",
    standard(
        _D + "merits", law.MERITS,
        factor(_D + "family", "family here", law.MERITS),
        factor(_D + "community", "work, study and ties to the community", law.MERITS),
        factor(_D + "cooperation", "help to the authorities beyond what was asked", law.MERITS),
        factor(_D + "rehabilitation", "recovery or rehabilitation", law.MERITS),
        factor(_D + "hardship_of_denial", "exceptional and extremely unusual hardship of a denial", law.MERITS),
        factor(_D + "order_closed", "a judge's order reopened and terminated", law.ORDER),
        against(_D + "adverse", "adverse factors", law.MERITS),
        against(_D + "gravest", "factors of the gravest kinds", law.GRAVEST),
        against("case.filing.order_by_judge", "an order of an immigration judge or the Board", law.ORDER),
        who=Who.COUNSEL,
    ),
    law.MERITS,
)  # fmt: skip

_ADMISSIBLE: Final = admissibility(_A + "grounds", "case.status.central_reason", law.ADMISSIBLE)
ELEMENTS_2009: Final = (
    APPLICATION, ADMISSION, HOLDS, PRESENCE_2009, _ADMISSIBLE, CHARACTER, ALTERNATIVES_2009, DISCRETION
)  # fmt: skip
ELEMENTS_2024: Final = (
    APPLICATION, ADMISSION, HOLDS, PRESENCE_2024, _ADMISSIBLE, CHARACTER, ALTERNATIVES_2024, DISCRETION
)  # fmt: skip
"""The requirements in the order of the regulation, and discretion over them all."""
