"""
The filing window of the rule of 2002, for trafficking that ended before the statute was passed.

8 CFR 214.11(d)(4) of 2002. It stood in no statute and went on 18 January 2017; there is no deadline now.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Any, Final

from tvisa.facts import Case, Incident
from tvisa.kernel import truth
from tvisa.kernel.dates import Bound, Date, across, anniversaries, before
from tvisa.kernel.predicate import SEAL, Gap, Reading, why_open
from tvisa.law.age import birth_of, under_age_at_act
from tvisa.law.dated import Dated, absent
from tvisa.law.forms import computed, fact, factor, part, standard
from tvisa.law.lists import INCIDENTS
from tvisa.law.t.victim import SEVERE
from tvisa.law.windows import FIRST_2002, FIRST_2017, TVPA_2000
from tvisa.law.writing import rule

FILING_WINDOW: Final = Dated(
    part(
        "filing_window",
        "Filed in time (trafficking before 28 October 2000 only)",
        """A person whose trafficking ended before October 28, 2000 had to file by January 31, 2003. A person who was a child at that time had
        until a year after the 21st birthday, if that was later. Exceptional circumstances such as severe trauma excuse delay.""",
        "8 CFR 214.11(d)(4) of 2002",
        of=lambda: NOT_REACHED | INCIDENTS.some(SEVERE & (LATER | IN_WINDOW | DELAY_EXCUSED)),
        beside=True,
        note="""The trafficking ended on the last day of an act. This tool applies the rule for children to anyone under 21 at the first act,
        married or not; that is an inference. The statute had no such deadline.""",
    ),
    absent(since=FIRST_2017),
)
DEADLINE: Final = FILING_WINDOW.law_on(FIRST_2002)
NOT_REACHED: Final = part(
    "window_does_not_apply",
    "No trafficking that ended before 28 October 2000",
    "The filing deadline applies only to trafficking that ended before October 28, 2000.",
    "8 CFR 214.11(d)(4) of 2002",
    of=lambda: NONE_BEFORE | INCIDENTS.every(LATER),
)
NO_WINDOW: Final = rule(
    "There is no deadline. The filing window for trafficking before 28 October 2000 was removed on 18 January 2017.",
    "81 FR 92266",
    note="89 FR 34868.",
)

# --- trafficking that did not end before the statute ------------------------------------------------------------------


def _ended_since(incident: Incident) -> Reading:
    """Read whether the last act was on or after 28 October 2000; what only a trafficker dates earlier is set aside."""
    day = (TVPA_2000, TVPA_2000)
    said, hostile = [], []
    for claim in incident.when.claims:
        if isinstance(claim.date, Date):
            bits = truth.NOT[before(claim.date.end, day)]
            if bits == truth.FALSE and claim.hostile:
                hostile.append(("incident.when", str(claim.date), claim.sources))
            else:
                said.append(bits)
    used = (("incident.when", incident.when),) if incident.when.values else ()
    gap = (
        "incident.when",
        why_open(incident.when),
        "When did the trafficking end: before October 28, 2000, or on or after that date?",
    )
    return Reading(across(said), used, gap, tuple(hostile))


ENDED_SINCE_2000: Final = computed(
    "ended_since_the_statute",
    "Did the trafficking end on or after 28 October 2000?",
    DEADLINE,
    how=_ended_since,
    reads=("incident.when",),
)
LATER: Final = ENDED_SINCE_2000 | fact("incident.exit.ongoing", DEADLINE)


def _none_before(case: Case) -> Reading:
    """Read whether each incident recorded of the applicant ended since the statute: what nobody tells of is not what is claimed."""
    own = [(n, i) for n, i in enumerate(case.incidents) if i.victim == case.applicant]
    bits = truth.TRUE if own else SEAL[case.incidents_complete.when_yes_hurts]
    used: list[tuple[str, Any]] = []
    if not own and case.incidents_complete.claims:
        used = [("case.incidents_complete", case.incidents_complete)]
    gap: tuple[str, Gap, str] | None = ("case.incidents", Gap.LIST_OPEN, INCIDENTS.ask)
    for number, incident in own:
        ended, path = _ended_since(incident), f"case.incidents[{number}].when"
        this = ended.bits | incident.exit.ongoing.when_no_hurts
        if this == truth.OPEN:
            gap = ended.gap and (path, *ended.gap[1:])
        bits &= this
        used += [(path, what) for _, what in ended.used]
        if incident.exit.ongoing.claims:
            used.append((f"case.incidents[{number}].exit.ongoing", incident.exit.ongoing))
    return Reading(bits, tuple(used), gap)


NONE_BEFORE: Final = computed(
    "none_recorded_before_the_statute",
    "Is no trafficking on file that ended before 28 October 2000?",
    NOT_REACHED.law,
    how=_none_before,
    reads=("incident.when", "incident.exit.ongoing", "case.incidents_complete"),
    hangs_on=("case.incidents", "case.incidents_complete", "case.applicant"),
)

# --- filed within the window, or kept from it -------------------------------------------------------------------------

_LAST_DAY: Final = datetime.date(2003, 1, 31)
_CHILD: Final = 21


def _by(filed: Date, low: Bound, high: Bound) -> int:
    """Return the nibble of "filed by that day", the day known only between two bounds."""
    return truth.NOT[before((low, high), filed.start)]


def _in_window(case: Case, incident: Incident) -> Reading:
    child = under_age_at_act(case, incident, _CHILD)
    birth, born = birth_of(case, incident.victim)
    general = across(_by(filed, _LAST_DAY, _LAST_DAY) for filed in case.filed_on.values)
    later = across(
        _by(filed, *anniversaries(date.start, _CHILD + 1))
        for filed, date in itertools.product(case.filed_on.values, born.values)
    )
    bits = general | (child.bits & later)
    used = (("case.filed_on", case.filed_on),) if case.filed_on.values else ()
    if case.filed_bits != truth.TRUE:
        return Reading(bits, used, ("case.filed", Gap.NOT_YET, "Has the application been filed?"))
    if not case.filed_on.values:
        return Reading(
            bits, used, ("case.filed_on", why_open(case.filed_on), "On what date was the application filed?")
        )
    if child.bits == truth.OPEN and child.gap:
        gap = child.gap
    elif child.bits == truth.TRUE and not born.values:
        gap = (birth, why_open(born), "When was the person born?")
    else:
        gap = ("case.filed_on", Gap.IMPRECISE, "On what date was the application filed?")
    return Reading(bits, (*used, *child.used), gap, child.hostile)


IN_WINDOW: Final = computed(
    "filed_within_the_window",
    "Was the application filed within the window?",
    DEADLINE,
    how=_in_window,
    reads=("case.filed", "case.filed_on", "incident.when", "incident.age", "person.date_of_birth"),
)
DELAY_EXCUSED: Final = standard(
    "case.delay_excused",
    DEADLINE,
    weighs=(factor("case.assistance.trauma.suffered", "trauma suffered", core="an exceptional circumstance"),),
)
