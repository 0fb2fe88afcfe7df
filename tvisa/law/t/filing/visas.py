"""What the class of an earlier visa brings with it: temporary work, the household of a diplomat, exchange visits."""

from __future__ import annotations

from functools import cache, partial
from typing import Final

from tvisa.facts import Entry, Manner, VisaClass
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Computed, Reading, why_open
from tvisa.law.forms import computed
from tvisa.law.t.filing.coming import noted
from tvisa.law.t.filing.line import Trigger
from tvisa.law.t.filing.prompt import Prompt, any_of
from tvisa.law.t.posture import EVERYWHERE
from tvisa.law.windows import SINCE_2008
from tvisa.law.writing import question_for, rule

CLASSES: Final = rule(
    "A nonimmigrant is admitted in one of the classes that the statute letters, for a time and under its conditions.",
    "8 USC 1101(a)(15); 8 USC 1184(a)(1)",
    note="The second was not read again.",
    confidence="B",
)


@cache
def admitted_as(*classes: VisaClass) -> Computed:
    """Ask whether an entry was in one of some classes; who came in without admission had none, and is not asked."""
    return computed(
        "_".join(["admitted_as", *(c.name.lower() for c in classes)]),
        question_for("entry.visa_class"),
        CLASSES,
        needs=("entry",),
        how=partial(_admitted_as, classes=frozenset(classes)),
        reads=("entry.visa_class", "entry.manner"),
        against=Reply.YES,
    )


def _admitted_as(entry: Entry, *, classes: frozenset[VisaClass]) -> Reading:
    told = entry.visa_class
    if isinstance(told, VisaClass):
        return Reading(truth.TRUE if told in classes else truth.FALSE, (("entry.visa_class", told),))
    if entry.manner in (Manner.WITHOUT_INSPECTION, Manner.PAROLED, Manner.AT_PORT):
        return Reading(truth.FALSE, (("entry.manner", entry.manner),))
    path = "entry.visa_class"
    return Reading(truth.OPEN, (), (path, why_open(told), question_for(path)))


FEES_PROHIBITED: Final = rule(
    """
    No fee for the job, and no penalty for breaking the contract, may be taken from an H-2A or H-2B worker, by the employer, a
    recruiter or an agent; a petition can be denied or revoked for it.
    """,
    "8 CFR 214.2(h)(5)(xi)(A); 8 CFR 214.2(h)(6)(i)(B)",
    note="Read as of January 2025.",
)

TEMPORARY_WORK_PROMPT: Final = Prompt(
    "TEMPORARY_WORK",
    "Work on an H-2A or H-2B visa",
    """
    Get the petition, the job order and the contract: they tell the promised wage, hours, housing and travel. Add every fee paid
    at home, and every deduction, to the account.
    """,
    provisions=(FEES_PROHIBITED,),
    triggers=(
        Trigger(
            "An entry in H-2A or H-2B status is recorded.",
            admitted_as(VisaClass.H_2A, VisaClass.H_2B),
            over="entry",
            where=EVERYWHERE,
        ),
    ),
    codes=("WO-03-00-00-00",),
)

DIPLOMATS_WORKER: Final = rule(
    """
    Who holds an A-3 or G-5 visa and sues over trafficking, or over the terms of that work, is to be allowed to stay and work
    for as long as the proceedings need, with exceptions.
    """,
    "8 USC 1375c(c)(1); 8 USC 1375c(c)(2)",
    note="Read as of April 2023. Immunity of an employer in a suit is for counsel.",
    window=SINCE_2008,
)

IMMUNITY: Final = rule(
    """
    A proceeding against somebody whom diplomatic law makes immune from that proceeding is dismissed, on a motion, a suggestion, or
    as the rules of the court allow.
    """,
    "22 USC 254d",
    note="Read in an undated copy of the Code. It touches the suit and the prosecution, and no element of T status.",
)

IMMUNITY_ENDS: Final = rule(
    "The sending country can waive immunity; after the post has ended, and for private dealings, it can be narrower.",
    "Vienna Convention on Diplomatic Relations arts. 31, 32, 37, 39",
    confidence="D",
    note="From memory: the Convention was not read.",
)

