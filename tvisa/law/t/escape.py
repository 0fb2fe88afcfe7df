"""
Present as one who escaped before a law enforcement agency was involved.

8 CFR 214.207(a)(3), before it 8 CFR 214.11(g)(1)(iii). Both ask for an escape before an agency was involved. What involvement
is has been defined since 28 August 2024; a report that an agency only receives is none.
"""

from __future__ import annotations

from typing import Final

from tvisa.law.dated import Dated, absent, within
from tvisa.law.forms import against, factor, part, standard
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.windows import FIRST_2017, RULE_2017, RULE_2024
from tvisa.law.writing import rule

ESCAPED: Final = Dated(
    absent(until=FIRST_2017),
    part(
        "present_escaped",
        "Escaped before law enforcement was involved",
        "The person got away before a law enforcement agency was involved.",
        "8 CFR 214.207(a)(3); 8 CFR 214.11(g)(1)(iii)",
        of=lambda: ESCAPED_FIRST & INVOLVED,
        note="Since 28 August 2024 the text adds that it may be at any time before filing.",
    ),
)
ESCAPED_FIRST: Final = standard(
    "incident.exit.escaped_first",
    ESCAPED.law,
    weighs=lambda: (against("incident.exit.released", "let go by those responsible", LET_GO),),
)
LET_GO: Final = rule(
    """Whether somebody whom those responsible let go has escaped is not said; being here can be on account of it all the same, as
    directly related to it.""",
    "8 CFR 214.207(a)(3); 8 CFR 214.207(a)(4); 8 CFR 214.11(g)(1)(iii)",
    confidence="D",
)
INVOLVED: Final = Dated(
    within(RULE_2017, lambda: INVOLVED_2017 | ENOUGH_2017),
    # Somebody who filed before keeps what the rule of 2017 asked.
    within(RULE_2024, lambda: INVOLVED_2024 | FILED_BEFORE_2024 & ENOUGH_2017),
)
INVOLVED_2017: Final = standard(
    "incident.exit.law_enforcement_then_involved",
    """The rule of 2017 asks for an escape before an agency was involved and does not define involvement; an agency that came in
    afterwards, by an interview or an investigation, is involvement on any reading.""",
    "8 CFR 214.11(g)(1)(iii)",
    window=RULE_2017,
    confidence="D",
)
ENOUGH_2017: Final = standard(
    "incident.exit.escape_is_enough",
    """The rule of 2017 asks for an escape before an agency was involved; whether an agency must have come in afterwards, and what would
    count, is for counsel.""",
    "8 CFR 214.11(g)(1)(iii)",
    window=RULE_2017,
    confidence="D",
    note="""The words ask for no later involvement. Non-precedent decisions read it in, and one (In re 6247193) held that a report that
    an agency only received is none.""",
    weighs=lambda: (
        factor("incident.exit.law_enforcement_then_involved", "an agency then came in, beyond taking the report"),
    ),
)
INVOLVED_2024: Final = standard(
    "incident.exit.law_enforcement_then_involved",
    """Involvement is action by the agency beyond receiving the person's report, such as an interview or an investigation.""",
    "8 CFR 214.201; 8 CFR 214.207(a)(3)",
    window=RULE_2024,
    confidence="B",
    note="""The definition is the regulation's; that an agency must have become involved later is the agency's reading: USCIS Policy
    Manual, vol. 3, part B, ch. 2(C)(1).""",
)
