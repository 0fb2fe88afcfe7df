"""The client's own acts, immigration status and grounds of inadmissibility."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from tvisa.facts import (
    Act,
    Case,
    Conduct,
    CourtDate,
    CourtKind,
    Ground,
    GroundKind,
    Grounds,
    Matter,
    ProtectionOrder,
    Setting,
    Status,
    ThreatTo,
)
from tvisa.facts.conduct import Ends, MeansUsed, Verbs
from tvisa.kernel.answers import NOT_ASKED, Answer, Source, yes_no
from tvisa.kernel.dates import Age, DateClaim, DateFact
from tvisa.testing.drawn import cases
from tvisa.testing.records import Filling, filled
from tvisa.testing.values import ACCUSING, ages, date_facts, dates

_TOUCHING: Final[dict[str, Any]] = {
    "by_client": NOT_ASKED,
    "verbs": Verbs(recruited=yes_no(True)),
    "ends": Ends(commercial_sex=yes_no(True)),
    "means": MeansUsed(fraud=yes_no(True)),
    "knew": yes_no(True, "client"),
}
"""Every part of the definition recorded, which answers drawn at random hardly ever are."""


@st.composite
def conducts(
    draw: Any, alphabet: Sequence[Answer] = ACCUSING, incidents: Sequence[str] = (), people: Sequence[str] = ()
) -> Conduct:
    """
    Return conduct of every kind, most of it partial: what only those responsible say, dates and ages of theirs among it.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one conduct shrinks to.
        incidents: Keys of incidents that an act can refer to.
        people: Keys of people on whom an act can bear.
    """
    near = dates(2012, 2019)
    theirs = (Source.TRAFFICKER,)
    when = st.one_of(date_facts(near), near.map(lambda d: DateFact((DateClaim(d, theirs),))))
    age = st.one_of(ages(), ages().map(lambda a: Age(tuple(attrs.evolve(c, sources=theirs) for c in a.claims))))
    how, acts = Filling(alphabet, when, age), []
    for _ in range(draw(st.integers(0, 2))):
        act: Act = filled(draw, Act(incident=draw(st.sampled_from([None, *incidents]))), how)
        other = attrs.evolve(act.other, person=draw(st.sampled_from([None, *people])))
        pressed = attrs.evolve(act.compulsion, threat_to=draw(st.sampled_from([None, *ThreatTo])))
        acts.append(attrs.evolve(act, other=other, compulsion=pressed, **(_TOUCHING if draw(st.booleans()) else {})))
    matters = (Matter(),) * draw(st.integers(0, 2))
    set_days = (CourtDate(draw(st.sampled_from([None, *CourtKind]))),) if draw(st.integers(0, 3)) == 1 else ()
    orders = (ProtectionOrder(),) * (draw(st.integers(0, 3)) == 1)
    conduct: Conduct = filled(draw, Conduct(matters=matters, court_dates=set_days, protection_orders=orders), how)
    return attrs.evolve(conduct, acts=tuple(acts))


@st.composite
def grounds(draw: Any, alphabet: Sequence[Answer] = ACCUSING) -> Grounds:
    """
    Return grounds of inadmissibility as counsel goes through them: some listed, some twice, the list open or complete.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one they shrink to.
    """
    kinds = draw(st.lists(st.sampled_from([None, *GroundKind]), max_size=4))
    found: Grounds = filled(draw, Grounds(tuple(Ground(kind) for kind in kinds)), Filling(alphabet))
    return found


@st.composite
def cases_with_conduct(
    draw: Any, alphabet: Sequence[Answer] = ACCUSING, of: st.SearchStrategy[Case] | None = None
) -> Case:
    """
    Return valid cases with conduct, immigration status, grounds of inadmissibility and any setting, or none.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use for them; the first is the one they shrink to.
        of: The cases to which they are added; cases of every kind, unless given.
    """
    case: Case = draw(cases() if of is None else of)
    return attrs.evolve(
        case,
        setting=draw(st.sampled_from([None, *Setting])),
        status=filled(draw, Status(), Filling(alphabet)),
        conduct=draw(conducts(alphabet, [i.key for i in case.incidents], [p.key for p in case.people])),
        grounds=draw(grounds(alphabet)),
    )
