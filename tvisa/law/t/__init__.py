"""
T-1 status: the elements, one file each, the dated rule sets that put them together, and `T`, which holds it all.

The windows tile: every day from the first modeled day on belongs to exactly one rule set, and no day falls through to
an older one.
"""

from __future__ import annotations

import operator
from typing import Final

from tvisa.facts import Case
from tvisa.facts.labels import label
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import Kind, Period
from tvisa.law.t import assistance, hardship, presence, victim
from tvisa.law.t.rule_2002 import assistance as assistance_2002
from tvisa.law.t.rule_2002 import filing as filing_2002
from tvisa.law.t.rule_2002 import hardship as hardship_2002
from tvisa.law.t.rule_2002 import presence as presence_2002
from tvisa.law.windows import JVTA_2015, RULE_2002, RULE_2017, RULE_2024, TVPRA_2003, TVPRA_2008, VAWA_2005
from tvisa.law.writing import BINDINGS, fact, procedure, rule

_NON_DEFENSES: Final = (
    *victim.NON_DEFENSES, *presence.NON_DEFENSES, *assistance.NON_DEFENSES, *hardship.NON_DEFENSES
)  # fmt: skip
_NON_DEFENSES_2002: Final = (
    *victim.NON_DEFENSES_2002, *presence_2002.NON_DEFENSES, *assistance_2002.NON_DEFENSES, *hardship.NON_DEFENSES
)  # fmt: skip
_NON_DEFENSES_2024: Final = (*_NON_DEFENSES, *presence.NON_DEFENSES_2024, *hardship.NON_DEFENSES_2024)
_PROCEDURES: Final = (
    *victim.PROCEDURES, *victim.READINGS, *presence.PROCEDURES, *assistance.PROCEDURES, *hardship.PROCEDURES
)  # fmt: skip
_PROCEDURES_2002: Final = (
    *victim.READINGS, *presence_2002.PROCEDURES, *assistance_2002.PROCEDURES, *hardship_2002.PROCEDURES
)  # fmt: skip

_WHICH_TEXT: Final = procedure("which_text_decides", "Which text decides", rule(
    "The rule of 2024 decides what was pending on 28 August 2024 or filed since; an appeal or a motion on an earlier decision is "
    "decided under the text of that decision: screen such a case as of that day.",
    "89 FR 34864", window=RULE_2024, confidence="C",
    note="The first half is USCIS Policy Manual, vol. 3, part B, ch. 2, n. 71 (B); the second was said by USCIS at an engagement "
    "of 15 August 2024, known at second hand. Grants already made are not touched.",
), Kind.READING)  # fmt: skip
_READ_OLD_DECISIONS: Final = (
    "Read old decisions with this rule; nobody is screened under it today. The statute outran its text (age 18, State and "
    "local agencies, trauma, entry for a court process, patronizing and soliciting): where they differ the statute "
    "controls, by inference. The regulation was read in its last form, of late 2016. Have counsel check."
)


def _of_2002(
    ident: str, statute: str, window: Period, victims: Element, present: Element, assisted: Element, severe: Element
) -> RuleSet:
    """Return the rule of 2002 with the statute of one time."""
    return RuleSet(
        ident,
        f"8 CFR 214.11 (rule of 2002), statute {statute}",
        window,
        (victims, present, assisted, hardship_2002.HARDSHIP_2002, filing_2002.filed_in_time(severe)),
        _NON_DEFENSES_2002,
        _PROCEDURES_2002,
        _READ_OLD_DECISIONS,
    )


_RULE_SETS: Final = (
    _of_2002(
        "2002", "as passed on 28 October 2000", Period(RULE_2002.start, TVPRA_2003),
        victim.VICTIM_2002, presence_2002.PRESENCE_2002, assistance_2002.ASSISTANCE_2002, victim.SEVERE_2002,
    ),
    _of_2002(
        "2003", "as of 19 December 2003", Period(TVPRA_2003, VAWA_2005),
        victim.VICTIM_2002, presence_2002.PRESENCE_2002, assistance_2002.ASSISTANCE_2003, victim.SEVERE_2002,
    ),
    _of_2002(
        "2006", "as of 5 January 2006", Period(VAWA_2005, TVPRA_2008),
        victim.VICTIM_2002, presence_2002.PRESENCE_2002, assistance_2002.ASSISTANCE_2006, victim.SEVERE_2002,
    ),
    _of_2002(
        "2008", "as of 23 December 2008", Period(TVPRA_2008, JVTA_2015),
        victim.VICTIM_2002, presence_2002.PRESENCE_2008, assistance_2002.ASSISTANCE_2008, victim.SEVERE_2002,
    ),
    _of_2002(
        "2015", "as of 29 May 2015", Period(JVTA_2015, RULE_2002.end),
        victim.VICTIM_2017, presence_2002.PRESENCE_2015, assistance_2002.ASSISTANCE_2015, victim.SEVERE_2017,
    ),
    RuleSet(
        "2017",
        "8 CFR 214.11 (rule of 2017)",
        RULE_2017,
        (victim.VICTIM_2017, presence.PRESENCE_2017, assistance.ASSISTANCE_2017, hardship.HARDSHIP_2017),
        _NON_DEFENSES,
        _PROCEDURES,
    ),
    RuleSet(
        "2024",
        "8 CFR 214.200-214.216 (rule of 2024)",
        RULE_2024,
        (victim.VICTIM_2024, presence.PRESENCE_2024, assistance.ASSISTANCE_2024, hardship.HARDSHIP_2024),
        _NON_DEFENSES_2024,
        (*_PROCEDURES, _WHICH_TEXT),
    ),
)  # fmt: skip


DISCLAIMER: Final = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only DHS determines T nonimmigrant status."
)


def _asserted_whole(case: Case) -> tuple[str, ...]:
    """Where severe trafficking is asserted as a whole, so is that each incident was of a severe form."""
    return ("incident.asserted.severe_form",) if case.asserted.severe_trafficking.when_no_hurts & 4 else ()


T: Final = Classification(
    "t",
    "T nonimmigrant status",
    bindings=BINDINGS,
    filing=fact(
        "case.filed",
        rule(
            "Presence and a report are tested as of filing: until then both can still come about.",
            "8 CFR 214.207(a); 8 CFR 214.208(b); 8 CFR 214.11(g)(1); 8 CFR 214.11(h)(1)",
            confidence="B",
        ),
    ),
    filed=operator.attrgetter("filed_bits"),
    labels=label,
    rule_sets=_RULE_SETS,
    disclaimer=DISCLAIMER,
    sections=frozenset({"needs", "admissibility", "bar", "evidence", "filing", "changes"}),
    whole=_asserted_whole,
)
"""T nonimmigrant status."""
