"""What holds of the grounds of inadmissibility and their waivers whatever is recorded."""

from __future__ import annotations

import datetime
import json
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.support import forget, recorded
from tests.support import bar_of, grounds_of
from tvisa.facts import Case, Conduct, Ground, GroundKind, Setting
from tvisa.kernel.answers import NOT_ASKED, yes_no
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import Element
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.pinpoint import key
from tvisa.law.t.waivers import ADMISSIBILITY, GROUNDS, reach_of
from tvisa.law.windows import FIRST_2002
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.grounds.admissibility import Admissibility, GroundStanding
from tvisa.screening.grounds.result import Ground as GroundShown
from tvisa.screening.screening import screen
from tvisa.screening.writer import in_full
from tvisa.testing import cases, cases_with_conduct, near_cases
from tvisa.testing.outcomes import admissible
from tvisa.testing.records import EVERY
from tvisa.words.catalog import ENGLISH

DAY = datetime.date(2026, 11, 24)
WHOLE = ADMISSIBILITY.on(DAY)
SECURITY = tuple(str(g.kind) for g in GROUNDS if any(key(c).startswith("8 USC 1182(a)(3)") for c in g.law.citations))
CASES = cases_with_conduct(EVERY).map(lambda case: attrs.evolve(case, setting=Setting.PRIVILEGED))
CLEAN = near_cases(most=0).map(admissible)


def look(case: Case, day: datetime.date = DAY, element: Element = WHOLE) -> Admissibility:
    """Return what is found of the grounds of a case."""
    scope = scope_of(case, day)
    return Admissibility(find(element, scope), Explainer(scope, day, ENGLISH))


def standing(case: Case) -> dict[str, GroundShown]:
    """Return how each ground stands."""
    return grounds_of(screen(attrs.evolve(case, setting=Setting.PRIVILEGED), DAY))


@given(CASES)
def test_admissibility_is_never_decided_against_anybody(case: Case) -> None:
    """Whatever is recorded, no ground and no element falls: what no waiver reaches is for counsel."""
    found = look(case)

    assert found.finding.outcome is not Outcome.NOT_MET
    assert all(f.outcome is not Outcome.NOT_MET for f in found.finding.children[0].children)


@given(CASES)
def test_the_list_of_grounds_agrees_with_the_element(case: Case) -> None:
    """The element is met just where every ground is, and a ground under review leaves it open."""
    found = look(case)
    outcomes = {each.standing: each.finding.outcome for each in found.stands}
    every = {each.finding.outcome for each in found.stands}

    assert (found.finding.outcome is Outcome.MET) == (every == {Outcome.MET})
    assert outcomes.get(GroundStanding.NOT_RAISED, Outcome.MET) is Outcome.MET
    assert outcomes.get(GroundStanding.EXEMPT, Outcome.MET) is Outcome.MET
    assert outcomes.get(GroundStanding.REVIEW, Outcome.UNKNOWN) is not Outcome.MET


@given(CASES)
def test_exempt_grounds_never_need_a_waiver(case: Case) -> None:
    """Nothing is to be shown for a ground that does not apply, and public charge is never raised."""
    found = standing(case)

    for ground in found.values():
        if ground.standing in ("exempt", "not_raised", "open"):
            assert ground.waivers == ()
    assert found["public_charge"].standing == "exempt"


@given(CASES)
def test_the_waiver_for_victims_is_never_offered_for_security_or_for_the_bar(case: Case) -> None:
    """212(d)(13) leaves out all of 212(a)(3), child abduction and tax renunciation, and the bar is no ground."""
    result = screen(case, DAY)
    grounds = grounds_of(result).values()
    offered = {g.id for g in grounds for w in g.waivers if w.id == "waiver_for_victims"}

    assert not offered & {*SECURITY, "child_abduction", "tax_renunciation"}
    assert "waivers" not in in_full(bar_of(result))
    assert {g.id for g in grounds if g.also_bar} <= {str(k) for k in GroundKind}


@given(CASES, st.data())
def test_removing_a_ground_never_worsens(case: Case, data: Any) -> None:
    """A listed ground that turns out not to apply, or goes from a complete list, leaves no reading worse."""
    listed = case.grounds.listed
    if not listed:
        return
    complete = attrs.evolve(case, grounds=attrs.evolve(case.grounds, listed_complete=yes_no(True)))
    number = data.draw(st.integers(0, len(listed) - 1))
    denied = (*listed[:number], attrs.evolve(listed[number], applies=yes_no(False)), *listed[number + 1 :])
    before = look(attrs.evolve(complete, grounds=attrs.evolve(complete.grounds, listed=denied))).finding.bits & 15
    one = attrs.evolve(listed[number], applies=yes_no(True))
    raised = (*listed[:number], one, *listed[number + 1 :])
    after = look(attrs.evolve(complete, grounds=attrs.evolve(complete.grounds, listed=raised))).finding.bits & 15

    assert before & after == after


