"""Cases of every kind: as they come in, worked up, ready to be filed, and with every question answered."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from tvisa.facts import Case, Person, Setting
from tvisa.kernel.answers import NOT_ASKED, Answer, State, yes_no
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import CHECKED_ON
from tvisa.law.t import T
from tvisa.screening.screening import screen
from tvisa.testing.records import Draw, Filling, chosen, filled, lists_of, put_all, skeleton
from tvisa.testing.steer import Steer
from tvisa.testing.values import EVERY, SIMPLE, ages, date_facts, on

_TODAY: Final = T.on(CHECKED_ON)
_YES: Final = yes_no(True)
_COMPLETE: Final = (yes_no(False), _YES)
_DISPUTED: Final = yes_no("disputed")
_STAGES: Final = (
    ("", "", "", "for", "against"),
    ("", "for", "for", "for", "for", "against", "disputed"),
    (*["for"] * 12, "against", "disputed"),
)
"""How a file stands, at intake, worked up and ready to be filed: what it says of each element."""

ASKED_IN_PRIVATE: Final = ("grounds.listed_complete", "conduct.acts_complete", "conduct.matters_complete")
"""What must have been asked in private before a whole can be met: whether the lists of grounds, acts and matters are complete."""


@st.composite
def cases(draw: Any, alphabet: Sequence[Answer] = EVERY, most: int = 1) -> Case:
    """
    Return valid cases of every kind and of the size that people have: a few of them ready, most of them partial.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one cases shrink to.
        most: How many contacts, requests, entries and departures there are at most.
    """
    stage = draw(st.integers(0, len(_STAGES) - 1))
    case: Case = filled(draw, skeleton(draw, most, partial=True), Filling(alphabet, date_facts(), ages()))
    kept = [aim for aim in _STAGES[stage] if aim != "disputed" or State.DISPUTED in {a.state() for a in alphabet}]
    case = aimed(draw, case, _TODAY.elements, CHECKED_ON, kept)
    setting = draw(st.sampled_from([None, *Setting, Setting.PRIVILEGED]))
    if setting is Setting.PRIVILEGED and stage == len(_STAGES) - 1:
        case = put_all(case, dict.fromkeys(ASKED_IN_PRIVATE, _YES))
    return attrs.evolve(case, setting=setting)


def aimed(
    draw: Draw, case: Case, elements: Iterable[Element], day: datetime.date, aims: Sequence[str], *, whole: bool = True
) -> Case:
    """
    Return the case with answers that speak for each element, or against it, or not at all, as drawn.

    Args:
        draw: Given by hypothesis.
        case: The case.
        elements: The elements.
        day: A day on which they are the law.
        aims: What can be drawn: nothing, ``for``, ``against`` or ``disputed``; cases shrink to the first.
        whole: Whether something can be asserted as a whole.
    """
    for element in elements:
        aim = draw(st.sampled_from(aims))
        if aim:
            scope = T.scope(case, day)
            told = dict(Steer(draw, whole=whole).toward(element, scope, aim != "against"))
            if aim == "disputed" and told:
                told[draw(st.sampled_from(list(told)))] = _DISPUTED
            case = put_all(case, told)
    return case


def any_cases() -> st.SearchStrategy[Case]:
    """Return cases of every kind: with own acts or a family, with the time since a grant, with what was said and decided before."""
    from tvisa.testing.before import cases_told_before  # noqa: PLC0415 - those build on these
    from tvisa.testing.conduct import cases_with_conduct  # noqa: PLC0415
    from tvisa.testing.relatives import cases_with_adjustment, cases_with_family  # noqa: PLC0415

    return st.one_of(cases(), cases_with_conduct(), cases_with_family(), cases_with_adjustment(), cases_told_before())


def partial_cases() -> st.SearchStrategy[Case]:
    """Return cases with plain answers only, many of them missing: nothing disputed and no hostile source."""
    return cases(SIMPLE[:4])


_ROOMS: Final = ("incidents", "presence", "assistance", "hardship")
"""The records that the elements read."""
_AIMS: Final = ("", *["for"] * 8, "against")


@st.composite
def complete_cases(draw: Any, most: int = 2) -> Case:
    """
    Return cases in which all that the elements ask is answered yes or no, every date is a day, and every list complete.

    Args:
        draw: Given by hypothesis.
        most: How many contacts, requests, entries and departures there are at most.
    """
    case = skeleton(draw, most, partial=False)
    how = Filling(_COMPLETE)
    incidents = tuple(attrs.evolve(filled(draw, i, how), asserted=i.asserted, wider=i.wider) for i in case.incidents)
    rooms = {room: filled(draw, getattr(case, room), how) for room in _ROOMS[1:]}
    filed, excused = draw(st.sampled_from(_COMPLETE)), draw(st.sampled_from(_COMPLETE))
    case = attrs.evolve(case, filed=filed, delay_excused=excused, incidents=incidents, **rooms)
    case = put_all(case, dict.fromkeys((p for p in lists_of(case) if p.startswith(_ROOMS)), _YES))
    days = st.dates(datetime.date(1980, 1, 1), datetime.date(2026, 1, 1)).map(on)
    for path in [p for p, f in facts_of(case) if isinstance(f, DateFact) and p.startswith(("people", *_ROOMS))]:
        case = put(case, path, DateFact() if path.endswith("sex.when") else draw(days))
    if filed == _YES:
        case = put(case, "filed_on", draw(days))
    law = _TODAY if draw(st.booleans()) else chosen(draw, T.rule_sets)
    return placed(draw, aimed(draw, case, law.elements, law.window.start or CHECKED_ON, _AIMS, whole=False))


def placed(draw: Draw, case: Case) -> Case:
    """Return a complete case in which what the dates tell is told by them alone, and what they do not tell is told."""
    # With full days the dates say whether a departure came after, save on the very day and while it still goes on.
    for number, incident in enumerate(case.incidents):
        if incident.exit.ongoing == _YES:  # the day on which it ended would say otherwise
            case = put(case, f"incidents[{number}].exit.when", DateFact())
    for number, _ in enumerate(case.assistance.contacts):
        case = put(case, f"assistance.contacts[{number}].before_filing", NOT_ASKED)
    own = [i for i in case.incidents if i.victim == case.applicant]
    for number, departure in enumerate(case.presence.departures):
        left = departure.when.values[0].start
        open_still = any(
            left == (began := i.when.values[0].start) or (left > began and i.exit.ongoing == _YES) for i in own
        )
        told = yes_no(draw(st.booleans())) if open_still else NOT_ASKED
        case = put(case, f"presence.departures[{number}].after_trafficking", told)
    return case


# What a screening loads when it is first asked for takes longer than the deadline that hypothesis gives a test: it is asked here.
screen(Case("P1", (Person("P1"),), setting=Setting.PRIVILEGED), CHECKED_ON).to_dict()
