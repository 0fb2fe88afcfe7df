"""Complete cases of conduct, for the oracles of the bar and of the grounds: every answer plain, and mostly one short of a rule."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import attrs
from hypothesis import strategies as st

from tests.property.oracle import first_day, yes
from tests.property.test_oracle_itself import answered, case, labor, on
from tvisa.facts import (
    Act,
    Case,
    Departure,
    Entry,
    Ground,
    GroundKind,
    Incident,
    Manner,
    Matter,
    Person,
    Setting,
    Status,
)
from tvisa.kernel.answers import Source, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Years
from tvisa.kernel.paths import put

THEIRS = yes_no(True, Source.TRAFFICKER)
"""Said by those responsible, and by nobody else."""
DISPROVED = yes_no(False, Source.COURT_RECORD)
DAYS = ("2016-05-05", "2018-02-28", "2018-03-01", "2018-09-09", "2019-03-01", "2019-03-02", "2022-07-07")
"""Days before, on the edges of, during and after the time of control of these cases, March 1, 2018 to March 1, 2019."""
VERBS = ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited")
ENDS = ("commercial_sex", "servitude", "peonage", "debt_bondage", "slavery")
MEANS = ("force", "fraud", "coercion")
PRESSED = ("ordered", "threatened", "recent_violence", "initiated", "watched", "manipulated", "other_way")
GAINED = (
    *("anything", "relief_from_harm", "subsistence", "passed_on", "debt_reduction"),
    *("exemption", "bonus", "profit_share", "status"),
)


@lru_cache
def _base(filed: str | None) -> Case:
    """Return a complete case with one incident, in which nothing but that is recorded."""
    return case(labor(), filed=filed)


@lru_cache
def _blank(kind: type[Any]) -> Any:
    """Return a record with every answer a plain no."""
    return answered(kind())


def _put(record: Any, given: Mapping[str, Any]) -> Any:
    """Return the record with other answers, by path; a plain yes or no may stand for its answer."""
    for path, value in given.items():
        record = put(record, path.replace("__", "."), yes_no(value) if isinstance(value, bool) else value)
    return record


def _turned(draw: Any, most: int, *names: str) -> list[str]:
    """Return a few of the names."""
    return draw(st.lists(st.sampled_from(names), max_size=most, unique=True))  # type: ignore[no-any-return]


AROUND = (
    *(
        "tasks__collected_money",
        "tasks__monitored",
        "help__drove",
        "help__household",
        "violence__physical",
        "others_papers__held",
    ),
    *(
        "procured",
        "money__handled",
        "border__guided",
        "other__exploited",
        "sold_sex__done",
        "drugs__carried",
        "care__warned",
    ),
)


@st.composite
def acts(draw: Any) -> Act:
    """Return an act that mostly has every part of the definition, and a few answers of every other kind."""
    spoken = [yes_no(True)] * 6 + [yes_no(False), THEIRS, DISPROVED]
    given: dict[str, Any] = {}
    for room, names in (("verbs", VERBS), ("ends", ENDS), ("means", MEANS)):
        if draw(st.integers(0, 5)) == 1:  # all of them disproved, but for what is drawn next
            given |= {f"{room}__{name}": DISPROVED for name in names}
        given |= {f"{room}__{name}": draw(st.sampled_from(spoken)) for name in _turned(draw, 2, *names)}
    given |= {name: draw(st.sampled_from(spoken)) for name in ("knew", "by_client")}
    given |= {f"compulsion__{name}": True for name in _turned(draw, 3, *PRESSED)}
    given |= {f"benefit__{name}": True for name in _turned(draw, 2, *GAINED)}
    if draw(st.integers(0, 2)) == 1:
        given |= dict.fromkeys(_turned(draw, 1, *AROUND), True)
    made: Act = _put(_blank(Act), given)
    if draw(st.integers(0, 3)):
        # The day says when it was against the time of control; an answer beside it would be a second account.
        remained = yes_no(draw(st.booleans()))
        made = attrs.evolve(
            made, when=on(draw(st.sampled_from(DAYS))), moment=type(made.moment)(hold_remained=remained)
        )
        if draw(st.booleans()):
            return attrs.evolve(made, other=attrs.evolve(made.other, person="P2"))
    else:
        told = draw(st.sampled_from(["before", "under_control", "at_exit", "after"]))
        made = put(made, f"moment.{told}", yes_no(True))
        made = put(made, "moment.hold_remained", yes_no(draw(st.booleans())))
    years = draw(st.sampled_from([13, 17, 18, 30]))
    sources = draw(st.sampled_from([(), (Source.DOCUMENT,), (Source.CLIENT,)]))
    return attrs.evolve(made, other=attrs.evolve(made.other, age=Age((AgeClaim(Years(years, years), sources),))))


@st.composite
def matters(draw: Any, *facts: str, most: int = 5) -> Matter:
    """Return an arrest, a charge or a conviction with a few answers of yes."""
    made: Matter = _put(_blank(Matter), dict.fromkeys(_turned(draw, most, *facts), True))
    # the same matter did not end both ways
    return attrs.evolve(made, acquitted=yes_no(False)) if yes(made.convicted) else made


LINKED = (
    *("arrested", "charged", "dismissed", "acquitted", "convicted", "admitted", "trafficking_linked", "procuring"),
    *("elements_match", "compelled_in_record", "vacated_for_defect", "vacated_otherwise", "foreign"),
)


@st.composite
def cases_of_the_bar(draw: Any) -> Case:
    """Return complete cases with acts and convictions; the other person of an act, P2, is about to be 18 on one of its days."""
    base = _base(None)
    incidents = [*base.incidents, *([_second()] if draw(st.booleans()) else [])]
    if draw(st.integers(0, 3)) == 1:
        incidents[-1] = put(incidents[-1], "exit.ongoing", yes_no(True))
    done = [draw(acts()) for _ in range(draw(st.sampled_from([1, 1, 2, 0])))]
    done = [attrs.evolve(act, incident=draw(st.sampled_from([None, "I1"]))) for act in done]
    held = [draw(matters(*LINKED))] if draw(st.integers(0, 3)) == 1 else []
    return privileged(attrs.evolve(base, incidents=tuple(incidents)), acts=tuple(done), matters=tuple(held))


@lru_cache
def _second() -> Incident:
    return labor(key="I2", when="2021-01-01/2021-06-01")


def privileged(whole: Case, **conduct: Any) -> Case:
    """Return the case in a privileged setting with its acts and matters, all of them."""
    told = attrs.evolve(whole.conduct, acts_complete=yes_no(True), matters_complete=yes_no(True), **conduct)
    people = (whole.people[0], Person("P2", on("2000-09-09")))
    return attrs.evolve(whole, people=people, conduct=told, setting=Setting.PRIVILEGED)


FIRST, LAST = datetime.date(2002, 3, 4), datetime.date(2026, 11, 24)


def decided_on() -> st.SearchStrategy[datetime.date]:
    """Return days of decision: the edges of the texts, and others."""
    edges = ("2002-03-04", "2015-05-28", "2015-05-29", "2017-01-17", "2017-01-18", "2024-08-27", "2024-08-28")
    days = [datetime.date.fromisoformat(day) for day in edges]
    return st.one_of(st.sampled_from([*days, LAST]), st.dates(FIRST, LAST))


# --- Grounds

LEFT = ("2005-05-05", "2013-06-06", "2015-11-24", "2016-11-23", "2021-11-24", "2022-02-02", "2025-01-01")
"""Days of departures and of acts: on both sides of the periods of 5, 10 and 20 years."""
FACTS_OF_ACTS = (
    *(
        "drugs__carried",
        "drugs__sold",
        "drugs__grew",
        "drugs__used",
        "sold_sex__done",
        "sold_sex__pattern",
        "procured",
        "knew",
    ),
    *(
        "ends__commercial_sex",
        "benefit__profit_share",
        "benefit__passed_on",
        "tasks__monitored",
        "help__drove",
        "verbs__recruited",
    ),
    *(
        "money__handled",
        "money__knew_source",
        "false_papers__statement",
        "false_papers__untrue",
        "false_papers__understood",
    ),
    *("false_papers__citizenship_claim", "border__guided", "border__encouraged", "border__knowing", "by_client"),
)
FACTS_OF_MATTERS = (
    *(
        "convicted",
        "convicted",
        "admitted",
        "acquitted",
        "vacated_for_defect",
        "dismissed",
        "charged",
        "drugs",
        "drug_trade",
    ),
    *(
        "moral_turpitude",
        "exception",
        "five_years",
        "laundering",
        "smuggling",
        "elements_match",
        "violent",
        "procuring",
    ),
)
FACTS_OF_CASES = (
    *("grounds__medical_finding", "grounds__missed_hearing", "grounds__reasonable_cause", "status__over_180_days"),
    *("status__central_reason", "status__removal_order", "status__reentered", "status__unlawful_presence"),
)
FACTS_OF_RELATIVES = ("spouse", "son_or_daughter", "citizen", "benefited", "knew", "child_then", "controlled")
FACTS_OF_GROUPS = ("involved", "designated", "may_be_designated", "supported", "member", "not_waivable")
MANNERS = (Manner.ADMITTED, Manner.PAROLED, Manner.WITHOUT_INSPECTION, Manner.FALSE_PAPERS, Manner.ADMITTED_BY_FRAUD)
JUDGED = ("national_interest", "balance", "extraordinary")


def _told_once(status: Status, came: Sequence[Entry], gone: Sequence[Departure]) -> Status:
    """Return the status with what the ways in and out tell already: an answer that differs would be a second account."""
    unlawfully = [entry for entry in came if entry.manner is Manner.WITHOUT_INSPECTION]
    stayed = any(first_day(e.when) < first_day(d.when) for e in unlawfully for d in gone)
    back = any(first_day(d.when) < first_day(e.when) for e in unlawfully for d in gone if yes(d.removed) or stayed)
    if stayed or yes(status.over_180_days):
        status = attrs.evolve(status, over_180_days=yes_no(True), unlawful_presence=yes_no(True))
    return attrs.evolve(status, reentered=yes_no(True)) if back else status


@st.composite
def cases_of_the_grounds(draw: Any, *, facts: bool = True) -> Case:
    """Return complete cases with a few facts that raise grounds; without *facts*, with what a waiver rests on alone."""
    whole = _base(draw(st.sampled_from([None, "2025-03-03"])))
    given: dict[str, Any] = {"grounds__passport": draw(st.integers(0, 4)) != 1 or not facts}
    given |= {f"grounds__{name}": draw(st.booleans()) for name in JUDGED}
    held = [draw(matters(*FACTS_OF_MATTERS)) for _ in range(draw(st.integers(0, 1)))]
    if not facts:
        return privileged(_put(whole, given), matters=tuple(held))
    whole = _put(whole, given | dict.fromkeys(_turned(draw, 3, *FACTS_OF_CASES), True))
    done = []
    for _ in range(draw(st.integers(0, 2))):
        act: Act = _put(_blank(Act), {"by_client": True} | dict.fromkeys(_turned(draw, 5, *FACTS_OF_ACTS), True))
        act = attrs.evolve(act, when=on(draw(st.sampled_from(LEFT))), moment=type(act.moment)())
        done.append(attrs.evolve(act, other=attrs.evolve(act.other, age=Age((AgeClaim(Years(30, 30)),)))))
    gone = [
        _put(_blank(Departure), {"when": on(day), "voluntary": True, "removed": draw(st.booleans())})
        for day in draw(st.lists(st.sampled_from(LEFT), max_size=2, unique=True).map(sorted))
    ]
    ways = draw(st.lists(st.sampled_from(MANNERS), min_size=1, max_size=2))
    came = [
        attrs.evolve(_blank(Entry), when=on(day), manner=way)
        for day, way in zip(("2010-01-01", "2025-02-02"), ways, strict=False)
    ]
    room = draw(st.sampled_from(["", "relative", "group"]))
    told = {"relative": FACTS_OF_RELATIVES, "group": FACTS_OF_GROUPS}.get(room, ())
    conduct = _put(whole.conduct, {f"{room}__{name}": True for name in (_turned(draw, 6, *told) if told else ())})
    conduct = put(conduct, "relative.last_benefit", on(draw(st.sampled_from(LEFT))))
    presence = attrs.evolve(whole.presence, departures=tuple(gone), entries=tuple(came))
    whole = attrs.evolve(whole, presence=presence, conduct=conduct, status=_told_once(whole.status, came, gone))
    return privileged(whole, acts=tuple(done), matters=tuple(held))


@st.composite
def cases_gone_through(draw: Any, *, facts: bool = True) -> Case:
    """Return those cases once counsel has gone through every ground: each is listed, and most do not apply."""
    whole: Case = draw(cases_of_the_grounds(facts=facts))
    applying = _turned(draw, 4, *GroundKind)
    entries = [
        attrs.evolve(
            _put(_blank(Ground), {name: draw(st.booleans()) for name in ("exception", "caused_by_trafficking")}),
            ground=kind,
            applies=yes_no(kind in applying),
        )
        for kind in GroundKind
    ]
    return attrs.evolve(whole, grounds=attrs.evolve(whole.grounds, listed=tuple(entries), listed_complete=yes_no(True)))


@st.composite
def cases_half_listed(draw: Any) -> Case:
    """Return cases in which counsel's list is complete and leaves out whatever the record raises."""
    whole: Case = draw(cases_of_the_grounds())
    return attrs.evolve(whole, grounds=attrs.evolve(whole.grounds, listed_complete=yes_no(True)))
