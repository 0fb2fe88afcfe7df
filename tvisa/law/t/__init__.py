"""
T-1 status: the elements, one file each, the dated rule sets that put them together, and `T`, which holds it all.

The windows tile: every day from the first modeled day on belongs to exactly one rule set, and no day falls through to
an older one.
"""

from __future__ import annotations

import datetime
import operator
from typing import Any, Final

from tvisa.facts import Case, Incident
from tvisa.facts.labels import label
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Element, parts
from tvisa.kernel.provision import Period
from tvisa.law.dated import resolve
from tvisa.law.forms import fact, reading
from tvisa.law.t import assistance, burden, hardship, presence, victim
from tvisa.law.t.assistance import ASSISTANCE
from tvisa.law.t.burden import BURDEN_2002, BURDEN_2017, BURDEN_2024
from tvisa.law.t.filing_window import FILING_WINDOW
from tvisa.law.t.hardship import HARDSHIP
from tvisa.law.t.presence import PRESENCE
from tvisa.law.t.victim import VICTIM
from tvisa.law.windows import (
    FIRST_2002,
    FIRST_2017,
    FIRST_2024,
    JVTA_2015,
    RULE_2017,
    RULE_2024,
    TVPRA_2003,
    TVPRA_2008,
    VAWA_2005,
)
from tvisa.law.writing import BINDINGS, rule

ELIGIBLE: Final = VICTIM & PRESENCE & ASSISTANCE & HARDSHIP & FILING_WINDOW
"""The statutory elements in the statute's order and, as long as there was one, the filing window, which is no element."""

_NON_DEFENSES: Final = (*victim.NON_DEFENSES, *assistance.NON_DEFENSES, *hardship.NON_DEFENSES)
_NON_DEFENSES_2002: Final = (
    *victim.NON_DEFENSES_2002,
    *presence.NON_DEFENSES_2002,
    *assistance.NON_DEFENSES_2002,
    *hardship.NON_DEFENSES,
)
_NON_DEFENSES_2017: Final = (*_NON_DEFENSES, *presence.NON_DEFENSES_2017)
_NON_DEFENSES_2024: Final = (*_NON_DEFENSES, *presence.NON_DEFENSES_2024, *hardship.NON_DEFENSES_2024)
_PROCEDURES: Final = (
    *victim.PROCEDURES,
    *victim.READINGS,
    *presence.PROCEDURES,
    *assistance.PROCEDURES,
    *hardship.PROCEDURES,
)
_PROCEDURES_2002: Final = (
    *victim.READINGS,
    *presence.PROCEDURES_2002,
    *assistance.PROCEDURES_2002,
    *hardship.PROCEDURES_2002,
)

_WHICH_TEXT: Final = reading(
    "which_text_decides",
    "Which text controls",
    """The 2024 rule governs applications pending on August 28, 2024 or filed since. An appeal or motion on an earlier decision is decided
    under the text that governed that decision. Screen such a case as of the date of that decision.""",
    "89 FR 34864",
    window=RULE_2024,
    confidence="C",
    note="""The first part of this rule is from USCIS Policy Manual, vol. 3, part B, ch. 2, n. 71. USCIS stated the second part at an engagement on
    August 15, 2024, which is known only from reports of it. Grants already made are not affected.""",
)
_READ_OLD_DECISIONS: Final = "Use this rule to read old decisions. Nobody is screened under it today. The statute went beyond its text (age 18, State and local agencies, trauma, entry for a court process, patronizing and soliciting). Where the two differ, the statute controls, by inference. The regulation was read in its last version, of late 2016. Have counsel check."


def elements_on(day: datetime.date) -> tuple[Element, ...]:
    """Return the elements as they are on a day."""
    return tuple(element for element in parts(resolve(ELIGIBLE, day)) if isinstance(element, Element))


