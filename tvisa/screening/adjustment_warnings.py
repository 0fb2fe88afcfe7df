"""What a careful reader of an adjustment file is warned of: each with the facts that raise it and the rule behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.kernel.evaluate import Finding
from tvisa.kernel.provision import Provision
from tvisa.law.t.adjustment import admissible, conditions, presence, procedures, relatives
from tvisa.law.t.adjustment.days import Clocks
from tvisa.screening import adjustment_seen as seen
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data_family import WarningData


@attrs.frozen(eq=False)
class Warning_:  # noqa: N801 - Python has a Warning of its own
    """One warning: its code, its words, when it is raised, and the rules behind it."""

    code: str
    text: str
    when: Callable[[seen.Seen], seen.Raised]
    provisions: tuple[Provision, ...]


WARNINGS: Final = (
    Warning_(
        "RAN_OUT",
        "T-1 status ran out on {last} and Form I-485 is not recorded as filed: one filed now does not bring it back. "
        "Ask for an extension, even late and with the reason, and file once it is granted.",
        seen.ran_out,
        (conditions.HOLDS.law, conditions.EXTENSION),
    ),
    Warning_(
        "RUNS_OUT_FIRST",
        "T-1 status ends with {last}, unless it is extended, and three years are complete only on {day}: an "
        "extension is needed before it ends.",
        seen.runs_out_first,
        (conditions.EXTENSION, conditions.HOLDS.law),
    ),
    Warning_(
        "THIS_APPLICATION",
        "What fails is the application that was filed: ask at once whether a new one can be filed, and "
        "whether the status has to be extended first.",
        seen.this_application,
        (conditions.HOLDS.law, conditions.EXTENSION),
    ),
    Warning_(
        "TOO_EARLY",
        "{day} is the first day on which it is safe to file: an application filed before three years are complete is "
        "rejected or denied, and does not extend the status.",
        seen.too_early,
        (presence.THREE_YEARS.law,),
    ),
    Warning_(
        "IN_PROCEEDINGS",
        "In removal proceedings every departure abandons a pending application, advance parole or not. "
        "Make sure whether there are any.",
        seen.in_proceedings,
        (conditions.NOT_ABANDONED.law,),
    ),
    Warning_(
        "TRAVEL",
        "Advance parole does not make travel safe: it must be there before leaving, the days count against "
        "presence, a pending application is abandoned without it, and a return is never certain. Speak with counsel before "
        "every trip.",
        seen.travel,
        (conditions.NOT_ABANDONED.law, presence.RETURN, presence.BREAK),
    ),
    Warning_(
        "PAROLE_FEE",
        "On being paroled in after travel a fee can be due, unless an exception applies: for counsel before leaving.",
        seen.travel,
        (procedures.PAROLE_FEE.law,),
    ),
    Warning_(
        "PAROLE_IS_DEPARTURE",
        "There is time without status on record: since August 2026 leaving on advance parole can "
        "bring on the bar for unlawful presence, unless trafficking was a central reason for it or it is waived.",
        seen.parole,
        (procedures.PAROLE_IS_DEPARTURE.law, admissible.UNLAWFUL_PRESENCE),
    ),
    Warning_(
        "OVER_THE_LIMIT",
        "Absence {number} lasted more than 90 days: it breaks the period unless it was necessary for the "
        "case or an official certifies that it was justified.",
        seen.over_the_limit,
        (presence.BREAK, presence.EXCUSED),
    ),
    Warning_(
        "NEAR_THE_LIMIT",
        "Absence {number} is within a day or two of 90, or not closely enough dated: which days count is "
        "not settled. Find the hours of departure and return; counsel decides how to present it.",
        seen.near_the_limit,
        (presence.BREAK, presence.DAYS),
    ),
    Warning_(
        "TOTAL_OVER",
        "At least {days} days away in all since the grant: more than 180 break the period.",
        seen.total_over,
        (presence.BREAK, presence.EXCUSED),
    ),
    Warning_(
        "TOTAL_NEAR",
        "Between {least} and {most} days away in all since the grant, by which days count or how closely they "
        "are dated: more than 180 break the period.",
        seen.total_near,
        (presence.BREAK, presence.DAYS),
    ),
    Warning_(
        "STARTED_OVER",
        "The three years are counted anew from the return on {day}.",
        seen.started_over,
        (presence.RESTART,),
    ),
    Warning_(
        "RESTART_FOR_COUNSEL",
        "Whether the three years can run from the return on {day} is for counsel: it came before the "
        "break, or under a rule that counted from the first admission.",
        seen.restart_for_counsel,
        (presence.RESTART,),
    ),
    Warning_(
        "EXCUSED_IN_TOTAL",
        "With the excused absences the total is more than 180 days, without them it is not: that they "
        "leave the total is a reading of the statute.",
        seen.excused_in_total,
        (presence.EXCUSED,),
    ),
    Warning_(
        "OUT_OF_STATUS",
        "Absence {number} may not have ended in T-1 status: neither advance parole before leaving with parole "
        "on return, nor an admission in it, is on record. An error on Form I-94 can be corrected.",
        seen.out_of_status,
        (presence.RETURN, conditions.LOST.law),
    ),
    Warning_(
        "LISTED_ELSEWHERE",
        "A departure recorded under presence came after the grant: list it among the absences since, or "
        "the count is not complete.",
        seen.stray,
        (presence.BREAK,),
    ),
    Warning_(
        "NOT_WAIVABLE",
        "A ground of 8 USC 1182(a)(3), (10)(C) or (10)(E) may describe the person: the waiver of 8 USC 1255(l)(2) reaches "
        "none of them.",
        seen.not_waivable,
        (admissible.EXCLUDED,),
    ),
    Warning_(
        "WAIVER_CONFLICT",
        "That ground was waived with T status: statute and Policy Manual leave what was waived waived, the "
        "regulation shuts out whoever it describes. Counsel decides before anything is filed.",
        seen.waiver_conflict,
        (admissible.CARRIES,),
    ),
    Warning_(
        "NEW_GROUND",
        "A ground that was not waived stands in the way: Form I-601 goes with Form I-485. USCIS alone decides, on "
        "national interest and, but for health, on the tie to the victimization; without that tie, see whether another waiver "
        "is open.",
        seen.new_ground,
        (admissible.WAIVER,),
    ),
    Warning_(
        "MATTER_SINCE",
        "An arrest, a charge or a conviction is recorded that may be later than the grant: read the court's record before Form "
        "I-485 is filed. It can raise a ground that was never waived, rule out good moral character and weigh in discretion; "
        "whether it makes deportable is for counsel.",
        seen.matter_since,
        (admissible.WAIVER, conditions.BARRED.law, conditions.GRAVEST),
    ),
    Warning_(
        "THERE_BEFORE_GRANT",
        "A ground that was there before the grant and not dealt with can lead to a notice of intent to "
        "revoke T status: counsel first.",
        seen.ground_before_grant,
        (admissible.BEFORE_GRANT,),
    ),
    Warning_(
        "NO_WAIVER_NEEDED",
        "Unlawful presence is the only ground and trafficking was a central reason for it: no Form I-601 is "
        "needed, but evidence of that reason goes with Form I-485.",
        seen.no_form,
        (admissible.UNLAWFUL_PRESENCE,),
    ),
    Warning_(
        "PARAGRAPHS_BEHIND",
        "Age or trauma replaces compliance here and hardship need not be shown; paragraphs (d)(3), "
        "(e)(2)(ii) and (f) of 8 CFR 245.23 still read otherwise: say in the cover letter that (a)(7) applies.",
        seen.paragraphs_behind,
        (procedures.SLIPS.law,),
    ),
    Warning_(
        "ORDER",
        "While an order of an immigration judge or the Board stands unexecuted, discretion is in general not exercised "
        "in the person's favor: have it reopened and terminated first. The grant of T status cancelled only orders that DHS "
        "issued.",
        seen.order,
        (conditions.ORDER,),
    ),
    Warning_(
        "FAMILY_ABROAD",
        "Family who are not yet admitted in T status can no longer be once the principal has adjusted or holds "
        "T-1 status no more: wait for them before filing, with an extension if need be.",
        seen.family_abroad,
        (procedures.LAST_ADMISSION.law, conditions.EXTENSION),
    ),
    Warning_(
        "RELATIVE_LATE",
        "The form of {person} was filed after that person's status had ended: ask at once whether the status "
        "can be extended, late and with the reason, and a new form filed.",
        seen.relative_late,
        (relatives.HOLDS.law, conditions.EXTENSION),
    ),
    Warning_(
        "FAMILY_FILING",
        "The principal's application extends the principal's status alone: each family member files before "
        "their own status runs out, with the principal or after.",
        seen.family_filing,
        (relatives.HOLDS.law, relatives.APPLIED.law),
    ),
    Warning_(
        "PRINCIPAL_DIED",
        "The principal is recorded as having died: a family member admitted in T status may still adjust, if "
        "certain requirements are met; for counsel.",
        seen.principal_died,
        (relatives.DIED.law,),
    ),
    Warning_(
        "COMPLETE_FILE",
        "File complete and plan on no request for evidence; check edition and signature on the day of filing.",
        seen.complete_file,
        (procedures.COMPLETE_FILE.law,),
    ),
)


def warnings(
    clocks: Clocks, findings: dict[str, Finding], family: tuple[Finding, ...], catalog: Catalog
) -> list[WarningData]:
    """Return what the case is warned of, in the order in which it matters, as plain JSON values."""
    read, day = seen.Seen(clocks.case, clocks, findings, family), clocks.day
    return [
        {
            "code": warning.code,
            "text": catalog.say(warning.text, **fields),
            "facts": paths,
            "provisions": [
                {
                    "rule": catalog.plain(p.rule),
                    "citations": [str(c) for c in p.cites_on(day)],
                    "confidence": str(p.confidence),
                }
                for p in warning.provisions
                if day in p.window
            ],
        }
        for warning in WARNINGS
        if day in warning.provisions[0].window
        for fields, paths in warning.when(read)
    ]
