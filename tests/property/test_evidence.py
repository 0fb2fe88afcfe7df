"""Evidence moves no outcome: it only shows what is said already, and nobody's own acts outside a privileged setting."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.marked import without_secrets
from tvisa import Screening, screen
from tvisa.facts import Case, Setting
from tvisa.facts.readers import silent
from tvisa.kernel.answers import Evidence, yes_no
from tvisa.kernel.paths import facts_of, get, put
from tvisa.law.t import T
from tvisa.law.t.evidence.catalog import CATALOG
from tvisa.law.t.evidence.items import RankOfEvidence
from tvisa.screening.elements.result import Part
from tvisa.screening.filing.evidence_told import EvidenceItem
from tvisa.screening.writer import in_full
from tvisa.testing import cases, cases_with_conduct, decision_dates, near_cases

CASES = st.one_of(cases(), near_cases(), cases_with_conduct())
KINDS = st.sampled_from(Evidence)


def with_evidence(case: Case, path: str, kind: Evidence) -> Case:
    """Return the case with one more kind attached to everything that is said of a fact."""
    fact = get(case, path)
    claims = tuple(attrs.evolve(c, evidence=(*c.evidence, kind)) for c in fact.claims)
    return put(case, path, attrs.evolve(fact, claims=claims))


def said(case: Case) -> list[str]:
    """Return the path of every fact of which anything is said."""
    return [path for path, fact in facts_of(case) if fact.claims]


@st.composite
def shown(draw: Any) -> tuple[Case, str, Evidence]:
    """Return a case, some evidence in it, and one more kind to attach to one of its facts."""
    case = draw(CASES.filter(said))
    paths = st.sampled_from(said(case))
    for path, kind in draw(st.lists(st.tuples(paths, KINDS), max_size=4)):
        case = with_evidence(case, path, kind)
    return case, draw(paths), draw(KINDS)


def outcomes(found: Part) -> list[Any]:
    """Return the outcome and the readings of a finding and of everything below it."""
    return [found.outcome, found.basis, found.readings, *(outcomes(part) for part in found.parts)]


def keyed(result: Screening) -> dict[tuple[str, str], EvidenceItem]:
    """Return the items of a screening by element and name."""
    return {(i.element, i.item): i for i in result.evidence}


@settings(deadline=None)
@given(shown(), decision_dates())
def test_evidence_never_worsens_anything(drawn: tuple[Case, str, Evidence], day: datetime.date) -> None:
    """No outcome, reading, basis, gap or step of the bar moves; items only become held, and have less left to show."""
    case, path, kind = drawn
    before, after = (screen(c, day) for c in (case, with_evidence(case, path, kind)))
    old, new = keyed(before), keyed(after)

    for key in ("outcome", "readings", "summary", "not_screened", "separating", "needs", "bar", "non_defenses"):
        assert in_full(getattr(before, key)) == in_full(getattr(after, key))
    for one, other in zip(before.elements, after.elements, strict=True):
        assert outcomes(one) == outcomes(other)
        assert one.missing == other.missing
    assert set(old) <= set(new)
    for name, entry in new.items():
        assert entry.state == "held" or (name in old and entry.state == old[name].state)
        if name in old:
            assert set(entry.supports) <= set(old[name].supports)
            assert old[name].state != "held" or entry.state == "held"


@settings(deadline=None)
@given(shown(), decision_dates())
def test_what_is_attached_is_in_the_file(drawn: tuple[Case, str, Evidence], day: datetime.date) -> None:
    """What is attached to a fact of the applicant's case that any item speaks of is held by an item that names the fact."""
    case, path, kind = drawn
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    fact = get(case, path)
    others = [f"incidents[{n}]." for n, i in enumerate(case.incidents) if i.victim != case.applicant]
    spoken_of = any(i.within(T.bound(path)) and not i.only_if_open for i in CATALOG if day_of(i, day))
    if any(c.sources for c in fact.claims) or path.startswith((*others, "people[1]")) or not spoken_of:
        return
    held = [i for i in screen(with_evidence(case, path, kind), day).evidence if i.state == "held"]

    assert any(f.path == path for i in held for f in i.facts)


def day_of(entry: Any, day: datetime.date) -> bool:
    """Say whether an item is listed on a day."""
    return any(day in law.window for _, law in entry.rules)


@settings(deadline=None)
@given(CASES, decision_dates())
def test_every_item_is_cited_in_window_and_rests_on_the_record(case: Case, day: datetime.date) -> None:
    """Each item cites numbers right on that day, what is held names facts, and what is to be shown is open or bare."""
    result = screen(case, day)
    bare = {path for path, fact in facts_of(case) if fact.claims and not fact.evidence}
    catalog = {(i.element, i.id): i for i in CATALOG}

    for entry in result.evidence:
        (law,) = [p for _, p in catalog[entry.element, entry.item].rules if day in p.window]
        assert list(entry.citations) == [str(c) for c in law.citations if day in c.window]
        assert entry.citations
        assert bool(entry.facts) == (entry.state == "held")
        assert entry.why or entry.state != "alternative"
        if entry.element in {e.id for e in result.elements} - {"admissibility"}:
            (element,) = [f for f in result.picture.findings if f.predicate.id == entry.element]
            assert set(entry.supports) <= bare | {m.path for m in result.picture.explainer.missing(element)}


@settings(deadline=None)
@given(
    CASES,
    decision_dates(),
    st.sampled_from([yes_no(False), yes_no("unknown"), yes_no("declined"), yes_no("not asked")]),
)
def test_a_declaration_is_never_asked_for(case: Case, day: datetime.date, answer: Any) -> None:
    """Whatever is said of a declaration or of Continued Presence, neither is ever to be got, required or dangerous to lack."""
    case = put(put(case, "assistance.declaration", answer), "assistance.continued_presence", answer)
    result = screen(case, day)

    for entry in result.evidence:
        if entry.item in ("declaration", "continued_presence"):
            assert entry.state in ("held", "alternative")
            assert entry.standing in (RankOfEvidence.OPTIONAL, RankOfEvidence.PRIMARY)
            assert not entry.dangerous


@settings(deadline=None)
@given(cases_with_conduct(), decision_dates(), st.sampled_from([None, Setting.NOT_PRIVILEGED]))
def test_outside_a_privileged_setting_nothing_tells_of_own_acts(case: Case, day: datetime.date, setting: Any) -> None:
    """The list is the same with the client's own acts recorded and without, and names no fact of them."""
    case = attrs.evolve(case, setting=setting)
    listed = screen(case, day).evidence

    assert in_full(listed) == in_full(screen(without_secrets(case), day).evidence)
    paths = [p for i in listed for p in (*i.supports, *(f.path for f in i.facts))]
    assert not [p for p in paths if silent(p)]
    assert not [i for i in listed if i.element in ("bar", "admissibility")]
