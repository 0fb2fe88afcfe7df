"""
Physical presence under the rule of 2002: three grounds, and for those who escaped no clear chance to leave.

8 CFR 214.11(g) of 2002; since 23 December 2008 also the words on investigations and court processes in 8 USC
1101(a)(15)(T)(i)(II), which the regulation did not take up until 2017.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Exists, Not
from tvisa.kernel.provision import Period
from tvisa.law.t.presence import DIRECTLY_RELATED_2017, ONGOING, ground_of_presence, physical_presence
from tvisa.law.t.victim import SEVERE_2002, SEVERE_2017
from tvisa.law.windows import RULE_2002, TVPRA_2008
from tvisa.law.writing import against, element, fact, factor, non_defense, procedure, rule, standard

_GROUNDS: Final = rule(
    "Presence reaches someone who is being trafficked, was recently liberated, or was trafficked in the past and whose "
    "continuing presence is directly related to it.",
    "8 CFR 214.11(g) of 2002", window=RULE_2002,
)  # fmt: skip
_LIBERATED: Final = rule(
    "The person was recently liberated from the trafficking.", "8 CFR 214.11(g) of 2002", window=RULE_2002,
    note="By whom is not said; those who escaped by themselves are asked about the opportunity to depart (D).",
)  # fmt: skip
LIBERATED: Final = element(
    "present_recently_liberated", "Recently liberated",
    standard(
        "incident.exit.recently_liberated", _LIBERATED,
        factor("incident.exit.freed_by_law_enforcement", "freed by law enforcement", _LIBERATED),
    ),
    _LIBERATED,
)  # fmt: skip
OPPORTUNITY: Final = rule(
    "Someone who escaped before law enforcement became involved must show that there was no clear chance to leave the "
    "country in the meantime; trauma, injury, lack of means and papers taken by the traffickers are weighed.",
    "8 CFR 214.11(g)(2) of 2002", window=RULE_2002,
)  # fmt: skip
_ESCAPED: Final = standard("incident.exit.escaped_first", OPPORTUNITY, against=Reply.YES)
_CHANCE: Final = standard(
    "incident.exit.clear_chance_to_leave", OPPORTUNITY,
    factor("case.assistance.trauma.suffered", "trauma", OPPORTUNITY),
    factor("incident.control.withholds_documents", "papers taken", OPPORTUNITY),
    factor("incident.control.restricts_financial_access", "lack of means", OPPORTUNITY),
    against("incident.exit.could_leave_the_country", "could have left the country", OPPORTUNITY),
    against=Reply.YES,
)  # fmt: skip

_PROCESS: Final = rule(
    "Being allowed in to take part in an investigation or court process about trafficking or whoever committed it is "
    "presence on account of it; the statute asks for no papers.",
    "8 USC 1101(a)(15)(T)(i)(II)", window=Period(TVPRA_2008, RULE_2002.end), confidence="C",
    note="TVPRA 2008, Pub. L. 110-457. That the statute controls over 8 CFR 214.11(g) of 2002, a return included, is an "
    "inference (D).",
)  # fmt: skip
PROCESS_2008: Final = element(
    "present_for_process", "Allowed in for an investigation or court process",
    Exists(
        "case.presence.entries", "entry", fact("entry.allowed_for_process", _PROCESS), "case.presence.entries_complete",
        "How did the person come in each time, and are these all the entries?", _PROCESS,
    ),
    _PROCESS,
)  # fmt: skip
RETURN_FOR_PROCESS_2008: Final = element(
    "return_for_process", "Allowed back for an investigation or court process",
    fact("case.presence.latest_return.allowed_for_process", _PROCESS), _PROCESS,
)  # fmt: skip


def _no_opportunity(*excepted: Element) -> Element:
    return element(
        "no_clear_chance_to_leave", "No clear chance to leave after an escape",
        AnyOf((Not(_ESCAPED), Not(_CHANCE), *excepted)), OPPORTUNITY,
    )  # fmt: skip


NO_OPPORTUNITY: Final = _no_opportunity()
NO_OPPORTUNITY_2008: Final = _no_opportunity(PROCESS_2008)
_GROUND_2002: Final = ground_of_presence(ONGOING, LIBERATED, DIRECTLY_RELATED_2017, law=_GROUNDS)
_GROUND_2008: Final = ground_of_presence(ONGOING, LIBERATED, DIRECTLY_RELATED_2017, PROCESS_2008, law=_GROUNDS)
_WAY_2008: Final = AllOf((_GROUND_2008, NO_OPPORTUNITY_2008))

PRESENCE_2002: Final = physical_presence(SEVERE_2002, AllOf((_GROUND_2002, NO_OPPORTUNITY)), ())
PRESENCE_2008: Final = physical_presence(SEVERE_2002, _WAY_2008, (RETURN_FOR_PROCESS_2008,), _PROCESS)
PRESENCE_2015: Final = physical_presence(SEVERE_2017, _WAY_2008, (RETURN_FOR_PROCESS_2008,), _PROCESS)

_TIME: Final = rule(
    "Presence has no deadline of its own: what ended long ago can still be what keeps the person here.",
    "8 CFR 214.11(g) of 2002", window=RULE_2002,
    note="The rule had a filing window for trafficking that ended before 28 October 2000, and no other.",
)  # fmt: skip
NON_DEFENSES: Final = (non_defense("case.presence.long_ago", "it was long ago", _TIME),)

PROCEDURES: Final = (
    procedure("presence_statement_2002", "Statement on presence, rule of 2002", rule(
        "The application states when, where, how and why the person came in, when they got away, what they have done since "
        "and whether they could leave.",
        "8 CFR 214.11(g)(1) of 2002", "8 CFR 214.11(g)(2) of 2002", window=RULE_2002,
    )),
)  # fmt: skip