@given(CLEAN, st.sampled_from([g.kind for g in GROUNDS]))
def test_one_ground_at_a_time(case: Case, kind: GroundKind) -> None:
    """Where everything else is answered, one ground that could apply stands alone, and its own waiver answers it."""
    listed = (Ground(kind, applies=yes_no(True), exception=yes_no(False), caused_by_trafficking=yes_no(True)),)
    told = attrs.evolve(case.grounds, listed=listed, listed_complete=yes_no(True), extraordinary=yes_no(True))
    found = standing(attrs.evolve(case, grounds=told))
    raised = {k for k, g in found.items() if g.standing != "not_raised"} - {"public_charge"}

    assert raised == ({str(kind)} - {"public_charge"})
    met = look(attrs.evolve(case, grounds=told)).finding.outcome
    # What the record denies and counsel lists is disputed where the record is the whole of the ground.
    assert met is (Outcome.UNKNOWN if kind is GroundKind.CORE_SECURITY else Outcome.MET)


@given(CASES)
def test_the_rule_of_2002_is_nowhere_wider(case: Case) -> None:
    """For criminal grounds it asked for an exceptional case or nexus where the rules since ask it of violent crimes."""
    old = look(case, element=ADMISSIBILITY.on(FIRST_2002)).finding.bits & 15
    new = look(case).finding.bits & 15

    assert old & new == old


@given(CASES)
def test_nexus_answers_no_other_ground(case: Case) -> None:
    """Deleting what is said of nexus changes no ground of security and none that only the general waiver reaches."""
    silent = tuple(attrs.evolve(g, caused_by_trafficking=NOT_ASKED) for g in case.grounds.listed)
    without = attrs.evolve(case, grounds=attrs.evolve(case.grounds, listed=silent))
    before, after = standing(case), standing(without)

    for ground in GROUNDS:
        if reach_of(ground.kind) in ("general", "none", "exempt", "national_interest"):
            assert in_full(before[str(ground.kind)]) == in_full(after[str(ground.kind)])


@settings(deadline=None)
@given(cases_with_conduct(EVERY, of=cases()))
def test_outside_a_privileged_setting_grounds_tell_nothing(case: Case) -> None:
    """Neither the client's acts nor counsel's list of grounds leave a trace there."""
    told = attrs.evolve(case, setting=Setting.NOT_PRIVILEGED)
    blank = attrs.evolve(told, grounds=type(case.grounds)())

    assert in_full(screen(told, DAY)) == in_full(screen(blank, DAY))


@settings(deadline=None)
@given(CASES)
def test_the_grounds_are_plain_json(case: Case) -> None:
    """What is listed survives a journey through JSON."""
    found = in_full(tuple(standing(case).values()))

    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert len(found) == len(GROUNDS)


@given(CASES, st.data())
def test_forgetting_opens_a_reading_and_does_nothing_else(case: Case, data: Any) -> None:
    """A vacatur, an exception or a date that is no longer recorded can open what was met, and never turns it over."""
    paths = [p for p in recorded(case) if p.startswith(("conduct.", "grounds.", "status.", "presence."))]
    if not paths:
        return
    before, after = (look(c).finding.bits & 15 for c in (case, forget(case, data.draw(st.sampled_from(paths)))))

    assert OUTCOME[before] is not Outcome.UNKNOWN or OUTCOME[after] is not Outcome.MET
    assert OUTCOME[before] is not Outcome.MET or after & 0b1010 == 0b1010


@given(CASES)
def test_what_points_to_a_ground_is_recorded_and_raises_nothing(case: Case) -> None:
    """A fact that speaks against the client, a way in, or that a list is not complete; its ground is asked for no waiver."""
    entries = {f"presence.entries[{n}].manner" for n, entry in enumerate(case.presence.entries) if entry.manner}
    paths = set(recorded(case)) | entries

    for ground in standing(case).values():
        if ground.standing in ("open", "not_raised"):
            assert {f.path for f in ground.facts} <= paths
            beside = (f for f in ground.facts if not f.path.endswith("_complete") and f.path not in entries)
            denied = {f.path.rpartition(".")[2] for f in beside if f.answer not in ("yes", "disputed")}
            assert denied <= {"diverted"}  # of a conviction: what would have made it none
            assert bool(ground.facts) is ("suggest it" in ground.text)


@given(CASES)
def test_no_conduct_raises_no_ground_of_conduct(case: Case) -> None:
    """Without acts, matters and a list by counsel, only entries, papers and presence can raise a ground."""
    bare = attrs.evolve(
        case, conduct=Conduct(), grounds=attrs.evolve(case.grounds, listed=(), listed_complete=NOT_ASKED)
    )
    raised = {k for k, g in standing(bare).items() if g.standing in ("waiver", "review", "contested")}

    assert raised <= {
        "health",
        "present_without_admission",
        "missed_hearing",
        "misrepresentation",
        "no_documents",
        "removed",
        "unlawful_presence",
        "returned_unlawfully",
    }
