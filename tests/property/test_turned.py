"""
Nearly complete cases with one or two answers turned: what forgetting and disputing may do where single answers decide.

Each begins as a case in which everything speaks for the applicant, under one rule set, with a departure, an entry, a request
or a second incident beside it; most ways out are then denied, so that the outcome hangs by a thread. Others begin where
everything is denied, open or disputed. Every single change is then compared: each answer in each of its states, and each date
moved, made vague or forgotten.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.support import contradict, forget, nibbles, on, recorded, taken_from_silence
from tests.support import examples, sampled
from tvisa.facts import Case, Contact, Departure, Entry, Incident, Request
from tvisa.kernel.answers import Answer, State, yes_no
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.dates import Age, AgeClaim, DateFact, parse_years
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.t import T
from tvisa.testing.outcomes import favorable, law_paths
from tvisa.testing.records import lists_of, put_all

DECIDED = (Outcome.MET, Outcome.NOT_MET)
REPLIES: tuple[Any, ...] = (True, False, None, "declined", "disputed", "not asked")
BORN = ("1990-05-05", "2000-05-05", "1996")
WHEN = ("2015-06-01/2016-06-01", "2015-06-01/..", "1999-01-01/2000-02-02", "2014~/2016")
LEFT = ("2018-03-04", "2015-12-31", "2014-01-01", "2016", "2018~")
FILED = (None, None, "2002-05-06", "2017-05-06", "2024-08-27", "2025-01-02")
TOGETHER = ("age", "after_trafficking", "before_filing", "filed", "filed_on", "when", "date_of_birth")
"""Facts that are read together with another of the same meaning: forgetting one can lift a conflict."""


def whole(law: RuleSet, draw: Any) -> Case:
    """Return a case in which everything is answered, most of it for the applicant."""
    case = favorable(law)
    rooms: dict[str, tuple[Any, ...]] = {
        "incidents": (*case.incidents, Incident("I2", "P1")) if draw(st.booleans()) else case.incidents,
        "presence.departures": (Departure(),) * draw(st.sampled_from((1, 1, 0, 2))),
        "presence.entries": (Entry(),) * draw(st.integers(0, 1)),
        "assistance.requests": (Request(),) * draw(st.integers(0, 1)),
        "assistance.contacts": (case.assistance.contacts[0], Contact())[: draw(st.integers(1, 2))],
    }
    for path, records in rooms.items():
        case = put(case, path, records)
    case = put_all(case, {path: yes_no(against.value == "no") for path, against in law_paths(law, case)})
    case = put_all(case, dict.fromkeys(lists_of(case), yes_no(True)))
    case = put_all(case, {p: yes_no("not asked") for p, _ in facts_of(case) if "asserted" in p})
    return put(case, "people[0].date_of_birth", on(draw(st.sampled_from(BORN))))


BEGINNINGS: dict[Outcome, tuple[Any, ...]] = {
    Outcome.MET: (),
    Outcome.NOT_MET: ("against",),
    Outcome.UNKNOWN: (None, "declined", "not asked"),
    Outcome.CONTESTED: ("disputed",),
}
"""How all is answered, or most of it, so that an element begins with each outcome."""


def begun(law: RuleSet, case: Case, outcome: Outcome, draw: Any) -> Case:
    """Return the case with everything that the law asks answered so."""
    if outcome is Outcome.MET:
        return case
    answers = {}
    for path, against in law_paths(law, case):
        reply = draw(st.sampled_from(BEGINNINGS[outcome]))
        answers[path] = yes_no(against.value == "yes" if reply == "against" else reply)
    return put_all(case, answers)


@st.composite
def turned(draw: Any, law: RuleSet, outcome: Outcome = Outcome.MET) -> Case:
    """Return a case with whole groups of ways denied and one or two further answers turned."""
    case = begun(law, whole(law, draw), outcome, draw)
    filed = draw(st.sampled_from(FILED))
    case = put(case, "filed", yes_no(filed is not None))
    case = put(case, "filed_on", on(filed) if filed else DateFact())
    for path, fact in list(facts_of(case)):
        if isinstance(fact, DateFact) and path.endswith(".when"):
            if path.startswith("incidents") and path.count(".") == 1:
                case = put(case, path, on(draw(st.sampled_from(WHEN))))
            elif "departures" in path:
                case = put(case, path, on(draw(st.sampled_from(LEFT))))
    rooms = draw(st.sets(st.sampled_from(["exit", "contacts", "trauma", "means", "acts"]), max_size=2))
    hangs = draw(st.booleans())
    if hangs:  # on every way back, denied, and on a departure that came after the last act told
        rooms |= {"latest_return"}
        for path, days in (("incidents[0].when", WHEN[:1]), ("presence.departures[0].when", LEFT[:1])):
            if path.partition("[")[0] != "presence.departures" or case.presence.departures:
                case = put(case, path, on(draw(st.sampled_from(days))))
        case = put_all(case, {p: yes_no("not asked") for p, _ in facts_of(case) if p.endswith("after_trafficking")})
        case = put_all(case, {p: yes_no(True) for p, _ in facts_of(case) if p.endswith(".voluntary")})
        case = put(case, "incidents[0].exit.when", DateFact())
        case = put(case, "presence.exception_carries_presence", yes_no(False))
    for room in rooms:
        denied = [p for p, f in facts_of(case) if isinstance(f, Answer) and f.claims and room in p.split("[")[0] + p]
        case = put_all(case, dict.fromkeys(denied, yes_no(False)))
    answers = [p for p, f in facts_of(case) if isinstance(f, Answer) and f.claims]
    turns = draw(st.lists(st.tuples(st.sampled_from(answers), st.sampled_from(REPLIES)), min_size=1, max_size=4))
    case = put_all(case, {path: yes_no(reply) for path, reply in turns})
    # Whether it goes on is what a departure hangs on.
    case = put(case, "incidents[0].exit.ongoing", yes_no(draw(st.sampled_from(REPLIES))))
    if draw(st.booleans()):
        years = draw(st.sampled_from(("17", "18", "14..18")))
        case = put(case, "incidents[0].age", Age((AgeClaim(parse_years(years)),)))
    return case


def allowed(law: RuleSet, case: Case, path: str) -> None:
    """Forget one fact, and dispute it: what was open stays open, what was decided opens or is contested."""
    before = nibbles(law, case)
    after = nibbles(law, forget(case, path))
    alone = path.rpartition(".")[2] not in TOGETHER and not (path.endswith("ongoing") and _ends(case, path))
    for was, now in zip(before, after, strict=True):
        first, then = OUTCOME[was], OUTCOME[now]
        assert not (first is Outcome.UNKNOWN and then in DECIDED), path
        assert not (first in DECIDED and then in DECIDED and then is not first), path
        if alone:
            for shift in (0, 2):
                assert now >> shift & 3 in (2, was >> shift & 3), path
    fact = get(case, path)
    if isinstance(fact, Answer) and fact.state() in (State.YES, State.NO) and not fact.claims[0].hostile:
        for was, now in zip(before, nibbles(law, contradict(case, path)), strict=True):
            assert OUTCOME[now] in (OUTCOME[was], Outcome.CONTESTED), path


def _ends(case: Case, path: str) -> bool:
    """Say whether the day on which it ended is recorded beside the answer, so that the two are read together."""
    return bool(get(case, path.replace("ongoing", "when")).values)


@pytest.mark.parametrize("law", T.rule_sets, ids=lambda law: law.id)
def test_a_single_change_opens_or_contests(law: RuleSet) -> None:
    """Under each rule set, of every fact recorded in a case that hangs by a thread."""

    @settings(max_examples=examples(60))
    @given(st.sampled_from([Outcome.MET, Outcome.MET, *BEGINNINGS]).flatmap(lambda how: turned(law, how)), st.data())
    def check(case: Case, data: st.DataObject) -> None:
        names = recorded(case)
        close = [p for p in names if p.startswith(("presence", "incidents")) and ("exit" in p or "presence" in p)]
        paths = data.draw(st.lists(st.sampled_from(names), min_size=4, max_size=8, unique=True))
        for path in {p for p in (*paths, *close) if not taken_from_silence(case, p)}:
            allowed(law, case, path)

    check()


STATES: tuple[Any, ...] = ("not asked", None, "declined", True, False, "disputed")
VAGUE = {"2015-06-01/2016-06-01": "2015-01/2016-12", "2018-03-04": "2018", "2002-05-06": "2002", "2024-08-27": "2024"}
"""A day, and the same told less closely."""


def in_each_state(law: RuleSet, case: Case, path: str) -> None:
    """
    Hold one answer in its six states against each other, on each reading of each element.

    What is not known and what was declined is as if nobody had asked. A yes and a no differ one way alone. Disputed is the
    better of the two on the favorable reading and the worse on the adverse one, and silence lies between them.
    """
    silent, unknown, declined, yes, no, disputed = (nibbles(law, put(case, path, yes_no(said))) for said in STATES)
    assert silent == unknown == declined, path
    rises, falls = (
        [one & ~other & 15 == 0 for one, other in zip(*pair, strict=True)] for pair in ((no, yes), (yes, no))
    )
    assert all(up or down for up, down in zip(rises, falls, strict=True)), path
    for up, was_silent, was_yes, was_no, both in zip(rises, silent, yes, no, disputed, strict=True):
        best, worst = (was_yes, was_no) if up else (was_no, was_yes)
        assert both & 0b1100 == best & 0b1100, path
        assert both & 0b0011 == worst & 0b0011, path
        assert OUTCOME[both] in (OUTCOME[was_yes], OUTCOME[was_no], Outcome.CONTESTED), path
        for told in (was_yes, was_no):
            assert not (
                OUTCOME[was_silent] in DECIDED and OUTCOME[told] in DECIDED and OUTCOME[told] is not OUTCOME[was_silent]
            )
            assert not (OUTCOME[was_silent] in DECIDED and OUTCOME[told] is Outcome.UNKNOWN), path


def moved(law: RuleSet, case: Case, path: str, day: str) -> None:
    """Move a date, and tell it less closely: what was decided closely stays or opens, and nothing open is decided."""
    close, vague = (nibbles(law, put(case, path, on(told))) for told in (day, VAGUE[day]))
    for was, now in zip(close, vague, strict=True):
        first, then = OUTCOME[was], OUTCOME[now]
        assert not (first is Outcome.UNKNOWN and then in DECIDED), path
        assert not (first in DECIDED and then in DECIDED and then is not first), path
    for was, now in zip(close, nibbles(law, put(case, path, DateFact())), strict=True):
        silence = path.startswith("incidents") and taken_from_silence(case, path)
        assert silence or not (OUTCOME[was] is Outcome.UNKNOWN and OUTCOME[now] in DECIDED), path


@pytest.mark.parametrize("law", sampled(T.rule_sets, 6), ids=lambda law: law.id)
@pytest.mark.parametrize("outcome", BEGINNINGS)
def test_each_state_of_an_answer_and_each_move_of_a_day(law: RuleSet, outcome: Outcome) -> None:
    """Under each rule set, from cases that begin met, not met, unknown and contested; each outcome is really reached."""
    reached: set[Outcome] = set()

    @settings(max_examples=examples(12))
    @given(turned(law, outcome), st.data())
    def check(case: Case, data: st.DataObject) -> None:
        reached.update(OUTCOME[bits] for bits in nibbles(law, case))
        paths = [p for p, _ in law_paths(law, case)]
        drawn = data.draw(st.lists(st.sampled_from(paths), min_size=3, max_size=6, unique=True))
        for path in dict.fromkeys(["incidents[0].exit.ongoing", *drawn]):
            in_each_state(law, case, path)
        for path in recorded(case):
            allowed_here = isinstance(get(case, path), Answer) or path.endswith("age")
            if not allowed_here and not path.endswith("date_of_birth"):
                moved(law, case, path, data.draw(st.sampled_from(sorted(VAGUE))))

    check()
    assert outcome in reached


@pytest.mark.parametrize("law", T.rule_sets, ids=lambda law: law.id)
@pytest.mark.parametrize("ongoing", [True, False, None, "declined", "disputed", "not asked"])
def test_whether_it_goes_on_is_never_decided_by_silence(law: RuleSet, ongoing: Any) -> None:
    """A departure after the last recorded act defeats presence only where it is told that the trafficking was over."""
    case = put(favorable(law), "presence.departures", (Departure(when=on("2018-03-04"), voluntary=yes_no(True)),))
    denied = [p for p, f in facts_of(case) if isinstance(f, Answer) and "latest_return" in p]
    case = put_all(case, dict.fromkeys([*denied, "presence.exception_carries_presence"], yes_no(False)))
    case = put(put(case, "incidents[0].exit.ongoing", yes_no(ongoing)), "incidents[0].exit.when", DateFact())

    found = OUTCOME[nibbles(law, case)[1]]

    expected = {False: Outcome.NOT_MET, "disputed": Outcome.CONTESTED}.get(ongoing, Outcome.UNKNOWN)
    assert found is expected
