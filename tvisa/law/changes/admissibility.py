"""What changed in admissibility and its waivers."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.predicate import Computed, Gap, Reading, walk
from tvisa.kernel.provision import Period
from tvisa.law.changes.change import NO_TRANSITION, EffectOfChange, LawChange, MatterOfChange
from tvisa.law.common.relief import PUBLIC_CHARGE
from tvisa.law.conduct.law import CENTRAL_REASON, WAIVER_VIOLENT
from tvisa.law.grounds import leaves
from tvisa.law.t.adjustment.laws import PAROLE_IS_DEPARTURE
from tvisa.law.t.waivers import ADMISSIBILITY as WHOLE
from tvisa.law.t.waivers import CRIMINAL_2002, GRAVE_CRIMES, PROCEDURES, PUBLIC_CHARGE_2002
from tvisa.law.windows import FIRST_2002, FIRST_2017, FIRST_2024, RULE_2002, RULE_2024, TVPRA_2003, VAWA_2005
from tvisa.law.writing import rule

_ASKS: Final = "Under the rule of that day, public charge is waivable in the national interest: counsel must review it."
_OPEN: Final = Reading(truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, _ASKS))
(_EXEMPT,) = (n for n, _ in walk(WHOLE.on(FIRST_2002)) if isinstance(n, Computed) and n.id == "exempt_by_statute")
_BY_ID: Final = {step.id: step.law for step in PROCEDURES}
_PAROLE: Final = PAROLE_IS_DEPARTURE.law.window.start or datetime.date.max

_row: Final = partial(LawChange, matter=MatterOfChange.ADMISSIBILITY, elements=("admissibility",))
_wider = partial(_row, effect=EffectOfChange.WIDER)

ADMISSIBILITY: Final = (
    _wider(
        topic="public_charge",
        since=TVPRA_2003,
        title="The statute now exempts T status from public charge. Until then a waiver was required.",
        was=PUBLIC_CHARGE_2002,
        now=PUBLIC_CHARGE,
        instead=((_EXEMPT, attrs.evolve(_EXEMPT, how=lambda _day: _OPEN)),),
    ),
    _wider(
        topic="unlawful_presence_through_trafficking",
        since=VAWA_2005,
        title="Unlawful presence is no longer a bar if trafficking was at least one central reason for it.",
        was=rule(
            "The unlawful presence bar had no exception for victims of trafficking.",
            "8 USC 1182(a)(9)(B)(iii)",
            window=Period(RULE_2002.start, VAWA_2005),
            confidence="D",
        ),
        now=CENTRAL_REASON,
        of=(leaves.CENTRAL_REASON,),
        note="The amending act was not read (D).",
    ),
    _wider(
        topic="waiver_of_criminal_grounds",
        since=FIRST_2017,
        title="Only violent or dangerous crimes, no longer every criminal ground, are now limited to waivers in exceptional cases.",
        was=CRIMINAL_2002,
        now=WAIVER_VIOLENT,
        of=tuple(GRAVE_CRIMES.values()),
    ),
    _wider(
        topic="waiver_that_would_block_adjustment",
        since=FIRST_2017,
        title="A ground that would prevent adjustment is no longer waivable only in exceptional cases.",
        was=_BY_ID["waiver_would_block_adjustment"],
        note=NO_TRANSITION,
    ),
    _row(
        topic="waiver_named",
        since=FIRST_2024,
        effect=EffectOfChange.NONE,
        pages="89 FR 34886-87",
        title="The regulation now cites the general waiver correctly, and names the form. The tests of both waivers did not change.",
        was=_BY_ID["waiver_rule_named"],
        now=rule(
            "The applicant requests a waiver under 212(d)(3)(A)(ii) or 212(d)(13) on Form I-192.",
            "8 CFR 212.16(a)",
            window=RULE_2024,
        ),
    ),
    _row(
        topic="advance_parole_as_departure",
        since=_PAROLE,
        effect=EffectOfChange.TIGHTER,
        title="Leaving on advance parole now counts as a departure, after which earlier unlawful presence can bar the return.",
        was=rule(
            "Leaving and returning on advance parole was not a departure for the unlawful presence bar.",
            "8 USC 1182(a)(9)(B)(i)(II); Matter of Arrabally, 25 I&N Dec. 771 (BIA 2012)",
            window=Period(datetime.date(2012, 4, 17), _PAROLE),
            confidence="C",
        ),
        now=PAROLE_IS_DEPARTURE.law,
        facts=("absence.advance_parole",),
        note="The BIA applied this to a trip already made. Speak with counsel before any travel.",
    ),
)