def _of_2002(ident: str, statute: str, since: datetime.date, until: datetime.date) -> RuleSet:
    """Return the rule of 2002 with the statute of one time; the regulation never followed the statutes."""
    return RuleSet(
        ident,
        f"8 CFR 214.11 (rule of 2002), statute {statute}",
        Period(since, until),
        lambda: elements_on(since),
        _NON_DEFENSES_2002,
        (*_PROCEDURES_2002, burden.procedure_of(BURDEN_2002)),
        _READ_OLD_DECISIONS,
        BURDEN_2002,
    )


_RULE_SETS: Final = (
    _of_2002("2002", "as passed on 28 October 2000", FIRST_2002, TVPRA_2003),
    _of_2002("2003", "as of 19 December 2003", TVPRA_2003, VAWA_2005),
    _of_2002("2006", "as of 5 January 2006", VAWA_2005, TVPRA_2008),
    _of_2002("2008", "as of 23 December 2008", TVPRA_2008, JVTA_2015),
    _of_2002("2015", "as of 29 May 2015", JVTA_2015, FIRST_2017),
    RuleSet(
        "2017",
        "8 CFR 214.11 (rule of 2017)",
        RULE_2017,
        lambda: elements_on(FIRST_2017),
        _NON_DEFENSES_2017,
        (*_PROCEDURES, burden.procedure_of(BURDEN_2017)),
        burden=BURDEN_2017,
    ),
    RuleSet(
        "2024",
        "8 CFR 214.200-214.216 (rule of 2024)",
        RULE_2024,
        lambda: elements_on(FIRST_2024),
        _NON_DEFENSES_2024,
        (*_PROCEDURES, burden.procedure_of(BURDEN_2024), _WHICH_TEXT),
        burden=BURDEN_2024,
    ),
)

DISCLAIMER: Final = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only DHS determines T nonimmigrant status."
)


def _asserted_whole(case: Case) -> tuple[str, ...]:
    """Where severe trafficking is asserted as a whole, so is that each incident was of a severe form."""
    return ("incident.asserted.severe_form",) if case.asserted.severe_trafficking.when_no_hurts & 4 else ()


def _of_another(case: Case, path: str) -> bool:
    """Whether a record is an incident that was done to somebody else."""
    record = get(case, path)
    return isinstance(record, Incident) and record.victim != case.applicant


def _standing(case: Case, day: datetime.date) -> Any:
    from tvisa.law.t.posture import standing_of

    return standing_of(case, day)


def _common() -> Any:
    """What is looked at under the law of every status hands in none of its own."""
    return None


def _waivers() -> Any:
    from tvisa.law.t import waivers

    return waivers


def _evidence() -> Any:
    from tvisa.law.t.evidence import catalog

    return catalog


def _family() -> Any:
    from tvisa.law.t.family import classes

    return classes


def _lines() -> Any:
    from tvisa.law.t.filing import lines

    return lines


def _urgent() -> Any:
    from tvisa.law.t.urgent import rules

    return rules


def _points() -> Any:
    from tvisa.law.t.points import rules

    return rules


def _days() -> Any:
    from tvisa.law.t import days

    return days


def _burden() -> Any:
    return burden


T: Final = Classification(
    "t",
    "T nonimmigrant status",
    bindings=BINDINGS,
    filing=fact(
        "case.filed",
        rule(
            "Presence and a report are tested as of the filing date. Until then, both can still be met.",
            "8 CFR 214.207(a); 8 CFR 214.208(b); 8 CFR 214.11(g)(1); 8 CFR 214.11(h)(1)",
            confidence="B",
        ),
    ),
    filed=operator.attrgetter("filed_bits"),
    labels=label,
    rule_sets=_RULE_SETS,
    disclaimer=DISCLAIMER,
    sections={
        "needs": _common,
        "admissibility": _waivers,
        "bar": _common,
        "evidence": _evidence,
        "filing": _lines,
        "urgent": _urgent,
        "points": _points,
        "family": _family,
        "changes": _common,
        "timeline": _days,
        "adjustment": _common,
        "frameworks": _common,
        "record": _burden,
    },
    whole=_asserted_whole,
    standing=_standing,
    of_another=_of_another,
)
"""T nonimmigrant status."""