DIPLOMATS_WORKER_PROMPT: Final = Prompt(
    "DIPLOMATIC_HOUSEHOLD",
    "Worker of a diplomat or of an official",
    "Look at a suit with leave to stay and to work meanwhile, and at the immunity of the employer.",
    provisions=(DIPLOMATS_WORKER, IMMUNITY, IMMUNITY_ENDS),
    triggers=(
        Trigger(
            """
            Somebody responsible may have immunity: it can close a suit or a prosecution, and says nothing against T status; the
            Department of State can be told.
            """,
            noted("incident", "immune_official"),
            provisions=(IMMUNITY, IMMUNITY_ENDS),
            over="incident",
            where=EVERYWHERE,
        ),
        any_of("A-3 or G-5 status is recorded.", "case.filing.diplomatic_household"),
        Trigger(
            "An entry in A-3 or G-5 status is recorded.",
            admitted_as(VisaClass.A_3, VisaClass.G_5),
            over="entry",
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-04-00-00-00", "WO-03-00-00-00"),
)

TWO_YEARS_ABROAD: Final = rule(
    """
    Some who held J-1 status, and may not do otherwise before two years in their country or a waiver, cannot apply for
    permanent residence until then.
    """,
    "8 USC 1182(e); 8 USC 1258(b)",
    note="""
    Read as of April 2023. A change of classification to T status is not barred by it, 8 USC 1258(b); adjustment later may be:
    for counsel.
    """,
)

EXCHANGE_VISITOR_PROMPT: Final = Prompt(
    "EXCHANGE_VISITOR",
    "J-1 status and two years abroad",
    "Find out now whether the two years apply, and what waiver there is: permanent residence can hang on it.",
    provisions=(TWO_YEARS_ABROAD,),
    triggers=(
        any_of("J-1 or J-2 status is recorded.", "case.filing.exchange_visitor"),
        Trigger(
            "An entry in J-1 or J-2 status is recorded.",
            admitted_as(VisaClass.J),
            over="entry",
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-04-00-00-00",),
)

CREW_LANDED: Final = rule(
    """
    Permission to land as a member of a crew is no admission and lasts 29 days at most, or 180 for transfers of liquid cargo from ship to
    ship. One given for the stay of the ship can be taken back, and its holder detained and removed with no hearing on removal before an
    immigration judge; a judge hears no more than asylum, withholding and torture. Staying on willfully is a crime.
    """,
    "8 USC 1101(a)(13)(B); 8 USC 1282(a); 8 USC 1282(b); 8 USC 1282(c); 8 CFR 208.2(c)(1)(i)",
    confidence="D",
    note="8 USC 1282 was read, its 180 days in a compilation alone; the rest is from memory. A change to T status is not barred by it, 8 USC 1258(b); proceedings for asylum alone are not those of 8 USC 1229a.",
)

CREW_PAID: Final = rule(
    "Federal minimum wages do not reach a seaman on a vessel that is not American; wages of seamen have law and courts of their own.",
    "29 USC 213(a)(12); 46 USC 10313",
    confidence="D",
    note="From memory.",
)

CREW_PROMPT: Final = Prompt(
    "CREW",
    "Work in the crew of a ship",
    """
    Get the record of the landing, or of its refusal: what it allowed, until what day, and whether an officer took it back. Ask under
    which flag, in whose waters and in which port each act was, and who knew of it there; get the contract and the crew list.
    """,
    provisions=(CREW_LANDED, CREW_PAID),
    triggers=(
        Trigger(
            """
            An entry as a member of a crew is recorded: no regular removal case need come first, time limits for asylum can be far
            shorter than a year once officers act, and having stayed on can be charged. Counsel comes before any of them.
            """,
            admitted_as(VisaClass.D),
            over="entry",
            where=EVERYWHERE,
        ),
    ),
    codes=("IM-01-00-00-00", "WO-03-00-00-00"),
)
