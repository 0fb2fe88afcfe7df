"""What changed in adjustment to permanent residence; the rule of 2024 decides every Form I-485 then pending, or filed since."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from tvisa.facts import Kinship
from tvisa.law.changes.change import EffectOfChange, LawChange, MatterOfChange
from tvisa.law.t.adjustment import conditions, laws
from tvisa.law.t.adjustment.asking import RULE_2009
from tvisa.law.time_limits import YEARS_OF_PRESENCE, YEARS_OF_STATUS, years
from tvisa.law.windows import FIRST_2024
from tvisa.law.writing import rule

_FIRST_2009: Final = RULE_2009.start or datetime.date.max
_PENDING: Final = "For every Form I-485 pending then or filed since (C)."
_GRANTED: Final = ("case.granted_on",)

_row: Final = partial(LawChange, matter=MatterOfChange.ADJUSTMENT, facts=_GRANTED)
_in_2024 = partial(_row, since=FIRST_2024)
_wider_in_2024 = partial(_in_2024, effect=EffectOfChange.WIDER)

ADJUSTMENT: Final = (
    _row(
        topic="rule_on_adjustment",
        since=_FIRST_2009,
        effect=EffectOfChange.PROCEDURE,
        title="A regulation on adjustment came into force; until then only the statute applied.",
        now=conditions.APPLICATION.law,
        note="This review does not cover decisions before that day.",
    ),
    _in_2024(
        topic="early_filers_of_adjustment",
        effect=EffectOfChange.NONE,
        title="The clause for people with four years in status who filed before 13 April 2009 was removed.",
        was=rule(
            f"The person must hold the status at filing. The alternative is {years(YEARS_OF_STATUS)} in the status and a filing before 13 April 2009.",
            "8 CFR 245.23(a)(2)(ii) since 2009-01-12 until 2024-08-28",
            window=RULE_2009,
        ),
        now=conditions.HOLDS.law,
        facts=(),
    ),
    _wider_in_2024(
        topic="presence_after_a_break",
        pages="89 FR 34887-88",
        title='Presence now counts from "the date" of admission, no longer "the first date", so the period can start over.',
        was=rule(
            f"{years(YEARS_OF_PRESENCE).capitalize()} since the first date of admission as a T-1.",
            "8 CFR 245.23(a)(3) since 2009-01-12 until 2024-08-28",
            window=RULE_2009,
        ),
        now=conditions.RESTART,
        note=_PENDING,
    ),
    _wider_in_2024(
        topic="in_place_of_compliance",
        pages="89 FR 34887-88",
        title="Age at the victimization, and trauma found at the grant, became alternatives to compliance and hardship.",
        was=conditions.UNTIL_2024.law,
        now=conditions.SINCE_2024.law,
        facts=(*_GRANTED, "case.adjustment.trauma_established"),
        note=_PENDING,
    ),
    _in_2024(
        topic="detection_at_adjustment",
        effect=EffectOfChange.TIGHTER,
        title="Requests for help with detection now count among the requests that the person must comply with after admission.",
        was=rule(
            "Compliance with requests for help with the investigation or prosecution.",
            "8 CFR 245.23(a)(6)(i) since 2009-01-12 until 2024-08-28",
            window=RULE_2009,
        ),
        now=rule(
            "Compliance with requests for help with the detection, investigation or prosecution.",
            "8 CFR 245.23(a)(7)(i) since 2024-08-28",
        ),
        note="The statute names investigation and prosecution only: 8 USC 1255(l)(1)(C)(i). " + _PENDING,
    ),
    _wider_in_2024(
        topic="decider_on_compliance",
        pages="89 FR 34867",
        title="USCIS decides on compliance, and asks for no document of the Attorney General.",
        was=conditions.CERTIFIED.law,
        now=laws.DECIDER.law,
        note=_PENDING,
    ),
    _wider_in_2024(
        topic="relatives_after_adjustment",
        pages="89 FR 34887-88",
        title="The text now says expressly that relatives keep their status when the principal adjusts.",
        now=rule(
            "A relative does not lose T status by the principal's adjustment.", "8 CFR 245.23(b)(5) since 2024-08-28"
        ),
        facts=(),
        kin=tuple(Kinship),
    ),
)
