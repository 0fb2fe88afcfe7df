"""Law over time: versions tile, a day gives one plain tree, what does not change is one value, and circles are errors."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Exists, Not, Predicate, Question, parts, walk
from tvisa.kernel.provision import Period
from tvisa.law.dated import AsOf, Dated, Deferred, Version, absent, as_of, dated_in, on_day, resolve, within
from tvisa.law.forms import Records, against, fact, factor, part, standard
from tvisa.law.t import T
from tvisa.law.writing import rule

FIRST, THEN, NOW = (datetime.date(year, 1, 1) for year in (2000, 2010, 2020))
EARLIER, LATER = Period(FIRST, THEN), Period(THEN)
LAW = rule("It is so.", "22 USC 7102(11)")
A, B, C = (fact(f"incident.acts.{verb}", LAW) for verb in ("recruited", "harbored", "obtained"))
CHANGED = Dated(within(EARLIER, A), within(LATER, B))
STEADY = part("steady", "Steady", LAW, of=lambda: A & C)
WHOLE = part("whole", "Whole", LAW, of=lambda: CHANGED & STEADY)


def shape(node: Predicate) -> object:
    """Return a tree as names."""
    return getattr(node, "fact", None) or (type(node).__name__, *map(shape, parts(node)))


def test_a_day_gives_the_plain_tree_of_its_versions() -> None:
    """Each day has its version, and nothing is left in the tree but what is evaluated."""
    early, late = WHOLE.on(FIRST), WHOLE.on(THEN)

    assert [shape(p) for p in (early, late)] == [
        ("Element", ("AllOf", q.fact, ("Element", ("AllOf", A.fact, C.fact)))) for q in (A, B)
    ]
    assert WHOLE.on(THEN - datetime.timedelta(1)) is early


def test_what_is_the_same_on_two_days_is_one_value() -> None:
    """A part in which nothing changed is one value on every day; one in which something did is one for each window."""
    (_, early), (_, late) = (parts(WHOLE.on(day).of) for day in (FIRST, NOW))

    assert early is late is STEADY.on(FIRST)
    assert WHOLE.on(THEN) is WHOLE.on(NOW)
    assert WHOLE.on(FIRST) is not WHOLE.on(THEN)
    assert resolve(A & C, FIRST) is not resolve(A & C, FIRST)
    assert dated_in(WHOLE, NOW) == {CHANGED}
    assert not dated_in(STEADY, NOW)


def test_versions_must_follow_one_another() -> None:
    """A gap, an overlap and two versions with no day between them are errors, and so is a day before the first."""
    for second in (Period(NOW), Period(THEN - datetime.timedelta(1))):
        with pytest.raises(ValueError, match="versions do not follow one another: 2000-01-01 to 2009-12-31 and"):
            Dated(within(EARLIER, A), within(second, B))
    with pytest.raises(ValueError, match="versions do not follow one another: "):
        Dated(A, B)
    with pytest.raises(ValueError, match=r"no version of incident\.acts\.recruited is the law on 1999-12-31"):
        WHOLE.on(datetime.date(1999, 12, 31))


def test_a_bound_that_one_neighbor_names_is_that_of_both() -> None:
    """The rule of a version may name its first day, its last, or leave that to the version beside it."""
    windowed = part("early", "Early", "It was so.", "22 USC 7102(11)", of=lambda: A, window=EARLIER)

    assert [v.window for v in Dated(windowed, B, within(Period(NOW), C)).versions] == [
        EARLIER,
        Period(THEN, NOW),
        Period(NOW),
    ]


def test_what_the_law_has_not_is_left_out_of_its_list() -> None:
    """An absent part leaves its list, with what negates it; one list alone stands for the list around it."""
    since = Dated(absent(until=THEN), B)

    assert shape(resolve(A | since | C, FIRST)) == ("AnyOf", A.fact, C.fact)
    assert shape(resolve(A & Not(since), FIRST)) == ("AllOf", A.fact)
    assert shape(resolve(AnyOf((A & C, since)), FIRST)) == ("AllOf", A.fact, C.fact)
    assert shape(resolve(AnyOf((A & C, since)), THEN)) == ("AnyOf", ("AllOf", A.fact, C.fact), B.fact)
    assert on_day(since, FIRST) is None
    with pytest.raises(ValueError, match=r"on 2000-01-01 the law has no incident\.acts\.harbored"):
        resolve(since, FIRST)


def test_nothing_is_left_without_what_it_consists_of() -> None:
    """A part or a list of which the law has nothing on a day is an error and no silence: that would turn its outcome round."""
    since = Dated(absent(until=THEN), B)
    for empty in (
        part("alone", "Alone", LAW, of=lambda: since),
        A & (since | since),
        AnyOf((since, AllOf((since,)))),
    ):
        with pytest.raises(
            ValueError, match=r"on 2000-01-01 the law has nothing of what (alone|incident.*) consists of"
        ):
            resolve(empty, FIRST)


def test_the_law_of_another_day_can_be_referred_to() -> None:
    """Whoever filed earlier keeps the earlier rule: it is read as of then on any day."""
    kept = part("kept", "Kept", LAW, of=lambda: CHANGED | as_of(FIRST, CHANGED))

    assert shape(kept.on(NOW)) == ("Element", ("AnyOf", B.fact, A.fact))
    assert shape(kept.on(FIRST)) == ("Element", ("AnyOf", A.fact, A.fact))


def test_one_part_can_be_taken_back() -> None:
    """The same tree with one dated part as it was; what does not hold that part stays the same value."""
    other = Dated(within(EARLIER, C), within(LATER, A))
    both = part("both", "Both", LAW, of=lambda: WHOLE | other | STEADY)
    back = resolve(both, NOW, {CHANGED: as_of(FIRST, CHANGED)})

    assert [shape(p) for p in parts(parts(back)[0])] == [shape(WHOLE.on(FIRST)), A.fact, shape(STEADY.on(NOW))]
    assert parts(parts(back)[0])[2] is STEADY.on(NOW)
    assert resolve(both, NOW, {Dated(A): B}) is both.on(NOW)
    assert shape(resolve(A & C, NOW, {C: B})) == ("AllOf", A.fact, B.fact)


def test_a_circle_names_its_parts() -> None:
    """A part that consists of itself, by way of others, is an error that names them in their order; an earlier day is none."""
    one: Deferred[Element] = part("one", "One", LAW, of=lambda: A & two)
    two: Deferred[Element] = part("two", "Two", LAW, of=lambda: B | as_of(NOW, Dated(three)))
    three: Deferred[Element] = part("three", "Three", LAW, of=lambda: ~one)
    kept: Dated = Dated(within(EARLIER, A), within(LATER, lambda: B | as_of(FIRST, kept)))

    with pytest.raises(ValueError, match="go round in a circle: one > two > three > one"):
        one.on(NOW)
    assert shape(kept.on(NOW)) == ("AnyOf", B.fact, A.fact)


def test_a_list_stands_under_the_rule_of_its_part() -> None:
    """So does what a standard weighs, where nothing else is said."""
    other = rule("It is otherwise.", "22 USC 7102(8)")
    incidents = Records("case.incidents", "incident", "What happened?")
    judged = standard(
        "incident.acts.harbored",
        LAW,
        weighs=lambda: (
            factor("incident.means.force", "force"),
            against("incident.labor.paid_as_agreed", "paid as agreed"),
            factor("incident.means.fraud", "fraud", other),
        ),
    )
    listed = part("listed", "Listed", other, of=lambda: A & incidents.some(judged & incidents.some(A))).on(NOW)
    lists = [n for n, _ in walk(listed) if isinstance(n, Exists)]
    (question,) = [n for n, _ in walk(listed) if isinstance(n, Question) and n.factors]

    assert [n.law for n in lists] == [other, other]
    assert [n.complete for n in lists] == ["case.incidents_complete"] * 2
    assert [f.law for f in question.factors] == [LAW, LAW, other]
    assert [f.counts_for for f in question.factors] == [Reply.YES, Reply.NO, Reply.YES]


def everything() -> Iterator[Predicate]:
    """Yield every node of every rule set."""
    for law in T.rule_sets:
        for element in law.elements:
            yield from (node for node, _ in walk(element))


def test_every_rule_set_is_put_together() -> None:
    """Nothing is left of the ways in which the files of the law are written, and no list is without its rule."""
    nodes = list(everything())

    assert not [n for n in nodes if isinstance(n, (Deferred, Dated, AsOf, Version))]
    assert all(n.law.rule for n in nodes if hasattr(n, "law"))


def told(node: Any) -> tuple[object, ...]:
    """Return all that a node says, and what each below it does."""
    kept = ("parts", "that", "of", "part", "how")
    own = [getattr(node, f.name) for f in attrs.fields(type(node)) if f.name not in kept and f.init]
    return (type(node), *own, *map(told, parts(node)))


def test_rule_sets_share_what_did_not_change() -> None:
    """What two of them have alike, node for node, is one element: memo tables stay small."""
    same: dict[tuple[object, ...], set[int]] = {}
    for node in everything():
        if isinstance(node, Element):
            same.setdefault(told(node), set()).add(id(node))

    assert len(same) > 100
    assert [whole[1] for whole, values in same.items() if len(values) > 1] == []
