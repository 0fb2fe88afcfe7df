"""Comparing with decided cases: what a record holds, what nobody recorded, and the other side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.support import EXAMPLES
from tests.test_decided import RULINGS, STANDARDS
from tvisa import load_case
from tvisa.law.decided.base import base
from tvisa.law.decided.compare import HeldByTribunal, Likeness, Profile, layers
from tvisa.screening.compare.decided import decided, turned
from tvisa.screening.screening import screen
from tvisa.testing import cases

LABOR = screen(load_case(EXAMPLES / "labor" / "case.yaml"), "2026-11-24")
FACTORS = frozenset("abcdef")
profiles = st.dictionaries(st.sampled_from(sorted(FACTORS)), st.booleans()).map(
    lambda told: Profile([k for k, v in told.items() if v], [k for k, v in told.items() if not v])
)
helds = st.sampled_from(HeldByTribunal)


def compared(record: Profile, there: Profile, held: HeldByTribunal) -> Likeness:
    """Compare a record with a decision over six factors."""
    return Likeness(record, there, held, FACTORS)


def completions(record: Profile) -> list[Profile]:
    """Return every way in which what nobody recorded can be."""
    found = [record]
    for factor in sorted(FACTORS - record.recorded):
        found = [
            made
            for p in found
            for made in (
                Profile(p.speaks_for | {factor}, p.speaks_against),
                Profile(p.speaks_for, p.speaks_against | {factor}),
            )
        ]
    return found


def test_a_decision_is_most_like_itself() -> None:
    """Compared with its own factors a decision is among the most on point, and carries over in its own direction."""
    for decision, ruling in RULINGS:
        same = [(d, r) for d, r in RULINGS if r.standard == ruling.standard and r.held is ruling.held]
        likes = {d.id: Likeness(ruling.profile, r.profile, r.held, STANDARDS[r.standard].all) for d, r in same}
        if ruling.profile.recorded:
            assert likes[decision.id].a_fortiori
            assert decision.id in layers([(like.shared, name) for name, like in likes.items()])[0]


@given(profiles, profiles, st.sampled_from(sorted(FACTORS)))
def test_one_more_reason_never_hurts_its_side(record: Profile, there: Profile, factor: str) -> None:
    """A factor for the applicant never loses a favorable decision nor brings in an adverse one; and the mirror."""
    more = Profile(record.speaks_for | {factor}, record.speaks_against - {factor})

    assert (
        compared(record, there, HeldByTribunal.FOUND).a_fortiori
        <= compared(more, there, HeldByTribunal.FOUND).a_fortiori
    )
    if record.recorded:
        assert (
            compared(more, there, HeldByTribunal.NOT_FOUND).a_fortiori
            <= compared(record, there, HeldByTribunal.NOT_FOUND).a_fortiori
        )
    assert compared(more.mirrored, there, HeldByTribunal.FOUND).a_fortiori <= (
        compared(record.mirrored, there, HeldByTribunal.FOUND).a_fortiori or not record.recorded
    )


@given(profiles, profiles, helds)
def test_the_other_side_sees_the_mirror(record: Profile, there: Profile, held: HeldByTribunal) -> None:
    """With the sides exchanged every list changes places and nothing else does."""
    one, other = compared(record, there, held), compared(record.mirrored, there.mirrored, held.other)

    assert (one.shared_for, one.more_for, one.lacks_for, one.open_for) == (
        other.shared_against,
        other.more_against,
        other.lacks_against,
        other.open_against,
    )
    assert (one.a_fortiori, one.would_be, one.apart, one.hangs_on) == (
        other.a_fortiori,
        other.would_be,
        other.apart,
        other.hangs_on,
    )


@given(profiles, profiles, helds)
def test_unknown_never_counts_as_absent(record: Profile, there: Profile, held: HeldByTribunal) -> None:
    """What hangs on nothing stands however the rest turns out; what would carry over does so in some way it can turn out."""
    like = compared(record, there, held)
    later = [compared(made, there, held).a_fortiori for made in completions(record)]

    if like.a_fortiori and not like.unsaid:
        assert all(later)
    if like.a_fortiori or like.would_be:
        assert any(later)
    elif like.told:
        assert not any(later)


@given(st.lists(st.frozensets(st.sampled_from(sorted(FACTORS)))))
def test_on_point_is_by_inclusion_and_no_count(shared: list[frozenset[str]]) -> None:
    """Within a layer nothing exceeds anything; whatever exceeds an entry stands above it; what shares nothing is left out."""
    found = layers([(s, (n, s)) for n, s in enumerate(shared)])

    assert sorted(n for layer in found for n, _ in layer) == [n for n, s in enumerate(shared) if s]
    for depth, layer in enumerate(found):
        for _, own in layer:
            above = [s for upper in found[:depth] for _, s in upper]
            assert not any(own < s for _, s in layer)
            assert any(own < s for s in above) or depth == 0
            assert not any(s < own for s in above)


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_base_never_matters(case: object, random: object) -> None:
    """However the decisions are listed, the same is told."""
    picture = screen(case, "2026-11-24").picture  # type: ignore[arg-type]
    several = list(base())
    random.shuffle(several)  # type: ignore[attr-defined]
    told = [
        [(s.path, [c.id for c in s.found], [c.id for c in s.not_found]) for s in decided(picture, decisions).standards]
        for decisions in (base(), several)
    ]

    assert told[0] == told[1]


@given(cases())
def test_each_side_is_on_point_or_told_whole(case: object) -> None:
    """A side that the base has is never empty; where nothing is shared nothing carries over, and no fact recorded is asked for."""
    for standard in screen(case, "2026-11-24").decided.standards:  # type: ignore[arg-type]
        for held, side in ((HeldByTribunal.FOUND, standard.found), (HeldByTribunal.NOT_FOUND, standard.not_found)):
            known = [d.id for d, r in RULINGS if (r.standard, r.held) == (standard.standard, held)]
            shared = {c.on_point for c in side}
            assert bool(side) == bool(known)
            assert len(shared) <= 1
            assert True in shared or sorted(c.id for c in side) == sorted(known)
        for each in standard.cases:
            assert each.on_point or not (each.a_fortiori or each.would_be)
            assert not {f.path for f in each.missing_too} & {f.path for f in standard.speaks_for}
        recorded = {f.path for f in (*standard.speaks_for, *standard.speaks_against)}
        assert not {f.path for f in standard.ask} & recorded


@given(cases())
def test_what_turns_one_way_turns_back(case: object) -> None:
    """From one record to another and back the same decisions turn, the other way round; to itself none does."""
    first, second = screen(case, "2026-11-24").decided, LABOR.decided  # type: ignore[arg-type]
    there, back = (
        {(t.path, t.citation, t.held, t.carries == way) for t in turned(*pair)}
        for pair, way in (((first, second), True), ((second, first), False))
    )

    assert there == back
    assert turned(first, first) == ()
